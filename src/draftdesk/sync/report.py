"""What the sync thread has to tell: the state of the line, progress, and how a round ended."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

from draftdesk.domain.problems import Trouble


class Line(StrEnum):
    """What is known of the way to the server, from real answers only."""

    UNKNOWN = "unknown"
    CONNECTED = "connected"
    OFFLINE = "offline"
    SIGNED_OUT = "signed out"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is: what it is about, how many are done, of how many (if known).

    It is about the `outbox`, or about records, which are called by the catalogue's plural.
    """

    about: str
    done: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """How a round ended; `retry_after` is how many seconds the server asked us to wait."""

    delivered: int = 0
    conflicts: int = 0
    refused: int = 0
    postponed: int = 0
    pulled: int = 0
    trouble: Trouble | None = None
    signed_out: bool = False
    notices: tuple[str, ...] = field(default=())
    retry_after: float | None = None

    @property
    def is_clean(self) -> bool:
        """Whether nothing stood in the way."""
        return self.trouble is None and not (self.conflicts or self.refused or self.postponed)

    def as_dict(self) -> dict[str, Any]:
        """For whoever left a wish and waits in another process."""
        told = {name: getattr(self, name) for name in _COUNTED}
        return told | {"trouble": self.trouble.as_dict() if self.trouble else None}

    @classmethod
    def from_dict(cls, told: Mapping[str, Any]) -> Self:
        """The way back from `as_dict`."""
        trouble = told.get("trouble")
        counted = {name: told[name] for name in _COUNTED if name in told}
        return cls(**counted, trouble=Trouble.from_dict(trouble) if trouble else None)


@dataclass(frozen=True, slots=True)
class Stumble:
    """Something failed in the sync thread, by us or by the disk; the thread lives on."""

    error: Exception = field(repr=False)


_COUNTED = ("delivered", "conflicts", "refused", "postponed", "pulled", "signed_out")


@dataclass(frozen=True, slots=True)
class SyncState:
    """What the status line says of the line; the numbers come from the store."""

    line: Line = Line.UNKNOWN
    trouble: Trouble | None = None
    synced_at: float | None = None
    working: bool = False
    progress: Progress | None = None
    next_try: float | None = None
    cancelled: bool = False
    """Whether the person broke the last round off; `next_try` then tells when it goes on."""
