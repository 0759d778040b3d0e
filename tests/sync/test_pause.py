"""A person's pause: nothing leaves, what is under way stops short, the pulls go on."""

from weather import then
from world import World


def test_what_is_paused_does_not_leave_and_comes_when_resumed(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.store.decisions.pause_sending(yes=True)

    report = world.sync()

    assert report.trouble is not None
    assert (report.trouble.code, world.puts(key)) == ("paused", [])
    assert (world.counts().paused, world.counts().waiting) == (True, 1)
    assert world.engine.next_try() is None
    world.store.decisions.pause_sending(yes=False)
    assert world.push().delivered == 1
    assert not world.counts().paused


def test_a_pause_outlives_the_program(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.store.decisions.pause_sending(yes=True)

    world.restart()

    assert world.push().delivered == 0
    assert world.counts().paused


def test_what_was_looked_at_before_the_pause_is_not_sent_after_it(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.store.decisions.pause_sending(yes=True)

    world.weather.will(then(meanwhile), "GET", f"({key.id})")
    world.push()

    assert (world.puts(key), world.counts().waiting) == ([], 1)


def test_paused_the_news_still_come(world: World) -> None:
    world.release(world.contact(phone="1"), phone="2")
    other = world.contact(phone="1")
    world.store.decisions.pause_sending(yes=True)
    world.colleague_edits(other, phone="3")

    world.sync()

    assert world.view(other).mine["phone"] == "3"
