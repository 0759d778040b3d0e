"""What the server made of it: notices, the alarm, and secrets that are known by their mark only."""

import pytest

from draftdesk.store.rows import Counts
from weather import (
    after,
    bent,
    lost_answer,
)
from world import Opens, World

# --- after the PUT --------------------------------------------------------------------------------


def test_a_value_that_the_server_stored_otherwise_is_noted_with_both(world: World) -> None:
    key = world.contact(functions="buyer")
    bend = {"type": "Contact", "field": "functions", "how": "truncate", "length": 4}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, functions="Head of purchasing")

    report = world.push()

    assert (report.delivered, world.counts().unfinished) == (1, 0)
    notice = world.history(key)[0].notice
    assert notice == {"stored_differently": {"functions": ["Head of purchasing", "Head"]}}
    assert world.view(key).mine["functions"] == "Head"


@pytest.mark.parametrize("answer", ["entity", "204"])
def test_a_server_that_resets_what_nobody_touched_stops_all_sending(
    open_world: Opens, answer: str
) -> None:
    world = open_world(put_answer=answer)
    key, other = world.contact(phone="1", notes="precious"), world.contact(phone="1")
    bend = {"type": "Contact", "field": "notes", "how": "set", "value": ""}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, phone="2")

    first = world.push()
    world.release(other, phone="2")
    second = world.push()

    stopped = world.counts().stopped
    assert stopped is not None
    assert stopped.code == "reset_untouched"
    assert (stopped.parameters["field"], stopped.parameters["old"]) == ("notes", "precious")
    assert (first.delivered, second.delivered, world.puts(other)) == (1, 0, [])
    assert world.counts().waiting == 1


def test_the_alarm_stops_what_is_already_under_way(world: World) -> None:
    keys = [world.contact(phone="1", notes="precious") for _ in range(20)]
    bend = {"type": "Contact", "field": "notes", "how": "set", "value": ""}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    for key in keys:
        world.release(key, phone="2")

    world.push()

    assert (len(world.puts()), world.counts().waiting) == (1, 19)


def test_a_field_accepted_as_the_servers_own_raises_no_second_alarm(world: World) -> None:
    key, other = world.contact(phone="1", notes="a"), world.contact(phone="1", notes="b")
    bend = {"type": "Contact", "field": "notes", "how": "upper"}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, phone="2")
    world.push()

    world.store.decisions.allow_sending(accept=True)
    world.release(other, phone="2")
    report = world.push()

    assert (report.delivered, world.counts().stopped) == (1, None)


def test_what_the_server_moved_can_be_put_back_and_sending_goes_on(world: World) -> None:
    key, other = world.contact(phone="1", notes="precious"), world.contact(phone="1")
    bend = {"type": "Contact", "field": "notes", "how": "set", "value": ""}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, phone="2")
    world.push()
    world.run(world._harness.post("/_weather", json={"bend": []}))
    world.release(other, phone="2")
    assert world.server_body(key)["notes"] == ""

    assert world.store.put_back() == key
    world.push()

    assert (world.server_body(key)["notes"], world.server_body(key)["phone"]) == ("precious", "2")
    assert world.counts() == Counts()


def test_sending_that_was_let_go_on_once_stops_again_at_the_next_alarm(world: World) -> None:
    key, other = world.contact(phone="1", notes="a"), world.contact(phone="1", notes="b")
    bend = {"type": "Contact", "field": "notes", "how": "upper"}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, phone="2")
    world.push()

    world.store.decisions.allow_sending()
    world.release(other, phone="2")
    world.push()

    assert world.counts().stopped is not None


def test_a_colleague_right_after_our_put_raises_no_alarm_where_the_answer_has_no_body(
    open_world: Opens,
) -> None:
    world = open_world(put_answer="204")
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")

    def meanwhile() -> None:
        row = world.app.state.tables.get("Contact", key.id)
        world.plant(key, {**row.fields, "notes": "theirs"})

    world.weather.will(after(meanwhile), "PUT")
    report = world.push()

    assert (report.delivered, world.counts().stopped) == (1, None)
    assert world.view(key).mine["notes"] == "theirs"


def test_an_answer_that_tells_only_some_fields_raises_no_alarm(world: World) -> None:
    key = world.contact(phone="1", notes="kept")
    world.release(key, phone="2")
    some = ("id", "lastname", "phone")
    world.weather.will(bent(lambda told: {name: told[name] for name in some}), "PUT")

    report = world.push()

    assert (report.delivered, world.counts().stopped) == (1, None)


def test_an_unknown_field_that_our_put_emptied_raises_the_alarm(world: World) -> None:
    key = world.contact(phone="1")
    world.plant(key, {**world.server_body(key), "x_rating": {"stars": 5}})
    world.release(key, phone="2")
    bend = {"type": "Contact", "field": "x_rating", "how": "set", "value": None}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))

    world.push()

    stopped = world.counts().stopped
    assert stopped is not None
    assert stopped.parameters["field"] == "x_rating"


def test_minimal_answers_are_looked_up(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will(bent(lambda told: {"id": told["id"]}), "PUT")

    report = world.push()

    assert (report.delivered, world.view(key).server["phone"]) == (1, "2")  # type: ignore[index]


def test_a_password_that_the_server_hides_is_noted_when_a_put_may_have_emptied_it(
    open_world: Opens,
) -> None:
    world = open_world(e_password="blanked")
    key = world.contact(phone="1", e_login="anna", e_password="geheim")
    world.release(key, phone="2")

    world.push()

    assert world.history(key)[0].notice == {"secret_hidden": ["e_password"]}


# --- secrets --------------------------------------------------------------------------------------


def test_a_password_is_sent_in_clear_and_known_here_only_by_its_mark(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret")
    world.release(key, e_password="new secret")

    report = world.push()

    assert (report.delivered, world.server_body(key)["e_password"]) == (1, "new secret")
    server = world.view(key).server
    assert server is not None
    assert server["e_password"].startswith("sealed:")
    assert world.history(key)[0].new == {"e_password": "••••"}


def test_a_password_that_a_colleague_changed_meanwhile_is_a_conflict(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret")
    world.release(key, e_password="mine")
    world.colleague_edits(key, e_password="theirs")

    report = world.push()

    assert (report.conflicts, world.server_body(key)["e_password"]) == (1, "theirs")


def test_taking_their_password_in_a_conflict_never_sends_its_mark(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret", phone="1")
    world.release(key, e_password="mine", phone="2")
    world.colleague_edits(key, e_password="theirs")
    world.push()
    theirs = world.conflict(key).theirs
    assert theirs is not None

    world.store.resolve(key, {"e_password": theirs["e_password"]})
    world.push()

    assert world.server_body(key)["e_password"] == "theirs"
    assert world.server_body(key)["phone"] == "2"


def test_an_untouched_password_goes_back_as_it_came(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret", phone="1")
    world.release(key, phone="2")

    world.push()

    assert world.server_body(key)["e_password"] == "old secret"


def test_a_lost_password_change_ends_with_one_put(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret")
    world.release(key, e_password="new secret")
    world.weather.will_break_at(lost_answer, "PUT")
    world.push()

    world.weather.clear()
    report = world.push()

    assert (report.delivered, len(world.puts(key))) == (1, 1)
