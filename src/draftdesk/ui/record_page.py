"""One record: its form, what state it is in, and the ways to keep, send or drop what is typed."""

from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.checking import Findings, check
from draftdesk.domain.fields import fields_of, label_of, unit_of
from draftdesk.domain.merging import diff, laid_over, same, units_of
from draftdesk.domain.problems import Problem
from draftdesk.domain.profile import Profile
from draftdesk.domain.reading import fresh_values
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.store.rows import Changed, Draft, EntryState, View
from draftdesk.store.window_store import WindowStore
from draftdesk.ui.difference import DifferenceDialog
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.form import RecordForm
from draftdesk.ui.look import Role
from draftdesk.ui.notice import Notice
from draftdesk.ui.page_frame import PageFoot, PageHead
from draftdesk.ui.tongue import age, clock, label, tr, trouble_words
from draftdesk.ui.wording import state_words

_SAVE_AFTER_MS = 400
_LOOK_AFTER_MS = 300
_MOST_NAMED = 4


class _Said(Enum):
    """What the notice above the form is about."""

    NOTHING = auto()
    CONFLICT = auto()
    NEWS = auto()
    CLASH_AHEAD = auto()
    DISCARDED = auto()
    ARCHIVED = auto()


class RecordPage(QWidget):
    """Shows one record of a type at a time; what is typed keeps itself within half a second."""

    released = Signal(object)
    look_wanted = Signal(object)
    peek_wanted = Signal(str, str)
    conflict_wanted = Signal(object)
    begun = Signal(object)

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
        self.key: RecordKey | None = None
        self._store, self._profile = store, profile
        self._read_only = profile.read_only
        self._view: View | None = None
        self._is_new = False
        self._base: Values = {}
        self._dropped: Draft | None = None
        self._said = _Said.NOTHING
        self.form = RecordForm(self.kind, chooser)
        self.form.set_read_only(self._read_only)
        self.head = PageHead(self.kind, store.found)
        self.notice = Notice()
        self.foot = PageFoot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in (self.head, self.notice):
            column.addWidget(each)
        column.addWidget(self.form, 1)
        column.addStretch(0)
        column.addWidget(self.foot)
        self._save_soon = self._timer(_SAVE_AFTER_MS, self.keep_draft)
        self._look_soon = self._timer(_LOOK_AFTER_MS, self._look)
        self._connect()
        self._show_nothing()

    # --- showing --------------------------------------------------------------------------------

    def show_record(self, key: RecordKey) -> None:
        """Show a record; what was typed in the one before is kept first."""
        self.keep_draft()
        view = self._store.view(key)
        if view is None:
            self._show_nothing()
            return
        self._show(view)
        # Whoever walks down a list does not ask the server about each row.
        self._look_soon.start()

    def show_new(self, id: str) -> None:
        """Show an empty form for a new record; nothing is kept before something is typed."""
        self.keep_draft()
        key = RecordKey(self.type_name, id)
        values = fresh_values(self.kind, id)
        self._show(View(key, None, values, values, None, None, 0.0), is_new=True)
        self.form.focus_first_field()

    def show_nothing(self) -> None:
        """Put the record away; what was typed is kept first."""
        self.keep_draft()
        self._show_nothing()

    def on_changed(self, changed: Changed) -> None:
        """Something moved. What a person is typing is never disturbed; it is said instead."""
        if self.key is None or not changed.touches(self.key):
            return
        if self._save_soon.isActive():
            self.keep_draft()
        view = self._store.view(self.key)
        if view is not None:
            self._take_news(view)
        elif not self._is_new:
            self._show_nothing(tr("This record is no longer on the server."))

    def _show(self, view: View, *, is_new: bool = False) -> None:
        self._look_soon.stop()
        self.key, self._view, self._base = view.key, view, view.base
        self._is_new = is_new or view.is_new
        self._dropped = None
        self._say_nothing()
        self.form.show_record(view.mine, view.base)
        self.form.setVisible(True)
        self.foot.setVisible(True)
        self._show_findings(only_touched=True)
        self._word()

    def _show_nothing(self, words: str = "") -> None:
        self._save_soon.stop()
        self._look_soon.stop()
        self.key, self._view = None, None
        self.form.setVisible(False)
        self.foot.setVisible(False)
        self._say_nothing()
        self.head.show_nothing(words)

    def _take_news(self, view: View) -> None:
        """The store's view moved: show it, unless that would move something under typing hands."""
        self._view = view
        self._is_new = view.is_new
        if view.draft is None:
            self._show_moved(view)
        elif self._said in (_Said.NOTHING, _Said.NEWS, _Said.CLASH_AHEAD):
            self._say_news(view)
        self._show_findings(only_touched=True)
        self._word()

    def _show_moved(self, view: View) -> None:
        """Nothing is typed here: the form shows what the store has."""
        if view.mine != self.form.values() or view.base != self._base:
            self._base = view.base
            self.form.show_record(view.mine, view.base)
        if self._said in (_Said.NEWS, _Said.CLASH_AHEAD):
            self._say_nothing()

    def _say_news(self, view: View) -> None:
        """Somebody else was here while a draft stands in the form: say so, and touch nothing."""
        ahead, elsewhere = self._moved(view)
        if ahead:
            words = tr(
                "{fields} changed on the server while you were typing. Your draft is safe; when "
                "you send it, you are asked which shall stand."
            )
            self._say(_Said.CLASH_AHEAD, words.format(fields=self._named(ahead)), Role.CONFLICT)
        elif elsewhere:
            words = tr("{fields} changed on the server while you were typing. Your draft is safe.")
            named = words.format(fields=self._named(elsewhere))
            self._say(_Said.NEWS, named, Role.DRAFT, tr("Show it here"))

    def _moved(self, view: View) -> tuple[list[str], list[str]]:
        """The units that moved over there: those that are typed here too, and the others."""
        if view.server is None:
            return [], []
        there = laid_over(view.server, view.entry.change if view.entry else {})
        typed = diff(self.kind, self._base, self.form.values())
        specs = fields_of(self.kind)
        moved = [
            unit
            for unit in units_of(self.kind, there)
            if unit in specs
            and not specs[unit].read_only
            and not same(self.kind, unit, there, self._base)
        ]
        mine = self.form.values()
        ahead = [u for u in moved if u in typed and not same(self.kind, u, there, mine)]
        return ahead, [unit for unit in moved if unit not in typed]

    def _named(self, units: list[str]) -> str:
        names = [label(label_of(self.kind, unit)) for unit in units[:_MOST_NAMED]]
        return ", ".join(names) + (" …" if len(units) > _MOST_NAMED else "")

    # --- typing ---------------------------------------------------------------------------------

    def _on_edited(self, _: str) -> None:
        if self._said in (_Said.DISCARDED, _Said.ARCHIVED):
            self._dropped = None
            self._say_nothing()
        self._show_findings(only_touched=True)
        self.foot.say(tr("Keeping draft …"), Role.SECONDARY)
        self.head.show_values(self.form.values(), is_new=self._is_new)
        self.foot.allow(send=True, preview=True, discard=True)
        self.foot.offer(tr("Send"))
        self._save_soon.start()

    def keep_draft(self) -> None:
        """Keep what is typed, now. Returns only when it is on the disk."""
        self._save_soon.stop()
        if self.key is None or self._read_only:
            return
        draft = self._view.draft if self._view else None
        mine = self.form.values()
        if not self._changed():
            if draft is not None:
                self._store.drop_draft(self.key)
                self._reread()
            return
        if draft is not None and draft.mine == mine:
            return
        self._store.save_draft(self.key, self._base, mine, is_new=self._is_new)
        begins = self._is_new and draft is None
        self._reread()
        if begins:
            self.begun.emit(self.key)

    def _reread(self) -> None:
        if self.key is not None:
            self._view = self._store.view(self.key) or self._view
            if self._view is not None and self._view.draft is None and not self._changed():
                self._base = self._view.base
        self._word()

    def _changed(self) -> bool:
        return bool(diff(self.kind, self._base, self.form.values()))

    def _show_findings(self, *, only_touched: bool) -> Findings:
        """The model speaks, and what the server refused stands at its fields until it is mended."""
        values = self.form.values()
        base = None if self._is_new else self._server_values()
        country = self._profile.country
        found = check(self.kind, values, base, today=date.today(), country=country)
        shown = Findings(found.problems + self._refusals(values), found.hints)
        self.form.show_findings(shown, only_touched=only_touched and self._is_new)
        return found

    def _refusals(self, values: ReadValues) -> tuple[Problem, ...]:
        """What the server refused, as far as its fields still hold what was refused."""
        entry = self._view.entry if self._view else None
        if entry is None or entry.state is not EntryState.REFUSED:
            return ()
        said = laid_over(entry.base, entry.change)
        problems = entry.problems
        if not problems and entry.trouble is not None:
            text = {"text": trouble_words(entry.trouble)}
            problems = (Problem(None, "refused", text),)
        return tuple(each for each in problems if self._still_stands(each, said, values))

    def _still_stands(self, problem: Problem, said: ReadValues, values: ReadValues) -> bool:
        if problem.field is None:
            return True
        unit = unit_of(self.kind, problem.field.partition(".")[0])
        return same(self.kind, unit, said, values)

    def _server_values(self) -> Values:
        view = self._view
        return view.server if view is not None and view.server is not None else self._base

    # --- acting ---------------------------------------------------------------------------------

    def submit(self) -> bool:
        """*Send*: check, keep, release; the sync thread does the rest. Returns whether it went."""
        if self.key is None or self._read_only:
            return False
        self.form.settle()
        entry = self._view.entry if self._view else None
        if entry is not None and entry.state is EntryState.CONFLICT and not self._changed():
            self.conflict_wanted.emit(self.key)
            return False
        if self._show_findings(only_touched=False).problems:
            self.keep_draft()
            self.form.focus_first_problem()
            return False
        if not self._changed() and not self._is_new and entry is None:
            self.keep_draft()
            self.foot.say(tr("There is nothing to send."), Role.SECONDARY)
            return False
        self._release(self.key)
        return True

    def _release(self, key: RecordKey) -> None:
        self._say_nothing()
        if self._changed() or self._view is None or self._view.entry is None:
            self._save_soon.stop()
            self._store.save_draft(key, self._base, self.form.values(), is_new=self._is_new)
            self._store.submit(key)
        else:
            self.keep_draft()
            self._store.retry([key])
        view = self._store.view(key)
        if view is not None:
            self._show(view)
        self.released.emit(key)

    def discard(self) -> None:
        """Drop what is typed; said with a way back."""
        if self.key is None:
            return
        self.keep_draft()
        view = self._store.view(self.key)
        draft = view.draft if view else None
        if draft is None:
            return
        self._store.drop_draft(self.key)
        rest = self._store.view(self.key)
        if rest is None:
            self._show(View(self.key, None, draft.base, draft.base, None, None, 0.0), is_new=True)
        else:
            self._show(rest)
        self._dropped = draft
        self._say(_Said.DISCARDED, tr("Draft discarded."), Role.DRAFT, tr("Undo"))

    def preview(self) -> None:
        """The difference as a person reads it, and what passes untouched."""
        if self.key is None:
            return
        self.form.settle()
        self.keep_draft()
        view = self._store.view(self.key)
        if view is None:
            self.foot.say(tr("There is nothing to send."), Role.SECONDARY)
            return
        dialog = DifferenceDialog(view, self._store.found, self)
        dialog.accepted.connect(self.submit)
        dialog.open()

    def archive(self) -> None:
        """Archive the record, or bring it back; sent at once if nothing else is typed."""
        if self.key is None or "archived" not in fields_of(self.kind) or self._read_only:
            return
        self.keep_draft()
        alone = not self._changed()
        values = self.form.values()
        archived = not values.get("archived")
        mine = laid_over(values, {"archived": archived})
        self._store.save_draft(self.key, self._base, mine, is_new=self._is_new)
        view = self._store.view(self.key)
        if view is not None:
            self._show(view)
        if alone and not self._is_new and self.submit():
            words = tr("Archived.") if archived else tr("Brought back.")
            self._say(_Said.ARCHIVED, words, Role.ARCHIVED, tr("Undo"))

    def _on_notice_acted(self) -> None:
        said = self._said
        if said is _Said.CONFLICT:
            self.conflict_wanted.emit(self.key)
        elif said is _Said.NEWS:
            self.keep_draft()
            self._show_again()
        elif said is _Said.ARCHIVED:
            self._say_nothing()
            self.archive()
        elif self._dropped is not None and self.key is not None:
            draft = self._dropped
            self._store.save_draft(self.key, draft.base, draft.mine, is_new=draft.is_new)
            self._show_again()

    def _show_again(self) -> None:
        view = self._store.view(self.key) if self.key is not None else None
        if view is not None:
            self._show(view)

    def _look(self) -> None:
        if self.key is not None and not self._is_new:
            self.look_wanted.emit(self.key)

    # --- words ----------------------------------------------------------------------------------

    def _say(self, about: _Said, words: str, role: Role, act: str = "") -> None:
        self._said = about
        self.notice.say(words, role, act)

    def _say_nothing(self) -> None:
        self._said = _Said.NOTHING
        self.notice.hide()

    def _word(self) -> None:
        view = self._view
        if view is None:
            return
        values, changed = self.form.values(), self._changed()
        self.head.show_view(view, values, is_new=self._is_new, can_change=not self._read_only)
        self._word_conflict(view)
        can_send = (changed or view.entry is not None) and not self._read_only
        self.foot.allow(send=can_send, preview=changed or view.entry is not None, discard=changed)
        self.foot.offer(_send_words(view, changed=changed))
        words, role = self._foot_words(view, changed=changed)
        self.foot.say(words, role)

    def _word_conflict(self, view: View) -> None:
        in_conflict = view.entry is not None and view.entry.state is EntryState.CONFLICT
        if in_conflict and self._said is not _Said.DISCARDED:
            words = tr("You and somebody else changed this record. Nothing of yours was sent.")
            self._say(_Said.CONFLICT, words, Role.CONFLICT, tr("Decide"))
        elif not in_conflict and self._said is _Said.CONFLICT:
            self._say_nothing()

    def _foot_words(self, view: View, *, changed: bool) -> tuple[str, Role]:
        if self._read_only:
            return tr("This profile is read-only: nothing can be changed here."), Role.SECONDARY
        if view.draft is not None and changed:
            return self._draft_words(view.draft), Role.DRAFT
        if view.entry is not None:
            state = view.entry.state
            return _waiting_words(view), Role(state.value)
        if self._is_new:
            return tr("Nothing typed yet."), Role.SECONDARY
        return tr("As on the server {when}").format(when=age(view.seen_at)), Role.SECONDARY

    def _draft_words(self, draft: Draft) -> str:
        when = clock(draft.saved_at)
        if self._profile.keeping == "plain":
            return tr("Draft saved {when}, NOT ENCRYPTED").format(when=when)
        return tr("Draft saved {when}").format(when=when)

    # --- inside ---------------------------------------------------------------------------------

    def _timer(self, milliseconds: int, job: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(job)
        return timer

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.form.peek_wanted.connect(self.peek_wanted)
        self.foot.send.clicked.connect(self.submit)
        self.foot.discard.clicked.connect(self.discard)
        self.foot.preview.clicked.connect(self.preview)
        self.head.archive.clicked.connect(self.archive)
        self.notice.acted.connect(self._on_notice_acted)


def _send_words(view: View, *, changed: bool) -> str:
    """What sending is called now."""
    if changed or view.entry is None:
        return tr("Send")
    if view.entry.state is EntryState.CONFLICT:
        return tr("Decide")
    return tr("Retry")


def _waiting_words(view: View) -> str:
    """What waits, and why."""
    entry = view.entry
    if entry is None:
        return ""
    said = state_words(entry.state.value)
    words = said[:1].upper() + said[1:]
    if entry.state is EntryState.WAITING and entry.trouble is not None:
        return f"{words}: {trouble_words(entry.trouble)}"
    return words
