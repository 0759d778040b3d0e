"""The form of one record type: made once, then shown record after record."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QUndoStack
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from draftdesk.domain.checking import Findings
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of, in_reading_order, unit_of
from draftdesk.domain.merging import same
from draftdesk.domain.record import ReadValues, Values
from draftdesk.domain.shapes import Record
from draftdesk.ui import look
from draftdesk.ui.forms.cards import Card, CardColumns, FieldRow
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.editors import WITHIN_LINKS, editor_for
from draftdesk.ui.forms.links import LinkEditor
from draftdesk.ui.forms.panels import NewRecordPanel, Summary
from draftdesk.ui.forms.places import Places
from draftdesk.ui.forms.rows import FormRows
from draftdesk.ui.forms.steps import Step, StepCommand
from draftdesk.ui.forms.words import domain_text, problem_words, role_of

_MANY = 9
"""A nested form with more fields than this first shows those that matter."""
_WIDEST_LABEL = 23
"""In average letters; longer labels take two lines."""


class RecordForm(QWidget):
    """All fields of a record, on cards by section.

    `edited` names the unit (of a link, its id field) that the person's hand, or undo, has changed.
    A form with `nested_at` lies inside that of another record, without scrolling or undo of its
    own; the number is the width of the labels it lines up with.
    """

    edited = Signal(str)
    left = Signal(str)
    peek_wanted = Signal(str, str)

    def __init__(
        self,
        record_type: type[Record],
        chooser: Chooser,
        parent: QWidget | None = None,
        *,
        nested_at: int = 0,
    ) -> None:
        super().__init__(parent)
        self.record_type = record_type
        self._places = Places(self)
        self._place = self._places.of("")
        self.rows = FormRows(record_type, self._on_folded)
        self._chooser = chooser
        self._nested_at = nested_at
        self._nested = nested_at > 0
        self._values: Values = {}
        self._base: ReadValues | None = None
        self._findings = Findings()
        self._read_only = False
        self._run = 0
        self._inner: dict[str, RecordForm] = {}
        self._summary = Summary(self)
        self._summary.jump_wanted.connect(self._focus_field)
        self._columns = CardColumns(flat=self._nested)
        self._columns.set_cards(self._cards())
        self._scroll = QScrollArea() if self._nested else QScrollArea(self)
        self.all_fields = QToolButton(self)
        self._lay_out()

    # --- what is shown ---

    def show_record(self, values: ReadValues, base: ReadValues | None) -> None:
        """Show a record; without a base it is brand-new, and nothing counts as changed.

        The same record again, with the values that stand here, leaves cursor and undo alone.
        """
        again = bool(self._values) and values.get("id") == self._values.get("id")
        if not again:
            self._leave()
        moved = set()
        self._values, self._base = dict(values), base
        for row in self.rows.values():
            value = _of_unit(row.editor.spec, values)
            if not again or row.editor.value() != value:
                row.editor.show_value(value)
                moved.add(row.name)
            self._mark(row)
        if again:
            self._place.moved(moved)
        else:
            self._begin()

    @property
    def undo_stack(self) -> QUndoStack:
        """The steps taken in the record that is shown."""
        return self._place.steps

    def change(self, name: str, value: Any) -> None:
        """Change a field as if by hand; one step to undo."""
        row = self.rows[unit_of(self.record_type, name)]
        row.editor.bring_back(value)
        self._run += 1
        self._take(row)
        self._run += 1

    def values(self) -> Values:
        """The record as it stands in the form, unknown fields included."""
        return dict(self._values)

    def changed_fields(self) -> tuple[str, ...]:
        """The units that differ from the base."""
        return tuple(name for name, row in self.rows.items() if row.changed)

    def settle(self) -> None:
        """Finish what is half typed (a search in a picker); call it before sending."""
        for row in self.rows.values():
            row.editor.settle()
        for inner in self._inner.values():
            inner.settle()

    def is_half_typed(self) -> bool:
        """Whether `settle` would still make something of what stands here."""
        rows = any(row.editor.is_half_typed() for row in self.rows.values())
        return rows or any(inner.is_half_typed() for inner in self._inner.values())

    def has_trouble(self) -> bool:
        """Whether there is a problem to go to."""
        return any(row.problem for row in self.rows.walk())

    def can_undo(self) -> bool:
        """Whether there is a step to go back."""
        return self.undo_stack.canUndo() and not self._read_only

    def can_redo(self) -> bool:
        """Whether there is a step to go forward again."""
        return self.undo_stack.canRedo() and not self._read_only

    def can_revert(self) -> bool:
        """Whether there is a field to put back."""
        return self._base is not None and not self._read_only and bool(self.changed_fields())

    def revert(self, name: str) -> None:
        """Put back what the base holds; it can be undone."""
        row = self.rows.get(unit_of(self.record_type, name))
        if row and row.changed and self._base is not None and not self._read_only:
            self.change(row.name, _of_unit(row.editor.spec, self._base))

    def revert_all(self) -> None:
        """Put back everything that the base holds; one step to undo."""
        names = self.changed_fields()
        if names and self._base is not None and not self._read_only:
            self.undo_stack.beginMacro(self.tr("Put all back"))
            for name in names:
                self.revert(name)
            self.undo_stack.endMacro()

    def changes(self) -> list[tuple[str, str, str]]:
        """Each changed unit with its label and what it held before, in words."""
        changed = [row for row in self.rows.values() if row.changed]
        return [(row.name, domain_text(row.editor.spec.label), row.was) for row in changed]

    def set_read_only(self, read_only: bool) -> None:
        """Plain text without paper, or back."""
        if read_only != self._read_only:
            self._read_only = read_only
            for row in self.rows.values():
                row.editor.set_read_only(read_only)
                row.show_revert(not read_only)
            for inner in self._inner.values():
                inner.set_read_only(read_only)

    def refresh_choices(self, type_name: str | None = None) -> None:
        """Copies of this record type (of any, if none is named) have changed."""
        for row in self.rows.values():
            wanted = type_name in (None, row.editor.spec.target)
            if wanted and isinstance(row.editor, LinkEditor):
                row.editor.refresh()
        for inner in self._inner.values():
            inner.refresh_choices(type_name)

    def show_answer(self, type_name: str, text: str, words: str) -> None:
        """The server was asked for records of a type by a text, and this is to be said of that."""
        for row in self.rows.values():
            if isinstance(row.editor, LinkEditor) and row.editor.spec.target == type_name:
                row.editor.show_answer(text, words)
        for inner in self._inner.values():
            inner.show_answer(type_name, text, words)

    # --- what is wrong ---

    def show_findings(self, findings: Findings, *, only_touched: bool = False) -> None:
        """Say what is wrong beneath the fields; with `only_touched`, only where one has been.

        Once `focus_first_problem` was asked for, everything is said.
        """
        self._findings = findings
        self.rows.say(
            findings,
            only_touched=only_touched and not self._place.asked,
            only_touched_inside=not self._place.asked,
        )
        sentences = [
            (f"{problem.field}: {words}" if problem.field else words, role_of(problem))
            for problem in self.rows.loose(findings)
            if (words := problem_words(problem))
        ]
        self._summary.say(sentences, self.rows.labels_of_troubled() if self._place.asked else [])

    def problem_count(self) -> int:
        """How many problems block sending, said yet or not."""
        return len(self._findings.problems)

    def focus_first_problem(self) -> bool:
        """Say everything, also on top, and go to the first field in trouble, if there is one."""
        self._place.asked = True
        self.show_findings(self._findings)
        troubled = self.rows.troubled()
        return self._go_to(troubled[0] if troubled else None)

    def next_problem(self) -> bool:
        """Go to the next problem after the field that has the keys, round the end."""
        return self._go_to(self.rows.next_troubled(1))

    def previous_problem(self) -> bool:
        """Go to the problem before it."""
        return self._go_to(self.rows.next_troubled(-1))

    def focus_place(self) -> None:
        """Go to the field that had the keys when this record was left; else to the first."""
        row = self.rows.get(self._place.field)
        if row is None or row.editor.isHidden():
            self.focus_first_field()
        else:
            self._go_to(row)

    def focus_first_field(self) -> None:
        """Go to the first field that can be edited."""
        for row in self.rows.values():
            if not row.editor.spec.read_only and not row.editor.isHidden():
                self._go_to(row)
                return

    def field_labels(self) -> list[tuple[str, str, str]]:
        """Unit, label and section of every field that takes the keys, in reading order."""
        return [
            (unit, domain_text(row.editor.spec.label), domain_text(row.editor.spec.section))
            for unit, row in self.rows.items()
            if not row.editor.isHidden()
        ]

    def focus_field(self, name: str) -> bool:
        """Go to a field, by the name of any of its spellings."""
        return self._go_to(self.rows.get(unit_of(self.record_type, name)))

    # --- building ---

    def _cards(self) -> list[Card]:
        specs = [s for s in in_reading_order(self.record_type) if s.kind not in WITHIN_LINKS]
        width = self._label_width(specs)
        by_section: dict[str, list[FieldSpec]] = {}
        for spec in specs:
            by_section.setdefault(spec.section, []).append(spec)
        return [self._card(section, mine, width) for section, mine in by_section.items()]

    def _card(self, section: str, specs: list[FieldSpec], label_width: int) -> Card:
        card = Card(section, label_width, flat=self._nested)
        card.revert_wanted.connect(self.revert)
        for spec in specs:
            editor = editor_for(spec, self._chooser, self.record_type.facts.name)
            editor.edited.connect(self._on_edited)
            editor.left.connect(self._on_left)
            editor.revert_wanted.connect(self.revert)
            if isinstance(editor, LinkEditor):
                self._connect_link(editor)
            self.rows[spec.name] = card.add(editor)
        return card

    def _connect_link(self, editor: LinkEditor) -> None:
        node = fields_of(self.record_type).get(editor.spec.node_name or "")
        editor.node_type = node.node_type if node else None
        editor.peek_wanted.connect(self.peek_wanted)
        editor.node_wanted.connect(self._on_node_wanted)
        editor.node_opened.connect(self._on_node_opened)

    def _label_width(self, specs: list[FieldSpec]) -> int:
        if self._nested:
            return self._nested_at
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(domain_text(spec.label)) for spec in specs)
        return min(widest + 2, metrics.averageCharWidth() * _WIDEST_LABEL)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.all_fields.hide()
        if self._nested:
            self.all_fields.setAutoRaise(True)
            self.all_fields.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.all_fields.setIcon(look.icon("chevron-down"))
            self.all_fields.setIconSize(look.icon_size())
            self.all_fields.clicked.connect(self.rows.unfold)
            column.addWidget(self._columns)
            column.addWidget(self.all_fields, 0, Qt.AlignmentFlag.AlignLeft)
            return
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setVerticalScrollBar(look.QuietScrollBar(self._scroll))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._columns)
        column.addWidget(self._summary)
        column.addWidget(self._scroll, 1)

    def _leave(self) -> None:
        """The record that is shown goes off the desk; its steps are kept for its return."""
        with_keys = self.rows.with_keys()
        if with_keys is not None:
            self._place.field = with_keys.name
        self._place.leave(self._values, self._scroll.verticalScrollBar().value())

    def _begin(self) -> None:
        """Another record is on the desk, in the place where it was left."""
        place = self._place = self._places.of(str(self._values.get("id") or ""))
        place.come_back(self._values, self._value_of)
        self._run += 1
        self._findings = Findings()
        # Of a new record everything that is filled in was filled in by somebody.
        place.touched |= {name for name in self.rows if self._is_filled(name)}
        self.rows.touched = place.touched
        if not self._nested:
            self._scroll.verticalScrollBar().setValue(place.scrolled)
        elif len(self.rows) > _MANY:
            self.rows.fold()

    def _value_of(self, name: str, values: ReadValues) -> Any:
        return _of_unit(self.rows[name].editor.spec, values)

    def _is_filled(self, name: str) -> bool:
        value = self._value_of(name, self._values)
        return any(value.values()) if isinstance(value, dict) else bool(value)

    def _on_folded(self, folded: bool) -> None:
        words = self.tr("Show all %1 fields").replace("%1", str(len(self.rows)))
        self.all_fields.setText(words)
        self.all_fields.setVisible(folded)

    # --- edits ---

    def _on_edited(self, name: str) -> None:
        self._take(self.rows[name])

    def _take(self, row: FieldRow) -> None:
        """What the editor holds becomes what the record holds; one step to undo."""
        spec = row.editor.spec
        before, after = _of_unit(spec, self._values), row.editor.value()
        self.rows.touched.add(spec.name)
        if before != after:
            self._keep(spec, after)
            if not self._nested:
                step = Step(spec.name, before, after, self._run)
                self._place.push(StepCommand(step, domain_text(spec.label), self._put_back))
        self._mark(row)
        self.edited.emit(spec.name)

    def _put_back(self, unit: str, value: Any) -> None:
        """Undo or redo has spoken: show it where it happened."""
        row = self.rows[unit]
        row.editor.bring_back(value)
        self._keep(row.editor.spec, value)
        self.rows.touched.add(unit)
        self._run += 1
        self._mark(row)
        self._go_to(row)
        self.edited.emit(unit)

    def _keep(self, spec: FieldSpec, value: Any) -> None:
        if spec.kind is FieldKind.LINK:
            self._values.update(value)
        else:
            self._values[spec.name] = value

    def _on_left(self, name: str) -> None:
        self._run += 1
        self._place.field = name
        self.left.emit(name)

    def _mark(self, row: FieldRow) -> None:
        spec = row.editor.spec
        if self._base is None or same(self.record_type, spec.name, self._values, self._base):
            row.mark(False, "")
        else:
            row.mark(True, row.editor.text_of(_of_unit(spec, self._base)))

    # --- new records inside this one ---

    def _on_node_wanted(self, name: str, node: Values | None) -> None:
        row = self.rows.get(name)
        if row and node:
            self._inner_form(row).show_record(node, None)
        if row and row.panel:
            row.panel.setVisible(bool(node))

    def _on_node_opened(self, name: str) -> None:
        self._inner[name].focus_first_field()

    def _inner_form(self, row: FieldRow) -> "RecordForm":
        """The form for a new record at this link, made when first needed."""
        if row.name not in self._inner:
            node_type = row.editor.node_type if isinstance(row.editor, LinkEditor) else None
            if node_type is None:
                raise LookupError(f"no new record can be made at {row.name}")
            form = RecordForm(node_type, self._chooser, nested_at=row.card.label_width)
            form.set_read_only(self._read_only)
            form.setProperty("unit", row.name)
            form.edited.connect(self._on_inner_edited)
            form.left.connect(self._on_left)
            form.peek_wanted.connect(self.peek_wanted)
            row.card.add_panel(row, NewRecordPanel(form))
            self._inner[row.name] = form
            self.rows.inner[row.name] = form.rows
            form.rows.lead_tabs_from(row.editor, form.all_fields)
        return self._inner[row.name]

    def _on_inner_edited(self, _name: str) -> None:
        form = self.sender()
        if isinstance(form, RecordForm):
            editor = self.rows[str(form.property("unit"))].editor
            if isinstance(editor, LinkEditor):
                editor.take_node(form.values())

    # --- going there ---

    def _focus_field(self, unit: str) -> None:
        self._go_to(self.rows.troubled_at(unit))

    def _go_to(self, row: FieldRow | None) -> bool:
        if row is None:
            return False
        row.editor.focus_in_editor()
        if row.name in self.rows:
            # After the keys have left the field before, which may have been that of another record.
            self._place.field = row.name
        if not self._nested:
            self._scroll.ensureWidgetVisible(row.editor, 0, 3 * look.GROUP)
        return True

    # --- Qt's ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) go through all fields, step by step."""
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        also_redo = ctrl and event.key() == Qt.Key.Key_Y
        if self._nested or self._read_only:
            super().keyPressEvent(event)
        elif also_redo or event.matches(QKeySequence.StandardKey.Redo):
            self.undo_stack.redo()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_stack.undo()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            for row in self.rows.values():
                row.retranslate()
                row.editor.refresh()
        super().changeEvent(event)


def _of_unit(spec: FieldSpec, values: ReadValues) -> Any:
    """A unit's value: of a link all its spellings."""
    if spec.kind is FieldKind.LINK:
        return {name: values.get(name) for name in spec.spellings}
    return values.get(spec.name)
