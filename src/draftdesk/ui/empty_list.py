"""What stands in place of a list that is empty though nothing was sought, and what would help."""

from dataclasses import dataclass

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.report import SyncState
from draftdesk.ui.tongue import clock, label, label_inside, tr


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Why nothing is here; `goes_on` and `may_make` tell which ways there are."""

    words: str
    goes_on: bool = False
    may_make: bool = False


def emptiness(type_name: str, store: WindowStore, state: SyncState) -> Emptiness:
    """Why a list is empty: not read yet, broken off, nothing over there, or all of it archived."""
    records = label_inside(RECORD_TYPES[type_name].facts.plural)
    if store.pulled_at(type_name) is None:
        if state.cancelled:
            words = tr("The first sync was cancelled. It goes on at {when}.")
            return Emptiness(words.format(when=clock(state.next_try)), goes_on=True)
        return Emptiness(tr("Nothing here yet. The first sync fills this list."))
    if store.count(type_name, archived=True):
        words = tr("All {records} are archived. “Archived too” shows them.")
        return Emptiness(words.format(records=records))
    words = tr("There are no {records} on the server.").format(records=records)
    return Emptiness(words, may_make=not store.counts().read_only)


def new_words(type_name: str) -> str:
    """What making one is called."""
    words = {"Contact": tr("New contact"), "Contract": tr("New contract")}
    return words.get(type_name) or label(RECORD_TYPES[type_name].facts.label)
