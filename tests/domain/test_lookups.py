import pytest

from domain.records import ANNA
from draftdesk.domain import lookups
from draftdesk.domain.checking import check
from draftdesk.domain.fields import fields_of
from draftdesk.domain.reading import title_of
from draftdesk.domain.shapes import Record

TABLES = [
    each
    for each in vars(lookups).values()
    if isinstance(each, type) and issubclass(each, Record) and each is not Record
]


@pytest.mark.parametrize("table", TABLES, ids=lambda each: each.__name__)
def test_a_row_with_an_id_and_what_is_required_is_sound_and_has_a_name(
    table: type[Record],
) -> None:
    texts = {spec.name: "Any" for spec in fields_of(table).values() if spec.required}
    numbers = {"default_price": "12.50"} if "default_price" in texts else {}
    row = {**dict.fromkeys(table.facts.title, "Any"), **texts, **numbers, "id": ANNA}
    assert check(table, row).problems == ()
    assert title_of(table, row) == "Any"


@pytest.mark.parametrize(
    ("table", "named_by"),
    [("SalesTerritory", "description"), ("MarketingSegment", "segment"), ("CompanyType", "name")],
)
def test_some_tables_are_named_by_another_field(table: str, named_by: str) -> None:
    record_type = getattr(lookups, table)
    assert record_type.facts.title == (named_by,)
    assert fields_of(record_type)[named_by].required


def test_a_fee_list_needs_a_price_and_a_price_of_nothing_is_one() -> None:
    row = {"name": "Standard", "default_price": None}
    assert [each.field for each in check(lookups.FeeList, row).problems] == ["default_price"]
    assert check(lookups.FeeList, row | {"default_price": "0"}).problems == ()
