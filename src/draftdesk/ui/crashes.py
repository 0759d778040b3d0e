"""Mistakes of ours on their way to the person: counted, and told by one dialog for all of them."""

import logging
import platform
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from draftdesk import __version__
from draftdesk.domain.mistakes import where
from draftdesk.ui.crash_dialog import CrashDialog

_REFRESH_AFTER_MS = 250
_MOST_KINDS = 20
_OURS = tuple(f'{Path("ui", name)}"' for name in ("crash_dialog.py", "crashes.py"))
"""How the frames of this module and of the dialog end, in the details of a mistake."""

log = logging.getLogger(__name__)

Show = Callable[[str, Callable[[], QDialog]], None]


class Crashes(QObject):
    """Keeps every kind of mistake of this run once, with how often it was made.

    `keep` keeps what is typed and tells whether all of it is on the disk, or `None` where nothing
    can be typed; `show` shows a dialog beside the window. A kind that the person has read opens no
    dialog again: `known_again` says so. A mistake in the dialog itself opens none either.
    """

    report_wanted = Signal()
    close_wanted = Signal()
    known_again = Signal()

    def __init__(self, window: QWidget, keep: Callable[[], bool | None], show: Show) -> None:
        super().__init__(window)
        self._window, self._keep, self._show_beside = window, keep, show
        self._times: dict[str, int] = {}
        self._total = 0
        self._read: set[str] = set()
        self._dialog: CrashDialog | None = None
        self._can_show = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REFRESH_AFTER_MS)
        self._soon.timeout.connect(self._refresh)

    def add(self, details: str) -> None:
        """A mistake was made; the details say where, and hold no values."""
        try:
            self._add(details)
        except Exception as error:
            # Whoever tells of mistakes must not make one of each.
            self._can_show = False
            log.error("telling failed: %s", where(error))  # noqa: TRY400 (its words stay out)
            self.known_again.emit()

    def show(self) -> None:
        """Show the dialog again, with everything so far."""
        if self._dialog is None:
            self._show_beside("crash", self._made)
        self._refresh()

    def text(self) -> str:
        """What can be passed on."""
        about = f"Draftdesk {__version__}, Python {platform.python_version()}, {platform.system()}"
        parts = [about]
        for details, times in self._times.items():
            parts.append(f"{times} × {details}" if times > 1 else details)
        return "\n\n".join(part.rstrip() for part in parts) + "\n"

    # --- inside ---------------------------------------------------------------------------------

    def _add(self, details: str) -> None:
        self._total += 1
        if details in self._times or len(self._times) < _MOST_KINDS:
            self._times[details] = self._times.get(details, 0) + 1
        if any(place in details for place in _OURS):
            self._can_show = False
        if self._dialog is not None:
            if self._can_show and not self._soon.isActive():
                self._soon.start()
        elif details in self._read or details not in self._times or not self._can_show:
            self.known_again.emit()
        else:
            self.show()

    def _made(self) -> CrashDialog:
        # A dialog that waits for its answer shuts out whatever does not stand before it.
        before = QApplication.activeModalWidget()
        self._dialog = CrashDialog(before or self._window, kept=self._kept())
        if isinstance(before, QDialog):
            before.finished.connect(self._stand_alone)
        self._dialog.report_wanted.connect(self.report_wanted)
        self._dialog.close_wanted.connect(self._on_close_wanted)
        self._dialog.finished.connect(self._on_finished)
        return self._dialog

    def _stand_alone(self) -> None:
        """What it stood before is gone: it stays until it is read."""
        if self._dialog is not None:
            self._dialog.setParent(self._window, self._dialog.windowFlags())
            self._dialog.show()

    def _kept(self) -> bool | None:
        try:
            return self._keep()
        except Exception as error:
            log.warning("what is typed cannot be kept: %s", type(error).__name__)
            return False

    def _refresh(self) -> None:
        if self._dialog is not None:
            self._dialog.show_details(self.text(), self._total)

    def _on_close_wanted(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
        self.close_wanted.emit()

    def _on_finished(self) -> None:
        self._soon.stop()
        self._dialog = None
        self._read |= self._times.keys()
