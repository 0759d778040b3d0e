"""What views are made of can be seen on light and on dark ground."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from draftdesk.ui import dress, look
from draftdesk.ui.dress import Scheme
from draftdesk.ui.look import Role
from draftdesk.ui.notice import Notice
from draftdesk.ui.surfaces import (
    Check,
    ElidedLabel,
    Mark,
    PlainLabel,
    Radio,
    RowTable,
    calm,
    made_to_read,
)


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK], name="scheme")
def a_scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Scheme]:
    """Each of our two schemes; the light one afterwards."""
    dress.apply(qapp, request.param)
    yield request.param
    dress.apply(qapp, Scheme.LIGHT)


def painted(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def strongest(image: QImage, ground: QColor, width: int) -> float:
    """The best contrast to the ground within the leftmost pixels."""
    return max(
        look.contrast(QColor(image.pixel(x, y)), ground)
        for x in range(width)
        for y in range(image.height())
    )


@pytest.mark.parametrize("kind", [Radio, Check])
def test_an_empty_mark_can_be_seen(
    qtbot: QtBot, scheme: Scheme, kind: type[Radio] | type[Check]
) -> None:
    assert scheme
    button = kind("Yours")
    qtbot.addWidget(button)
    button.resize(120, 24)
    ground = QColor(painted(button).pixel(119, 0))

    assert strongest(painted(button), ground, 14) >= look.MARK_CONTRAST


def test_a_mark_follows_the_scheme_that_is_put_on_later(qtbot: QtBot, qapp: QApplication) -> None:
    dress.apply(qapp, Scheme.LIGHT)
    label, radio = PlainLabel("words", Role.SECONDARY), Radio("x")
    for widget in (label, radio):
        qtbot.addWidget(widget)
        widget.show()
    light = label.palette().windowText().color(), radio.palette().window().color()

    dress.apply(qapp, Scheme.DARK)

    qtbot.waitUntil(
        lambda: label.palette().windowText().color() == look.colour(Role.SECONDARY), timeout=1000
    )
    dark = label.palette().windowText().color(), radio.palette().window().color()
    assert all(one != other for one, other in zip(light, dark, strict=True))
    dress.apply(qapp, Scheme.LIGHT)


def test_the_mark_of_a_row_without_the_keys_keeps_its_colour(qtbot: QtBot, scheme: Scheme) -> None:
    assert scheme
    rows = QListWidget()
    qtbot.addWidget(rows)
    calm(rows)
    item = QListWidgetItem(look.icon("x-circle", Role.REFUSED), "")
    item.setSizeHint(QSize(0, 30))
    rows.addItem(item)
    rows.setCurrentItem(item)
    rows.resize(80, 60)
    rows.show()

    image = rows.viewport().grab().toImage()
    ground = QColor(image.pixel(70, 15))
    inked = [
        QColor(image.pixel(x, y))
        for x in range(24)
        for y in range(30)
        if look.contrast(QColor(image.pixel(x, y)), ground) > 2.2
    ]
    assert inked, "the mark cannot be seen on its row"
    assert sum(shade.red() > shade.green() for shade in inked) > len(inked) / 2


def test_a_mark_is_drawn_in_the_colour_of_its_role(qtbot: QtBot, scheme: Scheme) -> None:
    assert scheme
    mark = Mark("check", Role.SENT)
    qtbot.addWidget(mark)
    image = painted(mark)
    ground = QColor(image.pixel(0, 0))

    assert strongest(image, ground, 16) >= look.MARK_CONTRAST


def test_a_long_line_gives_way_and_is_whole_in_its_tip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show_words("A very long name of a company")

    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == "A very long name of a company"
    label.resize(600, 20)
    label.show_words("A very long name of a company")
    assert label.text() == "A very long name of a company"
    assert label.toolTip() == ""


def test_a_notice_is_silent_until_it_has_something_to_say(qtbot: QtBot) -> None:
    notice = Notice(can_close=True)
    qtbot.addWidget(notice)
    assert notice.text() == ""

    notice.say("Archived.", Role.ARCHIVED, "Undo")
    assert notice.text() == "Archived."
    with qtbot.waitSignal(notice.acted):
        notice.button.click()
    notice.say("Just words.", Role.DRAFT)
    assert notice.button.isHidden()


def test_home_and_end_go_to_the_first_and_last_row(qtbot: QtBot) -> None:
    table = RowTable(5, 3)
    qtbot.addWidget(table)
    made_to_read(table, ["One", "Two", "Three"])
    for row in range(5):
        table.setItem(row, 0, QTableWidgetItem(str(row)))
    table.setCurrentCell(2, 1)

    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentRow() == 4
    assert {index.row() for index in table.selectedIndexes()} == {4}
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.currentRow() == 0
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert {index.row() for index in table.selectedIndexes()} == {0, 1, 2, 3, 4}


@pytest.mark.parametrize("wide", [PlainLabel, ElidedLabel])
@pytest.mark.parametrize(
    "name", ["Anna Maes", "\u0646\u0648\u0631 \u0627\u0644\u062f\u064a\u0646", "\u05e0\u05d5\u05e8"]
)
@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_name_begins_where_the_lines_of_the_window_begin(
    qtbot: QtBot,
    qapp: QApplication,
    wide: type[PlainLabel],
    name: str,
    way: Qt.LayoutDirection,
) -> None:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(way)
    try:
        label = wide()
        qtbot.addWidget(label)
        label.resize(600, 30)
        label.show()
        label.show_words(name) if isinstance(label, ElidedLabel) else label.setText(name)
        image = painted(label)
    finally:
        qapp.setLayoutDirection(before)

    ground = image.pixel(300, 1)
    ink = [x for x in range(600) for y in range(30) if image.pixel(x, y) != ground]
    assert ink
    if way is Qt.LayoutDirection.LeftToRight:
        assert min(ink) < 10, "at the left"
    else:
        assert max(ink) > 590, "at the right"
