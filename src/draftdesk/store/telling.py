"""Facts that wait in a note until a person has read them: a line for each time there was news."""

import json
from collections.abc import Sequence
from typing import Any

from draftdesk.domain.facts import Fact
from draftdesk.store.memory import as_json


def facts_in(told: str | None) -> tuple[Fact, ...]:
    """What a note tells. An older version wrote it in words, which are told as they stand."""
    return tuple(fact for line in (told or "").splitlines() for fact in _facts_of(line))


def with_facts(told: str | None, facts: Sequence[Fact]) -> str:
    """A note with more to tell."""
    line = as_json([fact.as_dict() for fact in facts])
    return f"{told}\n{line}" if told else line


def _facts_of(line: str) -> list[Fact]:
    try:
        kept: Any = json.loads(line)
        return [Fact.from_dict(each) for each in kept]
    except (ValueError, TypeError, KeyError):
        return [Fact("told", {"text": line})]
