"""`list` and `show`: what this computer knows."""

from decimal import Decimal

from commands.desk import Desk, Sandbox, add_profile
from draftdesk.domain.catalog import RECORD_TYPES


def test_every_type_can_be_listed_in_any_case(desk: Desk) -> None:
    for name in RECORD_TYPES:
        told = desk.does("list", name.swapcase(), "--limit", "1")
        assert told["type"] == name
        assert told["total"] >= len(told["rows"]) == 1


def test_a_list_tells_all_there_is_and_shows_as_many_as_wanted(
    desk: Desk, sandbox: Sandbox
) -> None:
    some = desk.does("list", "dblanguage", "--limit", "2")
    lines = desk.run("list", "DBLANGUAGE", "--limit", "2").out.splitlines()

    assert some["total"] == len(sandbox.rows("DbLanguage")) > 2
    assert [row.keys() for row in some["rows"]] == [
        {"id", "title", "state", "archived", "values"}
    ] * 2
    assert lines[0] == f"{some['rows'][0]['id']}  {some['rows'][0]['title']}"
    assert lines[-1] == f"2 of {some['total']}"


def test_a_search_finds_words_in_any_order_and_nothing_is_no_mistake(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    body = sandbox.body("Contact", contact)
    name = f"{body['lastname'][:4]} {body['firstname'][:3]}"

    found = desk.does("list", "contact", "--search", name)
    nothing = desk.does("list", "contact", "--search", "no such person anywhere")

    assert contact in [row["id"] for row in found["rows"]]
    assert found["total"] < desk.does("list", "contact")["total"]
    assert (nothing["total"], nothing["rows"]) == (0, [])


def test_archived_rows_are_listed_and_marked(desk: Desk, sandbox: Sandbox) -> None:
    rows = sandbox.ask("GET", "/api/Contact?$filter=archived%20eq%20true")["value"]
    archived = {row["id"] for row in rows}
    told = desk.does("list", "contact", "--limit", "1000")
    lines = desk.run("list", "contact", "--limit", "1000").out.splitlines()

    assert archived
    assert {row["id"] for row in told["rows"] if row["archived"]} == archived
    assert {line[:36] for line in lines if line.endswith("[archived]")} == archived


def test_numbers_and_days_are_shown_as_values(desk: Desk, sandbox: Sandbox, contract: str) -> None:
    body = sandbox.body("Contract", contract)
    desk.does("set", "contract", contract, "driving_distance=12.10", "date_start=2020-02-29")

    told = desk.does("show", "Contract", contract)
    lines = desk.run("show", "CONTRACT", contract).out

    assert told["values"]["driving_distance"] == Decimal("12.1")
    assert told["values"]["date_start"] == "2020-02-29"
    assert told["values"]["renewal_term_months"] == body["renewal_term_months"]
    assert told["values"]["id2"] == body["id2"]
    assert told["state"] == "waiting"
    assert told["changed"] == ["date_start", "driving_distance"]
    assert told.keys() == {"type", "id", "values", "state", "changed"}
    assert "[waiting: date_start, driving_distance]" in lines


def test_a_link_is_shown_by_its_title(desk: Desk, sandbox: Sandbox, contract: str) -> None:
    company = sandbox.body("Company", sandbox.body("Contract", contract)["company_id"])

    assert f"{company['name']} ({company['id']})" in desk.run("show", "contract", contract).out


def test_an_unknown_record_is_said_so(desk: Desk, contact: str) -> None:
    for call, told in (
        (("contact", "11111111-1111-4111-8111-111111111111"), "no copy"),
        (("contact", "here"), "not an id"),
        (("contact", "00000000-0000-0000-0000-000000000000"), "not an id"),
        (("person", contact), "not a record type; there are Contact, Contract,"),
    ):
        ran = desk.run("show", *call)
        assert (ran.code, ran.out) == (2, "")
        assert told in ran.err


def test_before_the_first_pull_there_is_nothing_to_list(empty_desk: Desk, sandbox: Sandbox) -> None:
    add_profile(empty_desk, sandbox)

    assert empty_desk.does("list", "contact")["total"] == 0
    assert empty_desk.run("list", "contact").out == "0 of 0\n"
