"""Editors in which one types: lines, long text, numbers, secrets, ids."""

from collections.abc import Callable
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from draftdesk.domain.fields import FieldKind, FieldSpec
from draftdesk.domain.merging import plain
from draftdesk.domain.reading import read_value
from draftdesk.ui import look
from draftdesk.ui.forms.field_acts import FieldAct
from draftdesk.ui.forms.one_line import keep_on_one_line
from draftdesk.ui.forms.paper import LEFT, FieldEditor
from draftdesk.ui.forms.typed import number_words, plain_digits
from draftdesk.ui.forms.words import RoleLabel

_NO_LIMIT = 1 << 24
"""A line never cuts what is pasted: the check says that it is too long."""


class LineEditor(FieldEditor):
    """One line of text; near its limit a small counter tells how much is left."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._line = QLineEdit(self)
        self._line.setFrame(False)
        self._line.setMaxLength(_NO_LIMIT)
        keep_on_one_line(self._line)
        self._line.textEdited.connect(self._on_text_edited)
        self._shown_text = ""
        self._counter: RoleLabel | None = None
        self._take_input(self._line)

    def _put(self, value: Any) -> None:
        self._line.setText(self.text_of(value))
        self._line.setCursorPosition(0)
        self._shown_text = self._line.text()
        self._count()

    def _read(self) -> Any:
        text = self._line.text()
        return self._shown if text == self._shown_text else self._understood(text)

    def _take_read_only(self, read_only: bool) -> None:
        super()._take_read_only(read_only)
        self._count()

    def _understood(self, text: str) -> Any:
        return read_value(self.spec, text)

    def _on_text_edited(self) -> None:
        self._count()
        self._on_hand()

    def _count(self) -> None:
        limit, length = self.spec.max_length, len(self._line.text())
        if limit is None or self._read_only or length < limit - max(4, limit // 10):
            if self._counter:
                self._counter.hide()
            return
        if self._counter is None:
            self._counter = RoleLabel("", look.Role.SECONDARY, self)
            self._counter.setFont(look.tabular(look.hint_font(self.font())))
            self._row.insertWidget(1, self._counter)
        self._counter.set_role(look.Role.SECONDARY if length <= limit else look.Role.REFUSED)
        self._counter.setText(f"{length}/{limit}")
        self._counter.show()


class NumberEditor(LineEditor):
    """A number, typed with comma or point, shown in the locale and with every digit."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._line.setFont(look.tabular(self._line.font()))

    def text_of(self, value: Any) -> str:
        return number_words(value, QLocale())

    def settle(self) -> None:
        if self._touched and not self._read_only:
            tidy = self.text_of(self.value())
            if tidy != self._line.text():
                self._line.setText(tidy)

    def _understood(self, text: str) -> Any:
        whole = self.spec.kind is FieldKind.WHOLE
        digits = plain_digits(text, QLocale(), whole=whole)
        found = plain(self.spec, read_value(self.spec, digits))
        unread = whole and isinstance(found, str)
        return read_value(self.spec, text) if unread else found


class IdEditor(LineEditor):
    """An id: hardly ever typed, often copied."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._line.setFont(look.tabular(self._line.font()))
        copy = self._add_button("copy", self.tr("Copy"))
        copy.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._line.text())


class SecretEditor(LineEditor):
    """Write-only: what is set is never shown; typing replaces it, *Clear* removes it."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._cleared = False
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._clear = self._add_button("x", self.tr("Clear"))
        self._clear.clicked.connect(self._on_clear)

    def text_of(self, value: Any) -> str:
        return "••••••••" if value else ""

    def acts(self) -> dict[FieldAct, Callable[[], object]]:
        clear = {FieldAct.CLEAR: self._on_clear} if self._can_clear() else {}
        return {**super().acts(), **clear}

    def _can_clear(self) -> bool:
        something = bool(self._shown) or bool(self._line.text())
        return something and not self._read_only and not self._cleared

    def _put(self, _value: Any) -> None:
        self._cleared = False
        super()._put(None)
        self._invite()

    def _read(self) -> Any:
        if self._line.text():
            return self._line.text()
        return None if self._cleared else self._shown

    def _on_text_edited(self) -> None:
        self._cleared = False
        self._invite()
        super()._on_text_edited()

    def _take_read_only(self, read_only: bool) -> None:
        super()._take_read_only(read_only)
        self._invite()

    def _on_clear(self) -> None:
        self._line.clear()
        self._cleared = bool(self._shown)
        self._invite()
        self._on_hand()

    def _invite(self) -> None:
        if self._cleared:
            words = self.tr("Will be removed")
        elif self._read_only:
            words = self.tr("Never shown")
        elif self._shown:
            words = self.tr("Set – type to replace")
        else:
            words = self.tr("Never shown – type to set")
        self._line.setPlaceholderText(words)
        self._clear.setVisible(self._can_clear())


class _Sheet(QPlainTextEdit):
    """Plain text that is as high as what stands in it, within reason."""

    FEWEST, MOST = 2, 12

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(look.QuietScrollBar(self))
        self.document().setDocumentMargin(2)
        self.fewest = self.FEWEST
        self.grow()

    def grow(self) -> None:
        """Be as high as the text; a bar to scroll by appears only beyond the highest."""
        lines = round(self.document().size().height())
        policy = Qt.ScrollBarPolicy
        beyond = lines > self.MOST
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if beyond else policy.ScrollBarAlwaysOff
        )
        lines = max(self.fewest, min(self.MOST, lines))
        height = lines * self.fontMetrics().lineSpacing() + 6
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.grow()


class LongTextEditor(FieldEditor):
    """Several lines; the paper grows with them. Tab leaves it."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._sheet = _Sheet(self)
        self._row.setContentsMargins(LEFT, 3, look.INSIDE, 3)
        self._showing = False
        self._shown_text = ""
        self._take_input(self._sheet)
        self._sheet.textChanged.connect(self._on_text_changed)

    def _put(self, value: Any) -> None:
        self._showing = True
        self._sheet.setPlainText(self.text_of(value))
        self._showing = False
        self._shown_text = self._text()

    def bring_back(self, value: Any) -> None:
        """Show a value that was here before, and of it the place where it differs."""
        before, bar = self._text(), self._sheet.verticalScrollBar()
        scrolled = bar.value()
        self.show_value(value)
        cursor = self._sheet.textCursor()
        cursor.setPosition(_end_of_change(before, self._text()))
        bar.setValue(scrolled)
        # As far as the cursor is not to be seen where it was scrolled to, this scrolls there.
        self._sheet.setTextCursor(cursor)

    def _read(self) -> Any:
        text = self._text()
        if text == self._shown_text:
            return self._shown
        if isinstance(self._shown, str) and "\r\n" in self._shown:
            text = text.replace("\n", "\r\n")
        return read_value(self.spec, text)

    def _text(self) -> str:
        """The raw text: `toPlainText` would turn no-break spaces into plain ones."""
        return self._sheet.document().toRawText().replace("\u2029", "\n")

    def _on_text_changed(self) -> None:
        self._sheet.grow()
        if not self._showing:
            self._on_hand()

    def _take_read_only(self, read_only: bool) -> None:
        super()._take_read_only(read_only)
        self._sheet.fewest = 1 if read_only else _Sheet.FEWEST
        self._sheet.grow()


def _end_of_change(before: str, now: str) -> int:
    """Behind the last letter of `now` that differs from `before`, counted as Qt counts."""
    begins = _count_alike(before, now)
    ends = _count_alike(before[begins:][::-1], now[begins:][::-1])
    return sum(2 if letter > "\uffff" else 1 for letter in now[: len(now) - ends])


def _count_alike(one: str, other: str) -> int:
    """How many letters two texts have in common from their start."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
