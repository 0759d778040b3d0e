"""All that the sync thread may ask of the store and write to it. Lives in the sync thread.

Whatever ends a sending reads the entry again inside its own transaction, because the person may
have typed on while the request was out. The cache is written first and the outbox second:
repeating a settlement after a crash is harmless.
"""

import json
import time
from collections.abc import Callable, Sequence, Set
from pathlib import Path
from typing import Any, Self

from draftdesk.domain.catalog import record_type
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.merging import laid_over, restricted, same, units_of
from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.record import Change, ReadValues, RecordKey, Values
from draftdesk.store import copies
from draftdesk.store.answers import WHOLE, answered, keep_answers_to
from draftdesk.store.database import row, rows, worded, writing
from draftdesk.store.drafts import all_of, rebase
from draftdesk.store.lock import StoreLock
from draftdesk.store.memory import ENTRY_COLUMNS, Memory, as_json
from draftdesk.store.mending import open_safe_work, open_told_cache
from draftdesk.store.notes import decided, drop_notes, note, put_note
from draftdesk.store.rows import Changed, EntryState, Kept, OutboxEntry

Announce = Callable[[Changed], None]
_MASK = "••••"
_TIDIED_PAGES = 200
_WITH_WORK = "SELECT id FROM outbox WHERE type=? UNION SELECT id FROM draft WHERE type=?"
_FEW_GONE = 3
_NONSENSE = 2 * 3600.0
"""A next try further ahead than this was written by a clock that has been set back since."""


class SyncStore:
    """The sync thread's side of one identity's store; only one can be open at a time.

    `memory` is shared with the window's side, so that what a plain store keeps off the disk is
    known to both.
    """

    def __init__(
        self,
        folder: Path,
        key: bytes | None,
        announce: Announce = lambda _: None,
        now: Callable[[], float] = time.time,
        *,
        memory: Memory | None = None,
    ) -> None:
        self._announce, self._now = announce, now
        self._memory = memory or Memory(hides=key is None)
        self._lock = StoreLock(folder / "engine.lock")
        with worded(str(folder)):
            self._lock.take()
        try:
            self._work = open_safe_work(folder / "work.db", key, now(), holds_engine=True)
            try:
                self._cache = open_told_cache(folder / "cache.db", key, self._work)
            except BaseException:
                self._work.close()
                raise
        except BaseException:
            self._lock.release()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close both files and let others sync."""
        self._work.close()
        self._cache.close()
        self._lock.release()

    # --- asking ---------------------------------------------------------------------------------

    def due(self, at: float | None = None) -> list[OutboxEntry]:
        """The entries whose time has come (all that wait, if no time is given), oldest first.

        Those whose secret was lost with another program's memory go back to the person.
        """
        sql = (
            f"SELECT {ENTRY_COLUMNS} FROM outbox WHERE state='waiting'"
            " AND (next_try<=?1 OR next_try>?1+?2) ORDER BY released_at, type, id"
        )
        found = rows(self._work, sql, (9e99 if at is None else at, _NONSENSE))
        entries = [self._memory.entry_of(each) for each in found]
        for entry in entries:
            if entry.lost:
                self.refuse(entry, entry.problems)
        return [entry for entry in entries if not entry.lost]

    def entry(self, key: RecordKey) -> OutboxEntry | None:
        """What waits for this record now."""
        sql = f"SELECT {ENTRY_COLUMNS} FROM outbox WHERE type=? AND id=?"
        found = row(self._work, sql, key)
        return self._memory.entry_of(found) if found else None

    def next_try(self) -> float | None:
        """When the next entry is due; `None` if none waits."""
        found = row(self._work, "SELECT min(next_try) FROM outbox WHERE state='waiting'")
        if found is None or found[0] is None:
            return None
        return 0.0 if found[0] > self._now() + _NONSENSE else float(found[0])

    def kept(self, key: RecordKey) -> Kept | None:
        """The copy that this computer has."""
        return copies.kept(self._cache, key)

    def cursor(self, type_name: str) -> str | None:
        """The newest stamp up to which every row of this record type has been seen."""
        found = row(self._cache, "SELECT stamp FROM cursor WHERE type=?", (type_name,))
        return found[0] if found else None

    def pulled_at(self, type_name: str) -> float | None:
        """When the last pull of a record type ended; `None` before the first."""
        found = row(self._cache, "SELECT finished_at FROM cursor WHERE type=?", (type_name,))
        return float(found[0]) if found and found[0] else None

    def count(self, type_name: str) -> int:
        """How many copies of this record type are kept."""
        return copies.count(self._cache, type_name)

    def stopped(self) -> Trouble | None:
        """Why all sending has stopped, if it has."""
        told = self.note("stopped")
        return Trouble.from_dict(json.loads(told)) if told else None

    def held(self) -> Trouble | None:
        """Why nothing may leave, if so: sending has stopped, or the person has paused it."""
        stopped = self.stopped()
        if stopped is None and self.note("paused"):
            return Trouble("paused")
        return stopped

    def servers_own(self, type_name: str) -> frozenset[str]:
        """The fields of a record type that a person accepted as the server's to compute."""
        return frozenset(json.loads(self.note(f"servers_own {type_name}") or "[]"))

    def note(self, name: str) -> str | None:
        """A small thing kept beside the work."""
        return note(self._work, name)

    # --- what the server has --------------------------------------------------------------------

    def keep(self, fetched: Sequence[Kept]) -> frozenset[RecordKey]:
        """Remember the server's copies; returns the keys that moved."""
        with writing(self._cache):
            moved = copies.keep(self._cache, fetched)
        if moved:
            self._announce(Changed(frozenset({"record"}), moved))
        return moved

    def tell_seen(self, key: RecordKey) -> None:
        """Somebody has looked at a record and found it as it was: the copy is fresh again."""
        self._tell(key, "seen")

    def forget(self, key: RecordKey) -> None:
        """The server no longer has this record."""
        with writing(self._cache):
            copies.forget(self._cache, key)
        self._tell(key, "record")

    def wants_whole(self, type_name: str) -> bool:
        """Whether a person wished this table to be read whole (`Decisions.read_whole`)."""
        return self.note(f"whole {type_name}") is not None

    def sweep(self, type_name: str, seen: Set[str] | None) -> int:
        """After a whole table was read: drop the copies of what is not there any more.

        With `None`, not all of it came, and so nothing is known of what is gone.

        If that would be most of the table, nothing is dropped, and the doubt is noted for the
        person to decide (`Decisions.allow_shrinking`). What has unsent work stays: sending it
        finds out. Returns how many copies were dropped.
        """
        drop_notes(self._work, [f"whole {type_name}"])
        if seen is None:
            return 0
        gone = copies.missing(self._cache, type_name, seen)
        doubt, allowed = f"shrunk {type_name}", f"may_shrink {type_name}"
        had = self.count(type_name)
        if _is_disaster(had, len(gone)) and self.note(allowed) is None:
            told = {"type": type_name, "had": had, "left": had - len(gone)}
            self.put_note(doubt, as_json(told))
            self._announce(Changed(frozenset({"outbox"})))
            return 0
        kept = {id for (id,) in rows(self._work, _WITH_WORK, (type_name, type_name))}
        dropped = [RecordKey(type_name, id) for id in gone if id not in kept]
        with writing(self._cache):
            for key in dropped:
                copies.forget(self._cache, key)
        with writing(self._work):
            drop_notes(self._work, [doubt, allowed])
        if dropped:
            self._announce(Changed(frozenset({"record", "outbox"}), frozenset(dropped)))
        return len(dropped)

    def move_cursor(
        self, type_name: str, stamp: str | None, rows_seen: int, *, finished: bool
    ) -> None:
        """A pull of this record type has come so far, or has finished."""
        with writing(self._cache):
            self._cache.execute(
                "INSERT INTO cursor VALUES(?1,?2,CASE WHEN ?4 THEN ?3 ELSE 0 END,?5)"
                " ON CONFLICT(type) DO UPDATE SET stamp=?2, rows=?5,"
                " finished_at=CASE WHEN ?4 THEN ?3 ELSE finished_at END",
                (type_name, stamp, self._now(), finished, rows_seen),
            )

    def tidy(self, *, begin: bool) -> bool:
        """One small step of putting the index of words in order; False if nothing was left."""
        before = self._cache.total_changes()
        with writing(self._cache):
            sql = "INSERT INTO words(words, rank) VALUES('merge', ?)"
            self._cache.execute(sql, (-_TIDIED_PAGES if begin else _TIDIED_PAGES,))
        return self._cache.total_changes() - before >= 2

    def put_note(self, name: str, value: str) -> None:
        """Keep a small thing beside the work."""
        put_note(self._work, name, value)

    # --- how a sending goes ---------------------------------------------------------------------

    def attempt(self, entry: OutboxEntry, change: ReadValues) -> bool:
        """Note, before the request leaves, what it will say; from here its outcome is unknown.

        Returns False if the entry was changed or dropped meanwhile, or sending has stopped or is
        paused: then it must not leave.
        """
        with writing(self._work):
            now = self._unchanged(entry)
            if now is None or self.held() is not None:
                return False
            self._put_attempted(now, [*_without(now.attempted, change), dict(change)])
        return True

    def withdraw(self, entry: OutboxEntry, change: ReadValues) -> None:
        """The server has said no to what was attempted: it has not arrived, and that is known."""
        with writing(self._work):
            now = self.entry(entry.key)
            if now is not None:
                self._put_attempted(now, _without(now.attempted, change))

    def settle(
        self, entry: OutboxEntry, stored: Kept, sent: ReadValues, notice: dict[str, Any]
    ) -> None:
        """The server has it: keep its copy, take from the entry what was said, note what was sent.

        What the person typed on meanwhile stays. Should the server have given a new record an id
        of its own, the rest and the draft go by that from here on.
        """
        with writing(self._cache):
            copies.keep(self._cache, [stored])
        with writing(self._work):
            now = self.entry(entry.key)
            if sent:
                self._remember(entry, sent, notice)
            if now is not None:
                self._take_away(now, entry.change, stored.values)
            drop_notes(self._work, [decided(entry.key), answered(entry.key)])
            rebase(self._work, self._memory, entry.key, entry.change, stored.values)
            if stored.key != entry.key:
                self._rename(entry.key, stored.key)
        kinds = frozenset({"record", "outbox", "history"})
        self._announce(Changed(kinds, frozenset({entry.key, stored.key})))

    def _take_away(self, now: OutboxEntry, said: Change, stored: Values) -> None:
        """Drop from an entry what was said; what was typed since keeps the base it was typed on.

        For a field that we said, that base is what the server made of it; for any other, what the
        person saw, so that a change over there is still found to clash.
        """
        kind = record_type(now.key.type)
        before, mine = laid_over(now.base, said), laid_over(now.base, now.change)
        units = units_of(kind, now.change)
        later = tuple(unit for unit in units if not same(kind, unit, before, mine))
        fresh = tuple(unit for unit in later if unit not in units_of(kind, said))
        base = laid_over(stored, all_of(kind, now.base, fresh))
        rest = tuple(unit for unit in later if not same(kind, unit, base, mine))
        if not rest:
            self._work.execute("DELETE FROM outbox WHERE type=? AND id=?", now.key)
            return
        self._set(
            now.key,
            base=self._memory.text_of(now.key.type, base),
            change=self._memory.text_of(now.key.type, restricted(kind, now.change, rest)),
            is_new=False,
            attempted="[]",
            attempts=0,
            next_try=0.0,
            trouble=None,
            problems="[]",
        )

    def _rename(self, old: RecordKey, new: RecordKey) -> None:
        """Move what is left of a new record to the id that the server gave it."""
        for table, columns in (("outbox", ("base", "change")), ("draft", ("base", "mine"))):
            sets = ", ".join(
                f"{name}=CASE WHEN json_type({name},'$.id') IS NULL THEN {name}"
                f" ELSE json_set({name},'$.id',?1) END"
                for name in columns
            )
            sql = f"UPDATE OR REPLACE {table} SET id=?1, is_new=0, {sets} WHERE type=?2 AND id=?3"
            self._work.execute(sql, (new.id, *old))

    def park(self, entry: OutboxEntry, theirs: Kept | None, clashes: tuple[str, ...]) -> bool:
        """Both sides changed a field differently (or they deleted the record): a person decides.

        Returns False if the entry was changed or dropped meanwhile: then it is to be looked at
        again.
        """
        with writing(self._cache):
            if theirs is not None:
                copies.keep(self._cache, [theirs])
            else:
                copies.forget(self._cache, entry.key)
        with writing(self._work):
            if self._unchanged(entry) is None:
                return False
            self._set(
                entry.key,
                state=EntryState.CONFLICT.value,
                attempted="[]",
                trouble=None,
                problems="[]",
            )
            self._work.execute(
                "INSERT OR REPLACE INTO conflict VALUES(?,?,?,?,?)",
                (
                    *entry.key,
                    self._memory.text_of(entry.key.type, theirs.values) if theirs else None,
                    as_json(list(clashes)),
                    self._now(),
                ),
            )
            keep_answers_to(self._work, entry.key, clashes if theirs else (*clashes, WHOLE))
        self._tell(entry.key, "record", "outbox", "conflict")
        return True

    def refuse(
        self, entry: OutboxEntry, problems: Sequence[Problem], trouble: Trouble | None = None
    ) -> bool:
        """The server (or our own check) will not have it: the problems wait for the person.

        Returns False if the entry was changed or dropped meanwhile.
        """
        with writing(self._work):
            now = self._unchanged(entry)
            if now is None:
                return False
            # A server may quote what it refuses, a password too.
            secrets = _secrets_in(entry.key, now.change)
            told = [_without_words(problem.as_dict(), secrets) for problem in problems]
            why = _without_words(trouble.as_dict(), secrets) if trouble else None
            self._set(
                entry.key,
                state=EntryState.REFUSED.value,
                change=self._memory.text_of(entry.key.type, now.change),
                problems=as_json(told),
                trouble=as_json(why) if why else None,
            )
        self._tell(entry.key, "outbox")
        return True

    def postpone(self, entry: OutboxEntry, trouble: Trouble, next_try: float) -> bool:
        """It did not go through for this record alone: try again later.

        Returns False if the entry was changed or dropped meanwhile: what was released since is not
        put off.
        """
        with writing(self._work):
            now = self._unchanged(entry)
            if now is None:
                return False
            self._set(
                entry.key,
                attempts=now.attempts + 1,
                next_try=next_try,
                trouble=as_json(trouble.as_dict()),
            )
        self._tell(entry.key, "outbox")
        return True

    def stop(self, trouble: Trouble) -> None:
        """Stop all sending until a person has looked."""
        self.put_note("stopped", as_json(trouble.as_dict()))
        self._announce(Changed(frozenset({"outbox"})))

    # --- inside ---------------------------------------------------------------------------------

    def _unchanged(self, entry: OutboxEntry) -> OutboxEntry | None:
        """The entry as it is now, if it still waits and still says the same."""
        now = self.entry(entry.key)
        if now is None or now.state is not EntryState.WAITING:
            return None
        return now if (now.base, now.change) == (entry.base, entry.change) else None

    def _put_attempted(self, entry: OutboxEntry, attempted: Sequence[ReadValues]) -> None:
        self._set(entry.key, attempted=self._memory.texts_of(entry.key.type, attempted))

    def _set(self, key: RecordKey, **columns: Any) -> None:
        names = ", ".join(f"{name}=?" for name in columns)
        sql = f"UPDATE outbox SET {names} WHERE type=? AND id=?"
        self._work.execute(sql, (*columns.values(), *key))

    def _remember(self, entry: OutboxEntry, sent: ReadValues, notice: dict[str, Any]) -> None:
        old = {name: entry.base.get(name) for name in sent}
        self._work.execute(
            "INSERT INTO history(type, id, at, author, old, new, notice) VALUES(?,?,?,?,?,?,?)",
            (
                *entry.key,
                self._now(),
                entry.author,
                as_json(_without_secrets(entry.key, old)),
                as_json(_without_secrets(entry.key, sent)),
                as_json(notice),
            ),
        )

    def _tell(self, key: RecordKey, *kinds: str) -> None:
        self._announce(Changed(frozenset(kinds), frozenset({key})))


def _without(attempted: Sequence[Change], change: ReadValues) -> list[Change]:
    return [each for each in attempted if each != change]


def _secrets_in(key: RecordKey, change: ReadValues) -> list[str]:
    specs = fields_of(record_type(key.type))
    secret = (name for name, spec in specs.items() if spec.kind is FieldKind.SECRET)
    return [str(change[name]) for name in secret if change.get(name)]


def _without_words(told: Any, words: Sequence[str]) -> Any:
    """What is told, with these words masked wherever they stand."""
    if isinstance(told, dict):
        return {name: _without_words(each, words) for name, each in told.items()}
    if isinstance(told, str):
        for word in words:
            told = told.replace(word, _MASK)
    return told


def _without_secrets(key: RecordKey, values: ReadValues) -> Values:
    """Values for the history: a secret is only said to be there."""
    specs = fields_of(record_type(key.type))
    secret = {name for name, spec in specs.items() if spec.kind is FieldKind.SECRET}
    return {name: (value and _MASK) if name in secret else value for name, value in values.items()}


def _is_disaster(had: int, gone: int) -> bool:
    """Whether that is more than a table loses on an ordinary day."""
    return gone >= _FEW_GONE and 2 * gone > had
