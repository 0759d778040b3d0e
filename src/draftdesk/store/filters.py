"""What a list leaves out and in which order it stands: plain values, for the window to fill in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Self

from draftdesk.domain.record import ReadValues

STATES = ("draft", "waiting", "refused", "conflict")
"""The states by which a list can be filtered, in the order of their working."""

SOON = 60
"""Days within which a contract is said to expire soon, unless a person says otherwise."""

_LINKS = {
    "company": "company_id",
    "language": "db_language_id",
    "manager": "account_manager_user_id",
}


class Archived(StrEnum):
    """What becomes of archived records."""

    HIDDEN = "hidden"
    SHOWN = "shown"
    ONLY = "only"


class Term(StrEnum):
    """Where a contract stands in its term, by its end date."""

    ANY = "any"
    EXPIRING = "expiring"
    ENDED = "ended"
    ENDLESS = "endless"


@dataclass(frozen=True, slots=True)
class ListFilter:
    """Which records of a type are wanted; everything that is said must hold.

    `company`, `language` and `manager` are ids, empty for any. `mine` wants what this person has
    changed: there is a draft, an entry or a history for it. `states` wants any of these states.
    """

    company: str = ""
    language: str = ""
    manager: str = ""
    archived: Archived = Archived.HIDDEN
    mine: bool = False
    states: frozenset[str] = frozenset()
    term: Term = Term.ANY
    days: int = SOON

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of what is said; archived records are hidden unless something is said."""
        blank = ListFilter()
        return tuple(
            name
            for name in ("company", "language", "manager", "term", "states", "mine", "archived")
            if getattr(self, name) != getattr(blank, name)
        )

    @property
    def judges_values(self) -> bool:
        """Whether the values of a record decide, and not only its state."""
        return bool({"company", "language", "manager", "term"} & set(self.parts))

    def without(self, part: str) -> "ListFilter":
        """The same filter with one thing left unsaid."""
        return replace(self, **{part: getattr(ListFilter(), part)})

    def until(self, today: date) -> str:
        """The last day that still is soon."""
        return (today + timedelta(days=self.days)).isoformat()

    def fits(self, values: ReadValues, today: date) -> bool:
        """Whether these values are wanted."""
        links = all(
            not getattr(self, part) or values.get(field) == getattr(self, part)
            for part, field in _LINKS.items()
        )
        return links and self._fits_term(values.get("date_end"), today)

    def _fits_term(self, ends: Any, today: date) -> bool:
        if self.term is Term.ANY:
            return True
        if not ends:
            return self.term is Term.ENDLESS
        if self.term is Term.ENDED:
            return str(ends) < today.isoformat()
        return self.term is Term.EXPIRING and today.isoformat() <= str(ends) <= self.until(today)

    # --- kept under a name ----------------------------------------------------------------------

    def to_dict(self) -> dict[str, Any]:
        """What is said, for JSON."""
        said: dict[str, Any] = {name: getattr(self, name) for name in self.parts}
        if "states" in said:
            said["states"] = sorted(self.states)
        if self.term is Term.EXPIRING:
            said["days"] = self.days
        return said

    @classmethod
    def from_dict(cls, told: Mapping[str, Any]) -> Self:
        """The way back; what is not understood (any more) is left unsaid."""
        said: dict[str, Any] = {
            part: str(told[part]) for part in _LINKS if isinstance(told.get(part), str)
        }
        said["mine"] = told.get("mine") is True
        said["states"] = _known_states(told.get("states"))
        if told.get("archived") in list(Archived):
            said["archived"] = Archived(told["archived"])
        if told.get("term") in list(Term):
            said["term"] = Term(told["term"])
        if isinstance(told.get("days"), int):
            said["days"] = told["days"]
        return cls(**said)


def _known_states(told: Any) -> frozenset[str]:
    return frozenset(told) & frozenset(STATES) if isinstance(told, Iterable) else frozenset()


@dataclass(frozen=True, slots=True)
class ListOrder:
    """By which field a list stands (empty: by title), and which way round."""

    by: str = ""
    descending: bool = False


COLUMN_OF_ORDER = {
    "": "folded",
    "date_start": "starts",
    "date_end": "ends",
    "modified_dateutc": "stamp",
}
"""The orders that stand in a column of their own, by field."""

LINK_OF_ORDER = {
    "company_id": ("company", "Company"),
    "account_manager_user_id": ("manager", "User"),
}
"""The orders by the title of what is linked to: the column of the link, and its record type."""
