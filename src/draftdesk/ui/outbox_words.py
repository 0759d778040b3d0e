"""What the outbox says of an entry or a draft: why it waits, until when, and what would help."""

import time

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import label_of
from draftdesk.domain.merging import diff, laid_over, units_of
from draftdesk.domain.problems import Trouble
from draftdesk.domain.reading import fresh_values
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.store.rows import Counts, Draft, EntryState, OutboxEntry
from draftdesk.sync.report import Line, SyncState
from draftdesk.ui.forms.words import problem_words
from draftdesk.ui.tongue import age, clock, label, tr, trouble_words
from draftdesk.ui.wording import Find, value_text

Change = tuple[str, str, str, str]
"""Of one changed field: its name, its label, what it was, what it is to be."""


def heading(entries: int, drafts: int) -> str:
    """How much is not sent."""
    if entries:
        return tr("%n change(s) not sent yet", entries)
    return tr("%n draft(s), nothing waits", drafts) if drafts else tr("Everything is sent.")


def fields(type_name: str, change: ReadValues) -> str:
    """The labels of what changes."""
    kind = RECORD_TYPES[type_name]
    units = (unit for unit in units_of(kind, change) if unit != "id")
    return ", ".join(label(label_of(kind, unit)) for unit in units)


def changes(key: RecordKey, base: ReadValues, mine: Values, find: Find) -> list[Change]:
    """Old and new of each field."""
    kind, found = RECORD_TYPES[key.type], []
    for unit in units_of(kind, diff(kind, base, mine)):
        old, new = (value_text(key.type, unit, side, find) for side in (base, mine))
        if unit != "id" and old != new:
            found.append((unit, label(label_of(kind, unit)), old, new))
    return found


def reason(entry: OutboxEntry, counts: Counts, state: SyncState) -> str:
    """Why it is still here."""
    if entry.state is EntryState.CONFLICT:
        return tr("It changed on the server too. Decide what shall stand.")
    if entry.problems:
        kind = RECORD_TYPES[entry.key.type]
        parts = [
            f"{label(label_of(kind, problem.field))}: {problem_words(problem)}"
            if problem.field
            else problem_words(problem)
            for problem in entry.problems
        ]
        return " ".join(parts)
    held = _held(counts) if entry.state is EntryState.WAITING else ""
    if held or entry.trouble is None:
        return held or _of_the_line(state)
    return trouble_words(entry.trouble)


def _held(counts: Counts) -> str:
    """Why nothing leaves, where that is so."""
    if counts.read_only:
        return trouble_words(Trouble("read_only_profile"))
    if counts.stopped is not None:
        return tr("Sending has stopped.")
    return tr("Sending is paused.") if counts.paused else ""


def _of_the_line(state: SyncState) -> str:
    """What has to happen before it goes."""
    if state.cancelled:
        words = tr("You cancelled. Goes on at {when}, or now with “Send all now”.")
        return words.format(when=clock(state.next_try))
    if state.line is Line.SIGNED_OUT:
        return tr("Goes out once the password is given.")
    return tr("Goes out as soon as the server answers.")


def next_try(entry: OutboxEntry, counts: Counts, state: SyncState) -> str:
    """When it is tried next."""
    if entry.state is EntryState.CONFLICT:
        return tr("once decided")
    if entry.state is EntryState.REFUSED:
        return tr("once fixed")
    if counts.read_only:
        return tr("not from here")
    if counts.stopped is not None or counts.paused:
        return tr("once resumed")
    if state.line is Line.SIGNED_OUT:
        return tr("once signed in")
    if state.cancelled:
        return clock(max(entry.next_try, state.next_try or 0.0))
    return clock(entry.next_try) if entry.next_try > time.time() else tr("soon")


def way_out(entry: OutboxEntry, counts: Counts, state: SyncState) -> str:
    """What would let it go."""
    if entry.state is EntryState.CONFLICT:
        return tr("Press Enter to decide, field by field.")
    if entry.state is EntryState.REFUSED:
        return _way_out_of_refusal(entry)
    if counts.read_only:
        return tr(
            "Save it as a rescue file, or let this profile send again (File, Change profile)."
        )
    if counts.stopped is not None:
        return tr("Above it says why, and how it goes on.")
    if counts.paused:
        return tr("Resume it, and this goes out.")
    if entry.trouble:
        return tr("It is tried again by itself; “Retry now” does not wait for that.")
    if state.cancelled:
        return tr("It goes on by itself; “Pause sending” keeps it here for longer.")
    return tr("You need not do anything.")


def _way_out_of_refusal(entry: OutboxEntry) -> str:
    if any(problem.field for problem in entry.problems):
        return tr("Fix the field (Enter), or drop it here and let the rest go.")
    if entry.trouble is not None and entry.trouble.code == "not_allowed":
        return tr("Ask for the right to do this and retry, or discard it.")
    return tr("Change the record (Enter), retry it, or discard it.")


def facts(entry: OutboxEntry) -> str:
    """Who released it and when, and how often it was tried."""
    words = tr("Released by {who}, {when}.").format(who=entry.author, when=age(entry.released_at))
    return f"{words} {tr('Tried %n time(s).', entry.attempts)}" if entry.attempts else words


def as_draft(entry: OutboxEntry) -> Draft:
    """What waited, as something typed and not released."""
    kind = RECORD_TYPES[entry.key.type]
    base = fresh_values(kind, entry.key.id) if entry.is_new else entry.base
    mine = laid_over(base, entry.change)
    return Draft(entry.key, base, mine, entry.is_new, entry.released_at)


def alarm_words(stopped: Trouble, title: str, find: Find) -> str:
    """Which field of which record held what, and what the server made of it."""
    told = stopped.parameters
    kind = RECORD_TYPES.get(str(told.get("type")))
    name = str(told.get("field"))
    if kind is None:
        return trouble_words(stopped)
    was = told.get("was") or {}
    old = value_text(kind.facts.name, name, was, find) if name in was else str(told.get("old"))
    words = tr(
        "Sending has stopped. {host} changed “{field}” of {record}, which nobody touched: it held "
        "“{old}” and now holds “{new}”. The same may happen to every record that is sent."
    ).format(
        host=told.get("host"),
        field=label(label_of(kind, name)),
        record=title,
        old=old,
        new=told.get("new") or "–",
    )
    others = [each for each in told.get("fields", ()) if each != name]
    if others:
        named = ", ".join(label(label_of(kind, each)) for each in others)
        words += " " + tr("So did: {fields}.").format(fields=named)
    return words
