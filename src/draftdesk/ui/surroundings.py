"""What stands around a record's form: a contract's life, and other records that belong to it."""

from PySide6.QtCore import QObject, QTimer, Signal

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import label_of
from draftdesk.domain.record import ReadValues, RecordKey
from draftdesk.store.rows import Alike, Changed, Found
from draftdesk.store.window_store import WindowStore
from draftdesk.ui.at_hand import RecordAtHand
from draftdesk.ui.life_line import LifeLine
from draftdesk.ui.record_links import RecordLink, RecordLinks
from draftdesk.ui.tongue import label, label_inside, tr
from draftdesk.ui.wording import record_title, state_words

_AFTER_MS = 200
"""Whoever types or walks down a list is not followed step by step."""
_MOST, _MOST_FIRST = 8, 3
_MOVES = frozenset({"record", "draft", "outbox"})
PICTURES = {"Contact": "user", "Contract": "file-text"}


class Surroundings(QObject):
    """Made once for a page; shows what goes with the record that the page has in its hands.

    `alike` warns of records that a new one may repeat; `company` leads to who else is there.
    """

    open_wanted = Signal(object)
    company_wanted = Signal(str)

    def __init__(self, type_name: str, store: WindowStore, country: str, parent: QObject) -> None:
        """`country` is where telephone numbers without a prefix are at home."""
        super().__init__(parent)
        self._store, self._type, self._country = store, type_name, country
        self._key: RecordKey | None = None
        self._values: ReadValues = {}
        self._is_new = self._is_brief = False
        self._shown: tuple[object, RecordKey] | None = None
        self.life = LifeLine() if type_name == "Contract" else None
        self.alike = RecordLinks(warns=True)
        self.company = RecordLinks()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.look_around)
        for each in (self.alike, self.company):
            each.open_wanted.connect(self.open_wanted)
        self.company.more_wanted.connect(self._on_more_wanted)

    def show(self, hand: RecordAtHand, values: ReadValues) -> None:
        """Another record, or the same with news."""
        if hand.key != self._key:
            self.hide()
        self._key, self._is_new = hand.key, hand.is_new
        self.show_values(values)

    def show_values(self, values: ReadValues) -> None:
        """The record as it stands in the form while somebody types."""
        self._values = values
        if self.life is not None:
            self.life.show_values(values)
        if self._is_new or self._shown != (values.get("company_id"), self._key):
            self._soon.start()

    def hide(self) -> None:
        """No record is shown."""
        self._soon.stop()
        self._key, self._shown = None, None
        for each in (self.life, self.alike, self.company):
            if each is not None:
                each.hide()

    def be_brief(self, brief: bool) -> None:
        """Leave the room of a low window to the fields; peeking still tells who is there."""
        if brief != self._is_brief:
            self._is_brief, self._shown = brief, None
            self.company.hide()
            if self._key is not None:
                self._soon.start()

    def on_changed(self, changed: Changed) -> None:
        """Copies or unsent work have moved: who belongs together may be others now."""
        if self._key is None or changed.keys == frozenset({self._key}):
            return
        if changed.kinds & _MOVES:
            self._shown = None
            self._soon.start()

    def look_around(self) -> None:
        """Ask the store now."""
        self._soon.stop()
        if self._key is not None:
            self._show_alike(self._key)
            self._show_company(self._key)

    # --- inside ---------------------------------------------------------------------------------

    def _show_alike(self, key: RecordKey) -> None:
        found = self._store.alike(key, self._values, country=self._country) if self._is_new else []
        links = [self._link(each.found, self._common(each)) for each in found]
        words = self._alike_words(found[0]) if found else ""
        self.alike.show_links(words, links)

    def _alike_words(self, first: Alike) -> str:
        what = label_inside(RECORD_TYPES[self._type].facts.label)
        words = tr("There may be this {record} already, with the same {fields}:")
        return words.format(record=what, fields=self._common(first))

    def _common(self, alike: Alike) -> str:
        kind = RECORD_TYPES[self._type]
        names = [
            tr("name and company") if name == "name" else label_inside(label_of(kind, name))
            for name in alike.fields
        ]
        return ", ".join(names)

    def _show_company(self, key: RecordKey) -> None:
        company = self._values.get("company_id")
        if self._shown == (company, key):
            return
        self._shown = (company, key)
        if self._is_brief or not isinstance(company, str) or not company:
            self.company.hide()
            return
        # Of each type some, those of the record's own first, then whoever there is room for.
        first, rest, total = [], [], -int(self._store.is_of_company(key, company))
        for type_name in sorted(PICTURES, key=lambda each: each != self._type):
            total += self._store.count_of_company(type_name, company)
            found = self._store.of_company(type_name, company, _MOST)
            links = [self._link(each) for each in found if each.key != key]
            first += links[:_MOST_FIRST]
            rest += links[_MOST_FIRST:]
        links = [*first, *rest]
        copy = self._store.found(RecordKey("Company", company))
        name = record_title(copy.title, copy.key) if copy else tr("this company")
        words = tr("Also at {company}:").format(company=name)
        self.company.show_links(words, links, total)

    def _link(self, found: Found, detail: str = "") -> RecordLink:
        what = label(RECORD_TYPES[found.key.type].facts.label)
        state = state_words(found.state)
        said = " · ".join(part for part in (what, found.detail, detail, state) if part)
        picture = PICTURES.get(found.key.type, "")
        title = record_title(found.title, found.key)
        return RecordLink(found.key, title, said, picture, found.state)

    def _on_more_wanted(self) -> None:
        company = self._values.get("company_id")
        if isinstance(company, str):
            self.company_wanted.emit(company)
