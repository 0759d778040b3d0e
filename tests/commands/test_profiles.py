"""Profiles on the command line: adding, showing, testing, removing, and where secrets live."""

import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commands.desk import DOMAIN, PASSWORD, USER, Desk, Sandbox, add_profile

KEYS = {
    "name",
    "url",
    "domain",
    "user",
    "keeping",
    "encrypted",
    "colour",
    "read_only",
    "country",
    "ca_file",
    "client_certificate",
    "proxy",
    "met",
}
SOMEWHERE = ("--url", "https://erp.example/api", "--domain", "d", "--user", "u")


def test_a_plain_profile_is_named_as_such_wherever_it_is_shown(empty_desk: Desk) -> None:
    added = empty_desk.run("profile", "add", "box", *SOMEWHERE, "--store", "plain")
    shown = empty_desk.run("profile", "show", "BOX")
    listed = empty_desk.run("profile", "list")
    told = empty_desk.does("profile", "show")
    listed_too = empty_desk.does("profile", "list")

    assert added.code == 0
    for ran in (added, shown, listed):
        assert "PLAIN: not encrypted" in ran.out
    assert told.keys() == KEYS
    assert told["encrypted"] is False
    assert [each["keeping"] for each in listed_too] == ["plain"]


def test_without_a_keyring_and_without_a_choice_nothing_is_added(empty_desk: Desk) -> None:
    for choice in ((), ("--store", "keyring")):
        ran = empty_desk.run("profile", "add", "box", *SOMEWHERE, *choice)
        assert (ran.code, ran.out) == (2, "")
        assert "no keyring" in ran.err
        assert "--store session" in ran.err
        assert "--store plain" in ran.err
    assert empty_desk.does("profile", "list") == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"--url": "ftp://erp.example"}, "https://"),
        ({"--url": "https://robin:pw@erp.example/api"}, "must not hold a user"),
        ({"--url": "https://"}, "names no server"),
        ({"--user": "a:b"}, "colon"),
        ({"--domain": "a@b"}, "@"),
        ({"--domain": ""}, "domain is empty"),
    ],
)
def test_what_cannot_be_a_profile_is_refused(
    empty_desk: Desk, changed: dict[str, str], told: str
) -> None:
    asked = dict(zip(SOMEWHERE[::2], SOMEWHERE[1::2], strict=True)) | changed
    options = [word for pair in asked.items() for word in pair]

    ran = empty_desk.run("profile", "add", "box", *options, "--store", "plain")

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert "pw" not in ran.err


def test_a_name_and_a_store_belong_to_one_profile_only(empty_desk: Desk) -> None:
    empty_desk.does("profile", "add", "box", *SOMEWHERE, "--store", "plain")

    again = empty_desk.run("profile", "add", "Box", *SOMEWHERE, "--store", "plain")
    other = empty_desk.run("profile", "add", "other", *SOMEWHERE, "--store", "session")
    alike = empty_desk.run("profile", "add", "alike", *SOMEWHERE, "--store", "plain")

    assert (again.code, "already a profile box" in again.err) == (2, True)
    assert (other.code, "the same server, domain and user" in other.err) == (2, True)
    assert alike.code == 0
    unclear = empty_desk.run("outbox")
    assert (unclear.code, unclear.out) == (2, "")
    assert "box, alike" in unclear.err


def test_no_profile_and_an_unknown_one_are_said_so(empty_desk: Desk) -> None:
    none = empty_desk.run("sync")
    unknown = empty_desk.run("list", "contact", "--profile", "nobody")

    assert (none.code, unknown.code) == (2, 2)
    assert "none yet" in none.err
    assert "nobody" in unknown.err


def test_the_steps_of_a_test_are_told_in_words(desk: Desk, sandbox: Sandbox) -> None:
    well = desk.run("profile", "test", "box")
    wrong = desk.run("profile", "test", DRAFTDESK_PASSWORD="wrong")
    nowhere = ("--url", "http://127.0.0.1:1/api", "--domain", "d", "--user", "u")
    desk.does("profile", "add", "nowhere", *nowhere, "--store", "plain")
    gone = desk.run("profile", "test", "nowhere", "--json")
    without = desk.run("profile", "test", "box", DRAFTDESK_PASSWORD="")

    assert well.code == 0
    assert [line[:6] for line in well.out.splitlines()[:4]] == ["ok    "] * 4
    assert wrong.code == 3
    assert "FAILED  sign-in: 127.0.0.1 did not accept the user or password." in wrong.out
    assert gone.code == 4
    assert [(step["step"], step["ok"]) for step in gone.json["steps"]] == [
        ("address", True),
        ("line", False),
    ]
    assert gone.json["ok"] is False
    assert without.code == 3
    assert "DRAFTDESK_PASSWORD" in without.err
    assert sandbox.writes() == []


def test_what_the_first_meeting_found_is_told_and_kept(desk: Desk, sandbox: Sandbox) -> None:
    told = desk.run("profile", "test", "box", "--json").json["met"]
    kept = desk.run("profile", "show", "box", "--json").json["met"]
    words = desk.run("profile", "show", "box").out

    assert (told["describes_itself"], told["etags"], told["passwords"]) == (True, False, "returned")
    assert kept == told
    assert f"It sends {told['page_size']} records at a time." in words
    assert sandbox.writes() == []


def test_a_profile_goes_only_when_nothing_waits_in_it(desk: Desk, contact: str) -> None:
    desk.does("set", "contact", contact, "functions=Waiting")
    entry = desk.run("profile", "remove", "box")
    desk.does("discard", contact)
    desk.does("set", "contact", contact, "functions=Typed", "--draft")
    draft = desk.run("profile", "remove", "box")
    unnamed = desk.run("profile", "remove")
    desk.does("discard", contact)

    assert (entry.code, "1 unsent and 0 drafts" in entry.err) == (2, True)
    assert (draft.code, "0 unsent and 1 drafts" in draft.err) == (2, True)
    assert (unnamed.code, unnamed.out) == (2, "")
    assert len(list((desk.home / "stores").iterdir())) == 1
    assert desk.does("profile", "remove", "box") == {"removed": "box"}
    assert list((desk.home / "stores").iterdir()) == []
    assert desk.does("profile", "list") == []


# --- secrets that are kept nowhere --------------------------------------------------------------


def test_a_session_store_opens_with_the_password_of_each_run(
    empty_desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk = empty_desk
    add_profile(desk, sandbox, "session")
    desk.does("sync")
    desk.does("set", "contact", contact, "e_password=canary-of-the-portal", "phone=1")

    wrong = desk.run("list", "contact", DRAFTDESK_PASSWORD="wrong")
    without = desk.run("list", "contact", DRAFTDESK_PASSWORD="")
    shown = [
        desk.run("outbox"),
        desk.run("diff", contact),
        desk.run("diff", contact, "--json"),
        desk.run("show", "contact", contact),
        desk.run("set", "contact", contact, "e_password=" + "canary-of-the-portal" * 3),
    ]
    assert desk.files_with("canary-of-the-portal") == []
    sent = desk.run("send")
    shown += [sent, desk.run("show", "contact", contact, "--json")]

    assert (wrong.code, wrong.out, without.code, without.out) == (3, "", 3, "")
    assert "does not open" in wrong.err
    assert "DRAFTDESK_PASSWORD" in without.err
    assert sent.code == 0
    assert all("canary-of" not in ran.out + ran.err for ran in shown)
    assert "••••" in shown[1].out
    assert shown[4].code == 2
    assert [put["body"]["e_password"] for put in sandbox.writes()] == ["canary-of-the-portal"]
    assert desk.files_with("canary-of-the-portal") == []


def test_a_plain_store_takes_no_portal_password(desk: Desk, contact: str) -> None:
    ran = desk.run("set", "contact", contact, "e_password=canary-of-the-portal", "phone=1")
    draft = desk.run("set", "contact", contact, "e_password=canary-of-the-portal", "--draft")

    for refused in (ran, draft):
        assert (refused.code, refused.out) == (2, "")
        assert "PLAIN: not encrypted" in refused.err
        assert "canary" not in refused.err
    assert desk.does("outbox") == {"entries": [], "drafts": [], "stopped": None, "paused": False}
    assert desk.files_with("canary-of-the-portal") == []


def test_where_no_password_is_kept_a_given_one_is_not_kept(empty_desk: Desk) -> None:
    for keeping in ("session", "plain"):
        asked = ("profile", "add", keeping, *SOMEWHERE[:-1], keeping, "--store", keeping)
        ran = empty_desk.run(*asked, "--password-stdin", stdin=PASSWORD + "\n")
        assert ran.code == 0
        assert "keeps no password" in ran.err
    assert empty_desk.files_with(PASSWORD) == []


def test_an_empty_standard_input_is_no_password(empty_desk: Desk) -> None:
    ran = empty_desk.run(
        "profile", "add", "box", *SOMEWHERE, "--store", "plain", "--password-stdin"
    )

    assert (ran.code, ran.out) == (2, "")
    assert "no readable password" in ran.err
    assert empty_desk.does("profile", "list") == []


# --- asking -------------------------------------------------------------------------------------


def test_a_person_at_a_terminal_is_asked_and_nobody_else(desk: Desk) -> None:
    """Without a terminal the same call has just ended with 3 in the tests above."""
    ours, theirs = pytest.importorskip("pty").openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "draftdesk", "profile", "test", "box"],
        env=desk.environment(DRAFTDESK_PASSWORD=""),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    said = _read_until(ours, b"): ")
    os.write(ours, PASSWORD.encode() + b"\n")
    said += _read_until(ours, b"contracts can be read")
    assert process.wait(20) == 0
    os.close(ours)

    assert f"Password of {USER}@{DOMAIN} at 127.0.0.1 (for this run): ".encode() in said
    assert PASSWORD.encode() not in said


def _read_until(terminal: int, words: bytes) -> bytes:
    said, end = b"", time.monotonic() + 20
    while words not in said:
        assert select.select([terminal], [], [], end - time.monotonic())[0], said
        said += os.read(terminal, 4096)
    return said


def test_a_proxys_sign_in_is_not_told(desk: Desk) -> None:
    file = desk.home / "profiles.json"
    told = json.loads(file.read_text())
    told["profiles"][0]["proxy"] = "http://robin:canary-of-the-proxy@proxy.example:3128"
    file.write_text(json.dumps(told))

    shown = desk.run("profile", "show", "--json")

    assert shown.json["proxy"] == "http://proxy.example:3128"
    assert "canary" not in shown.out


def test_the_way_to_a_server_is_changed_and_its_password_never_written(
    empty_desk: Desk, tmp_path: Path
) -> None:
    trust = tmp_path / "ca.pem"
    trust.write_text("not looked at here")
    empty_desk.does("profile", "add", "box", *SOMEWHERE, "--store", "plain", "--country", "NL")

    ways = ("--proxy", "http://ann:s3cret@proxy.example:3128", "--ca-file", str(trust))
    changed = empty_desk.run("profile", "change", "box", *ways, "--read-only", "--json")

    told = changed.json
    assert told["proxy"] == "http://proxy.example:3128"
    assert (told["country"], told["read_only"], told["ca_file"]) == ("NL", True, str(trust))
    assert "is not kept" in changed.err
    assert empty_desk.files_with("s3cret") == []
    assert "http://ann@proxy.example:3128" in (empty_desk.home / "profiles.json").read_text()
    again = empty_desk.does("profile", "change", "box", "--no-read-only", "--proxy", "none")
    assert (again["read_only"], again["proxy"]) == (False, "none")


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--proxy", "proxy:3128", "A proxy is given as"),
        ("--ca-file", "/nowhere.pem", "no file"),
        ("--colour", "red", "#rrggbb"),
        ("--country", "Belgium", "two letters"),
    ],
)
def test_a_way_that_cannot_be_is_refused(
    empty_desk: Desk, option: str, value: str, told: str
) -> None:
    empty_desk.does("profile", "add", "box", *SOMEWHERE, "--store", "plain")

    ran = empty_desk.run("profile", "change", "box", option, value)

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_a_sessions_password_is_changed_by_giving_both(empty_desk: Desk, sandbox: Sandbox) -> None:
    add_profile(empty_desk, sandbox, "session")
    empty_desk.does("sync")

    wrong = empty_desk.run("profile", "password", "--password-stdin", stdin="no\nnew\n")
    right = empty_desk.run("profile", "password", "--password-stdin", stdin=f"{PASSWORD}\nnew\n")

    assert (wrong.code, right.code) == (3, 0), wrong.err
    opened = empty_desk.run("list", "contact", DRAFTDESK_PASSWORD="new")
    shut = empty_desk.run("list", "contact")
    assert (opened.code, shut.code) == (0, 3)
