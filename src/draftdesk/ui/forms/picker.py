"""A line in which one finds a record by typing, with up to fifty matches under it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from draftdesk.ui.forms.choosing import Choice, Findings
from draftdesk.ui.forms.matches import MOST_MATCHES, MatchPopup
from draftdesk.ui.forms.one_line import keep_on_one_line
from draftdesk.ui.forms.seeking import Seeking

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_NOT_YET = "\N{NO-BREAK SPACE}"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PickLine(QLineEdit):
    """The line: it searches while `searching`, and says what the person settled on.

    What takes long to find comes in by itself: no key waits for it.

    `taken` carries a `Choice`; `emptied` and `unfound` tell of a line left without one.
    """

    taken = Signal(object)
    emptied = Signal()
    unfound = Signal(str)
    restored = Signal()
    server_wanted = Signal(str)

    def __init__(self, find: Callable[[str], Findings[Choice]], parent: QWidget) -> None:
        super().__init__(parent)
        keep_on_one_line(self)
        self._find = find
        self._seeking: Seeking[Choice] = Seeking(self)
        self._seeking.moved.connect(self._on_moved)
        self._sought = ""
        self._is_settled = False
        self._popup: MatchPopup | None = None
        self._typed = False
        self._was_elsewhere = False
        self.searching = True
        self.paper: QWidget = self
        self.note: Callable[[], str] = str
        self.can_ask_server = False
        self.textEdited.connect(self._on_text_edited)

    @property
    def is_open(self) -> bool:
        """Whether the matches are showing."""
        return self._popup is not None and not self._popup.isHidden()

    @property
    def is_typed(self) -> bool:
        """Whether something was typed that is not settled yet."""
        return self._typed

    def show_text(self, text: str) -> None:
        """Show a name; whatever was being searched for is over."""
        self._typed = False
        self._stop()
        self.setText(text)
        self.setCursorPosition(0)
        self._be_ready()

    def open_list(self, text: str = "") -> None:
        """Show the matches for a text; for none, those used last."""
        if not self.searching or self.isReadOnly():
            return
        self._seek(text)
        self._popup_here().highlight(-1)
        self._show_found()

    def show_answer(self, text: str, words: str) -> None:
        """What the server said of this text, if it is still what is searched for."""
        if self.is_open and self._popup and self._typed and text == self.text().strip():
            self._popup.show_note(words)

    def close_list(self) -> None:
        """Take the matches away."""
        if self._popup:
            self._popup.close_list()

    def search_again(self) -> None:
        """The records have changed: look once more, if one is looking."""
        if self._popup and self.is_open:
            self._seek(self.text().strip() if self._typed else "", again=True)
            if self._popup.is_at_server():
                # It may be what the server was asked for that has come.
                self._popup.highlight(-1)
            self._show_found()

    def wants(self, event: QKeyEvent) -> bool:
        """Whether this key is the open list's, and no shortcut's."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return self.is_open and plain and event.key() in (*_ENTER, Qt.Key.Key_Escape)

    def settle(self) -> None:
        """Make something of what was typed: the one it names, or nothing that is known.

        If that is still being looked for, nothing is known for now, and the one is taken later.
        """
        if not self._typed:
            self.close_list()
            return
        self._typed = False
        self._stop()
        text = self.text().strip()
        if not text:
            self.emptied.emit()
            return
        self._seek(text)
        found = self._named(text)
        if found:
            self._take(found)
        else:
            is_over = self._seeking.is_over
            self.unfound.emit(text)
            if not is_over and self.text().strip() == text:
                self._seek(text)
                self._is_settled = True

    def take_highlighted(self) -> bool:
        """Take the marked match, if there is one."""
        choice = self._popup.highlighted() if self._popup and self.is_open else None
        if choice is None:
            return False
        self._take(choice)
        return True

    def _be_ready(self) -> None:
        """A name is replaced by what is typed, never typed into."""
        if self.searching and self.hasFocus():
            self.selectAll()

    def _named(self, text: str) -> Choice | None:
        """The record of exactly this name or code, or the only one that matches."""
        matches = self._seeking.found
        folded = text.casefold()
        exact = [
            each for each in matches if folded in (each.title.casefold(), each.code.casefold())
        ]
        if len(exact) == 1:
            return exact[0]
        return matches[0] if len(matches) == 1 and self._seeking.is_over else None

    def _take(self, choice: Choice) -> None:
        self._typed = False
        self._stop()
        self.taken.emit(choice)

    # --- seeking --------------------------------------------------------------------------------

    def _seek(self, text: str, *, again: bool = False) -> None:
        self._sought, self._is_settled = text, False
        self._seeking.begin(self._find(text), again=again)

    def _stop(self) -> None:
        """Seek no further, and take the matches away."""
        self._seeking.leave()
        self.close_list()

    def _on_moved(self) -> None:
        if self.is_open:
            self._show_found()
        elif self._is_settled and self._seeking.is_over:
            # The keys have left long ago: only what leaves no choice is taken.
            found = self._named(self._sought)
            if found:
                self._take(found)

    def _show_found(self) -> None:
        """Show what is found so far; a row that is marked stays so, for more comes in below it."""
        text, seeking, popup = self._sought, self._seeking, self._popup_here()
        marked, choices = popup.highlighted(), seeking.found[:MOST_MATCHES]
        row = choices.index(marked) if marked in choices else 0 if text and choices else -1
        row = len(choices) if popup.is_at_server() else row
        popup.show_matches(choices, self._note_for(text, choices), self._server_words(text))
        popup.highlight(row)

    def _popup_here(self) -> MatchPopup:
        if self._popup is None or self._popup.parentWidget() is not self.window():
            if self._popup:
                self._popup.deleteLater()
            self._popup = MatchPopup(self, self.paper)
            self._popup.taken.connect(self._take)
            self._popup.server_wanted.connect(self._on_server_wanted)
        return self._popup

    def _note_for(self, text: str, choices: list[Choice]) -> str:
        if not self._seeking.is_over:
            # For a moment nothing is said: a line that flickers tells nobody anything.
            return self.tr("Still looking …") if self._seeking.is_late else _NOT_YET
        if choices:
            return self.note()
        if not text:
            return self.tr("Nothing here yet. Type to search.")
        return self.tr("Nothing here for “%1”.").replace("%1", text)

    def _server_words(self, text: str) -> str:
        if not (self.can_ask_server and text):
            return ""
        return self.tr("Ask the server for “%1”").replace("%1", text)

    def _on_server_wanted(self) -> None:
        text = self.text().strip()
        if self._popup:
            self._popup.show_note(self.tr("Asking the server for “%1” …").replace("%1", text))
        self.server_wanted.emit(text)

    def _on_text_edited(self, text: str) -> None:
        if not self.searching:
            return
        self._typed = True
        self.open_list(text.strip())
        if not text.strip():
            self._typed = False
            self.emptied.emit()

    def restore(self) -> bool:
        """Give up searching; whether there was anything to give up."""
        busy = self._typed or self.is_open
        self._typed = False
        self._stop()
        if busy:
            self.restored.emit()
        return busy

    def _on_search_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the list. Ctrl+Enter takes the match and goes on to send."""
        key = event.key()
        if key in _ENTER and self._popup and self.is_open and self._popup.is_at_server():
            self._on_server_wanted()
            return True
        if key in _ENTER:
            took = self.take_highlighted()
            return took and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape:
            return self.restore()
        if key not in _STEPS:
            return False
        if self.is_open and self._popup:
            self._popup.move_by(_STEPS[Qt.Key(key)])
        else:
            self.open_list(self.text().strip() if self._typed else "")
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The keys come before the press does: by then nobody knows that they were elsewhere.
        self._was_elsewhere = event.reason() is Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._was_elsewhere and not self.hasSelectedText():
            self._be_ready()
        self._was_elsewhere = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.searching and not self.isReadOnly() and self._on_search_key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, onward: bool) -> bool:
        if self.searching:
            self.take_highlighted()
        return bool(super().focusNextPrevChild(onward))
