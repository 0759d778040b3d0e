"""The exact request that an entry would become now, its secrets masked. Nothing is written.

Made from a look at the server where there is one, else from what this computer knows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from urllib.parse import urlsplit

import msgspec

from draftdesk.domain.catalog import record_type
from draftdesk.domain.masking import masked
from draftdesk.domain.problems import Trouble
from draftdesk.domain.profile import Profile, server_of
from draftdesk.domain.record import ReadValues, RecordKey
from draftdesk.remote import odata
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.errors import Gone
from draftdesk.store.rows import EntryState, OutboxEntry
from draftdesk.sync.comparing import left_to_say


class Outlook(StrEnum):
    """What is known of a request before it leaves."""

    WHOLE = auto()
    """This is all of it, as the server has the record now."""
    UNLOOKED = auto()
    """Nobody has looked yet: the fields that are not ours will be the server's of that moment."""
    UNDECIDED = auto()
    CLASHING = auto()
    GONE = auto()
    ARRIVED = auto()


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A request that would leave now; without a method none would, and `outlook` says why.

    `untouched` counts the fields of the body that go back as they came, `None` if nobody knows;
    `trouble` is why the server could not be asked; `clashes` are the units that they changed too.
    """

    key: RecordKey
    outlook: Outlook
    method: str | None = None
    path: str | None = None
    body: odata.Body | None = field(default=None, repr=False)
    untouched: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    clashes: tuple[str, ...] = ()
    trouble: Trouble | None = None

    def lines(self) -> list[str]:
        """The request as it would stand on the wire; empty if none would leave."""
        if self.method is None:
            return []
        head = [f"{self.method} {self.path}"]
        head += [f"{name}: {value}" for name, value in self.headers.items()]
        return [*head, msgspec.json.format(odata.encoded(self.body), indent=1).decode()]


async def foreseen(client: RemoteClient, profile: Profile, entry: OutboxEntry) -> Foreseen:
    """What would leave, after a look at the server; whatever is wrong with the line is raised."""
    if entry.state is EntryState.CONFLICT:
        return Foreseen(entry.key, Outlook.UNDECIDED)
    try:
        theirs = await client.fetch(entry.key, may_lack=entry.is_new)
    except Gone:
        return _create(profile, entry) if entry.is_new else Foreseen(entry.key, Outlook.GONE)
    left = await left_to_say(client, entry, theirs.values)
    if left.clashes:
        return Foreseen(entry.key, Outlook.CLASHING, clashes=left.clashes)
    if not left.ours:
        return Foreseen(entry.key, Outlook.ARRIVED)
    headers = {"If-Match": theirs.etag} if theirs.etag else {}
    whole = odata.laid_over(record_type(entry.key.type), theirs.body, left.ours)
    untouched = sum(name not in left.ours for name in whole)
    return _replace(profile, entry, whole, untouched, headers)


def unlooked(profile: Profile, entry: OutboxEntry, trouble: Trouble | None = None) -> Foreseen:
    """What would leave, as far as it is known without a look."""
    if entry.state is EntryState.CONFLICT:
        return Foreseen(entry.key, Outlook.UNDECIDED)
    if entry.is_new:
        return _create(profile, entry, trouble)
    ours = odata.laid_over(record_type(entry.key.type), {}, entry.change)
    return _replace(profile, entry, ours, None, {}, trouble)


def _replace(  # noqa: PLR0913 (the parts of one request)
    profile: Profile,
    entry: OutboxEntry,
    body: ReadValues,
    untouched: int | None,
    headers: Mapping[str, str],
    trouble: Trouble | None = None,
) -> Foreseen:
    kind = record_type(entry.key.type)
    return Foreseen(
        entry.key,
        Outlook.UNLOOKED if untouched is None else Outlook.WHOLE,
        "PUT",
        _below(profile, odata.entity_path(kind, entry.key.id)),
        masked(kind, body),
        untouched,
        headers,
        trouble=trouble,
    )


def _create(profile: Profile, entry: OutboxEntry, trouble: Trouble | None = None) -> Foreseen:
    """A new record's body is all ours."""
    kind = record_type(entry.key.type)
    body = masked(kind, odata.written(kind, {"id": entry.key.id, **entry.change}))
    path = _below(profile, f"/{kind.facts.route}")
    return Foreseen(entry.key, Outlook.WHOLE, "POST", path, body, trouble=trouble)


def _below(profile: Profile, path: str) -> str:
    return urlsplit(server_of(profile.url)).path + path
