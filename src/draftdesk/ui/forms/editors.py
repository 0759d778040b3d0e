"""Which editor a field gets: a closed table from kind to editor, and a short one of exceptions."""

from collections.abc import Callable

from draftdesk.domain.fields import FieldKind, FieldSpec
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.dates import DayEditor, MomentEditor
from draftdesk.ui.forms.links import LinkEditor
from draftdesk.ui.forms.paper import FieldEditor
from draftdesk.ui.forms.picks import ChoiceEditor, SwitchEditor
from draftdesk.ui.forms.reach import ReachEditor
from draftdesk.ui.forms.texts import (
    IdEditor,
    LineEditor,
    LongTextEditor,
    NumberEditor,
    SecretEditor,
)

WITHIN_LINKS = frozenset({FieldKind.LINK_CODE, FieldKind.EMBEDDED})
"""The kinds that have no editor of their own: they are spellings of a link."""


def editor_for(spec: FieldSpec, chooser: Chooser, owner: str = "") -> FieldEditor:
    """The editor for a field of the record type called `owner`.

    A spelling of a link has none: it belongs to its link's editor, and asking for it is a bug.
    """
    made_for = _MADE_FOR.get((owner, spec.name)) or _BY_KIND[spec.kind]
    editor = made_for(spec, chooser)
    if spec.read_only:
        editor.set_read_only(True)
    return editor


def _birthday(spec: FieldSpec, _chooser: Chooser) -> FieldEditor:
    """Nobody is born in twenty years: 62 is 1962, and 31 is 1931."""
    return DayEditor(spec, future=0)


_BY_KIND: dict[FieldKind, Callable[[FieldSpec, Chooser], FieldEditor]] = {
    FieldKind.TEXT: lambda spec, _: LineEditor(spec),
    FieldKind.LONG_TEXT: lambda spec, _: LongTextEditor(spec),
    FieldKind.EMAIL: lambda spec, _: ReachEditor(spec),
    FieldKind.PHONE: lambda spec, _: ReachEditor(spec),
    FieldKind.SECRET: lambda spec, _: SecretEditor(spec),
    FieldKind.CHOICE: lambda spec, _: ChoiceEditor(spec),
    FieldKind.ID: lambda spec, _: IdEditor(spec),
    FieldKind.LINK: LinkEditor,
    FieldKind.SWITCH: lambda spec, _: SwitchEditor(spec),
    FieldKind.WHOLE: lambda spec, _: NumberEditor(spec),
    FieldKind.EXACT: lambda spec, _: NumberEditor(spec),
    FieldKind.DAY: lambda spec, _: DayEditor(spec),
    FieldKind.MOMENT: lambda spec, _: MomentEditor(spec),
}

_MADE_FOR: dict[tuple[str, str], Callable[[FieldSpec, Chooser], FieldEditor]] = {
    ("Contact", "birthdate"): _birthday,
    ("User", "birthdate"): _birthday,
}
