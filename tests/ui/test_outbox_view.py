"""Everything unsent stands here with its reason and its ways out; what is dropped can come back."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Counts, EntryState
from draftdesk.sync.report import Line, SyncState
from draftdesk.ui import outbox_words
from draftdesk.ui.outbox_view import OutboxView
from draftdesk.ui.rescue_files import RescueFiles
from draftdesk.ui.surfaces import mark_row
from draftdesk.ui.tongue import clock
from draftdesk.ui.wording import state_words
from ui.desk import SHIFT, Desk, cell, click, nameless
from world import PROFILE

RECORD, STATE, FIELDS, BY, NEXT, REASON = 0, 1, 2, 3, 5, 6


def outbox(desk: Desk) -> OutboxView:
    return desk.put(OutboxView(desk.world.store))


def cells(view: OutboxView, column: int) -> list[str]:
    return [cell(view.table, row, column) for row in range(view.table.rowCount())]


def refused(desk: Desk, key: RecordKey, *problems: Problem, trouble: Trouble | None = None) -> None:
    entry = desk.world.entry(key)
    assert entry is not None
    desk.world.synced.refuse(entry, problems, trouble)


def test_an_empty_outbox_says_that_everything_is_sent(desk: Desk) -> None:
    view = outbox(desk)

    assert view.heading() == "Everything is sent."
    assert view.table.isHidden()
    assert view.detail() == ""
    assert not any(b.isEnabled() for b in (view.open, view.again, view.discard, view.send))


def test_drafts_and_entries_stand_there_with_state_fields_and_reason(desk: Desk) -> None:
    waiting, refusing = desk.world.contact(lastname="One"), desk.world.contact(lastname="Two")
    drafted = desk.world.contact(lastname="Three")
    desk.world.release(waiting, phone="+32 2 111 11 11", email="a@b.example")
    desk.world.release(refusing, phone="666")
    problem = Problem("phone", "refused", {"text": "On a black list."})
    refused(desk, refusing, problem)
    desk.world.edit(drafted, functions="Baker")
    view = outbox(desk)

    rows = {
        record: (state, fields)
        for record, state, fields in zip(
            cells(view, RECORD), cells(view, STATE), cells(view, FIELDS), strict=True
        )
    }
    assert rows == {
        "One": (state_words("waiting"), "Phone, E-mail"),
        "Two": (state_words("refused"), "Phone"),
        "Three": (state_words("draft"), "Function"),
    }
    reasons = dict(zip(cells(view, RECORD), cells(view, REASON), strict=True))
    assert reasons["Two"] == "Phone: On a black list."
    assert "as soon as" in reasons["One"]
    assert "not released" in reasons["Three"]
    assert view.heading().startswith("2 change")


@pytest.mark.parametrize("state", EntryState)
def test_every_state_has_words_and_a_reason(desk: Desk, state: EntryState) -> None:
    key = desk.world.contact(lastname="Some", phone="1")
    desk.world.release(key, phone="+32 2 111 11 11")
    entry = desk.world.entry(key)
    assert entry is not None
    if state is EntryState.REFUSED:
        desk.world.synced.refuse(entry, (), Trouble("not_allowed", {"host": "erp.example"}))
    elif state is EntryState.CONFLICT:
        desk.world.colleague_edits(key, phone="2")
        desk.world.push()
    view = outbox(desk)

    assert cells(view, STATE) == [state_words(state.value)]
    assert all(cells(view, STATE) + cells(view, REASON))
    assert cells(view, REASON)[0] in view.detail()


def test_what_is_put_off_says_why_and_until_when(desk: Desk) -> None:
    key = desk.world.contact()
    desk.world.release(key, functions="Baker")
    entry = desk.world.entry(key)
    assert entry is not None
    trouble = Trouble("server_error", {"host": "erp.example", "status": 500})
    desk.world.synced.postpone(entry, trouble, desk.world.clock + 60)
    view = outbox(desk)

    assert "erp.example failed" in cells(view, REASON)[0]
    assert "It is tried again by itself" in view.detail()


def test_the_marked_row_tells_old_and_new(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    desk.world.release(key, functions="Miller", e_password="canary")
    view = outbox(desk)

    assert "Function:  Baker  →  Miller" in view.detail()
    assert "canary" not in view.detail()


def test_news_keep_the_mark_on_its_record(desk: Desk) -> None:
    keys = [desk.world.contact(lastname=name) for name in ("One", "Two", "Three")]
    for key in keys:
        desk.world.release(key, functions="Baker")
        desk.world.pass_time(1)
    view = outbox(desk)
    mark_row(view.table, 1)
    assert view.chosen() == keys[1]

    desk.store.discard_entry(keys[0])
    desk.deliver()

    desk.until(lambda: view.table.rowCount() == 2)
    assert view.chosen() == keys[1]
    desk.store.discard_entry(keys[1])
    desk.deliver()
    desk.until(lambda: view.table.rowCount() == 1)
    assert view.chosen() == keys[2]


def test_retry_releases_the_marked_one(desk: Desk) -> None:
    key = desk.world.contact()
    desk.world.release(key, phone="666")
    refused(desk, key, Problem("phone", "refused", {"text": "No."}))
    view = outbox(desk)

    with desk.qtbot.waitSignal(view.released) as released:
        click(view.again)

    assert released.args == [key]
    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.state is EntryState.WAITING


def test_a_conflict_is_decided_and_not_retried(desk: Desk) -> None:
    key = desk.world.contact(phone="1")
    desk.world.release(key, phone="+32 2 111 11 11")
    desk.world.colleague_edits(key, phone="2")
    desk.world.push()
    view = outbox(desk)
    assert view.open.text() == "Decide"
    assert not view.again.isEnabled()

    with desk.qtbot.waitSignal(view.conflict_wanted) as wanted:
        view.retry()
    assert wanted.args == [key]


def test_enter_opens_the_marked_record(desk: Desk) -> None:
    key = desk.world.contact()
    desk.world.edit(key, functions="Baker")
    view = outbox(desk)
    view.focus_rows()

    with desk.qtbot.waitSignal(view.open_wanted) as wanted:
        desk.press(Qt.Key.Key_Return)

    assert wanted.args == [key]


def test_a_discarded_change_comes_back_as_a_draft(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker", mobile="1")
    desk.world.release(key, functions="Miller")
    desk.world.edit(key, mobile="2")
    view = outbox(desk)
    mark_row(view.table, 0)

    click(view.discard)
    assert desk.world.entry(key) is None
    assert desk.store.draft(key).mine["mobile"] == "2"
    click(view.notice.button)

    draft = desk.store.draft(key)
    assert (draft.mine["functions"], draft.mine["mobile"]) == ("Miller", "2")
    assert desk.world.entry(key) is None, "nothing is released by undoing"
    assert view.notice.text() == ""


def test_a_discarded_new_record_comes_back_whole_and_can_be_sent(desk: Desk) -> None:
    company = desk.world.company_of_all()
    key = desk.world.new("Contact", lastname="Maes", company_id=company)
    view = outbox(desk)
    click(view.discard)
    assert desk.store.view(key) is None

    click(view.notice.button)

    assert desk.store.view(key).is_new
    desk.store.submit(key)
    desk.world.push()
    assert desk.world.server_body(key)["lastname"] == "Maes"


def test_a_discarded_draft_comes_back(desk: Desk) -> None:
    key = desk.world.contact(functions="Baker")
    desk.world.edit(key, functions="Miller")
    view = outbox(desk)
    click(view.discard)
    assert desk.store.draft(key) is None

    click(view.notice.button)

    assert desk.store.draft(key).mine["functions"] == "Miller"


def alarmed(desk: Desk, how: str = "upper") -> tuple[RecordKey, RecordKey]:
    """The server moves the notes of a record whose phone was sent; another one waits."""
    key = desk.world.contact(lastname="Maes", phone="1", notes="precious")
    other = desk.world.contact(lastname="Other", phone="1", notes="b")
    mischief = desk.world.app.state.mischief
    rule = {"type": "Contact", "field": "notes", "how": how}
    mischief.change(mischief.weather.model_validate({"bend": [rule]}))
    desk.world.release(key, phone="+32 2 111 11 11")
    desk.world.push()
    desk.world.release(other, phone="+32 2 111 11 11")
    return key, other


def test_the_alarm_says_which_field_of_which_record_held_what(desk: Desk) -> None:
    alarmed(desk)
    view = outbox(desk)

    words = view.stopped.text()
    assert "“Notes” of Maes" in words
    assert "“precious”" in words
    assert "“PRECIOUS”" in words
    assert cells(view, NEXT) == ["once resumed"]
    assert cells(view, REASON) == ["Sending has stopped."]


def test_what_the_server_moved_is_put_back_by_one_press(desk: Desk) -> None:
    key, other = alarmed(desk)
    desk.world.app.state.mischief.clear()
    view = outbox(desk)

    with desk.qtbot.waitSignal(view.send_wanted):
        click(view.stopped.more[0])
    desk.push()

    assert desk.world.server_body(key)["notes"] == "precious"
    assert desk.world.server_body(other)["phone"] == "+32 2 111 11 11"
    assert desk.world.counts().stopped is None


def test_a_field_that_is_the_servers_own_raises_no_alarm_again(desk: Desk) -> None:
    _, other = alarmed(desk)
    view = outbox(desk)

    click(view.stopped.more[1])
    desk.push()

    assert desk.world.server_body(other)["notes"] == "B"
    assert desk.world.counts().stopped is None
    desk.until(lambda: view.stopped.text() == "")
    desk.clear()
    desk.world.restart()
    again = desk.world.contact(phone="1", notes="c")
    desk.world.release(again, phone="+32 2 111 11 11")
    desk.world.push()
    assert desk.world.counts().stopped is None


def test_sending_that_goes_on_anyway_stops_at_the_next_field_that_moves(desk: Desk) -> None:
    alarmed(desk)
    view = outbox(desk)

    click(view.stopped.more[2])
    assert desk.world.counts().stopped is None
    desk.push()

    assert desk.world.counts().stopped is not None
    assert desk.world.counts().waiting == 0


def test_pausing_is_kept_and_said_and_resuming_sends(desk: Desk) -> None:
    key = desk.world.contact(phone="1")
    desk.world.release(key, phone="+32 2 111 11 11")
    view = outbox(desk)

    click(view.pause)
    desk.push()
    assert desk.world.entry(key) is not None
    assert desk.world.counts().paused
    assert "paused" in view.paused.text()
    assert cells(view, NEXT) == ["once resumed"]
    assert "Resume it" in view.detail()
    assert not view.send.isEnabled()
    view.retry()
    assert "when you resume" in view.notice.text()

    with desk.qtbot.waitSignal(view.send_wanted):
        click(view.pause)
    desk.push()
    assert desk.world.entry(key) is None
    assert view.paused.text() == ""


def test_a_refused_field_is_fixed_where_it_stands(desk: Desk) -> None:
    key = desk.world.contact()
    desk.world.release(key, phone="666", functions="Baker")
    refused(desk, key, Problem("phone", "refused", {"text": "No."}))
    view = outbox(desk)
    assert view.open.text() == "Fix"
    assert cells(view, NEXT) == ["once fixed"]
    assert "Fix the field" in view.detail()
    marked = view.fields.selectedItems()
    assert marked[0].text() == "Phone"
    view.focus_rows()

    with desk.qtbot.waitSignal(view.fix_wanted) as wanted:
        desk.press(Qt.Key.Key_Return)

    assert wanted.args == [key, "phone"]


def test_one_field_is_dropped_by_the_delete_key_and_comes_back(desk: Desk) -> None:
    key = desk.world.contact(phone="1", functions="Baker")
    desk.world.release(key, phone="+32 2 111 11 11", functions="Miller")
    view = outbox(desk)
    view.focus_rows()
    desk.press(Qt.Key.Key_Tab)
    assert view.fields.hasFocus()

    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Delete)

    entry = desk.world.entry(key)
    assert entry is not None
    assert len(entry.change) == 1
    dropped = ({"phone", "functions"} - set(entry.change)).pop()
    click(view.notice.button)
    draft = desk.store.draft(key)
    assert draft.mine[dropped] == {"phone": "+32 2 111 11 11", "functions": "Miller"}[dropped]
    desk.world.release(key)
    desk.push()
    body = desk.world.server_body(key)
    assert (body["phone"], body["functions"]) == ("+32 2 111 11 11", "Miller")


def test_several_are_marked_discarded_by_the_delete_key_and_all_come_back(desk: Desk) -> None:
    keys = [desk.world.contact(lastname=name, functions="a") for name in ("One", "Two", "Three")]
    for key in keys:
        desk.world.release(key, functions="b")
        desk.world.pass_time(1)
    view = outbox(desk)
    mark_row(view.table, 0)
    view.focus_rows()
    desk.press(Qt.Key.Key_Down, SHIFT)
    assert view.chosen_keys() == keys[:2]
    assert view.discard.text() == "Discard these 2"

    desk.press(Qt.Key.Key_Delete)
    assert [entry.key for entry in desk.store.outbox()] == [keys[2]]
    click(view.notice.button)

    assert {draft.key for draft in desk.store.drafts()} == set(keys[:2])


def test_several_are_retried_together_and_news_keep_them_marked(desk: Desk) -> None:
    keys = [desk.world.contact(lastname=name) for name in ("One", "Two")]
    for key in keys:
        desk.world.release(key, phone="666")
        refused(desk, key, Problem("phone", "refused", {"text": "No."}))
    view = outbox(desk)
    view.table.selectAll()
    view.reload()
    assert set(view.chosen_keys()) == set(keys)

    click(view.again)

    states = {entry.state for entry in desk.store.outbox()}
    assert states == {EntryState.WAITING}


def test_an_entry_says_who_released_it(desk: Desk) -> None:
    desk.world.release(desk.world.contact(), functions="Baker")
    view = outbox(desk)

    assert cells(view, BY) == ["me"]
    assert "Released by me" in view.detail()


def test_everything_unsent_is_saved_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    key = desk.world.contact(functions="a")
    desk.world.release(key, functions="b", e_password="canary")
    view = outbox(desk)
    files = RescueFiles(PROFILE, desk.world.store, view)
    files.told.connect(view.tell)
    target = tmp_path / "unsent.zip"

    files.save(str(target))
    assert "1 record" in view.notice.text()
    assert b"canary" not in target.read_bytes()
    desk.store.discard(key)
    files.take(str(target))
    assert "1 record" in view.notice.text()
    assert desk.store.draft(key).mine["functions"] == "b"
    files.take(str(tmp_path / "nothing.zip"))
    assert "nothing.zip cannot be read" in view.notice.text()
    files.save(str(tmp_path / "no" / "such" / "folder.zip"))
    assert "could not be saved" in view.notice.text()


def test_every_input_of_the_outbox_has_a_name(desk: Desk) -> None:
    alarmed(desk)
    desk.store.decisions.pause_sending(yes=True)

    assert nameless(outbox(desk)) == []


def test_a_hidden_outbox_reads_again_when_it_is_shown(desk: Desk) -> None:
    view = outbox(desk)
    view.hide()
    desk.world.release(desk.world.contact(), functions="Baker")
    desk.deliver()
    assert view.table.rowCount() == 0

    view.show()

    assert view.table.rowCount() == 1


def test_of_thousands_the_first_are_shown_and_those_that_need_a_person_stand_on_top(
    desk: Desk,
) -> None:
    waiting, refusing = desk.world.contact(lastname="One"), desk.world.contact(lastname="Two")
    desk.world.release(waiting, functions="Baker")
    columns = "type, lower(hex(randomblob(16))), base, change, is_new, state, author, released_at"
    sql = (
        f"INSERT INTO outbox SELECT {columns}, 0, 0, '[]', NULL, '[]' FROM outbox, (WITH RECURSIVE"
        " n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<3000) SELECT i FROM n)"
    )
    desk.world.synced._work.execute(sql)
    desk.world.pass_time(60)
    desk.world.release(refusing, phone="666")
    refused(desk, refusing, Problem("phone", "refused", {"text": "No."}))

    view = outbox(desk)

    assert view.heading().startswith("3002 change")
    assert view.table.rowCount() == 150
    assert cells(view, RECORD)[:2] == ["Two", "One"]
    assert "2852 more" in view.more()


def test_what_was_deleted_there_says_so(desk: Desk) -> None:
    key = desk.world.contact()
    desk.world.release(key, functions="Baker")
    desk.world.colleague_deletes(key)
    desk.world.push()
    view = outbox(desk)

    assert "deleted on the server" in cells(view, REASON)[0]


def test_on_a_read_only_profile_nothing_is_said_to_go_out(desk: Desk) -> None:
    desk.world.edit(desk.world.contact(), phone="+32 2 555 01 99")
    (draft,) = desk.world.store.drafts()
    desk.world.release(draft.key)
    desk.world.store._read_only = True

    view = outbox(desk)

    said = " ".join(
        text for column in range(view.table.columnCount()) for text in cells(view, column)
    )
    assert "Goes out" not in said
    assert "read-only" in said
    assert "not from here" in said


def test_a_day_in_a_refusal_stands_there_as_it_is_written_here(desk: Desk) -> None:
    key = desk.world.contract(name="Care")
    desk.world.release(key, description="Longer")
    refused(desk, key, Problem("date_end", "end_before_start", {"start": "2026-11-27"}))

    view = outbox(desk)

    assert "27/11/2026" in cell(view.table, 0, REASON)


def test_the_heading_and_every_other_place_say_the_same_number(desk: Desk) -> None:
    desk.world.release(desk.world.contact(lastname="One"), functions="Baker")
    view, heard = outbox(desk), list[Counts]()
    view.counted.connect(heard.append)
    desk.world.release(desk.world.contact(lastname="Two"), functions="Baker")

    view.show_counts(Counts(waiting=351))
    assert view.heading() == outbox_words.heading(351, 0)
    view.reload()

    assert heard == [desk.world.counts()]
    assert view.heading() == outbox_words.heading(2, 0)


def test_after_a_cancel_it_says_when_it_goes_on(desk: Desk) -> None:
    later, put_off = desk.world.contact(lastname="A"), desk.world.contact(lastname="B")
    for key in (later, put_off):
        desk.world.release(key, functions="Baker")
    entry, now = desk.world.entry(put_off), time.time()
    assert entry is not None
    desk.world.synced.postpone(entry, Trouble("moving", {"host": "x"}), now + 7200)
    view = outbox(desk)
    assert "soon" in cells(view, NEXT)

    view.show_state(SyncState(Line.CONNECTED, cancelled=True, next_try=now + 60))

    desk.until(lambda: "soon" not in cells(view, NEXT))
    assert sorted(cells(view, NEXT)) == sorted([clock(now + 60), clock(now + 7200)])
    words = f"You cancelled. Goes on at {clock(now + 60)}, or now with “Send all now”."
    assert words in cells(view, REASON)
    view.show_state(SyncState(Line.CONNECTED, working=True))
    desk.until(lambda: "soon" in cells(view, NEXT))
