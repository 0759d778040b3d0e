"""What must hold after a kill, from what was told before it: pure, and the same at any speed.

Every word is used once, so that wherever it turns up it is known who said it. A word is typed, then
released, then delivered, or withdrawn by its person on the way; it is never anywhere else.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Key: TypeAlias = tuple[str, str]
Words: TypeAlias = dict[str, str]
Word: TypeAlias = tuple[Key, str, str]

RELEASES = ("submit", "release", "resolve")
_APPLIED = (200, 201, 204)


class Broken(AssertionError):
    """A promise was broken; the text says which, and where."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a record's words stand: in its draft, and in its outbox entry."""

    draft: Words = field(default_factory=dict)
    said: Words = field(default_factory=dict)

    def after(self, act: str, words: dict[str, Any]) -> "Standing":
        """Where they stand once the person has done this."""
        match act:
            case "make" | "save":
                return Standing({**self.draft, **words}, self.said)
            case "submit":
                return Standing({}, {**self.said, **self.draft})
            case "release":
                return Standing(self.draft, {**self.said, **words})
            case "resolve":
                said = {**self.said, **words}
                return Standing(self.draft, {name: w for name, w in said.items() if w})
            case "drop_draft":
                return Standing({}, self.said)
            case "discard_entry":
                return Standing(self.draft, {})
            case "discard":
                return Standing()
        raise AssertionError(act)


@dataclass(frozen=True, slots=True)
class Write:
    """One write that the server applied, and the life in which it arrived."""

    number: int
    key: Key
    words: Words
    is_new: bool
    life: int


@dataclass(slots=True)
class Tally:
    """What happened in a run, for the report."""

    lives: int = 0
    drafts: int = 0
    releases: int = 0
    settled: int = 0
    resolved: int = 0
    discarded: int = 0
    made: int = 0
    puts: int = 0
    idle_puts: int = 0
    colleague: int = 0
    refused: int = 0


class Witness:
    """Hears what every life was told, and looks at what the next one finds."""

    def __init__(self, fields: dict[str, tuple[str, ...]]) -> None:
        self._fields = fields
        self.tally = Tally()
        self.made: list[Key] = []
        self._standing: dict[Key, Standing] = {}
        self._doing: tuple[str, Key, dict[str, Any]] | None = None
        self._released: set[Word] = set()
        self._settled: set[Word] = set()
        self._withdrawn: dict[Word, int] = {}
        self._dropped: set[Word] = set()
        self._seen: set[Word] = set()
        self._last: dict[tuple[Key, str], str] = {}
        self.life = 0
        self._story: list[tuple[int, Key, Any]] = []

    # --- hearing --------------------------------------------------------------------------------

    def hear(self, told: dict[str, Any]) -> None:
        """One line of a life."""
        if "do" in told or "settled" in told:
            about = told.get("do") or told["settled"]
            self._story.append((self.life, _key(about["key"]), about))
        if "do" in told:
            self._hear_intent(told["do"])
        elif "done" in told:
            self._hear_done(told["done"])
        elif "settled" in told:
            self.tally.settled += 1
            key = _key(told["settled"]["key"])
            self._settled |= {(key, name, w) for name, w in told["settled"]["sent"].items()}

    def _hear_intent(self, do: dict[str, Any]) -> None:
        key, act, words = _key(do["key"]), do["act"], do["words"]
        self._doing = (act, key, words)
        self._seen |= {(key, name, _plain(value)) for name, value in do["seen"].items()}
        if act == "make":
            self.made.append(key)
        if act == "resolve":
            self._must_not_clash_with_ourselves(key, do["seen"])
        if act in RELEASES:
            self.tally.releases += 1
            now = self._standing_of(key).after(act, words)
            self._released |= {(key, name, word) for name, word in now.said.items()}

    def _must_not_clash_with_ourselves(self, key: Key, theirs: dict[str, Any]) -> None:
        """Only with a colleague, or with what its person dropped while it was on its way, or said
        elsewhere than in the draft of the same field."""
        for name, value in theirs.items():
            word = _plain(value)
            if word.startswith("w") and (key, name, word) not in self._dropped:
                raise Broken(f"{self.story_of(key)}\n{key} {name} clashes with our own {word}")

    def _hear_done(self, act: str) -> None:
        if self._doing is None or self._doing[0] != act:
            raise Broken(f"{act} was done and not begun")
        self._move(*self._doing)
        self._doing = None

    def _move(self, act: str, key: Key, words: dict[str, Any]) -> None:
        """The act is known to have happened."""
        before = self._standing_of(key)
        after = before.after(act, words)
        self._standing[key] = after
        for name, word in before.said.items():
            if after.said.get(name) != word:
                self._withdrawn[key, name, word] = self.life
                if act not in ("submit", "release"):
                    self._dropped.add((key, name, word))
                self._last.pop((key, name), None)
        for name, word in after.said.items():
            if before.said.get(name) != word:
                self._last[key, name] = word
        if act in ("discard", "discard_entry"):
            # What was on its way and had been typed over is forgotten too, and may arrive.
            self._dropped |= {word for word in self._released if word[0] == key}
        if act in ("release", "resolve"):
            said = {n: w for n, w in words.items() if w and n in before.draft}
            self._dropped |= {(key, name, word) for name, word in said.items()}
        self.tally.drafts += act in ("save", "make")
        self.tally.made += act == "make"
        self.tally.resolved += act == "resolve"
        self.tally.discarded += act in ("drop_draft", "discard_entry", "discard")

    def story_of(self, key: Key) -> str:
        """The last that was heard of a record."""
        in_order = sorted(self._story, key=lambda each: each[0])
        return "\n".join(str((life, about)) for life, k, about in in_order if k == key)

    def _standing_of(self, key: Key) -> Standing:
        return self._standing.get(key, Standing())

    # --- what a new life finds ------------------------------------------------------------------

    def find(self, dump: dict[str, Any], delivered: set[Word], *, begins: bool = True) -> None:
        """Compare what a store holds with what was told; where both may be, take what it holds."""
        if dump["stopped"]:
            raise Broken(f"sending stopped: {dump['stopped']}")
        if dump["stray"]:
            raise Broken(f"a draft changes what nobody typed: {dump['stray']}")
        drafts = {(each[0], each[1]): each[2] for each in dump["drafts"]}
        entries = {(each[0], each[1]): each[2] for each in dump["entries"]}
        self._must_count_right(dump)
        self.tally.refused += dump["numbers"][2]
        doing, self._doing = self._doing, None
        self._may_have_dropped(doing)
        for key in {*self._standing, *drafts, *entries, *([doing[1]] if doing else [])}:
            holds = Standing(drafts.get(key, {}), entries.get(key, {}))
            why = self._why_not(key, self._standing_of(key), holds, delivered)
            if why and doing and doing[1] == key:
                # It may have happened without anybody having been told.
                act, _, words = doing
                why = self._why_not(key, self._standing_of(key).after(act, words), holds, delivered)
                if why is None:
                    self._move(act, key, words)
            self._story.append((self.life, key, holds))
            if why:
                told = f"life {self.life}: {key}: {why}; it was about to {doing}"
                raise Broken(f"{told}\n{self.story_of(key)}")
            self._standing[key] = holds
        if begins:
            self.life += 1
            self.tally.lives += 1

    def _may_have_dropped(self, doing: tuple[str, Key, dict[str, Any]] | None) -> None:
        """Whether it was dropped, or had arrived a moment before, nobody can tell."""
        if doing and doing[0] in ("discard", "discard_entry"):
            self._dropped |= {word for word in self._released if word[0] == doing[1]}

    def _why_not(
        self, key: Key, told: Standing, holds: Standing, delivered: set[Word]
    ) -> str | None:
        """What is wrong with what is held, if this was told."""
        if holds.draft != told.draft:
            return f"typed and saved {told.draft}, and there is {holds.draft}"
        for name, word in told.said.items():
            if holds.said.get(name) != word and (key, name, word) not in delivered:
                return f"released {name}={word}: it neither waits nor has arrived: {holds.said}"
        for name, word in holds.said.items():
            if told.said.get(name) != word:
                return f"{name}={word} waits, and what was released is {told.said}"
            if (key, name, word) in self._settled:
                return f"{name}={word} waits, and was told to be settled"
        return None

    @staticmethod
    def _must_count_right(dump: dict[str, Any]) -> None:
        by_state = Counter(each[3] for each in dump["entries"])
        counted = [len(dump["drafts"]), *(by_state[s] for s in ("waiting", "refused", "conflict"))]
        if counted != dump["numbers"]:
            raise Broken(f"the numbers say {dump['numbers']}, and there are {counted}")
        clashing = sorted(each[:2] for each in dump["entries"] if each[3] == "conflict")
        if clashing != sorted(dump["conflicts"]):
            raise Broken(f"{clashing} clash, and the conflicts are {dump['conflicts']}")

    # --- what the server was told ---------------------------------------------------------------

    def must_be_sent(self) -> None:
        """Nothing may be left anywhere."""
        left = {key: s for key, s in self._standing.items() if s != Standing()}
        if left:
            raise Broken(f"unsent at the end: {left}")

    def replay(self, writes: list[Write], before: dict[Key, Words]) -> dict[Key, Words]:
        """Go through every write that the server applied; what it should hold now."""
        rows = {key: dict(words) for key, words in before.items()}
        sent: set[Word] = set()
        last: dict[tuple[Key, str], str] = {}
        for write in writes:
            self._story.append((write.life, write.key, write))
            old = rows.get(write.key)
            held = old or {}
            changed = {n: w for n, w in write.words.items() if w != held.get(n, "")}
            rows[write.key] = write.words
            if any(word.startswith("c") for word in changed.values()):
                self._must_be_a_colleagues(write, changed)
                continue
            self.tally.puts += 1
            self.tally.idle_puts += not changed
            if write.is_new != (old is None):
                raise Broken(f"{write.key} was made twice, or never")
            for name, word in changed.items():
                self._must_be_right(write, name, word, held.get(name, ""), sent)
                sent.add((write.key, name, word))
                last[write.key, name] = word
        self._must_be_all(last)
        return rows

    def _must_be_a_colleagues(self, write: Write, changed: Words) -> None:
        self.tally.colleague += 1
        if len(changed) > 1:
            raise Broken(f"our words in a colleague's write: {write.key} {changed}")

    def _must_be_all(self, last: dict[tuple[Key, str], str]) -> None:
        """Every last word has arrived, with no more writes than releases."""
        for (key, name), word in self._last.items():
            if last.get((key, name)) != word:
                raise Broken(f"the last word of {key} {name} is {word}: {last.get((key, name))}")
        if self.tally.puts > self.tally.releases:
            raise Broken(f"{self.tally.puts} writes for {self.tally.releases} releases")

    def _must_be_right(self, write: Write, name: str, word: str, old: str, sent: set[Word]) -> None:
        spot = (
            f"{self.story_of(write.key)}\n{write.key} {name}: {old} became {word} in {write.life}"
        )
        if (write.key, name, word) not in self._released:
            raise Broken(f"{spot}, which nobody released")
        if old.startswith("c") and (write.key, name, old) not in self._seen:
            raise Broken(f"{spot}, and nobody had seen the colleague's word")
        if (write.key, name, word) in sent and not old.startswith("c"):
            raise Broken(f"{spot}, for the second time")
        withdrawn = self._withdrawn.get((write.key, name, word))
        if withdrawn is not None and write.life > withdrawn:
            raise Broken(f"{spot}, and it was withdrawn in life {withdrawn}")


def writes_in(
    log: list[dict[str, Any]], fields: dict[str, tuple[str, ...]], life: int
) -> list[Write]:
    """The writes of a piece of the log that were applied."""
    found = []
    for entry in log:
        route, _, rest = entry["path"].removeprefix("/api/").partition("(")
        if entry["method"] not in ("PUT", "POST") or entry["status"] not in _APPLIED:
            continue
        body = entry["body"]
        key = (route, (rest.removesuffix(")") or body["id"]).lower())
        words = {name: _plain(body.get(name)) for name in fields[route]}
        found.append(Write(entry["number"], key, words, entry["method"] == "POST", life))
    return found


def words_in(writes: list[Write]) -> set[Word]:
    """Every word that has arrived."""
    return {(w.key, name, word) for w in writes for name, word in w.words.items() if word}


def _key(told: list[str]) -> Key:
    return (told[0], told[1])


def _plain(value: Any) -> str:
    return "" if value is None else str(value)
