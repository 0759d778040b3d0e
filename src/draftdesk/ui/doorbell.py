"""One window for each folder: a second start rings at the first one's door, and leaves."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from draftdesk.ui.door import door_of

_PATIENCE_MS = 1_000


class Doorbell(QObject):
    """A local socket, named after the person and their folder."""

    rung = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = door_of(home)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_rung)

    def claim(self) -> bool:
        """Whether this is the folder's one window; if not, the other one comes to the front."""
        if self._ring():
            return False
        # Nobody answers: Qt puts its socket in the place of what a killed window has left there.
        self._server.listen(self.name)
        return True

    def close(self) -> None:
        """Answer no more."""
        self._server.close()

    def _ring(self) -> bool:
        """Whether there is somebody; a window that is busy counts, it will hear it later."""
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        answered = socket.waitForConnected(_PATIENCE_MS)
        socket.abort()
        return answered

    def _on_rung(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.deleteLater()
        self.rung.emit()
