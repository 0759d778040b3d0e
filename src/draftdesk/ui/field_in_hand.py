"""The field that has the keys, for menus and a palette that take them for a while."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from draftdesk.ui.forms.field_acts import FieldAct
from draftdesk.ui.forms.paper import FieldEditor


class FieldInHand(QObject):
    """Remembers the field of a view that has the keys, or had them before one of `passing`."""

    def __init__(self, view: QWidget, passing: type[QWidget]) -> None:
        super().__init__(view)
        self._view, self._passing = view, (QMenuBar, QMenu, passing)
        self._editor: FieldEditor | None = None
        self._program().focusChanged.connect(self._on_focus_changed)

    def acts(self) -> dict[FieldAct, Callable[[], object]]:
        """What can be done with that field now; nothing if no field has the keys."""
        editor = self._editor
        return editor.acts() if editor is not None and editor.isVisible() else {}

    def retire(self) -> None:
        """Hear no more."""
        self._program().focusChanged.disconnect(self._on_focus_changed)
        self._editor = None

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        around = _and_around(now)
        if now is None or any(isinstance(each, self._passing) for each in around):
            return
        if self._editor is not None:
            self._editor.destroyed.disconnect(self._forget)
        # Not `isAncestorOf`: a calendar belongs to its field, and is a window of its own.
        inside = around if self._view in around else []
        self._editor = next((each for each in inside if isinstance(each, FieldEditor)), None)
        if self._editor is not None:
            self._editor.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._editor = None

    def _program(self) -> QApplication:
        return cast(QApplication, QApplication.instance())


def _and_around(each: QWidget | None) -> list[QWidget]:
    """A widget and all that it lies in."""
    found: list[QWidget] = []
    while each is not None:
        found.append(each)
        each = each.parentWidget()
    return found
