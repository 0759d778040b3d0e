"""What was sent: when, by whom, old and new, and what came of it; found again, and taken back."""

from collections.abc import Callable

from PySide6.QtCore import QDateTime, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import label_of
from draftdesk.domain.merging import units_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed, Sent
from draftdesk.store.search import folded
from draftdesk.store.undoing import Undoing, undo, undoing_of
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.controls import Button, SearchLine
from draftdesk.ui.flow import ButtonFlow
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel, RowTable, made_to_read, mark_row
from draftdesk.ui.tongue import clock, label, tr
from draftdesk.ui.wording import record_title, value_text

_MOST = 300
_SLICE = 60
"""How many sendings are read at a time; the window answers in between."""
_MOST_LINES = 8
_SEARCH_AFTER_MS = 150
_LOOK_AFTER_MS = 400
_NUMBER = int(Qt.ItemDataRole.UserRole)

_TO_ROWS = (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HistoryView(QWidget):
    """A table of sendings, the newest first."""

    open_wanted = Signal(object)
    undone = Signal(object)
    look_wanted = Signal(object)

    def __init__(
        self, store: WindowStore, parent: QWidget | None = None, *, can_change: bool = True
    ) -> None:
        super().__init__(parent)
        self._store, self._can_change = store, can_change
        self._stale = True
        self._only: RecordKey | None = None
        self._shown: dict[int, Sent] = {}
        self._titles: dict[RecordKey, str] = {}
        self._before: int | None = None
        self._heading = PlainLabel(font=look.title_font(self.font()))
        self._empty = PlainLabel(role=Role.SECONDARY, wrap=True)
        self._changes = PlainLabel(wrap=True)
        self._said = PlainLabel(role=Role.SECONDARY, wrap=True)
        self.search = SearchLine()
        self.search.setPlaceholderText(tr("Who changed what: a name, a field, a value"))
        self.search.setAccessibleName(tr("Search the history"))
        self.search.textChanged.connect(self._on_text)
        self.only = Button(look.icon("filter"), tr("Only this record"))
        self.only.setCheckable(True)
        self.only.clicked.connect(self.toggle_only)
        self.table = _table()
        self.table.itemActivated.connect(lambda _: self.open_marked())
        self.table.itemSelectionChanged.connect(self._on_selection)
        self.table.copied.connect(self.copy)
        self._make_buttons()
        self._search_soon = _timer(self, _SEARCH_AFTER_MS, self.reload)
        self._go_on = _timer(self, 0, self._read_on)
        self._look_soon = _timer(self, _LOOK_AFTER_MS, self._look)
        self.table.itemSelectionChanged.connect(self._look_soon.start)
        self._lay_out()

    def on_changed(self, changed: Changed) -> None:
        """Something was sent, or a record moved that could be taken back."""
        if "history" in changed.kinds:
            if self.isVisible():
                self.reload()
            else:
                self._stale = True
        elif "record" in changed.kinds and self.isVisible():
            self._on_selection()

    def show_record(self, key: RecordKey | None) -> None:
        """Show what was sent of one record, or of all."""
        self._only = key
        self.search.clear()
        self.reload()

    def reload(self) -> None:
        """Read it anew, keeping the mark."""
        self._stale = False
        marked = self._marked()
        self._search_soon.stop()
        self._shown, self._titles, self._before = {}, {}, None
        self.table.setRowCount(0)
        self._read_on()
        self._mark([each.number for each in marked])
        self._on_selection()

    def heading(self) -> str:
        """What it says above the rows."""
        return self._heading.text()

    def said(self) -> str:
        """What is said of the marked row."""
        return self._said.text()

    def focus_rows(self) -> None:
        """Put the keys onto the rows, and the mark if there is none; else into the search."""
        if not self.table.rowCount():
            self.focus_search()
            return
        if not self._marked():
            mark_row(self.table, 0)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_search(self) -> None:
        """Put the keys into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # --- reading --------------------------------------------------------------------------------

    def _read_on(self) -> None:
        """Read some more, and again soon, until there are enough or no more."""
        found = self._store.history(self._only, limit=_SLICE, before=self._before)
        words = folded(self.search.text()).split()
        for sent in found:
            self._before = sent.number
            texts = self._texts(sent)
            if all(word in folded(" ".join(texts)) for word in words):
                self._add(sent, texts)
        is_end = len(found) < _SLICE or self.table.rowCount() >= _MOST
        if is_end:
            self._go_on.stop()
        else:
            self._go_on.start()
        self._word(is_end=is_end)

    def _word(self, *, is_end: bool) -> None:
        any_rows, searched = self.table.rowCount() > 0, bool(self.search.text().strip())
        words = tr("Sent from this computer")
        if self._only is not None:
            words = tr("Sent from this computer: {record}").format(record=self._title(self._only))
        if not any_rows and is_end:
            words = self._nothing_words(searched=searched)
        self._heading.setText(words)
        what = tr("What goes out is noted here: when, by whom, old and new, and what came of it.")
        self._empty.setText(tr("Nobody sent anything like that from here.") if searched else what)
        self._empty.setVisible(not any_rows and is_end)
        self.table.setVisible(any_rows)

    def _nothing_words(self, *, searched: bool) -> str:
        if searched:
            return tr("Nothing found.")
        if self._only is not None:
            words = tr("Nothing of {record} was sent from this computer.")
            return words.format(record=self._title(self._only))
        return tr("Nothing was sent yet.")

    def _title(self, key: RecordKey) -> str:
        if key not in self._titles:
            self._titles[key] = record_title(self._store.title(key), key)
        return self._titles[key]

    def _texts(self, sent: Sent) -> tuple[str, ...]:
        kind = RECORD_TYPES[sent.key.type]
        changes = "; ".join(self._lines(sent))
        differing = sent.notice.get("stored_differently", {})
        made_of_it = [
            tr("{field}: the server stored “{stored}”").format(
                field=label(label_of(kind, unit)),
                stored=value_text(sent.key.type, unit, {unit: both[1]}, self._store.found),
            )
            for unit, both in differing.items()
        ]
        made_of_it += [
            tr("{field}: never shown by this server, and may have been cleared").format(
                field=label(label_of(kind, name))
            )
            for name in sent.notice.get("secret_hidden", ())
        ]
        notice = "; ".join(made_of_it)
        return clock(sent.at), self._title(sent.key), changes, sent.author, notice

    def _lines(self, sent: Sent) -> list[str]:
        units = [unit for unit in units_of(RECORD_TYPES[sent.key.type], sent.new) if unit != "id"]
        return [said for unit in units if (said := self._change(sent, unit))]

    def _change(self, sent: Sent, unit: str) -> str:
        kind = RECORD_TYPES[sent.key.type]
        old = value_text(sent.key.type, unit, sent.old, self._store.found)
        new = value_text(sent.key.type, unit, sent.new, self._store.found)
        if old == new:
            return ""
        return f"{label(label_of(kind, unit))}: {old} → {new}"

    def _add(self, sent: Sent, texts: tuple[str, ...]) -> None:
        self._shown[sent.number] = sent
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setData(_NUMBER, sent.number)
            item.setToolTip(look.plain_tip(text))
            self.table.setItem(row, column, item)

    # --- acting ---------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the marked sending back: as a draft, which the person sends."""
        marked = self._marked()
        if len(marked) != 1 or not self._can_change:
            return
        if undo(self._store, marked[0]):
            self.undone.emit(marked[0].key)
        else:
            self._on_selection()

    def copy(self) -> None:
        """The marked rows as text, with day, record and id."""
        lines = []
        for sent in self._marked():
            at = QDateTime.fromSecsSinceEpoch(int(sent.at)).toString(Qt.DateFormat.ISODate)
            _, title, changes, author, notice = self._texts(sent)
            cells = (at, title, str(sent.key), author, changes, notice)
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        if lines:
            QApplication.clipboard().setText("\n".join(lines))

    def _marked(self) -> list[Sent]:
        rows = sorted({item.row() for item in self.table.selectedItems()})
        items = [self.table.item(row, 0) for row in rows]
        return [self._shown[item.data(_NUMBER)] for item in items if item is not None]

    def _mark(self, numbers: list[int]) -> None:
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            if item is not None and item.data(_NUMBER) in numbers[:1]:
                mark_row(self.table, row)
                return

    def _on_selection(self) -> None:
        marked = self._marked()
        self.open.setEnabled(len(marked) == 1)
        self.copying.setEnabled(bool(marked))
        self.only.setEnabled(len(marked) == 1 or self._only is not None)
        self.only.setChecked(self._only is not None)
        undoing = undoing_of(self._store, marked[0]) if len(marked) == 1 else None
        self.undoing.setEnabled(undoing is not None and undoing.is_possible and self._can_change)
        self._said.setText(self._undo_words(marked[0], undoing) if undoing is not None else "")
        self._said.setVisible(undoing is not None)
        lines = self._lines(marked[0]) if len(marked) == 1 else []
        more = [tr("and %n more", len(lines) - _MOST_LINES)] if len(lines) > _MOST_LINES else []
        self._changes.setText("\n".join(lines[:_MOST_LINES] + more))
        self._changes.setVisible(bool(lines))

    def _look(self) -> None:
        """Whoever stays on a row wants to know what stands on the server now."""
        marked = self._marked()
        if len(marked) == 1 and self.isVisible():
            self.look_wanted.emit(marked[0].key)

    def _undo_words(self, sent: Sent, undoing: Undoing) -> str:
        """Whether it can be taken back, and else why not and what stands there now."""
        if not self._can_change:
            return tr("This profile is read-only: nothing can be changed here.")
        if undoing.gone:
            return tr("This computer has no copy of the record any more.")
        if undoing.made:
            return tr("This made the record. It cannot be unmade; you can archive it.")
        kind, view = RECORD_TYPES[sent.key.type], self._store.view(sent.key)
        server = view.server if view is not None and view.server is not None else {}
        parts = [
            tr("{field} holds “{now}” by now.").format(
                field=label(label_of(kind, unit)),
                now=value_text(sent.key.type, unit, server, self._store.found),
            )
            for unit in undoing.moved
        ]
        if undoing.lost:
            parts.append(tr("Old passwords are not kept."))
        if parts:
            return " ".join([tr("This cannot be undone any more."), *parts])
        return tr("The server still holds this. Undoing makes a draft, which you look at and send.")

    def open_marked(self) -> None:
        """Open the record of the marked row."""
        marked = self._marked()
        if marked:
            self.open_wanted.emit(marked[0].key)

    def toggle_only(self) -> None:
        """Show what was sent of the marked record alone, or of all again."""
        marked = self._marked()
        is_all = self._only is not None or not marked
        self._only = None if is_all else marked[0].key
        self.reload()

    def _on_text(self, _: str) -> None:
        self._search_soon.start()

    # --- building -------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.open = Button(look.icon("pencil"), tr("Open the record"))
        self.open.clicked.connect(self.open_marked)
        self.undoing = Button(look.icon("undo-2"), tr("Undo this change"))
        self.undoing.clicked.connect(self.undo)
        self.copying = Button(look.icon("copy"), tr("Copy as text"))
        self.copying.setToolTip(tr("The marked rows (Ctrl+C)"))
        self.copying.clicked.connect(self.copy)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.only)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(self._heading)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addWidget(self._changes)
        column.addWidget(self._said)
        column.addStretch(0)
        column.addWidget(ButtonFlow([self.open, self.undoing, self.copying]))

    # --- Qt's own spelling ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Down and Enter in the search go to the rows."""
        if event.key() in _TO_ROWS and self.search.hasFocus():
            self.focus_rows()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()


class _Rows(RowTable):
    """Ctrl+C means the whole rows, in the view's words."""

    copied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)


def _timer(parent: QWidget, milliseconds: int, job: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(job)
    return timer


def _table() -> _Rows:
    table = _Rows(0, 5)
    table.setObjectName("sized history")
    table.setAccessibleName(tr("History"))
    names = (tr("When"), tr("Record"), tr("Change"), tr("By"), tr("Changed by the server"))
    made_to_read(table, names)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    header = table.horizontalHeader()
    for column, width in enumerate((110, 160, 0, 120, 220)):
        table.setColumnWidth(column, width)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    return table
