"""What is released and not yet acknowledged: what it changes, why it waits, and the ways out."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import label_of
from draftdesk.domain.merging import diff, laid_over, units_of
from draftdesk.domain.reading import fresh_values
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.store.rows import Changed, Draft, EntryState, OutboxEntry
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.notice import Notice
from draftdesk.ui.surfaces import PlainLabel, Sheet, calm
from draftdesk.ui.tongue import clock, label, problem_words, tr, trouble_words
from draftdesk.ui.wording import state_words, value_text

_KEY = int(Qt.ItemDataRole.UserRole)
_RELOAD_AFTER_MS = 60
_REASON = 4


class OutboxView(QWidget):
    """Every entry and every draft, each with its reason in plain words."""

    open_wanted = Signal(object)
    conflict_wanted = Signal(object)
    released = Signal(object)
    send_wanted = Signal()
    allow_wanted = Signal()

    def __init__(self, store: WindowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._stale = True
        self._dropped: Draft | None = None
        self._heading = PlainLabel(font=look.title_font(self.font()))
        self.stopped = Notice()
        self.stopped.acted.connect(self.allow_wanted)
        self.notice = Notice()
        self.notice.acted.connect(self._on_undo)
        self.table = _table()
        self.table.itemSelectionChanged.connect(self._on_selection)
        self.table.itemActivated.connect(self._open)
        self._detail = _Detail()
        self.open = QPushButton(look.icon("pencil"), tr("Open"))
        self.open.clicked.connect(self._open)
        self.again = QPushButton(look.icon("refresh-cw"), tr("Retry now"))
        self.again.clicked.connect(self.retry)
        self.discard = QPushButton(look.icon("trash-2"), tr("Discard this one"))
        self.discard.clicked.connect(self._on_discard)
        self.send = QPushButton(look.icon("send"), tr("Send all now"))
        self.send.setToolTip(tr("Everything that waits, now (Ctrl+Shift+Enter)"))
        self.send.clicked.connect(self.send_wanted)
        self._reload_soon = QTimer(self)
        self._reload_soon.setSingleShot(True)
        self._reload_soon.setInterval(_RELOAD_AFTER_MS)
        self._reload_soon.timeout.connect(self.reload)
        self._lay_out()

    def on_changed(self, changed: Changed) -> None:
        """Something moved in the outbox or the drafts."""
        if changed.kinds & {"outbox", "draft", "conflict"}:
            if not self.isVisible():
                self._stale = True
            elif not self._reload_soon.isActive():
                self._reload_soon.start()

    def reload(self) -> None:
        """Read everything anew, keeping the place."""
        self._stale = False
        chosen, row = self.chosen(), self.table.currentRow()
        entries, drafts = self._store.outbox(), self._store.drafts()
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for entry in entries:
            self._add_entry(entry)
        for draft in drafts:
            self._add_draft(draft)
        self._choose(chosen, row)
        self.table.blockSignals(False)
        self._heading.setText(_heading(len(entries), len(drafts)))
        counts = self._store.counts()
        if counts.stopped is not None:
            words = trouble_words(counts.stopped)
            self.stopped.say(words, Role.REFUSED, tr("I have looked; let sending go on"))
        else:
            self.stopped.hide()
        self.table.setVisible(bool(entries or drafts))
        self.send.setEnabled(counts.waiting > 0)
        self._on_selection()

    def chosen(self) -> RecordKey | None:
        """The record of the marked row."""
        items = self.table.selectedItems()
        found = items[0].data(_KEY) if items else None
        return found if isinstance(found, RecordKey) else None

    def focus_rows(self) -> None:
        """Put the keys onto the rows."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mark(self, key: RecordKey) -> None:
        """Mark the row of a record, if it has one."""
        self._choose(key, self.table.currentRow())

    def heading(self) -> str:
        """How many are not sent, in words."""
        return self._heading.text()

    def detail(self) -> str:
        """What is told of the marked row."""
        return self._detail.text()

    def retry(self) -> None:
        """Send the marked one now, whatever its next try says; a draft has to be opened first."""
        key = self.chosen()
        entry = self._store.entry(key) if key else None
        if key is None:
            return
        if entry is None or entry.state is EntryState.CONFLICT:
            self._open()
            return
        self._store.retry([key])
        self.released.emit(key)

    # --- rows -----------------------------------------------------------------------------------

    def _add_entry(self, entry: OutboxEntry) -> None:
        kind = RECORD_TYPES[entry.key.type]
        fields = _fields(entry.key.type, entry.change)
        if entry.is_new:
            fields = tr("new {record}").format(record=label(kind.facts.label).lower())
        state = entry.state.value
        texts = (self._store.title(entry.key), state_words(state), fields)
        self._add(
            entry.key, (*texts, clock(entry.released_at), _reason(entry)), Role(entry.state.value)
        )

    def _add_draft(self, draft: Draft) -> None:
        kind = RECORD_TYPES[draft.key.type]
        texts = (
            self._store.title(draft.key),
            state_words("draft"),
            _fields(draft.key.type, diff(kind, draft.base, draft.mine)),
            clock(draft.saved_at),
            tr("You have not released it. Open it and press Ctrl+Enter."),
        )
        self._add(draft.key, texts, Role.DRAFT)

    def _add(self, key: RecordKey, texts: tuple[str, ...], role: Role) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setData(_KEY, key)
            item.setToolTip(look.plain_tip(text))
            self.table.setItem(row, column, item)
        mark = self.table.item(row, 0)
        if mark is not None:
            mark.setIcon(look.icon(look.ROLE_ICONS[role], role))

    def _choose(self, key: RecordKey | None, row: int) -> None:
        """Mark the same record again, else what stands in its place now."""
        for place in range(self.table.rowCount()):
            item = self.table.item(place, 0)
            if item is not None and item.data(_KEY) == key:
                self.table.selectRow(place)
                return
        if self.table.rowCount():
            self.table.selectRow(max(0, min(row, self.table.rowCount() - 1)))

    # --- acting ---------------------------------------------------------------------------------

    def _on_selection(self) -> None:
        key = self.chosen()
        entry = self._store.entry(key) if key else None
        draft = self._store.draft(key) if key else None
        is_conflict = entry is not None and entry.state is EntryState.CONFLICT
        self.open.setEnabled(key is not None)
        self.open.setText(tr("Decide") if is_conflict else tr("Open"))
        self.again.setEnabled(entry is not None and not is_conflict)
        self.discard.setEnabled(key is not None)
        if entry is not None:
            base, mine = entry.base, laid_over(entry.base, entry.change)
            self._detail.show_change(_reason(entry), self._lines(entry.key, base, mine))
        elif draft is not None:
            self._detail.show_change("", self._lines(draft.key, draft.base, draft.mine))
        else:
            self._detail.show_change("", [])

    def _lines(self, key: RecordKey, base: ReadValues, mine: Values) -> list[str]:
        """Old → new, a line a field."""
        kind, lines = RECORD_TYPES[key.type], []
        for unit in units_of(kind, diff(kind, base, mine)):
            old = value_text(key.type, unit, base, self._store.found)
            new = value_text(key.type, unit, mine, self._store.found)
            if old != new:
                lines.append(f"{label(label_of(kind, unit))}:  {old}  →  {new}")
        return lines

    def _open(self, _: object = None) -> None:
        key = self.chosen()
        entry = self._store.entry(key) if key else None
        if entry is not None and entry.state is EntryState.CONFLICT:
            self.conflict_wanted.emit(key)
        elif key is not None:
            self.open_wanted.emit(key)

    def _on_discard(self) -> None:
        """Drop the marked one; *Undo* brings it back as a draft, which is sent by nobody."""
        key = self.chosen()
        if key is None:
            return
        title = self._store.title(key)
        entry, draft = self._store.entry(key), self._store.draft(key)
        if entry is not None:
            self._dropped = _as_draft(entry)
            self._store.discard_entry(key)
        else:
            self._dropped = draft
            self._store.drop_draft(key)
        words = tr("What you changed in {record} is discarded.").format(record=title)
        self.notice.say(words, Role.DRAFT, tr("Undo"))
        self.reload()

    def _on_undo(self) -> None:
        dropped, self._dropped = self._dropped, None
        self.notice.hide()
        if dropped is None:
            return
        kind = RECORD_TYPES[dropped.key.type]
        later = self._store.draft(dropped.key)
        typed = diff(kind, later.base, later.mine) if later else {}
        mine = laid_over(dropped.mine, typed)
        self._store.save_draft(dropped.key, dropped.base, mine, is_new=dropped.is_new)
        self.reload()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.open, self.again, self.discard):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        for each in (self._heading, self.stopped, self.notice):
            column.addWidget(each)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        column.addStretch(0)
        column.addLayout(buttons)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()


class _Detail(Sheet):
    """Of the marked row: the whole reason, and each field's old and new value."""

    _MOST = 8

    def __init__(self) -> None:
        super().__init__()
        self._reason = PlainLabel(wrap=True)
        self._changes = PlainLabel(role=Role.SECONDARY, wrap=True)
        self.column.addWidget(self._reason)
        self.column.addWidget(self._changes)

    def show_change(self, reason: str, lines: list[str]) -> None:
        """Show what is known; nothing, and the sheet goes away."""
        more = [tr("and %n more", len(lines) - self._MOST)] if len(lines) > self._MOST else []
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._changes.setText("\n".join(lines[: self._MOST] + more))
        self._changes.setVisible(bool(lines))
        self.setVisible(bool(reason or lines))

    def text(self) -> str:
        """All its words."""
        return "\n".join(each for each in (self._reason.text(), self._changes.text()) if each)


def _heading(entries: int, drafts: int) -> str:
    if entries:
        return tr("%n change(s) not sent yet", entries)
    return tr("%n draft(s), nothing waits", drafts) if drafts else tr("Everything is sent.")


def _fields(type_name: str, change: ReadValues) -> str:
    kind = RECORD_TYPES[type_name]
    units = (unit for unit in units_of(kind, change) if unit != "id")
    return ", ".join(label(label_of(kind, unit)) for unit in units)


def _as_draft(entry: OutboxEntry) -> Draft:
    """What waited, as something typed and not released."""
    kind = RECORD_TYPES[entry.key.type]
    base = fresh_values(kind, entry.key.id) if entry.is_new else entry.base
    mine = laid_over(base, entry.change)
    return Draft(entry.key, base, mine, entry.is_new, entry.released_at)


def _reason(entry: OutboxEntry) -> str:
    """Why it is still here, and what would help."""
    if entry.state is EntryState.CONFLICT:
        return tr("It changed on the server too. Decide what shall stand.")
    if entry.problems:
        kind = RECORD_TYPES[entry.key.type]
        parts = [
            f"{label(label_of(kind, problem.field))}: {problem_words(problem)}"
            if problem.field
            else problem_words(problem)
            for problem in entry.problems
        ]
        return " ".join(parts)
    if entry.trouble and entry.state is EntryState.REFUSED:
        return trouble_words(entry.trouble)
    if entry.trouble:
        later = tr("Next try {when}.").format(when=clock(entry.next_try)) if entry.next_try else ""
        return f"{trouble_words(entry.trouble)} {later}".strip()
    return tr("Goes out as soon as the server answers.")


def _table() -> QTableWidget:
    table = QTableWidget(0, 5)
    calm(table)
    table.setObjectName("sized outbox")
    table.setAccessibleName(tr("Outbox"))
    table.setHorizontalHeaderLabels(
        [tr("Record"), tr("State"), tr("Fields"), tr("Since"), tr("Reason")]
    )
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setMinimumSectionSize(60)
    for column, width in enumerate((190, 160, 150, 80)):
        table.setColumnWidth(column, width)
    header.setSectionResizeMode(_REASON, QHeaderView.ResizeMode.Stretch)
    return table
