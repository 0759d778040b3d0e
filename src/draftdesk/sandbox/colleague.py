"""A colleague who edits the same rows: on request, or by chance."""

import random
import uuid
from typing import Any

from pydantic import BaseModel, ConfigDict

from draftdesk.domain.catalog import record_type
from draftdesk.domain.shapes import Record
from draftdesk.sandbox.erp import Erp
from draftdesk.sandbox.reading import Fields, defaults_of, guid, is_helper, read
from draftdesk.sandbox.refusing import Complaints, Refusal
from draftdesk.sandbox.tables import Row
from draftdesk.sandbox.writing import table_name

_REMARKS = (
    "Called on Monday, will call back.",
    "Prefers e-mail in the morning.",
    "Met at the fair in Kortrijk.",
    "Asks for the new price list.",
)
_REMARKED = {"Contact": ("notes", "functions"), "Contract": ("description", "reference_customer")}


class ColleagueEdit(BaseModel):
    """Edit a row, make one (no id, or one that is free), or delete one for good (`gone`)."""

    model_config = ConfigDict(extra="forbid")

    type: str
    id: str | None = None
    fields: dict[str, Any] = {}
    gone: bool = False


def carry_out(erp: Erp, edit: ColleagueEdit) -> tuple[type[Record], Row] | None:
    """Do what the colleague wants; `None` where a row is gone.

    Only the kinds of the values are checked: real tables hold odd rows too.
    """
    try:
        kind = record_type(edit.type)
    except KeyError as error:
        raise Refusal(400, str(error.args[0])) from error
    row_id = guid(edit.id or str(uuid.uuid4()))
    if row_id is None:
        raise Refusal(400, "The id is no GUID.")
    if edit.gone:
        erp.fetch(kind, row_id)
        erp.tables.remove(kind.facts.name, row_id)
        return None
    return kind, _edited(erp, kind, row_id, edit.fields)


def _edited(erp: Erp, kind: type[Record], row_id: str, given: dict[str, Any]) -> Row:
    complaints = Complaints(table_name(kind))
    reading = read(kind, given, complaints, nulls=True)
    complaints.refuse()
    fields = {name: v for name, v in reading.fields.items() if not is_helper(kind, name)}
    name = kind.facts.name
    with erp.tables.writing():
        row = erp.tables.get(name, row_id)
        held = row.fields if row else _fresh(erp, kind)
        return erp.tables.put(name, row_id, {**held, **fields, "id": row_id})


def _fresh(erp: Erp, kind: type[Record]) -> Fields:
    fields = dict(defaults_of(kind))
    if "id2" in fields:
        fields["id2"] = erp.tables.next_number(kind.facts.name)
    return fields


def meddle(erp: Erp, chance: random.Random, path: str) -> None:
    """Change a harmless field of the row that this very request is about."""
    route, _, key = path.rpartition("/")[2].partition("(")
    row_id = guid(key.removesuffix(")"))
    row = erp.tables.get(route, row_id) if row_id and route in _REMARKED else None
    if row is None:
        return
    field = chance.choice(_REMARKED[route])
    remark = f"{chance.choice(_REMARKS)} ({chance.randrange(100, 1000)})"
    erp.tables.put(route, row.id, {**row.fields, field: remark})
