"""The preview: what a person reads, the very request that would leave, and three ways on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.remote import odata
from draftdesk.store.rows import OutboxEntry
from draftdesk.ui.difference import DifferenceDialog
from draftdesk.ui.record_page import RecordPage
from ui.desk import CTRL, Desk, OpensDesk, cell, click, nameless
from weather import offline
from world import PROFILE

NEW = "8f3e2a10-4c5d-4e6f-8a9b-0c1d2e3f4a5b"

READ_ONLY = replace(PROFILE, read_only=True)


def previewed(
    desk: Desk, key: RecordKey, field: str, text: str
) -> tuple[RecordPage, list[OutboxEntry]]:
    page = desk.page(key.type)
    wanted: list[OutboxEntry] = []
    page.request_wanted.connect(wanted.append)
    page.show_record(key)
    desk.retype(page, field, text)
    page.preview()
    return page, wanted


def dialog_of(page: RecordPage) -> DifferenceDialog:
    dialog = page.findChild(DifferenceDialog)
    assert dialog is not None
    return dialog


def looked_up(desk: Desk, page: RecordPage, entry: OutboxEntry) -> None:
    """The sync thread asks the server, and its answer arrives."""
    page.show_request(desk.world.run(desk.world.engine.foresee(entry)))


def test_the_request_that_is_shown_is_the_one_that_leaves(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page, (entry,) = previewed(desk, key, "functions", "Miller")
    dialog = dialog_of(page)
    desk.world.forget_log()

    looked_up(desk, page, entry)
    shown, note = dialog.request.text(), dialog.note.text()
    assert desk.world.writes() == 0
    assert desk.world.entry(key) is None
    click(dialog.send)
    desk.push()

    (sent,) = desk.world.puts(key)
    head, _, body = shown.partition("\n")
    assert head == f"PUT /api/Contact({key.id})"
    assert odata.decoded(body.encode()) == sent
    assert note.startswith(f"PUT Contact({key.id}) – {len(sent) - 1} other field(s)")


def test_without_a_look_the_preview_shows_what_is_ours_and_says_what_is_not_known(
    desk: Desk,
) -> None:
    key = desk.world.contact(functions="Baker")
    page, (entry,) = previewed(desk, key, "functions", "Miller")
    dialog = dialog_of(page)

    assert '"functions": "Miller"' in dialog.request.text()
    assert "lastname" not in dialog.request.text()
    assert "Asking the server" in dialog.request.words()

    desk.world.weather.will(offline, times=None)
    looked_up(desk, page, entry)
    assert "as the server has them then" in dialog.request.words()
    assert '"functions": "Miller"' in dialog.request.text()


def test_a_clash_ahead_is_said_in_the_preview(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page, (entry,) = previewed(desk, key, "functions", "Miller")
    desk.world.colleague_edits(key, functions="Brewer")

    looked_up(desk, page, entry)

    assert dialog_of(page).request.words().startswith("Function changed on the server too.")
    assert dialog_of(page).request.text() == ""
    assert dialog_of(page).note.text() == dialog_of(page).request.words()


def test_secrets_are_masked_in_the_request_and_on_the_clipboard(desk: Desk) -> None:
    key = desk.world.contact()
    page, (entry,) = previewed(desk, key, "e_password", "canary")
    dialog = dialog_of(page)
    texts = [dialog.request.text()]
    looked_up(desk, page, entry)
    dialog.tabs.setCurrentWidget(dialog.request)
    click(dialog.request.copy)
    texts += [dialog.request.text(), QGuiApplication.clipboard().text()]

    assert all("canary" not in text and '"e_password": "••••"' in text for text in texts)


def test_keeping_the_draft_sends_nothing_and_sending_all_says_so(desk: Desk) -> None:
    key = desk.world.contact()
    page, _ = previewed(desk, key, "functions", "Miller")
    everything: list[bool] = []
    page.send_all_wanted.connect(lambda: everything.append(True))

    click(dialog_of(page).keep)
    assert desk.store.draft(key) is not None
    assert desk.world.entry(key) is None
    assert not everything

    desk.until(lambda: page.findChild(DifferenceDialog) is None)
    page.preview()
    click(dialog_of(page).send_all)
    assert desk.world.entry(key) is not None
    assert everything


@pytest.mark.parametrize("profile", [PROFILE, READ_ONLY])
def test_a_read_only_profile_can_look_and_not_send(desk: Desk, profile: Profile) -> None:
    key = desk.world.contact()
    desk.world.edit(key, functions="Miller")
    page = desk.page("Contact", profile)
    page.show_record(key)
    page.preview()
    dialog = dialog_of(page)

    assert dialog.send.isEnabled() is (profile is PROFILE)
    assert dialog.send_all.isEnabled() is (profile is PROFILE)
    assert nameless(dialog) == []
    dialog.done(QDialog.DialogCode.Rejected)


def test_an_answer_about_another_record_is_not_shown(open_desk: OpensDesk) -> None:
    desk = open_desk()
    key, other = desk.world.contact(), desk.world.contact()
    page, (entry,) = previewed(desk, key, "functions", "Miller")
    before = dialog_of(page).request.text()

    looked_up(desk, page, replace(entry, key=other))

    assert dialog_of(page).request.text() == before


def test_fields_are_listed_in_the_order_of_the_form(desk: Desk) -> None:
    title = desk.world.known("DbTitle", code="MRS", name="Mrs", position=1)
    page = desk.page()
    page.show_new(NEW)
    given = {"notes": "N", "phone": "1", "firstname": "Anna", "lastname": "Maes", "skype": "s"}
    for field, text in given.items():
        desk.retype(page, field, text)
    page.form.change("company_id", {"company_id": desk.world.company_of_all()})
    page.form.change("db_title_id", {"db_title_id": title.id})

    page.preview()

    table = dialog_of(page).table
    said = [cell(table, row, 0) for row in range(table.rowCount())]
    in_form = [label for _, label, _ in page.form.field_labels() if label in said]
    assert said == in_form
    assert said.index("Title") < said.index("First name") < said.index("Company")


def test_the_keys_that_send_on_the_page_send_here_too(desk: Desk) -> None:
    key = desk.world.contact()
    page = desk.page()
    page.show_record(key)
    desk.retype(page, "functions", "Baker")
    page.preview()
    dialog = dialog_of(page)
    assert dialog.send.isDefault()
    dialog.tabs.setFocus()
    assert dialog.send.isDefault(), "wherever the keys are"

    QTest.keyClick(dialog.tabs, Qt.Key.Key_Return, CTRL)

    assert dialog.isHidden()
    assert desk.world.entry(key) is not None


def test_a_preview_that_cannot_be_sent_is_not_sent_by_keys(desk: Desk) -> None:
    key = desk.world.contact()
    page = desk.page()
    page.show_record(key)
    desk.retype(page, "email", "anna@")
    page.preview()
    dialog = dialog_of(page)

    QTest.keyClick(dialog.tabs, Qt.Key.Key_Return, CTRL)

    assert not dialog.isHidden()
    assert desk.world.entry(key) is None
