"""A short storm in the suite; `python3 dev.py storm` makes long ones."""

import os
from pathlib import Path

import pytest

from draftdesk.domain.record import RecordKey
from storm.ledger import Broken, Ledger, Spot
from storm.storm import Storm

KEY = RecordKey("Contact", "5b9f4b1e-6a55-4f0c-9a3e-0f3f0d7a1c11")
SPOT = Spot(KEY, "notes")
AGREED = {KEY: {"notes": "", "functions": "", "skype": ""}}


def a_put(notes: str, base: str) -> dict[str, object]:
    """A PUT as the server's log tells it."""
    body = {"id": KEY.id, "notes": notes, "modified_dateutc": base}
    path = f"/api/Contact({KEY.id})"
    return {"method": "PUT", "status": 200, "path": path, "body": body, "mishap": None}


def holding(notes: str) -> dict[RecordKey, dict[str, str]]:
    """What the server holds in the end."""
    return {KEY: {**AGREED[KEY], "notes": notes}}


def test_a_short_storm_ends_with_all_sent_and_both_sides_equal(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "environ", dict(os.environ))

    story = Storm(folder, seed=1, seconds=6).run()

    assert "server, model and cache are equal" in story


def test_the_ledger_is_content_with_one_write_for_one_release() -> None:
    ledger = Ledger(AGREED)
    ledger.type(SPOT, "p1", "")
    ledger.release(KEY)

    ledger.settle([a_put("p1", "2026-11-23T10:00:00.1Z")], holding("p1"))

    assert (ledger.puts, ledger.releases) == (1, 1)


def test_the_ledger_sees_a_word_that_never_arrived() -> None:
    ledger = Ledger(AGREED)
    ledger.type(SPOT, "p1", "")
    ledger.release(KEY)

    with pytest.raises(Broken, match="never arrived"):
        ledger.settle([], AGREED)


def test_the_ledger_sees_a_word_that_nobody_released() -> None:
    ledger = Ledger(AGREED)
    ledger.type(SPOT, "p1", "")

    with pytest.raises(Broken, match="nobody released"):
        ledger.settle([a_put("p1", "2026-11-23T10:00:00.1Z")], holding("p1"))


def test_the_ledger_sees_a_colleague_overwritten_unseen() -> None:
    ledger = Ledger(AGREED)
    ledger.type(SPOT, "p1", "")
    ledger.release(KEY)
    ledger.colleague(SPOT, "c1", "2026-11-23T10:00:00.1Z")

    with pytest.raises(Broken, match="nobody had seen"):
        ledger.settle([a_put("p1", "2026-11-23T10:00:00.10Z")], holding("p1"))


def test_the_ledger_sees_one_release_sent_twice() -> None:
    ledger = Ledger(AGREED)
    ledger.type(SPOT, "p1", "")
    ledger.release(KEY)
    writes = [a_put("p1", "2026-11-23T10:00:00.1Z"), a_put("p1", "2026-11-23T10:00:00.2Z")]

    with pytest.raises(Broken, match="2 PUTs for 1"):
        ledger.settle(writes, holding("p1"))
