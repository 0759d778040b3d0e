"""Passwords and profiles: asked for in time, never in the way, and nothing goes astray."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from draftdesk.demo import DOMAIN, PASSWORD, USER
from draftdesk.store.database import ReadOnly
from draftdesk.store.rows import EntryState
from draftdesk.store.secrets import PASSWORD_VARIABLE
from draftdesk.sync.report import Line
from draftdesk.ui.profile_dialog import PasswordDialog, ProfileDialog
from draftdesk.ui.tongue import clock
from ui.desk import cell
from walks.conftest import OpensWalk
from walks.server import Server
from walks.walk import ALT, Walk


def password_dialog(walk: Walk) -> PasswordDialog | None:
    shown = walk.window.findChildren(PasswordDialog)
    return next((each for each in shown if each.isVisible()), None)


def give(walk: Walk, password: str) -> None:
    walk.until(lambda: password_dialog(walk) is not None)
    dialog = password_dialog(walk)
    assert dialog is not None
    QTest.keyClicks(dialog.password, password)
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    walk.until(lambda: password_dialog(walk) is None)


def test_a_wrong_password_is_asked_for_again(
    server: Server, open_walk: OpensWalk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    walk = open_walk(server, keeping="plain")

    give(walk, "wrong")
    walk.until(lambda: password_dialog(walk) is not None)
    assert "did not accept" in walk.window.notice.text()
    give(walk, PASSWORD)

    walk.until_synced()
    walk.until(lambda: walk.window.notice.text() == "")


def with_work_waiting(walk: Walk) -> int:
    """Release a change of every contact while the server is away, and close the program."""
    walk.until_synced()
    walk.server.kill()
    rows = walk.bench.store.page("Contact", limit=500)
    for row in rows:
        view = walk.bench.store.view(row.key)
        assert view is not None
        walk.bench.store.release(row.key, view.base, {"notes": "Released"})
    walk.close()
    walk.server.restart()
    return len(rows)


def test_while_a_password_works_nothing_says_that_it_is_lacking(
    own_server: Server, open_walk: OpensWalk, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = with_work_waiting(open_walk(own_server, keeping="session"))
    own_server.weather(latency=0.3)
    monkeypatch.delenv(PASSWORD_VARIABLE)
    walk = open_walk(own_server, keeping="session")
    give(walk, PASSWORD)
    walk.until(lambda: walk.window.workbench is not None)
    status = walk.window.status
    heard: list[tuple[bool, Line, str]] = []
    walk.bench.state_changed.connect(
        lambda state: heard.append((bool(state.progress), state.line, walk.window.notice.text()))
    )

    walk.until(lambda: "Sending" in status.text())

    assert status.line.words == "Connected"
    assert "Looking" not in status.text()
    assert walk.window.notice.text() == ""
    walk.until(lambda: any(busy for busy, _, _ in heard))
    walk.until_in_front()
    walk.press(Qt.Key.Key_3, ALT)
    status.cancel.click()
    walk.until(lambda: not walk.bench.state().working)
    assert {(line, said) for busy, line, said in heard if busy} == {(Line.CONNECTED, "")}
    left = walk.bench.store.counts().waiting
    assert 0 < left < released
    when = clock(walk.bench.state().next_try)
    assert status.line.words == f"Connected · cancelled, goes on at {when}"
    assert walk.window.notice.text() == ""
    outbox = walk.bench.outbox
    words = f"You cancelled. Goes on at {when}, or now with “Send all now”."
    walk.until(lambda: cell(outbox.table, 0, 6) == words)
    assert cell(outbox.table, 0, 5) == when
    assert "“Pause sending” keeps it here" in outbox.detail()

    walk.let_pass(700)
    assert walk.bench.store.counts().waiting == left, "nothing goes on by itself before that"
    own_server.weather(latency=0.0)
    outbox.send.click()
    walk.until_sent()
    walk.until_synced()
    assert status.line.words == "Connected"


def test_while_the_password_lacks_what_waits_says_so(
    own_server: Server, open_walk: OpensWalk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_work_waiting(open_walk(own_server, keeping="plain"))
    monkeypatch.delenv(PASSWORD_VARIABLE)
    walk = open_walk(own_server, keeping="plain")
    walk.until(lambda: password_dialog(walk) is not None)
    dialog = password_dialog(walk)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    walk.until_in_front()
    walk.press(Qt.Key.Key_3, ALT)

    table = walk.bench.outbox.table
    assert (cell(table, 0, 5), cell(table, 0, 6)) == (
        "once signed in",
        "Goes out once the password is given.",
    )
    assert "There is no password" in walk.window.notice.text()


def test_a_password_mistyped_at_first_locks_nobody_out_of_the_store(
    own_server: Server, open_walk: OpensWalk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    walk = open_walk(own_server, keeping="session")
    give(walk, "mistyped")
    walk.until(lambda: password_dialog(walk) is not None)
    give(walk, PASSWORD)
    walk.until_synced()
    walk.until(lambda: not walk.assembly.desk.secrets.wants_new_lock(walk.profile))
    walk.until_in_front()
    walk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    walk.retype("lastname", "Kept")
    walk.close()

    again = open_walk(own_server, keeping="session")
    give(again, PASSWORD)

    again.until_synced()
    assert again.bench.store.counts().drafts == 1


def test_whoever_does_not_know_the_password_can_work_all_the_same(
    server: Server, open_walk: OpensWalk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    walk = open_walk(server, keeping="plain")
    walk.until(lambda: password_dialog(walk) is not None)
    dialog = password_dialog(walk)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    walk.until_in_front()

    walk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    walk.retype("lastname", "Offline")

    assert walk.page.keep_draft()
    assert walk.bench.store.counts().drafts == 1
    assert "Signed out" in walk.window.status.text()


def test_a_sign_out_in_the_middle_of_typing_opens_no_dialog(walk: Walk) -> None:
    key = walk.server.contact()
    walk.open(key)
    rule = {"status": 401, "times": None}
    walk.retype("functions", "Bak")
    walk.server.weather(fail=[rule])
    walk.press(Qt.Key.Key_F5)
    walk.until(lambda: walk.line is Line.SIGNED_OUT)

    walk.type("er")

    assert password_dialog(walk) is None
    assert "did not accept" in walk.window.notice.text()
    assert walk.page.form.values()["functions"] == "Baker"
    walk.send()
    assert walk.state(key) is EntryState.WAITING
    walk.server.weather(fail=[])
    walk.window.notice.button.click()
    give(walk, PASSWORD)
    walk.until_sent()
    assert walk.server.body(key)["functions"] == "Baker"
    walk.until(lambda: walk.window.notice.text() == "")


def test_a_profile_is_added_tested_and_opened_by_keyboard(
    server: Server, walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    walk.assembly.ask_profile()
    dialog = walk.window.findChild(ProfileDialog)
    assert dialog is not None
    for field, text in (
        (dialog.name, "Second"),
        (dialog.url, server.url),
        (dialog.domain, DOMAIN),
        (dialog.user, USER.upper() + "2"),
        (dialog.password, "wrong"),
    ):
        QTest.keyClicks(field, text)
    dialog.keep.choose("plain")
    server.weather(latency=0.5)
    dialog.test.click()
    step, looks = "Something answers there. (0.", "Looking …"
    walk.until(lambda: step in dialog.said() and looks in dialog.said())
    walk.until(lambda: "did not accept the user or password" in dialog.said())
    dialog.user.setText(USER)
    dialog.domain.setText(DOMAIN)
    dialog.test.click()
    walk.until(lambda: "already" in dialog.said())
    dialog.user.setText("Somebody")

    QTest.keyClick(dialog.password, Qt.Key.Key_Return)

    walk.until(lambda: walk.assembly.profile is not None and walk.assembly.profile.name == "Second")
    walk.until(lambda: walk.window.workbench is not None)
    walk.until(lambda: "NOT ENCRYPTED" in walk.window.windowTitle())
    names = [profile.name for profile in walk.assembly.desk.profiles.all()]
    assert names == ["Test", "Second"]


def test_another_profile_keeps_its_hands_off_the_work_of_the_first(
    server: Server, walk: Walk
) -> None:
    key = server.contact()
    walk.open(key)
    server.kill()
    walk.retype("functions", "Baker")
    walk.send()
    walk.retype("notes", "half a thought")
    walk.assembly.ask_profile()
    dialog = walk.window.findChild(ProfileDialog)
    assert dialog is not None
    given = ("Other", "http://127.0.0.1:9/api", "ELSEWHERE", "robin")
    for field, text in zip(
        (dialog.name, dialog.url, dialog.domain, dialog.user), given, strict=True
    ):
        QTest.keyClicks(field, text)
    dialog.keep.choose("plain")
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Save).click()
    walk.until(lambda: walk.window.workbench is not None and "Other" in walk.window.windowTitle())
    assert walk.bench.store.counts().unfinished == 0

    server.restart()
    walk.window.switch_wanted.emit("Test")
    walk.until(lambda: walk.window.workbench is not None and "Test" in walk.window.windowTitle())
    walk.until_sent()

    assert server.body(key)["functions"] == "Baker"
    walk.until_in_front()
    walk.open(key)
    assert walk.page.form.values()["notes"] == "half a thought"


def lead_elsewhere(walk: Walk, server: Server, *, brings: bool) -> None:
    """Change the address of the profile that is open, by its dialog."""
    walk.assembly.ask_changes()
    dialog = walk.window.findChild(ProfileDialog)
    assert dialog is not None
    dialog.url.setText(server.url)
    assert dialog.stays.isVisible()
    if brings:
        QTest.keyClick(dialog.stays.brings, Qt.Key.Key_Space)
    QTest.keyClick(dialog.url, Qt.Key.Key_Return)
    walk.until(lambda: walk.assembly.store is None)
    walk.until(lambda: walk.window.workbench is not None)
    assert walk.assembly.profile is not None
    assert walk.assembly.profile.url == server.url
    walk.until_in_front()


@pytest.mark.parametrize("brings", [False, True], ids=["stays", "comes along"])
def test_work_never_follows_an_address_by_itself(
    server: Server, own_server: Server, walk: Walk, brings: bool
) -> None:
    key = server.contact()
    walk.open(key)
    server.kill()
    walk.retype("functions", "Baker")
    walk.send()

    lead_elsewhere(walk, own_server, brings=brings)
    walk.until_synced()
    walk.let_pass(300)

    assert own_server.writes() == []
    assert walk.bench.store.counts().unfinished == 0
    assert walk.bench.store.counts().drafts == int(brings)
    held = walk.assembly.desk.profiles.named("Test (before)")
    assert (held.url, held.read_only) == (server.url, True)

    server.restart()
    walk.window.switch_wanted.emit(held.name)
    walk.until(lambda: walk.window.workbench is not None and "before" in walk.window.windowTitle())
    walk.until_synced()
    assert walk.bench.store.counts().unfinished == 1
    assert server.writes() == []


def test_a_read_only_profile_sends_nothing_whatever_is_pressed(
    server: Server, open_walk: OpensWalk
) -> None:
    walk = open_walk(server, read_only=True)
    walk.until_synced()
    key = server.contact(functions="Baker")
    walk.open(key)
    assert "Test – read-only" in walk.window.status.text()
    with pytest.raises(ReadOnly):
        walk.bench.store.submit(key)

    walk.page.form.focus_field("functions")
    walk.type("x")
    walk.send()
    walk.page.archive()
    walk.press(
        Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    walk.let_pass(300)

    assert server.writes() == []
    assert walk.bench.store.counts().drafts == 0
    assert server.body(key)["functions"] == "Baker"
