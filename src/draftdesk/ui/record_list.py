"""A list of records with its search."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.filters import Archived, ListFilter, Term
from draftdesk.store.rows import Changed
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.report import Report, SyncState
from draftdesk.ui import look
from draftdesk.ui.controls import Tool
from draftdesk.ui.empty_list import Emptiness, emptiness, new_words
from draftdesk.ui.filter_words import active
from draftdesk.ui.list_columns import ListColumns
from draftdesk.ui.list_filter import ActiveFilters, FilterPanel
from draftdesk.ui.list_search import SearchField, WaysOut, is_typing
from draftdesk.ui.look import Role
from draftdesk.ui.record_table import RecordTable
from draftdesk.ui.record_view import RecordView
from draftdesk.ui.surfaces import Check, PlainLabel
from draftdesk.ui.tongue import label, label_inside, number_words, tr

_SEARCH_AFTER_MS = 60
_REFRESH_AFTER_MS = 150


class RecordList(QWidget):
    """Search field, table, count. Emits `opened` when a person chooses a record.

    `entered` says that they want to go on in it; `ask_server_wanted` that it may be over there;
    `menu_wanted` asks for the menu of a record, at a place of the screen.
    """

    opened = Signal(object)
    entered = Signal(object)
    ask_server_wanted = Signal(str, str)
    menu_wanted = Signal(object, QPoint)
    new_wanted = Signal(str)
    sync_wanted = Signal()

    def __init__(self, type_name: str, store: WindowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type_name, self._store = type_name, store
        facts = RECORD_TYPES[type_name].facts
        self._plural, self._singular = label_inside(facts.plural), label_inside(facts.label)
        self.table = RecordTable(type_name, store)
        # So that its timer ends with the view.
        self.table.setParent(self)
        self.view = RecordView(self.table, label(facts.plural))
        self.columns = ListColumns(self.view, self.table, store.habits)
        self.search_field = SearchField()
        words = tr("Search {records}").format(records=self._plural)
        self.search_field.setPlaceholderText(words)
        self.search_field.setAccessibleName(words)
        self.archived = Check(tr("Archived too"))
        self.filter_button = Tool()
        self.filter_panel = FilterPanel(type_name, store)
        self.filters = ActiveFilters(store)
        self.wanted = ListFilter()
        self._count = PlainLabel(font=look.hint_font(self.font()))
        suggest = store.lists.suggest
        self.ways_out = WaysOut(lambda text: suggest(type_name, text) or "", new_words(type_name))
        self._state = SyncState()
        self._searches_anew = False
        self._shown: RecordKey | None = None
        self._besides: RecordKey | None = None
        self._marked_at: int | None = None
        self._goes_there = False
        self._then: Callable[[], None] | None = None
        self._stale = False
        self._lay_out()
        self._search_soon = _timer(self, _SEARCH_AFTER_MS, self._search)
        self._refresh_soon = _timer(self, _REFRESH_AFTER_MS, self._refresh)
        self._connect()
        self._fit_columns()
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
        self._fit_columns()
        self._search()

    def step_back(self) -> None:
        """Into the search field, behind what stands there."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.end(False)

    def focus_rows(self) -> None:
        """Put the keys onto the rows, where one was chosen; into the search if there is none."""
        if self._waits_for_rows(self.focus_rows):
            return
        if self.table.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.focus_search()

    def search(self, text: str) -> None:
        """Show what a text finds, as if it had been typed."""
        if text != self.search_field.text():
            self.search_field.setText(text)
            self._search()

    def select(self, key: RecordKey | None) -> None:
        """Mark the record that is shown, without opening it, and go to it; none if not listed."""
        if self._besides not in (None, key):
            # What was begun here has been left: it stands in the list if it fits.
            self._besides = None
            self._search_again()
        elif self._refresh_soon.isActive():
            self._refresh_soon.stop()
            self._refresh()
        self._shown, self._goes_there = key, True
        self._mark()

    def show_begun(self, key: RecordKey) -> None:
        """A new record has been typed into: it stands on top, whatever is searched for.

        So nobody loses sight of it, nor of what they had found before.
        """
        if self._search_soon.isActive():
            self._search()
        self._besides, self._shown = key, key
        self._search_again()
        self._mark()

    def follow(self, old: RecordKey, new: RecordKey) -> None:
        """A record goes by another key from now on; its row is on the way."""
        self._shown = new if self._shown == old else self._shown
        if self._besides == old:
            self._besides = new
            self._search_again()

    def on_changed(self, changed: Changed) -> None:
        """Something moved: read again what is painted, soon, or when shown next."""
        if changed.kinds & {"record", "draft", "outbox", "conflict"}:
            if self.isVisible():
                self._refresh_in_a_while()
            else:
                self._stale = True

    def show_state(self, state: SyncState) -> None:
        """News of the line: why nothing is here, where nothing is."""
        self._state = state
        if not self.table.rowCount():
            self._word()

    def show_answer(self, text: str, report: Report) -> None:
        """The server was asked for `text`, and this came of it."""
        if self.ways_out.take_answer(text, report):
            self._refresh()

    def words(self) -> str:
        """What stands in place of the rows, or beneath them."""
        return self._count.text() if self.ways_out.isHidden() else self.ways_out.words()

    # --- searching ------------------------------------------------------------------------------

    def _search(self) -> None:
        self._search_soon.stop()
        self.ways_out.begin(self.search_field.text().strip())
        self._searches_anew = True
        self._then, self._besides = None, None
        # All of it again: go where the record that is shown stands. Else the best are on top.
        self._goes_there = not (self.search_field.text().strip() or active(self.wanted))
        self._marked_at = None
        if not self._goes_there:
            self.view.scrollToTop()
        self._search_again()

    def _search_again(self) -> None:
        self.table.search(self.search_field.text(), self.wanted, self._besides)

    def _refresh(self) -> None:
        """Read anew what is painted; the place in the list stays."""
        self._stale = False
        self.table.refresh()

    def _refresh_in_a_while(self) -> None:
        """Soon; but not all the time where it takes long, as while a long list is being pulled."""
        if not self._refresh_soon.isActive():
            rest = round(self.table.rest() * 1000)
            self._refresh_soon.start(max(_REFRESH_AFTER_MS, rest))

    def _on_settled(self) -> None:
        """The rows that were asked for stand."""
        self._word()
        self._mark()
        then, self._then = self._then, None
        if then is not None:
            then()
        if self.table.is_behind:
            self._refresh_in_a_while()

    def _waits_for_rows(self, job: Callable[[], None]) -> bool:
        """Whether other rows are on their way; the job is done as soon as they stand."""
        if self._search_soon.isActive():
            self._search()
        if self.table.is_searching:
            self._then = job
        return self.table.is_searching

    def _mark(self) -> None:
        """Select the row of the record that is shown; where it was seen it is seen afterwards."""
        before = self._marked_at
        number = self.table.number_of(self._shown) if self._shown is not None else None
        self.view.mark(number)
        if number is None:
            return
        self._marked_at = number
        if self._goes_there:
            self.view.show_row(number)
        elif before not in (None, number) and self.view.is_seen(before):
            self.view.move_with(before, number)
        if not self.table.is_searching:
            self._goes_there = False

    def _word(self) -> None:
        count = self.table.rowCount()
        what = self._singular if count == 1 else self._plural
        said = [f"{number_words(count)} {what}"]
        if filters := active(self.wanted):
            said.append(tr("%n filter(s)", len(filters)))
        self._count.setText(" · ".join(said))
        # What is still being read for the first time is not nothing.
        nothing = count == 0 and not self.table.is_searching
        self.view.setVisible(not nothing)
        self.ways_out.setVisible(nothing)
        if nothing:
            self.ways_out.say(filtered=bool(filters), why=self._why_empty())

    def _why_empty(self) -> Emptiness:
        """Why nothing is here, where nothing was sought."""
        return emptiness(self.type_name, self._store, self._state)

    def _take_meant(self, meant: str) -> None:
        """Search for what was meant."""
        self.search(meant)
        self.step_back()

    # --- what the hand does ---------------------------------------------------------------------

    def _into_rows(self) -> None:
        if self._waits_for_rows(self._into_rows):
            return
        if not self.table.rowCount():
            self.ways_out.focus_first()
            return
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.view.selectionModel().hasSelection():
            self.view.selectRow(0)

    def _on_return(self) -> None:
        """Enter opens the best match; once more goes on in it; with no match, asks the server."""
        if self._waits_for_rows(self._on_return):
            return
        number = self._best_row()
        listed = self.table.row(number) if self.table.rowCount() else None
        self._searches_anew = False
        if listed is None:
            self.ways_out.ask_server()
        elif listed.key == self._shown:
            self.entered.emit(listed.key)
        else:
            self._open(number, listed.key)

    def _on_sync_wanted(self) -> None:
        self.step_back()
        self.sync_wanted.emit()

    def _on_dropped(self, part: str) -> None:
        self.filter_by(self.wanted.without(part))
        self.step_back()

    def _on_arranged(self) -> None:
        self._fit_columns()
        self._goes_there = True
        self._mark()

    def _on_archived(self, on: bool) -> None:
        archived = Archived.SHOWN if on else Archived.HIDDEN
        self.filter_by(replace(self.wanted, archived=archived))

    def _best_row(self) -> int:
        """The first row of a new search; later the marked one."""
        marked = self.view.marked()
        return marked if marked is not None and not self._searches_anew else 0

    def _open(self, number: int, key: RecordKey) -> None:
        self._shown, self._marked_at = key, number
        self.view.mark(number)
        self.opened.emit(key)

    def _on_menu_wanted(self, place: QPoint) -> None:
        number = self.view.marked()
        listed = self.table.row(number) if number is not None else None
        if listed is not None:
            self.menu_wanted.emit(listed.key, place)

    def _on_selection(self, chosen: QItemSelection, _: QItemSelection) -> None:
        rows = chosen.indexes()
        listed = self.table.row(rows[0].row()) if rows else None
        if listed is not None:
            self._open(rows[0].row(), listed.key)

    def _on_activated(self, index: QModelIndex) -> None:
        listed = self.table.row(index.row())
        if listed is not None:
            if listed.key != self._shown:
                self._open(index.row(), listed.key)
            self.entered.emit(listed.key)

    def _fit_columns(self) -> None:
        """Rows that stand by what nobody sees would seem to stand in no order; so with a filter."""
        urgent = [self.columns.place_of_order()]
        if self.wanted.term not in (Term.ANY, Term.ENDLESS):
            urgent.append(self.columns.place_of("date_end"))
        self.view.fit_columns(urgent)

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
        self.ways_out.server_wanted.connect(partial(self.ask_server_wanted.emit, self.type_name))
        self.ways_out.sync_wanted.connect(self._on_sync_wanted)
        self.ways_out.new_wanted.connect(partial(self.new_wanted.emit, self.type_name))
        self.ways_out.used.connect(self.step_back)
        self.ways_out.all_wanted.connect(lambda: self.filter_by(ListFilter()))
        self.columns.arranged.connect(self._on_arranged)
        self.view.installEventFilter(self)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.activated.connect(self._on_activated)
        self.view.menu_wanted.connect(self._on_menu_wanted)
        self.table.settled.connect(self._on_settled)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed on the rows goes on with the search."""
        if event.type() is QEvent.Type.KeyPress and is_typing(event):
            self.step_back()
            QApplication.sendEvent(self.search_field, event)
            return True
        return bool(super().eventFilter(watched, event))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc steps back from the rows into the search, and leaves what stands there."""
        away = self.view.hasFocus() or self.ways_out.has_keys()
        if event.key() == Qt.Key.Key_Escape and away:
            self.step_back()
        else:
            super().keyPressEvent(event)


def _timer(parent: QWidget, milliseconds: int, job: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(job)
    return timer
