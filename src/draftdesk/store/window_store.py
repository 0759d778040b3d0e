"""All that the window (and a command without one) may ask of the store and write to it.

Lives in the main thread. There is no `settle` here: what the server acknowledged is the sync
thread's to say.
"""

import json
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Self

from draftdesk.domain.catalog import RECORD_TYPES, record_type
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.merging import diff, laid_over, restricted, same, units_of
from draftdesk.domain.problems import TROUBLE_TEXTS, Trouble
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import Change, ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_nothing
from draftdesk.store import copies, kin
from draftdesk.store.database import ReadOnly, open_cache, row, rows, trying, writing
from draftdesk.store.drafts import all_of, draft_of, rebase
from draftdesk.store.filters import Archived, ListFilter
from draftdesk.store.habits import Habits
from draftdesk.store.lists import RecordLists
from draftdesk.store.memory import DRAFT_COLUMNS, ENTRY_COLUMNS, Memory, as_json
from draftdesk.store.mending import open_safe_work
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
        self._author, self._announce, self._now = author, announce, now
        self._read_only = read_only
        self._memory = memory or Memory(hides=key is None)
        self._work = open_safe_work(folder / "work.db", key, now(), holds_engine=False)
        try:
            self._cache = open_cache(folder / "cache.db", key)
            self._walked = open_cache(folder / "cache.db", key)
        except BaseException:
            self._work.close()
            raise
        self.habits = Habits(self._work)
        self.lists = RecordLists(
            self._work, self._cache, self._walked, self._memory, self.view, now
        )

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
        sql = f"SELECT {ENTRY_COLUMNS} FROM outbox WHERE type=? AND id=?"
        found = row(self._work, sql, key)
        return self._memory.entry_of(found) if found else None

    def draft(self, key: RecordKey) -> Draft | None:
        """What is typed and not released for this record."""
        return draft_of(self._work, self._memory, key)

    def drafts(self, limit: int = -1) -> list[Draft]:
        """Everything (or so many) typed and not released, the newest first."""
        sql = f"SELECT {DRAFT_COLUMNS} FROM draft ORDER BY saved_at DESC LIMIT ?"
        found = rows(self._work, sql, (limit,))
        return [self._memory.draft_of(each) for each in found]

    def outbox(self) -> list[OutboxEntry]:
        """Everything released and not acknowledged, the oldest first."""
        sql = f"SELECT {ENTRY_COLUMNS} FROM outbox ORDER BY released_at, type, id"
        return [self._memory.entry_of(each) for each in rows(self._work, sql)]

    def outbox_head(self, limit: int) -> list[OutboxEntry]:
        """So many entries: those that need a person first, then the oldest."""
        sql = (
            f"SELECT {ENTRY_COLUMNS} FROM outbox"
            " ORDER BY state='waiting', released_at, type, id LIMIT ?"
        )
        return [self._memory.entry_of(each) for each in rows(self._work, sql, (limit,))]

    def in_conflict(self, limit: int) -> list[OutboxEntry]:
        """So many entries that wait for a decision, the oldest conflict first."""
        sql = (
            f"SELECT {ENTRY_COLUMNS} FROM outbox JOIN (SELECT type, id, found_at FROM conflict)"
            " USING(type, id) ORDER BY found_at, type, id LIMIT ?"
        )
        return [self._memory.entry_of(each) for each in rows(self._work, sql, (limit,))]

    def deleted_there(self) -> frozenset[RecordKey]:
        """The records in conflict because they were deleted on the server."""
        found = rows(self._work, "SELECT type, id FROM conflict WHERE theirs IS NULL")
        return frozenset(RecordKey(*each) for each in found)

    def conflict(self, key: RecordKey) -> Conflict | None:
        """The conflict that holds this record's entry, if there is one."""
        sql = "SELECT theirs, clashes, found_at FROM conflict WHERE type=? AND id=?"
        found, entry = row(self._work, sql, key), self.entry(key)
        if found is None or entry is None:
            return None
        theirs = self._memory.values_in(key.type, found[0]) if found[0] else None
        return Conflict(entry, theirs, tuple(json.loads(found[1])), found[2])

    def conflicts(self) -> list[Conflict]:
        """Every conflict, the oldest first."""
        keys = rows(self._work, "SELECT type, id FROM conflict ORDER BY found_at, type, id")
        found = (self.conflict(RecordKey(*key)) for key in keys)
        return [each for each in found if each is not None]

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
        stopped = self.note("stopped")
        return Counts(
            by_state.get(EntryState.WAITING, 0),
            by_state.get(EntryState.REFUSED, 0),
            by_state.get(EntryState.CONFLICT, 0),
            drafts[0] if drafts else 0,
            Trouble.from_dict(json.loads(stopped)) if stopped else None,
            self._doubt(),
            bool(self.note("paused")),
            self._read_only,
        )

    def _doubt(self) -> Trouble | None:
        """That a table has shrunk over there as no table should, until the person has decided."""
        found = row(self._work, "SELECT value FROM note WHERE name GLOB 'shrunk *' ORDER BY name")
        return Trouble("shrunk", json.loads(found[0])) if found else None

    def note(self, name: str) -> str | None:
        """A small thing kept beside the work, such as when the last sync ended."""
        found = row(self._work, "SELECT value FROM note WHERE name=?", (name,))
        return str(found[0]) if found else None

    def mended(self) -> str | None:
        """What was found damaged and what became of it, in words, until the person has read it."""
        return self.note("mended")

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
        """The best matches of what is being typed into a picker."""
        return self.lists.find(type_name, text, limit)

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
        """Records of a type that belong to a company, as this computer's copies have it."""
        return kin.of_company(self._cache, type_name, company, limit)

    def count_of_company(self, type_name: str, company: str) -> int:
        """How many there are of them."""
        return kin.count_of_company(self._cache, type_name, company)

    def is_of_company(self, key: RecordKey, company: str) -> bool:
        """Whether the copy of a record is one of those."""
        copy = copies.kept(self._cache, key)
        return copy is not None and copy.values.get("company_id") == company

    def alike(self, key: RecordKey, values: ReadValues, limit: int = 3) -> list[Alike]:
        """Other records that may be the same as this one, those with most in common first."""
        unsent = self.lists.never_sent(key.type)
        first = kin.alike_among(key, values, unsent, limit)
        return [*first, *kin.alike(self._cache, key, values, limit)][:limit]

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
                self._fold(draft)
                self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._tell("draft", key, "outbox")
        return self.entry(key)

    def foresee(self, key: RecordKey) -> OutboxEntry | None:
        """What would wait if the draft were released now; nothing is written."""
        with trying(self._work):
            draft = self.draft(key)
            if draft is not None:
                self._fold(draft)
            return self.entry(key)

    def release(self, key: RecordKey, base: ReadValues, change: ReadValues) -> OutboxEntry | None:
        """Release a change that never was a draft; what is typed beside it stays a draft.

        `base` is the record as it stood before, without the draft. Returns the entry that waits
        now, or `None` if nothing is left to say.
        """
        self._must_release()
        kind, mine = record_type(key.type), laid_over(base, change)
        with writing(self._work):
            self._fold(Draft(key, dict(base), mine, False, self._now()))
            draft = self.draft(key)
            typed = diff(kind, draft.base, draft.mine) if draft else {}
            if draft is not None and not diff(kind, mine, laid_over(mine, typed)):
                self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._tell("outbox", key, "draft")
        return self.entry(key)

    def _must_release(self) -> None:
        if self._read_only:
            raise ReadOnly(TROUBLE_TEXTS["read_only_profile"])

    def _fold(self, draft: Draft) -> None:
        """Lay a released change over what waits for the record already.

        Each field keeps the base it was first typed against. A field that was sent with an unknown
        outcome stays in the change even if it is what it was before: the server may hold what was
        sent.
        """
        kind, key = record_type(draft.key.type), draft.key
        change, entry = diff(kind, draft.base, draft.mine), self.entry(key)
        is_new = entry.is_new if entry else draft.is_new and copies.kept(self._cache, key) is None
        if entry is None:
            base, before = ({}, draft.base) if is_new else (draft.base, {})
        else:
            fresh = [u for u in units_of(kind, change) if u not in units_of(kind, entry.change)]
            base = entry.base if is_new else entry.base | all_of(kind, draft.base, fresh)
            before = entry.change
        mine = laid_over(laid_over(base, before), change)
        whole = dict(mine) if is_new else diff(kind, base, mine)
        for attempted in () if entry is None or is_new else entry.attempted:
            whole |= all_of(kind, mine, units_of(kind, attempted))
        if not whole:
            self._drop(key)
            return
        self._widen_conflict(draft, change)
        state = entry.state if entry and entry.state is EntryState.CONFLICT else EntryState.WAITING
        self._work.execute(
            "INSERT INTO outbox(type, id, base, change, is_new, state, author, released_at)"
            " VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(type, id) DO UPDATE SET base=excluded.base,"
            " change=excluded.change, state=excluded.state, author=excluded.author, attempts=0,"
            " next_try=0, trouble=NULL, problems='[]'",
            (
                *key,
                self._memory.text_of(key.type, base),
                self._memory.text_of(key.type, _with_ids(kind, whole, before)),
                is_new,
                state.value,
                self._author,
                self._now(),
            ),
        )

    def _widen_conflict(self, draft: Draft, change: ReadValues) -> None:
        """What is released into a conflict was not compared with theirs yet: it may clash too."""
        conflict, kind = self.conflict(draft.key), record_type(draft.key.type)
        if conflict is None or conflict.theirs is None:
            return
        compared, theirs = units_of(kind, conflict.entry.change), conflict.theirs
        clashing = [
            unit
            for unit in units_of(kind, change)
            if unit not in compared
            and not same(kind, unit, draft.base, theirs)
            and not same(kind, unit, draft.mine, theirs)
        ]
        sql = "UPDATE conflict SET clashes=? WHERE type=? AND id=?"
        self._work.execute(sql, (as_json([*conflict.clashes, *clashing]), *draft.key))

    def retry(self, keys: Iterable[RecordKey] | None = None) -> None:
        """Let entries (all, or these) be tried at once; refused ones only where they are named."""
        with writing(self._work):
            if keys is None:
                self._work.execute("UPDATE outbox SET next_try=0 WHERE state='waiting'")
            for key in keys or ():
                sql = (
                    "UPDATE outbox SET next_try=0, attempts=0, state='waiting', trouble=NULL,"
                    " problems='[]' WHERE type=? AND id=? AND state<>'conflict'"
                )
                self._work.execute(sql, key)
        self._tell_all("outbox")

    def discard(self, key: RecordKey) -> None:
        """The person drops what waits for one record, its draft and its conflict included."""
        with writing(self._work):
            self._drop(key)
            self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._tell("outbox", key, "draft", "conflict")

    def discard_entry(self, key: RecordKey) -> None:
        """The person drops what waits for one record and keeps what is typed since."""
        with writing(self._work):
            self._discard_entry(key)
        self._tell("outbox", key, "conflict", "draft")

    def discard_rows(self, keys: Iterable[RecordKey]) -> None:
        """The person drops several: of each what waits, or else what is typed; all or none."""
        dropped = frozenset(keys)
        with writing(self._work):
            for key in dropped:
                if self.entry(key) is not None:
                    self._discard_entry(key)
                else:
                    self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._announce(Changed(frozenset({"outbox", "conflict", "draft"}), dropped))

    def _discard_entry(self, key: RecordKey) -> None:
        entry = self.entry(key)
        if entry is not None:
            self._rebase_draft(entry, entry.base)
        self._drop(key)

    def drop_field(self, key: RecordKey, unit: str) -> None:
        """The person drops one field of what waits (or else of the draft); the rest stays.

        As with any edit, a field whose sending has an unknown outcome is put back over there.
        """
        kind = record_type(key.type)
        with writing(self._work):
            entry = self.entry(key)
            if entry is None:
                self._drop_typed_field(key, unit)
            elif unit in units_of(kind, entry.change):
                before = laid_over(entry.base, entry.change)
                old = all_of(kind, entry.base, [unit])
                said = restricted(kind, entry.change, (unit,))
                rebase(self._work, self._memory, key, said, old)
                self._fold(Draft(key, before, laid_over(before, old), False, self._now()))
                self._narrow_conflict(key, unit)
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

    def _narrow_conflict(self, key: RecordKey, unit: str) -> None:
        """A field that is no longer ours to say is no question; without questions, no conflict."""
        conflict = self.conflict(key)
        if conflict is None or conflict.theirs is None:
            return
        left = [each for each in conflict.clashes if each != unit]
        if left:
            sql = "UPDATE conflict SET clashes=? WHERE type=? AND id=?"
            self._work.execute(sql, (as_json(left), *key))
            return
        self._work.execute("DELETE FROM conflict WHERE type=? AND id=?", key)
        self._work.execute("UPDATE outbox SET state='waiting' WHERE type=? AND id=?", key)

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
            if conflict.theirs is None:
                self._make_anew(conflict.entry, chosen)
            else:
                self._answer(conflict, conflict.theirs, chosen)
        self._tell("outbox", key, "conflict", "draft")
        return self.entry(key)

    def _make_anew(self, entry: OutboxEntry, chosen: ReadValues) -> None:
        """Release a record that was deleted over there as a new one, with all that is known of it.

        What the server alone sets is its own, and of an untouched secret only a mark is known.
        """
        specs = fields_of(record_type(entry.key.type))
        known = {
            name: value
            for name, value in entry.base.items()
            if name not in specs
            or specs[name].required
            or not (specs[name].read_only or specs[name].kind is FieldKind.SECRET)
        }
        whole = laid_over(laid_over(known, entry.change), chosen)
        self._put_decided(entry, {}, whole, is_new=True)

    def _answer(self, conflict: Conflict, theirs: Values, chosen: ReadValues) -> None:
        entry = conflict.entry
        kind = record_type(entry.key.type)
        open_units = [u for u in conflict.clashes if u not in units_of(kind, chosen)]
        base = laid_over(theirs, all_of(kind, entry.base, open_units))
        mine = laid_over(laid_over(base, entry.change), chosen)
        change = diff(kind, base, mine)
        self._rebase_draft(entry, laid_over(base, change))
        if not change:
            self._drop(entry.key)
            return
        self._put_decided(entry, base, change, is_new=False)
        if open_units:
            sql = "UPDATE outbox SET state='conflict' WHERE type=? AND id=?"
            self._work.execute(sql, entry.key)
            sql = "INSERT OR REPLACE INTO conflict VALUES(?,?,?,?,?)"
            text = self._memory.text_of(entry.key.type, theirs)
            left = as_json(open_units)
            self._work.execute(sql, (*entry.key, text, left, conflict.found_at))

    def _put_decided(
        self, entry: OutboxEntry, base: ReadValues, change: Change, *, is_new: bool
    ) -> None:
        """What waits once the person has decided; the conflict is over."""
        self._work.execute(
            "UPDATE outbox SET base=?, change=?, is_new=?, state='waiting', attempts=0, next_try=0,"
            " attempted='[]', trouble=NULL, problems='[]', author=? WHERE type=? AND id=?",
            (
                self._memory.text_of(entry.key.type, base),
                self._memory.text_of(entry.key.type, change),
                is_new,
                self._author,
                *entry.key,
            ),
        )
        self._work.execute("DELETE FROM conflict WHERE type=? AND id=?", entry.key)

    def _rebase_draft(self, entry: OutboxEntry, instead: ReadValues) -> None:
        rebase(self._work, self._memory, entry.key, entry.change, instead)

    def allow_sending(self, *, accept: bool = False) -> None:
        """The person has seen why sending stopped, and lets it go on.

        With `accept`, the fields that moved are the server's own to compute from here on.
        """
        with writing(self._work):
            note = self.note("stopped")
            if accept and note:
                self._accept(Trouble.from_dict(json.loads(note)).parameters)
            self._work.execute("DELETE FROM note WHERE name='stopped'")
        self._tell_all("outbox")

    def put_back(self) -> RecordKey | None:
        """Release what the field held before the server moved it, and let sending go on.

        An ordinary edit of today's copy; returns the record that it is about, if it is known here.
        """
        stopped = self.counts().stopped
        told = stopped.parameters if stopped else {}
        key = RecordKey(str(told.get("type")), str(told.get("id")))
        view = self.view(key) if key.type in RECORD_TYPES else None
        if view is None or view.server is None or not told.get("was"):
            return None
        ground = laid_over(view.server, view.entry.change if view.entry else {})
        self.release(key, ground, told["was"])
        self.allow_sending()
        return key

    def pause_sending(self, *, yes: bool) -> None:
        """The person pauses all sending, or resumes it; a new start of the program does neither."""
        with writing(self._work):
            if yes:
                sql = "INSERT OR REPLACE INTO note VALUES('paused', ?)"
                self._work.execute(sql, (repr(self._now()),))
            else:
                self._work.execute("DELETE FROM note WHERE name='paused'")
        self._tell_all("outbox")

    def _accept(self, moved: Mapping[str, Any]) -> None:
        name = f"servers_own {moved['type']}"
        known = json.loads(self.note(name) or "[]")
        sql = "INSERT OR REPLACE INTO note VALUES(?,?)"
        self._work.execute(sql, (name, as_json(sorted({*known, *moved["fields"]}))))

    def allow_shrinking(self, type_name: str, *, yes: bool) -> None:
        """The person knows why most of a table is gone over there, and so may its copies.

        They go with the next pull, which reads the whole table. With `yes=False` the question is
        put away, until the table is read whole again.
        """
        with writing(self._work):
            self._work.execute("DELETE FROM note WHERE name=?", (f"shrunk {type_name}",))
            if yes:
                self._put_notes(f"may_shrink {type_name}", f"whole {type_name}")
        self._tell_all("outbox")

    def read_whole(self, type_names: Iterable[str] = tuple(RECORD_TYPES)) -> None:
        """Let the next pull read these tables whole, so that what was deleted there goes here."""
        with writing(self._work):
            self._put_notes(*(f"whole {name}" for name in type_names))

    def _put_notes(self, *names: str) -> None:
        sql = "INSERT OR REPLACE INTO note VALUES(?,'yes')"
        self._work.executemany(sql, [(name,) for name in names])

    def mended_is_read(self) -> None:
        """The person knows what was found damaged."""
        with writing(self._work):
            self._work.execute("DELETE FROM note WHERE name='mended'")
        self._tell_all("outbox")

    def leave_wish(self, wish: str) -> str:
        """Ask whoever holds the engine for a round; it answers in the note `wish_granted`."""
        with writing(self._work):
            self._work.execute("INSERT OR REPLACE INTO note VALUES('wish', ?)", (wish,))
        return wish

    def _drop(self, key: RecordKey) -> None:
        self._work.execute("DELETE FROM outbox WHERE type=? AND id=?", key)
        self._work.execute("DELETE FROM conflict WHERE type=? AND id=?", key)

    def _tell(self, kind: str, key: RecordKey, *more: str) -> None:
        self._announce(Changed(frozenset({kind, *more}), frozenset({key})))

    def _tell_all(self, *kinds: str) -> None:
        self._announce(Changed(frozenset(kinds)))


def _with_archived(shown: bool) -> ListFilter:
    return ListFilter(archived=Archived.SHOWN if shown else Archived.HIDDEN)


def _with_ids(kind: type[Record], change: Change, before: ReadValues) -> Change:
    """A change whose embedded records have ids, so that what is sent twice is made once."""
    whole = dict(change)
    for name, spec in fields_of(kind).items():
        node = change.get(name)
        if spec.node_type and isinstance(node, dict) and not (is_nothing(node) or node.get("id")):
            known = before.get(name) or {}
            whole[name] = {**node, "id": known.get("id") or str(uuid.uuid4())}
    return whole
