import pytest

from domain.records import DUVO, company
from draftdesk.domain.checking import check
from draftdesk.domain.company import Company
from draftdesk.domain.fields import fields_of


def test_a_company_needs_an_id_and_a_name() -> None:
    problems = check(Company, {}).problems
    assert [(each.field, each.code) for each in problems] == [
        ("id", "required"),
        ("name", "required"),
    ]
    assert check(Company, {"id": DUVO, "name": "Duvo NV"}).problems == ()


@pytest.mark.parametrize(
    ("link", "spellings"),
    [
        ("feelist_id", ("feelist_id", "feelist_reference_back_office", "feelist")),
        ("company_type_id", ("company_type_id", "company_type_name", "company_type")),
        (
            "db_payment_method_id",
            (
                "db_payment_method_id",
                "db_payment_method_reference_back_office",
                "db_payment_methods",
            ),
        ),
        ("parent_id", ("parent_id", "parent_company_code")),
        ("company_status_id", ("company_status_id",)),
    ],
)
def test_links_are_spelled_as_oddly_as_the_server_spells_them(
    link: str, spellings: tuple[str, ...]
) -> None:
    assert fields_of(Company)[link].spellings == spellings


def test_a_place_on_earth_may_be_unknown_and_is_exact_where_it_is_known() -> None:
    place = {"latitude": "51.0543422123456789012345678901", "longitude": None}
    assert check(Company, company(**place)).problems == ()
    assert check(Company, company(latitude="north")).problems[0].code == "decimal_parsing"
