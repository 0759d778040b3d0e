"""Which copies stand in a list, as SQL; and where SQLite shall begin to look for them."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from typing import Any, NamedTuple

from draftdesk.store.filters import Archived, ListFilter, Term

_LINKS = ("company", "manager", "language")
_INDICES = {
    "company": "listed_by_company",
    "manager": "listed_by_manager",
    "language": "listed_by_language",
    "starts": "listed_by_start",
    "ends": "listed_by_end",
    "stamp": "listed_by_stamp",
}


class Sql(NamedTuple):
    """A piece of SQL with its values; empty for nothing."""

    sql: str
    values: tuple[Any, ...] = ()


class Start(Enum):
    """Where the search for rows begins."""

    NUMBERS = auto()
    """With a few known ones."""
    FILTER = auto()
    """With the index of what is filtered by, to count or to sort what it leaves."""
    ORDER = auto()
    """With the list in its order, to leave out on the way what is not wanted."""


class ListQuery(NamedTuple):
    """Everything that decides which copies stand in a list.

    `text` asks for the numbers of the rows that a search means, `ids` are the only ones wanted
    (`None`: any), `excluded` those that are not.
    """

    type_name: str
    text: Sql
    wanted: ListFilter
    ids: tuple[str, ...] | None
    excluded: tuple[str, ...]
    today: date

    @property
    def is_plain(self) -> bool:
        """Whether nothing but the text, and being archived, decides."""
        return self.ids is None and not self.wanted.judges_values

    def with_archived(self, archived: Archived) -> "ListQuery":
        """The same with archived records, without them, or with nothing else."""
        return self._replace(wanted=replace(self.wanted, archived=archived))

    def only_text(self) -> "ListQuery":
        """What the text alone wants."""
        wanted = ListFilter(archived=Archived.SHOWN)
        return self._replace(wanted=wanted, ids=None, excluded=())

    def table(self, start: Start, order: str = "folded", name: str = "") -> str:
        """The table with the index where the search begins: the planner knows no figures, we do.

        Where titles are all that is asked for, the copies themselves have the index.
        """
        by_title = order == "folded" and not self.wanted.judges_values
        table = "record" if by_title else "listed"
        if start is Start.NUMBERS:
            return f"{table} {name} NOT INDEXED"
        index = "record_by_title" if by_title else self._index(start, order)
        return f"{table} {name} INDEXED BY {index}"

    def _index(self, start: Start, order: str) -> str:
        # The index of a link stands in the order of the titles too.
        if start is Start.FILTER or order == "folded":
            for column in _LINKS:
                if getattr(self.wanted, column):
                    return _INDICES[column]
            if self.wanted.term is not Term.ANY:
                return _INDICES["ends"]
        return _INDICES[order]

    def where(self, at: str = "") -> Sql:
        """The condition; `at` is the table's name and a dot, where there are several."""
        parts = [part for part in self._parts(at) if part.sql]
        values = tuple(value for part in parts for value in part.values)
        return Sql(" AND ".join(part.sql for part in parts), values)

    def _parts(self, at: str) -> Iterator[Sql]:
        # Spelt out, for there are indices of one type's rows only.
        yield Sql(f"{at}type='{self.type_name}'")
        if self.wanted.archived is not Archived.SHOWN:
            yield Sql(f"{at}archived=?", (self.wanted.archived is Archived.ONLY,))
        for column in _LINKS:
            if wanted := getattr(self.wanted, column):
                yield Sql(f"{at}{column}=?", (wanted,))
        yield self._term(f"{at}ends")
        yield from self._numbers(f"{at}seq")

    def _term(self, ends: str) -> Sql:
        today = self.today.isoformat()
        if self.wanted.term is Term.EXPIRING:
            return Sql(f"{ends} BETWEEN ? AND ?", (today, self.wanted.until(self.today)))
        if self.wanted.term is Term.ENDED:
            return Sql(f"{ends} < ?", (today,))
        return Sql(f"{ends} IS NULL" if self.wanted.term is Term.ENDLESS else "")

    def _numbers(self, seq: str) -> Iterator[Sql]:
        by_id = "SELECT seq FROM record WHERE type=? AND id IN (SELECT value FROM json_each(?))"
        if self.ids is not None:
            yield Sql(f"{seq} IN ({by_id})", (self.type_name, json.dumps(self.ids)))
        if self.excluded:
            given = (self.type_name, json.dumps(self.excluded))
            yield Sql(f"{seq} NOT IN ({by_id})", given)
        if self.text.sql:
            yield Sql(f"{seq} IN ({self.text.sql})", self.text.values)
