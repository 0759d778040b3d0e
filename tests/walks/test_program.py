"""The program as a process: the tour, a second start, signals, and mistakes of ours."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

PATIENCE = 60


class Run(Protocol):
    """What the fixture `run` is."""

    def __call__(
        self, *arguments: str, home: Path | None = None, code: str = ""
    ) -> "subprocess.Popen[str]": ...


@pytest.fixture(name="run")
def runs() -> Iterator[Run]:
    """Starts the program without a screen; nothing of it outlives the test."""
    started: list[subprocess.Popen[str]] = []

    def run_one(
        *arguments: str, home: Path | None = None, code: str = ""
    ) -> "subprocess.Popen[str]":
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        env.pop("DRAFTDESK_HOME", None)
        env.pop("DRAFTDESK_PASSWORD", None)
        if home is not None:
            env["DRAFTDESK_HOME"] = str(home)
        command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "draftdesk"]
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            [*command, *arguments], env=env, stdout=pipe, stderr=pipe, text=True
        )
        started.append(process)
        return process

    yield run_one
    for process in started:
        if process.poll() is None:
            process.kill()
            process.communicate()


@pytest.fixture(name="home")
def a_home(tmp_path: Path) -> Path:
    """A folder with one plain profile whose server is not there."""
    home = tmp_path / "home"
    home.mkdir()
    profile = {
        "name": "Nobody",
        "url": "http://127.0.0.1:9/api",
        "domain": "D",
        "user": "u",
        "keeping": "plain",
    }
    (home / "profiles.json").write_text(json.dumps({"format": 1, "profiles": [profile]}), "utf-8")
    return home


@pytest.fixture(name="first")
def the_first_window(home: Path, run: Run) -> "Iterator[subprocess.Popen[str]]":
    """A window that is open on the folder."""
    process = run(home=home)
    log = home / "log" / "draftdesk.log"
    end = time.monotonic() + PATIENCE
    while not log.exists():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        time.sleep(0.05)
    yield process
    if process.poll() is None:
        process.kill()
        process.communicate()


def test_the_tour_shows_that_the_server_holds_every_edit(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "tour"

    tour = run("demo", "--tour", str(folder), "--records", "300")
    out, err = tour.communicate(timeout=110)

    assert tour.returncode == 0, err
    pictures = sorted(folder.glob("*.png"))
    assert len(pictures) >= 15
    assert all(each.stat().st_size > 5_000 for each in pictures)
    transcript = (folder / "transcript.md").read_text("utf-8")
    assert "The sandbox holds every edit." in transcript
    assert all(f"({each.name})" in transcript for each in pictures)
    assert transcript.count("- seen on the server:") >= 9
    assert "Traceback" not in out + err


def test_a_second_start_raises_the_first_window_and_leaves(
    first: "subprocess.Popen[str]", home: Path, run: Run
) -> None:
    second = run(home=home)
    _, err = second.communicate(timeout=PATIENCE)

    assert second.returncode == 0, err
    assert first.poll() is None


def test_the_end_of_a_session_closes_the_window_in_peace(first: "subprocess.Popen[str]") -> None:
    first.send_signal(signal.SIGTERM)
    began = time.monotonic()
    _, err = first.communicate(timeout=PATIENCE)

    assert first.returncode == 0, err
    assert time.monotonic() - began < 5
    assert "Traceback" not in err


def test_a_start_after_a_kill_opens_a_window_again(
    first: "subprocess.Popen[str]", home: Path, run: Run
) -> None:
    first.kill()
    first.communicate()
    (home / "log" / "draftdesk.log").unlink()

    again = run(home=home)
    end = time.monotonic() + PATIENCE
    while not (home / "log" / "draftdesk.log").exists():
        assert again.poll() is None, "it took the killed one for alive"
        assert time.monotonic() < end
        time.sleep(0.05)
    again.terminate()
    again.communicate(timeout=PATIENCE)
    assert again.returncode == 0


BROKEN_IMPORT = """
import sys
sys.modules["draftdesk.assembly"] = None
from draftdesk import app
sys.exit(app.main(sys.argv[1:]))
"""

BROKEN_STEP = """
import sys
from PySide6.QtCore import QTimer
from draftdesk import app, tour
begin = tour.begin
def then_break(*given):
    begun = begin(*given)
    QTimer.singleShot(300, lambda: [][1])
    return begun
tour.begin = then_break
sys.exit(app.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("code", [BROKEN_IMPORT, BROKEN_STEP], ids=["import", "slot"])
def test_a_mistake_of_ours_ends_a_tour_with_exit_code_1(
    tmp_path: Path, run: Run, code: str
) -> None:
    tour = run("demo", "--tour", str(tmp_path / "tour"), "--records", "20", code=code)
    _, err = tour.communicate(timeout=PATIENCE)

    assert tour.returncode == 1
    assert "Error" in err


WATCHED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from draftdesk import app
from draftdesk.ui.crash_dialog import CrashDialog
def look():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, app.MainWindow))
    dialog = window_is_open() and window.findChild(CrashDialog)
    if dialog and dialog.isVisible():
        print(dialog.title.text())
        print(dialog.safety.text())
        dialog.copy.click()
        print("COPIED", "ZeroDivisionError" in QApplication.clipboard().text())
        dialog.leave.click()
def fail():
    if "draftdesk.assembly" in sys.modules and window_is_open():
        1 / 0
    QTimer.singleShot(100, fail)
def window_is_open():
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, app.MainWindow)]
    return windows[0].workbench is not None
started = app.MainWindow.show
def show(window):
    started(window)
    window.clock = QTimer(window)
    window.clock.timeout.connect(look)
    window.clock.start(50)
    QTimer.singleShot(100, fail)
app.MainWindow.show = show
sys.exit(app.main([]))
"""


def test_a_mistake_of_ours_is_said_in_the_window_and_written_to_the_log(
    home: Path, run: Run
) -> None:
    window = run(home=home, code=WATCHED)
    out, _ = window.communicate(timeout=PATIENCE)

    assert "Something went wrong in Draftdesk itself." in out
    assert "What you have typed is on this computer's disk." in out
    assert "COPIED True" in out
    assert "ZeroDivisionError" in (home / "log" / "draftdesk.log").read_text("utf-8")
    assert window.returncode == 0
