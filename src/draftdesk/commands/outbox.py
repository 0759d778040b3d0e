"""What waits: shown with its reasons, and dropped when the person says so."""

import sys
import time
from collections.abc import Iterator
from typing import Any

from draftdesk.commands.call import Call, note
from draftdesk.commands.exits import DONE, WAITING, Complaint
from draftdesk.commands.records import problem_line
from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.facts import in_english
from draftdesk.domain.merging import diff, units_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Draft, EntryState, OutboxEntry
from draftdesk.store.window_store import WindowStore

_SHORTEST = 4


def show(call: Call) -> int:
    """`outbox`."""
    with call.store() as store:
        entries = [_entry_told(store, entry) for entry in store.outbox()]
        drafts = [_draft_told(store, draft) for draft in store.drafts()]
        counts = store.counts()
        _tell_mended(store)
    stopped = counts.stopped.text if counts.stopped else None
    lines = [line for told in entries for line in _lines(told)] or ["Everything is sent."]
    lines += [line for told in drafts for line in _lines(told)]
    if stopped:
        ways = "draftdesk send --anyway, or --accept if the server computes that field"
        lines.append(f"{stopped} Once you have looked: {ways}")
    if counts.paused:
        lines.append("Sending is paused. To go on: draftdesk resume")
    told = {"entries": entries, "drafts": drafts, "stopped": stopped, "paused": counts.paused}
    call.answer(told, lines)
    return WAITING if counts.refused or counts.conflicts or counts.stopped else DONE


def _tell_mended(store: WindowStore) -> None:
    """A damaged store was put aside and mended: told until a person at a terminal has read it."""
    facts = store.decisions.mended()
    if not facts:
        return
    note(in_english(facts))
    if sys.stderr is not None and sys.stderr.isatty():
        store.decisions.mended_is_read()


def _lines(told: dict[str, Any]) -> Iterator[str]:
    new = "new " if told["new"] else ""
    what = f"{new}{told['type']} {told['title']}: {', '.join(told['fields'])}"
    yield f"{told['id']}  {told['state']:8}  {what}"
    for text in told.get("reasons", ()):
        yield f"    {text}"


def _entry_told(store: WindowStore, entry: OutboxEntry) -> dict[str, Any]:
    kind = RECORD_TYPES[entry.key.type]
    return {
        "type": entry.key.type,
        "id": entry.key.id,
        "title": store.title(entry.key),
        "state": entry.state.value,
        "new": entry.is_new,
        "fields": list(units_of(kind, entry.change)),
        "author": entry.author,
        "attempts": entry.attempts,
        "reasons": list(_reasons(store, entry)),
    }


def _draft_told(store: WindowStore, draft: Draft) -> dict[str, Any]:
    kind = RECORD_TYPES[draft.key.type]
    base = {} if draft.is_new else draft.base
    return {
        "type": draft.key.type,
        "id": draft.key.id,
        "title": store.title(draft.key),
        "state": "draft",
        "new": draft.is_new,
        "fields": list(units_of(kind, diff(kind, base, draft.mine))),
    }


def _reasons(store: WindowStore, entry: OutboxEntry) -> Iterator[str]:
    """Why it waits, and what the person can do."""
    kind = RECORD_TYPES[entry.key.type]
    for problem in entry.problems:
        yield problem_line(kind, problem)
    if entry.trouble is not None:
        yield entry.trouble.text
    if entry.state is EntryState.CONFLICT:
        yield _clash(store, entry.key)
    elif entry.state is EntryState.WAITING and entry.next_try > time.time():
        at = time.strftime("%H:%M:%S", time.localtime(entry.next_try))
        yield f"Next try at {at}, or now: draftdesk send"


def _clash(store: WindowStore, key: RecordKey) -> str:
    conflict = store.conflict(key)
    if conflict is None or conflict.theirs is None:
        what = "It was deleted over there."
    else:
        what = f"Changed over there too: {', '.join(conflict.clashes)}."
    return f"{what} Decide in the window, or discard this."


def pause(call: Call) -> int:
    """`pause`: nothing leaves, from the window neither, until it is resumed."""
    return _set_pause(call, yes=True)


def resume(call: Call) -> int:
    """`resume`."""
    return _set_pause(call, yes=False)


def _set_pause(call: Call, *, yes: bool) -> int:
    with call.store() as store:
        store.decisions.pause_sending(yes=yes)
        waiting = store.counts().waiting
    words = "Sending is paused" if yes else "Sending is resumed"
    call.answer({"paused": yes, "waiting": waiting}, [f"{words}; {waiting} waiting."])
    return DONE


# --- entries by their id ------------------------------------------------------------------------


def waiting_entry(store: WindowStore, text: str) -> OutboxEntry:
    """The one entry whose id is this, or begins like this."""
    entries = store.outbox()
    return entries[_only(text, [entry.key for entry in entries])]


def _only(text: str, keys: list[RecordKey]) -> int:
    wanted = text.strip("{}").lower()
    found = [at for at, key in enumerate(keys) if key.id == wanted]
    if not found and len(wanted) >= _SHORTEST:
        found = [at for at, key in enumerate(keys) if key.id.startswith(wanted)]
    if not found:
        raise Complaint(f"Nothing waits under {text}.")
    if len(found) > 1:
        names = ", ".join(str(keys[at]) for at in found)
        raise Complaint(f"{text} could be any of {names}.")
    return found[0]


def discard(call: Call) -> int:
    """`discard`: all of those named, or none if one of them is unknown."""
    with call.store() as store:
        entries, drafts = store.outbox(), store.drafts()
        keys = list(dict.fromkeys([e.key for e in entries] + [d.key for d in drafts]))
        named = dict.fromkeys(keys[_only(text, keys)] for text in call.asked.ids)
        titles = [store.title(key) for key in named]
        for key in named:
            store.discard(key)
    told = {"discarded": [{"type": key.type, "id": key.id} for key in named]}
    lines = [f"Discarded {key}: {title}." for key, title in zip(named, titles, strict=True)]
    call.answer(told, lines)
    return DONE
