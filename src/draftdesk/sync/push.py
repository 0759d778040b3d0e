"""One outbox entry on its way: look, merge, replace, verify, settle.

Every sending begins with a look, because the server documents no version check and only a whole
PUT. The outcome of a request that broke off is not remembered but looked up.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from http import HTTPStatus
from typing import Any

from draftdesk.domain.catalog import record_type
from draftdesk.domain.checking import check
from draftdesk.domain.fields import LOGIN_OF, FieldKind, fields_of
from draftdesk.domain.merging import laid_over, units_of
from draftdesk.domain.problems import Trouble
from draftdesk.domain.record import RecordKey
from draftdesk.domain.shapes import Record
from draftdesk.remote.client import Fetched, RemoteClient
from draftdesk.remote.errors import Gone, Moved, Refused, RemoteError
from draftdesk.remote.odata import is_emptied, moved_fields
from draftdesk.remote.seals import Seal
from draftdesk.store.rows import EntryState, Kept, OutboxEntry
from draftdesk.store.sync_store import SyncStore
from draftdesk.sync.comparing import LeftToSay, left_to_say, sealed, stored_differently
from draftdesk.sync.patience import is_hopeless

__all__ = ["Fate", "Sending", "left_to_say", "look_back", "push_entry"]

_LOOKS = 4
_MOVING_WAIT = 60.0


class Fate(Enum):
    """How the sending of one entry ended."""

    DELIVERED = auto()
    CONFLICT = auto()
    REFUSED = auto()
    LATER = auto()
    STOPPED = auto()
    OVERTAKEN = auto()


@dataclass(frozen=True, slots=True)
class Sending:
    """What `push_entry` needs besides the entry."""

    client: RemoteClient
    store: SyncStore
    now: Callable[[], float]
    host: str
    gaps: list[float] = field(default_factory=list)
    """Seconds from a look to its PUT's answer, where the server sends no ETag to guard it."""

    @property
    def seal(self) -> Seal:
        """How secrets are made comparable."""
        return self.client.seal


@dataclass(frozen=True, slots=True)
class _Journey:
    """One try to send one entry, and the copy of theirs that it starts from."""

    way: Sending
    kind: type[Record]
    entry: OutboxEntry
    theirs: Fetched
    left: LeftToSay = field(repr=False)


async def push_entry(way: Sending, entry: OutboxEntry) -> Fate:
    """Send one entry. Whatever is wrong with the line is raised, not handled, here.

    Where the record or the entry changes under our hands, it is looked at again.
    """
    for _ in range(_LOOKS):
        fate = await _try(way, entry)
        if fate is not None:
            return fate
        now = way.store.entry(entry.key)
        if now is None or now.state is not EntryState.WAITING or way.store.held():
            return Fate.OVERTAKEN
        entry = now
    trouble = Trouble("moving", {"host": way.host})
    if is_hopeless(entry.attempts):
        way.store.refuse(entry, (), trouble)
        return Fate.REFUSED
    way.store.postpone(entry, trouble, way.now() + _MOVING_WAIT)
    return Fate.LATER


async def look_back(way: Sending, entry: OutboxEntry) -> Fate | None:
    """After a lost answer: look whether all has arrived, and settle it if it has. Sends nothing."""
    now = way.store.entry(entry.key)
    if now is None or not now.attempted:
        return None
    theirs = await way.client.fetch(entry.key, may_lack=now.is_new)
    left = await left_to_say(way.client, now, theirs.values)
    if left.ours or left.clashes:
        return None
    _settle_as_found(_Journey(way, record_type(entry.key.type), now, theirs, left))
    return Fate.DELIVERED


async def _try(way: Sending, entry: OutboxEntry) -> Fate | None:
    """One try; `None` if the ground has moved and another look is due."""
    kind = record_type(entry.key.type)
    base = None if entry.is_new else entry.base
    problems = check(kind, laid_over(entry.base, entry.change), base).problems
    if problems:
        return Fate.REFUSED if way.store.refuse(entry, problems) else None
    try:
        theirs = await way.client.fetch(entry.key, may_lack=entry.is_new)
    except Gone:
        return await _without_theirs(way, kind, entry)
    left = await left_to_say(way.client, entry, theirs.values)
    looked_at = time.monotonic()
    journey = _Journey(way, kind, entry, theirs, left)
    if left.clashes:
        is_parked = way.store.park(entry, _kept(theirs, way), left.clashes)
        return Fate.CONFLICT if is_parked else None
    if not left.ours:
        _settle_as_found(journey)
        return Fate.DELIVERED
    with suppress(Moved, Gone):
        fate = await _replace(journey)
        if theirs.etag is None:
            way.gaps.append(time.monotonic() - looked_at)
        return fate
    return None


async def _replace(journey: _Journey) -> Fate | None:
    """PUT, and compare what is stored with what we asked for. Look and PUT stay neighbours."""
    way, entry, theirs, ours = journey.way, journey.entry, journey.theirs, journey.left.ours
    if not way.store.attempt(entry, ours):
        return None
    try:
        stored = await way.client.replace(entry.key, theirs.body, ours, theirs.etag)
    except (Moved, Refused):
        way.store.withdraw(entry, ours)
        raise
    moved = await _moved(journey, stored)
    if moved:
        way.store.stop(_alarm(journey, moved))
    notice = stored_differently(journey.kind, sealed(journey.kind, ours, way.seal), stored.values)
    sent = {**journey.left.arrived, **ours}
    way.store.settle(entry, _kept(stored, way), sent, notice | _hidden_secrets(journey))
    return Fate.STOPPED if moved else Fate.DELIVERED


def _settle_as_found(journey: _Journey) -> None:
    """Nothing is left to say: our last answer was lost, or they did the same."""
    way, left, kind = journey.way, journey.left, journey.kind
    notice: dict[str, Any] = {"answer": "lost"} if left.arrived else {"found": "already there"}
    asked = sealed(kind, left.arrived, way.seal)
    notice |= stored_differently(kind, asked, journey.theirs.values)
    way.store.settle(journey.entry, _kept(journey.theirs, way), left.arrived, notice)


async def _without_theirs(way: Sending, kind: type[Record], entry: OutboxEntry) -> Fate | None:
    """The server has no such record: make it if it is new, else a person decides."""
    if not entry.is_new:
        is_parked = way.store.park(entry, None, units_of(kind, entry.change))
        return Fate.CONFLICT if is_parked else None
    if not way.store.attempt(entry, entry.change):
        return None
    try:
        stored = await way.client.create(entry.key, entry.change)
    except Gone:
        return None
    except Refused as refusal:
        way.store.withdraw(entry, entry.change)
        if refusal.status == HTTPStatus.CONFLICT and await _exists(way, entry.key):
            return None
        raise
    notice = stored_differently(kind, sealed(kind, entry.change, way.seal), stored.values)
    way.store.settle(entry, _kept(stored, way), entry.change, notice)
    return Fate.DELIVERED


async def _exists(way: Sending, key: RecordKey) -> bool:
    try:
        await way.client.fetch(key, may_lack=True)
    except Gone:
        return False
    return True


# --- after the PUT ------------------------------------------------------------------------------


async def _moved(journey: _Journey, stored: Fetched) -> dict[str, tuple[Any, Any]]:
    """The fields that our PUT moved though nobody touched them, made sure by another look.

    What stands in the answer is sure. What the answer leaves out, or what was only seen in a look
    afterwards, counts where the field is now empty: else a colleague may have been quicker.
    """
    way, kind, before = journey.way, journey.kind, journey.theirs.body
    moved = _untouched_that_moved(journey, stored)
    told = {name: pair for name, pair in moved.items() if name in stored.body}
    if told and stored.is_answer:
        return told
    if moved and stored.is_answer:
        try:
            stored = await way.client.fetch(journey.entry.key)
        except RemoteError:
            return {}
        moved = _untouched_that_moved(journey, stored)
    return {
        name: pair
        for name, pair in moved.items()
        if name in before and is_emptied(kind, name, pair[1])
    }


def _untouched_that_moved(journey: _Journey, stored: Fetched) -> dict[str, tuple[Any, Any]]:
    kind, specs = journey.kind, fields_of(journey.kind)
    units = units_of(kind, journey.left.ours)
    touched = {n for unit in units for n in (specs[unit].spellings if unit in specs else (unit,))}
    own = journey.way.store.servers_own(kind.facts.name)
    return moved_fields(kind, journey.theirs.body, stored.body, dict.fromkeys(touched | own))


def _alarm(journey: _Journey, moved: dict[str, tuple[Any, Any]]) -> Trouble:
    """What moved, in words of the wire; `was` holds the same as values, to be put back."""
    key, held = journey.entry.key, journey.theirs.values
    name, (old, new) = next(iter(moved.items()))
    parameters = {
        "host": journey.way.host,
        "record": str(key),
        "type": key.type,
        "id": key.id,
        "field": name,
        "old": str(old),
        "new": str(new),
        "fields": sorted(moved),
        "was": {each: held[each] for each in sorted(moved) if each in held},
    }
    return Trouble("reset_untouched", parameters)


def _hidden_secrets(journey: _Journey) -> dict[str, Any]:
    """Secrets that the server seems to hold and does not tell: our PUT may have emptied them."""
    theirs, ours = journey.theirs.values, journey.left.ours
    hidden = [
        name
        for name, spec in fields_of(journey.kind).items()
        if spec.kind is FieldKind.SECRET
        and name not in ours
        and not theirs.get(name)
        and theirs.get(LOGIN_OF.get(name, ""))
    ]
    return {"secret_hidden": hidden} if hidden else {}


def _kept(fetched: Fetched, way: Sending) -> Kept:
    return Kept(fetched.key, fetched.values, fetched.stamp, fetched.etag, way.now())
