import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core.core_schema import ErrorType

from domain.records import ANNA, DUVO, company, contact, contract, garbage, record_types, unhurried
from draftdesk.domain.catalog import EDITABLE, RECORD_TYPES
from draftdesk.domain.checking import Findings, check
from draftdesk.domain.company import Company
from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.fields import TEXTS, FieldKind, fields_of
from draftdesk.domain.lookups import MarketingSegment
from draftdesk.domain.merging import units_of
from draftdesk.domain.problems import PROBLEM_TEXTS, Hint, Problem
from draftdesk.domain.record import Values
from draftdesk.domain.shapes import Record

TODAY = date(2026, 11, 23)


def _check(record_type: type[Record], values: Values, base: Values | None = None) -> Findings:
    return check(record_type, values, base, today=TODAY)


def _good(record_type: type[Record]) -> Values:
    return contract() if record_type is Contract else contact()


def _said(found: tuple[Problem, ...]) -> dict[str | None, str]:
    return {each.field: each.code for each in found}


# --- whatever comes -----------------------------------------------------------------------------


def test_a_good_record_has_neither_problems_nor_hints() -> None:
    assert _check(Contact, contact()) == Findings()
    assert _check(Contract, contract()) == Findings()


@unhurried
@given(st.data(), record_types)
def test_a_check_never_raises_and_always_has_words(
    data: st.DataObject, record_type: type[Record]
) -> None:
    values = data.draw(garbage(record_type))
    base = data.draw(st.none() | garbage(record_type))
    found = check(record_type, values, base, today=TODAY)
    for each in (*found.problems, *found.hints):
        assert each.code in PROBLEM_TEXTS
        assert each.code != "invalid"
        assert "{" not in each.text
        assert "?" not in each.text
        assert type(each).from_dict(json.loads(json.dumps(each.as_dict()))) == each
    assert all(isinstance(each, Hint) for each in found.hints)
    assert not any(isinstance(each, Hint) for each in found.problems)


@unhurried
@given(st.data(), record_types)
def test_what_the_server_holds_never_blocks_when_nobody_touched_it(
    data: st.DataObject, record_type: type[Record]
) -> None:
    held = data.draw(garbage(record_type))
    for problem in check(record_type, dict(held), held).problems:
        # Of what it does not mention nothing is known; what has no field nobody can have touched.
        assert problem.field is None or not _mentions(record_type, held, problem.field)


def _mentions(record_type: type[Record], values: Values, field: str) -> bool:
    outer, _, inner = field.partition(".")
    node_type = fields_of(record_type)[outer].node_type
    if inner and node_type:
        return _mentions(node_type, values[outer], inner)
    return outer in units_of(record_type, values)


@unhurried
@given(st.data(), record_types)
def test_problems_come_in_the_order_of_the_fields(
    data: st.DataObject, record_type: type[Record]
) -> None:
    names = [*fields_of(record_type), ""]
    problems = check(record_type, data.draw(garbage(record_type))).problems
    places = [names.index((problem.field or "").partition(".")[0]) for problem in problems]
    assert places == sorted(places)


# --- every error that pydantic can report has words ---------------------------------------------

# What pydantic can say of each schema that our models are made of; our own codes stand in `shapes`.
ERRORS_OF_SCHEMAS: dict[str, set[ErrorType]] = {
    "model": {"model_type"},
    "model-fields": {"model_type", "missing", "invalid_key", "string_unicode"},
    "model-field": set(),
    "str": {"string_type", "string_unicode"},
    "bool": {"bool_type"},
    "int": {"int_type"},
    "decimal": {"decimal_type", "decimal_parsing", "finite_number"},
    "date": {"date_type", "date_parsing"},
    "datetime": {"datetime_type", "datetime_parsing"},
    "uuid": {"uuid_type", "uuid_parsing"},
    **{wrapping: set() for wrapping in ("default", "nullable", "no-info")},
    **{calling: set() for calling in ("function-before", "function-after", "function-wrap")},
}

# What can no longer be said, because our own validator stands before pydantic's.
FORESTALLED = {"date_type", "datetime_type", "uuid_type", "decimal_type"}

LIMITS: dict[str, ErrorType] = {
    "MaxLen": "too_long",
    "Ge": "greater_than_equal",
    "Le": "less_than_equal",
    "Strict": "bool_type",
}


def _schemas(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("type"), str):
            yield part["type"]
        for inner in part.values():
            yield from _schemas(inner)
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _schemas(inner)


def test_our_models_are_made_of_schemas_whose_errors_are_known() -> None:
    used = {
        name for each in RECORD_TYPES.values() for name in _schemas(each.__pydantic_core_schema__)
    }
    assert used == set(ERRORS_OF_SCHEMAS)


def test_our_models_use_limits_whose_errors_are_known() -> None:
    used = {
        type(mark).__name__
        for each in RECORD_TYPES.values()
        for info in each.model_fields.values()
        for mark in info.metadata
        if type(mark).__module__.startswith(("annotated_types", "pydantic.types"))
    }
    assert used == set(LIMITS)


# For each code that can arrive: a record that has it, and where.
HAS: dict[str, tuple[type[Record], dict[str, Any], str | None]] = {
    "required": (Contact, {"lastname": None}, "lastname"),
    "one_of": (Contact, {"company_id": None}, "company_id"),
    "end_before_start": (Contract, {"date_end": "2025-12-31"}, "date_end"),
    "control_character": (Contact, {"notes": "a\x7fb"}, "notes"),
    "string_too_long": (Contact, {"functions": "x" * 65}, "functions"),
    "string_type": (Contact, {"phone": 5}, "phone"),
    "email": (Contact, {"private_email": "anna"}, "private_email"),
    "date_parsing": (Contact, {"birthdate": "2026-02-30"}, "birthdate"),
    "datetime_parsing": (Contact, {"create_date": "2026-11-23"}, "create_date"),
    "decimal_parsing": (Contract, {"driving_distance": "NaN"}, "driving_distance"),
    "finite_number": (Contract, {"driving_distance": float("inf")}, "driving_distance"),
    "int_parsing": (Contract, {"renewal_term_months": "12"}, "renewal_term_months"),
    "greater_than_equal": (
        Contract,
        {"feelist_warranty_discount": "-0.01"},
        "feelist_warranty_discount",
    ),
    "less_than_equal": (Contract, {"renewal_term_months": 1000001}, "renewal_term_months"),
    "bool_parsing": (Contact, {"archived": 1}, "archived"),
    "uuid_parsing": (Contact, {"db_title_id": "Mr"}, "db_title_id"),
    "model_type": (Contact, {"company": "Duvo"}, "company"),
    "unknown_field": (Contact, {"company": {**company(), 7: 1}}, "company.7"),
}

# Codes that others give: the command line, the server's answers; and the last resort.
NOT_FROM_A_MODEL = {"read_only", "refused", "refused_silently", "invalid"}
HINTS = {"odd_blanks", "unknown_choice", "means_nothing", "odd_phone", "end_in_past", "odd_vat"}


def test_there_is_an_example_of_every_problem_that_a_model_can_have() -> None:
    assert set(HAS) | NOT_FROM_A_MODEL | HINTS == set(PROBLEM_TEXTS)


@pytest.mark.parametrize("code", HAS)
def test_each_problem_has_its_own_code_and_words_at_its_field(code: str) -> None:
    record_type, bad, place = HAS[code]
    problems = _check(record_type, _good(record_type) | bad).problems
    assert [(each.field, each.code) for each in problems] == [(place, code)]
    assert problems[0].text != PROBLEM_TEXTS["invalid"]


def test_there_is_an_example_of_every_error_that_pydantic_can_report_of_our_models() -> None:
    possible = {error for errors in ERRORS_OF_SCHEMAS.values() for error in errors}
    examples = [(kind, _good(kind) | bad) for kind, bad, _ in HAS.values()]
    examples.append((Contact, contact(**{"\ud800": "half a character in the name of a field"})))
    seen = {code for kind, values in examples for code in _pydantic_codes(kind, values)}
    assert {*possible, *LIMITS.values()} - FORESTALLED <= seen


def _pydantic_codes(record_type: type[Record], values: Values) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        record_type.model_validate(values)
    return [error["type"] for error in caught.value.errors()]


def test_half_a_character_in_the_name_of_a_field_is_told_of_the_whole_record() -> None:
    problems = _check(Contact, contact(**{"\ud800": 1})).problems
    assert _said(problems) == {None: "control_character"}


@pytest.mark.parametrize(
    ("record_type", "bad", "text"),
    [
        (Contact, {"functions": "x" * 65}, "At most 64 characters; this has 65."),
        (Contract, {"feelist_warranty_discount": "100.5"}, "This must be at most 100."),
        (Contract, {"feelist_warranty_discount": "-1"}, "This must be at least 0."),
        (Contract, {"date_end": "2025-12-31"}, "The end lies before the start (2026-01-01)."),
    ],
)
def test_the_words_name_the_limit(
    record_type: type[Record], bad: dict[str, Any], text: str
) -> None:
    problems = _check(record_type, _good(record_type) | bad).problems
    assert [problem.text for problem in problems] == [text]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("renewal_term_months", 0),
        ("renewal_term_months", 1000000),
        ("feelist_warranty_discount", "0"),
        ("feelist_warranty_discount", "100"),
        ("price_label_warranty_discount", "99.9999999999999999999999999999999999999"),
        ("driving_distance", "-12"),
        ("date_end", "2026-01-01"),
        ("date_start", "0001-01-01"),
    ],
)
def test_the_ends_of_a_range_belong_to_it(name: str, value: Any) -> None:
    assert _check(Contract, contract(**{name: value})).problems == ()


@pytest.mark.parametrize("length", [1, 50, 51])
def test_a_length_counts_characters_and_the_last_one_still_fits(length: int) -> None:
    problems = _check(Contact, contact(firstname="é" * length)).problems
    assert len(problems) == (length > 50)


# --- what the server already holds --------------------------------------------------------------

# By kind, two different values that are both wrong in the same way.
BAD_OF_KIND: dict[FieldKind, tuple[Any, Any]] = {
    **dict.fromkeys(TEXTS, ("a\x00", "b\x00")),
    FieldKind.EMAIL: ("anna", "luc"),
    FieldKind.ID: ("one", "two"),
    FieldKind.LINK: ("one", "two"),
    FieldKind.EMBEDDED: ("one", "two"),
    FieldKind.SWITCH: ("yes", "no"),
    FieldKind.WHOLE: ("1", "2"),
    FieldKind.EXACT: ("x", "y"),
    FieldKind.DAY: ("2026-02-30", "2026-02-31"),
    FieldKind.MOMENT: ("yesterday", "today"),
}
EDITED = [
    (each, name) for each in (RECORD_TYPES[known] for known in EDITABLE) for name in fields_of(each)
]


@pytest.mark.parametrize(("record_type", "name"), EDITED)
def test_a_problem_that_the_server_holds_is_a_hint_until_its_field_is_touched(
    record_type: type[Record], name: str
) -> None:
    spec = fields_of(record_type)[name]
    one, other = BAD_OF_KIND[spec.kind]
    good = _good(record_type)
    # A link's other spellings count only where the id does not.
    good |= {spec.spelling_of: None} if spec.spelling_of else {}
    held, touched = good | {name: one}, good | {name: other}

    untouched = _check(record_type, held | {"x_new": 1}, held)
    assert untouched.problems == ()
    if spec.kind is FieldKind.SECRET:
        assert untouched.hints == ()
    else:
        assert name in {hint.field for hint in untouched.hints}
    assert name in {problem.field for problem in _check(record_type, touched, held).problems}
    assert name in {problem.field for problem in _check(record_type, held, good).problems}
    assert name in {problem.field for problem in _check(record_type, held).problems}


def test_another_field_can_be_mended_beside_an_odd_email() -> None:
    held = contact(email="anna at smets")
    found = _check(Contact, held | {"phone": "+32 2 555 01 00"}, held)
    assert found.problems == ()
    assert _said(found.hints) == {"email": "email"}


@pytest.mark.parametrize(
    ("edit", "blocks"),
    [
        ({}, False),
        ({"name": "Other"}, False),
        ({"date_start": "2026-02-02"}, True),
        ({"date_end": "2025-12-30"}, True),
        ({"date_end": "2026-06-30"}, False),
    ],
)
def test_a_rule_over_two_fields_is_excused_only_while_both_are_untouched(
    edit: dict[str, Any], blocks: bool
) -> None:
    held = contract(date_end="2025-12-31")
    found = _check(Contract, held | edit, held)
    assert _said(found.problems) == ({"date_end": "end_before_start"} if blocks else {})
    excused = "end_before_start" in _said(found.hints).values()
    assert excused is (not blocks and "date_end" not in edit)


def test_a_company_that_the_server_lacks_is_excused_and_one_that_we_take_away_is_not() -> None:
    none = contact(company_id=None, company_code=None, company=None)
    assert _said(_check(Contact, none | {"phone": None}, none).hints) == {"company_id": "one_of"}
    assert _said(_check(Contact, none, contact()).problems) == {"company_id": "one_of"}


def test_a_field_inside_an_embedded_record_is_excused_by_itself() -> None:
    held = contact(company_id=None, company=company(email="x", phone="+32 2 555 01 99"))
    mended = held | {"company": held["company"] | {"name": "Duvo SA"}}
    found = _check(Contact, mended, held)
    assert found.problems == ()
    assert _said(found.hints) == {"company.email": "email"}
    worse = held | {"company": held["company"] | {"email": "y"}}
    assert _said(_check(Contact, worse, held).problems) == {"company.email": "email"}


@pytest.mark.parametrize(
    ("spelling", "field"),
    [
        ({"company_code": "a\x00"}, "company_code"),
        ({"company": company(email="x")}, "company.email"),
    ],
)
def test_a_bad_spelling_beside_the_id_that_wins_is_ours_where_the_server_has_none(
    spelling: dict[str, Any], field: str
) -> None:
    problems = _check(Contact, contact(**spelling), contact()).problems
    assert [problem.field for problem in problems] == [field]


@pytest.mark.parametrize("base", [None, {}, {"id": ANNA}])
def test_in_a_new_record_nothing_is_excused(base: Values | None) -> None:
    problems = _check(Contact, {"id": ANNA, "lastname": None}, base).problems
    assert _said(problems) == {"lastname": "required", "company_id": "one_of"}


def test_a_name_that_the_server_lost_is_excused() -> None:
    held = contact(lastname=None)
    found = _check(Contact, held | {"phone": None}, held)
    assert (found.problems, _said(found.hints)) == ((), {"lastname": "required"})
    blanks = _check(Contact, held | {"lastname": "  "}, held)
    assert _said(blanks.problems) == {"lastname": "required"}


def test_a_password_never_stands_in_what_a_check_found() -> None:
    for password in ("canary" * 20, "canary\x00", " canary "):
        found = _check(Contact, contact(e_password=password))
        assert found != Findings()
        assert "canary" not in repr(found)


# --- hints --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record_type", "odd", "hints"),
    [
        (Contact, {"phone": "call me"}, {"phone": "odd_phone"}),
        (Contact, {"private_mobile": "12"}, {"private_mobile": "odd_phone"}),
        (Contact, {"lastname": "Müller "}, {"lastname": "odd_blanks"}),
        (Contact, {"e_password": " secret"}, {"e_password": "odd_blanks"}),
        (Contact, {"firstname": "  "}, {"firstname": "odd_blanks"}),
        (Contact, {"notes": "\nlines\n"}, {}),
        (Contact, {"birthdate": "1980-01-01"}, {"birthdate": "means_nothing"}),
        (Contact, {"create_date": "0001-01-01T00:00:00Z"}, {"create_date": "means_nothing"}),
        (Contract, {"date_start": "0001-01-01"}, {"date_start": "means_nothing"}),
        (Contract, {"date_end": "2026-11-22"}, {"date_end": "end_in_past"}),
        (Contract, {"date_end": "2026-11-23"}, {}),
        (
            Company,
            {"company_sales_status_code": "Blocked"},
            {"company_sales_status_code": "unknown_choice"},
        ),
        (Company, {"company_sales_status_code": "CreditRisk"}, {}),
        (MarketingSegment, {"frequency_logic": "order"}, {"frequency_logic": "unknown_choice"}),
        (Company, {"vat_reg_code": "BE 0403.170.702"}, {"vat_reg_code": "odd_vat"}),
    ],
)
def test_what_is_only_odd_is_a_hint(
    record_type: type[Record], odd: dict[str, Any], hints: dict[str, str]
) -> None:
    good = {Contact: contact(), Contract: contract()}.get(record_type, company(segment="Bakers"))
    found = _check(record_type, good | odd)
    assert (found.problems, _said(found.hints)) == ((), hints)


def test_an_unlisted_choice_is_told_with_those_that_are_known() -> None:
    found = _check(Company, company(company_sales_status_code="Blocked"))
    expected = "This is none of the known values: Normal, CreditRisk, BlockedbyCM, OrderBlocked."
    assert [hint.text for hint in found.hints] == [expected]


def test_a_field_with_a_problem_gets_no_hint_beside_it() -> None:
    found = _check(Contact, contact(phone="\x00 ", email=" a@b.example"))
    assert _said(found.problems) == {"phone": "control_character", "email": "email"}
    assert found.hints == ()


def test_what_is_odd_inside_an_embedded_record_is_told_where_it_stands() -> None:
    odd = company(
        phone="call me", vat_reg_code="BE1", sales_territory={"description": "N", "code": " "}
    )
    found = _check(Contact, contact(company_id=None, company=odd))
    assert _said(found.hints) == {
        "company.phone": "odd_phone",
        "company.vat_reg_code": "odd_vat",
        "company.sales_territory.code": "odd_blanks",
    }


@pytest.mark.parametrize(
    ("number", "country", "odd"),
    [
        ("+32 2 555 01 99", "NL", False),
        ("02 555 01 99", "BE", False),
        ("02 555 01 99", "be", False),
        ("02 555 01 99", "", True),
        ("+32 (0)470/11.22.33", "BE", False),
        ("0470 11 22 33 ext. 5", "BE", False),
        ("2", "BE", True),
        ("+999 12 34 56", "BE", True),
        ("anna@smets.example", "BE", True),
    ],
)
def test_a_telephone_number_is_at_home_in_the_profiles_country(
    number: str, country: str, odd: bool
) -> None:
    found = check(Contact, contact(phone=number, mobile=None), country=country, today=TODAY)
    assert _said(found.hints) == ({"phone": "odd_phone"} if odd else {})


@pytest.mark.parametrize(
    ("number", "country", "odd"),
    [
        ("BE 0403.170.701", "NL", False),
        ("0403.170.701", "BE", False),
        ("0403.170.702", "BE", True),
        ("be 0403.170.701", "NL", False),
        ("be 0403.170.702", "NL", True),
        ("EL 094259216", "BE", False),
        ("EL 094259217", "BE", True),
        ("ATU 57194903", "BE", False),
        ("U57194903", "AT", False),
        ("CHE-123.456.789 MWST", "BE", False),
        ("123456789", "US", False),
        ("NL 00449544B01", "BE", False),
        ("NL 00449545B01", "BE", True),
        ("²³", "BE", True),
    ],
)
def test_the_check_digits_of_a_vat_number_are_looked_at_where_its_country_is_in_the_union(
    number: str, country: str, odd: bool
) -> None:
    found = check(Company, company(vat_reg_code=number), country=country, today=TODAY)
    assert _said(found.hints) == ({"vat_reg_code": "odd_vat"} if odd else {})


def test_today_is_the_day_of_the_check_where_none_is_given() -> None:
    past, future = contract(date_end="2026-01-01"), contract(date_end="9999-12-31")
    assert _said(check(Contract, past).hints) == {"date_end": "end_in_past"}
    assert check(Contract, future) == Findings()


def test_values_are_left_as_they_were() -> None:
    values = contact(company=company(email=""), phone="")
    before = repr(values)
    _check(Contact, values, contact(id=DUVO))
    assert repr(values) == before
