"""Which copies stand in a list, as SQL: row by row for a few, as sets of numbers for many."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from draftdesk.store.filters import Archived, ListFilter, Term

_LINKS = ("company", "manager", "language")
_INDICES = {
    "company": "listed_by_company",
    "manager": "listed_by_manager",
    "language": "listed_by_language",
    "ends": "listed_by_end",
}


class Sql(NamedTuple):
    """A piece of SQL with its values; empty for nothing."""

    sql: str
    values: tuple[Any, ...] = ()


class ListQuery(NamedTuple):
    """Everything that decides which copies stand in a list.

    `texts` ask for the numbers of the rows that a search means, each in its way (none: there is no
    search); `ids` are the only ones wanted (`None`: any), `excluded` those that are not.
    """

    type_name: str
    texts: tuple[Sql, ...]
    wanted: ListFilter
    ids: tuple[str, ...] | None
    excluded: tuple[str, ...]
    today: date

    # --- as sets --------------------------------------------------------------------------------

    def sets(self) -> Iterator[tuple[Sql, ...]]:
        """What narrows the list, the narrowest first: each asks for numbers, of all its ways.

        Every one is a walk along an index, so that it can be gone in steps.
        """
        if self.ids is not None:
            yield (self.numbers_of(self.ids),)
        if self.texts:
            yield self.texts
        for column in _LINKS:
            if wanted := getattr(self.wanted, column):
                yield (self._along(column, f"{column}=?", wanted),)
        if self.wanted.term is not Term.ANY:
            term = self._term()
            yield (self._along("ends", term.sql, *term.values),)
        if self.wanted.archived is Archived.ONLY:
            yield (self.archived(),)

    def archived(self) -> Sql:
        """The numbers of all that are archived."""
        sql = "SELECT seq FROM record INDEXED BY record_archived WHERE type=? AND archived"
        return Sql(sql, (self.type_name,))

    def numbers_of(self, ids: Iterable[str]) -> Sql:
        """The numbers of the copies of these."""
        sql = (
            "SELECT record.seq FROM json_each(?) wanted CROSS JOIN record"
            " ON record.type=? AND record.id=wanted.value"
        )
        return Sql(sql, (json.dumps(list(ids)), self.type_name))

    def _along(self, column: str, condition: str, *values: Any) -> Sql:
        # The type is spelt out, for there are indices of one type's rows only.
        table = f"listed INDEXED BY {_INDICES[column]}"
        return Sql(f"SELECT seq FROM {table} WHERE {condition} AND type='{self.type_name}'", values)

    # --- row by row -----------------------------------------------------------------------------

    def where(self, numbers: Iterable[int]) -> Sql:
        """What of these rows of `listed` (or `record`) fits; `here` is the table's name."""
        given = Sql("here.seq IN (SELECT value FROM json_each(?))", (json.dumps(list(numbers)),))
        parts = [part for part in (given, *self._parts()) if part.sql]
        values = tuple(value for part in parts for value in part.values)
        return Sql(" AND ".join(part.sql for part in parts), values)

    def _parts(self) -> Iterator[Sql]:
        if self.wanted.archived is not Archived.SHOWN:
            yield Sql("here.archived=?", (self.wanted.archived is Archived.ONLY,))
        for column in _LINKS:
            if wanted := getattr(self.wanted, column):
                yield Sql(f"here.{column}=?", (wanted,))
        yield self._term()
        if self.ids is not None:
            yield Sql(f"here.seq IN ({self.numbers_of(()).sql})", self.numbers_of(self.ids).values)
        if self.excluded:
            gone = self.numbers_of(self.excluded)
            yield Sql(f"here.seq NOT IN ({gone.sql})", gone.values)

    def _term(self) -> Sql:
        today = self.today.isoformat()
        if self.wanted.term is Term.EXPIRING:
            return Sql("ends BETWEEN ? AND ?", (today, self.wanted.until(self.today)))
        if self.wanted.term is Term.ENDED:
            return Sql("ends < ?", (today,))
        return Sql("ends IS NULL" if self.wanted.term is Term.ENDLESS else "")
