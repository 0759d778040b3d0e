"""The server's copies of records: the rows of `cache.db`, read and kept. Not for the window."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import apsw

from draftdesk.domain.catalog import RECORD_TYPES
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
    return Kept(key, json.loads(found[0]), found[1], found[2], found[3])


def found_at(cache: apsw.Connection, numbers: list[int]) -> list[Found]:
    """Picker rows by their numbers, in the order given."""
    marks = ",".join("?" * len(numbers))
    sql = f"SELECT seq, type, id, title, detail, code, archived FROM record WHERE seq IN ({marks})"
    by_number = {each[0]: _found(each[1:]) for each in rows(cache, sql, numbers)}
    return [by_number[number] for number in numbers if number in by_number]


def found(cache: apsw.Connection, key: RecordKey) -> Found | None:
    """One record as a picker row."""
    sql = "SELECT type, id, title, detail, code, archived FROM record WHERE type=? AND id=?"
    told = row(cache, sql, key)
    return _found(told) if told else None


def _found(told: tuple[Any, ...]) -> Found:
    return Found(RecordKey(told[0], told[1]), told[2], told[3], told[4] or "", bool(told[5]))


def forget(cache: apsw.Connection, key: RecordKey) -> None:
    """Drop the copy of a record that the server no longer has."""
    old = row(cache, "SELECT seq FROM record WHERE type=? AND id=?", key)
    if old is not None:
        cache.execute("DELETE FROM words WHERE rowid=?", old)
        cache.execute("DELETE FROM record WHERE seq=?", old)


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
    names = tuple(dict.fromkeys((*facts.title, *facts.detail, *facts.sought)))
    links = {
        name: spec.target
        for name in names
        if (spec := specs.get(name)) and spec.kind is FieldKind.LINK and spec.target
    }
    return _Recipe(kind, facts.match, facts.detail, names, links)


class _Keeping:
    """One batch of copies on its way into the cache."""

    def __init__(self, cache: apsw.Connection) -> None:
        self._cache = cache
        self._titles: dict[RecordKey, str] = {}
        self._next: dict[str, int] = {}

    def keep(self, copies: Iterable[Kept]) -> frozenset[RecordKey]:
        moved = set()
        for copy in copies:
            text = as_json(copy.values)
            sql = "SELECT seq, vals=? FROM record WHERE type=? AND id=?"
            old = next(iter(self._cache.execute(sql, (text, *copy.key))), None)
            if old is not None and old[1]:
                sql = "UPDATE record SET stamp=?, etag=?, seen_at=? WHERE seq=?"
                self._cache.execute(sql, (copy.stamp, copy.etag, copy.seen_at, old[0]))
                continue
            moved.add(copy.key)
            self._write(copy, text, old[0] if old else None)
        return frozenset(moved)

    def _write(self, copy: Kept, text: str, number: int | None) -> None:
        recipe, values = _recipe(copy.key.type), copy.values
        if number is None:
            number = self._next_number(copy.key.type)
        else:
            self._cache.execute("DELETE FROM words WHERE rowid=?", (number,))
        title = title_of(recipe.kind, values)
        code = values.get(recipe.match) if recipe.match else None
        self._titles[copy.key] = title
        self._cache.execute(
            "INSERT OR REPLACE INTO record(seq, type, id, vals, stamp, etag, title, folded, detail,"
            " code, archived, seen_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                number,
                *copy.key,
                text,
                copy.stamp,
                copy.etag,
                title,
                folded(title),
                " · ".join(self._texts(recipe, values, recipe.detail)),
                str(code) if code else None,
                bool(values.get("archived")),
                copy.seen_at,
            ),
        )
        words = words_of(self._texts(recipe, values, recipe.words))
        self._cache.execute("INSERT INTO words(rowid, text) VALUES(?, ?)", (number, words))

    def _next_number(self, type_name: str) -> int:
        if type_name not in self._next:
            block = block_of(type_name)
            last = row(self._cache, "SELECT max(seq) FROM record WHERE seq BETWEEN ? AND ?", block)
            self._next[type_name] = last[0] if last and last[0] is not None else block[0]
        self._next[type_name] += 1
        return self._next[type_name]

    def _texts(self, recipe: _Recipe, values: Values, names: tuple[str, ...]) -> list[str]:
        """What these fields say to a person; a link says the title of its target."""
        texts = []
        for name in names:
            value = values.get(name)
            if value and name in recipe.links:
                value = self._title(RecordKey(recipe.links[name], str(value)))
            if value not in (None, ""):
                texts.append(str(value))
        return texts

    def _title(self, key: RecordKey) -> str:
        if key not in self._titles:
            target = found(self._cache, key)
            self._titles[key] = target.title if target else ""
        return self._titles[key]
