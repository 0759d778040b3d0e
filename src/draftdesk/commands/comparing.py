"""`diff`: what an entry would change, and the exact request that would leave now."""

import asyncio
from typing import Any

from draftdesk.commands.call import Call, note
from draftdesk.commands.exits import DONE
from draftdesk.commands.outbox import waiting_entry
from draftdesk.commands.records import in_words, told_values
from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of
from draftdesk.domain.problems import Trouble
from draftdesk.domain.profile import Profile
from draftdesk.domain.spelling import is_nothing
from draftdesk.opening import open_client_of
from draftdesk.remote.errors import RemoteError
from draftdesk.store.rows import OutboxEntry
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.foreseeing import Foreseen, Outlook, foreseen, unlooked


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
        "request": _as_told(request),
    }
    if said := _note(request):
        note(said)
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


def _lines(store: WindowStore, entry: OutboxEntry, request: Foreseen) -> list[str]:
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
    return [*lines, "", *request.lines()]


# --- the request --------------------------------------------------------------------------------


def _request(call: Call, profile: Profile, entry: OutboxEntry) -> Foreseen:
    """Made from a look at the server; where that fails, from what is known here."""
    password, key = call.password(profile), call.store_key(profile)

    async def look() -> Foreseen:
        async with open_client_of(call.desk, profile, password or "", key) as client:
            return await foreseen(client, profile, entry)

    try:
        if password is not None:
            return asyncio.run(look())
        why = Trouble("no_password", {"host": profile.host})
    except RemoteError as error:
        why = error.trouble
    return unlooked(profile, entry, why)


def _note(request: Foreseen) -> str:
    """What is to be said of a request besides itself."""
    why = request.trouble.text if request.trouble else ""
    rest = {
        Outlook.UNLOOKED: "The other fields will go back as the server has them then.",
        Outlook.UNDECIDED: "It waits for your decision; nothing would be sent.",
        Outlook.CLASHING: f"Changed over there too: {', '.join(request.clashes)}."
        " Nothing would be sent.",
        Outlook.GONE: "The server no longer has this record, so nothing would be sent.",
        Outlook.ARRIVED: "The server has all of this already; nothing would be sent.",
    }.get(request.outlook, "")
    return " ".join(part for part in (why, rest) if part)


def _as_told(request: Foreseen) -> dict[str, Any]:
    return {
        "method": request.method,
        "path": request.path,
        "body": request.body,
        "untouched": request.untouched,
        "headers": request.headers,
        "note": _note(request),
    }
