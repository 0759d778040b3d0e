"""The window's `main()`: the frame first, then everything else behind its back.

The order is the point: arguments · QApplication · the doorbell · hooks for uncaught errors · the
bare frame and its first paint · a thread imports what is heavy · the rooms are put together
(`assembly`) · the event loop · stop, close.
"""

import argparse
import gc
import importlib
import linecache
import logging
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from PySide6 import QtGui
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSettings,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from draftdesk import __version__
from draftdesk.domain.mistakes import where
from draftdesk.store.home import HOME_VARIABLE, home_folder
from draftdesk.ui import dress, tongue
from draftdesk.ui.door import may_be_somebody
from draftdesk.ui.main_window import MainWindow
from draftdesk.ui.tongue import tr

if TYPE_CHECKING:
    from draftdesk.ui.doorbell import Doorbell

_NO_SCREEN = 2
SWITCH_INTERVAL = 0.001
"""Seconds; lets the window's thread come in quickly while the other one computes."""

_BEHIND_THE_FIRST_PAINT = (
    "draftdesk.assembly",
    "draftdesk.ui.inside",
    "draftdesk.ui.menus",
    "draftdesk.ui.crashes",
    "draftdesk.ui.doorbell",
)

log = logging.getLogger("draftdesk")


def main(arguments: Sequence[str]) -> int:
    """Open the window (or take the guided tour) and return the exit code."""
    asked = _asked(arguments)
    if not _has_screen() and not _does_without(asked):
        return _NO_SCREEN
    sys.setswitchinterval(SWITCH_INTERVAL)
    with TemporaryDirectory(prefix="draftdesk-demo-") as spare:
        if (asked.demo or asked.tour) and HOME_VARIABLE not in os.environ:
            os.environ[HOME_VARIABLE] = spare
        return _run(asked, Path(spare))


def _has_screen() -> bool:
    """Qt aborts the whole process where there is none, so it is asked first."""
    if sys.platform in ("win32", "darwin") or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _does_without(asked: argparse.Namespace) -> bool:
    """Without a screen the demo takes the tour; the window itself cannot be shown."""
    if not (asked.demo or asked.tour):
        sys.stderr.write(
            "draftdesk: there is no display to show a window on. "
            "draftdesk --help lists the jobs that need none.\n"
        )
        return False
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not asked.tour:
        asked.tour = f"draftdesk-tour-{datetime.now():%Y%m%d-%H%M%S}"
        sys.stderr.write(f"There is no display: the guided tour goes to {asked.tour}\n")
    return True


def _run(asked: argparse.Namespace, spare: Path) -> int:
    application = _application()
    home = home_folder()
    door = _Door(home, application, is_ours_alone=home == spare)
    if door.is_answered():
        return 0
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    dress.begin(application, asked.scheme or str(settings.value("scheme", "system")))
    if steps := dress.text_size_in(settings):
        dress.resize_text(application, steps)
    tongue.speak(application, str(settings.value("language", "")) or asked.language)
    window = MainWindow(settings)
    alarm = Alarm(window, ends_all=bool(asked.tour))
    # Not left to Qt: a dialog that opens in this very moment would keep the program alive, unseen.
    window.closed.connect(partial(application.exit, 0))
    window.show_waiting(tr("Opening …"))
    window.show()
    _close_when_told(window)
    warmed = _WarmUp()
    state: list[Any] = []

    def go_on() -> None:
        if not door.claim(window):
            application.exit(0)
            return
        application.setWindowIcon(QtGui.QIcon(str(dress.resources() / "draftdesk.svg")))
        dress.follow_system(application)
        # Imported by the warm-up thread by now: this costs the window nothing.
        assembly = importlib.import_module("draftdesk.assembly")
        assembled = assembly.Assembly(window, home, settings)
        state.append(assembled)
        if asked.tour:
            tour = importlib.import_module("draftdesk.tour")
            state.append(tour.begin(assembled, Path(asked.tour), asked.records, spare))
        elif asked.demo:
            assembled.open_sandbox(asked.records, mischief=asked.mischief)
        else:
            assembled.begin()

    warmed.done.connect(go_on)
    QTimer.singleShot(0, warmed.start)
    code = application.exec()
    for each in reversed(state):
        code = max(code, each.end())
    door.close()
    return max(code, alarm.code)


def _application() -> QApplication:
    qInstallMessageHandler(_on_qt_message)
    application = QApplication(dress.arguments_for_qt(sys.argv[0]))
    application.setApplicationName("draftdesk")
    application.setApplicationDisplayName("Draftdesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("draftdesk")
    return application


def _close_when_told(window: MainWindow) -> None:
    """Ctrl+C in a terminal and the end of a session close the window, which keeps what is typed.

    Python hears a signal when it next runs; the status line's clock sees to that each second.
    """
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: window.close())


def _on_qt_message(kind: QtMsgType, where: QMessageLogContext, words: str) -> None:
    """What Qt has to say goes into our log; its chatter about platforms does not."""
    if str(where.category or "").startswith("qt.qpa.") and kind is not QtMsgType.QtFatalMsg:
        log.debug("Qt: %s", words)
    elif kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        log.error("Qt: %s", words)
    elif kind is QtMsgType.QtWarningMsg and "propagateSizeHints" not in words:
        log.warning("Qt: %s", words)


class _Door:
    """A folder's one window. The bell comes with Qt's network: before the first paint only if
    somebody may be there already."""

    def __init__(self, home: Path, application: QApplication, *, is_ours_alone: bool) -> None:
        self._home, self._application, self._is_ours_alone = home, application, is_ours_alone
        self._bell: Doorbell | None = None

    def is_answered(self) -> bool:
        """Whether another window was there, and comes to the front."""
        if self._is_ours_alone or not may_be_somebody(self._home):
            return False
        return not self._has_bell()

    def claim(self, window: MainWindow) -> bool:
        """Whether this is the one; not if another was started in the same moment."""
        if not self._is_ours_alone:
            if self._bell is None and not self._has_bell():
                return False
            cast("Doorbell", self._bell).rung.connect(window.come_to_front)
        return True

    def close(self) -> None:
        """Answer no more."""
        if self._bell is not None:
            self._bell.close()

    def _has_bell(self) -> bool:
        # Not above, for most first paints need not wait for it.
        from draftdesk.ui.doorbell import Doorbell

        self._bell = Doorbell(self._home, self._application)
        return self._bell.claim()


class Alarm(QObject):
    """Errors of ours that nobody caught: logged, and told in the window with the text to copy.

    With `ends_all` (a tour) the first one ends the program, with exit code 1.
    """

    raised = Signal(str, str)
    """Words, for an error that has words of its own; else where it happened."""

    def __init__(self, window: MainWindow, *, ends_all: bool) -> None:
        super().__init__()
        self.code = 0
        self._window, self._ends_all = window, ends_all
        self._times: Counter[str] = Counter()
        # A signal, because the error may come from any thread.
        self.raised.connect(self._soon)
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_uncaught_in_thread
        sys.unraisablehook = self._on_unraisable

    def _on_uncaught_in_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            thread = told.thread.name if told.thread is not None else ""
            self._tell(told.exc_value, f" in the thread {thread}")

    def _on_uncaught(
        self, _: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._tell(error.with_traceback(trace))

    def _on_unraisable(self, told: "sys.UnraisableHookArgs") -> None:
        # What it happened in may be half gone: nothing of it is kept.
        if told.exc_value is not None and not sys.is_finalizing():
            self._tell(told.exc_value, " while something was put away")

    def _tell(self, error: BaseException, how: str = "") -> None:
        """Write down where; the same one only the first, second, fourth, eighth … time."""
        kind, _, frames = where(error).partition("\n")
        details = f"{kind}{how}\n{frames}"
        self._times[details] += 1
        times = self._times[details]
        if times & (times - 1) == 0:
            log.error("uncaught %s%s", details, f"{times} times by now\n" if times > 1 else "")
            if sys.stderr is not None:
                sys.stderr.write(details)
        words = tongue.error_words(error) if _is_of_the_store(error) else ""
        self.raised.emit(words, details)

    def _soon(self, words: str, details: str) -> None:
        """It may come from the middle of anything, a painting too: told when that is over."""
        QTimer.singleShot(0, self, partial(self._on_raised, words, details))

    def _on_raised(self, words: str, details: str) -> None:
        if self._ends_all:
            self.code = 1
            QApplication.exit(1)
        elif words:
            self._window.say_mistake(words)
        else:
            # Imported on demand: the first paint does not wait for it.
            bundle = importlib.import_module("draftdesk.bundle")
            self._window.tell_crash(bundle.redacted(details))


def _is_of_the_store(error: BaseException) -> bool:
    """A full disk is no mistake of ours, and has its own words. Imports nothing."""
    database = sys.modules.get("draftdesk.store.database")
    return database is not None and isinstance(error, database.StoreError)


class _WarmUp(QObject):
    """Imports what is heavy in a thread, so that the frame stays awake meanwhile.

    No garbage is collected from the start of the program till then: there is none, and a full
    collection in the middle of the imports would stop the window for 20 ms.
    """

    done = Signal()

    def start(self) -> None:
        threading.Thread(target=self._import, name="warm-up", daemon=True).start()

    def _import(self) -> None:
        try:
            for each in _BEHIND_THE_FIRST_PAINT:
                importlib.import_module(each)
            # PySide6 has read the source of each module that was imported, and left it there.
            linecache.clearcache()
            gc.freeze()
        finally:
            gc.enable()
        self.done.emit()


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="draftdesk")
    add = parser.add_argument
    add("demo", nargs="?", choices=["demo"], help="the window on a sandbox of its own")
    add("--tour", metavar="DIR", help="the guided tour; pictures and transcript go to DIR")
    add("--records", type=int, default=5000, metavar="N", help="contacts in the sandbox")
    add("--mischief", action="store_true", help="a sandbox with slowness and lost answers")
    add("--scheme", choices=list(dress.Scheme), help="which colours")
    add("--language", default="", metavar="LL", help="en, fr, nl or de")
    return parser.parse_args(arguments)
