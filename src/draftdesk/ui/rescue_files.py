"""Saving all unsent work as one file and taking such a file in: asked for by the window."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from draftdesk.domain.profile import Profile
from draftdesk.store.database import StoreError
from draftdesk.store.rescue import NotARescueFile, read_rescue, take_in, write_rescue
from draftdesk.store.window_store import WindowStore
from draftdesk.ui.tongue import tr

_KINDS = "*.zip"


class RescueFiles(QObject):
    """Asks for a file and does it; `told` says what came of it."""

    told = Signal(str)
    saved = Signal()

    def __init__(self, profile: Profile, store: WindowStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._profile, self._store, self._parent = profile, store, parent

    def ask_where_to_save(self) -> None:
        """Where shall everything unsent go?"""
        dialog = save_dialog(self._parent)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def ask_what_to_take(self) -> None:
        """Which file shall be taken in?"""
        dialog = QFileDialog(self._parent, tr("Bring back saved work"), "", _KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, name: str) -> None:
        """Write it."""
        try:
            number = write_rescue(self._store, self._profile, Path(name))
        except (OSError, StoreError) as error:
            self.told.emit(tr("It could not be saved: {why}").format(why=error))
            return
        words = tr("The unsent work of %n record(s) is in {file}; passwords are left out.", number)
        self.told.emit(words.format(file=name))
        self.saved.emit()

    def take(self, name: str) -> None:
        """Make drafts of it."""
        try:
            taken, left = take_in(self._store, read_rescue(Path(name), self._profile))
        except (NotARescueFile, StoreError) as error:
            self.told.emit(str(error))
            return
        words = tr("%n record(s) taken in as drafts.", len(taken))
        if left:
            words += " " + tr("%n had unsent work here already and was left alone.", len(left))
        self.told.emit(words)


def save_dialog(parent: QWidget) -> QFileDialog:
    """Where shall a rescue file be written?"""
    name = f"draftdesk-unsent-{QDateTime.currentDateTime().toString('yyyy-MM-dd-HHmm')}.zip"
    dialog = QFileDialog(parent, tr("Save unsent work"), name, _KINDS)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("zip")
    dialog.selectFile(name)
    dialog.finished.connect(dialog.deleteLater)
    return dialog
