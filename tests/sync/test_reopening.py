"""The engine is opened anew (another password): nothing is at work on the one that is closed."""

import asyncio
import threading
from concurrent.futures import wait
from typing import Any, ClassVar

from draftdesk.domain.record import RecordKey
from draftdesk.sync.courier import Courier
from draftdesk.sync.report import Report

KEY = RecordKey("Contact", "5b9f4b1e-6a55-4f0c-9a3e-0f3f0d7a1c11")
PATIENCE = 10.0


class Engine:
    """An engine that notices when it is used after its end, and whose looks end slowly."""

    lacks_password = False
    live: ClassVar["list[Engine]"] = []
    misused: ClassVar[list[str]] = []

    def __init__(self) -> None:
        self.store, self._is_closed = self, False
        self.looks, self.rounds = threading.Event(), threading.Event()
        if any(not each._is_closed for each in self.live):
            self.misused.append("two engines at once")
        self.live.append(self)

    def note(self, _: str) -> None:
        """No wish was left."""

    def next_try(self) -> float:
        """Something is due, always."""
        self._must_be_open("next_try")
        return 0.0

    async def run(self, **_: Any) -> Report:
        """A round that takes a while."""
        self._must_be_open("run")
        self.rounds.set()
        await asyncio.sleep(0.01)
        self._must_be_open("run")
        return Report()

    push = run

    async def refresh(self, _: Any) -> Report:
        """A look that has something to finish when it is broken off."""
        self.looks.set()
        try:
            await asyncio.sleep(PATIENCE)
        except asyncio.CancelledError:
            await asyncio.sleep(0.3)
            raise
        return Report()

    async def close(self) -> None:
        """What is under way is over by now."""
        self._is_closed = True
        await asyncio.sleep(0.05)

    def _must_be_open(self, what: str) -> None:
        if self._is_closed:
            self.misused.append(what)


def test_no_round_begins_on_an_engine_that_is_about_to_be_closed() -> None:
    Engine.live, Engine.misused = [], []
    courier = Courier(Engine, lambda _: None)  # type: ignore[arg-type]
    courier.start()
    look = courier.refresh(KEY)
    assert wait([look], 0.2).not_done
    assert Engine.live[0].looks.wait(PATIENCE)

    reopened = [courier.reopen(), courier.reopen()]
    for _ in range(20):
        courier.push_soon()
    wait(reopened, PATIENCE)
    Engine.live[-1].rounds.wait(PATIENCE)

    assert courier.stop()
    assert Engine.misused == []
