"""The alarm sounds while another record is between its look and its PUT: that PUT never leaves."""

from draftdesk.domain.problems import Trouble
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
