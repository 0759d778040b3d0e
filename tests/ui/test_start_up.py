"""The first paint waits for nothing heavy."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from draftdesk import app
from draftdesk.ui.main_window import MainWindow

HEAVY = ("pydantic", "httpx", "keyring", "apsw", "fastapi", "phonenumbers", "msgspec")

SLOW_NAMES = ("Qt", "QStyle", "QPainter", "QAbstractItemView")
"""What Qt has the names of, and PySide6 makes into classes when they are first named."""

FIRST_PAINT = """
import json, sys
from draftdesk import app

def painted(window):
    from PySide6 import QtCore, QtGui, QtWidgets
    QtWidgets.QApplication.processEvents()
    made = [*vars(QtCore), *vars(QtGui), *vars(QtWidgets)]
    imported = sorted(name.partition(".")[0] for name in sys.modules)
    titles = [each.text() for each in window.menuBar().actions()]
    told = {"imported": imported, "made": made, "titles": titles, "says": window.skeleton.text()}
    told["painted"] = not window.grab().isNull()
    print(json.dumps(told), flush=True)
    # What the warm-up has begun to import must not tell on us.
    import os
    os._exit(0)

app._close_when_told = painted
app.main([])
"""


def test_nothing_slow_is_done_before_the_first_paint(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DRAFTDESK_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )

    found = json.loads(told.stdout)
    assert sorted(set(found["imported"]) & set(HEAVY)) == []
    assert sorted(set(found["made"]) & set(SLOW_NAMES)) == []
    assert "QMainWindow" in found["made"]
    assert found["painted"]
    assert found["says"] == "Opening …"
    assert found["titles"] == ["&File", "&Edit", "&View", "&Help"]


IN_THE_THREAD = """
import builtins, threading
from draftdesk import app

imported = []
usual = builtins.__import__

def noted(name, *rest, **named):
    before = name in sys.modules
    found = usual(name, *rest, **named)
    if not before and watching and threading.current_thread() is threading.main_thread():
        imported.append(name)
    return found

import sys
watching = []
builtins.__import__ = noted

def shown(window):
    from PySide6.QtCore import QTimer
    watching.append(True)
    window.clock = QTimer(window)
    window.clock.timeout.connect(lambda: look(window))
    window.clock.start(20)

def look(window):
    if window.centralWidget() is not window.skeleton:
        print(sorted(name for name in imported if name.startswith("draftdesk")), flush=True)
        import os
        os._exit(0)

app._close_when_told = shown
app.main([])
"""


def test_no_room_is_imported_in_the_windows_thread_behind_the_first_paint(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", IN_THE_THREAD],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DRAFTDESK_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    assert told.stdout == "[]\n"


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_of_two_that_start_in_the_same_moment_one_leaves(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    one, other = (app._Door(tmp_path, qapp, is_ours_alone=False) for _ in range(2))
    assert not one.is_answered()
    assert not other.is_answered()

    assert one.claim(window)
    assert not other.claim(window)

    third = app._Door(tmp_path, qapp, is_ours_alone=False)
    assert third.is_answered()
    qtbot.waitUntil(window.isVisible)
    one.close()


def test_without_a_display_the_window_says_so_and_leaves(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    ended = subprocess.run(
        [sys.executable, "-m", "draftdesk"],
        env=environment | {"DRAFTDESK_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 2
    assert "there is no display" in ended.stderr
    assert "Traceback" not in ended.stderr
