"""What would be sent: old and new side by side as a person reads it, and the exact request."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.fields import FieldKind, fields_of, label_of
from draftdesk.domain.merging import diff, units_of
from draftdesk.domain.reading import title_of
from draftdesk.domain.shapes import Record
from draftdesk.store.rows import View
from draftdesk.sync.foreseeing import Foreseen, Outlook
from draftdesk.ui import look
from draftdesk.ui.controls import Button, Buttons
from draftdesk.ui.dialog import Dialog
from draftdesk.ui.look import Role
from draftdesk.ui.notice import Notice
from draftdesk.ui.surfaces import PlainLabel, calm
from draftdesk.ui.tongue import label, tr, trouble_words
from draftdesk.ui.wording import Find, record_title, value_text

_CTRL = Qt.KeyboardModifier.ControlModifier
_SPELLINGS = (FieldKind.LINK_CODE, FieldKind.EMBEDDED)


class DifferenceDialog(Dialog):
    """The change of one record; *Send* accepts, *Send all* says so before it accepts."""

    send_all_wanted = Signal()

    def __init__(
        self, view: View, find: Find, parent: QWidget | None = None, *, can_send: bool = True
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kind, self.key = RECORD_TYPES[view.key.type], view.key
        change = diff(self._kind, view.server or {}, view.mine)
        units = [unit for unit in units_of(self._kind, change) if unit != "id"]
        self.setWindowTitle(tr("What would be sent"))
        name = record_title(title_of(self._kind, view.mine), view.key)
        title = PlainLabel(name, font=look.title_font(self.font()))
        self.table = self._table(view, units, find)
        self.note = PlainLabel(
            self._note_words(view, units), Role.SECONDARY, look.hint_font(self.font()), wrap=True
        )
        self.warning = Notice()
        self.request = RequestSheet()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.table, tr("Changes"))
        self.tabs.addTab(self.request, tr("Request"))
        self.buttons = Buttons()
        self._lay_out_buttons(can_send=can_send and bool(units))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        for each in (title, self.warning, self.tabs, self.note, self.buttons):
            column.addWidget(each)
        look.fit_icons(self)
        self.resize(680, 440)
        if self.send.isEnabled():
            # Not sooner: before it lies in the dialog it cannot be the dialog's default.
            self.send.setDefault(True)
            self.send.setFocus()

    def warn(self, words: str) -> None:
        """Say what this may do besides what is shown."""
        self.warning.say(words, Role.WAITING)

    def refuse(self, words: str) -> None:
        """Say why this cannot be sent as it is."""
        self.warning.say(words, Role.REFUSED)

    def show_request(self, foreseen: Foreseen, *, is_final: bool = True) -> None:
        """The request as far as it is known; a final one will not be known better for now."""
        self.request.show_request(foreseen, request_words(self._kind, foreseen, final=is_final))
        if foreseen.untouched is not None:
            words = tr("PUT {address} – %n other field(s) go back untouched.", foreseen.untouched)
            address = f"{self._kind.facts.route}({self.key.id})"
            self.note.say(words.format(address=address), Role.SECONDARY)
        elif foreseen.method is None:
            self.note.say(request_words(self._kind, foreseen, final=True), Role.CONFLICT)

    def _lay_out_buttons(self, *, can_send: bool) -> None:
        role = QDialogButtonBox.ButtonRole
        self.send = self.buttons.add(tr("Send"), role.AcceptRole)
        self.send.setIcon(look.icon("send"))
        self.send_all = self.buttons.add(tr("Send this and all that waits"), role.ActionRole)
        self.send_all.setToolTip(tr("Send this, and everything else that waits"))
        self.keep = self.buttons.add(tr("Keep as draft"), role.RejectRole)
        for button in (self.send, self.send_all):
            button.setEnabled(can_send)
        self.send_all.clicked.connect(self._on_send_all)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for button in (self.send_all, self.keep):
            button.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever has looked sends with the same keys as on the page."""
        ctrl = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _CTRL
        if ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.send.isEnabled():
                self.accept()
            return
        super().keyPressEvent(event)

    def _on_send_all(self) -> None:
        self.accept()
        self.send_all_wanted.emit()

    def _note_words(self, view: View, units: list[str]) -> str:
        route = self._kind.facts.route
        if view.is_new:
            return tr("POST {address} – a new record; everything else stays empty.").format(
                address=route
            )
        specs = fields_of(self._kind).values()
        whole = [spec.name for spec in specs if spec.kind not in _SPELLINGS]
        rest = len(whole) - len(units)
        words = tr("PUT {address} – %n other field(s) go back as the server has them.", rest)
        return words.format(address=f"{route}({view.key.id})")

    def _table(self, view: View, units: list[str], find: Find) -> QTableWidget:
        table = QTableWidget(len(units), 3)
        calm(table)
        table.setAccessibleName(tr("Changed fields"))
        table.setHorizontalHeaderLabels([tr("Field"), tr("On the server"), tr("Yours")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setColumnHidden(1, view.server is None)
        for row, unit in enumerate(units):
            texts = (
                label(label_of(self._kind, unit)),
                value_text(view.key.type, unit, view.server or {}, find),
                value_text(view.key.type, unit, view.mine, find),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(look.plain_tip(unit if column == 0 else text))
                table.setItem(row, column, item)
        table.resizeRowsToContents()
        return table


class RequestSheet(QWidget):
    """The exact request, to read and to copy; its secrets are masked before they come here."""

    def __init__(self) -> None:
        super().__init__()
        self._words = PlainLabel("", Role.SECONDARY, look.hint_font(self.font()), wrap=True)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(tr("Request"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setVerticalScrollBar(look.QuietScrollBar(self._text))
        self.copy = Button(look.icon("copy"), tr("Copy"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.LABEL_GAP, 0, 0)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(self._words)
        column.addWidget(self._text, 1)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignRight)

    def show_request(self, foreseen: Foreseen, words: str) -> None:
        """Show a request, and what is to be said of it."""
        self._text.setPlainText("\n".join(foreseen.lines()))
        self._text.setVisible(foreseen.method is not None)
        self.copy.setEnabled(foreseen.method is not None)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def text(self) -> str:
        """The request that is shown; nothing if none would leave."""
        return self._text.toPlainText()

    def words(self) -> str:
        """What is said of it."""
        return self._words.text()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())


def request_words(kind: type[Record], foreseen: Foreseen, *, final: bool) -> str:
    """What is to be said of a request besides itself."""
    outlook = foreseen.outlook
    if outlook is Outlook.CLASHING:
        names = ", ".join(label(label_of(kind, unit)) for unit in foreseen.clashes)
        words = tr("{fields} changed on the server too. Nothing is sent before you have decided.")
        return words.format(fields=names)
    if outlook is Outlook.UNLOOKED and not final:
        return tr("Asking the server for the rest …")
    said = {
        Outlook.UNLOOKED: tr("The other fields go back as the server has them then."),
        Outlook.UNDECIDED: tr("It waits for your decision; nothing would be sent."),
        Outlook.GONE: tr("The server no longer has this record; nothing would be sent."),
        Outlook.ARRIVED: tr("The server has all of this already; nothing would be sent."),
    }.get(outlook, "")
    why = trouble_words(foreseen.trouble) if foreseen.trouble else ""
    return " ".join(part for part in (why, said) if part)
