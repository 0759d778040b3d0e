"""What every editor of a field is: a piece of paper with an input on it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QToolTip,
    QWidget,
)

from draftdesk.domain.fields import FieldSpec
from draftdesk.ui import look
from draftdesk.ui.forms.field_acts import FIELD_KEYS, FieldAct
from draftdesk.ui.forms.words import domain_text

_STAYING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
LEFT = 2 * look.GRID
"""From the paper's edge to the input; the bar of a changed field has room in it."""
_BAR_LEFT, _BAR = 4, 2
_MARGIN = 2
"""What a line of Qt leaves free at its sides."""

_WATCHED = frozenset(
    {
        QEvent.Type.FocusIn,
        QEvent.Type.FocusOut,
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.ContextMenu,
        QEvent.Type.Wheel,
        QEvent.Type.ToolTip,
        QEvent.Type.Paint,
    }
)


_ACT_OF = {keys: act for act, each in FIELD_KEYS.items() for keys in each}


class FieldEditor(QWidget):
    """One field's editor.

    A value that was shown and not touched comes back exactly as it was given. `edited` carries the
    field's name and is emitted by the person's hand alone; `left` when the keys go elsewhere.
    """

    edited = Signal(str)
    left = Signal(str)
    revert_wanted = Signal(str)
    _has_paper = True

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._shown: Any = None
        self._fresh = True
        self._touched = False
        self._read_only = False
        self._bad = False
        self._changed = False
        self._was = ""
        self._problem = ""
        self._input: QWidget = self
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(LEFT, 1, look.INSIDE, 1)
        self._row.setSpacing(look.INSIDE)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMinimumHeight(self.fontMetrics().height() + 3 * look.GRID - 1)

    # --- the four duties ---

    def show_value(self, value: Any) -> None:
        """Show a value; this never looks like editing."""
        if self._stands(value):
            return
        self._fresh = False
        self._shown = value
        self._touched = False
        self._put(value)

    def bring_back(self, value: Any) -> None:
        """Show a value that was here before, as undoing has it."""
        self.show_value(value)

    def value(self) -> Any:
        """What the field holds now, in the spelling of `Values`; unreadable text as typed."""
        return self._read() if self._touched else self._shown

    def show_problem(self, text: str, *, blocks: bool = True) -> None:
        """Mark the paper and tell a screen reader why; an empty text takes the mark away."""
        bad = bool(text) and blocks
        if bad != self._bad:
            self._bad = bad
            self.update()
        if text != self._problem:
            # Each key says it of every field; a screen reader is told what is new.
            self._problem = text
            self._describe()

    def set_read_only(self, read_only: bool) -> None:
        """Read-only is plain text without paper; it can still be selected and copied."""
        self._read_only = read_only or self.spec.read_only
        self._take_read_only(self._read_only)
        self._lay_ground()
        self.update()

    # --- for the form around it ---

    def show_changed(self, changed: bool, was: str) -> None:
        """Mark the paper at its left edge, and tell what stood there to those who point at it."""
        self._was = was
        self._describe()
        if changed != self._changed:
            self._changed = changed
            self.update()

    def focus_in_editor(self) -> None:
        """Take the keys, with everything selected where that makes sense."""
        self._input.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(self._input, QLineEdit):
            self._input.selectAll()

    def refresh(self) -> None:
        """Show the same value again, as a new locale or new knowledge would have it."""
        if not self._touched:
            self._put(self._shown)

    def settle(self) -> None:
        """Put what was typed into its tidy shape, as when the keys go elsewhere."""

    def text_of(self, value: Any) -> str:
        """A value in words, for the old value and for what the paper shows."""
        return "" if value is None else str(value)

    def name_it(self, label: str) -> None:
        """Give the input its name and its help, both plain text."""
        self._input.setAccessibleName(label)
        self._describe()

    def tell(self) -> None:
        """Show the tip, for those who do not point: F6."""
        QToolTip.showText(
            self.mapToGlobal(QPoint(LEFT, self.height() - LEFT)), look.plain_tip(self.tip()), self
        )

    def acts(self) -> dict[FieldAct, Callable[[], object]]:
        """What can be done with the field as it stands now."""
        acts: dict[FieldAct, Callable[[], object]] = {}
        if self.tip():
            acts[FieldAct.TELL] = self.tell
        if self._changed and not self._read_only:
            acts[FieldAct.REVERT] = self._revert
        return acts

    def is_half_typed(self) -> bool:
        """Whether something stands here that `settle` would make something of."""
        return False

    def tip(self) -> str:
        """What is told to those who point at the field, or press F6: first what has no room."""
        parts = (self._cut_text(), self._was, domain_text(self.spec.help))
        return "\n".join(part for part in parts if part)

    def _describe(self) -> None:
        """Tell a screen reader what is wrong, what stood here, and what the field is for."""
        parts = (self._problem, self._was, domain_text(self.spec.help))
        self._input.setAccessibleDescription(" ".join(part for part in parts if part))

    # --- what an editor fills in ---

    def _stands(self, value: Any) -> bool:
        """Whether this value is on show already, so that nothing need be done."""
        untouched = not self._touched and not self._fresh
        return untouched and self._shown == value and type(self._shown) is type(value)

    def _put(self, value: Any) -> None:
        raise NotImplementedError

    def _read(self) -> Any:
        raise NotImplementedError

    def _take_read_only(self, read_only: bool) -> None:
        if isinstance(self._input, QLineEdit | QPlainTextEdit):
            self._input.setReadOnly(read_only)
            self._input.setPlaceholderText("–" if read_only else "")

    # --- what an editor calls ---

    def _take_input(self, given: QWidget) -> None:
        """Lay the input on the paper."""
        self._input = given
        self._lay_ground()
        given.installEventFilter(self)
        self.setFocusProxy(given)
        self._row.addWidget(given, 1)
        self.name_it(domain_text(self.spec.label))

    def _lay_ground(self) -> None:
        """The input's own ground is that of the paper; where there is no paper it has none.

        Being opaque it is painted alone, and not the paper and the card, when its text changes.
        """
        on_paper = self._has_paper and not self._read_only
        ground = look.tones().paper if on_paper else QColor(Qt.GlobalColor.transparent)
        palette = self._input.palette()
        if palette.base().color() != ground:
            palette.setColor(QPalette.ColorRole.Base, ground)
            self._input.setPalette(palette)
        if isinstance(self._input, QLineEdit):
            self._input.setBackgroundRole(QPalette.ColorRole.Base)
            self._input.setAutoFillBackground(on_paper)

    def _add_button(self, icon_name: str, tip: str) -> QToolButton:
        """A small button at the paper's right; the keys that do the same stand in its tip."""
        button = QToolButton(self)
        button.setIcon(look.icon(icon_name, look.Role.SECONDARY))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(look.icon_size())
        side = look.icon_side() + look.GRID + 2
        button.setFixedSize(side, side)
        button.setToolTip(look.plain_tip(tip))
        button.setAccessibleName(tip)
        self._row.addWidget(button)
        return button

    def _revert(self) -> None:
        self.revert_wanted.emit(self.spec.name)

    def _on_hand(self) -> None:
        self._touched = True
        self.edited.emit(self.spec.name)

    def _standard_menu(self) -> QMenu:
        """Cut, copy, paste; undoing is the form's, in steps over all its fields."""
        if not isinstance(self._input, QLineEdit | QPlainTextEdit):
            return QMenu(self)
        menu = self._input.createStandardContextMenu()
        if not self._input.isReadOnly():
            for action in menu.actions()[:3]:
                menu.removeAction(action)
        return menu

    def _on_key(self, event: QKeyEvent) -> bool:
        """Whether the key is not for the input but for those around it."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        ):
            event.ignore()
            return True
        return False

    # --- Qt's ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _WATCHED or watched is not self._input:
            return False
        if kind is QEvent.Type.Paint:
            return self._paint_cut()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return isinstance(event, QKeyEvent) and self._on_key(event)
        if kind is QEvent.Type.Wheel:
            event.ignore()
            return not isinstance(watched, QPlainTextEdit)
        if kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), look.plain_tip(self.tip()), self)
            return True
        if kind is QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._show_menu(event)
            return True
        self.update()
        if kind is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._on_focus_out(event)
        return False

    def _on_focus_out(self, event: QFocusEvent) -> None:
        """A menu over us or another program in front of us is no leaving."""
        if event.reason() not in _STAYING:
            self.settle()
            self.left.emit(self.spec.name)

    def _show_menu(self, event: QContextMenuEvent) -> None:
        menu = self._standard_menu()
        own = [action for action in self.actions() if action.isVisible()]
        if own:
            menu.addSeparator()
            menu.addActions(own)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._input is not self:
            self._lay_ground()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = _ACT_OF.get(QKeyCombination(plain, Qt.Key(event.key())))
        can = self.acts().get(act) if act is not None else None
        if can is None:
            super().keyPressEvent(event)
        else:
            can()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = look.tones(self.palette())
        painter = QPainter(self)
        if self._has_paper and not self._read_only:
            focused = self._input.hasFocus()
            edge = self._edge(tones, focused=focused)
            look.paint_paper(painter, self.rect(), edge, focused=focused)
        elif self._has_paper and self._input.hasFocus():
            painter.fillRect(self.rect().adjusted(0, self.height() - 2, 0, 0), tones.ring)
        if self._changed:
            painter.fillRect(_BAR_LEFT, 6, _BAR, self.height() - 12, tones.changed)

    def _cut_text(self) -> str:
        """What stands here, if there is not room enough for all of it."""
        line = self._input
        if not isinstance(line, QLineEdit):
            return ""
        text = line.displayText()
        room = line.width() - 2 * _MARGIN
        return text if line.fontMetrics().horizontalAdvance(text) > room else ""

    def _paint_cut(self) -> bool:
        """Let a text without room end in dots, until somebody goes in; else Qt paints it.

        All of it still stands in the line, to be marked and copied, and in the tip.
        """
        line = self._input
        if not isinstance(line, QLineEdit) or line.hasFocus() or line.hasSelectedText():
            return False
        text = self._cut_text()
        if not text:
            return False
        painter = QPainter(line)
        painter.setFont(line.font())
        painter.setPen(line.palette().text().color())
        place = line.rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        shown = line.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | line.alignment(), shown)
        return True

    def _edge(self, tones: look.Tones, *, focused: bool) -> QColor:
        if self._bad:
            return tones.refused
        if focused:
            return tones.ring
        return tones.edge_hover if self.underMouse() else tones.edge
