"""While Alt is held, whatever can be pressed or filled in has a letter, and the letter does it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QShortcutEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QTabBar,
    QToolButton,
    QWidget,
)

from draftdesk.domain.problems import Problem
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.ui.forms.form import RecordForm
from draftdesk.ui.letters import letter_of, plain
from draftdesk.ui.profile_dialog import ProfileDialog
from draftdesk.ui.status_line import Told
from draftdesk.ui.workbench import Workbench
from ui.desk import ALT, PLAIN, Desk
from ui.dialogs import dialogs_over
from ui.frame import Frame
from world import PROFILE

KEY = Qt.Key
DIGITS = set("0123456789")
ENOUGH = 8
"""On a page that has no more than so many things to press, every one has a letter."""


@contextmanager
def alt_held(window: QWidget) -> Iterator[None]:
    """Alt is held down in this window."""
    QTest.keyPress(hand(window), KEY.Key_Alt)
    yield
    QTest.keyRelease(hand(window), KEY.Key_Alt)


def hand(window: QWidget) -> QWidget:
    return window.focusWidget() or window


def named(window: QWidget) -> list[tuple[QWidget, str]]:
    """All that can be pressed or filled in now and has words of its own to be marked."""
    found: list[tuple[QWidget, str]] = [
        (each, each.text()) for each in window.findChildren(QAbstractButton) if has_words(each)
    ]
    for label in window.findChildren(QLabel):
        field, inside = label.buddy(), label.parentWidget()
        can_have_keys = isinstance(field, QWidget) and field.focusPolicy() & Qt.FocusPolicy.TabFocus
        in_form = inside is not None and isinstance(inside.parentWidget(), RecordForm)
        if can_have_keys and not in_form:
            found.append((label, label.text()))
    for bar in window.findChildren(QTabBar):
        found += [(bar, bar.tabText(number)) for number in range(bar.count())]
    return [
        (each, words)
        for each, words in found
        if each.isVisible() and each.isEnabled() and each.window() is window
    ]


def has_words(button: QAbstractButton) -> bool:
    """Of the words of the status line and of the line across from the menus none is marked."""
    if isinstance(button, Told) or "Ctrl" in button.text() or "Strg" in button.text():
        return False
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(button, QToolButton) and button.toolButtonStyle() is icon_only:
        return button.icon().isNull() and button.text().isalpha()
    return any(map(str.isalpha, button.text()))


def menu_letters(window: QWidget) -> set[str]:
    bar = window.menuBar() if isinstance(window, QMainWindow) else None
    return {letter_of(each.text()) for each in bar.actions()} if bar is not None else set()


class Hears(QObject):
    """Hears of each letter that arrives, and lets nothing come of it."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[QObject, bool]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Shortcut and isinstance(event, QShortcutEvent):
            self.heard.append((watched, event.isAmbiguous()))
            return True
        return False


def walk(window: QWidget, where: str) -> None:
    """Every one has a letter of its own, while Alt is held only, and the letter arrives there."""
    before = named(window)
    assert before, where
    said = spoken(window)
    assert [words for _, words in before if letter_of(words)] == [], where
    with alt_held(window):
        held = named(window)
        assert [plain(words) for _, words in held] == [plain(words) for _, words in before], where
        letters = [letter_of(words) for _, words in held]
        taken = {*filter(None, letters), *menu_letters(window)}
        given = [letter for letter in letters if letter]
        assert len(set(given)) == len(given), f"{where}: {held}"
        assert not set(given) & (menu_letters(window) | DIGITS), f"{where}: {held}"
        others = letters_besides(window)
        for (_, words), letter in zip(held, letters, strict=True):
            free = {mark for mark in words.casefold() if mark.isalpha()} - taken - others
            assert letter or (not free and len(held) > ENOUGH), f"{where}: {words!r} of {held}"
        assert spoken(window) == said, where
        press_each(
            window, [(each, letter) for (each, _), letter in zip(held, letters, strict=True)]
        )
    assert [words for _, words in named(window)] == [words for _, words in before], where


def letters_besides(window: QWidget) -> set[str]:
    """What is hidden or cannot be pressed now keeps its letters."""
    parts: list[QAbstractButton | QLabel] = [*window.findChildren(QAbstractButton)]
    parts += window.findChildren(QLabel)
    return {letter_of(each.text()) for each in parts} - {""}


def spoken(window: QWidget) -> list[str]:
    """What a screen reader says of the buttons."""
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    found = [QAccessible.queryAccessibleInterface(each) for each in buttons]
    return [each.text(QAccessible.Text.Name) for each in found if each is not None]


def press_each(window: QWidget, parts: list[tuple[QWidget, str]]) -> None:
    hears = Hears()
    for each, letter in parts:
        if letter:
            each.installEventFilter(hears)
            QTest.keyPress(hand(window), KEY(ord(letter.upper())), ALT)
            assert hears.heard == [(each, False)], f"{letter} of {parts}"
            hears.heard.clear()
            each.removeEventFilter(hears)


def bring_to_front(window: QWidget, desk: Desk) -> None:
    with desk.qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk.deliver()


def refused(desk: Desk, **fields: str) -> RecordKey:
    key = desk.world.contact(**fields)
    desk.world.release(key, phone="666")
    entry = desk.world.entry(key)
    assert entry is not None
    desk.world.synced.refuse(entry, [Problem("phone", "refused", {"text": "No."})], None)
    return key


def clash(desk: Desk) -> RecordKey:
    key = desk.world.contact(phone="+32 2 000 00 00")
    desk.world.release(key, phone="+32 2 111 11 11")
    desk.world.colleague_edits(key, phone="+32 2 999 99 99")
    desk.world.push()
    return key


# --- the walk -------------------------------------------------------------------------------------


def test_every_dialog_in_every_language(frame: Frame, desk: Desk, language: str) -> None:
    frame.open()
    for dialog in dialogs_over(frame, desk):
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        if isinstance(dialog, ProfileDialog):
            dialog.way.unfold.setChecked(True)
        bring_to_front(dialog, desk)
        walk(dialog, f"{type(dialog).__name__} in {language}")
        dialog.close()
        dialog.deleteLater()


def on_a_record(bench: Workbench, desk: Desk) -> None:
    bench.open(refused(desk))


def on_a_new_contract(bench: Workbench, desk: Desk) -> None:
    bench.open(desk.world.draft_new("Contract", name="Boilers"))


def on_the_filter(bench: Workbench, _: Desk) -> None:
    bench.show_place("Contract")
    bench.filter_list()


def on_the_outbox(bench: Workbench, desk: Desk) -> None:
    refused(desk)
    bench.show_place("outbox")


def on_a_conflict(bench: Workbench, desk: Desk) -> None:
    clash(desk)
    bench.show_place("conflicts")


def on_the_history(bench: Workbench, desk: Desk) -> None:
    desk.world.release(desk.world.contact(), phone="+32 2 111 11 11")
    desk.world.push()
    bench.show_place("history")


@pytest.mark.parametrize(
    "go",
    [
        on_a_record,
        on_a_new_contract,
        on_the_filter,
        on_the_outbox,
        on_a_conflict,
        on_the_history,
    ],
)
def test_every_page_in_every_language(
    frame: Frame, desk: Desk, language: str, go: Callable[[Workbench, Desk], None]
) -> None:
    bench = frame.open()
    go(bench, desk)
    desk.deliver()
    frame.window.say_signed_out("Signed out.")
    bring_to_front(frame.window, desk)

    walk(frame.window, f"{go.__name__} in {language}")
    page = bench.page()
    if page is not None and page.foot.send.isVisible():
        with alt_held(frame.window):
            assert letter_of(page.foot.send.text())
            labels = [row.label.text() for row in page.form.rows.values()]
            assert [words for words in labels if letter_of(words)] == []


def test_the_invitation_in_every_language(frame: Frame, desk: Desk, language: str) -> None:
    firms = tuple(Profile(name, PROFILE.url, "D", "u") for name in ("Fish & Chips", "A & B", "Ö"))
    frame.window.set_profiles(firms)
    frame.window.show_welcome()
    bring_to_front(frame.window, desk)

    walk(frame.window, f"welcome in {language}")


# --- what comes of it -----------------------------------------------------------------------------


def test_alt_and_t_tests_the_connection_from_any_field(frame: Frame, desk: Desk) -> None:
    dialog = ProfileDialog((PROFILE,), PROFILE, 0, frame.window)
    bring_to_front(dialog, desk)
    dialog.domain.setFocus()

    with desk.qtbot.waitSignal(dialog.test_wanted):
        QTest.keyClick(dialog.domain, KEY.Key_T, ALT)
    QTest.keyClick(dialog.domain, KEY.Key_U, ALT)
    assert dialog.user.hasFocus()
    assert dialog.test.text() == "Test connection"
    dialog.close()


def test_a_page_sends_by_its_letter_whatever_the_button_is_called(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    bench.open(refused(desk))
    desk.deliver()
    foot = frame.page.foot
    assert foot.send.text() == "Retry"

    with alt_held(frame.window):
        assert letter_of(foot.send.text())
        foot.offer("Send")
    assert foot.send.text() == "Send"
    for words in ("Send", "Retry", "Decide"):
        foot.offer(words)
        with alt_held(frame.window):
            letter = letter_of(foot.send.text())
        with desk.qtbot.waitSignal(foot.send.clicked):
            QTest.keyClick(hand(frame.window), KEY(ord(letter.upper())), ALT)


def test_words_keep_their_letter_when_others_come(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    bench.open(refused(desk))
    desk.deliver()
    foot = frame.page.foot
    with alt_held(frame.window):
        before = [foot.send.text(), foot.preview.text(), foot.discard.text()]
    assert all(map(letter_of, before))

    frame.window.say_signed_out("Signed out.")
    with alt_held(frame.window):
        assert [foot.send.text(), foot.preview.text(), foot.discard.text()] == before


def test_letters_are_taken_away_with_the_window(frame: Frame, desk: Desk) -> None:
    frame.window.show_welcome()
    bring_to_front(frame.window, desk)
    button = frame.window.welcome.add
    QTest.keyPress(hand(frame.window), KEY.Key_Alt)
    assert "&" in button.text()

    QApplication.sendEvent(frame.window, QEvent(QEvent.Type.WindowDeactivate))

    assert "&" not in button.text()


def test_what_is_typed_with_ctrl_and_alt_is_no_letter(frame: Frame, desk: Desk) -> None:
    """AltGr is spelled so on Windows: a German types @ and € by it."""
    dialog = ProfileDialog((), None, 0, frame.window)
    bring_to_front(dialog, desk)
    with desk.qtbot.assertNotEmitted(dialog.test_wanted):
        ctrl_alt = ALT | Qt.KeyboardModifier.ControlModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, dialog.user, KEY.Key_T, "€", ctrl_alt)
    assert isinstance(hand(dialog), QLineEdit)
    QTest.keyClick(hand(dialog), KEY.Key_Escape, PLAIN)
