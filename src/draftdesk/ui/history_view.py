"""What was sent: when, by whom, old and new, and what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import label_of
from draftdesk.domain.merging import units_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Changed, Sent
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel, calm
from draftdesk.ui.tongue import clock, label, tr
from draftdesk.ui.wording import value_text

_MOST = 300
_KEY = int(Qt.ItemDataRole.UserRole)


class HistoryView(QWidget):
    """A table of sendings, the newest first."""

    open_wanted = Signal(object)

    def __init__(self, store: WindowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._stale = True
        self._heading = PlainLabel(font=look.title_font(self.font()))
        self._empty = PlainLabel(
            tr("What goes out is noted here: when, by whom, old and new, and what came of it."),
            Role.SECONDARY,
            wrap=True,
        )
        self.table = _table()
        self.table.itemActivated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(self._heading)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addStretch(0)

    def on_changed(self, changed: Changed) -> None:
        """Something was sent."""
        if "history" in changed.kinds:
            if self.isVisible():
                self.reload()
            else:
                self._stale = True

    def reload(self) -> None:
        """Read it anew."""
        self._stale = False
        sent = self._store.history(limit=_MOST)
        self._heading.setText(
            tr("Sent from this computer") if sent else tr("Nothing was sent yet.")
        )
        self._empty.setVisible(not sent)
        self.table.setVisible(bool(sent))
        titles = {key: self._store.title(key) for key in {each.key for each in sent}}
        self.table.setRowCount(0)
        for each in sent:
            self._add(each, titles[each.key])

    def heading(self) -> str:
        """What it says above the rows."""
        return self._heading.text()

    def focus_rows(self) -> None:
        """Put the keys onto the rows."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self, sent: Sent, title: str) -> None:
        kind = RECORD_TYPES[sent.key.type]
        row = self.table.rowCount()
        self.table.insertRow(row)
        units = [unit for unit in units_of(kind, sent.new) if unit != "id"]
        changes = "; ".join(said for unit in units if (said := self._change(sent, unit)))
        differing = sent.notice.get("stored_differently", {})
        made_of_it = [
            tr("{field}: the server stored “{stored}”").format(
                field=label(label_of(kind, unit)),
                stored=value_text(sent.key.type, unit, {unit: both[1]}, self._store.found),
            )
            for unit, both in differing.items()
        ]
        made_of_it += [
            tr("{field}: never shown by this server, and may have been cleared").format(
                field=label(label_of(kind, name))
            )
            for name in sent.notice.get("secret_hidden", ())
        ]
        notice = "; ".join(made_of_it)
        texts = (clock(sent.at), title, changes, sent.author, notice)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setData(_KEY, sent.key)
            item.setToolTip(look.plain_tip(text))
            self.table.setItem(row, column, item)

    def _change(self, sent: Sent, unit: str) -> str:
        kind = RECORD_TYPES[sent.key.type]
        old = value_text(sent.key.type, unit, sent.old, self._store.found)
        new = value_text(sent.key.type, unit, sent.new, self._store.found)
        if old == new:
            return ""
        return f"{label(label_of(kind, unit))}: {old} → {new}"

    def _on_activated(self, item: QTableWidgetItem) -> None:
        key = item.data(_KEY)
        if isinstance(key, RecordKey):
            self.open_wanted.emit(key)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()


def _table() -> QTableWidget:
    table = QTableWidget(0, 5)
    calm(table)
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.setWordWrap(False)
    table.setAccessibleName(tr("History"))
    table.setHorizontalHeaderLabels(
        [tr("When"), tr("Record"), tr("Change"), tr("By"), tr("What the server made of it")]
    )
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    for column, width in enumerate((80, 170, 0, 130, 150)):
        table.setColumnWidth(column, width)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    return table
