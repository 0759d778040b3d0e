"""The rows of a list on the screen: as many columns as fit, and a way to each of the others."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from draftdesk.ui import look
from draftdesk.ui.record_table import RecordTable
from draftdesk.ui.surfaces import calm

_ROW_PADDING = 10
_NARROWEST_IN_LETTERS = 18
_SQUEEZED_IN_LETTERS = 13
_LEAST_COLUMNS = 2
_SHARE_OF_NAME = 1.2


class RecordView(QTableView):
    """A calm table. Chosen columns that do not fit stand at the right, behind a scroll bar.

    `menu_wanted` asks for the menu of the row that is marked, at a place of the screen.
    """

    menu_wanted = Signal(QPoint)

    def __init__(self, model: RecordTable, name: str) -> None:
        super().__init__()
        self._table = model
        self._urgent: tuple[int, ...] = ()
        self.places_columns = False
        self.setModel(model)
        calm(self)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBar(look.QuietScrollBar(self, Qt.Orientation.Horizontal))
        # Without one the style draws an edge where the two bars meet.
        self.setCornerWidget(QWidget(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self.setFrameShape(QTableView.Shape.NoFrame)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def fit_columns(self, urgent: Iterable[int] = ()) -> None:
        """Share the width among the columns that fit it, and let the others stand behind them.

        `urgent` are columns that must be seen without scrolling, by their number.
        """
        self._urgent = tuple(column for column in dict.fromkeys(urgent) if column > 0)
        self._fit()

    # --- rows -----------------------------------------------------------------------------------

    def mark(self, number: int | None) -> None:
        """Select a row, or none, and say nothing of it; what is seen stays where it is."""
        selection = self.selectionModel()
        blocker = QSignalBlocker(selection)
        if number is None:
            selection.clear()
        else:
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(self._at(number), flags.ClearAndSelect | flags.Rows)
        del blocker
        self.viewport().update()

    def marked(self) -> int | None:
        """The row that is selected."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def is_seen(self, number: int) -> bool:
        """Whether a row is on the screen."""
        first = self.verticalScrollBar().value()
        return first <= number < first + self._rows_seen()

    def show_row(self, number: int) -> None:
        """Scroll to a row if it is not seen, and leave the columns as they are."""
        across = self.horizontalScrollBar().value()
        self.doItemsLayout()
        self.scrollTo(self._at(number))
        self.horizontalScrollBar().setValue(across)

    def move_with(self, before: int, number: int) -> None:
        """A row stood at one place and stands at another: it stays where it is on the screen."""
        self.doItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + number - before)
        self.show_row(number)

    # --- inside ---------------------------------------------------------------------------------

    def _at(self, number: int) -> QModelIndex:
        """The cell of a row in the column where the keys are."""
        return self.model().index(number, max(0, self.currentIndex().column()))

    def _rows_seen(self) -> int:
        return max(1, self.viewport().height() // self.verticalHeader().defaultSectionSize())

    def _fit(self) -> None:
        count, room = self.model().columnCount(), self.viewport().width()
        letter = self.fontMetrics().averageCharWidth()
        fitting = max(_LEAST_COLUMNS, room // (_NARROWEST_IN_LETTERS * letter))
        # What must be seen is squeezed rather than left out, as long as a date can be read.
        squeezed = min(1 + len(self._urgent), room // (_SQUEEZED_IN_LETTERS * letter))
        fitting = min(count, max(fitting, squeezed))
        if fitting < _LEAST_COLUMNS:
            return
        # The name tells most, so it has the most room; the others share the rest.
        width = int(room / (fitting - 1 + _SHARE_OF_NAME))
        self.setColumnWidth(0, room - (fitting - 1) * width)
        order = _in_order(count, fitting, self._urgent)
        for place, column in enumerate(order):
            # What nobody has chosen is not worth a scroll bar.
            self.setColumnHidden(column, self._table.is_usual and place >= fitting)
            if column:
                self.setColumnWidth(column, width)
        self._place(order)

    def _place(self, columns: list[int]) -> None:
        header = self.horizontalHeader()
        self.places_columns = True
        for place, column in enumerate(columns):
            if header.visualIndex(column) != place:
                header.moveSection(header.visualIndex(column), place)
        self.places_columns = False

    # --- Qt's own spelling ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the mouse; by a key, of the one that is marked."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self._ask_for_menu()
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Not every system makes a menu event of these keys."""
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift):
            self._ask_for_menu()
        else:
            super().keyPressEvent(event)

    def _ask_for_menu(self) -> None:
        number = self.marked()
        # A system that does both must not bring up two.
        if number is not None and QApplication.activePopupWidget() is None:
            self.show_row(number)
            cell = self.visualRect(self._at(number)) & self.viewport().rect()
            self.menu_wanted.emit(self.viewport().mapToGlobal(cell.center()))


def _in_order(count: int, fitting: int, urgent: tuple[int, ...]) -> list[int]:
    """The columns from left to right: those that fit first, and what is urgent among them."""
    front = [0, *(column for column in urgent if 0 < column < count)][:fitting]
    front += [column for column in range(count) if column not in front][: fitting - len(front)]
    return sorted(front) + [column for column in range(count) if column not in front]
