"""The letters that reach menus, buttons and fields, chosen from the words as they stand.

A translator need not think of them: whatever the language, no two of one menu or of what is seen
of a window share a letter.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

_MARKED = re.compile(r"(?<!&)&(?:&&)*(?!&)(.)")
_MARKS = re.compile(r"&(.)")


def plain(words: str) -> str:
    """The words of an action without their mark: `&File` is File, `A && B` is A & B."""
    return _MARKS.sub(r"\1", words)


def letter_of(words: str) -> str:
    """The letter that is marked in the words, or nothing."""
    found = _MARKED.search(words)
    return found[1].casefold() if found else ""


def lettered(texts: Sequence[str], taken: Iterable[str] = ()) -> list[str]:
    """The texts, each with a letter of its own marked; the first to have marked one keeps it.

    It gives way only where another has no letter else. Those that are `taken` are marked in none.
    """
    barred = frozenset(taken)
    bare = [_MARKED.sub(r"\1", words) for words in texts]
    spots: dict[int, int] = {}
    holders: dict[str, int] = {}
    for place, words in enumerate(texts):
        wished = _MARKED.search(words)
        letter = letter_of(words)
        if wished and letter not in barred and letter not in holders:
            spots[place], holders[letter] = wished.start(), place
    for place in range(len(texts)):
        if place not in spots:
            _settle(place, bare, spots, holders, set(barred))
    return [
        f"{words[: spots[place]]}&{words[spots[place] :]}" if place in spots else words
        for place, words in enumerate(bare)
    ]


def _settle(
    place: int,
    texts: Sequence[str],
    spots: dict[int, int],
    holders: dict[str, int],
    tried: set[str],
) -> bool:
    """Find a letter for one; where all of its own are held, one that has more gives way.

    No letter is `tried` twice on the way, or else many words of few letters would take for ever.
    """
    words = texts[place]
    own = list(_spots(words, tried))
    free = [spot for spot in own if words[spot].casefold() not in holders]
    for spot in free or own:
        letter = words[spot].casefold()
        if letter in tried:
            continue
        tried.add(letter)
        holder = holders.get(letter)
        if holder is None or _settle(holder, texts, spots, holders, tried):
            spots[place], holders[letter] = spot, place
            return True
    return False


def give_letters(menus: Iterable[QMenu | QMenuBar]) -> None:
    """Mark a letter in each action of each menu."""
    for menu in menus:
        actions = [each for each in menu.actions() if not each.isSeparator()]
        for action, words in zip(actions, lettered([each.text() for each in actions]), strict=True):
            action.setText(words)


def _spots(words: str, taken: set[str]) -> Iterator[int]:
    """Where a free letter stands: at the start of a word first, then anywhere.

    Letters that every keyboard has come before those with an accent.
    """
    starts = [match.start() for match in re.finditer(r"[^\W_]+", words)]
    rest = [place for place, letter in enumerate(words) if letter.isalnum() and place not in starts]
    places = sorted((*starts, *rest), key=lambda place: not words[place].isascii())
    return (place for place in places if words[place].casefold() not in taken)


class Lettered(NamedTuple):
    """Something that a letter reaches, and how its words are read and given."""

    owner: QWidget
    read: Callable[[], str]
    put: Callable[[str], object]


_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_DIGITS = "0123456789"
"""With Alt they lead to the places of the window."""
_NONE = "draftdeskNoLetter"


class HeldAlt(QObject):
    """While Alt is held, all that is seen of a window has its letters, and they are underlined.

    Given only then, they fit whatever is shown and called at that moment, and words that are read
    or changed at any other time hold no mark.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._known: dict[str, str] = {}
        """The letters that words have had here: they keep them as far as may be."""
        self._given: list[tuple[Lettered, str, str]] = []
        window.installEventFilter(self)

    def give(self) -> None:
        """Mark a letter in the words of all that can be pressed or filled in."""
        self.take()
        found = lettered_parts(self._window)
        before = [each.read() for each in found]
        taken = {*_DIGITS, *_letters_of_menus(self._window)}
        after = lettered([self._known.get(words, words) for words in before], taken)
        for each, words, marked in zip(found, before, after, strict=True):
            self._known[words] = marked
            if words != marked:
                each.put(marked)
                self._given.append((each, words, marked))

    def take(self) -> None:
        """Take the marks out of the words again, where they are still the same."""
        for each, words, marked in self._given:
            # What was pressed may have gone by it.
            with suppress(RuntimeError):
                if each.read() == marked:
                    each.put(words)
        self._given.clear()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride:
            # Before the key is looked for among those that do something.
            if isinstance(event, QKeyEvent) and _is_held(event) and not event.isAutoRepeat():
                self.give()
        elif kind is QEvent.Type.WindowDeactivate or (
            kind is QEvent.Type.KeyRelease
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Alt
        ):
            self.take()
        return False


def lettered_parts(window: QWidget) -> list[Lettered]:
    """What a letter may reach: what is most pressed first, should there be too few letters.

    What is hidden for a while beside what is shown keeps its letter.
    """
    words: list[QAbstractButton | QLabel] = [
        *filter(_shows_words, window.findChildren(QAbstractButton)),
        *filter(_leads, window.findChildren(QLabel)),
    ]
    found = [Lettered(each, each.text, each.setText) for each in words]
    for bar in window.findChildren(QTabBar):
        found += [
            Lettered(bar, partial(bar.tabText, number), partial(bar.setTabText, number))
            for number in range(bar.count())
        ]
    found = [each for each in found if _is_about(each.owner, window)]
    return sorted(found, key=_rank)


def without_letter(button: QAbstractButton) -> None:
    """Let this one have none: its words change by the second, and a menu leads where it leads."""
    button.setProperty(_NONE, True)


def _rank(each: Lettered) -> tuple[bool, int]:
    kinds: tuple[type[QWidget], ...] = (QPushButton, QTabBar, QLabel, QToolButton)
    last = len(kinds) + isinstance(each.owner, QRadioButton)
    place = next((at for at, kind in enumerate(kinds) if isinstance(each.owner, kind)), last)
    return each.owner.isHidden(), place


def _is_about(part: QWidget, window: QWidget) -> bool:
    """Whether it stands in what is shown of the window, not in another one over it."""
    around = part.parentWidget()
    return part.window() is window and around is not None and around.isVisible()


def _shows_words(button: QAbstractButton) -> bool:
    if isinstance(button.parentWidget(), QMenuBar) or button.property(_NONE):
        return False
    if not any(map(str.isalpha, button.text())):
        return False
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return not (
        isinstance(button, QToolButton)
        and button.toolButtonStyle() is icon_only
        and not button.icon().isNull()
    )


def _leads(label: QLabel) -> bool:
    """Whether it names a field that can have the keys."""
    field = label.buddy()
    return field is not None and bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _letters_of_menus(window: QWidget) -> set[str]:
    if not isinstance(window, QMainWindow):
        return set()
    return {letter_of(each.text()) for each in window.menuBar().actions() if each.isVisible()}


def _is_held(event: QKeyEvent) -> bool:
    if event.modifiers() & _CTRL:
        return False
    return event.key() == Qt.Key.Key_Alt or bool(event.modifiers() & _ALT)
