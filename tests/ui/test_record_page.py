"""What is typed keeps itself, is disturbed by nobody, and leaves only on command."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.record import RecordKey
from draftdesk.store.database import DiskTrouble
from draftdesk.store.rows import EntryState
from draftdesk.ui.difference import DifferenceDialog
from draftdesk.ui.record_page import RecordPage
from ui.desk import CTRL, SAVED_WITHIN_MS, Desk, OpensDesk, cell, click, words_under
from world import PROFILE, Wish

PLAIN = replace(PROFILE, keeping="plain")
READ_ONLY = replace(PROFILE, read_only=True)
NEW = "93498506-9dde-4593-b844-e3c51c0e2bc2"


def opened(desk: Desk, key: RecordKey) -> RecordPage:
    page = desk.page(key.type)
    page.show_record(key)
    return page


def entry_state(desk: Desk, key: RecordKey) -> EntryState | None:
    entry = desk.world.entry(key)
    return entry.state if entry else None


def in_conflict(desk: Desk, key: RecordKey) -> None:
    """Ours waits, theirs came first."""
    desk.world.release(key, phone="+32 2 111 11 11")
    desk.world.colleague_edits(key, phone="+32 2 999 99 99")
    desk.world.push()


# --- keeping ------------------------------------------------------------------------------------


def test_typing_is_on_the_disk_within_half_a_second_of_a_pause(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)

    desk.retype(page, "phone", "+32 2 555 01 99")
    began = time.monotonic()
    desk.until(lambda: desk.store.draft(key) is not None)

    assert (time.monotonic() - began) * 1000 < SAVED_WITHIN_MS
    assert desk.store.draft(key).mine["phone"] == "+32 2 555 01 99"
    assert "Draft saved" in page.foot.text()
    assert page.head.state() == "draft, not sent"


def test_looking_typing_and_leaving_send_nothing_and_lose_nothing(desk: Desk) -> None:
    one, other = desk.world.contact(lastname="One"), desk.world.contact(lastname="Other")
    page = opened(desk, one)
    desk.retype(page, "functions", "Baker")

    page.show_record(other)
    assert page.head.title() == "Other"
    desk.retype(page, "functions", "Miller")
    page.show_record(one)

    assert page.form.values()["functions"] == "Baker"
    assert desk.store.draft(other).mine["functions"] == "Miller"
    assert desk.world.counts().unfinished == 0
    desk.world.forget_log()
    desk.push()
    assert desk.world.writes() == 0
    assert page.form.values()["functions"] == "Baker"


def test_closing_and_opening_again_brings_back_what_was_typed(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "functions", "Baker")
    assert page.keep_draft()

    desk.clear()
    desk.world.restart()
    again = opened(desk, key)

    assert again.form.values()["functions"] == "Baker"
    assert again.form.changed_fields() == ("functions",)
    assert "Draft saved" in again.foot.text()


def test_typing_a_value_back_leaves_no_draft(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = opened(desk, key)
    desk.retype(page, "functions", "Miller")
    desk.save(page)

    desk.retype(page, "functions", "Baker")
    desk.save(page)

    assert desk.store.draft(key) is None
    assert page.head.state() == ""
    assert not page.foot.send.isEnabled()
    # And what is typed after that is kept again.
    desk.retype(page, "functions", "Miller")
    desk.save(page)
    assert desk.store.draft(key) is not None


def test_an_empty_new_record_is_kept_only_once_something_is_typed(desk: Desk) -> None:
    page = desk.page()
    page.show_new(NEW)
    key = RecordKey("Contact", NEW)
    assert page.head.title() == "New contact"
    assert page.keep_draft()
    assert desk.store.draft(key) is None

    with desk.qtbot.waitSignal(page.begun) as begun:
        desk.retype(page, "lastname", "Maes")
    assert begun.args == [key]
    assert page.head.title() == "Maes"
    desk.retype(page, "lastname", "")
    desk.save(page)
    assert desk.store.draft(key) is None
    # The same text once more is a new beginning, and is kept.
    desk.retype(page, "lastname", "Maes")
    desk.save(page)
    assert desk.store.draft(key) is not None


def test_a_disk_that_takes_no_more_is_said_and_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = desk.world.contact(lastname="One"), desk.world.contact(lastname="Other")
    page = opened(desk, one)
    save = desk.store.save_draft

    def full(*_: object, **__: object) -> bool:
        raise DiskTrouble("The disk is full.")

    monkeypatch.setattr(desk.store, "save_draft", full)
    desk.retype(page, "functions", "Baker")
    desk.until(lambda: "The disk is full." in page.notice.text())
    assert "NOT" in page.foot.text()

    page.show_record(other)
    assert page.head.title() == "One", "what cannot be kept must not be left"
    monkeypatch.setattr(desk.store, "save_draft", save)
    click(page.notice.button)
    assert desk.store.draft(one).mine["functions"] == "Baker"
    assert page.notice.text() == ""
    assert "Draft saved" in page.foot.text()


# --- sending ------------------------------------------------------------------------------------


def test_send_releases_one_change_and_tells_so(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "functions", "Baker")

    with desk.qtbot.waitSignal(page.released) as released:
        assert page.submit()

    assert released.args == [key]
    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.change == {"functions": "Baker"}
    assert desk.store.draft(key) is None
    desk.deliver()
    assert page.head.state() == "waiting to be sent"
    desk.push()
    assert page.head.state() == ""
    assert desk.world.server_body(key)["functions"] == "Baker"


def test_a_problem_keeps_the_record_here_and_takes_the_keys_to_its_field(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "email", "anna@")
    page.form.focus_field("functions")

    assert not page.submit()

    assert desk.world.entry(key) is None
    assert desk.store.draft(key).mine["email"] == "anna@"
    assert desk.keys() is page.form.rows["email"].editor.focusProxy()
    assert "e-mail" in words_under(page, "email")


def test_sending_what_nobody_changed_says_so(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)

    assert not page.submit()

    assert page.foot.text() == "There is nothing to send."
    assert desk.world.counts().unfinished == 0


def test_typing_while_the_own_change_is_on_its_way_is_kept_and_undisturbed(desk: Desk) -> None:
    key = desk.world.contact(phone="1", email="old@example.org")
    page = opened(desk, key)
    desk.retype(page, "phone", "+32 2 555 01 99")
    page.submit()
    desk.deliver()

    desk.retype(page, "email", "half@")
    assert desk.store.draft(key) is not None, "kept with the first key, not after a pause"
    desk.push()

    line = desk.keys()
    assert line is page.form.rows["email"].editor.focusProxy()
    desk.type("way.example")
    desk.save(page)
    assert page.form.values()["email"] == "half@way.example"
    assert page.notice.text() == ""
    assert desk.world.server_body(key)["phone"] == "+32 2 555 01 99"
    assert page.submit()
    desk.push()
    assert desk.world.server_body(key)["email"] == "half@way.example"
    assert desk.world.counts().conflicts == 0


def test_typing_on_in_the_same_field_while_it_is_on_its_way_is_no_conflict(desk: Desk) -> None:
    key = desk.world.contact(functions="")
    page = opened(desk, key)
    desk.retype(page, "functions", "Head")
    page.submit()
    desk.deliver()
    desk.type(" of sales")

    desk.push()
    page.submit()
    desk.push()

    assert desk.world.server_body(key)["functions"] == "Head of sales"
    assert desk.world.counts().unfinished == 0


def test_retry_is_offered_for_what_waits_and_releases_it_again(desk: Desk) -> None:
    key = desk.world.contact()
    desk.world.release(key, functions="Baker")
    page = opened(desk, key)
    assert page.foot.send.text() == "Retry"

    with desk.qtbot.waitSignal(page.released):
        page.submit()

    desk.retype(page, "functions", "Miller")
    assert page.foot.send.text() == "Send"


# --- news ---------------------------------------------------------------------------------------


def test_news_of_a_record_that_nobody_types_into_are_shown(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = opened(desk, key)

    desk.world.colleague_edits(key, functions="Miller")
    desk.look(key)

    assert page.form.values()["functions"] == "Miller"
    assert page.notice.text().startswith("Function changed on the server.")
    assert page.form.changed_fields() == ()
    # It was read before anyone typed on.
    desk.retype(page, "phone", "1")
    assert page.notice.text() == ""


def test_the_head_says_how_fresh_the_copy_is(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    before = page.head.freshness()
    assert before.startswith("checked")
    desk.world.pass_time(3600)

    desk.look(key)

    # Nothing had changed over there; but now this is known.
    assert page.head.freshness() != before
    assert page.notice.text() == ""
    page.show_new(NEW)
    assert page.head.freshness() == ""


def test_what_one_sends_oneself_is_no_news(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = opened(desk, key)
    desk.retype(page, "functions", "Miller")
    assert page.submit()

    desk.push()

    assert page.notice.text() == ""


def test_a_page_with_typing_is_not_reloaded_and_says_so(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker", mobile="1")
    page = opened(desk, key)
    desk.retype(page, "functions", "Brewer")
    desk.save(page)

    desk.world.colleague_edits(key, mobile="2")
    desk.look(key)

    assert page.form.values()["mobile"] == "1"
    assert "Mobile changed on the server" in page.notice.text()
    assert page.form.values()["functions"] == "Brewer"
    click(page.notice.button)
    assert page.form.values()["mobile"] == "2"
    assert page.form.values()["functions"] == "Brewer"
    assert page.form.changed_fields() == ("functions",)
    assert page.notice.text() == ""


def test_taking_typing_back_after_news_does_not_take_the_news_back(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker", mobile="1")
    page = opened(desk, key)
    desk.retype(page, "functions", "Brewer")
    desk.save(page)
    desk.world.colleague_edits(key, mobile="2")
    desk.look(key)

    desk.retype(page, "functions", "Baker")
    desk.save(page)

    assert desk.store.draft(key) is None
    assert page.form.values()["mobile"] == "2"
    assert page.form.changed_fields() == ()
    assert page.notice.text() == ""


def test_the_same_field_changed_over_there_is_announced_and_ends_in_a_conflict(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = opened(desk, key)
    desk.retype(page, "functions", "Brewer")
    desk.save(page)
    desk.world.colleague_edits(key, functions="Miller")
    desk.look(key)
    assert "Function changed on the server" in page.notice.text()
    assert "asked" in page.notice.text()

    page.submit()
    desk.push()

    assert entry_state(desk, key) is EntryState.CONFLICT
    assert desk.world.server_body(key)["functions"] == "Miller"
    assert page.form.values()["functions"] == "Brewer"


def test_a_conflict_stands_above_the_form_with_a_way_to_it(desk: Desk) -> None:
    key = desk.world.contact(phone="1")
    in_conflict(desk, key)
    page = opened(desk, key)
    assert page.notice.text().startswith("You and somebody else")
    assert page.head.state() == "in conflict"

    with desk.qtbot.waitSignal(page.conflict_wanted) as wanted:
        click(page.notice.button)
    assert wanted.args == [key]
    with desk.qtbot.waitSignal(page.conflict_wanted):
        page.submit()
    desk.store.resolve(key, {"phone": "+32 2 999 99 99"})
    desk.deliver()
    assert page.notice.text() == ""


def test_a_record_that_is_gone_over_there_is_said(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)

    desk.world.colleague_deletes(key)
    desk.look(key)

    assert page.key is None
    assert page.head.title() == "This record is no longer on the server."


def test_a_draft_of_a_record_that_is_gone_over_there_stays(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "functions", "Baker")
    desk.save(page)

    desk.world.colleague_deletes(key)
    desk.look(key)

    assert page.form.values()["functions"] == "Baker"
    assert "deleted on the server" in page.notice.text()


def test_a_draft_that_was_dropped_elsewhere_is_not_shown_any_more(desk: Desk) -> None:
    page = desk.page()
    page.show_new(NEW)
    desk.retype(page, "lastname", "Maes")
    desk.save(page)

    desk.store.drop_draft(RecordKey("Contact", NEW))
    desk.deliver()

    desk.until(lambda: page.key is None)


def test_what_the_server_stored_otherwise_is_said(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    rule = {"type": "Contact", "field": "functions", "how": "upper"}
    weather = desk.world.app.state.mischief.weather
    desk.world.app.state.mischief.change(weather.model_validate({"bend": [rule]}))
    desk.retype(page, "functions", "Baker")
    page.submit()

    desk.push()

    assert page.form.values()["functions"] == "BAKER"
    assert "BAKER" in page.notice.text()
    desk.retype(page, "mobile", "1")
    assert page.notice.text() == ""


# --- refusals -----------------------------------------------------------------------------------


def refused(desk: Desk, key: RecordKey, *problems: Problem, trouble: Trouble | None = None) -> None:
    entry = desk.world.entry(key)
    assert entry is not None
    desk.world.synced.refuse(entry, problems, trouble)
    desk.deliver()


def test_a_refusal_stands_at_its_field_until_it_is_mended(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "phone", "666")
    page.submit()
    refused(desk, key, Problem("phone", "refused", {"text": "This number is on a black list."}))

    assert words_under(page, "phone") == "This number is on a black list."
    assert page.form.values()["phone"] == "666"
    assert page.head.state() == "refused by the server"
    assert page.foot.send.text() == "Retry"
    desk.retype(page, "phone", "+32 2 555 01 99")
    assert words_under(page, "phone") == ""
    page.submit()
    desk.push()
    assert desk.world.server_body(key)["phone"] == "+32 2 555 01 99"


@pytest.mark.parametrize("field", ["company.name", "company_code", "company_id"])
def test_a_refusal_of_any_spelling_of_a_link_stands_at_the_link(desk: Desk, field: str) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.world.release(key, company_code="NOBODY")
    page.show_record(key)
    refused(desk, key, Problem(field, "refused", {"text": "Unknown."}))

    assert "Unknown." in words_under(page, "company_id")


def test_a_refusal_without_a_field_stands_on_top(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "phone", "666")
    page.submit()
    refused(desk, key, Problem(None, "refused", {"text": "Not on Sundays."}))

    assert "Not on Sundays." in on_top(page)


def test_a_refusal_that_only_names_a_trouble_is_worded_on_top(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "phone", "666")
    page.submit()
    refused(desk, key, trouble=Trouble("not_allowed", {"host": "erp.example"}))

    assert "erp.example does not let this user do that." in on_top(page)


def on_top(page: RecordPage) -> str:
    """All that the summary above the cards says."""
    from PySide6.QtWidgets import QLabel

    from draftdesk.ui.forms.panels import Summary

    summary = page.form.findChild(Summary)
    assert summary is not None
    assert not summary.isHidden()
    return " ".join(each.text() for each in summary.findChildren(QLabel))


# --- dropping, archiving, looking ---------------------------------------------------------------


def test_discard_drops_what_is_typed_and_undo_brings_it_back(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = opened(desk, key)
    desk.retype(page, "functions", "Miller")
    desk.save(page)

    page.discard()
    assert page.form.values()["functions"] == "Baker"
    assert desk.store.draft(key) is None
    click(page.notice.button)

    assert page.form.values()["functions"] == "Miller"
    assert desk.store.draft(key).mine["functions"] == "Miller"
    assert page.notice.text() == ""


def test_undo_goes_away_with_the_next_edit(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = opened(desk, key)
    desk.retype(page, "functions", "Miller")
    page.discard()
    assert page.notice.text() == "Draft discarded."

    desk.retype(page, "mobile", "1")

    assert page.notice.text() == ""


def test_discarding_a_new_record_leaves_its_empty_form(desk: Desk) -> None:
    page = desk.page()
    page.show_new(NEW)
    desk.retype(page, "lastname", "Maes")
    page.discard()
    desk.deliver()

    assert page.head.title() == "New contact"
    click(page.notice.button)
    assert page.form.values()["lastname"] == "Maes"


def test_archiving_is_sent_and_can_be_undone_before_it_leaves(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)

    page.archive()
    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.change == {"archived": True}
    assert page.notice.text() == "Archived."
    click(page.notice.button)

    assert desk.world.entry(key) is None
    assert page.form.values()["archived"] is False


def test_archiving_leaves_what_is_typed_beside_it_a_draft_with_its_steps(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "functions", "Baker")

    page.archive()

    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.change == {"archived": True}
    assert desk.store.draft(key).mine["functions"] == "Baker"
    assert page.form.changed_fields() == ("functions",)
    page.undo()
    assert desk.world.entry(key) is None, "the last thing done is the first to be undone"
    page.undo()
    assert page.form.changed_fields() == ()


def test_archiving_a_record_with_a_problem_does_not_claim_to_have_done_it(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.world.release(key, email="bad@")
    page.show_record(key)

    page.archive()

    assert "Archived" not in page.notice.text()
    assert desk.store.draft(key).mine["archived"] is True


def test_steps_and_keys_are_where_they_were_when_a_record_comes_back(desk: Desk) -> None:
    anna, jan = desk.world.contact(firstname="Anna"), desk.world.contact(firstname="Jan")
    page = opened(desk, anna)
    desk.retype(page, "functions", "Baker")
    page.form.focus_field("mobile")

    page.show_record(jan)
    page.form.focus_place()
    assert desk.keys() is next(iter(page.form.rows.values())).editor.focusProxy()
    assert not page.can_undo()
    page.form.focus_field("skype")
    page.show_record(anna)
    page.form.focus_place()

    assert desk.keys() is page.form.rows["mobile"].editor.focusProxy()
    page.undo()
    assert page.form.changed_fields() == ()
    page.show_record(jan)
    page.form.focus_place()
    assert desk.keys() is page.form.rows["skype"].editor.focusProxy()


def test_steps_over_a_field_that_moved_meanwhile_are_forgotten(desk: Desk) -> None:
    anna, jan = desk.world.contact(functions="Baker"), desk.world.contact(firstname="Jan")
    page = opened(desk, anna)
    desk.retype(page, "functions", "Miller")
    page.undo()
    page.show_record(jan)
    desk.world.colleague_edits(anna, functions="Smith")
    desk.look(anna)

    page.show_record(anna)

    assert not page.can_undo()
    assert not page.can_redo()
    assert page.form.values()["functions"] == "Smith"


def test_the_problems_of_a_new_record_stand_there_when_it_comes_back(desk: Desk) -> None:
    jan = desk.world.contact(firstname="Jan")
    page = desk.page()
    page.show_new(NEW)
    desk.retype(page, "email", "anna@")
    assert words_under(page, "email")
    page.show_record(jan)
    page.show_record(RecordKey("Contact", NEW))

    assert words_under(page, "email")
    desk.views.clear()
    again = opened(desk, RecordKey("Contact", NEW))
    assert words_under(again, "email"), "after a new start, too"
    assert not words_under(again, "company_id"), "nobody has been there yet"


def test_the_keys_stay_in_the_record_when_it_is_sent_with_the_mouse(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "functions", "Baker")
    field = desk.keys()

    click(page.foot.send)
    assert desk.keys() is field

    desk.retype(page, "mobile", "+32 470 11 22 33")
    page.foot.discard.setFocus()
    QTest.keyClick(page.foot.discard, Qt.Key.Key_Space)
    assert page.form.isAncestorOf(desk.keys()), "a button that can do nothing has no keys"


def test_a_correction_of_what_waits_says_that_the_earlier_one_still_waits(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "functions", "Bakr")
    page.submit()
    desk.retype(page, "functions", "Baker")
    desk.save(page)

    assert page.foot.text().endswith("an earlier change still waits to be sent")


def test_a_new_record_begins_with_its_name(desk: Desk) -> None:
    page = desk.page()
    page.show_new(NEW)

    assert desk.keys() is page.form.rows["firstname"].editor.focusProxy()


def test_the_foot_counts_the_changes_and_leads_to_each(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker & Sons", phone="1")
    page = opened(desk, key)
    assert page.foot.changes.isHidden()
    desk.retype(page, "functions", "Miller")
    desk.retype(page, "mobile", "+32 470 11 22 33")

    offered = [each for each in page.foot.menu.actions() if each.text()]
    assert page.foot.changes.text() == "2 change(s)"
    assert offered[0].text() == "Function: was “Baker && Sons”"
    assert offered[1].text() == "Mobile: was empty"
    offered[0].trigger()
    assert desk.keys() is page.form.rows["functions"].editor.focusProxy()
    offered[-1].trigger()

    assert page.form.changed_fields() == ()
    assert page.foot.changes.isHidden()
    desk.save(page)
    assert desk.store.draft(key) is None


def test_in_a_narrow_window_the_foot_still_says_what_is_kept(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = opened(desk, key)
    page.resize(440, 600)
    desk.retype(page, "functions", "Miller")
    desk.save(page)

    words = page.foot._words
    longest = words.fontMetrics().horizontalAdvance("Draft")
    assert words.width() >= longest
    assert page.foot.changes.isVisible()


def test_a_contract_cannot_be_archived(desk: Desk) -> None:
    page = opened(desk, desk.world.contract())

    page.archive()

    assert page.head.archive.isHidden()
    assert desk.world.counts().drafts == 0


def test_the_preview_shows_what_send_would_say_and_sends_it(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = opened(desk, key)
    desk.retype(page, "functions", "Miller")

    page.preview()
    dialog = page.findChild(DifferenceDialog)
    assert dialog is not None
    cells = [cell(dialog.table, 0, column) for column in range(3)]
    assert cells == ["Function", "Baker", "Miller"]
    assert f"PUT Contact({key.id})" in dialog.note.text()
    assert dialog.table.rowCount() == 1
    click(dialog.send)

    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.change == {"functions": "Miller"}


def test_the_preview_of_a_new_record_says_post(desk: Desk) -> None:
    page = desk.page()
    page.show_new(NEW)
    desk.retype(page, "lastname", "Maes")

    page.preview()

    dialog = page.findChild(DifferenceDialog)
    assert dialog is not None
    assert dialog.note.text().startswith("POST Contact")
    assert dialog.table.isColumnHidden(1)
    dialog.done(QDialog.DialogCode.Rejected)
    assert desk.world.counts().unfinished == 0


def test_a_secret_is_masked_in_the_preview(desk: Desk) -> None:
    key = desk.world.contact()
    page = opened(desk, key)
    desk.retype(page, "e_password", "canary")
    page.preview()

    dialog = page.findChild(DifferenceDialog)
    assert dialog is not None
    cells = [cell(dialog.table, 0, column) for column in range(3)]
    assert cells[0] == "Portal password"
    assert "canary" not in "".join(cells)


def test_walking_down_a_list_looks_only_at_where_it_stops(desk: Desk) -> None:
    keys = [desk.world.contact(lastname=f"Row {number}") for number in range(5)]
    page = desk.page()
    looked: list[RecordKey] = []
    page.look_wanted.connect(looked.append)

    for key in keys:
        page.show_record(key)
    desk.until(lambda: looked)

    assert looked == [keys[-1]]


def test_a_record_that_was_never_sent_is_not_looked_for(desk: Desk) -> None:
    key = desk.world.draft_new("Contact", lastname="Maes")
    page = desk.page()
    with desk.qtbot.assertNotEmitted(page.look_wanted, wait=500):
        page.show_record(key)


# --- what kind of profile -----------------------------------------------------------------------


def test_a_read_only_profile_says_so_and_keeps_its_hands_off(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = desk.page(profile=READ_ONLY)
    page.show_record(key)

    assert "read-only" in page.foot.text()
    assert not page.foot.send.isEnabled()
    assert page.head.archive.isHidden()
    page.form.focus_field("functions")
    desk.type("x")
    assert page.form.values()["functions"] == "Baker"
    assert not page.submit()
    page.archive()
    assert desk.world.counts().drafts == 0


def test_a_plain_store_is_named_beside_every_draft(open_desk: OpensDesk) -> None:
    plain = open_desk(Wish(key=None))
    key = plain.world.contact()
    page = plain.page(profile=PLAIN)
    page.show_record(key)
    plain.retype(page, "functions", "Baker")
    plain.save(page)

    assert "NOT ENCRYPTED" in page.foot.text()


def test_a_secret_in_a_plain_store_is_said_to_be_in_memory_only(open_desk: OpensDesk) -> None:
    plain = open_desk(Wish(key=None))
    key = plain.world.contact()
    page = plain.page(profile=PLAIN)
    page.show_record(key)
    plain.retype(page, "e_password", "canary")
    assert "in memory only" in words_under(page, "e_password")
    plain.save(page)

    plain.clear()
    plain.world.restart()
    again = plain.page(profile=PLAIN)
    again.show_record(key)
    assert "lost" in words_under(again, "e_password")
    assert again.form.values()["e_password"] in (None, "")


# --- the server names a new record --------------------------------------------------------------


def test_typing_goes_on_under_the_id_that_the_server_gave(desk: Desk) -> None:
    company = desk.world.company_of_all()
    ours = desk.world.draft_new("Contact", lastname="Maes", company_id=company)
    page = opened(desk, ours)
    assert page.submit()
    desk.deliver()
    entry = desk.world.entry(ours)
    assert entry is not None
    theirs = desk.world.contact(lastname="Maes")
    kept = desk.world.synced.kept(theirs)
    assert kept is not None
    desk.retype(page, "functions", "Baker")
    desk.world.synced.settle(entry, kept, entry.change, {})
    desk.type("s")
    desk.deliver()
    desk.save(page)

    assert page.key == theirs
    assert desk.store.draft(theirs).mine["functions"] == "Bakers"
    assert desk.store.draft(ours) is None


def test_undo_and_redo_are_kept_like_typing(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    page = opened(desk, key)
    desk.retype(page, "functions", "Miller")
    desk.press(Qt.Key.Key_Z, CTRL)

    assert page.form.values()["functions"] != "Miller"
    page.form.undo_stack.setIndex(0)
    assert page.form.values()["functions"] == "Baker"
    desk.save(page)
    assert desk.store.draft(key) is None


def test_what_was_sent_is_said_until_something_is_typed(desk: Desk) -> None:
    key = desk.world.contact(phone="1")
    page = opened(desk, key)
    desk.retype(page, "phone", "+32 2 555 01 99")
    assert page.submit()

    desk.push()

    assert page.foot.text().startswith("Sent ")
    desk.retype(page, "phone", "+32 2 555 01 98")
    assert "Sent" not in page.foot.text()
    page.show_record(key)
    assert "Sent" not in page.foot.text()


def test_a_preview_says_what_keeps_it_from_being_sent(desk: Desk) -> None:
    page = opened(desk, desk.world.contact(phone="1"))
    desk.retype(page, "email", "anna@")

    page.preview()

    (dialog,) = page.findChildren(DifferenceDialog)
    assert "E-mail" in dialog.warning.text()
    assert not dialog.send.isEnabled()
    dialog.reject()


def test_a_notice_moves_no_field(desk: Desk) -> None:
    page = opened(desk, desk.world.contact(phone="1"))
    desk.retype(page, "phone", "+32 2 555 01 99")
    editor = page.form.rows["phone"].editor
    before = editor.mapTo(page, editor.rect().topLeft())

    page.discard()
    desk.deliver()

    assert not page.notice.isHidden()
    assert editor.mapTo(page, editor.rect().topLeft()).y() == before.y()
