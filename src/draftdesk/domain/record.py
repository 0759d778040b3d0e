"""What a record is called and what it holds, without knowing its type."""

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

Values: TypeAlias = dict[str, Any]
"""A record's fields as understood: the server's names, JSON-able values, `None` for nothing.

Text is `str`, numbers with decimals are `str` in plain notation ("12.5"), whole numbers `int`,
switches `bool`, days "2026-11-23", moments "2026-11-23T09:30:00.123Z" (UTC), ids lower-case GUIDs,
embedded records again `Values`. The outbox, drafts, editors and the merge all speak this.
"""

Change: TypeAlias = Values
"""The fields of some `Values` that differ from a base, and only those."""

ReadValues: TypeAlias = Mapping[str, Any]


class RecordKey(NamedTuple):
    """Which record: the name of its type and its id (a lower-case GUID)."""

    type: str
    id: str

    def __str__(self) -> str:
        return f"{self.type}({self.id})"
