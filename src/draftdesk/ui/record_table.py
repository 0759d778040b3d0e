"""A table over any number of records: rows are read from the store a page at a time, as painted."""

import time
from collections import OrderedDict
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.filters import COLUMN_OF_ORDER, LINK_OF_ORDER, ListFilter, ListOrder
from draftdesk.store.listing import Listing
from draftdesk.store.rows import ListRow
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.tongue import label, tr
from draftdesk.ui.wording import column_text, record_title, state_words, value_text

PAGE = 32
_PAGES = 32
_AT_ONCE = 5000
"""So many rows are gone through before anything else is done: a short list is there at once."""
_STEP = 500
_A_MOMENT = 0.006
_RESTS = 10
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()
_NO_COLUMNS = frozenset(
    {
        FieldKind.SECRET,
        FieldKind.LONG_TEXT,
        FieldKind.EMBEDDED,
        FieldKind.LINK_CODE,
        FieldKind.ID,
    }
)


class RecordTable(QAbstractTableModel):
    """The records of one type that fit a search, by title; the first column tells their state.

    A short list is there at once. A long one is read on between two jobs of the window: until it is
    whole the rows before it stay, and then it is `settled`.
    """

    settled = Signal()

    def __init__(self, type_name: str, store: WindowStore) -> None:
        super().__init__()
        self.type_name = type_name
        self._store = store
        self._columns = _columns(type_name)
        """The fields of the columns behind the first, which is the title."""
        self._text, self._wanted = "", ListFilter()
        self._order = ListOrder()
        self._besides: RecordKey | None = None
        self._pages: OrderedDict[int, list[ListRow | None]] = OrderedDict()
        self._titles: dict[RecordKey, str] = {}
        self._shown: Listing | None = None
        self._coming: Listing | None = None
        self._anew, self._again = False, False
        self._spent = 0.0
        self._rests_until = 0.0
        self._go_on_soon = QTimer(self)
        self._go_on_soon.setInterval(0)
        self._go_on_soon.timeout.connect(self._go_on)
        self.reload()

    @property
    def order(self) -> ListOrder:
        """How the rows stand."""
        return self._order

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields of the columns behind the first."""
        return tuple(spec.name for spec in self._columns)

    @property
    def is_searching(self) -> bool:
        """Whether other rows are on their way than those that are shown."""
        return self._coming is not None and self._anew

    @property
    def is_usual(self) -> bool:
        """Whether the columns are those of the record type, chosen by nobody."""
        return self._columns == _columns(self.type_name, ())

    def search(self, text: str, wanted: ListFilter, besides: RecordKey | None = None) -> None:
        """Show what fits `text` and the filter; and one record more, whether it does or not."""
        self._text, self._wanted, self._besides = text, wanted, besides
        self.reload()

    def arrange(self, columns: tuple[str, ...], order: ListOrder) -> None:
        """Show these fields (none: those of the record type), and the rows in this order."""
        self.beginResetModel()
        self._columns = _columns(self.type_name, columns)
        self.endResetModel()
        before = self._order
        self._order = order if order.by in self.orders() else ListOrder()
        if self._order != before:
            self.reload()

    def orders(self) -> tuple[str, ...]:
        """The fields that rows can stand by; the empty one is the name."""
        specs = fields_of(RECORD_TYPES[self.type_name])
        return tuple(
            name for name in (*COLUMN_OF_ORDER, *LINK_OF_ORDER) if name == "" or name in specs
        )

    def field_at(self, column: int) -> str:
        """The field of a column; empty for the first, the name."""
        return self._columns[column - 1].name if column else ""

    def name_of(self, field: str) -> str:
        """What a column is called."""
        if not field:
            return tr("Name")
        return label(fields_of(RECORD_TYPES[self.type_name])[field].label)

    def reload(self) -> None:
        """Read everything anew."""
        self._begin(anew=True)

    def refresh(self) -> None:
        """Some records moved: read the painted rows anew, and the whole if rows came or went."""
        if self._coming is not None:
            self._again = True
        else:
            self._begin(anew=False)

    @property
    def is_behind(self) -> bool:
        """Whether something moved while the rows that are shown now were being read."""
        return self._again

    def rest(self) -> float:
        """Seconds for which not to read again: what takes long is not done all the time."""
        return max(0.0, self._rests_until - time.monotonic())

    # --- reading --------------------------------------------------------------------------------

    def _begin(self, *, anew: bool) -> None:
        if self._coming is not None:
            self._coming.leave()
        self._anew, self._again, self._spent = anew, False, 0.0
        self._coming = self._store.lists.listing(
            self.type_name, self._text, self._wanted, self._order, self._besides
        )
        self._read_on(_AT_ONCE)
        if self._coming is not None:
            self._go_on_soon.start()

    def _go_on(self) -> None:
        """Read for a moment; then it is another job's turn."""
        end = time.monotonic() + _A_MOMENT
        while self._coming is not None and time.monotonic() < end:
            self._read_on(_STEP)

    def _read_on(self, rows: int) -> None:
        coming, began = self._coming, time.monotonic()
        if coming is None:
            return
        try:
            is_whole = coming.read_on(rows)
        except BaseException:
            self._stop()
            raise
        self._spent += time.monotonic() - began
        if is_whole:
            self._stop()
            self._rests_until = time.monotonic() + _RESTS * self._spent
            self._show(coming)

    def _stop(self) -> None:
        self._coming = None
        self._go_on_soon.stop()

    def _show(self, listing: Listing) -> None:
        if self._anew or self._shown is None or len(listing) != len(self._shown):
            self.beginResetModel()
            self._take(listing)
            self.endResetModel()
        else:
            self._take(listing)
            if len(listing):
                last = self.index(len(listing) - 1, len(self._columns))
                self.dataChanged.emit(self.index(0, 0), last)
        self.settled.emit()

    def _take(self, listing: Listing) -> None:
        self._shown = listing
        self._pages.clear()
        self._titles.clear()

    # --- rows -----------------------------------------------------------------------------------

    def row(self, number: int) -> ListRow | None:
        """The record in a row."""
        start = number - number % PAGE
        page = self._pages.get(start)
        if page is None and self._shown is not None:
            page = self._pages[start] = self._shown.page(start, PAGE)
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return page[number - start] if page and number - start < len(page) else None

    def number_of(self, key: RecordKey) -> int | None:
        """The row of a record, however far down; `None` if it is not in the list."""
        for start, page in self._pages.items():
            for place, listed in enumerate(page):
                if listed is not None and listed.key == key:
                    return start + place
        return self._shown.place_of(key) if self._shown is not None else None

    def _title(self, key: RecordKey) -> str:
        if key not in self._titles:
            found = self._store.found(key)
            self._titles[key] = record_title(found.title, key) if found else ""
        return self._titles[key]

    def _text_of(self, listed: ListRow, column: int) -> str:
        if column == 0:
            return record_title(listed.title, listed.key)
        spec = self._columns[column - 1]
        value = listed.values.get(spec.name)
        if spec.kind is FieldKind.LINK and spec.target and value:
            return self._title(RecordKey(spec.target, value))
        if spec.kind is FieldKind.LINK:
            said = value_text(self.type_name, spec.name, listed.values, self._store.found)
            return "" if said == "–" else said
        return column_text(spec, value)

    def _font(self, listed: ListRow) -> QFont | None:
        if not listed.archived:
            return None
        font = QFont()
        font.setStrikeOut(True)
        return font

    def _described(self, listed: ListRow, column: int, role: int) -> Any:
        """Everything but the text itself."""
        if role == _FOREGROUND and listed.archived:
            return look.colour(look.Role.ARCHIVED)
        if role == _FONT:
            return self._font(listed)
        if column == 0 and role in (_DECORATION, _TOOL_TIP, _SPOKEN):
            return self._state_told(listed, role)
        return None

    def _state_told(self, listed: ListRow, role: int) -> Any:
        """The state of a record as a mark, a tip or spoken words; what waits is told first."""
        state = listed.state or ("archived" if listed.archived else "")
        if not state:
            return None
        if role == _DECORATION:
            return look.icon(look.ROLE_ICONS[look.Role(state)], look.Role(state))
        states = [listed.state, "archived" if listed.archived else ""]
        words = ", ".join(state_words(each) for each in states if each)
        return words if role == _TOOL_TIP else f"{self._text_of(listed, 0)}, {words}"

    # --- Qt's own spelling ----------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._shown is None else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns) + 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        listed = self.row(index.row())
        if listed is None:
            return None
        if role == _DISPLAY:
            return self._text_of(listed, index.column())
        return self._described(listed, index.column(), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role != _DISPLAY or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.name_of(self.field_at(section))


def possible_columns(type_name: str) -> tuple[str, ...]:
    """Every field that can be a column, in the model's order: what fits a line and is no secret."""
    kind = RECORD_TYPES[type_name]
    return tuple(
        name
        for name, spec in fields_of(kind).items()
        if spec.kind not in _NO_COLUMNS and not spec.spelling_of and name not in kind.facts.title
    )


def _columns(type_name: str, names: tuple[str, ...] = ()) -> list[FieldSpec]:
    kind = RECORD_TYPES[type_name]
    specs, possible = fields_of(kind), possible_columns(type_name)
    chosen = [specs[name] for name in dict.fromkeys(names) if name in possible]
    if chosen:
        return chosen
    listed = [
        (spec.list_place, spec)
        for name, spec in specs.items()
        if spec.list_place is not None and name not in kind.facts.title
    ]
    return [spec for _, spec in sorted(listed, key=lambda pair: pair[0])]
