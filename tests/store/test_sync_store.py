"""What the sync thread may write: how a sending ends though the person has typed on meanwhile."""

import uuid
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.record import RecordKey, Values
from draftdesk.store.lock import StoreBusy
from draftdesk.store.rows import EntryState, Kept, OutboxEntry
from draftdesk.store.sync_store import SyncStore
from world import KEY, World


def released(world: World, **fields: Any) -> OutboxEntry:
    """An entry of a contact that this computer holds with phone, notes and skype "1"."""
    key = RecordKey("Contact", str(uuid.uuid4()))
    held = {"id": key.id, "lastname": "Maes", "phone": "1", "notes": "1", "skype": "1"}
    world.synced.keep([Kept(key, held)])
    entry = world.release(key, **fields)
    assert entry is not None
    return entry


def stored(entry: OutboxEntry, **fields: Any) -> Kept:
    """The server's copy after it took an entry."""
    return Kept(entry.key, {**entry.base, **entry.change, **fields}, "2026-01-02T00:00:00Z")


def settle(world: World, entry: OutboxEntry, copy: Kept) -> None:
    world.synced.settle(entry, copy, entry.change, {})


def test_a_settled_entry_is_gone_and_its_copy_and_history_are_there(world: World) -> None:
    entry = released(world, phone="2")

    settle(world, entry, stored(entry))

    assert world.entry(entry.key) is None
    assert world.view(entry.key).server["phone"] == "2"  # type: ignore[index]
    assert [sent.new for sent in world.history(entry.key)] == [{"phone": "2"}]


def test_settling_twice_is_harmless(world: World) -> None:
    entry = released(world, phone="2")
    settle(world, entry, stored(entry))

    world.synced.settle(entry, stored(entry), {}, {})

    assert world.entry(entry.key) is None
    assert len(world.history(entry.key)) == 1


def test_a_field_that_was_released_meanwhile_keeps_the_base_that_the_person_saw(
    world: World,
) -> None:
    entry = released(world, phone="2")
    world.release(entry.key, notes="mine")

    settle(world, entry, stored(entry, notes="theirs"))

    rest = world.entry(entry.key)
    assert rest is not None
    assert (rest.change, rest.base["notes"], rest.base["phone"]) == ({"notes": "mine"}, "1", "2")


def test_a_field_that_was_said_again_meanwhile_starts_from_what_is_stored(world: World) -> None:
    entry = released(world, phone="2")
    world.release(entry.key, phone="3")

    settle(world, entry, stored(entry, phone="2, respelled"))

    rest = world.entry(entry.key)
    assert rest is not None
    assert (rest.change, rest.base["phone"]) == ({"phone": "3"}, "2, respelled")
    assert (rest.attempts, rest.attempted, rest.is_new) == (0, (), False)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    said=st.dictionaries(st.sampled_from(["phone", "notes", "skype"]), st.just("2"), min_size=1),
    later=st.dictionaries(st.sampled_from(["phone", "notes", "skype"]), st.sampled_from("13")),
)
def test_after_a_settlement_waits_exactly_what_was_released_since(
    world: World, said: Values, later: Values
) -> None:
    entry = released(world, **said)
    assert world.synced.attempt(entry, entry.change)
    if later:
        world.release(entry.key, **later)

    settle(world, entry, stored(entry))

    rest = world.entry(entry.key)
    now = {"phone": "1", "notes": "1", "skype": "1", **said}
    expected = {name: value for name, value in later.items() if now[name] != value}
    assert (rest.change if rest else {}) == expected


# --- attempts -----------------------------------------------------------------------------------


def test_an_attempt_is_noted_before_the_request_leaves(world: World) -> None:
    entry = released(world, phone="2")

    assert world.synced.attempt(entry, {"phone": "2"})
    world.restart()

    again = world.synced.entry(entry.key)
    assert again is not None
    assert again.attempted == ({"phone": "2"},)


def test_the_same_attempt_is_noted_once_and_can_be_withdrawn(world: World) -> None:
    entry = released(world, phone="2")
    for change in ({"phone": "2"}, {"phone": "3"}, {"phone": "2"}):
        assert world.synced.attempt(entry, change)

    world.synced.withdraw(entry, {"phone": "3"})

    again = world.synced.entry(entry.key)
    assert again is not None
    assert again.attempted == ({"phone": "2"},)


@pytest.mark.parametrize("meanwhile", ["released", "discarded", "refused", "stopped"])
def test_what_changed_meanwhile_must_not_leave(world: World, meanwhile: str) -> None:
    entry = released(world, phone="2")
    if meanwhile == "released":
        world.release(entry.key, phone="3")
    elif meanwhile == "discarded":
        world.store.discard(entry.key)
    elif meanwhile == "refused":
        world.synced.refuse(entry, [Problem(None, "refused", {"text": "no"})])
    else:
        world.synced.stop(Trouble("reset_untouched"))

    assert world.synced.attempt(entry, entry.change) is False


@pytest.mark.parametrize("ending", ["park", "refuse", "postpone"])
def test_an_ending_of_what_has_changed_meanwhile_ends_nothing(world: World, ending: str) -> None:
    entry = released(world, phone="2")
    world.release(entry.key, phone="3")
    ends = {
        "park": lambda: world.synced.park(entry, stored(entry), ("phone",)),
        "refuse": lambda: world.synced.refuse(entry, [Problem(None, "refused", {"text": "no"})]),
        "postpone": lambda: world.synced.postpone(entry, Trouble("timeout"), world.clock + 99),
    }

    assert ends[ending]() is False

    now = world.entry(entry.key)
    assert now is not None
    assert (now.state, now.next_try, now.attempts) == (EntryState.WAITING, 0.0, 0)
    assert world.store.conflicts() == []


def test_a_put_off_entry_says_why_and_until_when(world: World) -> None:
    entry = released(world, phone="2")

    assert world.synced.postpone(entry, Trouble("timeout", {"host": "x"}), world.clock + 60)

    now = world.entry(entry.key)
    assert now is not None
    assert (now.attempts, now.next_try, now.trouble) == (
        1,
        world.clock + 60,
        Trouble("timeout", {"host": "x"}),
    )
    assert world.synced.due(world.clock) == []
    assert [each.key for each in world.synced.due(world.clock + 60)] == [entry.key]
    assert world.synced.next_try() == world.clock + 60


def test_the_oldest_release_is_due_first(world: World) -> None:
    entries = []
    for _ in range(3):
        world.pass_time(1)
        entries.append(released(world, phone="2"))

    assert [entry.key for entry in world.synced.due()] == [entry.key for entry in entries]


# --- copies and cursors -------------------------------------------------------------------------


def test_only_copies_that_moved_are_announced(world: World) -> None:
    entry = released(world, phone="2")
    other = Kept(RecordKey("Contact", str(uuid.uuid4())), {"lastname": "Claes"})
    same = world.synced.kept(entry.key)
    assert same is not None

    moved = world.synced.keep([same, other])

    assert moved == frozenset({other.key})
    assert world.told[-1].keys == moved


def test_of_two_copies_of_one_record_in_a_batch_the_later_counts(world: World) -> None:
    key = RecordKey("Contact", str(uuid.uuid4()))

    world.synced.keep([Kept(key, {"lastname": "A"}), Kept(key, {"lastname": "B"})])

    assert world.view(key).mine["lastname"] == "B"
    assert world.synced.count("Contact") == 1


def test_the_count_follows_what_comes_and_goes(world: World) -> None:
    keys = [RecordKey("Contact", str(uuid.uuid4())) for _ in range(3)]
    world.synced.keep([Kept(key, {"lastname": "A"}) for key in keys])
    world.synced.keep([Kept(key, {"lastname": "B"}) for key in keys])

    world.synced.forget(keys[0])
    world.synced.forget(keys[0])

    assert (world.synced.count("Contact"), world.store.count("Contact")) == (2, 2)
    assert world.store.find("Contact", "a") == []
    assert len(world.store.find("Contact", "b")) == 2


def test_a_cursor_says_how_far_a_pull_has_come_and_when_one_has_ended(world: World) -> None:
    world.synced.move_cursor("Contact", "2026-01-01T00:00:00Z", 20, finished=False)
    assert world.synced.cursor("Contact") == "2026-01-01T00:00:00Z"
    assert world.store.pulled_at("Contact") is None

    world.synced.move_cursor("Contact", "2026-02-01T00:00:00Z", 30, finished=True)
    world.pass_time(60)
    world.synced.move_cursor("Contact", "2026-03-01T00:00:00Z", 40, finished=False)

    assert world.synced.cursor("Contact") == "2026-03-01T00:00:00Z"
    assert world.store.pulled_at("Contact") == world.synced.pulled_at("Contact")
    assert world.store.pulled_at("Contact") == world.clock - 60


def test_putting_the_words_in_order_comes_to_an_end(world: World) -> None:
    for number in range(30):
        key = RecordKey("Company", str(uuid.uuid4()))
        world.synced.keep([Kept(key, {"name": f"Garage {number}"})])

    steps = 0
    while world.synced.tidy(begin=steps == 0):
        steps += 1
        assert steps < 500

    assert len(world.store.find("Company", "garage")) == 30


def test_only_one_engine_holds_a_store(world: World) -> None:
    with pytest.raises(StoreBusy):
        SyncStore(world.folder, KEY)


def test_a_store_that_could_not_be_opened_is_not_held(world: World) -> None:
    world.run(world.engine.close())
    with pytest.raises(Exception, match=r"key"):
        SyncStore(world.folder, b"x" * 32)

    world.synced = SyncStore(world.folder, KEY, world.told.append, world.now)
    world.engine.store = world.synced
