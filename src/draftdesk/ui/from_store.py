"""What the pickers of a form find: the copies of this computer, and a way to ask the server."""

from collections.abc import Callable

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Found
from draftdesk.store.search import told_as
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.report import Report
from draftdesk.ui.forms.choosing import Choice, Chooser, Findings
from draftdesk.ui.tongue import age, tr, trouble_words
from draftdesk.ui.wording import record_title

_MOST_RECENT = 8
_HISTORY_READ = 200


def chooser_of(store: WindowStore, ask_server: Callable[[str, str], None] | None = None) -> Chooser:
    """A chooser over a store."""

    recent = Recents(store)

    def find(type_name: str, text: str, limit: int = 50) -> Findings[Choice]:
        last = recent.of(type_name) if not text.strip() else []

        def told(found: list[Found]) -> list[Choice]:
            return [_choice(each) for each in [*last, *_without(last, found)][:limit]]

        return told_as(store.finding(type_name, text, limit), told)

    def choice(type_name: str, id: str) -> Choice | None:
        found = store.found(RecordKey(type_name, id))
        return _choice(found) if found else None

    def how_old(type_name: str) -> str:
        at = store.pulled_at(type_name)
        return tr("copied {when}").format(when=age(at)) if at else tr("not copied yet")

    return Chooser(find, choice, ask_server, how_old, recent.note)


def answer_words(text: str, report: Report) -> str:
    """What is to be said of a server that was asked for a text and brought nothing."""
    if report.trouble is not None:
        return trouble_words(report.trouble)
    return tr("The server knows no other “{text}”.").format(text=text)


class Recents:
    """The records that were linked to last: in this run, and before it by what was sent."""

    def __init__(self, store: WindowStore) -> None:
        self._store = store
        self._used: list[RecordKey] = []
        self._is_read = False

    def note(self, type_name: str, id: str) -> None:
        """A person has just linked to this one."""
        self._read()
        key = RecordKey(type_name, id)
        self._used = [key, *(each for each in self._used if each != key)]

    def of(self, type_name: str) -> list[Found]:
        """Those of a type, the last one first, as far as they are still in use."""
        self._read()
        keys = [key for key in self._used if key.type == type_name]
        found = (self._store.found(key) for key in keys[:_MOST_RECENT])
        return [each for each in found if each is not None and not each.archived]

    def _read(self) -> None:
        """What the history tells, once."""
        if self._is_read:
            return
        self._is_read = True
        for sent in self._store.history(limit=_HISTORY_READ):
            for name, spec in fields_of(RECORD_TYPES[sent.key.type]).items():
                value = sent.new.get(name)
                if spec.kind is FieldKind.LINK and spec.target and isinstance(value, str):
                    self._used.append(RecordKey(spec.target, value))
        self._used = list(dict.fromkeys(self._used))


def _without(some: list[Found], found: list[Found]) -> list[Found]:
    return [each for each in found if each not in some]


def _choice(found: Found) -> Choice:
    return Choice(
        found.key.type,
        found.key.id,
        record_title(found.title, found.key),
        found.detail,
        found.archived,
        found.code,
    )
