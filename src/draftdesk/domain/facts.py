"""What has happened to the files of the store, as facts: a code and parameters, worded when read.

The store keeps these until a person has read them; by then another language may be spoken. The
English texts are the keys of the translations.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any, Self

from draftdesk.domain.problems import worded

FACT_TEXTS: dict[str, str] = {
    "work_damaged": "The file with your unsent work was damaged.",
    "put_aside": "It was put aside as {file}.",
    "all_is_here": "All that it held could be read, and is here.",
    "rest_from_backup": "What could still be read is here; the rest is as it was on {when}. Please "
    "look.",
    "no_backup": "What could still be read is here. There was no backup yet. Please look.",
    "cache_anew": "The copy of the server's records was damaged. It is fetched anew.",
    "told": "{text}",
}
"""`told` holds what an older version wrote down in its own words."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened; its parameter `at` is a moment in seconds, worded as `{when}`."""

    code: str
    parameters: Mapping[str, Any] = dataclass_field(default_factory=dict, hash=False)

    @property
    def template(self) -> str:
        """The English words, before the parameters are filled in."""
        return FACT_TEXTS.get(self.code, "{code}")

    @property
    def text(self) -> str:
        """The English words."""
        at = self.parameters.get("at")
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(at)) if at else "?"
        return worded(self.template, {"code": self.code, "when": when, **self.parameters})

    def as_dict(self) -> dict[str, Any]:
        """For the store."""
        return {"code": self.code, "parameters": dict(self.parameters)}

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> Self:
        """The way back from `as_dict`."""
        return cls(kept["code"], kept["parameters"])


def in_english(facts: Iterable[Fact]) -> str:
    """Several facts, as one would tell them."""
    return " ".join(fact.text for fact in facts)
