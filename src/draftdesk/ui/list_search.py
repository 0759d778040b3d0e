"""The search field of a list, and what one may do where nothing is found."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from draftdesk.sync.report import Report
from draftdesk.ui import look
from draftdesk.ui.controls import Button, SearchLine
from draftdesk.ui.empty_list import Emptiness
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel
from draftdesk.ui.tongue import tr, trouble_words

_SUGGEST_AFTER_MS = 250


class WaysOut(QWidget):
    """What stands in place of the rows where there are none: why, and what one may do.

    `suggest` finds what may be meant by a text. `server_wanted` asks the server for a text,
    `meant_wanted` is another text; `used` says that a way was taken that leads back to the search.
    """

    meant_wanted = Signal(str)
    server_wanted = Signal(str)
    all_wanted = Signal()
    sync_wanted = Signal()
    new_wanted = Signal()
    used = Signal()

    def __init__(self, suggest: Callable[[str], str], new: str) -> None:
        super().__init__()
        self._suggest = suggest
        self._text = self._asked = self._answer = self._meant = ""
        self._filtered, self._empty = False, Emptiness("")
        self._why = PlainLabel(role=Role.SECONDARY, wrap=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self.go_on, self.new = Button(tr("Go on now")), Button(new)
        self.meant = Button()
        self.server = Button(tr("Ask the server"))
        self.everything = Button(tr("Without the filter"))
        self._suggest_soon = QTimer(self)
        self._suggest_soon.setSingleShot(True)
        self._suggest_soon.setInterval(_SUGGEST_AFTER_MS)
        self._suggest_soon.timeout.connect(self._look_for_meant)
        self._lay_out()
        self.meant.clicked.connect(lambda _=False: self.meant_wanted.emit(self._meant))
        self.everything.clicked.connect(self.all_wanted)
        self.go_on.clicked.connect(self.sync_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.server.clicked.connect(self._on_server)

    def begin(self, text: str) -> None:
        """Another text is searched for: what came of the last one counts no more."""
        self._text = text
        self._asked = self._answer = self._meant = ""

    def say(self, *, filtered: bool, why: Emptiness) -> None:
        """There is nothing: say why, and show the ways; `why` counts where nothing is sought."""
        self._filtered, self._empty = filtered, why
        sought = bool(self._text) or filtered
        self.go_on.setVisible(why.goes_on and not sought)
        self.new.setVisible(why.may_make and not sought)
        self._why.setText(self._words())
        words = tr("Did you mean {text}?").format(text=self._meant)
        self.meant.setText(words.replace("&", "&&"))
        self.meant.setVisible(bool(self._meant) and not self._asked)
        self.server.setVisible(bool(self._text) and not self._asked)
        self.everything.setVisible(filtered)
        if self._text and not (self._meant or self._asked):
            self._suggest_soon.start()

    def ask_server(self) -> None:
        """Ask the server for the text; once, until it has answered."""
        if self._text and not self._asked:
            self._asked = self._text
            self.say(filtered=self._filtered, why=self._empty)
            self.server_wanted.emit(self._text)

    def take_answer(self, text: str, report: Report) -> bool:
        """The server was asked for `text`, and this came of it; False if nobody asks that now."""
        if text != self._asked:
            return False
        if report.trouble is not None:
            self._answer = trouble_words(report.trouble)
            # Enter may ask once more.
            self._asked = ""
        else:
            self._answer = tr("The server knows nothing of “{text}” either.").format(text=text)
        return True

    def words(self) -> str:
        """Why there is nothing."""
        return self._why.text()

    def focus_first(self) -> None:
        """Put the keys onto the first way."""
        for button in self._buttons():
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def has_keys(self) -> bool:
        """Whether the keys are here."""
        return any(button.hasFocus() for button in self._buttons())

    # --- inside ---------------------------------------------------------------------------------

    def _words(self) -> str:
        if not self._text:
            nothing = tr("Nothing here with this filter.")
            return nothing if self._filtered else self._empty.words
        if self._answer:
            return self._answer
        words = tr("Nothing here for “{text}”. Enter asks the server.")
        if self._asked:
            words = tr("Asking the server for “{text}” …")
        elif self._filtered:
            words = tr("Nothing here for “{text}” with this filter. Enter asks the server.")
        return words.format(text=self._text)

    def _look_for_meant(self) -> None:
        """Say what may be meant; looked for in a pause, for it takes its time."""
        if self._text and not (self.isHidden() or self._asked):
            self._meant = self._suggest(self._text)
            if self._meant:
                self.say(filtered=self._filtered, why=self._empty)

    def _on_server(self) -> None:
        self.used.emit()
        self.ask_server()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(self._why, 1)
        column.addSpacing(look.INSIDE)
        for button in self._buttons():
            button.setAutoDefault(True)
            button.hide()
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.go_on, self.new, self.meant, self.everything, self.server


class SearchField(SearchLine):
    """A search field whose down arrow leads into the table, and whose Esc empties it."""

    down_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        # The clear button empties the field without saying that it was edited.
        if not text:
            self.textEdited.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.down_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def is_typing(event: QEvent) -> bool:
    """A letter or digit, or a step back; a space belongs to the rows."""
    if not isinstance(event, QKeyEvent):
        return False
    if event.key() == Qt.Key.Key_Backspace:
        return not event.modifiers()
    shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & ~shift
