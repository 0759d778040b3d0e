"""A list of records with its search."""

from PySide6.QtCore import QItemSelection, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.record_table import RecordTable
from draftdesk.ui.tongue import label, tr

_SEARCH_AFTER_MS = 60
_REFRESH_AFTER_MS = 150
_ROW_HEIGHT = 26
_NARROWEST_COLUMN = 130


class RecordList(QWidget):
    """Search field, table, count. Emits `opened` when a person chooses a record."""

    opened = Signal(object)
    ask_server_wanted = Signal(str, str)

    def __init__(self, type_name: str, store: WindowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type_name = type_name
        self.table = RecordTable(type_name, store)
        self.view = _table_view(self.table, label(RECORD_TYPES[type_name].facts.plural))
        self.search_field = _SearchField()
        plural = label(RECORD_TYPES[type_name].facts.plural)
        self.search_field.setPlaceholderText(tr("Search {records}").format(records=plural.lower()))
        self.search_field.setAccessibleName(self.search_field.placeholderText())
        self._archived = QCheckBox(tr("Archived too"))
        self._count = QLabel()
        self._empty = QLabel()
        self._lay_out()
        self._stale = False
        self._search_soon = _timer(self, _SEARCH_AFTER_MS, self._search)
        self._refresh_soon = _timer(self, _REFRESH_AFTER_MS, self._refresh)
        self.search_field.textEdited.connect(self._search_soon.start)
        self.search_field.down_wanted.connect(self._into_table)
        self.search_field.returnPressed.connect(self._on_return)
        self._archived.toggled.connect(self._search)
        selection = self.view.selectionModel()
        selection.selectionChanged.connect(self._on_selection)
        self.view.activated.connect(self._on_activated)
        self._word()

    def focus_search(self) -> None:
        """Put the keys into the search field."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def select(self, key: RecordKey) -> None:
        """Mark a record in the list, without opening it."""
        number = self.table.number_of(key)
        if number is None:
            return
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.view.selectRow(number)
        selection.blockSignals(False)
        self.view.viewport().update()

    def on_changed(self, changed: Changed) -> None:
        """Something moved: read again what is painted, soon, or when shown next."""
        if changed.kinds & {"record", "draft", "outbox", "conflict"}:
            if self.isVisible():
                if not self._refresh_soon.isActive():
                    self._refresh_soon.start()
            else:
                self._stale = True

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        self._count.setFont(look.hint_font(self.font()))
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self._archived)
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LABEL_GAP, look.LABEL_GAP, look.LABEL_GAP, look.INSIDE)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(self.search_field)
        column.addWidget(self._empty, 1)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.search_field)

    def _search(self) -> None:
        chosen = self._chosen()
        self.table.search(self.search_field.text(), archived=self._archived.isChecked())
        self._word()
        if chosen is not None:
            self.select(chosen)

    def _refresh(self) -> None:
        self._stale = False
        chosen = self._chosen()
        self.table.refresh()
        if chosen is not None and self._chosen() is None:
            self.select(chosen)
        self._word()

    def _chosen(self) -> RecordKey | None:
        rows = self.view.selectionModel().selectedRows()
        listed = self.table.row(rows[0].row()) if rows else None
        return listed.key if listed else None

    def _word(self) -> None:
        count, text = self.table.rowCount(), self.search_field.text().strip()
        facts = RECORD_TYPES[self.type_name].facts
        self._count.setText(
            f"{count:,} {label(facts.label if count == 1 else facts.plural).lower()}"
        )
        nothing = tr("Nothing for “{text}”. Enter asks the server.").format(text=text)
        waiting = tr("Nothing here yet. The first sync fills this list.")
        self._empty.setText(nothing if text else waiting)
        self._empty.setVisible(count == 0)
        self.view.setVisible(count > 0)

    def _into_table(self) -> None:
        if self.table.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.view.selectionModel().hasSelection():
                self.view.selectRow(0)

    def _on_return(self) -> None:
        self._search_soon.stop()
        self._search()
        listed = self.table.row(0) if self.table.rowCount() else None
        if listed is not None:
            self.view.selectRow(0)
            self.opened.emit(listed.key)
        elif self.search_field.text().strip():
            self.ask_server_wanted.emit(self.type_name, self.search_field.text().strip())

    def _on_selection(self, chosen: QItemSelection, _: QItemSelection) -> None:
        rows = chosen.indexes()
        listed = self.table.row(rows[0].row()) if rows else None
        if listed is not None and self.view.hasFocus():
            self.opened.emit(listed.key)

    def _on_activated(self, index: QModelIndex) -> None:
        listed = self.table.row(index.row())
        if listed is not None:
            self.opened.emit(listed.key)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = max(2, self.width() // _NARROWEST_COLUMN)
        for column in range(self.table.columnCount()):
            self.view.setColumnHidden(column, column >= fitting)


class _SearchField(QLineEdit):
    """A search field whose down arrow leads into the table."""

    down_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        self.addAction(
            look.icon("search", look.Role.SECONDARY), QLineEdit.ActionPosition.LeadingPosition
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.down_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


def _table_view(model: RecordTable, name: str) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setIconSize(QSize(look.ICON, look.ICON))
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFrameShape(QTableView.Shape.NoFrame)
    return view


def _timer(parent: QWidget, milliseconds: int, job: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(job)
    return timer
