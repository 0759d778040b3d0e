from datetime import date

import pytest

from domain.records import ANNA, DUVO, contract, kept
from draftdesk.domain.checking import check
from draftdesk.domain.contract import Contract

TODAY = date(2026, 11, 23)


def test_the_problems_of_the_seed_pages_contract_are_its_three_addresses() -> None:
    found = check(Contract, kept("put_contract_understood.json"), today=TODAY)
    assert [(each.field, each.code) for each in found.problems] == [
        ("account_manager_user.sales_organization.email", "email"),
        ("account_manager_user.email", "email"),
        ("account_manager_user.private_email", "email"),
    ]


def test_the_oddities_of_the_seed_pages_contract_are_its_end_and_its_managers_numbers() -> None:
    found = check(Contract, kept("put_contract_understood.json"), today=TODAY)
    assert [(each.field, each.code) for each in found.hints] == [
        ("date_end", "end_in_past"),
        ("account_manager_user.sales_organization.phone", "odd_phone"),
        ("account_manager_user.sales_organization.fax", "odd_phone"),
        ("account_manager_user.phone", "odd_phone"),
        ("account_manager_user.fax", "odd_phone"),
        ("account_manager_user.mobile", "odd_phone"),
        ("account_manager_user.private_phone", "odd_phone"),
        ("account_manager_user.private_fax", "odd_phone"),
        ("account_manager_user.private_mobile", "odd_phone"),
    ]


def test_the_seed_pages_contract_can_be_edited_all_the_same() -> None:
    held = kept("put_contract_understood.json")
    assert check(Contract, held | {"name": "Oven care"}, held, today=TODAY).problems == ()


@pytest.mark.parametrize(
    ("start", "end", "is_fine"),
    [
        ("2026-01-02", "2026-01-01", False),
        ("2026-01-01", "2026-01-01", True),
        ("2026-12-31", "2027-01-01", True),
        ("0999-12-31", "1000-01-01", True),
        (None, "2026-01-01", True),
        ("2026-01-01", None, True),
    ],
)
def test_a_contract_does_not_end_before_it_starts(
    start: str | None, end: str | None, is_fine: bool
) -> None:
    problems = check(Contract, contract(date_start=start, date_end=end), today=TODAY).problems
    expected = [] if is_fine else [("date_end", f"The end lies before the start ({start}).")]
    assert [(each.field, each.text) for each in problems] == expected


def test_a_day_that_is_none_is_told_once_and_not_compared() -> None:
    problems = check(Contract, contract(date_start="2026-02-30", date_end="2026-01-01")).problems
    assert [(each.field, each.code) for each in problems] == [("date_start", "date_parsing")]


def test_a_new_account_manager_belongs_to_an_organization() -> None:
    manager = {"id": ANNA, "username": "luc@acme.example", "lastname": "Delvaux"}
    lost = contract(account_manager_user=manager)
    problems = check(Contract, lost).problems
    assert [(each.field, each.code) for each in problems] == [
        ("account_manager_user.sales_organization_id", "one_of")
    ]
    manager["sales_organization_id"] = DUVO
    assert check(Contract, lost).problems == ()


def test_a_contract_goes_without_a_name_and_without_an_account_manager() -> None:
    assert check(Contract, contract(name=None)).problems == ()
