from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.records import ANNA, odd_text, unhurried
from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.checking import check
from draftdesk.domain.company import Company
from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.fields import TEXTS, FieldKind, FieldSpec, fields_of
from draftdesk.domain.lookups import SalesTerritory
from draftdesk.domain.reading import fresh_values, read_value, title_of
from draftdesk.domain.shapes import Record

# What is typed, and what it is read as: at least one that can be read and one that cannot.
READ: dict[FieldKind, list[tuple[str, Any]]] = {
    FieldKind.TEXT: [(" Anna ", "Anna"), ("true", "true"), ("12.50", "12.50")],
    FieldKind.LONG_TEXT: [("\n one\n two \n", "one\n two")],
    FieldKind.EMAIL: [(" Anna@Smets.Example ", "Anna@Smets.Example"), ("no mail", "no mail")],
    FieldKind.PHONE: [(" 0470 11 22 33", "0470 11 22 33")],
    FieldKind.SECRET: [(" pass word ", " pass word "), (" ", " ")],
    FieldKind.CHOICE: [("Normal ", "Normal"), ("Other", "Other")],
    FieldKind.LINK_CODE: [(" C-1 ", "C-1")],
    FieldKind.ID: [(f" {{{ANNA.upper()}}} ", ANNA), ("Smets", "Smets"), ("{Smets}", "{Smets}")],
    FieldKind.LINK: [(ANNA.upper(), ANNA), (f"{{{ANNA}", ANNA), ("Smets NV", "Smets NV")],
    FieldKind.EMBEDDED: [('{"name": "Duvo"}', '{"name": "Duvo"}')],
    FieldKind.SWITCH: [("true", True), ("False ", False), ("yes", "yes"), ("1", "1")],
    FieldKind.WHOLE: [
        ("12", 12),
        ("+7", 7),
        ("-3", -3),
        ("007", 7),
        ("1.5", "1.5"),
        ("1e3", "1e3"),
    ],
    FieldKind.EXACT: [
        ("12.50", "12.5"),
        ("-0", "0"),
        (".5", "0.5"),
        ("1e3", "1000"),
        (f"1.{'9' * 40}", f"1.{'9' * 40}"),
        ("1,5", "1,5"),
        ("1e999", "1E+999"),
        ("NaN", "NaN"),
    ],
    FieldKind.DAY: [(" 2026-11-23 ", "2026-11-23"), ("23/11/2026", "23/11/2026")],
    FieldKind.MOMENT: [
        ("2026-11-23T10:30:00.50+01:00", "2026-11-23T09:30:00.5Z"),
        ("yesterday", "yesterday"),
    ],
}
CASES = [(kind, typed, value) for kind, each in READ.items() for typed, value in each]


def _spec(kind: FieldKind) -> FieldSpec:
    return FieldSpec(name="field", label="Field", kind=kind)


def test_there_is_a_reading_of_every_kind() -> None:
    assert set(READ) == set(FieldKind)


@pytest.mark.parametrize(("kind", "typed", "value"), CASES)
def test_what_is_typed_is_read_by_the_kind_of_its_field(
    kind: FieldKind, typed: str, value: Any
) -> None:
    read = read_value(_spec(kind), typed)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize("kind", FieldKind)
def test_nothing_typed_is_nothing(kind: FieldKind) -> None:
    assert read_value(_spec(kind), "") is None
    assert (read_value(_spec(kind), "  ") is None) is (kind is not FieldKind.SECRET)


@unhurried
@given(st.sampled_from(FieldKind), odd_text | st.sampled_from([typed for _, typed, _ in CASES]))
def test_what_was_read_once_reads_the_same_again(kind: FieldKind, typed: str) -> None:
    once = read_value(_spec(kind), typed)
    shown = "" if once is None else str(once).lower() if isinstance(once, bool) else str(once)
    assert read_value(_spec(kind), shown) == once


@unhurried
@given(st.sampled_from(FieldKind), odd_text)
def test_no_typing_is_ever_lost(kind: FieldKind, typed: str) -> None:
    read = read_value(_spec(kind), typed)
    if isinstance(read, str) and kind in TEXTS:
        assert read in (typed, typed.strip())
    if read is None:
        assert not typed.strip()


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("company_id", "Smets"),
        ("birthdate", "23/11/1979"),
        ("create_date", "yesterday"),
        ("archived", "yes"),
        ("company", "Smets"),
    ],
)
def test_what_cannot_be_read_is_refused_by_the_check_at_its_field(name: str, typed: str) -> None:
    value = read_value(fields_of(Contact)[name], typed)
    found = check(Contact, {"id": ANNA, "lastname": "Müller", "company_code": "S", name: value})
    assert [problem.field for problem in found.problems] == [name]


# --- new records --------------------------------------------------------------------------------


@pytest.mark.parametrize("record_type", RECORD_TYPES.values(), ids=RECORD_TYPES)
def test_a_new_record_lacks_nothing_but_what_a_person_must_fill_in(
    record_type: type[Record],
) -> None:
    values = fresh_values(record_type, ANNA)
    problems = check(record_type, values).problems
    assert values["id"] == ANNA
    assert {problem.code for problem in problems} <= {"required", "one_of"}
    assert {problem.field for problem in problems} >= {
        spec.name
        for spec in fields_of(record_type).values()
        if spec.required and spec.kind in TEXTS
    }


def test_a_new_company_is_a_working_address_as_the_server_has_it() -> None:
    assert fresh_values(Company, ANNA)["is_working_address"] is True


# --- titles -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record_type", "values", "title"),
    [
        (Contact, {"firstname": "Anna", "lastname": "Müller"}, "Anna Müller"),
        (Contact, {"firstname": None, "lastname": " Müller  "}, "Müller"),
        (Contact, {"lastname": "Müller\nSmets\t NV"}, "Müller Smets NV"),
        (Contact, {"firstname": " ", "functions": "Buyer", "company_id": ANNA}, "Buyer"),
        (Contract, {"name": None, "reference": "C-17", "company_id": ANNA}, "C-17"),
        (Contract, {"company_id": ANNA, "id": "3d52"}, "3d52"),
        (SalesTerritory, {"description": "North\nand coast"}, "North and coast"),
        (Contact, {}, ""),
    ],
)
def test_a_record_is_called_by_its_name_else_by_another_text_else_by_its_id(
    record_type: type[Record], values: dict[str, Any], title: str
) -> None:
    assert title_of(record_type, values) == title
