"""Where a server never shows portal passwords, a change says before it leaves what that means."""

from dataclasses import replace

import pytest

from draftdesk.domain.profile import Met, Profile
from draftdesk.domain.record import RecordKey
from draftdesk.ui.difference import DifferenceDialog
from draftdesk.ui.history_view import HistoryView
from draftdesk.ui.record_page import RecordPage
from ui.desk import Desk, OpensDesk, cell, words_under
from world import PROFILE

BLANK = replace(PROFILE, met=Met(1.0, passwords="blank"))
RETURNED = replace(PROFILE, met=Met(1.0, passwords="returned"))
WARNING = "This server does not show portal passwords."


@pytest.fixture(name="desk")
def a_desk_before_a_server_that_hides(open_desk: OpensDesk) -> Desk:
    return open_desk(e_password="blanked")


def with_portal(desk: Desk) -> RecordKey:
    return desk.world.contact(e_login="anna", e_password="secret", functions="Baker")


def opened(desk: Desk, key: RecordKey, profile: Profile = BLANK) -> RecordPage:
    page = desk.page("Contact", profile)
    page.show_record(key)
    return page


def test_a_change_says_what_it_may_do_to_the_password_and_it_is_true(desk: Desk) -> None:
    key = with_portal(desk)
    page = opened(desk, key)
    assert words_under(page, "e_password") == ""

    desk.retype(page, "functions", "Miller")

    assert words_under(page, "e_password").startswith(WARNING)
    # It warns and blocks nothing; and what it warns of is what happens.
    assert page.submit()
    desk.push()
    assert desk.world.server_body(key)["functions"] == "Miller"
    assert desk.world.app.state.tables.get("Contact", key.id).fields["e_password"] == ""
    assert words_under(page, "e_password") == ""


def test_the_password_typed_again_is_safe_and_no_longer_warned_of(desk: Desk) -> None:
    key = with_portal(desk)
    page = opened(desk, key)
    desk.retype(page, "functions", "Miller")

    desk.retype(page, "e_password", "secret")

    assert words_under(page, "e_password") == ""
    assert page.submit()
    desk.push()
    assert desk.world.app.state.tables.get("Contact", key.id).fields["e_password"] == "secret"


def test_the_preview_says_it_too(desk: Desk) -> None:
    key = with_portal(desk)
    page = opened(desk, key)
    desk.retype(page, "functions", "Miller")
    page.preview()

    dialog = page.findChild(DifferenceDialog)

    assert dialog is not None
    assert dialog.warning.text().startswith(WARNING)


def test_the_history_says_what_may_have_become_of_it(desk: Desk) -> None:
    key = with_portal(desk)
    desk.world.release(key, functions="Miller")
    desk.world.push()
    view = desk.put(HistoryView(desk.store))
    view.reload()

    rows = [row for row in range(view.table.rowCount()) if "Miller" in cell(view.table, row, 2)]

    assert "Portal password: never shown" in cell(view.table, rows[0], 4)


@pytest.mark.parametrize(
    ("profile", "fields"),
    [
        (RETURNED, {"e_login": "anna"}),
        (PROFILE, {"e_login": "anna"}),
        (BLANK, {"e_login": None}),
    ],
)
def test_where_nothing_is_at_stake_nothing_is_said(
    desk: Desk, profile: Profile, fields: dict[str, str | None]
) -> None:
    key = desk.world.contact(functions="Baker", **fields)
    page = opened(desk, key, profile)

    desk.retype(page, "functions", "Miller")

    assert words_under(page, "e_password") == ""


def test_a_new_contact_has_no_password_to_lose(desk: Desk) -> None:
    page = desk.page("Contact", BLANK)
    page.show_new("93498506-9dde-4593-b844-e3c51c0e2bc9")

    desk.retype(page, "e_login", "anna")

    assert words_under(page, "e_password") == ""
