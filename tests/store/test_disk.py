"""Disks that are full, read-only or lying; files that are damaged, cut short, or from tomorrow."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from draftdesk.domain.facts import Fact, in_english
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.store import database
from draftdesk.store.database import Damaged, DiskTrouble, FromTheFuture, WrongKey
from draftdesk.store.lock import StoreBusy
from draftdesk.store.rescue import read_rescue
from draftdesk.store.rows import Kept
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.window_store import WindowStore

KEY = bytes(range(32))
PROFILE = Profile("Test", "http://sandbox/api", "TESTAPI", "APIUser")
DAY = 24 * 3600.0
PAGE = 4096


def key_of(number: int) -> RecordKey:
    """A contact."""
    return RecordKey("Contact", f"00000000-0000-4000-8000-{number:012}")


def window(folder: Path, key: bytes | None = KEY) -> WindowStore:
    """The window's side."""
    return WindowStore(folder, key, "me")


def type_into(store: WindowStore, number: int, notes: str) -> None:
    """One saved draft."""
    key = key_of(number)
    store.save_draft(key, {"id": key.id}, {"id": key.id, "notes": notes})


def drafts(store: WindowStore) -> dict[str, str]:
    """What is typed, by id."""
    return {draft.key.id: draft.mine["notes"] for draft in store.drafts()}


def filled(folder: Path, count: int = 60) -> dict[str, str]:
    """A store with so many drafts, in the file itself and not in its log."""
    with window(folder) as store:
        for number in range(count):
            type_into(store, number, f"words {number} " + "x" * 400)
        held = drafts(store)
    assert not (folder / "work.db-wal").exists()
    return held


def back_up(folder: Path, at: float | None = None) -> None:
    """What an engine does when it opens."""
    SyncStore(folder, KEY, now=lambda: time.time() if at is None else at).close()


def spoil(path: Path, start: int, length: int = PAGE) -> None:
    """Write nonsense into the middle of a file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * length)


def middle_of(path: Path) -> int:
    """Where the page in the middle of a file begins: drafts lie there."""
    return path.stat().st_size // PAGE // 2 * PAGE


# --- work.db, damaged ---------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["first page", "cut short", "a page", "emptied", "gone"])
def test_a_damaged_work_file_is_put_aside_and_restored_and_the_person_is_told(
    how: str, folder: Path
) -> None:
    held, path = filled(folder), folder / "work.db"
    back_up(folder)
    with window(folder) as store:
        type_into(store, 99, "typed after the backup")
    if how == "first page":
        spoil(path, 0)
    elif how == "cut short":
        os.truncate(path, 3 * PAGE)
    elif how == "a page":
        spoil(path, middle_of(path), 4 * PAGE)
    elif how == "emptied":
        os.truncate(path, 0)
    else:
        path.unlink()
    damaged = path.read_bytes() if path.exists() else None

    with SyncStore(folder, KEY), window(folder) as store:
        found, told = drafts(store), store.decisions.mended()
        store.decisions.mended_is_read()
        assert store.decisions.mended() == ()

    assert {id: found.get(id) for id in held} == held
    assert told[0] == Fact("work_damaged")
    assert told[-1].code in ("rest_from_backup", "all_is_here")
    if damaged is not None:
        assert Fact("put_aside", {"file": "work.db.damaged1"}) in told
        assert (folder / "work.db.damaged1").read_bytes() == damaged


def test_what_can_be_read_of_a_damaged_file_comes_on_top_of_the_backup(folder: Path) -> None:
    held, path = filled(folder), folder / "work.db"
    back_up(folder)
    with window(folder) as store:
        type_into(store, 0, "newer than the backup")
        store.submit(key_of(1))
    with SyncStore(folder, KEY):
        pass
    spoil(path, middle_of(path), 4 * PAGE)

    with SyncStore(folder, KEY), window(folder) as store:
        found, entries = drafts(store), [entry.key for entry in store.outbox()]

    assert found[key_of(0).id] == "newer than the backup"
    assert len(found | {key_of(1).id: ""}) == len(held)
    assert entries == [key_of(1)]


def test_without_a_backup_what_can_be_read_is_kept(folder: Path) -> None:
    held = filled(folder)
    spoil(folder / "work.db", middle_of(folder / "work.db"), 4 * PAGE)

    with SyncStore(folder, KEY), window(folder) as store:
        found, told = drafts(store), store.decisions.mended()

    assert 0 < len(found) < len(held)
    assert found.items() <= held.items()
    assert told[-1] == Fact("no_backup")


def test_a_key_that_opens_no_backup_either_touches_nothing(folder: Path) -> None:
    filled(folder)
    back_up(folder)
    before = {each.name: each.read_bytes() for each in folder.iterdir()}

    for opens in (window, SyncStore):
        with pytest.raises(WrongKey, match="does not open with this key, or is damaged"):
            opens(folder, bytes(32))

    after = {each.name: each.read_bytes() for each in folder.iterdir() if "-" not in each.name}
    assert {name: after[name] for name in before} == before
    assert not [name for name in after if "damaged" in name or "mended" in name]


def test_a_damaged_file_is_never_put_aside_under_an_open_engine(folder: Path) -> None:
    filled(folder)
    with SyncStore(folder, KEY):
        spoil(folder / "work.db", 0)
        (folder / "work.db-wal").unlink(missing_ok=True)
        database.broken_marker(folder / "work.db").touch()
        with pytest.raises(Damaged, match="Another Draftdesk has it open"):
            window(folder)
        assert not (folder / "work.db.damaged1").exists()


def test_a_second_damage_leaves_the_first_file_aside(folder: Path) -> None:
    filled(folder)
    back_up(folder)
    for _ in range(2):
        spoil(folder / "work.db", 0)
        SyncStore(folder, KEY).close()

    assert {each.name for each in folder.glob("work.db.damaged*")} == {
        "work.db.damaged1",
        "work.db.damaged2",
    }


def test_damage_found_in_the_middle_of_work_is_said_and_mended_at_the_next_start(
    folder: Path,
) -> None:
    held = filled(folder)
    back_up(folder)
    with window(folder) as store:
        spoil(folder / "work.db", middle_of(folder / "work.db"), 4 * PAGE)
        with pytest.raises(Damaged, match="mended when Draftdesk starts again"):
            store.drafts()

    with window(folder) as store:
        assert drafts(store) == held
        assert store.decisions.mended()


def test_what_an_older_version_wrote_down_in_words_is_told_with_what_came_since(
    folder: Path,
) -> None:
    filled(folder)
    with SyncStore(folder, KEY) as synced:
        synced.put_note("mended", "The file was damaged.\nAnd once more.")
    back_up(folder, time.time() + 2 * DAY)
    spoil(folder / "work.db", middle_of(folder / "work.db"), 4 * PAGE)

    with SyncStore(folder, KEY), window(folder) as store:
        told = store.decisions.mended()

    assert in_english(told).startswith("The file was damaged. And once more. The file with your")
    assert told[2] == Fact("work_damaged")


# --- backups ------------------------------------------------------------------------------------


def test_a_backup_is_made_once_a_day_encrypted_and_two_are_kept(folder: Path) -> None:
    start = time.time()
    back_up(folder, start)
    assert not list(folder.glob("*backup")), "an empty store needs none"
    filled(folder, 3)
    for days in (0.0, 0.5, 1.1, 1.2, 2.3):
        back_up(folder, start + days * DAY)

    made = sorted(folder.glob("*backup"))
    assert [each.name for each in made] == ["work.backup", "work.older.backup"]
    assert [round((each.stat().st_mtime - start) / DAY, 1) for each in made] == [2.3, 1.1]
    for each in made:
        assert each.stat().st_mode & 0o777 == 0o600
        assert b"SQLite format" not in each.read_bytes()
        assert b"words 1" not in each.read_bytes()
        with pytest.raises(WrongKey):
            database.open_work(each, None)


def test_a_damaged_file_never_takes_the_place_of_a_good_backup(folder: Path) -> None:
    held = filled(folder)
    back_up(folder)
    spoil(folder / "work.db", middle_of(folder / "work.db"), 4 * PAGE)

    back_up(folder, time.time() + 2 * DAY)

    with window(folder) as store:
        assert drafts(store) == held


# --- cache.db -----------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["first page", "cut short"])
def test_a_damaged_copy_of_the_server_is_made_anew_and_told(how: str, folder: Path) -> None:
    held = filled(folder, 3)
    with SyncStore(folder, KEY) as synced:
        synced.keep([Kept(key_of(n), {"id": key_of(n).id, "lastname": "A"}) for n in range(300)])
    if how == "first page":
        spoil(folder / "cache.db", 0)
    else:
        os.truncate(folder / "cache.db", 3 * PAGE)

    with SyncStore(folder, KEY) as synced, window(folder) as store:
        assert synced.count("Contact") == 0
        assert synced.cursor("Contact") is None
        assert store.decisions.mended() == (Fact("cache_anew"),)
        assert drafts(store) == held


# --- from tomorrow, and half-way there ----------------------------------------------------------


def test_a_file_from_a_newer_version_is_refused_and_not_touched(folder: Path) -> None:
    filled(folder, 3)
    work = database.open_work(folder / "work.db", KEY)
    work.pragma("user_version", len(database.WORK_STEPS) + 1)
    work.close()
    before = (folder / "work.db").read_bytes()

    for opens in (window, SyncStore):
        with pytest.raises(FromTheFuture, match="newer Draftdesk; please update"):
            opens(folder, KEY)

    assert (folder / "work.db").read_bytes() == before
    assert not list(folder.glob("*damaged*")) + list(folder.glob("*backup*"))


_MIGRATION = """
import os, signal, sys
from contextlib import contextmanager
from pathlib import Path
from draftdesk.domain.facts import Fact, in_english
from draftdesk.store import database

folder, stop = Path(sys.argv[1]), sys.argv[2]
database.WORK_STEPS += (
    "CREATE TABLE extra(a TEXT) STRICT; INSERT INTO extra SELECT id FROM draft;",
    "ALTER TABLE extra ADD COLUMN b TEXT; UPDATE extra SET b=a;",
)
real, passed = database.writing, []

@contextmanager
def writing(connection):
    with real(connection) as one:
        yield one
        passed.append(1)
        if stop == f"{len(passed)} before":
            os.kill(os.getpid(), signal.SIGKILL)
    if stop == f"{len(passed)} after":
        os.kill(os.getpid(), signal.SIGKILL)

database.writing = writing
work = database.open_work(folder / "work.db", bytes(range(32)))
print(*list(work.execute("SELECT count(*), count(b), (SELECT count(*) FROM draft) FROM extra"))[0])
"""


@pytest.mark.parametrize("stop", ["1 before", "1 after", "2 before", "2 after"])
def test_a_migration_that_is_killed_half_way_goes_on_where_it_was(stop: str, folder: Path) -> None:
    filled(folder, 5)

    def migrate(stop: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", _MIGRATION, str(folder), stop]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    assert migrate(stop).returncode == -signal.SIGKILL
    ended = migrate("")

    assert (ended.stdout, ended.stderr) == ("5 5 5\n", "")
    backup = folder / "work.1.backup"
    assert backup.exists()
    kept = database.open_work(backup, KEY)
    assert database.row(kept, "SELECT count(*) FROM draft") == (5,)
    kept.close()


# --- no room, no leave --------------------------------------------------------------------------

_ON_A_SMALL_DISK = """
set -e
mount -t tmpfs -o size=600k tmpfs "$1"
exec "$2" -c "$3" "$1" "$4"
"""
_UNTIL_FULL = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from store.test_disk import *
from draftdesk.store.lifeboat import rescue

folder = Path(sys.argv[1])
store = window(folder)
synced = SyncStore(folder, KEY)
saved, number = {}, 0
try:
    while number < 5000:
        type_into(store, number, f"words {number} " + "x" * 300)
        saved[key_of(number).id] = f"words {number} " + "x" * 300
        number += 1
except DiskTrouble as trouble:
    print(trouble)
assert drafts(store) == saved, "all that was shown as saved, and nothing else"
for attempt in range(3):
    try:
        type_into(store, 0, "y" * 9000)
        raise SystemExit("it is not full")
    except DiskTrouble:
        assert drafts(store) == saved
outside = folder.parent / "rescued.zip"
print(rescue(folder, KEY, PROFILE, outside) == len(saved))
print(len(read_rescue(outside, PROFILE)) == len(saved))
(folder / "ballast").unlink()
type_into(store, 0, "there is room again")
saved[key_of(0).id] = "there is room again"
assert drafts(store) == saved
store.close()
synced.close()
with window(folder) as store:
    print(drafts(store) == saved, len(saved) > 10)
"""


def _may_mount() -> bool:
    try:
        tried = subprocess.run(
            ["unshare", "--mount", "--map-root-user", "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
            capture_output=True,
            check=False,
            timeout=20,
        )
    except OSError:
        return False
    return tried.returncode == 0


@pytest.mark.skipif(not _may_mount(), reason="no small disk can be mounted here")
def test_a_full_disk_is_said_at_once_and_everything_shown_as_saved_is_there(
    tmp_path: Path,
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    code = (
        "import pathlib, sys\n(pathlib.Path(sys.argv[1]) / 'ballast').write_bytes(bytes(150_000))\n"
    )
    tests = str(Path(__file__).resolve().parent.parent)
    command = ["unshare", "--mount", "--map-root-user", "sh", "-c", _ON_A_SMALL_DISK, "sh"]
    command += [str(disk), sys.executable, code + _UNTIL_FULL, tests]

    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines() == [
        "The disk is full; make room and try again.",
        "True",
        "True",
        "True True",
    ]


_READ_ONLY = """
set -e
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
exec "$2" -c "$3" "$1" "$4" "$5"
"""
_ASK_READ_ONLY = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from store.test_disk import *
from draftdesk.store.lifeboat import rescue

folder, outside = Path(sys.argv[1]), Path(sys.argv[3])
for opens in (window, lambda where: SyncStore(where, KEY)):
    try:
        opens(folder)
        print("opened")
    except DiskTrouble as trouble:
        print(trouble)
print(rescue(folder, KEY, PROFILE, outside))
"""


@pytest.mark.skipif(not _may_mount(), reason="nothing can be mounted here")
def test_a_read_only_folder_is_said_and_the_work_in_it_can_be_rescued(
    folder: Path, tmp_path: Path
) -> None:
    held = filled(folder, 5)
    tests, outside = str(Path(__file__).resolve().parent.parent), tmp_path / "rescued.zip"
    command = ["unshare", "--mount", "--map-root-user", "sh", "-c", _READ_ONLY, "sh"]
    command += [str(folder), sys.executable, _ASK_READ_ONLY, tests, str(outside)]

    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    assert ran.returncode == 0, ran.stderr
    said = "The folder of the store may not be written."
    assert ran.stdout.splitlines() == [said, said, "5"]
    rescued = {item.key.id: item.mine["notes"] for item in read_rescue(outside, PROFILE)}
    assert rescued == held


def test_a_draft_that_finds_no_room_raises_what_the_window_catches(folder: Path) -> None:
    with window(folder) as store:
        type_into(store, 0, "before")
        store._work.pragma("max_page_count", store._work.pragma("page_count"))
        with pytest.raises(DiskTrouble, match="disk is full"):
            type_into(store, 1, "x" * 100_000)
        assert drafts(store) == {key_of(0).id: "before"}
        store._work.pragma("max_page_count", 1_000_000)
        type_into(store, 1, "after")
        assert len(drafts(store)) == 2


def test_every_commit_of_the_work_waits_for_the_disk(folder: Path) -> None:
    with SyncStore(folder, KEY) as synced, window(folder) as store:
        for work in (store._work, synced._work):
            assert (work.pragma("journal_mode"), work.pragma("synchronous")) == ("wal", 2)


# --- two at once --------------------------------------------------------------------------------


def test_a_second_engine_is_refused_and_a_second_window_works_beside(folder: Path) -> None:
    with SyncStore(folder, KEY), window(folder) as one, window(folder) as two:
        with pytest.raises(StoreBusy, match="already at work"):
            SyncStore(folder, KEY)
        type_into(one, 1, "one")
        type_into(two, 2, "two")
        assert drafts(one) == drafts(two) == {key_of(1).id: "one", key_of(2).id: "two"}
    SyncStore(folder, KEY).close()


@pytest.fixture(autouse=True)
def _no_spares_left(folder: Path) -> Iterator[None]:
    """Whatever happens, no half-made file stays."""
    yield
    left = [each.name for each in folder.glob("work.*") if each.suffix in (".mended", ".read")]
    assert not [*left, *folder.glob("*.half"), *folder.glob("*.fresh")]


def test_a_backup_that_finds_no_room_keeps_nobody_from_their_work(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(folder, 3)

    def full(*_: object) -> None:
        raise apsw.FullError

    monkeypatch.setattr("draftdesk.store.mending.copy_whole", full)
    with SyncStore(folder, KEY), window(folder) as store:
        assert len(drafts(store)) == 3
