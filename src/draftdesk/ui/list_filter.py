"""The filter of a list: a panel to fill in, and what it says above the rows."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of
from draftdesk.store.filters import STATES, Archived, ListFilter, Term
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.controls import Button, Combo, Line, Paper, Tool
from draftdesk.ui.filter_words import (
    LINKED,
    active,
    link_words,
    part_words,
    state_name,
    term_words,
)
from draftdesk.ui.forms.choosing import Choice
from draftdesk.ui.forms.picker import PickLine
from draftdesk.ui.from_store import chooser_of
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import Check, PlainLabel, Sheet
from draftdesk.ui.tongue import tr

_PARTS = {
    "Contact": ("company", "language"),
    "Contract": ("company", "manager"),
}
_HAS_TERM = frozenset({"Contract"})
_LONGEST = 3650
_NARROW = 120
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterPanel(Sheet):
    """Everything that a list can be filtered by; `filtered` says that it is another filter now.

    `left` says that the person is done here.
    """

    filtered = Signal(object)
    left = Signal()

    def __init__(self, type_name: str, store: WindowStore) -> None:
        super().__init__()
        self._type_name, self._store = type_name, store
        self._wanted = ListFilter()
        self.links = {part: self._link(part) for part in _PARTS.get(type_name, ())}
        self.term, self.days = Combo(), QSpinBox()
        self.archived = Combo()
        self.states = {state: Check(state_name(state)) for state in STATES}
        self.mine = Check(tr("Changed by me"))
        self.kept, self.name = Combo(), Line()
        self.keep, self.drop = Button(tr("Save filter")), QToolButton()
        self.clear = Button(tr("Clear"))
        self._name_all()
        self._lay_out()
        self._connect()
        self.show_filter(self._wanted)
        self._show_kept()

    def show_filter(self, wanted: ListFilter) -> None:
        """Show a filter without saying that it is new."""
        self._wanted = wanted
        for part, line in self.links.items():
            words = part_words(wanted, part, self._store) if getattr(wanted, part) else ": "
            line.show_text(words.partition(": ")[2])
        boxes = (self.term, self.days, self.archived, self.mine, *self.states.values())
        blockers = [QSignalBlocker(box) for box in boxes]
        self.term.setCurrentIndex(self.term.findData(wanted.term.value))
        self.archived.setCurrentIndex(self.archived.findData(wanted.archived.value))
        self.days.setValue(wanted.days)
        self.days.setVisible(wanted.term is Term.EXPIRING)
        self.mine.setChecked(wanted.mine)
        for state, box in self.states.items():
            box.setChecked(state in wanted.states)
        del blockers
        self.clear.setEnabled(bool(wanted.parts))
        self._may_keep()
        self._name_kept()

    def focus_first(self) -> None:
        """Put the keys where filling in begins."""
        first = next(iter(self.links.values()), None) or self.archived
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- inside ---------------------------------------------------------------------------------

    def _want(self, **said: object) -> None:
        wanted = replace(self._wanted, **said)  # type: ignore[arg-type]
        if wanted != self._wanted:
            self.show_filter(wanted)
            self.filtered.emit(wanted)

    def _link(self, part: str) -> PickLine:
        find, target = chooser_of(self._store).find, LINKED[part]
        line = PickLine(lambda text: find(target, text, 50), self)
        line.setPlaceholderText(tr("any"))
        line.setAccessibleName(link_words(part))
        line.setClearButtonEnabled(True)
        line.taken.connect(partial(self._on_taken, part))
        line.emptied.connect(partial(self._want, **{part: ""}))
        line.restored.connect(lambda: self.show_filter(self._wanted))
        line.editingFinished.connect(lambda: self._settle(line))
        return line

    def _settle(self, line: PickLine) -> None:
        if line.is_typed and not line.hasFocus():
            line.settle()
            self.show_filter(self._wanted)

    def _on_taken(self, part: str, choice: Choice) -> None:
        self.links[part].show_text(choice.title)
        self._want(**{part: choice.id})

    def _on_states(self) -> None:
        wanted = frozenset(state for state, box in self.states.items() if box.isChecked())
        self._want(states=wanted)

    def _name_all(self) -> None:
        for term in Term:
            soon = tr("Expiring within …")
            self.term.addItem(soon if term is Term.EXPIRING else term_words(term, 0), term.value)
        self.days.setRange(1, _LONGEST)
        self.days.setSuffix(tr(" days"))
        for archived, words in (
            (Archived.HIDDEN, tr("Archived hidden")),
            (Archived.SHOWN, tr("Archived too")),
            (Archived.ONLY, tr("Archived only")),
        ):
            self.archived.addItem(words, archived.value)
        self.term.setAccessibleName(tr("End date"))
        self.days.setAccessibleName(tr("Days until the end date"))
        self.archived.setAccessibleName(tr("Archived records"))
        self.kept.setAccessibleName(tr("Saved filters"))
        self.name.setAccessibleName(tr("Name for this filter"))
        for box in (self.term, self.archived, self.kept):
            box.view().setAccessibleName(box.accessibleName())
        self.name.setPlaceholderText(tr("Name"))
        self.drop.setIcon(look.icon("trash-2", Role.SECONDARY))
        self.drop.setAccessibleName(tr("Delete the saved filter"))
        self.drop.setToolTip(tr("Delete the saved filter"))
        self.drop.setAutoRaise(True)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.LABEL_GAP)
        grid.setVerticalSpacing(look.INSIDE)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (link_words(p), Paper(line)) for p, line in self.links.items()
        ]
        if self._type_name in _HAS_TERM:
            rows.append((tr("End date"), _beside(self.term, self.days)))
        if "archived" in fields_of(RECORD_TYPES[self._type_name]):
            rows.append((tr("Archived"), self.archived))
        fields: dict[str, QWidget] = {link_words(p): line for p, line in self.links.items()}
        fields |= {tr("End date"): self.term, tr("Archived"): self.archived}
        fields |= {tr("Saved"): self.kept}
        half = len(self.states) // 2
        boxes = list(self.states.values())
        rows.append((tr("State"), _beside(*boxes[:half])))
        rows.append(("", _beside(*boxes[half:])))
        rows.append(("", self.mine))
        rows.append((tr("Saved"), _beside(self.kept, self.drop)))
        rows.append(("", _beside(self.name, self.keep)))
        for number, (words, widget) in enumerate(rows):
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            named = PlainLabel(words, Role.SECONDARY)
            if field := fields.get(words):
                named.setBuddy(field)
            grid.addWidget(named, number, 0, side)
            grid.addWidget(widget, number, 1)
        for box in (self.kept, self.term, self.archived):
            box.setMinimumContentsLength(6)
        self.column.setContentsMargins(*(look.FIELD_GAP,) * 4)
        self.column.addLayout(grid)
        self.column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        self.term.currentIndexChanged.connect(
            lambda: self._want(term=Term(self.term.currentData()))
        )
        self.days.valueChanged.connect(lambda days: self._want(days=days))
        self.archived.currentIndexChanged.connect(
            lambda: self._want(archived=Archived(self.archived.currentData()))
        )
        self.mine.toggled.connect(lambda on: self._want(mine=on))
        for box in self.states.values():
            box.toggled.connect(self._on_states)
        self.clear.clicked.connect(self._on_clear)
        self.name.textChanged.connect(self._may_keep)
        self.keep.clicked.connect(self._on_keep)
        self.drop.clicked.connect(self._on_drop)
        self.kept.activated.connect(self._on_kept)

    def _on_clear(self) -> None:
        self.show_filter(ListFilter())
        self.filtered.emit(ListFilter())
        self.focus_first()

    # --- kept under a name ----------------------------------------------------------------------

    def _show_kept(self, chosen: str = "") -> None:
        names = list(self._store.habits.filters(self._type_name))
        self.kept.clear()
        self.kept.addItem(tr("none chosen") if names else tr("none yet"), "")
        for name in names:
            self.kept.addItem(name, name)
        self.kept.setEnabled(bool(names))
        self.kept.setCurrentIndex(max(0, self.kept.findData(chosen)))
        self.drop.setEnabled(bool(self.kept.currentData()))

    def _name_kept(self) -> None:
        """Only the filter that is in force is named among those that are kept."""
        named = self._store.habits.filters(self._type_name).items()
        name = next((name for name, kept in named if kept == self._wanted), "")
        self.kept.setCurrentIndex(max(0, self.kept.findData(name)))
        self.drop.setEnabled(bool(self.kept.currentData()))

    def _on_kept(self, _: int) -> None:
        name = str(self.kept.currentData() or "")
        self.drop.setEnabled(bool(name))
        wanted = self._store.habits.filters(self._type_name).get(name)
        if wanted is not None:
            self.show_filter(wanted)
            self.filtered.emit(wanted)

    def _may_keep(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip() and self._wanted.parts))

    def _on_keep(self) -> None:
        name = self.name.text().strip()
        self._store.habits.keep_filter(self._type_name, name, self._wanted)
        self.name.clear()
        self._show_kept(name)

    def _on_drop(self) -> None:
        self._store.habits.drop_filter(self._type_name, str(self.kept.currentData()))
        self._show_kept()

    # --- Qt's own spelling ----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """An open list of matches has Enter and Esc before any shortcut has."""
        if event.type() is QEvent.Type.ShortcutOverride and self._is_for_matches(event):
            event.accept()
            return True
        return bool(super().event(event))

    def _is_for_matches(self, event: QEvent) -> bool:
        lines = self.links.values()
        return isinstance(event, QKeyEvent) and any(line.wants(event) for line in lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what has a name, and else is done; Esc is done too."""
        if event.key() in _ENTER and self.name.hasFocus() and self.keep.isEnabled():
            self._on_keep()
        elif event.key() in (*_ENTER, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ActiveFilters(QWidget):
    """What a filter says, each part with a way to take it back; `dropped` names the part."""

    dropped = Signal(str)

    def __init__(self, store: WindowStore) -> None:
        super().__init__()
        self._store = store
        self._chips: list[Chip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.GRID // 2)
        self.hide()

    def show_filter(self, wanted: ListFilter) -> None:
        """Show the parts of this filter."""
        for old in self._chips:
            self._column.removeWidget(old)
            old.deleteLater()
        self._chips = []
        for part in active(wanted):
            words = part_words(wanted, part, self._store)
            chip = Chip(words, partial(self.dropped.emit, part))
            chip.fit(self.width())
            self._column.addWidget(chip)
            self._chips.append(chip)
        self.setVisible(bool(active(wanted)))

    def words(self) -> list[str]:
        """What is said."""
        return [chip.words for chip in self.chips()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for chip in self.chips():
            chip.fit(self.width())

    def chips(self) -> "list[Chip]":
        """The parts that are shown."""
        return list(self._chips)


class Chip(Tool):
    """One part of a filter; pressed, it is taken back."""

    def __init__(self, words: str, drop: Callable[[], object]) -> None:
        super().__init__()
        self.words = words
        self.setIcon(look.icon("x", Role.SECONDARY))
        self.setIconSize(look.icon_size())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Remove the filter: {words}").format(words=words))
        self.setToolTip(look.plain_tip(words))
        self.clicked.connect(lambda _=False: drop())
        self.fit(_NARROW)

    def fit(self, room: int) -> None:
        """Show as much of the words as there is room for."""
        room = max(_NARROW, room) - 3 * look.icon_side()
        shown = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


def _beside(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.LABEL_GAP)
    for widget in widgets:
        row.addWidget(widget, 0 if isinstance(widget, (QToolButton, QPushButton)) else 1)
    return whole
