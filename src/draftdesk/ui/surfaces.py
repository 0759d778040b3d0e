"""What views are made of: sheets, marks, plain texts and calm rows."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QIcon,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from draftdesk.ui import look
from draftdesk.ui.look import Role

Index = QModelIndex | QPersistentModelIndex


class Sheet(QWidget):
    """A card with a column of things on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.CARD, look.FIELD_GAP + look.GRID, look.CARD, look.CARD)
        self.column.setSpacing(look.LABEL_GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = look.tones(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.card_edge, 1))
        painter.setBrush(tones.card)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, look.CARD_ROUND, look.CARD_ROUND)


class Mark(QWidget):
    """A small drawing in a role's colour; sharp on any screen, right on any palette."""

    def __init__(self, name: str = "", role: Role | None = None, side: int = 0) -> None:
        """Without a side it is as large as the text asks for."""
        super().__init__()
        self._name, self._role, self._side = name, role, side or look.icon_side()
        self.setFixedSize(self._side, self._side)

    def draw(self, name: str, role: Role | None) -> None:
        """Be this drawing from now on."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.icon(self._name, self._role).paint(painter, QRect(0, 0, self._side, self._side))


class PlainLabel(QLabel):
    """A text to read and to copy, letter for letter, in the colour of a role."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.TEXT,
        font: QFont | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(text)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(wrap)
        self.setAlignment(_leading(self))
        if font is not None:
            self.setFont(font)
        self._take_colour()

    def say(self, text: str, role: Role) -> None:
        """Say this, in the colour of this role."""
        self._role = role
        self.setText(text)
        self._take_colour()

    def _take_colour(self) -> None:
        wanted = look.colour(self._role)
        if self.palette().color(QPalette.ColorRole.WindowText) != wanted:
            palette = QPalette(self.palette())
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._take_colour()


def _leading(label: QLabel) -> Qt.AlignmentFlag:
    """The side where the window's lines begin, whichever way the text itself is read."""
    flag = Qt.AlignmentFlag
    is_mirrored = label.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = flag.AlignRight if is_mirrored else flag.AlignLeft
    return side | flag.AlignAbsolute | flag.AlignVCenter


class ElidedLabel(PlainLabel):
    """One line of text that gives way where there is no room; all of it is in its tip."""

    def __init__(self, role: Role = Role.TEXT, font: QFont | None = None) -> None:
        super().__init__(role=role, font=font)
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str, role: Role) -> None:
        """Say this, in the colour of this role, as much of it as there is room for."""
        super().say(text, role)
        self.show_words(text)

    def show_words(self, words: str) -> None:
        """Show this, as much of it as there is room for."""
        self.words = words
        self.setAccessibleName(words)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(look.plain_tip(self.words) if shown != self.words else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class Radio(QRadioButton):
    """One of several; its circle can be seen on dark ground too."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        _clear_mark(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            _clear_mark(self)


class Check(QCheckBox):
    """Yes or no; its square can be seen on dark ground too."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        _clear_mark(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            _clear_mark(self)


def _clear_mark(button: QAbstractButton) -> None:
    """The style draws the outline 1.4 times darker than what it takes for the window's colour."""
    wanted = look.colour(Role.SECONDARY).lighter(140)
    if button.palette().color(QPalette.ColorRole.Window) != wanted:
        palette = QPalette(button.palette())
        palette.setColor(QPalette.ColorRole.Window, wanted)
        button.setPalette(palette)


class CalmRows(QStyledItemDelegate):
    """Rows without a dotted cell; on a row that has not the keys, its mark keeps its colour."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._size = look.icon_size()
        view.setIconSize(self._size)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        state = QStyle.StateFlag
        option.state &= ~state.State_HasFocus
        asleep = state.State_Selected in option.state and state.State_Active not in option.state
        if asleep and not option.icon.isNull():
            # Qt paints the icon of every selected row as if the row were strongly coloured.
            ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
            drawn = option.icon.pixmap(self._size, ratio, QIcon.Mode.Normal)
            option.icon = QIcon()
            option.icon.addPixmap(drawn, QIcon.Mode.Selected)


def calm(view: QAbstractItemView) -> None:
    """Paint a list or table calmly."""
    view.setItemDelegate(CalmRows(view))
    view.setVerticalScrollBar(look.QuietScrollBar(view))


def mark_row(view: QAbstractItemView, row: int) -> None:
    """Mark this row alone, whichever keys a person happens to hold."""
    flag = QItemSelectionModel.SelectionFlag
    model = view.selectionModel()
    model.setCurrentIndex(view.model().index(row, 0), flag.ClearAndSelect | flag.Rows)


class RowTable(QTableWidget):
    """A table of whole rows: Home and End go to the first and the last, not along the row."""

    def moveCursor(
        self, way: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier
    ) -> QModelIndex:
        if way in (self.CursorAction.MoveHome, self.CursorAction.MoveEnd):
            # With Ctrl, Qt means the whole table.
            keys |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(way, keys)


def made_to_read(table: QTableWidget, names: Sequence[str]) -> None:
    """Whole rows to read and to mark, under these headings; nothing is edited in the cells."""
    calm(table)
    table.setHorizontalHeaderLabels(list(names))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
