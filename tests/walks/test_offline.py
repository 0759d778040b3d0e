"""Work goes on without a server, from the first minute to the last second."""

import time
from pathlib import Path

from PySide6.QtCore import Qt

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import EntryState
from draftdesk.sync.report import Line
from draftdesk.ui.tongue import clock
from walks.conftest import OpensWalk
from walks.server import Server
from walks.walk import ALT, CTRL, Walk


def typed_anew(walk: Walk, name: str) -> RecordKey:
    """A new contact at a company that only its ERP code is known of."""
    walk.press(Qt.Key.Key_N, CTRL)
    key = walk.page.key
    assert key is not None
    walk.retype("lastname", name)
    walk.page.form.rows["company_id"].editor.write_code()  # type: ignore[attr-defined]
    walk.type("SMETS")
    return key


def test_offline_from_the_first_minute(own_server: Server, open_walk: OpensWalk) -> None:
    server = own_server
    server.kill()
    walk = open_walk(server)
    walk.until(lambda: walk.window.workbench is not None and walk.line is Line.OFFLINE)

    released = typed_anew(walk, "Released")
    walk.send()
    unreleased = typed_anew(walk, "Unreleased")
    assert walk.page.keep_draft()
    assert walk.state(released) is EntryState.WAITING
    walk.close()
    again = open_walk(server)
    again.until(lambda: again.window.workbench is not None and again.line is Line.OFFLINE)
    assert again.bench.store.counts().waiting == 1
    assert again.bench.store.counts().drafts == 1

    server.restart()
    again.until_sent()

    (post,) = server.writes()
    assert post["method"] == "POST"
    assert post["body"]["company_code"] == "SMETS"
    assert server.body(released)["lastname"] == "Released"
    again.until_synced()
    again.press(Qt.Key.Key_F5)
    again.let_pass(300)
    assert len(server.writes()) == 1, "what was not released stays here"
    assert again.bench.store.draft(unreleased) is not None


def test_the_first_pull_shows_progress_can_be_cancelled_and_goes_on_when_asked(
    own_server: Server, open_walk: OpensWalk
) -> None:
    own_server.weather(latency=0.15)
    walk = open_walk(own_server)
    walk.until(lambda: walk.window.workbench is not None)
    walk.until(lambda: not walk.window.status.cancel.isHidden())

    walk.window.status.cancel.click()
    walk.until(lambda: walk.window.status.cancel.isHidden())
    assert "Looking" not in walk.window.status.text()
    records, when = walk.bench.sides["Contact"].list, clock(walk.bench.state().next_try)
    assert records.words() == f"The first sync was cancelled. It goes on at {when}."
    assert walk.window.status.line.words.endswith(f"cancelled, goes on at {when}")
    asked = len(own_server.log())
    walk.let_pass(700)
    assert len(own_server.log()) == asked, "nothing goes on by itself"

    own_server.weather(latency=0.0)
    records.ways_out.go_on.click()
    walk.until(lambda: walk.bench.store.count("Contact") > 0)
    walk.until_synced()
    assert records.ways_out.go_on.isHidden()


def test_from_the_first_answer_on_it_is_connected(own_server: Server, open_walk: OpensWalk) -> None:
    own_server.weather(latency=0.15)
    walk = open_walk(own_server)
    walk.until(lambda: walk.window.workbench is not None)
    status = walk.window.status
    walk.until(lambda: not status.cancel.isHidden())

    assert status.line.words == "Connected"
    assert walk.bench.state().working
    walk.until(lambda: "Languages" in status.text() or "Currencies" in status.text())
    status.cancel.click()
    walk.until(lambda: not walk.bench.state().working)
    assert status.line.words.startswith("Connected · cancelled, goes on at")


def test_a_server_without_records_is_not_called_unread(
    tmp_path: Path, open_walk: OpensWalk
) -> None:
    server = Server(tmp_path / "erp.db", 0)
    server.start()
    try:
        walk = open_walk(server)
        walk.until(lambda: walk.window.workbench is not None)
        records = walk.bench.sides["Contract"].list
        walk.until_synced()
        walk.press(Qt.Key.Key_2, ALT)

        walk.until(lambda: records.words() == "There are no contracts on the server.")
        records.ways_out.new.click()

        assert records.ways_out.new.text() == "New contract"
        assert walk.page.type_name == "Contract"
        assert walk.page.key is not None
    finally:
        server.stop()


def test_a_search_that_finds_nothing_here_asks_the_server(walk: Walk) -> None:
    key = walk.server.contact(lastname="Unheardof")
    walk.press(Qt.Key.Key_1, ALT)
    walk.type("Unheardof")
    records = walk.bench.sides["Contact"].list
    walk.until(lambda: "Enter asks the server" in records.words())

    walk.press(Qt.Key.Key_Return)

    walk.until(lambda: records.table.rowCount() == 1)
    walk.press(Qt.Key.Key_Return)
    walk.until(lambda: walk.page.key == key)


def test_a_search_while_the_server_is_away_says_so(walk: Walk) -> None:
    walk.server.kill()
    walk.press(Qt.Key.Key_1, ALT)
    walk.type("unheardof2")
    walk.press(Qt.Key.Key_Return)

    records = walk.bench.sides["Contact"].list
    walk.until(lambda: "127.0.0.1" in records.words())


def test_closing_takes_no_second_even_with_a_server_that_hangs(walk: Walk) -> None:
    key = walk.server.contact()
    walk.open(key)
    walk.server.weather(off="hang")
    walk.retype("functions", "Baker")
    walk.send()
    walk.retype("notes", "typed at the last moment")
    walk.until(lambda: walk.bench.state().working)

    took = walk.close()

    assert took < 1.0


def test_what_was_typed_before_closing_under_a_hanging_server_is_there_again(
    walk: Walk, open_walk: OpensWalk
) -> None:
    key = walk.server.contact()
    walk.open(key)
    walk.server.weather(off="hang")
    walk.retype("notes", "typed at the last moment")
    walk.close()

    again = open_walk(walk.server)
    again.until(lambda: again.window.workbench is not None)
    again.bench.open(key)

    assert again.page.form.values()["notes"] == "typed at the last moment"


def test_the_window_answers_while_the_server_hangs(walk: Walk) -> None:
    key = walk.server.contact()
    walk.open(key)
    walk.server.weather(off="hang")
    walk.press(Qt.Key.Key_F5)
    walk.until(lambda: walk.bench.state().working)
    slowest = 0.0
    for letter in "typing under a server that hangs":
        began = time.perf_counter()
        walk.type(letter)
        slowest = max(slowest, time.perf_counter() - began)

    assert slowest < 0.25, "a key took as long as a request"


def test_an_unknown_home_is_made_and_kept_to_oneself(
    server: Server, open_walk: OpensWalk, tmp_path: Path
) -> None:
    walk = open_walk(server)
    walk.until_synced()
    walk.close()

    home = tmp_path / "home"
    files = [each for each in home.rglob("*") if each.is_file() and each.suffix in (".db", ".log")]
    assert len(files) >= 3
    assert {oct(each.stat().st_mode & 0o077) for each in files} == {"0o0"}
