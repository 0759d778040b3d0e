"""What this person has changed and the server does not have yet, laid over its copies for lists."""

from typing import Any

import apsw

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.merging import diff
from draftdesk.domain.record import Change, RecordKey
from draftdesk.store.database import rows
from draftdesk.store.memory import DRAFT_COLUMNS, Memory

_Row = tuple[Any, ...]


class Unsent:
    """Drafts and waiting changes of a record type; read anew when `work.db` moves."""

    def __init__(self, work: apsw.Connection, memory: Memory) -> None:
        self._work, self._memory = work, memory
        self._read: dict[str, tuple[int, dict[str, Change]]] = {}
        self._understood: dict[RecordKey, tuple[_Row, Change]] = {}

    def version(self) -> tuple[int, int]:
        """Moves with every commit to `work.db`, ours or another's."""
        return int(self._work.pragma("data_version")), self._work.total_changes()

    def changes(self, type_name: str) -> dict[str, Change]:
        """What lies over the server's copy, by id: the waiting change and on it the draft's."""
        version = hash(self.version())
        known = self._read.get(type_name)
        if known is None or known[0] != version:
            known = self._read[type_name] = version, self._changes_anew(type_name)
        return known[1]

    def _changes_anew(self, type_name: str) -> dict[str, Change]:
        sql = "SELECT id, change FROM outbox WHERE type=?"
        waiting = dict(rows(self._work, sql, (type_name,)))
        found = {id: self._memory.values_in(type_name, text) for id, text in waiting.items()}
        sql = f"SELECT {DRAFT_COLUMNS} FROM draft WHERE type=?"
        for told in rows(self._work, sql, (type_name,)):
            found[told[1]] = {**found.get(told[1], {}), **self._typed(told)}
        return found

    def _typed(self, told: _Row) -> Change:
        """What a draft changes; understood once for each keeping, for comparing takes its time."""
        key, kept = RecordKey(told[0], told[1]), told[2:4]
        known = self._understood.get(key)
        if known is None or known[0] != kept:
            draft = self._memory.draft_of(told)
            change = diff(RECORD_TYPES[key.type], draft.base, draft.mine)
            known = self._understood[key] = kept, change
        return known[1]
