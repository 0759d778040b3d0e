"""The two files: closed to others, encrypted whole, shared by two threads, carried forward."""

import stat
import threading
import time
from pathlib import Path

import apsw
import pytest

from draftdesk.domain.record import RecordKey
from draftdesk.store import database
from draftdesk.store.database import WORK_STEPS, WrongKey, open_cache, open_work, rows, writing
from draftdesk.store.rows import Kept
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.window_store import WindowStore

KEY, OTHER = bytes(range(32)), bytes(range(1, 33))
WORD = "Kanarie"


def filled(folder: Path, key: bytes | None) -> None:
    """Both files with something in every table that text can come to, still in their journals."""
    record = RecordKey("Contact", "93498506-9dde-4593-b844-e3c51c0e2bc2")
    with SyncStore(folder, key) as synced, WindowStore(folder, key, WORD) as store:
        values = {"id": record.id, "lastname": WORD, "notes": WORD * 400}
        synced.keep([Kept(record, values)])
        store.save_draft(record, values, {**values, "phone": WORD})
        store.submit(record)
        store.save_draft(record, values, {**values, "skype": WORD})
        synced.put_note("note", WORD)
        if key is not None:
            assert files_with(folder, WORD) == []


def files_with(folder: Path, word: str) -> list[str]:
    """The files in which a word can be read."""
    return sorted(
        file.name for file in folder.iterdir() if word.lower().encode() in file.read_bytes().lower()
    )


def test_nothing_can_be_read_in_an_encrypted_store_while_it_is_open_or_closed(
    folder: Path,
) -> None:
    filled(folder, KEY)

    assert files_with(folder, WORD) == []
    assert files_with(folder, "SQLite format") == []
    assert files_with(folder, "contact") == []


def test_the_search_of_this_test_finds_what_a_plain_store_holds(folder: Path) -> None:
    filled(folder, None)

    assert files_with(folder, WORD) == ["cache.db", "work.db"]


@pytest.mark.parametrize("key", [KEY, None])
def test_every_file_is_its_owners_alone(folder: Path, key: bytes | None) -> None:
    with SyncStore(folder, key), WindowStore(folder, key, "me"):
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}

    assert {"work.db", "cache.db", "engine.lock"} <= set(modes)
    assert set(modes.values()) == {0o600}


@pytest.mark.parametrize(("made", "opened"), [(KEY, OTHER), (KEY, None), (None, KEY)])
def test_the_wrong_key_opens_nothing_and_harms_nothing(
    folder: Path, made: bytes | None, opened: bytes | None
) -> None:
    path = folder / "work.db"
    open_work(path, made).close()
    before = path.read_bytes()

    with pytest.raises(WrongKey):
        open_work(path, opened)

    assert path.read_bytes() == before
    open_work(path, made).close()


def test_the_work_waits_for_the_disk_and_the_cache_does_not(folder: Path) -> None:
    work, cache = open_work(folder / "work.db", KEY), open_cache(folder / "cache.db", KEY)

    assert [each.pragma("synchronous") for each in (work, cache)] == [2, 1]
    assert [each.pragma("journal_mode") for each in (work, cache)] == ["wal", "wal"]
    assert [each.pragma("temp_store") for each in (work, cache)] == [2, 2]
    work.close()
    cache.close()


def test_a_file_is_carried_forward_and_a_copy_of_it_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "work.db"
    old = open_work(path, KEY)
    with writing(old):
        old.execute("INSERT INTO note VALUES('kept', 'yes')")
    old.close()
    monkeypatch.setattr(
        database, "WORK_STEPS", (*WORK_STEPS, "ALTER TABLE note ADD COLUMN at REAL")
    )

    new = open_work(path, KEY)

    assert rows(new, "SELECT name, value, at FROM note") == [("kept", "yes", None)]
    new.close()
    monkeypatch.undo()
    backup = folder / "work.1.backup"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    kept = open_work(backup, KEY)
    assert rows(kept, "SELECT name, value FROM note") == [("kept", "yes")]
    kept.close()
    assert not list(folder.glob("*.half"))


def test_a_step_that_fails_leaves_the_file_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "work.db"
    open_work(path, KEY).close()
    steps = (*WORK_STEPS, "CREATE TABLE half(a) STRICT; NONSENSE;")
    monkeypatch.setattr(database, "WORK_STEPS", steps)
    with pytest.raises(apsw.SQLError):
        open_work(path, KEY)

    monkeypatch.undo()

    work = open_work(path, KEY)
    assert rows(work, "SELECT name FROM sqlite_master WHERE name='half'") == []
    work.close()


def test_a_transaction_is_all_or_nothing(folder: Path) -> None:
    work = open_work(folder / "work.db", KEY)

    def fails() -> None:
        with writing(work):
            work.execute("INSERT INTO note VALUES('a', '1')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()

    assert rows(work, "SELECT * FROM note") == []
    assert not work.in_transaction
    work.close()


def test_two_threads_write_side_by_side_and_no_commit_is_lost(folder: Path) -> None:
    open_work(folder / "work.db", KEY).close()
    failed: list[BaseException] = []

    def write(name: str) -> None:
        try:
            work = open_work(folder / "work.db", KEY)
            for number in range(100):
                with writing(work):
                    work.execute("INSERT INTO note VALUES(?, '')", (f"{name} {number}",))
            work.close()
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in ("window", "sync")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    work = open_work(folder / "work.db", KEY)
    assert failed == []
    assert rows(work, "SELECT count(*) FROM note") == [(200,)]
    work.close()


def test_a_draft_is_kept_while_a_thousand_records_arrive(folder: Path) -> None:
    """In one file a bulk sync would starve the autosave."""
    busy = threading.Event()
    record = RecordKey("Contact", "93498506-9dde-4593-b844-e3c51c0e2bc2")

    def arrive() -> None:
        with SyncStore(folder, KEY) as synced:
            for number in range(20):
                synced.keep(
                    [
                        Kept(RecordKey("Company", f"{number}-{each}"), {"name": f"Garage {each}"})
                        for each in range(200)
                    ]
                )
                busy.set()

    with WindowStore(folder, KEY, "me") as store:
        thread = threading.Thread(target=arrive)
        thread.start()
        busy.wait(10)
        waits, number = [], 0
        while thread.is_alive():
            number += 1
            began = time.perf_counter()
            store.save_draft(record, {"phone": None}, {"phone": str(number)})
            waits.append(time.perf_counter() - began)
        thread.join()

        draft = store.draft(record)
        assert draft is not None
        assert draft.mine["phone"] == str(number)
    assert len(waits) > 5
    assert sorted(waits)[len(waits) // 2] < 0.1
