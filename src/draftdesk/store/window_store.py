"""All that the window (and a command without one) may ask of the store and write to it.

Lives in the main thread. There is no `settle` here: what the server acknowledged is the sync
thread's to say.
"""

import json
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Self

from draftdesk.domain.catalog import RECORD_TYPES, record_type
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.merging import diff, laid_over, restricted, same, units_of
from draftdesk.domain.problems import Trouble
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import Change, ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_nothing
from draftdesk.store import copies
from draftdesk.store.database import open_cache, row, rows, writing
from draftdesk.store.drafts import all_of, draft_of, rebase
from draftdesk.store.memory import DRAFT_COLUMNS, ENTRY_COLUMNS, Memory, as_json
from draftdesk.store.mending import open_safe_work
from draftdesk.store.rows import (
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
from draftdesk.store.search import Finder, folded, wanted_words

_BROAD = 1000
_NEWEST = 2**62

Announce = Callable[[Changed], None]


class WindowStore:
    """The window's side of one identity's store.

    `memory` is shared with the sync thread's side, so that what a plain store keeps off the disk
    is known to both.
    """

    def __init__(  # noqa: PLR0913 (two of them are for tests and for the two sides of a store)
        self,
        folder: Path,
        key: bytes | None,
        author: str,
        announce: Announce = lambda _: None,
        now: Callable[[], float] = time.time,
        *,
        memory: Memory | None = None,
    ) -> None:
        self._author, self._announce, self._now = author, announce, now
        self._memory = memory or Memory(hides=key is None)
        self._work = open_safe_work(folder / "work.db", key, now(), holds_engine=False)
        try:
            self._cache = open_cache(folder / "cache.db", key)
        except BaseException:
            self._work.close()
            raise
        self._finder = Finder(self._cache)
        self._counted: dict[tuple[str, _Filter, str], int] = {}
        self._counted_at = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close both files."""
        self._work.close()
        self._cache.close()

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
            bool(self.note("paused")),
        )

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
        filtered = self._filter(type_name, text)
        hidden = 0 if archived else self._count(type_name, filtered, "AND archived")
        total = self._count(type_name, filtered, "")
        return total - hidden + len(self._unsent_new(type_name, text))

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
        fresh = self._unsent_new(type_name, text)
        head = fresh[start : start + limit]
        rest = (limit - len(head), max(0, start - len(fresh)))
        found = self._rows(type_name, self._filter(type_name, text), rest, archived=archived)
        pending, states = self._pending(type_name), self.states(type_name)
        listed = [
            self._row(
                RecordKey(type_name, id), laid_over(json.loads(text), pending.get(id, {})), states
            )
            for id, text in found
        ]
        return head + listed

    def _count(self, type_name: str, filtered: "_Filter", also: str) -> int:
        """How many rows a filter leaves; counted once, until the cache moves."""
        version = int(self._cache.pragma("data_version"))
        if version != self._counted_at:
            self._counted, self._counted_at = {}, version
        key = (type_name, filtered, also)
        if key not in self._counted:
            self._counted[key] = self._counted_anew(type_name, filtered, also)
        return self._counted[key]

    def _counted_anew(self, type_name: str, filtered: "_Filter", also: str) -> int:
        if not (filtered.sql or also):
            return copies.count(self._cache, type_name)
        if filtered.sql and not also:
            sql, values = f"SELECT count(*) FROM ({filtered.sql})", filtered.values
        else:
            # The plus keeps the small index of archived rows in use.
            within = f"AND +seq IN ({filtered.sql})" if filtered.sql else ""
            sql = f"SELECT count(*) FROM record WHERE type=? {also} {within}"
            values = (type_name, *filtered.values)
        found = row(self._cache, sql, values)
        return int(found[0]) if found else 0

    def _rows(
        self, type_name: str, filtered: "_Filter", part: tuple[int, int], *, archived: bool
    ) -> list[tuple[Any, ...]]:
        """Ids and values of a part of a list: how many, after how many.

        Few matches are looked up and sorted; of many, the list is walked in its order until the
        part is full.
        """
        if not part[0]:
            return []
        within = ""
        if filtered.sql:
            is_broad = self._count(type_name, filtered, "") > _BROAD
            within = f"AND {'+' if is_broad else ''}seq IN ({filtered.sql})"
        hidden = "" if archived else "AND archived=0"
        inner = (
            f"SELECT seq FROM record WHERE type=? {hidden} {within}"
            " ORDER BY folded, archived, seq LIMIT ? OFFSET ?"
        )
        sql = (
            f"SELECT id, vals FROM ({inner}) JOIN record USING(seq) ORDER BY folded, archived, seq"
        )
        return rows(self._cache, sql, (type_name, *filtered.values, *part))

    def states(self, type_name: str) -> dict[str, str]:
        """The state of every record that has one: id → draft, waiting, refused, conflict."""
        found = dict(rows(self._work, "SELECT id, 'draft' FROM draft WHERE type=?", (type_name,)))
        sql = "SELECT id, state FROM outbox WHERE type=?"
        return found | dict(rows(self._work, sql, (type_name,)))

    def find(self, type_name: str, text: str, limit: int = 50) -> list[Found]:
        """The best matches of what is being typed into a picker."""
        numbers = self._finder.find(copies.block_of(type_name), type_name, text, limit)
        return copies.found_at(self._cache, numbers)

    def warm(self) -> bool:
        """Read on for some milliseconds what the search keeps in memory; False while more is left.

        A window may call this while nothing else is to do; the search catches up by itself too.
        """
        return self._finder.vocabulary.catch_up()

    def found(self, key: RecordKey) -> Found | None:
        """One record as a picker shows it."""
        return copies.found(self._cache, key)

    def by_code(self, type_name: str, code: str) -> Found | None:
        """The record with this ERP key, as far as this computer knows."""
        sql = "SELECT id FROM record WHERE type=? AND code=? COLLATE BINARY"
        told = row(self._cache, sql, (type_name, code))
        return self.found(RecordKey(type_name, told[0])) if told else None

    def title(self, key: RecordKey) -> str:
        """What a record is called, its waiting change included."""
        view = self.view(key)
        return title_of(RECORD_TYPES[key.type], view.mine) if view else key.id

    def _filter(self, type_name: str, text: str) -> "_Filter":
        """The rows that a text means: by their words, or by the beginning of their ERP key."""
        if not wanted_words(text):
            return _Filter("", ())
        block, code = copies.block_of(type_name), text.strip()
        query = self._finder.query(block, text)
        by_code = "SELECT seq FROM record WHERE type=? AND code >= ? AND code < ?"
        codes = (type_name, code, code + "\U0010ffff")
        if query is None:
            return _Filter(by_code, codes)
        by_words = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
        return _Filter(f"{by_words} UNION {by_code}", (query, *block, *codes))

    def _unsent_new(self, type_name: str, text: str) -> list[ListRow]:
        """Records that the server has never had, if their title fits."""
        sql = (
            "SELECT id FROM outbox WHERE type=? AND is_new UNION"
            " SELECT id FROM draft WHERE type=? AND is_new"
        )
        states, words, found = self.states(type_name), wanted_words(text), []
        for (id,) in rows(self._work, sql, (type_name, type_name)):
            view = self.view(RecordKey(type_name, id))
            if view is None or view.server is not None:
                continue
            listed = self._row(view.key, view.mine, states)
            if all(word in folded(listed.title) for word in words):
                found.append(listed)
        return found

    def _pending(self, type_name: str) -> dict[str, Values]:
        sql = "SELECT id, change FROM outbox WHERE type=?"
        found = rows(self._work, sql, (type_name,))
        return {id: self._memory.values_in(type_name, text) for id, text in found}

    def _row(self, key: RecordKey, values: Values, states: dict[str, str]) -> ListRow:
        title = title_of(RECORD_TYPES[key.type], values)
        return ListRow(key, title, values, states.get(key.id, ""), bool(values.get("archived")))

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
        with writing(self._work):
            draft = self.draft(key)
            if draft is not None:
                self._fold(draft)
                self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._tell("draft", key, "outbox")
        return self.entry(key)

    def release(self, key: RecordKey, base: ReadValues, change: ReadValues) -> OutboxEntry | None:
        """Release a change that never was a draft; what is typed beside it stays a draft.

        `base` is the record as it stood before, without the draft. Returns the entry that waits
        now, or `None` if nothing is left to say.
        """
        kind, mine = record_type(key.type), laid_over(base, change)
        with writing(self._work):
            self._fold(Draft(key, dict(base), mine, False, self._now()))
            draft = self.draft(key)
            typed = diff(kind, draft.base, draft.mine) if draft else {}
            if draft is not None and not diff(kind, mine, laid_over(mine, typed)):
                self._work.execute("DELETE FROM draft WHERE type=? AND id=?", key)
        self._tell("outbox", key, "draft")
        return self.entry(key)

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


class _Filter(NamedTuple):
    """Which rows of a list are wanted: a query for their numbers, or nothing for all."""

    sql: str
    values: tuple[Any, ...]


def _with_ids(kind: type[Record], change: Change, before: ReadValues) -> Change:
    """A change whose embedded records have ids, so that what is sent twice is made once."""
    whole = dict(change)
    for name, spec in fields_of(kind).items():
        node = change.get(name)
        if spec.node_type and isinstance(node, dict) and not (is_nothing(node) or node.get("id")):
            known = before.get(name) or {}
            whole[name] = {**node, "id": known.get("id") or str(uuid.uuid4())}
    return whole
