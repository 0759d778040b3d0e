"""The alarm sounds while another record is between its look and its PUT: that PUT never leaves."""

from draftdesk.domain.problems import Trouble
from draftdesk.store.own_fields import OwnField
from weather import then
from world import World


def test_what_was_looked_at_before_the_alarm_is_not_sent_after_it(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.synced.stop(Trouble("reset_untouched", {"host": "sandbox", "type": "Contact"}))

    world.weather.will(then(meanwhile), "GET", f"({key.id})")
    report = world.push()

    assert report.trouble is not None
    assert (world.puts(key), world.counts().waiting) == ([], 1)


def test_a_field_that_was_taken_back_raises_the_alarm_again(world: World) -> None:
    keys = [world.contact(phone="1", notes=letter) for letter in "abcd"]
    bend = {"type": "Contact", "field": "notes", "how": "upper"}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(keys[0], phone="2")
    world.push()
    world.store.decisions.allow_sending(accept=True)
    (own,) = world.store.own_fields.all()
    assert own == OwnField("Contact", "notes")
    world.release(keys[1], phone="2")
    world.push()
    assert world.counts().stopped is None

    world.store.own_fields.take_back(own)
    assert world.store.own_fields.all() == ()
    world.release(keys[2], phone="2")
    world.push()

    stopped = world.counts().stopped
    assert stopped is not None
    assert (stopped.code, stopped.parameters["field"]) == ("reset_untouched", "notes")
    world.release(keys[3], phone="2")
    world.push()
    assert world.puts(keys[3]) == []


def test_one_field_that_is_taken_back_leaves_the_others_accepted(world: World) -> None:
    kept, back = OwnField("Contact", "functions"), OwnField("Contact", "notes")
    for own in (back, kept, OwnField("Contract", "name")):
        world.store.own_fields.accept(own)

    world.store.own_fields.take_back(back)

    assert world.store.own_fields.all() == (kept, OwnField("Contract", "name"))
    assert world.synced.servers_own("Contact") == {"functions"}
