"""With larger text nothing is left small, and what matters most is not squeezed out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from draftdesk.ui import dress, look
from draftdesk.ui.controls import SearchLine
from draftdesk.ui.key_sheet import KeySheet
from draftdesk.ui.list_search import SearchField
from ui.desk import Desk, click
from ui.frame import Frame

LARGEST = 6


@pytest.fixture(name="largest")
def largest_text(qapp: QApplication) -> Iterator[None]:
    """The text is as large as it can be made."""
    dress.resize_text(qapp, LARGEST)
    yield
    dress.resize_text(qapp, 0)


def drawings(line: SearchLine) -> list[QAbstractButton]:
    return line.findChildren(QAbstractButton)


@pytest.mark.usefixtures("largest")
def test_the_drawings_in_a_search_field_are_as_large_as_those_beside_it(desk: Desk) -> None:
    field = desk.put(SearchField(), 300, 60)
    desk.type("mul")

    assert look.icon_side() > look.ICON
    assert [each.size() for each in drawings(field)] == [look.icon_size()] * 2
    for each in drawings(field):
        assert field.rect().contains(each.geometry())
    margins = field.textMargins()
    assert margins.left() >= look.icon_side()
    assert margins.right() >= look.icon_side()


def test_the_cross_empties_the_field_and_is_there_only_then(desk: Desk) -> None:
    field = desk.put(SearchField(), 300, 60)
    said: list[str] = []
    field.textEdited.connect(said.append)
    glass, cross = drawings(field)
    assert cross.isHidden()

    desk.type("mul")
    click(field, QPoint(glass.geometry().center()))
    click(cross)

    assert field.text() == ""
    assert said[-1] == ""
    assert cross.isHidden()
    assert field.hasFocus()
    assert cross.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.usefixtures("largest")
def test_a_view_that_comes_later_has_icons_as_large_as_the_others(frame: Frame) -> None:
    bench = frame.open()
    for place in ("Contract", "outbox", "history", "Contact"):
        bench.show_place(place)
        shown = [each for each in bench.findChildren(QAbstractButton) if not each.icon().isNull()]
        assert shown
        assert {each.iconSize() for each in shown} == {look.icon_size()}, place


def test_the_state_stands_beneath_a_name_that_it_would_cut(desk: Desk) -> None:
    key = desk.world.contact(lastname="Peeters")
    page = desk.page()
    page.show_record(key)
    desk.retype(page, "phone", "+32 2 555 01 99")
    desk.save(page)
    head = page.head
    mark, title = head._state, head._title
    assert mark.mapTo(page, QPoint(0, 0)).x() > title.mapTo(page, title.rect().topRight()).x()

    head.resize(head._beside.sizeHint().width() + 60, head.height())
    head._row.activate()

    assert head.state()
    assert mark.y() > title.geometry().bottom()
    assert title.width() > head.width() // 2


@pytest.mark.usefixtures("largest")
def test_the_window_asks_for_no_more_room_than_the_screen_has(frame: Frame) -> None:
    room = frame.window.screen().availableSize()

    assert frame.window.minimumSizeHint().width() <= room.width()
    assert frame.window.minimumSizeHint().height() <= room.height() + look.CARD


def test_the_sheet_of_keys_is_wide_enough_for_its_words_in_every_language(
    frame: Frame, desk: Desk, language: str
) -> None:
    frame.open()
    sheet = KeySheet(frame.window.menuBar(), frame.window)
    desk.put(sheet, sheet.width(), sheet.height())

    for column in (0, 1):
        needs, has = sheet.table.sizeHintForColumn(column), sheet.table.columnWidth(column)
        assert needs <= has, language
