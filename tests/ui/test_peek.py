"""F2 looks at a linked record; who else is at its company stands on the page, a way there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Found
from draftdesk.ui.record_page import RecordPage
from ui.desk import Desk, click, nameless


def a_company(desk: Desk, people: int, contracts: int = 0) -> tuple[str, list[RecordKey]]:
    """A company of its own, with copies of who belongs to it."""
    company = desk.world.company(name="Bakkerij Smets", city="Gent", vat_reg_code="BE0403170701")
    desk.world.look(RecordKey("Company", company))
    keys = [
        desk.world.contact(lastname=f"Maes {number:02}", company_id=company)
        for number in range(people)
    ]
    keys += [
        desk.world.contract(name=f"Inspection {number}", company_id=company)
        for number in range(contracts)
    ]
    return company, keys


def opened(desk: Desk, key: RecordKey) -> RecordPage:
    page = desk.page(key.type)
    page.show_record(key)
    page.around.look_around()
    return page


def test_f2_tells_what_the_company_is_and_who_belongs_to_it(desk: Desk) -> None:
    _, keys = a_company(desk, people=8, contracts=1)
    page = opened(desk, keys[0])
    assert page.form.focus_field("company_id")
    field = desk.keys()

    desk.press(Qt.Key.Key_F2)

    card = page.peek_card
    assert card.isVisible()
    said = card.text()
    for words in (
        "Bakkerij Smets",
        "Gent",
        "BE0403170701",
        "copied",
        "8 contact(s), 1 contract(s)",
    ):
        assert words in said, words
    assert "Maes 00" in said
    assert "and 2 more" in said
    assert "Inspection 0" in said
    assert nameless(card) == []
    desk.press(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is field


def test_enter_opens_who_is_marked(desk: Desk) -> None:
    _, keys = a_company(desk, people=3)
    page = opened(desk, keys[0])
    asked: list[RecordKey] = []
    page.open_wanted.connect(asked.append)
    assert page.form.focus_field("company_id")
    desk.press(Qt.Key.Key_F2)

    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)

    assert asked == [keys[1]]
    assert not page.peek_card.isVisible()


def test_what_is_not_in_the_copy_is_asked_for_and_shown_when_it_comes(desk: Desk) -> None:
    key = desk.world.contact()
    company = desk.world.company(name="Unseen NV")
    page = opened(desk, key)
    looked: list[RecordKey] = []
    page.look_wanted.connect(looked.append)

    page.peek("Company", company)
    assert "Asking the server" in page.peek_card.text()
    assert looked == [RecordKey("Company", company)]

    desk.look(RecordKey("Company", company))
    assert "Unseen NV" in page.peek_card.text()
    page.peek_card.hide()


def test_an_archived_record_is_marked_in_the_peek(desk: Desk) -> None:
    key = desk.world.contact()
    company = desk.world.company(name="Gone & Co", archived=True)
    desk.world.look(RecordKey("Company", company))
    page = opened(desk, key)

    page.peek("Company", company)

    assert "archived" in page.peek_card.text().splitlines()
    page.peek_card.hide()


def test_the_others_at_the_company_stand_on_the_page_and_open(desk: Desk) -> None:
    _, keys = a_company(desk, people=3, contracts=1)
    page = opened(desk, keys[0])
    asked: list[RecordKey] = []
    page.open_wanted.connect(asked.append)

    line = page.around.company
    assert line.words() == "Also at Bakkerij Smets:"
    names = [button.text() for button in line.buttons()]
    assert names == ["Maes 01", "Maes 02", "Inspection 0"]
    click(line.buttons()[2])

    assert asked == [keys[3]]
    assert nameless(page) == []


def test_without_others_or_without_a_company_there_is_no_such_line(desk: Desk) -> None:
    _, (alone,) = a_company(desk, people=1)
    page = opened(desk, alone)
    assert page.around.company.isHidden()

    page.show_record(desk.world.contact(company_id=None))
    page.around.look_around()

    assert page.around.company.isHidden()


def test_a_low_window_leaves_its_room_to_the_fields(desk: Desk) -> None:
    _, keys = a_company(desk, people=3)
    page = opened(desk, keys[0])

    page.resize(900, 300)
    assert page.around.company.isHidden()
    page.resize(900, 700)

    desk.until(lambda: page.around.company.isVisible())


def test_there_are_as_many_names_as_there_is_room_for_and_the_rest_is_a_number(
    desk: Desk,
) -> None:
    _, keys = a_company(desk, people=12)
    page = opened(desk, keys[0])
    line = page.around.company
    page.resize(1400, 700)
    wide = len(line.buttons())

    page.resize(460, 700)

    assert 1 <= len(line.buttons()) < wide
    assert f"{11 - len(line.buttons())} more" in line._more.text()
    click(line._more)
    assert "12 contact(s)" in page.peek_card.text()
    page.peek_card.hide()


def test_a_line_of_names_is_plain_text(desk: Desk) -> None:
    company, keys = a_company(desk, people=1)
    desk.world.contact(lastname="<b>R&D</b>", company_id=company)
    page = opened(desk, keys[0])

    (button,) = page.around.company.buttons()

    assert button.text() == "<b>R&&D</b>"
    assert "<b>" not in button.toolTip()


def test_who_is_moved_here_by_something_unsent_stands_here_with_its_state(desk: Desk) -> None:
    _, keys = a_company(desk, people=2)
    other = desk.world.company(name="Duvo")
    away = desk.world.contact(lastname="Zoe", company_id=other)
    page = opened(desk, keys[0])
    line = page.around.company
    assert [button.text() for button in line.buttons()] == ["Maes 01"]

    here = desk.store.view(keys[0]).mine["company_id"]
    desk.world.edit(away, company_id=here)
    desk.deliver()

    desk.until(lambda: [button.text() for button in line.buttons()] == ["Maes 01", "Zoe"])
    zoe = line.buttons()[1]
    assert "draft, not sent" in zoe.toolTip()
    assert zoe.accessibleName() == "Open Zoe · draft, not sent"
    page.peek("Company", here)
    assert "3 contact(s)" in page.peek_card.text()
    assert "Zoe (draft, not sent)" in page.peek_card.text()
    desk.world.store.drop_draft(away)
    desk.deliver()
    assert "Zoe" not in page.peek_card.text()
    page.peek_card.hide()
    desk.until(lambda: [button.text() for button in line.buttons()] == ["Maes 01"])


def test_what_is_typed_in_the_record_itself_does_not_ask_who_else_is_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, keys = a_company(desk, people=2)
    page = opened(desk, keys[0])
    asked: list[str] = []
    real = desk.store.of_company

    def asking(type_name: str, company: str, limit: int) -> list[Found]:
        asked.append(type_name)
        found: list[Found] = real(type_name, company, limit)
        return found

    monkeypatch.setattr(desk.store, "of_company", asking)

    desk.retype(page, "functions", "Baker")
    desk.save(page)
    page.around.look_around()

    assert asked == []
