"""A line stays one line, whichever way a text comes into it."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from draftdesk.ui.controls import Line
from draftdesk.ui.profile_dialog import ProfileDialog
from ui.desk import CTRL, PLAIN, Desk, words_under


def paste(line: QLineEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(line, Qt.Key.Key_V, CTRL)


@pytest.mark.parametrize(
    ("pasted", "stands"),
    [
        ("Head of\nsales", "Head of sales"),
        ("Head of \r\n  sales", "Head of sales"),
        ("Head\tof\n\n\tsales\n", "Head of sales"),
        ("\nHead of\u2028sales\r\n", "Head of sales"),
        ("Head  of sales", "Head  of sales"),
    ],
)
def test_breaks_and_tabs_become_single_spaces(desk: Desk, pasted: str, stands: str) -> None:
    page = desk.page()
    page.show_record(desk.world.contact(functions="Baker"))
    desk.retype(page, "functions", "")
    QGuiApplication.clipboard().setText(pasted)

    desk.press(Qt.Key.Key_V, CTRL)

    assert page.form.values()["functions"] == stands
    assert words_under(page, "functions") == ""


def test_what_is_pasted_inside_leaves_the_cursor_behind_it(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)
    QTest.keyClicks(line, "Anna Maes")
    line.setCursorPosition(5)

    paste(line, "van\nden\n")
    QTest.keyClicks(line, "!")

    assert line.text() == "Anna van den !Maes"


def test_what_is_dropped_is_one_line_too(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)
    line.show()
    carried = QMimeData()
    carried.setText("one\ntwo")
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    line.dropEvent(QDropEvent(QPointF(3, 3), copy, carried, button, PLAIN))

    assert line.text() == "one two"


def test_inside_a_password_nothing_changes_that_nobody_sees(desk: Desk) -> None:
    page = desk.page()
    page.show_record(desk.world.contact(e_login="anna"))
    assert page.form.focus_field("e_password")
    QGuiApplication.clipboard().setText("hush hush\r\n")
    desk.press(Qt.Key.Key_V, CTRL)
    assert page.form.values()["e_password"] == "hush hush"
    assert words_under(page, "e_password") == ""

    desk.press(Qt.Key.Key_A, CTRL)
    QGuiApplication.clipboard().setText("hush\thush")
    desk.press(Qt.Key.Key_V, CTRL)
    assert page.form.values()["e_password"] == "hush\thush"
    assert "control character" in words_under(page, "e_password")


def test_several_lines_stay_several(desk: Desk) -> None:
    page = desk.page()
    page.show_record(desk.world.contact())
    assert page.form.focus_field("notes")
    QGuiApplication.clipboard().setText("one\n\ttwo\n")

    desk.press(Qt.Key.Key_V, CTRL)

    assert str(page.form.values()["notes"]).splitlines() == ["one", "\ttwo"]


def test_what_the_server_has_is_not_changed_by_being_shown(desk: Desk) -> None:
    page = desk.page()
    page.show_record(desk.world.contact(functions="Head of\nsales"))

    assert page.form.values()["functions"] == "Head of\nsales"
    assert page.form.changed_fields() == ()


def test_search_filter_and_profile_take_one_line(desk: Desk, qtbot: QtBot) -> None:
    desk.world.contact(firstname="Anna", lastname="Zebra")
    records = desk.list()
    records.toggle_filter()
    dialog = ProfileDialog(())
    qtbot.addWidget(dialog)

    for line in (records.search_field, *records.filter_panel.links.values(), dialog.user):
        line.clear()
        paste(line, "Anna\nZebra\n")
        assert line.text() == "Anna Zebra"
    paste(dialog.url, "https://acme.example/api\n")
    assert dialog.url.text() == "https://acme.example/api"
    paste(dialog.password, "ca nary\n")
    assert dialog.password.text() == "ca nary"
