"""A row of buttons goes on in a second line where there is no room, and no window is too wide."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from draftdesk.ui import look, tongue
from draftdesk.ui.flow import ButtonFlow
from ui.conftest import speak_no_more
from ui.desk import Desk
from ui.frame import Frame

NARROWEST = 900


class Row:
    """Three buttons and two last ones."""

    def __init__(self, qtbot: QtBot) -> None:
        self.around = QWidget()
        qtbot.addWidget(self.around)
        self.first = [QPushButton(words) for words in ("Open", "Retry now", "Discard")]
        self.last = [QPushButton(words) for words in ("Save", "Send all")]
        self.flow = ButtonFlow([*self.first], [*self.last])
        column = QVBoxLayout(self.around)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.flow)
        column.addStretch(1)
        self.around.show()

    def lines(self, width: int) -> list[int]:
        """On which line each button stands, at this width."""
        self.around.resize(width, 300)
        QApplication.processEvents()
        tops = [button.y() for button in (*self.first, *self.last)]
        return [sorted(set(tops)).index(top) for top in tops]

    def wide(self) -> int:
        """Enough for all on one line."""
        return sum(b.sizeHint().width() + look.LABEL_GAP for b in (*self.first, *self.last))


def test_with_room_all_stand_on_one_line_and_the_last_at_its_end(qtbot: QtBot) -> None:
    row = Row(qtbot)

    assert row.lines(row.wide() + 100) == [0, 0, 0, 0, 0]
    assert row.first[0].x() == 0
    assert row.last[1].geometry().right() + 1 == row.flow.width()


def test_without_room_the_last_go_together_and_nothing_is_cut(qtbot: QtBot) -> None:
    row = Row(qtbot)

    assert row.lines(row.wide() - 2 * look.LABEL_GAP) == [0, 0, 0, 1, 1]
    assert row.last[1].geometry().right() + 1 == row.flow.width()
    row.lines(row.first[1].sizeHint().width() + 4)
    for button in (*row.first, *row.last):
        assert row.flow.rect().contains(button.geometry())


def test_other_words_or_one_button_more_make_another_line(qtbot: QtBot) -> None:
    row = Row(qtbot)
    row.last[0].hide()
    width = row.wide() - row.last[0].sizeHint().width()
    assert row.lines(width)[-1] == 0
    before = row.flow.height()

    row.first[0].setText("Decide what shall stand")
    QApplication.processEvents()
    QApplication.processEvents()

    assert row.flow.height() > before


@pytest.fixture(params=tongue.LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    tongue.speak(qapp, request.param)
    yield request.param
    speak_no_more(qapp)


def test_in_every_language_each_place_fits_a_narrow_window(
    frame: Frame, desk: Desk, language: str
) -> None:
    key = desk.world.contact(lastname="Both", phone="1")
    desk.world.release(key, phone="2")
    desk.world.colleague_edits(key, phone="3")
    desk.world.push()
    desk.world.release(desk.world.contact(functions=""), functions="Baker")
    bench = frame.open()
    for place in ("Contact", "Contract", "outbox", "conflicts", "history"):
        bench.show_place(place)
        desk.deliver()
        assert frame.window.minimumSizeHint().width() <= NARROWEST, f"{language}: {place}"
