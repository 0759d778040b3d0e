"""Taking back what was sent: only while the server still holds it, and by the ordinary way.

What is taken back becomes a draft against today's copy, so that sending it begins with the same
look as every other edit.
"""

from dataclasses import dataclass, field

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.merging import laid_over, same, units_of
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.store.rows import Sent
from draftdesk.store.window_store import WindowStore


@dataclass(frozen=True, slots=True)
class Undoing:
    """What taking one sending back would mean.

    `change` holds the old values; `moved` are the units that hold something else by now, `lost`
    those whose old value nobody kept (secrets). `gone`: there is no copy of the record; `made`:
    it was made by this sending, and the server deletes nothing.
    """

    change: Values = field(default_factory=dict, repr=False)
    moved: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    gone: bool = False
    made: bool = False

    @property
    def is_possible(self) -> bool:
        """Whether it can be taken back as a whole."""
        return bool(self.change) and not (self.moved or self.lost or self.gone or self.made)


def undoing_of(store: WindowStore, sent: Sent) -> Undoing:
    """Compare what was sent with what this computer last saw on the server."""
    kind, view = RECORD_TYPES[sent.key.type], store.view(sent.key)
    if view is None or view.server is None:
        return Undoing(gone=True)
    if "id" in sent.new:
        return Undoing(made=True)
    specs = fields_of(kind)
    change: Values = {}
    moved, lost = [], []
    for unit in units_of(kind, sent.new):
        spec = specs.get(unit)
        if spec is not None and spec.kind is FieldKind.SECRET:
            lost.append(unit)
        elif not _stands(store, sent, unit, view.server):
            moved.append(unit)
        else:
            names = spec.spellings if spec else (unit,)
            change |= {name: sent.old.get(name) for name in names}
    return Undoing(change, tuple(moved), tuple(lost))


def undo(store: WindowStore, sent: Sent) -> bool:
    """Make a draft that takes a sending back; False if it cannot be taken back (any more)."""
    undoing, view = undoing_of(store, sent), store.view(sent.key)
    if view is None or not undoing.is_possible:
        return False
    return store.save_draft(sent.key, view.base, laid_over(view.mine, undoing.change))


def _stands(store: WindowStore, sent: Sent, unit: str, server: ReadValues) -> bool:
    """Whether the server holds what we sent, or what it made of that."""
    kind = RECORD_TYPES[sent.key.type]
    stored = sent.notice.get("stored_differently", {})
    if unit in stored:
        return same(kind, unit, server, {**server, unit: stored[unit][1]})
    return same(kind, unit, server, sent.new) or _is_linked(store, sent, unit, server)


def _is_linked(store: WindowStore, sent: Sent, unit: str, server: ReadValues) -> bool:
    """Whether the record that is linked there is the one that we named by code, or made."""
    spec, id = fields_of(RECORD_TYPES[sent.key.type]).get(unit), server.get(unit)
    if spec is None or spec.kind is not FieldKind.LINK or sent.new.get(unit) or not id:
        return False
    node = sent.new.get(spec.node_name or "") or {}
    if node:
        return bool(node.get("id") == id)
    found = store.found(RecordKey(spec.target, id)) if spec.target else None
    return found is not None and found.code == sent.new.get(spec.code_name or "")
