"""What a list's filter says, part by part."""

from draftdesk.domain.record import RecordKey
from draftdesk.store.filters import STATES, Archived, ListFilter, Term
from draftdesk.store.window_store import WindowStore
from draftdesk.ui.tongue import tr
from draftdesk.ui.wording import record_title

LINKED = {"company": "Company", "language": "DbLanguage", "manager": "User"}
"""The parts of a filter that are links, and what they lead to."""


def active(wanted: ListFilter) -> tuple[str, ...]:
    """The parts that leave records out."""
    return tuple(
        part for part in wanted.parts if part != "archived" or wanted.archived is not Archived.SHOWN
    )


def part_words(wanted: ListFilter, part: str, store: WindowStore) -> str:
    """What one part of a filter says."""
    if part in LINKED:
        found = store.found(RecordKey(LINKED[part], getattr(wanted, part)))
        name = record_title(found.title, found.key) if found else tr("not known here")
        return f"{link_words(part)}: {name}"
    if part == "term":
        return term_words(wanted.term, wanted.days)
    if part == "states":
        return ", ".join(state_name(state) for state in STATES if state in wanted.states)
    if part == "mine":
        return tr("Changed by me")
    return tr("Archived only")


def link_words(part: str) -> str:
    """What a link is called."""
    return {
        "company": tr("Company"),
        "language": tr("Language"),
        "manager": tr("Account manager"),
    }[part]


def state_name(state: str) -> str:
    """A state, short."""
    return {
        "draft": tr("Draft"),
        "waiting": tr("Waiting"),
        "refused": tr("Refused"),
        "conflict": tr("Conflict"),
    }[state]


def term_words(term: Term, days: int) -> str:
    """Where in its term a contract is wanted."""
    return {
        Term.ANY: tr("Any end date"),
        Term.EXPIRING: tr("Expiring in %n day(s)", days),
        Term.ENDED: tr("Ended"),
        Term.ENDLESS: tr("No end date"),
    }[term]
