"""The program as a person has it before them: the real window, the real sync thread, real keys."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from draftdesk.assembly import Assembly
from draftdesk.demo import DOMAIN, USER
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.store.home import HOME_VARIABLE
from draftdesk.store.profiles import Profiles
from draftdesk.store.rows import EntryState, OutboxEntry
from draftdesk.sync.report import Line
from draftdesk.ui.forms.panels import Summary
from draftdesk.ui.main_window import MainWindow
from draftdesk.ui.record_page import RecordPage
from draftdesk.ui.workbench import Workbench
from walks.server import Server

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
PATIENCE_MS = 15_000


class Walk:
    """One run of the program on a folder, from opening to closing."""

    def __init__(self, qtbot: QtBot, server: Server, home: Path, **profile: Any) -> None:
        self._qtbot, self.server = qtbot, server
        home.mkdir(parents=True, exist_ok=True)
        given = {"keeping": "session", **profile}
        self.profile = Profile("Test", server.url, DOMAIN, USER, **given)
        Profiles(home).put(self.profile)
        settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(settings)
        self.window.resize(1200, 780)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.assembly = self._assembled(home, settings)
        self.assembly.begin()
        self._is_open = True

    def _assembled(self, home: Path, settings: QSettings) -> Assembly:
        import os

        before = os.environ[HOME_VARIABLE]
        os.environ[HOME_VARIABLE] = str(home)
        try:
            return Assembly(self.window, home, settings)
        finally:
            os.environ[HOME_VARIABLE] = before

    def close(self) -> float:
        """Close the window and the program; returns how many seconds it took."""
        began = time.monotonic()
        if self._is_open:
            self._is_open = False
            assert self.window.close()
            self.assembly.end()
            took = time.monotonic() - began
            self.window.deleteLater()
            self.assembly.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            return took
        return 0.0

    # --- what is there --------------------------------------------------------------------------

    @property
    def bench(self) -> Workbench:
        """The views of the open profile."""
        assert self.window.workbench is not None, self.window.welcome.text()
        return self.window.workbench

    @property
    def page(self) -> RecordPage:
        """The page that is shown."""
        page = self.bench.page()
        assert page is not None
        return page

    @property
    def line(self) -> Line:
        """What is known of the way to the server."""
        return self.bench.state().line

    def entry(self, key: RecordKey) -> OutboxEntry | None:
        """What waits for a record."""
        return self.bench.store.entry(key)

    def state(self, key: RecordKey) -> EntryState | None:
        """Where what waits for a record stands."""
        entry = self.entry(key)
        return entry.state if entry else None

    def said_at(self, field: str) -> str:
        """What is said beneath a field."""
        row = self.page.form.rows[field]
        return row.words.text() if row.words is not None and not row.words.isHidden() else ""

    def said_on_top(self) -> str:
        """What the summary above the cards says."""
        summary = self.page.form.findChild(Summary)
        if summary is None or summary.isHidden():
            return ""
        return " ".join(each.text() for each in summary.findChildren(QLabel))

    # --- waiting --------------------------------------------------------------------------------

    def until(self, holds: Callable[[], object], patience: int = PATIENCE_MS) -> None:
        """Wait until something holds; the window lives on meanwhile."""
        self._qtbot.waitUntil(lambda: bool(holds()), timeout=patience)

    def until_synced(self) -> None:
        """Wait until the program is connected and at rest."""
        self.until(lambda: self.window.workbench is not None)
        self.until(lambda: self.line is Line.CONNECTED and not self.bench.state().working)

    def until_sent(self) -> None:
        """Wait until nothing is unfinished."""
        self.until(lambda: self.bench.store.counts().unfinished == 0)

    def let_pass(self, milliseconds: int) -> None:
        """Live on for a while in which nothing is to happen."""
        self._qtbot.wait(milliseconds)

    def until_in_front(self) -> None:
        """Wait until no dialog is before the window; a window manager then gives it the keys."""
        self.until(lambda: QApplication.activeModalWidget() is None)
        with self._qtbot.waitActive(self.window):
            self.window.activateWindow()

    # --- hands ----------------------------------------------------------------------------------

    def keys(self) -> QWidget:
        """Whatever has the keys."""
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keys are."""
        QTest.keyClick(self.keys(), key, modifiers)

    def type(self, text: str) -> None:
        """Type where the keys are."""
        QTest.keyClicks(self.keys(), text)

    def open(self, key: RecordKey) -> RecordPage:
        """Open a record by searching for it, as soon as this computer has it."""
        if self.bench.store.view(key) is None:
            self.press(Qt.Key.Key_F5)
            self.until(lambda: self.bench.store.view(key) is not None)
        place = Qt.Key.Key_1 if key.type == "Contact" else Qt.Key.Key_2
        self.press(place, ALT)
        self.press(Qt.Key.Key_F, CTRL)
        self.press(Qt.Key.Key_A, CTRL)
        self.type(self.bench.store.title(key))
        self.press(Qt.Key.Key_Return)
        self.until(lambda: self.page.key == key)
        return self.page

    def retype(self, field: str, text: str) -> None:
        """Go to a field of the record that is shown, and type over what stands there."""
        assert self.page.form.focus_field(field), field
        self.press(Qt.Key.Key_A, CTRL)
        if text:
            self.type(text)
        else:
            self.press(Qt.Key.Key_Delete)

    def send(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, CTRL)
