"""What a form lays out besides its cards: the summary on top, and the place for a new record."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from draftdesk.ui import look
from draftdesk.ui.forms.words import RoleLabel, Words

_MOST_JUMPS = 5


class Summary(QWidget):
    """What is wrong with the whole record, and which fields need a look, each a way there."""

    jump_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * look.CARD, look.CARD, 2 * look.CARD, look.LABEL_GAP)
        self._column.setSpacing(look.INSIDE)
        self._sheet = QWidget(self)
        self._said: object = ((), ())
        self.hide()

    def say(self, sentences: list[tuple[str, look.Role]], fields: list[tuple[str, str]]) -> None:
        """Show sentences with their roles, and (name, label) of fields to jump to."""
        said = (tuple(sentences), tuple(fields))
        if said == self._said:
            return
        self._said = said
        self._sheet.deleteLater()
        self._sheet = QWidget(self)
        lines = QVBoxLayout(self._sheet)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.INSIDE)
        for text, role in sentences:
            words = Words(self._sheet)
            lines.addWidget(words)
            words.say(text, role)
        if fields:
            lines.addLayout(self._jumps(fields))
        self._column.addWidget(self._sheet)
        self.setVisible(bool(sentences or fields))

    def _jumps(self, fields: list[tuple[str, str]]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(look.INSIDE)
        line.addWidget(RoleLabel(self.tr("Please look at"), look.Role.TEXT, self._sheet))
        for name, label in fields[:_MOST_JUMPS]:
            line.addWidget(self._jump(name, label))
        more = len(fields) - _MOST_JUMPS
        if more > 0:
            rest = self.tr("and %n more", "", more)
            line.addWidget(RoleLabel(rest, look.Role.SECONDARY, self._sheet))
        line.addStretch(1)
        return line

    def _jump(self, name: str, label: str) -> QToolButton:
        button = QToolButton(self._sheet)
        button.setText(label.replace("&", "&&"))
        button.setIcon(look.icon(look.ROLE_ICONS[look.Role.REFUSED], look.Role.REFUSED))
        button.setIconSize(look.icon_size())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(label)
        button.setProperty("field", name)
        button.clicked.connect(self._on_jump)
        return button

    def _on_jump(self) -> None:
        self.jump_wanted.emit(str(self.sender().property("field")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = look.tones()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(
            look.CARD + 0.5, look.LABEL_GAP + 0.5, -look.CARD - 0.5, -0.5
        )
        painter.setPen(tones.refused)
        painter.setBrush(tones.card)
        painter.drawRoundedRect(box, look.CARD_ROUND, look.CARD_ROUND)


class NewRecordPanel(QWidget):
    """Where a new record is filled in under the link that leads to it, with what that means."""

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        words = self.tr(
            "This is shared master data: sending creates it for everyone, or updates the one "
            "whose ERP code is known already."
        )
        sentence = RoleLabel(words, look.Role.SECONDARY, self)
        sentence.setWordWrap(True)
        sentence.setFont(look.hint_font(self.font()))
        sentence.setContentsMargins(look.LABEL_GAP, 0, look.LABEL_GAP, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * look.LABEL_GAP, 0, look.LABEL_GAP)
        column.setSpacing(look.INSIDE)
        column.addWidget(sentence)
        column.addWidget(form)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.tones().inset)
        box = QRectF(self.rect()).adjusted(0, look.LABEL_GAP, -look.LABEL_GAP, 0)
        painter.drawRoundedRect(box, look.ROUND, look.ROUND)
