"""The table reads what is painted, keeps its manners as a model, and tells each row's state."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from draftdesk.domain.record import RecordKey
from draftdesk.store import list_reading, listing
from draftdesk.store.filters import Archived, ListFilter
from draftdesk.ui import record_table
from draftdesk.ui.record_table import PAGE, RecordTable
from draftdesk.ui.wording import state_words
from world import Opens, World

DECORATION, SPOKEN = Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.AccessibleTextRole
FONT, TIP = Qt.ItemDataRole.FontRole, Qt.ItemDataRole.ToolTipRole


@pytest.fixture(name="full", scope="module")
def many_contacts() -> int:
    """How many contacts the full world has: more than two pages."""
    return 2 * PAGE + 20


@pytest.fixture(name="full_world")
def a_full_world(open_world: Opens, full: int) -> World:
    """A world with some pages of contacts, pulled."""
    world = open_world(records=full, page_size=100)
    world.pull()
    return world


def check(tester: ModelTester, table: RecordTable) -> None:
    tester.check(table)  # type: ignore[no-untyped-call]


def titles(table: RecordTable) -> list[str]:
    return [str(table.index(row, 0).data()) for row in range(table.rowCount())]


def column(table: RecordTable, name: str) -> int:
    heads = [
        table.headerData(place, Qt.Orientation.Horizontal) for place in range(table.columnCount())
    ]
    return heads.index(name)


def test_it_keeps_the_manners_of_a_model(full_world: World, qtmodeltester: ModelTester) -> None:
    table = RecordTable("Contact", full_world.store)

    assert table.rowCount() > 2 * PAGE
    check(qtmodeltester, table)
    table.search("a", ListFilter(archived=Archived.SHOWN))
    check(qtmodeltester, table)


def test_an_empty_store_is_an_empty_table(world: World, qtmodeltester: ModelTester) -> None:
    table = RecordTable("Contract", world.store)

    assert table.rowCount() == 0
    assert table.row(0) is None
    check(qtmodeltester, table)


def test_rows_stand_by_name_however_far_one_scrolls(full_world: World) -> None:
    table = RecordTable("Contact", full_world.store)
    read = [table.row(number) for number in reversed(range(table.rowCount()))]

    named = [row.title.casefold() for row in reversed(read) if row is not None]
    assert len(named) == table.rowCount()
    assert len({row.key for row in read if row is not None}) == table.rowCount()
    assert named[:1] <= named[-1:]


def test_a_search_shows_what_fits_and_archived_ones_only_when_asked(world: World) -> None:
    world.contact(firstname="Anna", lastname="Zorn")
    world.contact(firstname="Bert", lastname="Zorn", archived=True)
    world.contact(firstname="Carla", lastname="Maes")
    table = RecordTable("Contact", world.store)

    table.search("zorn", ListFilter())
    assert titles(table) == ["Anna Zorn"]
    table.search("zorn", ListFilter(archived=Archived.SHOWN))
    assert titles(table) == ["Anna Zorn", "Bert Zorn"]
    assert table.index(1, 0).data(FONT).strikeOut()
    assert table.index(0, 0).data(FONT) is None


def test_a_row_tells_its_state_by_a_mark_a_tip_and_words(world: World) -> None:
    key = world.contact(lastname="Marker")
    table = RecordTable("Contact", world.store)
    table.search("marker", ListFilter())
    plain = table.index(0, 0)
    assert plain.data(DECORATION) is None

    world.edit(key, phone="+32 2 555 01 99")
    table.refresh()

    assert not plain.data(DECORATION).isNull()
    assert plain.data(TIP) == state_words("draft")
    assert plain.data(SPOKEN) == f"Marker, {state_words('draft')}"
    world.release(key)
    table.refresh()
    assert plain.data(TIP) == state_words("waiting")


def test_an_archived_row_is_told_by_a_mark_and_words_too(world: World) -> None:
    key = world.contact(lastname="Gone", archived=True)
    table = RecordTable("Contact", world.store)
    table.search("gone", ListFilter(archived=Archived.ONLY))
    row = table.index(0, 0)

    assert not row.data(DECORATION).isNull()
    assert row.data(SPOKEN) == "Gone, archived"
    world.edit(key, phone="1")
    table.refresh()
    assert row.data(SPOKEN) == f"Gone, {state_words('draft')}, archived"


def test_a_waiting_change_shows_in_the_row(world: World) -> None:
    key = world.contact(lastname="Before")
    world.release(key, functions="Head of everything")
    table = RecordTable("Contact", world.store)

    assert table.index(0, column(table, "Function")).data() == "Head of everything"


def test_a_link_shows_what_it_leads_to_in_each_of_its_spellings(world: World) -> None:
    company = world.company(name="Duvo NV")
    world.look(RecordKey("Company", company))
    by_id = world.contact(lastname="One", company_id=company)
    by_code = world.draft_new("Contact", lastname="Two", company_code="ABC")
    world.store.submit(by_code)
    embedded = world.draft_new("Contact", lastname="Three", company={"name": "Fresh & Co"})
    world.store.submit(embedded)
    table = RecordTable("Contact", world.store)

    place, said = column(table, "Company"), {}
    for row in range(table.rowCount()):
        said[table.index(row, 0).data()] = table.index(row, place).data()
    assert by_id
    assert said["One"] == "Duvo NV"
    assert "ABC" in said["Two"]
    assert "Fresh & Co" in said["Three"]


def test_news_of_a_row_disturb_no_other(world: World, qtbot: QtBot) -> None:
    key = world.contact(firstname="Anna", lastname="Quiet")
    table = RecordTable("Contact", world.store)
    world.colleague_edits(key, firstname="Anne")
    world.look(key)

    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged):
        table.refresh()
    assert titles(table) == ["Anne Quiet"]


def test_a_row_that_comes_is_shown(world: World, qtbot: QtBot) -> None:
    world.contact(lastname="First")
    table = RecordTable("Contact", world.store)
    world.contact(lastname="Second")

    with qtbot.waitSignal(table.modelReset):
        table.refresh()
    assert titles(table) == ["First", "Second"]


def test_a_record_is_found_wherever_it_stands(full_world: World) -> None:
    table = RecordTable("Contact", full_world.store)
    far = table.row(table.rowCount() - 1)
    assert far is not None
    table.reload()

    assert table.number_of(far.key) == table.rowCount() - 1
    assert table.number_of(RecordKey("Contact", "unknown")) is None


def test_a_long_list_is_read_between_other_jobs(
    full_world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = RecordTable("Contact", full_world.store)
    before = titles(table)
    steps = shorten(monkeypatch)

    table.search("a", ListFilter())
    assert table.is_searching
    assert titles(table) == before
    with qtbot.waitSignal(table.settled):
        pass

    assert not table.is_searching
    assert 0 < len(titles(table)) < len(before)
    assert steps
    assert max(steps) <= 2 * list_reading._STEP


def test_another_search_leaves_the_one_before_it(
    full_world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = RecordTable("Contact", full_world.store)
    shorten(monkeypatch)
    counts: list[int] = []
    table.settled.connect(lambda: counts.append(table.rowCount()))

    table.search("a", ListFilter())
    table.search("no such name", ListFilter())

    qtbot.waitUntil(lambda: not table.is_searching)
    assert counts == [0]


def test_news_during_a_reading_do_not_begin_it_anew(
    full_world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = RecordTable("Contact", full_world.store)
    shorten(monkeypatch)
    table.search("a", ListFilter())

    table.refresh()

    with qtbot.waitSignal(table.settled):
        pass
    assert table.is_behind
    assert table.rest() > 0


def shorten(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let a list of this size be long; tells the rows of each step."""
    monkeypatch.setattr(record_table, "_AT_ONCE", 10)
    monkeypatch.setattr(record_table, "_STEP", 10)
    monkeypatch.setattr(record_table, "_A_MOMENT", 0.0001)
    monkeypatch.setattr(list_reading, "_STEP", 10)
    monkeypatch.setattr(list_reading, "_STEP_IN_MEMORY", 10)
    monkeypatch.setattr(list_reading, "_BROAD", 5)
    steps: list[int] = []
    read_on = listing.Listing.read_on

    def counting(self: listing.Listing, rows: int) -> bool:
        steps.append(rows)
        return read_on(self, rows)

    monkeypatch.setattr(listing.Listing, "read_on", counting)
    return steps


def test_a_row_has_no_rows_beneath_it(world: World) -> None:
    world.contact(lastname="Leaf")
    table = RecordTable("Contact", world.store)

    assert table.rowCount(table.index(0, 0)) == 0
    assert table.columnCount(table.index(0, 0)) == 0
    assert table.data(QModelIndex()) is None
