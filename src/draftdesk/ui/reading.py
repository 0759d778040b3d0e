"""A dialog to read in: headings and what stands beneath them, plain and to be copied."""

from PySide6.QtWidgets import QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from draftdesk.ui import look
from draftdesk.ui.controls import Buttons
from draftdesk.ui.dialog import Dialog
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel

Paragraph = tuple[str, str]
"""A heading, and what is said of it; either may be empty."""


class ReadingDialog(Dialog):
    """Shows paragraphs; *Close* and Esc close it."""

    def __init__(
        self,
        title: str,
        paragraphs: list[Paragraph],
        size: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        sheet = QWidget()
        text = QVBoxLayout(sheet)
        text.setContentsMargins(0, 0, look.CARD, 0)
        text.setSpacing(look.GRID)
        for heading, words in paragraphs:
            if heading:
                text.addSpacing(look.LABEL_GAP)
                font = look.section_font(self.font())
                text.addWidget(PlainLabel(heading, font=font, wrap=True))
            if words:
                text.addWidget(
                    PlainLabel(words, Role.SECONDARY if heading else Role.TEXT, wrap=True)
                )
        text.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setVerticalScrollBar(look.QuietScrollBar(area))
        area.setWidget(sheet)
        area.setAccessibleName(title)
        self.buttons = Buttons(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.CARD)
        column.addWidget(area)
        column.addWidget(self.buttons)
        self.resize(*size)
        area.setFocus()
