"""Answers that are not decided yet: kept like drafts, and gone with their question."""

import json
import os
import signal
import subprocess
import sys
from typing import Any

import pytest

from draftdesk.domain.record import RecordKey
from draftdesk.store.answers import Answer, answered
from draftdesk.store.notes import note
from draftdesk.store.rows import EntryState
from world import KEY, Opens, Wish, World

OURS, OTHERS, THIRD = "+32 2 111 11 11", "+32 2 999 99 99", "+32 2 555 55 55"
CANARY = "Kanarie-7f3a!"

_KEEPS_ONE = """
import json, sys, time
from pathlib import Path
from draftdesk.domain.record import RecordKey
from draftdesk.store.answers import Answer
from draftdesk.store.window_store import WindowStore

folder, key, type_name, id, unit, side, typed = json.loads(sys.argv[1])
store = WindowStore(Path(folder), bytes.fromhex(key), "me")
conflict = store.conflict(RecordKey(type_name, id))
store.answers.put(conflict, {unit: Answer(side, typed)})
print("kept", flush=True)
time.sleep(60)
"""


def clash(world: World, **more: Any) -> RecordKey:
    """Both changed phone and mobile."""
    key = world.contact(phone="1", mobile="1")
    world.release(key, phone=OURS, mobile=OURS, **more)
    world.colleague_edits(key, phone=OTHERS, mobile=OTHERS)
    world.push()
    assert world.entry(key) is not None
    return key


def answer(world: World, key: RecordKey, **answers: Answer) -> None:
    world.store.answers.put(world.conflict(key), answers)


def answers(world: World, key: RecordKey) -> dict[str, Answer]:
    return world.store.answers.of(world.conflict(key))


def noted(world: World, key: RecordKey) -> str | None:
    return note(world.synced._work, answered(key))


@pytest.mark.skipif(os.name == "nt", reason="nothing there is killed like this")
def test_an_answer_that_was_kept_outlives_a_kill(world: World) -> None:
    key = clash(world)
    told = [str(world.folder), KEY.hex(), *key, "phone", "other", {"phone": THIRD}]
    program = subprocess.Popen(
        [sys.executable, "-c", _KEEPS_ONE, json.dumps(told)], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "kept\n"
    program.send_signal(signal.SIGKILL)
    assert program.wait() == -signal.SIGKILL
    program.stdout.close()

    world.restart()

    assert answers(world, key) == {"phone": Answer("other", {"phone": THIRD})}


def test_a_side_alone_is_an_answer_too(world: World) -> None:
    key = clash(world)
    answer(world, key, phone=Answer("theirs"), mobile=Answer("mine"))

    world.restart()

    assert answers(world, key) == {"phone": Answer("theirs"), "mobile": Answer("mine")}


def test_what_is_decided_or_discarded_leaves_no_answer(world: World) -> None:
    one, other = clash(world), clash(world)
    for key in (one, other):
        answer(world, key, phone=Answer("other", {"phone": THIRD}))

    world.store.resolve(one, {"phone": THIRD, "mobile": OURS})
    world.store.discard_entry(other)

    assert (noted(world, one), noted(world, other)) == (None, None)


def test_a_field_that_clashes_no_more_takes_its_answer_along(world: World) -> None:
    key = clash(world)
    answer(world, key, phone=Answer("other", {"phone": THIRD}), mobile=Answer("mine"))

    world.store.drop_field(key, "phone")

    assert answers(world, key) == {"mobile": Answer("mine")}
    assert THIRD not in str(noted(world, key))


def test_an_answer_to_a_field_that_stays_open_stays(world: World) -> None:
    key = clash(world)
    answer(world, key, phone=Answer("other", {"phone": THIRD}), mobile=Answer("mine"))

    world.store.resolve(key, {"mobile": OURS})

    assert answers(world, key) == {"phone": Answer("other", {"phone": THIRD})}


def test_an_answer_to_what_is_asked_no_more_is_not_kept(world: World) -> None:
    key = clash(world)
    before = world.conflict(key)
    world.store.resolve(key, {"phone": OURS, "mobile": OURS})

    world.store.answers.put(before, {"phone": Answer("mine")})

    assert noted(world, key) is None


def looked_at_again(world: World, key: RecordKey) -> None:
    """The conflict is found anew, as after a damaged store was mended."""
    work = world.synced._work
    work.execute("DELETE FROM conflict")
    work.execute("UPDATE outbox SET state='waiting'")
    world.push()
    entry = world.entry(key)
    assert entry is not None
    assert entry.state is EntryState.CONFLICT


def test_an_answer_whose_other_side_moved_is_kept_and_says_so(world: World) -> None:
    key = clash(world)
    answer(world, key, phone=Answer("other", {"phone": THIRD}), mobile=Answer("theirs"))

    world.colleague_edits(key, phone="+32 2 777 77 77")
    looked_at_again(world, key)

    found = answers(world, key)
    assert found["phone"] == Answer("other", {"phone": THIRD}, frozenset({"theirs"}))
    assert found["mobile"] == Answer("theirs")
    # Kept again untouched, it still says so; given anew, it does not.
    answer(world, key, **found)
    assert answers(world, key)["phone"].moved == {"theirs"}
    answer(world, key, phone=Answer("other", {"phone": THIRD}))
    assert answers(world, key)["phone"].moved == frozenset()


def test_a_field_they_agree_on_by_now_is_answered_no_more(world: World) -> None:
    key = clash(world)
    answer(world, key, phone=Answer("other", {"phone": THIRD}), mobile=Answer("mine"))

    world.colleague_edits(key, phone=OURS)
    looked_at_again(world, key)

    assert world.conflict(key).clashes == ("mobile",)
    assert answers(world, key) == {"mobile": Answer("mine")}
    assert THIRD not in str(noted(world, key))


def test_an_answer_that_is_a_password_reaches_no_disk_of_a_plain_store(open_world: Opens) -> None:
    world = open_world(Wish(key=None))
    key = world.contact(e_login="anna", e_password="old secret")
    world.release(key, e_password="ours")
    world.colleague_edits(key, e_password="theirs")
    world.push()

    answer(world, key, e_password=Answer("other", {"e_password": CANARY}))

    assert answers(world, key)["e_password"].typed == {"e_password": CANARY}
    files = (file for file in world.folder.rglob("*") if file.is_file())
    assert CANARY.encode() not in b"".join(file.read_bytes() for file in files)

    world.restart()
    found = answers(world, key)["e_password"]
    assert (found.typed, found.lost) == ({}, True)
