"""Lists and pickers: which records fit, in which order, a page at a time. For the window only."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import apsw

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.merging import laid_over
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import RecordKey, Values
from draftdesk.store import copies
from draftdesk.store.database import row, rows
from draftdesk.store.memory import Memory
from draftdesk.store.rows import Found, ListRow, View
from draftdesk.store.search import Finder, folded, wanted_words

_BROAD = 1000


class RecordLists:
    """The lists of one identity's store, over the connections of the window's side.

    `view` is a record as it is to be shown.
    """

    def __init__(
        self,
        work: apsw.Connection,
        cache: apsw.Connection,
        memory: Memory,
        view: Callable[[RecordKey], View | None],
    ) -> None:
        self._work, self._cache, self._memory, self._view = work, cache, memory, view
        self._finder = Finder(cache)
        self._counted: dict[tuple[str, _Filter, str], int] = {}
        self._counted_at = -1

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
            view = self._view(RecordKey(type_name, id))
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


class _Filter(NamedTuple):
    """Which rows of a list are wanted: a query for their numbers, or nothing for all."""

    sql: str
    values: tuple[Any, ...]
