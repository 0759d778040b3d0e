"""What the window may ask and write: views, drafts, releases, answers to conflicts, lists."""

import uuid
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftdesk.domain.contact import Contact
from draftdesk.domain.merging import diff
from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.record import RecordKey, Values
from draftdesk.store.database import ReadOnly
from draftdesk.store.rows import Changed, EntryState, Kept
from draftdesk.store.window_store import WindowStore
from world import KEY, Opens, World

COMPANY = "1f3140d0-8161-4c80-b961-1ed5a3f38d8e"


def held(world: World, **fields: Any) -> RecordKey:
    """A contact that this computer holds, whatever the server has."""
    key = RecordKey("Contact", str(uuid.uuid4()))
    values = {"id": key.id, "lastname": "Maes", "company_id": COMPANY, "phone": None, **fields}
    world.synced.keep([Kept(key, values, "2026-01-01T00:00:00Z", None, world.clock)])
    return key


# --- drafts -------------------------------------------------------------------------------------


def test_what_is_typed_is_there_after_a_restart(world: World) -> None:
    key = held(world, phone="1")
    world.edit(key, phone="2")

    world.restart()

    draft = world.store.draft(key)
    assert draft is not None
    assert (draft.base["phone"], draft.mine["phone"]) == ("1", "2")
    assert world.view(key).mine["phone"] == "2"
    assert [each.key for each in world.store.drafts()] == [key]


def test_typing_back_what_was_there_leaves_no_draft(world: World) -> None:
    key = held(world, phone="1")
    world.edit(key, phone="2")

    assert world.edit(key, phone="1") is False
    assert world.store.draft(key) is None


def test_a_draft_keeps_the_base_that_it_was_first_typed_against(world: World) -> None:
    key = held(world, phone="1", notes="a")
    world.edit(key, phone="2")
    world.synced.keep([Kept(key, {**world.view(key).server, "phone": "3", "notes": "b"})])  # type: ignore[dict-item]

    world.edit(key, phone="4")

    view = world.view(key)
    assert (view.base["phone"], view.mine["phone"]) == ("1", "4")
    assert (view.base["notes"], view.mine["notes"]) == ("b", "b")
    assert view.server["phone"] == "3"  # type: ignore[index]


def test_a_form_that_shows_an_old_base_cannot_move_the_base_of_a_draft(world: World) -> None:
    key = held(world, phone="1")
    stale = world.view(key)
    world.edit(key, phone="2")

    world.store.save_draft(key, {**stale.base, "phone": "9"}, {**stale.mine, "phone": "2"})

    draft = world.store.draft(key)
    assert draft is not None
    assert draft.base["phone"] == "1"


def test_a_new_draft_is_kept_though_nothing_is_typed_yet(world: World) -> None:
    key = world.draft_new("Contact")

    assert world.view(key).is_new
    assert world.counts().drafts == 1


def test_dropping_a_draft_leaves_what_waits(world: World) -> None:
    key = held(world, phone="1")
    world.release(key, phone="2")
    world.edit(key, phone="3")

    world.store.drop_draft(key)

    assert world.view(key).mine["phone"] == "2"
    assert world.counts().waiting == 1


def test_half_a_letter_that_was_typed_is_kept_until_it_is_mended(world: World) -> None:
    key = held(world, notes="a")

    world.edit(key, notes="b\ud83d")
    world.restart()

    assert world.view(key).mine["notes"] == "b\ud83d"


# --- releases -----------------------------------------------------------------------------------


def test_a_release_takes_the_draft_into_the_outbox_at_once(world: World) -> None:
    key = held(world, phone="1")
    world.edit(key, phone="2")

    entry = world.store.submit(key)

    assert entry is not None
    assert (entry.base["phone"], entry.change, entry.author) == ("1", {"phone": "2"}, "me")
    assert world.store.draft(key) is None
    assert world.view(key).mine["phone"] == "2"


def test_releasing_nothing_changes_nothing(world: World) -> None:
    key = held(world, phone="1")

    assert world.store.submit(key) is None
    assert world.counts().unfinished == 0


def test_releases_fold_into_one_entry_that_keeps_its_first_base_and_time(world: World) -> None:
    key = held(world, phone="1", notes="a")
    first = world.release(key, phone="2")
    world.pass_time(60)
    second = world.release(key, notes="b", phone="3")

    assert first is not None
    assert second is not None
    assert second.change == {"phone": "3", "notes": "b"}
    assert (second.base["phone"], second.released_at) == ("1", first.released_at)
    assert len(world.store.outbox()) == 1


def test_a_link_said_another_way_replaces_what_was_said_before(world: World) -> None:
    key = held(world)
    world.release(key, company_code="SMETS")

    entry = world.release(key, company={"name": "Nieuw"})

    assert entry is not None
    assert (entry.change["company_id"], entry.change["company_code"]) == (None, None)
    assert entry.change["company"]["name"] == "Nieuw"
    assert uuid.UUID(entry.change["company"]["id"])


def test_an_embedded_record_keeps_its_id_from_one_release_to_the_next(world: World) -> None:
    key = held(world)
    first = world.release(key, company={"name": "Nieuw"})
    view = world.view(key)
    without_id = {**view.mine, "company": {"name": "Nieuw", "city": "Gent"}}
    world.store.save_draft(key, view.base, without_id)

    second = world.store.submit(key)

    assert first is not None
    assert second is not None
    assert second.change["company"]["id"] == first.change["company"]["id"]


def test_a_refused_entry_waits_again_after_a_release(world: World) -> None:
    key = held(world, phone="1")
    entry = world.release(key, phone="2")
    assert entry is not None
    world.synced.refuse(entry, [Problem("phone", "refused", {"text": "no"})])
    assert world.counts().refused == 1

    again = world.release(key, phone="3")

    assert again is not None
    assert (again.state, again.problems, again.trouble) == (EntryState.WAITING, (), None)


def test_a_change_released_beside_a_draft_leaves_the_rest_of_the_draft(world: World) -> None:
    key = held(world, phone="1", notes="a")
    world.edit(key, notes="typed")
    server = world.view(key).server
    assert server is not None

    entry = world.store.release(key, server, {"phone": "2"})

    assert entry is not None
    assert entry.change == {"phone": "2"}
    assert world.view(key).mine["notes"] == "typed"
    assert world.view(key).draft is not None


values = st.fixed_dictionaries(
    {}, optional={"phone": st.sampled_from("abc"), "notes": st.sampled_from("abc")}
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(releases=st.lists(values, min_size=1, max_size=6))
def test_what_waits_is_what_was_said_last_and_differs_from_the_base(
    world: World, releases: list[Values]
) -> None:
    key = held(world, phone="a", notes="a")
    said: Values = {"phone": "a", "notes": "a"}
    for release in releases:
        said |= release
        world.release(key, **release)

    entry = world.entry(key)
    assert world.view(key).mine["phone"] == said["phone"]
    assert (entry.change if entry else {}) == diff(Contact, {"phone": "a", "notes": "a"}, said)


# --- dropping and retrying ----------------------------------------------------------------------


def test_only_what_the_person_names_is_dropped(world: World) -> None:
    keys = [held(world, phone="1") for _ in range(3)]
    for key in keys:
        world.release(key, phone="2")

    world.store.discard(keys[1])

    assert {entry.key for entry in world.store.outbox()} == {keys[0], keys[2]}
    assert world.view(keys[1]).mine["phone"] == "1"


def test_retrying_all_leaves_refused_ones_and_conflicts_alone(world: World) -> None:
    waiting, refused, clashing = (held(world, phone="1") for _ in range(3))
    entries = {key: world.release(key, phone="2") for key in (waiting, refused, clashing)}
    assert all(entries.values())
    world.synced.postpone(entries[waiting], Trouble("timeout"), world.clock + 99)  # type: ignore[arg-type]
    world.synced.refuse(entries[refused], [Problem(None, "refused", {"text": "no"})])  # type: ignore[arg-type]
    world.synced.park(entries[clashing], Kept(clashing, {"phone": "3"}), ("phone",))  # type: ignore[arg-type]

    world.store.retry()
    world.store.retry([clashing])
    assert [entry.key for entry in world.synced.due(world.clock)] == [waiting]

    world.store.retry([refused])
    assert {entry.key for entry in world.synced.due(world.clock)} == {waiting, refused}


# --- conflicts ----------------------------------------------------------------------------------


def clash(world: World, **mine: str) -> RecordKey:
    """A record of which phone and notes clash."""
    key = held(world, phone="1", notes="1", skype="1")
    entry = world.release(key, **{"phone": "mine", "notes": "mine", "skype": "mine", **mine})
    assert entry is not None
    theirs = {**entry.base, "phone": "theirs", "notes": "theirs"}
    assert world.synced.park(entry, Kept(key, theirs), ("phone", "notes"))
    return key


def test_an_answer_to_some_fields_leaves_the_others_in_the_conflict(world: World) -> None:
    key = clash(world)

    entry = world.store.resolve(key, {"phone": "mine"})

    assert entry is not None
    assert entry.state is EntryState.CONFLICT
    assert world.conflict(key).clashes == ("notes",)

    entry = world.store.resolve(key, {"notes": "theirs"})

    assert entry is not None
    assert entry.state is EntryState.WAITING
    assert entry.change == {"phone": "mine", "skype": "mine"}
    assert (entry.base["phone"], entry.base["notes"]) == ("theirs", "theirs")


def test_taking_all_of_theirs_where_nothing_else_was_said_leaves_nothing_waiting(
    world: World,
) -> None:
    key = clash(world, skype="1")

    assert world.store.resolve(key, {"phone": "theirs", "notes": "theirs"}) is None
    assert world.counts().unfinished == 0
    assert world.store.conflicts() == []


def test_a_third_value_is_an_answer_too(world: World) -> None:
    key = clash(world)

    entry = world.store.resolve(key, {"phone": "both", "notes": "theirs"})

    assert entry is not None
    assert entry.change == {"phone": "both", "skype": "mine"}


def test_an_answer_without_a_conflict_changes_nothing(world: World) -> None:
    key = held(world, phone="1")
    entry = world.release(key, phone="2")

    assert world.store.resolve(key, {"phone": "9"}) == entry


def test_an_entry_that_clashes_is_never_due(world: World) -> None:
    clash(world)

    assert world.synced.due() == []
    assert world.synced.next_try() is None


def test_conflicts_are_listed_from_the_oldest_on(world: World) -> None:
    keys = []
    for _ in range(3):
        world.pass_time(1)
        keys.append(clash(world))

    assert [conflict.entry.key for conflict in world.store.conflicts()] == keys


# --- counts, notes, announcements ---------------------------------------------------------------


def test_each_change_is_announced_with_what_moved(world: World) -> None:
    key = held(world, phone="1")
    world.told.clear()

    world.edit(key, phone="2")
    world.store.submit(key)
    world.store.discard(key)

    assert world.told == [
        Changed(frozenset({"draft"}), frozenset({key})),
        Changed(frozenset({"draft", "outbox"}), frozenset({key})),
        Changed(frozenset({"outbox", "draft", "conflict"}), frozenset({key})),
    ]
    assert world.told[0].touches(key)
    assert not world.told[0].touches(RecordKey("Contact", "other"))
    assert Changed(frozenset({"outbox"})).touches(key)


def test_why_sending_stopped_is_in_the_counts(world: World) -> None:
    world.synced.stop(Trouble("reset_untouched", {"type": "Contact", "fields": ["notes"]}))
    stopped = world.counts().stopped
    world.store.decisions.allow_sending()

    assert stopped is not None
    assert stopped.code == "reset_untouched"
    assert world.counts().stopped is None


# --- lists --------------------------------------------------------------------------------------


def test_a_list_shows_what_waits_and_what_was_never_sent(world: World) -> None:
    waiting = held(world, lastname="Aerts")
    world.release(waiting, phone="2", lastname="Zegers")
    drafted = held(world, lastname="Boon")
    world.edit(drafted, phone="3")
    fresh = world.draft_new("Contact", lastname="Nieuw")

    rows = world.store.page("Contact")

    told = {row.key: (row.title, row.state, row.values.get("phone")) for row in rows}
    assert rows[0].key == fresh
    assert told == {
        fresh: ("Nieuw", "draft", None),
        waiting: ("Zegers", "waiting", "2"),
        drafted: ("Boon", "draft", "3"),
    }
    assert world.store.count("Contact") == 3


def test_pages_follow_one_another_without_gap_or_repetition(world: World) -> None:
    for number in range(25):
        held(world, lastname=f"Maes {number:02d}", archived=number % 5 == 0)
    for number in range(3):
        world.draft_new("Contact", lastname=f"Nieuw {number}")

    for archived in (False, True):
        total = world.store.count("Contact", archived=archived)
        pages = [
            world.store.page("Contact", start=start, limit=7, archived=archived)
            for start in range(0, total, 7)
        ]
        ids = [row.key.id for page in pages for row in page]
        assert len(ids) == len(set(ids)) == total == (28 if archived else 23)


@pytest.mark.parametrize("many", [5, 1500])
def test_a_filter_counts_and_pages_alike_whether_it_leaves_few_or_many(
    open_world: Opens, many: int
) -> None:
    world = open_world()
    copies = []
    for number in range(many):
        key = RecordKey("Company", str(uuid.UUID(int=number + 1)))
        values = {"id": key.id, "name": f"Garage {number:04d}", "archived": number % 10 == 0}
        copies.append(Kept(key, values))
    other = RecordKey("Company", str(uuid.uuid4()))
    copies.append(Kept(other, {"id": other.id, "name": "Bakkerij", "code": "GAR-1"}))
    world.synced.keep(copies)

    for archived in (False, True):
        total = world.store.count("Company", "gar", archived=archived)
        rows = world.store.page("Company", "gar", limit=5000, archived=archived)
        titles = [row.title for row in rows]
        assert len(rows) == total
        assert titles == sorted(titles)
        assert "Bakkerij" in titles, "its ERP key begins so"
    assert world.store.count("Company", "gar", archived=True) == many + 1


def test_what_a_filter_counted_is_counted_anew_when_rows_come(world: World) -> None:
    held(world, lastname="Maes")
    assert world.store.count("Contact", "maes") == 1

    held(world, lastname="Maesen")

    assert world.store.count("Contact", "maes") == 2


def test_a_record_is_found_by_its_erp_key_letter_for_letter(world: World) -> None:
    key = RecordKey("Company", str(uuid.uuid4()))
    world.synced.keep([Kept(key, {"id": key.id, "name": "Smets", "code": "SMETS"})])

    found = world.store.by_code("Company", "SMETS")

    assert found is not None
    assert (found.key, found.title) == (key, "Smets")
    assert world.store.by_code("Company", "smets") is None


def test_of_an_unknown_record_nothing_is_known(world: World) -> None:
    key = RecordKey("Contact", "nobody")

    assert world.store.view(key) is None
    assert world.store.found(key) is None
    assert world.store.title(key) == "nobody"
    assert world.store.history(key) == []


# --- a read-only profile --------------------------------------------------------------------------


def test_on_a_read_only_profile_nothing_can_be_released_whatever_a_view_allows(
    world: World,
) -> None:
    key, clashing = held(world, phone="1"), world.contact(phone="1")
    world.release(clashing, phone="2")
    world.colleague_edits(clashing, phone="3")
    world.push()
    world.edit(key, phone="2")
    with WindowStore(world.folder, KEY, "me", memory=world.memory, read_only=True) as store:
        view = store.view(key)
        assert view is not None
        with pytest.raises(ReadOnly, match="read-only"):
            store.submit(key)
        with pytest.raises(ReadOnly, match="read-only"):
            store.release(key, view.base, {"phone": "2"})
        with pytest.raises(ReadOnly, match="read-only"):
            store.resolve(clashing, {"phone": "2"})

    assert world.store.entry(key) is None
    assert world.store.draft(key) is not None
    assert world.conflict(clashing).clashes == ("phone",)
