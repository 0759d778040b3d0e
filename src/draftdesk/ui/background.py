"""The one place where the two threads meet: the sync thread's news become signals in main."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed, OutboxEntry
from draftdesk.sync.courier import Courier, News
from draftdesk.sync.engine import SyncEngine
from draftdesk.sync.foreseeing import Foreseen
from draftdesk.sync.report import Report, Stumble, SyncState

Opened = Callable[[bytes | None], None]
OpenEngine = Callable[[Callable[[Changed], None], Opened], SyncEngine]

_STOP_PATIENCE = 0.6
"""Seconds that closing waits for the thread; a keyring or a disk that hangs may take longer."""


class SyncService(QObject):
    """Owns the courier. Its methods wish; its signals tell, always in the main thread."""

    opened = Signal(object)
    state_changed = Signal(object)
    changed = Signal(object)
    finished = Signal(object)
    searched = Signal(str, str, object)
    foreseen = Signal(object)
    failed = Signal(object)
    stumbled = Signal(object)

    _heard = Signal(str, object)

    def __init__(self, open_engine: OpenEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = SyncState()
        self._open_engine = open_engine
        self._is_over = False
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self._courier = Courier(self._open_in_thread, self._tell)

    def start(self) -> None:
        """Start the sync thread."""
        self._courier.start()

    def stop(self) -> bool:
        """End the sync thread; False if it did not end in time, then it ends by itself."""
        self._is_over = True
        return self._courier.stop(_STOP_PATIENCE)

    def push_soon(self) -> None:
        """Something was released."""
        if not self._is_over:
            self._courier.push_soon()

    def sync_now(self) -> None:
        """Everything that waits, now; then look what changed."""
        if not self._is_over:
            self._courier.sync_now()

    def cancel(self) -> None:
        """Break off what is under way."""
        if not self._is_over:
            self._courier.cancel()

    def reopen(self) -> None:
        """Another password or profile is known."""
        if not self._is_over:
            self._courier.reopen()

    def refresh(self, key: RecordKey) -> None:
        """Look at one record on the server."""
        if not self._is_over:
            self._courier.refresh(key)

    def search(self, type_name: str, text: str) -> None:
        """Ask the server for records that are not here; `searched` tells what came of it."""
        if self._is_over:
            return

        def tell(asked: "Future[Report]") -> None:
            if not asked.cancelled() and asked.exception() is None:
                self._hear("searched", (type_name, text, asked.result()))

        self._courier.search(type_name, text).add_done_callback(tell)

    def foresee(self, entry: OutboxEntry) -> None:
        """Ask which request an entry would become now; `foreseen` tells it."""
        if self._is_over:
            return

        def tell(asked: "Future[Foreseen | None]") -> None:
            if not asked.cancelled() and asked.exception() is None and asked.result():
                self._hear("foreseen", asked.result())

        self._courier.foresee(entry).add_done_callback(tell)

    def announce(self, changed: Changed) -> None:
        """A store of either thread has changed something."""
        self._hear("changed", changed)

    # --- called in the sync thread --------------------------------------------------------------

    def _open_in_thread(self) -> SyncEngine:
        return self._open_engine(self.announce, self._tell_opened)

    def _tell_opened(self, key: bytes | None) -> None:
        self._hear("opened", key)

    def _tell(self, news: News) -> None:
        self._hear("news", news)

    def _hear(self, kind: str, told: Any) -> None:
        # A thread that outlives the service (a keyring that never answered) talks to nobody.
        if not self._is_over:
            self._heard.emit(kind, told)

    # --- in the main thread ---------------------------------------------------------------------

    @Slot(str, object)
    def _on_heard(self, kind: str, told: Any) -> None:
        if self._is_over:
            return
        if kind == "opened":
            self.opened.emit(told)
        elif kind == "changed":
            self.changed.emit(told)
        elif kind == "searched":
            self.searched.emit(*told)
        elif kind == "foreseen":
            self.foreseen.emit(told)
        else:
            self._on_news(told)

    def _on_news(self, told: News) -> None:
        if isinstance(told, SyncState):
            self.state = told
            self.state_changed.emit(told)
        elif isinstance(told, Report):
            self.finished.emit(told)
        elif isinstance(told, Stumble):
            self.stumbled.emit(told.error)
        else:
            # The thread has ended, and grants no more wishes.
            self._is_over = True
            self.failed.emit(told)
