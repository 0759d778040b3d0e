"""In a language that wraps each text in brackets, what stands without them was not translated.

The walk goes over all that can be read: labels, buttons, actions, headings, placeholders, tips.
"""

import re
from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QEvent, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from draftdesk.domain.problems import Trouble
from draftdesk.store.database import DiskTrouble, FromTheFuture
from draftdesk.store.lock import StoreBusy
from draftdesk.store.secrets import KeyringLocked
from draftdesk.sync.report import Line, Progress, SyncState
from draftdesk.ui import about, tongue, vocabulary
from draftdesk.ui.command_palette import CommandPalette
from draftdesk.ui.crash_dialog import CrashDialog
from draftdesk.ui.difference import DifferenceDialog
from draftdesk.ui.key_sheet import KeySheet
from draftdesk.ui.own_fields_dialog import OwnFieldsDialog
from draftdesk.ui.profile_dialog import PasswordDialog, ProfileDialog
from draftdesk.ui.report_dialog import LogView, ReportDialog
from ui.desk import Desk
from ui.frame import Frame
from world import PROFILE

OPEN, CLOSE = "⟦", "⟧"
DATA = re.compile(r"Zq[a-z]+|\b(F\d+|[A-Z])\b")
"""All that is kept here is called so; a key is called F2, or K."""

KEYS = {"Ctrl", "Shift", "Alt", "Enter", "Esc", "Tab", "Backspace"}
NAMES = {
    "functions",
    "me",
    "Draftdesk",
    "Test",
    "Qt",
    "https",
    "api",
    *tongue.LANGUAGES.values(),
    *KEYS,
}
"""What is the same in every language, a field's name on the wire too."""
LETTER = re.compile(r"[^\W\d_]")


class Pseudo(QTranslator):
    """Translates every text of every context."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return f"{OPEN}{text}{CLOSE}"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(autouse=True)
def _speaking_in_brackets(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def is_said_by_us(text: str) -> bool:
    """Whether a text came out of the catalogue, or is data with nothing of ours beside it."""
    rest = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", text.replace("&", ""))
    while rest != (inner := re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", rest)):
        rest = inner
    rest = DATA.sub("", rest)
    for name in sorted(NAMES, key=len, reverse=True):
        rest = rest.replace(name, "")
    return LETTER.search(rest) is None


def texts_of(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.windowTitle() if widget.isWindow() else ""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTableView | QListView | QComboBox):
        yield from texts_in(widget.model())
    for action in widget.findChildren(QAction):
        yield action.text()


def texts_in(model: QAbstractItemModel) -> Iterator[str]:
    """The headings of a table or list, and what stands in its cells."""
    role = Qt.ItemDataRole
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(40, model.rowCount())):
            for told in (role.DisplayRole, role.ToolTipRole):
                yield str(model.data(model.index(row, column), told) or "")


def untranslated(view: QWidget) -> list[str]:
    """What stands there in nobody's language."""
    seen: Iterable[QWidget] = [view, *view.findChildren(QWidget)]
    return sorted(
        {
            f"{type(each).__name__} in {type(each.parentWidget()).__name__}: {text!r}"
            for each in seen
            if not each.objectName().startswith("qt_")
            for text in texts_of(each)
            if text and not is_said_by_us(text)
        }
    )


def test_the_brackets_are_seen_and_what_lacks_them_is_caught() -> None:
    assert is_said_by_us(f"{OPEN}Open {OPEN}inner{CLOSE}{CLOSE} · 12:30 · Zqname")
    assert not is_said_by_us(f"{OPEN}Open{CLOSE} and more")
    assert not is_said_by_us("Bare")


def test_the_welcome_speaks_from_the_catalogue(frame: Frame) -> None:
    frame.window.set_profiles((PROFILE,))
    frame.window.show_welcome()
    assert untranslated(frame.window) == []


def test_every_view_speaks_from_the_catalogue(frame: Frame, desk: Desk) -> None:
    world = desk.world
    company = world.known("Company", name="Zqworks", code="").id
    given = {"firstname": "Zqanna", "lastname": "Zqmaes", "company_id": company}
    plain = {**given, "functions": "Zqa", "phone": "1"}
    clashing, sent, waiting, gone = (world.contact(**plain) for _ in range(4))
    contract = world.contract(name="Zqcare", company_id=company)
    world.release(sent, functions="Zqb")
    world.release(clashing, phone="2")
    world.release(gone, phone="2")
    world.colleague_edits(clashing, phone="3")
    world.colleague_deletes(gone)
    world.push()
    world.release(waiting, functions="Zqc")
    world.edit(sent, email="Zqz@", functions="Zqd")
    bench = frame.open()
    found = {}
    for place in ("Contact", "Contract", "outbox", "conflicts", "history"):
        bench.show_place(place)
        found[place] = untranslated(frame.window)
    for key in (sent, clashing, contract):
        bench.open(key)
        desk.deliver()
        found[key.type] = untranslated(frame.window)
    bench.show_conflict(clashing)
    found["one conflict"] = untranslated(frame.window)
    bench.show_conflict(gone)
    found["deleted there"] = untranslated(frame.window)
    bench.show_new("Contact")
    frame.page.submit()
    found["new"] = untranslated(frame.window)
    desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = frame.window.findChild(CommandPalette)
    assert palette is not None
    found["palette"] = untranslated(palette)
    assert {place: texts for place, texts in found.items() if texts} == {}


def test_every_dialog_speaks_from_the_catalogue(frame: Frame, desk: Desk) -> None:
    frame.open()
    key = desk.world.contact(firstname="Zqanna", lastname="Zqmaes")
    desk.world.edit(key, functions="Zqa")
    window = frame.window
    dialogs: list[QDialog] = [
        DifferenceDialog(desk.world.view(key), desk.store.found, window),
        ProfileDialog((), None, 0, window),
        ProfileDialog((PROFILE,), PROFILE, 3, window),
        PasswordDialog(PROFILE, "Zqwhy", window),
        KeySheet(window.menuBar(), window),
        about.promises_dialog(window),
        about.about_dialog(window),
        ReportDialog(lambda: "", window),
        LogView(lambda: "", window),
        CrashDialog(window, kept=True),
        CrashDialog(window, kept=False),
        CrashDialog(window),
        OwnFieldsDialog(desk.store.own_fields, window),
    ]
    found = {type(each).__name__: untranslated(each) for each in dialogs}
    for each in dialogs:
        each.deleteLater()
    assert {name: texts for name, texts in found.items() if texts} == {}


@pytest.mark.parametrize("line", Line)
def test_every_state_of_the_line_speaks_from_the_catalogue(frame: Frame, line: Line) -> None:
    frame.open()
    away = Trouble("unreachable", {"host": "Zqhost"})
    progress = Progress("Contacts", 3, 9)
    frame.window.status.show_state(SyncState(line, away, working=True, progress=progress))
    frame.window.say_mistake("Zqmistake")
    assert untranslated(frame.window.status) == []
    assert untranslated(frame.window.notice) == []


def test_what_is_worded_below_the_window_speaks_from_the_catalogue(frame: Frame) -> None:
    catalogue = {each.text for each in vocabulary.phrases()}
    for error in (
        DiskTrouble("The disk is full; make room and try again."),
        FromTheFuture("work.db was written by a newer Draftdesk; please update."),
        KeyringLocked("The keyring is locked. Unlock it and try again."),
        StoreBusy("Another Draftdesk is already at work on this profile."),
    ):
        said = tongue.error_words(error)
        frame.window.show_welcome(said)

        assert said.replace(OPEN, "").replace(CLOSE, "") == str(error)
        assert str(error).replace("work.db", "{file}") in catalogue
        assert [each for each in untranslated(frame.window) if "work.db" not in each] == []
