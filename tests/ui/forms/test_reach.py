"""Calling and writing: only what is well formed, and nothing but the receiver."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from draftdesk.domain.contact import Contact
from draftdesk.domain.fields import fields_of
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.editors import editor_for
from draftdesk.ui.forms.reach import ReachEditor, call_address, write_address


class Program(QObject):
    """What the desk would start: it is only handed addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.asked.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture(name="program")
def a_program(qapp: QApplication) -> Iterator[Program]:
    assert qapp
    program = Program()
    for scheme in ("tel", "mailto"):
        # The stubs ask for bytes, and the call itself takes none but a text.
        QDesktopServices.setUrlHandler(scheme, program, "open")  # type: ignore[arg-type]
    yield program
    for scheme in ("tel", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def editor_of(name: str, qtbot: QtBot, value: str | None = None) -> ReachEditor:
    editor = editor_for(fields_of(Contact)[name], Chooser())
    assert isinstance(editor, ReachEditor)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_value(value)
    return editor


def line_of(editor: ReachEditor) -> QLineEdit:
    line = editor.focusProxy()
    assert isinstance(line, QLineEdit)
    return line


def button_of(editor: ReachEditor) -> QToolButton:
    button = editor.findChild(QToolButton)
    assert button is not None
    return button


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("+32 2 555 01 99", "tel:+3225550199"),
        ("02/555.01.99", "tel:025550199"),
        ("+32 (0)470 11-22-33", "tel:+32470112233"),
        ("112", ""),
        ("ask Anna", ""),
        ("+32 2 555 01 99;rm -rf", ""),
        ("*31#0470112233", ""),
        ("0470 11 22 33 / 0470 44 55 66", ""),
        ("", ""),
    ],
)
def test_only_a_telephone_number_can_be_called(typed: str, address: str) -> None:
    assert call_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("anna@smets.example", "mailto:anna@smets.example"),
        ("a?cc=b@smets.example", "mailto:a%3Fcc%3Db@smets.example"),
        ("anna@smets.example?body=x", ""),
        ("anna@smets.example, jan@smets.example", ""),
        ("anna", ""),
    ],
)
def test_only_one_receiver_can_be_written_to(typed: str, address: str) -> None:
    assert write_address(typed) == address


@settings(max_examples=60)
@given(st.text(max_size=40) | st.from_regex(r"\+?[0-9 ()./-]{1,30}", fullmatch=True))
def test_whatever_is_typed_an_address_holds_nothing_but_the_number(typed: str) -> None:
    address = call_address(typed)

    assert address == "" or set(address.removeprefix("tel:")) <= set("+0123456789")


@pytest.mark.parametrize(
    ("field", "held", "asked"),
    [
        ("phone", "+32 2 555 01 99", "tel:+3225550199"),
        ("email", "anna@smets.example", "mailto:anna@smets.example"),
    ],
)
def test_the_button_and_its_keys_ask_the_desk(
    field: str, held: str, asked: str, program: Program, qtbot: QtBot
) -> None:
    editor = editor_of(field, qtbot, held)

    QTest.mouseClick(button_of(editor), Qt.MouseButton.LeftButton)
    QTest.keyClick(line_of(editor), Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)

    assert program.asked == [asked, asked]
    assert editor.value() == held


def test_the_button_goes_while_what_stands_there_leads_nowhere(
    program: Program, qtbot: QtBot
) -> None:
    editor = editor_of("email", qtbot)
    line, button = line_of(editor), button_of(editor)
    assert button.isHidden()

    QTest.keyClicks(line, "anna@smets")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert button.isHidden()
    QTest.keyClicks(line, ".example")

    assert not button.isHidden()
    assert program.asked == []


def test_one_can_call_from_a_read_only_field(program: Program, qtbot: QtBot) -> None:
    editor = editor_of("phone", qtbot, "02 555 01 99")
    editor.set_read_only(True)

    QTest.mouseClick(button_of(editor), Qt.MouseButton.LeftButton)

    assert program.asked == ["tel:025550199"]
