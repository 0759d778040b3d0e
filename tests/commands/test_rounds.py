"""`pull`, `send` and `sync`: what leaves, when, and how a round ends."""

import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from commands.desk import PATIENCE, Desk, Sandbox, add_profile, held

FIELDS = {"contact": ("functions", "Head of Tests"), "contract": ("name", "Tests & Co.")}
TYPES = sorted(FIELDS)


def puts(sandbox: Sandbox) -> list[tuple[str, str]]:
    """Method and path of every write."""
    return [(each["method"], each["path"]) for each in sandbox.writes()]


@pytest.mark.parametrize("type_name", TYPES)
def test_one_field_of_one_record_is_one_put_of_the_fetched_body_but_for_it(
    desk: Desk, sandbox: Sandbox, fresh: dict[str, str], type_name: str
) -> None:
    id, (name, value) = fresh[type_name], FIELDS[type_name]
    held = sandbox.body(type_name.title(), id)

    # As a shell calls it, from the start of Python on.
    said = desk.run_cold("set", type_name, id, f"{name}={value}")
    sent = desk.run("send", "--json")

    assert (said.code, said.out) == (0, "Waits to be sent.\n")
    assert sent.code == 0
    assert sent.json == {
        "delivered": 1,
        "pulled": 0,
        "waiting": 0,
        "refused": 0,
        "conflicts": 0,
        "doubt": None,
        "trouble": None,
    }
    assert puts(sandbox) == [("PUT", f"/api/{type_name.title()}({id})")]
    assert sandbox.writes()[0]["body"] == held | {name: value}
    after = sandbox.body(type_name.title(), id)
    # The server respells moments (.220Z as .22Z).
    changed = {each for each in held if after[each] != held[each]} - {"create_date"}
    assert changed == {name, "modified_dateutc"}


@pytest.mark.parametrize("type_name", TYPES)
def test_a_server_killed_in_between_makes_no_difference(
    desk: Desk, sandbox: Sandbox, fresh: dict[str, str], type_name: str
) -> None:
    id, (name, value) = fresh[type_name], FIELDS[type_name]
    held = sandbox.body(type_name.title(), id)
    desk.does("set", type_name, id, f"{name}={value}")

    sandbox.kill()
    away = desk.run("send", "--json")
    still = desk.run("sync")
    waiting = desk.does("outbox")["entries"]
    sandbox.start()

    assert (away.code, still.code) == (4, 4)
    assert (away.json["delivered"], away.json["waiting"]) == (0, 1)
    assert "127.0.0.1" in away.json["trouble"]
    assert away.json["trouble"] in away.err
    assert [(entry["id"], entry["state"]) for entry in waiting] == [(id, "waiting")]
    assert desk.does("send")["delivered"] == 1
    assert puts(sandbox) == [("PUT", f"/api/{type_name.title()}({id})")]
    assert sandbox.writes()[0]["body"] == held | {name: value}


def test_a_server_killed_under_the_request_makes_no_difference(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    held = sandbox.body("Contact", contact)
    desk.does("set", "contact", contact, "functions=Killed under it")
    sandbox.weather(fail=[{"method": "PUT", "cut": "hang"}])

    with desk.running("send", "--json") as sending:
        sandbox.await_request("PUT")
        sandbox.kill()
        assert sending.wait(PATIENCE) == 4
    sandbox.start()

    assert desk.does("outbox")["entries"][0]["state"] == "waiting"
    assert desk.does("send")["delivered"] == 1
    assert [each["body"] for each in sandbox.writes() if each["status"] == 200] == [
        held | {"functions": "Killed under it"}
    ]


def test_a_lost_answer_means_one_put(desk: Desk, sandbox: Sandbox, contact: str) -> None:
    desk.does("set", "contact", contact, "functions=Lost and found")
    sandbox.weather(cut_after=1)

    desk.run("send")
    desk.run("send")

    assert puts(sandbox) == [("PUT", f"/api/Contact({contact})")]
    assert desk.does("outbox")["entries"] == []
    assert sandbox.body("Contact", contact)["functions"] == "Lost and found"


def test_a_command_killed_under_its_request_loses_nothing(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Survivor")
    sandbox.weather(fail=[{"method": "PUT", "cut": "hang"}])
    with desk.running("send") as sending:
        sandbox.await_request("PUT")
        sending.kill()
        sending.wait(PATIENCE)
    sandbox.clear()

    assert desk.does("outbox")["entries"][0]["fields"] == ["functions"]
    assert desk.does("send")["delivered"] == 1
    assert sandbox.body("Contact", contact)["functions"] == "Survivor"


def test_send_sends_everything_whatever_its_next_try_says(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Patient")
    sandbox.weather(fail=[{"method": "PUT", "status": 500, "times": 1}])

    first = desk.run("send", "--json")
    told = desk.run("outbox")
    second = desk.run("send", "--json")

    # It waits for its next try, which is neither done nor out of reach.
    assert (first.code, first.json["waiting"], first.json["trouble"]) == (1, 1, None)
    assert "failed while working on this (HTTP 500)" in told.out
    assert "Next try at" in told.out
    assert (second.code, second.json["delivered"], second.json["waiting"]) == (0, 1, 0)


def test_a_wrong_password_ends_with_3_and_keeps_what_waits(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Locked out")
    for verb in ("send", "pull", "sync"):
        ran = desk.run(verb, "--json", DRAFTDESK_PASSWORD="wrong")
        assert (ran.code, ran.json["trouble"]) == (
            3,
            "127.0.0.1 did not accept the user or password.",
        )
        without = desk.run(verb, "--json", DRAFTDESK_PASSWORD="")
        assert (without.code, without.json["trouble"]) == (
            3,
            "There is no password for 127.0.0.1 yet.",
        )
        assert "DRAFTDESK_PASSWORD" in without.err

    assert sandbox.writes() == []
    assert desk.does("send")["delivered"] == 1


def test_pull_brings_what_changed_and_sends_nothing(
    desk: Desk, sandbox: Sandbox, contact: str, contacts: Iterator[str]
) -> None:
    theirs = next(contacts)
    desk.does("set", "contact", contact, "functions=Not yet")
    sandbox.colleague_puts("Contact", theirs, functions="By a colleague")
    sandbox.forget()

    pulled = desk.does("pull")

    assert (pulled["delivered"], pulled["waiting"]) == (0, 1)
    assert pulled["pulled"] >= 1
    assert sandbox.writes() == []
    shown = desk.does("show", "contact", theirs)
    assert shown["values"]["functions"] == "By a colleague"
    assert desk.does("show", "contact", contact)["values"]["functions"] == "Not yet"


def test_a_server_that_goes_in_the_middle_of_a_pull_is_out_of_reach(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    sandbox.colleague_puts("Contact", contact, functions="In the middle")
    sandbox.weather(fail=[{"path_contains": "/Contact", "cut": "inside", "times": None}])

    ran = desk.run("pull", "--json")
    sandbox.clear()
    again = desk.run("pull", "--json")

    assert ran.code == 4
    assert ran.json["trouble"] == "The connection to 127.0.0.1 broke off."
    assert again.code == 0
    shown = desk.does("show", "contact", contact)
    assert shown["values"]["functions"] == "In the middle"


def test_a_clash_ends_with_1_and_waits_for_the_person(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Mine")
    sandbox.colleague_puts("Contact", contact, functions="Theirs")
    sandbox.forget()

    sent = desk.run("send", "--json")
    told = desk.run("outbox")
    diff = desk.run("diff", contact)
    removed = desk.run("profile", "remove", "box")

    assert (sent.code, sent.json["conflicts"], sandbox.writes()) == (1, 1, [])
    assert told.code == 1
    assert "conflict" in told.out
    assert "Changed over there too: functions." in told.out
    assert (diff.code, "nothing would be sent" in diff.err) == (0, True)
    assert removed.code == 2
    desk.does("discard", contact)
    assert desk.run("send").code == 0
    assert sandbox.body("Contact", contact)["functions"] == "Theirs"


def test_other_fields_of_a_colleague_are_kept(desk: Desk, sandbox: Sandbox, contact: str) -> None:
    desk.does("set", "contact", contact, "functions=Mine")
    sandbox.colleague_puts("Contact", contact, notes="Theirs", skype="theirs")

    desk.does("send")

    after = sandbox.body("Contact", contact)
    assert (after["functions"], after["notes"], after["skype"]) == ("Mine", "Theirs", "theirs")


def test_a_refused_one_stays_until_it_is_mended_or_tried_again(
    desk: Desk, sandbox: Sandbox, contact: str, contacts: Iterator[str]
) -> None:
    well = next(contacts)
    desk.does("set", "contact", contact, "functions=Refused")
    desk.does("set", "contact", well, "functions=Taken")
    body = {"Message": "Invalid.", "ModelState": {"contact.functions": ["Not this function."]}}
    sandbox.weather(
        fail=[
            {
                "method": "PUT",
                "path_contains": contact,
                "status": 422,
                "body": body,
                "times": None,
            }
        ]
    )

    sent = desk.run("send", "--json")
    again = desk.run("send", "--json")
    told = desk.run("outbox").out
    sandbox.clear()
    pulled = desk.run("pull", "--json")
    retried = desk.run("send", "--retry", contact[:8], "--json")

    assert (sent.code, sent.json["delivered"], sent.json["refused"]) == (1, 1, 1)
    assert (again.code, again.json["delivered"], again.json["refused"]) == (1, 0, 1)
    assert "functions (Function): Not this function." in told
    assert (pulled.code, pulled.json["refused"]) == (1, 1)
    assert (retried.code, retried.json["delivered"], retried.json["refused"]) == (0, 1, 0)
    assert desk.run("send", "--retry", contact).code == 2


def test_sending_stops_where_the_server_changes_what_nobody_touched(
    desk: Desk, sandbox: Sandbox, contact: str, contacts: Iterator[str]
) -> None:
    later = next(contacts)
    desk.does("set", "contact", contact, "functions=First")
    sandbox.weather(bend=[{"type": "Contact", "field": "notes", "value": "bent"}])

    first = desk.run("send", "--json")
    desk.does("set", "contact", later, "functions=Second")
    stopped = desk.run("send", "--json")
    told = desk.run("outbox")
    sandbox.clear()
    anyway = desk.run("send", "--anyway", "--json")

    assert first.code == 1
    assert "Sending has stopped" in first.json["trouble"]
    assert (stopped.code, stopped.json["delivered"], stopped.json["waiting"]) == (1, 0, 1)
    assert told.code == 1
    assert "draftdesk send --anyway" in told.out
    assert (anyway.code, anyway.json["delivered"]) == (0, 1)


def test_a_field_that_is_accepted_as_the_servers_own_stops_nothing_again(
    desk: Desk, sandbox: Sandbox, contact: str, contacts: Iterator[str]
) -> None:
    later = next(contacts)
    desk.does("set", "contact", contact, "functions=First")
    sandbox.weather(bend=[{"type": "Contact", "field": "notes", "value": "bent"}])
    assert desk.run("send").code == 1
    desk.does("set", "contact", later, "functions=Second")

    accepted = desk.run("send", "--accept", "--json")
    sandbox.clear()

    assert (accepted.code, accepted.json["delivered"]) == (0, 1)
    assert accepted.json["trouble"] is None


def test_a_field_that_was_accepted_is_listed_and_taken_back(
    desk: Desk, sandbox: Sandbox, contact: str, contacts: Iterator[str]
) -> None:
    assert "No field is accepted" in desk.run("accepted").out
    desk.does("set", "contact", contact, "functions=First")
    sandbox.weather(bend=[{"type": "Contact", "field": "notes", "value": "bent"}])
    desk.run("send")
    desk.run("send", "--accept")

    listed, unknown = desk.run("accepted"), desk.run("accepted", "--take-back", "contact.name")
    back = desk.does("accepted", "--take-back", "contact.notes")
    desk.does("set", "contact", next(contacts), "functions=Second")
    stopped = desk.run("send", "--json")
    sandbox.clear()

    assert listed.out == "Contact.notes (Notes)\n"
    assert (unknown.code, "nothing was taken back" in unknown.err) == (2, True)
    own = {"type": "Contact", "field": "notes", "label": "Notes"}
    assert back == {"accepted": [], "taken_back": [own]}
    assert "Sending has stopped" in stopped.json["trouble"]


def test_a_read_only_profile_takes_and_sends_nothing(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Before")
    file = desk.home / "profiles.json"
    file.write_text(file.read_text().replace('"read_only": false', '"read_only": true'))

    taken = desk.run("set", "contact", contact, "functions=After")
    sent = desk.run("send", "--json")

    assert (taken.code, "read-only" in taken.err) == (2, True)
    assert (sent.code, sent.json["waiting"], sandbox.writes()) == (1, 1, [])
    assert "read-only" in sent.err
    assert "read-only" in desk.run("profile", "list").out


# --- beside somebody who holds the store --------------------------------------------------------


def test_beside_an_open_window_the_window_does_it(
    desk: Desk, sandbox: Sandbox, contact: str, contacts: Iterator[str]
) -> None:
    theirs = next(contacts)
    with held(desk, "courier"):
        desk.does("pull")
        desk.does("set", "contact", contact, "functions=Carried by the window")
        sandbox.colleague_puts("Contact", theirs, functions="By a colleague")
        sandbox.forget()
        sent = desk.does("sync", DRAFTDESK_PASSWORD="")
        taken = desk.run("profile", "remove", "box")

    assert sent["delivered"] == 1
    assert sent["pulled"] >= 1
    assert puts(sandbox) == [("PUT", f"/api/Contact({contact})")]
    shown = desk.does("show", "contact", theirs)
    assert shown["values"]["functions"] == "By a colleague"
    assert (taken.code, "already at work" in taken.err) == (2, True)


def test_beside_a_window_that_is_offline_or_signed_out_one_is_told_so(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Held up")
    sandbox.weather(off=True)
    with held(desk, "courier"):
        away = desk.run("send", "--json")
    sandbox.clear()
    with held(desk, "courier", DRAFTDESK_PASSWORD="wrong"):
        began = time.monotonic()
        out = [desk.run("send", "--json"), desk.run("pull", "--json")]
        assert time.monotonic() - began < 15

    assert (away.code, away.json["waiting"]) == (4, 1)
    assert away.json["trouble"]
    assert [ran.code for ran in out] == [3, 3]
    assert out[0].json["trouble"] == "127.0.0.1 did not accept the user or password."
    assert sandbox.writes() == []


def test_whoever_ends_without_granting_the_wish_leaves_the_round_to_us(
    desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk.does("set", "contact", contact, "functions=Taken over")
    with held(desk, "idle") as holder, desk.running("send", "--json") as sending:
        with pytest.raises(subprocess.TimeoutExpired):
            sending.wait(2)
        assert sandbox.writes() == []
        holder.kill()
        assert sending.wait(PATIENCE) == 0

    assert puts(sandbox) == [("PUT", f"/api/Contact({contact})")]


def test_two_commands_at_once_both_end_well(desk: Desk, sandbox: Sandbox, contact: str) -> None:
    desk.does("set", "contact", contact, "functions=Once")

    with desk.running("sync", "--json") as one, desk.running("sync", "--json") as other:
        assert (one.wait(PATIENCE), other.wait(PATIENCE)) == (0, 0)

    assert puts(sandbox) == [("PUT", f"/api/Contact({contact})")]


def test_a_first_sync_brings_everything(empty_desk: Desk, sandbox: Sandbox) -> None:
    add_profile(empty_desk, sandbox)

    ran = empty_desk.run("sync")

    assert (ran.code, ran.err) == (0, "")
    total = len(sandbox.rows("Contract"))
    assert empty_desk.does("list", "contract")["total"] == total
    assert "Nothing waits." in ran.out


def test_what_is_gone_over_there_goes_here_when_it_is_asked_for(
    empty_desk: Desk, tmp_path: Path
) -> None:
    db = tmp_path / "erp.db"
    own = Sandbox(db)
    own.start()
    add_profile(empty_desk, own)
    empty_desk.does("sync")
    before = empty_desk.does("list", "contract")["total"]
    own.kill()
    with closing(sqlite3.connect(db)) as rows, rows:
        rows.execute('DELETE FROM "Contract" WHERE rowid > 2')
    own.start()
    try:
        quiet = empty_desk.run("pull")
        asks = empty_desk.run("pull", "--whole")
        kept = empty_desk.does("list", "contract")["total"]
        empty_desk.does("pull", "--let-shrink")
        nothing = empty_desk.run("pull", "--let-shrink")
    finally:
        own.kill()

    assert (quiet.code, quiet.err) == (0, "")
    assert asks.code == 1
    assert f"only 2 of the {before} Contract records" in asks.err
    assert kept == before
    assert empty_desk.does("list", "contract")["total"] == 2
    assert nothing.code == 2
