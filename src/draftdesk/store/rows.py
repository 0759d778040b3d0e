"""What the store hands out: rows as small frozen objects. Imports nothing heavy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from draftdesk.domain.merging import laid_over
from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.record import Change, RecordKey, Values


class EntryState(StrEnum):
    """Where an outbox entry stands."""

    WAITING = "waiting"
    REFUSED = "refused"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Kept:
    """The server's copy of a record as this computer remembers it."""

    key: RecordKey
    values: Values = field(repr=False)
    stamp: str | None = None
    etag: str | None = None
    seen_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Draft:
    """What is typed and not released, with the values it started from.

    `lost` names secrets that a plain store kept in memory only, in a program that has ended.
    """

    key: RecordKey
    base: Values = field(repr=False)
    mine: Values = field(repr=False)
    is_new: bool
    saved_at: float
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """What is released and not acknowledged: at most one for each record.

    `attempted` are the changes that were sent and whose outcome is not known; a field of theirs
    that equals one of them is our own doing, never somebody else's. On a plain store `fleeting`
    names the secrets that stand in memory only, and `lost` those that stood there in a program
    that has ended; `problems` says so too.
    """

    key: RecordKey
    base: Values = field(repr=False)
    change: Change = field(repr=False)
    is_new: bool
    state: EntryState
    author: str
    released_at: float
    attempts: int = 0
    next_try: float = 0.0
    attempted: tuple[Change, ...] = field(default=(), repr=False)
    trouble: Trouble | None = None
    problems: tuple[Problem, ...] = ()
    fleeting: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """An entry that stopped because they changed what we change (or deleted it).

    `again`: a person had decided once before, and that decision did not go.
    """

    entry: OutboxEntry
    theirs: Values | None = field(repr=False)
    clashes: tuple[str, ...]
    found_at: float
    again: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """One line of the history: what was sent, when, by whom, and what came of it."""

    number: int
    key: RecordKey
    at: float
    author: str
    old: Values = field(repr=False)
    new: Change = field(repr=False)
    notice: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class View:
    """A record as it is to be shown: the server's copy, the waiting change, the draft.

    `base` is what the form starts from (the server's copy with the waiting change laid over it),
    `mine` what stands in the form: the draft if there is one, else the base.
    """

    key: RecordKey
    server: Values | None = field(repr=False)
    base: Values = field(repr=False)
    mine: Values = field(repr=False)
    entry: OutboxEntry | None
    draft: Draft | None
    seen_at: float

    @property
    def is_new(self) -> bool:
        """Whether the server has never had it."""
        holder = self.entry or self.draft
        return self.server is None and holder is not None and holder.is_new

    @property
    def ground(self) -> Values | None:
        """The record without what is typed: the server's copy with what waits laid over it."""
        if self.server is None:
            return None
        return laid_over(self.server, self.entry.change if self.entry else {})


@dataclass(frozen=True, slots=True)
class ListRow:
    """A record in a list: its values with what is unsent laid over them, its title, its state."""

    key: RecordKey
    title: str
    values: Values = field(repr=False)
    state: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A record in a picker; beside a company, with the state of what is unsent of it."""

    key: RecordKey
    title: str
    detail: str
    code: str
    archived: bool
    state: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """A record that may be the same as another, and the fields in which both say the same.

    `name` among them means the title at the same company.
    """

    found: Found
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of the status line, straight from the store."""

    waiting: int = 0
    refused: int = 0
    conflicts: int = 0
    drafts: int = 0
    stopped: Trouble | None = None
    doubt: Trouble | None = None
    paused: bool = False
    read_only: bool = False

    @property
    def unfinished(self) -> int:
        """Entries that are not acknowledged, whatever their state."""
        return self.waiting + self.refused + self.conflicts

    @property
    def can_send(self) -> bool:
        """Whether sending everything now would send something."""
        held = self.paused or self.read_only or self.stopped is not None
        return self.waiting > 0 and not held


@dataclass(frozen=True, slots=True)
class Changed:
    """The announcement of every change: which kinds of thing moved, and which records (or all)."""

    kinds: frozenset[str]
    keys: frozenset[RecordKey] | None = None

    def touches(self, key: RecordKey) -> bool:
        """Whether this record may have moved."""
        return self.keys is None or key in self.keys
