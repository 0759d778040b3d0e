"""The laws of diff and merge, for contacts and contracts alike."""

from itertools import product
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.records import DUVO, SMETS, company, contact, contract, few_values, sides, unhurried
from draftdesk.domain.company import Company
from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.fields import fields_of, unit_of
from draftdesk.domain.merging import (
    Merged,
    diff,
    laid_over,
    meaning,
    merge,
    restricted,
    same,
    units_of,
)
from draftdesk.domain.record import ReadValues, Values
from draftdesk.domain.shapes import Record
from draftdesk.remote.seals import seal_with

merge_types: st.SearchStrategy[type[Record]] = st.sampled_from((Contact, Contract))
one_side = merge_types.flatmap(lambda each: st.tuples(st.just(each), sides(each, 1)))
two_sides = merge_types.flatmap(lambda each: st.tuples(st.just(each), sides(each, 2)))
three_sides = merge_types.flatmap(lambda each: st.tuples(st.just(each), sides(each, 3)))

Sides: TypeAlias = tuple[type[Record], tuple[Values, ...]]

NOTHING = Merged({}, ())


def _units(record_type: type[Record], *values: ReadValues) -> set[str]:
    return {unit for each in values for unit in units_of(record_type, each)}


def _seen(record_type: type[Record], base: ReadValues, side: ReadValues) -> Values:
    """A side as it stands, with what it does not mention as it was."""
    told = _units(record_type, side)
    left = {name: v for name, v in base.items() if unit_of(record_type, name) not in told}
    return {**left, **side}


# --- laws ---------------------------------------------------------------------------------------


@unhurried
@given(two_sides)
def test_who_changed_nothing_has_nothing_to_say(drawn: Sides) -> None:
    record_type, (base, theirs) = drawn
    assert merge(record_type, base, base, theirs) == NOTHING
    assert merge(record_type, base, {}, theirs) == NOTHING


@unhurried
@given(two_sides)
def test_where_they_changed_nothing_all_of_mine_is_to_be_said(drawn: Sides) -> None:
    record_type, (base, mine) = drawn
    expected = Merged(diff(record_type, base, mine), ())
    assert merge(record_type, base, mine, base) == expected
    assert merge(record_type, base, mine, {}) == expected


@unhurried
@given(two_sides)
def test_where_both_did_the_same_nothing_is_left_to_say(drawn: Sides) -> None:
    record_type, (base, mine) = drawn
    assert merge(record_type, base, mine, mine) == NOTHING


@unhurried
@given(three_sides)
def test_after_a_merge_each_field_is_as_the_one_who_touched_it_left_it(drawn: Sides) -> None:
    record_type, (base, mine, theirs) = drawn
    merged = merge(record_type, base, mine, theirs)
    mine_seen, theirs_seen = (_seen(record_type, base, side) for side in (mine, theirs))
    result = laid_over(theirs_seen, merged.ours)
    for unit in _units(record_type, base, mine, theirs):
        i_did = not same(record_type, unit, base, mine_seen)
        they_did = not same(record_type, unit, base, theirs_seen)
        agreed = same(record_type, unit, mine_seen, theirs_seen)
        assert (unit in merged.clashes) is (i_did and they_did and not agreed)
        last = mine_seen if i_did and not they_did else theirs_seen
        assert same(record_type, unit, result, last)


@unhurried
@given(three_sides)
def test_a_clash_is_a_clash_from_either_side(drawn: Sides) -> None:
    record_type, (base, mine, theirs) = drawn
    ours, other = (
        set(merge(record_type, base, *pair).clashes) for pair in ((mine, theirs), (theirs, mine))
    )
    assert ours == other


@unhurried
@given(three_sides)
def test_nothing_that_clashes_is_ours_to_say(drawn: Sides) -> None:
    record_type, (base, mine, theirs) = drawn
    merged = merge(record_type, base, mine, theirs)
    assert not _units(record_type, merged.ours) & set(merged.clashes)
    assert merged.ours.items() <= diff(record_type, base, mine).items()


@unhurried
@given(three_sides, st.randoms(use_true_random=False))
def test_edits_of_different_fields_never_clash_and_both_survive(drawn: Sides, chance: Any) -> None:
    record_type, (base, one, other) = drawn
    units = sorted(_units(record_type, base, one, other))
    my_units = tuple(unit for unit in units if chance.random() < 0.5)
    their_units = tuple(unit for unit in units if unit not in my_units)
    mine = _seen(record_type, base, restricted(record_type, one, my_units))
    theirs = _seen(record_type, base, restricted(record_type, other, their_units))
    merged = merge(record_type, base, mine, theirs)
    result = laid_over(theirs, merged.ours)
    assert merged.clashes == ()
    assert all(same(record_type, unit, result, mine) for unit in my_units)
    assert all(same(record_type, unit, result, theirs) for unit in their_units)


@unhurried
@given(two_sides)
def test_a_diff_laid_over_its_base_means_what_mine_means(drawn: Sides) -> None:
    record_type, (base, mine) = drawn
    change = diff(record_type, base, mine)
    result = laid_over(base, change)
    seen = _seen(record_type, base, mine)
    assert all(same(record_type, unit, result, seen) for unit in _units(record_type, base, mine))
    assert diff(record_type, result, mine) == {}
    assert diff(record_type, base, result) == change


@unhurried
@given(two_sides)
def test_a_diff_holds_only_what_differs_and_whole_links(drawn: Sides) -> None:
    record_type, (base, mine) = drawn
    change = diff(record_type, base, mine)
    specs = fields_of(record_type)
    for unit in _units(record_type, change):
        assert not same(record_type, unit, base, mine)
        assert unit not in specs or set(specs[unit].spellings) <= change.keys()


@unhurried
@given(two_sides)
def test_in_a_change_nothing_is_always_none(drawn: Sides) -> None:
    record_type, (base, mine) = drawn
    known = fields_of(record_type)
    said = [v for name, v in diff(record_type, base, mine).items() if name in known]
    assert all(value not in ("", {}) for value in said)


@unhurried
@given(one_side)
def test_a_record_does_not_differ_from_itself(drawn: Sides) -> None:
    record_type, (values,) = drawn
    assert diff(record_type, values, values) == {}
    assert diff(record_type, values, dict(reversed(values.items()))) == {}


# --- nothing ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["archived", "firstname", "birthdate", "db_title_id", "email"])
def test_nothing_is_nothing_however_it_is_spelled(name: str) -> None:
    first, *others = [v for v in few_values(fields_of(Contact)[name]) if v in (None, "", False)]
    for other in others:
        assert same(Contact, name, {name: first}, {name: other})
    assert same(Contact, name, {name: first}, {})


@pytest.mark.parametrize(
    ("record_type", "name", "zero"),
    [
        (Contract, "renewal_term_months", 0),
        (Contract, "driving_distance", "0"),
        (Contract, "id2", 0),
        (Contact, "archived", False),
        (Company, "is_working_address", True),
    ],
)
def test_where_the_server_knows_no_null_nothing_is_its_default(
    record_type: type[Record], name: str, zero: Any
) -> None:
    assert diff(record_type, {name: zero}, {name: None}) == {}
    assert diff(record_type, {name: None}, {name: zero}) == {}


def test_where_the_server_knows_null_zero_is_a_value() -> None:
    assert diff(Company, {"latitude": None}, {"latitude": "0"}) == {"latitude": "0"}
    assert diff(Company, {"latitude": "0"}, {"latitude": None}) == {"latitude": None}


def test_an_unknown_field_is_compared_letter_for_letter() -> None:
    assert diff(Contact, {"x_new": None}, {"x_new": ""}) == {"x_new": ""}


def test_clearing_a_field_is_a_change_and_leaving_it_out_is_none() -> None:
    base = contact()
    assert diff(Contact, base, base | {"phone": ""}) == {"phone": None}
    assert diff(Contact, base, {"lastname": "Peeters"}) == {"lastname": "Peeters"}


# --- links --------------------------------------------------------------------------------------

SPELLED: dict[str, tuple[Any, Any]] = {
    "company_id": (SMETS, DUVO),
    "company_code": ("SMETS", "DUVO"),
    "company": (company(name="Smets"), company(name="Duvo")),
}
BLANK = dict.fromkeys(SPELLED)
NINE = list(product(SPELLED, SPELLED))


@pytest.mark.parametrize(("before", "after"), NINE)
def test_a_link_changes_as_one_from_any_spelling_to_any_other(before: str, after: str) -> None:
    base, mine = BLANK | {before: SPELLED[before][0]}, BLANK | {after: SPELLED[after][1]}
    assert diff(Contact, base, mine) == mine


@pytest.mark.parametrize(("ours", "theirs"), NINE)
def test_a_link_changed_by_both_is_one_clash_in_any_spelling(ours: str, theirs: str) -> None:
    base = BLANK | {"company_id": "base"}
    mine, other = BLANK | {ours: SPELLED[ours][0]}, BLANK | {theirs: SPELLED[theirs][1]}
    assert merge(Contact, base, mine, other) == Merged({}, ("company_id",))
    assert merge(Contact, base, mine, mine) == NOTHING


@pytest.mark.parametrize(
    ("strong", "weak"), [("company_id", "company"), ("company", "company_code")]
)
def test_the_id_wins_over_the_record_and_the_record_over_the_code(strong: str, weak: str) -> None:
    first, second = SPELLED[strong]
    base = BLANK | {strong: first}
    assert diff(Contact, base, base | {weak: SPELLED[weak][1]}) == {}
    assert diff(Contact, base, base | {strong: second}) == BLANK | {strong: second}


def test_the_id_wins_over_both_and_the_change_empties_the_others() -> None:
    base = contact(company_code="SMETS")
    mine = base | {"company_id": DUVO, "company": company()}
    assert diff(Contact, base, mine) == BLANK | {"company_id": DUVO}


def test_a_link_is_cleared_only_when_no_spelling_is_left() -> None:
    base = contact(company_code="SMETS")
    assert meaning(Contact, "company_id", base | {"company_id": None}) == ("company_code", "SMETS")
    assert diff(Contact, base, base | BLANK) == BLANK


def test_an_embedded_record_is_the_same_without_the_fields_that_say_nothing() -> None:
    bare = {"company": {"name": "Duvo", "feelist": {"name": "A", "description": None}}}
    full = {
        "company": {"name": "Duvo", "code": None, "feelist": {"name": "A"}, "sales_territory": {}}
    }
    assert same(Contact, "company_id", bare, full)
    assert meaning(Contact, "company_id", {"company": {"name": None}}) is None


@pytest.mark.parametrize("changed", [{"archived": False}, {"name": "Duvo SA"}, {"x_new": 1}])
def test_an_embedded_record_differs_by_anything_that_it_says(changed: dict[str, Any]) -> None:
    one, other = {"company": company()}, {"company": company(**changed)}
    assert not same(Contact, "company_id", one, other)


def test_a_link_without_other_spellings_is_a_field_like_any_other() -> None:
    change = diff(Contact, contact(), contact(db_title_id=DUVO))
    assert change == {"db_title_id": DUVO}


# --- units --------------------------------------------------------------------------------------


def test_the_units_of_a_change_come_in_the_order_of_the_form_with_strangers_last() -> None:
    change = {"x_b": 1, "name": "A", "company": {}, "x_a": 1, "id2": 2, "company_code": None}
    assert units_of(Contract, change) == ("name", "company_id", "id2", "x_a", "x_b")


def test_a_change_is_restricted_to_units_with_all_their_spellings() -> None:
    change = BLANK | {"company_id": DUVO, "phone": "1", "x_new": 1}
    assert restricted(Contact, change, ("company_id",)) == BLANK | {"company_id": DUVO}
    assert restricted(Contact, change, ("x_new", "phone")) == {"phone": "1", "x_new": 1}


def test_a_merge_leaves_what_it_was_given_as_it_was() -> None:
    base, mine = contract(), contract(name="Other", company_id=None, company=company())
    before = repr((base, mine))
    merge(Contract, base, mine, contract(name="Third"))
    laid_over(base, diff(Contract, base, mine))
    assert repr((base, mine)) == before


def test_marks_under_different_keys_tell_nothing_of_one_another() -> None:
    one, other = seal_with(b"of one run"), seal_with(b"of another")
    before, now = {"e_password": one("canary")}, {"e_password": other("canary")}

    assert same(Contact, "e_password", before, now)
    assert diff(Contact, before, now) == {}
    assert not same(Contact, "e_password", before, {"e_password": one("another")})
    assert not same(Contact, "e_password", before, {"e_password": "typed"})
    assert not same(Contact, "e_password", before, {"e_password": None})
