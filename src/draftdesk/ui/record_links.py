"""A quiet line of other records, each a way there."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton

from draftdesk.domain.record import RecordKey
from draftdesk.ui import look
from draftdesk.ui.controls import Tool
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import Mark, PlainLabel
from draftdesk.ui.tongue import tr
from draftdesk.ui.wording import state_words

_WIDEST_NAME = 24
"""In average letters; longer names end with dots, and are whole in their tip."""
_STRIPE = 3


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A record by its name, with what else is to be said of it; unsent work stands in its mark."""

    key: RecordKey
    title: str
    detail: str = ""
    picture: str = ""
    state: str = ""


class RecordLinks(QFrame):
    """Words, then as many records as there is room for, then how many more there are.

    `warns` gives it a stripe in the colour of what waits for a look, and tells screen readers.
    """

    open_wanted = Signal(object)
    more_wanted = Signal()

    def __init__(self, *, warns: bool = False) -> None:
        super().__init__()
        self._warns = warns
        self._links: list[RecordLink] = []
        self._total, self._said = 0, ""
        self._mark = Mark("alert-triangle" if warns else "users", self._role())
        self._words = PlainLabel("", Role.TEXT if warns else Role.SECONDARY)
        self._more = self._button()
        self._more.clicked.connect(self.more_wanted)
        self._more.hide()
        self._row = QHBoxLayout(self)
        side = look.CARD if warns else 2 * look.CARD
        self._row.setContentsMargins(side, look.INSIDE, look.CARD, look.INSIDE)
        self._row.setSpacing(look.INSIDE)
        self._row.addWidget(self._mark)
        self._row.addSpacing(look.INSIDE)
        self._row.addWidget(self._words)
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self._buttons: list[QToolButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_links(self, words: str, links: list[RecordLink], total: int = 0) -> None:
        """Show these; `total` is how many there are in truth. None: the line goes away."""
        if not links:
            self._links = []
            self.hide()
            return
        if words == self._said and links == self._links and total == self._total:
            self.show()
            return
        self._links, self._total = links, max(total, len(links))
        self._said = words
        self.setAccessibleName(words)
        self._make_buttons()
        self.show()
        self._fit()
        if self._warns:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def words(self) -> str:
        """What it says; nothing while it is hidden."""
        return "" if self.isHidden() else self._said

    def buttons(self) -> list[QToolButton]:
        """The ways to records that are shown."""
        return [each for each in self._buttons if not each.isHidden()]

    # --- inside ---------------------------------------------------------------------------------

    def _role(self) -> Role:
        return Role.WAITING if self._warns else Role.SECONDARY

    def _button(self) -> QToolButton:
        button = Tool()
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(look.icon_size())
        return button

    def _make_buttons(self) -> None:
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        widest = _WIDEST_NAME * self.fontMetrics().averageCharWidth()
        for place, link in enumerate(self._links):
            button = self._button()
            elide = Qt.TextElideMode.ElideRight
            name = self.fontMetrics().elidedText(link.title, elide, widest)
            button.setText(name.replace("&", "&&"))
            role = Role(link.state) if link.state else Role.SECONDARY
            if picture := look.ROLE_ICONS.get(role) if link.state else link.picture:
                button.setIcon(look.icon(picture, role))
            tip = " · ".join(part for part in (link.title, link.detail) if part)
            button.setToolTip(look.plain_tip(tip))
            name = " · ".join(part for part in (link.title, state_words(link.state)) if part)
            button.setAccessibleName(tr("Open {record}").format(record=name))
            button.setProperty("place", place)
            button.clicked.connect(self._on_clicked)
            # After the mark, a gap and the words.
            self._row.insertWidget(3 + place, button)
            self._buttons.append(button)

    def _fit(self) -> None:
        """Show as many as there is room for; the rest is a number."""
        margins = self._row.contentsMargins()
        fixed = self._mark.width() + 3 * look.INSIDE
        room = self.width() - margins.left() - margins.right() - fixed
        room -= self._fit_words(room)
        widths = [button.sizeHint().width() + look.INSIDE for button in self._buttons]
        shown = self._count_that_fit(widths, room)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < shown)
        left = self._total - shown
        self._more.setText(tr("%n more", left) if left > 0 else "")
        self._more.setVisible(left > 0)

    def _fit_words(self, room: int) -> int:
        """Beside the number the words give way with dots; returns how wide they are."""
        metrics = self._words.fontMetrics()
        room -= self._more_width() if self._links else 0
        shown = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, max(0, room))
        self._words.setText(shown)
        self._words.setToolTip(look.plain_tip(self._said) if shown != self._said else "")
        return metrics.horizontalAdvance(shown) + 2

    def _more_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(tr("%n more", self._total)) + 4 * look.INSIDE

    def _count_that_fit(self, widths: list[int], room: int) -> int:
        more = self._more_width()
        for count in range(len(widths), 0, -1):
            rest = more if count < self._total else 0
            if sum(widths[:count]) + rest <= room:
                return count
        # What warns shows at least one way, even if it is cut.
        return 1 if self._warns else 0

    def _on_clicked(self) -> None:
        self.open_wanted.emit(self._links[int(self.sender().property("place"))].key)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._links:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._warns:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self.palette().alternateBase())
            shade = look.colour(self._role())
            painter.fillRect(self.rect().adjusted(0, 0, _STRIPE - self.width(), 0), shade)
