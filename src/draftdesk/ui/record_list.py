"""A list of records with its search."""

from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.filters import Archived, ListFilter
from draftdesk.store.rows import Changed
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.report import Report, SyncState
from draftdesk.ui import look
from draftdesk.ui.controls import Button, Line, Tool
from draftdesk.ui.empty_list import Emptiness, emptiness, new_words
from draftdesk.ui.filter_words import active
from draftdesk.ui.list_columns import ListColumns
from draftdesk.ui.list_filter import ActiveFilters, FilterPanel
from draftdesk.ui.look import Role
from draftdesk.ui.record_table import RecordTable
from draftdesk.ui.surfaces import Check, PlainLabel, calm
from draftdesk.ui.tongue import label, number_words, tr, trouble_words

_SEARCH_AFTER_MS = 60
_REFRESH_AFTER_MS = 150
_SUGGEST_AFTER_MS = 250
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
    new_wanted = Signal(str)
    sync_wanted = Signal()

    def __init__(self, type_name: str, store: WindowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type_name, self._store = type_name, store
        self._plural = label(RECORD_TYPES[type_name].facts.plural)
        self._singular = label(RECORD_TYPES[type_name].facts.label)
        self.table = RecordTable(type_name, store)
        self.view = _table_view(self.table, self._plural)
        self.columns = ListColumns(self.view, self.table, store.habits)
        self.search_field = SearchField()
        words = tr("Search {records}").format(records=self._plural.lower())
        self.search_field.setPlaceholderText(words)
        self.search_field.setAccessibleName(words)
        self.archived = Check(tr("Archived too"))
        self.filter_button = Tool()
        self.filter_panel = FilterPanel(type_name, store)
        self.filters = ActiveFilters(store)
        self.wanted = ListFilter()
        self._count = PlainLabel(font=look.hint_font(self.font()))
        self._empty = PlainLabel(role=Role.SECONDARY, wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self.ways_out = WaysOut(new_words(type_name))
        self._state = SyncState()
        self._meant = ""
        self._asked = ""
        self._answer = ""
        self._searches_anew = False
        self._shown: RecordKey | None = None
        self._stale = False
        self._lay_out()
        self._search_soon = _timer(self, _SEARCH_AFTER_MS, self._search)
        self._refresh_soon = _timer(self, _REFRESH_AFTER_MS, self._refresh)
        self._suggest_soon = _timer(self, _SUGGEST_AFTER_MS, self._suggest)
        self._connect()
        self._word()

    # --- what others ask ------------------------------------------------------------------------

    def focus_search(self) -> None:
        """Put the keys into the search field."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def toggle_filter(self) -> None:
        """Open the filter and put the keys into it; or close it, and back to the search."""
        opens = self.filter_panel.isHidden()
        self.filter_panel.setVisible(opens)
        self.filter_button.setChecked(opens)
        if opens:
            self.filter_panel.focus_first()
        else:
            self.step_back()

    def filter_by(self, wanted: ListFilter) -> None:
        """Show what this filter leaves."""
        self.wanted = wanted
        self.filter_panel.show_filter(wanted)
        self.filters.show_filter(wanted)
        self.archived.blockSignals(True)
        self.archived.setChecked(wanted.archived is not Archived.HIDDEN)
        self.archived.blockSignals(False)
        self._search()

    def step_back(self) -> None:
        """Into the search field, behind what stands there."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.end(False)

    def focus_rows(self) -> None:
        """Put the keys onto the rows, where one was chosen; into the search if there is none."""
        if self.table.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.focus_search()

    def clear_search(self) -> None:
        """Show everything again."""
        if active(self.wanted):
            self.filter_by(ListFilter())
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

    def show_state(self, state: SyncState) -> None:
        """News of the line: why nothing is here, where nothing is."""
        self._state = state
        if not self.table.rowCount():
            self._word()

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
        self._asked = self._answer = self._meant = ""
        self._searches_anew = True
        self.table.search(self.search_field.text(), self.wanted)
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
        said = [f"{number_words(count)} {what.lower()}"]
        if filters := active(self.wanted):
            said.append(tr("%n filter(s)", len(filters)))
        self._count.setText(" · ".join(said))
        empty = count == 0 and not text and not filters
        why = emptiness(self.type_name, self._store, self._state) if empty else Emptiness("")
        self._empty.setText(why.words or self._empty_words(text))
        self._empty.setVisible(count == 0)
        self.view.setVisible(count > 0)
        self.ways_out.setVisible(count == 0)
        self.ways_out.show_ways(
            meant=self._meant if count == 0 and not self._asked else "",
            server=count == 0 and bool(text) and not self._asked,
            filtered=count == 0 and bool(filters),
        )
        self.ways_out.go_on.setVisible(why.goes_on)
        self.ways_out.new.setVisible(why.may_make)
        if count == 0 and text and not (self._meant or self._asked):
            self._suggest_soon.start()

    def _empty_words(self, text: str) -> str:
        """What stands in place of the rows where something was sought."""
        if not text:
            return tr("Nothing here with this filter.")
        if self._answer:
            return self._answer
        if self._asked:
            return tr("Asking the server for “{text}” …").format(text=text)
        if active(self.wanted):
            words = tr("Nothing here for “{text}” with this filter. Enter asks the server.")
            return words.format(text=text)
        return tr("Nothing here for “{text}”. Enter asks the server.").format(text=text)

    def _suggest(self) -> None:
        """Say what may be meant; looked for in a pause, for it takes its time."""
        text = self.search_field.text().strip()
        if text and not self.table.rowCount() and not self._asked:
            self._meant = self._store.lists.suggest(self.type_name, text) or ""
            if self._meant:
                self._word()

    def _take_meant(self) -> None:
        """Search for what was meant."""
        self.search_field.setText(self._meant)
        self._search()
        self.step_back()

    # --- what the hand does ---------------------------------------------------------------------

    def _into_rows(self) -> None:
        if self._search_soon.isActive():
            self._search()
        if not self.table.rowCount():
            self.ways_out.focus_first()
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
            self._ask_server(text)
        elif listed.key == self._shown:
            self.entered.emit(listed.key)
        else:
            self._mark(number)
            self._shown = listed.key
            self.opened.emit(listed.key)

    def _ask_server(self, text: str) -> None:
        if text and not self._asked:
            self._asked = text
            self._word()
            self.ask_server_wanted.emit(self.type_name, text)

    def _on_server_wanted(self) -> None:
        self.step_back()
        self._ask_server(self.search_field.text().strip())

    def _on_sync_wanted(self) -> None:
        self.step_back()
        self.sync_wanted.emit()

    def _on_dropped(self, part: str) -> None:
        self.filter_by(self.wanted.without(part))
        self.step_back()

    def _on_arranged(self) -> None:
        self._fit_columns()
        self._mark(self.table.number_of(self._shown, near=0) if self._shown else None)

    def _on_archived(self, on: bool) -> None:
        archived = Archived.SHOWN if on else Archived.HIDDEN
        self.filter_by(replace(self.wanted, archived=archived))

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

    def _fit_columns(self) -> None:
        fitting = max(2, self.width() // _NARROWEST_COLUMN)
        shown = list(range(self.table.columnCount()))[:fitting]
        # Rows that stand by what nobody sees would seem to stand in no order.
        place = self.columns.place_of_order()
        if place not in (-1, *shown):
            shown[-1] = place
        for column in range(self.table.columnCount()):
            self.view.setColumnHidden(column, column not in shown)
        # The name tells most, so it has the most room; the others share the rest.
        room = self.width() - 2 * look.LABEL_GAP
        self.view.setColumnWidth(0, round(room * _SHARE_OF_NAME / (fitting + _SHARE_OF_NAME - 1)))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self.archived)
        if "archived" not in fields_of(RECORD_TYPES[self.type_name]):
            self.archived.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LABEL_GAP, look.LABEL_GAP, look.LABEL_GAP, look.INSIDE)
        column.setSpacing(look.LABEL_GAP)
        search = QHBoxLayout()
        search.setSpacing(look.INSIDE)
        search.addWidget(self.search_field, 1)
        search.addWidget(self.filter_button)
        self.filter_button.setIcon(look.icon("filter", Role.SECONDARY))
        self.filter_button.setText(tr("Filter"))
        self.filter_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter_button.setCheckable(True)
        self.filter_button.setToolTip(tr("Filter this list (Ctrl+Shift+F)"))
        self.filter_button.setAccessibleName(tr("Filter this list"))
        self.filter_panel.hide()
        column.addLayout(search)
        column.addWidget(self.filter_panel)
        column.addWidget(self.filters)
        column.addWidget(self._empty, 1)
        column.addWidget(self.ways_out, 1)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.search_field)

    def _connect(self) -> None:
        self.search_field.textEdited.connect(self._search_soon.start)
        self.search_field.down_wanted.connect(self._into_rows)
        self.search_field.returnPressed.connect(self._on_return)
        self.archived.toggled.connect(self._on_archived)
        self.filter_button.clicked.connect(self.toggle_filter)
        self.filter_panel.filtered.connect(self.filter_by)
        self.filter_panel.left.connect(self.toggle_filter)
        self.filters.dropped.connect(self._on_dropped)
        self.ways_out.meant_wanted.connect(self._take_meant)
        self.ways_out.server_wanted.connect(self._on_server_wanted)
        self.ways_out.go_on.clicked.connect(self._on_sync_wanted)
        self.ways_out.new.clicked.connect(lambda: self.new_wanted.emit(self.type_name))
        self.ways_out.all_wanted.connect(lambda: self.filter_by(ListFilter()))
        self.columns.arranged.connect(self._on_arranged)
        self.view.installEventFilter(self)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.activated.connect(self._on_activated)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed on the rows goes on with the search."""
        if event.type() is QEvent.Type.KeyPress and _is_typing(event):
            self.step_back()
            QApplication.sendEvent(self.search_field, event)
            return True
        return bool(super().eventFilter(watched, event))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc steps back from the rows into the search, and leaves what stands there."""
        away = self.view.hasFocus() or self.ways_out.has_keys()
        if event.key() == Qt.Key.Key_Escape and away:
            self.step_back()
        else:
            super().keyPressEvent(event)


class WaysOut(QWidget):
    """What one may do where there is nothing: each way a button, none where there is none."""

    meant_wanted = Signal()
    server_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, new: str) -> None:
        super().__init__()
        self.go_on, self.new = Button(tr("Go on now")), Button(new)
        self.meant = Button()
        self.server = Button(tr("Ask the server"))
        self.everything = Button(tr("Without the filter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.INSIDE, 0, 0)
        column.setSpacing(look.LABEL_GAP)
        for button in (self.go_on, self.new):
            button.setAutoDefault(True)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        for button, signal in (
            (self.meant, self.meant_wanted),
            (self.everything, self.all_wanted),
            (self.server, self.server_wanted),
        ):
            button.setAutoDefault(True)
            button.clicked.connect(signal)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_ways(self, *, meant: str, server: bool, filtered: bool) -> None:
        """Show the ways there are; `meant` is what may have been meant."""
        words = tr("Did you mean {text}?").format(text=meant)
        self.meant.setText(words.replace("&", "&&"))
        self.meant.setVisible(bool(meant))
        self.server.setVisible(server)
        self.everything.setVisible(filtered)

    def focus_first(self) -> None:
        """Put the keys onto the first way."""
        for button in self._buttons():
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def has_keys(self) -> bool:
        """Whether the keys are here."""
        return any(button.hasFocus() for button in self._buttons())

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.go_on, self.new, self.meant, self.everything, self.server


class SearchField(Line):
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


def _is_typing(event: QEvent) -> bool:
    """A letter or digit, or a step back; a space belongs to the rows."""
    if not isinstance(event, QKeyEvent):
        return False
    if event.key() == Qt.Key.Key_Backspace:
        return not event.modifiers()
    shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & ~shift


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
