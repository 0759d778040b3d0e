"""A sentence above what it is about, with what can be done about it, until it is dealt with."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout

from draftdesk.ui import look
from draftdesk.ui.controls import Button
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import Mark, PlainLabel
from draftdesk.ui.tongue import tr

_STRIPE = 3


class Notice(QFrame):
    """Hidden while there is nothing to say; what it says is also told to a screen reader."""

    acted = Signal()
    also_acted = Signal(int)
    closed = Signal()

    def __init__(self, *, can_close: bool = False) -> None:
        super().__init__()
        self._role = Role.SECONDARY
        self._mark = Mark()
        self._words = PlainLabel(wrap=True)
        self.button = Button()
        self.button.hide()
        self.button.clicked.connect(self.acted)
        self._close = QToolButton()
        self._close.setIcon(look.icon("x", Role.SECONDARY))
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(tr("Close this notice"))
        if not can_close:
            # Never shown from here: a thing without a parent yet would be a window for a moment.
            self._close.hide()
        self._close.clicked.connect(self._on_close)
        self.more: list[QPushButton] = []
        self._more_row = QHBoxLayout()
        self._more_row.setSpacing(look.LABEL_GAP)
        self._more_row.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(look.LABEL_GAP)
        middle.addWidget(self._words)
        middle.addLayout(self._more_row)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.CARD, look.LABEL_GAP, look.LABEL_GAP, look.LABEL_GAP)
        row.setSpacing(look.LABEL_GAP)
        row.addWidget(self._mark)
        row.addLayout(middle, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self.hide()

    def say(self, words: str, role: Role, act: str = "", *, more: Sequence[str] = ()) -> None:
        """Show a sentence, and what can be done; `more` ways stand beneath, told by their place."""
        self._offer(more)
        self._role = role
        self._words.setText(words)
        self._words.setAccessibleName(words)
        picture = look.ROLE_ICONS.get(role, "info")
        self._mark.draw(picture, role)
        self.button.setText(act)
        self.button.setVisible(bool(act))
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def text(self) -> str:
        """What it says now; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def _offer(self, more: Sequence[str]) -> None:
        """One button for each further way; the same ones stay, lest the keys fall off them."""
        if [button.text() for button in self.more] == list(more):
            return
        for button in self.more:
            self._more_row.removeWidget(button)
            button.deleteLater()
        self.more = [Button(words) for words in more]
        for number, button in enumerate(self.more):
            button.clicked.connect(partial(self.also_acted.emit, number))
            self._more_row.insertWidget(number, button)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    # --- Qt's own spelling ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().alternateBase())
        shade = look.colour(self._role)
        painter.fillRect(self.rect().adjusted(0, 0, _STRIPE - self.width(), 0), shade)
        line = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(line, look.tones().card_edge)
