"""The matches under a picker: a short list that leaves the keys where they are."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.ui import look
from draftdesk.ui.forms.choosing import Choice
from draftdesk.ui.forms.words import RoleLabel

MOST_MATCHES = 50
_ROWS_SHOWN = 9
_NARROWEST = 340
_INSET = 10
"""The matches stand right under what is typed."""
_CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)
_DISPLAY_ROLE = int(Qt.ItemDataRole.DisplayRole)

Index = QModelIndex | QPersistentModelIndex


class Matches(QAbstractListModel):
    """The matches at hand, best first; a last row may offer to ask the server."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self._server = ""

    def show(self, choices: list[Choice], server: str) -> None:
        """Replace the rows; `server` are the words of the last one, if it is wanted."""
        self.beginResetModel()
        self._choices, self._server = choices, server
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        """The match in this row, if there is one."""
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def asks_server(self, row: int) -> bool:
        """Whether this is the row that asks the server."""
        return bool(self._server) and row == len(self._choices)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._choices) + bool(self._server)

    def data(self, index: Index, role: int = _DISPLAY_ROLE) -> Any:
        found = self.choice(index.row())
        if role == _DISPLAY_ROLE:
            return f"{found.title} {found.detail}".strip() if found else self._server
        return found if role == _CHOICE_ROLE else None


class _MatchPainter(QStyledItemDelegate):
    """One match on one line: what it is called, and muted what tells it from others."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, int(option.fontMetrics.height()) + 2 * look.INSIDE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice | None = index.data(_CHOICE_ROLE)
        palette: QPalette = option.palette
        box: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        strong, muted = palette.text().color(), look.secondary(palette)
        if selected:
            painter.fillRect(box, palette.highlight())
            strong = muted = palette.highlightedText().color()
        elif choice and choice.archived:
            strong = look.colour(look.Role.ARCHIVED, palette)
        place = box.adjusted(_INSET, 0, -_INSET, 0)
        if choice:
            self._draw(painter, option, choice, (place, strong, muted))
        else:
            self._draw_offer(painter, place, str(index.data()), strong)

    def _draw_offer(self, painter: QPainter, place: QRect, words: str, shade: QColor) -> None:
        side = look.icon_side()
        mark = QRect(place.left(), place.center().y() - side // 2, side, side)
        look.icon("server", look.Role.SECONDARY).paint(painter, mark)
        painter.setPen(shade)
        beside = place.adjusted(side + look.LABEL_GAP, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(beside, left, words)

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        choice: Choice,
        where: tuple[QRect, QColor, QColor],
    ) -> None:
        place, strong, muted = where
        metrics = option.fontMetrics
        font = QFont(option.font)
        font.setStrikeOut(choice.archived)
        detail = " · ".join(part for part in (self._archived(choice), choice.detail) if part)
        wide = metrics.horizontalAdvance(detail)
        room = place.width() - (min(wide, place.width() // 2) + look.CARD if detail else 0)
        painter.setFont(font)
        painter.setPen(strong)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(place, left, metrics.elidedText(choice.title, elide, room))
        painter.setFont(option.font)
        painter.setPen(muted)
        painter.drawText(place, right, metrics.elidedText(detail, elide, place.width() // 2))

    def _archived(self, choice: Choice) -> str:
        return self.tr("archived") if choice.archived else ""


class MatchPopup(QWidget):
    """The list under the line; a child of the window, so that the keys stay in the line."""

    taken = Signal(object)
    server_wanted = Signal()
    closed = Signal()

    def __init__(self, line: QWidget, paper: QWidget) -> None:
        """`paper` is what the line lies on, or the line itself: it comes up right under that."""
        super().__init__(line.window())
        self._line, self._paper = line, paper
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = Matches(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_MatchPainter(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Matches"))
        self._list.clicked.connect(self._on_clicked)
        self._note = RoleLabel("", look.Role.SECONDARY, self)
        self._note.setFont(look.hint_font(self.font()))
        self._note.setContentsMargins(_INSET, look.INSIDE, _INSET, look.INSIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addWidget(self._note)
        self.hide()

    def show_matches(self, choices: list[Choice], note: str, server: str) -> None:
        """Show the matches, a note beneath them, and if it has words, a way to the server."""
        self._model.show(choices, server)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._list.setVisible(self._model.rowCount() > 0)
        if not self.isVisible():
            self._watch(True)
            self.show()
            self.raise_()
        self._place(self._model.rowCount())

    def show_note(self, note: str) -> None:
        """Say something else beneath the matches."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._place(self._model.rowCount())

    def note(self) -> str:
        """What is said beneath the matches."""
        return "" if self._note.isHidden() else self._note.text()

    def highlight(self, row: int) -> None:
        """Mark a row; a row that is not there marks none."""
        index = self._model.index(row, 0) if 0 <= row < self._model.rowCount() else QModelIndex()
        self._list.setCurrentIndex(index)

    def move_by(self, steps: int) -> None:
        """Mark a row further up or down, round the ends."""
        rows = self._model.rowCount()
        if rows:
            row = self._list.currentIndex().row()
            if abs(steps) > 1:
                self.highlight(max(0, min(rows - 1, row + steps)))
            else:
                self.highlight((row + steps) % rows if row >= 0 or steps > 0 else rows - 1)

    def highlighted(self) -> Choice | None:
        """The marked match."""
        return self._model.choice(self._list.currentIndex().row())

    def is_at_server(self) -> bool:
        """Whether the marked row is the one that asks the server."""
        return self._model.asks_server(self._list.currentIndex().row())

    def _place(self, rows: int) -> None:
        """Under the line, or above it where there is more room."""
        window = self._line.window()
        paper = self._paper
        top = paper.mapTo(window, QPoint(0, 0))
        row_height = self.fontMetrics().height() + 2 * look.INSIDE + 2
        rest = 0 if self._note.isHidden() else self._note.sizeHint().height()
        wanted = min(rows, _ROWS_SHOWN) * row_height + rest + 2
        below = window.height() - top.y() - paper.height() - look.GRID
        above = top.y() - look.GRID
        under = wanted <= below or below >= above
        height = min(wanted, below if under else above)
        width = min(max(paper.width(), _NARROWEST), window.width() - 2 * look.GRID)
        left = max(look.GRID, min(top.x(), window.width() - width - look.GRID))
        self.setGeometry(
            left, top.y() + paper.height() + 2 if under else top.y() - height - 2, width, height
        )

    def _on_clicked(self, index: QModelIndex) -> None:
        choice = self._model.choice(index.row())
        if choice:
            self.taken.emit(choice)
        elif self._model.asks_server(index.row()):
            self.server_wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While open: a press, a turn of the wheel or a resize elsewhere closes the list."""
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            if isinstance(watched, QWidget) and not self._is_ours(watched):
                self.close_list()
        elif kind is QEvent.Type.Resize and watched is self._line.window():
            self.close_list()
        return False

    def _watch(self, watching: bool) -> None:
        app = QApplication.instance()
        if app and watching:
            app.installEventFilter(self)
        elif app:
            app.removeEventFilter(self)

    def _is_ours(self, widget: QWidget) -> bool:
        return widget is self or widget is self._line or self.isAncestorOf(widget)

    def close_list(self) -> None:
        """Go away."""
        if not self.isHidden():
            self._watch(False)
            self.hide()
            self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.tones().foot)
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), self.palette().base())
