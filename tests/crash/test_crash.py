"""Kill -9 at named points and at random: nothing is lost, nothing doubled, nothing overwritten.

The long run is `python3 dev.py crash`.
"""

import os
from pathlib import Path
from typing import TypeAlias

import pytest

from crash.trial import Trial
from crash.witness import Broken, Standing, Witness, Write
from crash.worker import FIELDS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="lives are forked")

_EACH_HALF = (
    (
        "save_draft work.db before",
        "save_draft work.db after",
        "submit work.db before",
        "submit work.db after",
        "attempt work.db after",
        "replace after",
        "settle cache.db after",
        "settle work.db before",
    ),
    (
        "create after",
        "settle work.db after",
        "release work.db after",
        "discard work.db after",
        "keep cache.db after",
        "move_cursor cache.db before",
        "put_note work.db before",
        "replace before",
    ),
)


@pytest.mark.parametrize("etags", [True, False], ids=["with a colleague", "alone without ETags"])
def test_every_draft_that_was_shown_as_saved_survives_and_every_release_arrives_once(
    etags: bool, tmp_path: Path
) -> None:
    trial = Trial(tmp_path, seed=7, etags=etags)

    trial.run(20, _EACH_HALF[etags])

    tally = trial.tally
    # One that is killed before it has looked around does not count.
    assert 10 < tally.lives <= 21
    assert sum(trial.stopped_at.values()) == 8
    assert tally.drafts > 50
    assert tally.settled > 20
    assert 0 < tally.puts <= tally.releases
    assert tally.idle_puts == 0


# --- the witness itself would notice ------------------------------------------------------------

KEY = ("Contact", "1")
Act: TypeAlias = tuple[str, dict[str, str | None]]


def dump(draft: dict[str, str], said: dict[str, str], state: str = "waiting") -> dict[str, object]:
    """What a store would hold."""
    return {
        "drafts": [[*KEY, draft]] if draft else [],
        "entries": [[*KEY, said, state]] if said else [],
        "conflicts": [],
        "stopped": None,
        "numbers": [bool(draft), bool(said), 0, 0],
        "stray": [],
    }


def heard(*acts: Act, told_last: bool = True) -> Witness:
    """A witness to whom these acts were told as done; the last one perhaps not."""
    witness = Witness(FIELDS)
    for number, (act, words) in enumerate(acts):
        witness.hear({"do": {"act": act, "key": list(KEY), "words": words, "seen": {}}})
        if told_last or number < len(acts) - 1:
            witness.hear({"done": act})
    return witness


def write(number: int, **words: str) -> Write:
    """A write that the server applied."""
    blank = dict.fromkeys(FIELDS["Contact"], "")
    return Write(number, KEY, blank | words, is_new=False, life=0)


def test_a_draft_that_is_gone_or_has_other_words_is_noticed() -> None:
    for held in ({}, {"notes": "w2"}, {"notes": "w1", "skype": "w3"}):
        with pytest.raises(Broken, match="typed and saved"):
            heard(("save", {"notes": "w1"})).find(dump(held, {}), set())
    heard(("save", {"notes": "w1"})).find(dump({"notes": "w1"}, {}), set())


def test_an_act_of_which_nobody_was_told_may_have_happened_or_not() -> None:
    for held in ({}, {"notes": "w1"}):
        heard(("save", {"notes": "w1"}), told_last=False).find(dump(held, {}), set())


def test_a_release_that_is_nowhere_is_noticed_unless_it_has_arrived() -> None:
    acts: tuple[Act, ...] = (("save", {"notes": "w1"}), ("submit", {}))
    with pytest.raises(Broken, match="neither waits nor has arrived"):
        heard(*acts).find(dump({}, {}), set())
    heard(*acts).find(dump({}, {}), {(KEY, "notes", "w1")})


def test_an_entry_that_was_told_to_be_settled_and_waits_again_is_noticed() -> None:
    witness = heard(("release", {"notes": "w1"}))
    witness.hear({"settled": {"key": list(KEY), "sent": {"notes": "w1"}}})
    with pytest.raises(Broken, match="told to be settled"):
        witness.find(dump({}, {"notes": "w1"}), {(KEY, "notes", "w1")})


def test_a_second_write_of_one_release_is_noticed() -> None:
    acts: tuple[Act, ...] = (("release", {"notes": "w1"}), ("release", {"notes": "w2"}))
    before = {KEY: dict.fromkeys(FIELDS["Contact"], "")}
    writes = [write(1, notes="w1"), write(2, notes="w2"), write(3, notes="w1")]
    with pytest.raises(Broken, match="for the second time"):
        heard(*acts).replay(writes, before)
    assert heard(*acts).replay(writes[:2], before)[KEY]["notes"] == "w2"


def test_a_word_that_nobody_released_and_one_that_covers_a_colleagues_are_noticed() -> None:
    before = {KEY: dict.fromkeys(FIELDS["Contact"], "")}
    with pytest.raises(Broken, match="nobody released"):
        heard(("save", {"notes": "w1"})).replay([write(1, notes="w1")], before)
    with pytest.raises(Broken, match="nobody had seen"):
        heard(("release", {"notes": "w1"})).replay(
            [write(1, notes="c1"), write(2, notes="w1")], before
        )


def test_a_last_word_that_never_arrives_is_noticed() -> None:
    before = {KEY: dict.fromkeys(FIELDS["Contact"], "")}
    with pytest.raises(Broken, match="the last word"):
        heard(("release", {"notes": "w1"})).replay([], before)
    assert Standing({"notes": "w1"}).after("submit", {}) == Standing({}, {"notes": "w1"})
