"""The fields that a person has accepted as the server's own to compute: notes of `work.db`.

The alarm over untouched fields (P10) keeps silent about these, so they can be seen and taken back.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import apsw

from draftdesk.store.database import rows, writing
from draftdesk.store.memory import as_json
from draftdesk.store.notes import drop_notes, note, put_note
from draftdesk.store.rows import Changed

_NOTE = "servers_own "


@dataclass(frozen=True, slots=True, order=True)
class OwnField:
    """A field of a record type."""

    type: str
    field: str


class OwnFields:
    """What is decided here counts from the next sending on."""

    def __init__(self, work: apsw.Connection, announce: Callable[[Changed], None]) -> None:
        self._work, self._announce = work, announce

    def all(self) -> tuple[OwnField, ...]:
        """Every field that was accepted, by record type and name."""
        found = rows(self._work, f"SELECT name, value FROM note WHERE name GLOB '{_NOTE}*'")
        return tuple(
            sorted(
                OwnField(name.removeprefix(_NOTE), field)
                for name, told in found
                for field in json.loads(told)
            )
        )

    def accept(self, own: OwnField) -> None:
        """The server computes this field: that it moves is no alarm."""
        with writing(self._work):
            self.add(own.type, [own.field])
        self._announce(Changed(frozenset({"outbox"})))

    def add(self, type_name: str, fields: Iterable[str]) -> None:
        """Accept several, within the caller's transaction."""
        self._put(type_name, {*self._of(type_name), *fields})

    def take_back(self, own: OwnField) -> None:
        """If this field moves though nobody touched it, sending stops again."""
        with writing(self._work):
            self._put(own.type, self._of(own.type) - {own.field})
        self._announce(Changed(frozenset({"outbox"})))

    def _of(self, type_name: str) -> set[str]:
        return set(json.loads(note(self._work, _NOTE + type_name) or "[]"))

    def _put(self, type_name: str, fields: set[str]) -> None:
        if fields:
            put_note(self._work, _NOTE + type_name, as_json(sorted(fields)))
        else:
            drop_notes(self._work, [_NOTE + type_name])
