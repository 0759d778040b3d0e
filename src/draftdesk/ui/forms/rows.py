"""The rows of a form in reading order: what is said at which, and which one comes next."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from PySide6.QtWidgets import QApplication, QWidget

from draftdesk.domain.checking import Findings
from draftdesk.domain.fields import label_of, unit_of
from draftdesk.domain.problems import Hint, Problem
from draftdesk.domain.shapes import Record
from draftdesk.ui import look
from draftdesk.ui.forms.cards import FieldRow
from draftdesk.ui.forms.links import LinkEditor
from draftdesk.ui.forms.words import domain_text, problem_words, role_of


class FormRows(dict[str, FieldRow]):
    """Rows by the field that stands for each (of a link, its id).

    `inner` are the rows of new records that are filled in inside this one, by their link.
    """

    def __init__(self, record_type: type[Record], when_folded: Callable[[bool], None]) -> None:
        super().__init__()
        self.record_type = record_type
        self.inner: dict[str, FormRows] = {}
        self.touched: set[str] = set()
        self._when_folded = when_folded

    def fold(self) -> None:
        """Show what is required, listed, a key or filled in; the rest on demand."""
        for row in self.values():
            row.set_visible(self._matters(row))
        self._show_cards_in_use()
        self._when_folded(True)

    def unfold(self) -> None:
        """Show every row."""
        for row in self.values():
            row.set_visible(True)
        self._show_cards_in_use()
        self._when_folded(False)

    def lead_tabs_from(self, editor: QWidget, last: QWidget) -> None:
        """Let Tab go from this editor through all rows, which were made after it, to the last."""
        order = [editor, *(row.editor for row in self.values()), last]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one.focusProxy() or one, other.focusProxy() or other)

    def place_of(self, problem: Problem) -> tuple[str, str]:
        """The row where a problem stands (empty if there is none), and its field further in."""
        head, _, rest = (problem.field or "").partition(".")
        unit = unit_of(self.record_type, head)
        return (unit if unit in self else "", rest)

    def is_open(self, unit: str) -> bool:
        """Whether a new record is being filled in at this link."""
        panel = self[unit].panel
        return unit in self.inner and panel is not None and not panel.isHidden()

    def say(self, findings: Findings, *, only_touched: bool, only_touched_inside: bool) -> None:
        """Word everything at its row; what stands at none is `loose`."""
        said: dict[str, Problem] = {}
        inside: dict[str, list[Problem]] = {unit: [] for unit in self.inner}
        for problem in (*findings.problems, *findings.hints):
            unit, rest = self.place_of(problem)
            if rest and unit and self.is_open(unit):
                inside[unit].append(replace(problem, field=rest))
            elif unit and (unit in self.touched or not only_touched):
                said.setdefault(unit, problem)
        self._say_here(said)
        for unit, problems in inside.items():
            self.inner[unit].say(
                _findings_of(problems),
                only_touched=only_touched_inside,
                only_touched_inside=only_touched_inside,
            )

    def loose(self, findings: Findings) -> list[Problem]:
        """What stands at no row."""
        every = (*findings.problems, *findings.hints)
        return [problem for problem in every if not self.place_of(problem)[0]]

    def walk(self) -> Iterator[FieldRow]:
        """Every row in reading order, those of open inner records too."""
        for unit, row in self.items():
            yield row
            if self.is_open(unit):
                yield from self.inner[unit].walk()

    def troubled(self) -> list[FieldRow]:
        """The rows that show a problem."""
        return [row for row in self.walk() if row.problem]

    def troubled_at(self, unit: str) -> FieldRow | None:
        """The first troubled row at a link or inside it; the row itself if there is none."""
        deeper = self.inner[unit].troubled() if self.is_open(unit) else []
        if unit in self and not self[unit].problem and deeper:
            return deeper[0]
        return self.get(unit)

    def next_troubled(self, step: int) -> FieldRow | None:
        """The troubled row after (1) or before (-1) the one that has the keys, round the end."""
        everywhere = list(self.walk())
        if step < 0:
            everywhere.reverse()
        here = next((place for place, row in enumerate(everywhere) if _has_keys(row)), -1)
        ahead = everywhere[here + 1 :] + everywhere[: here + 1]
        return next((row for row in ahead if row.problem), None)

    def with_keys(self) -> FieldRow | None:
        """The row that has the keys, at it or inside it."""
        return next((row for row in self.values() if _has_keys(row)), None)

    def labels_of_troubled(self) -> list[tuple[str, str]]:
        """Unit and label of each row with trouble at it or inside it."""
        found = []
        for unit, row in self.items():
            if row.problem or (self.is_open(unit) and self.inner[unit].troubled()):
                found.append((unit, domain_text(row.editor.spec.label)))
        return found

    def _matters(self, row: FieldRow) -> bool:
        spec, value = row.editor.spec, row.editor.value()
        if spec.name == "id":
            return False
        filled = any(value.values()) if isinstance(value, dict) else bool(value)
        key = spec.name == self.record_type.facts.match
        return filled or key or spec.required or spec.list_place is not None

    def _show_cards_in_use(self) -> None:
        for card in {row.card for row in self.values()}:
            card.setVisible(any(not row.editor.isHidden() for row in card.rows))

    def _say_here(self, said: dict[str, Problem]) -> None:
        for unit, row in self.items():
            problem = said.get(unit)
            if problem is None:
                row.say("", look.Role.REFUSED)
                continue
            row.say(_words(row, problem), role_of(problem))
            if row.editor.isHidden():
                self.unfold()


def _words(row: FieldRow, problem: Problem) -> str:
    """The words for a problem; at a link they name what inside it is meant."""
    words = problem_words(problem)
    if not isinstance(row.editor, LinkEditor):
        return words
    rest = (problem.field or "").partition(".")[2]
    if rest and row.editor.node_type:
        return f"{domain_text(label_of(row.editor.node_type, rest))}: {words}"
    if problem.code == "uuid_parsing" and problem.field == row.name:
        return row.editor.words_for_unknown()
    return words


def _findings_of(problems: list[Problem]) -> Findings:
    hints = tuple(each for each in problems if isinstance(each, Hint))
    return Findings(tuple(each for each in problems if not isinstance(each, Hint)), hints)


def _has_keys(row: FieldRow) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (row.editor is focused or row.editor.isAncestorOf(focused))
