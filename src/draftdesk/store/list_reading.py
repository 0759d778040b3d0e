"""Which rows stand in a list and in which order, read in steps: none is long, whatever the size.

A window reads on between two of its other jobs, so a list of any length holds up no key. What is
read is a number for each row, not the rows: those are looked up as they are shown.

The steps are generators that say how many rows they have gone through since the last time; what
they return is the answer. They read over a connection of their own, for a query that is broken off
in the middle holds its connection to the state in which it began.
"""

import json
from array import array
from collections import OrderedDict
from collections.abc import Generator, Iterable, Iterator, Sequence, Set
from itertools import islice
from operator import itemgetter
from typing import Any, TypeAlias, TypeVar

import apsw

from draftdesk.domain.catalog import EDITABLE
from draftdesk.store import copies
from draftdesk.store.database import rows, worded
from draftdesk.store.filters import COLUMN_OF_ORDER, LINK_OF_ORDER, Archived, ListOrder
from draftdesk.store.list_query import ListQuery, Sql

Numbers: TypeAlias = "array[int]"
"""The numbers of rows in the order of a list, eight bytes each."""
_T = TypeVar("_T")
Steps = Generator[int, None, _T]

_BROAD = 1000
"""So many rows are looked up and sorted at once; more are picked from the whole list's order."""
_STEP = 500
_STEP_IN_MEMORY = 4000
_SETS_KEPT = 8
_BY_TITLE = ("folded", "archived", "seq")
_INDICES = {
    "folded": "record INDEXED BY record_by_title",
    "starts": "listed INDEXED BY listed_by_start",
    "ends": "listed INDEXED BY listed_by_end",
    "stamp": "listed INDEXED BY listed_by_stamp",
}


def among(numbers: Numbers, some: set[int]) -> Steps[set[int]]:
    """Those of a few numbers that are among these."""
    found: set[int] = set()
    for part in _parted(numbers):
        if found == some:
            break
        found.update(some.intersection(part))
        yield _STEP
    return found


class ListReader:
    """Reads the numbers of lists; the orders that it has gone through are kept while they hold.

    `asked` is the connection over which everything else is asked, `walked` the one for the steps.
    """

    def __init__(self, asked: apsw.Connection, walked: apsw.Connection) -> None:
        self._asked, self._walked = asked, walked
        self._kept: OrderedDict[tuple[str, ...], tuple[tuple[int, ...], Any]] = OrderedDict()

    def moves(self, type_name: str, order: ListOrder) -> tuple[int, ...]:
        """Something else as soon as the numbers of a list in this order may be others."""
        types = self._types(type_name, order.by)
        return tuple(copies.moves(self._asked, each) for each in types)

    def numbers(self, query: ListQuery, order: ListOrder) -> Steps[Numbers]:
        """The numbers of a list in its order."""
        fitting = yield from self._fitting(query)
        if fitting is not None and len(fitting) <= _BROAD:
            return self._sorted(query, fitting, order)
        without: Set[int] = set()
        if query.wanted.archived is Archived.HIDDEN:
            without = yield from self._archived(query)
        if query.excluded:
            without = without | (yield from self._set([query.numbers_of(query.excluded)]))
        standing = yield from self._standing(query.type_name, order)
        if fitting is None and not without:
            return standing
        return (yield from _picked(standing, fitting, without))

    # --- which ----------------------------------------------------------------------------------

    def _fitting(self, query: ListQuery) -> Steps[set[int] | None]:
        """The numbers that each set holds; `None` if there is no set. It ends where few are left.

        Those few are looked up anyway, and whatever else must hold is asked then.
        """
        found: set[int] | None = None
        for ways in query.sets():
            these = yield from self._set(ways)
            found = these if found is None else found & these
            if len(found) <= _BROAD:
                break
        return found

    def _set(self, ways: Iterable[Sql]) -> Steps[set[int]]:
        found: set[int] = set()
        for way in ways:
            for part in self._walk(way):
                found.update(number for (number,) in part)
                yield len(part)
        return found

    def _archived(self, query: ListQuery) -> Steps[set[int]]:
        return (
            yield from self._once(
                ("archived", query.type_name), (query.type_name,), self._set([query.archived()])
            )
        )

    # --- in which order -------------------------------------------------------------------------

    def _sorted(self, query: ListQuery, numbers: Iterable[int], order: ListOrder) -> Numbers:
        """A few rows: what else must hold is asked of them, and they are sorted."""
        where, editable = query.where(numbers), query.type_name in EDITABLE
        table, by, way = "listed" if editable else "record", "folded", ""
        if editable and order.by in LINK_OF_ORDER:
            return self._sorted_by_link(where, order)
        if editable:
            by = COLUMN_OF_ORDER.get(order.by, "folded")
        if order.descending:
            way = " DESC"
        places = ", ".join(f"{each}{way}" for each in _places(by))
        sql = f"SELECT seq FROM {table} here NOT INDEXED WHERE {where.sql} ORDER BY {places}"
        found = rows(self._asked, sql, where.values)
        return array("q", (number for (number,) in found))

    def _sorted_by_link(self, where: Sql, order: ListOrder) -> Numbers:
        column, target = LINK_OF_ORDER[order.by]
        sql = (
            "SELECT here.seq, there.folded, there.archived, there.seq FROM listed here NOT INDEXED"
            f" LEFT JOIN record there ON there.type='{target}' AND there.id=here.{column}"
            f" WHERE {where.sql} ORDER BY here.folded, here.archived, here.seq"
        )
        told = rows(self._asked, sql, where.values)
        linked = sorted((each for each in told if each[3] is not None), key=itemgetter(1, 2, 3))
        unlinked = (each[0] for each in told if each[3] is None)
        return _turned(order, array("q", map(itemgetter(0), linked)), array("q", unlinked))

    def _standing(self, type_name: str, order: ListOrder) -> Steps[Numbers]:
        """All rows of a type in an order, archived ones too."""
        by = order.by if type_name in EDITABLE else ""
        if by in LINK_OF_ORDER:
            linked, unlinked = yield from self._once(
                (type_name, by), self._types(type_name, by), self._by_link(type_name, by)
            )
            return _turned(order, linked, unlinked)
        column = COLUMN_OF_ORDER.get(by, "folded")
        found = yield from self._by_column(type_name, column)
        return _turned(order, found, array("q"))

    def _by_column(self, type_name: str, column: str) -> Steps[Numbers]:
        return (
            yield from self._once((type_name, column), (type_name,), self._along(type_name, column))
        )

    def _along(self, type_name: str, column: str) -> Steps[Numbers]:
        by = ", ".join(_places(column))
        way = Sql(f"SELECT seq FROM {_INDICES[column]} WHERE type='{type_name}' ORDER BY {by}")
        found = array("q")
        for part in self._walk(way):
            found.extend(number for (number,) in part)
            yield len(part)
        return found

    def _by_link(self, type_name: str, by: str) -> Steps[tuple[Numbers, Numbers]]:
        """By the title of what is linked to; and apart, by title, what links to nothing known.

        The index of a link holds what links to one record in the order of the titles already.
        """
        column, target = LINK_OF_ORDER[by]
        groups = yield from self._groups(type_name, column)
        targets = yield from self._by_column(target, "folded")
        linking = yield from self._numbered(target, groups)
        linked, known = array("q"), set[int]()
        for part in _parted(targets):
            for there in part:
                if there in linking:
                    linked.extend(groups[linking[there]])
                    known.update(groups[linking[there]])
            yield _STEP
        titled = yield from self._by_column(type_name, "folded")
        return linked, (yield from _picked(titled, None, known))

    def _groups(self, type_name: str, column: str) -> Steps[dict[str, Numbers]]:
        """What links to each id, by title."""
        groups: dict[str, Numbers] = {}
        here: Numbers = array("q")
        last = None
        # The index has them by title. Were that asked for, all would be sorted before the first
        # is told: the planner does not see that its second place is one type for all.
        sql = (
            f"SELECT {column}, seq FROM listed INDEXED BY listed_by_{column}"
            f" WHERE {column} IS NOT NULL AND type='{type_name}' ORDER BY {column}"
        )
        for part in self._walk(Sql(sql)):
            for there, number in part:
                if there != last:
                    last, here = there, groups.setdefault(there, array("q"))
                here.append(number)
            yield len(part)
        return groups

    def _numbered(self, type_name: str, ids: Iterable[str]) -> Steps[dict[int, str]]:
        """Those of these ids of which there is a copy, by its number."""
        found: dict[int, str] = {}
        sql = "SELECT seq, id FROM record WHERE type=? AND id IN (SELECT value FROM json_each(?))"
        told = list(ids)
        for start in range(0, len(told), _STEP):
            some = told[start : start + _STEP]
            found |= rows(self._asked, sql, (type_name, json.dumps(some)))
            yield len(some)
        return found

    # --- how ------------------------------------------------------------------------------------

    def _types(self, type_name: str, by: str) -> tuple[str, ...]:
        return (type_name, LINK_OF_ORDER[by][1]) if by in LINK_OF_ORDER else (type_name,)

    def _once(self, name: tuple[str, ...], types: tuple[str, ...], steps: Steps[_T]) -> Steps[_T]:
        """What was gone through, as long as no copy of these types moves."""
        moves = tuple(copies.moves(self._asked, each) for each in types)
        known = self._kept.get(name)
        if known is None or known[0] != moves:
            found = yield from steps
            self._kept[name] = known = moves, found
            if len(self._kept) > _SETS_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(name)
        answer: _T = known[1]
        return answer

    def _walk(self, way: Sql) -> Iterator[list[tuple[Any, ...]]]:
        """The rows of a query, some at a time."""
        with worded(self._walked.filename):
            cursor = self._walked.execute(way.sql, way.values)
        try:
            while True:
                with worded(self._walked.filename):
                    part = list(islice(cursor, _STEP))
                yield part
                if len(part) < _STEP:
                    return
        finally:
            cursor.close(force=True)


def _places(column: str) -> tuple[str, ...]:
    """What rows stand by, in this turn: the column and then the title, as their index has it."""
    # Stamps are hardly ever the same, so their index knows no titles.
    places = (column, "archived", "seq") if column == "stamp" else (column, *_BY_TITLE)
    return tuple(dict.fromkeys(places))


def _picked(standing: Numbers, fitting: Set[int] | None, without: Set[int]) -> Steps[Numbers]:
    """What of these fits, in their order."""
    wanted = fitting - without if fitting is not None else None
    found = array("q")
    for part in _parted(standing):
        if wanted is None:
            found.extend(number for number in part if number not in without)
        else:
            found.extend(number for number in part if number in wanted)
        yield _STEP
    return found


def _parted(whole: Sequence[_T]) -> Iterator[Sequence[_T]]:
    for start in range(0, len(whole), _STEP_IN_MEMORY):
        yield whole[start : start + _STEP_IN_MEMORY]


def _turned(order: ListOrder, linked: Numbers, unlinked: Numbers) -> Numbers:
    """The way round that is wanted; what links to nothing known stands last in both."""
    return (linked[::-1] if order.descending else linked) + unlinked
