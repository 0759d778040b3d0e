"""The sheet of keys: read off the menus as they are, and the keys of a form beside them."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QMenuBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from draftdesk.ui import look
from draftdesk.ui.acts import acts_of
from draftdesk.ui.controls import Buttons, SearchLine
from draftdesk.ui.dialog import Dialog
from draftdesk.ui.surfaces import calm
from draftdesk.ui.tongue import tr

_SIZE = (560, 620)
_WIDEST = 900
_ROW_PADDING, _BETWEEN = 8, 24

Row = tuple[str, str]
"""What is done, and with which keys; without keys it is a heading."""


class KeySheet(Dialog):
    """Every key there is, by menu; a line above finds one."""

    def __init__(self, bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self._groups = [*_of_menus(bar), (tr("In a form and in lists"), _of_forms())]
        self.search_field = SearchLine()
        self.search_field.setPlaceholderText(tr("Search keys"))
        self.search_field.setAccessibleName(tr("Search keys"))
        self.search_field.textChanged.connect(self._show)
        self.table = _table()
        buttons = Buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        for each in (self.search_field, self.table, buttons):
            column.addWidget(each)
        self._show("")
        self.resize(max(_SIZE[0], min(self._wide(), _WIDEST)), _SIZE[1])

    def _wide(self) -> int:
        """So wide that what the keys do is read whole, in the longest language too."""
        table = self.table
        bar = table.verticalScrollBar().sizeHint().width()
        return sum(map(table.sizeHintForColumn, (0, 1))) + bar + 2 * look.CARD + _BETWEEN

    def _show(self, text: str) -> None:
        sought = text.casefold().split()
        rows: list[Row] = []
        for heading, ways in self._groups:
            found = [
                row for row in ways if all(each in " ".join(row).casefold() for each in sought)
            ]
            rows += [(heading, ""), *found] if found else []
        self.table.setRowCount(len(rows))
        for number, (words, keys) in enumerate(rows):
            said, spelled = QTableWidgetItem(words), QTableWidgetItem(keys)
            if not keys:
                said.setFont(look.section_font(self.font()))
                said.setForeground(look.secondary())
                said.setFlags(Qt.ItemFlag.ItemIsEnabled)
                spelled.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(number, 0, said)
            self.table.setItem(number, 1, spelled)


def _of_menus(bar: QMenuBar) -> list[tuple[str, list[Row]]]:
    acts = [act for act in acts_of(bar) if act.keys]
    return [
        (menu, [(act.words, ", ".join(act.keys)) for act in found])
        for menu, found in groupby(acts, lambda act: act.path[0])
    ]


def _of_forms() -> list[Row]:
    """What no menu holds, because it means the field that has the keys."""
    return [
        (tr("In a link: take the marked match and go on"), "Tab"),
        (tr("In a link: take the marked match"), tr("Enter")),
        (tr("In a link or a search: to the matches, and through them"), "↓ ↑"),
        (tr("Next field, field before"), "Tab, Shift+Tab"),
        (tr("In a list: open the marked record and go on in it"), tr("Enter")),
        (tr("In a list: what can be done with the marked record"), tr("Menu, Shift+F10")),
        (tr("Step back: close the matches, then from the form to the list"), "Esc"),
        (tr("The menus, and what is in a page or dialog"), tr("Alt and the marked letter")),
    ]


def _table() -> QTableWidget:
    table = QTableWidget(0, 2)
    calm(table)
    table.setAccessibleName(tr("Keyboard shortcuts"))
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + _ROW_PADDING)
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return table
