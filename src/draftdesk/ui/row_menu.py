"""The menu of a row: what can be done with its record, by the same actions as in the menu bar."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import View
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.tongue import tr

_COPIED = frozenset({FieldKind.PHONE, FieldKind.EMAIL})
_LONGEST = 40


class RowMenu(QMenu):
    """Shows what applies to a record; `open_wanted` wants to go on in it.

    `actions` are those of the menu bar, which act on the record that is shown: this one.
    """

    open_wanted = Signal(object)

    def __init__(
        self,
        store: WindowStore,
        key: RecordKey,
        actions: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view = store.view(key)
        self._add(tr("Open"), "pencil", partial(self.open_wanted.emit, key))
        self.addSeparator()
        if view is not None:
            applying = _applying(view, read_only=store.counts().read_only)
            self.addActions([actions[name] for name in applying if name in actions])
            self.addSeparator()
            for text in dict.fromkeys(_worth_copying(view)):
                self._add_copying(text)

    def _add_copying(self, text: str) -> None:
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        words = tr("Copy {text}").format(text=shown)
        self._add(words, "copy", partial(QGuiApplication.clipboard().setText, text))

    def _add(self, words: str, picture: str, job: partial[None]) -> None:
        action = QAction(look.icon(picture), words.replace("&", "&&"), self)
        action.triggered.connect(lambda _=False: job())
        self.addAction(action)


def _applying(view: View, *, read_only: bool) -> Iterator[str]:
    """The names of what can be done with a record as it is now."""
    unsent = view.draft is not None or view.entry is not None
    if view.draft is not None and not read_only:
        yield "send"
    if unsent:
        yield "preview"
    if view.draft is not None:
        yield "discard"
    if not read_only and "archived" in fields_of(RECORD_TYPES[view.key.type]):
        yield "archive"
    yield from ("history", "check", "close")


def _worth_copying(view: View) -> Iterator[str]:
    """What one needs elsewhere: how to reach somebody, and the names that other programs know."""
    kind = RECORD_TYPES[view.key.type]
    for name, spec in fields_of(kind).items():
        value = view.mine.get(name)
        if isinstance(value, str) and value and (spec.kind in _COPIED or name == kind.facts.match):
            yield value
    if not view.is_new:
        yield view.key.id
