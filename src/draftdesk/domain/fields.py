"""The marks of a model, read once: what forms, lists, merges and the wire know of a field."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin
from uuid import UUID

from annotated_types import Ge, Le, MaxLen
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from draftdesk.domain.marks import (
    EmailAddress,
    InList,
    LongText,
    OneOf,
    Phone,
    PicksFrom,
    ReadOnly,
    Secret,
    Section,
    ServerNullable,
    SpellingOf,
)
from draftdesk.domain.shapes import Record


class FieldKind(Enum):
    """Every kind of field there is; each has an editor, a spelling on the wire and a reading."""

    TEXT = auto()
    LONG_TEXT = auto()
    EMAIL = auto()
    PHONE = auto()
    SECRET = auto()
    CHOICE = auto()
    ID = auto()
    LINK = auto()
    LINK_CODE = auto()
    EMBEDDED = auto()
    SWITCH = auto()
    WHOLE = auto()
    EXACT = auto()
    DAY = auto()
    MOMENT = auto()


LOGIN_OF = {"e_password": "e_login"}
"""A secret, and the field that says that there is one."""
NUMBERS = frozenset({FieldKind.WHOLE, FieldKind.EXACT})
TEXTS = frozenset(
    {
        FieldKind.TEXT,
        FieldKind.LONG_TEXT,
        FieldKind.EMAIL,
        FieldKind.PHONE,
        FieldKind.SECRET,
        FieldKind.CHOICE,
        FieldKind.LINK_CODE,
    }
)


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """What is to be known about one field.

    `empty` is what nothing amounts to: the server's default where it knows no null (no number is
    0, no switch is off), else `None`.
    """

    name: str
    label: str
    kind: FieldKind
    required: bool = False
    empty: bool | int | str | None = None
    server_nullable: bool = False
    read_only: bool = False
    help: str = ""
    section: str = ""
    place: int = 50
    max_length: int | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    choices: tuple[str, ...] = ()
    target: str | None = None
    code_name: str | None = None
    node_name: str | None = None
    spelling_of: str | None = None
    node_type: type[Record] | None = field(default=None, compare=False)
    list_place: int | None = None

    @property
    def spellings(self) -> tuple[str, ...]:
        """The fields that together say this link, the id first; other fields stand alone."""
        return tuple(name for name in (self.name, self.code_name, self.node_name) if name)


@cache
def fields_of(record_type: type[Record]) -> dict[str, FieldSpec]:
    """Every field of a record type in the server's order.

    A type that no `FieldKind` fits raises `TypeError` that names the field.
    """
    specs = (_spec_of(name, info) for name, info in record_type.model_fields.items())
    return {spec.name: spec for spec in specs}


@cache
def in_reading_order(record_type: type[Record]) -> tuple[FieldSpec, ...]:
    """Every field as a person reads the form: section by section, and within each by place.

    Sections that the record type does not name come last, as their fields come.
    """
    specs = fields_of(record_type).values()
    whole = sorted(specs, key=lambda spec: spec.spelling_of is not None)
    sections = dict.fromkeys((*record_type.facts.sections, *(spec.section for spec in whole)))
    order = {section: place for place, section in enumerate(sections)}
    return tuple(sorted(specs, key=lambda spec: (order[spec.section], spec.place)))


def unit_of(record_type: type[Record], name: str) -> str:
    """The field that stands for this one in merges and labels: a link's id for its spellings."""
    spec = fields_of(record_type).get(name)
    return (spec.spelling_of or name) if spec else name


def label_of(record_type: type[Record], name: str) -> str:
    """The English label of a field; an unknown field is its own label.

    A field inside an embedded record (`company.name`) brings the label of what it stands in.
    """
    outer, _, inner = name.partition(".")
    spec = fields_of(record_type).get(outer)
    if spec is None:
        return name
    if inner and spec.node_type:
        return f"{spec.label}: {label_of(spec.node_type, inner)}"
    return spec.label


def _spec_of(name: str, info: FieldInfo) -> FieldSpec:
    plain, inner_marks = _bare(name, info.annotation)
    marks = {type(mark): mark for mark in (*inner_marks, *info.metadata)}
    node_type = plain if isinstance(plain, type) and issubclass(plain, Record) else None
    kind = FieldKind.EMBEDDED if node_type else _kind_of(name, plain, marks)
    section: Section = marks.get(Section, Section("Record"))
    picks: PicksFrom | None = marks.get(PicksFrom)
    in_list: InList | None = marks.get(InList)
    length: MaxLen | None = marks.get(MaxLen)
    one_of: OneOf | None = marks.get(OneOf)
    spelling: SpellingOf | None = marks.get(SpellingOf)
    return FieldSpec(
        name=name,
        label=info.title or name,
        kind=kind,
        required=info.is_required(),
        empty=None if ServerNullable in marks else _empty(kind, info.default),
        server_nullable=ServerNullable in marks,
        read_only=ReadOnly in marks,
        help=info.description or "",
        section=section.name,
        place=section.place,
        max_length=length.max_length if length else None,
        minimum=_limit(marks.get(Ge), "ge"),
        maximum=_limit(marks.get(Le), "le"),
        choices=one_of.choices if one_of else (),
        target=picks.type if picks else None,
        code_name=picks.code if picks else None,
        node_name=picks.node if picks else None,
        spelling_of=spelling.link if spelling else None,
        node_type=node_type,
        list_place=in_list.place if in_list else None,
    )


def _empty(kind: FieldKind, default: Any) -> Any:
    if default is PydanticUndefined:
        return _ZEROS.get(kind)
    return str(default) if isinstance(default, Decimal) else default


_ZEROS = {FieldKind.SWITCH: False, FieldKind.WHOLE: 0, FieldKind.EXACT: "0"}


def _limit(mark: Any, end: str) -> Decimal | None:
    return None if mark is None else Decimal(str(getattr(mark, end)))


_MARKED_KINDS = (
    (Secret, FieldKind.SECRET),
    (LongText, FieldKind.LONG_TEXT),
    (Phone, FieldKind.PHONE),
    (EmailAddress, FieldKind.EMAIL),
    (OneOf, FieldKind.CHOICE),
    (PicksFrom, FieldKind.LINK),
)

_KINDS_BY_TYPE: dict[Any, FieldKind] = {
    bool: FieldKind.SWITCH,
    int: FieldKind.WHOLE,
    Decimal: FieldKind.EXACT,
    datetime: FieldKind.MOMENT,
    date: FieldKind.DAY,
    UUID: FieldKind.ID,
    str: FieldKind.TEXT,
}


def _kind_of(name: str, plain: Any, marks: dict[type, Any]) -> FieldKind:
    for mark, kind in _MARKED_KINDS:
        if mark in marks:
            return kind
    if plain is str and SpellingOf in marks:
        return FieldKind.LINK_CODE
    if plain in _KINDS_BY_TYPE:
        return _KINDS_BY_TYPE[plain]
    raise TypeError(f"no kind of field fits {name}: {plain!r}")


def _bare(name: str, annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type inside `Annotated[…]` and `… | None`, and the marks on the way to it."""
    origin = get_origin(annotation)
    if origin is Annotated:
        plain, *marks = get_args(annotation)
        if any(isinstance(mark, FieldInfo) for mark in marks):
            raise TypeError(f"Field(…) of {name} stands inside a union, where it would be lost")
        inner, inner_marks = _bare(name, plain)
        return inner, (*inner_marks, *marks)
    if origin in (Union, UnionType):
        inner = [each for each in get_args(annotation) if each is not NoneType]
        return _bare(name, inner[0]) if len(inner) == 1 else (annotation, ())
    return annotation, ()
