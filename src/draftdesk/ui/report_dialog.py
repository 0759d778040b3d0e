"""What can be passed on of a problem: the log, and a report, both as they are, to read first."""

from collections.abc import Callable

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from draftdesk.ui import look
from draftdesk.ui.controls import Buttons
from draftdesk.ui.dialog import Dialog
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel
from draftdesk.ui.tongue import tr

_SIZE = (860, 560)

Read = Callable[[], str]


class TextDialog(Dialog):
    """Shows a text that is read anew on demand; it can be copied, and is never changed."""

    def __init__(self, title: str, said: str, read: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._read = read
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(title)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setVerticalScrollBar(look.QuietScrollBar(self.text))
        self.text.setTabChangesFocus(True)
        self.buttons = Buttons(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.copy = self.add(tr("Copy all"), "copy", self.copy_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        self.said = PlainLabel(said, Role.SECONDARY, wrap=True)
        column.addWidget(self.said)
        column.addWidget(self.text)
        column.addWidget(self.buttons)
        self.resize(*_SIZE)
        self.read_again()

    def add(self, words: str, picture: str, job: Callable[[], object]) -> QPushButton:
        """A button below."""
        button = self.buttons.add(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.setIcon(look.icon(picture))
        button.clicked.connect(lambda _=False: job())
        return button

    def read_again(self) -> None:
        """Read the text anew, and go to its end."""
        self.text.setPlainText(self._read())

    def copy_all(self) -> None:
        """All of it, onto the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())


class LogView(TextDialog):
    """The last part of the log."""

    def __init__(self, read: Read, parent: QWidget | None = None) -> None:
        said = tr("What Draftdesk noted last. It holds no names, no passwords, nothing you typed.")
        super().__init__(tr("Log"), said, read, parent)
        self.refresh = self.add(tr("Read again"), "refresh-cw", self.read_again)

    def read_again(self) -> None:
        """Read the log anew, and go to its end."""
        super().read_again()
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum())


class ReportDialog(TextDialog):
    """Exactly what a report would hold; nothing is sent, the person passes it on or does not."""

    save_wanted = Signal(str, str)
    """The text, and the file it is to go to."""

    def __init__(self, read: Read, parent: QWidget | None = None) -> None:
        said = tr(
            "This is all that a report holds. Draftdesk sends it to nobody: copy or save it, and "
            "pass it on with a word about what you did."
        )
        super().__init__(tr("Report a problem"), said, read, parent)
        self.save = self.add(tr("Save as …"), "download", self._ask_where)

    def say(self, words: str, role: Role) -> None:
        """What became of saving."""
        self.said.say(words, role)

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, tr("Save the report"), f"{folder}/draftdesk-report.zip")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Packed (*.zip)"), tr("Text (*.txt)")])
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.save_wanted.emit(self.text.toPlainText(), path)
