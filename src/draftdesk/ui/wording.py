"""Values and states as a person reads them in lists, differences and the history."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.record import ReadValues, RecordKey
from draftdesk.store.rows import Found
from draftdesk.ui.tongue import tr

Find = Callable[[RecordKey], Found | None]
_MASK = "••••"


def state_words(state: str) -> str:
    """What a record's state means."""
    return {
        "draft": tr("draft, not sent"),
        "waiting": tr("waiting to be sent"),
        "refused": tr("refused by the server"),
        "conflict": tr("in conflict"),
    }.get(state, "")


def column_text(spec: FieldSpec, value: Any) -> str:
    """A value in a list, in the person's locale."""
    if value in (None, ""):
        return ""
    if spec.kind is FieldKind.SECRET:
        return _MASK
    if spec.kind is FieldKind.SWITCH:
        return tr("yes") if value else tr("no")
    if spec.kind is FieldKind.DAY:
        day = QDate.fromString(str(value), Qt.DateFormat.ISODate)
        return (
            QLocale().toString(day, QLocale.FormatType.ShortFormat) if day.isValid() else str(value)
        )
    if spec.kind is FieldKind.MOMENT:
        return _moment_text(str(value))
    if spec.kind is FieldKind.EXACT:
        return str(value).replace(".", QLocale().decimalPoint())
    return str(value)


def _moment_text(value: str) -> str:
    moment = QDateTime.fromString(value[:19] + "Z", Qt.DateFormat.ISODate)
    if not moment.isValid():
        return value
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


def value_text(type_name: str, unit: str, values: ReadValues, find: Find) -> str:
    """What a unit holds, for a person: a link says the title of its target, nothing says a dash."""
    spec = fields_of(RECORD_TYPES[type_name]).get(unit)
    if spec is None:
        return str(values.get(unit, ""))
    if spec.kind is not FieldKind.LINK:
        return column_text(spec, values.get(unit)) or "–"
    return _link_text(spec, values, find)


def _link_text(spec: FieldSpec, values: ReadValues, find: Find) -> str:
    target = values.get(spec.name)
    if target and spec.target:
        found = find(RecordKey(spec.target, target))
        return found.title if found else str(target)
    node = values.get(spec.node_name) if spec.node_name else None
    if node:
        name = node.get("name") or node.get("lastname") or node.get("code") or ""
        return tr("new: {name}").format(name=name)
    code = values.get(spec.code_name) if spec.code_name else None
    return tr("ERP code {code}").format(code=code) if code else "–"
