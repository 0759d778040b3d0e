"""The fields that were accepted as the server's own: listed, and taken back."""

from draftdesk.commands.call import Call
from draftdesk.commands.exits import DONE, Complaint
from draftdesk.commands.records import type_named
from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import label_of
from draftdesk.store.own_fields import OwnField


def show(call: Call) -> int:
    """`accepted`: all of those named are taken back, or none if one of them is unknown."""
    with call.store() as store:
        known = store.own_fields.all()
        back = [_named(text, known) for text in call.asked.take_back]
        for each in back:
            store.own_fields.take_back(each)
        left = store.own_fields.all()
    lines = [f"Taken back: {_line(each)}." for each in back]
    lines += [_line(each) for each in left] or ["No field is accepted as the server's own."]
    told = {"accepted": [_told(each) for each in left], "taken_back": [_told(e) for e in back]}
    call.answer(told, lines)
    return DONE


def _named(text: str, known: tuple[OwnField, ...]) -> OwnField:
    type_name, _, field = text.partition(".")
    wanted = OwnField(type_named(type_name).facts.name, field)
    if wanted not in known:
        raise Complaint(f"{text} is not accepted as the server's own; nothing was taken back.")
    return wanted


def _line(own: OwnField) -> str:
    return f"{own.type}.{own.field} ({_label(own)})"


def _told(own: OwnField) -> dict[str, str]:
    return {"type": own.type, "field": own.field, "label": _label(own)}


def _label(own: OwnField) -> str:
    kind = RECORD_TYPES.get(own.type)
    return label_of(kind, own.field) if kind is not None else own.field
