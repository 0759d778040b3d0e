"""The query options of a list: which rows, which fields, which page, and where the next one is."""

from typing import NamedTuple
from urllib.parse import parse_qsl, quote

from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.shapes import Record
from draftdesk.sandbox.filtering import field_named, search_of
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.refusing import Refusal
from draftdesk.sandbox.tables import Search

_OPTIONS = {"$filter", "$orderby", "$top", "$skip", "$select", "$count", "$format"}
_LARGEST = 2**31
_SAFE = "$',()"


class Query(NamedTuple):
    """A list request, understood."""

    search: Search
    select: tuple[str, ...]
    """The fields that are wanted; none means all."""
    size: int
    """How many rows this page may hold."""
    skip: int
    top: int | None
    counted: bool
    given: tuple[tuple[str, str], ...]
    """The options as they came."""


def query_of(record_type: type[Record], text: str, options: SandboxOptions) -> Query:
    """Read the query of a list request; refuse with 400 what makes no sense."""
    given = options_of(text)
    top = _whole(given, "$top")
    return Query(
        search=search_of(record_type, given.get("$filter"), given.get("$orderby"), options),
        select=select_of(record_type, given),
        size=options.page_size if top is None else min(top, options.page_size),
        skip=_whole(given, "$skip") or 0,
        top=top,
        counted=_switch(given, "$count"),
        given=tuple(given.items()),
    )


def options_of(text: str) -> dict[str, str]:
    """The query options of a request; unknown ones with a `$` and doubled ones are refused."""
    given: dict[str, str] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        if name.startswith("$") and name not in _OPTIONS:
            raise Refusal(400, f"The query parameter '{name}' is not supported.")
        if name in given:
            raise Refusal(400, f"The query parameter '{name}' may be given only once.")
        given[name] = value
    return given


def select_of(record_type: type[Record], given: dict[str, str]) -> tuple[str, ...]:
    """The fields in `$select`, in the order of the model."""
    names = [name.strip() for name in given.get("$select", "*").split(",")]
    if names == ["*"]:
        return ()
    wanted = {field_named(record_type, name, "$select").name for name in names}
    specs = fields_of(record_type)
    return tuple(n for n in specs if n in wanted and specs[n].kind is not FieldKind.EMBEDDED)


def next_query(query: Query) -> str:
    """The query of the next page: every option of this one, moved on by one page."""
    given = dict(query.given)
    given["$skip"] = str(query.skip + query.size)
    if query.top is not None:
        given["$top"] = str(query.top - query.size)
    return "&".join(f"{quote(n, safe='$')}={quote(v, safe=_SAFE)}" for n, v in given.items())


def _whole(given: dict[str, str], name: str) -> int | None:
    text = given.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and int(text[:11]) < _LARGEST):
        raise Refusal(400, f"Invalid value '{text}' for {name} query option found.")
    return int(text)


def _switch(given: dict[str, str], name: str) -> bool:
    text = given.get(name, "false")
    if text not in ("true", "false"):
        raise Refusal(400, f"Invalid value '{text}' for {name} query option found.")
    return text == "true"
