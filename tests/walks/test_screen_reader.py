"""The real program on a real (virtual) screen, read by a screen reader's own means."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import pytest

from draftdesk.store.home import HOME_VARIABLE

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_PATIENCE = 40.0

pytestmark = pytest.mark.skipif(
    sys.platform != "linux"
    or not (shutil.which("Xvfb") and shutil.which("dbus-daemon"))
    or not any(Path(each).exists() for each in _LAUNCHERS),
    reason="needs xvfb, dbus and at-spi2-core",
)

if sys.platform == "linux":
    from walks.screen_reader import ScreenReader, Seen, Silent


@contextmanager
def running(*command: str, env: dict[str, str] | None = None) -> Iterator[IO[str]]:
    """A program of its own, ended at the end; hands out what it prints."""
    process = subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        yield process.stdout
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()  # type: ignore[union-attr]


@pytest.fixture(name="reader")
def a_screen_reader(tmp_path: Path) -> Iterator["ScreenReader"]:
    """The window on the sandbox, on a screen and a session bus of its own."""
    screen = ("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24")
    bus = ("dbus-daemon", "--session", "--nofork", "--print-address=1")
    with running(*screen) as display:
        env = {**os.environ, "DISPLAY": f":{display.readline().strip()}"}
        env |= {HOME_VARIABLE: str(tmp_path / "home")}
        for name in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            env.pop(name, None)
        with running(*bus, env=env) as told:
            address = told.readline().strip()
            env["DBUS_SESSION_BUS_ADDRESS"] = address
            env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
            env["QT_QPA_PLATFORM"] = "xcb"
            demo = (sys.executable, "-m", "draftdesk", "demo", "--records", "20")
            with running(*demo, "--language", "en", env=env):
                reader = ScreenReader(address)
                yield reader
                reader.close()


def until(find: Callable[[], "Seen | None"]) -> "Seen":
    """Look until it is there."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        found = None
        with suppress(Silent):
            # What is looked at may go away meanwhile.
            found = find()
        if found is not None:
            return found
        time.sleep(0.1)
    raise AssertionError("it did not come")


def named(reader: "ScreenReader", role: str, name: str) -> "Seen | None":
    """The first thing of this kind that is called this, if it is there already."""
    for program in reader.programs():
        for seen in reader.walk(program):
            if reader.role(seen) == role and reader.name(seen) == name:
                return seen
    return None


def test_a_screen_reader_reads_the_form_of_the_record_that_is_chosen(
    reader: "ScreenReader",
) -> None:
    def filled() -> "Seen | None":
        table = named(reader, "table", "Contacts")
        rows = reader.children(table) if table is not None else []
        return table if len(rows) > 8 * 7 else None

    table = until(filled)
    program = reader.programs()[0]
    assert reader.name(program) == "draftdesk"

    reader.select_row(table, 0)
    lastname = until(lambda: named(reader, "text", "Last name"))
    until(lambda: lastname if reader.text(lastname) else None)

    things = [(seen, reader.role(seen)) for seen in reader.walk(program)]
    texts = {reader.name(seen): seen for seen, role in things if role == "text"}
    labels = {reader.name(seen) for seen, role in things if role == "label"}
    in_list = {reader.name(cell) for cell in reader.children(table)}
    name = f"{reader.text(texts['First name'])} {reader.text(texts['Last name'])}"
    assert {"Title", "First name", "Last name", "E-mail", "Company", "Notes"} <= labels
    assert any(cell and cell in name for cell in in_list if len(cell) > 3), (name, in_list)
    assert "@" in reader.text(texts["E-mail"])
    assert reader.text(texts["Company"]) in in_list
    assert "one name is known" in reader.description(texts["Last name"])
    assert "Portal password" in texts
    buttons = {reader.name(seen) for seen, role in things if role == "push button"}
    assert {"Send", "Preview", "Discard"} <= buttons
