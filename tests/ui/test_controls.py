"""Buttons and lines in our own paint: seen, read and pressed on every ground."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from draftdesk.ui import dress, look
from draftdesk.ui.controls import Button, Buttons, Combo, Line, Paper, Tool
from draftdesk.ui.dress import Scheme

STANDARD = QDialogButtonBox.StandardButton


@pytest.fixture(
    params=[Scheme.LIGHT, Scheme.DARK, Scheme.STRONG_LIGHT, Scheme.STRONG_DARK], name="scheme"
)
def a_scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Scheme]:
    """Each of our schemes; the light one afterwards."""
    dress.apply(qapp, request.param)
    yield request.param
    dress.apply(qapp, Scheme.LIGHT)


def painted(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def best_contrast(image: QImage, ground: QColor) -> float:
    """How well the strongest pixel of the middle stands out from the ground."""
    return max(
        look.contrast(QColor(image.pixel(x, y)), ground)
        for x in range(8, image.width() - 8)
        for y in range(6, image.height() - 6)
    )


def made(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    return widget


def test_the_default_button_is_filled_and_can_be_read(qtbot: QtBot, scheme: Scheme) -> None:
    button, plain = Button("Send"), Button("Send")
    button.setDefault(True)
    filled, quiet = painted(made(qtbot, button)), painted(made(qtbot, plain))
    inside = QColor(filled.pixel(5, 5))

    assert inside != QColor(quiet.pixel(5, 5))
    need = look.HIGH_CONTRAST if scheme.is_strong else look.TEXT_CONTRAST
    # A letter's strongest pixel is a little softer than its ink.
    assert best_contrast(filled, inside) >= need * 0.9


def test_what_cannot_be_pressed_is_not_filled(qtbot: QtBot, scheme: Scheme) -> None:
    assert scheme
    button = Button("Send")
    button.setDefault(True)
    made(qtbot, button)
    inside = QColor(painted(button).pixel(5, 5))
    button.setEnabled(False)

    assert QColor(painted(button).pixel(5, 5)) != inside


@pytest.mark.parametrize("default", [True, False])
def test_where_the_keys_are_is_seen(qtbot: QtBot, scheme: Scheme, *, default: bool) -> None:
    assert scheme
    window = QWidget()
    qtbot.addWidget(window)
    button, other = Button("Send", window), Line(window)
    button.setDefault(default)
    button.resize(button.sizeHint())
    other.move(0, 60)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    other.setFocus()
    before = painted(button)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    after = painted(button)

    changed = [
        QColor(after.pixel(x, y))
        for x in range(after.width())
        for y in range(after.height())
        if after.pixel(x, y) != before.pixel(x, y)
    ]
    ground = QColor(after.pixel(7, after.height() // 2))
    assert max(look.contrast(each, ground) for each in changed) >= look.MARK_CONTRAST


@pytest.mark.parametrize("kind", [Line, Combo])
def test_a_line_is_as_high_as_a_button_beside_it(
    qtbot: QtBot, kind: type[Line] | type[Combo]
) -> None:
    line, button = kind(), Button("Keep")
    qtbot.addWidget(line)
    qtbot.addWidget(button)

    assert line.sizeHint().height() == button.sizeHint().height()


@pytest.mark.parametrize("kind", [Line, lambda: Paper(QLineEdit())])
def test_paper_takes_up_another_scheme(
    qtbot: QtBot, qapp: QApplication, kind: Callable[[], QWidget]
) -> None:
    dress.apply(qapp, Scheme.LIGHT)
    line = made(qtbot, kind())
    try:
        light = QColor(painted(line).pixel(30, 10))
        dress.apply(qapp, Scheme.DARK)
        dark = QColor(painted(line).pixel(30, 10))
        paper = look.tones().paper
    finally:
        dress.apply(qapp, Scheme.LIGHT)

    assert light == QColor("white")
    assert dark.rgb() == paper.rgb()


def test_words_without_room_end_in_dots(qtbot: QtBot) -> None:
    button = Button("Send this and all that waits")
    made(qtbot, button)
    whole = painted(button)
    button.resize(80, button.height())

    # The words stay inside the edge.
    narrow = painted(button)
    assert {narrow.pixel(3, y) for y in range(6, 12)} == {whole.pixel(3, y) for y in range(6, 12)}


def test_a_quiet_button_has_an_edge_only_when_it_is_pressed(qtbot: QtBot) -> None:
    tool = Tool()
    tool.setAutoRaise(True)
    tool.setText("Refused")
    made(qtbot, tool)
    middle = tool.height() // 2
    ground = painted(tool).pixel(0, middle)
    tool.setDown(True)

    assert painted(tool).pixel(0, middle) != ground


def test_the_standard_buttons_keep_their_roles_and_words(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    buttons = Buttons(STANDARD.Save | STANDARD.Cancel)
    buttons.setParent(dialog)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    dialog.show()
    plain = QDialogButtonBox(STANDARD.Save | STANDARD.Cancel)
    qtbot.addWidget(plain)

    assert all(isinstance(each, Button) for each in buttons.buttons())
    assert buttons.button(STANDARD.Save).text() == plain.button(STANDARD.Save).text()
    QTest.mouseClick(buttons.button(STANDARD.Cancel), Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.isHidden()


def test_enter_presses_the_default_one(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    line = Line(dialog)
    buttons = Buttons(STANDARD.Ok | STANDARD.Cancel)
    buttons.setParent(dialog)
    buttons.accepted.connect(dialog.accept)
    dialog.show()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert dialog.result() == QDialog.DialogCode.Accepted
