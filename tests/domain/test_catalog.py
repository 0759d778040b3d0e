import pytest

from draftdesk.domain.catalog import EDITABLE, RECORD_TYPES, record_type
from draftdesk.domain.contract import Contract
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.shapes import Record

each_record_type = pytest.mark.parametrize("kind", RECORD_TYPES.values(), ids=RECORD_TYPES)


def test_contacts_and_contracts_are_what_can_be_edited() -> None:
    assert EDITABLE == ("Contact", "Contract")


def test_every_record_type_that_there_is_stands_in_the_list() -> None:
    # By module: test modules make record types of their own.
    ours = [each for each in Record.__subclasses__() if each.__module__.startswith("draftdesk.")]
    assert set(RECORD_TYPES.values()) == set(ours)
    assert {name: each.__name__ for name, each in RECORD_TYPES.items()} == {
        name: name for name in RECORD_TYPES
    }


def test_no_two_record_types_share_an_address() -> None:
    assert len({each.facts.route for each in RECORD_TYPES.values()}) == len(RECORD_TYPES)


def test_the_address_of_payment_methods_is_plural_as_documented() -> None:
    assert RECORD_TYPES["DbPaymentMethod"].facts.route == "DbPaymentMethods"


@each_record_type
def test_what_is_told_of_a_record_type_speaks_of_fields_that_it_has(kind: type[Record]) -> None:
    facts, specs = kind.facts, fields_of(kind)
    named = {*facts.title, *facts.detail, *facts.sought, *facts.fetch, facts.match or "id"}
    assert named <= specs.keys()
    assert facts.title


@each_record_type
def test_no_secret_is_sought_or_listed(kind: type[Record]) -> None:
    facts = kind.facts
    shown = {*facts.title, *facts.detail, *facts.sought, *facts.fetch}
    shown |= {spec.name for spec in fields_of(kind).values() if spec.list_place}
    secrets = {spec.name for spec in fields_of(kind).values() if spec.kind is FieldKind.SECRET}
    assert not shown & secrets


@pytest.mark.parametrize("name", ["Contract", "contract", "CONTRACT"])
def test_a_record_type_is_found_whatever_the_case(name: str) -> None:
    assert record_type(name) is Contract


def test_an_unknown_record_type_is_told_with_those_that_there_are() -> None:
    with pytest.raises(KeyError, match="Kontakt is not a record type; there are Contact, Contract"):
        record_type("Kontakt")
