"""A desk over a world: views that hear of what happens in its stores as they do in the program."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.from_store import chooser_of
from draftdesk.ui.record_list import RecordList
from draftdesk.ui.record_page import RecordPage
from world import PROFILE, World

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
SAVED_WITHIN_MS = 500
INPUTS = (QLineEdit, QPlainTextEdit, QAbstractButton, QAbstractItemView, QComboBox)


class Hears(Protocol):
    """A view that is told of changes."""

    def on_changed(self, changed: Changed) -> None: ...


_V = TypeVar("_V", bound=QWidget)


class Desk:
    """Opens views over a world and brings them its news."""

    def __init__(self, world: World, qtbot: QtBot) -> None:
        self.world, self.qtbot = world, qtbot
        self.views: list[Hears] = []
        self._laid: list[QWidget] = []

    @property
    def store(self) -> Any:
        """The window's side of the store."""
        return self.world.store

    def page(self, type_name: str = "Contact", profile: Profile = PROFILE) -> RecordPage:
        """A page for records of a type."""
        return self.put(RecordPage(type_name, self.world.store, self.chooser(), profile))

    def list(self, type_name: str = "Contact") -> RecordList:
        """A list of records of a type."""
        return self.put(RecordList(type_name, self.world.store), 320, 500)

    def put(self, view: _V, width: int = 1000, height: int = 700) -> _V:
        """Lay a view on the desk; from now on it hears the news."""
        self._laid.append(view)
        view.resize(width, height)
        with self.qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        if hasattr(view, "on_changed"):
            self.views.append(view)
        self.world.told.clear()
        return view

    def deliver(self) -> None:
        """Tell every view what has happened since, as the event loop does it: afterwards."""
        while self.world.told:
            changed = self.world.told.pop(0)
            for view in self.views:
                view.on_changed(changed)
        QApplication.processEvents()

    def push(self) -> None:
        """The engine sends what waits, and its news arrive."""
        self.world.push()
        self.deliver()

    def look(self, key: RecordKey) -> None:
        """The engine looks at one record, and its news arrive."""
        self.world.look(key)
        self.deliver()

    def chooser(self) -> Chooser:
        """How forms find records to link to."""
        return chooser_of(self.world.store)

    def clear(self) -> None:
        """Take every view off the desk, before the world ends under them."""
        for view in self._laid:
            view.close()
            view.deleteLater()
        self._laid.clear()
        self.views.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- hands ----------------------------------------------------------------------------------

    def keys(self) -> QWidget:
        """Whatever has the keys."""
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keys"
        return focused

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keys are."""
        QTest.keyClick(self.keys(), key, modifiers)

    def type(self, text: str) -> None:
        """Type where the keys are, whatever the alphabet."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.keys(), letter)
            else:
                press = QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, letter)
                QApplication.sendEvent(self.keys(), press)

    def retype(self, page: RecordPage, field: str, text: str) -> None:
        """Go to a field and type over what stands there."""
        assert page.form.focus_field(field)
        self.press(Qt.Key.Key_A, CTRL)
        if text:
            self.type(text)
        else:
            self.press(Qt.Key.Key_Delete)

    def until(self, holds: Callable[[], object], timeout: int = 3000) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=timeout)

    def save(self, page: RecordPage) -> None:
        """What the pause does: what is typed keeps itself; and hear of it."""
        assert page.keep_draft()
        self.deliver()


OpensDesk = Callable[..., Desk]
"""The fixture `open_desk`: lays a desk over a world with a wish or with the sandbox's switches."""


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """A click with the left button, in the middle unless told otherwise."""
    where = place if place is not None else widget.rect().center()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, where)


def cell(table: QTableWidget, row: int, column: int) -> str:
    """What stands in a cell."""
    item = table.item(row, column)
    assert item is not None, f"nothing stands at {row}, {column}"
    return item.text()


def nameless(view: QWidget) -> list[str]:
    """The inputs of a view that a screen reader could not name."""
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in view.findChildren(QWidget)
        if isinstance(each, INPUTS)
        and not each.isHidden()
        and not each.objectName().startswith("qt_")
        and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
    ]


def words_under(page: RecordPage, field: str) -> str:
    """What is said beneath a field."""
    row = page.form.rows[field]
    return row.words.text() if row.words is not None and not row.words.isHidden() else ""
