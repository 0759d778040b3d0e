"""`set`: what it takes, what it refuses, and what it asks of the server."""

from typing import Any

import pytest

from commands.desk import Desk, Sandbox, add_profile

NOTHING = "00000000-0000-0000-0000-000000000000"
UNKNOWN = "11111111-1111-4111-8111-111111111111"


def only_put(sandbox: Sandbox) -> dict[str, Any]:
    """The body of the one write there was."""
    writes = sandbox.writes()
    assert [each["method"] for each in writes] == ["PUT"]
    return dict(writes[0]["body"])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["lastname"], "lastname is not FIELD=VALUE"),
        (["=x"], "=x is not FIELD=VALUE"),
        (["lastnam=x"], "no field lastnam. Perhaps lastname?"),
        (["LASTNAME=x"], "no field LASTNAME. Perhaps lastname?"),
        (["phone=1", "phone=2"], "phone is given 2 times"),
        (["id=" + UNKNOWN], "the server alone sets this field"),
        (["modified_dateutc=2026-11-23T00:00:00Z"], "the server alone sets this field"),
        (["lastname="], "lastname (Last name): Please fill this in."),
        (["lastname=" + "x" * 51], "At most 50 characters; this has 51."),
        (["email=nobody"], "email (E-mail): This is not a well-formed e-mail address."),
        (["birthdate=31.12.1999"], "birthdate (Birthday): This is not a date."),
        (["birthdate=2025-02-29"], "birthdate (Birthday): This is not a date."),
        (["archived=maybe"], "archived (Archived): This is neither yes nor no."),
        (["db_title_id=Mr"], "db_title_id (Title): This is not an id."),
        (["company_id="], "company_id (Company): Choose one"),
        (["company=ACME"], "give its fields one by one"),
        (["company.nam=ACME"], "Company has no field nam. Perhaps name?"),
        (["company.code=X"], "company.name (New company: Name)"),
        (["company.id=" + UNKNOWN], "company.id: the server alone sets this field"),
        (["phone.home=1"], "phone has no fields of its own"),
        (["company_code=A", "company.name=B"], "say the same link; give one of them"),
        (["notes=\x1b[31m"], "control character"),
    ],
)
def test_what_the_checks_refuse_ends_with_2_and_changes_nothing(
    desk: Desk, untouched_contact: str, given: list[str], told: str
) -> None:
    ran = desk.run("set", "contact", untouched_contact, *given)

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert all(line.startswith("draftdesk: ") for line in ran.err.splitlines())
    assert desk.does("outbox") == {"entries": [], "drafts": [], "stopped": None, "paused": False}


def test_several_problems_are_all_told_at_once(desk: Desk, contract: str) -> None:
    ran = desk.run(
        "set",
        "contract",
        contract,
        "date_start=2027-01-01",
        "date_end=2026-01-01",
        "driving_distance=far",
        "feelist_warranty_discount=101",
        "renewal_term_months=1.5",
    )

    assert ran.code == 2
    fields = [line.split()[1] for line in ran.err.splitlines()]
    assert fields == [
        "date_end",
        "renewal_term_months",
        "feelist_warranty_discount",
        "driving_distance",
    ]


def test_only_contacts_and_contracts_can_be_changed(desk: Desk, sandbox: Sandbox) -> None:
    ran = desk.run("set", "company", sandbox.rows("Company")[0]["id"], "name=X")

    assert (ran.code, ran.out) == (2, "")
    assert "contacts and contracts can be changed" in ran.err


def test_what_is_there_already_changes_nothing(desk: Desk, sandbox: Sandbox, contact: str) -> None:
    held = sandbox.body("Contact", contact)
    same = desk.does("set", "contact", contact, f"lastname={held['lastname']}", "archived=false")
    desk.does("set", "contact", contact, "functions=Baker")
    again = desk.does("set", "contact", contact, "functions=Baker")
    back = desk.does("set", "contact", contact, f"functions={held['functions']}")

    assert (same["state"], same["change"]) == ("unchanged", {})
    assert (again["state"], back["state"]) == ("unchanged", "withdrawn")
    assert desk.does("outbox")["entries"] == []
    assert desk.does("send")["delivered"] == 0
    assert sandbox.writes() == []


def test_nothing_reaches_the_server_without_send(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Typed", "--draft")
    desk.does("set", "contact", contact, "phone=+32 2 555 55 55")
    for call in (["outbox"], ["diff", contact], ["pull"], ["show", "contact", contact]):
        desk.does(*call)
    desk.does("discard", contact)
    desk.does("send")

    assert sandbox.writes() == []


def test_what_is_only_odd_is_told_and_does_not_block(desk: Desk, contact: str) -> None:
    told = desk.run("set", "contact", contact, "phone=call me", "--json")

    assert (told.code, told.json["state"]) == (0, "outbox")
    assert told.json["hints"] == ["phone (Phone): This does not look like a telephone number."]
    assert told.err == f"draftdesk: {told.json['hints'][0]}\n"


def test_a_draft_waits_for_the_person_and_a_release_beside_it_leaves_it_there(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    held = sandbox.body("Contact", contact)
    draft = desk.does("set", "contact", contact, "functions=Typed", "--draft")
    desk.does("set", "contact", contact, "skype=typed.too", "--draft")
    released = desk.does("set", "contact", contact, "phone=+32 2 555 55 55")

    assert (draft["state"], released["state"]) == ("draft", "outbox")
    outbox = desk.does("outbox")
    assert [entry["fields"] for entry in outbox["entries"]] == [["phone"]]
    assert [draft["fields"] for draft in outbox["drafts"]] == [["functions", "skype"]]
    desk.does("send")
    assert only_put(sandbox) == held | {"phone": "+32 2 555 55 55"}

    # What says all that the draft said takes its place.
    desk.does("set", "contact", contact, "functions=Typed", "skype=typed.too")
    outbox = desk.does("outbox")
    assert [entry["fields"] for entry in outbox["entries"]] == [["functions", "skype"]]
    assert outbox["drafts"] == []


def test_a_record_not_yet_pulled_is_fetched(
    empty_desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    add_profile(empty_desk, sandbox)
    held = sandbox.body("Contact", contact)
    sandbox.forget()

    draft = empty_desk.does("set", "contact", contact, "skype=not.pulled", "--draft")
    same = empty_desk.does("set", "contact", contact, f"lastname={held['lastname']}")
    told = empty_desk.does("set", "contact", contact, "functions=Not pulled")
    unknown = empty_desk.run("set", "contact", UNKNOWN, "functions=Nobody")

    assert (draft["state"], same["state"], told["state"]) == ("draft", "unchanged", "outbox")
    assert (unknown.code, unknown.out) == (2, "")
    assert f"There is no Contact({UNKNOWN})" in unknown.err
    shown = empty_desk.does("show", "contact", contact)
    assert shown["values"]["lastname"] == held["lastname"]
    assert shown["changed"] == ["functions", "skype"]
    assert empty_desk.does("send")["delivered"] == 1
    assert only_put(sandbox) == held | {"functions": "Not pulled"}


def test_a_record_not_yet_pulled_needs_a_way_to_the_server(empty_desk: Desk) -> None:
    who = ("--url", "http://127.0.0.1:1/api", "--domain", "d", "--user", "u")
    empty_desk.does("profile", "add", "nowhere", *who, "--store", "plain")

    away = empty_desk.run("set", "contact", UNKNOWN, "functions=X")
    without = empty_desk.run("set", "contact", UNKNOWN, "functions=X", DRAFTDESK_PASSWORD="")

    assert (away.code, away.out) == (4, "")
    assert (without.code, without.out) == (3, "")


def test_values_are_read_by_the_kind_of_their_field(
    desk: Desk, sandbox: Sandbox, contract: str
) -> None:
    held = sandbox.body("Contract", contract)
    desk.does(
        "set",
        "contract",
        contract,
        "date_start=2024-02-29",
        "date_end=",
        "renewal_term_months=24",
        "driving_distance=0.1000000000000000055511151231",
        "feelist_warranty_discount=1e1",
        "name=Ünïcode = fine",
        "description=two\nlines",
        "article_price_label_id=",
    )
    desk.does("send")

    body = only_put(sandbox)
    assert body["date_start"] == "2024-02-29T00:00:00.000Z"
    assert body["date_end"].startswith("1980-01-01")
    assert body["renewal_term_months"] == 24
    assert str(body["driving_distance"]) == "0.1000000000000000055511151231"
    assert body["feelist_warranty_discount"] == 10
    assert body["name"] == "Ünïcode = fine"
    assert body["description"] == "two\nlines"
    assert body["article_price_label_id"] == NOTHING
    untouched = held.keys() - {
        "date_start",
        "date_end",
        "renewal_term_months",
        "driving_distance",
        "feelist_warranty_discount",
        "name",
        "description",
        "article_price_label_id",
    }
    assert {name: body[name] for name in untouched} == {name: held[name] for name in untouched}


# --- links --------------------------------------------------------------------------------------


def other(sandbox: Sandbox, type_name: str, than: str) -> dict[str, Any]:
    """A row of a type with an ERP code, and another one than this."""
    rows = sandbox.rows(type_name)
    key = "iso_code" if type_name == "DbLanguage" else "code"
    return next(row for row in rows if row["id"] != than and row[key] and not row.get("archived"))


LINKS = [
    ("contact", "company", "Company", "code"),
    ("contract", "company", "Company", "code"),
    ("contract", "account_manager_user", "User", "code"),
    ("contact", "db_language", "DbLanguage", "iso_code"),
]


@pytest.mark.parametrize(("type_name", "link", "target", "key"), LINKS)
def test_a_link_by_id_arrives_as_an_id(
    desk: Desk,
    sandbox: Sandbox,
    fresh: dict[str, str],
    type_name: str,
    link: str,
    target: str,
    key: str,
) -> None:
    held = sandbox.body(type_name.title(), fresh[type_name])
    row = other(sandbox, target, than=held[f"{link}_id"])
    assert row[key]

    desk.does("set", type_name, fresh[type_name], f"{link}_id={row['id'].upper()}")
    desk.does("send")

    assert only_put(sandbox) == held | {f"{link}_id": row["id"]}
    assert sandbox.body(type_name.title(), fresh[type_name])[f"{link}_id"] == row["id"]


@pytest.mark.parametrize(("type_name", "link", "target", "key"), LINKS)
def test_a_link_by_code_arrives_as_a_code_and_no_id(
    desk: Desk,
    sandbox: Sandbox,
    fresh: dict[str, str],
    type_name: str,
    link: str,
    target: str,
    key: str,
) -> None:
    held = sandbox.body(type_name.title(), fresh[type_name])
    row = other(sandbox, target, than=held[f"{link}_id"])

    desk.does("set", type_name, fresh[type_name], f"{link}_code={row[key]}")
    desk.does("send")

    assert only_put(sandbox) == held | {f"{link}_id": NOTHING, f"{link}_code": row[key]}
    assert sandbox.body(type_name.title(), fresh[type_name])[f"{link}_id"] == row["id"]
    # Sent once and settled: the id that the server made of it is no change of somebody's.
    assert desk.does("sync")["delivered"] == 0


@pytest.mark.parametrize("type_name", ["contact", "contract"])
def test_an_embedded_company_arrives_as_a_record_of_its_own(
    desk: Desk, sandbox: Sandbox, fresh: dict[str, str], type_name: str
) -> None:
    held = sandbox.body(type_name.title(), fresh[type_name])
    code = f"NEW-{type_name}"

    desk.does("set", type_name, fresh[type_name], "company.name=Newcomers", f"company.code={code}")
    # A second call adds to the record that waits, and makes no other.
    desk.does("set", type_name, fresh[type_name], "company.city=Ghent")
    desk.does("send")

    body = only_put(sandbox)
    node = body.pop("company")
    assert body == held | {"company_id": NOTHING}
    assert node == {"id": node["id"], "name": "Newcomers", "code": code, "city": "Ghent"}
    after = sandbox.body(type_name.title(), fresh[type_name])
    assert after["company_id"] == node["id"]
    assert sandbox.body("Company", node["id"])["name"] == "Newcomers"


def test_an_embedded_account_manager_arrives_as_a_record_of_its_own(
    desk: Desk, sandbox: Sandbox, contract: str
) -> None:
    held = sandbox.body("Contract", contract)
    organization = sandbox.rows("SalesOrganization")[0]["id"]

    desk.does(
        "set",
        "contract",
        contract,
        "account_manager_user.username=new.manager@example.com",
        "account_manager_user.lastname=Newman",
        "account_manager_user.code=NEWMAN",
        f"account_manager_user.sales_organization_id={organization}",
    )
    desk.does("send")

    body = only_put(sandbox)
    node = body.pop("account_manager_user")
    assert body == held | {"account_manager_user_id": NOTHING}
    assert node == {
        "id": node["id"],
        "username": "new.manager@example.com",
        "lastname": "Newman",
        "code": "NEWMAN",
        "sales_organization_id": organization,
    }
    assert sandbox.body("Contract", contract)["account_manager_user_id"] == node["id"]


def test_an_unknown_code_ends_as_words_at_its_field(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "company_code=NO-SUCH-CODE")
    sent = desk.run("send", "--json")
    outbox = desk.run("outbox")
    told = desk.run("outbox", "--json").json["entries"]

    assert (sent.code, sent.json["refused"], sent.json["trouble"]) == (1, 1, None)
    assert outbox.code == 1
    assert "company_code (Company by ERP code): " in outbox.out
    assert "NO-SUCH-CODE" in outbox.out
    assert [(entry["id"], entry["state"]) for entry in told] == [(contact, "refused")]
    assert told[0].keys() == {
        "type",
        "id",
        "title",
        "state",
        "new",
        "fields",
        "author",
        "attempts",
        "reasons",
    }
    # Mended, it goes.
    desk.does("set", "contact", contact, f"company_id={sandbox.rows('Company')[0]['id']}")
    assert desk.does("send")["delivered"] == 1
    assert desk.run("outbox").out == "Everything is sent.\n"
