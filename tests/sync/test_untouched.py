"""What nobody touched goes back exactly as it came, in every reading of the documentation.

`DRAFTDESK_UNTOUCHED_RECORDS` says how many random records of each type go through each reading.
"""

import os
import random
import uuid
from decimal import Decimal
from typing import Any

import pytest

from draftdesk.domain.catalog import record_type
from draftdesk.domain.fields import TEXTS, FieldKind, FieldSpec, fields_of
from draftdesk.domain.record import RecordKey
from draftdesk.sandbox.reading import defaults_of
from world import ZERO, Opens, World

RECORDS = int(os.environ.get("DRAFTDESK_UNTOUCHED_RECORDS", "100"))

READINGS: dict[str, dict[str, Any]] = {
    "as documented": {},
    "absent fields are kept": {"absent": "keep"},
    "nulls for nothing": {"nulls": True},
    "nulls, and absent fields are kept": {"nulls": True, "absent": "keep"},
    "the password is hidden, and a blank one keeps it": {
        "e_password": "blanked",
        "blank_put": "keeps",
    },
    "no answer to a PUT": {"put_answer": "204"},
    "ETags": {"etags": True, "require_if_match": True},
}

EDITS = {
    "Contact": {"phone": "02 555 01 99", "notes": "edited", "archived": True, "skype": None},
    "Contract": {"name": "Edited", "driving_distance": "12.125", "renewal_term_months": 7},
}
_LETTERS = "abcxyz ÄÖéß漢字😀\"'\\/<&>%{}"


class Maker:
    """Makes rows as a server may hold them, the same ones from one seed."""

    def __init__(self, seed: str, company: str) -> None:
        self._chance = random.Random(seed)
        self._company = company

    def row(self, type_name: str) -> tuple[RecordKey, dict[str, Any]]:
        """A row with every field and some that nobody has heard of."""
        kind = record_type(type_name)
        key = RecordKey(type_name, str(uuid.UUID(int=self._chance.getrandbits(128))))
        row = dict(defaults_of(kind))
        for name, spec in fields_of(kind).items():
            if name in row and self._chance.random() < 0.8:
                row[name] = self._value(spec, row[name])
        row |= {"id": key.id, "company_id": self._company, "lastname": "Maes"}
        for number in range(self._chance.randrange(4)):
            row[f"x_{number}_{self._chance.randrange(100)}"] = self._unheard_of(3)
        return key, row

    def _value(self, spec: FieldSpec, default: Any) -> Any:
        chance = self._chance
        if spec.kind in (FieldKind.LINK_CODE, FieldKind.LINK, FieldKind.ID):
            return default
        if spec.kind is FieldKind.EMAIL:
            return chance.choice(["anna@smets.example", "anna@", "not an address", ""])
        if spec.kind in TEXTS:
            return self._text()[: spec.max_length]
        if spec.kind is FieldKind.SWITCH:
            return chance.random() < 0.5
        if spec.kind is FieldKind.WHOLE:
            return chance.randrange(0, 1000)
        if spec.kind is FieldKind.EXACT:
            return self._number()
        return self._date(spec.kind)

    def _date(self, kind: FieldKind) -> str:
        day = f"{self._chance.randrange(1900, 2100)}-0{self._chance.randrange(1, 10)}-1"
        day += str(self._chance.randrange(10))
        if kind is FieldKind.DAY:
            return f"{day}T00:00:00Z"
        return f"{day}T10:59:50.{self._chance.randrange(1, 10**7):07d}".rstrip("0") + "Z"

    def _number(self) -> int | Decimal:
        whole, places = self._chance.randrange(0, 100), self._chance.randrange(0, 4)
        if not places:
            return whole
        return Decimal(f"{whole}.{self._chance.randrange(10**places):0{places}d}")

    def _text(self) -> str:
        return "".join(self._chance.choices(_LETTERS, k=self._chance.randrange(0, 40)))

    def _unheard_of(self, depth: int) -> Any:
        kind = self._chance.randrange(8 if depth else 6)
        plain = (None, True, self._chance.getrandbits(70), self._number(), self._text(), "")
        if kind < 6:
            return plain[kind]
        if kind == 6:
            return [self._unheard_of(depth - 1) for _ in range(self._chance.randrange(3))]
        return {f"k{n}": self._unheard_of(depth - 1) for n in range(self._chance.randrange(3))}


def spelled(value: Any) -> Any:
    """A value with every digit of its numbers."""
    if isinstance(value, dict):
        return {name: spelled(each) for name, each in value.items()}
    if isinstance(value, list):
        return [spelled(each) for each in value]
    return f"number {value}" if isinstance(value, Decimal) else value


@pytest.mark.parametrize("type_name", EDITS)
@pytest.mark.parametrize("reading", READINGS)
def test_every_field_that_was_not_edited_comes_back_equal(
    open_world: Opens, reading: str, type_name: str
) -> None:
    world = open_world(**READINGS[reading])
    maker = Maker(f"{reading} {type_name}", world.company_of_all())
    rows = dict(maker.row(type_name) for _ in range(RECORDS))
    edited = [released(world, key, row, number) for number, (key, row) in enumerate(rows.items())]

    report = world.push()

    sendable = [(key, name) for key, name in edited if name]
    assert (report.delivered, world.counts().stopped) == (len(sendable), None)
    assert len(sendable) > RECORDS / 2
    for key, name in sendable:
        before, after = (spelled(each) for each in (rows[key], world.server_body(key)))
        assert {n: v for n, v in after.items() if n != name and n in before} == {
            n: v for n, v in before.items() if n != name
        }


def released(
    world: World, key: RecordKey, row: dict[str, Any], number: int
) -> tuple[RecordKey, str]:
    """Put a row onto the server and release one edit; returns the field that was edited."""
    world.plant(key, row)
    world.look(key)
    edits = list(EDITS[key.type].items())
    name, value = edits[number % len(edits)]
    return key, name if world.release(key, **{name: value}) is not None else ""


def test_links_that_nobody_touched_are_not_given_a_second_spelling(open_world: Opens) -> None:
    world = open_world()
    key = world.contact(phone="1")
    world.release(key, phone="2")

    world.push()

    (body,) = world.puts(key)
    assert body["company_id"] != ZERO
    assert not body.get("company_code")
    assert "company" not in body
