"""One record: its form, what state it is in, and the ways to keep, send or drop what is typed."""

import time
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import ReadValues, RecordKey
from draftdesk.store.database import StoreError
from draftdesk.store.rows import Changed, Draft, EntryState
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.foreseeing import Foreseen, unlooked
from draftdesk.ui import page_words
from draftdesk.ui.at_hand import RecordAtHand
from draftdesk.ui.difference import DifferenceDialog
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.form import RecordForm
from draftdesk.ui.look import Role
from draftdesk.ui.notice import Notice
from draftdesk.ui.page_frame import PageFoot, PageHead
from draftdesk.ui.page_words import About, Saying
from draftdesk.ui.peek import PeekCard
from draftdesk.ui.surroundings import Surroundings
from draftdesk.ui.tongue import clock, error_words, tr

_SAVE_AFTER_MS = 400
_LOOK_AFTER_MS = 300
_LOW_LINES = 28
"""A page lower than this, in heights of a line, has room for little besides its fields."""
_GONE_AFTER_MS = 150
_TRY_KEEPING_AGAIN_MS = 3_000
_UNTIL_EDITED = (About.DISCARDED, About.ARCHIVED, About.STORED_OTHERWISE, About.MOVED)
_NEWS = (About.NEWS, About.CLASH_AHEAD)
_PASSING = (About.NOTHING, About.MOVED, *_NEWS)
"""What gives way to what lasts."""


class RecordPage(QWidget):
    """Shows one record of a type at a time; what is typed keeps itself within half a second."""

    released = Signal(object)
    look_wanted = Signal(object)
    open_wanted = Signal(object)
    conflict_wanted = Signal(object)
    begun = Signal(object)
    given_new_id = Signal(object, object)
    """The server knows a new record by another id than ours: the key until now, and the new one."""

    request_wanted = Signal(object)
    send_all_wanted = Signal()

    def __init__(
        self,
        type_name: str,
        store: WindowStore,
        chooser: Chooser,
        profile: Profile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.type_name = type_name
        self.kind = RECORD_TYPES[type_name]
        self._store, self._profile = store, profile
        self._hand: RecordAtHand | None = None
        self._dropped: Draft | None = None
        self._about = About.NOTHING
        self._is_awaited = False
        self._sent_at = 0.0
        self.form = RecordForm(self.kind, chooser)
        self.form.set_read_only(profile.read_only)
        self.head = PageHead(self.kind, store.found)
        self.notice = Notice()
        self.foot = PageFoot()
        self.around = Surroundings(type_name, store, profile.country, self)
        self.peek_card = PeekCard(store, self)
        self._lay_out()
        self._save_soon = self._timer(_SAVE_AFTER_MS, self.keep_draft)
        self._look_soon = self._timer(_LOOK_AFTER_MS, self.look)
        self._gone_soon = self._timer(_GONE_AFTER_MS, self._on_gone)
        self._connect()
        self._show_nothing()

    @property
    def key(self) -> RecordKey | None:
        """The record that is shown."""
        return self._hand.key if self._hand else None

    # --- showing --------------------------------------------------------------------------------

    def show_record(self, key: RecordKey) -> None:
        """Show a record; what was typed in the one before is kept first."""
        if not self.keep_draft():
            return
        hand = RecordAtHand.known(self._store, self._profile, key)
        if hand is None:
            self._show_nothing()
            return
        self._show(hand)
        # Whoever walks down a list does not ask the server about each row.
        self._look_soon.start()

    def show_new(self, id: str) -> None:
        """Show an empty form for a new record; nothing is kept before something is typed."""
        if self.keep_draft():
            key = RecordKey(self.type_name, id)
            self._show(RecordAtHand.fresh(self._store, self._profile, key))
            self.form.focus_field(self.kind.facts.title[0])

    def show_nothing(self) -> None:
        """Put the record away; what was typed is kept first."""
        if self.keep_draft():
            self._show_nothing()

    def on_changed(self, changed: Changed) -> None:
        """Something moved. What a person is typing is never disturbed; it is said instead."""
        self.around.on_changed(changed)
        self.peek_card.on_changed(changed)
        hand = self._hand
        if hand is None or not changed.touches(hand.key):
            return
        ours = hand.key
        hand.follow_new_id(changed)
        if hand.key != ours:
            self.given_new_id.emit(ours, hand.key)
        if self._save_soon.isActive():
            self.keep_draft()
        before = hand.view.server
        if hand.look_again():
            self._take_news(hand, changed)
            if "record" in changed.kinds and "history" not in changed.kinds:
                self._tell_moved(hand, before)
        elif not hand.is_new:
            self._show_nothing(tr("This record is no longer on the server."))
        elif hand.was_kept:
            # Dropped elsewhere, or known by another id now: that news comes right behind.
            self._gone_soon.start()

    def _on_gone(self) -> None:
        if self._hand is not None and self._store.view(self._hand.key) is None:
            self._show_nothing()

    def _show(self, hand: RecordAtHand) -> None:
        self._look_soon.stop()
        self._gone_soon.stop()
        self._hand, self._dropped = hand, None
        self._is_awaited, self._sent_at = False, 0.0
        self._say(None)
        self.form.show_record(hand.view.mine, hand.base)
        self.form.setVisible(True)
        self.foot.setVisible(True)
        self._show_findings(hand)
        self._word(hand)

    def _show_again(self) -> None:
        """Show the record as the store has it now."""
        hand = self._hand
        again = RecordAtHand.known(self._store, self._profile, hand.key) if hand else None
        if again is not None:
            self._show(again)

    def _show_nothing(self, words: str = "") -> None:
        for timer in (self._save_soon, self._look_soon, self._gone_soon):
            timer.stop()
        self._hand = None
        self.form.setVisible(False)
        self.foot.setVisible(False)
        self.around.hide()
        self._say(None)
        self.head.show_nothing(words)

    def _take_news(self, hand: RecordAtHand, changed: Changed) -> None:
        """The store's view moved: show it, unless that would move something under typing hands."""
        mine = self.form.values()
        if hand.view.draft is None:
            self._show_untyped(hand)
        elif self._about in (About.NOTHING, *_NEWS):
            self._say(page_words.news(self.kind, hand.view, hand.base, mine))
        if "history" in changed.kinds and self._about is About.NOTHING:
            sent = self._store.history(hand.key, limit=1)
            self._say(page_words.stored_otherwise(self._store.found, sent))
        if self._is_awaited and hand.view.entry is None and "history" in changed.kinds:
            self._is_awaited, self._sent_at = False, time.time()
        self._show_findings(hand)
        self._word(hand)

    def _tell_moved(self, hand: RecordAtHand, before: ReadValues | None) -> None:
        """Somebody else has changed what lies here untouched: said before anyone types on."""
        if hand.view.draft is None and self._about in _PASSING and before is not None:
            said = page_words.moved(self.kind, before, hand.view)
            if said is not None and page_words.standing(hand.view) is None:
                self._say(said)

    def _show_untyped(self, hand: RecordAtHand) -> None:
        """Nothing is typed here (any more): the form shows what the store has."""
        if hand.view.mine != self.form.values() or hand.view.base != hand.base:
            hand.start_anew()
            self.form.show_record(hand.view.mine, hand.base)
        if self._about in _NEWS:
            self._say(None)

    # --- typing ---------------------------------------------------------------------------------

    def _on_edited(self, _: str) -> None:
        hand = self._hand
        if hand is None:
            return
        if self._about in _UNTIL_EDITED:
            self._dropped = None
            self._say(None)
        self._show_findings(hand)
        self.foot.say(tr("Keeping draft …"), Role.SECONDARY)
        self.head.show_values(self.form.values(), is_new=hand.is_new)
        self.around.show_values(self.form.values())
        self.foot.show_changes([] if hand.is_new else self.form.changes())
        changed, waits = hand.is_changed(self.form.values()), hand.view.entry is not None
        self.foot.allow(send=changed or waits, preview=changed or waits, discard=changed)
        self.foot.offer(page_words.send_words(hand.view, changed=changed))
        if hand.view.entry is not None and hand.view.draft is None:
            # What waits may be acknowledged any moment; kept now, the store knows both.
            self.keep_draft()
        else:
            self._save_soon.start()

    def keep_draft(self) -> bool:
        """Keep what is typed, now; it is on the disk when this returns True."""
        self._save_soon.stop()
        hand = self._hand
        if hand is None or self._profile.read_only:
            return True
        begins = hand.is_new and hand.view.draft is None and hand.view.entry is None
        if not self._kept(hand):
            return False
        self._word(hand)
        if begins and hand.view.draft is not None:
            self.begun.emit(hand.key)
        return True

    def _kept(self, hand: RecordAtHand) -> bool:
        """Keep; a disk that will not take it is said, and tried again."""
        try:
            kept = hand.keep(self.form.values())
        except StoreError as error:
            self._say(page_words.not_kept(error_words(error)))
            self.foot.say(tr("NOT kept"), Role.REFUSED)
            QTimer.singleShot(_TRY_KEEPING_AGAIN_MS, self, self.keep_draft)
            return False
        if not kept:
            self._save_soon.start()
        elif self._about is About.NOT_KEPT:
            self._say(None)
        return kept

    def _show_findings(self, hand: RecordAtHand, *, everywhere: bool = False) -> bool:
        """The model speaks, and what the server refused stands at its fields until it is mended.

        Returns whether the record may be sent.
        """
        values = self.form.values()
        found = hand.findings(values)
        shown = page_words.with_refusals(self.kind, found, hand.view, values, self._profile)
        self.form.show_findings(shown, only_touched=hand.is_new and not everywhere)
        return not found.problems

    # --- what can be done now -------------------------------------------------------------------

    def can_send(self) -> bool:
        """Whether there is something to send; what is half typed in a picker may be."""
        if self._hand is None or self._profile.read_only:
            return False
        return self.foot.send.isEnabled() or self.form.is_half_typed()

    def can_preview(self) -> bool:
        """Whether there is something to preview."""
        if self._hand is None:
            return False
        return self.foot.preview.isEnabled() or self.form.is_half_typed()

    def can_discard(self) -> bool:
        """Whether something is typed here."""
        return self._hand is not None and self.foot.discard.isEnabled()

    def can_archive(self) -> bool:
        """Whether the record can be archived, or brought back."""
        return self._hand is not None and not self.head.archive.isHidden()

    def can_keep(self) -> bool:
        """Whether something is typed that is not on the disk yet."""
        return self._save_soon.isActive() or self._about is About.NOT_KEPT

    def can_undo(self) -> bool:
        """Whether there is a step to go back, or something just archived or discarded."""
        return self._hand is not None and (self.form.can_undo() or self._can_bring_back())

    def can_redo(self) -> bool:
        """Whether there is a step to go forward again."""
        return self._hand is not None and self.form.can_redo()

    def can_revert(self) -> bool:
        """Whether there is a field to put back."""
        return self._hand is not None and self.form.can_revert()

    def _can_bring_back(self) -> bool:
        dropped = self._about is About.DISCARDED and self._dropped is not None
        return dropped or self._about is About.ARCHIVED

    # --- acting ---------------------------------------------------------------------------------

    def undo(self) -> None:
        """One step back: what was archived or discarded just now, else a step in the form."""
        if self._can_bring_back():
            self._on_notice_acted()
        elif self.form.can_undo():
            self.form.undo_stack.undo()

    def submit(self) -> bool:
        """*Send*: check, keep, release; the sync thread does the rest. Returns whether it went."""
        hand = self._hand
        if hand is None or self._profile.read_only:
            return False
        self.form.settle()
        if not self.keep_draft():
            return False
        changed = hand.is_changed(self.form.values())
        if hand.state is EntryState.CONFLICT and not changed:
            self.conflict_wanted.emit(hand.key)
            return False
        if not self._show_findings(hand, everywhere=True):
            self.form.focus_first_problem()
            return False
        if not hand.was_kept:
            self.foot.say(tr("There is nothing to send."), Role.SECONDARY)
            return False
        if changed or hand.view.draft is not None:
            self._store.submit(hand.key)
        else:
            self._store.retry([hand.key])
        self._show_again()
        self._is_awaited = True
        self.released.emit(hand.key)
        return True

    def discard(self) -> None:
        """Drop what is typed; said with a way back."""
        hand = self._hand
        if hand is None or not self.keep_draft() or hand.view.draft is None:
            return
        draft = hand.view.draft
        self._store.drop_draft(hand.key)
        rest = RecordAtHand.known(self._store, self._profile, hand.key)
        self._show(rest or RecordAtHand.fresh(self._store, self._profile, hand.key))
        self._dropped = draft
        self._say(page_words.discarded())

    def preview(self) -> None:
        """The difference as a person reads it, and the exact request, as soon as it is known."""
        hand = self._hand
        if hand is None:
            return
        self.form.settle()
        self.keep_draft()
        if not hand.was_kept:
            self.foot.say(tr("There is nothing to send."), Role.SECONDARY)
            return
        problems = hand.findings(self.form.values()).problems
        can_send = not (self._profile.read_only or problems)
        dialog = DifferenceDialog(hand.view, self._store.found, self, can_send=can_send)
        if page_words.blank_secrets(self._profile, hand.view, self.form.values()):
            dialog.warn(page_words.blank_secret_words())
        if problems:
            dialog.refuse(page_words.not_yet(self.kind, problems))
        dialog.accepted.connect(self.submit)
        dialog.send_all_wanted.connect(self.send_all_wanted)
        dialog.open()
        entry = self._store.foresee(hand.key)
        if entry is not None:
            dialog.show_request(unlooked(self._profile, entry), is_final=False)
            self.request_wanted.emit(entry)

    def show_request(self, foreseen: Foreseen) -> None:
        """The server was asked: the preview, if it still stands here, shows the whole request."""
        for dialog in self.findChildren(DifferenceDialog):
            if dialog.isVisible() and dialog.key == foreseen.key:
                dialog.show_request(foreseen)

    def peek(self, type_name: str, id: str) -> None:
        """A look at a linked record, beside what has the keys."""
        focused = QApplication.focusWidget()
        beside = focused if focused is not None and self.isAncestorOf(focused) else self.head
        self.peek_card.show_record(RecordKey(type_name, id), beside)

    def archive(self) -> None:
        """Archive the record, or bring it back, at once; what is typed beside it stays a draft."""
        hand = self._hand
        if hand is None or "archived" not in fields_of(self.kind) or self._profile.read_only:
            return
        if not self.keep_draft():
            return
        archived = not self.form.values().get("archived")
        ground = hand.view.ground
        stuck = hand.state is EntryState.CONFLICT
        if ground is None or stuck or hand.findings({**ground, "archived": archived}).problems:
            # Never sent, or not to be sent as it is: it goes along with what is typed.
            self.form.change("archived", archived)
            return
        self._store.release(hand.key, ground, {"archived": archived})
        self._show_again()
        self._is_awaited = True
        self._say(page_words.archived(yes=archived))
        self.released.emit(hand.key)

    def _on_notice_acted(self) -> None:
        about, hand = self._about, self._hand
        if hand is None:
            return
        if about is About.CONFLICT:
            self.conflict_wanted.emit(hand.key)
        elif about is About.NOT_KEPT:
            self.keep_draft()
        elif about is About.NEWS:
            self.keep_draft()
            self._show_again()
        elif about is About.ARCHIVED:
            self.archive()
            # Undone once; another Ctrl+Z goes further back.
            self._say(None)
        elif about is About.DISCARDED and self._dropped is not None:
            draft = self._dropped
            self._store.save_draft(draft.key, draft.base, draft.mine, is_new=draft.is_new)
            self._show_again()

    def look(self) -> None:
        """Wish for a look at the server's copy of what is shown."""
        if self._hand is not None and not self._hand.is_new:
            self.look_wanted.emit(self._hand.key)

    # --- words ----------------------------------------------------------------------------------

    def _say(self, saying: Saying | None) -> None:
        self._about = saying.about if saying else About.NOTHING
        if saying is None:
            self.notice.hide()
        else:
            self.notice.say(saying.words, saying.role, saying.act)

    def _word(self, hand: RecordAtHand) -> None:
        values, view, can_change = self.form.values(), hand.view, not self._profile.read_only
        changed = hand.is_changed(values)
        self.head.show_view(view, values, is_new=hand.is_new, can_change=can_change)
        self.around.show(hand, values)
        self.foot.show_changes([] if hand.is_new else self.form.changes())
        standing = page_words.standing(view)
        if standing is not None and self._about in _PASSING:
            self._say(standing)
        elif standing is None and self._about is About.CONFLICT:
            self._say(None)
        waits = view.entry is not None
        self.foot.allow(
            send=(changed or waits) and can_change, preview=changed or waits, discard=changed
        )
        self.foot.offer(page_words.send_words(view, changed=changed))
        words = page_words.foot_words(self._profile, view, changed=changed, is_new=hand.is_new)
        if self._sent_at and not (changed or waits):
            words = tr("Sent {when}").format(when=clock(self._sent_at)), Role.SENT
        if self._about is not About.NOT_KEPT:
            self.foot.say(*words)

    # --- inside ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.around.be_brief(event.size().height() < _LOW_LINES * self.fontMetrics().height())

    def _timer(self, milliseconds: int, job: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(job)
        return timer

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        if self.around.life is not None:
            column.addWidget(self.around.life)
        column.addWidget(self.form, 1)
        column.addStretch(0)
        column.addWidget(self.around.company)
        # Beneath the form: what comes and goes must not move a field from under the mouse.
        for each in (self.around.alike, self.notice, self.foot):
            column.addWidget(each)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.form.peek_wanted.connect(self.peek)
        self.around.open_wanted.connect(self.open_wanted)
        self.around.company_wanted.connect(partial(self.peek, "Company"))
        self.peek_card.open_wanted.connect(self.open_wanted)
        self.peek_card.look_wanted.connect(self.look_wanted)
        self.foot.send.clicked.connect(self.submit)
        self.foot.jump_wanted.connect(self.form.focus_field)
        self.foot.revert_wanted.connect(self.form.revert_all)
        self.foot.left.connect(self.form.focus_place)
        self.foot.discard.clicked.connect(self.discard)
        self.foot.preview.clicked.connect(self.preview)
        self.head.archive.clicked.connect(self.archive)
        self.notice.acted.connect(self._on_notice_acted)
