"""The seam to the store: how a form finds records to link to, without knowing where they live."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

_T = TypeVar("_T")
Findings = Generator[list[_T], None, list[_T]]
"""A search in steps, none of them long: what is found so far, and what is returned is all."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A record that can be linked to, as a person tells it from others."""

    type: str
    id: str
    title: str
    detail: str = ""
    archived: bool = False
    code: str = ""


def _finds_nothing(_type_name: str, _text: str, _limit: int = 50) -> Findings[Choice]:
    yield from ()
    return []


def _knows_nothing(_type_name: str, _id: str) -> Choice | None:
    return None


def _forgets(_type_name: str, _id: str) -> None:
    """Somebody linked to a record; nobody wants to know."""


def _ageless(_type_name: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Chooser:
    """The questions a form may ask; all answer from memory or disk, at once or step by step.

    `find(type, text, limit)` gives the best matches first, and for an empty text those used last.
    It finds them in steps, and what is found so far only grows.
    `choice(type, id)` is one record, `None` if this computer has no copy. `ask_server(type, text)`
    only wishes: when the answer has been stored, tell the form by `refresh_choices(type)`.
    `used(type, id)` tells that a person has just linked to a record.
    `age(type)` says in words how old the copies are ("copied 10:41"), empty if unknown.
    """

    find: Callable[[str, str, int], Findings[Choice]] = _finds_nothing
    choice: Callable[[str, str], Choice | None] = _knows_nothing
    ask_server: Callable[[str, str], None] | None = None
    age: Callable[[str], str] = _ageless
    used: Callable[[str, str], None] = _forgets
