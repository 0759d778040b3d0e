"""What stands in a window's menus, read back: the one list of what can be done, with its keys.

The palette and the sheet of keys are made from it, so neither can promise what no menu holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from draftdesk.ui.letters import plain

PALETTE = "palette"
"""The name of the action that brings up the palette, which need not find itself."""


@dataclass(frozen=True, slots=True)
class Act:
    """An action with the menus that lead to it, in plain words."""

    path: tuple[str, ...]
    words: str
    keys: tuple[str, ...]
    action: QAction


def acts_of(bar: QMenuBar) -> list[Act]:
    """Every action of a window's menus, in their order."""
    return [act for action in bar.actions() for act in _acts(action, ())]


def _acts(action: QAction, path: tuple[str, ...]) -> Iterator[Act]:
    words, menu = plain(action.text()), action.menu()
    if menu is not None:
        for each in menu.actions():  # type: ignore[attr-defined]
            yield from _acts(each, (*path, words))
    elif words and not action.isSeparator():
        keys = tuple(dict.fromkeys(_spelled(each) for each in action.shortcuts()))
        yield Act(path, words, keys, action)


def _spelled(keys: QKeySequence) -> str:
    """In the person's language; a keyboard has two keys called Enter, which is said once."""
    either = QKeySequence(keys.toString().replace("Return", "Enter"))
    return either.toString(QKeySequence.SequenceFormat.NativeText)
