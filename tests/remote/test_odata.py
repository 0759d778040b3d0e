"""The wire: golden bodies both ways, addresses, queries, and what moved by a PUT."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdesk.domain.company import Company
from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.merging import diff
from draftdesk.domain.reading import fresh_values
from draftdesk.domain.shapes import Record
from draftdesk.remote import odata
from draftdesk.remote.seals import seal_with
from remote.wires import body, raw

SEAL = seal_with(b"test")
BASE = "https://developers.odysseemobile.com/api"
ANNA = "93498506-9dde-4593-b844-e3c51c0e2bc2"
SMETS = "1f3140d0-8161-4c80-b961-1ed5a3f38d8e"
DOMAIN = Path(__file__).parent.parent / "domain"


def same_json(one: bytes, other: bytes) -> bool:
    """Whether two bodies are equal, every digit and the order of the fields included."""
    first, second = (json.loads(each, parse_float=str, parse_int=str) for each in (one, other))
    return json.dumps(first) == json.dumps(second)


# --- golden bodies ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["put_contact", "put_contract", "contact", "page"])
def test_a_body_survives_a_round_trip_digit_for_digit(name: str) -> None:
    assert same_json(odata.encoded(body(name)), raw(name))


@pytest.mark.parametrize(("kind", "name"), [(Contact, "put_contact"), (Contract, "put_contract")])
def test_the_samples_of_the_seed_pages_are_understood_field_for_field(
    kind: type[Record], name: str
) -> None:
    understood = odata.understood(kind, body(name), lambda text: text)

    wanted = json.loads((DOMAIN / f"{name}_understood.json").read_text(encoding="utf-8"))
    assert understood == wanted


def test_a_contact_is_understood() -> None:
    values = odata.understood(Contact, body("contact"), SEAL)

    assert values.pop("e_password") == SEAL("geheim 123")
    assert {name: value for name, value in values.items() if value is not None} == {
        "id": ANNA,
        "firstname": "Anna",
        "lastname": "Müller",
        "company_id": SMETS,
        "db_language_id": "3e1b0cf8-60a5-4c1c-9c5e-6a3f0f6d9f11",
        "archived": False,
        "functions": "Zaakvoerder",
        "e_login": "anna@smets.example",
        "birthdate": "1979-02-28",
        "create_date": "2019-05-06T07:08:09.123Z",
        "phone": "+32 9 225 12 34",
        "email": "anna@smets.example",
        "modified_dateutc": "2026-04-24T10:59:50.6554761Z",
    }


def test_an_edited_phone_goes_back_with_everything_else_as_it_came() -> None:
    whole = odata.laid_over(Contact, body("contact"), {"phone": "+32 9 225 12 35"})

    assert same_json(odata.encoded(whole), raw("contact_with_another_phone"))


def test_nothing_is_spelled_as_the_server_spells_it() -> None:
    held = {
        "id": "3d5204c3-fcb9-4d38-bf77-fb471f28d639",
        "id2": 33,
        "company_id": SMETS,
        "company_code": None,
        "date_start": "2025-01-01T00:00:00Z",
        "date_end": "2026-12-31T00:00:00Z",
        "description": "old",
        "feelist_id": "58eeb53e-1483-4d6b-b8e8-7c5b4ae7a8b1",
        "account_manager_user_id": "00000000-0000-0000-0000-000000000000",
        "renewal_term_months": 12,
        "driving_distance": Decimal("1.5"),
    }
    manager = {
        "id": "31700a66-ee3e-4b24-82f2-b8a3c0da040f",
        "lastname": "Claes",
        "firstname": None,
        "functions": "",
        "sales_organization_code": "BE",
    }
    change = {
        "company_id": None,
        "company_code": "SMETS",
        "company": None,
        "date_start": "2026-01-01",
        "date_end": None,
        "description": None,
        "feelist_id": None,
        "account_manager_user_id": None,
        "account_manager_user": manager,
        "account_manager_user_code": None,
        "renewal_term_months": None,
        "driving_distance": "12.750",
    }

    whole = odata.laid_over(Contract, held, change)

    wanted = body("contract_emptied")
    assert whole == wanted
    assert str(whole["driving_distance"]) == "12.750"


def test_a_new_contact_is_a_whole_body_under_an_id_of_ours() -> None:
    values = fresh_values(Contact, ANNA) | {
        "lastname": "Maes",
        "phone": "02 555 01 99",
        "company_code": "SMETS",
        "company": None,
    }

    assert odata.written(Contact, values) == body("new_contact")


def test_a_page_is_read_with_its_count_and_link() -> None:
    page = body("page")

    rows = [odata.understood(Company, row, SEAL) for row in page["value"]]
    assert [row["modified_dateutc"] for row in rows] == [
        "2015-05-28T11:26:22Z",
        "2015-05-28T11:26:22.5Z",
    ]
    assert [row["latitude"] for row in rows] == [None, "51.054342"]
    assert odata.next_path(page["@odata.nextLink"], BASE) == "/Company?$skip=20"


# --- what nobody touched ------------------------------------------------------------------------

unheard_of = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    | st.decimals(-1000, 1000, places=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abc_", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(
    extra=st.dictionaries(st.from_regex(r"x_[a-z]{1,6}", fullmatch=True), unheard_of, max_size=4),
    phone=st.text("0123456789 +", max_size=12),
)
def test_what_nobody_touched_goes_back_whatever_it_is(extra: dict[str, Any], phone: str) -> None:
    came = {**body("contact"), **extra}
    came = odata.decoded(odata.encoded(came))

    whole = odata.laid_over(Contact, came, {"phone": phone or None})

    assert {name: value for name, value in whole.items() if name != "phone"} == {
        name: value for name, value in came.items() if name not in ("phone", "@odata.context")
    }
    assert odata.decoded(odata.encoded(whole)) == whole


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_keeps_every_digit(number: Decimal) -> None:
    there = odata.encoded({"x": number})

    back = odata.decoded(there)["x"]
    assert Decimal(back) == number
    assert odata.encoded({"x": back}) == there


@given(st.text(max_size=20))
def test_any_text_can_be_said_or_is_refused(text: str) -> None:
    try:
        told = odata.encoded({"notes": text})
    except ValueError:
        assert any("\ud800" <= letter <= "\udfff" for letter in text)
    else:
        assert odata.decoded(told) == {"notes": text}


@pytest.mark.parametrize("content", [b"", b"<html>", b'{"a": ', b"\xff", b'"\\ud800"', b"[" * 9999])
def test_what_is_no_json_is_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        odata.decoded(content)


def test_a_mark_of_byte_order_is_no_obstacle() -> None:
    assert odata.decoded(b'\xef\xbb\xbf{"id": 1}') == {"id": 1}


def test_a_field_of_an_unexpected_kind_can_be_kept() -> None:
    strange = {"notes": {"amount": Decimal("1.50"), "list": [Decimal(2)]}, "phone": Decimal("1.0")}

    values = odata.understood(Contact, strange, SEAL)

    assert values == {"notes": {"amount": "1.50", "list": ["2"]}, "phone": "1.0"}


# --- links --------------------------------------------------------------------------------------


@settings(max_examples=200)
@given(
    had=st.sampled_from([{}, {"company_id": SMETS}, {"company_id": SMETS, "company_code": "S"}]),
    wanted=st.sampled_from(
        [
            {"company_id": ANNA, "company_code": None, "company": None},
            {"company_id": None, "company_code": "DUVO", "company": None},
            {"company_id": None, "company_code": None, "company": {"name": "Duvo"}},
            {"company_id": None, "company_code": None, "company": None},
        ]
    ),
)
def test_a_link_is_said_in_one_spelling_and_the_others_are_cleared(
    had: dict[str, Any], wanted: dict[str, Any]
) -> None:
    whole = odata.laid_over(Contact, {"id": ANNA, **had}, wanted)

    said = {
        name
        for name in ("company_id", "company_code", "company")
        if whole.get(name) not in (None, "", odata.NO_ID)
    }
    assert said == {name for name, value in wanted.items() if value}


def test_an_embedded_record_says_only_what_it_says() -> None:
    said = {"id": SMETS, "name": "Smets"}
    node: dict[str, Any] = {**said, "phone": None, "notes": "", "sales_territory": {}}

    whole = odata.laid_over(Contact, {}, {"company": node})

    assert whole["company"] == said


def test_an_embedded_record_that_came_along_does_not_go_back() -> None:
    came = {"id": ANNA, "company_id": SMETS, "company": {"id": SMETS, "name": "Smets"}}

    assert "company" not in odata.laid_over(Contact, came, {"phone": "1"})


def test_a_mark_never_goes_out_in_place_of_a_password() -> None:
    came = {"id": ANNA, "e_password": "geheim"}

    assert odata.laid_over(Contact, came, {"e_password": SEAL("x")})["e_password"] == "geheim"
    assert "e_password" not in odata.written(Contact, {"id": ANNA, "e_password": SEAL("x")})


# --- dates --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spelling",
    [
        "1979-02-28T00:00:00Z",
        "1979-02-28T00:00:00.0000000+02:00",
        "1979-02-28T23:59:59-11:00",
        "1979-02-28",
    ],
)
def test_a_day_is_never_shifted(spelling: str) -> None:
    assert odata.understood(Contact, {"birthdate": spelling}, SEAL) == {"birthdate": "1979-02-28"}


@given(st.dates())
def test_a_day_comes_back_as_it_was_written(day: Any) -> None:
    written = odata.written(Contact, {"birthdate": day.isoformat()})

    understood = odata.understood(Contact, written, SEAL)["birthdate"]
    assert understood == (None if day.isoformat() in ("1980-01-01", "0001-01-01") else str(day))


@pytest.mark.parametrize(
    "nothing",
    [None, "", "1980-01-01T00:00:00Z", "1980-01-01T00:00:00.000Z", "0001-01-01T00:00:00"],
)
def test_every_spelling_of_no_day_is_nothing(nothing: Any) -> None:
    values = odata.understood(Contact, {"birthdate": nothing, "create_date": nothing}, SEAL)

    assert values == {"birthdate": None, "create_date": None}


@pytest.mark.parametrize(
    ("moment", "asked"),
    [
        ("2026-04-24T10:59:50.6554761Z", "2026-04-24T10:59:50.655Z"),
        ("2015-05-28T11:26:22Z", "2015-05-28T11:26:22.000Z"),
        ("2015-05-28T13:26:22.5+02:00", "2015-05-28T11:26:22.500Z"),
        ("never", None),
    ],
)
def test_a_moment_is_asked_for_in_the_spelling_of_the_guide(moment: str, asked: str | None) -> None:
    assert odata.to_milliseconds(moment) == asked


# --- addresses ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "path"),
    [
        (f"{BASE}/Contact?$skip=20", "/Contact?$skip=20"),
        ("https://DEVELOPERS.odysseemobile.com:443/api/Contact?$skip=20", "/Contact?$skip=20"),
        ("Contact?$skip=20", "/Contact?$skip=20"),
        ("/api/Contact?$skip=20", "/Contact?$skip=20"),
        ("http://developers.odysseemobile.com/api/Contact", None),
        ("https://developers.odysseemobile.com:8443/api/Contact", None),
        ("https://elsewhere.example/api/Contact", None),
        ("https://developers.odysseemobile.com.elsewhere.example/api/Contact", None),
        ("//elsewhere.example/api/Contact", None),
        ("https://developers.odysseemobile.com/admin", None),
        ("https://developers.odysseemobile.com/api/../admin", None),
        ("https://anna:secret@elsewhere.example/api/Contact", None),
        ("https://developers.odysseemobile.com:port/api/Contact", None),
        ("javascript:alert(1)", None),
    ],
)
def test_a_link_is_followed_only_within_the_profiles_own_address(
    link: str, path: str | None
) -> None:
    assert odata.next_path(link, BASE) == path


def test_a_query_is_written_as_the_guide_writes_it() -> None:
    path = odata.list_path(
        Company,
        filter="code eq " + odata.text_literal("O'Neill & co"),
        orderby="modified_dateutc,id",
        top=20,
        count=True,
        select="",
    )

    assert path == (
        "/Company?$filter=code%20eq%20'O''Neill%20%26%20co'"
        "&$orderby=modified_dateutc,id&$top=20&$count=true"
    )


def test_a_record_has_its_key_in_parentheses_without_quotes() -> None:
    assert odata.entity_path(Contact, ANNA) == f"/Contact({ANNA})"


# --- after a PUT --------------------------------------------------------------------------------


def test_what_moved_untouched_is_found_and_what_is_the_servers_own_is_not() -> None:
    before = body("contact")
    after = {
        **before,
        "phone": "touched",
        "notes": "changed",
        "birthdate": "1979-02-28T00:00:00.000+00:00",
        "skype": None,
        "company_code": "SMETS",
        "e_password": "",
        "modified_dateutc": "2026-05-01T00:00:00Z",
        "x_score": Decimal("12.5"),
    }
    del after["x_tags"]

    moved = odata.moved_fields(Contact, before, after, {"phone": None})

    assert moved == {"notes": ("", "changed"), "x_tags": (before["x_tags"], None)}


def test_nothing_in_another_spelling_has_not_moved() -> None:
    before = {"driving_distance": None, "date_end": None, "renewal_term_months": None, "name": None}
    after = {
        "driving_distance": 0,
        "date_end": "1980-01-01T00:00:00Z",
        "renewal_term_months": 0,
        "name": "",
    }

    assert odata.moved_fields(Contract, before, after, {}) == {}
    assert all(odata.is_emptied(Contract, name, value) for name, value in after.items())
    assert not odata.is_emptied(Contract, "name", "Oven care")
    assert odata.is_emptied(Contract, "x_unheard_of", "1980-01-01T00:00:00Z")
    assert not odata.is_emptied(Contract, "x_unheard_of", "kept")


@settings(max_examples=50)
@given(
    change=st.dictionaries(st.sampled_from(["phone", "notes", "skype"]), st.text("ab ", max_size=3))
)
def test_what_is_read_back_after_an_edit_differs_by_that_edit(change: dict[str, str]) -> None:
    before = odata.understood(Contact, body("contact"), SEAL)
    said = {name: text or None for name, text in change.items()}

    whole = odata.laid_over(Contact, body("contact"), said)

    after = odata.understood(Contact, whole, SEAL)
    assert diff(Contact, before, after) == diff(Contact, before, {**before, **said})
