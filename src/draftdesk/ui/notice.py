"""A sentence above what it is about, with at most one thing to do, until it is dealt with."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import Mark, PlainLabel
from draftdesk.ui.tongue import tr

_STRIPE = 3


class Notice(QFrame):
    """Hidden while there is nothing to say; what it says is also told to a screen reader."""

    acted = Signal()
    closed = Signal()

    def __init__(self, *, can_close: bool = False) -> None:
        super().__init__()
        self._role = Role.SECONDARY
        self._mark = Mark()
        self._words = PlainLabel(wrap=True)
        self.button = QPushButton()
        self.button.hide()
        self.button.clicked.connect(self.acted)
        self._close = QToolButton()
        self._close.setIcon(look.icon("x", Role.SECONDARY))
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(tr("Close this notice"))
        self._close.setVisible(can_close)
        self._close.clicked.connect(self._on_close)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.CARD, look.LABEL_GAP, look.LABEL_GAP, look.LABEL_GAP)
        row.setSpacing(look.LABEL_GAP)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self.hide()

    def say(self, words: str, role: Role, act: str = "") -> None:
        """Show a sentence, and what can be done."""
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
