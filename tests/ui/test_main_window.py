"""The frame: every place and every act by keys, nothing lost on the way, nothing said wrongly."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.store.database import DiskTrouble
from draftdesk.store.rows import EntryState
from draftdesk.sync.report import Report
from draftdesk.ui.background import SyncService
from draftdesk.ui.difference import DifferenceDialog
from draftdesk.ui.main_window import LAST_PROFILE, MainWindow
from draftdesk.ui.profile_dialog import PasswordDialog, ProfileDialog
from draftdesk.ui.workbench import Workbench
from ui.desk import ALT, CTRL, PLAIN, SHIFT, Desk, click, nameless
from ui.frame import Frame, never
from world import PROFILE

KEY = Qt.Key
DIGITS = (KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4, KEY.Key_5)
PLACES = ("Contact", "Contract", "outbox", "conflicts", "history")


# --- places -------------------------------------------------------------------------------------


def test_alt_and_a_digit_lead_to_each_place_and_put_the_keys_to_work(
    frame: Frame, desk: Desk
) -> None:
    desk.world.release(desk.world.contact(phone="1"), functions="Baker")
    clashing = desk.world.contact(lastname="Both", phone="1")
    desk.world.release(clashing, phone="2")
    desk.world.colleague_edits(clashing, phone="3")
    desk.world.push()
    desk.world.release(desk.world.contact(), functions="Baker")
    bench = frame.open()
    shown: list[str] = []
    bench.place_shown.connect(shown.append)

    focused = []
    for digit in DIGITS:
        desk.press(digit, ALT)
        focused.append(desk.keys())

    assert tuple(shown) == PLACES
    assert focused[0] is bench.sides["Contact"].list.search_field
    assert focused[1] is bench.sides["Contract"].list.search_field
    assert focused[2] is bench.outbox.table
    assert bench.conflicts.questions()["phone"].isAncestorOf(focused[3])
    assert focused[4] is bench.history.table
    assert frame.window.navigation.currentRow() == 4


def test_coming_back_to_the_window_looks_at_the_record_that_is_shown(
    frame: Frame, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = desk.world.contact()
    bench = frame.open()
    looked: list[RecordKey] = []
    assert frame.service is not None
    monkeypatch.setattr(frame.service, "refresh", looked.append)
    bench.open(key)
    desk.until(lambda: looked == [key])
    other = desk.put(QWidget(), 200, 100)
    # Some time later:
    bench._looked_at.clear()
    looked.clear()

    with desk.qtbot.waitActive(frame.window):
        frame.window.activateWindow()
    desk.until(lambda: looked == [key])

    # Going back and forth does not ask again and again.
    for window in (other, frame.window):
        with desk.qtbot.waitActive(window):
            window.activateWindow()
    assert looked == [key]


def test_a_peek_leads_on_to_who_belongs_to_the_company(frame: Frame, desk: Desk) -> None:
    company = desk.world.company(name="Bakkerij Smets")
    desk.world.look(RecordKey("Company", company))
    key = desk.world.contact(lastname="Aerts", company_id=company)
    contract = desk.world.contract(name="Inspection", company_id=company)
    bench = frame.open()
    bench.open(key)
    assert frame.page.form.focus_field("company_id")

    desk.press(KEY.Key_F2)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return)

    assert bench.sides["Contract"].page.key == contract
    assert bench.sides["Contract"].page.isVisible()


def test_a_picker_hears_that_the_server_knew_nothing(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact()
    bench = frame.open()
    bench.open(key)
    assert frame.service is not None
    assert frame.page.form.focus_field("company_id")
    desk.type("mulr")

    frame.service.searched.emit("Company", "mulr", Report())

    said = [each.text() for each in frame.window.findChildren(QLabel) if each.isVisible()]
    assert "The server knows no other “mulr”." in said


def test_a_click_in_the_navigation_leads_there_too(frame: Frame) -> None:
    bench = frame.open()
    navigation = frame.window.navigation
    place = navigation.visualItemRect(navigation.item(2)).center()

    click(navigation.viewport(), place)

    assert bench.outbox.isVisible()


@pytest.mark.parametrize("place", PLACES)
def test_every_place_works_with_an_empty_store_and_names_its_inputs(
    frame: Frame, desk: Desk, place: str
) -> None:
    bench = frame.open()
    bench.show_place(place)
    for act in (bench.submit, bench.preview, bench.discard, bench.archive, bench.undo, bench.redo):
        act()
    bench.next_problem()
    bench.previous_problem()
    bench.close_record()
    bench.next_record()
    desk.deliver()

    assert nameless(frame.window) == []


def test_every_input_has_a_name_while_records_conflicts_and_dialogs_are_open(
    frame: Frame, desk: Desk
) -> None:
    bench = frame.open()
    clashing = desk.world.contact(lastname="Both", phone="1")
    desk.world.release(clashing, phone="2")
    desk.world.colleague_edits(clashing, phone="3")
    desk.world.push()
    desk.deliver()
    bench.open(clashing)
    bench.open(desk.world.contract())
    bench.show_conflict(clashing)
    bench.show_new("Contact")
    dialogs: list[QDialog] = [
        DifferenceDialog(desk.world.view(clashing), desk.store.found, frame.window),
        ProfileDialog((), None, 0, frame.window),
        ProfileDialog((PROFILE,), PROFILE, 0, frame.window),
        PasswordDialog(PROFILE, "Why.", frame.window),
    ]

    assert nameless(frame.window) == []
    for dialog in dialogs:
        assert nameless(dialog) == []
        dialog.deleteLater()


# --- keys ---------------------------------------------------------------------------------------


def test_no_two_actions_share_a_key_even_after_another_profile(frame: Frame) -> None:
    frame.open()
    frame.open(replace(PROFILE, name="Other"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    keys = [
        sequence.toString()
        for action in frame.window.findChildren(QAction)
        for sequence in action.shortcuts()
    ]
    keys += [each.key().toString() for each in frame.window.findChildren(QShortcut)]
    assert [key for key, number in Counter(keys).items() if number > 1] == []
    assert {"Ctrl+Return", "Ctrl+Enter", "Ctrl+S", "F8", "Alt+5"} <= set(keys)


@pytest.mark.parametrize("enter", [KEY.Key_Return, KEY.Key_Enter])
def test_ctrl_enter_sends_the_record_from_any_field(
    frame: Frame, desk: Desk, enter: Qt.Key
) -> None:
    key = desk.world.contact()
    bench = frame.open()
    bench.open(key)
    desk.retype(frame.page, "notes", "A note.")

    desk.press(enter, CTRL)

    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.change == {"notes": "A note."}


def test_ctrl_enter_answers_a_conflict_and_retries_in_the_outbox(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact(phone="1")
    desk.world.release(key, phone="2")
    desk.world.colleague_edits(key, phone="3")
    desk.world.push()
    bench = frame.open()
    desk.press(KEY.Key_4, ALT)
    desk.press(KEY.Key_Space)
    desk.press(KEY.Key_Return, CTRL)
    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.state is EntryState.WAITING

    desk.world.synced.refuse(entry, (), None)
    desk.deliver()
    desk.press(KEY.Key_3, ALT)
    desk.until(lambda: bench.outbox.table.rowCount() == 1)
    desk.press(KEY.Key_Return, CTRL)
    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.state is EntryState.WAITING


def test_ctrl_n_opens_an_empty_form_and_the_list_marks_what_is_typed(
    frame: Frame, desk: Desk
) -> None:
    desk.world.contact(lastname="Aerts")
    bench = frame.open()
    records = bench.sides["Contact"].list
    desk.type("aerts")
    desk.until(lambda: records.table.rowCount() == 1)

    desk.press(KEY.Key_N, CTRL)
    assert frame.page.form.isAncestorOf(desk.keys())
    desk.retype(frame.page, "lastname", "Zorn")
    desk.save(frame.page)
    desk.deliver()

    desk.until(lambda: records.table.rowCount() == 2)
    rows = records.view.selectionModel().selectedRows()
    assert [records.table.index(row.row(), 0).data() for row in rows] == ["Zorn"]
    desk.press(KEY.Key_N, CTRL | SHIFT)
    assert frame.page.type_name == "Contract"
    desk.press(KEY.Key_N, CTRL)
    assert frame.page.type_name == "Contract", "a new one of the list that is shown"


def test_ctrl_s_keeps_a_draft_at_once(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact()
    frame.open().open(key)
    desk.retype(frame.page, "functions", "Baker")
    assert desk.store.draft(key) is None

    desk.press(KEY.Key_S, CTRL)

    assert desk.store.draft(key) is not None
    assert desk.world.entry(key) is None


def test_escape_steps_back_from_the_form_and_loses_nothing(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact(lastname="Maes")
    bench = frame.open()
    bench.open(key)
    desk.retype(frame.page, "functions", "Baker")

    desk.press(KEY.Key_Escape)
    assert desk.keys() is bench.sides["Contact"].list.view
    desk.press(KEY.Key_Escape)
    assert desk.keys() is bench.sides["Contact"].list.search_field

    assert frame.page.form.values()["functions"] == "Baker"
    assert frame.page.key == key


def test_ctrl_tab_walks_through_open_records_and_ctrl_w_closes_one(
    frame: Frame, desk: Desk
) -> None:
    contact, contract = desk.world.contact(lastname="Maes"), desk.world.contract(name="Care")
    bench = frame.open()
    bench.open(contact)
    desk.retype(frame.page, "functions", "Baker")
    bench.open(contract)

    desk.press(KEY.Key_Tab, CTRL)
    assert frame.page.key == contact
    assert frame.page.form.values()["functions"] == "Baker"
    desk.press(KEY.Key_Tab, CTRL)
    assert frame.page.key == contract
    desk.press(KEY.Key_Backtab, CTRL | SHIFT)
    assert frame.page.key == contact
    desk.press(KEY.Key_W, CTRL)
    assert frame.page.key == contract
    assert desk.store.draft(contact) is not None
    desk.press(KEY.Key_W, CTRL)
    assert frame.page.key is None


def test_f8_goes_from_problem_to_problem(frame: Frame, desk: Desk) -> None:
    frame.open().open(desk.world.contact())
    desk.retype(frame.page, "email", "bad@")
    desk.retype(frame.page, "private_email", "worse@")
    frame.page.form.focus_field("notes")

    desk.press(KEY.Key_F8)
    first = desk.keys()
    desk.press(KEY.Key_F8)
    second = desk.keys()
    desk.press(KEY.Key_F8, SHIFT)

    editors = {name: frame.page.form.rows[name].editor for name in ("email", "private_email")}
    assert {first, second} == {editor.focusProxy() for editor in editors.values()}
    assert desk.keys() is first


def test_ctrl_z_is_the_forms_in_a_form_and_the_search_fields_in_a_search(
    frame: Frame, desk: Desk
) -> None:
    key = desk.world.contact(functions="Baker")
    bench = frame.open()
    bench.open(key)
    desk.retype(frame.page, "functions", "Miller")
    desk.press(KEY.Key_F, CTRL)
    desk.type("abc")

    desk.press(KEY.Key_Z, CTRL)
    assert bench.sides["Contact"].list.search_field.text() != "abc"
    assert frame.page.form.values()["functions"] == "Miller"
    frame.page.form.focus_field("functions")
    for _ in range(3):
        desk.press(KEY.Key_Z, CTRL)
    assert frame.page.form.values()["functions"] == "Baker"
    for _ in range(3):
        desk.press(KEY.Key_Y, CTRL)
    assert frame.page.form.values()["functions"] == "Miller"


def test_ctrl_d_shows_the_difference_from_within_a_field(frame: Frame, desk: Desk) -> None:
    frame.open().open(desk.world.contact())
    desk.retype(frame.page, "functions", "Baker")

    desk.press(KEY.Key_D, CTRL)

    dialog = frame.page.findChild(DifferenceDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert frame.page.form.values()["functions"] == "Baker"
    dialog.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_filter_and_the_columns_are_reached_by_keys(frame: Frame, desk: Desk) -> None:
    desk.world.contact(firstname="Anna", lastname="Müller")
    records = frame.open().sides["Contact"].list

    desk.press(KEY.Key_F, CTRL | SHIFT)
    assert desk.keys() is records.filter_panel.links["company"]
    desk.press(KEY.Key_Escape)
    assert desk.keys() is records.search_field
    assert records.filter_panel.isHidden()

    desk.press(KEY.Key_L, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_enter_leads_from_the_search_into_the_form(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact(firstname="Anna", lastname="Müller")
    frame.open()
    desk.press(KEY.Key_F, CTRL)
    desk.type("müller")

    desk.press(KEY.Key_Return)
    assert frame.page.key == key
    desk.press(KEY.Key_Return)
    assert frame.page.form.isAncestorOf(desk.keys())


def test_tab_leads_from_the_list_through_the_form_to_send(frame: Frame, desk: Desk) -> None:
    frame.open().open(desk.world.contact())
    desk.retype(frame.page, "functions", "Baker")
    frame.page.form.focus_field("id")
    seen: list[QWidget] = []
    for _ in range(12):
        desk.press(KEY.Key_Tab)
        seen.append(desk.keys())
        if seen[-1] is frame.page.foot.send:
            break

    order = [each for each in seen if isinstance(each, QPushButton)]
    assert order == [frame.page.foot.discard, frame.page.foot.preview, frame.page.foot.send]


# --- from view to view --------------------------------------------------------------------------


def test_a_row_that_is_clicked_opens_its_record(frame: Frame, desk: Desk) -> None:
    desk.world.contact(lastname="Aerts")
    second = desk.world.contact(lastname="Maes")
    view = frame.open().sides["Contact"].list.view
    place = view.visualRect(view.model().index(1, 0)).center()

    click(view.viewport(), place)

    assert frame.page.key == second


def test_the_banner_of_a_conflict_leads_to_its_questions(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact(phone="1")
    desk.world.release(key, phone="2")
    desk.world.colleague_edits(key, phone="3")
    desk.world.push()
    bench = frame.open()
    bench.open(key)

    click(frame.page.notice.button)

    assert bench.conflicts.isVisible()
    assert bench.conflicts.questions()["phone"].has_keys()


def test_the_answer_to_a_search_over_there_reaches_its_list(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    records = bench.sides["Contact"].list
    desk.type("nobody")
    desk.press(KEY.Key_Return)
    assert frame.service is not None

    frame.service.searched.emit("Contact", "nobody", Report())

    assert "either" in records.words()


def test_deciding_for_theirs_leaves_nothing_waiting(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact(phone="1")
    desk.world.release(key, phone="2")
    desk.world.colleague_edits(key, phone="3")
    desk.world.push()
    bench = frame.open()
    bench.show_conflict(key)
    bench.conflicts.choose("phone", 1)

    desk.press(KEY.Key_Return, CTRL)
    desk.deliver()

    assert desk.world.counts().unfinished == 0
    assert "All sent" in frame.window.status.text()


def test_the_refused_lead_to_the_first_of_them(frame: Frame, desk: Desk) -> None:
    first, refused = desk.world.contact(phone="1"), desk.world.contact(phone="1")
    for key in (first, refused):
        desk.world.release(key, phone="2")
    (entry,) = (each for each in desk.store.outbox() if each.key == refused)
    desk.world.synced.refuse(entry, (), Trouble("not_allowed", {"host": "x"}))
    bench = frame.open()

    click(frame.window.status.refused)

    assert bench.outbox.isVisible()
    assert bench.outbox.chosen() == refused


# --- what must be said --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        (replace(PROFILE, keeping="plain"), "NOT ENCRYPTED"),
        (replace(PROFILE, read_only=True), "read-only"),
    ],
)
def test_what_must_be_known_of_a_profile_stands_in_title_status_and_menu(
    frame: Frame, profile: Profile, words: str
) -> None:
    frame.open(profile)

    assert words in frame.window.windowTitle()
    assert words in frame.window.status.text()
    menus = [action.text() for action in frame.window.findChildren(QAction)]
    assert any(words in text for text in menus)


def test_being_signed_out_is_said_with_a_way_in_and_goes_away_by_itself(
    frame: Frame, desk: Desk
) -> None:
    frame.open()
    frame.window.say_signed_out("erp.example did not accept the user or password.")

    with desk.qtbot.waitSignal(frame.window.sign_in_wanted):
        click(frame.window.notice.button)
    frame.window.say_signed_in()
    assert frame.window.notice.text() == ""


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_window_that_is_called_comes_back_from_the_task_bar(frame: Frame, desk: Desk) -> None:
    frame.open()
    frame.window.showMinimized()
    desk.until(frame.window.isMinimized)

    frame.window.come_to_front()

    desk.until(lambda: frame.window.isActiveWindow() and not frame.window.isMinimized())


def test_a_mistake_is_not_covered_by_being_signed_out(frame: Frame) -> None:
    frame.open()
    frame.window.say_mistake("Something went wrong.")
    frame.window.say_signed_out("Signed out.")
    frame.window.say_signed_in()

    assert frame.window.notice.text() == "Something went wrong."


def test_without_a_profile_the_window_invites_and_offers_those_that_are_known(
    frame: Frame, desk: Desk
) -> None:
    window = frame.window
    window.show_welcome()
    assert "Add the server" in window.welcome.text()
    with desk.qtbot.waitSignal(window.profile_wanted):
        desk.press(KEY.Key_Return)
    with desk.qtbot.waitSignal(window.sandbox_wanted):
        click(window.welcome.try_out)

    window.set_profiles((replace(PROFILE, name="R&D", keeping="plain"),))
    window.show_welcome("The keyring is locked.")
    assert window.welcome.text() == "The keyring is locked."
    with desk.qtbot.waitSignal(window.switch_wanted) as wanted:
        desk.press(KEY.Key_Return)
    assert wanted.args == ["R&D"]
    assert nameless(window) == []


# --- leaving ------------------------------------------------------------------------------------


def test_closing_the_window_keeps_what_is_typed(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact()
    frame.open().open(key)
    desk.retype(frame.page, "functions", "Baker")

    assert frame.window.close()

    assert desk.store.draft(key).mine["functions"] == "Baker"
    assert desk.world.counts().unfinished == 0


def test_what_cannot_be_kept_holds_the_window_open_once(
    frame: Frame, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = desk.world.contact()
    frame.open().open(key)
    desk.retype(frame.page, "functions", "Baker")
    with monkeypatch.context() as patch:
        patch.setattr(desk.store, "save_draft", _full)
        assert not frame.window.close()
        assert "Close once more" in frame.window.notice.text()
        assert not frame.window.clear_workbench()
        assert frame.window.workbench is not None
        assert frame.window.close()


def _full(*_: object, **__: object) -> bool:
    raise DiskTrouble("The disk is full.")


def test_the_window_comes_back_where_it_was(frame: Frame, tmp_path: Path) -> None:
    frame.window.resize(770, 560)
    frame.window.close()

    again = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))

    again.deleteLater()
    assert (again.width(), again.height()) == (770, 560)


class Windows(QObject):
    """Notes each window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, seen: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(seen, QWidget) and seen.isWindow():
            self.shown.append(type(seen).__name__)
        return False


def test_behind_the_first_paint_no_other_window_flashes_up(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    frame = Frame(desk, tmp_path)
    frame.open()
    frame.open().open(desk.world.contact())
    desk.deliver()
    qapp.removeEventFilter(windows)
    frame.close()

    assert set(windows.shown) == {"MainWindow"}


def test_a_side_is_made_when_it_is_first_gone_to(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact()
    bench = frame.open()
    assert list(bench.sides) == ["Contact"]

    bench.open(key)
    assert list(bench.sides) == ["Contact"]
    desk.press(KEY.Key_2, ALT)

    assert list(bench.sides) == ["Contact", "Contract"]
    assert bench.sides["Contract"].list.isVisible()


def test_the_skeleton_gives_way_to_what_there_is_to_see(desk: Desk, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue(LAST_PROFILE, "Acme")
    window = MainWindow(settings)
    desk.put(window, 1200, 800)
    window.show_waiting("Opening Acme …")
    assert window.skeleton.text() == "Opening Acme …"
    titles = [each.text() for each in window.menuBar().actions()]
    assert titles == ["&File", "&Edit", "&Record", "&View", "&Sync", "&Help"]

    window.furnish()
    assert window.centralWidget() is window.skeleton
    window.show_welcome("The keyring is locked.")

    assert window.welcome.isVisible()
    assert all(each.menu() for each in window.menuBar().actions())


def test_a_mistake_before_there_is_anything_else_is_said(desk: Desk, tmp_path: Path) -> None:
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    desk.put(window, 1200, 800)

    window.say_mistake("Something went wrong.")

    assert window.notice.isVisible()
    assert window.notice.text() == "Something went wrong."


def test_a_narrow_window_stays_narrow_whatever_there_is_to_say(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact(firstname="A very long first name", lastname="and a longer last one")
    frame.open(replace(PROFILE, keeping="plain")).open(key)
    frame.window.resize(900, 600)
    frame.window.say_mistake("A long sentence about what went wrong. " * 8)
    desk.deliver()

    assert frame.window.minimumSizeHint().width() <= 900
    assert frame.window.width() == 900


def test_a_new_window_on_the_same_store_shows_the_draft_again(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact()
    frame.open().open(key)
    desk.retype(frame.page, "functions", "Baker")

    frame.open().open(key)

    assert frame.page.form.values()["functions"] == "Baker"
    assert RecordKey("Contact", key.id) == frame.page.key


def test_what_was_refused_is_fixed_at_its_field(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact()
    desk.world.release(key, mobile="666", functions="Baker")
    entry = desk.world.entry(key)
    assert entry is not None
    desk.world.synced.refuse(entry, [Problem("mobile", "refused", {"text": "No."})])
    frame.open()
    desk.press(KEY.Key_3, ALT)

    desk.press(KEY.Key_Return)

    assert frame.page.key == key
    assert frame.page.form.rows["mobile"].editor.isAncestorOf(desk.keys())


def test_ctrl_h_shows_what_was_sent_of_this_record(frame: Frame, desk: Desk) -> None:
    keys = [desk.world.contact(lastname=name, functions="a") for name in ("Maes", "Peeters")]
    for key in keys:
        desk.world.release(key, functions="b")
        desk.world.push()
    bench = frame.open()
    bench.open(keys[0])

    desk.press(KEY.Key_H, CTRL)

    assert desk.keys() is bench.history.table
    assert bench.history.heading() == "Sent from this computer: Maes"
    assert bench.history.table.rowCount() == 1
    desk.press(KEY.Key_Return)
    assert frame.page.key == keys[0]


# --- a store that was mended --------------------------------------------------------------------


def mended(desk: Desk, words: str = "work.db was damaged.") -> None:
    desk.world.synced.put_note("mended", words)


def test_a_mended_store_is_said_across_the_window_until_it_is_read(
    frame: Frame, desk: Desk
) -> None:
    mended(desk)
    frame.open()
    assert frame.window.notice.text() == "work.db was damaged."
    frame.window.say_signed_out("Signed out.")
    assert frame.window.notice.text() == "work.db was damaged."
    frame.open()
    assert frame.window.notice.text() == "work.db was damaged."

    click(frame.window.notice._close)

    assert desk.store.decisions.mended() == ()
    frame.open()
    assert frame.window.notice.text() == ""


def test_a_mended_store_shows_what_is_here(frame: Frame, desk: Desk) -> None:
    mended(desk)
    desk.world.release(desk.world.contact(), functions="Baker")
    bench = frame.open()

    click(frame.window.notice.more[0])

    assert desk.keys() is bench.outbox.table
    assert desk.store.decisions.mended() == ()
    assert frame.window.notice.text() == ""


def test_a_mended_store_is_read_once_its_work_is_saved(
    frame: Frame, desk: Desk, tmp_path: Path
) -> None:
    mended(desk)
    desk.world.release(desk.world.contact(), functions="Baker")
    bench = frame.open()

    click(frame.window.notice.more[1])
    dialog = bench.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert desk.store.decisions.mended()
    dialog.fileSelected.emit(str(tmp_path / "unsent.zip"))
    dialog.reject()

    assert (tmp_path / "unsent.zip").exists()
    assert desk.store.decisions.mended() == ()
    assert "1 record" in bench.outbox.notice.text()


def test_a_mistake_covers_a_mended_store_and_gives_way_to_it_again(
    frame: Frame, desk: Desk
) -> None:
    frame.window.say_mistake("Ours.")
    mended(desk)
    frame.open()
    assert frame.window.notice.text() == "Ours."

    click(frame.window.notice._close)

    assert frame.window.notice.text() == "work.db was damaged."


# --- windows ------------------------------------------------------------------------------------


def test_no_part_of_a_view_comes_up_as_a_window_of_its_own(
    frame: Frame, desk: Desk, qapp: QApplication
) -> None:
    """For a moment it would have taken the keys, as a widget does that is shown before it lies."""
    company = desk.world.company(name="Bakkerij Smets", city="Gent")
    desk.world.look(RecordKey("Company", company))
    key = desk.world.contact(company_id=company)
    clashing = desk.world.contact(lastname="Both", phone="1")
    desk.world.release(clashing, phone="2")
    desk.world.colleague_edits(clashing, phone="3")
    desk.world.push()
    bench = frame.open()
    windows = Windows()
    qapp.installEventFilter(windows)

    bench.open(key)
    desk.retype(frame.page, "email", "bad@")
    frame.page.submit()
    frame.page.around.look_around()
    assert frame.page.form.focus_field("company_id")
    desk.press(KEY.Key_F2)
    desk.press(KEY.Key_Escape)
    desk.type("smets")
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_F3)
    desk.press(KEY.Key_F, CTRL | SHIFT)
    for digit in DIGITS:
        desk.press(digit, ALT)
        desk.deliver()
    desk.press(KEY.Key_K, CTRL)
    desk.type("send")
    desk.press(KEY.Key_Escape)
    qapp.removeEventFilter(windows)

    assert windows.shown == []


# --- lists --------------------------------------------------------------------------------------


def test_a_new_record_leaves_the_search_as_it_is(frame: Frame, desk: Desk) -> None:
    desk.world.contact(firstname="Anna", lastname="Müller")
    desk.world.contact(firstname="Carla", lastname="Maes")
    bench = frame.open()
    records = bench.sides["Contact"].list
    records.search("mull")

    desk.press(KEY.Key_N, CTRL)
    desk.retype(frame.page, "lastname", "Zorn")
    desk.save(frame.page)

    assert records.search_field.text() == "mull"
    rows = [str(records.table.index(row, 0).data()) for row in range(records.table.rowCount())]
    assert rows == ["Zorn", "Anna Müller"]
    assert records.view.marked() == 0

    # Who walks on to a row that was found leaves it.
    records.focus_rows()
    desk.press(KEY.Key_Down)
    assert frame.page.form.values()["lastname"] == "Müller"
    assert records.table.rowCount() == 1
    assert records.view.marked() == 0


def menu_of(place: QPoint) -> QMenu:
    """The menu that has come up at this place."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.geometry().topLeft().x() >= place.x() - 2
    return menu


def words_of(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_row_has_a_menu_of_what_can_be_done_with_it(frame: Frame, desk: Desk) -> None:
    first = desk.world.contact(firstname="Anna", lastname="Aerts", phone="+32 2 555 01 99")
    second = desk.world.contact(firstname="Bert", lastname="Boon", email="bert@smets.example")
    desk.world.edit(second, functions="Baker")
    bench = frame.open()
    view = bench.sides["Contact"].list.view
    place = view.visualRect(view.model().index(1, 0)).center()

    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, PLAIN, place)
    wanted = view.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, wanted)
    QApplication.sendEvent(view.viewport(), event)

    assert frame.page.key == second
    menu = menu_of(wanted)
    assert {"Open", "Discard draft", "History of this record"} <= set(words_of(menu))
    assert {"Copy bert@smets.example", f"Copy {second.id}"} <= set(words_of(menu))
    discard = next(each for each in menu.actions() if "Discard" in each.text())
    (bar_menu,) = (each for each in frame.window.findChildren(QMenu) if each.title() == "&Record")
    assert discard in bar_menu.actions()
    discard.trigger()
    menu.close()
    assert desk.store.draft(second) is None

    bench.sides["Contact"].list.select(first)
    view.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view.viewport(), event)

    menu = menu_of(QPoint())
    assert frame.page.key == first
    assert "Discard draft" not in words_of(menu)
    next(each for each in menu.actions() if "555" in each.text()).trigger()
    assert QApplication.clipboard().text() == "+32 2 555 01 99"
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_key_and_shift_f10_ask_for_the_menu_of_a_row(frame: Frame, desk: Desk) -> None:
    desk.world.contact(firstname="Anna", lastname="Aerts")
    records = frame.open().sides["Contact"].list
    asked: list[RecordKey] = []
    records.menu_wanted.connect(lambda key, _: asked.append(key))
    records.focus_search()
    desk.press(KEY.Key_Down)

    for key, modifiers in ((KEY.Key_Menu, PLAIN), (KEY.Key_F10, SHIFT)):
        desk.press(key, modifiers)
        menu = QApplication.activePopupWidget()
        if menu is not None:
            menu.close()

    assert len(asked) == 2


def test_a_record_that_gets_another_id_stays_open_and_marked(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    records = bench.sides["Contact"].list
    desk.press(KEY.Key_N, CTRL)
    desk.retype(frame.page, "lastname", "Zorn")
    desk.save(frame.page)
    ours = frame.page.key
    assert ours is not None
    theirs = RecordKey("Contact", "11111111-2222-4333-8444-555555555555")

    bench.sides["Contact"].page.given_new_id.emit(ours, theirs)

    assert theirs in bench.open_keys()
    assert ours not in bench.open_keys()
    assert records._shown == theirs


def test_a_window_isnever_so_small_that_something_is_cut(frame: Frame, desk: Desk) -> None:
    frame.window.resize(400, 300)
    small, metrics = frame.window.size(), frame.window.fontMetrics()
    assert small.width() >= 128 * metrics.averageCharWidth()
    assert small.height() >= 35 * metrics.height()
    bench, key = frame.open(), desk.world.contact(lastname="One")
    desk.world.release(key, functions="Baker")
    desk.deliver()

    bench.open(key)
    for place in ("Contact", "Contract", "outbox", "conflicts", "history"):
        bench.show_place(place)
        frame.window.resize(400, 300)
        QApplication.processEvents()
        buttons = [each for each in bench.findChildren(QPushButton) if each.isVisible()]
        assert all(each.width() >= each.sizeHint().width() for each in buttons), place
        ends = [each.mapTo(frame.window, each.rect().bottomRight()) for each in buttons]
        assert all(frame.window.rect().contains(end) for end in ends), place


def test_the_form_comes_a_turn_after_its_list_and_views_when_they_are_gone_to(
    frame: Frame, desk: Desk
) -> None:
    service = SyncService(never)
    bench = Workbench(PROFILE, desk.store, service)
    frame.window.show_workbench(bench, PROFILE)
    side = bench.sides["Contact"]
    assert side.list.isVisible()
    shares = side.halves.sizes()
    assert (side.made, bench._elsewhere.views(), bench.place()) == (None, {}, "Contact")
    # What is asked all the time makes nothing.
    frame.window._menus.refresh()
    before = bench.standing()
    bench.look_again()
    assert bench.keep_drafts()
    assert (side.made, bench._elsewhere.views()) == (None, {})

    desk.deliver()

    assert side.made is not None
    assert side.made.isVisible()
    assert side.halves.sizes() == shares
    assert bench.standing() == before
    bench.show_place("outbox")
    assert list(bench._elsewhere.views()) == ["outbox"]
    assert bench.outbox.isVisible()
    for place in ("conflicts", "history", "Contact"):
        bench.show_place(place)
        assert bench.place() == place
    assert frame.window.clear_workbench()
    service.stop()


def test_views_that_are_closed_in_the_turn_they_came_make_no_form(frame: Frame, desk: Desk) -> None:
    service = SyncService(never)
    bench = Workbench(PROFILE, desk.store, service)
    frame.window.show_workbench(bench, PROFILE)
    side = bench.sides["Contact"]

    assert frame.window.clear_workbench()
    QApplication.processEvents()

    assert side.made is None
    service.stop()
