"""P11 for pickers: whatever is typed is found in steps, and no step is long.

Counted are the small steps of SQLite itself, not seconds: they are the same on every machine.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from draftdesk.domain.record import RecordKey
from draftdesk.store import search, vocabulary
from draftdesk.store.rows import Found, Kept
from draftdesk.store.search import to_the_end
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.window_store import WindowStore

KEY = bytes(range(32))
ROWS, SLICE = 4000, 100
MOST_IN_A_STEP = 4000
"""To read all words at once takes some ten times that."""
LETTERS = "abcdefghij"


def a_word(number: int) -> str:
    return "".join(LETTERS[int(digit)] for digit in f"{number:06}")


@pytest.fixture(name="folder", scope="module")
def a_full_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    with SyncStore(folder, KEY) as synced:
        for type_name, start in (("Company", 0), ("Contact", ROWS)):
            words = {f"{number}": a_word(number) for number in range(start, start + ROWS)}
            rows = [{"id": id, "lastname": word, "name": word} for id, word in words.items()]
            synced.keep([Kept(RecordKey(type_name, row["id"]), row) for row in rows])
    return folder


@pytest.fixture(name="store")
def a_cold_store(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowStore]:
    """A window that has just been opened, and has read no word yet."""
    for module in (vocabulary, search):
        monkeypatch.setattr(module, "SLICE", SLICE)
    monkeypatch.setattr(search, "_QUERY", SLICE // 20)
    monkeypatch.setattr(search, "_WIDE_QUERY", SLICE * 4 // 5)
    monkeypatch.setattr(vocabulary, "_PATIENCE", 0.0)
    with WindowStore(folder, KEY, "me") as store:
        yield store


class Counter:
    """Counts what the connection of the pickers does."""

    def __init__(self, store: WindowStore) -> None:
        self.steps = 0
        store._cache.set_progress_handler(self._one_more, 20)

    def _one_more(self) -> bool:
        self.steps += 20
        return False


def steps_of(store: WindowStore, text: str) -> tuple[list[int], list[list[Found]]]:
    """What each step of a search took, and what was found after it."""
    counter, finding = Counter(store), store.finding("Contact", text)
    taken: list[int] = []
    told: list[list[Found]] = []
    while True:
        counter.steps = 0
        try:
            told.append(next(finding))
        except StopIteration as end:
            return [*taken, counter.steps], [*told, end.value]
        taken.append(counter.steps)


WHOLE = a_word(ROWS + 7)
TEXTS = {
    "nothing": "xqzjw",
    "a beginning": WHOLE[:3],
    "an inside": WHOLE[2:],
    "a typing error": WHOLE[:3] + WHOLE[4:],
    "two words": f"{WHOLE} xqzjw",
    "nobody": "",
    "digits": "123456",
}


@pytest.mark.parametrize("what", TEXTS)
def test_no_step_of_a_search_is_long_and_all_of_them_find_what_is_there(
    store: WindowStore, what: str
) -> None:
    taken, told = steps_of(store, TEXTS[what])

    assert max(taken) < MOST_IN_A_STEP
    assert told[-1] == store.find("Contact", TEXTS[what])
    for before, after in pairwise(told):
        assert after[: len(before)] == before


def test_what_finds_nothing_reads_all_words_in_steps_and_only_once(store: WindowStore) -> None:
    taken, told = steps_of(store, "xqzjw")
    assert len(taken) > ROWS // SLICE
    assert sum(taken) > 2 * MOST_IN_A_STEP
    assert not any(told)

    taken, _ = steps_of(store, "xqzjw")
    assert len(taken) == 1


def test_two_searches_in_turns_read_the_words_together(store: WindowStore) -> None:
    one, other = (store.finding("Contact", text) for text in ("xqzjw", WHOLE[2:]))
    for _ in range(10):
        next(one)
        next(other)

    assert WHOLE in [each.title for each in to_the_end(other)]
    assert to_the_end(one) == []
    assert store._cache.txn_state("main") == 0


def test_a_search_that_is_left_holds_nothing_up(store: WindowStore) -> None:
    finding = store.finding("Contact", "xqzjw")
    next(finding)
    assert store._cache.txn_state("main") == 0
