"""The rows, their stamps and the log of requests, in memory or in one file of their own."""

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.sandbox.reading import Fields

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = 10_000_000
_LONGEST_LOG = 200_000

_encode = msgspec.json.Encoder(decimal_format="number").encode
_decode = msgspec.json.Decoder(float_hook=Decimal).decode


class Row(NamedTuple):
    """One row: its id, its stamp as `modified_dateutc` spells it, and its fields."""

    id: str
    stamp: str
    fields: Fields


class Search(NamedTuple):
    """Which rows, in SQL: a condition with its parameters, and an order."""

    where: str = "1"
    parameters: tuple[Any, ...] = ()
    order: str = "id"


@dataclass(slots=True)
class Entry:
    """One request in the log; `status` is `None` while nothing was decided."""

    number: int
    time: str
    method: str
    path: str
    query: str
    status: int | None = None
    body: str | None = None
    if_match: str | None = None
    mishap: str | None = None
    kept: bool = False
    """Whether it is on the disk."""


def stamp_of(ticks: int) -> str:
    """Ticks of 100 ns since 1970 as a stamp of seven digits."""
    moment = _EPOCH + timedelta(seconds=ticks // _SECOND)
    return f"{moment.replace(tzinfo=None).isoformat()}.{ticks % _SECOND:07d}Z"


def ticks_of(moment: datetime) -> int:
    """A moment as ticks of 100 ns since 1970."""
    return (moment - _EPOCH) // timedelta(microseconds=1) * 10


class Tables:
    """Rows by type and id; one connection, one lock, each writing one transaction."""

    def __init__(self, file: Path | None, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(
            file or ":memory:", isolation_level=None, check_same_thread=False
        )
        self._log: deque[Entry] = deque(maxlen=_LONGEST_LOG)
        try:
            self._prepare()
            self._log.extend(self._kept_entries())
        except sqlite3.Error:
            self._connection.close()
            raise
        self._last_number = self._log[-1].number if self._log else 0

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    # --- rows ---

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it is on the disk at the end, or nothing of it happened."""
        with self._lock:
            outermost = not self._connection.in_transaction
            if outermost:
                self._connection.execute("begin immediate")
            try:
                yield
                if outermost:
                    self._connection.execute("commit")
            except BaseException:
                if outermost and self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise

    def get(self, type_name: str, row_id: str) -> Row | None:
        """The row with this id."""
        with self._lock:
            found = self._connection.execute(
                f'select id, stamp, body from "{type_name}" where id = ?', (row_id,)
            ).fetchone()
        return _row(found) if found else None

    def find(self, type_name: str, field: str, value: str) -> Row | None:
        """The first row whose field holds this."""
        found = self.page(type_name, Search(f"{column(field)} = ?", (value,)), 1, 0)
        return found[0] if found else None

    def page(self, type_name: str, search: Search, limit: int, skip: int) -> list[Row]:
        """The rows of one page."""
        # Only the rows of the page are read whole: sorting and skipping go over the keys.
        sql = (
            f'select id, stamp, body from "{type_name}" where rowid in ('
            f'select rowid from "{type_name}" where {search.where}'
            f" order by {search.order} limit ? offset ?) order by {search.order}"
        )
        with self._lock:
            found = self._connection.execute(sql, (*search.parameters, limit, skip)).fetchall()
        return [_row(each) for each in found]

    def count(self, type_name: str, search: Search) -> int:
        """How many rows there are on all pages."""
        sql = f'select count(*) from "{type_name}" where {search.where}'
        with self._lock:
            return int(self._connection.execute(sql, search.parameters).fetchone()[0])

    def put(self, type_name: str, row_id: str, fields: Fields) -> Row:
        """Insert or replace a row, with a new stamp."""
        with self.writing():
            stamp = self._next_stamp()
            self._connection.execute(
                f'insert or replace into "{type_name}" (id, stamp, body) values (?, ?, ?)',
                (row_id, stamp[:-1], _encode(fields).decode()),
            )
        return Row(row_id, stamp, fields)

    def remove(self, type_name: str, row_id: str) -> None:
        """Delete a row for good."""
        with self.writing():
            self._connection.execute(f'delete from "{type_name}" where id = ?', (row_id,))

    def next_number(self, type_name: str) -> int:
        """The next running number (`id2`) of a type."""
        with self.writing():
            number = self._value_of(f"id2 {type_name}") + 1
            self._set(f"id2 {type_name}", number)
        return number

    # --- seeding ---

    @property
    def empty(self) -> bool:
        """Whether these tables were never filled; a file that was is never filled again."""
        return self._value_of("seeded") == 0

    def fill(self, rows: Iterable[tuple[str, int, Fields]]) -> None:
        """Fill empty tables with rows (type, ticks of the stamp, fields), all or none."""
        newest = 0
        numbers: dict[str, int] = {}
        with self.writing():
            for type_name, ticks, fields in rows:
                self._connection.execute(
                    f'insert into "{type_name}" (id, stamp, body) values (?, ?, ?)',
                    (fields["id"], stamp_of(ticks)[:-1], _encode(fields).decode()),
                )
                newest = max(newest, ticks)
                numbers[type_name] = max(numbers.get(type_name, 0), fields.get("id2", 0))
            for type_name, number in numbers.items():
                self._set(f"id2 {type_name}", number)
            self._set("stamp", newest)
            self._set("seeded", 1)

    # --- the log ---

    def open_entry(self, method: str, path: str, query: str) -> Entry:
        """Note that a request has come."""
        with self._lock:
            self._last_number += 1
            stamp = self._now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
            entry = Entry(self._last_number, stamp, method, path, query)
            self._log.append(entry)
        return entry

    def keep_entry(self, entry: Entry) -> None:
        """Keep a write's entry on the disk, in the same transaction as the write where it can."""
        with self.writing():
            entry.kept = True
            self._connection.execute(
                "insert or replace into log (number, entry) values (?, ?)",
                (entry.number, _encode(asdict(entry)).decode()),
            )

    def log(self, after: int = 0) -> list[Entry]:
        """Every request with a higher number than `after`, the oldest first."""
        with self._lock:
            return [entry for entry in self._log if entry.number > after]

    def clear_log(self) -> None:
        """Forget every request; the numbers go on."""
        with self.writing():
            self._connection.execute("delete from log")
            self._log.clear()

    def _kept_entries(self) -> list[Entry]:
        rows = self._connection.execute("select entry from log order by number").fetchall()
        return [Entry(**_decode(entry)) for (entry,) in rows]

    # --- inside ---

    def _prepare(self) -> None:
        execute = self._connection.execute
        self._connection.create_function("folded", 1, _folded, deterministic=True)
        self._connection.create_function("raised", 1, _raised, deterministic=True)
        execute("pragma journal_mode = wal")
        execute("pragma synchronous = full")
        execute("pragma cache_size = -65536")
        with self.writing():
            execute("create table if not exists kept (name text primary key, value integer)")
            execute("create table if not exists log (number integer primary key, entry text)")
            for name, record_type in RECORD_TYPES.items():
                execute(
                    f'create table if not exists "{name}"'
                    " (id text primary key, stamp text not null, body text not null)"
                )
                execute(f'create index if not exists "{name} stamp" on "{name}" (stamp, id)')
                if record_type.facts.match:
                    execute(
                        f'create index if not exists "{name} match" on "{name}"'
                        f" ({column(record_type.facts.match)})"
                    )

    def _next_stamp(self) -> str:
        ticks = max(ticks_of(self._now()), self._value_of("stamp") + 1)
        # No stamp ends in zero: then all spellings of one have the same seven digits.
        ticks += ticks % 10 == 0
        self._set("stamp", ticks)
        return stamp_of(ticks)

    def _value_of(self, name: str) -> int:
        with self._lock:
            found = self._connection.execute(
                "select value from kept where name = ?", (name,)
            ).fetchone()
        return int(found[0]) if found else 0

    def _set(self, name: str, value: int) -> None:
        self._connection.execute("insert or replace into kept values (?, ?)", (name, value))


def column(field: str) -> str:
    """The SQL for a field of a row."""
    if field == "id":
        return "id"
    if field == "modified_dateutc":
        return "stamp"
    return f"json_extract(body, '$.{field}')"


def utc_now() -> datetime:
    """The real clock."""
    return datetime.fromtimestamp(time.time(), UTC)


def _row(found: tuple[str, str, str]) -> Row:
    return Row(found[0], found[1] + "Z", _decode(found[2]))


def _folded(text: Any) -> Any:
    return text.lower() if isinstance(text, str) else text


def _raised(text: Any) -> Any:
    return text.upper() if isinstance(text, str) else text
