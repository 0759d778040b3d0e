"""What would be sent, as a person reads it: old and new side by side, and the request itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of, label_of
from draftdesk.domain.merging import diff, units_of
from draftdesk.domain.reading import title_of
from draftdesk.store.rows import View
from draftdesk.ui import look
from draftdesk.ui.tongue import label, tr
from draftdesk.ui.wording import Find, value_text


class DifferenceDialog(QDialog):
    """The change of one record; *Send* accepts."""

    def __init__(self, view: View, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kind = RECORD_TYPES[view.key.type]
        old = view.server if view.server is not None else {}
        change = diff(kind, old, view.mine)
        units = [unit for unit in units_of(kind, change) if unit != "id"]
        self.setWindowTitle(tr("What would be sent"))
        title = QLabel(title_of(kind, view.mine))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(look.title_font(self.font()))
        self.table = _table(view, units, find)
        column = QVBoxLayout(self)
        column.addWidget(title)
        column.addWidget(self.table)
        verb = "POST" if view.is_new else "PUT"
        address = kind.facts.route if view.is_new else f"{kind.facts.route}({view.key.id})"
        rest = len(fields_of(kind)) - len(units)
        words = tr("{verb} {address} – %n other field(s) go back as the server has them.", rest)
        note = QLabel(words.format(verb=verb, address=address))
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.setFont(look.hint_font(self.font()))
        column.addWidget(note)
        column.addWidget(self._buttons(can_send=bool(units)))
        self.resize(620, 360)

    def _buttons(self, *, can_send: bool) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        send = box.addButton(tr("Send"), QDialogButtonBox.ButtonRole.AcceptRole)
        send.setEnabled(can_send)
        send.setDefault(can_send)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box


def _table(view: View, units: list[str], find: Find) -> QTableWidget:
    table = QTableWidget(len(units), 3)
    table.setAccessibleName(tr("Changed fields"))
    table.setHorizontalHeaderLabels([tr("Field"), tr("On the server"), tr("Yours")])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    kind = RECORD_TYPES[view.key.type]
    for row, unit in enumerate(units):
        texts = (
            label(label_of(kind, unit)),
            value_text(view.key.type, unit, view.server or {}, find),
            value_text(view.key.type, unit, view.mine, find),
        )
        for column, text in enumerate(texts):
            table.setItem(row, column, QTableWidgetItem(text))
    return table
