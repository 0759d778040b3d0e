"""Every word and number of the status line is a fact, and each is a way in."""

import random
import time
import uuid
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from draftdesk.domain.problems import Trouble
from draftdesk.domain.profile import Profile
from draftdesk.store.rows import Counts
from draftdesk.sync.report import Line, Progress, SyncState
from draftdesk.ui.navigation import Navigation
from draftdesk.ui.status_line import StatusLine
from draftdesk.ui.surfaces import ElidedLabel
from draftdesk.ui.tongue import clock
from ui.desk import Desk, click

AWAY = Trouble("unreachable", {"host": "erp.example"}, "ConnectError: [Errno 111]")


@pytest.fixture(name="line")
def a_status_line(qtbot: QtBot) -> StatusLine:
    """A status line as wide as a window."""
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(1200, 30)
    line.show()
    return line


@pytest.mark.parametrize("where", Line)
def test_every_state_of_the_line_has_words_and_they_differ(line: StatusLine, where: Line) -> None:
    said = {}
    for each in Line:
        line.show_state(SyncState(each, trouble=AWAY if each is Line.OFFLINE else None))
        said[each] = line.line.words
    assert said[where]
    assert len(set(said.values())) == len(Line)


def test_offline_says_why_and_when_it_is_tried_again(line: StatusLine) -> None:
    line.show_state(SyncState(Line.OFFLINE, AWAY, next_try=time.time() + 12.4))

    assert "erp.example did not answer." in line.line.words
    assert "12 s" in line.line.words
    assert "Errno 111" in line.line.toolTip()
    line.show_state(SyncState(Line.OFFLINE, AWAY, working=True))
    assert "Trying" in line.line.words


def test_all_sent_is_said_only_when_nothing_is_unfinished(line: StatusLine) -> None:
    line.show_counts(Counts())
    assert line.work.words == "All sent"
    for counts in (Counts(waiting=1), Counts(refused=1), Counts(conflicts=1), Counts(drafts=1)):
        line.show_counts(counts)
        assert "All sent" not in line.text()


def test_a_cancelled_first_look_is_not_called_looking(line: StatusLine) -> None:
    line.show_state(SyncState(working=True))
    assert "Looking" in line.line.words
    line.show_state(SyncState(working=False))
    assert line.line.words == "Not connected yet"


def test_progress_is_shown_and_can_be_cancelled(qtbot: QtBot, line: StatusLine) -> None:
    assert line.cancel.isHidden()
    line.show_state(SyncState(working=True, progress=Progress("Contacts", 1240, 5012)))

    assert "Contacts 1,240 / 5,012" in line.text()
    with qtbot.waitSignal(line.cancel_wanted):
        click(line.cancel)
    line.show_state(SyncState())
    assert line.cancel.isHidden()


def test_each_part_is_a_way_in(qtbot: QtBot, line: StatusLine) -> None:
    line.show_counts(Counts(waiting=1, conflicts=2))
    with qtbot.waitSignal(line.outbox_wanted):
        click(line.work)
    with qtbot.waitSignal(line.conflicts_wanted):
        click(line.conflicts)
    line.show_counts(Counts(refused=2))
    assert line.work.isHidden()
    with qtbot.waitSignal(line.refused_wanted):
        click(line.refused)
    with qtbot.waitSignal(line.history_wanted):
        click(line.synced)
    line.show_state(SyncState(Line.OFFLINE, AWAY))
    with qtbot.waitSignal(line.sync_wanted):
        click(line.line)
    line.show_state(SyncState(Line.SIGNED_OUT))
    with qtbot.waitSignal(line.sign_in_wanted):
        click(line.line)
    line.show_counts(Counts(stopped=Trouble("reset_untouched")))
    with qtbot.waitSignal(line.outbox_wanted), qtbot.assertNotEmitted(line.sync_wanted):
        click(line.line)


def test_the_last_sync_of_an_earlier_run_is_remembered(line: StatusLine) -> None:
    assert "never" in line.text()
    line.show_last_sync(time.time() - 7200)
    assert "2 hour" in line.text()
    line.show_state(SyncState(Line.CONNECTED, synced_at=time.time()))
    assert "just now" in line.text()


def test_whose_window_it_is_stands_first_and_a_read_only_one_says_so(line: StatusLine) -> None:
    gent = Profile("Gent", "https://erp.example/api", "D", "u")
    line.show_profile(gent)
    assert line.text().startswith("Gent · ")
    line.show_profile(replace(gent, read_only=True))
    assert line.text().startswith("Gent – read-only · ")


def test_words_give_way_where_there_is_no_room_and_stay_whole_for_a_reader(
    qtbot: QtBot, line: StatusLine
) -> None:
    line.show_state(SyncState(Line.OFFLINE, AWAY, next_try=time.time() + 12))
    line.show_counts(Counts(3, 1, 1, 2))
    line.resize(420, 30)
    qtbot.waitUntil(lambda: line.line.text().endswith("…"))

    assert line.minimumSizeHint().width() <= 420
    assert "erp.example did not answer." in line.line.accessibleName()
    line.resize(1200, 30)
    qtbot.waitUntil(lambda: line.line.text() == line.line.words)


def test_the_badge_equals_the_store_after_every_random_step(desk: Desk, qtbot: QtBot) -> None:
    chance, world = random.Random(7), desk.world
    line, navigation = StatusLine(), Navigation()
    for widget in (line, navigation):
        qtbot.addWidget(widget)
        widget.show()
    keys = [world.contact(lastname=f"Row {number}", phone="1") for number in range(4)]

    def refuse() -> None:
        for entry in world.store.outbox()[:1]:
            world.synced.refuse(entry, (), Trouble("not_allowed", {"host": "x"}))

    steps = (
        lambda: world.edit(chance.choice(keys), functions=f"F{chance.random()}"),
        lambda: world.release(chance.choice(keys), phone=f"{chance.random()}"),
        lambda: world.colleague_edits(chance.choice(keys), phone=str(uuid.uuid4())),
        lambda: world.store.discard(chance.choice(keys)),
        world.push,
        refuse,
    )
    for _ in range(40):
        chance.choice(steps)()
        counts = world.counts()
        line.show_counts(counts)
        navigation.show_counts(counts)
        unfinished = [entry.state.value for entry in world.store.outbox()]
        said = line.text()
        for state, word in (("waiting", "waiting"), ("refused", "refused")):
            number = unfinished.count(state)
            assert (f"{number} {word}" in said) == bool(number)
        assert (f"{unfinished.count('conflict')} conflict" in said) == ("conflict" in unfinished)
        assert ("All sent" in said) == (not unfinished and not world.store.drafts())
        shown = navigation.item(2).text().split()[1:]
        assert shown == ([str(len(unfinished))] if unfinished else [])


def test_what_is_said_for_a_moment_has_room_where_the_rest_has_little(line: StatusLine) -> None:
    line.resize(900, 30)
    line.show_counts(Counts(waiting=3, refused=2, conflicts=1, drafts=4))
    words = "Not possible right now: Peek at the linked record"

    line.tell(words)

    QApplication.processEvents()
    said = next(each for each in line.findChildren(ElidedLabel) if each.words == words)
    assert said.text() == words
    assert line.told() == words
    line._unsay.timeout.emit()
    assert line.told() == ""


def test_after_a_cancel_it_says_when_it_goes_on(line: StatusLine) -> None:
    at = time.time() + 60
    for where, words in ((Line.CONNECTED, "Connected"), (Line.UNKNOWN, "Not connected yet")):
        line.show_state(SyncState(where, cancelled=True, next_try=at))
        assert line.line.words == f"{words} · cancelled, goes on at {clock(at)}"
