"""How a person has divided the window: remembered by the name of each splitter and table."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QTableView, QWidget

_WHERE = "sizes"


def keep_sizes(view: QWidget, settings: QSettings) -> None:
    """Remember the sizes of whatever in this view has a name."""
    for name, part in _parts(view).items():
        header = part.horizontalHeader() if isinstance(part, QTableView) else part
        settings.setValue(f"{_WHERE}/{name}", header.saveState())


def restore_sizes(view: QWidget, settings: QSettings) -> None:
    """Divide it as it was last time."""
    for name, part in _parts(view).items():
        state = settings.value(f"{_WHERE}/{name}")
        if isinstance(state, QByteArray):
            header = part.horizontalHeader() if isinstance(part, QTableView) else part
            header.restoreState(state)


def _parts(view: QWidget) -> dict[str, QSplitter | QTableView]:
    found: list[QSplitter | QTableView] = [*view.findChildren(QSplitter)]
    if isinstance(view, QSplitter):
        found.append(view)
    found += view.findChildren(QTableView)
    return {part.objectName(): part for part in found if part.objectName().startswith("sized ")}
