"""Views are tested without a screen, in English, over a whole world in this process."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from draftdesk.ui import tongue
from ui.desk import Desk, OpensDesk
from ui.frame import Frame
from world import Opens, Wish

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(params=tongue.LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Each language in turn; English afterwards, as it is without a translator."""
    tongue.speak(qapp, request.param)
    yield request.param
    speak_no_more(qapp)


def speak_no_more(application: QApplication) -> None:
    """English again, as it is without a translator."""
    tongue.fall_silent(application)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(name="desk")
def a_desk(open_desk: OpensDesk) -> Desk:
    """A desk over a world with every switch as documented."""
    return open_desk()


@pytest.fixture(name="frame")
def a_frame(desk: Desk, tmp_path: Path) -> Iterator[Frame]:
    """A window over that desk; no profile is open yet."""
    frame = Frame(desk, tmp_path)
    yield frame
    frame.close()


@pytest.fixture(name="open_desk")
def desks(open_world: Opens, qtbot: QtBot) -> Iterator[OpensDesk]:
    """Opens desks over worlds that differ; all are cleared before their worlds end."""
    opened: list[Desk] = []

    def open_one(wish: Wish | None = None, **options: Any) -> Desk:
        opened.append(Desk(open_world(wish, **options), qtbot))
        return opened[-1]

    yield open_one
    for desk in opened:
        desk.clear()
