"""The wire: addresses, queries, and a body's fields as `Values` and back. Pure.

The server's spellings of nothing (zero id, 1980, empty text) are turned here and nowhere else.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, TypeAlias
from urllib.parse import quote, urljoin, urlsplit

import msgspec

from draftdesk.domain.fields import NUMBERS, TEXTS, FieldKind, FieldSpec, fields_of
from draftdesk.domain.merging import plain
from draftdesk.domain.record import ReadValues, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_mark, is_nothing, plain_moment, plain_number
from draftdesk.remote.seals import Seal

Body: TypeAlias = dict[str, Any]
"""A record exactly as the server sent it; numbers with decimals are `Decimal`."""

NO_ID = "00000000-0000-0000-0000-000000000000"
NO_DAY = "1980-01-01T00:00:00.000Z"
_NO_DAYS = ("1980-01-01", "0001-01-01")

_MOST_WORDS = 6
_NUMBER = re.compile(r"[\d\s()./+-]*\d[\d\s()./+-]*")
_DIGITS = re.compile(r"\d+")

_decoder = msgspec.json.Decoder(float_hook=Decimal)
_encoder = msgspec.json.Encoder(decimal_format="number")


def decoded(content: bytes) -> Any:
    """JSON with decimals exact; `ValueError` if it is none."""
    try:
        return _decoder.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def encoded(body: Any) -> bytes:
    """The way back from `decoded`; `ValueError` for what cannot be said in JSON."""
    try:
        return _encoder.encode(body)
    except (TypeError, OverflowError, RecursionError) as error:
        raise ValueError(str(error)) from error


# --- addresses and queries ----------------------------------------------------------------------


def entity_path(record_type: type[Record], id: str) -> str:
    """`/Contact(93498506-…)`."""
    return f"/{record_type.facts.route}({id})"


def list_path(record_type: type[Record], **options: str | int | bool | None) -> str:
    """`/Contact?$filter=…&$orderby=…`; options come without their `$`, empty ones are left out."""
    query = "&".join(
        f"${name}={quote(_option(value), safe='(),' + chr(39))}"
        for name, value in options.items()
        if value not in (None, "")
    )
    return f"/{record_type.facts.route}" + (f"?{query}" if query else "")


def _option(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def text_literal(text: str) -> str:
    """A text inside `$filter`."""
    return "'" + text.replace("'", "''") + "'"


def search_clauses(record_type: type[Record], text: str) -> tuple[str, ...]:
    """A `$filter` for what a person typed, in every way a server may understand, the best first.

    Each word must stand in one of the fields that a search looks in, whatever its letter case.
    """
    words = _words_sought(text)[:_MOST_WORDS]
    names = _fields_sought(record_type)
    ways: tuple[Callable[[str, str], str], ...] = (
        lambda name, word: f"contains(tolower({name}),{text_literal(word.lower())})",
        lambda name, word: " or ".join(
            f"contains({name},{text_literal(each)})" for each in _cases(word)
        ),
        lambda name, word: f"substringof({text_literal(word.lower())},tolower({name}))",
        lambda name, word: " or ".join(f"{name} eq {text_literal(each)}" for each in _cases(word)),
    )
    if not (words and names):
        return ()
    return tuple(
        " and ".join(f"({' or '.join(way(name, word) for name in names)})" for word in words)
        for way in ways
    )


def _words_sought(text: str) -> list[str]:
    """Of a telephone number the groups of digits, without the zeros that stand for the way out."""
    if not _NUMBER.fullmatch(text.strip()):
        return text.split()
    return [group.lstrip("0") or group for group in _DIGITS.findall(text) if group.strip("0")]


def _fields_sought(record_type: type[Record]) -> tuple[str, ...]:
    facts, specs = record_type.facts, fields_of(record_type)
    names = (*facts.title, *facts.sought, *((facts.match,) if facts.match else ()))
    fit = (n for n in names if specs[n].kind in TEXTS and specs[n].kind is not FieldKind.SECRET)
    return tuple(dict.fromkeys(fit))


def _cases(word: str) -> tuple[str, ...]:
    """The letter cases in which a word most often stands."""
    return tuple(dict.fromkeys((word, word.lower(), word.capitalize(), word.upper())))


def moment_literal(moment: str, *, quoted: bool) -> str:
    """A moment inside `$filter`: the guide quotes it, pure OData v4 does not."""
    return f"'{moment}'" if quoted else moment


def to_milliseconds(moment: str) -> str | None:
    """A plain moment cut to milliseconds, the spelling of the guide; `None` if it is none."""
    found = plain_stamp(moment)
    if found is None:
        return None
    clock, _, digits = found.removesuffix("Z").partition(".")
    return f"{clock}.{digits[:3]:0<3}Z"


@lru_cache(maxsize=4096)
def plain_stamp(moment: str) -> str | None:
    """A moment in one spelling; the stamps of a page are asked for several times on their way."""
    return plain_moment(moment)


def next_path(link: str, base_url: str) -> str | None:
    """A nextLink as a path below `base_url`; `None` if it leads to another origin or outside.

    Credentials never follow a link elsewhere.
    """
    try:
        there = urlsplit(urljoin(base_url.rstrip("/") + "/", link))
        if origin_of(base_url) != origin_of(there.geturl()):
            return None
    except ValueError:
        return None
    root = urlsplit(base_url).path.rstrip("/")
    if not there.path.startswith(root + "/") or "/.." in there.path:
        return None
    return there.path[len(root) :] + (f"?{there.query}" if there.query else "")


def origin_of(url: str) -> tuple[str, str, int]:
    """Scheme, host and port: where credentials may go; `ValueError` for no address."""
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, (parts.hostname or "").lower(), parts.port or (443 if scheme == "https" else 80)


# --- from the wire ------------------------------------------------------------------------------


def understood(record_type: type[Record], body: ReadValues, seal: Seal) -> Values:
    """A body's known fields as `Values`; secrets are sealed, unknown fields stay in the body.

    What cannot be understood is passed on as it is: `check` makes a hint of it.
    """
    values: Values = {}
    for name, read in _readers_of(record_type):
        if name in body:
            raw = body[name]
            values[name] = None if raw is None or raw == "" else read(raw, seal)
    return values


_Read: TypeAlias = Callable[[Any, Seal], Any]


@cache
def _readers_of(record_type: type[Record]) -> tuple[tuple[str, _Read], ...]:
    """How each field is read, found once: a hundred rows a page come by here."""
    return tuple((name, _reader_of(spec)) for name, spec in fields_of(record_type).items())


@cache
def _reader_of(spec: FieldSpec) -> _Read:
    if spec.kind is FieldKind.SECRET:
        return lambda raw, seal: seal(str(raw))
    if node_type := spec.node_type:
        return lambda raw, seal: (
            understood(node_type, raw, seal) if isinstance(raw, Mapping) else _jsonable(raw)
        )
    return _READERS.get(spec.kind, _text)


def _understood_field(spec: FieldSpec, raw: Any, seal: Seal) -> Any:
    return None if raw is None or raw == "" else _reader_of(spec)(raw, seal)


def _text(raw: Any, _: Seal) -> Any:
    return raw if isinstance(raw, str) else _jsonable(raw)


def _id(raw: Any, _: Seal) -> Any:
    if not isinstance(raw, str):
        return _jsonable(raw)
    plain = raw.strip("{}").lower()
    return None if plain == NO_ID else plain


def _day(raw: Any, _: Seal) -> Any:
    """The day as written: never shifted by a time zone."""
    if not isinstance(raw, str):
        return _jsonable(raw)
    day = raw.partition("T")[0]
    return None if day in _NO_DAYS else day


def _moment(raw: Any, _: Seal) -> Any:
    if not isinstance(raw, str):
        return _jsonable(raw)
    if raw.startswith(_NO_DAYS):
        return None
    return plain_stamp(raw) or raw


def _exact(raw: Any, _: Seal) -> Any:
    if isinstance(raw, Decimal):
        return plain_number(raw)
    return str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw


def _whole(raw: Any, _: Seal) -> Any:
    """A whole number, even if the server writes it as 19.0."""
    if isinstance(raw, Decimal) and raw.is_finite() and raw == raw.to_integral_value():
        return int(raw)
    return _jsonable(raw)


def _jsonable(raw: Any) -> Any:
    """A value of a kind that nobody expected, as the store can keep it."""
    if isinstance(raw, Mapping):
        return {name: _jsonable(each) for name, each in raw.items()}
    if isinstance(raw, list):
        return [_jsonable(each) for each in raw]
    return str(raw) if isinstance(raw, Decimal) else raw


_READERS: dict[FieldKind, _Read] = {
    FieldKind.ID: _id,
    FieldKind.LINK: _id,
    FieldKind.DAY: _day,
    FieldKind.MOMENT: _moment,
    FieldKind.EXACT: _exact,
    FieldKind.WHOLE: _whole,
}


# --- to the wire --------------------------------------------------------------------------------


def written(record_type: type[Record], values: ReadValues) -> Body:
    """Values as the body of a new record."""
    specs = fields_of(record_type)
    return {
        name: _written_field(specs.get(name), value)
        for name, value in values.items()
        if not _is_unsaid(specs.get(name), value)
    }


def laid_over(record_type: type[Record], body: ReadValues, change: ReadValues) -> Body:
    """Their whole body as it came, our changed fields on top.

    An embedded node is there only when it says something: the server would take it for an order.
    """
    specs = fields_of(record_type)
    nodes = {name for name, spec in specs.items() if spec.kind is FieldKind.EMBEDDED}
    result = {
        name: value
        for name, value in body.items()
        if name not in nodes and not name.startswith("@odata.")
    }
    for name, value in change.items():
        spec = specs.get(name)
        is_needed = spec is not None and spec.kind is FieldKind.LINK_CODE and body.get(name)
        if is_needed or not _is_unsaid(spec, value):
            result[name] = _written_field(spec, value)
    return result


def _is_unsaid(spec: FieldSpec | None, value: Any) -> bool:
    """Whether a value is left out: an unused spelling of a link, or the mark of a secret."""
    if spec is None:
        return False
    if spec.kind in (FieldKind.EMBEDDED, FieldKind.LINK_CODE):
        return is_nothing(value)
    return spec.kind is FieldKind.SECRET and is_mark(value)


def _written_field(spec: FieldSpec | None, value: Any) -> Any:
    if spec is None:
        return value
    if value is None:
        return _nothing(spec)
    if spec.kind is FieldKind.EXACT:
        return Decimal(value)
    if spec.kind is FieldKind.DAY:
        return f"{value}T00:00:00.000Z"
    if spec.node_type and isinstance(value, Mapping):
        return _node(spec.node_type, value)
    return value


def _node(record_type: type[Record], values: ReadValues) -> Body:
    """An embedded record: only what it says, for the server writes all of it over what it has."""
    specs = fields_of(record_type)
    return {
        name: _written_field(specs.get(name), value)
        for name, value in values.items()
        if not is_nothing(value)
    }


def _nothing(spec: FieldSpec) -> Any:
    """The server's spelling of nothing: most of its columns know no null."""
    if spec.kind in (FieldKind.LINK, FieldKind.ID):
        return NO_ID
    if spec.kind in (FieldKind.DAY, FieldKind.MOMENT):
        return NO_DAY
    if spec.kind in NUMBERS:
        return None if spec.server_nullable else 0
    if spec.kind is FieldKind.SWITCH:
        return bool(spec.empty)
    return ""


# --- after a PUT --------------------------------------------------------------------------------


def moved_fields(
    record_type: type[Record], before: ReadValues, after: ReadValues, change: ReadValues
) -> dict[str, tuple[Any, Any]]:
    """The fields that our PUT moved though nobody touched them, with what they held and hold.

    Fields that the server owns (read-only ones, helpers it fills or empties by itself) do not
    count; unknown fields do, and what is no longer told at all.
    """
    specs = fields_of(record_type)
    return {
        name: (was, after.get(name))
        for name, was in before.items()
        if not (name.startswith("@odata.") or name in change or _is_servers_own(specs.get(name)))
        and (name not in after or not _alike(specs.get(name), was, after[name]))
    }


def is_emptied(record_type: type[Record], name: str, now: Any) -> bool:
    """Whether a field holds nothing now, in any of the server's spellings."""
    spec = fields_of(record_type).get(name)
    if spec is None:
        return now in (None, "", 0, False, NO_ID, [], {}) or str(now).startswith(_NO_DAYS)
    return bool(plain(spec, _understood_field(spec, now, str)) == plain(spec, None))


def _is_servers_own(spec: FieldSpec | None) -> bool:
    if spec is None:
        return False
    own = spec.kind in (FieldKind.LINK_CODE, FieldKind.EMBEDDED, FieldKind.SECRET)
    return own or spec.read_only


def _alike(spec: FieldSpec | None, was: Any, now: Any) -> bool:
    if was == now or spec is None:
        return bool(was == now)
    one, other = (plain(spec, _understood_field(spec, each, str)) for each in (was, now))
    return bool(one == other)
