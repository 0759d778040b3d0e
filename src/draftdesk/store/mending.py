"""Backups of `work.db`, and what becomes of it when it is damaged. Never throws anything away.

A damaged file is put aside as it is. Its successor starts from the last backup, and every row that
can still be read in the damaged one comes on top. What returns from a backup though it was sent
since does no harm: each sending begins with a look.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import apsw

from draftdesk.domain.facts import Fact
from draftdesk.store.database import (
    Damaged,
    StoreError,
    WrongKey,
    broken_marker,
    copy_whole,
    open_cache,
    open_work,
    row,
    rows,
    worded,
    writing,
)
from draftdesk.store.lock import StoreBusy, StoreLock
from draftdesk.store.notes import note, put_note
from draftdesk.store.telling import with_facts

_DAY = 24 * 3600.0
_TABLES = ("draft", "outbox", "conflict", "history", "note")
_IN_JSON = frozenset({"base", "mine", "change", "theirs", "clashes", "attempted", "old", "new"})

Row = tuple[Any, ...]


def open_safe_work(
    path: Path, key: bytes | None, now: float, *, holds_engine: bool
) -> apsw.Connection:
    """Open `work.db`, mended if it is damaged.

    Whoever holds the engine's lock looks through the whole file first, and keeps a backup of it
    once a day.
    """
    try:
        work = _open_sound(path, key, whole=holds_engine)
    except (WrongKey, Damaged) as why:
        with _nobody_else(path, why, holds_engine=holds_engine):
            _mend(path, key, why, now)
        work = open_work(path, key)
    if holds_engine:
        # A disk that is full must not keep anybody from their work.
        with suppress(StoreError, OSError, apsw.Error):
            _back_up(work, path, key, now)
    return work


def open_told_cache(path: Path, key: bytes | None, work: apsw.Connection) -> apsw.Connection:
    """Open `cache.db`; that it had to be made anew is noted for the person."""
    aside = path.with_name(f"{path.name}.damaged")
    before = _written_at(aside)
    cache = open_cache(path, key)
    if _written_at(aside) != before or (before is None and aside.exists()):
        _note(work, [Fact("cache_anew")])
    return cache


def _written_at(path: Path) -> tuple[int, int] | None:
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_ino, told.st_mtime_ns


def _open_sound(path: Path, key: bytes | None, *, whole: bool) -> apsw.Connection:
    if broken_marker(path).exists():
        raise Damaged(f"{path.name} was found damaged before.")
    if (not path.exists() or path.stat().st_size == 0) and _backups(path):
        raise Damaged(f"{path.name} is gone or empty.")
    work = open_work(path, key)
    try:
        if whole:
            _must_be_sound(work, path)
    except BaseException:
        work.close()
        raise
    return work


def _must_be_sound(work: apsw.Connection, path: Path) -> None:
    if row(work, "PRAGMA quick_check(1)") != ("ok",):
        raise Damaged(f"{path.name} is damaged.")


@contextmanager
def _nobody_else(path: Path, why: StoreError, *, holds_engine: bool) -> Iterator[None]:
    """The engine's lock, so that the file is not put aside under somebody's hands."""
    if holds_engine:
        yield
        return
    lock = StoreLock(path.with_name("engine.lock"))
    try:
        lock.take()
    except StoreBusy:
        raise Damaged(
            f"{why} Another Draftdesk has it open: close that, and start again to have it mended."
        ) from why
    try:
        yield
    finally:
        lock.release()


# --- backups ------------------------------------------------------------------------------------


def _backups(path: Path) -> list[Path]:
    """Every backup, those of before a migration too, the newest first."""
    found = path.parent.glob(f"{path.stem}.*backup")
    return sorted(found, key=lambda each: each.stat().st_mtime, reverse=True)


def _back_up(work: apsw.Connection, path: Path, key: bytes | None, now: float) -> None:
    """One a day, two kept; an empty store needs none."""
    newest, older = path.with_name("work.backup"), path.with_name("work.older.backup")
    if newest.exists() and 0 <= now - newest.stat().st_mtime < _DAY:
        return
    if all(row(work, f"SELECT 1 FROM {table} LIMIT 1") is None for table in _TABLES[:4]):
        return
    fresh = path.with_name("work.fresh")
    copy_whole(work, fresh, key)
    os.utime(fresh, (now, now))
    if newest.exists():
        newest.replace(older)
    fresh.replace(newest)


# --- mending ------------------------------------------------------------------------------------


def _mend(path: Path, key: bytes | None, why: StoreError, now: float) -> None:
    half = path.with_name(f"{path.name}.mended")
    with worded(str(path)):
        made, at = _successor(half, path, key)
        if at is None and isinstance(why, WrongKey):
            # It may be whole, and the key another's.
            made.close()
            _drop(half)
            raise why
        aside = _put_aside(path)
        try:
            is_whole = aside is not None and _take_over(aside, key, made)
            _note(made, _told(aside, at, is_whole=is_whole, now=now))
            made.pragma("wal_checkpoint", "truncate")
        finally:
            made.close()
        # The old log must be gone before the new file stands in the place of the old.
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        half.replace(path)
        _drop(half)
        broken_marker(path).unlink(missing_ok=True)


def _successor(half: Path, path: Path, key: bytes | None) -> tuple[apsw.Connection, float | None]:
    """A new file from the newest backup that this key opens, and when that was made."""
    for backup in _backups(path):
        _drop(half)
        shutil.copyfile(backup, half)
        half.chmod(0o600)
        with suppress(StoreError):
            return open_work(half, key), backup.stat().st_mtime
    _drop(half)
    return open_work(half, key), None


def _drop(half: Path) -> None:
    for end in ("", "-wal", "-shm"):
        half.with_name(half.name + end).unlink(missing_ok=True)


def _put_aside(path: Path) -> Path | None:
    """A copy of the damaged file under a name that was free, with its log; `None` if it is gone."""
    if not path.exists():
        return None
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged{number}")).exists():
        number += 1
    for end in ("-wal", ""):
        source = path.with_name(path.name + end)
        if source.exists():
            shutil.copyfile(source, aside.with_name(aside.name + end))
            aside.with_name(aside.name + end).chmod(0o600)
    return aside


def _take_over(damaged: Path, key: bytes | None, made: apsw.Connection) -> bool:
    """Copy every row that can be read; whether that was all of them.

    It is read from a copy of the copy, because reading a file with a log writes to both.
    """
    spare = damaged.with_name(f"{damaged.name}.read")
    for end in ("", "-wal"):
        source = damaged.with_name(damaged.name + end)
        if source.exists():
            shutil.copyfile(source, spare.with_name(spare.name + end))
            spare.with_name(spare.name + end).chmod(0o600)
    connection = apsw.Connection(str(spare))
    try:
        if key is not None:
            connection.pragma("key", f"raw:{key.hex()}")
        took = [_take_table(connection, made, table) for table in _TABLES]
    finally:
        connection.close()
        _drop(spare)
    with writing(made):
        # What waits for a person needs the conflict to decide on: it is looked for again.
        made.execute(
            "UPDATE outbox SET state='waiting' WHERE state='conflict' AND NOT EXISTS"
            " (SELECT 1 FROM conflict c WHERE c.type=outbox.type AND c.id=outbox.id)"
        )
        made.execute(
            "DELETE FROM conflict WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE"
            " o.type=conflict.type AND o.id=conflict.id AND o.state='conflict')"
        )
    return all(took)


def _take_table(damaged: apsw.Connection, made: apsw.Connection, table: str) -> bool:
    names = [each[1] for each in rows(made, f"PRAGMA table_info({table})")]
    found, is_whole = _readable(damaged, table, names)
    marks = ",".join("?" * len(names))
    with writing(made):
        if is_whole:
            made.execute(f"DELETE FROM {table}")
        for each in found:
            with suppress(apsw.ConstraintError):
                made.execute(f"INSERT OR REPLACE INTO {table} VALUES({marks})", each)
    return is_whole


def _readable(damaged: apsw.Connection, table: str, names: list[str]) -> tuple[list[Row], bool]:
    """The rows of a table from both ends, up to where it breaks off."""
    found: dict[Row, Row] = {}
    key = "number" if "number" in names else "name" if "name" in names else "type, id"
    for order in ("", " DESC"):
        sql = f"SELECT {', '.join(names)} FROM {table} ORDER BY " + ", ".join(
            each + order for each in key.split(", ")
        )
        try:
            for each in damaged.execute(sql):
                if _is_sound(names, each):
                    found[each[: 1 + key.count(",")]] = each
        except apsw.Error:
            continue
        return list(found.values()), True
    return list(found.values()), False


def _is_sound(names: list[str], values: Row) -> bool:
    try:
        for name, value in zip(names, values, strict=True):
            if name in _IN_JSON and value is not None:
                json.loads(value)
    except ValueError:
        return False
    return True


def _told(aside: Path | None, at: float | None, *, is_whole: bool, now: float) -> list[Fact]:
    """What happened, to be told to the person."""
    facts = [Fact("work_damaged")]
    if aside is not None:
        facts.append(Fact("put_aside", {"file": aside.name}))
    if is_whole:
        return [*facts, Fact("all_is_here")]
    if at is not None:
        return [*facts, Fact("rest_from_backup", {"at": min(at, now)})]
    return [*facts, Fact("no_backup")]


def _note(work: apsw.Connection, facts: list[Fact]) -> None:
    with writing(work):
        put_note(work, "mended", with_facts(note(work, "mended"), facts))
