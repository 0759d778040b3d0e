"""A row of buttons that goes on in a second line where there is no room for one."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from draftdesk.ui import look


class ButtonFlow(QWidget):
    """The buttons from left to right; the `last` ones stand at the right end of their line."""

    def __init__(self, buttons: list[QWidget], last: list[QWidget] | None = None) -> None:
        super().__init__()
        self._flow = _Flow(self, len(last or []))
        for button in (*buttons, *(last or [])):
            self._flow.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _fit(self) -> None:
        height = self._flow.heightForWidth(self.width())
        if height != self.height():
            self.setFixedHeight(height)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Other words on a button, another button shown: the lines may be more or fewer now."""
        done = bool(super().event(event))
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _Flow(QLayout):
    """Lays out what is visible, line by line; the last so many of all at the right."""

    def __init__(self, parent: QWidget, last: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._last = last
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(QRect(0, 0, width, 0), move=False)

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + look.LABEL_GAP * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._placed(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _placed(self, rect: QRect, *, move: bool) -> int:
        """Place everything, if wished; returns the height of all lines."""
        top = rect.top()
        for line in self._lines(rect.width()):
            high = max(item.sizeHint().height() for item in line)
            if move:
                self._place(line, rect, top)
            top += high + look.LABEL_GAP
        return max(0, top - rect.top() - look.LABEL_GAP)

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        shown, last = self._shown(), self._items[len(self._items) - self._last :]
        for place, item in enumerate(shown):
            wide = item.sizeHint().width()
            # The last ones stay together, if a line has room for all of them.
            begins = item in last and (place == 0 or shown[place - 1] not in last)
            needed = self._wide(shown[place:]) if begins else wide
            if not lines or wide > left or left < needed <= room:
                lines.append([])
                left = room
            lines[-1].append(item)
            left -= wide + look.LABEL_GAP
        return lines

    def _place(self, line: list[QLayoutItem], rect: QRect, top: int) -> None:
        last = self._items[len(self._items) - self._last :]
        ahead = [item for item in line if item not in last]
        left = rect.left()
        for item in ahead:
            left = self._put(item, left, top, rect.width())
        behind = [item for item in line if item in last]
        left = max(left, rect.right() + 1 - self._wide(behind))
        for item in behind:
            left = self._put(item, left, top, rect.width())

    def _wide(self, items: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() + look.LABEL_GAP for item in items) - look.LABEL_GAP

    def _put(self, item: QLayoutItem, left: int, top: int, room: int) -> int:
        size = item.sizeHint()
        item.setGeometry(QRect(QPoint(left, top), QSize(min(size.width(), room), size.height())))
        return left + size.width() + look.LABEL_GAP
