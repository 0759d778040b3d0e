"""Records that go together: those of one company, and those that look like the same one twice.

Asked in the window's thread, so each answer is an index away, however many records there are.
"""

from collections.abc import Iterable

import apsw

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import ReadValues, RecordKey
from draftdesk.store import copies
from draftdesk.store.database import row, rows
from draftdesk.store.rows import Alike, Found, ListRow
from draftdesk.store.search import folded, phone_word, words_of

_MOST_READ = 500
"""Records with the same words are read up to this number; more of them tell nothing apart."""
_REFERENCES = ("reference",)


def of_company(cache: apsw.Connection, type_name: str, company: str, limit: int) -> list[Found]:
    """Records of a type that belong to a company, archived ones last."""
    sql = "SELECT seq FROM listed WHERE company=? AND type=? ORDER BY archived, folded LIMIT ?"
    return copies.found_at(cache, _numbers(cache, sql, (company, type_name, limit)))


def count_of_company(cache: apsw.Connection, type_name: str, company: str) -> int:
    """How many records of a type belong to a company."""
    sql = "SELECT count(*) FROM listed WHERE company=? AND type=?"
    found = row(cache, sql, (company, type_name))
    return int(found[0]) if found else 0


def alike(cache: apsw.Connection, key: RecordKey, values: ReadValues, limit: int) -> list[Alike]:
    """Records that may be the same as this one, and by which fields: those with most first."""
    numbers: dict[int, list[str]] = {}
    for name, found in _by_field(cache, key.type, values):
        for number in found:
            fields = numbers.setdefault(number, [])
            fields += [name] if name not in fields else []
    best = sorted(numbers, key=lambda each: -len(numbers[each]))[: limit + 1]
    told = dict(zip(best, copies.found_at(cache, best), strict=False))
    others = ((number, each) for number, each in told.items() if each.key != key)
    return [Alike(each, tuple(numbers[number])) for number, each in others][:limit]


def alike_among(
    key: RecordKey, values: ReadValues, unsent: Iterable[ListRow], limit: int
) -> list[Alike]:
    """The same among records that the server has never had, which are few."""
    found = []
    for each in unsent:
        fields = _shared(key.type, values, each.values) if each.key != key else ()
        if fields:
            found.append(Alike(Found(each.key, each.title, "", "", each.archived), fields))
    return found[:limit]


def _shared(type_name: str, mine: ReadValues, theirs: ReadValues) -> tuple[str, ...]:
    """The fields of mine that theirs says too."""
    said = {sign for _, sign in _signs(type_name, theirs)}
    return tuple(dict.fromkeys(name for name, sign in _signs(type_name, mine) if sign in said))


def _signs(type_name: str, values: ReadValues) -> Iterable[tuple[str, tuple[str, ...]]]:
    """What a record could be taken for another by, each with the field where it stands."""
    kind = RECORD_TYPES[type_name]
    for name, spec, text in _said(type_name, values):
        if spec.kind is FieldKind.EMAIL:
            yield name, ("mail", text.strip().casefold())
        elif spec.kind is FieldKind.PHONE and (word := phone_word(text)):
            yield name, ("phone", word)
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


def _by_field(
    cache: apsw.Connection, type_name: str, values: ReadValues
) -> Iterable[tuple[str, list[int]]]:
    """The fields by which a record could be taken for another, with the rows that share them."""
    kind = RECORD_TYPES[type_name]
    for name, spec, text in _said(type_name, values):
        if spec.kind is FieldKind.EMAIL:
            yield name, _by_words(cache, type_name, text, _names(type_name, FieldKind.EMAIL))
        elif spec.kind is FieldKind.PHONE:
            yield name, _by_phone(cache, type_name, text)
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


def _by_phone(cache: apsw.Connection, type_name: str, text: str) -> list[int]:
    word = phone_word(text)
    if word is None:
        return []
    sql = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? LIMIT 9"
    return _numbers(cache, sql, (f'"{word}"', *copies.block_of(type_name)))


def _by_code(cache: apsw.Connection, type_name: str, text: str) -> list[int]:
    sql = "SELECT seq FROM record WHERE type=? AND code=? LIMIT 9"
    return _numbers(cache, sql, (type_name, text.strip()))


def _numbers(cache: apsw.Connection, sql: str, values: tuple[object, ...]) -> list[int]:
    return [number for (number,) in rows(cache, sql, values)]
