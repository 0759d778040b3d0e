"""Tells when a person lets go of Ctrl."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_CTRL = Qt.KeyboardModifier.ControlModifier
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_BESIDE = (Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_AWAY = (QEvent.Type.WindowDeactivate, QEvent.Type.ApplicationDeactivate)


class HeldCtrl(QObject):
    """Listens to the whole program, but only while Ctrl is held."""

    let_go = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._listens = False

    def watch(self) -> None:
        """From now on, tell when it is let go: at once, if it is not held at all."""
        if not QApplication.keyboardModifiers() & _CTRL:
            self.let_go.emit()
        elif not self._listens:
            self._listen(True)

    def stop(self) -> None:
        """Listen no more."""
        if self._listens:
            self._listen(False)

    def _listen(self, listens: bool) -> None:
        program = QApplication.instance()
        self._listens = listens
        if program is not None and listens:
            program.installEventFilter(self)
        elif program is not None:
            program.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _AWAY or (isinstance(event, QKeyEvent) and _is_without(event)):
            self.stop()
            self.let_go.emit()
        return False


def _is_without(event: QKeyEvent) -> bool:
    """Whether Ctrl is up after this event; if its release went elsewhere, the next key shows it."""
    if event.type() not in _KEYS:
        return False
    if event.key() == Qt.Key.Key_Control:
        return event.type() is QEvent.Type.KeyRelease
    return event.key() not in _BESIDE and not event.modifiers() & _CTRL
