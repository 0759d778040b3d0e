"""What a form remembers of each record that it has shown: its steps, and where the keys were."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from draftdesk.domain.record import ReadValues, Values
from draftdesk.ui.forms.steps import StepCommand

_MOST = 20

ValueOf = Callable[[str, ReadValues], Any]


class Place:
    """One record's: `field` had the keys last, `touched` are the fields that a hand has been in.

    `asked` says that the person has tried to send it, so that every problem is said.
    """

    def __init__(self, parent: QObject) -> None:
        self.steps = QUndoStack(parent)
        self.field = ""
        self.touched: set[str] = set()
        self.asked = False
        self.scrolled = 0
        self._units: set[str] = set()
        self._left_with: Values = {}

    def push(self, command: StepCommand) -> None:
        """One more step."""
        self._units.add(command.step.unit)
        self.steps.push(command)

    def moved(self, units: set[str]) -> None:
        """Fields that stand otherwise now, by no step: steps over them lead nowhere."""
        if units & self._units:
            self.forget_steps()

    def forget_steps(self) -> None:
        """There is nothing to undo."""
        self.steps.clear()
        self._units.clear()

    def leave(self, values: ReadValues, scrolled: int) -> None:
        """The record goes off the desk as it stands here."""
        self._left_with, self.scrolled = dict(values), scrolled

    def come_back(self, values: ReadValues, value_of: ValueOf) -> None:
        """It is on the desk again; steps over what has moved meanwhile are forgotten."""
        self.moved({u for u in self._units if value_of(u, values) != value_of(u, self._left_with)})


class Places:
    """The places of the records shown last, by their ids; the oldest are forgotten."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._kept: dict[str, Place] = {}

    def of(self, id: str) -> Place:
        """The place of this record, a fresh one if none is remembered."""
        place = self._kept.pop(id, None) or Place(self._parent)
        self._kept[id] = place
        while len(self._kept) > _MOST:
            self._kept.pop(next(iter(self._kept))).steps.deleteLater()
        return place
