"""Values and bodies as they may be shown: as they are, but for secrets."""

from collections.abc import Mapping
from typing import Any

from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.record import ReadValues, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_nothing

MASK = "••••"


def masked(kind: type[Record], values: ReadValues) -> Values:
    """Values or a body as they are, but for secrets, those of embedded records too."""
    specs = fields_of(kind)
    return {name: masked_value(specs.get(name), value) for name, value in values.items()}


def masked_value(spec: FieldSpec | None, value: Any) -> Any:
    """One value as it is, unless it is a secret; an empty one is told as empty."""
    if spec is not None and spec.node_type and isinstance(value, Mapping):
        return masked(spec.node_type, value)
    is_secret = spec is not None and spec.kind is FieldKind.SECRET
    return MASK if is_secret and not is_nothing(value) else value
