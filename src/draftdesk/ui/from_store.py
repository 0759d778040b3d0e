"""What the pickers of a form find: the copies of this computer, and a way to ask the server."""

from collections.abc import Callable

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Found
from draftdesk.store.window_store import WindowStore
from draftdesk.ui.forms.choosing import Choice, Chooser
from draftdesk.ui.tongue import age, tr


def chooser_of(store: WindowStore, ask_server: Callable[[str, str], None] | None = None) -> Chooser:
    """A chooser over a store."""

    def find(type_name: str, text: str, limit: int = 50) -> list[Choice]:
        return [_choice(found) for found in store.find(type_name, text, limit)]

    def choice(type_name: str, id: str) -> Choice | None:
        found = store.found(RecordKey(type_name, id))
        return _choice(found) if found else None

    def how_old(type_name: str) -> str:
        at = store.pulled_at(type_name)
        return tr("copied {when}").format(when=age(at)) if at else tr("not copied yet")

    return Chooser(find, choice, ask_server, how_old)


def _choice(found: Found) -> Choice:
    return Choice(
        found.key.type, found.key.id, found.title, found.detail, found.archived, found.code
    )
