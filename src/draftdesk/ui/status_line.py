"""The status line: the way to the server, the last sync, what is not yet there. All from facts."""

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from draftdesk.store.rows import Counts
from draftdesk.sync.report import Line, SyncState
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.tongue import age, label, tr, trouble_words

_EVERY_MS = 1_000


class StatusLine(QWidget):
    """One row of words at the foot of the window, each a way in."""

    outbox_wanted = Signal()
    conflicts_wanted = Signal()
    sync_wanted = Signal()
    cancel_wanted = Signal()
    sign_in_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._counts = SyncState(), Counts()
        self._line = _quiet_button(tr("Connection"))
        self._line.clicked.connect(self._on_line_clicked)
        self._synced = QLabel()
        self._work = _quiet_button(tr("Outbox"))
        self._work.clicked.connect(self.outbox_wanted)
        self._conflicts = _quiet_button(tr("Conflicts"))
        self._conflicts.clicked.connect(self.conflicts_wanted)
        self._progress_words = QLabel()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(tr("Progress"))
        self._progress.setMaximumWidth(160)
        self._progress.setMaximumHeight(12)
        self._progress.setTextVisible(False)
        self._cancel = _quiet_button(tr("Cancel"))
        self._cancel.setText(tr("Cancel"))
        self._cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.LABEL_GAP, 2, look.LABEL_GAP, 2)
        row.setSpacing(look.LABEL_GAP)
        told: tuple[QWidget, ...] = (self._line, self._synced, self._work, self._conflicts)
        for each in told:
            row.addWidget(each)
        row.addStretch(1)
        working: tuple[QWidget, ...] = (self._progress_words, self._progress, self._cancel)
        for each in working:
            row.addWidget(each)
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY_MS)
        self._clock.timeout.connect(self._word)
        self._clock.start()
        self._word()

    def show_state(self, state: SyncState) -> None:
        """News of the line."""
        self._state = state
        self._word()

    def show_counts(self, counts: Counts) -> None:
        """The numbers of the store."""
        self._counts = counts
        self._word()

    def text(self) -> str:
        """All its words, as one reads them."""
        parts = (self._line.text(), self._synced.text(), self._work.text(), self._conflicts.text())
        return " · ".join(part for part in parts if part)

    def _word(self) -> None:
        words, picture, role = self._line_words()
        self._line.setText(words)
        self._line.setIcon(look.icon(picture, role))
        trouble = self._state.trouble
        self._line.setToolTip(look.plain_tip(trouble.detail if trouble else ""))
        self._synced.setText(tr("last sync {when}").format(when=age(self._state.synced_at)))
        self._word_work()
        self._conflicts.setVisible(bool(self._counts.conflicts))
        self._conflicts.setText(tr("%n conflict(s)", self._counts.conflicts))
        self._conflicts.setIcon(look.icon(look.ROLE_ICONS[Role.CONFLICT], Role.CONFLICT))
        self._word_progress()

    def _line_words(self) -> tuple[str, str, Role]:
        line, trouble = self._state.line, self._state.trouble
        if self._counts.stopped is not None:
            return tr("Sending has stopped"), "alert-triangle", Role.REFUSED
        if line is Line.CONNECTED:
            return tr("Connected"), "wifi", Role.SENT
        if line is Line.SIGNED_OUT:
            return tr("Signed out – give the password"), "key-round", Role.WAITING
        if line is Line.OFFLINE:
            words = trouble_words(trouble) if trouble else ""
            return f"{tr('Offline')} · {words} {self._next_try()}".strip(), "wifi-off", Role.WAITING
        return tr("Looking for the server …"), "refresh-cw", Role.SECONDARY

    def _next_try(self) -> str:
        if self._state.working:
            return tr("Trying …")
        if not self._state.next_try:
            return ""
        return tr("Next try in %n s.", max(0, round(self._state.next_try - time.time())))

    def _word_work(self) -> None:
        counts = self._counts
        parts = []
        if counts.waiting:
            parts.append(tr("%n waiting", counts.waiting))
        if counts.refused:
            parts.append(tr("%n refused", counts.refused))
        if counts.drafts:
            parts.append(tr("%n draft(s)", counts.drafts))
        role = _role_of(counts)
        if not counts.unfinished and not counts.drafts:
            parts = [tr("All sent")]
        self._work.setText(" · ".join(parts))
        self._work.setVisible(bool(parts))
        self._work.setIcon(look.icon(look.ROLE_ICONS[role], role))

    def _word_progress(self) -> None:
        progress = self._state.progress
        for each in (self._progress, self._progress_words, self._cancel):
            each.setVisible(progress is not None)
        if progress is None:
            return
        self._progress.setMaximum(progress.total or 0)
        self._progress.setValue(min(progress.done, progress.total or 0))
        count = f"{progress.done:,}" + (f" / {progress.total:,}" if progress.total else "")
        about = tr("Sending") if progress.about == "outbox" else label(progress.about)
        self._progress_words.setText(f"{about} {count}")

    def _on_line_clicked(self) -> None:
        if self._state.line is Line.SIGNED_OUT:
            self.sign_in_wanted.emit()
        else:
            self.sync_wanted.emit()


def _role_of(counts: Counts) -> Role:
    if counts.refused:
        return Role.REFUSED
    if counts.waiting:
        return Role.WAITING
    return Role.DRAFT if counts.drafts else Role.SENT


def _quiet_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
