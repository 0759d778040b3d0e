"""The parts of a workbench that are made when they are first gone to, or a turn after the rest.

A form takes its time, and so does each view; made all at once they would hold up the window.
"""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.store.window_store import WindowStore
from draftdesk.ui.conflict_view import ConflictView
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.history_view import HistoryView
from draftdesk.ui.outbox_view import OutboxView
from draftdesk.ui.record_list import RecordList
from draftdesk.ui.record_page import RecordPage

View = OutboxView | ConflictView | HistoryView
_PLACES = ("outbox", "conflicts", "history")


class Side:
    """The list and the page of one record type; the page is made when it is first asked for."""

    def __init__(
        self, halves: QSplitter, records: RecordList, make: Callable[[], RecordPage]
    ) -> None:
        self.halves, self.list = halves, records
        self._make = make
        self._room = QWidget()
        self._column = QVBoxLayout(self._room)
        self._column.setContentsMargins(0, 0, 0, 0)
        halves.addWidget(records)
        halves.addWidget(self._room)
        halves.setStretchFactor(1, 1)

    @cached_property
    def page(self) -> RecordPage:
        """The page, made now at the latest."""
        page = self._make()
        self._column.addWidget(page)
        # Left to Qt, it would only be shown when the event loop comes round, and take no keys.
        page.show()
        self._column.activate()
        return page

    @property
    def made(self) -> RecordPage | None:
        """The page, if it has been made; nothing is shown or typed in another."""
        page: RecordPage | None = self.__dict__.get("page")
        return page

    @property
    def key(self) -> RecordKey | None:
        """The record that is shown."""
        return self.made.key if self.made is not None else None


class Sides(dict[str, Side]):
    """The list and page of each record type, made when they are first asked for by its name.

    Going through them one sees those that are made: nothing was typed in the others.
    """

    def __init__(self, make: Callable[[str], Side]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, type_name: str) -> Side:
        side = self[type_name] = self._make(type_name)
        return side

    def pages(self) -> list[RecordPage]:
        """The pages that are made."""
        return [side.made for side in self.values() if side.made is not None]


class Elsewhere(QObject):
    """Outbox, conflicts and history of one profile, and what is wished in them."""

    made = Signal(object)
    """A view is there."""

    open_wanted = Signal(object)
    conflict_wanted = Signal(object)
    fix_wanted = Signal(object, str)
    look_wanted = Signal(object)
    released = Signal(object)
    resolved = Signal(object)
    undone = Signal(object)
    send_wanted = Signal()
    save_wanted = Signal()
    take_wanted = Signal()
    counted = Signal(object)

    def __init__(
        self, store: WindowStore, chooser: Chooser, profile: Profile, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store, self._chooser, self._profile = store, chooser, profile

    @cached_property
    def outbox(self) -> OutboxView:
        """What is not sent yet."""
        view = OutboxView(self._store)
        view.open_wanted.connect(self.open_wanted)
        view.conflict_wanted.connect(self.conflict_wanted)
        view.send_wanted.connect(self.send_wanted)
        view.released.connect(self.released)
        view.fix_wanted.connect(self.fix_wanted)
        view.save_wanted.connect(self.save_wanted)
        view.take_wanted.connect(self.take_wanted)
        view.counted.connect(self.counted)
        self.made.emit(view)
        return view

    @cached_property
    def conflicts(self) -> ConflictView:
        """What both sides have changed."""
        can_change = not self._profile.read_only
        view = ConflictView(self._store, self._chooser, can_change=can_change)
        view.country = self._profile.country
        view.resolved.connect(self.resolved)
        view.open_wanted.connect(self.open_wanted)
        self.made.emit(view)
        return view

    @cached_property
    def history(self) -> HistoryView:
        """What was sent."""
        view = HistoryView(self._store, can_change=not self._profile.read_only)
        view.open_wanted.connect(self.open_wanted)
        view.undone.connect(self.undone)
        view.look_wanted.connect(self.look_wanted)
        self.made.emit(view)
        return view

    def at(self, place: str) -> View:
        """The view of a place, made now at the latest."""
        view: View = getattr(self, place)
        return view

    def views(self) -> dict[str, View]:
        """The views that are made."""
        return {place: self.__dict__[place] for place in _PLACES if place in self.__dict__}
