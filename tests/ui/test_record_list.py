"""A list is searched as one types, keeps its place, and asks the server for what is not here."""

import time
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from draftdesk.domain.problems import Trouble
from draftdesk.domain.record import RecordKey
from draftdesk.store.filters import ListFilter, ListOrder, Term
from draftdesk.sync.report import Line, Report, SyncState
from draftdesk.ui import record_table
from draftdesk.ui.record_list import RecordList
from ui.desk import Desk, OpensDesk, click

DOWN, ENTER, ESC = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape


def titles(records: RecordList) -> list[str]:
    table = records.table
    return [str(table.index(row, 0).data()) for row in range(table.rowCount())]


def marked(records: RecordList) -> list[str]:
    rows = records.view.selectionModel().selectedRows()
    return [str(records.table.index(index.row(), 0).data()) for index in rows]


def three(desk: Desk) -> tuple[RecordKey, RecordKey, RecordKey]:
    return (
        desk.world.contact(firstname="Anna", lastname="Müller"),
        desk.world.contact(firstname="Bert", lastname="Müller"),
        desk.world.contact(firstname="Carla", lastname="Maes"),
    )


def test_typing_searches(desk: Desk) -> None:
    three(desk)
    records = desk.list()
    assert records.words() == "3 contacts"

    records.focus_search()
    desk.type("mull b")

    desk.until(lambda: titles(records) == ["Bert Müller"])
    assert records.words() == "1 contact"


def test_enter_opens_the_best_match_and_once_more_goes_on_in_it(desk: Desk) -> None:
    anna, bert, _ = three(desk)
    records = desk.list()
    records.focus_search()
    desk.type("mull")

    with desk.qtbot.waitSignal(records.opened) as opened:
        desk.press(ENTER)
    assert opened.args == [anna]
    assert marked(records) == ["Anna Müller"]
    with desk.qtbot.waitSignal(records.entered), desk.qtbot.assertNotEmitted(records.opened):
        desk.press(ENTER)
    assert bert


def test_a_new_search_opens_its_own_best_match(desk: Desk) -> None:
    anna, bert, _ = three(desk)
    records = desk.list()
    records.select(bert)
    records.focus_search()
    desk.type("mull")

    with desk.qtbot.waitSignal(records.opened) as opened:
        desk.press(ENTER)
    assert opened.args == [anna]


def test_the_arrows_lead_from_the_search_through_the_rows(desk: Desk) -> None:
    anna, bert, carla = three(desk)
    records = desk.list()
    seen: list[RecordKey] = []
    records.opened.connect(seen.append)
    records.focus_search()

    desk.press(DOWN)
    assert desk.keys() is records.view
    desk.press(DOWN)
    desk.press(DOWN)

    assert seen == [anna, bert, carla]
    with desk.qtbot.waitSignal(records.entered) as entered:
        desk.press(ENTER)
    assert entered.args == [carla]


def test_escape_steps_back_to_the_search_and_empties_it(desk: Desk) -> None:
    three(desk)
    records = desk.list()
    records.focus_search()
    desk.type("mull")
    desk.until(lambda: len(titles(records)) == 2)
    desk.press(DOWN)

    desk.press(ESC)
    assert desk.keys() is records.search_field
    desk.press(ESC)
    desk.until(lambda: len(titles(records)) == 3)


def test_the_clear_button_brings_everything_back(desk: Desk) -> None:
    three(desk)
    records = desk.list()
    records.focus_search()
    desk.type("carla")
    desk.until(lambda: len(titles(records)) == 1)

    records.search_field.clear()

    desk.until(lambda: len(titles(records)) == 3)


def test_no_hit_invites_and_enter_asks_the_server_once(desk: Desk) -> None:
    three(desk)
    records = desk.list()
    asked: list[tuple[str, str]] = []
    records.ask_server_wanted.connect(lambda *what: asked.append(what))
    records.focus_search()
    desk.type("zzyzx")
    desk.until(lambda: "Enter asks the server" in records.words())

    desk.press(ENTER)
    desk.press(ENTER)

    assert asked == [("Contact", "zzyzx")]
    assert "Asking the server" in records.words()
    records.show_answer("zzyzx", Report())
    assert "zzyzx" in records.words()
    assert "either" in records.words()


def test_a_server_that_cannot_be_asked_is_said_and_may_be_asked_again(desk: Desk) -> None:
    records = desk.list()
    asked: list[tuple[str, str]] = []
    records.ask_server_wanted.connect(lambda *what: asked.append(what))
    records.focus_search()
    desk.type("nobody")
    desk.press(ENTER)
    trouble = Trouble("unreachable", {"host": "erp.example"})

    records.show_answer("nobody", Report(trouble=trouble))

    assert records.words() == "erp.example did not answer."
    desk.press(ENTER)
    assert len(asked) == 2


def test_an_answer_to_an_older_search_says_nothing(desk: Desk) -> None:
    records = desk.list()
    records.focus_search()
    desk.type("first")
    desk.press(ENTER)
    desk.type("second")
    desk.until(lambda: "firstsecond" in records.words())

    records.show_answer("first", Report())

    assert "either" not in records.words()


def test_what_the_server_found_is_shown(desk: Desk) -> None:
    records = desk.list()
    records.focus_search()
    desk.type("late")
    desk.press(ENTER)

    desk.world.contact(lastname="Latecomer")
    desk.deliver()

    desk.until(lambda: titles(records) == ["Latecomer"])


def test_an_empty_list_says_what_will_fill_it(desk: Desk) -> None:
    assert "first sync" in desk.list("Contract").words()


def test_the_mark_stays_with_its_record_when_others_come_before_it(desk: Desk) -> None:
    _, bert, _ = three(desk)
    records = desk.list()
    records.select(bert)

    desk.world.contact(firstname="Aaron", lastname="First")
    desk.deliver()

    desk.until(lambda: len(titles(records)) == 4)
    assert marked(records) == ["Bert Müller"]


def test_the_mark_follows_a_record_that_is_renamed(desk: Desk) -> None:
    anna, _, _ = three(desk)
    records = desk.list()
    records.select(anna)

    desk.world.colleague_edits(anna, firstname="Zoe")
    desk.world.look(anna)
    desk.deliver()

    desk.until(lambda: "Zoe Müller" in titles(records))
    assert marked(records) == ["Zoe Müller"]


def test_news_do_not_open_anything(desk: Desk) -> None:
    anna, _, _ = three(desk)
    records = desk.list()
    records.select(anna)
    with desk.qtbot.assertNotEmitted(records.opened, wait=300):
        desk.world.contact(firstname="Aaron", lastname="First")
        desk.deliver()


def test_the_place_in_a_long_list_stays_while_records_arrive(open_desk: OpensDesk) -> None:
    full = open_desk(records=150, page_size=100)
    full.world.pull()
    records = full.list()
    bar = records.view.verticalScrollBar()
    bar.setValue(60)

    full.world.contact(firstname="Aaaron", lastname="Aaaa")
    full.deliver()

    full.until(lambda: "Aaaron Aaaa" in titles(records))
    assert bar.value() == 60


def test_a_new_record_stands_on_top_and_is_marked(desk: Desk) -> None:
    three(desk)
    records = desk.list()
    new = desk.world.draft_new("Contact", firstname="Zita", lastname="Zorn")
    desk.deliver()

    records.select(new)

    assert titles(records)[0] == "Zita Zorn"
    assert marked(records) == ["Zita Zorn"]


def test_a_new_record_is_followed_to_its_place_when_it_is_sent(open_desk: OpensDesk) -> None:
    full = open_desk(records=150, page_size=100)
    full.world.pull()
    records, smets = full.list(), full.world.company_of_all()
    new = full.world.draft_new("Contact", firstname="Zzita", lastname="Zzorn", company_id=smets)
    full.deliver()
    records.show_begun(new)
    records.select(new)
    assert records.view.is_seen(0)

    full.world.store.submit(new)
    full.push()

    full.until(lambda: "Zzita Zzorn" in titles(records)[-9:])
    assert marked(records) == ["Zzita Zzorn"]
    assert records.view.is_seen(titles(records).index("Zzita Zzorn"))


def test_who_has_moved_on_is_not_led_back_to_what_was_sent(open_desk: OpensDesk) -> None:
    full = open_desk(records=150, page_size=100)
    full.world.pull()
    records = full.list()
    bar, smets = records.view.verticalScrollBar(), full.world.company_of_all()
    new = full.world.draft_new("Contact", firstname="Zzita", lastname="Zzorn", company_id=smets)
    full.deliver()
    records.select(new)
    bar.setValue(40)

    full.world.store.submit(new)
    full.push()

    full.until(lambda: "Zzita Zzorn" in titles(records)[-9:])
    assert bar.value() == 40
    assert marked(records) == ["Zzita Zzorn"]


def test_the_marked_row_stays_where_it_is_when_others_come_before_it(open_desk: OpensDesk) -> None:
    full = open_desk(records=150, page_size=100)
    full.world.pull()
    records = full.list()
    row = records.table.row(70)
    assert row is not None
    records.select(row.key)
    before = 70 - records.view.verticalScrollBar().value()

    for number in range(5):
        full.world.contact(firstname="Aaaron", lastname=f"Aaaa {number}")
    full.deliver()

    full.until(lambda: "Aaaron Aaaa 4" in titles(records))
    assert marked(records) == [row.title]
    assert titles(records).index(row.title) - records.view.verticalScrollBar().value() == before


def test_a_record_far_down_is_gone_to_and_a_new_search_begins_on_top(open_desk: OpensDesk) -> None:
    full = open_desk(records=400, page_size=100)
    full.world.pull()
    records = full.list()
    last = records.table.rowCount() - 2
    far = records.table.row(last)
    assert far is not None

    records.select(far.key)
    assert records.view.is_seen(last)

    records.focus_search()
    full.type("a")
    full.until(lambda: len(titles(records)) < last)
    assert records.view.verticalScrollBar().value() == 0


def test_enter_before_a_long_list_is_read_opens_the_best_match_of_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, bert, _ = three(desk)
    records = desk.list()
    monkeypatch.setattr(record_table, "_AT_ONCE", 0)
    records.focus_search()
    desk.type("bert")

    with desk.qtbot.waitSignal(records.opened) as opened:
        desk.press(ENTER)
        assert records.table.is_searching
    assert opened.args == [bert]


def test_what_was_begun_stands_on_top_until_it_is_left(desk: Desk) -> None:
    anna, _, _ = three(desk)
    records = desk.list()
    records.focus_search()
    desk.type("mull")
    desk.until(lambda: len(titles(records)) == 2)
    new = desk.world.draft_new("Contact", firstname="Zita", lastname="Zorn")

    records.show_begun(new)

    assert records.search_field.text() == "mull"
    assert titles(records) == ["Zita Zorn", "Anna Müller", "Bert Müller"]
    assert marked(records) == ["Zita Zorn"]
    records.select(anna)
    assert titles(records) == ["Anna Müller", "Bert Müller"]
    assert marked(records) == ["Anna Müller"]


def test_a_hidden_list_reads_again_when_it_is_shown(desk: Desk) -> None:
    records = desk.list()
    records.hide()
    three(desk)
    desk.deliver()

    assert titles(records) == []
    records.show()
    assert len(titles(records)) == 3


def test_archived_ones_come_with_a_click(desk: Desk) -> None:
    desk.world.contact(lastname="Gone", archived=True)
    records = desk.list()
    assert titles(records) == []

    records.archived.setFocus()
    desk.press(Qt.Key.Key_Space)

    assert titles(records) == ["Gone"]


def test_what_nobody_has_chosen_is_not_worth_a_scroll_bar(desk: Desk) -> None:
    three(desk)
    records = desk.list()

    assert records.table.columnCount() > 2
    assert seen(records) == [0, 1]
    assert not records.view.horizontalScrollBar().isVisible()


def test_every_chosen_column_of_a_narrow_list_is_reached_by_mouse_and_keys(desk: Desk) -> None:
    _, bert, _ = three(desk)
    records = desk.list()
    records.table.arrange((*reversed(records.table.columns),), ListOrder())
    records.columns.arranged.emit()
    assert seen(records) == [0, 1]
    desk.until(lambda: records.view.horizontalScrollBar().isVisible())
    records.focus_search()
    desk.press(DOWN)

    for _ in range(4):
        desk.press(Qt.Key.Key_Right)
    assert 4 in seen(records)
    assert marked(records) == ["Anna Müller"]

    # Neither the next row nor news put the columns back.
    desk.press(DOWN)
    records.select(bert)
    desk.deliver()
    assert 4 in seen(records)
    records.view.horizontalScrollBar().setValue(0)
    assert seen(records) == [0, 1]


def test_a_wide_list_shows_all_columns_and_leaves_no_room(desk: Desk) -> None:
    three(desk)
    records = desk.list()

    records.resize(1100, 500)

    desk.until(lambda: seen(records) == list(range(records.table.columnCount())))
    desk.until(lambda: not records.view.horizontalScrollBar().isVisible())
    header = records.view.horizontalHeader()
    assert header.length() == records.view.viewport().width()


def test_what_a_filter_is_about_is_seen_beside_the_name(desk: Desk) -> None:
    soon = (date.fromtimestamp(desk.world.now()) + timedelta(days=9)).isoformat()
    desk.world.contract(name="Ends", date_end=soon)
    records = desk.list("Contract")
    end = list(records.table.columns).index("date_end") + 1
    assert end not in seen(records)
    kept = records.table.columns

    records.filter_by(ListFilter(term=Term.EXPIRING))
    assert seen(records) == [0, end]
    records.filter_by(ListFilter())

    assert end not in seen(records)
    assert records.table.columns == kept


def seen(records: RecordList) -> list[int]:
    """The columns of which all is on the screen."""
    view = records.view
    header, width = view.horizontalHeader(), view.viewport().width()
    return [
        column
        for column in range(records.table.columnCount())
        if not header.isSectionHidden(column)
        and header.sectionViewportPosition(column) >= 0
        and header.sectionViewportPosition(column) + header.sectionSize(column) <= width
    ]


def test_name_and_company_share_the_width_of_a_list(desk: Desk) -> None:
    three(desk)
    records = desk.list()
    header = records.view.horizontalHeader()

    assert header.sectionSize(0) < records.view.viewport().width() * 0.7
    assert header.sectionSize(1) > 80


def test_what_cannot_be_archived_has_no_box_for_it(desk: Desk) -> None:
    contacts, contracts = desk.list(), desk.list("Contract")

    assert not contacts.archived.isHidden()
    assert contracts.archived.isHidden()
    assert contracts.filter_panel.archived.parentWidget() is None, "nor in the filter"
    assert contacts.filter_panel.archived.parentWidget() is not None


def test_an_empty_list_says_whether_it_was_read(desk: Desk) -> None:
    records = desk.list("Contract")
    ways = records.ways_out
    assert records.words() == "Nothing here yet. The first sync fills this list."
    assert ways.go_on.isHidden()
    assert ways.new.isHidden()

    records.show_state(SyncState(cancelled=True, next_try=time.time() + 60))
    assert "The first sync was cancelled. It goes on at" in records.words()
    with desk.qtbot.waitSignal(records.sync_wanted):
        click(ways.go_on)
    desk.world.synced.move_cursor("Contract", None, 0, finished=True)
    records.show_state(SyncState(Line.CONNECTED))

    assert records.words() == "There are no contracts on the server."
    assert ways.go_on.isHidden()
    with desk.qtbot.waitSignal(records.new_wanted) as wanted:
        click(ways.new)
    assert wanted.args == ["Contract"]


def test_a_list_of_only_archived_ones_does_not_deny_them(open_desk: OpensDesk) -> None:
    desk = open_desk(alone=True)
    desk.world.contact(lastname="Gone", archived=True)
    desk.world.synced.move_cursor("Contact", None, 1, finished=True)

    records = desk.list()

    assert records.words() == "All contacts are archived. “Archived too” shows them."
    assert records.ways_out.new.isHidden()
