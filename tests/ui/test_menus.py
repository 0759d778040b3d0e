"""Every action is in a menu, each with a letter; the sheet of keys says what is so."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QMenuBar,
)

import draftdesk.ui
from draftdesk.ui import about, tongue
from draftdesk.ui.acts import acts_of
from draftdesk.ui.command_palette import CommandPalette
from draftdesk.ui.controls import Tool
from draftdesk.ui.dialog import Dialog
from draftdesk.ui.key_sheet import KeySheet
from draftdesk.ui.letters import letter_of, lettered, plain
from ui.conftest import speak_no_more
from ui.desk import CTRL, Desk, cell, click, nameless
from ui.dialogs import dialogs_over
from ui.frame import Frame

KEY = Qt.Key


def menus_of(bar: QMenuBar) -> list[QMenu]:
    found: list[QMenu] = []
    waiting = [action.menu() for action in bar.actions()]
    while waiting:
        menu = waiting.pop()
        assert isinstance(menu, QMenu)
        found.append(menu)
        waiting += [action.menu() for action in menu.actions() if action.menu() is not None]
    return found


def twice(letters: list[str]) -> list[str]:
    return [letter for letter, number in Counter(letters).items() if number > 1]


# --- letters --------------------------------------------------------------------------------------


def test_each_text_gets_a_letter_of_its_own_at_the_start_of_a_word_if_there_is_one() -> None:
    given = lettered(["New contact", "New contract", "&Quit", "Query", "Open A && B", "…"])

    assert given == ["&New contact", "New &contract", "&Quit", "Q&uery", "&Open A && B", "…"]
    assert [plain(each) for each in given][4] == "Open A & B"
    assert letter_of("Fish && chips") == ""
    assert lettered(["Affic&hage", "&Help"]) == ["Affic&hage", "H&elp"]
    assert lettered(["Écarter", "No"], taken="n") == ["É&carter", "N&o"]


def test_one_that_has_more_letters_gives_way_to_one_that_has_none_else() -> None:
    assert lettered(["Ab", "Bc", "A"]) == ["A&b", "B&c", "&A"]
    assert lettered(["&Ab", "&Bc", "A"]) == ["A&b", "B&c", "&A"]
    assert lettered(["A", "Aa", "aA"]) == ["&A", "Aa", "aA"]
    many = lettered(["abcdefghij"] * 60)
    assert len({letter_of(words) for words in many} - {""}) == 10


def test_in_every_language_each_action_has_a_letter_and_no_menu_has_one_twice(
    frame: Frame, language: str
) -> None:
    frame.open()
    bar = frame.window.menuBar()
    assert twice([letter_of(action.text()) for action in bar.actions()]) == []
    for menu in menus_of(bar):
        actions: list[QAction] = [each for each in menu.actions() if not each.isSeparator()]
        letters = [letter_of(action.text()) for action in actions]
        assert all(letters), f"{language}: {[each.text() for each in actions]}"
        assert twice(letters) == [], f"{language}: {[each.text() for each in actions]}"


def test_every_dialog_names_its_inputs(frame: Frame, desk: Desk) -> None:
    frame.open()
    desk.press(KEY.Key_K, CTRL)
    assert nameless(frame.window) == []
    for dialog in dialogs_over(frame, desk):
        assert nameless(dialog) == []
        dialog.deleteLater()


def test_no_dialog_is_left_out(frame: Frame, desk: Desk) -> None:
    frame.open()
    shown = dialogs_over(frame, desk)
    ours = [kind for kind in QDialog.__subclasses__() if kind.__module__.startswith("draftdesk")]
    assert ours == [Dialog], "a dialog of its own kind has no letters"
    kinds = Dialog.__subclasses__()
    assert len(kinds) >= 6
    for kind in kinds:
        assert any(isinstance(each, kind) for each in shown), kind.__name__
    for dialog in shown:
        dialog.deleteLater()


def test_every_action_of_the_window_is_in_a_menu(frame: Frame) -> None:
    frame.open()
    listed = {id(act.action) for act in acts_of(frame.window.menuBar())}
    with_keys = [each for each in frame.window.findChildren(QAction) if each.shortcuts()]
    own = [each for each in with_keys if not isinstance(each.parent(), QLineEdit)]

    assert own
    assert [each.text() for each in own if id(each) not in listed] == []


# --- the sheet ------------------------------------------------------------------------------------


def sheet_of(frame: Frame) -> KeySheet:
    found = frame.window._beside["keys"]
    assert isinstance(found, KeySheet)
    return found


def pairs(sheet: KeySheet) -> dict[str, str]:
    table = sheet.table
    return {cell(table, row, 0): cell(table, row, 1) for row in range(table.rowCount())}


def test_f1_shows_each_key_of_each_action(frame: Frame, desk: Desk) -> None:
    frame.open()
    desk.press(KEY.Key_F1)

    shown = pairs(sheet_of(frame))
    for act in acts_of(frame.window.menuBar()):
        if act.keys:
            assert shown[act.words].split(", ") == list(act.keys)
            assert "Return" not in shown[act.words]
    assert shown["Put this field back as it was"] == "Alt+Backspace"


def test_in_french_too_enter_is_said_once(frame: Frame, qapp: QApplication) -> None:
    tongue.speak(qapp, "fr")
    try:
        frame.open()
        acts = {act.words: act.keys for act in acts_of(frame.window.menuBar())}
        assert acts["Envoyer"] == ("Ctrl+Entrée",)
    finally:
        speak_no_more(qapp)


def test_every_key_that_a_view_takes_for_itself_stands_in_the_sheet(frame: Frame) -> None:
    """Read in the source: keys that no menu holds are looked at one by one in `keyPressEvent`."""
    frame.open()
    frame.window.show_keys()
    shown = " ".join(pairs(sheet_of(frame)).values())
    spelled = {"Escape": "Esc", "Return": "Enter", "Delete": "Del", "Down": "↓", "Up": "↑"}
    mute = {"PageUp", "PageDown", "Left", "Right", "Home", "End", "Space"}
    mute |= {"Control", "Shift", "Alt", "Meta"}
    taken: set[str] = set()
    for source in Path(draftdesk.ui.__path__[0]).rglob("*.py"):
        taken |= set(re.findall(r"Key\.Key_(\w+)", source.read_text("utf-8")))

    assert {"F2", "F3", "Escape"} <= taken
    missing = {key for key in taken - mute if spelled.get(key, key) not in shown}
    assert missing == set()


def test_the_sheet_cannot_lie_about_an_action_that_changes_its_key(frame: Frame) -> None:
    frame.open()
    act = next(act for act in acts_of(frame.window.menuBar()) if act.words == "Send")
    act.action.setShortcut("F12")

    frame.window.show_keys()

    assert pairs(sheet_of(frame))["Send"] == "F12"


def test_the_sheet_is_searched_and_comes_once(frame: Frame, desk: Desk) -> None:
    frame.open()
    frame.window.show_keys()
    first = sheet_of(frame)
    frame.window.show_keys()
    assert sheet_of(frame) is first

    first.search_field.setText("alt+5")
    assert list(pairs(first)) == ["View", "History"]
    first.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "keys" not in frame.window._beside
    desk.deliver()


@pytest.mark.parametrize("name", ["promises", "about", "keys"])
def test_the_help_menu_shows_its_pages_with_and_without_a_profile(
    frame: Frame, desk: Desk, name: str
) -> None:
    pictures = {"promises": "What Draftdesk promises", "about": "About Draftdesk"}
    for opens in (frame.window.show_welcome, frame.open):
        opens()
        desk.deliver()
        words = pictures.get(name, "Keyboard shortcuts")
        act = next(act for act in acts_of(frame.window.menuBar()) if act.words == words)
        act.action.trigger()
        assert frame.window._beside[name].isVisible()
        frame.window._beside[name].close()


def test_the_help_makes_all_eleven_promises_and_states_the_gap() -> None:
    promised = about.promises()

    assert len(promised) == 11
    told = " ".join(words for _, words in promised)
    assert "no ETag, the gap between look and PUT is one round trip" in told


def test_across_from_the_menus_stands_the_way_to_everything(frame: Frame, desk: Desk) -> None:
    frame.open()
    frame.open()
    desk.deliver()
    found = frame.window.menuBar().cornerWidget()

    assert isinstance(found, Tool)
    assert found.isVisible()
    assert "Ctrl+K" in found.text()
    click(found)
    palette = frame.window.findChild(CommandPalette)
    assert palette is not None
    assert palette.isVisible()
