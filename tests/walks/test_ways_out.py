"""A store that does not open says why and offers ways out; a mended one is said in the window."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import draftdesk.assembly
from draftdesk.store.database import DiskTrouble
from draftdesk.store.profiles import Profiles
from draftdesk.store.rescue import read_rescue
from draftdesk.sync.engine import SyncEngine
from draftdesk.ui.crash_dialog import CrashDialog
from walks.conftest import OpensWalk
from walks.server import Server
from walks.walk import Walk


def store_of(walk: Walk, home: Path) -> Path:
    return Profiles(home).store_folder(walk.profile)


def with_a_draft(walk: Walk) -> None:
    """Keep a draft, and close the program."""
    row = walk.bench.store.page("Contact", limit=1)[0]
    walk.bench.open(row.key)
    walk.retype("functions", "Rescued")
    walk.bench.keep_drafts()
    walk.close()


def buttons(walk: Walk) -> list[str]:
    return [button.text() for button in walk.window.welcome.ways()]


def test_a_store_from_the_future_says_so_and_shows_its_folder(
    server: Server, open_walk: OpensWalk, tmp_path: Path
) -> None:
    walk = open_walk(server, keeping="plain")
    walk.until_synced()
    with_a_draft(walk)
    path = store_of(walk, tmp_path / "home") / "work.db"
    with path.open("r+b") as file:
        # The version stands in the file's first page; nothing of it waits in a log.
        assert not path.with_name("work.db-wal").exists()
        file.seek(60)
        file.write((99).to_bytes(4, "big"))

    again = open_walk(server, keeping="plain")
    again.until(lambda: "newer Draftdesk" in again.window.welcome.text())

    assert buttons(again)[0] == "Open its folder"
    assert "Save unsent work …" not in buttons(again)
    assert path.stat().st_size > 0


def test_unsent_work_is_saved_from_a_store_that_does_not_open(
    server: Server, open_walk: OpensWalk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = open_walk(server, keeping="plain")
    walk.until_synced()
    with_a_draft(walk)

    def full(*_: object) -> None:
        raise DiskTrouble("The disk is full; make room and try again.")

    monkeypatch.setattr(draftdesk.assembly, "open_window_store", full)
    again = open_walk(server, keeping="plain")
    again.until(lambda: "disk is full" in again.window.welcome.text())
    assert buttons(again)[:2] == ["Save unsent work …", "Open its folder"]
    again.assembly.service.stop()  # type: ignore[union-attr]
    target = tmp_path / "unsent.zip"

    again.assembly.save_unopened(again.profile, None, str(target))
    again.until(lambda: "passwords are left out" in again.window.welcome.text())

    (item,) = read_rescue(target, again.profile)
    assert item.mine["functions"] == "Rescued"


def test_a_mistake_of_ours_in_the_sync_thread_is_told_once_and_syncing_goes_on(
    walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = walk.server.contact()
    walk.open(key)

    words = ["Anna", "Peeters"]

    async def faulty(*_: object, **__: object) -> None:
        raise ZeroDivisionError(" ".join(words))

    with monkeypatch.context() as patch:
        patch.setattr(SyncEngine, "run", faulty)
        patch.setattr(SyncEngine, "push", faulty)
        walk.press(Qt.Key.Key_F5)
        walk.until(lambda: walk.window.findChildren(CrashDialog))
        dialog = walk.window.findChild(CrashDialog)
        assert isinstance(dialog, CrashDialog)
        text = dialog.text.toPlainText()
        assert ("ZeroDivisionError" in text, " ".join(words) in text) == (True, False)
        walk.let_pass(1500)
        assert len(walk.window.findChildren(CrashDialog)) == 1
        dialog.go_on.click()
    walk.until_in_front()

    walk.retype("functions", "Goes on")
    walk.send()
    walk.until_sent()
    assert walk.server.body(key)["functions"] == "Goes on"


def test_a_store_that_was_mended_at_the_start_is_said_in_the_window(
    server: Server, open_walk: OpensWalk, tmp_path: Path
) -> None:
    walk = open_walk(server, keeping="plain")
    walk.until_synced()
    with_a_draft(walk)
    folder = store_of(walk, tmp_path / "home")
    shutil.copyfile(folder / "work.db", folder / "work.backup")
    os.truncate(folder / "work.db", 0)

    again = open_walk(server, keeping="plain")
    again.until(lambda: again.window.workbench is not None)

    assert "damaged" in again.window.notice.text()
    assert [draft.mine["functions"] for draft in again.bench.store.drafts()] == ["Rescued"]
