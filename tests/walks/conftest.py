"""The whole program in this process, and the sandbox as a process of its own on a real port."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from draftdesk.demo import PASSWORD
from draftdesk.store.home import HOME_VARIABLE
from draftdesk.store.secrets import PASSWORD_VARIABLE
from walks.server import Server
from walks.walk import Walk

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_RECORDS = 40

OpensWalk = Callable[..., Walk]


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing of the person who runs the tests is read or written; nothing is left open."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)
    logger = logging.getLogger("draftdesk")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()
    logger.propagate = True


@pytest.fixture(scope="session", name="one_server")
def the_server_of_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A sandbox process that tests share; each uses records of its own."""
    server = Server(tmp_path_factory.mktemp("sandbox") / "erp.db", _RECORDS)
    server.start()
    yield server
    server.stop()


@pytest.fixture(name="server")
def a_server(one_server: Server) -> Server:
    """The shared sandbox, running, in fine weather and with an empty log."""
    if not one_server.is_running:
        one_server.restart()
    one_server.clear()
    return one_server


@pytest.fixture(name="own_server")
def a_server_of_ones_own(tmp_path: Path) -> Iterator[Server]:
    """A sandbox that only this test has."""
    server = Server(tmp_path / "erp.db", _RECORDS)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session", name="synced")
def a_synced_home(one_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a home lies after its first sync, to be copied."""
    del one_server
    return tmp_path_factory.mktemp("synced") / "home"


@pytest.fixture(name="open_walk")
def walks(qtbot: QtBot, tmp_path: Path) -> Iterator[OpensWalk]:
    """Opens the program on a server; all of it is closed at the end."""
    opened: list[Walk] = []

    def open_one(server: Server, home: Path | None = None, **profile: object) -> Walk:
        opened.append(Walk(qtbot, server, home or tmp_path / "home", **profile))
        return opened[-1]

    yield open_one
    for walk in opened:
        walk.close()


@pytest.fixture(name="walk")
def a_walk(open_walk: OpensWalk, server: Server, synced: Path, tmp_path: Path) -> Walk:
    """The program on the shared server, after its first sync."""
    if not synced.is_dir():
        first = open_walk(server, synced)
        first.until_synced()
        first.close()
        server.clear()
    shutil.copytree(synced, tmp_path / "home")
    walk = open_walk(server)
    walk.until_synced()
    server.forget_log()
    return walk
