"""A mistake of ours is told by one calm dialog; many make one that counts, and it makes none."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from draftdesk.app import Alarm
from draftdesk.store.database import DiskTrouble
from draftdesk.ui.crash_dialog import CrashDialog
from draftdesk.ui.profile_dialog import ProfileDialog
from ui.desk import Desk, click, nameless
from ui.frame import Frame

SECRET = "Anna Peeters canary"
HERE, THERE = 'ValueError\n  File "x.py", line 1\n', 'KeyError\n  File "y.py", line 2\n'


@pytest.fixture(name="alarm")
def an_alarm(frame: Frame) -> Iterator[Alarm]:
    """What hears of errors that nobody caught, as the program sets it up."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield Alarm(frame.window, ends_all=False)
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def dialogs(frame: Frame) -> list[CrashDialog]:
    found = frame.window.findChildren(CrashDialog)
    return [each for each in found if each.isVisible()]


def told(frame: Frame, details: str = HERE) -> CrashDialog:
    frame.window.tell_crash(details)
    (dialog,) = dialogs(frame)
    return dialog


def test_it_says_what_it_means_and_what_to_do_and_names_its_parts(frame: Frame) -> None:
    frame.open()

    dialog = told(frame)

    assert dialog.title.text() == "Something went wrong in Draftdesk itself."
    assert dialog.safety.text().startswith("What you have typed is on this computer's disk.")
    assert HERE.strip() in dialog.text.toPlainText()
    assert dialog.text.isReadOnly()
    assert "disk" in dialog.accessibleDescription()
    assert nameless(dialog) == []
    assert not dialog.isModal()
    click(dialog.copy)
    assert QApplication.clipboard().text() == dialog.text.toPlainText()


def test_what_is_typed_is_kept_before_that_is_said(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact()
    frame.open().open(key)
    desk.retype(frame.page, "functions", "Baker")

    told(frame)

    assert desk.store.draft(key).mine["functions"] == "Baker"


@pytest.mark.parametrize("error", [DiskTrouble("The disk is full."), ZeroDivisionError()])
def test_what_cannot_be_kept_is_not_called_safe(
    frame: Frame, desk: Desk, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    key = desk.world.contact()
    frame.open().open(key)
    desk.retype(frame.page, "functions", "Baker")

    def broken(*_: object, **__: object) -> bool:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(desk.store, "save_draft", broken)
        dialog = told(frame)

    assert "could not be kept" in dialog.safety.text()


def test_without_a_profile_nothing_is_said_of_what_was_typed(frame: Frame) -> None:
    assert "typed" not in told(frame).safety.text()


def test_many_make_one_dialog_that_counts(frame: Frame, desk: Desk) -> None:
    frame.open()
    dialog = told(frame)
    dialog.text.selectAll()

    for _ in range(300):
        frame.window.tell_crash(HERE)
    frame.window.tell_crash(THERE)

    assert dialogs(frame) == [dialog]
    desk.until(lambda: dialog.often.text() == "302 mistake(s) so far")
    text = dialog.text.toPlainText()
    assert "301 × ValueError" in text
    assert text.count("KeyError") == 1


def test_endless_kinds_of_mistakes_stay_a_text_that_one_can_pass_on(
    frame: Frame, desk: Desk
) -> None:
    dialog = told(frame)

    for number in range(500):
        frame.window.tell_crash(f"ValueError\n  line {number}\n")

    desk.until(lambda: dialog.often.text() == "501 mistake(s) so far")
    assert len(dialog.text.toPlainText().splitlines()) < 100


def test_what_was_read_opens_no_dialog_again_and_something_new_does(
    frame: Frame,
) -> None:
    frame.open()
    click(told(frame).go_on)
    assert dialogs(frame) == []

    frame.window.tell_crash(HERE)

    assert dialogs(frame) == []
    assert "once more" in frame.window.notice.text()
    click(frame.window.notice.button)
    (again,) = dialogs(frame)
    assert "2 × ValueError" in again.text.toPlainText()
    again.reject()
    told(frame, THERE)


def test_a_dialog_that_cannot_be_made_is_not_tried_again(
    frame: Frame, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame.open()
    tried: list[int] = []

    def unmade(_: CrashDialog, __: str, times: int) -> None:
        tried.append(times)
        raise ZeroDivisionError(SECRET)

    monkeypatch.setattr(CrashDialog, "show_details", unmade)
    for _ in range(20):
        frame.window.tell_crash(THERE)
    desk.qtbot.wait(600)

    assert tried == [1]
    assert frame.window.notice.text().startswith("Something went wrong in Draftdesk itself")


@pytest.mark.usefixtures("alarm")
def test_a_mistake_in_the_dialog_does_not_feed_itself(
    frame: Frame, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame.open()
    dialog = told(frame)
    worded: list[str] = []

    def wordless(text: str, *_: object) -> str:
        worded.append(text)
        raise ZeroDivisionError(SECRET)

    monkeypatch.setattr("draftdesk.ui.crash_dialog.tr", wordless)
    frame.window.tell_crash(HERE)
    desk.qtbot.wait(1200)

    assert len(worded) == 1
    assert dialogs(frame) == [dialog]


def test_it_can_be_used_while_another_dialog_waits_and_outlives_it(
    frame: Frame, desk: Desk
) -> None:
    frame.open()
    waiting = ProfileDialog((), None, 0, frame.window)
    waiting.open()
    desk.until(waiting.isActiveWindow)

    dialog = told(frame)
    assert dialog.parent() is waiting
    waiting.reject()

    desk.until(lambda: not frame.window.findChildren(ProfileDialog))
    assert dialogs(frame) == [dialog]
    click(dialog.go_on)
    assert dialogs(frame) == []


def test_it_leads_to_the_report_and_stays(frame: Frame, desk: Desk) -> None:
    frame.open()
    dialog = told(frame)

    with desk.qtbot.waitSignal(frame.window.report_wanted):
        click(dialog.report)

    assert dialog.isVisible()


def test_it_closes_the_program_and_what_is_typed_is_kept(frame: Frame, desk: Desk) -> None:
    key = desk.world.contact()
    frame.open().open(key)
    dialog = told(frame)
    desk.retype(frame.page, "functions", "Baker")

    with desk.qtbot.waitSignal(frame.window.closed):
        click(dialog.leave)

    assert desk.store.draft(key).mine["functions"] == "Baker"
    assert not frame.window.isVisible()


def test_keys_that_were_on_their_way_to_a_field_answer_nothing(frame: Frame, desk: Desk) -> None:
    frame.open()
    dialog = told(frame)
    desk.until(dialog.isActiveWindow)

    desk.type("a b ")
    desk.press(Qt.Key.Key_Return)

    assert dialog.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_nobody_caught_in_any_thread_is_told_without_its_words(
    frame: Frame, desk: Desk, alarm: Alarm
) -> None:
    frame.open()
    assert alarm.code == 0
    thread = threading.Thread(target=fail, name="beside")
    thread.start()
    thread.join()
    gone = Gone()
    del gone
    sys.excepthook(OSError, OSError(SECRET), None)

    desk.until(lambda: dialogs(frame))
    (dialog,) = dialogs(frame)
    desk.until(lambda: "OSError" in dialog.text.toPlainText())

    text = dialog.text.toPlainText()
    assert "ValueError in the thread beside" in text
    assert "after KeyError" in text
    assert "RuntimeError while something was put away" in text
    assert SECRET not in text
    assert str(Path.home()) not in text


def test_a_full_disk_has_words_of_its_own_and_no_dialog(
    frame: Frame, desk: Desk, alarm: Alarm
) -> None:
    frame.open()

    alarm._on_uncaught(DiskTrouble, DiskTrouble("The disk is full."), None)

    desk.until(lambda: frame.window.notice.text() == "The disk is full.")
    assert dialogs(frame) == []


def test_a_flood_is_written_down_now_and_then(
    frame: Frame, alarm: Alarm, caplog: pytest.LogCaptureFixture
) -> None:
    frame.open()
    for _ in range(1000):
        alarm._on_uncaught(OSError, OSError(SECRET), None)

    assert len([each for each in caplog.records if "uncaught" in each.message]) == 10
    assert SECRET not in caplog.text
    QApplication.processEvents()
    assert len(dialogs(frame)) == 1


class Gone:
    def __del__(self) -> None:
        raise RuntimeError(SECRET)


def fail() -> None:
    """An error that was raised because of another one."""
    nothing: dict[str, str] = {}
    try:
        nothing[SECRET]
    except KeyError as before:
        raise ValueError(SECRET) from before
