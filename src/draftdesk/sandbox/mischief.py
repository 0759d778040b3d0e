"""Bad weather on purpose: for tests by rule, for training and demos by chance.

Chance is seeded and bounded: it never strikes three times running, so whoever tries again gets
through.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from draftdesk.sandbox.options import Mishaps
from draftdesk.sandbox.reading import Fields

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]

Cut: TypeAlias = Literal["before", "after", "inside", "hang"]
"""Where a connection breaks: before the request is applied, after it, in the middle of the answer;
or it stays open for ever and nothing comes."""

_MOST_IN_A_ROW = 2
_LONGEST_HANG = 600.0
_WRITES = frozenset({"POST", "PUT", "DELETE"})


class Rule(BaseModel):
    """What happens to the requests that it fits, as often as `times` says (`None`: always)."""

    model_config = ConfigDict(extra="forbid")

    method: str | None = None
    path_contains: str = ""
    times: int | None = 1
    status: int | None = None
    body: Any = None
    headers: dict[str, str] = {}
    cut: Cut | None = None
    wait: float = 0.0

    def fits(self, method: str, path: str) -> bool:
        """Whether this request is meant."""
        return self.times != 0 and self.method in (None, method) and self.path_contains in path


class BendRule(BaseModel):
    """What a server does to a field of a row that was just written, whoever touched it."""

    model_config = ConfigDict(extra="forbid")

    type: str
    field: str
    how: Literal["truncate", "upper", "set"] = "set"
    length: int = 10
    value: Any = None
    times: int | None = None


class Weather(BaseModel):
    """What tests and trainers ask for at run time; only the given fields change."""

    model_config = ConfigDict(extra="forbid")

    latency: float = 0.0
    off: bool | Literal["hang"] = False
    """Nothing is answered: the connection breaks at once, or hangs."""
    cut_before: int = 0
    """So many writes break off before they are applied."""
    cut_after: int = 0
    """So many writes are applied and then break off without an answer."""
    cut_inside: int = 0
    """So many writes are applied and break off in the middle of the answer."""
    fail: list[Rule] = []
    bend: list[BendRule] = []
    next_link_origin: str | None = None
    """Where the links to next pages point instead of here."""


class Fate(BaseModel):
    """What happens to one request."""

    wait: float = 0.0
    cut: Cut | None = None
    status: int | None = None
    body: Any = None
    headers: dict[str, str] = {}
    colleague: bool = False

    @property
    def name(self) -> str | None:
        """For the log."""
        if self.cut:
            return f"cut {self.cut}" if self.cut != "hang" else "hang"
        return f"refused {self.status}" if self.status else None


class CutOff(ConnectionError):
    """The connection breaks, where there is no real one to break."""


class Mischief:
    """Says what happens to each request."""

    def __init__(self, mishaps: Mishaps, seed: int, latency: float) -> None:
        self.weather = Weather(latency=latency)
        self._calm = latency
        self._mishaps = mishaps
        self._random = random.Random(seed)
        self._in_a_row = 0

    def change(self, wished: Weather) -> Weather:
        """Take over what was given and leave the rest as it is."""
        given = {name: getattr(wished, name) for name in wished.model_fields_set}
        self.weather = self.weather.model_copy(update=given)
        return self.weather

    def clear(self) -> Weather:
        """Fine weather again."""
        self.weather = Weather(latency=self._calm)
        return self.weather

    def fate_of(self, method: str, path: str) -> Fate:
        """What happens to this request; counters and rules are used up by it."""
        fate = self._by_order(method, path) or self._by_chance(method)
        fate.wait += self.weather.latency
        return fate

    def bend(self, type_name: str, fields: Fields) -> Fields:
        """What a server that alters what it is given would keep."""
        for rule in self.weather.bend:
            if rule.type == type_name and rule.times != 0:
                rule.times = None if rule.times is None else rule.times - 1
                fields = {**fields, rule.field: _bent(rule, fields.get(rule.field))}
        return fields

    def _by_order(self, method: str, path: str) -> Fate | None:
        weather = self.weather
        if weather.off:
            return Fate(cut="hang" if weather.off == "hang" else "before")
        for rule in weather.fail:
            if rule.fits(method, path):
                rule.times = None if rule.times is None else rule.times - 1
                return Fate(**rule.model_dump(include=_OF_A_RULE))
        return self._counted() if method in _WRITES else None

    def _counted(self) -> Fate | None:
        counters: tuple[tuple[str, Cut], ...] = (
            ("cut_before", "before"),
            ("cut_after", "after"),
            ("cut_inside", "inside"),
        )
        for name, cut in counters:
            left = getattr(self.weather, name)
            if left > 0:
                setattr(self.weather, name, left - 1)
                return Fate(cut=cut)
        return None

    def _by_chance(self, method: str) -> Fate:
        if not self._mishaps:
            return Fate()
        fate = self._rolled(method)
        self._in_a_row = self._in_a_row + 1 if fate.name else 0
        if self._in_a_row > _MOST_IN_A_ROW:
            self._in_a_row = 0
            return Fate(wait=fate.wait, colleague=fate.colleague)
        return fate

    def _rolled(self, method: str) -> Fate:
        # Every kind of chance is rolled each time, so that switching one on leaves the others.
        slow, lost, refused, colleague, depth = (self._random.random() for _ in range(5))
        mishaps = self._mishaps
        fate = Fate(colleague=colleague < mishaps.colleague)
        if slow < mishaps.slow:
            fate.wait = depth * mishaps.slowest
        if lost < mishaps.lost:
            fate.cut = "after" if method in _WRITES and depth < 1 / 2 else "before"
        elif refused < mishaps.refused:
            fate.status = (500, 503, 429)[int(depth * 3)]
            fate.headers = {} if fate.status == 500 else {"Retry-After": "1"}
        return fate


_OF_A_RULE = {"status", "body", "headers", "cut", "wait"}


def _bent(rule: BendRule, value: Any) -> Any:
    if rule.how == "set":
        return rule.value
    text = str(value or "")
    return text.upper() if rule.how == "upper" else text[: rule.length]


async def cut_off(scope: Scope, receive: Receive) -> None:
    """Break the connection under the request."""
    breaking = scope.get("draftdesk.cut")
    if breaking is None:
        raise CutOff("the sandbox broke the connection off")
    breaking()
    await _until_gone(receive)


async def hang(receive: Receive) -> None:
    """Say nothing until the other side has had enough."""
    with_limit = asyncio.wait_for(_until_gone(receive), _LONGEST_HANG)
    try:
        await with_limit
    except TimeoutError:
        return


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def half_sent(scope: Scope, receive: Receive, send: Send) -> Send:
    """A `send` that breaks the connection off in the middle of the body."""

    async def send_half(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.body":
            body = bytes(message.get("body", b""))
            await send({**message, "body": body[: len(body) // 2], "more_body": True})
            await cut_off(scope, receive)
        else:
            await send(message)

    return send_half


def unsent() -> Send:
    """A `send` that sends nothing: the request is applied and its answer lost."""

    async def send_nothing(message: MutableMapping[str, Any]) -> None:
        del message

    return send_nothing
