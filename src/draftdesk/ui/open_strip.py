"""The records that are open, side by side above the views; one press goes to each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from draftdesk.domain.record import RecordKey
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.tongue import tr

_WIDEST = 24
"""Of a tab, in average letters; a longer title ends in dots."""
_LINE = 2


@dataclass(frozen=True, slots=True)
class OpenTab:
    """One open record: what it is called, and the drawing of its type or state."""

    key: RecordKey
    title: str
    picture: str
    role: Role | None = None


class OpenStrip(QTabBar):
    """Quiet tabs; the one that is shown stands on the ground of the cards.

    For the mouse: the keys go from record to record by Ctrl+Tab, and close one by Ctrl+W.
    """

    go_wanted = Signal(object)
    close_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: list[OpenTab] = []
        self._shown = -1
        self.setAccessibleName(tr("Open records"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.tabBarClicked.connect(self._on_clicked)
        # Its room is kept while it is empty, or else the page would jump under the mouse.
        self.setFixedHeight(self._height())

    def show_tabs(self, tabs: Sequence[OpenTab], shown: RecordKey | None) -> None:
        """Show these, the one that is shown marked."""
        if [each.key for each in tabs] != [each.key for each in self._tabs]:
            self._make(tabs)
        before, self._tabs = self._tabs, list(tabs)
        for place, tab in enumerate(tabs):
            if before[place] != tab:
                self._dress(place, tab)
        self._shown = next((n for n, each in enumerate(tabs) if each.key == shown), -1)
        if self._shown >= 0:
            self.setCurrentIndex(self._shown)
        self.update()

    def titles(self) -> list[str]:
        """What stands in the tabs, in order."""
        return [each.title for each in self._tabs]

    # --- inside ---------------------------------------------------------------------------------

    def _make(self, tabs: Sequence[OpenTab]) -> None:
        blocked = self.blockSignals(True)
        while self.count():
            self.removeTab(self.count() - 1)
        self._tabs = list(tabs)
        for place, tab in enumerate(tabs):
            self.addTab("")
            self.setTabButton(place, QTabBar.ButtonPosition.RightSide, self._cross(tab.key))
            self._dress(place, tab)
        self.blockSignals(blocked)

    def _dress(self, place: int, tab: OpenTab) -> None:
        self.setTabText(place, tab.title.replace("&", "&&"))
        self.setTabIcon(place, look.icon(tab.picture, tab.role or Role.SECONDARY))
        self.setTabToolTip(place, look.plain_tip(tab.title))
        cross = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
        cross.setAccessibleName(tr("Close {record}").format(record=tab.title))
        cross.setToolTip(look.plain_tip(cross.accessibleName()))

    def _cross(self, key: RecordKey) -> QToolButton:
        cross = QToolButton(self)
        cross.setIcon(look.icon("x", Role.SECONDARY))
        cross.setIconSize(look.icon_size())
        cross.setFixedSize(look.icon_size() + QSize(look.GRID, look.GRID))
        cross.setAutoRaise(True)
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.clicked.connect(lambda _=False: self.close_wanted.emit(key))
        return cross

    def _on_clicked(self, place: int) -> None:
        if 0 <= place < len(self._tabs):
            self.go_wanted.emit(self._tabs[place].key)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def tabSizeHint(self, index: int) -> QSize:
        metrics, icon = self.fontMetrics(), look.icon_side()
        title = self._tabs[index].title if index < len(self._tabs) else ""
        words = metrics.horizontalAdvance(title)
        words = min(words, _WIDEST * metrics.averageCharWidth())
        width = words + 2 * icon + 9 * look.GRID
        return QSize(width, self._height())

    def _height(self) -> int:
        return max(self.fontMetrics().height(), look.icon_side()) + 2 * look.GRID + 1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and 0 <= place < len(self._tabs):
            self.close_wanted.emit(self._tabs[place].key)
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place in range(min(self.count(), len(self._tabs))):
                self._paint_tab(painter, place)

    def _paint_tab(self, painter: QPainter, place: int) -> None:
        tones, box = look.tones(), self.tabRect(place)
        shown = place == self._shown
        if shown or box.contains(self.mapFromGlobal(self.cursor().pos())):
            painter.fillRect(box, tones.card if shown else tones.inset)
        if shown:
            painter.fillRect(box.left(), box.bottom() - _LINE + 1, box.width(), _LINE, tones.ring)
        side = look.icon_side()
        top = box.top() + (box.height() - side) // 2
        corner = QPoint(box.left() + 2 * look.GRID, top)
        self.tabIcon(place).paint(painter, QRect(corner, QSize(side, side)))
        left = corner.x() + side + look.GRID + 2
        room = box.right() - side - 4 * look.GRID - left
        elide = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self._tabs[place].title, elide, room)
        painter.setPen(look.colour(Role.TEXT if shown else Role.SECONDARY))
        place_of_words = QRect(left, box.top(), room, box.height())
        painter.drawText(place_of_words, Qt.AlignmentFlag.AlignVCenter, words)
