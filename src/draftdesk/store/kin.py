"""Records that go together: those of one company, and those that look like the same one twice.

Asked in the window's thread, so each answer is an index away, however many records there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeGuard

import apsw

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import ReadValues, RecordKey
from draftdesk.domain.telephone import number_of, own_digits
from draftdesk.store import copies
from draftdesk.store.database import row, rows
from draftdesk.store.rows import Alike, Found, ListRow
from draftdesk.store.search import folded, phone_word, words_of

_MOST_READ = 500
"""Records with the same words are read up to this number; more of them tell nothing apart."""
_REFERENCES = ("reference",)
_MOST_NUMBERS = 60
"""Records whose telephone numbers end alike are compared up to this number: each takes 0.1 ms."""
_MOST_FOUND = 9


def of_company(cache: apsw.Connection, type_name: str, company: str, limit: int) -> list[Found]:
    """Records of a type that belong to a company, archived ones last."""
    sql = "SELECT seq FROM listed WHERE company=? AND type=? ORDER BY archived, folded LIMIT ?"
    return copies.found_at(cache, _numbers(cache, sql, (company, type_name, limit)))


def count_of_company(cache: apsw.Connection, type_name: str, company: str) -> int:
    """How many records of a type belong to a company."""
    sql = "SELECT count(*) FROM listed WHERE company=? AND type=?"
    found = row(cache, sql, (company, type_name))
    return int(found[0]) if found else 0


@dataclass(frozen=True, slots=True)
class Compared:
    """A record that others are compared with; a telephone number is at home in its `country`."""

    key: RecordKey
    values: ReadValues
    country: str = "BE"


def alike(cache: apsw.Connection, one: Compared, limit: int) -> list[Alike]:
    """Records that may be the same as this one, and by which fields: those with most first."""
    numbers: dict[int, list[str]] = {}
    for name, found in _by_field(cache, one):
        for number in found:
            fields = numbers.setdefault(number, [])
            fields += [name] if name not in fields else []
    best = sorted(numbers, key=lambda each: -len(numbers[each]))[: limit + 1]
    told = dict(zip(best, copies.found_at(cache, best), strict=False))
    others = ((number, each) for number, each in told.items() if each.key != one.key)
    return [Alike(each, tuple(numbers[number])) for number, each in others][:limit]


def alike_among(one: Compared, unsent: Iterable[ListRow], limit: int) -> list[Alike]:
    """The same among records that the server has never had, which are few."""
    found = []
    for each in unsent:
        fields = _shared(one, each.values) if each.key != one.key else ()
        if fields:
            found.append(Alike(Found(each.key, each.title, "", "", each.archived), fields))
    return found[:limit]


def _shared(one: Compared, theirs: ReadValues) -> tuple[str, ...]:
    """The fields of one that theirs says too."""
    said = {sign for _, sign in _signs(replace(one, values=theirs))}
    return tuple(dict.fromkeys(name for name, sign in _signs(one) if sign in said))


def _signs(one: Compared) -> Iterable[tuple[str, tuple[str, ...]]]:
    """What a record could be taken for another by, each with the field where it stands."""
    type_name, values = one.key.type, one.values
    kind = RECORD_TYPES[type_name]
    for name, spec, text in _said(type_name, values):
        if spec.kind is FieldKind.EMAIL:
            yield name, ("mail", text.strip().casefold())
        elif spec.kind is FieldKind.PHONE and phone_word(text):
            yield name, ("phone", number_of(text, one.country))
        elif name == kind.facts.match or name in _REFERENCES:
            yield name, (name, text.strip().casefold())
    title, company = folded(title_of(kind, {**values, "id": None})), values.get("company_id")
    if title and company and type_name == "Contact":
        yield "name", ("name", title, str(company))


def _said(type_name: str, values: ReadValues) -> Iterable[tuple[str, FieldSpec, str]]:
    """The fields in which a text stands, with it."""
    for name, spec in fields_of(RECORD_TYPES[type_name]).items():
        text = values.get(name)
        if isinstance(text, str) and text.strip():
            yield name, spec, text


# --- each field's way ---------------------------------------------------------------------------


def _by_field(cache: apsw.Connection, one: Compared) -> Iterable[tuple[str, list[int]]]:
    """The fields by which a record could be taken for another, with the rows that share them."""
    type_name, values = one.key.type, one.values
    kind = RECORD_TYPES[type_name]
    for name, spec, text in _said(type_name, values):
        if spec.kind is FieldKind.EMAIL:
            yield name, _by_words(cache, type_name, text, _names(type_name, FieldKind.EMAIL))
        elif spec.kind is FieldKind.PHONE:
            yield name, _by_phone(cache, one, text)
        elif name == kind.facts.match:
            yield name, _by_code(cache, type_name, text)
        elif name in _REFERENCES:
            yield name, _by_words(cache, type_name, text, (name,))
    title, company = folded(title_of(kind, {**values, "id": None})), values.get("company_id")
    if title and company and type_name == "Contact":
        sql = "SELECT seq FROM listed WHERE company=? AND type=? AND folded=? LIMIT 9"
        yield "name", _numbers(cache, sql, (company, type_name, title))


def _names(type_name: str, kind: FieldKind) -> tuple[str, ...]:
    specs = fields_of(RECORD_TYPES[type_name])
    return tuple(name for name, spec in specs.items() if spec.kind is kind)


def _by_words(
    cache: apsw.Connection, type_name: str, text: str, names: tuple[str, ...]
) -> list[int]:
    """Rows that say the same in one of these fields, whatever the letter case."""
    words = words_of([text.strip()]).split()
    if not words:
        return []
    query = " AND ".join(f'"{word}"' for word in words)
    holds = " OR ".join(f"lower(json_extract(vals, '$.{name}'))=lower(?)" for name in names)
    sql = (
        "SELECT seq FROM record WHERE seq IN (SELECT rowid FROM words WHERE words MATCH ?"
        f" AND rowid BETWEEN ? AND ? LIMIT {_MOST_READ}) AND ({holds}) LIMIT 9"
    )
    block = copies.block_of(type_name)
    return _numbers(cache, sql, (query, *block, *(text.strip() for _ in names)))


def _by_phone(cache: apsw.Connection, one: Compared, text: str) -> list[int]:
    """Rows with the same number, however it is spelled.

    The index of words knows what numbers end with; which of those are the same is looked at here.
    """
    end = phone_word(text)
    if end is None:
        return []
    end = phone_word(own_digits(text, one.country)) or end
    names = _names(one.key.type, FieldKind.PHONE)
    held = ", ".join(f"json_extract(vals, '$.{name}')" for name in names)
    sql = (
        f"SELECT seq, {held} FROM record WHERE seq IN (SELECT rowid FROM words WHERE words MATCH ?"
        f" AND rowid BETWEEN ? AND ? LIMIT {_MOST_NUMBERS})"
    )
    sought = number_of(text, one.country)
    found = rows(cache, sql, (f'"{end}"*', *copies.block_of(one.key.type)))
    same = (
        number
        for number, *texts in found
        if any(_ends_so(each, end) and number_of(each, one.country) == sought for each in texts)
    )
    return list(islice(same, _MOST_FOUND))


def _ends_so(text: object, end: str) -> TypeGuard[str]:
    """Whether a text is a number with this end; only such are worth a closer look."""
    word = phone_word(text) if isinstance(text, str) else None
    return word is not None and word.startswith(end)


def _by_code(cache: apsw.Connection, type_name: str, text: str) -> list[int]:
    sql = "SELECT seq FROM record WHERE type=? AND code=? LIMIT 9"
    return _numbers(cache, sql, (type_name, text.strip()))


def _numbers(cache: apsw.Connection, sql: str, values: tuple[object, ...]) -> list[int]:
    return [number for (number,) in rows(cache, sql, values)]
