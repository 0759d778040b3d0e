"""What is released and not yet acknowledged: what it changes, why it waits, and the ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import label_of
from draftdesk.domain.merging import laid_over, units_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed, Draft, EntryState, OutboxEntry
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.tongue import age, clock, label, problem_words, tr, trouble_words
from draftdesk.ui.wording import state_words, value_text

_KEY = int(Qt.ItemDataRole.UserRole)


class OutboxView(QWidget):
    """Every entry and every draft, each with its reason in plain words."""

    open_wanted = Signal(object)
    conflict_wanted = Signal(object)
    send_wanted = Signal()
    allow_wanted = Signal()

    def __init__(self, store: WindowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._stale = True
        self._dropped: tuple[OutboxEntry, ...] = ()
        self._heading = QLabel()
        self._heading.setFont(look.title_font(self.font()))
        self._stopped = QLabel()
        self._stopped.setWordWrap(True)
        self._stopped.setTextFormat(Qt.TextFormat.PlainText)
        self._go_on = QPushButton(tr("I have looked; let sending go on"))
        self._go_on.clicked.connect(self.allow_wanted)
        self.table = _table()
        self.table.itemSelectionChanged.connect(self._on_selection)
        self.table.itemActivated.connect(self._open)
        self._detail = QLabel()
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setWordWrap(True)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._open_button = QPushButton(look.icon("pencil"), tr("Open"))
        self._open_button.clicked.connect(self._open)
        self._retry = QPushButton(look.icon("refresh-cw"), tr("Retry now"))
        self._retry.clicked.connect(self._on_retry)
        self._discard = QPushButton(look.icon("trash-2"), tr("Discard this one"))
        self._discard.clicked.connect(self._on_discard)
        self._send = QPushButton(look.icon("send"), tr("Send all now"))
        self._send.clicked.connect(self.send_wanted)
        self._lay_out()

    def on_changed(self, changed: Changed) -> None:
        """Something moved in the outbox or the drafts."""
        if changed.kinds & {"outbox", "draft", "conflict"}:
            if self.isVisible():
                self.reload()
            else:
                self._stale = True

    def reload(self) -> None:
        """Read everything anew, keeping the place."""
        self._stale = False
        chosen = self.chosen()
        entries = self._store.outbox()
        drafts = self._store.drafts()
        self.table.setRowCount(0)
        for entry in entries:
            self._add_entry(entry)
        for draft in drafts:
            self._add_draft(draft)
        self._choose(chosen)
        total = len(entries) + len(drafts)
        everything = tr("Everything is sent.") if not total else tr("%n item(s) not sent", total)
        self._heading.setText(everything)
        stopped = self._store.counts().stopped
        self._stopped.setVisible(stopped is not None)
        self._go_on.setVisible(stopped is not None)
        self._stopped.setText(trouble_words(stopped) if stopped else "")
        self.table.setVisible(bool(total))
        self._on_selection()

    def chosen(self) -> RecordKey | None:
        """The record of the marked row."""
        items = self.table.selectedItems()
        found = items[0].data(_KEY) if items else None
        return found if isinstance(found, RecordKey) else None

    # --- rows -----------------------------------------------------------------------------------

    def _add_entry(self, entry: OutboxEntry) -> None:
        kind = RECORD_TYPES[entry.key.type]
        fields = ", ".join(label(label_of(kind, unit)) for unit in units_of(kind, entry.change))
        if entry.is_new:
            fields = tr("new {record}").format(record=label(kind.facts.label).lower())
        texts = (
            self._store.title(entry.key),
            label(kind.facts.label),
            state_words(entry.state.value),
            fields,
            clock(entry.released_at),
            _reason(entry),
        )
        self._add(entry.key, texts, Role(entry.state.value))

    def _add_draft(self, draft: Draft) -> None:
        kind = RECORD_TYPES[draft.key.type]
        texts = (
            self._store.title(draft.key),
            label(kind.facts.label),
            state_words("draft"),
            "",
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

    def _choose(self, key: RecordKey | None) -> None:
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            if item is not None and item.data(_KEY) == key:
                self.table.selectRow(row)
                return
        if self.table.rowCount():
            self.table.selectRow(0)

    # --- acting ---------------------------------------------------------------------------------

    def _on_selection(self) -> None:
        key = self.chosen()
        entry = self._store.entry(key) if key else None
        is_conflict = entry is not None and entry.state is EntryState.CONFLICT
        self._open_button.setEnabled(key is not None)
        self._open_button.setText(tr("Decide") if is_conflict else tr("Open"))
        self._retry.setEnabled(entry is not None and not is_conflict)
        self._discard.setEnabled(key is not None)
        self._send.setEnabled(self._store.counts().waiting > 0)
        self._detail.setText(self._described(entry) if entry else "")

    def _described(self, entry: OutboxEntry) -> str:
        """Old → new, a line a field."""
        kind = RECORD_TYPES[entry.key.type]
        mine = laid_over(entry.base, entry.change)
        lines = []
        for unit in units_of(kind, entry.change):
            new = value_text(entry.key.type, unit, mine, self._store.found)
            old = value_text(entry.key.type, unit, entry.base, self._store.found)
            if not (entry.is_new and new == "–"):
                lines.append(f"{label(label_of(kind, unit))}:  {old}  →  {new}")
        return "\n".join(lines)

    def _open(self, _: object = None) -> None:
        key = self.chosen()
        entry = self._store.entry(key) if key else None
        if entry is not None and entry.state is EntryState.CONFLICT:
            self.conflict_wanted.emit(key)
        elif key is not None:
            self.open_wanted.emit(key)

    def _on_retry(self) -> None:
        key = self.chosen()
        if key is not None:
            self._store.retry([key])
            self.send_wanted.emit()

    def _on_discard(self) -> None:
        key = self.chosen()
        if key is None:
            return
        if self._store.entry(key) is not None:
            self._store.discard_entry(key)
        else:
            self._store.drop_draft(key)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for each in (self._open_button, self._retry, self._discard):
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(self._heading)
        column.addWidget(self._stopped)
        column.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        column.addStretch(0)
        column.addLayout(buttons)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()


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
    if entry.trouble:
        later = tr("Next try {when}.").format(when=clock(entry.next_try)) if entry.next_try else ""
        return f"{trouble_words(entry.trouble)} {later}".strip()
    return tr("Goes out as soon as the server answers (released {when}).").format(
        when=age(entry.released_at)
    )


def _table() -> QTableWidget:
    table = QTableWidget(0, 6)
    table.setAccessibleName(tr("Outbox"))
    headings = ("Record", "Type", "State", "Fields", "Since", "Reason")
    table.setHorizontalHeaderLabels([tr(each) for each in headings])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(True)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
    return table
