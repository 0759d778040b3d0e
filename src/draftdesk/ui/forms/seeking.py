"""A search that goes on by itself between two jobs of the window, so that no key waits for it."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from draftdesk.ui.forms.choosing import Findings

LATE_AFTER_MS = 300
"""From then on a person is told that a search goes on."""

_T = TypeVar("_T")


class Seeking(QObject, Generic[_T]):
    """Goes through what a search has found so far; its first step is taken at once.

    `moved` says that there is more, that all is found, or that it is getting late. The first step
    is not told: whoever begins a search looks at once.
    """

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[_T] = []
        self._steps: Findings[_T] | None = None
        self._go_on_soon = QTimer(self)
        self._go_on_soon.setInterval(0)
        self._go_on_soon.timeout.connect(self._on_turn)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE_AFTER_MS)
        self._late.timeout.connect(self.moved)

    @property
    def is_over(self) -> bool:
        """Whether all is found, as far as anything was sought."""
        return self._steps is None

    @property
    def is_late(self) -> bool:
        """Whether a person should be told that this goes on."""
        return not (self.is_over or self._late.isActive())

    def begin(self, steps: Findings[_T], *, again: bool = False) -> None:
        """Leave what was sought before, and take the first step.

        `again`: the same is sought anew, and a person waits for it since then.
        """
        goes_on = again and not self.is_over
        self._steps, self.found = steps, []
        if not goes_on:
            self._late.start()
            self._go_on_soon.start()
        self._step()

    def leave(self) -> None:
        """Seek no further."""
        self._steps = None
        self._go_on_soon.stop()
        self._late.stop()

    def _step(self) -> None:
        if self._steps is None:
            return
        try:
            self.found = next(self._steps)
        except StopIteration as end:
            self.found = end.value
            self.leave()

    def _on_turn(self) -> None:
        before = self.found
        self._step()
        if self.is_over or self.found != before:
            self.moved.emit()
