"""Which layer fails on the way to a server, found without writing."""

import asyncio
import socket
from collections.abc import Iterator

import httpx
import pytest

from draftdesk.domain.profile import Profile
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.seals import seal_with
from draftdesk.sync.doctor import Step, examine
from weather import Fate, Weather, sign_in_page, status, then
from world import PASSWORD, Opens, World


@pytest.fixture(name="port")
def a_port_where_something_listens() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def examined(world: World, url: str, fate: Fate | None = None, proxy: str = "") -> list[Step]:
    """The steps of an examination; what is asked of the server goes to the sandbox."""
    profile = Profile("Test", url, "TESTAPI", "APIUser", proxy=proxy)
    weather = Weather(httpx.ASGITransport(world.app))
    if fate is not None:
        weather.will(fate, times=None)

    async def job() -> list[Step]:
        async with RemoteClient(profile, PASSWORD, weather, seal_with(b"k")) as client:
            return await examine(profile, client)

    steps = asyncio.run(job())
    assert weather.count("PUT", "POST") == 0
    return steps


def told(steps: list[Step]) -> list[tuple[str, str]]:
    """Each step with the code of its trouble."""
    return [(step.name, step.trouble.code if step.trouble else "") for step in steps]


def test_a_way_that_is_whole_is_gone_to_its_end(world: World, port: int) -> None:
    steps = examined(world, f"http://127.0.0.1:{port}/api")

    assert told(steps) == [("address", ""), ("line", ""), ("sign-in", ""), ("contracts", "")]


def test_each_step_is_told_as_it_ends_with_its_time(world: World, port: int) -> None:
    profile = Profile("Test", f"http://127.0.0.1:{port}/api", "TESTAPI", "APIUser")
    weather, heard = Weather(httpx.ASGITransport(world.app)), list[tuple[str, int]]()
    weather.will(then(lambda: asyncio.sleep(0.1)), times=None)

    def hear(step: Step) -> None:
        heard.append((step.name, len(weather.asked)))

    async def job() -> list[Step]:
        async with RemoteClient(profile, PASSWORD, weather, seal_with(b"k")) as client:
            return await examine(profile, client, hear)

    steps = asyncio.run(job())

    assert heard == [("address", 0), ("line", 0), ("sign-in", 1), ("contracts", 2)]
    assert min(step.seconds for step in steps[2:]) >= 0.1


def test_a_name_that_nobody_has_ends_the_way_at_once(world: World) -> None:
    steps = examined(world, "http://no-such-host.invalid/api")

    assert told(steps) == [("address", "unknown_host")]


def test_a_port_where_nobody_listens_is_told_from_a_server_that_fails(world: World) -> None:
    assert told(examined(world, "http://127.0.0.1:1/api"))[-1] == ("line", "refused_connection")


@pytest.mark.parametrize(
    ("fate", "code"),
    [(status(401), "signed_out"), (sign_in_page, "not_the_server"), (status(404), "not_found")],
)
def test_what_the_server_says_is_the_last_step(
    open_world: Opens, port: int, fate: Fate, code: str
) -> None:
    steps = examined(open_world(), f"http://127.0.0.1:{port}/api", fate)

    assert told(steps)[-1] == ("sign-in", code)


def test_behind_a_proxy_the_line_is_the_proxys_to_know(world: World) -> None:
    steps = examined(world, "http://127.0.0.1:1/api", proxy="http://127.0.0.1:2")

    assert ("line", "") in told(steps)
