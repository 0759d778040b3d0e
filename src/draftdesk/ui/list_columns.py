"""The columns of a list: which, in which order, and by which the rows stand; remembered."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from draftdesk.store.filters import ListOrder
from draftdesk.store.habits import Arrangement, Habits
from draftdesk.ui.record_table import RecordTable, possible_columns
from draftdesk.ui.record_view import RecordView
from draftdesk.ui.tongue import tr


class ListColumns(QObject):
    """Answers the header's clicks and pulls, and has a menu for the same; `arranged` tells."""

    arranged = Signal()

    def __init__(self, view: RecordView, table: RecordTable, habits: Habits) -> None:
        super().__init__(view)
        self._table, self._habits = table, habits
        self._view, self._header = view, view.horizontalHeader()
        self._header.setSectionsMovable(True)
        self._header.setFirstSectionMovable(False)
        self._header.setSectionsClickable(True)
        self._header.setSortIndicatorShown(True)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.sectionClicked.connect(self._on_clicked)
        self._header.sectionMoved.connect(self._on_moved)
        self._header.customContextMenuRequested.connect(self._on_menu_wanted)
        liked = habits.arrangement(table.type_name)
        table.arrange(liked.columns, liked.order)
        self._point()

    def menu(self) -> QMenu:
        """Everything about the columns, for the keys too."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(tr("Sorted by"))
        self._add_orders(menu)
        menu.addSection(tr("Columns"))
        shown = self._table.columns
        hidden = [n for n in possible_columns(self._table.type_name) if n not in shown]
        more = QMenu(tr("Add a column"), menu)
        for name in shown:
            self._add_check(menu, name, on=True)
        for name in hidden:
            self._add_check(more, name, on=False)
        menu.addMenu(more)
        self._add_moves(menu)
        menu.addSeparator()
        self._add(menu, tr("Back to the usual columns"), partial(self._arrange, (), ListOrder()))
        return menu

    def pop_up(self) -> None:
        """Open the menu at the head of the list."""
        self._on_menu_wanted(QPoint(0, self._header.height()))

    def sort(self, field: str) -> None:
        """Let the rows stand by this field; the other way round, if they do already."""
        order = self._table.order
        turned = field == order.by and not order.descending
        self._arrange(self._table.columns, ListOrder(field, turned))

    def place_of_order(self) -> int:
        """The column by which the rows stand; -1 if it is none of those chosen."""
        return self.place_of(self._table.order.by)

    def place_of(self, field: str) -> int:
        """The column of a field; -1 if it is none of those chosen."""
        fields = ("", *self._table.columns)
        return fields.index(field) if field in fields else -1

    # --- inside ---------------------------------------------------------------------------------

    def _arrange(self, columns: tuple[str, ...], order: ListOrder) -> None:
        self._table.arrange(columns, order)
        self._point()
        liked = Arrangement(self._table.columns, self._table.order)
        self._habits.keep_arrangement(self._table.type_name, liked)
        self.arranged.emit()

    def _point(self) -> None:
        """The arrow stands at the column by which the rows stand, if it is shown."""
        order = self._table.order
        way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(self.place_of_order(), way)

    def _on_clicked(self, section: int) -> None:
        field = self._table.field_at(section)
        if field in self._table.orders():
            self.sort(field)
        else:
            self._point()

    def _on_moved(self, *_: int) -> None:
        """Where the columns were pulled to is their order from now on."""
        if self._view.places_columns:
            return
        count = self._table.columnCount()
        fields = [self._table.field_at(self._header.logicalIndex(place)) for place in range(count)]
        blocker = QSignalBlocker(self._header)
        for section in range(count):
            self._header.moveSection(self._header.visualIndex(section), section)
        del blocker
        self._arrange(tuple(filter(None, fields)), self._table.order)

    def _on_menu_wanted(self, place: QPoint) -> None:
        self.menu().popup(self._header.mapToGlobal(place))

    def _add_orders(self, menu: QMenu) -> None:
        group, order = QActionGroup(menu), self._table.order
        for field in self._table.orders():
            action = self._add(menu, self._table.name_of(field), partial(self.sort, field))
            action.setCheckable(True)
            action.setChecked(field == order.by)
            group.addAction(action)
        turn = ListOrder(order.by, not order.descending)
        action = self._add(
            menu, tr("In reverse"), partial(self._arrange, self._table.columns, turn)
        )
        action.setCheckable(True)
        action.setChecked(order.descending)

    def _add_check(self, menu: QMenu, field: str, *, on: bool) -> None:
        """A column that is shown goes away; a new one stands first, where it is seen."""
        rest = tuple(name for name in self._table.columns if name != field)
        columns = rest if on else (field, *rest)
        job = partial(self._arrange, columns, self._table.order)
        action = self._add(menu, self._table.name_of(field), job)
        action.setCheckable(True)
        action.setChecked(on)
        action.setEnabled(bool(columns))

    def _add_moves(self, menu: QMenu) -> None:
        moves, columns = QMenu(tr("Move to the left"), menu), list(self._table.columns)
        for place in range(1, len(columns)):
            moved = list(columns)
            moved[place - 1], moved[place] = moved[place], moved[place - 1]
            job = partial(self._arrange, tuple(moved), self._table.order)
            self._add(moves, self._table.name_of(columns[place]), job)
        menu.addMenu(moves)

    def _add(self, menu: QMenu, words: str, job: partial[None]) -> QAction:
        action = QAction(words.replace("&", "&&"), menu)
        action.triggered.connect(lambda _=False: job())
        menu.addAction(action)
        return action
