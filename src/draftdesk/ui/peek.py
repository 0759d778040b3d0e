"""A look at a linked record that has no page of its own: what it is, and who belongs to it."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import RecordKey
from draftdesk.domain.spelling import is_id
from draftdesk.store.rows import Changed, Found, View
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import Mark, PlainLabel, calm
from draftdesk.ui.tongue import age, label, tr
from draftdesk.ui.wording import record_title, state_words, value_text

_WIDTH = 380
_MOST_FACTS = 9
_MOST_EACH = 6
_ROWS_SHOWN = 8
_KEY = int(Qt.ItemDataRole.UserRole)
_TELLING = frozenset(
    {"code", "vat_reg_code", "street", "zip", "city", "phone", "mobile", "email", "url"}
)
_PICTURES = {"Contact": "user", "Contract": "file-text"}


class PeekCard(QFrame):
    """Lies beside the field; Enter opens who is marked, Esc goes back to the field."""

    open_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, store: WindowStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._store = parent, store
        self._key: RecordKey | None = None
        self._back: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = PlainLabel("", font=look.section_font(self.font()), wrap=True)
        self._mark = Mark(look.ROLE_ICONS[Role.ARCHIVED], Role.ARCHIVED)
        self._archived = PlainLabel(tr("archived"), Role.ARCHIVED)
        self._copied = PlainLabel("", Role.SECONDARY, look.hint_font(self.font()), wrap=True)
        self._facts = QWidget()
        self._heading = PlainLabel("", Role.SECONDARY, look.section_font(self.font()))
        self.rows = QListWidget()
        self._keys = PlainLabel("", Role.SECONDARY, look.hint_font(self.font()))
        self._lay_out()
        self.hide()
        self.rows.itemActivated.connect(self._on_activated)
        self.rows.itemClicked.connect(self._on_activated)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def show_record(self, key: RecordKey, beside: QWidget) -> None:
        """Show what this computer knows of a record; if it knows nothing, wish for a look."""
        self._back, self._key = QApplication.focusWidget(), key
        self._fill(key)
        self.adjustSize()
        self.move(self._place(beside))
        self.show()
        self.raise_()
        (self.rows if self.rows.count() else self).setFocus(Qt.FocusReason.PopupFocusReason)
        if self._store.view(key) is None and is_id(key.id):
            self.look_wanted.emit(key)

    def on_changed(self, changed: Changed) -> None:
        """The copy may have come meanwhile, or somebody who belongs to it may have moved."""
        if self._key is None or not self.isVisible():
            return
        if changed.touches(self._key) or changed.kinds & {"draft", "outbox"}:
            marked = self.rows.currentRow()
            self._fill(self._key)
            self.rows.setCurrentRow(min(max(marked, 0), self.rows.count() - 1))
            self.adjustSize()

    def text(self) -> str:
        """Everything it says."""
        labels = [each for each in self.findChildren(PlainLabel) if not each.isHidden()]
        listed = (self.rows.item(row).text() for row in range(self.rows.count()))
        return "\n".join([*(each.text() for each in labels), *listed])

    # --- inside ---------------------------------------------------------------------------------

    def _fill(self, key: RecordKey) -> None:
        view, kind = self._store.view(key), RECORD_TYPES[key.type]
        title = label(kind.facts.label)
        if view is not None:
            title = record_title(title_of(kind, view.mine), key)
        self._title.setText(title)
        self.setAccessibleName(title)
        is_archived = view is not None and bool(view.mine.get("archived"))
        for each in (self._mark, self._archived):
            each.setVisible(is_archived)
        self._copied.setText(self._copied_words(view, label(kind.facts.label)))
        self._show_facts(view)
        self._show_rows(key if key.type == "Company" else None)

    def _copied_words(self, view: View | None, what: str) -> str:
        if view is None:
            return tr("Not in this computer’s copy. Asking the server …")
        copied = tr("copied {when}").format(when=age(view.seen_at))
        state = view.entry.state.value if view.entry else "draft" if view.draft else ""
        return " · ".join(filter(None, (what, copied, state_words(state))))

    def _show_facts(self, view: View | None) -> None:
        old = self._facts
        # A widget without a parent would come up as a window, and take the keys from ours.
        self._facts = QWidget(self)
        lines = QFormLayout(self._facts)
        lines.setContentsMargins(0, look.INSIDE, 0, 0)
        lines.setHorizontalSpacing(look.LABEL_GAP)
        lines.setVerticalSpacing(look.INSIDE)
        facts = self._facts_of(view) if view else []
        for name, text in facts:
            value = PlainLabel(text, wrap=True)
            value.setAccessibleName(f"{name}: {text}")
            lines.addRow(PlainLabel(name, Role.SECONDARY), value)
        self._facts.setVisible(bool(facts))
        self._column.replaceWidget(old, self._facts)
        old.hide()
        old.deleteLater()

    def _facts_of(self, view: View) -> list[tuple[str, str]]:
        kind = RECORD_TYPES[view.key.type]
        told = [
            (label(spec.label), value_text(view.key.type, spec.name, view.mine, self._store.found))
            for spec in fields_of(kind).values()
            if _is_telling(spec, kind.facts.title) and view.mine.get(spec.name)
        ]
        return told[:_MOST_FACTS]

    def _show_rows(self, company: RecordKey | None) -> None:
        self.rows.clear()
        counts = {
            name: self._store.count_of_company(name, company.id) if company else 0
            for name in _PICTURES
        }
        for type_name, count in counts.items():
            if company and count:
                self._add_rows(type_name, company.id, count)
        words = (
            tr("%n contact(s)", counts["Contact"]),
            tr("%n contract(s)", counts["Contract"]),
        )
        self._heading.setText(", ".join(words))
        self._heading.setVisible(company is not None)
        self.rows.setVisible(self.rows.count() > 0)
        if self.rows.count():
            self.rows.setCurrentRow(0)
            height = self.rows.sizeHintForRow(0) * min(_ROWS_SHOWN, self.rows.count())
            self.rows.setFixedHeight(height + 2 * self.rows.frameWidth())
        opens = tr("Enter opens it. Esc goes back.") if self.rows.count() else tr("Esc goes back.")
        self._keys.setText(opens)

    def _add_rows(self, type_name: str, company: str, count: int) -> None:
        for found in self._store.of_company(type_name, company, _MOST_EACH):
            title = record_title(found.title, found.key)
            item = QListWidgetItem(_icon_of(found), title)
            item.setData(_KEY, found.key)
            item.setToolTip(look.plain_tip(" · ".join(filter(None, (title, found.detail)))))
            marks = [state_words(found.state), tr("archived") if found.archived else ""]
            if any(marks):
                item.setText(f"{title} ({', '.join(filter(None, marks))})")
            if found.archived:
                item.setForeground(look.colour(Role.ARCHIVED))
            self.rows.addItem(item)
        if count > _MOST_EACH:
            rest = QListWidgetItem(tr("and %n more", count - _MOST_EACH))
            rest.setFlags(Qt.ItemFlag.NoItemFlags)
            self.rows.addItem(rest)

    def _place(self, beside: QWidget) -> QPoint:
        """Under the field, or over it where there is more room; always inside the page."""
        corner = beside.mapTo(self._page, QPoint(0, 0))
        below = corner.y() + beside.height() + look.INSIDE
        above = corner.y() - self.height() - look.INSIDE
        top = below if below + self.height() <= self._page.height() or above < 0 else above
        left = max(0, min(corner.x(), self._page.width() - self.width() - look.INSIDE))
        return QPoint(left, max(0, min(top, self._page.height() - self.height())))

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        calm(self.rows)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setAccessibleName(tr("Who belongs to it"))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setIconSize(look.icon_size())
        head = QHBoxLayout()
        head.setSpacing(look.INSIDE)
        head.addWidget(self._title, 1)
        head.addWidget(self._mark)
        head.addWidget(self._archived)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, 12, look.CARD, 12)
        column.setSpacing(look.INSIDE)
        column.addLayout(head)
        for each in (self._copied, self._facts, self._heading, self.rows, self._keys):
            column.addWidget(each)

    def _on_activated(self, item: QListWidgetItem) -> None:
        key: Any = item.data(_KEY)
        if isinstance(key, RecordKey):
            self._back = None
            self.hide()
            self.open_wanted.emit(key)

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes elsewhere is done looking."""
        if now is not None and now is not self and self.isVisible() and not self.isAncestorOf(now):
            self._back = None
            self.hide()

    # --- Qt's own spelling ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        painter.setPen(look.tones(self.palette()).foot)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._key = None
        back, self._back = self._back, None
        if back is not None:
            back.setFocus(Qt.FocusReason.PopupFocusReason)


def _icon_of(found: Found) -> QIcon:
    """What it is; or, where something of it is unsent, how that stands."""
    if found.state:
        role = Role(found.state)
        return look.icon(look.ROLE_ICONS[role], role)
    return look.icon(_PICTURES[found.key.type], Role.SECONDARY)


def _is_telling(spec: FieldSpec, title: tuple[str, ...]) -> bool:
    """Whether a field tells a stranger what a record is."""
    is_shown = spec.list_place is not None or spec.name in _TELLING
    return is_shown and spec.name not in title and spec.kind is not FieldKind.SECRET
