"""Lists and pickers: which records fit, in which order, a page at a time. For the window only."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

import apsw

from draftdesk.domain.catalog import EDITABLE, RECORD_TYPES
from draftdesk.domain.merging import laid_over
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import RecordKey, Values
from draftdesk.store import copies
from draftdesk.store.database import row, rows
from draftdesk.store.filters import (
    COLUMN_OF_ORDER,
    LINK_OF_ORDER,
    Archived,
    ListFilter,
    ListOrder,
)
from draftdesk.store.list_query import ListQuery, Sql, Start
from draftdesk.store.memory import Memory
from draftdesk.store.rows import Found, ListRow, View
from draftdesk.store.search import Finder, fits, folded, wanted_words
from draftdesk.store.unsent import Unsent

_BROAD = 1000
_CODE = 3
"""Letters from which on a text may be the beginning of an ERP key; before, the whole of it."""
_ALL = ListFilter()
_BY_TITLE = ListOrder()

_T = TypeVar("_T")


class RecordLists:
    """The lists of one identity's store, over the connections of the window's side.

    `view` is a record as it is to be shown, `now` the clock in seconds.
    """

    def __init__(
        self,
        work: apsw.Connection,
        cache: apsw.Connection,
        memory: Memory,
        view: Callable[[RecordKey], View | None],
        now: Callable[[], float],
    ) -> None:
        self._work, self._cache, self._view, self._now = work, cache, view, now
        self.unsent = Unsent(work, memory)
        self._finder = Finder(cache)
        self._known: dict[Any, Any] = {}
        self._known_at: tuple[Any, ...] = ()

    # --- lists ----------------------------------------------------------------------------------

    def count(self, type_name: str, text: str = "", wanted: ListFilter = _ALL) -> int:
        """How many rows `page` would go through."""
        query = self._query(type_name, text, wanted)
        return self._count(query) + len(self._head(type_name, text, wanted))

    def page(  # noqa: PLR0913 (what, in which order, and which part of it)
        self,
        type_name: str,
        text: str = "",
        wanted: ListFilter = _ALL,
        order: ListOrder = _BY_TITLE,
        *,
        start: int = 0,
        limit: int = 64,
    ) -> list[ListRow]:
        """Rows of a list; what only what is unsent makes fit stands first."""
        fresh = self._head(type_name, text, wanted)
        head = fresh[start : start + limit]
        rest = limit - len(head)
        part = (rest, max(0, start - len(fresh)))
        found = self._rows(self._query(type_name, text, wanted), order, part) if rest else []
        changes, states = self.unsent.changes(type_name), self.states(type_name)
        listed = [
            self._row(
                RecordKey(type_name, id), laid_over(json.loads(text), changes.get(id, {})), states
            )
            for id, text in found
        ]
        return head + listed

    def suggest(self, type_name: str, text: str) -> str | None:
        """What may be meant by a text that finds nothing, as its records write it."""
        meant = self._finder.suggest(copies.block_of(type_name), text)
        if meant is None:
            return None
        found = self.find(type_name, meant, 1)
        said = f"{found[0].title} {found[0].detail}".split() if found else []
        spelt = {folded(word.strip(".,·()")): word.strip(".,·()") for word in reversed(said)}
        return " ".join(spelt.get(word, word) for word in meant.split())

    def states(self, type_name: str) -> dict[str, str]:
        """The state of every record that has one: id → draft, waiting, refused, conflict."""
        found = dict(rows(self._work, "SELECT id, 'draft' FROM draft WHERE type=?", (type_name,)))
        sql = "SELECT id, state FROM outbox WHERE type=?"
        return found | dict(rows(self._work, sql, (type_name,)))

    # --- pickers --------------------------------------------------------------------------------

    def find(self, type_name: str, text: str, limit: int = 50) -> list[Found]:
        """The best matches of what is being typed into a picker."""
        numbers = self._finder.find(copies.block_of(type_name), type_name, text, limit)
        return copies.found_at(self._cache, numbers)

    def never_sent(self, type_name: str) -> list[ListRow]:
        """New records of a type that the server has never had."""
        return self._head(type_name, "", _ALL)

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

    # --- what is wanted -------------------------------------------------------------------------

    def _query(self, type_name: str, text: str, wanted: ListFilter) -> ListQuery:
        """What a text and a filter want of the server's copies."""
        return self._once(
            ("query", type_name, text, wanted, self._today()),
            lambda: ListQuery(
                type_name,
                self._by_text(type_name, text),
                wanted,
                self._ids_of(type_name, wanted),
                self._excluded(type_name, wanted),
                self._today(),
            ),
        )

    def _by_text(self, type_name: str, text: str) -> Sql:
        """The rows that a text means: by their words, or by the beginning of their ERP key."""
        if not wanted_words(text):
            return Sql("")
        block, code = copies.block_of(type_name), text.strip()
        by_code = "SELECT seq FROM record WHERE type=? AND code >= ? AND code < ?"
        codes = (type_name, code, code + ("\U0010ffff" if len(code) >= _CODE else "\0"))
        # The beginning of a code is no misspelt word.
        is_code = row(self._cache, f"{by_code} LIMIT 1", codes) is not None
        query = self._finder.query(block, text, guess=not is_code)
        if query is None:
            return Sql(by_code, codes)
        by_words = "SELECT rowid AS seq FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
        if not is_code:
            return Sql(by_words, (query, *block))
        return Sql(f"{by_words} UNION {by_code}", (query, *block, *codes))

    def _ids_of(self, type_name: str, wanted: ListFilter) -> tuple[str, ...] | None:
        """The only ids that a wish for one's own work leaves; `None` if it leaves all."""
        if not (wanted.states or wanted.mine):
            return None
        drafts = self._work_ids("draft", type_name)
        states = dict(rows(self._work, "SELECT id, state FROM outbox WHERE type=?", (type_name,)))
        found = drafts | set(states)
        if wanted.states:
            typed = drafts if "draft" in wanted.states else set()
            found = typed | {id for id, state in states.items() if state in wanted.states}
        elif wanted.mine:
            found |= self._work_ids("history", type_name)
        return tuple(sorted(found))

    def _work_ids(self, table: str, type_name: str) -> set[str]:
        sql = f"SELECT DISTINCT id FROM {table} WHERE type=?"
        return {id for (id,) in rows(self._work, sql, (type_name,))}

    def _excluded(self, type_name: str, wanted: ListFilter) -> tuple[str, ...]:
        """The ids whose copy may fit, and whose unsent change takes them away."""
        if not wanted.judges_values:
            return ()
        today = self._today()
        values = self._unsent_values(type_name)
        return tuple(id for id, mine in values.items() if not wanted.fits(mine, today))

    def _today(self) -> date:
        return date.fromtimestamp(self._now())

    # --- asking the copies ----------------------------------------------------------------------

    def _once(self, what: tuple[Any, ...], ask: Callable[[], _T]) -> _T:
        """An answer of the store, remembered until one of the two files moves."""
        version = (int(self._cache.pragma("data_version")), self.unsent.version())
        if version != self._known_at:
            self._known, self._known_at = {}, version
        if what not in self._known:
            self._known[what] = ask()
        found: _T = self._known[what]
        return found

    def _count(self, query: ListQuery) -> int:
        return self._once(("count", query), lambda: self._counted(query))

    def _counted(self, query: ListQuery) -> int:
        """Of all or of a text's rows, archived ones are few: they are counted and taken away."""
        archived = query.wanted.archived
        if query.is_plain and archived is Archived.HIDDEN:
            others = (query.with_archived(each) for each in (Archived.SHOWN, Archived.ONLY))
            every, hidden = (self._count(each) for each in others)
            return every - hidden
        if query.is_plain and archived is Archived.SHOWN:
            if not query.text.sql:
                return copies.count(self._cache, query.type_name)
            return self._number(f"SELECT count(*) FROM ({query.text.sql})", query.text.values)
        if query.is_plain:
            # Archived rows are the few among many: they are looked for among what was found.
            gone = f"SELECT seq FROM record WHERE type='{query.type_name}' AND archived"
            if not query.text.sql:
                return self._number(f"SELECT count(*) FROM ({gone})", ())
            among = f"SELECT count(*) FROM ({query.text.sql}) WHERE +seq IN ({gone})"
            return self._number(among, query.text.values)
        where, table = query.where(), query.table(self._start(query))
        return self._number(f"SELECT count(*) FROM {table} WHERE {where.sql}", where.values)

    def _number(self, sql: str, values: tuple[Any, ...]) -> int:
        found = row(self._cache, sql, values)
        return int(found[0]) if found else 0

    def _start(self, query: ListQuery) -> Start:
        """Where the search for rows begins: at a few known ones, else at the filter's index."""
        if query.ids is not None and len(query.ids) <= _BROAD:
            return Start.NUMBERS
        if query.text.sql and self._count(query.only_text()) <= _BROAD:
            return Start.NUMBERS
        return Start.FILTER

    def _rows(
        self, query: ListQuery, order: ListOrder, part: tuple[int, int]
    ) -> list[tuple[Any, ...]]:
        """Ids and values of a part of a list: how many, after how many."""
        if order.by in LINK_OF_ORDER and query.type_name in EDITABLE:
            numbers = self._numbers_by_link(query, order, part)
        else:
            numbers = self._numbers(query, order, part)
        marks = ",".join("?" * len(numbers))
        sql = f"SELECT seq, id, vals FROM record WHERE seq IN ({marks})"
        found = {each[0]: each[1:] for each in rows(self._cache, sql, numbers)}
        return [found[number] for number in numbers if number in found]

    def _numbers(self, query: ListQuery, order: ListOrder, part: tuple[int, int]) -> list[int]:
        """Few matches are looked up and sorted; of many, the list is walked in its order."""
        by = COLUMN_OF_ORDER.get(order.by, "folded") if query.type_name in EDITABLE else "folded"
        start = Start.ORDER if self._count(query) > _BROAD else self._start(query)
        where = query.where()
        # Stamps are hardly ever the same.
        between = () if by == "stamp" else ("folded",)
        columns = dict.fromkeys((by, *between, "archived", "seq"))
        sql = (
            f"SELECT seq FROM {query.table(start, by)} WHERE {where.sql}"
            f" ORDER BY {_ordered(columns, order)} LIMIT ? OFFSET ?"
        )
        return [number for (number,) in rows(self._cache, sql, (*where.values, *part))]

    def _numbers_by_link(
        self, query: ListQuery, order: ListOrder, part: tuple[int, int]
    ) -> list[int]:
        """By the title of what is linked to; rows that link to nothing known stand last."""
        limit, after = part
        joined = self._joined(query, order)
        places = ("there.folded", "there.seq", "here.folded", "here.archived", "here.seq")
        sql = f"SELECT here.seq {joined.sql} ORDER BY {_ordered(places, order)} LIMIT ? OFFSET ?"
        found = [number for (number,) in rows(self._cache, sql, (*joined.values, *part))]
        if len(found) == limit:
            return found
        linked = self._once(
            ("linked", query, order.by),
            lambda: self._number(f"SELECT count(*) {joined.sql}", joined.values),
        )
        return found + self._unlinked(query, order, (limit - len(found), max(0, after - linked)))

    def _joined(self, query: ListQuery, order: ListOrder) -> Sql:
        """From the targets in their order to what links to them; or, where few fit, from those."""
        column, target = LINK_OF_ORDER[order.by]
        where, there = query.where("here."), f"there.type='{target}' AND there.id=here.{column}"
        if self._count(query) > _BROAD:
            here = query.table(Start.ORDER, column, "here")
            sides = f"record there INDEXED BY record_by_title CROSS JOIN {here}"
        else:
            here = query.table(self._start(query), column, "here")
            sides = f"{here} CROSS JOIN record there"
        return Sql(f"FROM {sides} WHERE {there} AND {where.sql}", where.values)

    def _unlinked(self, query: ListQuery, order: ListOrder, part: tuple[int, int]) -> list[int]:
        column, target = LINK_OF_ORDER[order.by]
        where, here = query.where("here."), query.table(self._start(query), "stamp", "here")
        sql = (
            f"SELECT seq FROM {here} WHERE {where.sql} AND NOT EXISTS (SELECT 1 FROM record"
            f" there WHERE there.type='{target}' AND there.id=here.{column})"
            " ORDER BY folded, archived, seq LIMIT ? OFFSET ?"
        )
        return [number for (number,) in rows(self._cache, sql, (*where.values, *part))]

    # --- what is not sent -----------------------------------------------------------------------

    def _unsent_values(self, type_name: str) -> dict[str, Values]:
        """Every record of a type that has something unsent, as it is to be shown; by id."""
        return self._once(("unsent", type_name), lambda: self._unsent_anew(type_name))

    def _unsent_anew(self, type_name: str) -> dict[str, Values]:
        changes = self.unsent.changes(type_name)
        if not changes:
            return {}
        sql = "SELECT id, vals FROM record WHERE type=? AND id IN (SELECT value FROM json_each(?))"
        copied = rows(self._cache, sql, (type_name, json.dumps(list(changes))))
        values = {id: laid_over(json.loads(text), changes[id]) for id, text in copied}
        for id in changes.keys() - values.keys():
            view = self._view(RecordKey(type_name, id))
            if view is not None:
                values[id] = view.mine
        return values

    def _head(self, type_name: str, text: str, wanted: ListFilter) -> list[ListRow]:
        """What fits only by what is unsent: new records, and such as were renamed or moved."""
        if not self.unsent.changes(type_name):
            return []
        return self._once(
            ("head", type_name, text, wanted, self._today()),
            lambda: self._head_anew(type_name, text, wanted),
        )

    def _head_anew(self, type_name: str, text: str, wanted: ListFilter) -> list[ListRow]:
        states, today = self.states(type_name), self._today()
        ids = self._ids_of(type_name, wanted)
        fitting = {
            id: values
            for id, values in self._unsent_values(type_name).items()
            if (ids is None or id in ids) and wanted.fits(values, today)
        }
        below = self._listed_below(type_name, text, wanted, fitting)
        listed = [
            self._row(RecordKey(type_name, id), values, states)
            for id, values in fitting.items()
            if id not in below and self._says(RecordKey(type_name, id), values, text)
        ]
        return sorted(listed, key=lambda each: folded(each.title))

    def _listed_below(
        self, type_name: str, text: str, wanted: ListFilter, ids: Iterable[str]
    ) -> set[str]:
        """Those of these ids that stand in the list by themselves, or are archived out of it."""
        query = self._query(type_name, text, wanted)
        where, table = query.where(), query.table(Start.NUMBERS)
        out = {Archived.HIDDEN: "archived", Archived.ONLY: "NOT archived"}.get(wanted.archived, "0")
        sql = (
            "SELECT id FROM record WHERE type=? AND id IN (SELECT value FROM json_each(?))"
            f" AND ({out} OR seq IN (SELECT seq FROM {table} WHERE {where.sql}))"
        )
        given = (type_name, json.dumps(list(ids)), *where.values)
        return {id for (id,) in rows(self._cache, sql, given)}

    def _says(self, key: RecordKey, values: Values, text: str) -> bool:
        """Whether a text means these values, as it would if they were the server's."""
        code = copies.code_of(key.type, values) or ""
        begins = code.casefold().startswith(text.strip().casefold())
        return (begins and bool(code)) or fits(text, copies.words(self._cache, key, values))

    def _row(self, key: RecordKey, values: Values, states: dict[str, str]) -> ListRow:
        title = title_of(RECORD_TYPES[key.type], values)
        return ListRow(key, title, values, states.get(key.id, ""), bool(values.get("archived")))


def _ordered(columns: Iterable[str], order: ListOrder) -> str:
    return ", ".join(f"{each} {'DESC' if order.descending else 'ASC'}" for each in columns)
