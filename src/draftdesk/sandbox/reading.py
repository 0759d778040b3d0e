"""A body as it came, read strictly: its fields as the tables keep them, and as `check` wants them.

This is the sandbox's own reading of the wire. It shares nothing with the client's on purpose: two
readings that disagree show a misunderstanding that one shared reading would hide.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, TypeAlias

import msgspec

from draftdesk.domain.fields import TEXTS, FieldKind, FieldSpec, fields_of
from draftdesk.domain.problems import Problem
from draftdesk.domain.record import Values
from draftdesk.domain.shapes import Record
from draftdesk.sandbox.refusing import Complaints, Refusal

Fields: TypeAlias = dict[str, Any]
"""A row's fields as the tables keep them: the server's spelling, never an embedded node."""

ZERO_GUID = "00000000-0000-0000-0000-000000000000"
NO_DATE = "1980-01-01T00:00:00Z"
_NO_DATES = {"0001-01-01T00:00:00Z", NO_DATE}

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
_DATE = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?)?", re.ASCII
)
_INT32 = 2**31
_LARGEST_EXPONENT = 28

_decode = msgspec.json.Decoder(float_hook=Decimal).decode


class Wrong(ValueError):
    """A value is of a kind that its field cannot take; the text is the problem's code."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a body gives: plain fields, codes and unknown fields in one, embedded nodes apart."""

    fields: Fields
    nodes: dict[str, Mapping[str, Any]]


def json_object(body: bytes) -> dict[str, Any]:
    """The JSON object in a request; anything else is refused with 400."""
    try:
        found = _decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Refusal(400, f"The body is not valid JSON: {error}") from error
    if not isinstance(found, dict):
        raise Refusal(400, "The body must be a JSON object.")
    return found


def read(
    record_type: type[Record],
    body: Mapping[str, Any],
    complaints: Complaints,
    *,
    path: str = "",
    nulls: bool = False,
) -> Reading:
    """Read a body; what is of the wrong kind is left out and complained of."""
    specs = fields_of(record_type)
    fields: Fields = {}
    nodes: dict[str, Mapping[str, Any]] = {}
    for name, given in body.items():
        spec = specs.get(name)
        try:
            if spec is None:
                fields |= {} if name.startswith("@") else {name: given}
            elif spec.kind is FieldKind.EMBEDDED:
                nodes |= _node(name, given)
            else:
                fields[name] = kept(record_type, spec, given, nulls=nulls)
        except Wrong as wrong:
            complaints.add(path, Problem(name, str(wrong)))
    return Reading(fields, nodes)


def _node(name: str, given: Any) -> dict[str, Mapping[str, Any]]:
    if given is None or given == {}:
        return {}
    if not isinstance(given, dict):
        raise Wrong("model_type")
    return {name: given}


def kept(record_type: type[Record], spec: FieldSpec, given: Any, *, nulls: bool = False) -> Any:
    """One value as the tables keep it; `Wrong` where its kind does not fit the field."""
    if given is None:
        return _for_null(record_type, spec, nulls)
    return _KEEPERS[spec.kind](given)


def _for_null(record_type: type[Record], spec: FieldSpec, nulls: bool) -> Any:
    """Null is nothing for text; for other kinds only where the server says so."""
    if nulls or spec.server_nullable or spec.kind in TEXTS:
        return default_of(record_type, spec)
    raise Wrong(_CODES[spec.kind])


def default_of(record_type: type[Record], spec: FieldSpec) -> Any:
    """What the server holds where nobody said anything."""
    if spec.server_nullable:
        return None
    if spec.kind is FieldKind.SWITCH:
        return bool(record_type.model_fields[spec.name].default)
    return _DEFAULTS.get(spec.kind, "")


@cache
def defaults_of(record_type: type[Record]) -> Mapping[str, Any]:
    """A row in which nobody said anything, in the model's order."""
    return MappingProxyType(
        {
            name: default_of(record_type, spec)
            for name, spec in fields_of(record_type).items()
            if spec.kind is not FieldKind.EMBEDDED and not is_helper(record_type, name)
        }
    )


def is_helper(record_type: type[Record], name: str) -> bool:
    """Whether a field only helps with writing, or is the stamp beside the row: no row holds it."""
    spec = fields_of(record_type).get(name)
    return spec is not None and (spec.kind is FieldKind.LINK_CODE or name == "modified_dateutc")


def values_of(record_type: type[Record], fields: Mapping[str, Any]) -> Values:
    """Kept fields as `check` wants them: `None` for nothing, days without a clock."""
    specs = fields_of(record_type)
    return {name: _value(specs.get(name), each) for name, each in fields.items()}


def _value(spec: FieldSpec | None, each: Any) -> Any:
    if spec is None:
        return each
    if each in ("", None, ZERO_GUID):
        return None
    if spec.kind is FieldKind.EXACT:
        return format(Decimal(each), "f")
    if spec.kind is FieldKind.DAY:
        return None if each[:10] == NO_DATE[:10] else each[:10]
    if spec.kind is FieldKind.MOMENT:
        return None if each == NO_DATE else each
    return each


def guid(text: str) -> str | None:
    """A GUID in lower case, or `None` if it is none."""
    return text.lower() if _GUID.fullmatch(text) else None


def date_of(text: str) -> str | None:
    """A date in the one spelling of the tables (UTC, no zeros at the end, `Z`), or `None`."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    day, clock, seconds, fraction, zone = found.groups()
    try:
        moment = datetime.fromisoformat(
            f"{day}T{clock or '00:00'}{seconds or ':00'}{(zone or 'Z').replace('Z', '+00:00')}"
        ).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    ticks = (fraction or "")[:7].rstrip("0")
    spelled = moment.replace(tzinfo=None).isoformat() + (f".{ticks}" if ticks else "") + "Z"
    return NO_DATE if spelled in _NO_DATES else spelled


def _text(given: Any) -> str:
    if not isinstance(given, str):
        raise Wrong("string_type")
    return given


def _switch(given: Any) -> bool:
    if not isinstance(given, bool):
        raise Wrong("bool_parsing")
    return given


def _whole(given: Any) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or not -_INT32 <= given < _INT32:
        raise Wrong("int_parsing")
    return given


def _exact(given: Any) -> int | Decimal:
    if isinstance(given, bool) or not isinstance(given, int | Decimal):
        raise Wrong("decimal_parsing")
    if given and abs(Decimal(given).adjusted()) > _LARGEST_EXPONENT:
        raise Wrong("decimal_parsing")
    return given


def _guid(given: Any) -> str:
    found = guid(given) if isinstance(given, str) else None
    if found is None:
        raise Wrong("uuid_parsing")
    return found


def _date(given: Any) -> str:
    found = date_of(given) if isinstance(given, str) else None
    if found is None:
        raise Wrong("datetime_parsing")
    return found


_KEEPERS: dict[FieldKind, Callable[[Any], Any]] = {
    **dict.fromkeys(TEXTS, _text),
    FieldKind.SWITCH: _switch,
    FieldKind.WHOLE: _whole,
    FieldKind.EXACT: _exact,
    FieldKind.ID: _guid,
    FieldKind.LINK: _guid,
    FieldKind.DAY: _date,
    FieldKind.MOMENT: _date,
}

_DEFAULTS: dict[FieldKind, Any] = {
    FieldKind.WHOLE: 0,
    FieldKind.EXACT: 0,
    FieldKind.ID: ZERO_GUID,
    FieldKind.LINK: ZERO_GUID,
    FieldKind.DAY: NO_DATE,
    FieldKind.MOMENT: NO_DATE,
}

_CODES: dict[FieldKind, str] = {
    FieldKind.SWITCH: "bool_parsing",
    FieldKind.WHOLE: "int_parsing",
    FieldKind.EXACT: "decimal_parsing",
    FieldKind.ID: "uuid_parsing",
    FieldKind.LINK: "uuid_parsing",
    FieldKind.DAY: "datetime_parsing",
    FieldKind.MOMENT: "datetime_parsing",
}
