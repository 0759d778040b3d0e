"""Every word of a cache in memory, read in small slices so that no key press waits for it."""

import time
from bisect import bisect_left
from collections.abc import Callable, Generator, Iterator

import apsw

from draftdesk.store.database import rows

SLICE = 5000
"""So many words are read at once."""
_PATIENCE = 0.008
_READ_AGAIN_AFTER = 5.0
_LENGTHS_APART = 3
_ALIKE = 0.5
_LOOKS_FOR = 0.015

# Numbers stay out: nobody misspells them by a letter, and there are as many as rows. They stand
# before the letters, and telephone numbers (`tel…`) between these two.
_PARTS = ((":", "tel0"), ("tel:", "\U0010ffff"))


class Vocabulary:
    """The words, sorted; behind the cache while a sync runs, and told so."""

    def __init__(self, cache: apsw.Connection, now: Callable[[], float] = time.monotonic) -> None:
        self._cache, self._now = cache, now
        self._words: list[str] = []
        self._blob = "\n"
        self._version = -1
        self._read_at = -_READ_AGAIN_AFTER
        self._coming: list[str] | None = None
        self._coming_text: list[str] = []
        self._coming_version = -1
        self._place = (0, "")

    def is_current(self) -> bool:
        """Whether every word of the cache is here."""
        return int(self._cache.pragma("data_version")) == self._version

    def catch_up(self) -> bool:
        """Read on for some milliseconds, a slice at least.

        Returns whether everything is read, or it is too early.
        """
        end = time.monotonic() + _PATIENCE
        for _ in self.reading():
            if time.monotonic() >= end:
                return self._coming is None
        return True

    def reading(self) -> Generator[int, None, None]:
        """Read on to the end, unless it is too early; each step says how many words it has read.

        Several may read at once: each goes on where the last one stood.
        """
        if self._coming is None:
            if self.is_current() or self._now() - self._read_at < _READ_AGAIN_AFTER:
                return
            self._coming, self._coming_text = [], []
            self._place = (0, _PARTS[0][0])
            self._coming_version = int(self._cache.pragma("data_version"))
        while self._coming is not None:
            yield self._read_slice(self._coming)

    def _read_slice(self, coming: list[str]) -> int:
        part, last = self._place
        sql = (
            "SELECT group_concat(term, char(10)), count(*), max(term) FROM"
            " (SELECT term FROM vocabulary WHERE term > ? AND term < ? LIMIT ?)"
        )
        ((text, count, upto),) = rows(self._cache, sql, (last, _PARTS[part][1], SLICE))
        if text:
            coming += text.split("\n")
            self._coming_text.append(text)
        if count == SLICE:
            self._place = (part, upto)
        elif part + 1 < len(_PARTS):
            self._place = (part + 1, _PARTS[part + 1][0])
        else:
            self._take_over(coming)
        return int(count)

    def _take_over(self, coming: list[str]) -> None:
        self._words, self._coming = coming, None
        self._blob = "\n".join(["", *self._coming_text, ""])
        self._coming_text = []
        self._version, self._read_at = self._coming_version, self._now()

    # --- asking ---------------------------------------------------------------------------------

    def knows(self, start: str) -> bool:
        """Whether any word begins with this."""
        at = bisect_left(self._words, start)
        return at < len(self._words) and self._words[at].startswith(start)

    def beginning(self, start: str) -> Iterator[str]:
        """The words that begin with this."""
        at = bisect_left(self._words, start)
        while at < len(self._words) and self._words[at].startswith(start):
            yield self._words[at]
            at += 1

    def containing(self, piece: str) -> Iterator[str]:
        """The words that hold this anywhere."""
        at = self._blob.find(piece)
        while at >= 0:
            start = self._blob.rfind("\n", 0, at) + 1
            end = self._blob.find("\n", at)
            yield self._blob[start:end]
            at = self._blob.find(piece, end)

    def resembling(self, word: str, most: int = 5) -> list[str]:
        """The words that look most like this one, best first.

        They begin with the same two letters, or if none does, the same letter. A very large
        vocabulary is not looked through to its end: no key press waits for that.
        """
        end = time.monotonic() + _LOOKS_FOR
        for start in (word[:2], word[:1]):
            near = sorted(self._alike(word, start, end), reverse=True)
            if near:
                return [each for _, each in near[:most]]
        return []

    def _alike(self, word: str, start: str, end: float) -> Iterator[tuple[float, str]]:
        pairs = _pairs(word)
        for each in self.beginning(start):
            if time.monotonic() > end:
                return
            if abs(len(each) - len(word)) <= _LENGTHS_APART:
                theirs = _pairs(each)
                share = 2 * len(pairs & theirs) / (len(pairs) + len(theirs))
                if share >= _ALIKE:
                    yield share, each


def _pairs(word: str) -> set[str]:
    """Each letter with the one after it."""
    return {word[at : at + 2] for at in range(len(word))}
