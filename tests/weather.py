"""Weather: a road that plays a script over the real sandbox, in this process."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import msgspec

from draftdesk.sandbox.mischief import CutOff

Pass = Callable[[], Awaitable[httpx.Response]]
Fate = Callable[[httpx.Request, Pass], Awaitable[httpx.Response]]
"""What happens to one request; the second argument lets it through to the server."""


async def fine(_: httpx.Request, let_through: Pass) -> httpx.Response:
    """The request arrives, and so does its answer."""
    return await let_through()


async def lost_request(request: httpx.Request, _: Pass) -> httpx.Response:
    """The line breaks before the server has heard anything."""
    raise httpx.WriteError("the line broke", request=request)


async def lost_answer(request: httpx.Request, let_through: Pass) -> httpx.Response:
    """The server does its work, and the line breaks before its answer comes."""
    await let_through()
    raise httpx.ReadError("the line broke", request=request)


async def slow(request: httpx.Request, let_through: Pass) -> httpx.Response:
    """The server does its work and takes longer than we wait."""
    await let_through()
    raise httpx.ReadTimeout("too slow", request=request)


async def too_slow_to_arrive(request: httpx.Request, _: Pass) -> httpx.Response:
    """Nothing is heard of the request in time, and it never arrives."""
    raise httpx.ReadTimeout("too slow", request=request)


async def offline(request: httpx.Request, _: Pass) -> httpx.Response:
    """There is no line."""
    raise httpx.ConnectError("All connection attempts failed", request=request)


async def hanging(_: httpx.Request, __: Pass) -> httpx.Response:
    """Nothing happens, for ever."""
    await asyncio.Event().wait()
    raise AssertionError("unreachable")


async def sign_in_page(request: httpx.Request, _: Pass) -> httpx.Response:
    """The network of a hotel answers in place of the server."""
    page = b"<!DOCTYPE html><html><body><h1>Welcome to Hotel Astoria</h1></body></html>"
    headers = {"content-type": "text/html"}
    return httpx.Response(200, headers=headers, content=page, request=request)


async def half_an_answer(request: httpx.Request, let_through: Pass) -> httpx.Response:
    """The answer ends in its middle, and looks whole to HTTP."""
    answer = await let_through()
    half = (await answer.aread())[: len(answer.content) // 2]
    return httpx.Response(answer.status_code, content=half, request=request)


def status(
    code: int, body: bytes = b"", headers: Mapping[str, str] | None = None, *, applied: bool = False
) -> Fate:
    """The answer is this; `applied` says whether the server did its work all the same."""

    async def answer(request: httpx.Request, let_through: Pass) -> httpx.Response:
        if applied:
            await let_through()
        return httpx.Response(code, headers=headers, content=body, request=request)

    return answer


def raising(make: Callable[[httpx.Request], Exception]) -> Fate:
    """The road itself fails so."""

    async def fail(request: httpx.Request, _: Pass) -> httpx.Response:
        raise make(request)

    return fail


def bent(bend: Callable[[dict[str, Any]], Any]) -> Fate:
    """The answer's JSON comes changed."""

    async def answer(request: httpx.Request, let_through: Pass) -> httpx.Response:
        told = msgspec.json.decode(await (await let_through()).aread())
        changed = msgspec.json.encode(bend(told))
        return httpx.Response(200, content=changed, request=request)

    return answer


def then(meanwhile: Callable[[], Awaitable[object]], fate: Fate = fine) -> Fate:
    """Something happens elsewhere just before this request arrives."""

    async def wait(request: httpx.Request, let_through: Pass) -> httpx.Response:
        await meanwhile()
        return await fate(request, let_through)

    return wait


def after(meanwhile: Callable[[], object], fate: Fate = fine) -> Fate:
    """Something happens elsewhere just after the server has done its work."""

    async def wait(request: httpx.Request, let_through: Pass) -> httpx.Response:
        answer = await fate(request, let_through)
        meanwhile()
        return answer

    return wait


@dataclass
class Rule:
    """Which requests meet this fate, and how many still do (`None`: all)."""

    fate: Fate
    method: str = ""
    path: str = ""
    times: int | None = 1

    def fits(self, request: httpx.Request) -> bool:
        return (
            self.times != 0
            and self.method in ("", request.method)
            and self.path in request.url.path + "?" + request.url.query.decode()
        )


@dataclass(frozen=True)
class Asked:
    """A request as it came onto the road."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    origin: str


class Weather(httpx.AsyncBaseTransport):
    """A road to a server, on which the first rule that fits a request decides its fate."""

    def __init__(self, road: httpx.AsyncBaseTransport) -> None:
        self._road = road
        self.rules: list[Rule] = []
        self.asked: list[Asked] = []

    def will(
        self, fate: Fate, method: str = "", path: str = "", times: int | None = 1
    ) -> "Weather":
        """The next requests that fit meet this fate."""
        self.rules.append(Rule(fate, method, path, times))
        return self

    def will_break_at(self, fate: Fate, method: str) -> None:
        """The next request of this method meets this fate, and from then on there is no line."""

        async def break_off(request: httpx.Request, let_through: Pass) -> httpx.Response:
            self.rules[:] = [Rule(offline, times=None)]
            return await fate(request, let_through)

        self.will(break_off, method)

    def clear(self) -> None:
        """Fine weather."""
        self.rules.clear()

    def count(self, *methods: str) -> int:
        """How many requests of these methods came onto the road."""
        return sum(asked.method in methods for asked in self.asked)

    def paths(self, methods: Iterable[str] = ("GET",)) -> list[str]:
        """The paths that were asked for."""
        return [asked.path for asked in self.asked if asked.method in methods]

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        self.asked.append(
            Asked(
                request.method,
                url.path,
                url.query.decode(),
                dict(request.headers),
                f"{url.scheme}://{url.netloc.decode()}",
            )
        )
        rule = next((each for each in self.rules if each.fits(request)), None)
        if rule is not None and rule.times is not None:
            rule.times -= 1

        async def let_through() -> httpx.Response:
            try:
                return await self._road.handle_async_request(request)
            except CutOff as cut:
                raise httpx.RemoteProtocolError(str(cut), request=request) from cut

        return await (rule.fate if rule else fine)(request, let_through)

    async def aclose(self) -> None:
        await self._road.aclose()
