"""The views of one open profile, and how they are connected to one another."""

import time
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed, Found
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.report import Report, SyncState
from draftdesk.ui.background import SyncService
from draftdesk.ui.conflict_view import ConflictView
from draftdesk.ui.forms.choosing import Choice, Chooser
from draftdesk.ui.history_view import HistoryView
from draftdesk.ui.outbox_view import OutboxView
from draftdesk.ui.record_list import RecordList
from draftdesk.ui.record_page import RecordPage
from draftdesk.ui.tongue import age, tr

_LOOK_AGAIN_AFTER = 15.0
_LIST_WIDTH = 300


@dataclass(frozen=True, slots=True)
class Side:
    """The list and the page of one record type."""

    halves: QSplitter
    list: RecordList
    page: RecordPage


class Workbench(QWidget):
    """Lists, pages, outbox, conflicts and history of one profile."""

    place_shown = Signal(str)
    counts_changed = Signal(object)
    state_changed = Signal(object)

    def __init__(self, profile: Profile, store: WindowStore, service: SyncService) -> None:
        super().__init__()
        self.store, self.service = store, service
        self._looked_at: dict[RecordKey, float] = {}
        self._stack = QStackedWidget()
        chooser = Chooser(self._find, self._choice, self._ask_server, self._age)
        self.sides = {name: self._side(name, chooser, profile) for name in ("Contact", "Contract")}
        self.outbox = OutboxView(store)
        self.conflicts = ConflictView(store)
        self.history = HistoryView(store)
        self._places: dict[str, QWidget] = {
            **{name: side.halves for name, side in self.sides.items()},
            "outbox": self.outbox,
            "conflicts": self.conflicts,
            "history": self.history,
        }
        for widget in self._places.values():
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    # --- places ---------------------------------------------------------------------------------

    @Slot(str)
    def show_place(self, place: str) -> None:
        """Go to a place."""
        self._stack.setCurrentWidget(self._places[place])
        self.place_shown.emit(place)
        if place in self.sides:
            self.sides[place].list.focus_search()

    def open(self, key: RecordKey) -> None:
        """Show a record, wherever one is now."""
        self._stack.setCurrentWidget(self._places[key.type])
        self.place_shown.emit(key.type)
        side = self.sides[key.type]
        side.page.show_record(key)
        side.list.select(key)

    def show_new(self, type_name: str, id: str) -> None:
        """An empty form for a new record."""
        self._stack.setCurrentWidget(self._places[type_name])
        self.place_shown.emit(type_name)
        self.sides[type_name].page.show_new(id)

    def show_conflict(self, key: RecordKey) -> None:
        """Go to the conflict of a record."""
        self.show_place("conflicts")
        self.conflicts.show_conflict(key)

    def page(self) -> RecordPage | None:
        """The page that is shown, if one is."""
        side = next(
            (s for s in self.sides.values() if s.halves is self._stack.currentWidget()), None
        )
        return side.page if side else None

    # --- what the menus ask ---------------------------------------------------------------------

    def focus_search(self) -> None:
        """Into the search field of the list that is shown."""
        for side in self.sides.values():
            if side.halves is self._stack.currentWidget():
                side.list.focus_search()

    def submit(self) -> None:
        """Send the record that is shown, or the decision."""
        page = self.page()
        if page is not None:
            page.submit()
        elif self._stack.currentWidget() is self.conflicts:
            self.conflicts.resolve()

    def send_all(self) -> None:
        """Everything that waits, now."""
        self.keep_drafts()
        self.service.sync_now()

    def keep_drafts(self) -> None:
        """Keep what is typed anywhere, now."""
        for side in self.sides.values():
            side.page.keep_draft()

    def undo(self) -> None:
        """One step back in the form that is shown."""
        page = self.page()
        if page is not None:
            page.form.undo_stack.undo()

    def redo(self) -> None:
        """One step forward again."""
        page = self.page()
        if page is not None:
            page.form.undo_stack.redo()

    def preview(self) -> None:
        """Show what would be sent."""
        page = self.page()
        if page is not None:
            page.preview()

    def discard(self) -> None:
        """Drop what is typed in the form that is shown."""
        page = self.page()
        if page is not None:
            page.discard()

    def archive(self) -> None:
        """Archive the record that is shown, or bring it back."""
        page = self.page()
        if page is not None:
            page.archive()

    def refresh(self) -> None:
        """Look at the server: at the record that is shown, and for news."""
        page = self.page()
        if page is not None and page.key is not None:
            self._looked_at.pop(page.key, None)
            self._look(page.key)
        self.service.sync_now()

    def next_problem(self) -> None:
        """To the next field with a problem."""
        page = self.page()
        if page is not None:
            page.form.next_problem()

    def previous_problem(self) -> None:
        """To the field with a problem before it."""
        page = self.page()
        if page is not None:
            page.form.previous_problem()

    def tell_counts(self) -> None:
        """Read the numbers of the status line from the store."""
        self.counts_changed.emit(self.store.counts())

    # --- wiring ---------------------------------------------------------------------------------

    def _side(self, type_name: str, chooser: Chooser, profile: Profile) -> Side:
        records = RecordList(type_name, self.store)
        page = RecordPage(type_name, self.store, chooser, profile.country)
        page.set_read_only(profile.read_only)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(1)
        halves.addWidget(records)
        halves.addWidget(page)
        halves.setStretchFactor(1, 1)
        halves.setSizes([_LIST_WIDTH, 3 * _LIST_WIDTH])
        records.opened.connect(page.show_record)
        records.ask_server_wanted.connect(self._ask_server)
        page.released.connect(self._on_released)
        page.look_wanted.connect(self._look)
        return Side(halves, records, page)

    def _connect(self) -> None:
        self.outbox.open_wanted.connect(self.open)
        self.outbox.conflict_wanted.connect(self.show_conflict)
        self.outbox.send_wanted.connect(self.service.sync_now)
        self.outbox.allow_wanted.connect(self._on_allowed)
        self.conflicts.resolved.connect(self._on_released)
        self.history.open_wanted.connect(self.open)
        self.service.changed.connect(self._on_changed)
        self.service.state_changed.connect(self.state_changed)
        self.service.finished.connect(self._on_finished)

    def _on_changed(self, changed: Changed) -> None:
        for side in self.sides.values():
            side.list.on_changed(changed)
            side.page.on_changed(changed)
            if "record" in changed.kinds:
                side.page.form.refresh_choices()
        for view in (self.outbox, self.conflicts, self.history):
            view.on_changed(changed)
        self.tell_counts()

    def _on_released(self, _: RecordKey) -> None:
        self.tell_counts()
        self.service.push_soon()

    def _on_allowed(self) -> None:
        self.store.allow_sending()
        self.service.sync_now()

    def _on_finished(self, _: Report) -> None:
        self.tell_counts()

    def _look(self, key: RecordKey) -> None:
        """Look at a record on the server, unless that was done a moment ago."""
        now = time.monotonic()
        if now - self._looked_at.get(key, 0.0) > _LOOK_AGAIN_AFTER:
            self._looked_at[key] = now
            self.service.refresh(key)

    def state(self) -> SyncState:
        """What is known of the line."""
        return self.service.state

    # --- what pickers ask -----------------------------------------------------------------------

    def _find(self, type_name: str, text: str, limit: int = 50) -> list[Choice]:
        return [_choice(found) for found in self.store.find(type_name, text, limit)]

    def _choice(self, type_name: str, id: str) -> Choice | None:
        found = self.store.found(RecordKey(type_name, id))
        return _choice(found) if found else None

    def _ask_server(self, type_name: str, text: str) -> None:
        self.service.search(type_name, text)

    def _age(self, type_name: str) -> str:
        at = self.store.pulled_at(type_name)
        return tr("copied {when}").format(when=age(at)) if at else tr("not copied yet")


def _choice(found: Found) -> Choice:
    return Choice(
        found.key.type, found.key.id, found.title, found.detail, found.archived, found.code
    )
