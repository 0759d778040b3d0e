"""What would be sent, as a person reads it: old and new side by side, and where it would go."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, fields_of, label_of
from draftdesk.domain.merging import diff, units_of
from draftdesk.domain.reading import title_of
from draftdesk.store.rows import View
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel, calm, without_icons
from draftdesk.ui.tongue import label, tr
from draftdesk.ui.wording import Find, value_text

_SPELLINGS = (FieldKind.LINK_CODE, FieldKind.EMBEDDED)


class DifferenceDialog(QDialog):
    """The change of one record; *Send* accepts."""

    def __init__(self, view: View, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kind = RECORD_TYPES[view.key.type]
        change = diff(self._kind, view.server or {}, view.mine)
        units = [unit for unit in units_of(self._kind, change) if unit != "id"]
        self.setWindowTitle(tr("What would be sent"))
        title = PlainLabel(title_of(self._kind, view.mine), font=look.title_font(self.font()))
        self.table = self._table(view, units, find)
        self.note = PlainLabel(
            self._note_words(view, units), Role.SECONDARY, look.hint_font(self.font()), wrap=True
        )
        self.buttons = without_icons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.send = self.buttons.addButton(tr("Send"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.send.setIcon(look.icon("send"))
        self.send.setEnabled(bool(units))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        for each in (title, self.table, self.note, self.buttons):
            column.addWidget(each)
        self.resize(640, 380)
        if units:
            self.send.setDefault(True)
            self.send.setFocus()

    def _note_words(self, view: View, units: list[str]) -> str:
        route = self._kind.facts.route
        if view.is_new:
            return tr("POST {address} – a new record; everything else stays empty.").format(
                address=route
            )
        specs = fields_of(self._kind).values()
        whole = [spec.name for spec in specs if spec.kind not in _SPELLINGS]
        rest = len(whole) - len(units)
        words = tr("PUT {address} – %n other field(s) go back as the server has them.", rest)
        return words.format(address=f"{route}({view.key.id})")

    def _table(self, view: View, units: list[str], find: Find) -> QTableWidget:
        table = QTableWidget(len(units), 3)
        calm(table)
        table.setAccessibleName(tr("Changed fields"))
        table.setHorizontalHeaderLabels([tr("Field"), tr("On the server"), tr("Yours")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setColumnHidden(1, view.server is None)
        for row, unit in enumerate(units):
            texts = (
                label(label_of(self._kind, unit)),
                value_text(view.key.type, unit, view.server or {}, find),
                value_text(view.key.type, unit, view.mine, find),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(look.plain_tip(unit if column == 0 else text))
                table.setItem(row, column, item)
        table.resizeRowsToContents()
        return table
