"""Of the marked row in the outbox: the whole reason, the way out, and each field old and new."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel, RowTable, Sheet, made_to_read, mark_row
from draftdesk.ui.tongue import tr

_UNIT = int(Qt.ItemDataRole.UserRole)
_MOST_ROWS = 5
_ROW_PADDING = 10


class OutboxDetail(Sheet):
    """Hidden while nothing, or more than one row, is marked."""

    def __init__(self) -> None:
        super().__init__()
        self._reason = PlainLabel(wrap=True)
        self._way_out = PlainLabel(role=Role.SECONDARY, wrap=True)
        self._facts = PlainLabel(role=Role.SECONDARY, wrap=True)
        self.fields = _table()
        for each in (self._reason, self._way_out, self.fields, self._facts):
            self.column.addWidget(each)

    def show_change(
        self, said: tuple[str, str, str], changes: list[tuple[str, str, str, str]]
    ) -> None:
        """`said` are reason, way out and facts; `changes` name, label, old and new of each field.

        With nothing at all the sheet goes away.
        """
        for words, text in zip((self._reason, self._way_out, self._facts), said, strict=True):
            words.setText(text)
            words.setVisible(bool(text))
        place = self.fields.currentRow()
        self.fields.setRowCount(len(changes))
        for row, (unit, *texts) in enumerate(changes):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(_UNIT, unit)
                item.setToolTip(look.plain_tip(text))
                self.fields.setItem(row, column, item)
        if changes:
            mark_row(self.fields, max(0, min(place, len(changes) - 1)))
        self._fit(len(changes))
        self.setVisible(bool(any(said) or changes))

    def mark(self, units: list[str]) -> None:
        """Mark the first of these fields that stands here."""
        for row in range(self.fields.rowCount()):
            item = self.fields.item(row, 0)
            if item is not None and item.data(_UNIT) in units:
                mark_row(self.fields, row)
                return

    def unit(self) -> str:
        """The field that is marked; nothing if there is none."""
        items = self.fields.selectedItems()
        return str(items[0].data(_UNIT)) if items and not self.isHidden() else ""

    def text(self) -> str:
        """All its words, a line a field."""
        said = [each.text() for each in (self._reason, self._way_out, self._facts)]
        lines = []
        for row in range(self.fields.rowCount()):
            cells = [self.fields.item(row, column) for column in range(3)]
            name, old, new = (each.text() if each is not None else "" for each in cells)
            lines.append(f"{name}:  {old}  →  {new}")
        return "\n".join(each for each in (*said, *lines) if each)

    def _fit(self, rows: int) -> None:
        """As tall as its rows, up to some; beyond that it scrolls."""
        height = self.fontMetrics().height() + _ROW_PADDING
        for row in range(rows):
            self.fields.setRowHeight(row, height)
        head = self.fields.horizontalHeader().sizeHint().height()
        self.fields.setFixedHeight(head + height * min(rows, _MOST_ROWS) + 2)
        self.fields.setVisible(rows > 0)


def _table() -> QTableWidget:
    table = RowTable(0, 3)
    table.setAccessibleName(tr("Fields of this change"))
    made_to_read(table, (tr("Field"), tr("It was"), tr("It is to be")))
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table
