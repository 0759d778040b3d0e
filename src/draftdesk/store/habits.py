"""How this person likes the lists: columns, order, filters kept under a name. Notes in `work.db`.

They belong to one server, domain and person, as the names in them do.
"""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

import apsw

from draftdesk.store.filters import ListFilter, ListOrder
from draftdesk.store.memory import as_json
from draftdesk.store.notes import note, put_note


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The fields that are columns (none: as the record type says), and the order of the rows."""

    columns: tuple[str, ...] = ()
    order: ListOrder = field(default_factory=ListOrder)


class Habits:
    """Read and kept for each record type; what cannot be read is as if it had not been kept."""

    def __init__(self, work: apsw.Connection) -> None:
        self._work = work

    def filters(self, type_name: str) -> dict[str, ListFilter]:
        """The filters that have a name, by name."""
        told = self._read(f"filters {type_name}")
        return {
            name: ListFilter.from_dict(told[name])
            for name in sorted(told, key=str.casefold)
            if isinstance(told[name], dict)
        }

    def keep_filter(self, type_name: str, name: str, wanted: ListFilter) -> None:
        """Keep a filter under a name; one of that name is replaced."""
        self._write_filters(type_name, {**self.filters(type_name), name: wanted})

    def drop_filter(self, type_name: str, name: str) -> None:
        """Forget a filter."""
        kept = self.filters(type_name)
        kept.pop(name, None)
        self._write_filters(type_name, kept)

    def arrangement(self, type_name: str) -> Arrangement:
        """How a list is arranged."""
        told = self._read(f"list {type_name}")
        columns, order = told.get("columns"), told.get("order")
        known = columns if isinstance(columns, list) else []
        by = order if isinstance(order, dict) else {}
        return Arrangement(
            tuple(name for name in known if isinstance(name, str)),
            ListOrder(str(by.get("by") or ""), by.get("descending") is True),
        )

    def keep_arrangement(self, type_name: str, arrangement: Arrangement) -> None:
        """Remember how a list is arranged."""
        self._write(f"list {type_name}", asdict(arrangement))

    def _write_filters(self, type_name: str, kept: dict[str, ListFilter]) -> None:
        told = {name: wanted.to_dict() for name, wanted in kept.items()}
        self._write(f"filters {type_name}", told)

    def _read(self, name: str) -> dict[str, Any]:
        try:
            told = json.loads(note(self._work, name) or "{}")
        except ValueError:
            return {}
        return told if isinstance(told, dict) else {}

    def _write(self, name: str, told: dict[str, Any]) -> None:
        put_note(self._work, name, as_json(told))
