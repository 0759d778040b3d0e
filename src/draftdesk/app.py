"""The window's `main()`: the frame first, then everything else behind its back.

The order is the point: arguments · QApplication · hooks for uncaught errors · the bare frame and
its first paint · a thread imports what is heavy · the rooms are put together (`assembly`) · the
event loop · stop, close.
"""

import argparse
import gc
import importlib
import logging
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from draftdesk import __version__
from draftdesk.store.profiles import HOME_VARIABLE, home_folder
from draftdesk.ui import look, tongue
from draftdesk.ui.main_window import MainWindow

_SWITCH_INTERVAL = 0.001
"""Seconds; lets the window's thread come in quickly while the other one computes."""

log = logging.getLogger("draftdesk")


def main(arguments: Sequence[str]) -> int:
    """Open the window (or take the guided tour) and return the exit code."""
    asked = _asked(arguments)
    sys.setswitchinterval(_SWITCH_INTERVAL)
    with TemporaryDirectory(prefix="draftdesk-demo-") as spare:
        if (asked.demo or asked.tour) and HOME_VARIABLE not in os.environ:
            os.environ[HOME_VARIABLE] = spare
        return _run(asked, Path(spare))


def _run(asked: argparse.Namespace, spare: Path) -> int:
    application = _application()
    home = home_folder()
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    look.apply(application, asked.scheme or str(settings.value("scheme", "system")))
    look.follow_system(application)
    tongue.speak(application, str(settings.value("language", "")) or asked.language)
    window = MainWindow(settings)
    sys.excepthook = _on_uncaught
    window.show_waiting(tongue.tr("Opening …"))
    window.show()
    warmed = _WarmUp()
    state: list[object] = []

    def go_on() -> None:
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
        code = max(code, each.end() or 0)  # type: ignore[attr-defined]
    return code


def _application() -> QApplication:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("draftdesk")
    application.setApplicationDisplayName("Draftdesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("draftdesk")
    application.setWindowIcon(QIcon(str(look.resources() / "draftdesk.svg")))
    return application


def _on_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """An error of ours: into the log, whole, and onto standard error."""
    log.error("uncaught", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)


class _WarmUp(QObject):
    """Imports what is heavy in a thread, so that the frame stays awake meanwhile."""

    done = Signal()

    def start(self) -> None:
        threading.Thread(target=self._import, name="warm-up", daemon=True).start()

    def _import(self) -> None:
        # A full collection in the middle of the imports would stop the window for 20 ms.
        gc.disable()
        importlib.import_module("draftdesk.assembly")
        gc.freeze()
        gc.enable()
        self.done.emit()


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="draftdesk")
    add = parser.add_argument
    add("demo", nargs="?", choices=["demo"], help="the window on a sandbox of its own")
    add("--tour", metavar="DIR", help="the guided tour; pictures and transcript go to DIR")
    add("--records", type=int, default=5000, metavar="N", help="contacts in the sandbox")
    add("--mischief", action="store_true", help="a sandbox with slowness and lost answers")
    add("--scheme", choices=["system", "light", "dark"], help="light or dark")
    add("--language", default="", metavar="LL", help="en, fr, nl or de")
    return parser.parse_args(arguments)
