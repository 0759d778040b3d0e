from typing import Annotated, Any, ClassVar
from uuid import UUID

import pytest

from domain.records import kept
from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.company import Company
from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.fields import (
    NUMBERS,
    TEXTS,
    FieldKind,
    FieldSpec,
    fields_of,
    label_of,
    unit_of,
)
from draftdesk.domain.marks import PicksFrom, Section, SpellingOf, TypeFacts
from draftdesk.domain.shapes import Line, Record

DOCUMENTED: dict[str, list[dict[str, Any]]] = kept("documented_fields.json")
each_record_type = pytest.mark.parametrize("record_type", RECORD_TYPES.values(), ids=RECORD_TYPES)
each_type_name = pytest.mark.parametrize("type_name", DOCUMENTED)

WIRE_TYPES = {
    **dict.fromkeys(TEXTS, "string"),
    FieldKind.ID: "guid",
    FieldKind.LINK: "guid",
    FieldKind.SWITCH: "bool",
    FieldKind.WHOLE: "int",
    FieldKind.EXACT: "decimal",
    FieldKind.DAY: "date",
    FieldKind.MOMENT: "date",
}

# The server's by its nature, though no page marks them read-only.
OURS_TO_LEAVE_ALONE = {"id", "id2"}


# --- the table that is kept by hand -------------------------------------------------------------


def test_every_record_type_is_documented() -> None:
    assert set(DOCUMENTED) == set(RECORD_TYPES)


@each_type_name
def test_the_fields_are_the_documented_ones_letter_for_letter_and_in_order(type_name: str) -> None:
    expected = [row["name"] for row in DOCUMENTED[type_name]]
    assert list(fields_of(RECORD_TYPES[type_name])) == expected


@each_type_name
def test_each_field_has_its_documented_type_length_range_and_marks(type_name: str) -> None:
    specs = fields_of(RECORD_TYPES[type_name])
    expected = {row["name"]: _documented(row) for row in DOCUMENTED[type_name]}
    assert {name: _found(spec) for name, spec in specs.items()} == expected


def _documented(row: dict[str, Any]) -> dict[str, Any]:
    lowest, highest = row.get("range", (None, None))
    return {
        "type": row["type"],
        "max_length": row.get("max_length"),
        "range": (lowest, highest),
        "required": row.get("required") is True,
        "read_only": row.get("read_only", False) or row["name"] in OURS_TO_LEAVE_ALONE,
        "nullable": row.get("nullable", False),
        "values": tuple(row.get("values", ())),
    }


def _found(spec: FieldSpec) -> dict[str, Any]:
    return {
        "type": f"entity:{spec.node_type.__name__}" if spec.node_type else WIRE_TYPES[spec.kind],
        "max_length": spec.max_length,
        "range": (spec.minimum, spec.maximum),
        "required": spec.required,
        "read_only": spec.read_only,
        "nullable": spec.server_nullable,
        "values": spec.choices,
    }


@pytest.mark.parametrize("type_name", ["Contact", "Contract"])
def test_each_field_of_what_can_be_edited_has_the_kind_that_its_description_asks_for(
    type_name: str,
) -> None:
    expected = {row["name"]: row["kind"] for row in DOCUMENTED[type_name]}
    specs = fields_of(RECORD_TYPES[type_name])
    assert {name: spec.kind.name for name, spec in specs.items()} == expected


@each_type_name
def test_a_link_that_must_be_given_one_way_or_another_has_a_rule_that_says_so(
    type_name: str,
) -> None:
    rows = DOCUMENTED[type_name]
    expected = {row["name"] for row in rows if str(row.get("required")).startswith("one_of:")}
    rules = [rule for rule in RECORD_TYPES[type_name].rules if rule.code == "one_of"]
    assert {name for rule in rules for name in rule.fields} == expected


@each_type_name
def test_nothing_amounts_to_what_the_server_would_put_there(type_name: str) -> None:
    zeros = {"bool": False, "int": 0, "decimal": "0"}
    expected = {
        row["name"]: None if row.get("nullable") else row.get("default", zeros.get(row["type"]))
        for row in DOCUMENTED[type_name]
    }
    found = {name: spec.empty for name, spec in fields_of(RECORD_TYPES[type_name]).items()}
    assert found == expected
    assert str(found) == str(expected), "0 is not no, though Python calls them equal"


@pytest.mark.parametrize(
    ("type_name", "file"), [("Contact", "put_contact.json"), ("Contract", "put_contract.json")]
)
def test_the_seed_samples_hold_no_field_that_we_have_not_heard_of(
    type_name: str, file: str
) -> None:
    def strangers(record_type: type[Record], body: dict[str, Any]) -> list[str]:
        specs = fields_of(record_type)
        found = [name for name in body if name not in specs]
        for name, spec in specs.items():
            if spec.node_type and name in body:
                found += strangers(spec.node_type, body[name])
        return found

    assert strangers(RECORD_TYPES[type_name], kept(file)) == []


# --- how the marks hang together ----------------------------------------------------------------


@each_record_type
def test_every_field_is_labelled_and_stands_on_a_card_of_its_form(
    record_type: type[Record],
) -> None:
    for spec in fields_of(record_type).values():
        assert spec.label[:1].isupper(), spec.name
        assert "_" not in spec.label, spec.name
        assert spec.section in (record_type.facts.sections or ("Record",)), spec.name


@each_record_type
def test_no_two_fields_of_a_record_are_called_the_same(record_type: type[Record]) -> None:
    labels = [spec.label for spec in fields_of(record_type).values()]
    assert len(labels) == len(set(labels))


@each_record_type
def test_every_card_of_a_form_has_a_field(record_type: type[Record]) -> None:
    used = {spec.section for spec in fields_of(record_type).values()}
    assert set(record_type.facts.sections) <= used


@pytest.mark.parametrize("record_type", [Contact, Contract, Company])
def test_no_two_columns_of_a_list_claim_one_place(record_type: type[Record]) -> None:
    places = [spec.list_place for spec in fields_of(record_type).values() if spec.list_place]
    assert len(places) > 1
    assert len(places) == len(set(places))


@each_record_type
def test_the_spellings_of_a_link_know_each_other(record_type: type[Record]) -> None:
    specs = fields_of(record_type)
    told = {spec.name: spec.spelling_of for spec in specs.values() if spec.spelling_of}
    links = [spec for spec in specs.values() if spec.kind is FieldKind.LINK]
    assert told == {name: link.name for link in links for name in link.spellings[1:]}
    for link in links:
        code, node = specs.get(link.code_name or ""), specs.get(link.node_name or "")
        assert code is None or code.kind is FieldKind.LINK_CODE
        assert node is None or node.node_type is RECORD_TYPES[str(link.target)]


@each_record_type
def test_every_link_leads_to_a_record_type_and_every_code_to_its_key(
    record_type: type[Record],
) -> None:
    for spec in fields_of(record_type).values():
        assert (spec.target is not None) is (spec.kind is FieldKind.LINK)
        if spec.target:
            assert spec.code_name is None or RECORD_TYPES[spec.target].facts.match


class _Strange(Record):
    facts: ClassVar[TypeFacts] = TypeFacts("Strange", "Strange", "Strange", "Strange", ("id",))


@pytest.mark.parametrize("annotation", [bytes, list[str], int | str, str | UUID | None, dict])
def test_a_type_that_no_kind_fits_is_refused_by_name(annotation: Any) -> None:
    unfit = type("Unfit", (_Strange,), {"__annotations__": {"odd": annotation}})
    with pytest.raises(TypeError, match="no kind of field fits odd"):
        fields_of(unfit)


def test_every_kind_is_in_use() -> None:
    used = {spec.kind for each in RECORD_TYPES.values() for spec in fields_of(each).values()}
    assert used == set(FieldKind)


def test_texts_and_numbers_are_told_apart() -> None:
    assert not TEXTS & NUMBERS
    assert FieldKind.EMBEDDED not in TEXTS


# --- what else is known of a field --------------------------------------------------------------


def test_a_field_that_says_nothing_of_itself_is_called_by_its_name_and_stands_with_the_record() -> (
    None
):
    class Plain(_Strange):
        odd: Line | None = None

    spec = fields_of(Plain)["odd"]
    assert (spec.label, spec.section, spec.spellings) == ("odd", "Record", ("odd",))


def test_a_union_with_none_and_a_mark_outside_it_are_read() -> None:
    class Marked(_Strange):
        link: Annotated[UUID | None, PicksFrom("Company", code="link_code"), Section("Who", 7)] = (
            None
        )
        link_code: Annotated[Line | None, SpellingOf("link")] = None

    link, code = fields_of(Marked).values()
    assert (link.kind, link.section, link.place) == (FieldKind.LINK, "Who", 7)
    assert link.spellings == ("link", "link_code")
    assert code.kind is FieldKind.LINK_CODE


def test_the_spellings_of_a_link_are_one_unit_and_an_unknown_field_is_its_own() -> None:
    names = ("company_id", "company_code", "company", "lastname", "x_new")
    units = [unit_of(Contact, name) for name in names]
    assert units == ["company_id", "company_id", "company_id", "lastname", "x_new"]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("lastname", "Last name"),
        ("x_new", "x_new"),
        ("company.name", "New company: Name"),
        ("company.sales_territory.code", "New company: New sales territory: ERP code"),
        ("company.x_new", "New company: x_new"),
        ("lastname.odd", "Last name"),
    ],
)
def test_a_label_is_found_also_inside_an_embedded_record(name: str, label: str) -> None:
    assert label_of(Contact, name) == label
