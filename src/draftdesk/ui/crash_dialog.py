"""A mistake of ours, said calmly: what it means for the person, and a text to pass on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from draftdesk.ui import look
from draftdesk.ui.controls import Buttons
from draftdesk.ui.dialog import Dialog
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import Mark, PlainLabel
from draftdesk.ui.tongue import tr

_SIZE = (680, 420)
_MARK = 24


class CrashDialog(Dialog):
    """Holds nobody up: one can go on, report it, or close the program."""

    report_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, kept: bool | None = None) -> None:
        """`kept` tells whether what was typed is on the disk; `None` if nothing could be typed."""
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        title = tr("Something went wrong in Draftdesk itself.")
        self.title = PlainLabel(title, font=look.section_font(self.font()), wrap=True)
        self.safety = PlainLabel(_safety(kept), Role.REFUSED if kept is False else Role.TEXT)
        self.safety.setWordWrap(True)
        self.asks = PlainLabel(_asks(), Role.SECONDARY, wrap=True)
        self.often = PlainLabel("", Role.SECONDARY, look.hint_font(self.font()))
        self.text = _read_only(tr("Details"))
        self.buttons = Buttons()
        roles = QDialogButtonBox.ButtonRole
        self.copy = self._button(tr("Copy the details"), roles.ActionRole, "copy")
        self.report = self._button(tr("Report a problem …"), roles.ActionRole, "alert-triangle")
        self.leave = self._button(tr("Close the program"), roles.DestructiveRole)
        self.go_on = self._button(tr("Go on"), roles.RejectRole)
        self.copy.clicked.connect(self.copy_all)
        self.report.clicked.connect(self.report_wanted)
        self.leave.clicked.connect(self.close_wanted)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.setAccessibleDescription(f"{self.title.text()} {self.safety.text()}")
        self.text.setFocus()

    def show_details(self, details: str, times: int) -> None:
        """Tell this, which happened so often; whoever reads stays where they are."""
        bar = self.text.verticalScrollBar()
        place = bar.value()
        if details != self.text.toPlainText():
            self.text.setPlainText(details)
            bar.setValue(place)
        self.often.setText(tr("%n mistake(s) so far", times) if times > 1 else "")
        self.often.setVisible(times > 1)

    def copy_all(self) -> None:
        """All of the details, onto the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(tr("Copied"))

    # --- inside ---------------------------------------------------------------------------------

    def _button(
        self, words: str, role: QDialogButtonBox.ButtonRole, picture: str = ""
    ) -> QPushButton:
        button = self.buttons.add(words, role)
        if picture:
            button.setIcon(look.icon(picture))
        # Whoever was typing when it came up does not answer it by the way.
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.LABEL_GAP)
        mark = Mark(look.ROLE_ICONS[Role.REFUSED], Role.REFUSED, _MARK)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        foot = QHBoxLayout()
        foot.addWidget(PlainLabel(tr("Details"), Role.SECONDARY, look.hint_font(self.font())), 1)
        foot.addWidget(self.often)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        column.addLayout(head)
        for each in (self.safety, self.asks):
            column.addWidget(each)
        column.addLayout(foot)
        column.addWidget(self.text, 1)
        column.addWidget(self.buttons)
        self.resize(*_SIZE)


def _safety(kept: bool | None) -> str:
    if kept is None:
        return tr("You can go on; if something looks odd, close the program and start it again.")
    if kept:
        return tr(
            "What you have typed is on this computer's disk. You can go on; if something looks "
            "odd, close the program and start it again."
        )
    return tr("What you typed last could not be kept. Copy it from its fields before you close.")


def _asks() -> str:
    return tr(
        "Please pass the details on, so that it can be mended. They say where it happened; they "
        "hold no names, no passwords, nothing you typed."
    )


def _read_only(name: str) -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setAccessibleName(name)
    text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    text.setVerticalScrollBar(look.QuietScrollBar(text))
    text.setTabChangesFocus(True)
    return text
