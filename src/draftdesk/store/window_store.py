"""All that the window (and a command without one) may ask of the store and write to it.

Lives in the main thread. There is no `settle` here: what the server acknowledged is the sync
thread's to say.
"""

import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Self

from draftdesk.domain.catalog import RECORD_TYPES, record_type
from draftdesk.domain.merging import diff, laid_over, units_of
from draftdesk.domain.problems import TROUBLE_TEXTS
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.store import copies, kin
from draftdesk.store.answers import Answers
from draftdesk.store.companions import Companions
from draftdesk.store.database import ReadOnly, open_cache, row, rows, trying, writing
from draftdesk.store.decisions import Decisions
from draftdesk.store.drafts import all_of, draft_of
from draftdesk.store.filters import Archived, ListFilter
from draftdesk.store.habits import Habits
from draftdesk.store.lists import RecordLists
from draftdesk.store.memory import DRAFT_COLUMNS, Memory
from draftdesk.store.mending import open_safe_work
from draftdesk.store.notes import note
from draftdesk.store.outbox import Outbox
from draftdesk.store.own_fields import OwnFields
from draftdesk.store.rows import (
    Alike,
    Changed,
    Conflict,
    Counts,
    Draft,
    EntryState,
    Found,
    ListRow,
    OutboxEntry,
    Sent,
    View,
)
from draftdesk.store.search import Findings, to_the_end

_NEWEST = 2**62

Announce = Callable[[Changed], None]


class WindowStore:
    """The window's side of one identity's store.

    `memory` is shared with the sync thread's side, so that what a plain store keeps off the disk
    is known to both. With `read_only`, nothing can be released: `submit`, `release` and `resolve`
    raise `ReadOnly`, whatever the views allow.
    """

    def __init__(  # noqa: PLR0913 (three of them are for tests and for the two sides of a store)
        self,
        folder: Path,
        key: bytes | None,
        author: str,
        announce: Announce = lambda _: None,
        now: Callable[[], float] = time.time,
        *,
        memory: Memory | None = None,
        read_only: bool = False,
    ) -> None:
        self._announce, self._now = announce, now
        self._read_only = read_only
        self._memory = memory or Memory(hides=key is None)
        self._work = open_safe_work(folder / "work.db", key, now(), holds_engine=False)
        try:
            self._cache = open_cache(folder / "cache.db", key)
            self._walked = open_cache(folder / "cache.db", key)
        except BaseException:
            self._work.close()
            raise
        self._outbox = Outbox(self._work, self._cache, self._memory, author, now)
        self.own_fields = OwnFields(self._work, announce)
        self.decisions = Decisions(self._work, self.own_fields, announce, now)
        self.answers = Answers(self._work, self._memory)
        self.habits = Habits(self._work)
        self.lists = RecordLists(
            self._work, self._cache, self._walked, self._memory, self.view, now
        )
        self._companions = Companions(self._cache, self.lists, self.view)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close both files."""
        for each in (self._work, self._walked, self._cache):
            each.close()

    # --- asking ---------------------------------------------------------------------------------

    def view(self, key: RecordKey) -> View | None:
        """A record as it is to be shown; `None` if this computer knows nothing of it."""
        copy, entry, draft = copies.kept(self._cache, key), self.entry(key), self.draft(key)
        if copy is None and entry is None and draft is None:
            return None
        server = copy.values if copy else None
        holder = entry or draft
        held = server if server is not None else {"id": key.id, **(holder.base if holder else {})}
        base = laid_over(held, entry.change if entry else {})
        mine = base
        if draft is not None:
            base, mine = self._with_draft(key, base, draft)
        return View(key, server, base, mine, entry, draft, copy.seen_at if copy else 0.0)

    def _with_draft(self, key: RecordKey, base: Values, draft: Draft) -> tuple[Values, Values]:
        """A draft on today's copy: what it changes keeps the base it was typed against.

        So a field that they changed meanwhile is still found to clash.
        """
        kind = RECORD_TYPES[key.type]
        change = diff(kind, draft.base, draft.mine)
        started = {name: draft.base.get(name) for name in change}
        # A new record stands nowhere but in its draft.
        ground = laid_over(draft.base, base) if draft.is_new else base
        base = laid_over(ground, started)
        return base, laid_over(base, change)

    def entry(self, key: RecordKey) -> OutboxEntry | None:
        """What waits for this record."""
        return self._outbox.entry(key)

    def outbox(self) -> list[OutboxEntry]:
        """Everything released and not acknowledged, the oldest first."""
        return self._outbox.entries()

    def outbox_head(self, limit: int) -> list[OutboxEntry]:
        """So many entries: those that need a person first, then the oldest."""
        return self._outbox.head(limit)

    def in_conflict(self, limit: int) -> list[OutboxEntry]:
        """So many entries that wait for a decision: again, or else the oldest conflict first."""
        return self._outbox.in_conflict(limit)

    def deleted_there(self) -> frozenset[RecordKey]:
        """The records in conflict because they were deleted on the server."""
        return self._outbox.deleted_there()

    def conflict(self, key: RecordKey) -> Conflict | None:
        """The conflict that holds this record's entry, if there is one."""
        return self._outbox.conflict(key)

    def conflicts(self) -> list[Conflict]:
        """Every conflict: those to be decided again, then the oldest first."""
        return self._outbox.conflicts()

    def draft(self, key: RecordKey) -> Draft | None:
        """What is typed and not released for this record."""
        return draft_of(self._work, self._memory, key)

    def drafts(self, limit: int = -1) -> list[Draft]:
        """Everything (or so many) typed and not released, the newest first."""
        sql = f"SELECT {DRAFT_COLUMNS} FROM draft ORDER BY saved_at DESC LIMIT ?"
        found = rows(self._work, sql, (limit,))
        return [self._memory.draft_of(each) for each in found]

    def history(
        self, key: RecordKey | None = None, limit: int = 500, before: int | None = None
    ) -> list[Sent]:
        """What was sent (of one record, or of all), the newest first; `before` a number: older."""
        of_one, values = ("type=? AND id=? AND", tuple(key)) if key else ("", ())
        sql = (
            "SELECT number, type, id, at, author, old, new, notice FROM history"
            f" WHERE {of_one} number<? ORDER BY number DESC LIMIT ?"
        )
        found = rows(self._work, sql, (*values, _NEWEST if before is None else before, limit))
        return [
            Sent(
                each[0],
                RecordKey(each[1], each[2]),
                each[3],
                each[4],
                *(json.loads(text) for text in each[5:8]),
            )
            for each in found
        ]

    def counts(self) -> Counts:
        """The numbers of the status line."""
        by_state = dict(rows(self._work, "SELECT state, count(*) FROM outbox GROUP BY state"))
        drafts = row(self._work, "SELECT count(*) FROM draft")
        return Counts(
            by_state.get(EntryState.WAITING, 0),
            by_state.get(EntryState.REFUSED, 0),
            by_state.get(EntryState.CONFLICT, 0),
            drafts[0] if drafts else 0,
            self.decisions.stopped(),
            self.decisions.doubt(),
            self.decisions.is_paused(),
            self._read_only,
        )

    def note(self, name: str) -> str | None:
        """A small thing kept beside the work, such as when the last sync ended."""
        return note(self._work, name)

    def pulled_at(self, type_name: str) -> float | None:
        """When the last pull of a record type ended; `None` before the first."""
        found = row(self._cache, "SELECT finished_at FROM cursor WHERE type=?", (type_name,))
        return float(found[0]) if found and found[0] else None

    # --- lists and pickers ----------------------------------------------------------------------

    def count(self, type_name: str, text: str = "", *, archived: bool = False) -> int:
        """How many rows `page` would go through."""
        return self.lists.count(type_name, text, _with_archived(archived))

    def page(
        self,
        type_name: str,
        text: str = "",
        *,
        start: int = 0,
        limit: int = 64,
        archived: bool = False,
    ) -> list[ListRow]:
        """Rows of a list by title; records that were never sent stand first."""
        wanted = _with_archived(archived)
        return self.lists.page(type_name, text, wanted, start=start, limit=limit)

    def states(self, type_name: str) -> dict[str, str]:
        """The state of every record that has one: id → draft, waiting, refused, conflict."""
        return self.lists.states(type_name)

    def find(self, type_name: str, text: str, limit: int = 50) -> list[Found]:
        """The best matches of a text, however long it takes; a window goes through `finding`."""
        return to_the_end(self.finding(type_name, text, limit))

    def finding(self, type_name: str, text: str, limit: int = 50) -> Findings[Found]:
        """The best matches of what is being typed into a picker, in steps: none is long.

        Each tells those found so far. For nearly every text there is but one.
        """
        return self.lists.finding(type_name, text, limit)

    def warm(self) -> bool:
        """Read on for some milliseconds what the search keeps in memory; False while more is left.

        A window may call this while nothing else is to do; the search catches up by itself too.
        """
        return self.lists.warm()

    def found(self, key: RecordKey) -> Found | None:
        """One record as a picker shows it."""
        return self.lists.found(key)

    def by_code(self, type_name: str, code: str) -> Found | None:
        """The record with this ERP key, as far as this computer knows."""
        return self.lists.by_code(type_name, code)

    def of_company(self, type_name: str, company: str, limit: int = 50) -> list[Found]:
        """Records of a type that belong to a company, what is unsent laid over the copies."""
        return self._companions.of_company(type_name, company, limit)

    def count_of_company(self, type_name: str, company: str) -> int:
        """How many there are of them."""
        return self._companions.count(type_name, company)

    def is_of_company(self, key: RecordKey, company: str) -> bool:
        """Whether a record is one of those."""
        return self._companions.has(company, key)

    def alike(
        self, key: RecordKey, values: ReadValues, limit: int = 3, *, country: str = "BE"
    ) -> list[Alike]:
        """Other records that may be the same as this one, those with most in common first.

        `country` (ISO, two letters) is where telephone numbers without a prefix are at home.
        """
        one = kin.Compared(key, values, country)
        first = kin.alike_among(one, self.lists.never_sent(key.type), limit)
        return [*first, *kin.alike(self._cache, one, limit)][:limit]

    def title(self, key: RecordKey) -> str:
        """What a record is called, its waiting change included."""
        view = self.view(key)
        return title_of(RECORD_TYPES[key.type], view.mine) if view else key.id

    # --- writing --------------------------------------------------------------------------------

    def save_draft(
        self, key: RecordKey, base: ReadValues, mine: ReadValues, *, is_new: bool = False
    ) -> bool:
        """Keep what is typed; it is on the disk when this returns. No change, no draft.

        A field that was typed into before keeps the base it was first typed against. Returns
        whether there is a draft now.
        """
        kind = record_type(key.type)
        change = diff(kind, base, mine)
        if not is_new and not change:
            self.drop_draft(key)
            return False
        with writing(self._work):
            before = self.draft(key)
            if before is not None:
                touched = units_of(kind, diff(kind, before.base, before.mine))
                again = [unit for unit in units_of(kind, change) if unit in touched]
                base = laid_over(base, all_of(kind, before.base, again))
            self._work.execute(
                "INSERT OR REPLACE INTO draft VALUES(?,?,?,?,?,?)",
                (
                    *key,
                    self._memory.text_of(key.type, base),
                    self._memory.text_of(key.type, mine),
                    is_new,
                    self._now(),
                ),
            )
        self._tell("draft", key)
        return True

    def drop_draft(self, key: RecordKey) -> None:
        """The person discards what is typed."""
        with writing(self._work):
            self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._tell("draft", key)

    def submit(self, key: RecordKey) -> OutboxEntry | None:
        """Release the draft: fold its change into the outbox and drop it, in one transaction.

        Returns the entry that waits now, or `None` if nothing is left to say.
        """
        self._must_release()
        with writing(self._work):
            draft = self.draft(key)
            if draft is not None:
                self._outbox.fold(draft)
                self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._tell("draft", key, "outbox")
        return self.entry(key)

    def foresee(self, key: RecordKey) -> OutboxEntry | None:
        """What would wait if the draft were released now; nothing is written."""
        with trying(self._work):
            draft = self.draft(key)
            if draft is not None:
                self._outbox.fold(draft)
            return self.entry(key)

    def release(self, key: RecordKey, base: ReadValues, change: ReadValues) -> OutboxEntry | None:
        """Release a change that never was a draft; what is typed beside it stays a draft.

        `base` is the record as it stood before, without the draft. Returns the entry that waits
        now, or `None` if nothing is left to say.
        """
        self._must_release()
        kind, mine = record_type(key.type), laid_over(base, change)
        with writing(self._work):
            self._outbox.fold(Draft(key, dict(base), mine, False, self._now()))
            draft = self.draft(key)
            typed = diff(kind, draft.base, draft.mine) if draft else {}
            if draft is not None and not diff(kind, mine, laid_over(mine, typed)):
                self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._tell("outbox", key, "draft")
        return self.entry(key)

    def _must_release(self) -> None:
        if self._read_only:
            raise ReadOnly(TROUBLE_TEXTS["read_only_profile"])

    def retry(self, keys: Iterable[RecordKey] | None = None) -> None:
        """Let entries (all, or these) be tried at once; refused ones only where they are named."""
        with writing(self._work):
            self._outbox.retry(keys)
        self._announce(Changed(frozenset({"outbox"})))

    def discard(self, key: RecordKey) -> None:
        """The person drops what waits for one record, its draft and its conflict included."""
        with writing(self._work):
            self._outbox.drop(key)
            self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._tell("outbox", key, "draft", "conflict")

    def discard_entry(self, key: RecordKey) -> None:
        """The person drops what waits for one record and keeps what is typed since."""
        with writing(self._work):
            self._outbox.take_back(key)
        self._tell("outbox", key, "conflict", "draft")

    def discard_rows(self, keys: Iterable[RecordKey]) -> None:
        """The person drops several: of each what waits, or else what is typed; all or none."""
        dropped = frozenset(keys)
        with writing(self._work):
            for key in dropped:
                if self.entry(key) is not None:
                    self._outbox.take_back(key)
                else:
                    self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._announce(Changed(frozenset({"outbox", "conflict", "draft"}), dropped))

    def drop_field(self, key: RecordKey, unit: str) -> None:
        """The person drops one field of what waits (or else of the draft); the rest stays."""
        with writing(self._work):
            entry = self.entry(key)
            if entry is None:
                self._drop_typed_field(key, unit)
            else:
                self._outbox.drop_field(entry, unit)
        self._tell("outbox", key, "conflict", "draft")

    def _drop_typed_field(self, key: RecordKey, unit: str) -> None:
        draft, kind = self.draft(key), record_type(key.type)
        if draft is None:
            return
        mine = laid_over(draft.mine, all_of(kind, draft.base, [unit]))
        if draft.is_new or diff(kind, draft.base, mine):
            sql = "UPDATE draft SET mine=? WHERE type=? AND id=?"
            self._work.execute(sql, (self._memory.text_of(key.type, mine), *key))
        else:
            self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)

    def resolve(self, key: RecordKey, chosen: ReadValues) -> OutboxEntry | None:
        """Answer a conflict: the clashing fields become `chosen`, and theirs is their new base.

        What waits after that is an ordinary entry; `None` if theirs says it all. Clashing fields
        that `chosen` does not mention stay in the conflict. A record that was deleted over there
        is made anew if the answer is to keep ours.
        """
        self._must_release()
        with writing(self._work):
            conflict = self.conflict(key)
            if conflict is None:
                return self.entry(key)
            self._outbox.answer(conflict, chosen)
        self._tell("outbox", key, "conflict", "draft")
        return self.entry(key)

    def put_back(self) -> RecordKey | None:
        """Release what the field held before the server moved it, and let sending go on.

        An ordinary edit of today's copy; returns the record that it is about, if it is known here.
        """
        stopped = self.decisions.stopped()
        told = stopped.parameters if stopped else {}
        key = RecordKey(str(told.get("type")), str(told.get("id")))
        view = self.view(key) if key.type in RECORD_TYPES else None
        if view is None or view.ground is None or not told.get("was"):
            return None
        self.release(key, view.ground, told["was"])
        self.decisions.allow_sending()
        return key

    def _tell(self, kind: str, key: RecordKey, *more: str) -> None:
        self._announce(Changed(frozenset({kind, *more}), frozenset({key})))

    def _tell_all(self, *kinds: str) -> None:
        self._announce(Changed(frozenset(kinds)))


def _with_archived(shown: bool) -> ListFilter:
    return ListFilter(archived=Archived.SHOWN if shown else Archived.HIDDEN)
