"""Each editor: what it shows, what comes back, and what typing does."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.checking import check
from draftdesk.domain.company import Company
from draftdesk.domain.contact import Contact
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.spelling import plain_number
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.dates import DayEditor
from draftdesk.ui.forms.editors import WITHIN_LINKS, editor_for
from draftdesk.ui.forms.paper import FieldEditor
from draftdesk.ui.forms.texts import LineEditor
from ui.forms.desk import DUVO, SMETS, Desk, there

SAMPLES: dict[FieldKind, list[Any]] = {
    FieldKind.TEXT: ["Anna", " spaced ", "tab\tand\nline", "é" * 300, ""],
    FieldKind.LONG_TEXT: ["one\ntwo", "one\r\ntwo", "a\u00a0b", "line\u2028break", ""],
    FieldKind.EMAIL: ["anna@smets.example", "not one"],
    FieldKind.PHONE: ["+32 2 555 01 99", "call me"],
    FieldKind.SECRET: ["hush"],
    FieldKind.CHOICE: ["CreditRisk", "SomethingNew"],
    FieldKind.ID: [SMETS, "no id"],
    FieldKind.LINK: [
        {"company_id": SMETS, "company_code": None, "company": None},
        {"company_id": None, "company_code": "C-1", "company": None},
        {"company_id": "gone", "company_code": "C-1", "company": None},
    ],
    FieldKind.SWITCH: [True, False],
    FieldKind.WHOLE: [0, 12, -3, 10**17, "twelve"],
    FieldKind.EXACT: ["0", "12.5", "-0.000001", "1.50", "lots"],
    FieldKind.DAY: ["2026-11-03", "0001-01-01", "1980-01-01", "soon"],
    FieldKind.MOMENT: ["2026-11-20T14:03:22.1234567Z", "2026-11-20T14:03:22Z", "later"],
}
KINDS = [kind for kind in FieldKind if kind not in WITHIN_LINKS]


def spec_of(kind: FieldKind) -> FieldSpec:
    """Some field of this kind; of links the one with all three spellings."""
    if kind is FieldKind.LINK:
        return fields_of(Contact)["company_id"]
    specs = (spec for each in RECORD_TYPES.values() for spec in fields_of(each).values())
    found = [spec for spec in specs if spec.kind is kind]
    return next((spec for spec in found if not spec.read_only), found[0])


def editor_of(kind: FieldKind, chooser: Chooser | None = None) -> FieldEditor:
    return editor_for(spec_of(kind), chooser or Chooser())


def line_of(editor: FieldEditor) -> QLineEdit:
    line = editor.focusProxy()
    assert isinstance(line, QLineEdit)
    return line


def text_of(editor: FieldEditor) -> str:
    return line_of(editor).text()


@pytest.fixture(autouse=True)
def _app(qapp: QApplication) -> None:
    """Every test here makes widgets."""


@pytest.mark.parametrize("kind", FieldKind)
def test_every_kind_has_an_editor_or_lives_within_a_link(kind: FieldKind, qtbot: QtBot) -> None:
    if kind in WITHIN_LINKS:
        with pytest.raises(KeyError):
            editor_of(kind)
    else:
        qtbot.addWidget(editor_of(kind))


def test_every_field_of_every_record_type_has_an_editor(qtbot: QtBot) -> None:
    for name, record_type in RECORD_TYPES.items():
        for spec in fields_of(record_type).values():
            if spec.kind not in WITHIN_LINKS:
                qtbot.addWidget(editor_for(spec, Chooser(), name))


@pytest.mark.parametrize("kind", KINDS)
def test_showing_is_not_editing_and_what_was_shown_comes_back(
    kind: FieldKind, desk: Desk, qtbot: QtBot
) -> None:
    editor = editor_of(kind, desk.chooser)
    qtbot.addWidget(editor)
    said: list[str] = []
    editor.edited.connect(said.append)
    for value in (*SAMPLES[kind], None):
        editor.show_value(value)
        assert editor.value() == value
        assert type(editor.value()) is type(value)
        editor.set_read_only(True)
        editor.set_read_only(False)
        editor.settle()
        assert editor.value() == value
    assert said == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_input_has_a_name_and_says_its_problem(kind: FieldKind, qtbot: QtBot) -> None:
    editor = editor_of(kind)
    qtbot.addWidget(editor)
    given = there(editor.focusProxy())
    assert given.accessibleName() == editor.spec.label
    editor.show_problem("This cannot be right.")
    assert given.accessibleDescription().startswith("This cannot be right.")
    editor.show_problem("")
    assert given.accessibleDescription() == editor.spec.help


@settings(deadline=None, max_examples=60)
@given(number=st.decimals(allow_nan=False, allow_infinity=False, places=4, max_value=10**12))
def test_a_typed_number_is_read_as_it_was_meant(number: Decimal) -> None:
    editor = editor_of(FieldKind.EXACT)
    editor.show_value(None)
    QTest.keyClicks(line_of(editor), plain_number(number).replace(".", ","))
    assert Decimal(editor.value()) == number
    editor.settle()
    assert Decimal(editor.value()) == number


@settings(deadline=None, max_examples=60)
@given(day=st.dates(min_value=date(1950, 1, 1), max_value=date(2046, 1, 1)))
def test_a_typed_day_is_read_in_the_persons_order(day: date) -> None:
    editor = editor_of(FieldKind.DAY)
    editor.show_value(None)
    QTest.keyClicks(line_of(editor), f"{day.day}/{day.month}/{day.year}")
    assert editor.value() == day.isoformat()


@settings(deadline=None, max_examples=60)
@given(number=st.integers(min_value=-(10**15), max_value=10**15))
def test_a_typed_whole_number_is_a_number(number: int) -> None:
    editor = editor_of(FieldKind.WHOLE)
    editor.show_value(7)
    line_of(editor).selectAll()
    QTest.keyClicks(line_of(editor), str(number))
    assert editor.value() == number


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (FieldKind.EXACT, "a lot"),
        (FieldKind.WHOLE, "1,5"),
        (FieldKind.DAY, "31/2/2026"),
        (FieldKind.MOMENT, "noon"),
        (FieldKind.EMAIL, "anna@"),
    ],
)
def test_what_cannot_be_read_stays_as_typed(kind: FieldKind, typed: str, qtbot: QtBot) -> None:
    editor = editor_of(kind)
    qtbot.addWidget(editor)
    editor.show_value(None)
    QTest.keyClicks(line_of(editor), typed)
    editor.settle()
    assert editor.value() == typed
    assert text_of(editor) == typed


def test_what_cannot_be_read_is_named_by_the_check(qtbot: QtBot) -> None:
    editor = editor_for(fields_of(Contact)["birthdate"], Chooser(), "Contact")
    qtbot.addWidget(editor)
    QTest.keyClicks(line_of(editor), "soon")
    found = check(Contact, {"birthdate": editor.value()})
    assert "birthdate" in {problem.field for problem in found.problems}


def test_a_birthday_lies_in_the_past(qtbot: QtBot) -> None:
    editor = editor_for(fields_of(Contact)["birthdate"], Chooser(), "Contact")
    qtbot.addWidget(editor)
    QTest.keyClicks(line_of(editor), "1/2/40")
    assert editor.value() == "1940-02-01"


def test_typing_and_taking_it_back_is_the_same_value_again(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.MOMENT)
    qtbot.addWidget(editor)
    editor.show_value("2026-11-20T14:03:22.1234567Z")
    line_of(editor).end(False)
    QTest.keyClicks(line_of(editor), "5")
    assert editor.value() != "2026-11-20T14:03:22.1234567Z"
    QTest.keyClick(line_of(editor), Qt.Key.Key_Backspace)
    assert editor.value() == "2026-11-20T14:03:22.1234567Z"


def test_an_emptied_field_is_nothing_and_an_empty_day_looks_empty(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.DAY)
    qtbot.addWidget(editor)
    editor.show_value("2026-11-03")
    line_of(editor).selectAll()
    QTest.keyClick(line_of(editor), Qt.Key.Key_Delete)
    editor.settle()
    assert editor.value() is None
    assert text_of(editor) == ""


def test_an_emptied_number_is_zero_where_the_server_knows_no_nothing(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.WHOLE)
    qtbot.addWidget(editor)
    editor.show_value(12)
    line_of(editor).selectAll()
    QTest.keyClick(line_of(editor), Qt.Key.Key_Delete)
    assert editor.value() == 0
    editor.settle()
    assert text_of(editor) == "0"


def test_a_number_is_shown_in_the_locale(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.EXACT)
    qtbot.addWidget(editor)
    editor.show_value("1234.5")
    assert text_of(editor) == "1234,5"
    QLocale.setDefault(QLocale("en_GB"))
    editor.refresh()
    assert text_of(editor) == "1234.5"


def test_a_long_paste_is_kept_whole_and_counted(qtbot: QtBot) -> None:
    editor = editor_for(fields_of(Contact)["lastname"], Chooser())
    qtbot.addWidget(editor)
    editor.show()
    QGuiApplication.clipboard().setText("x" * 60)
    editor.show_value(None)
    QTest.keyClick(line_of(editor), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.value() == "x" * 60
    assert isinstance(editor, LineEditor)
    assert there(editor._counter).text() == "60/50"


def test_the_counter_is_silent_far_from_the_limit(qtbot: QtBot) -> None:
    editor = editor_for(fields_of(Contact)["lastname"], Chooser())
    qtbot.addWidget(editor)
    editor.show_value("Müller")
    assert isinstance(editor, LineEditor)
    assert editor._counter is None


def test_text_with_the_signs_of_a_page_stays_text(qtbot: QtBot) -> None:
    editor = editor_for(fields_of(Contact)["lastname"], Chooser())
    qtbot.addWidget(editor)
    editor.show_changed(True, "Was “<b>x</b>”.")
    assert "<b>" in editor.tip()
    editor.show_value("<b>x</b>")
    assert text_of(editor) == "<b>x</b>"


def test_long_text_keeps_its_ends_of_line_and_grows(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.LONG_TEXT)
    qtbot.addWidget(editor)
    editor.resize(300, 200)
    editor.show()
    editor.show_value("one\r\ntwo")
    sheet = editor.focusProxy()
    assert isinstance(sheet, QPlainTextEdit)
    before = sheet.height()
    QTest.keyClicks(sheet, "x")
    for _ in range(3):
        QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.minimumHeight() > before
    assert editor.value() == "x\r\n\r\n\r\none\r\ntwo"


def test_tab_leaves_a_long_text(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.LONG_TEXT)
    qtbot.addWidget(editor)
    QTest.keyClick(there(editor.focusProxy()), Qt.Key.Key_Tab)
    assert editor.value() is None


def test_a_secret_is_never_shown(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.SECRET)
    qtbot.addWidget(editor)
    editor.show_value("hush")
    assert text_of(editor) == ""
    assert "type to replace" in line_of(editor).placeholderText()
    assert "hush" not in editor.text_of("hush")
    assert line_of(editor).echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(line_of(editor), " new ")
    assert editor.value() == " new "
    for _ in range(5):
        QTest.keyClick(line_of(editor), Qt.Key.Key_Backspace)
    assert editor.value() == "hush"


def test_a_secret_can_be_removed(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.SECRET)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_value("hush")
    button = there(editor.findChild(QToolButton))
    assert button.accessibleName() == "Clear"
    with qtbot.waitSignal(editor.edited):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert editor.value() is None


def test_a_secret_typed_and_cleared_is_as_before(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.SECRET)
    qtbot.addWidget(editor)
    editor.show_value(None)
    QTest.keyClicks(line_of(editor), "oops")
    there(editor.findChild(QToolButton)).click()
    assert editor.value() is None
    editor.set_read_only(True)
    editor.set_read_only(False)
    assert "type to set" in line_of(editor).placeholderText()


def test_an_unsaid_switch_stands_as_the_server_would_set_it(qtbot: QtBot) -> None:
    editor = editor_for(fields_of(Company)["is_working_address"], Chooser())
    qtbot.addWidget(editor)
    editor.show_value(None)
    assert editor.value() is None
    assert editor.text_of(None) == "Yes"
    QTest.keyClick(there(editor.focusProxy()), Qt.Key.Key_Space)
    assert editor.value() is False


def test_space_throws_a_switch(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.SWITCH)
    qtbot.addWidget(editor)
    editor.show_value(None)
    with qtbot.waitSignal(editor.edited):
        QTest.keyClick(there(editor.focusProxy()), Qt.Key.Key_Space)
    assert editor.value() is True


def test_a_read_only_switch_cannot_be_thrown(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.SWITCH)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_value(False)
    editor.set_read_only(True)
    QTest.keyClick(there(editor.focusProxy()), Qt.Key.Key_Space)
    QTest.mouseClick(there(editor.focusProxy()), Qt.MouseButton.LeftButton)
    assert editor.value() is False


def test_a_choice_is_made_by_keys_and_an_unknown_word_stays(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.CHOICE)
    qtbot.addWidget(editor)
    editor.show_value("SomethingNew")
    box = there(editor.focusProxy())
    assert isinstance(box, QComboBox)
    assert box.currentText() == "SomethingNew (unknown)"
    with qtbot.waitSignal(editor.edited):
        QTest.keyClick(box, Qt.Key.Key_Up)
    assert editor.value() == editor.spec.choices[-1]


def test_the_wheel_changes_no_value(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.CHOICE)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_value("CreditRisk")
    box = there(editor.focusProxy())
    box.setFocus()
    turn = _wheel(box)
    QApplication.sendEvent(box, turn)
    assert editor.value() == "CreditRisk"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_calendar_writes_the_day_that_is_picked(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.DAY)
    assert isinstance(editor, DayEditor)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_value("2026-11-03")
    editor.open_calendar()
    month = there(editor._calendar).month
    assert month.selectedDate() == QDate(2026, 11, 3)
    grid = month.focusProxy() or month
    with qtbot.waitSignal(editor.edited):
        QTest.keyClick(grid, Qt.Key.Key_Right)
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert editor.value() == "2026-11-04"


def test_an_id_can_be_copied(qtbot: QtBot) -> None:
    editor = editor_for(fields_of(Contact)["id"], Chooser())
    qtbot.addWidget(editor)
    editor.show_value(DUVO)
    assert line_of(editor).isReadOnly()
    there(editor.findChild(QToolButton)).click()
    assert QGuiApplication.clipboard().text() == DUVO


def test_a_read_only_editor_takes_no_typing(qtbot: QtBot) -> None:
    editor = editor_of(FieldKind.TEXT)
    qtbot.addWidget(editor)
    editor.show_value("Anna")
    editor.set_read_only(True)
    QTest.keyClicks(line_of(editor), "x")
    assert editor.value() == "Anna"


def _wheel(over: QWidget) -> QWheelEvent:
    middle = QPointF(over.rect().center())
    return QWheelEvent(
        middle,
        QPointF(over.mapToGlobal(over.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


# --- no room --------------------------------------------------------------------------------------

LONG = "sofie.vandenbroucke-vermeulen@bakkerij-vandenberghe.example"


def narrow(
    qtbot: QtBot, chooser: Chooser, text: str, *, read_only: bool
) -> tuple[QWidget, FieldEditor, QLineEdit]:
    """An e-mail address in too little room, beside something that has the keys."""
    around, other = QWidget(), QLineEdit()
    editor = editor_for(spec_of(FieldKind.EMAIL), chooser, "Contact")
    qtbot.addWidget(around)
    for each in (other, editor):
        each.setParent(around)
    around.resize(400, 100)
    other.setGeometry(0, 50, 100, 30)
    editor.setGeometry(0, 0, 200, editor.minimumHeight())
    editor.set_read_only(read_only)
    editor.show_value(text)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    other.setFocus()
    line = editor.findChild(QLineEdit)
    assert line is not None
    return around, editor, line


@pytest.mark.parametrize("read_only", [False, True])
def test_what_has_no_room_ends_in_dots_and_is_whole_in_the_tip(
    qtbot: QtBot, desk: Desk, read_only: bool
) -> None:
    _around, editor, line = narrow(qtbot, desk.chooser, LONG, read_only=read_only)
    cut = line.grab().toImage()
    room = line.width() - 4
    shown = line.fontMetrics().elidedText(LONG, Qt.TextElideMode.ElideRight, room)
    assert shown.endswith("…")

    assert LONG in editor.tip()
    editor.show_value(shown)
    assert line.grab().toImage() == cut
    assert shown not in editor.tip()


def test_who_goes_in_sees_and_copies_the_whole(qtbot: QtBot, desk: Desk) -> None:
    _around, editor, line = narrow(qtbot, desk.chooser, LONG, read_only=True)
    cut = line.grab().toImage()

    editor.focus_in_editor()
    QTest.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == LONG
    line.deselect()
    assert line.grab().toImage() != cut


def test_what_has_room_is_painted_by_qt_and_told_by_nothing(qtbot: QtBot, desk: Desk) -> None:
    _around, editor, _ = narrow(qtbot, desk.chooser, "a@b.example", read_only=True)
    assert "a@b.example" not in editor.tip()
