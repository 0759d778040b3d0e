"""Three-way: what did we change, what did they, and do the two agree.

Fields are compared whole. The spellings of a link (id, ERP code, embedded record) are one unit,
named by its id field; the id wins where several are given. What a side does not mention, it left
as it was: servers leave fields out of their answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of, in_reading_order, unit_of
from draftdesk.domain.record import Change, ReadValues, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_nothing, key_of_mark


@dataclass(frozen=True, slots=True)
class Merged:
    """What is left to say to the server, and the units where it and we said different things."""

    ours: Change
    clashes: tuple[str, ...]


def diff(record_type: type[Record], base: ReadValues, mine: ReadValues) -> Change:
    """The fields of `mine` that differ from `base`.

    A changed link brings all its spellings: the one that counts, and `None` for the others.
    """
    change: Change = {}
    for unit in _units(record_type, mine):
        if not same(record_type, unit, base, mine):
            change |= _said(record_type, unit, mine)
    return change


def laid_over(values: ReadValues, change: ReadValues) -> Values:
    """`values` with a change on top."""
    return {**values, **change}


def merge(
    record_type: type[Record], base: ReadValues, mine: ReadValues, theirs: ReadValues
) -> Merged:
    """Compare both sides with where they parted.

    A field that only we touched is ours to say; one that both set to the same is settled; one that
    both set differently is a clash, and then nothing of it is ours to say.
    """
    ours: Change = {}
    clashes: list[str] = []
    told = _units(record_type, theirs)
    for unit in units_of(record_type, diff(record_type, base, mine)):
        if unit not in told or same(record_type, unit, base, theirs):
            ours |= _said(record_type, unit, mine)
        elif not same(record_type, unit, mine, theirs):
            clashes.append(unit)
    return Merged(ours, tuple(clashes))


def units_of(record_type: type[Record], change: ReadValues) -> tuple[str, ...]:
    """The units that a change touches, in the order of the form, unknown fields last."""
    touched = _units(record_type, change)
    known = [spec.name for spec in in_reading_order(record_type) if spec.name in touched]
    return (*known, *sorted(touched.keys() - set(known)))


def restricted(record_type: type[Record], change: ReadValues, units: tuple[str, ...]) -> Change:
    """The part of a change that belongs to these units."""
    return {name: v for name, v in change.items() if unit_of(record_type, name) in units}


def same(record_type: type[Record], unit: str, one: ReadValues, other: ReadValues) -> bool:
    """Whether a unit means the same in both, as far as that can be known.

    Marks of secrets that were made under different keys tell nothing of one another.
    """
    both = meaning(record_type, unit, one), meaning(record_type, unit, other)
    return bool(both[0] == both[1]) or _are_strangers(*map(key_of_mark, both))


def _are_strangers(one: str | None, other: str | None) -> bool:
    return None not in (one, other) and one != other


def meaning(record_type: type[Record], unit: str, values: ReadValues) -> Any:
    """A unit's value in one spelling, to be compared: empty is `None`, links say which way."""
    spec = fields_of(record_type).get(unit)
    if spec is None:
        return values.get(unit)
    if spec.kind is not FieldKind.LINK:
        return plain(spec, values.get(unit))
    counts = _spelling_that_counts(spec, values)
    return counts and (counts, _without_nothing(values[counts]))


def plain(spec: FieldSpec, value: Any) -> Any:
    """Nothing in one spelling: where the server knows no null, it is the server's default."""
    return spec.empty if is_nothing(value) else value


def _spelling_that_counts(spec: FieldSpec, values: ReadValues) -> str | None:
    """The field that says this link: the id, else the embedded record, else the code.

    The id first is documented; that the record comes before the code is our choice: it says more.
    """
    in_order = (spec.name, spec.node_name, spec.code_name)
    return next((name for name in in_order if name and not is_nothing(values.get(name))), None)


def _without_nothing(value: Any) -> Any:
    """An embedded record without the fields that say nothing, so that leaving out is no change."""
    if not isinstance(value, Mapping):
        return value
    return {name: _without_nothing(v) for name, v in value.items() if not is_nothing(v)}


def _said(record_type: type[Record], unit: str, values: ReadValues) -> Change:
    """All fields of a unit as `values` say them, nothing as `None`."""
    spec = fields_of(record_type).get(unit)
    if spec is None:
        return {unit: values[unit]}
    counts = _spelling_that_counts(spec, values)
    return {name: values[name] if name == counts else None for name in spec.spellings}


def _units(record_type: type[Record], values: ReadValues) -> dict[str, None]:
    """The units that these values mention, in their order."""
    return dict.fromkeys(unit_of(record_type, name) for name in values)
