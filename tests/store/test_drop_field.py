"""Dropping one field of a change: the rest stays, and what may have arrived is put back."""

from draftdesk.store.rows import EntryState
from weather import lost_answer
from world import World


def test_one_field_of_a_change_goes_and_the_rest_is_sent(world: World) -> None:
    key = world.contact(phone="1", mobile="1")
    world.release(key, phone="2", mobile="2")

    world.store.drop_field(key, "phone")
    world.push()

    body = world.server_body(key)
    assert (body["phone"], body["mobile"]) == ("1", "2")


def test_the_last_field_takes_the_entry_with_it(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    world.store.drop_field(key, "phone")

    assert world.counts().unfinished == 0
    assert world.view(key).mine["phone"] == "1"


def test_a_refused_field_dropped_frees_the_others(world: World) -> None:
    key = world.contact(phone="1", mobile="1")
    world.release(key, phone="2", mobile="2")
    entry = world.entry(key)
    assert entry is not None
    world.synced.refuse(entry, ())

    world.store.drop_field(key, "mobile")

    entry = world.entry(key)
    assert entry is not None
    assert (entry.state, dict(entry.change)) == (EntryState.WAITING, {"phone": "2"})


def test_a_field_that_may_have_arrived_is_put_back_over_there(world: World) -> None:
    key = world.contact(phone="1", mobile="1")
    world.release(key, phone="2", mobile="2")
    world.weather.will_break_at(lost_answer, "PUT")
    world.push()
    assert world.server_body(key)["phone"] == "2"
    assert world.entry(key) is not None
    world.weather.clear()

    world.store.drop_field(key, "phone")
    world.settle_all()

    body = world.server_body(key)
    assert (body["phone"], body["mobile"]) == ("1", "2")


def test_a_clash_whose_field_is_dropped_is_no_question_any_more(world: World) -> None:
    key = world.contact(phone="1", mobile="1", functions="a")
    world.release(key, phone="2", mobile="2", functions="b")
    world.colleague_edits(key, phone="3", mobile="3")
    world.push()

    world.store.drop_field(key, "phone")
    assert world.conflict(key).clashes == ("mobile",)
    world.store.drop_field(key, "mobile")

    assert world.store.conflict(key) is None
    world.push()
    body = world.server_body(key)
    assert (body["phone"], body["mobile"], body["functions"]) == ("3", "3", "b")


def test_what_is_typed_since_stays_and_starts_from_the_old_value(world: World) -> None:
    key = world.contact(phone="1", mobile="1")
    world.release(key, phone="2", mobile="2")
    world.edit(key, phone="3")

    world.store.drop_field(key, "phone")
    world.push()
    world.release(key)
    world.push()

    assert world.counts().unfinished == 0
    assert world.server_body(key)["phone"] == "3"


def test_one_field_of_a_draft_goes_and_the_last_one_takes_the_draft_with_it(world: World) -> None:
    key = world.contact(phone="1", mobile="1")
    world.edit(key, phone="2", mobile="2")

    world.store.drop_field(key, "phone")
    assert world.view(key).mine["phone"] == "1"
    assert world.view(key).mine["mobile"] == "2"
    world.store.drop_field(key, "mobile")

    assert world.store.draft(key) is None
