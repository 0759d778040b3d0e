"""The documented API, request by request; the expectations are written by hand from api.md."""

import base64
import gzip
import json
import re
import zlib
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.company import Company
from draftdesk.domain.contact import Contact
from draftdesk.sandbox.options import Mishaps
from draftdesk.sandbox.seed import id_of
from sandbox.box import (
    ANNA,
    BASIC,
    DUVO,
    EMPTY_CONTACT,
    FRESH,
    JSON,
    MAINTENANCE,
    NO_DATE,
    SMETS,
    ZERO,
    Box,
    opened,
    plain,
    problems,
)

STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z")


def contact(**fields: Any) -> dict[str, Any]:
    return {"id": FRESH, "lastname": "Maes", "company_id": SMETS, **fields}


def signed(text: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(text.encode()).decode()}


# --- sign-in ---


def test_the_documented_authorization_vector_is_let_in(box: Box) -> None:
    answer = box.ask("GET", "/Contact", headers={"Authorization": BASIC})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "header",
    [
        {"Authorization": ""},
        {"Authorization": "Bearer QVBJVXNlcjoxMjM0NTZAVEVTVEFQSQ=="},
        {"Authorization": "Basic !!!"},
        signed("APIUser:123456@OTHER"),
        signed("APIUser:wrong@TESTAPI"),
        signed("apiuser:123456@TESTAPI"),
        signed("APIUser:123456"),
    ],
)
def test_anyone_else_is_asked_for_basic_authentication(box: Box, header: dict[str, str]) -> None:
    answer = box.ask("GET", "/Contact", headers=header)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Basic ")


def test_user_ends_at_the_first_colon_and_domain_begins_at_the_last_at_sign() -> None:
    with opened(user="an@duvo.example", password="p:@ß@x", domain="GENT") as box:
        header = signed("an@duvo.example:p:@ß@x@GENT")

        assert box.ask("GET", "/Contact", headers=header).status_code == 200


# --- reading ---


def test_every_record_type_has_a_list_and_single_records(box: Box) -> None:
    for record_type in RECORD_TYPES.values():
        route = record_type.facts.route
        listed = box.get(f"/{route}")
        first = listed["value"][0]
        alone = box.get(f"/{route}({first['id']})")

        assert listed["@odata.context"] == f"http://box.example/api/$metadata#{route}"
        assert alone.pop("@odata.context") == (f"http://box.example/api/$metadata#{route}/$entity")
        assert alone == first


def test_a_list_is_an_envelope_and_ends_without_a_next_link(box: Box) -> None:
    first = box.get("/Contact")
    second = box.get("/Contact?$skip=20")

    assert list(first) == ["@odata.context", "value", "@odata.nextLink"]
    assert first["@odata.nextLink"] == "http://box.example/api/Contact?$skip=20"
    assert list(second) == ["@odata.context", "value"]
    assert len(first["value"]) == 20
    assert len(second["value"]) == 10


def test_next_links_lead_over_every_row_once_and_keep_all_options() -> None:
    with opened(records=57, page_size=10) as box:
        found: list[str] = []
        link = (
            "http://box.example/api/Contact?$filter=lastname+ne+'it''s'&$orderby=lastname desc"
            "&$select=id,lastname&$count=true"
        )
        pages = 0
        while link:
            page = box.get(link.removeprefix("http://box.example/api"))
            found += [row["id"] for row in page["value"]]
            assert page["@odata.count"] == 57
            assert {tuple(row) for row in page["value"]} == {("id", "lastname")}
            link = page.get("@odata.nextLink", "")
            pages += 1

        everyone = {
            row["id"]
            for skip in (0, 10, 20, 30, 40, 50)
            for row in box.rows(f"/Contact?$skip={skip}")
        }
        assert pages == 6
        assert len(found) == 57
        assert set(found) == everyone


def test_top_only_makes_a_page_smaller() -> None:
    with opened(page_size=20) as box:
        small = box.get("/Contact?$top=5")
        large = box.get("/Contact?$top=25")

        assert len(small["value"]) == 5
        assert "@odata.nextLink" not in small
        assert len(large["value"]) == 20
        rest = box.get(large["@odata.nextLink"].removeprefix("http://box.example/api"))
        assert len(rest["value"]) == 5
        assert "@odata.nextLink" not in rest


def test_top_zero_counts_without_rows(box: Box) -> None:
    answer = box.get("/Contact?$top=0&$count=true")

    assert answer["value"] == []
    assert answer["@odata.count"] == 30


def test_a_key_may_be_written_in_either_case(box: Box) -> None:
    assert box.get(f"/Contact({ANNA.upper()})")["id"] == ANNA


@pytest.mark.parametrize("path", [f"/Contact({FRESH})", "/Contact(7)", "/Nothing", "/contact", "/"])
def test_what_is_not_there_is_404(box: Box, path: str) -> None:
    assert box.ask("GET", path).status_code == 404


def test_nothing_is_spelled_as_the_documentation_says(box: Box) -> None:
    made = box.post("/Contact", contact())

    answer = made.json()
    created, stamp = answer.pop("create_date"), answer.pop("modified_dateutc")
    assert made.status_code == 201
    assert answer.pop("@odata.context") == "http://box.example/api/$metadata#Contact/$entity"
    assert answer == EMPTY_CONTACT
    assert STAMP.fullmatch(stamp)
    assert created != NO_DATE


def test_a_company_is_answered_with_two_codes_filled_and_the_others_null(box: Box) -> None:
    company = box.get(f"/Company({SMETS})")

    assert company["db_country_code"] == "BE"
    assert company["company_type_name"] in ("Client", "Prospect", "Supplier", "Partner", "Site")
    for code in (
        "sales_territory_code",
        "marketing_segment_code",
        "sales_organization_code",
        "parent_company_code",
        "feelist_reference_back_office",
        "db_language_code",
        "db_payment_method_reference_back_office",
    ):
        assert company[code] is None
    assert company["is_working_address"] is True
    assert not {"sales_territory", "feelist", "company_type", "db_payment_methods"} & set(company)


def test_the_addresses_of_odd_names_are_the_tables_own(box: Box) -> None:
    assert box.get("/FeeList")["value"]
    assert box.get("/DbPaymentMethods")["value"]
    assert box.ask("GET", "/DbPaymentMethod").status_code == 404


def test_select_answers_only_what_was_asked_for(box: Box) -> None:
    assert box.rows("/User?$select=id,code&$top=1&$orderby=code") == [
        {"id": id_of("User", 0), "code": "U001"}
    ]
    alone = box.get(f"/Contact({ANNA})?$select=lastname")
    assert alone == {
        "@odata.context": "http://box.example/api/$metadata#Contact/$entity",
        "lastname": "Müller",
    }


@pytest.mark.parametrize(
    "query",
    [
        "$top=-1",
        "$top=many",
        "$skip=x",
        "$count=yes",
        "$expand=company",
        "$apply=x",
        "$select=nix",
        "$orderby=nix",
        "$orderby=lastname up",
        "$top=1&$top=2",
        "$select=",
    ],
)
def test_a_query_option_that_makes_no_sense_is_400(box: Box, query: str) -> None:
    assert box.ask("GET", f"/Contact?{query}").status_code == 400


def test_several_orders_are_served_and_the_key_settles_ties(box: Box) -> None:
    rows = box.rows("/Contact?$orderby=archived desc,lastname,id&$top=20")

    told = [(not row["archived"], row["lastname"], row["id"]) for row in rows]
    assert told == sorted(told)


def test_the_metadata_names_every_set_and_field(box: Box) -> None:
    answer = box.ask("GET", "/$metadata")

    assert answer.headers["Content-Type"].startswith("application/xml")
    for record_type in RECORD_TYPES.values():
        assert f'<EntitySet Name="{record_type.facts.route}"' in answer.text
        for name in record_type.model_fields:
            assert f'Name="{name}"' in answer.text
    assert '<Property Name="lastname" Type="Edm.String" Nullable="false" MaxLength="50"/>' in (
        answer.text
    )


def test_answers_are_packed_for_those_who_ask(box: Box) -> None:
    packed = box.ask("GET", "/Contact", headers={"Accept-Encoding": "gzip"})
    loose = box.ask("GET", "/Contact", headers={"Accept-Encoding": "identity"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in loose.headers
    assert packed.json() == loose.json()


# --- writing ---


def test_a_put_answers_the_whole_entity_as_stored(box: Box) -> None:
    body = box.get(f"/Contact({ANNA})")
    body["functions"] = "Bakker"

    answer = box.put(f"/Contact({ANNA})", body)

    assert answer.status_code == 200
    stored = box.get(f"/Contact({ANNA})")
    assert answer.json() == stored
    stamp = body.pop("modified_dateutc")
    assert stored.pop("modified_dateutc") > stamp
    assert stored == body


def test_stamps_grow_with_every_write_however_fast(box: Box) -> None:
    body = box.get(f"/Contact({ANNA})")
    stamps = [box.put(f"/Contact({ANNA})", body).json()["modified_dateutc"] for _ in range(30)]

    assert stamps == sorted(set(stamps))
    assert all(STAMP.fullmatch(stamp) for stamp in stamps)


def test_the_servers_own_fields_are_ignored_on_write(box: Box) -> None:
    before = box.get(f"/Contract({MAINTENANCE})")
    body = before | {
        "id2": 999,
        "date_cancel": "2001-01-01T00:00:00Z",
        "date_last_invoiced": "2001-01-01T00:00:00Z",
        "modified_dateutc": "2001-01-01T00:00:00Z",
    }

    after = json.loads(box.put(f"/Contract({MAINTENANCE})", body).text, parse_float=Decimal)

    assert after.pop("modified_dateutc") > before.pop("modified_dateutc")
    assert after == before


def test_a_new_contract_gets_the_next_number(box: Box) -> None:
    highest = max(row["id2"] for row in box.rows("/Contract"))
    body = {"company_id": SMETS, "name": "Cooling", "id2": 0}

    first, second = (box.post("/Contract", body).json() for _ in range(2))

    assert (first["id2"], second["id2"]) == (highest + 1, highest + 2)
    assert first["id"] != second["id"]


def test_minimal_answers_hold_only_the_id(box: Box) -> None:
    made = box.post("/Contact", contact(), Prefer="return=minimal")
    changed = box.put(f"/Contact({FRESH})", contact(), Prefer="return=minimal")

    expected = {"@odata.context": "http://box.example/api/$metadata#Contact/$entity", "id": FRESH}
    assert (made.status_code, made.json()) == (201, expected)
    assert (changed.status_code, changed.json()) == (200, expected)


def test_a_put_can_answer_204_without_a_body() -> None:
    with opened(put_answer="204") as box:
        answer = box.put(f"/Contact({ANNA})", box.get(f"/Contact({ANNA})"))

        assert (answer.status_code, answer.content) == (204, b"")


def test_an_id_that_is_taken_is_409(box: Box) -> None:
    assert box.post("/Contact", contact(id=ANNA.upper())).status_code == 409
    assert box.get(f"/Contact({ANNA})")["lastname"] == "Müller"


def test_decimals_keep_every_digit_as_written(box: Box) -> None:
    body = box.get(f"/Contract({MAINTENANCE})")
    body["driving_distance"] = Decimal("12.3400000000000000001")
    body["feelist_warranty_discount"] = Decimal("20.0")

    answer = box.put(f"/Contract({MAINTENANCE})", body)

    assert '"driving_distance":12.3400000000000000001,' in answer.text
    assert '"feelist_warranty_discount":20.0,' in answer.text


def test_unknown_fields_are_kept_as_they_came(box: Box) -> None:
    odd = {"vip": True, "nested": [{"a": Decimal("1.50")}, None, "é"], "large": 10**25}

    box.put(f"/Contact({ANNA})", box.get(f"/Contact({ANNA})") | {"x_new": odd})

    assert box.get(f"/Contact({ANNA})")["x_new"] == odd


def test_a_field_without_a_name_is_just_another_unknown_field(box: Box) -> None:
    assert box.post("/Contact", contact() | {"": [1]}).json()[""] == [1]


def test_dates_come_back_in_utc_with_their_digits(box: Box) -> None:
    body = contact(
        birthdate="2026-04-24T10:59:50.6554761+00:00", create_date="2026-04-24T12:00:00.50+02:00"
    )

    answer = box.post("/Contact", body).json()

    assert answer["birthdate"] == "2026-04-24T10:59:50.6554761Z"
    assert answer["create_date"] == "2026-04-24T10:00:00.5Z"


@pytest.mark.parametrize("nothing", ["0001-01-01T00:00:00", "1980-01-01", NO_DATE])
def test_every_spelling_of_no_date_comes_back_as_1980(box: Box, nothing: str) -> None:
    assert box.post("/Contact", contact(birthdate=nothing)).json()["birthdate"] == NO_DATE


def test_absent_fields_are_reset_or_kept_by_option() -> None:
    body = {"id": ANNA, "lastname": "Müller", "company_id": SMETS, "functions": "Bakker"}
    for absent, first_name in (("reset", ""), ("keep", "Anna")):
        with opened(absent=absent) as box:
            answer = box.put(f"/Contact({ANNA})", body).json()

            assert answer["firstname"] == first_name
            assert answer["functions"] == "Bakker"


def test_null_is_nothing_for_text_and_refused_for_what_cannot_be_null(box: Box) -> None:
    assert box.post("/Contact", contact(phone=None)).json()["phone"] == ""
    body = contact(archived=None, db_title_id=None, birthdate=None)
    refused = box.put(f"/Contact({FRESH})", body)

    assert set(problems(refused, 400)) == {
        "contact.archived",
        "contact.db_title_id",
        "contact.birthdate",
    }


def test_with_nulls_every_nothing_is_null_and_taken_back() -> None:
    with opened(nulls=True) as box:
        made = box.post("/Contact", contact()).json()

        assert made["firstname"] is None
        assert made["db_title_id"] is None
        assert made["birthdate"] is None
        assert made["archived"] is None
        again = box.put(f"/Contact({FRESH})", made).json()
        assert again.pop("modified_dateutc") > made.pop("modified_dateutc")
        assert again == made
        company = box.get(f"/Company({SMETS})")
        assert company["is_working_address"] is True
        assert company["latitude"] is None or isinstance(company["latitude"], Decimal)


@pytest.mark.parametrize("keeps", ["wipes", "keeps"])
@pytest.mark.parametrize("shown", ["returned", "blanked"])
def test_a_portal_password_is_returned_or_blanked_and_an_empty_one_wipes_or_keeps(
    shown: str, keeps: str
) -> None:
    with opened(e_password=shown, blank_put=keeps) as box:
        first = box.post("/Contact", contact(e_password="geheim")).json()
        box.put(f"/Contact({FRESH})", first | {"e_password": ""})
        stored = box.app.state.tables.get("Contact", FRESH).fields["e_password"]

        assert first["e_password"] == ("geheim" if shown == "returned" else "")
        assert stored == ("geheim" if keeps == "keeps" else "")


# --- what is refused ---


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"lastname": ""}, "contact.lastname"),
        ({"firstname": "x" * 51}, "contact.firstname"),
        ({"email": "no address"}, "contact.email"),
        ({"notes": "bell\a"}, "contact.notes"),
        ({"archived": "true"}, "contact.archived"),
        ({"archived": 1}, "contact.archived"),
        ({"firstname": 7}, "contact.firstname"),
        ({"company_id": "SMETS"}, "contact.company_id"),
        ({"birthdate": "tomorrow"}, "contact.birthdate"),
        ({"birthdate": "2026-02-30"}, "contact.birthdate"),
        ({"birthdate": 0}, "contact.birthdate"),
        ({"company": "SMETS"}, "contact.company"),
        ({"id": None}, "contact.id"),
        ({"modified_dateutc": None}, "contact.modified_dateutc"),
        ({"modified_dateutc": 7}, "contact.modified_dateutc"),
        ({"company_id": ZERO}, "contact.company_id"),
    ],
)
def test_a_bad_field_is_400_and_named(box: Box, fields: dict[str, Any], place: str) -> None:
    assert list(problems(box.post("/Contact", contact(**fields)), 400)) == [place]
    assert box.ask("GET", f"/Contact({FRESH})").status_code == 404


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"renewal_term_months": -1}, "contract.renewal_term_months"),
        ({"renewal_term_months": 1000001}, "contract.renewal_term_months"),
        ({"renewal_term_months": Decimal("1.0")}, "contract.renewal_term_months"),
        ({"renewal_term_months": 2**31}, "contract.renewal_term_months"),
        ({"feelist_warranty_discount": Decimal("100.01")}, "contract.feelist_warranty_discount"),
        ({"driving_distance": "12"}, "contract.driving_distance"),
        ({"driving_distance": Decimal("1e30")}, "contract.driving_distance"),
        ({"date_start": "2026-02-02", "date_end": "2026-02-01"}, "contract.date_end"),
    ],
)
def test_a_bad_number_or_term_is_400_and_named(
    box: Box, fields: dict[str, Any], place: str
) -> None:
    body = {"company_id": SMETS, **fields}

    assert list(problems(box.post("/Contract", body), 400)) == [place]


def test_the_range_ends_are_inside(box: Box) -> None:
    body = {
        "company_id": SMETS,
        "renewal_term_months": 1000000,
        "feelist_warranty_discount": 100,
        "price_label_warranty_discount": 0,
    }

    assert box.post("/Contract", body).status_code == 201


def test_what_the_row_holds_already_does_not_block(box: Box) -> None:
    box.colleague("Contact", ANNA, email="anna at smets", phone="zie website")
    body = box.get(f"/Contact({ANNA})")

    assert box.put(f"/Contact({ANNA})", body | {"functions": "Bakker"}).status_code == 200
    other = box.put(f"/Contact({ANNA})", body | {"email": "anna or smets"})
    assert list(problems(other, 400)) == ["contact.email"]


def test_a_body_may_not_speak_of_another_row(box: Box) -> None:
    body = box.get(f"/Contact({ANNA})")

    assert list(problems(box.put(f"/Contact({ANNA})", body | {"id": FRESH}), 400)) == ["contact.id"]
    del body["id"]
    assert box.put(f"/Contact({ANNA})", body).json()["id"] == ANNA


def test_a_put_of_an_unknown_id_is_404_and_makes_nothing(box: Box) -> None:
    assert box.put(f"/Contact({FRESH})", contact()).status_code == 404
    assert box.get("/Contact?$count=true")["@odata.count"] == 30


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        (b"{}", {}, 415),
        (b"{}", {"Content-Type": "text/plain"}, 415),
        (b"<contact/>", {"Content-Type": "application/xml"}, 415),
        (b"", JSON, 400),
        (b"{", JSON, 400),
        (b"[]", JSON, 400),
        (b'{"id": NaN}', JSON, 400),
        (b'{"lastname": "\\ud800"}', JSON, 400),
        (b"\xff\xfe", JSON, 400),
        (b"[" * 100_000, JSON, 400),
        (b"{}", JSON | {"Content-Encoding": "br"}, 415),
        (b"{}", JSON | {"Content-Encoding": "gzip"}, 400),
    ],
)
def test_a_body_that_is_no_json_object_is_refused(
    box: Box, content: bytes, headers: dict[str, str], status: int
) -> None:
    assert box.ask("POST", "/Contact", content=content, headers=headers).status_code == status


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_bodies_may_come_packed(box: Box, coding: str, pack: Callable[[bytes], bytes]) -> None:
    content = pack(plain(contact()).encode())

    answer = box.ask(
        "POST", "/Contact", content=content, headers=JSON | {"Content-Encoding": coding}
    )

    assert answer.status_code == 201
    assert box.log()[-1]["body"] == contact()


def test_a_packed_body_that_bursts_is_413(box: Box) -> None:
    content = gzip.compress(b" " * (16 * 1024 * 1024 + 1))

    answer = box.ask(
        "POST", "/Contact", content=content, headers=JSON | {"Content-Encoding": "gzip"}
    )

    assert answer.status_code == 413


def test_an_expect_header_is_417(box: Box) -> None:
    answer = box.post("/Contact", contact(), Expect="100-continue")

    assert answer.status_code == 417
    assert box.ask("GET", f"/Contact({FRESH})").status_code == 404


@pytest.mark.parametrize("route", ["Contact", "Contract", "Company", "User"])
def test_large_tables_know_no_deletion_and_nothing_knows_patch(box: Box, route: str) -> None:
    key = box.rows(f"/{route}?$top=1")[0]["id"]

    for method in ("DELETE", "PATCH"):
        answer = box.ask(method, f"/{route}({key})")
        assert answer.status_code == 405
        assert answer.headers["Allow"] == "GET, PUT"
    assert box.ask("PUT", f"/{route}").headers["Allow"] == "GET, POST"


def test_deletion_can_be_forbidden_instead() -> None:
    with opened(delete_answer=403) as box:
        assert box.ask("DELETE", f"/Contact({ANNA})").status_code == 403


def test_a_row_of_a_small_table_goes_unless_something_links_to_it(box: Box) -> None:
    used = box.get(f"/Contact({ANNA})")["db_title_id"]
    made = box.post("/DbTitle", {"name": "Baron"}).json()["id"]

    assert box.ask("DELETE", f"/DbTitle({used})").status_code == 409
    assert box.ask("DELETE", f"/DbTitle({made})").status_code == 204
    assert box.ask("GET", f"/DbTitle({made})").status_code == 404


def test_tags_change_with_every_write_and_guard_it() -> None:
    with opened(etags=True) as box:
        read = box.ask("GET", f"/Contact({ANNA})")
        tag, body = read.headers["ETag"], read.json()

        assert tag.startswith('W/"')
        assert body["@odata.etag"] == tag
        assert tag in [row["@odata.etag"] for row in box.rows("/Contact") if row["id"] == ANNA] or (
            tag in [row["@odata.etag"] for row in box.rows("/Contact?$skip=20")]
        )
        assert box.put(f"/Contact({ANNA})", body, **{"If-Match": tag}).status_code == 200
        assert box.put(f"/Contact({ANNA})", body, **{"If-Match": tag}).status_code == 412
        assert box.put(f"/Contact({ANNA})", body, **{"If-Match": "*"}).status_code == 200
        assert box.put(f"/Contact({ANNA})", body).status_code == 200


def test_a_server_may_demand_tags() -> None:
    with opened(etags=True, require_if_match=True) as box:
        body = box.get(f"/Contact({ANNA})")

        assert box.put(f"/Contact({ANNA})", body).status_code == 428
        tag = body["@odata.etag"]
        assert box.put(f"/Contact({ANNA})", body, **{"If-Match": tag}).status_code == 200


def test_without_tags_nobody_sends_or_honours_one(box: Box) -> None:
    read = box.ask("GET", f"/Contact({ANNA})")

    assert "ETag" not in read.headers
    assert "@odata.etag" not in read.json()
    answer = box.put(f"/Contact({ANNA})", read.json(), **{"If-Match": 'W/"0"'})
    assert answer.status_code == 200


# --- error bodies ---


def refused_in(style: str) -> httpx.Response:
    with opened(error_style=style) as box:
        answer = box.post("/Contact", contact(lastname="", company_id=ZERO))
        assert answer.status_code == 400
        return answer


def test_errors_as_model_state() -> None:
    assert refused_in("ModelState").json() == {
        "Message": "The request is invalid.",
        "ModelState": {
            "contact.lastname": ["The lastname field is required."],
            "contact.company_id": ["One of company_id, company_code, company must be provided."],
        },
    }


def test_errors_as_odata() -> None:
    assert refused_in("odata").json() == {
        "error": {
            "code": "",
            "message": "The request is invalid.",
            "innererror": {
                "message": "contact.lastname : The lastname field is required.\r\n"
                "contact.company_id : One of company_id, company_code, company must be "
                "provided.\r\n",
                "type": "",
                "stacktrace": "",
            },
        }
    }


def test_errors_as_plain_text() -> None:
    answer = refused_in("plain")

    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.text.splitlines() == [
        "The request is invalid.",
        "contact.lastname: The lastname field is required.",
        "contact.company_id: One of company_id, company_code, company must be provided.",
    ]


def test_errors_as_html() -> None:
    answer = refused_in("html")

    assert answer.headers["Content-Type"].startswith("text/html")
    assert "<h2>400 - Bad Request</h2>" in answer.text
    assert "<p>contact.lastname: The lastname field is required.</p>" in answer.text


def test_errors_without_a_word() -> None:
    assert refused_in("empty").content == b""


@pytest.mark.parametrize("style", ["ModelState", "odata", "plain", "html", "empty"])
def test_every_refusal_comes_in_the_chosen_style(style: str) -> None:
    with opened(error_style=style) as box:
        answers = [
            box.ask("GET", "/Contact", headers={"Authorization": ""}),
            box.ask("GET", "/Nothing"),
            box.ask("PATCH", f"/Contact({ANNA})"),
            box.post("/Contact", contact(id=ANNA)),
            box.post("/Contact", contact(company_code="NIX", company_id=ZERO)),
        ]

        assert [answer.status_code for answer in answers] == [401, 404, 405, 409, 422]
        starts = {"ModelState": '{"Message":', "odata": '{"error":', "html": "<!DOCTYPE html>"}
        for answer in answers:
            assert answer.text.startswith(starts.get(style, ""))
            assert bool(answer.content) == (style != "empty")


# --- links ---


def test_a_link_by_id_is_used_as_it_is(box: Box) -> None:
    made = box.post("/Contact", contact(company_id=DUVO.upper(), company_code="SMETS")).json()

    assert made["company_id"] == DUVO


def test_a_link_by_code_is_found(box: Box) -> None:
    made = box.post(
        "/Contact", contact(company_id=ZERO, company_code="DUVO", db_language_code="fr")
    ).json()

    assert made["company_id"] == DUVO
    assert made["db_language_id"] == id_of("DbLanguage", "fr")
    assert made["company_code"] is None


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"company_id": FRESH}, "contact.company_id"),
        ({"company_id": ZERO, "company_code": "NIX"}, "contact.company_code"),
        ({"db_language_code": "xx"}, "contact.db_language_code"),
        ({"db_title_id": FRESH}, "contact.db_title_id"),
    ],
)
def test_a_link_that_leads_nowhere_is_422(box: Box, fields: dict[str, Any], place: str) -> None:
    assert list(problems(box.post("/Contact", contact(**fields)), 422)) == [place]


def test_an_embedded_company_is_created_with_its_contact(box: Box) -> None:
    node = {"name": "Café Zoë", "code": "ZOE", "db_country_code": "BE"}

    made = box.post("/Contact", contact(company_id=ZERO, company=node)).json()

    company = box.get(f"/Company({made['company_id']})")
    assert (company["name"], company["code"], company["db_country_code"]) == (
        "Café Zoë",
        "ZOE",
        "BE",
    )
    assert company["id2"] == max(row["id2"] for row in box.rows("/Company"))
    assert "company" not in made


def test_an_embedded_company_that_is_known_is_updated_where_it_differs(box: Box) -> None:
    before = box.get(f"/Company({SMETS})")

    same = box.post("/Contact", contact(company_id=ZERO, company={"code": "SMETS"})).json()
    untouched = box.get(f"/Company({SMETS})")
    node = {"code": "SMETS", "phone": "+32 9 111 22 33"}
    box.put(f"/Contact({FRESH})", contact(company_id=ZERO, company=node))
    after = box.get(f"/Company({SMETS})")

    assert same["company_id"] == SMETS
    assert untouched == before
    assert after.pop("modified_dateutc") > before.pop("modified_dateutc")
    assert after == before | {"phone": "+32 9 111 22 33"}


def test_an_embedded_company_beside_an_id_changes_nothing(box: Box) -> None:
    before = box.get(f"/Company({SMETS})")

    made = box.post("/Contact", contact(company={"code": "SMETS", "name": "Other"})).json()

    assert made["company_id"] == SMETS
    assert box.get(f"/Company({SMETS})") == before


def test_an_embedded_company_beside_an_id_is_still_read_strictly(box: Box) -> None:
    territory = {"description": "x", "modified_dateutc": "soon"}
    node = {"name": 7, "phone": "0" * 51, "sales_territory": territory}

    refused = box.post("/Contact", contact(company=node))

    assert set(problems(refused, 400)) == {
        "contact.company.name",
        "contact.company.phone",
        "contact.company.sales_territory.modified_dateutc",
    }


def test_nodes_may_hold_nodes(box: Box) -> None:
    node = {
        "name": "Nieuw",
        "code": "NIEUW",
        "sales_territory": {
            "code": "LIM",
            "description": "Limburg",
            "sales_organization": {"code": "GNT", "name": "Gent"},
        },
        "sales_organization_code": "EIN",
    }

    made = box.post("/Contact", contact(company_id=ZERO, company=node)).json()

    company = box.get(f"/Company({made['company_id']})")
    territory = box.get(f"/SalesTerritory({company['sales_territory_id']})")
    assert territory["description"] == "Limburg"
    assert territory["sales_organization_id"] == id_of("SalesOrganization", "GNT")
    assert company["sales_organization_id"] == id_of("SalesOrganization", "EIN")


def test_a_bad_node_is_named_by_its_path_and_nothing_of_it_stays(box: Box) -> None:
    node = {
        "name": "N" * 65,
        "code": "NIEUW",
        "sales_territory": {"code": "LIM", "description": 7},
        "feelist": {"reference_back_office": "NEW", "name": "New", "default_price": 3},
    }

    refused = box.post("/Contact", contact(company_id=ZERO, company=node))

    assert set(problems(refused, 400)) == {
        "contact.company.name",
        "contact.company.sales_territory.description",
    }
    assert box.rows("/Company?$filter=code+eq+'NIEUW'") == []
    assert box.rows("/FeeList?$filter=reference_back_office+eq+'NEW'") == []


def test_a_contract_takes_its_manager_by_id_by_code_or_as_a_node(box: Box) -> None:
    manager = id_of("User", 3)
    node = {
        "code": "U900",
        "username": "zoe@draftdesk.example",
        "lastname": "Zoë",
        "sales_organization_code": "GNT",
    }
    body = {"company_id": SMETS, "name": "Lift"}

    by_id = box.post("/Contract", body | {"account_manager_user_id": manager}).json()
    by_code = box.post("/Contract", body | {"account_manager_user_code": "U004"}).json()
    by_node = box.post("/Contract", body | {"account_manager_user": node}).json()

    assert by_id["account_manager_user_id"] == by_code["account_manager_user_id"] == manager
    made = box.get(f"/User({by_node['account_manager_user_id']})")
    assert made["lastname"] == "Zoë"
    assert made["sales_organization_id"] == id_of("SalesOrganization", "GNT")


def test_kept_links_stay_where_a_body_leaves_them_out() -> None:
    with opened(absent="keep") as box:
        body = {"id": ANNA, "lastname": "Müller"}

        assert box.put(f"/Contact({ANNA})", body).json()["company_id"] == SMETS
        by_code = box.put(f"/Contact({ANNA})", body | {"company_code": "DUVO"}).json()
        assert by_code["company_id"] == DUVO


NAMES = st.sampled_from(
    ["", "id", "x_new", "@odata.type", *Contact.model_fields, *Company.model_fields]
)
ATOMS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.text(st.characters(codec="utf-8"), max_size=70),
    st.sampled_from([ZERO, FRESH, SMETS, "SMETS", "BE", "1980-01-01", "9999-12-31T23:59:59-14:00"]),
)
ODD_BODIES = st.recursive(
    st.dictionaries(NAMES, ATOMS, max_size=6),
    lambda inner: st.dictionaries(NAMES, ATOMS | inner | st.lists(ATOMS, max_size=2), max_size=6),
    max_leaves=4,
)


@given(bodies=st.lists(ODD_BODIES, min_size=1, max_size=3))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_body_however_odd_breaks_the_server(box: Box, bodies: list[dict[str, Any]]) -> None:
    for body in bodies:
        for answer in (
            box.post("/Contact", body),
            box.post("/Company", body),
            box.put(f"/Contact({ANNA})", box.get(f"/Contact({ANNA})") | body),
        ):
            assert answer.status_code in (200, 201, 400, 409, 422)


# --- the doors of the harness ---


def test_the_log_tells_every_request_and_what_was_written(box: Box) -> None:
    box.ask("DELETE", "/_log")
    box.get("/Contact?$top=1")
    box.put(f"/Contact({FRESH})", contact(), **{"If-Match": 'W/"7"'})
    box.ask("GET", "/Contact", headers={"Authorization": ""})

    told = box.log()

    assert box.ask("GET", f"/_log?after={told[1]['number']}").json() == told[2:]
    numbers = [entry.pop("number") for entry in told]
    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]
    assert all(entry.pop("time").endswith("Z") for entry in told)
    nothing = {"body": None, "if_match": None, "mishap": None}
    assert told == [
        {"method": "GET", "path": "/api/Contact", "query": "$top=1", "status": 200, **nothing},
        {
            "method": "PUT",
            "path": f"/api/Contact({FRESH})",
            "query": "",
            "status": 404,
            "body": contact(),
            "if_match": 'W/"7"',
            "mishap": None,
        },
        {"method": "GET", "path": "/api/Contact", "query": "", "status": 401, **nothing},
    ]


def test_a_colleague_edits_makes_and_removes_records(box: Box) -> None:
    before = box.get(f"/Contact({ANNA})")
    box.colleague("Contact", ANNA, functions="Chef", x_new=Decimal(1) == 1)
    after = box.get(f"/Contact({ANNA})")
    made = box.ask("POST", "/_colleague", json={"type": "contract", "fields": {"name": "Odd"}})
    gone = box.ask("POST", "/_colleague", json={"type": "Contact", "id": ANNA, "gone": True})

    assert after.pop("modified_dateutc") > before.pop("modified_dateutc")
    assert after == before | {"functions": "Chef", "x_new": True}
    assert box.get(f"/Contract({made.json()['id']})")["name"] == "Odd"
    assert gone.status_code == 204
    assert box.ask("GET", f"/Contact({ANNA})").status_code == 404


@pytest.mark.parametrize(
    "edit",
    [
        {"type": "Nix", "id": ANNA},
        {"type": "Contact", "id": "7"},
        {"type": "Contact", "id": ANNA, "fields": {"archived": "x"}},
        {"type": "Contact", "id": ANNA, "colour": "red"},
    ],
)
def test_what_a_colleague_cannot_do_is_400(box: Box, edit: dict[str, Any]) -> None:
    assert box.ask("POST", "/_colleague", json=edit).status_code == 400


def test_weather_refuses_as_often_as_it_is_told(box: Box) -> None:
    rule = {
        "method": "PUT",
        "path_contains": ANNA,
        "status": 503,
        "times": 2,
        "headers": {"Retry-After": "3"},
        "body": "<html>later</html>",
    }
    box.ask("POST", "/_weather", json={"fail": [rule]})
    body = box.get(f"/Contact({ANNA})")

    answers = [box.put(f"/Contact({ANNA})", body | {"functions": "x"}) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [503, 503, 200]
    assert answers[0].headers["Retry-After"] == "3"
    assert answers[0].text == "<html>later</html>"
    assert [entry["mishap"] for entry in box.log()[-3:]] == ["refused 503", "refused 503", None]


def test_a_write_cut_off_before_or_after_is_applied_accordingly(box: Box) -> None:
    body = box.get(f"/Contact({ANNA})")
    for cut, kept in (("cut_before", "Zaakvoerder"), ("cut_after", "x"), ("cut_inside", "y")):
        box.ask("POST", "/_weather", json={cut: 1})
        with pytest.raises(ConnectionError):
            box.put(f"/Contact({ANNA})", body | {"functions": {"cut_inside": "y"}.get(cut, "x")})

        assert box.get(f"/Contact({ANNA})")["functions"] == kept
        assert box.ask("GET", "/_weather").json()[cut] == 0


def test_a_server_that_alters_what_it_is_given(box: Box) -> None:
    bends = [
        {"type": "Contact", "field": "functions", "how": "truncate", "length": 3},
        {"type": "Contact", "field": "notes", "how": "set", "value": "", "times": 1},
        {"type": "Contact", "field": "lastname", "how": "upper"},
    ]
    box.colleague("Contact", ANNA, notes="Untouched.")
    body = box.get(f"/Contact({ANNA})") | {"functions": "Bakker"}
    box.ask("POST", "/_weather", json={"bend": bends})

    first = box.put(f"/Contact({ANNA})", body).json()
    second = box.put(f"/Contact({ANNA})", body).json()

    assert (first["functions"], first["notes"], first["lastname"]) == ("Bak", "", "MÜLLER")
    assert second["notes"] == "Untouched."


def test_fine_weather_returns(box: Box) -> None:
    box.ask("POST", "/_weather", json={"fail": [{"status": 500, "times": None}], "latency": 0.01})
    assert box.ask("GET", "/Contact").status_code == 500

    box.ask("DELETE", "/_weather")

    assert box.ask("GET", "/Contact").status_code == 200


def test_links_to_next_pages_can_be_made_to_lead_elsewhere(box: Box) -> None:
    box.ask("POST", "/_weather", json={"next_link_origin": "http://elsewhere.example"})

    link = box.get("/Contact")["@odata.nextLink"]

    assert link == "http://elsewhere.example/api/Contact?$skip=20"


def test_an_unknown_kind_of_weather_is_refused(box: Box) -> None:
    assert box.ask("POST", "/_weather", json={"rain": True}).status_code == 422


def test_the_harness_doors_stand_outside_the_described_api(box: Box) -> None:
    described = box.runner.run(box.client.get("/openapi.json")).json()

    assert "/api/Contact({key})" in described["paths"]
    assert {path.split("/")[1] for path in described["paths"]} == {"api"}
    assert "lastname" in described["components"]["schemas"]["contact"]["properties"]


# --- mischief by chance ---


def mishaps_of(box: Box) -> list[str]:
    def fate() -> str:
        try:
            return str(box.ask("GET", "/Contact?$top=1").status_code)
        except ConnectionError:
            return "cut"

    return [fate() for _ in range(120)]


def test_chance_is_the_same_for_the_same_seed_and_never_strikes_three_times_running() -> None:
    stormy = Mishaps(lost=0.4, refused=0.5)
    runs = []
    for seed in (1, 1, 2):
        with opened(mishaps=stormy, seed=seed) as box:
            runs.append(mishaps_of(box))

    assert runs[0] == runs[1] != runs[2]
    assert {"cut", "200", "500", "503", "429"} == set(runs[0])
    for three in zip(runs[0], runs[0][1:], runs[0][2:], strict=False):
        assert "200" in three


def test_a_colleague_meddles_with_what_one_looks_at() -> None:
    with opened(mishaps=Mishaps(colleague=1.0)) as box:
        first, second = (box.get(f"/Contact({ANNA})") for _ in range(2))

        changed = {name for name in first if first[name] != second[name]}
        assert "modified_dateutc" in changed
        assert changed <= {"modified_dateutc", "notes", "functions"}
