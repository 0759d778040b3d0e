"""The picker under the keys: what is typed, taken, restored, left; and the other two spellings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from draftdesk.domain.company import Company
from draftdesk.domain.contact import Contact
from draftdesk.domain.fields import fields_of
from draftdesk.domain.record import Values
from draftdesk.ui.forms.choosing import Choice
from draftdesk.ui.forms.links import LinkEditor
from draftdesk.ui.forms.matches import Matches
from draftdesk.ui.forms.picker import PickLine
from draftdesk.ui.forms.seeking import LATE_AFTER_MS
from draftdesk.ui.forms.spellings import Spelling
from ui.forms.desk import DUVO, NORD, SMETS, Desk, there

UNKNOWN = "93498506-9dde-4593-b844-e3c51c0e2bc2"


class Window(QWidget):
    """A link between two lines, as a form has it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.link = LinkEditor(fields_of(Contact)["company_id"], desk.chooser)
        self.link.node_type = Company
        self.after = QLineEdit()
        self.edits: list[str] = []
        self.link.edited.connect(self.edits.append)
        column = QVBoxLayout(self)
        column.addWidget(self.link)
        column.addWidget(self.after)
        column.addStretch(1)
        self.resize(500, 400)

    @property
    def line(self) -> PickLine:
        line = self.link.focusProxy()
        assert isinstance(line, PickLine)
        return line

    def start(self, shown: Values | str | None) -> None:
        self.link.show_value(shown if isinstance(shown, dict) else link(shown))
        self.link.focus_in_editor()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Window:
    window = Window(desk)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def link(linked: str | None = None, **others: object) -> Values:
    return {"company_id": linked, "company_code": None, "company": None, **others}


def test_a_record_is_shown_by_its_name_and_what_tells_it_apart(window: Window) -> None:
    window.start(SMETS)
    assert window.line.text() == "Bakkerij Smets"
    assert window.link._detail.text() == "C-1042 · Gent"


def test_tab_takes_the_highlighted_match_and_moves_on(window: Window) -> None:
    window.start(SMETS)
    QTest.keyClicks(window.line, "duv")
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    assert window.link.value() == link(DUVO)
    assert window.line.text() == "Duvo NV"
    assert window.after.hasFocus()
    assert window.edits == ["company_id"]


def test_enter_takes_the_match_and_stays(window: Window) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "gent smets")
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert window.link.value() == link(SMETS)
    assert window.line.hasFocus()
    assert not window.line.is_open


def test_arrows_choose_among_the_matches(window: Window) -> None:
    window.start(None)
    QTest.keyClick(window.line, Qt.Key.Key_Down)
    QTest.keyClick(window.line, Qt.Key.Key_Down)
    QTest.keyClick(window.line, Qt.Key.Key_Down)
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert window.link.value() == link(DUVO)


def test_esc_restores_what_stood_there(window: Window) -> None:
    window.start(SMETS)
    QTest.keyClicks(window.line, "duv")
    QTest.keyClick(window.line, Qt.Key.Key_Escape)
    assert window.line.text() == "Bakkerij Smets"
    assert window.link.value() == link(SMETS)
    assert window.edits == []


def test_backspace_to_nothing_is_no_link(window: Window) -> None:
    window.start(SMETS)
    QTest.keyClick(window.line, Qt.Key.Key_Backspace)
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    assert window.link.value() == link(None)
    assert window.edits == ["company_id"]


def test_an_empty_line_offers_those_used_last(window: Window, desk: Desk) -> None:
    window.start(SMETS)
    QTest.keyClick(window.line, Qt.Key.Key_Down)
    assert desk.asked[-1] == ("Company", "")
    assert window.line.is_open
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    assert window.link.value() == link(SMETS)
    assert window.edits == []


def test_passing_through_a_picker_changes_nothing(window: Window) -> None:
    window.start({"company_id": SMETS, "company_code": "C-9", "company": {"name": "x"}})
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    assert window.edits == []
    assert window.link.value() == {
        "company_id": SMETS,
        "company_code": "C-9",
        "company": {"name": "x"},
    }


def test_taking_the_same_record_again_is_no_edit(window: Window) -> None:
    window.start(link(SMETS))
    QTest.keyClicks(window.line, "smets")
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert window.edits == []
    assert window.line.text() == "Bakkerij Smets"


def test_an_unknown_record_stays_and_is_marked(window: Window) -> None:
    window.start(UNKNOWN)
    assert window.line.text() == "93498506…"
    assert window.link._detail.text() == "unknown here"
    assert UNKNOWN in window.link.tip()
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    assert window.link.value() == link(UNKNOWN)
    assert window.edits == []


def test_an_archived_record_stays_and_is_marked(window: Window) -> None:
    window.start(NORD)
    assert window.line.text() == "Nord Froid"
    assert "archived" in window.link._detail.text()


def test_a_name_typed_in_full_is_taken_when_the_mouse_goes_elsewhere(window: Window) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "c-1077")
    window.after.setFocus()
    assert window.link.value() == link(DUVO)


def test_a_name_that_leads_nowhere_stays_as_typed(window: Window) -> None:
    window.start(SMETS)
    QTest.keyClicks(window.line, "zzz")
    window.after.setFocus()
    assert window.link.value() == link("zzz")
    assert window.line.text() == "zzz"
    assert window.edits == ["company_id"]


def test_asking_the_server_is_a_row_of_the_list(window: Window, desk: Desk) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "mulr")
    QTest.keyClick(window.line, Qt.Key.Key_Down)
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert desk.server == [("Company", "mulr")]
    desk.choices.append(Choice("Company", UNKNOWN, "Mulrose", "C-7"))
    window.link.refresh()
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert window.link.value() == link(UNKNOWN)


def test_the_list_says_that_the_server_is_asked_and_what_came_of_it(window: Window) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "mulr")
    QTest.keyClick(window.line, Qt.Key.Key_Down)
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    popup = there(window.line._popup)
    assert popup.note() == "Asking the server for “mulr” …"

    window.link.show_answer("another", "Not yours.")
    assert popup.note() == "Asking the server for “mulr” …"
    window.link.show_answer("mulr", "The server knows no other “mulr”.")

    assert popup.note() == "The server knows no other “mulr”."


def test_what_is_taken_is_remembered_as_used(window: Window, desk: Desk) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "duv")
    QTest.keyClick(window.line, Qt.Key.Key_Tab)

    assert desk.used == [("Company", DUVO)]


def test_f2_wishes_to_see_the_record(window: Window, qtbot: QtBot) -> None:
    window.start(SMETS)
    with qtbot.waitSignal(window.link.peek_wanted) as seen:
        QTest.keyClick(window.line, Qt.Key.Key_F2)
    assert seen.args == ["Company", SMETS]


def test_f3_begins_a_new_one_and_clears_the_other_spellings(window: Window, qtbot: QtBot) -> None:
    window.start({"company_id": SMETS, "company_code": "C-9", "company": None})
    with qtbot.waitSignals([window.link.node_opened, window.link.edited]):
        QTest.keyClick(window.line, Qt.Key.Key_F3)
    value = window.link.value()
    assert (value["company_id"], value["company_code"]) == (None, None)
    assert len(value["company"]["id"]) == 36
    window.link.take_node({**value["company"], "name": "Atelier Bo"})
    assert window.line.text() == "Atelier Bo"
    assert window.link.spelling is Spelling.NEW


def test_esc_goes_back_from_a_new_one_to_the_record_before(window: Window) -> None:
    window.start(link(SMETS))
    QTest.keyClick(window.line, Qt.Key.Key_F3)
    QTest.keyClick(window.line, Qt.Key.Key_Escape)
    assert window.link.value() == link(SMETS)
    assert window.link.spelling is Spelling.PICKED


def test_a_code_may_be_typed_instead(window: Window) -> None:
    window.start(link(SMETS))
    window.link.write_code()
    assert window.link.value() == link(SMETS)
    QTest.keyClicks(window.line, "C-7")
    assert window.link.value() == link(None, company_code="C-7")
    assert not window.line.is_open


def test_leaving_an_empty_code_keeps_the_record_before(window: Window) -> None:
    window.start(link(SMETS))
    window.link.write_code()
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    assert window.line.text() == "Bakkerij Smets"
    assert window.edits == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_arrow_opens_the_list(window: Window) -> None:
    window.start(link(SMETS))
    window.link._more.click()

    assert window.link._line.is_open
    assert QApplication.focusWidget() is window.line


def test_the_menu_offers_the_other_ways(window: Window) -> None:
    window.start(link(SMETS))
    menu = window.link._standard_menu()
    ways = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert ways[-4:] == ["Choose from the list", "By ERP code", "New one", "Peek"]


def test_a_click_into_a_name_marks_it_so_that_typing_replaces_it(window: Window) -> None:
    window.start(link(SMETS))
    window.setFocus()
    # On a real screen the keys come before the press.
    window.line.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseClick(window.line, Qt.MouseButton.LeftButton, pos=QPoint(40, 8))
    QTest.keyClicks(window.line, "duvo")

    assert window.line.text() == "duvo"


def test_a_read_only_link_can_be_peeked_at_but_not_changed(window: Window, qtbot: QtBot) -> None:
    window.link.set_read_only(True)
    window.start(link(SMETS))
    QTest.keyClicks(window.line, "duvo")
    QTest.keyClick(window.line, Qt.Key.Key_F3)
    assert window.link.value() == link(SMETS)
    with qtbot.waitSignal(window.link.peek_wanted):
        QTest.keyClick(window.line, Qt.Key.Key_F2)


def test_a_press_elsewhere_closes_the_list(window: Window) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "s")
    assert window.line.is_open
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=window.rect().bottomRight())
    assert not window.line.is_open


def test_a_match_can_be_clicked(window: Window) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "duvo")
    view = there(window.line._popup)._list
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.link.value() == link(DUVO)


def test_the_matches_are_a_sound_model(desk: Desk, qtmodeltester: object) -> None:
    model = Matches()
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    model.show([replace(each) for each in desk.choices], "Ask the server")
    model.show(desk.choices[:1], "")


@pytest.mark.parametrize("keys", ["s", "smets", "duvo nv", "zzz", ""])
def test_every_key_is_one_question(window: Window, desk: Desk, keys: str) -> None:
    window.start(None)
    QTest.keyClicks(window.line, keys)
    assert len(desk.asked) == len(keys)


@pytest.fixture
def slow(desk: Desk) -> Desk:
    """A desk whose searches take some turns of the window."""
    desk.steps_before = 10
    return desk


@pytest.mark.usefixtures("slow")
def test_what_takes_long_to_find_comes_in_by_itself(window: Window, qtbot: QtBot) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "smets")
    popup = there(window.line._popup)
    assert popup._model.rowCount() == 1  # asks the server
    assert not popup.note().strip()

    qtbot.waitUntil(lambda: popup._model.rowCount() == 2)
    assert there(popup.highlighted()).id == SMETS
    assert popup.note() == "copied 10:41"
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert window.link.value() == link(SMETS)


def test_only_what_goes_on_for_a_while_is_said_to(window: Window, slow: Desk, qtbot: QtBot) -> None:
    slow.steps_before = 10**9
    window.start(None)
    QTest.keyClicks(window.line, "qqq")
    popup = there(window.line._popup)
    qtbot.wait(LATE_AFTER_MS // 3)
    assert not popup.note().strip()

    qtbot.waitUntil(lambda: popup.note() == "Still looking …")
    QTest.keyClick(window.line, Qt.Key.Key_Escape)
    assert not window.line.is_open
    asked = len(slow.asked)
    qtbot.wait(20)
    assert not window.line.is_open
    assert len(slow.asked) == asked
    assert window.line._seeking.is_over


def test_what_moves_meanwhile_is_sought_anew_and_the_wait_is_told_all_the_same(
    window: Window, slow: Desk, qtbot: QtBot
) -> None:
    slow.steps_before = 10**9
    window.start(None)
    QTest.keyClicks(window.line, "qqq")
    popup = there(window.line._popup)

    def said() -> bool:
        window.link.refresh()
        return popup.note() == "Still looking …"

    qtbot.waitUntil(said)


def test_the_marked_row_stays_marked_while_more_comes_in(
    window: Window, slow: Desk, qtbot: QtBot
) -> None:
    slow.found_at_once = 2
    window.start(None)
    QTest.keyClicks(window.line, "n")  # as in C-1042 · Gent, C-1077 · Mechelen, Nord
    popup = there(window.line._popup)
    assert popup._model.rowCount() == 3
    QTest.keyClick(window.line, Qt.Key.Key_Down)
    assert there(popup.highlighted()).id == DUVO

    qtbot.waitUntil(lambda: popup._model.rowCount() == 4)
    assert there(popup.highlighted()).id == DUVO
    QTest.keyClicks(window.line, "o")
    qtbot.waitUntil(lambda: there(window.line._popup).highlighted() is not None)
    assert there(popup.highlighted()).id == NORD


@pytest.mark.usefixtures("slow")
def test_who_leaves_before_all_is_found_has_the_only_one_taken_later(
    window: Window, qtbot: QtBot
) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "mechelen")
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    window.link.settle()
    assert window.after.hasFocus()
    assert window.link.value() == link("mechelen")
    # Sending settles once more, and takes nothing away.
    window.link.settle()

    qtbot.waitUntil(lambda: window.link.value() == link(DUVO))
    assert window.line.text() == "Duvo NV"
    assert window.after.hasFocus()
    assert not window.line.is_open


@pytest.mark.usefixtures("slow")
def test_a_name_that_is_found_too_late_is_not_put_into_another_record(
    window: Window, qtbot: QtBot
) -> None:
    window.start(None)
    QTest.keyClicks(window.line, "mechelen")
    window.link.settle()

    window.start(SMETS)

    qtbot.wait(50)
    assert window.link.value() == link(SMETS)
