"""What of an entry is still to be said to the server's copy, once our own doing is set aside.

An answer may have been lost: then theirs holds what we sent ourselves, perhaps respelled, a link
by code or embedded as an id. None of that is anybody else's change, and none of it is sent twice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from draftdesk.domain.catalog import record_type
from draftdesk.domain.fields import TEXTS, FieldKind, FieldSpec, fields_of
from draftdesk.domain.merging import laid_over, merge, restricted, same, units_of
from draftdesk.domain.record import Change, ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_nothing
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.errors import Gone, Refused
from draftdesk.remote.seals import Seal, is_foreign
from draftdesk.store.rows import OutboxEntry

_SHORTEST_CUT = 3


@dataclass(frozen=True, slots=True)
class LeftToSay:
    """The outcome of a look: what is ours to say (secrets in clear), the units where both said
    different things, and what arrived by a request whose answer was lost."""

    ours: Change = field(repr=False)
    clashes: tuple[str, ...]
    arrived: Change = field(default_factory=dict, repr=False)


async def left_to_say(client: RemoteClient, entry: OutboxEntry, theirs: Values) -> LeftToSay:
    """Compare an entry with the server's copy; asks the server where links were given by code."""
    look = _Look(client, entry, theirs)
    base, own = await look.base()
    mine = laid_over(base, sealed(look.kind, look.change, client.seal))
    merged = merge(look.kind, base, mine, theirs)
    ours = [unit for unit in units_of(look.kind, merged.ours) if not await look.has_arrived(unit)]
    clashes = []
    for unit in merged.clashes:
        if not await look.leads_there(unit, look.change):
            clashes.append(unit)
        elif not await look.holds_what_is_said(unit, look.change):
            ours.append(unit)
    left = tuple(ours)
    done = [u for u in units_of(look.kind, look.change) if u in own and u not in (*left, *clashes)]
    return LeftToSay(
        restricted(look.kind, look.change, left),
        tuple(clashes),
        restricted(look.kind, look.change, tuple(done)),
    )


class _Look:
    """One copy of theirs beside one entry."""

    def __init__(self, client: RemoteClient, entry: OutboxEntry, theirs: Values) -> None:
        self.kind = record_type(entry.key.type)
        self._specs = fields_of(self.kind)
        self._client, self._entry, self._theirs = client, entry, theirs
        self.change = self._writable(entry.change)
        self._attempted = tuple(self._writable(each) for each in entry.attempted)
        self._targets: dict[tuple[str, str], str | None] = {}

    async def base(self) -> tuple[Values, frozenset[str]]:
        """Where both sides parted, our own doing set aside; and the units that are our own doing.

        A new record that exists already is our own doing as a whole.
        """
        base = self._comparable(self._entry.base)
        if self._entry.is_new:
            # Only the first was a POST; what was attempted later may never have left.
            for attempted in self._attempted[:1]:
                base |= sealed(self.kind, attempted, self._client.seal)
        own = set(units_of(self.kind, base)) if self._entry.is_new and self._attempted else set()
        for attempted in self._attempted:
            for unit in units_of(self.kind, attempted):
                if await self._is_own_doing(unit, attempted):
                    base |= {name: self._theirs.get(name) for name in self._names(unit)}
                    own.add(unit)
        return base, frozenset(own)

    async def has_arrived(self, unit: str) -> bool:
        """Whether what is still to be said was sent before, and stands there spelled otherwise."""
        if not any(same(self.kind, unit, self.change, each) for each in self._attempted):
            return False
        spec = self._specs.get(unit)
        if spec is not None and spec.kind is FieldKind.LINK:
            return await self.leads_there(unit, self.change) and await self.holds_what_is_said(
                unit, self.change
            )
        return self._is_respelled(unit, self.change)

    async def leads_there(self, unit: str, change: ReadValues) -> bool:
        """Whether a link means the record that theirs links to, in whatever spelling."""
        spec, there = self._specs.get(unit), self._theirs.get(unit)
        if spec is None or spec.kind is not FieldKind.LINK or not spec.target or not there:
            return False
        if change.get(unit):
            return bool(change[unit] == there)
        node = _node(spec, change)
        if node and node.get("id") == there:
            return True
        match = record_type(spec.target).facts.match
        code = node.get(match) if node and match else change.get(spec.code_name or "")
        return bool(code) and await self._id_behind(spec.target, str(code)) == there

    async def holds_what_is_said(self, unit: str, change: ReadValues) -> bool:
        """Whether the record that an embedded one speaks of holds all that it says by now."""
        spec = self._specs[unit]
        node = _node(spec, change)
        if not node or not spec.target:
            return True
        kind = record_type(spec.target)
        try:
            target = await self._client.fetch(RecordKey(spec.target, self._theirs[unit]))
        except (Gone, Refused):
            return False
        said = {name: v for name, v in node.items() if name != "id" and not is_nothing(v)}
        return all(same(kind, each, said, target.values) for each in units_of(kind, said))

    # --- inside ---------------------------------------------------------------------------------

    async def _is_own_doing(self, unit: str, attempted: Change) -> bool:
        """Whether theirs is what we sent, or what the server made of it."""
        tried = laid_over(self._entry.base, sealed(self.kind, attempted, self._client.seal))
        if same(self.kind, unit, tried, self._theirs):
            return True
        if same(self.kind, unit, self._entry.base, self._theirs):
            return False
        return self._is_respelled(unit, attempted) or await self.leads_there(unit, attempted)

    def _is_respelled(self, unit: str, sent: ReadValues) -> bool:
        """Whether theirs is no longer what it was, and a server's spelling of what we sent."""
        if same(self.kind, unit, self._entry.base, self._theirs):
            return False
        return _is_respelling(self._specs.get(unit), sent.get(unit), self._theirs.get(unit))

    async def _id_behind(self, target: str, code: str) -> str | None:
        """The id of the record with this ERP key; `None` if the server cannot tell."""
        if (target, code) not in self._targets:
            try:
                found = await self._client.by_code(target, code)
            except (Gone, Refused):
                found = None
            self._targets[target, code] = found.key.id if found else None
        return self._targets[target, code]

    def _writable(self, change: Change) -> Change:
        """What a person can say: of the fields that the server alone sets, none is compared."""
        return {
            name: value
            for name, value in change.items()
            if name not in self._specs or not self._specs[name].read_only
        }

    def _comparable(self, base: Values) -> Values:
        """The base; the mark of a secret that was made under another key tells nothing."""
        seal = self._client.seal
        unknown = [name for name, value in base.items() if is_foreign(value, seal)]
        return base | {name: self._theirs.get(name) for name in unknown}

    def _names(self, unit: str) -> tuple[str, ...]:
        return self._specs[unit].spellings if unit in self._specs else (unit,)


def _node(spec: FieldSpec, change: ReadValues) -> Mapping[str, Any] | None:
    node = change.get(spec.node_name) if spec.node_name else None
    return node if isinstance(node, Mapping) and not is_nothing(node) else None


def _is_respelling(spec: FieldSpec | None, asked: Any, stored: Any) -> bool:
    """Whether a text is what a server may have made of ours: other case, blanks, or cut short."""
    if spec is None or spec.kind not in TEXTS or spec.kind is FieldKind.SECRET:
        return False
    if not (isinstance(asked, str) and isinstance(stored, str)):
        return False
    plain, other = (" ".join(each.casefold().split()) for each in (asked, stored))
    return plain == other or (len(other) >= _SHORTEST_CUT and plain.startswith(other))


# --- after a write ------------------------------------------------------------------------------


def stored_differently(kind: type[Record], asked: Change, stored: Values) -> dict[str, Any]:
    """The fields that the server stored otherwise than we asked, with both values."""
    specs = fields_of(kind)
    differing = {
        unit: [_said(specs.get(unit), unit, asked), stored.get(unit)]
        for unit in units_of(kind, asked)
        if not _is_as_asked(kind, unit, asked, stored)
    }
    return {"stored_differently": differing} if differing else {}


def _is_as_asked(kind: type[Record], unit: str, asked: Change, stored: Values) -> bool:
    """A link by code or embedded is stored as an id; a secret that comes blank tells nothing."""
    spec = fields_of(kind).get(unit)
    if spec is None or spec.read_only or unit not in stored:
        return True
    if spec.kind is FieldKind.SECRET and not stored.get(unit):
        return True
    if spec.kind is FieldKind.LINK and not asked.get(unit) and _said(spec, unit, asked):
        return bool(stored.get(unit))
    return same(kind, unit, asked, stored)


def _said(spec: FieldSpec | None, unit: str, asked: Change) -> Any:
    names: Sequence[str] = spec.spellings if spec else (unit,)
    return next((asked[name] for name in names if asked.get(name)), None)


def sealed(kind: type[Record], change: Change, seal: Seal) -> Change:
    """A change to be compared with what the server tells: its secrets are sealed likewise."""
    specs = fields_of(kind)
    secret = {name for name, spec in specs.items() if spec.kind is FieldKind.SECRET}
    return {
        name: seal(value) if value and name in secret else value for name, value in change.items()
    }
