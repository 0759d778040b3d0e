"""How a form lies on the page: rows on cards, cards in one column or two."""

from dataclasses import dataclass, field
from itertools import product

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.fields import FieldKind
from draftdesk.ui import look
from draftdesk.ui.forms.paper import FieldEditor
from draftdesk.ui.forms.words import RoleLabel, Words, domain_text

TWO_COLUMNS_FROM = 800
"""The form's own width; with the lists beside it that is a window of some 1,200."""
LABELS_ABOVE_UNDER = 380
"""A card narrower than this has its labels above the fields."""
_LINES_TO_TWO_COLUMNS, _LINES_TO_LABELS_BESIDE = 48, 23
"""The same in heights of a line, which counts where the letters are large."""
_ABOVE, _LINE, _WORDS, _PANEL, _GAP, _ROWS_EACH = 0, 1, 2, 3, 4, 5
_LABELS, _GUTTER, _EDITORS, _SLOTS = 0, 1, 2, 3


@dataclass(slots=True)
class FieldRow:
    """One field on a card: its label, its editor, and what is said beneath it."""

    editor: FieldEditor
    label: RoleLabel
    card: "Card"
    place: int
    problem: bool = False
    changed: bool = False
    was: str = ""
    words: Words | None = None
    revert: QToolButton | None = None
    revertable: bool = True
    panel: QWidget | None = field(default=None)

    @property
    def name(self) -> str:
        """The field's name."""
        return self.editor.spec.name

    def say(self, text: str, role: look.Role) -> None:
        """Show words beneath the field, or none."""
        self.problem = bool(text) and role is look.Role.REFUSED
        self.editor.show_problem(text, blocks=role is look.Role.REFUSED)
        if self.words is None:
            if not text:
                return
            self.words = self.card.add_words(self)
        if self.words.text() != text or self.words.isHidden() == bool(text):
            self.words.say(text, role)

    def mark(self, changed: bool, was: str) -> None:
        """Show that the field differs from its base, and what stood there."""
        if changed == self.changed and was == self.was:
            return
        self.changed, self.was = changed, was
        stood = self.card.was_words(was) if changed else ""
        self.editor.show_changed(changed, stood)
        if changed and self.revert is None:
            self.revert = self.card.add_revert(self)
        if self.revert:
            self.revert.setVisible(changed and self.revertable)
            self.revert.setToolTip(look.plain_tip(stood))

    def show_revert(self, allowed: bool) -> None:
        """Offer to put back the old value, or not where nothing may be changed."""
        self.revertable = allowed
        if self.revert:
            self.revert.setVisible(self.changed and allowed)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.label.setText(_literal(self.editor.spec.label))
        self.editor.name_it(domain_text(self.editor.spec.label))
        self.card.title.setText(domain_text(self.card.section))

    def set_visible(self, visible: bool) -> None:
        """Show or hide the whole row."""
        self.label.setVisible(visible)
        self.editor.setVisible(visible)
        self.card.space(self, visible)


def _literal(label: str) -> str:
    """A label with a buddy would take an ampersand for a mnemonic."""
    return domain_text(label).replace("&", "&&")


def _slot() -> int:
    """How wide the place of the small buttons at the right is."""
    return look.icon_side() + look.GRID + 2


class Card(QWidget):
    """The fields of one section on a quiet sheet; `flat` ones lie on another card."""

    revert_wanted = Signal(str)

    def __init__(self, section: str, label_width: int, *, flat: bool = False) -> None:
        super().__init__()
        self.section = section
        self.rows: list[FieldRow] = []
        self._flat = flat
        self._stacked = False
        self._label_width = label_width
        self.title = RoleLabel(domain_text(section), look.Role.TEXT, self)
        self.title.setFont(look.section_font(self.font()))
        grid = QGridLayout(self)
        side = 0 if flat else look.CARD
        # The slot of the small buttons lies in the card's right margin.
        right = 0 if flat else max(0, side + look.LABEL_GAP - _slot())
        grid.setContentsMargins(
            side, look.INSIDE if flat else 12, right, max(0, side - look.FIELD_GAP)
        )
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(_EDITORS, 1)
        grid.setColumnMinimumWidth(_GUTTER, look.LABEL_GAP)
        grid.setColumnMinimumWidth(_SLOTS, _slot())
        if flat:
            self.title.set_role(look.Role.SECONDARY)
            self.title.setContentsMargins(look.LABEL_GAP, 0, 0, 0)
        grid.addWidget(self.title, 0, 0, 1, 3)
        grid.setRowMinimumHeight(0, self.title.sizeHint().height() + look.FIELD_GAP)
        self._grid = grid

    @property
    def label_width(self) -> int:
        """How wide the column of labels is."""
        return self._label_width

    @property
    def weight(self) -> float:
        """How high the card is about to be, in rows; words and growing text leave it alone."""
        return 2.0 + sum(
            2.4 if row.editor.spec.kind is FieldKind.LONG_TEXT else 1.0 for row in self.rows
        )

    def add(self, editor: FieldEditor) -> FieldRow:
        """Put a field under the others."""
        label = RoleLabel(_literal(editor.spec.label), look.Role.SECONDARY, self)
        label.setBuddy(editor)
        label.setWordWrap(True)
        label.setToolTip(look.plain_tip(domain_text(editor.spec.help)))
        row = FieldRow(editor, label, self, 1 + len(self.rows) * _ROWS_EACH)
        self.rows.append(row)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(editor, row.place + _LINE, _EDITORS, 1, 1, top)
        self.space(row, True)
        self._place_label(row)
        return row

    def set_stacked(self, stacked: bool) -> None:
        """Labels above the fields, or beside them."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._grid.setColumnMinimumWidth(_GUTTER, 0 if stacked else look.LABEL_GAP)
            for row in self.rows:
                self._grid.removeWidget(row.label)
                self._place_label(row)

    def space(self, row: FieldRow, visible: bool) -> None:
        """Keep the gap under a row, or let it close with the row."""
        self._grid.setRowMinimumHeight(row.place + _GAP, look.FIELD_GAP if visible else 0)

    def add_words(self, row: FieldRow) -> Words:
        """Make the place beneath a field where its problem stands."""
        words = Words(self)
        self._grid.addWidget(words, row.place + _WORDS, _EDITORS)
        return words

    def add_revert(self, row: FieldRow) -> QToolButton:
        """Make the small button that puts back what stood there."""
        button = QToolButton(self)
        button.setIcon(look.icon("undo-2", look.Role.SECONDARY))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(look.icon_size())
        button.setFixedSize(_slot() - 2, _slot() - 2)
        button.setAccessibleName(
            self.tr("Put back %1").replace("%1", domain_text(row.editor.spec.label))
        )
        button.setProperty("field", row.name)
        button.clicked.connect(self._on_revert)
        tall = row.editor.spec.kind is FieldKind.LONG_TEXT
        across = Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(
            button, row.place + _LINE, _SLOTS, Qt.AlignmentFlag.AlignRight | across
        )
        return button

    def add_panel(self, row: FieldRow, panel: QWidget) -> None:
        """Lay a panel under a field, as wide as the card."""
        row.panel = panel
        self._grid.addWidget(panel, row.place + _PANEL, 0, 1, 4)

    def was_words(self, was: str) -> str:
        """What a changed field held before."""
        stood = self.tr("Was “%1”.").replace("%1", was) if was else self.tr("Was empty.")
        return stood + " " + self.tr("Put it back with Alt+Backspace.")

    def _place_label(self, row: FieldRow) -> None:
        label = row.label
        left, top = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop
        if self._stacked:
            label.setFixedWidth(0x7FFF)
            label.setMinimumWidth(0)
            label.setMaximumWidth(0xFFFFFF)
            label.setAlignment(left)
            label.setContentsMargins(1, 0, 0, 3)
            self._grid.addWidget(label, row.place + _ABOVE, _EDITORS)
            return
        room = row.editor.minimumHeight() - label.fontMetrics().height()
        label.setFixedWidth(self._label_width)
        label.setContentsMargins(0, max(0, room // 2), 0, 0)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | top)
        self._grid.addWidget(label, row.place + _LINE, _LABELS, 1, 1, top)

    def _on_revert(self) -> None:
        self.revert_wanted.emit(str(self.sender().property("field")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._flat:
            tones = look.tones(self.palette())
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tones.card_edge, 1))
            painter.setBrush(tones.card)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, look.CARD_ROUND, look.CARD_ROUND)


class CardColumns(QWidget):
    """Cards in one column or two; read down the left one first, then down the right one."""

    def __init__(self, *, flat: bool = False) -> None:
        super().__init__()
        self._cards: list[Card] = []
        self._flat = flat
        self._count = 0
        row = QHBoxLayout(self)
        beside, above = (0, 0) if flat else (look.CARD, look.LABEL_GAP)
        row.setContentsMargins(beside, above, beside, above)
        row.setSpacing(look.CARD)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for column in self._columns:
            column.setSpacing(0 if flat else 12)
            column.addStretch(1)
            row.addLayout(column, 1)

    def set_cards(self, cards: list[Card]) -> None:
        """Lay these cards, once."""
        self._cards = cards
        self._arrange(1)

    def _arrange(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        # Not `takeAt`: its item would outlive it in Python, and the card would tell that one
        # instead of the new one when its height changes.
        for column, card in product(self._columns, self._cards):
            column.removeWidget(card)
        cut = self._cut() if count == 2 else len(self._cards)
        for place, card in enumerate(self._cards):
            column = self._columns[0 if place < cut else 1]
            column.insertWidget(column.count() - 1, card)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.setStretch(1, 1 if count == 2 else 0)
            row.setSpacing(look.CARD if count == 2 else 0)

    def _cut(self) -> int:
        """After which card the left column ends, so that the two are about as high."""
        weights = [card.weight for card in self._cards]
        heights = [max(sum(weights[:cut]), sum(weights[cut:])) for cut in range(len(weights) + 1)]
        return heights.index(min(heights)) if heights else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        line = self.fontMetrics().height()
        enough = max(TWO_COLUMNS_FROM, _LINES_TO_TWO_COLUMNS * line)
        count = 2 if width >= enough and not self._flat else 1
        self._arrange(count)
        # A flat card lies within the margins of another one.
        each = width + 2 * look.CARD if self._flat else (width - (count + 1) * look.CARD) // count
        for card in self._cards:
            card.set_stacked(each < max(LABELS_ABOVE_UNDER, _LINES_TO_LABELS_BESIDE * line))
