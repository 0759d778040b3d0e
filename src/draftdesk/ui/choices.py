"""One question of a conflict: a field with both sides and a third value, and what it was."""

from typing import Any

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from draftdesk.ui import look
from draftdesk.ui.forms.field_acts import FIELD_KEYS, FieldAct
from draftdesk.ui.forms.paper import FieldEditor
from draftdesk.ui.forms.words import Words
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel, Radio, Sheet
from draftdesk.ui.tongue import tr
from draftdesk.ui.wording import marked

MINE, THEIRS, OTHER = 0, 1, 2
_SIDE_BY_SIDE_FROM = 520
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_HARMLESS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
"""Keys held with a letter that leave it a letter."""


class Question(Sheet):
    """Which side shall stand, or what else; nothing is chosen until a person chooses."""

    chosen = Signal()

    def __init__(
        self,
        name: str,
        was: str | None,
        sides: tuple[tuple[str, str], ...],
        editor: FieldEditor | None = None,
    ) -> None:
        """`sides` are name and text of mine, then of theirs; `was` is what both started from.

        `editor`, with what it is to begin with, is for a third value.
        """
        super().__init__()
        self.name = name
        self.setAccessibleName(name)
        self.column.addWidget(PlainLabel(name, font=look.section_font(self.font())))
        if was is not None:
            words = tr("It was: {value}").format(value=was)
            self.column.addWidget(PlainLabel(words, Role.SECONDARY, wrap=True))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(look.LABEL_GAP)
        self._group = QButtonGroup(self)
        self._sides: list[Side] = []
        for number, (whose, text) in enumerate(sides):
            side = Side(name, whose, text, was)
            self._group.addButton(side.button, number)
            self._sides.append(side)
            self._row.addWidget(side, 1)
        self.column.addLayout(self._row)
        self.other = Other(name, editor) if editor is not None else None
        if self.other is not None:
            self._group.addButton(self.other.button, OTHER)
            self.other.edited.connect(self._on_typed)
            self.column.addWidget(self.other)
        self._begun_with = editor.value() if editor is not None else None
        self.moved: frozenset[str] = frozenset()
        """The sides that say something else since this was answered; a new answer ends that."""
        for button in self._group.buttons():
            button.installEventFilter(self)
        self._group.idToggled.connect(self._on_toggled)
        self._words = Words(self)
        self.column.addWidget(self._words)

    def side(self) -> int:
        """What is chosen: 0 is mine, 1 is theirs, 2 another value, -1 nothing yet."""
        return self._group.checkedId()

    def choose(self, side: int) -> None:
        """Choose a side."""
        self._group.button(side).setChecked(True)

    def allow(self, can_choose: bool) -> None:
        """Let a person choose, or only read."""
        for button in self._group.buttons():
            button.setEnabled(can_choose)

    def focus_choice(self) -> None:
        """Put the keys onto the side that is chosen, else onto the first."""
        chosen = max(0, self.side())
        self._group.button(chosen).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_keys(self) -> bool:
        """Whether the keys are here."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def settle(self) -> None:
        """Finish what is half typed; never while a person types."""
        if self.other is not None and self.side() == OTHER:
            self.other.editor.settle()

    def other_value(self) -> Any:
        """The value that was typed instead of both; of a link all its spellings."""
        if self.other is None:
            raise LookupError(f"{self.name} has no third value")
        return self.other.editor.value()

    def has_other_value(self) -> bool:
        """Whether a third value is chosen, or was typed before a side was."""
        if self.other is None:
            return False
        return self.side() == OTHER or self.other.editor.value() != self._begun_with

    def restore(self, side: int, moved: frozenset[str] = frozenset()) -> None:
        """Answer as before (-1: not at all), though a side may say something else by now."""
        if side >= 0:
            self.choose(side)
        self.moved = moved

    def restore_other(self, value: Any) -> None:
        """Show the third value that was typed before."""
        if self.other is not None:
            self.other.editor.show_value(value)

    def say(self, words: str, role: Role = Role.REFUSED) -> None:
        """What is wrong or odd with the choice."""
        self._words.say(words, role)
        if self.other is not None:
            blocks = role is Role.REFUSED
            self.other.editor.show_problem(words if self.side() == OTHER else "", blocks=blocks)

    def problem(self) -> str:
        """What is said to be wrong or odd."""
        return self._words.text()

    def type_other(self, event: QKeyEvent | None = None) -> None:
        """Choose another value and go where it is typed; a key that was pressed goes along."""
        if self.other is None:
            return
        self.choose(OTHER)
        editor = self.other.editor
        editor.focus_in_editor()
        typed_in = editor.focusProxy() or editor
        if isinstance(typed_in, QPlainTextEdit):
            typed_in.moveCursor(QTextCursor.MoveOperation.End)
        if event is not None:
            QApplication.sendEvent(typed_in, event.clone())

    def _on_key(self, event: QKeyEvent) -> bool:
        """Whether a key on the choices means another value."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if QKeyCombination(plain, Qt.Key(event.key())) in FIELD_KEYS[FieldAct.CHOOSE]:
            self.type_other()
        elif _is_text(event) or event.matches(QKeySequence.StandardKey.Paste):
            self.type_other(event)
        else:
            return False
        return True

    def _on_typed(self) -> None:
        self.moved = frozenset()
        if self.side() == OTHER:
            self.chosen.emit()
        else:
            self.choose(OTHER)

    def _on_toggled(self, _: int, on: bool) -> None:
        for each in self._sides:
            each.update()
        if self.other is not None:
            self.other.editor.setVisible(self.side() == OTHER)
        if on:
            self.moved = frozenset()
            self.chosen.emit()

    # --- Qt's own spelling ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        by_mouse = event.type() is QEvent.Type.MouseButtonRelease
        if by_mouse and self.other is not None and watched is self.other.button:
            # Once the press has chosen it: whoever clicks here wants to type.
            QTimer.singleShot(0, self.other.editor.focus_in_editor)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self.other is not None and self._on_key(event)
        return bool(super().eventFilter(watched, event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = event.size().width() >= _SIDE_BY_SIDE_FROM
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if across else direction.TopToBottom)


class Other(QWidget):
    """A value that neither side says, in the field's own editor; that is there once chosen."""

    edited = Signal()

    def __init__(self, name: str, editor: FieldEditor) -> None:
        super().__init__()
        self.editor = editor
        self.button = Radio(tr("Another value"))
        self.button.setAccessibleName(f"{name}, {tr('Another value')}")
        editor.name_it(f"{name}, {tr('Another value')}")
        editor.edited.connect(self.edited)
        editor.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.CARD, 0, 0, 0)
        row.setSpacing(look.CARD)
        row.addWidget(self.button)
        row.addWidget(editor, 1)
        row.addStretch(0)
        self.setMinimumHeight(editor.sizeHint().height())


class Side(QWidget):
    """One side's value, with what it changes in bold; a click anywhere on it chooses it."""

    def __init__(self, name: str, whose: str, text: str, was: str | None) -> None:
        super().__init__()
        self.button = Radio(whose)
        self.button.setAccessibleName(f"{name}, {whose}: {text}")
        # Escaped in `marked`: nothing of a record is ever taken for markup.
        self._text = QLabel(marked(was, text) if was is not None else marked(text, text))
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.LABEL_GAP, look.CARD, look.LABEL_GAP)
        column.setSpacing(look.INSIDE)
        column.addWidget(self.button)
        column.addWidget(self._text)
        column.addStretch(1)
        self._text.setVisible(bool(text))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.button.installEventFilter(self)

    def html(self) -> str:
        """What is painted."""
        return self._text.text()

    # --- Qt's own spelling ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return bool(super().eventFilter(watched, event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.button.isEnabled():
            self.button.setChecked(True)
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = look.tones(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.button.isChecked()
        strong = chosen or self.button.hasFocus()
        edge = tones.ring if strong else tones.edge_hover if self.underMouse() else tones.edge
        painter.setPen(QPen(edge, 2 if chosen else 1))
        painter.setBrush(tones.inset if chosen else tones.paper)
        painter.drawRoundedRect(box, look.ROUND, look.ROUND)


def _is_text(event: QKeyEvent) -> bool:
    """Whether a key writes something to see; Space is none of those, it chooses."""
    text = event.text()
    return (
        bool(text.strip())
        and text.isprintable()
        and event.modifiers() & ~_HARMLESS in (Qt.KeyboardModifier.NoModifier, _ALT_GR)
    )
