"""The fields that were accepted as the server's own, to be seen and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import label_of
from draftdesk.store.own_fields import OwnField, OwnFields
from draftdesk.store.rows import Changed
from draftdesk.ui import look
from draftdesk.ui.controls import Buttons
from draftdesk.ui.dialog import Dialog
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel, calm
from draftdesk.ui.tongue import label, tr

_SIZE = (520, 380)
_OWN = int(Qt.ItemDataRole.UserRole)


class OwnFieldsDialog(Dialog):
    """A list of fields; what is taken back can be accepted again at once."""

    def __init__(self, own_fields: OwnFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_fields = own_fields
        self._taken: OwnField | None = None
        self.setWindowTitle(tr("Fields that are the server's own"))
        self.about = PlainLabel("", Role.SECONDARY, wrap=True)
        self.rows = QListWidget()
        self.said = PlainLabel("", wrap=True)
        self.buttons = Buttons(QDialogButtonBox.StandardButton.Close)
        self.take_back = self._button(tr("Take back"), "undo-2")
        self.accept_again = self._button(tr("Undo"), "redo-2")
        self._lay_out()
        self.rows.currentItemChanged.connect(self._offer)
        self.rows.itemActivated.connect(self._on_take_back)
        self.take_back.clicked.connect(self._on_take_back)
        self.accept_again.clicked.connect(self._on_accept_again)
        self.buttons.rejected.connect(self.reject)
        self.read_again()
        (self.rows if self.rows.count() else self.buttons).setFocus()

    def on_changed(self, changed: Changed) -> None:
        """A field may have been accepted meanwhile."""
        if changed.keys is None:
            self.read_again()

    def read_again(self) -> None:
        """Show what is accepted now; whoever was marked stays marked."""
        marked, known = self._marked(), self._own_fields.all()
        self.rows.clear()
        for own in known:
            item = QListWidgetItem(own_words(own))
            item.setData(_OWN, own)
            self.rows.addItem(item)
        place = known.index(marked) if marked in known else 0
        self.rows.setCurrentRow(min(place, len(known) - 1))
        for each in (self.rows, self.take_back):
            each.setVisible(bool(known))
        self.about.setText(_about() if known else _about_none())
        self._offer()

    # --- inside ---------------------------------------------------------------------------------

    def _marked(self) -> OwnField | None:
        item = self.rows.currentItem()
        own = item.data(_OWN) if item is not None else None
        return own if isinstance(own, OwnField) else None

    def _offer(self) -> None:
        self.take_back.setEnabled(self._marked() is not None)
        self.accept_again.setVisible(self._taken is not None)

    def _on_take_back(self) -> None:
        own = self._marked()
        if own is None:
            return
        self._own_fields.take_back(own)
        words = tr("If the server changes this field again, sending stops: {field}.")
        self._tell(own, words.format(field=own_words(own)))
        (self.rows if self.rows.count() else self.accept_again).setFocus()

    def _on_accept_again(self) -> None:
        if self._taken is not None:
            self._own_fields.accept(self._taken)
            self._tell(None, "")
            self.rows.setFocus()

    def _tell(self, taken: OwnField | None, words: str) -> None:
        self._taken = taken
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.read_again()

    def _button(self, words: str, picture: str) -> QPushButton:
        button = self.buttons.add(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.setIcon(look.icon(picture))
        return button

    def _lay_out(self) -> None:
        calm(self.rows)
        self.rows.setAccessibleName(self.windowTitle())
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(self.about)
        column.addWidget(self.rows, 1)
        column.addStretch()
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        for button in self.buttons.findChildren(QPushButton):
            # Enter means the marked field, and nothing besides.
            button.setAutoDefault(False)
        self.resize(*_SIZE)


def own_words(own: OwnField) -> str:
    """A field with the record type that it belongs to."""
    kind = RECORD_TYPES.get(own.type)
    if kind is None:
        return f"{own.type}: {own.field}"
    return f"{label(kind.facts.label)}: {label(label_of(kind, own.field))}"


def _about() -> str:
    return tr(
        "The server may change these fields by itself while something else is sent: you have "
        "accepted that, so it does not stop sending. Take one back, and it does again."
    )


def _about_none() -> str:
    return tr(
        "There are none. When sending stops because the server changed a field that nobody "
        "touched, you can accept that field as the server's own; then it stands here."
    )
