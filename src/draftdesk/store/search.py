"""Type-ahead over a million rows: folded words, in stages, each only if the one before found few.

0. the title starts with the text, or the ERP key does (two index ranges);
1. every word is the start of a word of the record (full text, never ranked; ERP keys stay out of
   it, for each is a word of its own);
2. every word stands somewhere inside a word (a look at the vocabulary in memory);
3. every longer word is one typing error away from the start of a word (likewise).

Words are folded when a record is kept: no letter case, no marks, and once more with ä as ae. A
telephone number is one word too, its last digits read backwards, so any spelling finds it, and so
do its last four digits.

All this goes in steps, and none is long: a window does other things between two of them.
"""

import re
import time
import unicodedata
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from string import ascii_lowercase
from typing import TypeVar

import apsw

from draftdesk.store.database import rows
from draftdesk.store.vocabulary import SLICE, Vocabulary

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_NO_MARKS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_HAS_UMLAUT = re.compile("[äöüøå]")
_WORD = re.compile(r"[^\W_]+")
_PHONE = re.compile(r"[+(\d][\d\s()./+\-\u2010-\u2015]{4,}\d")
_PHONE_BEGINS = "+(0123456789 "
_PHONE_END = re.compile(r"[\d\s()./+\-\u2010-\u2015]*\d[\d\s()./+\-\u2010-\u2015]*")
# A number that is copied from an address book often stands between marks of direction.
_UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DIGIT = re.compile(r"\d")
_NO_DIGITS = re.compile(r"\D+")
_PHONE_MARK = "tel"
_PHONE_DIGITS = 8
_SHORTEST_PHONE_END = 4
_ENOUGH = 50
_FEW = 10
_TOO_FEW = 5
_LOOKED_UP_LENGTH = 4
_FUZZY_LENGTH = 4
_SUBSTRING_LENGTH = 3
_MOST_WORDS = 40
_TERMS_AT_ONCE = 4
_QUERY = SLICE // 20
"""A question to the index counts as so many words read: that is about how long it takes."""
_WIDE_QUERY = SLICE * 4 // 5

Word = tuple[str, ...]
"""A word that is sought, in each of its foldings."""
_T = TypeVar("_T")
_U = TypeVar("_U")
Findings = Generator[list[_T], None, list[_T]]
"""What is found so far, as often as a step is over; what is returned is all."""


def to_the_end(findings: Findings[_T]) -> list[_T]:
    """All that is found, however long it takes."""
    while True:
        try:
            next(findings)
        except StopIteration as end:
            found: list[_T] = end.value
            return found


def folded(text: str) -> str:
    """Text without letter case and marks."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    # Some letters are seen to be capitals only once they are taken apart: ᴬ is A, and so is Å.
    apart = unicodedata.normalize("NFKD", plain).casefold()
    return _MARKS.sub("", unicodedata.normalize("NFKD", apart)).translate(_NO_MARKS)


def words_of(texts: Iterable[str]) -> str:
    """The words to keep for a record that holds these texts, space-separated, each once."""
    all_texts = list(texts)
    found: dict[str, None] = {}
    for each in _foldings("\n".join(all_texts)):
        found |= dict.fromkeys(_WORD.findall(each))
    for text in all_texts:
        if text[0] in _PHONE_BEGINS and _PHONE.fullmatch(text.strip()):
            found[_phone_word(text)] = None
    return " ".join(found)


def phone_word(text: str) -> str | None:
    """The word under which a telephone number is kept; `None` if this is none."""
    return _phone_word(text) if _PHONE.fullmatch(text.strip()) else None


def wanted_words(text: str) -> list[str]:
    """The words of a query."""
    return _WORD.findall(folded(text))


def fits(text: str, words: str) -> bool:
    """Whether a text means a record of these words (see `words_of`); errors are not forgiven."""
    sought, phone = _sought(text)
    known = words.split()
    if phone and any(each.startswith(phone) for each in known):
        return True
    return all(any(_stands_in(way, each) for way in word for each in known) for word in sought)


def _stands_in(sought: str, word: str) -> bool:
    return word.startswith(sought) or (len(sought) >= _SUBSTRING_LENGTH and sought in word)


def _foldings(text: str) -> Word:
    """A text folded, and once more with ä as ae, if that is something else."""
    plain = unicodedata.normalize("NFC", text.casefold()) if not text.isascii() else text
    if not _HAS_UMLAUT.search(plain):
        return (folded(plain),)
    return folded(plain), folded(plain.translate(_UMLAUTS))


def _phone_word(text: str) -> str:
    """The last digits of a telephone number, backwards behind a mark."""
    return _PHONE_MARK + _NO_DIGITS.sub("", text)[::-1][:_PHONE_DIGITS]


@lru_cache(maxsize=64)
def _sought(text: str) -> tuple[tuple[Word, ...], str | None]:
    """The words that are sought, and the end of a telephone number if it may be one."""
    text = _UNSEEN.sub("", text)
    parted = [_foldings(each) for each in text.split()]
    words = tuple(
        tuple(dict.fromkeys(same))
        for ways in parted
        for same in zip(*(_WORD.findall(way) for way in ways), strict=True)
    )
    digits = _NO_DIGITS.sub("", text)
    is_end = len(digits) >= _SHORTEST_PHONE_END and _PHONE_END.fullmatch(text.strip())
    return words, _phone_word(text) if is_end else None


def told_as(findings: Findings[_T], tell: Callable[[list[_T]], list[_U]]) -> Findings[_U]:
    """The same search, and what it finds told otherwise."""
    known: list[_T] | None = None
    told: list[_U] = []
    while True:
        try:
            found = next(findings)
        except StopIteration as end:
            return tell(end.value)
        if found != known:
            known, told = found, tell(found)
        yield told


class Finder:
    """Finds records of one type in a cache; its connection may be used by one thread only."""

    def __init__(self, cache: apsw.Connection, now: Callable[[], float] = time.monotonic) -> None:
        self._cache = cache
        self.vocabulary = Vocabulary(cache, now)

    def find(self, block: tuple[int, int], type_name: str, text: str, limit: int) -> list[int]:
        """The row numbers of the best `limit` records for a text, best first.

        However long it takes, for those whom nobody waits for; a window goes through `finding`.
        """
        return to_the_end(self.finding(block, type_name, text, limit))

    def finding(
        self, block: tuple[int, int], type_name: str, text: str, limit: int
    ) -> Findings[int]:
        """The same in steps. Each tells what is found so far, which only grows."""
        found: dict[int, None] = {}
        taken = 0
        for work in self._going_on(found, block, type_name, text, limit):
            if taken + work > SLICE:
                yield list(found)[:limit]
                taken = 0
            taken += work
        return list(found)[:limit]

    def _going_on(
        self,
        found: dict[int, None],
        block: tuple[int, int],
        type_name: str,
        text: str,
        limit: int,
    ) -> Iterator[int]:
        """Find stage by stage; each step says how much it is, in words read."""
        self.vocabulary.catch_up()
        words, _ = _sought(text)
        if not words:
            found |= dict.fromkeys(self._first(type_name, limit))
            return
        found |= dict.fromkeys(self._starting(type_name, text, limit))
        for stage, few in self._stages(min(limit, _ENOUGH)):
            if len(found) >= few or (stage == self._near and found and self._are_known(words)):
                return
            if stage != self._beginning and not found and self._needs_all_words(words):
                # Better late than to say that there is nothing.
                yield from self.vocabulary.reading()
            matching: dict[int, None] = {}
            for query in self._queries(text, stage):
                yield _WIDE_QUERY if stage == self._near else _QUERY
                matching |= dict.fromkeys(self._matching(block, query, 2 * limit))
                if len(matching) >= 2 * limit:
                    break
            found |= dict.fromkeys(self._by_title(list(matching)))

    def query(
        self, block: tuple[int, int], text: str, *, guess: bool = True
    ) -> Generator[int, None, str | None]:
        """The full-text query that a list filter uses: exact words' starts.

        If there are none, and it may `guess`, their insides, else misspelt ones. In steps, for all
        words may have to be read first; each says how many it has read.
        """
        self.vocabulary.catch_up()
        for stage, _ in self._stages(1)[: None if guess else 1]:
            if stage != self._beginning and self._needs_all_words(_sought(text)[0]):
                yield from self.vocabulary.reading()
            query = self._query(text, stage)
            if query and self._matching(block, query, 1):
                return query
        return None

    def suggest(self, block: tuple[int, int], text: str) -> str | None:
        """What may be meant by a text that finds nothing: the same with a word that is known."""
        words = wanted_words(text)
        for place, word in enumerate(words):
            if len(word) < _SUBSTRING_LENGTH or _DIGIT.search(word):
                continue
            for other in self.vocabulary.resembling(word):
                meant = " ".join([*words[:place], other, *words[place + 1 :]])
                query = self._query(meant, self._beginning)
                if query and self._matching(block, query, 1):
                    return meant
        return None

    # --- stages ---------------------------------------------------------------------------------

    def _stages(self, enough: int) -> tuple[tuple[Callable[[str], Iterable[str]], int], ...]:
        """Each stage's way to find words, and how few must have been found for it to be tried."""
        return (
            (self._beginning, enough),
            (self._containing, min(_FEW, enough)),
            (self._near, min(_TOO_FEW, enough)),
        )

    def _first(self, type_name: str, limit: int) -> list[int]:
        sql = "SELECT seq FROM record WHERE type=? ORDER BY folded LIMIT ?"
        return [seq for (seq,) in rows(self._cache, sql, (type_name, limit))]

    def _starting(self, type_name: str, text: str, limit: int) -> list[int]:
        sql = (
            "SELECT seq FROM record WHERE type=? AND folded >= ? AND folded < ?"
            " ORDER BY folded LIMIT ?"
        )
        start = " ".join(folded(text).split())
        by_title = rows(self._cache, sql, (type_name, start, start + "\U0010ffff", limit))
        sql = "SELECT seq FROM record WHERE type=? AND code >= ? AND code < ? ORDER BY code LIMIT ?"
        code = text.strip()
        by_code = rows(self._cache, sql, (type_name, code, code + "\U0010ffff", limit))
        return [seq for (seq,) in (*by_code, *by_title)]

    def _query(self, text: str, known: Callable[[str], Iterable[str]]) -> str | None:
        """Every word in one of the ways known for it; or the end of a telephone number."""
        words, phone = _sought(text)
        return _worded([self._terms(word, known) for word in words], phone)

    def _queries(self, text: str, known: Callable[[str], Iterable[str]]) -> Iterator[str]:
        """The same in several queries where one is slow: for many beginnings of words."""
        words, phone = _sought(text)
        step = _TERMS_AT_ONCE if known == self._near else _MOST_WORDS + 1
        terms = [self._terms(word, known) for word in words]
        for some in product(*(_parted(each, step) for each in terms)):
            query = _worded(some, phone)
            if query:
                yield query

    def _terms(self, word: Word, known: Callable[[str], Iterable[str]]) -> list[str]:
        return list(dict.fromkeys(term for way in word for term in known(way)))

    def _beginning(self, word: str) -> list[str]:
        """The words that begin so; exact ones are faster than a beginning, where there are few."""
        if len(word) < _LOOKED_UP_LENGTH or word[0].isdigit() or not self.vocabulary.is_current():
            return [f'"{word}"*']
        return self._exact(self.vocabulary.beginning(word), word)

    def _containing(self, word: str) -> list[str]:
        if len(word) < _SUBSTRING_LENGTH or _DIGIT.search(word):
            return [f'"{word}"*']
        return self._exact(self.vocabulary.containing(word), word) or [f'"{word}"*']

    def _near(self, word: str) -> list[str]:
        """The words a typing error away; one that is known is not taken for misspelt."""
        if len(word) < _FUZZY_LENGTH or _DIGIT.search(word):
            return [f'"{word}"*']
        edits = filter(self.vocabulary.knows, _one_edit_away(word))
        return [f'"{word}"*', *islice((f'"{edit}"*' for edit in edits), _MOST_WORDS)]

    def _exact(self, known: Iterable[str], word: str) -> list[str]:
        found = list(islice(known, _MOST_WORDS + 1))
        terms = [f'"{each}"' for each in found[:_MOST_WORDS]]
        return terms if len(found) <= _MOST_WORDS else [f'"{word}"*', *terms]

    def _needs_all_words(self, words: Iterable[Word]) -> bool:
        return any(len(way) >= _SUBSTRING_LENGTH for word in words for way in word)

    def _are_known(self, words: Iterable[Word]) -> bool:
        return all(any(map(self.vocabulary.knows, word)) for word in words)

    def _matching(self, block: tuple[int, int], query: str, limit: int) -> list[int]:
        sql = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?"
        return [seq for (seq,) in rows(self._cache, sql, (query, *block, limit))]

    def _by_title(self, found: list[int]) -> list[int]:
        marks = ",".join("?" * len(found))
        sql = f"SELECT seq FROM record WHERE seq IN ({marks}) ORDER BY archived, folded"
        return [seq for (seq,) in rows(self._cache, sql, found)]


def _worded(terms: Sequence[list[str]], phone: str | None) -> str | None:
    """A query for rows that have one of each of these; `None` if that is nothing."""
    parts = [f"({' OR '.join(each)})" for each in terms]
    query = " AND ".join(parts) if parts and all(terms) else None
    if phone is None:
        return query
    return f'({query}) OR "{phone}"*' if query else f'"{phone}"*'


def _parted(terms: list[str], step: int) -> list[list[str]]:
    return [terms[start : start + step] for start in range(0, max(1, len(terms)), step)]


def _one_edit_away(word: str) -> Iterator[str]:
    """Every word with one letter left out, swapped, replaced or put in."""
    halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    for left, right in halves:
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in ascii_lowercase:
            if right:
                yield left + letter + right[1:]
            yield left + letter + right
