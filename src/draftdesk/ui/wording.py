"""Values and states as a person reads them in lists, differences and the history."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from html import escape
from typing import Any

from PySide6.QtCore import QLocale

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.record import ReadValues, RecordKey
from draftdesk.store.rows import Found
from draftdesk.ui.forms.typed import day_words, moment_words, number_words
from draftdesk.ui.tongue import label, tr

Find = Callable[[RecordKey], Found | None]
_MASK = "••••"
_PARTS = re.compile(r"\w+|\s+|[^\w\s]")
_SIMILAR = 0.35


def record_title(title: str, key: RecordKey) -> str:
    """What a record is called in the window: a nameless one not by its id, which says nothing."""
    if title and title.casefold() != key.id.casefold():
        return title
    what = label(RECORD_TYPES[key.type].facts.label)
    return tr("{record} without a name").format(record=what)


def state_words(state: str) -> str:
    """What a record's state means."""
    return {
        "draft": tr("draft, not sent"),
        "waiting": tr("waiting to be sent"),
        "refused": tr("refused by the server"),
        "conflict": tr("in conflict"),
        "archived": tr("archived"),
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
        return day_words(value, QLocale())
    if spec.kind is FieldKind.MOMENT:
        return moment_words(value, QLocale())
    if spec.kind in (FieldKind.EXACT, FieldKind.WHOLE):
        return number_words(value, QLocale())
    return str(value)


def value_text(type_name: str, unit: str, values: ReadValues, find: Find) -> str:
    """What a unit holds, for a person: a link says the title of its target, nothing says a dash."""
    spec = fields_of(RECORD_TYPES[type_name]).get(unit)
    if spec is None:
        return str(values.get(unit, ""))
    if spec.kind is not FieldKind.LINK:
        return column_text(spec, values.get(unit)) or "–"
    return _link_text(spec, values, find)


def marked(was: str, now: str) -> str:
    """`now` as HTML, with what differs from `was` in bold; nothing is, where all does."""
    old, new = _PARTS.findall(was), _PARTS.findall(now)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _SIMILAR:
        return _html(now)
    parts = []
    for what, _, _, start, end in matcher.get_opcodes():
        text = _html("".join(new[start:end]))
        parts.append(text if what == "equal" or not text else f"<b><u>{text}</u></b>")
    return "".join(parts)


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _link_text(spec: FieldSpec, values: ReadValues, find: Find) -> str:
    target = values.get(spec.name)
    if target and spec.target:
        found = find(RecordKey(spec.target, target))
        return record_title(found.title, found.key) if found else str(target)
    node = values.get(spec.node_name) if spec.node_name else None
    if node:
        name = node.get("name") or node.get("lastname") or node.get("code") or ""
        return tr("new: {name}").format(name=name)
    code = values.get(spec.code_name) if spec.code_name else None
    return tr("ERP code {code}").format(code=code) if code else "–"
