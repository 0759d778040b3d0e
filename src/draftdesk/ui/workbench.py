"""The views of one open profile, and how they are connected to one another."""

import time
import uuid
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from draftdesk.domain.catalog import EDITABLE
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed, Counts, EntryState
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.foreseeing import Foreseen
from draftdesk.sync.report import Report, SyncState
from draftdesk.ui import look
from draftdesk.ui.background import SyncService
from draftdesk.ui.command_palette import CommandPalette
from draftdesk.ui.conflict_view import ConflictView
from draftdesk.ui.field_in_hand import FieldInHand
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.field_acts import FieldAct
from draftdesk.ui.from_store import answer_words, chooser_of
from draftdesk.ui.history_view import HistoryView
from draftdesk.ui.on_demand import Elsewhere, Side, Sides, View
from draftdesk.ui.open_desk import OpenDesk
from draftdesk.ui.outbox_view import OutboxView
from draftdesk.ui.record_list import RecordList
from draftdesk.ui.record_page import RecordPage
from draftdesk.ui.rescue_files import RescueFiles

_LOOK_AGAIN_AFTER = 15.0
_LIST_WIDTH, _FORM_WIDTH = 300, 815
_CHOICES_AFTER_MS = 250


@dataclass(frozen=True, slots=True)
class Standing:
    """The place that is shown; of each side the record and what is sought; what is open."""

    place: str
    shown: dict[str, RecordKey | None]
    sought: dict[str, str]
    opened: tuple[RecordKey, ...]


class Workbench(QWidget):
    """Lists, pages, outbox, conflicts and history of one profile."""

    place_shown = Signal(str)
    divided = Signal(object)
    """A view is there whose parts a person may have divided otherwise."""

    counts_changed = Signal(object)
    state_changed = Signal(object)
    record_menu_wanted = Signal(object, QPoint)

    def __init__(self, profile: Profile, store: WindowStore, service: SyncService) -> None:
        super().__init__()
        self.store, self.service, self.read_only = store, service, profile.read_only
        self.counts = Counts()
        self._looked_at: dict[RecordKey, float] = {}
        self.desk = OpenDesk(store, self._key_shown, self)
        self.desk.go_wanted.connect(self.open)
        self.desk.close_wanted.connect(self.close_one)
        self.field = FieldInHand(self, CommandPalette)
        self._moved_types: set[str] = set()
        self._stack = QStackedWidget()
        chooser = chooser_of(store, self._ask_server)
        self.sides = Sides(partial(self._side, chooser, profile))
        self._pages_soon = QTimer(self)
        self._pages_soon.setSingleShot(True)
        self._pages_soon.setInterval(0)
        self._pages_soon.timeout.connect(self._make_pages)
        # The one that is seen first.
        self._stack.setCurrentWidget(self.sides[EDITABLE[0]].halves)
        self.rescue = RescueFiles(profile, store, self)
        self._elsewhere = Elsewhere(store, chooser, profile, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.desk.strip)
        column.addWidget(self._stack, 1)
        self._choices_soon = QTimer(self)
        self._choices_soon.setSingleShot(True)
        self._choices_soon.setInterval(_CHOICES_AFTER_MS)
        self._choices_soon.timeout.connect(self._refresh_choices)
        self._connect()

    # --- places ---------------------------------------------------------------------------------

    @Slot(str)
    def show_place(self, place: str) -> None:
        """Go to a place, and put the keys where its work begins."""
        self._go_to(place)
        if place in EDITABLE:
            self._look_again_at(self.sides[place])
            self.sides[place].list.focus_search()
        elif place == "outbox":
            self.outbox.focus_rows()
        elif place == "conflicts":
            self.conflicts.focus_first_choice()
        else:
            self.history.focus_rows()

    def open(self, key: RecordKey) -> None:
        """Show a record, wherever one is now, and go on in it."""
        if key.type not in EDITABLE:
            return
        side = self.sides[key.type]
        self._go_to(key.type)
        side.page.show_record(key)
        self._on_opened(key)
        side.page.form.focus_place()

    def show_new(self, type_name: str, id: str = "") -> None:
        """An empty form for a new record."""
        self._go_to(type_name)
        self.sides[type_name].list.select(None)
        self.sides[type_name].page.show_new(id or str(uuid.uuid4()))
        self.desk.refresh()

    def show_conflict(self, key: RecordKey) -> None:
        """Go to the conflict of a record."""
        self._go_to("conflicts")
        self.conflicts.show_conflict(key)

    def show_refused(self) -> None:
        """Go to the first entry that was refused."""
        self.show_place("outbox")
        refused = (each for each in self.store.outbox() if each.state is EntryState.REFUSED)
        first = next(refused, None)
        if first is not None:
            self.outbox.mark(first.key)

    def show_history(self) -> None:
        """Go to what was sent of the record that is shown."""
        key = self.key_here()
        self._go_to("history")
        self.history.show_record(key)
        self.history.focus_rows()

    @property
    def outbox(self) -> OutboxView:
        """What is not sent yet."""
        return self._elsewhere.outbox

    @property
    def conflicts(self) -> ConflictView:
        """What both sides have changed."""
        return self._elsewhere.conflicts

    @property
    def history(self) -> HistoryView:
        """What was sent."""
        return self._elsewhere.history

    def page(self) -> RecordPage | None:
        """The page that is shown, if one is."""
        side = self._side_shown()
        return side.page if side else None

    def page_there(self) -> RecordPage | None:
        """The same, for questions that are asked all the time: one that is not made has nothing."""
        side = self._side_shown()
        return side.made if side else None

    def key_here(self) -> RecordKey | None:
        """The record that is shown, or that is marked in the outbox or among the conflicts."""
        if self._is_at("outbox"):
            return self.outbox.chosen()
        return self.conflicts.key() if self._is_at("conflicts") else self._key_shown()

    def place(self) -> str:
        """The place that is shown."""
        shown = self._stack.currentWidget()
        places: dict[str, QWidget] = {name: side.halves for name, side in self.sides.items()}
        places |= self._elsewhere.views()
        return next(name for name, widget in places.items() if widget is shown)

    def _is_at(self, place: str) -> bool:
        return self._elsewhere.views().get(place) is self._stack.currentWidget()

    def _go_to(self, place: str) -> None:
        is_side = place in EDITABLE
        shown = self.sides[place].halves if is_side else self._elsewhere.at(place)
        self._stack.setCurrentWidget(shown)
        self.desk.refresh()
        self.place_shown.emit(place)

    def _side_shown(self) -> Side | None:
        shown = self._stack.currentWidget()
        return next((side for side in self.sides.values() if side.halves is shown), None)

    def show_matches(self, type_name: str, text: str) -> None:
        """The list of a record type, searched for this."""
        self._go_to(type_name)
        self.sides[type_name].list.search(text)
        self.sides[type_name].list.focus_rows()

    def open_keys(self) -> tuple[RecordKey, ...]:
        """The records that are open, the one used last at the end."""
        return self.desk.records.keys()

    # --- made anew ------------------------------------------------------------------------------

    def standing(self) -> Standing:
        """Where the person is, for views that take the place of these."""
        keys = {name: side.key for name, side in self.sides.items()}
        sought = {name: side.list.search_field.text() for name, side in self.sides.items()}
        return Standing(self.place(), keys, sought, self.desk.records.keys())

    def stand(self, before: Standing) -> None:
        """Go where the person was."""
        for opened in before.opened:
            self.desk.add(opened)
        for name, key in before.shown.items():
            self.sides[name].list.search(before.sought[name])
            self._show_again(self.sides[name], key)
        self.show_place(before.place)
        if before.shown.get(before.place) is not None:
            self.sides[before.place].page.form.focus_place()

    def _show_again(self, side: Side, key: RecordKey | None) -> None:
        if key is not None and self.store.view(key) is not None:
            side.page.show_record(key)
            side.list.select(key)
        elif key is not None:
            # Nothing was typed into it yet, so nothing of it is kept.
            side.page.show_new(key.id)

    # --- records that are open ------------------------------------------------------------------

    def next_record(self) -> None:
        """To the record used before this one; with Ctrl held, further back, round the end."""
        self.desk.walk(1)

    def previous_record(self) -> None:
        """The other way round."""
        self.desk.walk(-1)

    def back(self) -> None:
        """To the record that was shown before this one."""
        self.desk.back()

    def close_record(self) -> None:
        """Put the record that is shown away, and show the one before it."""
        key = self._key_shown()
        if key is not None:
            self.close_one(key)

    def close_one(self, key: RecordKey) -> None:
        """Put one of the open records away; if it was shown, show the one used before it."""
        page, is_shown = self.sides[key.type].page, key == self._key_shown()
        if page.key == key:
            page.show_nothing()
            self.sides[key.type].list.select(None)
        before = self.desk.close(key)
        if is_shown and before is not None:
            self.open(before)
        elif is_shown:
            self.focus_search()

    def has_other_open(self) -> bool:
        """Whether there is an open record to walk to."""
        return self.desk.records.has_other(self._key_shown())

    def can_go_back(self) -> bool:
        """Whether another open record was shown before this one."""
        return self.desk.records.can_go_back(self._key_shown())

    def _key_shown(self) -> RecordKey | None:
        page = self.page_there()
        return page.key if page else None

    def _on_row_opened(self, key: RecordKey) -> None:
        """A row was gone to: its record is open once somebody stays."""
        self.sides[key.type].page.show_record(key)
        self.desk.pass_by(key)
        self.sides[key.type].list.select(key)

    def _on_opened(self, key: RecordKey) -> None:
        self.desk.add(key)
        self.sides[key.type].list.select(key)

    def _on_entered(self, key: RecordKey) -> None:
        """Somebody goes on in the record of a row."""
        self.desk.add(key)
        self.sides[key.type].page.form.focus_place()

    def _on_menu_wanted(self, key: RecordKey, place: QPoint) -> None:
        """What can be done with a record is done with the one that is shown."""
        page = self.sides[key.type].page
        if page.key != key:
            page.show_record(key)
        if page.key == key:
            self.record_menu_wanted.emit(key, place)

    def _on_begun(self, key: RecordKey) -> None:
        """A new record has been typed into: the list shows and marks it, and keeps its search."""
        self.sides[key.type].list.show_begun(key)
        self._on_opened(key)

    def _on_new_id(self, old: RecordKey, new: RecordKey) -> None:
        """The server knows a new record by another id than ours: it is the same, and stays open."""
        self.desk.rename(old, new)
        self.sides[old.type].list.follow(old, new)

    # --- what the menus ask ---------------------------------------------------------------------

    def focus_search(self) -> None:
        """Into the search field of the list that is shown."""
        side = self._side_shown()
        if side is not None:
            side.list.focus_search()
        elif self._is_at("history"):
            self.history.focus_search()

    def filter_list(self) -> None:
        """Open or close the filter of the list that is shown."""
        side = self._side_shown()
        if side is not None:
            side.list.toggle_filter()

    def arrange_list(self) -> None:
        """Open the menu of the columns of the list that is shown."""
        side = self._side_shown()
        if side is not None:
            side.list.columns.pop_up()

    def submit(self) -> None:
        """Send the record that is shown, the decision, or what is marked in the outbox."""
        page = self.page()
        if page is not None:
            page.submit()
        elif self._is_at("conflicts"):
            self.conflicts.resolve()
        elif self._is_at("outbox"):
            self.outbox.retry()

    def send_all(self) -> None:
        """Everything that waits, now."""
        self.keep_drafts()
        self.service.sync_now()

    def keep_drafts(self) -> bool:
        """Keep what is typed anywhere, now; returns whether all of it is on the disk."""
        kept = [page.keep_draft() for page in self.sides.pages()]
        if "conflicts" in self._elsewhere.views():
            kept.append(self.conflicts.keep())
        return all(kept)

    def show_new_here(self) -> None:
        """A new record of the list that is shown; elsewhere a contact."""
        side = self._side_shown()
        self.show_new(side.list.type_name if side is not None else "Contact")

    def undo(self) -> None:
        """One step back: in the form, of what was dropped; in the history, the marked change."""
        page = self.page()
        if page is not None:
            page.undo()
        elif self._is_at("history"):
            self.history.undo()
        elif self._is_at("outbox"):
            self.outbox.undo()

    def redo(self) -> None:
        """One step forward again."""
        page = self.page()
        if page is not None:
            page.form.undo_stack.redo()

    def revert_all(self) -> None:
        """Put back every field that was changed in the form that is shown."""
        page = self.page()
        if page is not None:
            page.form.revert_all()

    def preview(self) -> None:
        """Show what would be sent."""
        page = self.page()
        if page is not None:
            page.preview()

    def open_marked(self) -> None:
        """Open the record that is marked in the outbox, the conflicts or the history."""
        if self._is_at("outbox"):
            self.outbox.open_marked()
        elif self._is_at("conflicts"):
            self.conflicts.open_record()
        elif self._is_at("history"):
            self.history.open_marked()

    def act_on_field(self, act: FieldAct) -> None:
        """Do this with the field that has the keys, if it can be done there."""
        do = self.field.acts().get(act)
        if do is not None:
            do()

    def discard(self) -> None:
        """Drop what is typed in the form that is shown."""
        page = self.page()
        if page is not None:
            page.discard()

    def archive(self) -> None:
        """Archive the record that is shown, or bring it back."""
        page = self.page()
        if page is not None:
            page.archive()

    def refresh(self) -> None:
        """Look at the server: at the record that is shown, and for news."""
        page = self.page()
        if page is not None and page.key is not None:
            self._looked_at.pop(page.key, None)
            self._look(page.key)
        self.service.sync_now()

    def look_again(self) -> None:
        """Back at this window: whoever types on should know if the record has moved meanwhile."""
        side = self._side_shown()
        if side is not None:
            self._look_again_at(side)

    def _look_again_at(self, side: Side) -> None:
        if side.made is not None:
            side.made.look()

    def next_problem(self) -> None:
        """To the next field with a problem, or to the next question of a conflict."""
        self._step(1)

    def previous_problem(self) -> None:
        """To the one before it."""
        self._step(-1)

    def _step(self, step: int) -> None:
        page = self.page()
        if page is not None:
            go = page.form.next_problem if step > 0 else page.form.previous_problem
            go()
        elif self._is_at("conflicts"):
            self.conflicts.next_question(step)

    def read_whole(self) -> None:
        """Read every table whole: what was deleted over there goes here too."""
        self.store.decisions.read_whole()
        self.service.sync_now()

    def let_shrink(self, type_name: str, *, yes: bool) -> None:
        """A person has said what is to become of the copies of what is gone over there."""
        self.store.decisions.allow_shrinking(type_name, yes=yes)
        self.tell_counts()
        if yes:
            self.service.sync_now()

    def tell_counts(self) -> None:
        """Read the numbers of the status line from the store."""
        self.counts = self.store.counts()
        self.counts_changed.emit(self.counts)

    def state(self) -> SyncState:
        """What is known of the line."""
        return self.service.state

    def last_sync(self) -> float | None:
        """When the last sync ended, also one of an earlier run."""
        noted = self.store.note("synced_at")
        return float(noted) if noted else None

    # --- wiring ---------------------------------------------------------------------------------

    def _side(self, chooser: Chooser, profile: Profile, type_name: str) -> Side:
        records = RecordList(type_name, self.store)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setObjectName(f"sized {type_name}")
        halves.setHandleWidth(look.INSIDE)
        halves.setChildrenCollapsible(False)
        side = Side(halves, records, partial(self._make_page, chooser, profile, type_name))
        halves.setSizes([_LIST_WIDTH, _FORM_WIDTH])
        records.opened.connect(self._on_row_opened)
        records.entered.connect(self._on_entered)
        records.ask_server_wanted.connect(self._ask_server)
        records.menu_wanted.connect(self._on_menu_wanted)
        records.new_wanted.connect(self.show_new)
        records.sync_wanted.connect(self.service.sync_now)
        records.show_state(self.service.state)
        self.state_changed.connect(records.show_state)
        self._stack.addWidget(halves)
        self.divided.emit(halves)
        self._pages_soon.start()
        return side

    def _make_pages(self) -> None:
        """The form of each list that is there, a turn after it: one sees the list meanwhile."""
        lacking = [side for side in self.sides.values() if side.made is None]
        for side in lacking[:1]:
            self.divided.emit(side.page)
        if lacking[1:]:
            self._pages_soon.start()

    def _make_page(self, chooser: Chooser, profile: Profile, type_name: str) -> RecordPage:
        page = RecordPage(type_name, self.store, chooser, profile)
        page.released.connect(self._on_released)
        page.look_wanted.connect(self._look)
        page.conflict_wanted.connect(self.show_conflict)
        page.begun.connect(self._on_begun)
        page.given_new_id.connect(self._on_new_id)
        page.request_wanted.connect(self.service.foresee)
        page.send_all_wanted.connect(self.send_all)
        page.open_wanted.connect(self.open)
        page.form.edited.connect(lambda _: self.desk.work(page.key))
        look.fit_icons(page)
        return page

    def _on_made(self, view: View) -> None:
        """A view that is gone to for the first time."""
        look.fit_icons(view)
        self._stack.addWidget(view)
        self.divided.emit(view)
        if isinstance(view, OutboxView):
            self.state_changed.connect(view.show_state)
            view.show_state(self.service.state)
            self.counts_changed.connect(view.show_counts)

    def _connect(self) -> None:
        there = self._elsewhere
        there.made.connect(self._on_made)
        there.open_wanted.connect(self.open)
        there.conflict_wanted.connect(self.show_conflict)
        there.fix_wanted.connect(self._fix)
        there.look_wanted.connect(self._look)
        there.released.connect(self._on_released)
        there.resolved.connect(self._on_resolved)
        there.undone.connect(self._on_undone)
        there.send_wanted.connect(self.service.sync_now)
        there.save_wanted.connect(self.rescue.ask_where_to_save)
        there.take_wanted.connect(self.rescue.ask_what_to_take)
        there.counted.connect(self.counts_changed)
        self.rescue.told.connect(self._tell_in_outbox)
        self.service.changed.connect(self._on_changed)
        self.service.state_changed.connect(self.state_changed)
        self.service.finished.connect(self._on_finished)
        self.service.searched.connect(self._on_searched)
        self.service.foreseen.connect(self._on_foreseen)

    def retire(self) -> None:
        """Hear no more and do no more: the store is closed before Qt takes the views away."""
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.desk.retire()
        self.field.retire()
        self.service.changed.disconnect(self._on_changed)
        self.service.state_changed.disconnect(self.state_changed)
        self.service.finished.disconnect(self._on_finished)
        self.service.searched.disconnect(self._on_searched)
        self.service.foreseen.disconnect(self._on_foreseen)

    def _on_changed(self, changed: Changed) -> None:
        for side in self.sides.values():
            side.list.on_changed(changed)
        for view in (*self.sides.pages(), *self._elsewhere.views().values()):
            view.on_changed(changed)
        self.desk.on_changed(changed)
        if "record" in changed.kinds and changed.keys:
            self._moved_types |= {key.type for key in changed.keys}
            if not self._choices_soon.isActive():
                self._choices_soon.start()
        self.tell_counts()

    def _refresh_choices(self) -> None:
        """Some records that forms link to have moved; told once for many."""
        moved, self._moved_types = self._moved_types, set()
        for page in self.sides.pages():
            for type_name in moved:
                page.form.refresh_choices(type_name)

    def _on_undone(self, key: RecordKey) -> None:
        """What was sent is taken back in a draft: show it where it changes something."""
        self.open(key)
        page = self.page()
        changed = page.form.changed_fields() if page is not None else ()
        if page is not None and changed:
            page.form.focus_field(changed[0])

    def _on_released(self, _: RecordKey) -> None:
        self.tell_counts()
        self.service.push_soon()

    def _on_resolved(self, key: RecordKey) -> None:
        if self.store.entry(key) is None:
            # Nothing is left to say: look what stands there now, if it is there at all.
            self.service.refresh(key)
        self._on_released(key)

    def _fix(self, key: RecordKey, field: str) -> None:
        """Open a record at the field that was refused."""
        self.open(key)
        form = self.sides[key.type].page.form
        if not (field and form.focus_field(field.partition(".")[0])):
            form.focus_first_problem()

    def _tell_in_outbox(self, words: str) -> None:
        self._go_to("outbox")
        self.outbox.tell(words)

    def _on_finished(self, _: Report) -> None:
        self.tell_counts()

    def _look(self, key: RecordKey) -> None:
        """Look at a record on the server, unless that was done a moment ago."""
        now = time.monotonic()
        if now - self._looked_at.get(key, -_LOOK_AGAIN_AFTER) >= _LOOK_AGAIN_AFTER:
            self._looked_at[key] = now
            self.service.refresh(key)

    # --- what pickers and lists ask -------------------------------------------------------------

    def _ask_server(self, type_name: str, text: str) -> None:
        self.service.search(type_name, text)

    def _on_searched(self, type_name: str, text: str, report: Report) -> None:
        if type_name in self.sides:
            self.sides[type_name].list.show_answer(text, report)
        page = self.page()
        if page is not None and (report.trouble is not None or not report.pulled):
            page.form.show_answer(type_name, text, answer_words(text, report))

    def _on_foreseen(self, foreseen: Foreseen) -> None:
        side = self.sides.get(foreseen.key.type)
        if side is not None and side.made is not None:
            side.made.show_request(foreseen)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc steps back from the form to the list; typing is never lost by it."""
        side = self._side_shown()
        if event.key() == Qt.Key.Key_Escape and side is not None and not event.modifiers():
            side.list.focus_rows()
        else:
            super().keyPressEvent(event)
