"""Opening the two files of an identity, encrypted, and bringing them to this version's shape.

`work.db` is the person's: tiny, precious, never rebuilt. `cache.db` is the server's: large, and
rebuilt whenever it cannot be read (at the next opening, if that shows later). Migrations are
numbered by `user_version`, each one a transaction; `work.db` is copied before the first of them.
"""

import errno
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import apsw

from draftdesk.store.lock import StoreBusy, StoreLock

_BUSY_MS = 10_000
_REBUILD_PATIENCE = 10.0
_MAPPED_BYTES = 64 * 1024 * 1024
_CACHED_KIB = 32 * 1024
_PAGES_IN_WAL = 4000

WORK_STEPS: tuple[str, ...] = (
    """
    CREATE TABLE draft(
        type TEXT NOT NULL, id TEXT NOT NULL, base TEXT NOT NULL, mine TEXT NOT NULL,
        is_new INTEGER NOT NULL, saved_at REAL NOT NULL, PRIMARY KEY(type, id)) STRICT;
    CREATE TABLE outbox(
        type TEXT NOT NULL, id TEXT NOT NULL, base TEXT NOT NULL, change TEXT NOT NULL,
        is_new INTEGER NOT NULL, state TEXT NOT NULL, author TEXT NOT NULL,
        released_at REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
        next_try REAL NOT NULL DEFAULT 0, attempted TEXT NOT NULL DEFAULT '[]',
        trouble TEXT, problems TEXT NOT NULL DEFAULT '[]', PRIMARY KEY(type, id)) STRICT;
    CREATE TABLE conflict(
        type TEXT NOT NULL, id TEXT NOT NULL, theirs TEXT, clashes TEXT NOT NULL,
        found_at REAL NOT NULL, PRIMARY KEY(type, id)) STRICT;
    CREATE TABLE history(
        number INTEGER PRIMARY KEY AUTOINCREMENT, type TEXT NOT NULL, id TEXT NOT NULL,
        at REAL NOT NULL, author TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL,
        notice TEXT NOT NULL DEFAULT '{}') STRICT;
    CREATE INDEX history_of ON history(type, id, number);
    CREATE TABLE note(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    """,
)

CACHE_STEPS: tuple[str, ...] = (
    """
    CREATE TABLE record(
        seq INTEGER PRIMARY KEY, type TEXT NOT NULL, id TEXT NOT NULL, vals TEXT NOT NULL,
        stamp TEXT, etag TEXT, title TEXT NOT NULL, folded TEXT NOT NULL, detail TEXT NOT NULL,
        code TEXT COLLATE NOCASE, archived INTEGER NOT NULL, seen_at REAL NOT NULL,
        UNIQUE(type, id)) STRICT;
    CREATE INDEX record_by_title ON record(type, folded, archived);
    CREATE INDEX record_archived ON record(type) WHERE archived;
    CREATE INDEX record_by_code ON record(type, code) WHERE code IS NOT NULL;
    CREATE VIRTUAL TABLE words USING fts5(
        text, content='', contentless_delete=1, detail=none, prefix='1 2 3',
        tokenize='ascii');
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab('words', 'row');
    CREATE TABLE tally(type TEXT PRIMARY KEY, rows INTEGER NOT NULL) STRICT;
    CREATE TABLE cursor(
        type TEXT PRIMARY KEY, stamp TEXT, finished_at REAL NOT NULL, rows INTEGER NOT NULL) STRICT;
    """,
    # What lists filter and sort by, apart from the bodies: a walk through it is short.
    """
    CREATE TABLE listed(
        seq INTEGER PRIMARY KEY, type TEXT NOT NULL, folded TEXT NOT NULL,
        archived INTEGER NOT NULL, company TEXT, language TEXT, manager TEXT, starts TEXT,
        ends TEXT, stamp TEXT) STRICT;
    INSERT INTO listed SELECT seq, type, folded, archived, CAST(vals->>'company_id' AS TEXT),
        CAST(vals->>'db_language_id' AS TEXT), CAST(vals->>'account_manager_user_id' AS TEXT),
        CAST(vals->>'date_start' AS TEXT), CAST(vals->>'date_end' AS TEXT), stamp
        FROM record WHERE type IN ('Contact', 'Contract');
    CREATE INDEX listed_by_company ON listed(company, type, folded, archived)
        WHERE company IS NOT NULL;
    CREATE INDEX listed_by_language ON listed(language, type, folded, archived)
        WHERE language IS NOT NULL;
    CREATE INDEX listed_by_manager ON listed(manager, type, folded, archived, ends)
        WHERE manager IS NOT NULL;
    CREATE INDEX listed_by_start ON listed(starts, folded, archived) WHERE type='Contract';
    CREATE INDEX listed_by_end ON listed(ends, folded, archived) WHERE type='Contract';
    CREATE INDEX listed_by_stamp ON listed(type, stamp, archived);
    """,
    # How often copies of a type came, moved or went: what was read of them holds until then.
    "ALTER TABLE tally ADD COLUMN moves INTEGER NOT NULL DEFAULT 0",
)


class StoreError(Exception):
    """The store cannot be used; the text says why and what is still safe."""


class WrongKey(StoreError):
    """The file does not open with this key (or is damaged beyond its first page)."""


class Damaged(StoreError):
    """The file opens, and holds what no database holds."""


class ReadOnly(StoreError):
    """The profile is read-only: nothing is released from here, whoever asks."""


class FromTheFuture(StoreError):
    """A newer Draftdesk wrote this file."""


class DiskTrouble(StoreError):
    """The disk is full, or may not be written, or does not answer; nothing was half done."""


def open_work(path: Path, key: bytes | None) -> apsw.Connection:
    """The person's file: every commit is on the disk when it returns."""
    return _open(path, key, WORK_STEPS, synchronous="FULL", precious=True)


def open_cache(path: Path, key: bytes | None) -> apsw.Connection:
    """The server's file: a power cut may lose its last commits, and nothing else.

    One that cannot be read is put aside, and a new one is begun.
    """
    try:
        return _open_sound_cache(path, key)
    except (WrongKey, Damaged):
        with _alone(path):
            return _rebuilt(path, key)


def _open_sound_cache(path: Path, key: bytes | None) -> apsw.Connection:
    if broken_marker(path).exists():
        raise Damaged(f"{path.name} was found damaged before.")
    return _open(path, key, CACHE_STEPS, synchronous="NORMAL", precious=False)


def _rebuilt(path: Path, key: bytes | None) -> apsw.Connection:
    """A new cache, unless another opener was quicker."""
    try:
        return _open_sound_cache(path, key)
    except (WrongKey, Damaged):
        path.replace(path.with_name(f"{path.name}.damaged"))
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        broken_marker(path).unlink(missing_ok=True)
        return _open_sound_cache(path, key)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """The one who rebuilds: two openers must not put each other's new file aside."""
    lock, end = StoreLock(path.with_name(f"{path.name}.lock")), time.monotonic() + _REBUILD_PATIENCE
    while True:
        try:
            lock.take()
            break
        except StoreBusy:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)
    try:
        yield
    finally:
        lock.release()


def broken_marker(path: Path) -> Path:
    """Its being there says that this file was found damaged while it was in use."""
    return path.with_name(f"{path.name}.broken")


def _open(
    path: Path, key: bytes | None, steps: Sequence[str], *, synchronous: str, precious: bool
) -> apsw.Connection:
    with worded(str(path)):
        # Made here, so that nobody else can read it at any moment.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = apsw.Connection(str(path))
        try:
            if key is not None:
                connection.pragma("key", f"raw:{key.hex()}")
            connection.set_busy_timeout(_BUSY_MS)
            connection.pragma("journal_mode", "wal")
            connection.pragma("synchronous", synchronous)
            connection.pragma("temp_store", "memory")
            connection.pragma("cache_size", -_CACHED_KIB if not precious else -2048)
            connection.pragma("mmap_size", 0 if key else _MAPPED_BYTES)
            connection.pragma("wal_autocheckpoint", 1000 if precious else _PAGES_IN_WAL)
            _must_be_whole(connection, path)
            _migrate(connection, path, key, steps, precious=precious)
        except BaseException:
            connection.close()
            raise
    return connection


def _must_be_whole(connection: apsw.Connection, path: Path) -> None:
    """A file that was cut short opens well and fails later; its first page knows its length."""
    waiting = path.with_name(f"{path.name}-wal")
    if waiting.exists() and waiting.stat().st_size:
        return
    pages, size = connection.pragma("page_count"), connection.pragma("page_size")
    if path.stat().st_size < int(pages) * int(size):
        raise Damaged(f"{path.name} was cut short.")


def _migrate(
    connection: apsw.Connection,
    path: Path,
    key: bytes | None,
    steps: Sequence[str],
    *,
    precious: bool,
) -> None:
    version = int(connection.pragma("user_version"))
    if version > len(steps):
        raise FromTheFuture(f"{path.name} was written by a newer Draftdesk; please update.")
    if precious and 0 < version < len(steps):
        copy_whole(connection, path.with_name(f"{path.stem}.{version}.backup"), key)
    for number in range(version, len(steps)):
        with writing(connection):
            if int(connection.pragma("user_version")) == number:
                connection.execute(steps[number])
                connection.pragma("user_version", number + 1)


def copy_whole(connection: apsw.Connection, target: Path, key: bytes | None) -> None:
    """A copy of the whole file under the same key, in place only once it is whole."""
    half = target.with_name(f"{target.name}.half")
    half.unlink(missing_ok=True)
    os.close(os.open(half, os.O_RDWR | os.O_CREAT, 0o600))
    copy = apsw.Connection(str(half))
    try:
        if key is not None:
            copy.pragma("key", f"raw:{key.hex()}")
        with copy.backup("main", connection, "main") as backup:
            while not backup.done:
                backup.step(-1)
    finally:
        copy.close()
    half.replace(target)


@contextmanager
def writing(connection: apsw.Connection) -> Iterator[apsw.Connection]:
    """One transaction that holds the writer's place from its start; all of it or nothing."""
    with worded(connection.filename):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            # A full disk ends the transaction by itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def trying(connection: apsw.Connection) -> Iterator[apsw.Connection]:
    """A transaction that is taken back in any case: what would be, without its being so."""
    with worded(connection.filename):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def rows(
    connection: apsw.Connection, sql: str, values: Sequence[Any] = ()
) -> list[tuple[Any, ...]]:
    """All rows of a query."""
    with worded(connection.filename):
        return list(connection.execute(sql, tuple(values)))


def row(
    connection: apsw.Connection, sql: str, values: Sequence[Any] = ()
) -> tuple[Any, ...] | None:
    """The first row of a query, or `None`."""
    with worded(connection.filename):
        return next(iter(connection.execute(sql, tuple(values))), None)


# --- what goes wrong ----------------------------------------------------------------------------

_DISK_WORDS: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.FullError, "The disk is full; make room and try again."),
    (apsw.ReadOnlyError, "The folder of the store may not be written."),
    (apsw.CantOpenError, "The store cannot be opened; its folder is missing or may not be used."),
    (apsw.PermissionsError, "The store may not be used by this person."),
    (apsw.BusyError, "Another program holds the store and does not let go."),
    (apsw.IOError, "The disk did not do what it was asked."),
)


_ERRNO_WORDS = {
    errno.ENOSPC: _DISK_WORDS[0][1],
    errno.EACCES: _DISK_WORDS[1][1],
    errno.EPERM: _DISK_WORDS[1][1],
    errno.EROFS: _DISK_WORDS[1][1],
}


@contextmanager
def worded(filename: str) -> Iterator[None]:
    """What the database or the disk says went wrong with this file, in words for people."""
    try:
        yield
    except apsw.NotADBError as error:
        name = Path(filename).name
        raise WrongKey(f"{name} does not open with this key, or is damaged.") from error
    except apsw.CorruptError as error:
        raise _damage(Path(filename)) from error
    except OSError as error:
        raise DiskTrouble(_ERRNO_WORDS.get(error.errno or 0, _DISK_WORDS[-1][1])) from error
    except apsw.Error as error:
        words = next((words for kind, words in _DISK_WORDS if isinstance(error, kind)), None)
        if words is None:
            raise
        raise DiskTrouble(words) from error


def _damage(path: Path) -> Damaged:
    with suppress(OSError):
        broken_marker(path).touch(mode=0o600)
    what, then = ("copy of the server's records", "made anew")
    if path.name != "cache.db":
        what, then = ("file with your unsent work", "put aside and mended")
    return Damaged(f"The {what} is damaged. It is {then} when Draftdesk starts again.")
