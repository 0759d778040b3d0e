"""`diff`: what an entry would change, and the exact request that would leave now."""

import asyncio
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any
from urllib.parse import urlsplit

import msgspec

from draftdesk.commands.call import Call, note
from draftdesk.commands.exits import DONE
from draftdesk.commands.outbox import waiting_entry
from draftdesk.commands.records import in_words, masked, told_values
from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of
from draftdesk.domain.profile import Profile, server_of
from draftdesk.domain.record import ReadValues
from draftdesk.domain.spelling import is_nothing
from draftdesk.opening import open_client_of
from draftdesk.remote import odata
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.errors import Gone, RemoteError
from draftdesk.store.rows import EntryState, OutboxEntry
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.comparing import left_to_say


@dataclass(frozen=True, slots=True)
class _Request:
    """The request that would leave now, its secrets masked; no method: none would leave.

    `untouched` counts the fields of the body that go back as they came; `None` if it is not known,
    because the server could not be asked.
    """

    method: str | None
    path: str | None = None
    body: odata.Body | None = None
    untouched: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Sent:
    """Their body, what is ours to say to it, and what is to be said about that."""

    theirs: ReadValues
    ours: ReadValues
    headers: Mapping[str, str] = field(default_factory=dict)
    note: str = ""


def compare(call: Call) -> int:
    """`diff`."""
    profile = call.profile()
    with call.store() as store:
        entry = waiting_entry(store, call.asked.id)
        request = _request(call, profile, entry)
        lines = _lines(store, entry, request)
    told = {
        "type": entry.key.type,
        "id": entry.key.id,
        "change": _changes(entry),
        "request": asdict(request),
    }
    if request.note:
        note(request.note)
    call.answer(told, lines)
    return DONE


# --- what is told -------------------------------------------------------------------------------


def _touched(entry: OutboxEntry) -> list[str]:
    """The fields that say something else than before; the unused spellings of a link do not."""
    old, new = entry.base, entry.change
    return [name for name in new if not (is_nothing(old.get(name)) and is_nothing(new[name]))]


def _changes(entry: OutboxEntry) -> dict[str, dict[str, Any]]:
    kind = RECORD_TYPES[entry.key.type]
    old, new = told_values(kind, entry.base), told_values(kind, entry.change)
    return {name: {"old": old.get(name), "new": new[name]} for name in _touched(entry)}


def _lines(store: WindowStore, entry: OutboxEntry, request: _Request) -> list[str]:
    specs = fields_of(RECORD_TYPES[entry.key.type])
    lines = []
    for name in _touched(entry):
        old = in_words(store, specs.get(name), entry.base.get(name))
        new = in_words(store, specs.get(name), entry.change[name])
        lines.append(f"{name}: {old or '(empty)'} → {new or '(empty)'}")
    if not request.method:
        return lines
    if request.untouched is not None:
        lines.append(f"{request.untouched} other fields go back as they came.")
    lines += ["", f"{request.method} {request.path}"]
    lines += [f"{name}: {value}" for name, value in request.headers.items()]
    body = msgspec.json.format(odata.encoded(request.body), indent=1)
    return [*lines, body.decode()]


# --- the request --------------------------------------------------------------------------------


def _request(call: Call, profile: Profile, entry: OutboxEntry) -> _Request:
    """Made from a look at the server; where that fails, from what is known here."""
    if entry.state is EntryState.CONFLICT:
        return _Request(None, note="It waits for your decision; nothing would be sent.")
    password, key = call.password(profile), call.store_key(profile)

    async def look() -> _Request:
        async with open_client_of(call.desk, profile, password or "", key) as client:
            return await _looked_up(client, profile, entry)

    try:
        if password is not None:
            return asyncio.run(look())
        why = "There is no password to ask the server with."
    except RemoteError as error:
        why = error.trouble.text
    if entry.is_new:
        return _create(profile, entry, why)
    rest = f"{why} The other fields will go back as the server has them then."
    return _replace(profile, entry, _Sent({}, entry.change, note=rest))


async def _looked_up(client: RemoteClient, profile: Profile, entry: OutboxEntry) -> _Request:
    try:
        theirs = await client.fetch(entry.key, may_lack=entry.is_new)
    except Gone:
        gone = "The server no longer has this record, so nothing would be sent."
        return _create(profile, entry) if entry.is_new else _Request(None, note=gone)
    left = await left_to_say(client, entry, theirs.values)
    if left.clashes:
        what = ", ".join(left.clashes)
        return _Request(None, note=f"Changed over there too: {what}. Nothing would be sent.")
    if not left.ours:
        return _Request(None, note="The server has all of this already; nothing would be sent.")
    headers = {"If-Match": theirs.etag} if theirs.etag else {}
    return _replace(profile, entry, _Sent(theirs.body, left.ours, headers))


def _replace(profile: Profile, entry: OutboxEntry, sent: _Sent) -> _Request:
    kind = RECORD_TYPES[entry.key.type]
    whole = odata.laid_over(kind, sent.theirs, sent.ours)
    path = odata.entity_path(kind, entry.key.id)
    untouched = sum(name not in sent.ours for name in whole) if sent.theirs else None
    return _Request(
        "PUT", _below(profile, path), masked(kind, whole), untouched, sent.headers, sent.note
    )


def _create(profile: Profile, entry: OutboxEntry, note: str = "") -> _Request:
    kind = RECORD_TYPES[entry.key.type]
    body = odata.written(kind, {"id": entry.key.id, **entry.change})
    path = _below(profile, f"/{kind.facts.route}")
    return _Request("POST", path, masked(kind, body), None, {}, note)


def _below(profile: Profile, path: str) -> str:
    return urlsplit(server_of(profile.url)).path + path
