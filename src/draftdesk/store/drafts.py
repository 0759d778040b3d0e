"""Moving the ground under a draft, when what it was typed on top of turns out otherwise.

A draft typed over a waiting change starts from that change. Where the server then stores something
else, or the person drops the change, the draft's base follows; else it would clash with nobody.
"""

from collections.abc import Sequence

import apsw

from draftdesk.domain.catalog import record_type
from draftdesk.domain.fields import fields_of
from draftdesk.domain.merging import diff, same, units_of
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.store.database import row
from draftdesk.store.memory import DRAFT_COLUMNS, Memory
from draftdesk.store.rows import Draft


def draft_of(work: apsw.Connection, memory: Memory, key: RecordKey) -> Draft | None:
    """What is typed and not released for a record."""
    found = row(work, f"SELECT {DRAFT_COLUMNS} FROM draft WHERE type=? AND id=?", key)
    return memory.draft_of(found) if found else None


def rebase(
    work: apsw.Connection, memory: Memory, key: RecordKey, said: ReadValues, instead: ReadValues
) -> None:
    """Where a draft was typed on top of a change (`said`), let it start from `instead`.

    A field that was not said keeps its base: that of theirs nobody has seen. Runs inside the
    caller's transaction.
    """
    draft = draft_of(work, memory, key)
    if draft is None:
        return
    kind = record_type(key.type)
    touched = units_of(kind, diff(kind, draft.base, draft.mine))
    told = units_of(kind, said)
    moved = [unit for unit in touched if unit in told and same(kind, unit, draft.base, said)]
    base = draft.base | all_of(kind, instead, moved)
    sql = "UPDATE draft SET base=? WHERE type=? AND id=?"
    work.execute(sql, (memory.text_of(key.type, base), *key))


def all_of(kind: type[Record], values: ReadValues, units: Sequence[str]) -> Values:
    """Every field of these units, what is not mentioned as nothing."""
    specs = fields_of(kind)
    names = (n for unit in units for n in (specs[unit].spellings if unit in specs else (unit,)))
    return {name: values.get(name) for name in names}
