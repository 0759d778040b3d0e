"""The sync thread: one asyncio loop that owns one engine and grants wishes.

A plain `threading.Thread`: coverage is blind inside a `QThread`. Everything below the line runs in
it.
"""

import asyncio
import json
import logging
import random
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeAlias

from draftdesk.domain.record import RecordKey
from draftdesk.remote.errors import RemoteError
from draftdesk.store.database import StoreError
from draftdesk.store.rows import OutboxEntry
from draftdesk.sync.engine import SyncEngine, log_bug
from draftdesk.sync.foreseeing import Foreseen
from draftdesk.sync.report import Line, Progress, Report, Stumble, SyncState
from draftdesk.sync.timetable import LINE_HOLDS, Timetable

_TICK = 0.5
_TELL_EVERY = 0.1

log = logging.getLogger(__name__)

News: TypeAlias = SyncState | Report | Stumble | Exception
"""An exception is told where there is no engine to go on with."""


class Courier:
    """Runs an engine in a thread of its own and tells what happens.

    `open_engine` is called in the thread, so whatever may block is born in the thread that may
    block. `tell` is called in the thread too: whoever hears it must hand it over.
    """

    def __init__(
        self,
        open_engine: Callable[[], SyncEngine],
        tell: Callable[[News], None],
        now: Callable[[], float] = time.time,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._open_engine, self._tell = open_engine, tell
        self._now, self._chance = now, chance
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(self._on_loop_failed)
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._engine: SyncEngine | None = None
        self._state = SyncState()
        self._times = Timetable()
        self._woken = asyncio.Event()
        self._reopening = asyncio.Lock()
        self._round: asyncio.Task[Report] | None = None
        self._is_cancelled = False
        self._small_jobs: set[asyncio.Task[Any]] = set()
        self._wish: str | None = None
        self._noted_end = ""
        self._told_at = 0.0
        self._told_error = ""

    def start(self) -> None:
        """Start the thread; it opens the engine and begins with a round."""
        self._thread.start()

    def stop(self, patience: float = 5.0) -> bool:
        """Cancel what is under way, close everything, and wait; False if it did not end in time."""
        if self._thread.ident is None:
            self._loop.close()
            return True
        self._call(self._cancel_all)
        self._thread.join(patience)
        return not self._thread.is_alive()

    def push_soon(self) -> None:
        """Something was released: send what is due, now."""
        self._call(self._on_push_wanted, False)

    def sync_now(self) -> None:
        """The person says so: everything that waits, whatever its next try says, then pull."""
        self._call(self._on_push_wanted, True)

    def cancel(self) -> None:
        """Break off the round that is under way."""
        self._call(self._on_cancel)

    def reopen(self) -> "Future[None]":
        """The password or the profile is another now: open the engine anew."""
        return self._start(self._reopen())

    def refresh(self, key: RecordKey) -> "Future[Report]":
        """Look at one record now."""
        return self._start(self._beside(lambda engine: engine.refresh([key])))

    def search(self, type_name: str, text: str) -> "Future[Report]":
        """Ask the server for records that this computer may not have."""
        return self._start(self._beside(lambda engine: engine.search(type_name, text)))

    def foresee(self, entry: OutboxEntry) -> "Future[Foreseen | None]":
        """Ask for the exact request that an entry would become; `None` before the store is open."""
        return self._start(self._foresee(entry))

    def _call(self, what: Callable[..., None], *values: Any) -> None:
        # A loop that has just ended takes no more wishes.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(what, *values)

    def _start(self, job: Coroutine[Any, Any, Any]) -> "Future[Any]":
        watched = self._told_of(job)
        try:
            return asyncio.run_coroutine_threadsafe(watched, self._loop)
        except RuntimeError:
            watched.close()
            job.close()
            unmade: Future[Any] = Future()
            unmade.cancel()
            return unmade

    # --- in the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._live())
        except asyncio.CancelledError:
            log.debug("stopped")
        except Exception as error:
            log_bug(error)
            self._tell(error)
        finally:
            self._loop.run_until_complete(self._close())
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    async def _live(self) -> None:
        """Open the engine, then rounds for ever, each as soon as it is due."""
        self._open()
        while True:
            self._find_left_wish()
            if self._engine and self._times.is_time(self._now(), self._engine.next_try()):
                await self._one_round(self._engine)
                continue
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), _TICK)
            self._woken.clear()

    def _open(self) -> None:
        """Open the engine. What keeps it from opening is told; `reopen` tries again."""
        try:
            self._engine = self._open_engine()
            self._engine.tell_mistake = self._stumble
            self._engine.client.answered = self._on_answered
        except Exception as error:
            log.warning("opening failed: %s", type(error).__name__)
            self._tell(error)

    async def _one_round(self, engine: SyncEngine) -> None:
        pulls = self._times.wants_pull(self._now())
        everything = self._times.round_starts()
        job = engine.run if pulls else engine.push
        self._is_cancelled = False
        self._say(working=True, cancelled=False)
        self._round = asyncio.ensure_future(job(everything=everything, tell=self._on_progress))
        await asyncio.wait([self._round])
        ended, self._round = self._round, None
        if not ended.cancelled() and ended.exception() is None:
            self._on_round_ended(ended.result(), pulled=pulls)
            self._grant_left_wish(ended.result())
            return
        self._times.pause(self._now())
        self._say(
            working=False,
            progress=None,
            cancelled=self._is_cancelled,
            next_try=self._times.not_before,
        )
        if not ended.cancelled():
            self._on_round_failed(ended.exception())
        self._grant_left_wish(Report())

    def _on_round_failed(self, error: BaseException | None) -> None:
        """The disk failed us, or we made a mistake: said once, and tried again after a while."""
        if isinstance(error, Exception) and repr(error) != self._told_error:
            self._told_error = repr(error)
            self._stumble(error)

    def _stumble(self, error: Exception) -> None:
        """Something failed, and the thread lives on: it is written down and told."""
        log_bug(error)
        self._tell(Stumble(error))

    def _on_loop_failed(self, _: asyncio.AbstractEventLoop, told: dict[str, Any]) -> None:
        """A mistake that nobody waited for; asyncio would write down its words too."""
        error = told.get("exception")
        if isinstance(error, Exception):
            self._stumble(error)
        else:
            log.error("in the loop: %s", told["message"])

    async def _told_of(self, job: Coroutine[Any, Any, Any]) -> Any:
        """A job that is asked for from outside; a mistake in it is told, whoever asked."""
        try:
            return await job
        except (RemoteError, StoreError):
            raise
        except Exception as error:
            self._stumble(error)
            raise

    def _on_round_ended(self, report: Report, *, pulled: bool) -> None:
        """What a round says of the line."""
        now = self._now()
        self._note(report)
        self._told_error = ""
        self._times.round_ended(report, now, self._chance(), pulled=pulled)
        holds = report.trouble is None or report.trouble.code in LINE_HOLDS
        line = Line.CONNECTED if holds else Line.SIGNED_OUT if report.signed_out else Line.OFFLINE
        due = self._engine.next_try() if self._engine else None
        self._say(
            working=False,
            progress=None,
            line=line,
            trouble=report.trouble,
            synced_at=now if holds and pulled else self._state.synced_at,
            next_try=due if holds else None if report.signed_out else self._times.not_before,
        )
        self._tell(report)

    def _note(self, report: Report) -> None:
        """Numbers and codes for the log; a round in which nothing happened is not noted again."""
        counts = (
            report.delivered,
            report.conflicts,
            report.refused,
            report.postponed,
            report.pulled,
        )
        ended = report.trouble.code if report.trouble is not None else "well"
        if any(counts) or ended != self._noted_end:
            numbers = "sent %d, clashing %d, refused %d, put off %d, changed here %d"
            log.info(f"round: {numbers}; ended %s", *counts, ended)
        self._noted_end = ended

    def _find_left_wish(self) -> None:
        """A command beside this window leaves its wish in the store, and waits for the outcome."""
        if self._engine is None or self._wish is not None:
            return
        wish = self._engine.store.note("wish")
        if wish and wish != self._engine.store.note("wish_granted"):
            self._wish = wish
            self._times.ask_for_push(everything=True)

    def _grant_left_wish(self, outcome: Report) -> None:
        if self._wish is not None and self._engine is not None:
            self._engine.store.put_note("wish_outcome", json.dumps(outcome.as_dict()))
            self._engine.store.put_note("wish_granted", self._wish)
            self._wish = None

    async def _beside(self, job: Callable[[SyncEngine], Coroutine[Any, Any, Report]]) -> Report:
        """A small job beside the rounds; if it finds the line whole again, a round follows.

        None does where the person has broken one off: that goes on when it was said to.
        """
        if self._engine is None or self._engine.lacks_password:
            return Report()
        small = asyncio.ensure_future(job(self._engine))
        self._small_jobs.add(small)
        small.add_done_callback(self._small_jobs.discard)
        report = await small
        awaits = self._state.line is Line.OFFLINE and not self._state.cancelled
        if report.trouble is None and awaits:
            self._on_push_wanted(False)
        return report

    async def _foresee(self, entry: OutboxEntry) -> Foreseen | None:
        """A look beside the rounds, which closing or opening anew breaks off."""
        if self._engine is None:
            return None
        small = asyncio.ensure_future(self._engine.foresee(entry))
        self._small_jobs.add(small)
        small.add_done_callback(self._small_jobs.discard)
        return await small

    async def _reopen(self) -> None:
        async with self._reopening:
            # Nothing new begins on the engine that is about to be closed.
            closing, self._engine = self._engine, None
            try:
                under_way = [*self._small_jobs, *([self._round] if self._round else [])]
                for task in under_way:
                    task.cancel()
                if under_way:
                    await asyncio.wait(under_way)
            finally:
                if closing is not None:
                    await closing.close()
            self._open()
        self._times.start_anew()
        self._say(line=Line.UNKNOWN, trouble=None, cancelled=False, next_try=None)
        self._woken.set()

    def _on_push_wanted(self, everything: bool) -> None:
        self._times.ask_for_push(everything=everything)
        self._woken.set()

    def _on_cancel(self) -> None:
        if self._round is not None:
            self._is_cancelled = True
            self._round.cancel()

    def _on_answered(self) -> None:
        """The server has answered a round: the line holds, however long the round goes on.

        What small jobs hear beside the rounds brings a round, which then says so.
        """
        if self._round is not None and self._state.line is not Line.CONNECTED:
            self._say(line=Line.CONNECTED, trouble=None)

    def _on_progress(self, progress: Progress | None) -> None:
        now = time.monotonic()
        if progress is None or now - self._told_at >= _TELL_EVERY:
            self._told_at = now
            self._say(progress=progress)

    def _say(self, **news: Any) -> None:
        self._state = replace(self._state, **news)
        self._tell(self._state)

    def _cancel_all(self) -> None:
        for task in asyncio.all_tasks(self._loop):
            task.cancel()

    async def _close(self) -> None:
        tasks = [each for each in asyncio.all_tasks() if each is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._engine is not None:
            await self._engine.close()
