"""What the server does with its rows, without HTTP: list, fetch, create, replace, remove."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of
from draftdesk.domain.shapes import Record
from draftdesk.sandbox.answering import Answers
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.querying import Query
from draftdesk.sandbox.reading import Fields
from draftdesk.sandbox.refusing import Refusal
from draftdesk.sandbox.tables import Entry, Row, Search, Tables, column
from draftdesk.sandbox.writing import Bend, Writing, table_name

UNDELETABLE = frozenset({"Contact", "Contract", "Company", "User"})


class Page(NamedTuple):
    """One page of a list; `total` only where it was asked for."""

    rows: list[Row]
    more: bool
    total: int | None


def unbent(_: str, fields: Fields) -> Fields:
    """An honest server keeps what it was given."""
    return fields


class Erp:
    """The business of the server; every refusal is a `Refusal`."""

    def __init__(self, tables: Tables, options: SandboxOptions, bend: Bend = unbent) -> None:
        self.tables = tables
        self.options = options
        self.answers = Answers(tables, options)
        self._bend = bend

    def page(self, record_type: type[Record], query: Query) -> Page:
        """One page; `$top` ends the list where it is smaller than what is left."""
        name = record_type.facts.name
        rows = self.tables.page(name, query.search, query.size + 1, query.skip)
        more = len(rows) > query.size and (query.top is None or query.top > query.size)
        total = self.tables.count(name, query.search) if query.counted else None
        return Page(rows[: query.size], more, total)

    def fetch(self, record_type: type[Record], row_id: str) -> Row:
        """One row, or 404."""
        row = self.tables.get(record_type.facts.name, row_id)
        if row is None:
            raise Refusal(404, f"There is no {table_name(record_type)} with id '{row_id}'.")
        return row

    def create(self, record_type: type[Record], body: Mapping[str, Any], entry: Entry) -> Row:
        """A new row, on the disk with its log entry."""
        with self.tables.writing():
            row = Writing(self.tables, self.options, record_type).create(body, self._bend)
            self._noted(entry, 201)
        return row

    def replace(
        self, record_type: type[Record], row_id: str, body: Mapping[str, Any], entry: Entry
    ) -> Row:
        """A changed row, on the disk with its log entry; 412 and 428 where tags are in use."""
        with self.tables.writing():
            row = self.fetch(record_type, row_id)
            self._must_match(row, entry.if_match)
            row = Writing(self.tables, self.options, record_type).replace(row, body, self._bend)
            self._noted(entry, 204 if self.options.put_answer == "204" else 200)
        return row

    def remove(self, record_type: type[Record], row_id: str, entry: Entry) -> None:
        """Delete a row of a small table that nothing links to."""
        name = record_type.facts.name
        if name in UNDELETABLE:
            status = self.options.delete_answer
            headers = {"Allow": "GET, PUT"} if status == 405 else {}
            raise Refusal(status, f"A {table_name(record_type)} stays.", headers=headers)
        with self.tables.writing():
            self.fetch(record_type, row_id)
            self._must_be_free(name, row_id)
            self.tables.remove(name, row_id)
            self._noted(entry, 204)

    def _must_match(self, row: Row, if_match: str | None) -> None:
        if if_match is None:
            if self.options.require_if_match:
                raise Refusal(428, "This request must be conditional: If-Match is missing.")
            return
        if not (self.options.etags or self.options.require_if_match) or if_match.strip() == "*":
            return
        tag = self.answers.etag(row).removeprefix("W/")
        if tag not in {each.strip().removeprefix("W/") for each in if_match.split(",")}:
            raise Refusal(412, "The row has changed since.")

    def _must_be_free(self, target: str, row_id: str) -> None:
        for name, record_type in RECORD_TYPES.items():
            for spec in fields_of(record_type).values():
                link = Search(f"{column(spec.name)} = ?", (row_id,))
                if spec.target == target and self.tables.page(name, link, 1, 0):
                    raise Refusal(409, f"A {table_name(record_type)} still refers to this row.")

    def _noted(self, entry: Entry, status: int) -> None:
        entry.status = status
        self.tables.keep_entry(entry)
