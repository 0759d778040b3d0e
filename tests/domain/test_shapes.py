from datetime import UTC, date, datetime
from decimal import Decimal
from time import perf_counter
from typing import Any
from uuid import UUID

import pytest
from pydantic import TypeAdapter, ValidationError

from domain.records import ANNA, company, contact, contract
from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.shapes import (
    Day,
    Email,
    Exact,
    Guid,
    Line,
    Lines,
    Moment,
    Record,
    Switch,
    Whole,
    is_email,
)

SHAPES: dict[str, TypeAdapter[Any]] = {
    "Line": TypeAdapter(Line),
    "Lines": TypeAdapter(Lines),
    "Email": TypeAdapter(Email),
    "Guid": TypeAdapter(Guid),
    "Switch": TypeAdapter(Switch),
    "Whole": TypeAdapter(Whole),
    "Exact": TypeAdapter(Exact),
    "Day": TypeAdapter(Day),
    "Moment": TypeAdapter(Moment),
}

TAKEN: list[tuple[str, Any, Any]] = [
    ("Line", "Müller-Łęcki 李 🧁", "Müller-Łęcki 李 🧁"),
    ("Line", "soft\u00adhyphen, no-break\u00a0space", "soft\u00adhyphen, no-break\u00a0space"),
    ("Lines", "one\n\ttwo\r\nthree", "one\n\ttwo\r\nthree"),
    ("Email", "Anna.Müller+erp@Smets.Example", "Anna.Müller+erp@Smets.Example"),
    ("Email", "anna@Münster.example", "anna@Münster.example"),
    ("Email", "anna@smets.local", "anna@smets.local"),
    ("Guid", ANNA, UUID(ANNA)),
    ("Guid", ANNA.upper(), UUID(ANNA)),
    ("Switch", True, True),
    ("Whole", 10**12, 10**12),
    ("Exact", "12.50", Decimal("12.50")),
    ("Exact", f"0.{'1' * 60}", Decimal(f"0.{'1' * 60}")),
    ("Exact", 3, Decimal(3)),
    ("Day", "2024-02-29", date(2024, 2, 29)),
    ("Day", "0001-01-01", date(1, 1, 1)),
    ("Moment", "2026-04-24T10:59:50.6554761Z", datetime(2026, 4, 24, 10, 59, 50, 655476, UTC)),
    ("Moment", "2026-04-24T12:59:50+02:00", datetime(2026, 4, 24, 10, 59, 50, 0, UTC)),
]

REFUSED: dict[tuple[str, str], tuple[Any, ...]] = {
    ("Line", "control_character"): (
        *(f"a{odd}b" for odd in "\x00\x08\t\n\r\x1f\x7f\x80\x85\x9f"),
        *(f"a{half}b" for half in "\ud800\udbff\udc00\udfff"),
    ),
    ("Line", "string_type"): (5, True, ["a"]),
    ("Lines", "control_character"): tuple(f"a{odd}b" for odd in "\x00\x0b\r\x1f\x7f\x85\ud800"),
    ("Lines", "string_type"): (5, ["a"]),
    ("Email", "email"): (
        *("anna", "@smets.example", "anna@", "anna@smets", "a..b@smets.example", "sample"),
        *("Anna <anna@smets.example>", " anna@smets.example", "anna@smets.example\n"),
        *("anna@smets.example, luc@smets.example", "anna@-smets.example", "a b@smets.example"),
        *("anna@.local", "anna\x00@smets.example", f"{'a' * 250}@smets.example"),
    ),
    ("Email", "string_type"): (7,),
    ("Guid", "uuid_parsing"): (
        *(f"{{{ANNA}}}", ANNA.replace("-", ""), f"urn:uuid:{ANNA}", "x", 7),
        "00000000-0000-0000-0000-000000000000",
    ),
    ("Switch", "bool_type"): (1, 0, "true", "on", 1.0, []),
    ("Whole", "int_type"): (True, "1", 1.0, "1.5", [1]),
    ("Exact", "decimal_parsing"): (
        *("NaN", "Infinity", "-inf", "1e5", "1_0", " 1", "\u0661", "1,5", "", True, [1]),
    ),
    ("Exact", "finite_number"): (float("nan"), float("inf")),
    ("Day", "date_parsing"): (
        *("2026-02-30", "2026-11-23T00:00:00Z", "20261123", "2026-W47-1", "1893456000"),
        *(0, 1.5, True, "0000-01-01"),
    ),
    ("Moment", "datetime_parsing"): (
        *("2026-11-23", "2026-02-30T00:00:00Z", "2026-11-23T24:00:00Z", "T", 0, True),
    ),
}


@pytest.mark.parametrize(("shape", "value", "understood"), TAKEN)
def test_a_shape_takes_what_fits(shape: str, value: Any, understood: Any) -> None:
    assert SHAPES[shape].validate_python(value) == understood


@pytest.mark.parametrize(
    ("shape", "code", "value"),
    [(*refusal, value) for refusal, values in REFUSED.items() for value in values],
)
def test_a_shape_says_what_does_not_fit(shape: str, code: str, value: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        SHAPES[shape].validate_python(value)
    assert [error["type"] for error in caught.value.errors()] == [code]


def test_days_and_moments_are_told_apart_also_as_objects() -> None:
    moment = datetime(2026, 4, 24, tzinfo=UTC)
    assert SHAPES["Moment"].validate_python(moment) == moment
    assert SHAPES["Day"].validate_python(moment.date()) == moment.date()
    with pytest.raises(ValidationError):
        SHAPES["Day"].validate_python(moment)
    with pytest.raises(ValidationError):
        SHAPES["Moment"].validate_python(moment.date())


def test_a_text_without_end_is_no_address_and_is_told_so_at_once() -> None:
    # The library needs seconds for it.
    begun = perf_counter()
    assert not is_email("a" * 10_000_000 + "@smets.example")
    assert perf_counter() - begun < 1


# --- records ------------------------------------------------------------------------------------


def _codes(record_type: type[Record], values: dict[str, Any]) -> dict[tuple[Any, ...], str]:
    with pytest.raises(ValidationError) as caught:
        record_type.model_validate(values)
    return {each["loc"]: each["type"] for each in caught.value.errors()}


def test_a_bad_field_hides_no_broken_rule_and_a_broken_rule_no_bad_field() -> None:
    values = contract(company_id=None, date_end="2025-12-31", renewal_term_months=-1)
    assert _codes(Contract, values) == {
        ("company_id",): "one_of",
        ("date_end",): "end_before_start",
        ("renewal_term_months",): "greater_than_equal",
    }


def test_a_complaint_inside_an_embedded_record_keeps_its_place_its_code_and_its_parameters() -> (
    None
):
    manager = {"id": ANNA, "username": "luc", "lastname": "x" * 256}
    with pytest.raises(ValidationError) as caught:
        Contract.model_validate(contract(account_manager_user=manager, renewal_term_months=1000001))
    found = {each["loc"]: each for each in caught.value.errors()}
    assert found[("account_manager_user", "sales_organization_id")]["type"] == "one_of"
    assert found[("account_manager_user", "lastname")]["ctx"]["max_length"] == 255
    assert found[("renewal_term_months",)]["ctx"] == {"le": 1000000}
    assert len(found) == 3


@pytest.mark.parametrize("nothing", [None, "", {}])
def test_what_says_nothing_is_as_good_as_left_out(nothing: Any) -> None:
    record = Contact.model_validate(contact(archived=nothing, phone=nothing, company=nothing))
    assert (record.archived, record.phone, record.company) == (False, None, None)
    assert _codes(Contact, contact(lastname=nothing)) == {("lastname",): "missing"}


def test_a_required_text_of_blanks_is_missing_and_a_blank_code_is_no_link() -> None:
    values = contact(lastname=" \u00a0 ", company_id=None, company_code="  ")
    assert _codes(Contact, values) == {("lastname",): "missing", ("company_id",): "one_of"}


def test_blanks_are_no_day_and_no_number() -> None:
    assert _codes(Contact, contact(birthdate=" ")) == {("birthdate",): "date_parsing"}
    assert _codes(Contract, contract(driving_distance=" ")) == {
        ("driving_distance",): "decimal_parsing"
    }


def test_an_embedded_record_of_nothing_is_no_link() -> None:
    assert _codes(Contact, contact(company_id=None, company={"name": None})) == {
        ("company_id",): "one_of"
    }


@pytest.mark.parametrize("spelling", [{"company_code": "SMETS"}, {"company": company()}])
def test_one_spelling_of_a_link_is_enough(spelling: dict[str, Any]) -> None:
    Contact.model_validate(contact(company_id=None, **spelling))


def test_fields_that_nobody_has_heard_of_are_kept_even_when_they_are_called_like_ours() -> None:
    strange: dict[str, Any] = {
        "x_new": [1, {"a": None}],
        "facts": "",
        "rules": None,
        "model_dump": {},
        "x y": 0,
    }
    record = Contact.model_validate(contact(**strange))
    assert record.model_extra == strange


def test_neither_an_error_nor_a_record_shows_a_password() -> None:
    record = Contact.model_validate(contact(e_password="canary"))
    assert "canary" not in repr(record) + str(record)
    for password in ("canary" * 10, "canary\x00"):
        with pytest.raises(ValidationError) as caught:
            Contact.model_validate(contact(e_password=password))
        assert "canary" not in str(caught.value) + repr(caught.value)
