"""What is released and not yet acknowledged: what it changes, why it waits, and the ways out."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of
from draftdesk.domain.merging import diff, laid_over
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed, Counts, Draft, EntryState, OutboxEntry
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.report import Line, SyncState
from draftdesk.ui import look, outbox_words
from draftdesk.ui.controls import Button
from draftdesk.ui.flow import ButtonFlow
from draftdesk.ui.look import Role
from draftdesk.ui.notice import Notice
from draftdesk.ui.outbox_detail import OutboxDetail
from draftdesk.ui.surfaces import PlainLabel, RowTable, made_to_read, mark_row
from draftdesk.ui.tongue import age, label_inside, tr
from draftdesk.ui.wording import record_title, state_words

_KEY = int(Qt.ItemDataRole.UserRole)
_RELOAD_AFTER_MS = 100
_REASON = 6
_MOST = 150
"""How many rows are shown; what needs a person comes first, the rest as these go."""
_WIDTHS = (160, 140, 130, 90, 110, 110)


class OutboxView(QWidget):
    """Every entry and every draft, each with its reason in plain words."""

    open_wanted = Signal(object)
    fix_wanted = Signal(object, str)
    conflict_wanted = Signal(object)
    released = Signal(object)
    send_wanted = Signal()
    save_wanted = Signal()
    take_wanted = Signal()
    counted = Signal(object)
    """What the store counted when it was read anew: whoever shows a number shows this one."""

    def __init__(self, store: WindowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._stale = True
        self._counts, self._state = Counts(), SyncState()
        self._dropped: list[Draft] = []
        self._entries: dict[RecordKey, OutboxEntry] = {}
        self._deleted: frozenset[RecordKey] = frozenset()
        self._more = PlainLabel(role=Role.SECONDARY)
        self._empty = PlainLabel(
            tr("What you send waits here until the server has it, with the reason if it has to."),
            Role.SECONDARY,
            wrap=True,
        )
        self._heading = PlainLabel(font=look.title_font(self.font()))
        self.stopped = Notice()
        self.stopped.also_acted.connect(self._on_alarm_answered)
        self.paused = Notice()
        self.paused.acted.connect(self.toggle_pause)
        self.notice = Notice()
        self.notice.acted.connect(self._on_undo)
        self.table = _table()
        self.table.itemSelectionChanged.connect(self._on_selection)
        self.table.itemActivated.connect(lambda _: self.open_marked())
        self._detail = OutboxDetail()
        self.fields = self._detail.fields
        self.fields.itemSelectionChanged.connect(self._allow)
        self._make_buttons()
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

    def show_state(self, state: SyncState) -> None:
        """News of the line: why what waits is still here, where that is another reason now."""
        before, self._state = self._state, state
        if _holds(before) != _holds(state) and not self._reload_soon.isActive():
            self._stale = True
            if self.isVisible():
                self._reload_soon.start()

    def show_counts(self, counts: Counts) -> None:
        """How many are not sent, as every other place says it."""
        self._heading.setText(outbox_words.heading(counts.unfinished, counts.drafts))

    def reload(self) -> None:
        """Read everything anew, keeping the place."""
        self._stale = False
        chosen, row = self.chosen_keys(), self.table.currentRow()
        self._counts = counts = self._store.counts()
        entries = self._store.outbox_head(_MOST)
        drafts = self._store.drafts(_MOST - len(entries))
        self._entries = {entry.key: entry for entry in entries}
        self._deleted = self._store.deleted_there()
        self.table.blockSignals(True)
        self.table.clearContents()
        self.table.setRowCount(len(entries) + len(drafts))
        for place, entry in enumerate(entries):
            self._show_entry(place, entry)
        for place, draft in enumerate(drafts, start=len(entries)):
            self._show_draft(place, draft)
        self._choose(chosen, row)
        self.table.blockSignals(False)
        self.show_counts(counts)
        self.counted.emit(counts)
        hidden = counts.unfinished + counts.drafts - self.table.rowCount()
        self._more.setText(tr("%n more; they come up as these go.", hidden) if hidden > 0 else "")
        self._more.setVisible(hidden > 0)
        for each in (self.table, self.open, self.again, self.discard, self.drop, self.send):
            each.setVisible(bool(entries or drafts))
        self._empty.setVisible(not (entries or drafts))
        self.save.setEnabled(bool(entries or drafts))
        self._tell_hold()
        self._on_selection()

    def chosen(self) -> RecordKey | None:
        """The record of the marked row; of several, the first."""
        return next(iter(self.chosen_keys()), None)

    def chosen_keys(self) -> list[RecordKey]:
        """The records of all marked rows, from the top; each once."""
        rows = sorted({item.row() for item in self.table.selectedItems()})
        items = (self.table.item(row, 0) for row in rows)
        return list(dict.fromkeys(item.data(_KEY) for item in items if item is not None))

    def focus_rows(self) -> None:
        """Put the keys onto the rows; where there are none, onto what can be done."""
        keys = self.take if self.table.isHidden() else self.table
        keys.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mark(self, key: RecordKey) -> None:
        """Mark the row of a record, if it has one."""
        self._choose([key], self.table.currentRow())

    def heading(self) -> str:
        """How many are not sent, in words."""
        return self._heading.text()

    def detail(self) -> str:
        """What is told of the marked row."""
        return self._detail.text()

    def more(self) -> str:
        """How many are not shown, in words."""
        return self._more.text()

    def tell(self, words: str) -> None:
        """Say what came of something, until the next thing is said."""
        self._dropped = []
        self.notice.say(words, Role.SECONDARY)

    def retry(self) -> None:
        """Send what is marked now, whatever its next try says; a draft has to be opened first."""
        keys = self.chosen_keys()
        entries = [entry for key in keys if (entry := self._store.entry(key)) is not None]
        again = [each.key for each in entries if each.state is not EntryState.CONFLICT]
        if not again:
            self.open_marked()
            return
        self._store.retry(again)
        if self._counts.paused:
            self.tell(tr("Sending is paused: it goes out when you resume."))
        for key in again:
            self.released.emit(key)

    def can_retry(self) -> bool:
        """Whether something is marked that can be sent again, or opened to be sent."""
        return self.again.isEnabled() or (self.open.isEnabled() and not self.table.isHidden())

    def can_undo(self) -> bool:
        """Whether something that was just dropped can be brought back."""
        return bool(self._dropped) and not self.notice.isHidden()

    def undo(self) -> None:
        """Bring back what was just dropped."""
        if self.can_undo():
            self._on_undo()

    # --- rows -----------------------------------------------------------------------------------

    def _show_entry(self, row: int, entry: OutboxEntry) -> None:
        kind = RECORD_TYPES[entry.key.type]
        fields = outbox_words.fields(entry.key.type, entry.change)
        if entry.is_new:
            fields = tr("new {record}").format(record=label_inside(kind.facts.label))
        texts = (
            record_title(title_of(kind, laid_over(entry.base, entry.change)), entry.key),
            state_words(entry.state.value),
            fields,
            entry.author,
            age(entry.released_at),
            outbox_words.next_try(entry, self._counts, self._state),
            self._reason(entry),
        )
        self._put(row, entry.key, texts, Role(entry.state.value))

    def _reason(self, entry: OutboxEntry) -> str:
        if entry.key in self._deleted:
            return tr("It was deleted on the server. Decide what shall happen.")
        return outbox_words.reason(entry, self._counts, self._state)

    def _show_draft(self, row: int, draft: Draft) -> None:
        kind = RECORD_TYPES[draft.key.type]
        texts = (
            record_title(title_of(kind, draft.mine), draft.key),
            state_words("draft"),
            outbox_words.fields(draft.key.type, diff(kind, draft.base, draft.mine)),
            "",
            age(draft.saved_at),
            "–",
            tr("You have not released it. Open it and press Ctrl+Enter."),
        )
        self._put(row, draft.key, texts, Role.DRAFT)

    def _put(self, row: int, key: RecordKey, texts: tuple[str, ...], role: Role) -> None:
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setData(_KEY, key)
            item.setToolTip(look.plain_tip(text))
            self.table.setItem(row, column, item)
        mark = self.table.item(row, 0)
        if mark is not None:
            mark.setIcon(look.icon(look.ROLE_ICONS[role], role))

    def _choose(self, keys: list[RecordKey], row: int) -> None:
        """Mark the same records again, else what stands in their place now."""
        command = QItemSelectionModel.SelectionFlag
        model, marked = self.table.selectionModel(), 0
        for place in range(self.table.rowCount()):
            item = self.table.item(place, 0)
            if item is not None and item.data(_KEY) in keys:
                if not marked:
                    mark_row(self.table, place)
                index = self.table.model().index(place, 0)
                model.select(index, command.Select | command.Rows)
                marked += 1
        if not marked and self.table.rowCount():
            mark_row(self.table, max(0, min(row, self.table.rowCount() - 1)))

    # --- what is said ---------------------------------------------------------------------------

    def _tell_hold(self) -> None:
        """Sending has stopped or is paused: why, and the ways back."""
        counts = self._counts
        if counts.stopped is not None:
            told = counts.stopped.parameters
            key = RecordKey(str(told.get("type")), str(told.get("id")))
            title = key.id
            if key.type in RECORD_TYPES:
                title = record_title(self._store.title(key), key)
            words = outbox_words.alarm_words(counts.stopped, title, self._store.found)
            ways = (tr("Put it back"), tr("It is the server's own: remember it"))
            self.stopped.say(words, Role.REFUSED, more=(*ways, tr("Go on sending anyway")))
            self.stopped.more[0].setEnabled(bool(told.get("was")) and not counts.read_only)
        else:
            self.stopped.hide()
        if counts.paused:
            self.paused.say(tr("You have paused sending."), Role.WAITING, tr("Resume"))
        else:
            self.paused.hide()
        self.pause.setText(tr("Resume sending") if counts.paused else tr("Pause sending"))
        self.pause.setIcon(look.icon("play" if counts.paused else "pause"))
        self.send.setEnabled(counts.can_send)

    def _on_selection(self) -> None:
        keys = self.chosen_keys()
        key = keys[0] if len(keys) == 1 else None
        entry = self._store.entry(key) if key else None
        draft = self._store.draft(key) if key else None
        said, changes = ("", "", ""), []
        if entry is not None:
            why = self._reason(entry)
            way = outbox_words.way_out(entry, self._counts, self._state)
            said = (why, way, outbox_words.facts(entry))
            mine = laid_over(entry.base, entry.change)
            changes = outbox_words.changes(entry.key, entry.base, mine, self._store.found)
        elif draft is not None:
            changes = outbox_words.changes(draft.key, draft.base, draft.mine, self._store.found)
        self._detail.show_change(said, changes)
        if entry is not None and not self.fields.hasFocus():
            self._detail.mark([problem.field or "" for problem in entry.problems])
        self._allow()

    def _allow(self) -> None:
        """What can be done with what is marked."""
        keys = self.chosen_keys()
        entries = [self._entries[key] for key in keys if key in self._entries]
        states = {entry.state for entry in entries}
        only = entries[0] if len(keys) == 1 and entries else None
        self.open.setEnabled(len(keys) == 1)
        words = tr("Open")
        if only is not None and only.state is not EntryState.WAITING:
            words = tr("Decide") if only.state is EntryState.CONFLICT else tr("Fix")
        self.open.setText(words)
        can_send = not self._counts.read_only
        self.again.setEnabled(can_send and bool(states - {EntryState.CONFLICT}))
        several = len(keys) > 1
        self.discard.setText(tr("Discard these %n", len(keys)) if several else tr("Discard this"))
        self.discard.setEnabled(bool(keys))
        self.drop.setEnabled(bool(self._detail.unit()))

    # --- acting ---------------------------------------------------------------------------------

    def open_marked(self) -> None:
        """Open the marked record, where it asks for a person if it does."""
        key = self.chosen()
        entry = self._store.entry(key) if key else None
        if entry is not None and entry.state is EntryState.CONFLICT:
            self.conflict_wanted.emit(key)
        elif entry is not None and entry.state is EntryState.REFUSED:
            fields = (problem.field for problem in entry.problems)
            self.fix_wanted.emit(key, next((field for field in fields if field), ""))
        elif key is not None:
            self.open_wanted.emit(key)

    def toggle_pause(self) -> None:
        """Pause sending, or resume it."""
        paused = not self._store.counts().paused
        self._store.decisions.pause_sending(yes=paused)
        self.reload()
        if not paused:
            self.send_wanted.emit()

    def _on_alarm_answered(self, answer: int) -> None:
        """Put back, remember as the server's own, or go on."""
        if answer == 0:
            self._store.put_back()
        else:
            self._store.decisions.allow_sending(accept=answer == 1)
        self.reload()
        self.send_wanted.emit()

    def discard_marked(self) -> None:
        """Drop what is marked; *Undo* brings it back as drafts, which are sent by nobody."""
        keys = self.chosen_keys()
        if not keys:
            return
        title, self._dropped = record_title(self._store.title(keys[0]), keys[0]), []
        for key in keys:
            entry, draft = self._store.entry(key), self._store.draft(key)
            if entry is not None:
                self._dropped.append(outbox_words.as_draft(entry))
            elif draft is not None:
                self._dropped.append(draft)
        self._store.discard_rows(keys)
        words = tr("What you changed in {record} is discarded.").format(record=title)
        if len(keys) > 1:
            words = tr("What you changed in %n records is discarded.", len(keys))
        self.notice.say(words, Role.DRAFT, tr("Undo"))
        self.reload()

    def drop_field(self) -> None:
        """Drop the marked field from the change; the rest stays."""
        key, unit = self.chosen(), self._detail.unit()
        view = self._store.view(key) if key else None
        if key is None or view is None or not unit:
            return
        kind, entry = RECORD_TYPES[key.type], view.entry
        spec = fields_of(kind).get(unit)
        names = spec.spellings if spec else (unit,)
        held = laid_over(entry.base, entry.change) if entry else view.mine
        old = entry.base if entry else view.base
        had = {name: held.get(name) for name in names}
        self._store.drop_field(key, unit)
        again = self._store.view(key)
        if again is not None:
            base = laid_over(again.base, {name: old.get(name) for name in names})
            draft = Draft(key, base, laid_over(again.mine, had), again.is_new, 0.0)
            self._dropped = [draft]
        self.notice.say(tr("The field is dropped; the rest stays."), Role.DRAFT, tr("Undo"))
        self.reload()
        self.released.emit(key)

    def _on_undo(self) -> None:
        dropped, self._dropped = self._dropped, []
        self.notice.hide()
        for each in dropped:
            kind = RECORD_TYPES[each.key.type]
            later = self._store.draft(each.key)
            typed = diff(kind, later.base, later.mine) if later else {}
            mine = laid_over(each.mine, typed)
            self._store.save_draft(each.key, each.base, mine, is_new=each.is_new)
        self.reload()

    # --- building -------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.open = _button("pencil", tr("Open"), tr("Enter"))
        self.open.clicked.connect(self.open_marked)
        self.again = _button("refresh-cw", tr("Retry now"), tr("Ctrl+Enter"))
        self.again.clicked.connect(self.retry)
        self.discard = _button("trash-2", tr("Discard this"), tr("Delete, on the rows"))
        self.discard.clicked.connect(self.discard_marked)
        self.drop = _button("x", tr("Drop this field"), tr("Delete, on the fields"))
        self.drop.clicked.connect(self.drop_field)
        tip = tr("Everything that waits, now (Ctrl+Shift+Enter)")
        self.send = _button("send", tr("Send all now"), tip)
        self.send.clicked.connect(self.send_wanted)
        tip = tr("Nothing leaves before you resume; your work is safe here")
        self.pause = _button("pause", tr("Pause sending"), tip)
        self.pause.clicked.connect(self.toggle_pause)
        tip = tr("Everything unsent as one file, without passwords")
        self.save = _button("download", tr("Save unsent work …"), tip)
        self.save.clicked.connect(self.save_wanted)
        tip = tr("Its work becomes drafts; nothing here is replaced")
        self.take = _button("upload", tr("Bring back saved work …"), tip)
        self.take.clicked.connect(self.take_wanted)

    def _lay_out(self) -> None:
        head = ButtonFlow([self._heading], [self.pause, self.save, self.take])
        foot = ButtonFlow([self.open, self.again, self.discard, self.drop], [self.send])
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(head)
        for each in (self.stopped, self.paused, self.notice):
            column.addWidget(each)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addWidget(self._more)
        column.addWidget(self._detail)
        column.addStretch(0)
        column.addWidget(foot)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """On the fields Delete means one of them, whatever the window's menus have it mean."""
        asked_for = event.type() is QEvent.Type.ShortcutOverride and self.fields.hasFocus()
        if asked_for and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete drops what has the keys: whole changes on the rows, one field on the fields."""
        if event.key() != Qt.Key.Key_Delete or event.modifiers():
            super().keyPressEvent(event)
        elif self.fields.hasFocus():
            self.drop_field()
        elif self.table.hasFocus():
            self.discard_marked()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()


def _holds(state: SyncState) -> tuple[object, ...]:
    """What of the line is a reason to wait."""
    return state.line is Line.SIGNED_OUT, state.cancelled and state.next_try


def _button(picture: str, words: str, tip: str) -> QPushButton:
    button = Button(look.icon(picture), words)
    button.setToolTip(tip)
    return button


def _table() -> QTableWidget:
    table = RowTable(0, len(_WIDTHS) + 1)
    table.setObjectName("sized outbox")
    table.setAccessibleName(tr("Outbox"))
    names = (tr("Record"), tr("State"), tr("Fields"), tr("By"), tr("Since"), tr("Next try"))
    made_to_read(table, (*names, tr("Reason")))
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    header = table.horizontalHeader()
    header.setMinimumSectionSize(60)
    for column, width in enumerate(_WIDTHS):
        table.setColumnWidth(column, width)
    header.setSectionResizeMode(_REASON, QHeaderView.ResizeMode.Stretch)
    return table
