"""A store that is not encrypted: what is typed into a password never reaches its disk."""

import json
import uuid
from pathlib import Path
from typing import Any

import pytest

from draftdesk.domain.record import RecordKey
from draftdesk.store.memory import LOST, Memory
from draftdesk.store.rows import EntryState
from weather import lost_answer, offline, status
from world import Opens, Wish, World

CANARY = "Kanarie-7f3a!"
SECOND = "Kanarie-9c1b!"
THEIRS = "Kanarie-55e0!"


@pytest.fixture(name="plain")
def a_plain_world(open_world: Opens) -> World:
    """A person who chose a store that is not encrypted."""
    return open_world(Wish(key=None))


def written(folder: Path) -> bytes:
    """Every byte that lies in a folder."""
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def portal(world: World, **fields: Any) -> RecordKey:
    """A contact who can log in."""
    return world.contact(e_login="anna", e_password="old secret", phone="1", **fields)


def test_a_typed_password_reaches_the_server_and_no_disk(plain: World) -> None:
    key = portal(plain)
    plain.edit(key, e_password=CANARY)
    assert CANARY.encode() not in written(plain.folder)
    plain.release(key)
    assert CANARY.encode() not in written(plain.folder)

    report = plain.push()

    assert (report.delivered, plain.server_body(key)["e_password"]) == (1, CANARY)
    assert CANARY.encode() not in written(plain.folder)


def test_no_byte_of_a_whole_story_holds_it(plain: World) -> None:
    key, other = portal(plain), portal(plain)
    plain.release(key, e_password=CANARY)
    plain.weather.will_break_at(lost_answer, "PUT")
    plain.push()
    plain.release(key, e_password=SECOND)
    plain.weather.clear()
    refusal = {"message": f"{SECOND} is too simple for e_password"}
    plain.weather.will(status(422, json.dumps(refusal).encode()), "PUT")
    plain.push()
    plain.release(other, e_password=CANARY, phone="2")
    plain.colleague_edits(other, e_password=THEIRS)
    plain.push()
    plain.store.resolve(other, {"e_password": CANARY})
    plain.push()
    plain.sync()
    plain.new("Contact", lastname="Maes", e_password=SECOND, company_id=plain.company_of_all())
    plain.weather.will(offline, times=None)
    plain.push()
    seen = written(plain.folder)
    plain.restart(new_run=False)

    for secret in (CANARY, SECOND, THEIRS, "old secret"):
        assert secret.encode() not in seen
        assert secret.encode() not in written(plain.folder)
    assert plain.server_body(other)["e_password"] == CANARY


def test_a_server_that_quotes_the_password_it_refuses_is_not_quoted(world: World) -> None:
    key = portal(world)
    world.release(key, e_password=CANARY)
    refusal = {"ModelState": {"contact.e_password": [f"{CANARY} is too simple."]}}
    world.weather.will(status(400, json.dumps(refusal).encode()), "PUT")

    world.push()

    entry = world.entry(key)
    assert entry is not None
    assert [(problem.field, problem.text) for problem in entry.problems] == [
        ("e_password", "•••• is too simple.")
    ]
    assert CANARY not in str(entry.trouble)


def test_the_entry_says_that_a_password_stands_in_memory_only(plain: World) -> None:
    key = portal(plain)

    entry = plain.release(key, e_password=CANARY, phone="2")

    assert entry is not None
    assert (entry.fleeting, entry.change["e_password"]) == (("e_password",), CANARY)
    assert "in-memory" not in str(entry.change)


def test_when_the_program_has_ended_the_password_is_lost_and_the_person_is_told(
    plain: World,
) -> None:
    key = portal(plain)
    plain.release(key, e_password=CANARY, phone="2")

    plain.restart()
    before = plain.entry(key)
    report = plain.push()

    entry = plain.entry(key)
    assert before is not None
    assert entry is not None
    assert (before.lost, [problem.text for problem in before.problems]) == (("e_password",), [LOST])
    assert (report.delivered, entry.state, entry.change) == (0, EntryState.REFUSED, {"phone": "2"})
    assert [(problem.field, problem.text) for problem in entry.problems] == [("e_password", LOST)]
    assert plain.server_body(key)["e_password"] == "old secret"


def test_a_lost_password_can_be_typed_again_and_nothing_else_was_lost(plain: World) -> None:
    key = portal(plain)
    plain.release(key, e_password=CANARY, phone="2")
    plain.restart()
    plain.push()

    plain.release(key, e_password=SECOND)
    report = plain.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert plain.server_body(key)["e_password"] == SECOND
    assert plain.server_body(key)["phone"] == "2"


def test_a_draft_whose_password_is_lost_keeps_everything_else(plain: World) -> None:
    key = portal(plain)
    plain.edit(key, e_password=CANARY, phone="2")

    plain.restart()

    draft = plain.store.draft(key)
    assert draft is not None
    assert (draft.lost, draft.mine["phone"]) == (("e_password",), "2")
    assert draft.mine.get("e_password") == draft.base.get("e_password")
    plain.release(key)
    assert plain.push().delivered == 1
    assert plain.server_body(key)["e_password"] == "old secret"


def test_marks_of_another_run_are_no_conflict(plain: World) -> None:
    key = portal(plain)
    plain.restart()

    plain.release(key, e_password=CANARY)
    report = plain.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert plain.server_body(key)["e_password"] == CANARY


def test_on_an_encrypted_store_the_password_waits_on_the_disk_and_cannot_be_read_there(
    world: World,
) -> None:
    key = portal(world)
    world.release(key, e_password=CANARY)

    world.restart()

    assert CANARY.encode() not in written(world.folder)
    assert b"Peeters" not in written(world.folder)
    assert world.push().delivered == 1
    assert world.server_body(key)["e_password"] == CANARY


def test_both_sides_of_a_store_share_one_memory() -> None:
    memory = Memory(hides=True)
    text = memory.text_of("Contact", {"e_password": CANARY, "phone": "1"})

    assert CANARY not in text
    assert memory.values_in("Contact", text) == {"e_password": CANARY, "phone": "1"}
    assert memory.fleeting_in("Contact", text) == ("e_password",)
    assert Memory(hides=True).values_in("Contact", text) == {"phone": "1"}
    assert Memory(hides=True).lost_in("Contact", text) == ("e_password",)


def test_an_encrypted_store_needs_no_memory() -> None:
    memory = Memory(hides=False)
    text = memory.text_of("Contact", {"e_password": CANARY})

    assert memory.values_in("Contact", text) == {"e_password": CANARY}
    assert (memory.lost_in("Contact", text), memory.fleeting_in("Contact", text)) == ((), ())


def test_what_looks_like_a_token_and_is_none_is_simply_text() -> None:
    memory = Memory(hides=True)
    typed = {"notes": "in-memory:please", "phone": str(uuid.uuid4())}

    assert memory.values_in("Contact", memory.text_of("Contact", typed)) == typed
