"""The one place where the two threads meet: the sync thread's news become signals in main."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed
from draftdesk.sync.courier import Courier
from draftdesk.sync.engine import SyncEngine
from draftdesk.sync.report import Report, SyncState

Opened = Callable[[bytes | None], None]
OpenEngine = Callable[[Callable[[Changed], None], Opened], SyncEngine]


class SyncService(QObject):
    """Owns the courier. Its methods wish; its signals tell, always in the main thread."""

    opened = Signal(object)
    state_changed = Signal(object)
    changed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    _heard = Signal(str, object)

    def __init__(self, open_engine: OpenEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = SyncState()
        self._open_engine = open_engine
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self._courier = Courier(self._open_in_thread, self._tell)

    def start(self) -> None:
        """Start the sync thread."""
        self._courier.start()

    def stop(self) -> bool:
        """End the sync thread; False if it did not end in time."""
        return self._courier.stop()

    def push_soon(self) -> None:
        """Something was released."""
        self._courier.push_soon()

    def sync_now(self) -> None:
        """Everything that waits, now; then look what changed."""
        self._courier.sync_now()

    def cancel(self) -> None:
        """Break off what is under way."""
        self._courier.cancel()

    def reopen(self) -> None:
        """Another password or profile is known."""
        self._courier.reopen()

    def refresh(self, key: RecordKey) -> "Future[Report]":
        """Look at one record on the server."""
        return self._courier.refresh(key)

    def search(self, type_name: str, text: str) -> "Future[Report]":
        """Ask the server for records that are not here."""
        return self._courier.search(type_name, text)

    def announce(self, changed: Changed) -> None:
        """A store of either thread has changed something."""
        self._heard.emit("changed", changed)

    # --- called in the sync thread --------------------------------------------------------------

    def _open_in_thread(self) -> SyncEngine:
        return self._open_engine(self.announce, self._tell_opened)

    def _tell_opened(self, key: bytes | None) -> None:
        self._heard.emit("opened", key)

    def _tell(self, news: SyncState | Report | Exception) -> None:
        self._heard.emit("news", news)

    # --- in the main thread ---------------------------------------------------------------------

    @Slot(str, object)
    def _on_heard(self, kind: str, told: Any) -> None:
        if kind == "opened":
            self.opened.emit(told)
        elif kind == "changed":
            self.changed.emit(told)
        elif isinstance(told, SyncState):
            self.state = told
            self.state_changed.emit(told)
        elif isinstance(told, Report):
            self.finished.emit(told)
        else:
            self.failed.emit(told)
