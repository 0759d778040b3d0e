"""The server's copies of records: the rows of `cache.db`, read and kept. Not for the window."""

from collections import Counter
from collections.abc import Iterable, Set, Sized
from dataclasses import dataclass
from functools import cache
from typing import Any

import apsw
import msgspec

from draftdesk.domain.catalog import EDITABLE, RECORD_TYPES
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.store.database import row, rows
from draftdesk.store.memory import as_json
from draftdesk.store.rows import Found, Kept
from draftdesk.store.search import folded, words_of

_BLOCK_BITS = 40
_NUMBERS = {name: number for number, name in enumerate(sorted(RECORD_TYPES), start=1)}

_LISTED_BY = (
    "company_id",
    "db_language_id",
    "account_manager_user_id",
    "date_start",
    "date_end",
)


def block_of(type_name: str) -> tuple[int, int]:
    """The row numbers that belong to a record type, so that one index of words serves them all."""
    start = _NUMBERS[type_name] << _BLOCK_BITS
    return start, start + (1 << _BLOCK_BITS) - 1


def kept(cache: apsw.Connection, key: RecordKey) -> Kept | None:
    """The server's copy of one record, if this computer has one."""
    sql = "SELECT vals, stamp, etag, seen_at FROM record WHERE type=? AND id=?"
    found = row(cache, sql, key)
    if found is None:
        return None
    return Kept(key, msgspec.json.decode(found[0]), found[1], found[2], found[3])


def found_at(cache: apsw.Connection, numbers: list[int]) -> list[Found]:
    """Picker rows by their numbers, in the order given."""
    sql = "SELECT seq, type, id, title, detail, code, archived FROM record WHERE seq IN "
    found = rows(cache, sql + _marks(numbers), numbers)
    by_number = {each[0]: _found(each[1:]) for each in found}
    return [by_number[number] for number in numbers if number in by_number]


def found(cache: apsw.Connection, key: RecordKey) -> Found | None:
    """One record as a picker row."""
    sql = "SELECT type, id, title, detail, code, archived FROM record WHERE type=? AND id=?"
    told = row(cache, sql, key)
    return _found(told) if told else None


def _found(told: tuple[Any, ...]) -> Found:
    return Found(RecordKey(told[0], told[1]), told[2], told[3], told[4] or "", bool(told[5]))


def count(cache: apsw.Connection, type_name: str) -> int:
    """How many copies of this record type there are; kept beside, for counting takes its time."""
    found = row(cache, "SELECT rows FROM tally WHERE type=?", (type_name,))
    return int(found[0]) if found else 0


def moves(cache: apsw.Connection, type_name: str) -> int:
    """Another number as soon as a copy of this type has come, moved or gone.

    A look at what is the same as before is no move.
    """
    found = row(cache, "SELECT moves FROM tally WHERE type=?", (type_name,))
    return int(found[0]) if found else 0


def forget(cache: apsw.Connection, key: RecordKey) -> None:
    """Drop the copy of a record that the server no longer has."""
    old = row(cache, "SELECT seq FROM record WHERE type=? AND id=?", key)
    if old is not None:
        cache.execute("DELETE FROM words WHERE rowid=?", old)
        cache.execute("DELETE FROM listed WHERE seq=?", old)
        cache.execute("DELETE FROM record WHERE seq=?", old)
        _tally(cache, key.type, -1)


def missing(cache: apsw.Connection, type_name: str, seen: Set[str]) -> list[str]:
    """The ids of the copies that are not among those seen."""
    sql = "SELECT id FROM record WHERE type=?"
    return [id for (id,) in cache.execute(sql, (type_name,)) if id not in seen]


def _tally(cache: apsw.Connection, type_name: str, more: int) -> None:
    sql = (
        "INSERT INTO tally(type, rows, moves) VALUES(?1, ?2, 1)"
        " ON CONFLICT(type) DO UPDATE SET rows=rows+?2, moves=moves+1"
    )
    cache.execute(sql, (type_name, more))


def words(cache: apsw.Connection, key: RecordKey, values: Values) -> str:
    """The words by which these values would be found, were they a copy."""
    keeping, copy = _Keeping(cache), Kept(key, values)
    keeping.read_titles([copy])
    return keeping.words(copy)


def detail(cache: apsw.Connection, key: RecordKey, values: Values) -> str:
    """What a picker would say of these values beside the title, were they a copy."""
    keeping, copy = _Keeping(cache), Kept(key, values)
    keeping.read_titles([copy])
    return keeping.detail(copy)


def code_of(type_name: str, values: Values) -> str | None:
    """The ERP key, if there is one."""
    match = _recipe(type_name).match
    code = values.get(match) if match else None
    return str(code) if code else None


def keep(cache: apsw.Connection, copies: Iterable[Kept]) -> frozenset[RecordKey]:
    """Write copies inside the caller's transaction; return the keys whose values moved."""
    return _Keeping(cache).keep(copies)


@dataclass(frozen=True, slots=True)
class _Recipe:
    """How the columns of a record type are made from its values: read once from the marks."""

    kind: type[Record]
    match: str | None
    detail: tuple[str, ...]
    words: tuple[str, ...]
    links: dict[str, str]


@cache
def _recipe(type_name: str) -> _Recipe:
    kind = RECORD_TYPES[type_name]
    facts, specs = kind.facts, fields_of(kind)
    sought = (name for name in facts.sought if name != facts.match)
    names = tuple(dict.fromkeys((*facts.title, *facts.detail, *sought)))
    links = {
        name: spec.target
        for name in names
        if (spec := specs.get(name)) and spec.kind is FieldKind.LINK and spec.target
    }
    return _Recipe(kind, facts.match, facts.detail, names, links)


class _Keeping:
    """One batch of copies on its way into the cache: what is there already is asked for at once."""

    def __init__(self, cache: apsw.Connection) -> None:
        self._cache = cache
        self._titles: dict[RecordKey, str] = {}

    def keep(self, copies: Iterable[Kept]) -> frozenset[RecordKey]:
        # Of two copies of one record in a batch, the later counts.
        batch = list({copy.key: copy for copy in copies}.values())
        texts = {copy.key: as_json(copy.values) for copy in batch}
        known = self._known(texts)
        same = [copy for copy in batch if known.get(copy.key, (0, False))[1]]
        moved = [copy for copy in batch if not known.get(copy.key, (0, False))[1]]
        self._cache.executemany(
            "UPDATE record SET stamp=?, etag=?, seen_at=? WHERE seq=?",
            ((copy.stamp, copy.etag, copy.seen_at, known[copy.key][0]) for copy in same),
        )
        if moved:
            self._write(moved, texts, {key: found[0] for key, found in known.items()})
        return frozenset(copy.key for copy in moved)

    def _known(self, texts: dict[RecordKey, str]) -> dict[RecordKey, tuple[int, bool]]:
        """The row numbers of those that are there, and whether their values are the same."""
        known: dict[RecordKey, tuple[int, bool]] = {}
        for type_name in dict.fromkeys(key.type for key in texts):
            ids = [key.id for key in texts if key.type == type_name]
            sql = "SELECT id, seq, vals FROM record WHERE type=? AND id IN "
            found = self._cache.execute(sql + _marks(ids), (type_name, *ids))
            for id, number, text in found:
                key = RecordKey(type_name, id)
                known[key] = number, text == texts[key]
        return known

    def _write(
        self, moved: list[Kept], texts: dict[RecordKey, str], known: dict[RecordKey, int]
    ) -> None:
        for copy in moved:
            self._titles[copy.key] = title_of(RECORD_TYPES[copy.key.type], copy.values)
        self.read_titles(moved)
        numbers = self._numbered(moved, known)
        old = [(number,) for key, number in numbers.items() if key in known]
        self._cache.executemany("DELETE FROM words WHERE rowid=?", old)
        more = Counter(key.type for key in numbers if key not in known)
        for type_name in dict.fromkeys(key.type for key in numbers):
            _tally(self._cache, type_name, more[type_name])
        self._cache.executemany(
            "INSERT OR REPLACE INTO record(seq, type, id, vals, stamp, etag, title, folded, detail,"
            " code, archived, seen_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
            (self._row(copy, numbers[copy.key], texts[copy.key]) for copy in moved),
        )
        self._cache.executemany(
            "INSERT OR REPLACE INTO listed VALUES(?,?,?,?,?,?,?,?,?,?)",
            (self._listed(c, numbers[c.key]) for c in moved if c.key.type in EDITABLE),
        )
        self._cache.executemany(
            "INSERT INTO words(rowid, text) VALUES(?, ?)",
            ((numbers[copy.key], self.words(copy)) for copy in moved),
        )

    def _row(self, copy: Kept, number: int, text: str) -> tuple[Any, ...]:
        values = copy.values
        title = self._titles[copy.key]
        return (
            number,
            *copy.key,
            text,
            copy.stamp,
            copy.etag,
            title,
            folded(title),
            self.detail(copy),
            code_of(copy.key.type, values),
            bool(values.get("archived")),
            copy.seen_at,
        )

    def _listed(self, copy: Kept, number: int) -> tuple[Any, ...]:
        """What lists filter and sort by."""
        title, archived = folded(self._titles[copy.key]), bool(copy.values.get("archived"))
        by = (_text(copy.values.get(name)) for name in _LISTED_BY)
        return (number, copy.key.type, title, archived, *by, copy.stamp)

    def detail(self, copy: Kept) -> str:
        recipe = _recipe(copy.key.type)
        return " · ".join(self._texts(recipe, copy.values, recipe.detail))

    def words(self, copy: Kept) -> str:
        recipe = _recipe(copy.key.type)
        return words_of(self._texts(recipe, copy.values, recipe.words))

    def _numbered(self, moved: list[Kept], known: dict[RecordKey, int]) -> dict[RecordKey, int]:
        """A row number for each: its own, or the next in the block of its type."""
        last: dict[str, int] = {}
        numbers: dict[RecordKey, int] = {}
        for key in (copy.key for copy in moved):
            if key in known:
                numbers[key] = known[key]
                continue
            if key.type not in last:
                block = block_of(key.type)
                sql = "SELECT max(seq) FROM record WHERE seq BETWEEN ? AND ?"
                found = row(self._cache, sql, block)
                last[key.type] = found[0] if found and found[0] is not None else block[0]
            last[key.type] += 1
            numbers[key] = last[key.type]
        return numbers

    def _texts(self, recipe: _Recipe, values: Values, names: tuple[str, ...]) -> list[str]:
        """What these fields say to a person; a link says the title of its target."""
        texts = []
        for name in names:
            value = values.get(name)
            if value and name in recipe.links:
                value = self._titles.get(RecordKey(recipe.links[name], str(value)))
            if value not in (None, ""):
                texts.append(str(value))
        return texts

    def read_titles(self, moved: list[Kept]) -> None:
        """The titles of all that these copies link to."""
        wanted: dict[str, dict[str, None]] = {}
        for copy in moved:
            for name, target in _recipe(copy.key.type).links.items():
                if value := copy.values.get(name):
                    wanted.setdefault(target, {})[str(value)] = None
        for target, ids in wanted.items():
            sql = "SELECT id, title FROM record WHERE type=? AND id IN "
            for id, title in self._cache.execute(sql + _marks(ids), (target, *ids)):
                self._titles.setdefault(RecordKey(target, id), title)


def _text(value: Any) -> str | None:
    return str(value) if value else None


def _marks(values: Sized) -> str:
    return f"({','.join('?' * len(values))})"
