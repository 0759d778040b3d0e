"""The three spellings of a link, as one value: its id, a new record, or an ERP code.

Whoever sets one clears the others; where several are given, the id wins, then the new record.
"""

from enum import Enum, auto
from typing import Any, NamedTuple

from draftdesk.domain.fields import FieldSpec
from draftdesk.domain.record import Values
from draftdesk.domain.spelling import is_nothing


class Spelling(Enum):
    """How a link is said."""

    PICKED = auto()
    CODE = auto()
    NEW = auto()


class Parts(NamedTuple):
    """What each spelling says; `None` where it says nothing."""

    linked: Any = None
    node: Any = None
    code: Any = None


def as_spellings(spec: FieldSpec, value: Any) -> Values:
    """A link's value as all its spellings; a bare id is taken for one."""
    if isinstance(value, dict):
        return {name: value.get(name) for name in spec.spellings}
    return {name: value if name == spec.name else None for name in spec.spellings}


def parts_of(spec: FieldSpec, spelled: Values) -> Parts:
    """What the spellings say."""
    names = (spec.name, spec.node_name, spec.code_name)
    said = (spelled.get(name) if name else None for name in names)
    return Parts(*(None if is_nothing(each) else each for each in said))


def spelled(spec: FieldSpec, parts: Parts) -> Values:
    """One spelling, and the others cleared."""
    names = (spec.name, spec.node_name, spec.code_name)
    said = {name: part for name, part in zip(names, parts, strict=True) if name}
    return {name: said[name] for name in spec.spellings}
