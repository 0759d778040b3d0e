"""Both sides changed one field: what it was, what you say, what they say. A person decides."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import fields_of, label_of
from draftdesk.domain.merging import laid_over, units_of
from draftdesk.domain.record import RecordKey, Values
from draftdesk.store.rows import Changed, Conflict
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.tongue import clock, label, tr
from draftdesk.ui.wording import value_text

_KEY = int(Qt.ItemDataRole.UserRole)
_MINE, _THEIRS = 0, 1


class ConflictView(QWidget):
    """The conflicts at the left, the chosen one's fields at the right."""

    resolved = Signal(object)
    open_wanted = Signal(object)

    def __init__(self, store: WindowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._stale = True
        self._conflict: Conflict | None = None
        self._groups: dict[str, QButtonGroup] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Conflicts"))
        self.list.currentItemChanged.connect(self._on_chosen)
        self._heading = _plain(look.title_font(self.font()))
        self._explained = _plain()
        self._explained.setWordWrap(True)
        self._fields = QWidget()
        self._grid = QGridLayout(self._fields)
        self._resolve = QPushButton(look.icon("check"), tr("Decide and send"))
        self._resolve.setToolTip(tr("Send the record as chosen here (Ctrl+Enter)"))
        self._resolve.setShortcut("Ctrl+Return")
        self._resolve.clicked.connect(self.resolve)
        self._all_mine = QPushButton(tr("All mine"))
        self._all_mine.clicked.connect(lambda: self.choose_all(_MINE))
        self._all_theirs = QPushButton(tr("All theirs"))
        self._all_theirs.clicked.connect(lambda: self.choose_all(_THEIRS))
        self._lay_out()

    def on_changed(self, changed: Changed) -> None:
        """Something moved among the conflicts."""
        if changed.kinds & {"conflict", "outbox"}:
            if self.isVisible():
                self.reload()
            else:
                self._stale = True

    def reload(self) -> None:
        """Read the conflicts anew, keeping the place."""
        self._stale = False
        before = self._conflict.entry.key if self._conflict else None
        self.list.blockSignals(True)
        self.list.clear()
        for conflict in self._store.conflicts():
            key = conflict.entry.key
            item = QListWidgetItem(self._store.title(key))
            item.setIcon(look.icon(look.ROLE_ICONS[Role.CONFLICT], Role.CONFLICT))
            item.setData(_KEY, key)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.show_conflict(before)

    def show_conflict(self, key: RecordKey | None) -> None:
        """Show the conflict of this record, or the first there is."""
        if self._stale:
            self.reload()
        rows = [self.list.item(row) for row in range(self.list.count())]
        chosen = next((item for item in rows if item.data(_KEY) == key), rows[0] if rows else None)
        if chosen is not None:
            self.list.setCurrentItem(chosen)
        self._show(self._store.conflict(chosen.data(_KEY)) if chosen else None)

    def choose(self, unit: str, side: int) -> None:
        """Choose a side for one field: 0 is mine, 1 is theirs."""
        self._groups[unit].button(side).setChecked(True)
        self._on_choice()

    def choose_all(self, side: int) -> None:
        """Choose one side for every field."""
        for unit in self._groups:
            self.choose(unit, side)

    def focus_first_choice(self) -> None:
        """Put the keys onto the first choice."""
        for group in self._groups.values():
            group.button(_MINE).setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def resolve(self) -> None:
        """What is chosen becomes the change that waits; what is not is left as it is."""
        if self._conflict is None or not self._is_decided():
            return
        key = self._conflict.entry.key
        if self._conflict.theirs is None and not self._keeps_mine():
            self._store.discard_entry(key)
        else:
            self._store.resolve(key, self._chosen_values(self._conflict))
        self.resolved.emit(key)
        self.reload()

    # --- inside ---------------------------------------------------------------------------------

    def _chosen_values(self, conflict: Conflict) -> Values:
        chosen: Values = {}
        specs = fields_of(RECORD_TYPES[conflict.entry.key.type])
        mine = laid_over(conflict.entry.base, conflict.entry.change)
        for unit, group in self._groups.items():
            side: Any = mine if group.checkedId() == _MINE else conflict.theirs or {}
            for name in specs[unit].spellings if unit in specs else (unit,):
                chosen[name] = side.get(name)
        return chosen

    def _keeps_mine(self) -> bool:
        return any(group.checkedId() == _MINE for group in self._groups.values())

    def _is_decided(self) -> bool:
        return all(group.checkedId() >= 0 for group in self._groups.values())

    def _on_chosen(self, item: QListWidgetItem | None, _: object = None) -> None:
        self._show(self._store.conflict(item.data(_KEY)) if item else None)

    def _on_choice(self) -> None:
        self._resolve.setEnabled(self._conflict is not None and self._is_decided())

    def _show(self, conflict: Conflict | None) -> None:
        self._conflict = conflict
        self._groups.clear()
        _empty(self._grid)
        for each in (self._resolve, self._all_mine, self._all_theirs):
            each.setVisible(conflict is not None)
        if conflict is None:
            self._heading.setText(tr("No conflicts."))
            self._explained.setText(
                tr("Where you and somebody else change the same field, it is asked here.")
            )
            return
        self._heading.setText(self._store.title(conflict.entry.key))
        self._explained.setText(self._explanation(conflict))
        if conflict.theirs is None:
            self._ask_whole()
        else:
            self._ask_fields(conflict)
        self._on_choice()

    def _explanation(self, conflict: Conflict) -> str:
        when = clock(conflict.found_at)
        if conflict.theirs is None:
            return tr("It was deleted on the server ({when}). Nothing was sent.").format(when=when)
        rest = len(units_of(RECORD_TYPES[conflict.entry.key.type], conflict.entry.change))
        rest -= len(conflict.clashes)
        more = " " + tr("%n other field(s) of yours go through as they are.", rest) if rest else ""
        words = tr("These fields were changed on the server too ({when}). Nothing was sent.")
        return words.format(when=when) + more

    def _ask_fields(self, conflict: Conflict) -> None:
        key, entry = conflict.entry.key, conflict.entry
        mine = laid_over(entry.base, entry.change)
        for column, heading in enumerate((tr("Field"), tr("It was"), tr("Yours"), tr("Theirs"))):
            words = _plain(look.section_font(self.font()))
            words.setText(heading)
            self._grid.addWidget(words, 0, column)
        for row, unit in enumerate(conflict.clashes, start=1):
            name = label(label_of(RECORD_TYPES[key.type], unit))
            texts = [
                value_text(key.type, unit, side, self._store.found)
                for side in (entry.base, mine, conflict.theirs or {})
            ]
            words = _plain()
            words.setText(name)
            was = _plain()
            was.setText(texts[0])
            self._grid.addWidget(words, row, 0)
            self._grid.addWidget(was, row, 1)
            self._add_choice(
                row, unit, (f"{name}, {tr('yours')}", f"{name}, {tr('theirs')}"), texts[1:]
            )
        self._grid.setRowStretch(len(conflict.clashes) + 1, 1)
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)

    def _ask_whole(self) -> None:
        texts = [tr("Make it anew with my values"), tr("Let it go, and drop my change")]
        self._add_choice(0, "id", (texts[0], texts[1]), texts)
        self._grid.setRowStretch(1, 1)

    def _add_choice(self, row: int, unit: str, names: tuple[str, str], texts: list[str]) -> None:
        group = QButtonGroup(self._fields)
        group.idClicked.connect(self._on_choice)
        for side, text in enumerate(texts):
            button = QRadioButton(text.replace("&", "&&"))
            button.setAccessibleName(f"{names[side]}: {text}")
            group.addButton(button, side)
            self._grid.addWidget(button, row, 2 + side)
        self._groups[unit] = group

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self._fields)
        self._grid.setHorizontalSpacing(look.GROUP)
        self._grid.setVerticalSpacing(look.LABEL_GAP)
        buttons = QHBoxLayout()
        for each in (self._all_mine, self._all_theirs):
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self._resolve)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.addWidget(self._heading)
        column.addWidget(self._explained)
        column.addWidget(area, 1)
        column.addLayout(buttons)
        halves = QSplitter()
        halves.addWidget(self.list)
        halves.addWidget(right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([260, 700])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()


def _plain(font: QFont | None = None) -> QLabel:
    words = QLabel()
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if font is not None:
        words.setFont(font)
    return words


def _empty(grid: QGridLayout) -> None:
    while grid.count():
        item = grid.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
