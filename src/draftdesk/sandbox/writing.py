"""Bodies into rows: what is kept, what is reset, which links are followed, created or updated."""

import uuid
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.checking import check
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.problems import Problem
from draftdesk.domain.shapes import Record
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.reading import (
    NO_DATE,
    ZERO_GUID,
    Fields,
    Reading,
    date_of,
    defaults_of,
    is_helper,
    read,
    values_of,
)
from draftdesk.sandbox.refusing import Complaints, Refusal
from draftdesk.sandbox.tables import Row, Tables, stamp_of, ticks_of, utc_now

Bend = Callable[[str, Fields], Fields]
"""What a mischievous server does to a row before it keeps it."""


_MISSING = frozenset({"required", "one_of"})


class _Place(NamedTuple):
    """Where in a body we are: the path of its fields, and the row it speaks of, if there is one."""

    path: str = ""
    row: Row | None = None

    @property
    def held(self) -> Fields:
        return self.row.fields if self.row else {}


class Writing:
    """One write: everything that is wrong with it is gathered, and then all or nothing is done."""

    def __init__(self, tables: Tables, options: SandboxOptions, record_type: type[Record]) -> None:
        self._tables = tables
        self._options = options
        self._record_type = record_type
        self._complaints = Complaints(table_name(record_type))

    def create(self, body: Mapping[str, Any], bend: Bend) -> Row:
        """A new row; 409 if its id is taken."""
        reading = self._read(self._record_type, body, "")
        row_id = _given_id(reading) or str(uuid.uuid4())
        if self._tables.get(self._record_type.facts.name, row_id):
            raise Refusal(409, f"A {table_name(self._record_type)} with id {row_id} exists.")
        fields = {**defaults_of(self._record_type), **reading.fields, "id": row_id}
        _date_creation(fields)
        return self._store(fields, reading, _Place(), bend)

    def replace(self, row: Row, body: Mapping[str, Any], bend: Bend) -> Row:
        """The row as the body says; what it leaves out is reset or kept, by option."""
        reading = self._read(self._record_type, body, "")
        if (_given_id(reading) or row.id) != row.id:
            self._complaints.add("", Problem("id", "key"))
        kept = row.fields if self._options.absent == "keep" else {}
        fields = {**defaults_of(self._record_type), **kept, **reading.fields, "id": row.id}
        if self._options.blank_put == "keeps" and not fields.get("e_password", "none"):
            fields["e_password"] = row.fields.get("e_password", "")
        return self._store(fields, reading, _Place(row=row), bend)

    def _store(self, fields: Fields, reading: Reading, place: _Place, bend: Bend) -> Row:
        finished = self._finished(self._record_type, fields, reading, place)
        self._complaints.refuse()
        name = self._record_type.facts.name
        return self._tables.put(name, fields["id"], bend(name, finished))

    def _read(self, record_type: type[Record], body: Mapping[str, Any], path: str) -> Reading:
        return read(record_type, body, self._complaints, path=path, nulls=self._options.nulls)

    def _finished(
        self, record_type: type[Record], fields: Fields, reading: Reading, place: _Place
    ) -> Fields:
        """Fields with their links followed and the server's own fields filled in, and checked."""
        fields = {**fields, **self._own_fields(record_type, place)}
        fields |= self._followed(record_type, reading, place)
        base = values_of(record_type, place.held) if place.row else None
        for problem in check(record_type, values_of(record_type, fields), base).problems:
            self._complaints.add(place.path, problem)
        return {name: each for name, each in fields.items() if not is_helper(record_type, name)}

    def _own_fields(self, record_type: type[Record], place: _Place) -> Fields:
        """What the server alone sets: a body may hold it, and it is ignored."""
        specs = fields_of(record_type)
        fields = {
            name: place.held.get(name, empty)
            for name, empty in defaults_of(record_type).items()
            if specs[name].read_only and name != "id"
        }
        if "id2" in fields and place.row is None:
            fields["id2"] = self._tables.next_number(record_type.facts.name)
        return fields

    # --- links ---

    def _followed(self, record_type: type[Record], reading: Reading, place: _Place) -> Fields:
        """The ids of all links that the body spells: the id first, then the node, then the code."""
        found: Fields = {}
        for spec in fields_of(record_type).values():
            if spec.kind is FieldKind.LINK:
                followed = self._link(spec, reading, place)
                found |= {} if followed is None else {spec.name: followed}
        return found

    def _link(self, spec: FieldSpec, reading: Reading, place: _Place) -> str | None:
        target = RECORD_TYPES[spec.target or ""]
        given = reading.fields.get(spec.name, ZERO_GUID)
        node = reading.nodes.get(spec.node_name) if spec.node_name else None
        code = reading.fields.get(spec.code_name) if spec.code_name else None
        node_path = f"{place.path}{spec.node_name}."
        if given != ZERO_GUID:
            self._must_exist(target, spec, given, place)
            self._look_through(target, node or {}, node_path)
            return None
        if node is not None:
            return self._upserted(target, node, node_path)
        return self._coded(target, spec, code, place) if code else None

    def _must_exist(self, target: type[Record], spec: FieldSpec, given: str, place: _Place) -> None:
        known = given == place.held.get(spec.name) or self._tables.get(target.facts.name, given)
        if not known:
            text = f"There is no {table_name(target)} with id '{given}'."
            self._complaints.add_dangling(place.path + spec.name, text)

    def _coded(self, target: type[Record], spec: FieldSpec, code: str, place: _Place) -> str | None:
        match = target.facts.match or "id"
        row = self._tables.find(target.facts.name, match, code)
        if row is None:
            text = f"There is no {table_name(target)} with {match} '{code}'."
            self._complaints.add_dangling(f"{place.path}{spec.code_name}", text)
            return None
        return row.id

    def _look_through(self, target: type[Record], node: Mapping[str, Any], path: str) -> None:
        """A node beside an id is not used, but what it holds must still be right."""
        reading = self._read(target, node, path)
        for problem in check(target, values_of(target, reading.fields)).problems:
            if problem.code not in _MISSING or problem.field in reading.fields:
                self._complaints.add(path, problem)
        for spec in fields_of(target).values():
            if spec.node_name and spec.node_name in reading.nodes:
                inner = reading.nodes[spec.node_name]
                below = RECORD_TYPES[spec.target or ""]
                self._look_through(below, inner, f"{path}{spec.node_name}.")

    def _upserted(self, target: type[Record], node: Mapping[str, Any], path: str) -> str:
        """The id of the row that a node speaks of, created or updated where that is needed."""
        reading = self._read(target, node, path)
        row = self._matched(target, reading)
        place = _Place(path, row)
        row_id = row.id if row else _given_id(reading) or str(uuid.uuid4())
        held = place.held or defaults_of(target)
        fields = {**held, **reading.fields, "id": row_id}
        if row is None:
            _date_creation(fields)
        finished = self._finished(target, fields, reading, place)
        if row is None or finished != row.fields:
            self._tables.put(target.facts.name, row_id, finished)
        return row_id

    def _matched(self, target: type[Record], reading: Reading) -> Row | None:
        """By its ERP key first, as documented; by its id where it has none or none fits."""
        name, match = target.facts.name, target.facts.match
        key = reading.fields.get(match) if match else None
        by_key = self._tables.find(name, match, key) if match and key else None
        row_id = _given_id(reading)
        return by_key or (self._tables.get(name, row_id) if row_id else None)


def table_name(record_type: type[Record]) -> str:
    """The server's own name for a type's table, which its messages and `$metadata` use."""
    route = record_type.facts.route
    if route == "FeeList":
        return "feelist"
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in route).lstrip("_")


def _given_id(reading: Reading) -> str | None:
    found = reading.fields.get("id", ZERO_GUID)
    return None if found == ZERO_GUID else str(found)


def _date_creation(fields: Fields) -> None:
    if fields.get("create_date") == NO_DATE:
        fields["create_date"] = date_of(stamp_of(ticks_of(utc_now())))
