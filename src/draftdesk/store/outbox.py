"""The outbox: what is released and not acknowledged, and the conflicts that hold some of it.

Everything runs in the caller's transaction and announces nothing: `WindowStore` does both, one of
each for one act of the person.
"""

import json
import uuid
from collections.abc import Callable, Iterable, Sequence

import apsw

from draftdesk.domain.catalog import record_type
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.merging import diff, laid_over, restricted, same, units_of
from draftdesk.domain.record import Change, ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_nothing
from draftdesk.store import copies
from draftdesk.store.answers import answered, keep_answers_to
from draftdesk.store.database import row, rows
from draftdesk.store.drafts import all_of, rebase
from draftdesk.store.memory import ENTRY_COLUMNS, Memory, as_json
from draftdesk.store.notes import decided, drop_notes, put_note
from draftdesk.store.rows import Conflict, Draft, EntryState, OutboxEntry

_AGAIN = "EXISTS(SELECT 1 FROM note WHERE name='decided '||conflict.type||' '||conflict.id)"


class Outbox:
    """The window's side of the tables `outbox` and `conflict`; `author` signs what is released."""

    def __init__(
        self,
        work: apsw.Connection,
        cache: apsw.Connection,
        memory: Memory,
        author: str,
        now: Callable[[], float],
    ) -> None:
        self._work, self._cache, self._memory = work, cache, memory
        self._author, self._now = author, now

    # --- asking ---------------------------------------------------------------------------------

    def entry(self, key: RecordKey) -> OutboxEntry | None:
        """What waits for this record."""
        sql = f"SELECT {ENTRY_COLUMNS} FROM outbox WHERE type=? AND id=?"
        found = row(self._work, sql, key)
        return self._memory.entry_of(found) if found else None

    def entries(self) -> list[OutboxEntry]:
        """Everything released and not acknowledged, the oldest first."""
        sql = f"SELECT {ENTRY_COLUMNS} FROM outbox ORDER BY released_at, type, id"
        return [self._memory.entry_of(each) for each in rows(self._work, sql)]

    def head(self, limit: int) -> list[OutboxEntry]:
        """So many entries: those that need a person first, then the oldest."""
        sql = (
            f"SELECT {ENTRY_COLUMNS} FROM outbox"
            " ORDER BY state='waiting', released_at, type, id LIMIT ?"
        )
        return [self._memory.entry_of(each) for each in rows(self._work, sql, (limit,))]

    def in_conflict(self, limit: int) -> list[OutboxEntry]:
        """So many entries that wait for a decision: again, or else the oldest conflict first."""
        sql = (
            f"SELECT {ENTRY_COLUMNS} FROM outbox JOIN (SELECT type, id, found_at, {_AGAIN} AS again"
            " FROM conflict) USING(type, id) ORDER BY again DESC, found_at, type, id LIMIT ?"
        )
        return [self._memory.entry_of(each) for each in rows(self._work, sql, (limit,))]

    def deleted_there(self) -> frozenset[RecordKey]:
        """The records in conflict because they were deleted on the server."""
        found = rows(self._work, "SELECT type, id FROM conflict WHERE theirs IS NULL")
        return frozenset(RecordKey(*each) for each in found)

    def conflict(self, key: RecordKey) -> Conflict | None:
        """The conflict that holds this record's entry, if there is one."""
        sql = f"SELECT theirs, clashes, found_at, {_AGAIN} FROM conflict WHERE type=? AND id=?"
        found, entry = row(self._work, sql, key), self.entry(key)
        if found is None or entry is None:
            return None
        theirs = self._memory.values_in(key.type, found[0]) if found[0] else None
        return Conflict(entry, theirs, tuple(json.loads(found[1])), found[2], bool(found[3]))

    def conflicts(self) -> list[Conflict]:
        """Every conflict: those to be decided again, then the oldest first."""
        order = f"{_AGAIN} DESC, found_at, type, id"
        keys = rows(self._work, f"SELECT type, id FROM conflict ORDER BY {order}")
        found = (self.conflict(RecordKey(*key)) for key in keys)
        return [each for each in found if each is not None]

    # --- releasing ------------------------------------------------------------------------------

    def fold(self, draft: Draft) -> None:
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
            self.drop(key)
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

    # --- dropping and trying again --------------------------------------------------------------

    def retry(self, keys: Iterable[RecordKey] | None = None) -> None:
        """Let entries (all, or these) be tried at once; refused ones only where they are named."""
        if keys is None:
            self._work.execute("UPDATE outbox SET next_try=0 WHERE state='waiting'")
        for key in keys or ():
            sql = (
                "UPDATE outbox SET next_try=0, attempts=0, state='waiting', trouble=NULL,"
                " problems='[]' WHERE type=? AND id=? AND state<>'conflict'"
            )
            self._work.execute(sql, key)

    def drop(self, key: RecordKey) -> None:
        """Nothing waits for this record any more, and no conflict holds it."""
        self._work.execute("DELETE FROM outbox WHERE type=? AND id=?", key)
        self._work.execute("DELETE FROM conflict WHERE type=? AND id=?", key)
        drop_notes(self._work, [decided(key), answered(key)])

    def take_back(self, key: RecordKey) -> None:
        """Drop what waits, and let what was typed on top of it start from where that started."""
        entry = self.entry(key)
        if entry is not None:
            self._rebase_draft(entry, entry.base)
        self.drop(key)

    def drop_field(self, entry: OutboxEntry, unit: str) -> None:
        """Drop one field of what waits; the rest stays.

        As with any edit, a field whose sending has an unknown outcome is put back over there.
        """
        kind, key = record_type(entry.key.type), entry.key
        if unit not in units_of(kind, entry.change):
            return
        before = laid_over(entry.base, entry.change)
        old = all_of(kind, entry.base, [unit])
        rebase(self._work, self._memory, key, restricted(kind, entry.change, (unit,)), old)
        self.fold(Draft(key, before, laid_over(before, old), False, self._now()))
        self._narrow_conflict(key, unit)

    def _narrow_conflict(self, key: RecordKey, unit: str) -> None:
        """A field that is no longer ours to say is no question; without questions, no conflict."""
        conflict = self.conflict(key)
        if conflict is None or conflict.theirs is None:
            return
        left = [each for each in conflict.clashes if each != unit]
        keep_answers_to(self._work, key, left)
        if left:
            sql = "UPDATE conflict SET clashes=? WHERE type=? AND id=?"
            self._work.execute(sql, (as_json(left), *key))
            return
        self._work.execute("DELETE FROM conflict WHERE type=? AND id=?", key)
        self._work.execute("UPDATE outbox SET state='waiting' WHERE type=? AND id=?", key)

    # --- answering ------------------------------------------------------------------------------

    def answer(self, conflict: Conflict, chosen: ReadValues) -> None:
        """Let the clashing fields become `chosen`, with theirs as their new base.

        What waits after that is an ordinary entry, if anything. Clashing fields that `chosen` does
        not mention stay in the conflict. A record that was deleted over there is made anew.
        """
        if conflict.theirs is None:
            self._make_anew(conflict.entry, chosen)
        else:
            self._lay_on_theirs(conflict, conflict.theirs, chosen)

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

    def _lay_on_theirs(self, conflict: Conflict, theirs: Values, chosen: ReadValues) -> None:
        entry = conflict.entry
        kind = record_type(entry.key.type)
        open_units = [u for u in conflict.clashes if u not in units_of(kind, chosen)]
        base = laid_over(theirs, all_of(kind, entry.base, open_units))
        mine = laid_over(laid_over(base, entry.change), chosen)
        change = diff(kind, base, mine)
        self._rebase_draft(entry, laid_over(base, change))
        if not change:
            self.drop(entry.key)
            return
        self._put_decided(entry, base, change, is_new=False, still_asked=open_units)
        if open_units:
            sql = "UPDATE outbox SET state='conflict' WHERE type=? AND id=?"
            self._work.execute(sql, entry.key)
            sql = "INSERT OR REPLACE INTO conflict VALUES(?,?,?,?,?)"
            text = self._memory.text_of(entry.key.type, theirs)
            left = as_json(open_units)
            self._work.execute(sql, (*entry.key, text, left, conflict.found_at))

    def _put_decided(
        self,
        entry: OutboxEntry,
        base: ReadValues,
        change: Change,
        *,
        is_new: bool,
        still_asked: Sequence[str] = (),
    ) -> None:
        """What waits once the person has decided; the conflict is over.

        That they decided is noted until it is sent: should the record move once more before, the
        conflict says so.
        """
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
        keep_answers_to(self._work, entry.key, still_asked)
        put_note(self._work, decided(entry.key), repr(self._now()))

    def _rebase_draft(self, entry: OutboxEntry, instead: ReadValues) -> None:
        rebase(self._work, self._memory, entry.key, entry.change, instead)


def _with_ids(kind: type[Record], change: Change, before: ReadValues) -> Change:
    """A change whose embedded records have ids, so that what is sent twice is made once."""
    whole = dict(change)
    for name, spec in fields_of(kind).items():
        node = change.get(name)
        if spec.node_type and isinstance(node, dict) and not (is_nothing(node) or node.get("id")):
            known = before.get(name) or {}
            whole[name] = {**node, "id": known.get("id") or str(uuid.uuid4())}
    return whole
