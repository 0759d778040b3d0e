"""Rows as the server answers them."""

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.shapes import Record
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.reading import ZERO_GUID, default_of
from draftdesk.sandbox.tables import Row, Tables

_ANSWERED_CODES = {"db_country_code", "company_type_name"}
"""The only helpers that a real answer was seen to fill."""

_Look = Callable[[str, str], Row | None]


class Answers:
    """Turns rows into what stands on the wire."""

    def __init__(self, tables: Tables, options: SandboxOptions) -> None:
        self._look: _Look = tables.get
        self._nulls = options.nulls
        self._blanked = options.e_password == "blanked"

    def entity(
        self, record_type: type[Record], row: Row, select: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """One row: fields in the model's order, then those nobody has heard of; no nodes."""
        plan = _plan(record_type)
        answer = {**plan.empty, **row.fields}
        if plan.stamped:
            answer["modified_dateutc"] = row.stamp
        for spec in plan.codes:
            answer[spec.name] = self._code(record_type, spec, row)
        for name in plan.choices:
            answer[name] = answer[name] or None
        if self._blanked and "e_password" in answer:
            answer["e_password"] = ""
        if self._nulls:
            answer |= {name: None for name, empty in plan.nullable.items() if answer[name] == empty}
        return {name: answer[name] for name in select} if select else answer

    def etag(self, row: Row) -> str:
        """A weak tag that changes with every write."""
        digits = "".join(filter(str.isdigit, row.stamp))
        return f'W/"{digits}"'

    def _code(self, record_type: type[Record], spec: FieldSpec, row: Row) -> str | None:
        link = fields_of(record_type)[spec.spelling_of or ""]
        linked = row.fields.get(link.name, ZERO_GUID)
        if linked == ZERO_GUID or link.target is None:
            return None
        target = self._look(link.target, linked)
        match = RECORD_TYPES[link.target].facts.match
        return target.fields.get(match) if target and match else None


class _Plan(NamedTuple):
    """What is the same for all rows of a type."""

    empty: dict[str, Any]
    """Every field with what stands in it where the row says nothing."""
    stamped: bool
    codes: tuple[FieldSpec, ...]
    """The helpers that are answered, and not null."""
    choices: tuple[str, ...]
    """Codes without an id beside them: null in a real answer where they were not set."""
    nullable: dict[str, Any]
    """What a server with nulls answers null for."""


@cache
def _plan(record_type: type[Record]) -> _Plan:
    specs = fields_of(record_type)
    helpers = {name: spec for name, spec in specs.items() if spec.kind is FieldKind.LINK_CODE}
    empty = {
        name: None if name in helpers else default_of(record_type, spec)
        for name, spec in specs.items()
        if spec.kind is not FieldKind.EMBEDDED
    }
    return _Plan(
        empty=empty,
        stamped="modified_dateutc" in specs,
        codes=tuple(spec for name, spec in helpers.items() if name in _ANSWERED_CODES),
        choices=tuple(
            name
            for name, spec in specs.items()
            if spec.kind is FieldKind.CHOICE and name.endswith("_code")
        ),
        # `True` is a default that says something.
        nullable={
            name: default_of(record_type, specs[name])
            for name in empty
            if name != "id" and empty[name] is not True
        },
    )
