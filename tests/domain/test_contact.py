from datetime import date
from typing import Any

import pytest

from domain.records import company, contact, kept
from draftdesk.domain.checking import check
from draftdesk.domain.contact import Contact
from draftdesk.domain.fields import FieldKind, fields_of

TODAY = date(2026, 11, 23)


def test_the_problems_of_the_seed_pages_contact_are_its_four_addresses() -> None:
    found = check(Contact, kept("put_contact_understood.json"), today=TODAY)
    assert [(each.field, each.code) for each in found.problems] == [
        ("company.sales_territory.sales_organization.email", "email"),
        ("company.email", "email"),
        ("email", "email"),
        ("private_email", "email"),
    ]


def test_the_oddities_of_the_seed_pages_contact_are_its_numbers_and_its_sales_status() -> None:
    found = check(Contact, kept("put_contact_understood.json"), today=TODAY)
    assert [(each.field, each.code) for each in found.hints] == [
        ("company.sales_territory.sales_organization.phone", "odd_phone"),
        ("company.sales_territory.sales_organization.fax", "odd_phone"),
        ("company.company_sales_status_code", "unknown_choice"),
        ("company.phone", "odd_phone"),
        ("company.fax", "odd_phone"),
        ("company.mobile", "odd_phone"),
        ("phone", "odd_phone"),
        ("mobile", "odd_phone"),
        ("private_phone", "odd_phone"),
        ("private_mobile", "odd_phone"),
    ]


def test_the_seed_pages_contact_can_be_edited_all_the_same() -> None:
    held = kept("put_contact_understood.json")
    assert check(Contact, held | {"lastname": "Müller"}, held, today=TODAY).problems == ()


@pytest.mark.parametrize(
    ("spellings", "is_enough"),
    [
        ({}, False),
        ({"company_code": " "}, False),
        ({"company_code": "SMETS"}, True),
        ({"company": company()}, True),
        ({"company": {}}, False),
    ],
)
def test_a_contact_belongs_to_a_company(spellings: dict[str, Any], is_enough: bool) -> None:
    problems = check(Contact, contact(company_id=None, **spellings), today=TODAY).problems
    expected = [] if is_enough else ["Choose one, type its ERP code, or fill in a new one."]
    assert [problem.text for problem in problems] == expected
    assert {problem.field for problem in problems} <= {"company_id"}


def test_a_new_company_needs_a_name_of_its_own() -> None:
    nameless = contact(company_id=None, company=company(name=None))
    problems = check(Contact, nameless, today=TODAY).problems
    assert [(each.field, each.code) for each in problems] == [("company.name", "required")]


def test_the_password_is_the_one_secret() -> None:
    secrets = [s.name for s in fields_of(Contact).values() if s.kind is FieldKind.SECRET]
    assert secrets == ["e_password"]
