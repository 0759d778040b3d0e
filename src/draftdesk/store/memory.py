"""What must never reach the disk of a plain store: typed secrets, kept until the program ends.

A store that is not encrypted holds a token in place of each secret; the secret itself stands here,
shared by both sides of the store. After the end of the program the token leads nowhere: the
secret is lost, and who typed it is told so.
"""

import json
import re
import secrets
import threading
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from draftdesk.domain.catalog import record_type
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.store.rows import Draft, EntryState, OutboxEntry

ENTRY_COLUMNS = (
    "type, id, base, change, is_new, state, author, released_at, attempts, next_try, attempted,"
    " trouble, problems"
)
DRAFT_COLUMNS = "type, id, base, mine, is_new, saved_at"

_TOKEN = re.compile(r"in-memory:[0-9a-f]{32}")
LOST = (
    "This store is not encrypted, so the password was kept in memory only, and it was lost when "
    "the program ended. Please type it again."
)


class Memory:
    """Writes values for a store and reads them back; `hides` says whether the store is plain."""

    def __init__(self, *, hides: bool) -> None:
        self.hides = hides
        self._lock = threading.Lock()
        self._kept: dict[str, str] = {}
        self._tokens: dict[str, str] = {}

    def text_of(self, type_name: str, values: ReadValues) -> str:
        """Values as they stand in the store."""
        return as_json(self._hidden(record_type(type_name), values) if self.hides else values)

    def texts_of(self, type_name: str, several: Iterable[ReadValues]) -> str:
        """Several values as they stand in the store together."""
        return f"[{','.join(self.text_of(type_name, each) for each in several)}]"

    def values_in(self, type_name: str, text: str) -> Values:
        """The way back from `text_of`; a lost secret is no longer mentioned."""
        values: Values = json.loads(text)
        return self._shown(record_type(type_name), values) if self.hides else values

    def several_in(self, type_name: str, text: str) -> tuple[Values, ...]:
        """The way back from `texts_of`."""
        told = json.loads(text)
        kind = record_type(type_name)
        return tuple(self._shown(kind, each) if self.hides else each for each in told)

    def lost_in(self, type_name: str, text: str) -> tuple[str, ...]:
        """The fields whose secret stood here and was lost."""
        return tuple(n for n, token in self._tokens_in(type_name, text) if token not in self._kept)

    def fleeting_in(self, type_name: str, text: str) -> tuple[str, ...]:
        """The fields whose secret stands in memory only."""
        return tuple(
            name for name, token in self._tokens_in(type_name, text) if token in self._kept
        )

    def entry_of(self, row: tuple[Any, ...]) -> OutboxEntry:
        """An `outbox` row in the order of `ENTRY_COLUMNS`."""
        lost = self.lost_in(row[0], row[3])
        told = (Problem.from_dict(each) for each in json.loads(row[12]))
        return OutboxEntry(
            key=RecordKey(row[0], row[1]),
            base=self.values_in(row[0], row[2]),
            change=self.values_in(row[0], row[3]),
            is_new=bool(row[4]),
            state=EntryState(row[5]),
            author=row[6],
            released_at=row[7],
            attempts=row[8],
            next_try=row[9],
            attempted=self.several_in(row[0], row[10]),
            trouble=Trouble.from_dict(json.loads(row[11])) if row[11] else None,
            problems=(*told, *lost_problems(lost)),
            fleeting=self.fleeting_in(row[0], row[3]),
            lost=lost,
        )

    def draft_of(self, row: tuple[Any, ...]) -> Draft:
        """A `draft` row in the order of `DRAFT_COLUMNS`."""
        base, mine = self.values_in(row[0], row[2]), self.values_in(row[0], row[3])
        lost = self.lost_in(row[0], row[3])
        # Of what is lost nobody knows how it was changed.
        mine |= {name: base.get(name) for name in lost}
        return Draft(RecordKey(row[0], row[1]), base, mine, bool(row[4]), row[5], lost)

    # --- inside ---------------------------------------------------------------------------------

    def _tokens_in(self, type_name: str, text: str) -> list[tuple[str, str]]:
        if not self.hides:
            return []
        values = json.loads(text)
        secret = _secrets_of(record_type(type_name))
        return [(name, values[name]) for name in secret if _is_token(values.get(name))]

    def _hidden(self, kind: type[Record], values: ReadValues) -> Values:
        return {name: self._in_place_of(_spec(kind, name), each) for name, each in values.items()}

    def _in_place_of(self, spec: FieldSpec | None, value: Any) -> Any:
        if spec is not None and spec.node_type and isinstance(value, Mapping):
            return self._hidden(spec.node_type, value)
        if spec is None or spec.kind is not FieldKind.SECRET or value is None:
            return value
        return self._token_for(str(value))

    def _token_for(self, secret: str) -> str:
        """The same secret has the same token, so that texts can still be compared."""
        with self._lock:
            token = self._tokens.get(secret) or f"in-memory:{secrets.token_hex(16)}"
            self._tokens[secret], self._kept[token] = token, secret
        return token

    def _shown(self, kind: type[Record], values: ReadValues) -> Values:
        shown: Values = {}
        for name, each in values.items():
            spec = _spec(kind, name)
            if spec is not None and spec.node_type and isinstance(each, Mapping):
                shown[name] = self._shown(spec.node_type, each)
            elif not _is_token(each):
                shown[name] = each
            elif each in self._kept:
                shown[name] = self._kept[each]
        return shown


def lost_problems(names: Iterable[str]) -> tuple[Problem, ...]:
    """What is said of lost secrets, at their fields."""
    return tuple(Problem(name, "refused", {"text": LOST}) for name in names)


def as_json(value: Any) -> str:
    """Values and small lists as they stand in the store."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        # Half a surrogate pair was typed: `check` will say so, and until then it is kept.
        return json.dumps(value, separators=(",", ":"))


def _is_token(value: Any) -> bool:
    return isinstance(value, str) and _TOKEN.fullmatch(value) is not None


def _spec(kind: type[Record], name: str) -> FieldSpec | None:
    return fields_of(kind).get(name)


def _secrets_of(kind: type[Record]) -> tuple[str, ...]:
    return tuple(name for name, spec in fields_of(kind).items() if spec.kind is FieldKind.SECRET)
