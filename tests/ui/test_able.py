"""Every action is enabled exactly while it can do something; keys of the others are answered."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QWidget,
)

from draftdesk.domain.fields import FieldKind
from draftdesk.domain.problems import Trouble
from draftdesk.domain.record import RecordKey
from draftdesk.sync.report import SyncState
from draftdesk.ui.acts import acts_of
from draftdesk.ui.key_sheet import KeySheet
from ui.desk import ALT, CTRL, SHIFT, Desk, cell, click
from ui.frame import Frame
from world import PROFILE

KEY, SECRET = Qt.Key, FieldKind.SECRET
SIZES = {"Larger text", "Smaller text", "Text as the system has it"}


def enabled(frame: Frame) -> set[str]:
    """What can be done now of all that cannot always be done, as the open menus show it."""
    menus = frame.window.findChildren(QMenu)
    for menu in menus:
        menu.aboutToShow.emit()
    can = {action.text() for action, _ in frame.window._menus._when}
    return {
        act.words
        for act in acts_of(frame.window.menuBar())
        if act.action.text() in can and act.action.isEnabled() and act.words not in SIZES
    }


def offered(frame: Frame, desk: Desk) -> set[str]:
    """The same, as the palette offers it."""
    desk.press(KEY.Key_K, CTRL)
    palette = frame.window._palette
    assert palette is not None
    model = palette.ways
    told = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    desk.press(KEY.Key_Escape)
    every = {act.words for act in acts_of(frame.window.menuBar())}
    return {words for words in every if any(each.startswith(f"{words}, ") for each in told)}


# --- states ---------------------------------------------------------------------------------------

ANYWHERE = {"New in this list", "New contact", "New contract", "Pause sending"}
AT_LIST = ANYWHERE | {"Search this list", "Filter this list", "Columns and order of the list …"}
WITH_RECORD = AT_LIST | {
    "Go to a field …",
    "Archive, or bring back",
    "History of this record",
    "Close this record",
}
TYPED = {
    "What stood in this field, and what it is for",
    "Undo",
    "Put all fields back",
    "Send",
    "Preview what would be sent",
    "Discard draft",
    "Put this field back as it was",
}
UNSENT = {"Save unsent work …"}


def nothing(frame: Frame, _desk: Desk) -> None:
    frame.open()


def a_record(frame: Frame, desk: Desk) -> None:
    frame.open().open(desk.world.contact(phone=""))
    assert frame.page.form.focus_field("notes")


def typed(frame: Frame, desk: Desk) -> None:
    a_record(frame, desk)
    desk.retype(frame.page, "notes", "Called.")


def kept(frame: Frame, desk: Desk) -> None:
    typed(frame, desk)
    desk.save(frame.page)


def taken_back(frame: Frame, desk: Desk) -> None:
    kept(frame, desk)
    desk.press(KEY.Key_Z, CTRL)


def discarded(frame: Frame, desk: Desk) -> None:
    kept(frame, desk)
    frame.page.discard()
    desk.deliver()
    assert frame.page.form.focus_field("notes")


def released(frame: Frame, desk: Desk) -> None:
    typed(frame, desk)
    desk.press(KEY.Key_Return, CTRL)
    desk.deliver()
    assert frame.page.form.focus_field("notes")


def sent(frame: Frame, desk: Desk) -> None:
    released(frame, desk)
    desk.push()


def with_a_problem(frame: Frame, desk: Desk) -> None:
    a_record(frame, desk)
    desk.retype(frame.page, "email", "bad@")
    desk.save(frame.page)


def fresh(frame: Frame, _desk: Desk) -> None:
    frame.open().show_new("Contact")
    assert frame.page.form.focus_field("notes")


def two_records(frame: Frame, desk: Desk) -> None:
    one, other = desk.world.contact(lastname="Aerts"), desk.world.contract()
    bench = frame.open()
    bench.open(one)
    bench.open(other)
    bench.sides["Contract"].list.focus_search()


def read_only(frame: Frame, desk: Desk) -> None:
    frame.open(replace(PROFILE, read_only=True)).open(desk.world.contact(phone="+3225550199"))
    assert frame.page.form.focus_field("phone")


def in_a_link(frame: Frame, desk: Desk) -> None:
    company = desk.world.company(name="Bakkerij Smets")
    desk.world.look(RecordKey("Company", company))
    frame.open().open(desk.world.contact(company_id=company))
    assert frame.page.form.focus_field("company_id")


def half_typed(frame: Frame, desk: Desk) -> None:
    in_a_link(frame, desk)
    desk.type("smets")


def outbox_empty(frame: Frame, _desk: Desk) -> None:
    frame.open().show_place("outbox")


def outbox_waiting(frame: Frame, desk: Desk) -> None:
    desk.world.release(desk.world.contact(phone="1"), phone="2")
    frame.open().show_place("outbox")
    desk.deliver()


def outbox_paused(frame: Frame, desk: Desk) -> None:
    outbox_waiting(frame, desk)
    bench = frame.window.workbench
    assert bench is not None
    click(bench.outbox.pause)
    desk.deliver()


def outbox_dropped(frame: Frame, desk: Desk) -> None:
    outbox_waiting(frame, desk)
    desk.press(KEY.Key_Delete)
    desk.deliver()
    desk.until(lambda: frame.window.workbench and frame.window.workbench.outbox.table.isHidden())


def conflict(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact(lastname="Both", phone="1", mobile="1")
    desk.world.release(key, phone="2", mobile="2")
    desk.world.colleague_edits(key, phone="3", mobile="3")
    desk.world.push()
    frame.open().show_place("conflicts")
    desk.deliver()


def history(frame: Frame, desk: Desk) -> None:
    desk.world.release(desk.world.contact(functions=""), functions="Baker")
    desk.world.push()
    frame.open().show_place("history")
    desk.deliver()


def working(frame: Frame, _desk: Desk) -> None:
    frame.open()
    assert frame.service is not None
    frame.service.state = SyncState(working=True)
    frame.service.state_changed.emit(frame.service.state)


LINK = {"Peek at the linked record", "New linked record", "Link by ERP code"}
CHOOSE = {"Choose from the list or calendar"}
IN_OUTBOX = ANYWHERE | {"History of this record", "Open the record"} | UNSENT
MARKED = {"Discard what is marked", "Drop this field"}
STATES: dict[str, tuple[Callable[[Frame, Desk], None], set[str]]] = {
    "nothing": (nothing, AT_LIST),
    "a record": (a_record, WITH_RECORD),
    "typed": (typed, WITH_RECORD | TYPED | UNSENT | {"Keep as draft now"}),
    "kept": (kept, WITH_RECORD | TYPED | UNSENT),
    "taken back": (
        taken_back,
        WITH_RECORD | {"Redo", "Keep as draft now"} | UNSENT,
    ),
    "discarded": (discarded, WITH_RECORD | {"Undo"}),
    "released": (
        released,
        WITH_RECORD | UNSENT | {"Send", "Preview what would be sent", "Send all now", "Undo"},
    ),
    # Undone after it was sent, the old value is a draft.
    "sent": (sent, WITH_RECORD | {"Undo"}),
    "a problem": (
        with_a_problem,
        WITH_RECORD | TYPED | UNSENT | {"Next problem or question", "Previous problem or question"},
    ),
    "fresh": (fresh, WITH_RECORD - {"Archive, or bring back"}),
    "two records": (
        two_records,
        (WITH_RECORD - {"Archive, or bring back"})
        | {"The one used before", "The one used longest ago", "Back to the record before"},
    ),
    "read-only": (
        read_only,
        (WITH_RECORD - ANYWHERE - {"Archive, or bring back"})
        | {"Call the number, or write to the address"},
    ),
    "in a link": (in_a_link, WITH_RECORD | LINK | CHOOSE),
    "half typed": (
        half_typed,
        WITH_RECORD | LINK | {"Send", "Preview what would be sent"},
    ),
    "outbox, empty": (outbox_empty, ANYWHERE),
    "outbox, waiting": (outbox_waiting, IN_OUTBOX | MARKED | {"Send", "Send all now"}),
    "outbox, paused": (
        outbox_paused,
        (IN_OUTBOX - {"Pause sending"}) | MARKED | {"Send", "Resume sending"},
    ),
    "outbox, dropped": (outbox_dropped, ANYWHERE | {"Undo"}),
    "conflict": (
        conflict,
        IN_OUTBOX
        | {
            "Send",
            "Next problem or question",
            "Previous problem or question",
            "All mine",
            "All theirs",
        },
    ),
    "history": (
        history,
        ANYWHERE
        | {"Undo", "Copy as text", "Only this record", "Open the record", "Search this list"},
    ),
    "working": (working, AT_LIST | {"Cancel"}),
}


@pytest.mark.parametrize("state", STATES)
def test_in_each_state_just_the_actions_that_can_act_are_enabled(
    frame: Frame, desk: Desk, state: str
) -> None:
    come_there, expected = STATES[state]
    come_there(frame, desk)

    found = enabled(frame)

    assert found - expected == set(), "enabled, and can do nothing"
    assert expected - found == set(), "can do something, and is not enabled"


@pytest.mark.parametrize("state", ["nothing", "kept", "in a link", "outbox, waiting", "read-only"])
def test_the_palette_offers_the_same(frame: Frame, desk: Desk, state: str) -> None:
    come_there, expected = STATES[state]
    come_there(frame, desk)
    every = {act.words for act in acts_of(frame.window.menuBar())}
    conditional = every & {words for _, wanted in STATES.values() for words in wanted}

    assert offered(frame, desk) & conditional == expected


def test_without_a_profile_there_is_nothing_that_needs_one(frame: Frame) -> None:
    frame.window.show_welcome()

    words = {act.words for act in acts_of(frame.window.menuBar())}
    assert "New profile …" in words
    assert not words & {words for _, wanted in STATES.values() for words in wanted}


def test_every_conditional_action_is_seen_enabled_and_disabled(frame: Frame) -> None:
    """The table above leaves none out, but for a password and the sizes, which come below."""
    frame.open()
    conditional = {
        act.words
        for act in acts_of(frame.window.menuBar())
        if act.action in [action for action, _ in frame.window._menus._when]
    }
    wanted = [expected for _, expected in STATES.values()]

    seen = set().union(*wanted)
    assert conditional - seen - SIZES == {"Remove the password"}
    assert {each for each in seen if all(each in expected for expected in wanted)} == set()


def test_a_password_is_removed_without_a_mouse(frame: Frame, desk: Desk) -> None:
    frame.open().open(desk.world.contact())
    secret = next(n for n, row in frame.page.form.rows.items() if row.editor.spec.kind is SECRET)
    desk.retype(frame.page, secret, "s3cret")
    assert "Remove the password" in enabled(frame)

    act(frame, "Remove the password").trigger()

    assert not frame.page.form.values()[secret]
    assert "Remove the password" not in enabled(frame)


def test_a_size_that_is_the_last_goes_no_further(frame: Frame) -> None:
    frame.open()
    settings = frame.window._settings
    for steps, larger, system in ((0, True, False), (6, False, True)):
        settings.setValue("text size", steps)
        enabled(frame)
        assert act(frame, "Larger text").isEnabled() is larger
        assert act(frame, "Text as the system has it").isEnabled() is system


def act(frame: Frame, words: str) -> QAction:
    return next(act.action for act in acts_of(frame.window.menuBar()) if act.words == words)


# --- keys -----------------------------------------------------------------------------------------


def test_keys_reach_an_action_the_moment_it_can_act(frame: Frame, desk: Desk) -> None:
    """No menu was opened and no news came in between: keys are never ahead of what they need."""
    a_record(frame, desk)
    key = frame.page.key
    assert key is not None
    assert not act(frame, "Send").isEnabled()

    desk.retype(frame.page, "notes", "Called.")
    QTest.keyClick(desk.keys(), KEY.Key_Return, CTRL)

    assert desk.world.entry(key) is not None


def test_a_half_typed_company_is_taken_and_sent_by_ctrl_enter(frame: Frame, desk: Desk) -> None:
    in_a_link(frame, desk)
    other = desk.world.company(name="Duvo NV")
    desk.world.look(RecordKey("Company", other))
    key = frame.page.key
    assert key is not None
    desk.type("duvo")

    desk.press(KEY.Key_Return, CTRL)

    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.change["company_id"] == other


@pytest.mark.parametrize(
    ("key", "modifiers", "words"),
    [
        (KEY.Key_Return, CTRL, "There is nothing to send."),
        (KEY.Key_S, CTRL, "Everything you typed is kept already."),
        (KEY.Key_W, CTRL, "Not possible right now: Close this record"),
        (KEY.Key_Tab, CTRL, "No other record is open."),
        (
            KEY.Key_F2,
            Qt.KeyboardModifier.NoModifier,
            "Not possible right now: Peek at the linked record",
        ),
    ],
)
def test_keys_that_can_do_nothing_are_answered_in_the_status_line(
    frame: Frame, desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier, words: str
) -> None:
    frame.open()

    desk.press(key, modifiers)

    assert frame.window.status.told().startswith(words)


def test_keys_of_no_action_are_answered_by_nothing(frame: Frame, desk: Desk) -> None:
    frame.open()
    desk.press(KEY.Key_F11)
    assert frame.window.status.told() == ""


def test_a_menu_that_takes_the_keys_still_means_the_field_that_had_them(
    frame: Frame, desk: Desk
) -> None:
    typed(frame, desk)

    frame.window.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)
    assert "Put this field back as it was" in enabled(frame)
    act(frame, "Put this field back as it was").trigger()
    assert frame.page.form.changed_fields() == ()

    bench = frame.window.workbench
    assert bench is not None
    bench.focus_search()
    assert "What stood in this field, and what it is for" not in enabled(frame)


def test_the_palette_acts_on_the_field_that_had_the_keys(frame: Frame, desk: Desk) -> None:
    in_a_link(frame, desk)

    desk.press(KEY.Key_K, CTRL)
    desk.type("peek")
    desk.press(KEY.Key_Return)

    assert frame.page.peek_card.isVisible()


def test_a_discarded_draft_comes_back_by_ctrl_z(frame: Frame, desk: Desk) -> None:
    discarded(frame, desk)
    assert frame.page.form.values()["notes"] != "Called."

    desk.press(KEY.Key_Z, CTRL)

    assert frame.page.form.values()["notes"] == "Called."


def test_what_was_dropped_in_the_outbox_comes_back_by_ctrl_z(frame: Frame, desk: Desk) -> None:
    outbox_dropped(frame, desk)

    desk.press(KEY.Key_Z, CTRL)

    assert [draft.mine["phone"] for draft in desk.store.drafts()] == ["2"]


def test_delete_in_the_outbox_drops_a_field_where_the_fields_have_the_keys(
    frame: Frame, desk: Desk
) -> None:
    key = desk.world.contact(phone="1", mobile="1")
    desk.world.release(key, phone="2", mobile="2")
    bench = frame.open()
    bench.show_place("outbox")
    desk.deliver()

    bench.outbox.fields.setFocus()
    desk.press(KEY.Key_Delete)

    entry = desk.world.entry(key)
    assert entry is not None
    assert len(entry.change) == 1


def test_stopped_or_read_only_sending_is_offered_nowhere(frame: Frame, desk: Desk) -> None:
    outbox_waiting(frame, desk)
    bench = frame.window.workbench
    assert bench is not None
    counts = desk.store.counts()
    for held in (
        replace(counts, stopped=Trouble("field_reset")),
        replace(counts, read_only=True),
        replace(counts, paused=True),
        replace(counts, waiting=0),
    ):
        bench.counts = held
        assert "Send all now" not in enabled(frame)


# --- no key that no menu holds --------------------------------------------------------------------


def combinations() -> list[QKeyCombination]:
    """Every key with Ctrl or Alt, and the function keys with anything."""
    letters = [*range(KEY.Key_A.value, KEY.Key_Z.value + 1), *range(KEY.Key_0.value, 0x3A)]
    others = [
        KEY.Key_Backspace,
        KEY.Key_Return,
        KEY.Key_Enter,
        KEY.Key_Down,
        KEY.Key_Up,
        KEY.Key_Left,
        KEY.Key_Right,
        KEY.Key_Delete,
        KEY.Key_Tab,
        KEY.Key_Space,
    ]
    functions = [KEY(KEY.Key_F1.value + number) for number in range(12)]
    plain = Qt.KeyboardModifier.NoModifier
    found = [QKeyCombination(m, k) for m in (plain, SHIFT, CTRL, ALT) for k in functions]
    for modifiers in (CTRL, ALT, CTRL | SHIFT, ALT | SHIFT):
        found += [QKeyCombination(modifiers, KEY(each)) for each in letters]
        found += [QKeyCombination(modifiers, each) for each in others]
    return found


def takes(widget: QWidget, keys: QKeyCombination) -> bool:
    """Whether a widget, or one around it, does something with these keys; no menu is asked."""
    event = QKeyEvent(QEvent.Type.KeyPress, keys.key(), keys.keyboardModifiers())
    event.setAccepted(False)
    QApplication.sendEvent(widget, event)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    return event.isAccepted()


def bare_widgets() -> list[QWidget]:
    """What Qt's own widgets take is no key of ours."""
    choices, rows, cells = QComboBox(), QListWidget(), QTableWidget(3, 3)
    choices.addItems(["a", "b", "c"])
    rows.addItems(["a", "b", "c"])
    rows.setCurrentRow(1)
    cells.setCurrentCell(1, 1)
    buttons: list[QWidget] = [QCheckBox(), QRadioButton(), QPushButton()]
    return [QLineEdit("abc"), QPlainTextEdit("abc"), choices, rows, cells, *buttons]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_no_field_and_no_view_takes_keys_that_no_menu_holds(
    frame: Frame, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: True)
    bare = [desk.put(each, 100, 60) for each in bare_widgets()]
    usual = {keys for keys in combinations() for each in bare if takes(each, keys)}
    in_a_link(frame, desk)
    bench = frame.window.workbench
    assert bench is not None
    held = {
        QKeySequence(each) for action, _ in frame.window._menus._when for each in action.shortcuts()
    } | {QKeySequence(key) for act in acts_of(frame.window.menuBar()) for key in act.keys}
    monkeypatch.setattr(frame.window._menus, "why_not", lambda _: "")
    kinds = {type(row.editor): row.editor for row in frame.page.form.rows.values()}
    assert len(kinds) >= 8
    watched: list[QWidget] = [editor.focusProxy() or editor for editor in kinds.values()]
    watched += [bench.sides["Contact"].list.view, bench.sides["Contact"].list.search_field]
    watched += [bench.outbox.table, bench.outbox.fields, bench.history.table, bench.history.search]
    watched += [bench.conflicts.list, frame.window.navigation]

    taken = {
        (type(widget).__name__, QKeySequence(keys).toString())
        for widget in watched
        for keys in combinations()
        if keys not in usual and QKeySequence(keys) not in held and takes(widget, keys)
    }

    assert taken == set()


def test_nothing_stands_twice_in_the_sheet(frame: Frame) -> None:
    frame.open()
    frame.window.show_keys()
    sheet = frame.window._beside["keys"]
    assert isinstance(sheet, KeySheet)
    table = sheet.table
    rows = [(cell(table, row, 0), cell(table, row, 1)) for row in range(table.rowCount())]
    words = [said for said, keys in rows if keys]
    assert len(words) == len(set(words))
    in_menus = {key for act in acts_of(frame.window.menuBar()) for key in act.keys}
    beside = rows[[said for said, _ in rows].index("In a form and in lists") + 1 :]
    again = {key for _, keys in beside for key in keys.split(", ")} & in_menus
    assert again == set()


# --- from record to record ------------------------------------------------------------------------


def hold(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    """Press without letting go: `desk.press` ends with the release of Ctrl."""
    QTest.keyPress(desk.keys(), key, modifiers)


def let_go(desk: Desk) -> None:
    QTest.keyRelease(desk.keys(), KEY.Key_Control)


def test_ctrl_tab_goes_to_the_record_used_before_and_back_again(frame: Frame, desk: Desk) -> None:
    a, b, c = (desk.world.contact(lastname=name) for name in ("Aerts", "Buyl", "Claes"))
    bench = frame.open()
    for key in (a, b, c):
        bench.open(key)

    for expected in (b, c, b):
        desk.press(KEY.Key_Tab, CTRL)
        assert frame.page.key == expected


def test_held_ctrl_leads_further_back_and_shift_the_other_way(frame: Frame, desk: Desk) -> None:
    a, b, c = (desk.world.contact(lastname=name) for name in ("Aerts", "Buyl", "Claes"))
    bench = frame.open()
    for key in (a, b, c):
        bench.open(key)

    shown = []
    for keys in ((KEY.Key_Tab, CTRL), (KEY.Key_Tab, CTRL), (KEY.Key_Backtab, CTRL | SHIFT)):
        hold(desk, *keys)
        shown.append(frame.page.key)
    assert shown == [b, a, b]
    let_go(desk)

    names = {a: "a", b: "b", c: "c"}
    assert "".join(names[key] for key in bench.open_keys()) == "acb"


def test_the_walk_ends_with_ctrl_even_if_its_release_went_elsewhere(
    frame: Frame, desk: Desk
) -> None:
    a, b, c = (desk.world.contact(lastname=name) for name in ("Aerts", "Buyl", "Claes"))
    bench = frame.open()
    for key in (a, b, c):
        bench.open(key)

    hold(desk, KEY.Key_Tab)
    desk.press(KEY.Key_Down)

    assert bench.open_keys() == (a, c, b)


def test_from_the_menu_each_step_counts_at_once(frame: Frame, desk: Desk) -> None:
    a, b = desk.world.contact(lastname="Aerts"), desk.world.contact(lastname="Buyl")
    bench = frame.open()
    for key in (a, b):
        bench.open(key)
    enabled(frame)

    act(frame, "The one used before").trigger()
    assert frame.page.key == a
    assert bench.open_keys() == (b, a)
