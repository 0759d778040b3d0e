"""The columns of a list are chosen, moved and sorted by, with the mouse or keys, and remembered."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from draftdesk.domain.record import RecordKey
from draftdesk.store.filters import ListOrder
from draftdesk.ui.record_list import RecordList
from ui.desk import PLAIN, Desk
from ui.test_record_list import marked, titles


def heads(records: RecordList) -> list[str]:
    table = records.table
    across = Qt.Orientation.Horizontal
    return [str(table.headerData(place, across)) for place in range(table.columnCount())]


def click_head(records: RecordList, column: int) -> None:
    header = records.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)


def action(menu: QMenu, *path: str) -> QAction:
    """What stands in a menu under these words, the outer ones first."""
    found = {each.text(): each for each in menu.actions() if not each.isSeparator()}
    first = found[path[0]]
    if not path[1:]:
        return first
    inner = next(each for each in menu.findChildren(QMenu) if each.title() == path[0])
    return action(inner, *path[1:])


def three(desk: Desk) -> tuple[RecordKey, ...]:
    ids = [desk.world.company(name=name) for name in ("Zeta", "Alpha", "Mid")]
    for id in ids:
        desk.world.look(RecordKey("Company", id))
    ends = ("2029-01-01", "2028-01-01", None)
    rows = zip("ABC", ids, ends, strict=True)
    return tuple(
        desk.world.contract(name=name, company_id=id, date_end=end) for name, id, end in rows
    )


def test_a_click_on_a_head_sorts_and_another_turns_it_round(desk: Desk) -> None:
    three(desk)
    records = desk.list("Contract")

    click_head(records, 1)
    assert titles(records) == ["B", "C", "A"]
    assert records.view.horizontalHeader().sortIndicatorSection() == 1
    click_head(records, 1)
    assert titles(records) == ["A", "C", "B"]
    click_head(records, 0)
    assert titles(records) == ["A", "B", "C"]


def test_a_head_that_sorts_nothing_leaves_the_arrow_where_it_is(desk: Desk) -> None:
    three(desk)
    records = desk.list("Contract")
    records.resize(900, 500)
    desk.until(lambda: not records.view.isColumnHidden(2))

    click_head(records, heads(records).index("Reference"))

    assert titles(records) == ["A", "B", "C"]
    assert records.view.horizontalHeader().sortIndicatorSection() == 0


def test_the_menu_sorts_by_what_is_no_column_too(desk: Desk) -> None:
    first, *_ = three(desk)
    records = desk.list("Contract")
    records.select(first)

    action(records.columns.menu(), "Last changed").trigger()
    action(records.columns.menu(), "In reverse").trigger()

    assert titles(records)[-1] == "A"
    assert marked(records) == ["A"]
    assert records.table.order == ListOrder("modified_dateutc", descending=True)


def test_columns_are_chosen_moved_and_remembered(desk: Desk) -> None:
    three(desk)
    records = desk.list("Contract")
    action(records.columns.menu(), "Reference").trigger()
    action(records.columns.menu(), "Add a column", "Number").trigger()
    assert heads(records) == ["Name", "Number", "Company", "Start", "End", "Account manager"]

    action(records.columns.menu(), "Move to the left", "Company").trigger()
    click_head(records, 0)

    again = desk.list("Contract")
    assert heads(again)[:3] == ["Name", "Company", "Number"]
    assert titles(again) == ["C", "B", "A"]
    assert heads(desk.list())[1] == "Company"
    action(again.columns.menu(), "Back to the usual columns").trigger()
    assert heads(again)[1:3] == ["Company", "Reference"]
    assert titles(again) == ["A", "B", "C"]


def test_a_head_that_is_pulled_stays_where_it_was_let_go(desk: Desk) -> None:
    three(desk)
    records = desk.list("Contract")

    records.view.horizontalHeader().moveSection(1, 2)

    assert heads(records)[:3] == ["Name", "Reference", "Company"]
    assert [records.view.horizontalHeader().visualIndex(n) for n in range(3)] == [0, 1, 2]
    assert heads(desk.list("Contract"))[:3] == ["Name", "Reference", "Company"]


def test_no_secret_and_no_long_text_can_be_a_column(desk: Desk) -> None:
    inner = desk.list().columns.menu().findChildren(QMenu)
    words = {each.text() for menu in inner for each in menu.actions()}

    assert "Language" in words
    assert not {"Portal password", "Notes", "Id"} & words


def test_an_order_holds_while_one_searches(desk: Desk) -> None:
    three(desk)
    records = desk.list("Contract")
    records.columns.sort("date_end")
    assert titles(records) == ["C", "B", "A"]
    assert not records.view.isColumnHidden(heads(records).index("End"))

    records.focus_search()
    desk.type("a")

    desk.until(lambda: titles(records) == ["B", "A"])
