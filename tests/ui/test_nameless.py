"""A record without a name is called that in every place, and never by its id."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget

from draftdesk.domain.record import RecordKey
from draftdesk.ui.command_palette import CommandPalette
from draftdesk.ui.conflict_view import ConflictView
from draftdesk.ui.difference import DifferenceDialog
from draftdesk.ui.history_view import HistoryView
from draftdesk.ui.outbox_view import OutboxView
from ui.desk import CTRL, Desk, cell
from ui.frame import Frame
from ui.test_record_list import titles

WORDS = "Contact without a name"


def of_nobody(desk: Desk) -> RecordKey:
    """A contact that the server has without any name."""
    return desk.world.contact(firstname=None, lastname="", company_id=None, phone="1")


def test_a_new_one_in_list_outbox_and_preview(desk: Desk) -> None:
    key = desk.world.draft_new("Contact", phone="1")
    page = desk.page()
    page.show_record(key)
    assert page.head.title() == "New contact"
    assert WORDS in titles(desk.list())

    outbox = desk.put(OutboxView(desk.world.store))
    assert cell(outbox.table, 0, 0) == WORDS
    page.preview()
    dialog = page.findChild(DifferenceDialog)
    assert dialog is not None
    assert WORDS in [each.text() for each in dialog.findChildren(QLabel)]
    outbox.discard_marked()
    assert outbox.notice.text().startswith(f"What you changed in {WORDS}")


def test_a_known_one_on_its_page_in_conflicts_and_in_the_history(desk: Desk) -> None:
    key = of_nobody(desk)
    page = desk.page()
    page.show_record(key)
    assert page.head.title() == WORDS
    desk.world.release(key, phone="2")
    desk.world.push()
    history = desk.put(HistoryView(desk.world.store))
    assert cell(history.table, 0, 1) == WORDS
    history.show_record(key)
    assert history.heading() == f"Sent from this computer: {WORDS}"

    desk.world.release(key, phone="3")
    desk.world.colleague_edits(key, phone="4")
    desk.world.push()
    view = desk.put(ConflictView(desk.world.store))
    items: QListWidget = view.list
    assert items.item(0).text() == WORDS
    assert view._heading.text() == WORDS


def test_in_the_palette_found_and_used_before(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    key = desk.world.contact(firstname=None, lastname="", company_id=None, email="zq@zq.example")
    bench.open(key)

    desk.press(Qt.Key.Key_K, CTRL)
    found = frame.window._palette
    assert isinstance(found, CommandPalette)
    desk.type("zq@zq")
    rows = [str(found.ways.index(row, 0).data()) for row in range(found.ways.rowCount())]
    assert any(row.startswith(WORDS) for row in rows), rows
    assert not any(key.id in row for row in rows)
    desk.press(Qt.Key.Key_Return)

    desk.press(Qt.Key.Key_K, CTRL)
    rows = [str(found.ways.index(row, 0).data()) for row in range(found.ways.rowCount())]
    assert any(row.startswith(WORDS) for row in rows), rows


def test_at_its_companys_and_in_a_peek(desk: Desk) -> None:
    company = desk.world.company(name="Duvo NV")
    desk.world.look(RecordKey("Company", company))
    desk.world.contact(firstname=None, lastname="", company_id=company)
    key = desk.world.contact(lastname="Maes", company_id=company)
    page = desk.page()
    page.show_record(key)

    desk.until(lambda: page.around.company.isVisible())
    assert [each.accessibleName() for each in page.around.company.buttons()] == [f"Open {WORDS}"]
    page.peek_card.show_record(RecordKey("Company", company), page.form)
    rows = page.peek_card.rows
    assert WORDS in [rows.item(row).text() for row in range(rows.count())]
