"""What each side typed last, what the server's log says of it, and the laws that both must keep.

Every word is typed once in a storm: ours begin with p, a colleague's with c. So a word found
anywhere tells who typed it, and into which field.
"""

import threading
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from draftdesk.domain.record import RecordKey

FIELDS = {
    "Contact": ("notes", "functions", "skype"),
    "Contract": ("description", "reference_customer"),
}
_APPLIED = {("PUT", 200), ("POST", 201)}

_OFTEN = 2

Words = dict[str, str]


class Broken(Exception):
    """A promise was not kept; the text says which and where."""


class Spot(NamedTuple):
    """One field of one record."""

    key: RecordKey
    field: str


@dataclass(slots=True)
class Touched:
    """What each side did to one field since both agreed; `uncertain` after a discard."""

    ours: str | None = None
    theirs: str | None = None
    uncertain: bool = False

    def expected(self, agreed: str) -> str | None:
        """What both sides must hold in the end; `None` where both touched it."""
        if self.uncertain or (self.ours is not None and self.theirs is not None):
            return None
        return next((word for word in (self.ours, self.theirs) if word is not None), agreed)


class Ledger:
    """Written by the person and the colleague, compared with the server when the sky is clear."""

    def __init__(self, rows: Mapping[RecordKey, Words]) -> None:
        self.rows: dict[RecordKey, Words] = {key: dict(words) for key, words in rows.items()}
        self.typed: dict[RecordKey, Words] = {}
        self.releases = self.puts = self.colleague_edits = self.contested = 0
        self._lock = threading.Lock()
        self._word = 0
        self._begin()

    def _begin(self) -> None:
        """Both sides agree: what was before need not be remembered."""
        self._agreed = {key: dict(words) for key, words in self.rows.items()}
        self._released: Counter[tuple[Spot, str]] = Counter()
        self._sent: Counter[tuple[Spot, str]] = Counter()
        self._asked: Counter[tuple[Spot, str]] = Counter()
        self._seen: set[tuple[Spot, str]] = set()
        self._last: dict[Spot, str] = {}
        self._touched: dict[Spot, Touched] = {}
        self._may_put: Counter[RecordKey] = Counter()
        self._edits: dict[RecordKey, list[tuple[str, str, str]]] = {}

    def word(self, side: str) -> str:
        """A word that nobody has typed before; all of one length, so that none looks cut short."""
        with self._lock:
            self._word += 1
            return f"{side}{self._word:08}"

    # --- the person -----------------------------------------------------------------------------

    def type(self, spot: Spot, word: str, seen: Any) -> None:
        """A word was typed into a field that showed another."""
        with self._lock:
            self.typed.setdefault(spot.key, {})[spot.field] = word
            self._seen.add((spot, _plain(seen)))

    def release(self, key: RecordKey) -> None:
        """The draft of a record is about to be released."""
        with self._lock:
            words = self.typed.pop(key, {})
            for field, word in words.items():
                self._say(Spot(key, field), word)
            self._allow(key, bool(words))

    def resolve(self, key: RecordKey, words: Mapping[str, Any], seen: Mapping[str, Any]) -> None:
        """A conflict is about to be answered: a word of ours, or `None` for theirs."""
        with self._lock:
            for field, word in words.items():
                spot = Spot(key, field)
                self._seen.add((spot, _plain(seen[field])))
                self._last.pop(spot, None)
                if word is not None:
                    self._say(spot, _plain(word))
            self._allow(key, True)

    def must_clash(self, spot: Spot, theirs: Any) -> None:
        """We are asked about a field: a colleague must have changed it, and not long ago."""
        with self._lock:
            word = _plain(theirs)
            self._asked[spot, word] += 1
            if self._touched.get(spot, Touched()).uncertain:
                return
            if not word.startswith("c"):
                raise Broken(f"{spot} clashes with {word}, which no colleague typed")
            if self._asked[spot, word] > _OFTEN:
                raise Broken(f"{spot} clashes with {word} again and again, whatever is answered")

    def drop_draft(self, key: RecordKey) -> None:
        """What is typed is dropped."""
        with self._lock:
            self.typed.pop(key, None)

    def discard(self, key: RecordKey) -> None:
        """What waits is about to be dropped; some of it may be on its way."""
        with self._lock:
            for spot, touched in self._touched.items():
                if spot.key == key and touched.ours is not None:
                    touched.uncertain = True
                    self._last.pop(spot, None)

    def _say(self, spot: Spot, word: str) -> None:
        self._released[spot, word] += 1
        self._last[spot] = word
        self._touched.setdefault(spot, Touched()).ours = word

    def _allow(self, key: RecordKey, is_one: bool) -> None:
        self._may_put[key] += is_one
        self.releases += is_one

    # --- the colleague --------------------------------------------------------------------------

    def colleague(self, spot: Spot, word: str, stamp: str) -> None:
        """A colleague's word stands on the server since that stamp."""
        with self._lock:
            self.colleague_edits += 1
            self._touched.setdefault(spot, Touched()).theirs = word
            edit = (_sortable(stamp), spot.field, word)
            self._edits.setdefault(spot.key, []).append(edit)

    # --- the laws -------------------------------------------------------------------------------

    def settle(self, log: Iterable[Mapping[str, Any]], actual: Mapping[RecordKey, Words]) -> None:
        """Go through every write that was applied, and compare the end with the server."""
        with self._lock:
            writes = sorted(map(_write, filter(_is_applied, log)), key=lambda each: each[:2])
            for key, group in groupby(writes, key=lambda each: each[0]):
                self._replay(key, [(base, words) for _, base, words in group])
            for key in list(self._edits):
                self._replay(key, [])
            _must_equal("the server", self.rows, dict(actual))
            for spot, word in self._last.items():
                if not self._sent[spot, word]:
                    raise Broken(f"{word} of {spot} was released, and never arrived")
            self._must_hold_what_one_side_said(actual)
            self._begin()

    def _replay(self, key: RecordKey, writes: list[tuple[str, Words]]) -> None:
        """The writes and the colleague's edits of one record, in the order of the versions."""
        edits = sorted(self._edits.pop(key, []), reverse=True)
        row = self.rows.setdefault(key, {})
        for base, words in writes:
            while edits and edits[-1][0] <= base:
                _, field, word = edits.pop()
                row[field] = word
            for field, word in words.items():
                if word != row.get(field, ""):
                    self._must_be_right(Spot(key, field), word, row.get(field, ""))
            row.update(words)
        for _, field, word in reversed(edits):
            row[field] = word
        self.puts += len(writes)
        if len(writes) > self._may_put[key]:
            raise Broken(f"{key}: {len(writes)} PUTs for {self._may_put[key]} releases")

    def _must_be_right(self, spot: Spot, word: str, old: str) -> None:
        self._sent[spot, word] += 1
        if not self._released[spot, word]:
            raise Broken(f"{spot}: {old} became {word}, which nobody released")
        if self._sent[spot, word] > self._released[spot, word]:
            raise Broken(f"{spot}: {word} was written twice, the second time over {old}")
        if old.startswith("c") and (spot, old) not in self._seen:
            raise Broken(f"{spot}: {word} was written over {old}, which nobody had seen")

    def _must_hold_what_one_side_said(self, actual: Mapping[RecordKey, Words]) -> None:
        for key, words in actual.items():
            for field, word in words.items():
                touched = self._touched.get(Spot(key, field), Touched())
                expected = touched.expected(self._agreed.get(key, {}).get(field, ""))
                self.contested += touched.ours is not None and touched.theirs is not None
                if expected not in (None, word):
                    raise Broken(f"{field} of {key} is {word}, and {expected} was typed last")


def words_of(key: RecordKey, body: Mapping[str, Any]) -> Words:
    """The fields of a body that the storm plays with."""
    return {name: _plain(body.get(name)) for name in FIELDS[key.type]}


def key_in(entry: Mapping[str, Any]) -> RecordKey:
    """The record that a request of the log was about."""
    route, _, rest = str(entry["path"]).rpartition("/")[2].partition("(")
    return RecordKey(route, (rest.removesuffix(")") or str(entry["body"]["id"])).lower())


def _is_applied(entry: Mapping[str, Any]) -> bool:
    return (entry["method"], entry["status"]) in _APPLIED and entry["mishap"] not in _UNAPPLIED


_UNAPPLIED = frozenset({"refused 200"})
"""A page that stood in place of the server's answer."""


def _write(entry: Mapping[str, Any]) -> tuple[RecordKey, str, Words]:
    """The record, the version that the write was made for, and its words."""
    key, body = key_in(entry), entry["body"]
    base = "" if entry["method"] == "POST" else _sortable(str(body["modified_dateutc"]))
    return key, base, words_of(key, body)


def _sortable(stamp: str) -> str:
    """A stamp in one spelling: trailing zeros come and go on the wire."""
    seconds, _, fraction = stamp.removesuffix("Z").partition(".")
    return f"{seconds}.{fraction:0<7}"


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _must_equal(name: str, expected: Mapping[Any, Any], actual: Mapping[Any, Any]) -> None:
    keys = expected.keys() | actual.keys()
    wrong = [(k, expected.get(k), actual.get(k)) for k in keys if expected.get(k) != actual.get(k)]
    if wrong:
        raise Broken(f"{name} differs in {len(wrong)}, first {wrong[0]}")
