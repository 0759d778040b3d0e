"""A list of records with its search."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.report import Report
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.record_table import RecordTable
from draftdesk.ui.surfaces import Check, PlainLabel, calm
from draftdesk.ui.tongue import label, number_words, tr, trouble_words

_SEARCH_AFTER_MS = 60
_REFRESH_AFTER_MS = 150
_ROW_PADDING = 10
_NARROWEST_COLUMN = 130
_SHARE_OF_NAME = 1.2


class RecordList(QWidget):
    """Search field, table, count. Emits `opened` when a person chooses a record.

    `entered` says that they want to go on in it; `ask_server_wanted` that it may be over there.
    """

    opened = Signal(object)
    entered = Signal(object)
    ask_server_wanted = Signal(str, str)

    def __init__(self, type_name: str, store: WindowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type_name = type_name
        self._plural = label(RECORD_TYPES[type_name].facts.plural)
        self._singular = label(RECORD_TYPES[type_name].facts.label)
        self.table = RecordTable(type_name, store)
        self.view = _table_view(self.table, self._plural)
        self.search_field = SearchField()
        words = tr("Search {records}").format(records=self._plural.lower())
        self.search_field.setPlaceholderText(words)
        self.search_field.setAccessibleName(words)
        self.archived = Check(tr("Archived too"))
        self._count = PlainLabel(font=look.hint_font(self.font()))
        self._empty = PlainLabel(role=Role.SECONDARY, wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._asked = ""
        self._answer = ""
        self._searches_anew = False
        self._shown: RecordKey | None = None
        self._stale = False
        self._lay_out()
        self._search_soon = _timer(self, _SEARCH_AFTER_MS, self._search)
        self._refresh_soon = _timer(self, _REFRESH_AFTER_MS, self._refresh)
        self._connect()
        self._word()

    # --- what others ask ------------------------------------------------------------------------

    def focus_search(self) -> None:
        """Put the keys into the search field."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def focus_rows(self) -> None:
        """Put the keys onto the rows, where one was chosen; into the search if there is none."""
        if self.table.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.focus_search()

    def clear_search(self) -> None:
        """Show everything again."""
        if self.search_field.text():
            self.search_field.clear()
            self._search()

    def search(self, text: str) -> None:
        """Show what a text finds, as if it had been typed."""
        if text != self.search_field.text():
            self.search_field.setText(text)
            self._search()

    def select(self, key: RecordKey | None) -> None:
        """Mark the record that is shown, without opening it; none if it is not in the list."""
        if self._refresh_soon.isActive():
            self._refresh_soon.stop()
            self._refresh()
        self._shown = key
        self._mark(self.table.number_of(key, near=0) if key is not None else None)

    def on_changed(self, changed: Changed) -> None:
        """Something moved: read again what is painted, soon, or when shown next."""
        if changed.kinds & {"record", "draft", "outbox", "conflict"}:
            if self.isVisible():
                if not self._refresh_soon.isActive():
                    self._refresh_soon.start()
            else:
                self._stale = True

    def show_answer(self, text: str, report: Report) -> None:
        """The server was asked for `text`, and this came of it."""
        if text != self._asked:
            return
        if report.trouble is not None:
            self._answer = trouble_words(report.trouble)
            # Enter may ask once more.
            self._asked = ""
        else:
            self._answer = tr("The server knows nothing of “{text}” either.").format(text=text)
        self._refresh()

    def words(self) -> str:
        """What stands in place of the rows, or beneath them."""
        return self._count.text() if self._empty.isHidden() else self._empty.text()

    # --- searching ------------------------------------------------------------------------------

    def _search(self) -> None:
        self._search_soon.stop()
        self._asked = self._answer = ""
        self._searches_anew = True
        self.table.search(self.search_field.text(), archived=self.archived.isChecked())
        self._word()
        self._mark(self.table.number_of(self._shown, near=0) if self._shown else None)

    def _refresh(self) -> None:
        """Read anew what is painted; the place in the list stays."""
        self._stale = False
        rows = self.view.selectionModel().selectedRows()
        near = rows[0].row() if rows else 0
        self.table.refresh()
        self._word()
        number = self.table.number_of(self._shown, near=near) if self._shown else None
        self._mark(number, scroll=False)

    def _mark(self, number: int | None, *, scroll: bool = True) -> None:
        """Select a row and say nothing of it."""
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        if number is None:
            selection.clear()
        else:
            flags = QItemSelectionModel.SelectionFlag
            how = flags.ClearAndSelect | flags.Rows
            selection.setCurrentIndex(self.table.index(number, 0), how)
            if scroll:
                self.view.scrollTo(self.table.index(number, 0))
        selection.blockSignals(False)
        self.view.viewport().update()

    def _word(self) -> None:
        count, text = self.table.rowCount(), self.search_field.text().strip()
        what = self._singular if count == 1 else self._plural
        self._count.setText(f"{number_words(count)} {what.lower()}")
        nothing = tr("Nothing here for “{text}”. Enter asks the server.").format(text=text)
        waiting = tr("Nothing here yet. The first sync fills this list.")
        asked = tr("Asking the server for “{text}” …").format(text=text)
        found = self._answer or (asked if self._asked else nothing)
        self._empty.setText(found if text else waiting)
        self._empty.setVisible(count == 0)
        self.view.setVisible(count > 0)

    # --- what the hand does ---------------------------------------------------------------------

    def _into_rows(self) -> None:
        if not self.table.rowCount():
            return
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.view.selectionModel().hasSelection():
            self.view.selectRow(0)

    def _on_return(self) -> None:
        """Enter opens the best match; once more goes on in it; with no match, asks the server."""
        if self._search_soon.isActive():
            self._search()
        text = self.search_field.text().strip()
        number = self._best_row()
        listed = self.table.row(number) if self.table.rowCount() else None
        self._searches_anew = False
        if listed is None:
            if text and not self._asked:
                self._asked = text
                self._word()
                self.ask_server_wanted.emit(self.type_name, text)
        elif listed.key == self._shown:
            self.entered.emit(listed.key)
        else:
            self._mark(number)
            self._shown = listed.key
            self.opened.emit(listed.key)

    def _best_row(self) -> int:
        """The first row of a new search; later the marked one."""
        rows = self.view.selectionModel().selectedRows()
        return rows[0].row() if rows and not self._searches_anew else 0

    def _on_selection(self, chosen: QItemSelection, _: QItemSelection) -> None:
        rows = chosen.indexes()
        listed = self.table.row(rows[0].row()) if rows else None
        if listed is not None:
            self._shown = listed.key
            self.opened.emit(listed.key)

    def _on_activated(self, index: QModelIndex) -> None:
        listed = self.table.row(index.row())
        if listed is not None:
            if listed.key != self._shown:
                self._shown = listed.key
                self.opened.emit(listed.key)
            self.entered.emit(listed.key)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self.archived)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LABEL_GAP, look.LABEL_GAP, look.LABEL_GAP, look.INSIDE)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(self.search_field)
        column.addWidget(self._empty, 1)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.search_field)

    def _connect(self) -> None:
        self.search_field.textEdited.connect(self._search_soon.start)
        self.search_field.down_wanted.connect(self._into_rows)
        self.search_field.returnPressed.connect(self._on_return)
        self.archived.toggled.connect(self._search)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.activated.connect(self._on_activated)

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
        # The name tells most, so it has the most room; the others share the rest.
        room = self.width() - 2 * look.LABEL_GAP
        self.view.setColumnWidth(0, round(room * _SHARE_OF_NAME / (fitting + _SHARE_OF_NAME - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc steps back from the rows into the search."""
        if event.key() == Qt.Key.Key_Escape and self.view.hasFocus():
            self.focus_search()
        else:
            super().keyPressEvent(event)


class SearchField(QLineEdit):
    """A search field whose down arrow leads into the table, and whose Esc empties it."""

    down_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        self.addAction(
            look.icon("search", Role.SECONDARY), QLineEdit.ActionPosition.LeadingPosition
        )
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        # The clear button empties the field without saying that it was edited.
        if not text:
            self.textEdited.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.down_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _table_view(model: RecordTable, name: str) -> QTableView:
    view = QTableView()
    view.setModel(model)
    calm(view)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + _ROW_PADDING)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFrameShape(QTableView.Shape.NoFrame)
    return view


def _timer(parent: QWidget, milliseconds: int, job: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(job)
    return timer
