"""What a person typed, as a value; and a record's title.

What cannot be read stays as it was typed, so that `check` can say what is wrong with it and no
typing is ever lost.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from draftdesk.domain.fields import TEXTS, FieldKind, FieldSpec, fields_of
from draftdesk.domain.record import ReadValues, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_id, plain_moment, plain_number

__all__ = ["fresh_values", "plain_moment", "plain_number", "read_value", "title_of"]

_SWITCHES = {"true": True, "false": False}
_WHOLE = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)


def read_value(spec: FieldSpec, text: str) -> Any:
    """What a person typed as a value: ISO day, decimal point, `true`/`false`; nothing is `None`."""
    typed = text if spec.kind is FieldKind.SECRET else text.strip()
    if not typed:
        return None
    if spec.kind in TEXTS:
        return typed
    return _READERS.get(spec.kind, _as_typed)(typed)


def _as_typed(typed: str) -> Any:
    return typed


def _switch(typed: str) -> Any:
    return _SWITCHES.get(typed.lower(), typed)


def _whole(typed: str) -> Any:
    return int(typed) if _WHOLE.fullmatch(typed) else typed


def _exact(typed: str) -> Any:
    return plain_number(Decimal(typed)) if _NUMBER.fullmatch(typed) else typed


def _id(typed: str) -> Any:
    bare = typed.removeprefix("{").removesuffix("}")
    return bare.lower() if is_id(bare) else typed


def _moment(typed: str) -> Any:
    return plain_moment(typed) or typed


_READERS: dict[FieldKind, Callable[[str], Any]] = {
    FieldKind.SWITCH: _switch,
    FieldKind.WHOLE: _whole,
    FieldKind.EXACT: _exact,
    FieldKind.ID: _id,
    FieldKind.LINK: _id,
    FieldKind.MOMENT: _moment,
}


def fresh_values(record_type: type[Record], id: str) -> Values:
    """The values of a new record under an id of ours: each field as the server would default it."""
    blank = {
        name: spec.empty
        for name, spec in fields_of(record_type).items()
        if spec.kind not in (FieldKind.EMBEDDED, FieldKind.MOMENT)
    }
    return blank | {"id": id}


def title_of(record_type: type[Record], values: ReadValues) -> str:
    """What a record is called, on one line.

    A nameless one is called by its other texts (a contract by its reference), else by its id.
    """
    facts, specs = record_type.facts, fields_of(record_type)
    name = " ".join(filter(None, (_on_one_line(values.get(each)) for each in facts.title)))
    others = (_on_one_line(values.get(each)) for each in facts.detail if specs[each].kind in TEXTS)
    return name or next(filter(None, others), "") or _on_one_line(values.get("id"))


def _on_one_line(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())
