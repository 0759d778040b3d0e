"""What a person types, releases and drops while a request is out."""

from weather import (
    then,
)
from world import World


def test_what_is_released_while_a_request_is_out_is_sent_next(world: World) -> None:
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, notes="new")

    world.weather.will(then(meanwhile), "PUT")
    world.push()
    waiting = world.entry(key)
    world.push()

    assert waiting is not None
    assert waiting.change == {"notes": "new"}
    assert (world.server_body(key)["phone"], world.server_body(key)["notes"]) == ("2", "new")
    assert (world.counts().unfinished, len(world.puts(key))) == (0, 2)


def test_the_same_field_released_again_while_its_request_is_out_is_sent_next(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, phone="3")

    world.weather.will(then(meanwhile), "PUT")
    report = world.push()
    again = world.push()

    assert (report.delivered, again.delivered, again.conflicts) == (1, 1, 0)
    assert world.server_body(key)["phone"] == "3"


def test_a_field_taken_back_while_its_request_is_out_is_taken_back_over_there(
    world: World,
) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, phone="1")

    world.weather.will(then(meanwhile), "PUT")
    world.push()
    world.push()

    assert world.server_body(key)["phone"] == "1"
    assert world.counts().unfinished == 0


def test_an_entry_that_changes_during_the_look_goes_out_as_it_is_then(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, phone="3")

    world.weather.will(then(meanwhile), "GET", f"({key.id})")
    report = world.push()

    assert report.delivered == 1
    assert [body["phone"] for body in world.puts(key)] == ["3"]


def test_an_entry_that_is_discarded_during_the_look_never_leaves(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.store.discard(key)

    world.weather.will(then(meanwhile), "GET", f"({key.id})")
    report = world.push()

    assert (report.delivered, world.puts(key), world.counts().unfinished) == (0, [], 0)


def test_an_entry_that_is_discarded_while_its_request_is_out_leaves_nothing_waiting(
    world: World,
) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.store.discard(key)

    world.weather.will(then(meanwhile), "PUT")
    world.push()

    assert world.counts().unfinished == 0
    assert world.view(key).mine["phone"] == "2", "what the server has by now is shown"


def test_a_draft_typed_during_a_sending_stays_a_draft_and_goes_out_when_it_is_released(
    world: World,
) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.edit(key, phone="3")

    world.weather.will(then(meanwhile), "PUT")
    world.push()
    quiet = world.push()
    world.release(key)
    report = world.push()

    assert (quiet.delivered, report.delivered, report.conflicts) == (0, 1, 0)
    assert world.server_body(key)["phone"] == "3"


def test_a_draft_typed_over_what_the_server_then_respelled_clashes_with_nobody(
    world: World,
) -> None:
    key = world.contact(functions="buyer")
    bend = {"type": "Contact", "field": "functions", "how": "upper", "times": 1}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, functions="head buyer")

    async def meanwhile() -> None:
        world.edit(key, functions="head buyer of all")

    world.weather.will(then(meanwhile), "PUT")
    world.push()
    world.release(key)
    report = world.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert world.server_body(key)["functions"] == "head buyer of all"


def test_a_draft_over_an_entry_that_was_discarded_clashes_with_nobody(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.edit(key, phone="3")

    world.store.discard_entry(key)
    world.release(key)
    report = world.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert world.server_body(key)["phone"] == "3"


def test_a_draft_over_a_new_record_that_was_made_meanwhile_is_an_edit_of_it(world: World) -> None:
    key = world.new("Contact", lastname="Maes", phone="1", company_id=world.company_of_all())
    world.edit(key, phone="2")

    world.push()
    world.release(key)
    report = world.push()

    posts = [entry for entry in world.log() if entry["method"] == "POST"]
    assert (report.delivered, report.conflicts, len(posts)) == (1, 0, 1)
    assert world.server_body(key)["phone"] == "2"


def test_an_entry_that_never_stops_changing_is_put_off(world: World) -> None:
    key = world.contact(phone="0")
    world.release(key, phone="1")
    numbers = iter(range(2, 100))

    async def meanwhile() -> None:
        world.release(key, phone=str(next(numbers)))

    world.weather.will(then(meanwhile), "GET", f"({key.id})", times=None)
    report = world.push()

    assert (report.postponed, world.puts(key)) == (1, [])
    assert world.counts().waiting == 1
