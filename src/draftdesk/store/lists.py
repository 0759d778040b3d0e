"""Lists and pickers: which records fit, in which order, a page at a time. For the window only."""

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any, TypeVar

import apsw

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.merging import laid_over
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import RecordKey, Values
from draftdesk.store import copies
from draftdesk.store.database import row, rows
from draftdesk.store.filters import Archived, ListFilter, ListOrder
from draftdesk.store.list_query import ListQuery, Sql
from draftdesk.store.list_reading import ListReader, Numbers, Steps, among
from draftdesk.store.listing import Listing
from draftdesk.store.memory import Memory
from draftdesk.store.rows import Found, ListRow, View
from draftdesk.store.search import Finder, Findings, fits, folded, to_the_end, told_as, wanted_words
from draftdesk.store.unsent import Unsent

_LISTS_KEPT = 6
_CODE = 3
"""Letters from which on a text may be the beginning of an ERP key; before, the whole of it."""
_ALL = ListFilter()
_BY_TITLE = ListOrder()

_T = TypeVar("_T")


class RecordLists:
    """The lists of one identity's store, over the connections of the window's side.

    `walked` is a second connection to the cache, for what is read in steps.
    `view` is a record as it is to be shown, `now` the clock in seconds.
    """

    def __init__(  # noqa: PLR0913 (the connections and the clock of the window's side)
        self,
        work: apsw.Connection,
        cache: apsw.Connection,
        walked: apsw.Connection,
        memory: Memory,
        view: Callable[[RecordKey], View | None],
        now: Callable[[], float],
    ) -> None:
        self._work, self._cache, self._view, self._now = work, cache, view, now
        self.unsent = Unsent(work, memory)
        self._finder = Finder(cache)
        self._reader = ListReader(cache, walked)
        self._read: OrderedDict[tuple[Any, ...], Numbers] = OrderedDict()
        self._known: dict[Any, Any] = {}
        self._known_at: tuple[Any, ...] = ()

    # --- lists ----------------------------------------------------------------------------------

    def listing(
        self,
        type_name: str,
        text: str = "",
        wanted: ListFilter = _ALL,
        order: ListOrder = _BY_TITLE,
        besides: RecordKey | None = None,
    ) -> Listing:
        """A list that is still to be read; what only what is unsent makes fit stands first.

        `besides` stands in it whether it fits or not.
        """
        return Listing(
            self._reading(type_name, text, wanted, order, besides),
            lambda numbers: self._rows_at(type_name, numbers),
            self._number_of,
        )

    def count(self, type_name: str, text: str = "", wanted: ListFilter = _ALL) -> int:
        """How many rows `page` would go through."""
        return len(self.listing(type_name, text, wanted).read())

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
        """Rows of a list, whose order is read to its end for it; a window reads a `listing`."""
        whole = self.listing(type_name, text, wanted, order).read()
        return [each for each in whole.page(start, limit) if each is not None]

    def suggest(self, type_name: str, text: str) -> str | None:
        """What may be meant by a text that finds nothing, as its records write it."""
        meant = self._finder.suggest(copies.block_of(type_name), text)
        if meant is None:
            return None
        found = to_the_end(self.finding(type_name, meant, 1))
        said = f"{found[0].title} {found[0].detail}".split() if found else []
        spelt = {folded(word.strip(".,·()")): word.strip(".,·()") for word in reversed(said)}
        return " ".join(spelt.get(word, word) for word in meant.split())

    def states(self, type_name: str) -> dict[str, str]:
        """The state of every record that has one: id → draft, waiting, refused, conflict."""
        found = dict(rows(self._work, "SELECT id, 'draft' FROM draft WHERE type=?", (type_name,)))
        sql = "SELECT id, state FROM outbox WHERE type=?"
        return found | dict(rows(self._work, sql, (type_name,)))

    # --- pickers --------------------------------------------------------------------------------

    def finding(self, type_name: str, text: str, limit: int = 50) -> Findings[Found]:
        """The best matches of what is being typed, in steps; each tells those found so far."""
        steps = self._finder.finding(copies.block_of(type_name), type_name, text, limit)
        return told_as(steps, partial(copies.found_at, self._cache))

    def never_sent(self, type_name: str) -> list[ListRow]:
        """New records of a type that the server has never had."""
        values, states = self._unsent_values(type_name), self.states(type_name)
        sql = "SELECT id FROM record WHERE type=? AND id IN (SELECT value FROM json_each(?))"
        told = rows(self._cache, sql, (type_name, json.dumps(list(values))))
        there = {id for (id,) in told}
        return [
            self._row(RecordKey(type_name, id), mine, states)
            for id, mine in values.items()
            if id not in there
        ]

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

    def _reading(
        self,
        type_name: str,
        text: str,
        wanted: ListFilter,
        order: ListOrder,
        besides: RecordKey | None,
    ) -> Steps[tuple[list[ListRow], Numbers]]:
        """What stands first, and the numbers of the copies behind it."""
        query = ListQuery(
            type_name,
            (yield from self._by_text(type_name, text)),
            wanted,
            self._ids_of(type_name, wanted),
            self._excluded(type_name, wanted),
            self._today(),
        )
        numbers = yield from self._numbers(query, order)
        head = yield from self._head(query, text, numbers)
        if besides is not None:
            head = yield from self._with(besides, head, numbers)
        return head, numbers

    def _numbers(self, query: ListQuery, order: ListOrder) -> Steps[Numbers]:
        """The numbers of a list; those that were read last are kept until a copy moves."""
        asked = query, order, self._reader.moves(query.type_name, order)
        if asked not in self._read:
            self._read[asked] = yield from self._reader.numbers(query, order)
            if len(self._read) > _LISTS_KEPT:
                self._read.popitem(last=False)
        self._read.move_to_end(asked)
        return self._read[asked]

    def _by_text(self, type_name: str, text: str) -> Steps[tuple[Sql, ...]]:
        """The rows that a text means: by their words, or by the beginning of their ERP key."""
        if not wanted_words(text):
            return ()
        block, code = copies.block_of(type_name), text.strip()
        by_code = "SELECT seq FROM record WHERE type=? AND code >= ? AND code < ?"
        codes = (type_name, code, code + ("\U0010ffff" if len(code) >= _CODE else "\0"))
        # The beginning of a code is no misspelt word.
        is_code = row(self._cache, f"{by_code} LIMIT 1", codes) is not None
        query = yield from self._finder.query(block, text, guess=not is_code)
        ways = (Sql(by_code, codes),) if is_code or query is None else ()
        if query is None:
            return ways
        by_words = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
        return (Sql(by_words, (query, *block)), *ways)

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

    def _rows_at(self, type_name: str, numbers: Numbers) -> list[ListRow | None]:
        """The rows with these numbers as they are now, with what is unsent laid over them."""
        marks = ",".join("?" * len(numbers))
        sql = f"SELECT seq, id, vals FROM record WHERE seq IN ({marks})"
        changes, states = self.unsent.changes(type_name), self.states(type_name)
        found = {}
        for number, id, text in rows(self._cache, sql, tuple(numbers)):
            values = laid_over(json.loads(text), changes.get(id, {}))
            found[number] = self._row(RecordKey(type_name, id), values, states)
        return [found.get(number) for number in numbers]

    def _number_of(self, key: RecordKey) -> int | None:
        found = row(self._cache, "SELECT seq FROM record WHERE type=? AND id=?", key)
        return int(found[0]) if found else None

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

    def _head(self, query: ListQuery, text: str, numbers: Numbers) -> Steps[list[ListRow]]:
        """What fits only by what is unsent: new records, and such as were renamed or moved."""
        type_name = query.type_name
        fitting = {
            id: values
            for id, values in self._unsent_values(type_name).items()
            if (query.ids is None or id in query.ids) and query.wanted.fits(values, query.today)
        }
        if not fitting:
            return []
        below = yield from self._listed_below(query, fitting, numbers)
        states = self.states(type_name)
        listed = [
            self._row(RecordKey(type_name, id), values, states)
            for id, values in fitting.items()
            if id not in below and self._says(RecordKey(type_name, id), values, text)
        ]
        return sorted(listed, key=lambda each: folded(each.title))

    def _listed_below(
        self, query: ListQuery, ids: Iterable[str], numbers: Numbers
    ) -> Steps[set[str]]:
        """Those of these ids that stand in the list by themselves, or are archived out of it."""
        sql = (
            "SELECT id, seq, archived FROM record WHERE type=?"
            " AND id IN (SELECT value FROM json_each(?))"
        )
        told = rows(self._cache, sql, (query.type_name, json.dumps(list(ids))))
        there = yield from among(numbers, {number for _, number, _ in told})
        out = {Archived.HIDDEN: True, Archived.ONLY: False}.get(query.wanted.archived)
        return {id for id, number, archived in told if number in there or bool(archived) is out}

    def _with(self, key: RecordKey, head: list[ListRow], numbers: Numbers) -> Steps[list[ListRow]]:
        """One record more, on top, if it is not in the list by itself."""
        number, view = self._number_of(key), self._view(key)
        stands = number is not None and bool((yield from among(numbers, {number})))
        if view is None or stands or any(each.key == key for each in head):
            return head
        return [self._row(key, view.mine, self.states(key.type)), *head]

    def _says(self, key: RecordKey, values: Values, text: str) -> bool:
        """Whether a text means these values, as it would if they were the server's."""
        code = copies.code_of(key.type, values) or ""
        begins = code.casefold().startswith(text.strip().casefold())
        return (begins and bool(code)) or fits(text, copies.words(self._cache, key, values))

    def _row(self, key: RecordKey, values: Values, states: dict[str, str]) -> ListRow:
        title = title_of(RECORD_TYPES[key.type], values)
        return ListRow(key, title, values, states.get(key.id, ""), bool(values.get("archived")))
