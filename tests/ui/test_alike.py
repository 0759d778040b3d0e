"""A new record that may be there already is said to be so, and nobody is stopped."""

from dataclasses import replace
from typing import Any

import pytest

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import EntryState
from ui.desk import Desk, click
from world import PROFILE

NEW = "93498506-9dde-4593-b844-e3c51c0e2bc3"


@pytest.mark.parametrize(
    ("held", "typed"),
    [
        ({"email": "anna@smets.example"}, {"email": "Anna@Smets.example"}),
        ({"private_email": "anna2@smets.example"}, {"email": "anna2@smets.example"}),
        ({"phone": "+32 2 555 71 99"}, {"mobile": "02/555.71.99"}),
        ({"mobile": "0032470117133"}, {"phone": "0470/11.71.33"}),
        ({"reference_back_office": "C-71042"}, {"reference_back_office": "c-71042"}),
    ],
)
def test_a_new_contact_that_says_the_same_as_another_is_told(
    desk: Desk, held: dict[str, Any], typed: dict[str, Any]
) -> None:
    key = desk.world.contact(firstname="Anna", lastname="Smets", **held)
    desk.world.contact(firstname="Jan", lastname="Smets", email="jan@smets.example")
    page = desk.page()
    opened: list[RecordKey] = []
    page.open_wanted.connect(opened.append)
    page.show_new(NEW)
    for field, text in typed.items():
        desk.retype(page, field, text)

    desk.until(lambda: page.around.alike.isVisible())

    assert "There may be this contact already" in page.around.alike.words()
    (button,) = page.around.alike.buttons()
    assert button.text() == "Anna Smets"
    click(button)
    assert opened == [key]


def test_the_same_name_is_a_twin_only_at_the_same_company(desk: Desk) -> None:
    company = desk.world.company(name="Bakkerij Smets")
    other = desk.world.company(name="Duvo")
    key = desk.world.contact(firstname="Élodie", lastname="Maes", company_id=company)
    typed = {"firstname": "elodie", "lastname": "MAES"}
    me = RecordKey("Contact", NEW)

    assert desk.store.alike(me, {**typed, "company_id": other}) == []
    (found,) = desk.store.alike(me, {**typed, "company_id": company})

    assert (found.found.key, found.fields) == (key, ("name",))


def test_a_number_without_a_prefix_is_at_home_where_the_profile_says(desk: Desk) -> None:
    desk.world.contact(lastname="Smets", phone="+33 470 11 74 33")
    page = desk.page(profile=replace(PROFILE, country="FR"))
    page.show_new(NEW)
    desk.retype(page, "phone", "0470 11 74 33")
    page.around.look_around()
    assert page.around.alike.isVisible()

    belgian = desk.page()
    belgian.show_new(NEW)
    desk.retype(belgian, "phone", "0470 11 74 33")
    belgian.around.look_around()

    assert belgian.around.alike.isHidden()


def test_who_shares_most_stands_first_and_nobody_is_its_own_twin(desk: Desk) -> None:
    one = desk.world.contact(lastname="One", email="shared@smets.example", phone="+32 2 555 72 99")
    two = desk.world.contact(lastname="Two", email="shared@smets.example")
    values = {"id": NEW, "email": "shared@smets.example", "phone": "+32 2 555 72 99"}

    found = desk.store.alike(RecordKey("Contact", NEW), values)
    from_one = desk.store.alike(one, values)

    assert [each.found.key for each in found] == [one, two]
    assert [each.found.key for each in from_one] == [two]


def test_a_new_contract_with_a_known_reference_is_told(desk: Desk) -> None:
    desk.world.contract(name="Inspection", reference="CT-2026-0771")
    page = desk.page("Contract")
    page.show_new(NEW)
    desk.retype(page, "reference", "ct-2026-0771")

    desk.until(lambda: page.around.alike.isVisible())

    assert page.around.alike.words().endswith("with the same reference:")


def test_a_twin_blocks_nothing_and_goes_away_with_what_was_shared(desk: Desk) -> None:
    desk.world.contact(lastname="Smets", email="blocks@smets.example")
    company = desk.world.company_of_all()
    key = desk.world.draft_new("Contact", lastname="Maes", company_id=company)
    page = desk.page()
    page.show_record(key)
    desk.retype(page, "email", "blocks@smets.example")
    desk.until(lambda: page.around.alike.isVisible())

    desk.retype(page, "email", "other@smets.example")
    desk.until(lambda: page.around.alike.isHidden())
    desk.retype(page, "email", "blocks@smets.example")
    desk.until(lambda: page.around.alike.isVisible())
    assert page.submit()

    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.state is EntryState.WAITING


def test_two_new_ones_that_were_never_sent_know_of_each_other(desk: Desk) -> None:
    company = desk.world.company_of_all()
    one = desk.world.draft_new("Contact", lastname="Smets", company_id=company, mobile="0470112277")
    two = desk.world.draft_new("Contact", lastname="smets", company_id=company)
    me, typed = RecordKey("Contact", NEW), {"id": NEW, "phone": "+32 470 11 22 77"}

    assert [(each.found.key, each.fields) for each in desk.store.alike(me, typed)] == [
        (one, ("phone",))
    ]
    (found,) = desk.store.alike(two, desk.store.view(two).mine)
    assert (found.found.key, found.found.title, found.fields) == (one, "Smets", ("name",))


def test_a_record_that_is_there_already_is_not_compared(desk: Desk) -> None:
    desk.world.contact(lastname="Smets", email="twice@smets.example")
    key = desk.world.contact(lastname="Maes", email="twice@smets.example")
    page = desk.page()
    page.show_record(key)

    page.around.look_around()

    assert page.around.alike.isHidden()
