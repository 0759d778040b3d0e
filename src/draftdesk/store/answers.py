"""Answers to a conflict that are not decided yet: a note of `work.db` for each conflict.

What is typed as an answer is kept like a draft: on the disk when `put` returns, secrets as the
store keeps them. An answer goes with its question: once it is decided or discarded, or the field
clashes no more.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import apsw

from draftdesk.domain.catalog import record_type
from draftdesk.domain.merging import laid_over, same
from draftdesk.domain.record import RecordKey, Values
from draftdesk.store.database import row, writing
from draftdesk.store.drafts import all_of
from draftdesk.store.memory import Memory
from draftdesk.store.notes import drop_notes, note, put_note
from draftdesk.store.rows import Conflict

WHOLE = "id"
"""The question about a record that was deleted over there is about the whole of it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person has answered so far for one field.

    `side` is mine, theirs, other, or nothing yet; `typed` the third value in all its spellings
    (empty if none was typed). `moved` names the sides that say something else by now, and `lost`
    tells that a plain store forgot what was typed with the program that held it.
    """

    side: str
    typed: Values = field(default_factory=dict, repr=False)
    moved: frozenset[str] = frozenset()
    lost: bool = False


class Answers:
    """The window's side of these notes; nobody else hears of them."""

    def __init__(self, work: apsw.Connection, memory: Memory) -> None:
        self._work, self._memory = work, memory

    def of(self, conflict: Conflict) -> dict[str, Answer]:
        """What is answered so far of this conflict's questions, by their unit."""
        told = _told(self._work, conflict.entry.key)
        asked = questions_of(conflict)
        return {unit: self._answer(conflict, unit, told[unit]) for unit in asked if unit in told}

    def put(self, conflict: Conflict, answers: Mapping[str, Answer]) -> None:
        """Keep these answers, given to this conflict; they are on the disk when this returns.

        One that was given to what a side said before is kept as it stands: a person has not looked
        again. Nothing is kept of what is asked no more.
        """
        key = conflict.entry.key
        with writing(self._work):
            before, asked = _told(self._work, key), self._asked_now(key)
            told = {
                unit: before[unit]
                if answer.moved and unit in before
                else self._text(conflict, unit, answer)
                for unit, answer in answers.items()
                if unit in asked
            }
            if told != before:
                _put(self._work, key, told)

    # --- inside ---------------------------------------------------------------------------------

    def _asked_now(self, key: RecordKey) -> tuple[str, ...]:
        """What is asked of a record by now; it may have been decided elsewhere meanwhile."""
        sql = "SELECT theirs IS NULL, clashes FROM conflict WHERE type=? AND id=?"
        found = row(self._work, sql, key)
        if found is None:
            return ()
        return (WHOLE,) if found[0] else tuple(json.loads(found[1]))

    def _text(self, conflict: Conflict, unit: str, answer: Answer) -> list[str]:
        """Side, third value, mine and theirs as they were when this was answered."""
        type_name = conflict.entry.key.type
        values = (answer.typed, *_both(conflict, unit))
        return [answer.side, *(self._memory.text_of(type_name, each) for each in values)]

    def _answer(self, conflict: Conflict, unit: str, told: list[str]) -> Answer:
        type_name = conflict.entry.key.type
        kind, (side, typed, *seen) = record_type(type_name), told
        were = (self._memory.values_in(type_name, each) for each in seen)
        both = zip(("mine", "theirs"), were, _both(conflict, unit), strict=True)
        moved = frozenset(name for name, was, now in both if not same(kind, unit, was, now))
        lost = bool(self._memory.lost_in(type_name, typed))
        return Answer(side, self._memory.values_in(type_name, typed), moved, lost)


def questions_of(conflict: Conflict) -> tuple[str, ...]:
    """The units that are asked about."""
    return (WHOLE,) if conflict.theirs is None else conflict.clashes


def answered(key: RecordKey) -> str:
    """The name under which the answers to a conflict are noted."""
    return f"answered {key.type} {key.id}"


def keep_answers_to(work: apsw.Connection, key: RecordKey, units: Collection[str]) -> None:
    """Drop the answers to all but these questions. Runs inside the caller's transaction."""
    told = _told(work, key)
    if told.keys() - set(units):
        _put(work, key, {unit: each for unit, each in told.items() if unit in units})


def _both(conflict: Conflict, unit: str) -> tuple[Values, Values]:
    kind, entry = record_type(conflict.entry.key.type), conflict.entry
    sides = (laid_over(entry.base, entry.change), conflict.theirs or {})
    mine, theirs = (all_of(kind, side, [unit]) for side in sides)
    return mine, theirs


def _told(work: apsw.Connection, key: RecordKey) -> dict[str, list[str]]:
    return dict(json.loads(note(work, answered(key)) or "{}"))


def _put(work: apsw.Connection, key: RecordKey, told: Mapping[str, list[str]]) -> None:
    if told:
        put_note(work, answered(key), json.dumps(told))
    else:
        drop_notes(work, [answered(key)])
