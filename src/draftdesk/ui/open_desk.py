"""The records that are open on the desk: which they are, the strip of them, the ways from one to
the next."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.held_key import HeldCtrl
from draftdesk.ui.look import Role
from draftdesk.ui.open_records import OpenRecords
from draftdesk.ui.open_strip import OpenStrip, OpenTab
from draftdesk.ui.wording import record_title

_REST_MS = 700
_KINDS = frozenset({"record", "draft", "outbox", "conflict"})
_PICTURES = {"Contact": "user", "Contract": "file-text"}


class OpenDesk(QObject):
    """Whoever walks down a list does not open each row: only where they rest.

    `key_shown` tells which record is shown now. `go_wanted` wants another one.
    """

    go_wanted = Signal(object)
    close_wanted = Signal(object)

    def __init__(
        self, store: WindowStore, key_shown: Callable[[], RecordKey | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._store, self._key_shown = store, key_shown
        self.records = OpenRecords()
        self.strip = OpenStrip(parent)
        self.strip.go_wanted.connect(self.go_wanted)
        self.strip.close_wanted.connect(self.close_wanted)
        self._held = HeldCtrl(self)
        self._held.let_go.connect(self.records.end_walk)
        self._passing: RecordKey | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rest)

    def pass_by(self, key: RecordKey) -> None:
        """A row was gone to: it is open once somebody stays."""
        self._passing = key
        self._rest.start()
        self.refresh()

    def add(self, key: RecordKey, *, works: bool = True) -> None:
        """A record was opened; one that is only looked at makes way for the next."""
        self._rest.stop()
        self.records.add(key, works=works)
        self.refresh()

    def work(self, key: RecordKey | None) -> None:
        """Somebody types in it: it stays open until it is closed."""
        if key is not None and not self.records.is_worked_on(key):
            self.add(key)

    def rename(self, old: RecordKey, new: RecordKey) -> None:
        """The same record goes by another key from now on."""
        self.records.rename(old, new)
        self.refresh()

    def walk(self, step: int) -> None:
        """To the record used before; with Ctrl held, further back, round the end."""
        self.settle()
        beside = self.records.walk(self._key_shown(), step)
        if beside is not None:
            self.go_wanted.emit(beside)
            self._held.watch()

    def back(self) -> None:
        """To the record that was shown before this one."""
        self.settle()
        before = self.records.back(self._key_shown())
        if before is not None:
            self.go_wanted.emit(before)

    def close(self, key: RecordKey) -> RecordKey | None:
        """Put one away; the one to show instead is that which was used before it."""
        self._rest.stop()
        before = self.records.close(key)
        self.refresh()
        return before

    def settle(self) -> None:
        """Whoever goes on from a row has been there."""
        if self._rest.isActive():
            self._rest.stop()
            self._on_rest()

    def on_changed(self, changed: Changed) -> None:
        """A name or a state in the strip may have moved."""
        if _KINDS & changed.kinds and any(map(changed.touches, self.records.in_order())):
            self.refresh()

    def refresh(self) -> None:
        """Show what is open now."""
        shown = self._key_shown()
        self.strip.show_tabs([self._tab(key) for key in self._in_strip(shown)], shown)

    def retire(self) -> None:
        """Hear no more."""
        self._rest.stop()
        self._held.stop()

    # --- inside ---------------------------------------------------------------------------------

    def _on_rest(self) -> None:
        if self._passing is not None and self._passing == self._key_shown():
            self.add(self._passing, works=False)

    def _in_strip(self, shown: RecordKey | None) -> list[RecordKey]:
        """What is worked on, each in its place, and what is shown; what was looked at is not."""
        keys = [
            key for key in self.records.in_order() if key == shown or self.records.is_worked_on(key)
        ]
        known = shown is None or shown in keys or self._store.view(shown) is None
        return keys if known or shown is None else [*keys, shown]

    def _tab(self, key: RecordKey) -> OpenTab:
        state = self._store.states(key.type).get(key.id, "")
        role = Role(state) if state else None
        picture = look.ROLE_ICONS[role] if role else _PICTURES.get(key.type, "file-text")
        return OpenTab(key, record_title(self._store.title(key), key), picture, role)
