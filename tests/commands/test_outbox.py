"""`outbox`, `diff` and `discard`: what waits, what it would change, and dropping it."""

import os
import shutil
from collections.abc import Iterator
from decimal import Decimal

from commands.desk import Desk, Sandbox


def test_an_empty_outbox_says_so(desk: Desk) -> None:
    ran = desk.run("outbox")

    assert (ran.code, ran.out, ran.err) == (0, "Everything is sent.\n", "")
    assert desk.does("outbox") == {
        "entries": [],
        "drafts": [],
        "stopped": None,
        "paused": False,
    }


def test_a_store_that_was_mended_is_told_beside_the_answer(desk: Desk, contact: str) -> None:
    desk.does("set", "contact", contact, "functions=A", "--draft")
    (work,) = desk.home.rglob("work.db")
    shutil.copyfile(work, work.with_name("work.backup"))
    os.truncate(work, 0)

    ran = desk.run("outbox")

    assert "The file with your unsent work was damaged. It was put aside as work.db." in ran.err
    assert "damaged" not in ran.out.replace("work.db.damaged", "")
    assert f"{contact}  draft" in ran.out
    assert ran.err == desk.run("outbox").err, "no person at a terminal has read it"


def test_the_outbox_says_what_waits_in_words(
    desk: Desk, sandbox: Sandbox, contact: str, contract: str
) -> None:
    body = sandbox.body("Contact", contact)
    desk.does("set", "contact", contact, "functions=A", "phone=+32 2 555 55 55")
    desk.does("set", "contract", contract, "name=Renamed", "--draft")

    lines = desk.run("outbox").out.splitlines()

    title = f"{body['firstname']} {body['lastname']}"
    assert lines == [
        f"{contact}  waiting   Contact {title}: functions, phone",
        f"{contract}  draft     Contract Renamed: name",
    ]
    told = desk.does("outbox")
    assert [draft.keys() for draft in told["drafts"]] == [
        {"type", "id", "title", "state", "new", "fields"}
    ]
    assert told["entries"][0]["author"] == "robin@TESTAPI"


def test_a_diff_shows_old_and_new_and_the_very_request_that_leaves(
    desk: Desk, sandbox: Sandbox, contract: str
) -> None:
    held = sandbox.body("Contract", contract)
    desk.does("set", "contract", contract, "driving_distance=7.50", "name=Seen before")
    sandbox.forget()

    told = desk.does("diff", contract[:8])
    lines = desk.run("diff", contract).out.splitlines()
    assert sandbox.writes() == []
    desk.does("send")

    assert told.keys() == {"type", "id", "change", "request"}
    assert told["change"] == {
        "name": {"old": held["name"], "new": "Seen before"},
        "driving_distance": {"old": held["driving_distance"], "new": Decimal("7.5")},
    }
    request = told["request"]
    assert request.keys() == {"method", "path", "body", "untouched", "headers", "note"}
    (sent,) = sandbox.writes()
    assert (request["method"], request["path"]) == (sent["method"], sent["path"])
    assert request["body"] == sent["body"]
    assert request["untouched"] == len(held) - 2
    assert lines[:5] == [
        f"name: {held['name']} → Seen before",
        f"driving_distance: {held['driving_distance'].normalize():f} → 7.5",
        f"{len(held) - 2} other fields go back as they came.",
        "",
        f"PUT /api/Contract({contract})",
    ]


def test_a_diff_takes_a_colleagues_change_into_account(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Ours", "skype=same")
    sandbox.colleague_puts("Contact", contact, skype="same", notes="by a colleague")

    body = desk.does("diff", contact)["request"]["body"]
    sandbox.colleague_puts("Contact", contact, functions="Ours")
    nothing = desk.run("diff", contact, "--json")

    assert (body["functions"], body["notes"]) == ("Ours", "by a colleague")
    assert nothing.json["request"]["method"] is None
    assert "has all of this already" in nothing.err


def test_offline_a_diff_shows_what_is_known_here(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Offline")
    sandbox.weather(off=True)

    away = desk.run("diff", contact, "--json")
    without = desk.run("diff", contact, DRAFTDESK_PASSWORD="")

    assert away.code == 0
    assert away.json["request"]["body"] == {"functions": "Offline"}
    assert away.json["request"]["untouched"] is None
    assert "will go back as the server has them then" in away.err
    assert without.code == 0
    assert "no password" in without.err
    assert "→ Offline" in without.out


def test_a_link_is_told_by_its_title(desk: Desk, sandbox: Sandbox, contact: str) -> None:
    old = sandbox.body("Company", sandbox.body("Contact", contact)["company_id"])
    # One that this computer has a copy of: other tests make companies on the same sandbox.
    known = {row["id"] for row in desk.does("list", "company")["rows"]}
    new = next(r for r in sandbox.rows("Company") if r["id"] in known - {old["id"]})
    desk.does("set", "contact", contact, f"company_id={new['id']}")

    first = desk.run("diff", contact).out.splitlines()[0]

    assert first == (f"company_id: {old['name']} ({old['id']}) → {new['name']} ({new['id']})")


def test_several_can_be_discarded_and_a_wrong_one_spares_all(
    desk: Desk, sandbox: Sandbox, contact: str, contract: str, contacts: Iterator[str]
) -> None:
    third = next(contacts)
    desk.does("set", "contact", contact, "functions=One")
    desk.does("set", "contract", contract, "name=Two", "--draft")
    desk.does("set", "contact", third, "functions=Three")

    wrong = desk.run("discard", contact, "11111111-1111-4111-8111-111111111111")
    short = desk.run("discard", contact[:3])
    before = desk.does("outbox")
    gone = desk.does("discard", contact, contract[:9], contact.upper())
    after = desk.does("outbox")

    assert [(ran.code, ran.out) for ran in (wrong, short)] == [(2, ""), (2, "")]
    assert "Nothing waits under 11111111" in wrong.err
    assert len(before["entries"] + before["drafts"]) == 3
    assert gone == {
        "discarded": [{"type": "Contact", "id": contact}, {"type": "Contract", "id": contract}]
    }
    assert [entry["id"] for entry in after["entries"]] == [third]
    assert after["drafts"] == []
    desk.does("send")
    assert [each["path"] for each in sandbox.writes()] == [f"/api/Contact({third})"]


def test_nothing_waits_under_an_unknown_id(desk: Desk, contact: str) -> None:
    for call in (["diff", contact], ["discard", contact], ["diff", ""], ["diff", "not an id"]):
        ran = desk.run(*call)
        assert (ran.code, ran.out) == (2, "")
        assert "Nothing waits under" in ran.err


def test_a_pause_holds_every_send_with_a_clear_word_until_it_is_resumed(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=A")
    assert desk.does("pause") == {"paused": True, "waiting": 1}

    ran = desk.run("send")

    assert (ran.code, sandbox.writes()) == (1, [])
    assert "Sending is paused" in ran.err
    assert "draftdesk resume" in ran.err
    assert desk.run("outbox").out.splitlines()[-1] == (
        "Sending is paused. To go on: draftdesk resume"
    )
    desk.does("resume")
    assert desk.run("send").code == 0
    assert len(sandbox.writes()) == 1
