"""The window at its first paint: the titles of its menus, the places' column, what is waited for.

Whatever this imports, the first paint waits for. So it is made of few things, of which Qt has the
names at hand, and stands only until there is something to show.
"""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from draftdesk.ui.tongue import tr

PLACES_WIDTH = 150
_FEWEST_LETTERS, _FEWEST_LINES = 128, 35
"""What a list with a form needs. Where a view or a language needs more, the layout asks for it, but
not before there are views: a window made small by then would grow under the hands."""


class Skeleton(QWidget):
    """Has the shape of what comes, so that nothing jumps when it is there."""

    def __init__(self, *, has_places: bool) -> None:
        super().__init__()
        self._words = QLabel()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._words)
        across.addStretch(1)
        column = QVBoxLayout()
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if has_places:
            places = QFrame()
            places.setFixedWidth(PLACES_WIDTH)
            places.setBackgroundRole(places.palette().ColorRole.Base)
            places.setAutoFillBackground(True)
            row.addWidget(places)
        row.addLayout(column, 1)
        keep_room(row, column, self)

    def say(self, words: str) -> None:
        """Say what is being waited for."""
        self._words.setText(words)

    def text(self) -> str:
        """What it says."""
        return self._words.text()


def keep_room(row: QHBoxLayout, column: QVBoxLayout, widget: QWidget) -> None:
    """Let the window never be so small that something would be cut, unless the screen is."""
    metrics, room = widget.fontMetrics(), widget.screen().availableSize()
    column.addStrut(min(_FEWEST_LETTERS * metrics.averageCharWidth(), room.width()))
    row.addStrut(min(_FEWEST_LINES * metrics.height(), room.height() - 3 * metrics.height()))


def name_menus(window: QMainWindow, *, of_profile: bool) -> None:
    """The titles that the menus will have; they open once there is something to do."""
    before, after = [tr("&File"), tr("&Edit")], [tr("&View"), tr("&Help")]
    if of_profile:
        before, after = [*before, tr("&Record")], [after[0], tr("&Sync"), after[1]]
    for words in (*before, *after):
        window.menuBar().addAction(words).setEnabled(False)
