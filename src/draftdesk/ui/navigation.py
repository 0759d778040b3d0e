"""The five places at the window's left, with their numbers from the store."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from draftdesk.store.rows import Counts
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.skeleton import PLACES_WIDTH
from draftdesk.ui.surfaces import calm
from draftdesk.ui.tongue import number_words, tr

PLACES = ("Contact", "Contract", "outbox", "conflicts", "history")
_PICTURES = dict(
    zip(PLACES, ("users", "file-text", "inbox", "git-compare", "history"), strict=True)
)
_BESIDE = 56
"""What a row needs besides its icon and its name: gaps and a number."""
_ROW_PADDING = 16


class Navigation(QListWidget):
    """Emits `place_chosen` when a person goes to a place."""

    place_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        calm(self)
        self.setAccessibleName(tr("Places"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        words = max(self.fontMetrics().horizontalAdvance(place_words(each)) for each in PLACES)
        self.setFixedWidth(max(PLACES_WIDTH, words + look.icon_side() + _BESIDE))
        height = self.fontMetrics().height() + _ROW_PADDING
        for number, place in enumerate(PLACES, start=1):
            item = QListWidgetItem(look.icon(_PICTURES[place]), place_words(place))
            item.setSizeHint(QSize(0, height))
            item.setToolTip(f"{place_words(place)} (Alt+{number})")
            self.addItem(item)
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)

    def choose(self, place: str) -> None:
        """Mark a place, without going there."""
        self.setCurrentRow(PLACES.index(place))

    def show_counts(self, counts: Counts) -> None:
        """The numbers beside the names."""
        role = Role.REFUSED if counts.refused else Role.WAITING
        self._count("outbox", counts.unfinished, role)
        self._count("conflicts", counts.conflicts, Role.CONFLICT)

    def _count(self, place: str, number: int, role: Role) -> None:
        item = self.item(PLACES.index(place))
        words = place_words(place)
        item.setText(f"{words}  {number_words(number)}" if number else words)
        item.setIcon(look.icon(_PICTURES[place], role if number else None))

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.place_chosen.emit(PLACES[self.row(item)])


def place_words(place: str) -> str:
    """What a place is called."""
    return {
        "Contact": tr("Contacts"),
        "Contract": tr("Contracts"),
        "outbox": tr("Outbox"),
        "conflicts": tr("Conflicts"),
        "history": tr("History"),
    }[place]
