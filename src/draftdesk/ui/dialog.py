"""What every dialog of ours has: while Alt is held, letters for all that is in it."""

from PySide6.QtWidgets import QDialog, QWidget

from draftdesk.ui.letters import HeldAlt


class Dialog(QDialog):
    """A window over the main one, whose buttons and fields are reached by Alt and a letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        HeldAlt(self)
