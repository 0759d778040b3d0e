from dataclasses import asdict
from typing import Annotated, Any, ClassVar, get_args, get_origin

import pytest
from pydantic import Field
from pydantic.fields import FieldInfo

from draftdesk.domain import marks
from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.marks import InList, LongText, PicksFrom, TypeFacts
from draftdesk.domain.shapes import Line, Record


@pytest.mark.parametrize("record_type", RECORD_TYPES.values(), ids=RECORD_TYPES)
def test_no_mark_and_no_limit_of_a_field_stands_astray(record_type: type[Record]) -> None:
    """Written out by hand, so that it does not trust the reading that it watches."""
    for name, info in record_type.model_fields.items():
        spec = fields_of(record_type)[name]
        for mark in (*info.metadata, *_inside(info.annotation)):
            assert not isinstance(mark, FieldInfo), f"{name}: Field(…) inside a union is lost"
            assert _arrived(mark, spec), f"{name}: {mark!r} is lost"


def _inside(annotation: Any) -> list[Any]:
    """All that stands in any `Annotated[…]` at any depth."""
    marks_here = list(annotation.__metadata__) if get_origin(annotation) is Annotated else []
    return marks_here + [mark for each in get_args(annotation) for mark in _inside(each)]


def _arrived(mark: Any, spec: FieldSpec) -> bool:
    if not type(mark).__module__.startswith("draftdesk"):
        return True
    told = {str(value) for value in asdict(spec).values()} | {spec.kind.name}
    if isinstance(mark, PicksFrom):
        return {mark.type, str(mark.code), str(mark.node)} <= told
    kinds = {marks.Phone: "PHONE", marks.Secret: "SECRET", marks.LongText: "LONG_TEXT"}
    kinds[marks.EmailAddress] = "EMAIL"
    if type(mark) in kinds:
        return spec.kind.name == kinds[type(mark)]
    if isinstance(mark, marks.ReadOnly):
        return spec.read_only
    if isinstance(mark, marks.ServerNullable):
        return spec.server_nullable
    return all(str(getattr(mark, name)) in told for name in mark.__dataclass_fields__)


class _Strange(Record):
    facts: ClassVar[TypeFacts] = TypeFacts("Strange", "Strange", "Strange", "Strange", ("id",))


def test_a_mark_inside_a_union_counts_as_well() -> None:
    class Nested(_Strange):
        text: Annotated[Line, InList(3), LongText()] | None = None

    spec = fields_of(Nested)["text"]
    assert spec.list_place == 3
    assert spec.kind is FieldKind.LONG_TEXT


def test_pydantics_own_words_inside_a_union_are_refused_since_they_would_be_lost() -> None:
    class Nested(_Strange):
        text: Annotated[Line, Field(title="Lost")] | None = None

    with pytest.raises(TypeError, match="of text stands inside a union"):
        fields_of(Nested)
