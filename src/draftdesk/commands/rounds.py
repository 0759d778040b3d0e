"""Rounds on demand: pull, send, sync; beside an open window they are the window's to do."""

import asyncio
import json
import sys
import time
import uuid
from collections.abc import Callable
from typing import TypeAlias

from draftdesk.commands.call import Call, lack_of_password, note
from draftdesk.commands.exits import DONE, SIGNED_OUT, UNREACHABLE, WAITING, Complaint
from draftdesk.commands.outbox import waiting_entry
from draftdesk.domain.problems import Trouble
from draftdesk.opening import open_engine, open_window_store
from draftdesk.store.lock import StoreBusy
from draftdesk.store.rows import Counts
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.engine import SyncEngine
from draftdesk.sync.report import Progress, Report
from draftdesk.sync.timetable import LINE_HOLDS

Opening: TypeAlias = Callable[[], SyncEngine]

_PATIENCE = 120.0
_LOOK_EVERY = 0.1
_KNOCK_EVERY = 1.0


def pull(call: Call) -> int:
    """`pull`."""
    return _answered(call, "pull")


def send(call: Call) -> int:
    """`send`."""
    return _answered(call, "send")


def sync(call: Call) -> int:
    """`sync`."""
    return _answered(call, "sync")


def _answered(call: Call, verb: str) -> int:
    profile = call.profile()
    key = call.store_key(profile)
    with open_window_store(call.desk, profile, key) as store:
        if verb == "pull":
            _prepare_pull(call, store)
        else:
            _prepare(call, store)
        call.password(profile)
        # The window's engine may have a password; so a lack of one is the round's to tell.
        report = _round(lambda: open_engine(call.desk, profile, key), store, verb)
        counts = store.counts()
    if report.trouble is not None:
        lacking = report.trouble.code == "no_password"
        note(lack_of_password(profile) if lacking else _worded(report.trouble))
    if counts.doubt is not None:
        note(f"{counts.doubt.text} If that is right, say: draftdesk pull --let-shrink")
    told = {
        "delivered": report.delivered,
        "pulled": report.pulled,
        "waiting": counts.waiting,
        "refused": counts.refused,
        "conflicts": counts.conflicts,
        "doubt": counts.doubt.text if counts.doubt else None,
        "trouble": report.trouble.text if report.trouble else None,
    }
    call.answer(told, _lines(report, counts))
    return _code(report, counts, verb)


def _worded(trouble: Trouble) -> str:
    """A trouble, with the way on where there is one."""
    if trouble.code == "paused":
        return f"{trouble.text} To go on: draftdesk resume"
    return trouble.text


def _prepare(call: Call, store: WindowStore) -> None:
    """What the person said about what is stuck."""
    again = [waiting_entry(store, text).key for text in call.asked.retry]
    if again:
        store.retry(again)
    if call.asked.anyway or call.asked.accept:
        store.decisions.allow_sending(accept=call.asked.accept)


def _prepare_pull(call: Call, store: WindowStore) -> None:
    """What is to be read whole."""
    doubt = store.counts().doubt
    if call.asked.let_shrink:
        if doubt is None:
            raise Complaint("No table has shrunk, so there is nothing to let shrink.")
        store.decisions.allow_shrinking(doubt.parameters["type"], yes=True)
    if call.asked.whole:
        store.decisions.read_whole()


def _lines(report: Report, counts: Counts) -> list[str]:
    numbers = (
        (counts.waiting, "waiting"),
        (counts.refused, "refused"),
        (counts.conflicts, "in conflict"),
    )
    left = ", ".join(f"{number} {word}" for number, word in numbers if number)
    done = f"{report.delivered} sent, {report.pulled} changed here."
    return [done, f"{left} (draftdesk outbox says why)." if left else "Nothing waits."]


def _code(report: Report, counts: Counts, verb: str) -> int:
    if report.signed_out:
        return SIGNED_OUT
    if report.trouble is not None and report.trouble.code not in LINE_HOLDS:
        return UNREACHABLE
    # What is only put off is not done either, unless nobody asked for it to be sent.
    unsent = verb != "pull" and (counts.waiting or counts.stopped)
    asks = counts.refused or counts.conflicts or counts.doubt
    return WAITING if asks or unsent else DONE


# --- who does it --------------------------------------------------------------------------------


def _round(open_one: Opening, store: WindowStore, verb: str) -> Report:
    """Here, if nobody else is at work on this store; else by whoever is."""
    try:
        return asyncio.run(_run(open_one, verb))
    except StoreBusy:
        return _round_over_there(open_one, store, verb)


async def _run(open_one: Opening, verb: str) -> Report:
    engine = open_one()
    try:
        if verb == "pull":
            return await engine.pull(_progress())
        if verb == "send":
            return await engine.push(everything=True, tell=_progress())
        return await engine.run(everything=True, tell=_progress())
    finally:
        await engine.close()


def _round_over_there(open_one: Opening, store: WindowStore, verb: str) -> Report:
    """Leave a wish with whoever holds the engine, and wait for the outcome.

    The holder may be another command, which grants no wishes, or may end before it has granted
    ours; then the engine is free, and the round is done here.
    """
    wish = store.decisions.leave_wish(uuid.uuid4().hex)
    end, knock = time.monotonic() + _PATIENCE, time.monotonic() + _KNOCK_EVERY
    while store.note("wish_granted") != wish:
        now = time.monotonic()
        if now > end:
            raise Complaint("The open window did not get round to it.", UNREACHABLE)
        if now > knock:
            knock = now + _KNOCK_EVERY
            try:
                return asyncio.run(_run(open_one, verb))
            except StoreBusy:
                continue
        time.sleep(_LOOK_EVERY)
    return Report.from_dict(json.loads(store.note("wish_outcome") or "{}"))


def _progress() -> Callable[[Progress | None], None]:
    """Says how far a round is, to a person at a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return lambda _: None
    return _tell_terminal


def _tell_terminal(progress: Progress | None) -> None:
    text = ""
    if progress is not None:
        of = f" of {progress.total}" if progress.total else ""
        text = f"{progress.about}: {progress.done}{of}"
    sys.stderr.write(f"\r\x1b[K{text}")
    sys.stderr.flush()
