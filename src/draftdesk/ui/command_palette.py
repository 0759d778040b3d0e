"""The palette: one line that finds whatever can be done, and whatever is kept here.

What can be done is read from the menus, so a thing that no menu holds is not found here either.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMainWindow,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Found
from draftdesk.store.search import folded, told_as
from draftdesk.ui import look
from draftdesk.ui.acts import PALETTE, Act, acts_of
from draftdesk.ui.forms.choosing import Findings
from draftdesk.ui.forms.one_line import keep_on_one_line
from draftdesk.ui.forms.seeking import Seeking
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import Mark, PlainLabel, Sheet
from draftdesk.ui.tongue import tr
from draftdesk.ui.wording import record_title

if TYPE_CHECKING:
    from draftdesk.ui.workbench import Workbench

_WIDTH, _TOP, _ROWS_SHOWN = 620, 48, 11
_MOST_ACTS, _MOST_FIELDS = 8, 4
_SHORTEST_INSIDE = 3
"""From so many letters on, a word is also found inside a word."""
_SHORTEST_FOR_RECORDS = 2
_RECORDS = (("Contact", "user", 6), ("Contract", "file-text", 4), ("Company", "building-2", 3))
_RECENT = 8
_WAY_ROLE = int(Qt.ItemDataRole.UserRole)
_DISPLAY_ROLE = int(Qt.ItemDataRole.DisplayRole)
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS_SHOWN - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS_SHOWN,
}

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Way:
    """One row: what it is called (by us too, in `name`), what else is to be known, what it does."""

    name: str
    words: str
    detail: str
    keys: str
    picture: QIcon
    go: Callable[[], object]
    archived: bool = False


class CommandPalette(Sheet):
    """Lies over the window and leaves it as soon as the keys go elsewhere."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bench: Workbench | None = None
        self._only_fields = False
        self._recent: list[str] = []
        self._before: QWidget | None = None
        self.line = QLineEdit()
        keep_on_one_line(self.line)
        self.line.setFrame(False)
        self.line.textChanged.connect(self._show)
        self.line.installEventFilter(self)
        self._seeking: Seeking[Way] = Seeking(self)
        self._seeking.moved.connect(self._on_moved)
        self.ways = _Ways(self)
        self.list = QListView()
        self.list.setModel(self.ways)
        self.list.setItemDelegate(_WayPainter(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollBar(look.QuietScrollBar(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._take)
        self._nothing = PlainLabel(role=Role.SECONDARY)
        self.column.setSpacing(look.LABEL_GAP)
        self.column.setContentsMargins(*4 * (look.LABEL_GAP + look.GRID,))
        top = QHBoxLayout()
        top.setSpacing(look.LABEL_GAP)
        top.addWidget(Mark("search", Role.SECONDARY))
        top.addWidget(self.line, 1)
        self.column.addLayout(top)
        for each in (self.list, self._nothing):
            self.column.addWidget(each)
        self.hide()

    def ask(self, bench: "Workbench | None", *, only_fields: bool = False) -> None:
        """Come up, empty, with what was used last on top; called again, go away.

        With `only_fields` it leads to the fields of the record that is open, and nowhere else.
        """
        if self.isVisible():
            self.leave()
            return
        self._bench, self._only_fields = bench, only_fields
        self._before = QApplication.focusWidget()
        everything = tr("Search everything: what to do, contacts, contracts")
        self.line.setPlaceholderText(tr("Go to a field") if only_fields else everything)
        name = tr("Go to a field") if only_fields else tr("Search everything")
        self.line.setAccessibleName(name)
        self.list.setAccessibleName(tr("What was found"))
        self.line.clear()
        self._show("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go away, and give the keys back."""
        before, self._before = self._before, None
        self._seeking.leave()
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Go away and hold on to nothing: what it would do or open is about to be gone."""
        self._before = self._bench = None
        self._seeking.leave()
        self.hide()
        self.ways.show([])

    # --- inside ---------------------------------------------------------------------------------

    def _show(self, text: str) -> None:
        bench, enough = self._bench, len(text.strip()) >= _SHORTEST_FOR_RECORDS
        self._seeking.leave()
        self._seeking.found = []
        if bench is not None and enough and not self._only_fields:
            self._seeking.begin(self._records(bench, text))
        self._lay(self._found(text) if text.strip() else self._offered(), "")

    def _on_moved(self) -> None:
        """More records are found: the row that is marked stays so, wherever it stands now."""
        marked = self.ways.way(self.list.currentIndex().row())
        self._lay(self._found(self.line.text()), marked.name if marked else "")

    def _lay(self, ways: list[Way], marked: str) -> None:
        self.ways.show(ways)
        self._nothing.setText(self._note())
        self._nothing.setVisible(not ways or self._seeking.is_late)
        self.list.setVisible(bool(ways))
        self._mark(next((row for row, way in enumerate(ways) if way.name == marked), 0))
        self._fit(len(ways))

    def _note(self) -> str:
        if not self._seeking.is_over:
            return tr("Still looking …") if self._seeking.is_late else ""
        return tr("Nothing for “{text}”").format(text=self.line.text().strip())

    def _offered(self) -> list[Way]:
        """What was used last, then the records that are open, then everything to be done."""
        if self._only_fields:
            return self._fields([])
        acts = {way.name: way for way in map(_way_to, self._acts())}
        named = dict(acts)
        keys = [RecordKey(*name.split(" ", 1)) for name in self._recent if name not in acts]
        if self._bench is not None:
            keys += reversed(self._bench.open_keys())
        named |= {way.name: way for way in map(self._way_to_record, keys[:_RECENT]) if way}
        order = [*self._recent, *(name for name in named if name not in acts), *acts]
        return [named[name] for name in dict.fromkeys(order) if name in named]

    def _found(self, text: str) -> list[Way]:
        words = folded(text).split()
        if self._only_fields:
            return self._fields(words)
        ranked = sorted(
            (
                (rank, number, act)
                for number, act in enumerate(self._acts())
                if (rank := _rank(act, words)) is not None
            ),
            key=lambda each: each[:2],
        )
        ways = [_way_to(act) for _, _, act in ranked[:_MOST_ACTS]]
        if self._bench is not None and len(text.strip()) >= _SHORTEST_FOR_RECORDS:
            ways += self._fields(words)[:_MOST_FIELDS]
            ways += self._seeking.found
        return ways

    def _fields(self, words: list[str]) -> list[Way]:
        """The fields of the record that is open, those whose label begins so first."""
        page = self._bench.page() if self._bench is not None else None
        if page is None or page.key is None:
            return []
        ranked = [
            (rank, number, field)
            for number, field in enumerate(page.form.field_labels())
            if (rank := _rank_in(words, folded(field[1]), folded(field[2]))) is not None
        ]
        icon = look.icon("pencil", Role.SECONDARY)
        return [
            Way(f"field {unit}", label, section, "", icon, partial(page.form.focus_field, unit))
            for _, _, (unit, label, section) in sorted(ranked)
        ]

    def _acts(self) -> list[Act]:
        acts = acts_of(self._window.menuBar())
        return [a for a in acts if a.action.isEnabled() and a.action.objectName() != PALETTE]

    def _records(self, bench: "Workbench", text: str) -> Findings[Way]:
        ways: list[Way] = []
        for type_name, picture, most in _RECORDS:
            more = partial(_with_found, bench, picture, ways)
            ways = yield from told_as(bench.store.finding(type_name, text, most), more)
        return ways

    def _way_to_record(self, key: RecordKey) -> Way | None:
        bench = self._bench
        if bench is None or key.type not in bench.sides or bench.store.view(key) is None:
            return None
        found = bench.store.found(key)
        picture = next(picture for name, picture, _ in _RECORDS if name == key.type)
        detail = found.detail if found else ""
        icon = look.icon(picture, Role.SECONDARY)
        title = record_title(bench.store.title(key), key)
        return Way(" ".join(key), title, detail, "", icon, _opening(bench, key))

    def _take(self, index: QModelIndex) -> None:
        way = self.ways.way(index.row())
        if way is None:
            return
        if not way.name.startswith("field "):
            self._recent = [way.name, *(n for n in self._recent if n != way.name)][:_RECENT]
        self.leave()
        way.go()

    def _mark(self, row: int) -> None:
        last = self.ways.rowCount() - 1
        index = self.ways.index(max(0, min(last, row)), 0)
        self.list.setCurrentIndex(index)
        # The keys stay in the line, so it tells a screen reader which row Enter would take.
        self.line.setAccessibleDescription(str(index.data() or self._nothing.text()))

    def _fit(self, rows: int) -> None:
        row = self.list.sizeHintForRow(0) if rows else 0
        self.list.setFixedHeight(row * min(rows, _ROWS_SHOWN))
        width = min(_WIDTH * self.fontMetrics().height() // 16, self._window.width() - look.GROUP)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - self.width()) // 2, _TOP)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # It lies over other cards: its edge must tell where it ends.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.tones(self.palette()).foot, 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, look.CARD_ROUND, look.CARD_ROUND)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() is QEvent.Type.FocusOut and self.isVisible():
            if QApplication.activePopupWidget() is None and self.window().isActiveWindow():
                self._before = None
                self.leave()
        elif watched is self.line and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress:
                return self._on_key(event)
            if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _MOVES:
            row, count = self.list.currentIndex().row(), self.ways.rowCount()
            step = _MOVES[key]
            # One step beyond the end goes round; a page stops there.
            self._mark((row + step) % max(1, count) if abs(step) == 1 else row + step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True


class _Ways(QAbstractListModel):
    """The rows, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Way] = []

    def show(self, ways: list[Way]) -> None:
        self.beginResetModel()
        self._rows = ways
        self.endResetModel()

    def way(self, row: int) -> Way | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _DISPLAY_ROLE) -> Any:
        way = self.way(index.row())
        if way is None or role not in (_DISPLAY_ROLE, _WAY_ROLE):
            return None
        told = ", ".join(part for part in (way.words, way.detail, way.keys) if part)
        return way if role == _WAY_ROLE else told


class _WayPainter(QStyledItemDelegate):
    """Icon and words at the left, muted the detail, at the right the keys."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, int(option.fontMetrics.height()) + 2 * look.LABEL_GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        way: Way = index.data(_WAY_ROLE)
        palette, metrics = option.palette, option.fontMetrics
        place = option.rect.adjusted(look.LABEL_GAP, 0, -look.LABEL_GAP, 0)
        strong, muted = palette.text().color(), look.secondary(palette)
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        if marked:
            painter.fillRect(option.rect, palette.highlight())
            strong = muted = palette.highlightedText().color()
        elif way.archived:
            strong = look.colour(Role.ARCHIVED, palette)
        side = look.icon_side()
        corner = QRect(place.left(), place.center().y() - side // 2, side, side)
        mode = QIcon.Mode.Selected if marked else QIcon.Mode.Normal
        way.picture.paint(painter, corner, Qt.AlignmentFlag.AlignCenter, mode)
        place.setLeft(corner.right() + look.LABEL_GAP)
        painter.setPen(muted)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, way.keys)
        if way.keys:
            place.setRight(place.right() - metrics.horizontalAdvance(way.keys) - look.CARD)
        detail = f"  {tr('archived')}" if way.archived else ""
        detail = "  ".join(part for part in (detail, way.detail) if part)
        elide = Qt.TextElideMode.ElideRight
        words = metrics.elidedText(way.words, elide, place.width())
        painter.setPen(strong)
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, words)
        place.setLeft(place.left() + metrics.horizontalAdvance(words) + look.CARD)
        painter.setPen(muted)
        rest = metrics.elidedText(detail, elide, max(0, place.width()))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, rest)


def _with_found(
    bench: "Workbench", picture: str, before: list[Way], found: list[Found]
) -> list[Way]:
    return [*before, *(_way_to_found(bench, picture, each) for each in found)]


def _way_to_found(bench: "Workbench", picture: str, found: Found) -> Way:
    detail, go = found.detail, _opening(bench, found.key)
    if found.key.type == "Company":
        detail = " · ".join(each for each in (tr("its contacts"), detail) if each)
        go = _showing_contacts(bench, found.title)
    name, icon = " ".join(found.key), look.icon(picture, Role.SECONDARY)
    title = record_title(found.title, found.key)
    return Way(name, title, detail, "", icon, go, found.archived)


def _way_to(act: Act) -> Way:
    name = " › ".join((*act.path, act.words))
    keys = act.keys[0] if act.keys else ""
    path = " › ".join(act.path)
    picture = act.action.icon()
    if picture.isNull():
        picture = look.icon("check" if act.action.isChecked() else "chevron-right", Role.SECONDARY)
    return Way(name, act.words, path, keys, picture, act.action.trigger)


def _rank(act: Act, words: list[str]) -> int | None:
    """How well an action fits: -1 best; `None` if a word is missing."""
    return _rank_in(words, folded(act.words), folded(" ".join(act.path)))


def _rank_in(words: list[str], said: str, path: str) -> int | None:
    asked = " ".join(words)
    if said.startswith(asked):
        return -1 if said == asked else 0
    ranks = [_rank_of(word, said, path) for word in words]
    return None if None in ranks else max(rank for rank in ranks if rank is not None)


def _rank_of(word: str, said: str, path: str) -> int | None:
    if any(each.startswith(word) for each in said.split()):
        return 1
    if any(each.startswith(word) for each in path.split()):
        return 2
    return 3 if len(word) >= _SHORTEST_INSIDE and word in said else None


def _opening(bench: "Workbench", key: RecordKey) -> Callable[[], object]:
    return lambda: bench.open(key)


def _showing_contacts(bench: "Workbench", company: str) -> Callable[[], object]:
    return lambda: bench.show_matches("Contact", company)
