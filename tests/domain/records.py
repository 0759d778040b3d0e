"""Records to test with: believable ones, and Hypothesis's."""

import json
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.fields import TEXTS, FieldKind, FieldSpec, fields_of
from draftdesk.domain.record import Values
from draftdesk.domain.shapes import Record

HERE = Path(__file__).parent

# How long one example takes says nothing on a busy machine.
unhurried = settings(deadline=None)

ANNA = "93498506-9dde-4593-b844-e3c51c0e2bc2"
SMETS = "1f3140d0-8161-4c80-b961-1ed5a3f38d8e"
DUVO = "b2f64bc6-ec41-48d0-814f-e2e71de0ad85"


def kept(file_name: str) -> Any:
    """A file that stands beside the tests, as JSON."""
    return json.loads((HERE / file_name).read_text(encoding="utf-8"))


def contact(**changed: Any) -> Values:
    """A contact with nothing wrong and nothing odd."""
    return {
        **dict.fromkeys(fields_of(Contact)),
        "id": ANNA,
        "firstname": "Anna",
        "lastname": "Müller",
        "company_id": SMETS,
        "archived": False,
        "functions": "Buyer",
        "notes": "Likes tea.\nCalls back.",
        "birthdate": "1979-02-28",
        "create_date": "2019-05-06T07:08:09.123Z",
        "phone": "+32 2 555 01 99",
        "mobile": "0470 11 22 33",
        "email": "anna@smets.example",
        "modified_dateutc": "2026-04-24T10:59:50.6554761Z",
        **changed,
    }


def contract(**changed: Any) -> Values:
    """A contract with nothing wrong and nothing odd."""
    return {
        **dict.fromkeys(fields_of(Contract)),
        "id": "3d5204c3-fcb9-4d38-bf77-fb471f28d639",
        "id2": 33,
        "company_id": SMETS,
        "name": "Oven care",
        "reference": "C-17",
        "date_start": "2026-01-01",
        "date_end": "2099-12-31",
        "renewal_term_months": 12,
        "feelist_warranty_discount": "12.5",
        "price_label_warranty_discount": "0",
        "driving_distance": "40",
        "travel_fee_fix_discount": "0",
        "modified_dateutc": "2026-04-24T10:59:50.6554761Z",
        **changed,
    }


def company(**changed: Any) -> Values:
    """A company as it stands embedded in another record, with nothing wrong."""
    return {"id": DUVO, "name": "Duvo NV", "code": "DUVO", **changed}


record_types: st.SearchStrategy[type[Record]] = st.sampled_from(list(RECORD_TYPES.values()))

# Half a surrogate pair is valid JSON ("\ud800"), so it can arrive.
odd_text = st.text(
    st.characters() | st.sampled_from("\x00\t\r\n\x7f\x85\ud800\udfff{}?\xb2\u0661 ")
)

near_misses = st.sampled_from(
    (
        *(
            "2026-02-30",
            "0001-01-01",
            "2026-11-23T00:00:00Z",
            "20261123",
            "1893456000",
            "2026-W01-1",
        ),
        *("2026-11-23T25:00:00Z", "0001-01-01T00:00:00+02:00", "9999-12-31T23:59:59-02:00"),
        *("NaN", "Infinity", "-1", "1e999999999", "1_0", "0x10", "\u0661", "100.00000001", "true"),
        *(ANNA, ANNA.upper(), f"{{{ANNA}}}", "00000000-0000-0000-0000-000000000000"),
        *("a@b", "a@b.example", "Anna <a@b.example>", " a@b.example", "@", "BE0403170701"),
        *("+32 2 555 01 99", "x" * 300, " ", ""),
    )
)

json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | odd_text | near_misses,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(odd_text, inner, max_size=3),
    max_leaves=6,
)


def garbage(record_type: type[Record], depth: int = 1) -> st.SearchStrategy[Values]:
    """Anything at all in the fields of a record, its embedded ones and unknown ones."""
    known = {}
    for name, spec in fields_of(record_type).items():
        inner = garbage(spec.node_type, depth - 1) if spec.node_type and depth else st.nothing()
        known[name] = json_values | inner
    whole = st.fixed_dictionaries({}, optional=known)
    return st.builds(
        lambda one, other: {**other, **one}, whole, st.dictionaries(odd_text, json_values)
    )


_FEW: dict[FieldKind, tuple[Any, ...]] = {
    FieldKind.SWITCH: (None, False, True),
    FieldKind.WHOLE: (None, 0, 1, 2),
    FieldKind.EXACT: (None, "0", "1", "2.5"),
    FieldKind.EMBEDDED: (None, {}, {"name": "A"}, {"name": "A", "code": None}, {"name": "B"}),
}


def few_values(spec: FieldSpec) -> tuple[Any, ...]:
    """So few values that two sides often agree; the first of them say nothing."""
    empty: tuple[Any, ...] = (None, "") if spec.kind in TEXTS else (None,)
    return _FEW.get(spec.kind, (*empty, "a", "b"))


def sides(record_type: type[Record], count: int) -> st.SearchStrategy[tuple[Values, ...]]:
    """So many sides of a merge, which all speak of the same few fields (or of some of them)."""
    specs = fields_of(record_type)
    units = [spec.spellings for spec in specs.values() if not spec.spelling_of]
    units += [("x_flag",), ("x_text",)]

    def spoken_of(chosen: list[tuple[str, ...]]) -> st.SearchStrategy[tuple[Values, ...]]:
        names = [name for unit in chosen for name in unit]
        few = {n: few_values(specs[n]) if n in specs else (None, "", True) for n in names}
        side = st.fixed_dictionaries({}, optional={n: st.sampled_from(v) for n, v in few.items()})
        return st.tuples(*[side] * count)

    return st.lists(st.sampled_from(units), min_size=1, max_size=4, unique=True).flatmap(spoken_of)
