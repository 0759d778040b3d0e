"""What was sent stays to be read: old and new, by whom, and what the server made of it."""

from PySide6.QtCore import Qt

from draftdesk.ui.history_view import HistoryView
from ui.desk import Desk
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
    view.table.selectRow(1)

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
