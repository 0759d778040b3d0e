"""Records as this computer knows them: listed, shown, and how their values are told."""

import uuid
from decimal import Decimal
from typing import Any

from draftdesk.commands.call import Call
from draftdesk.commands.exits import DONE, Complaint
from draftdesk.domain.catalog import record_type
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of, label_of
from draftdesk.domain.masking import masked_value
from draftdesk.domain.merging import diff
from draftdesk.domain.problems import Problem
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_id, is_nothing, is_plain_number
from draftdesk.store.rows import View
from draftdesk.store.window_store import WindowStore


def list_some(call: Call) -> int:
    """`list`."""
    kind, asked = type_named(call.asked.type), call.asked
    name = kind.facts.name
    with call.store() as store:
        rows = store.page(name, asked.search, limit=asked.limit, archived=True)
        total = store.count(name, asked.search, archived=True)
    told = [
        {
            "id": row.key.id,
            "title": row.title,
            "state": row.state,
            "archived": row.archived,
            "values": told_values(kind, row.values),
        }
        for row in rows
    ]
    lines = []
    for row in rows:
        marks = [mark for mark in (row.state, "archived" if row.archived else "") if mark]
        lines.append(f"{row.key.id}  {row.title}{''.join(f'  [{mark}]' for mark in marks)}")
    call.answer({"type": name, "total": total, "rows": told}, [*lines, f"{len(told)} of {total}"])
    return DONE


def show(call: Call) -> int:
    """`show`."""
    kind = type_named(call.asked.type)
    key = RecordKey(kind.facts.name, id_in(call.asked.id))
    with call.store() as store:
        view = store.view(key)
        if view is None:
            raise Complaint(f"This computer has no copy of {key}; pull first.")
        lines = _lines(store, kind, view.mine)
    told = {
        "type": key.type,
        "id": key.id,
        "values": told_values(kind, view.mine),
        "state": _state(view),
        "changed": sorted(diff(kind, held_by_server(view), view.mine)),
    }
    if told["state"]:
        lines.append(f"[{told['state']}: {', '.join(told['changed'])}]")
    call.answer(told, lines)
    return DONE


def _state(view: View) -> str:
    return "draft" if view.draft else view.entry.state.value if view.entry else ""


def held_by_server(view: View) -> Values:
    """What the server holds, as far as is known here; nothing of a record it never had."""
    if view.server is not None:
        return view.server
    holder = view.entry or view.draft
    return holder.base if holder and not view.is_new else {}


def _lines(store: WindowStore, kind: type[Record], values: ReadValues) -> list[str]:
    specs = fields_of(kind)
    width = max(len(spec.label) for spec in specs.values())
    return [
        f"{spec.label:{width}}  " + f"\n{'':{width}}  ".join(text.splitlines())
        for name, spec in specs.items()
        if (text := in_words(store, spec, values.get(name)))
    ]


# --- what was asked for -------------------------------------------------------------------------


def type_named(name: str) -> type[Record]:
    """A record type by its name, whatever the case."""
    try:
        return record_type(name)
    except KeyError as error:
        raise Complaint(f"{error.args[0]}.") from None


def id_in(text: str) -> str:
    """An id as it was typed, in the one spelling."""
    try:
        id = str(uuid.UUID(text))
    except ValueError:
        id = ""
    if not is_id(id):
        raise Complaint(f"{text} is not an id (a GUID).")
    return id


# --- how values are told ------------------------------------------------------------------------


def told_values(kind: type[Record], values: ReadValues) -> Values:
    """Values for JSON: numbers as numbers, secrets masked."""
    specs = fields_of(kind)
    return {name: _told(specs.get(name), value) for name, value in values.items()}


def _told(spec: FieldSpec | None, value: Any) -> Any:
    if spec is not None and spec.node_type and isinstance(value, dict):
        return told_values(spec.node_type, value)
    if spec is not None and spec.kind is FieldKind.EXACT and is_plain_number(value):
        return Decimal(value)
    return masked_value(spec, value)


def in_words(store: WindowStore, spec: FieldSpec | None, value: Any) -> str:
    """A value for people: a link by its title, secrets masked, nothing as nothing."""
    told = _told(spec, value)
    if is_nothing(told):
        return ""
    if isinstance(told, bool):
        return str(told).lower()
    if isinstance(told, dict) and spec is not None and spec.node_type:
        inner = fields_of(spec.node_type)
        each = ((name, in_words(store, inner.get(name), v)) for name, v in told.items())
        return ", ".join(f"{name}={text}" for name, text in each if text)
    if spec is not None and spec.target and spec.kind is FieldKind.LINK:
        found = store.found(RecordKey(spec.target, told))
        return f"{found.title} ({told})" if found else str(told)
    return format(told, "f") if isinstance(told, Decimal) else str(told)


def problem_line(kind: type[Record], problem: Problem) -> str:
    """A problem with the field where it stands."""
    if problem.field is None:
        return problem.text
    return f"{problem.field} ({label_of(kind, problem.field)}): {problem.text}"
