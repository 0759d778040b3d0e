"""Undo, step by step: one step is one field before and after."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QUndoCommand


@dataclass(frozen=True, slots=True)
class Step:
    """One field before and after; `run` tells one visit of the field from the next."""

    unit: str
    before: Any
    after: Any
    run: int


class StepCommand(QUndoCommand):
    """A step on the stack; typing on in the same visit makes it longer, not the stack higher."""

    _ID = 1

    def __init__(self, step: Step, label: str, put: Callable[[str, Any], None]) -> None:
        super().__init__(label)
        self.step = step
        self._put = put
        self._done_by_hand = True

    def undo(self) -> None:
        self._put(self.step.unit, self.step.before)

    def redo(self) -> None:
        """The first time the hand has done it already."""
        if self._done_by_hand:
            self._done_by_hand = False
            return
        self._put(self.step.unit, self.step.after)

    def id(self) -> int:
        return self._ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, StepCommand):
            return False
        mine, theirs = self.step, other.step
        if (mine.unit, mine.run) != (theirs.unit, theirs.run):
            return False
        self.step = Step(mine.unit, mine.before, theirs.after, mine.run)
        self.setObsolete(mine.before == theirs.after)
        return True
