"""The letters under which menus are reached: one to each, chosen from the words as they stand.

A translator need not think of them: whatever the language, no two of one menu share a letter.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtWidgets import QMenu, QMenuBar

_MARKED = re.compile(r"(?<!&)&(?:&&)*(?!&)(.)")
_MARKS = re.compile(r"&(.)")


def plain(words: str) -> str:
    """The words of an action without their mark: `&File` is File, `A && B` is A & B."""
    return _MARKS.sub(r"\1", words)


def letter_of(words: str) -> str:
    """The letter that is marked in the words, or nothing."""
    found = _MARKED.search(words)
    return found[1].casefold() if found else ""


def lettered(texts: Sequence[str]) -> list[str]:
    """The texts, each with a letter of its own marked; the first to have marked one keeps it."""
    wished = [letter_of(words) for words in texts]
    keeps = [bool(wish) and wish not in wished[:place] for place, wish in enumerate(wished)]
    taken = {wish for wish, kept in zip(wished, keeps, strict=True) if kept}
    found = []
    for words, kept in zip(texts, keeps, strict=True):
        bare = words if kept else _MARKED.sub(r"\1", words)
        spot = None if kept else next(_spots(bare, taken), None)
        if spot is not None:
            taken.add(bare[spot].casefold())
        found.append(bare if spot is None else f"{bare[:spot]}&{bare[spot:]}")
    return found


def give_letters(menus: Iterable[QMenu | QMenuBar]) -> None:
    """Mark a letter in each action of each menu."""
    for menu in menus:
        actions = [each for each in menu.actions() if not each.isSeparator()]
        for action, words in zip(actions, lettered([each.text() for each in actions]), strict=True):
            action.setText(words)


def _spots(words: str, taken: set[str]) -> Iterator[int]:
    """Where a free letter stands: at the start of a word first, then anywhere."""
    starts = [match.start() for match in re.finditer(r"[^\W_]+", words)]
    rest = [place for place, letter in enumerate(words) if letter.isalnum() and place not in starts]
    return (place for place in (*starts, *rest) if words[place].casefold() not in taken)
