"""What was sent stays to be read: old and new, by whom, and what the server made of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from draftdesk.domain.record import RecordKey
from draftdesk.ui.history_view import HistoryView
from draftdesk.ui.surfaces import mark_row
from ui.desk import CTRL, Desk, click, nameless
from ui.desk import cell as cell_of

RECORD, CHANGE, BY, NOTICE = 1, 2, 3, 4


def shown(desk: Desk) -> HistoryView:
    return desk.put(HistoryView(desk.world.store))


def cell(view: HistoryView, row: int, column: int) -> str:
    return cell_of(view.table, row, column)


def test_an_empty_history_says_what_will_stand_here(desk: Desk) -> None:
    view = shown(desk)

    assert view.heading() == "Nothing was sent yet."
    assert view.table.isHidden()


def test_a_sending_is_noted_with_old_and_new_and_its_author(desk: Desk) -> None:
    key = desk.world.contact(lastname="Maes", functions="Baker")
    desk.world.release(key, functions="Miller", e_password="canary")
    view = shown(desk)

    desk.push()

    assert view.table.rowCount() == 1
    assert cell(view, 0, RECORD) == "Maes"
    assert "Function: Baker → Miller" in cell(view, 0, CHANGE)
    assert "canary" not in cell(view, 0, CHANGE)
    assert cell(view, 0, BY) == "me"
    assert cell(view, 0, NOTICE) == ""


def test_what_the_server_stored_otherwise_is_named(desk: Desk) -> None:
    mischief = desk.world.app.state.mischief
    rule = {"type": "Contact", "field": "functions", "how": "upper"}
    mischief.change(mischief.weather.model_validate({"bend": [rule]}))
    desk.world.release(desk.world.contact(), functions="Miller")
    desk.world.push()
    view = shown(desk)

    assert cell(view, 0, NOTICE) == "Function: the server stored “MILLER”"


def test_a_new_record_does_not_list_what_stayed_empty(desk: Desk) -> None:
    desk.world.new("Contact", lastname="Maes", company_id=desk.world.company_of_all())
    desk.world.push()
    view = shown(desk)

    assert "Last name: – → Maes" in cell(view, 0, CHANGE)
    assert "Skype" not in cell(view, 0, CHANGE)


def test_the_newest_stands_on_top_and_enter_opens_its_record(desk: Desk) -> None:
    first, second = desk.world.contact(lastname="First"), desk.world.contact(lastname="Second")
    for key in (first, second):
        desk.world.release(key, functions="Baker")
        desk.world.push()
    view = shown(desk)
    assert cell(view, 0, RECORD) == "Second"
    view.focus_rows()
    mark_row(view.table, 1)

    with desk.qtbot.waitSignal(view.open_wanted) as wanted:
        desk.press(Qt.Key.Key_Return)

    assert wanted.args == [first]


def test_a_hidden_history_reads_again_when_it_is_shown(desk: Desk) -> None:
    view = shown(desk)
    view.hide()
    desk.world.release(desk.world.contact(), functions="Baker")
    desk.push()
    assert view.table.rowCount() == 0

    view.show()

    assert view.table.rowCount() == 1


def sent(desk: Desk, lastname: str = "Maes", **fields: object) -> RecordKey:
    """A record whose fields were sent."""
    key = desk.world.contact(lastname=lastname, functions="Baker", mobile="+32 470 11 22 33")
    desk.world.release(key, **(fields or {"functions": "Miller"}))
    desk.world.push()
    return key


def test_who_changed_what_is_found_by_name_field_value_or_person(desk: Desk) -> None:
    sent(desk, "Maes")
    sent(desk, "Müller", mobile="+32 470 99 99 99")
    view = shown(desk)
    found = {}

    for text in ("muller", "mobile", "470 99", "me", "function miller", "nothing like it"):
        view.focus_search()
        desk.press(Qt.Key.Key_A, CTRL)
        desk.type(text)
        desk.until(lambda: not view._search_soon.isActive() and not view._go_on.isActive())
        found[text] = [cell(view, row, RECORD) for row in range(view.table.rowCount())]

    assert found == {
        "muller": ["Müller"],
        "mobile": ["Müller"],
        "470 99": ["Müller"],
        "me": ["Müller", "Maes"],
        "function miller": ["Maes"],
        "nothing like it": [],
    }
    assert view.heading() == "Nothing found."


def test_a_long_history_is_searched_to_its_end_and_the_window_answers_meanwhile(
    desk: Desk,
) -> None:
    key = sent(desk, "Oldest")
    work = desk.world.synced._work
    work.execute(
        "INSERT INTO history(type, id, at, author, old, new) WITH RECURSIVE n(i) AS"
        " (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<2000)"
        " SELECT type, id, at, 'another', old, '{\"phone\": \"1\"}' FROM history, n"
    )
    view = shown(desk)
    view.focus_search()

    desk.type("miller")

    desk.until(lambda: view.table.rowCount() == 1)
    assert cell(view, 0, BY) == "me"
    view.search.clear()
    desk.until(lambda: view.table.rowCount() == 300)
    assert desk.store.history(key, limit=1)[0].author == "another"


def test_one_records_history_can_be_looked_at_alone(desk: Desk) -> None:
    key = sent(desk, "Maes")
    sent(desk, "Peeters")
    view = shown(desk)
    mark_row(view.table, 1)

    click(view.only)
    assert view.table.rowCount() == 1
    assert view.heading() == "Sent from this computer: Maes"
    click(view.only)
    assert view.table.rowCount() == 2
    view.show_record(key)
    assert view.table.rowCount() == 1


def test_a_sending_is_undone_as_a_draft_and_sent_like_any_other(desk: Desk) -> None:
    key = sent(desk, functions="Miller", mobile="+32 470 99 99 99")
    view = shown(desk)
    mark_row(view.table, 0)
    assert view._changes.text().splitlines() == [
        "Function: Baker → Miller",
        "Mobile: +32 470 11 22 33 → +32 470 99 99 99",
    ]
    assert "still holds" in view.said()

    with desk.qtbot.waitSignal(view.undone) as undone:
        click(view.undoing)

    assert undone.args == [key]
    assert desk.world.entry(key) is None, "nothing is released by undoing"
    assert desk.store.draft(key).mine["functions"] == "Baker"
    desk.world.release(key)
    desk.push()
    body = desk.world.server_body(key)
    assert (body["functions"], body["mobile"]) == ("Baker", "+32 470 11 22 33")
    assert view.table.rowCount() == 2


def test_what_moved_on_the_server_cannot_be_undone_and_says_what_stands_there(desk: Desk) -> None:
    key = sent(desk)
    view = shown(desk)
    mark_row(view.table, 0)
    assert view.undoing.isEnabled()

    desk.world.colleague_edits(key, functions="Butcher")
    desk.look(key)

    assert not view.undoing.isEnabled()
    assert "Function holds “Butcher” by now." in view.said()
    view.undo()
    assert desk.store.draft(key) is None


def test_what_the_server_stored_otherwise_can_still_be_undone(desk: Desk) -> None:
    mischief = desk.world.app.state.mischief
    rule = {"type": "Contact", "field": "functions", "how": "upper"}
    mischief.change(mischief.weather.model_validate({"bend": [rule]}))
    key = sent(desk)
    mischief.clear()
    view = shown(desk)
    mark_row(view.table, 0)

    click(view.undoing)

    assert desk.store.draft(key).mine["functions"] == "Baker"


def test_a_link_that_was_sent_by_its_code_can_be_undone(desk: Desk) -> None:
    code = desk.world.code("X")
    company = desk.world.company(name="Other", code=code)
    desk.look(RecordKey("Company", company))
    key = desk.world.contact()
    desk.world.release(key, company_code=code)
    desk.world.push()
    assert desk.world.server_body(key)["company_id"] == company
    view = shown(desk)
    mark_row(view.table, 0)

    click(view.undoing)

    assert desk.store.draft(key).mine["company_id"] == desk.world.company_of_all()


def test_a_making_and_a_password_cannot_be_undone(desk: Desk) -> None:
    desk.world.new("Contact", lastname="New", company_id=desk.world.company_of_all())
    desk.world.push()
    sent(desk, e_password="canary", e_login="anna")
    view = shown(desk)

    mark_row(view.table, 0)
    assert "Old passwords are not kept." in view.said()
    mark_row(view.table, 1)
    assert "archive it" in view.said()
    assert not view.undoing.isEnabled()


def test_rows_are_copied_as_text(desk: Desk) -> None:
    key = sent(desk, functions="Miller", e_password="canary")
    view = shown(desk)
    view.focus_rows()
    view.table.selectAll()

    desk.press(Qt.Key.Key_C, CTRL)

    text = QApplication.clipboard().text()
    assert "Function: Baker → Miller" in text
    assert key.id in text
    assert "canary" not in text


def test_every_input_of_the_history_has_a_name(desk: Desk) -> None:
    sent(desk)

    assert nameless(shown(desk)) == []


def test_whoever_stays_on_a_row_has_the_server_looked_at(desk: Desk) -> None:
    key = sent(desk)
    view = shown(desk)

    with desk.qtbot.waitSignal(view.look_wanted) as wanted:
        mark_row(view.table, 0)

    assert wanted.args == [key]
