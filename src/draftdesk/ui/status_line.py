"""The status line: the way to the server, the last sync, what is not yet there. All from facts."""

import time

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from draftdesk.domain.profile import Profile
from draftdesk.store.rows import Counts
from draftdesk.sync.report import Line, SyncState
from draftdesk.ui import look
from draftdesk.ui.controls import Tool
from draftdesk.ui.letters import without_letter
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import ElidedLabel, PlainLabel
from draftdesk.ui.tongue import (
    age,
    clock,
    label,
    number_words,
    profile_name,
    profile_words,
    tr,
    trouble_words,
)

_EVERY_MS = 1_000
_TOLD_MS = 4_000
_NARROWEST = 60


class StatusLine(QWidget):
    """One row of words at the foot of the window, each a way in."""

    outbox_wanted = Signal()
    refused_wanted = Signal()
    conflicts_wanted = Signal()
    history_wanted = Signal()
    sync_wanted = Signal()
    cancel_wanted = Signal()
    sign_in_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._counts = SyncState(), Counts()
        self._known_sync: float | None = None
        self._profile = PlainLabel()
        self._profile.hide()
        self.line = Told(tr("Connection"))
        self.line.clicked.connect(self._on_line_clicked)
        self.synced = Told(tr("Last sync"))
        self.synced.clicked.connect(self.history_wanted)
        self.work = Told(tr("Outbox"))
        self.work.clicked.connect(self.outbox_wanted)
        self.refused = Told(tr("Refused"))
        self.refused.clicked.connect(self.refused_wanted)
        self.conflicts = Told(tr("Conflicts"))
        self.conflicts.clicked.connect(self.conflicts_wanted)
        self._progress_words = PlainLabel()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(tr("Progress"))
        self._progress.setFixedSize(120, 10)
        self._progress.setTextVisible(False)
        self.cancel = Told(tr("Cancel"))
        self.cancel.say(tr("Cancel"), "x", Role.SECONDARY)
        self.cancel.clicked.connect(self.cancel_wanted)
        self._said = ElidedLabel()
        self._said.hide()
        self._unsay = QTimer(self)
        self._unsay.setSingleShot(True)
        self._unsay.setInterval(_TOLD_MS)
        self._unsay.timeout.connect(self._said.hide)
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY_MS)
        self._clock.timeout.connect(self._word)
        self._clock.start()
        self._word()

    def show_state(self, state: SyncState) -> None:
        """News of the line."""
        self._state = state
        self._word()

    def show_profile(self, profile: Profile) -> None:
        """Whose window this is, and what has to be known of it: read-only, or not encrypted."""
        role = Role.REFUSED if profile_words(profile) else Role.SECONDARY
        self._profile.say(profile_name(profile), role)
        self._profile.setVisible(True)

    def show_last_sync(self, at: float | None) -> None:
        """When the last sync of an earlier run ended."""
        self._known_sync = at
        self._word()

    def show_counts(self, counts: Counts) -> None:
        """The numbers of the store."""
        self._counts = counts
        self._word()

    def tell(self, words: str) -> None:
        """Say this for a moment: to the eye, and to a screen reader."""
        # What is said now has precedence over what is always there, which gives way with dots.
        wide = self._said.fontMetrics().horizontalAdvance(words) + look.INSIDE
        self._said.setMinimumWidth(min(wide, self.width() // 2))
        self._said.show_words(words)
        self._said.show()
        self._unsay.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def told(self) -> str:
        """What is said for a moment."""
        return "" if self._said.isHidden() else self._said.words

    def text(self) -> str:
        """All its words, as one reads them."""
        parts = (
            self._profile.text(),
            self.line.words,
            self.synced.words,
            "" if self.work.isHidden() else self.work.words,
            "" if self.refused.isHidden() else self.refused.words,
            "" if self.conflicts.isHidden() else self.conflicts.words,
            "" if self._progress_words.isHidden() else self._progress_words.text(),
        )
        return " · ".join(part for part in parts if part)

    # --- words ----------------------------------------------------------------------------------

    def _word(self) -> None:
        trouble = self._state.trouble
        self.line.say(*self._line_words())
        self.line.explain(trouble.detail if trouble else "")
        when = age(self._state.synced_at or self._known_sync)
        self.synced.say(tr("last sync {when}").format(when=when), "history", Role.SECONDARY)
        self._word_work()
        refused, conflicts = self._counts.refused, self._counts.conflicts
        self.refused.setVisible(bool(refused))
        self.refused.say(tr("%n refused", refused), look.ROLE_ICONS[Role.REFUSED], Role.REFUSED)
        self.conflicts.setVisible(bool(conflicts))
        words = tr("%n conflict(s)", conflicts)
        self.conflicts.say(words, look.ROLE_ICONS[Role.CONFLICT], Role.CONFLICT)
        self._word_progress()

    def _line_words(self) -> tuple[str, str, Role]:
        line, trouble = self._state.line, self._state.trouble
        broken_off = self._broken_off()
        if self._counts.stopped is not None:
            return tr("Sending has stopped"), "alert-triangle", Role.REFUSED
        if self._counts.paused:
            return tr("Sending is paused"), "pause", Role.WAITING
        if line is Line.CONNECTED:
            return tr("Connected") + broken_off, "wifi", Role.SENT
        if line is Line.SIGNED_OUT:
            return tr("Signed out – give the password"), "key-round", Role.WAITING
        if line is Line.OFFLINE:
            words = trouble_words(trouble) if trouble else ""
            return f"{tr('Offline')} · {words} {self._next_try()}".strip(), "wifi-off", Role.WAITING
        if self._state.working:
            return tr("Looking for the server …"), "refresh-cw", Role.SECONDARY
        return tr("Not connected yet") + broken_off, "wifi-off", Role.SECONDARY

    def _broken_off(self) -> str:
        """That the person broke the last round off, and when it goes on."""
        if not self._state.cancelled:
            return ""
        words = tr("cancelled, goes on at {when}").format(when=clock(self._state.next_try))
        return f" · {words}"

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
        if counts.drafts:
            parts.append(tr("%n draft(s)", counts.drafts))
        if not counts.unfinished and not counts.drafts:
            parts = [tr("All sent")]
        role = _role_of(counts)
        self.work.say(" · ".join(parts), look.ROLE_ICONS[role], role)
        self.work.setVisible(bool(parts))

    def _word_progress(self) -> None:
        progress = self._state.progress
        for each in (self._progress, self._progress_words, self.cancel):
            each.setVisible(progress is not None)
        if progress is None:
            return
        self._progress.setMaximum(progress.total or 0)
        self._progress.setValue(min(progress.done, progress.total or 0))
        count = number_words(progress.done)
        count += f" / {number_words(progress.total)}" if progress.total else ""
        about = tr("Sending") if progress.about == "outbox" else label(progress.about)
        self._progress_words.setText(f"{about} {count}")

    def _on_line_clicked(self) -> None:
        if self._counts.stopped is not None or self._counts.paused:
            self.outbox_wanted.emit()
        elif self._state.line is Line.SIGNED_OUT:
            self.sign_in_wanted.emit()
        else:
            self.sync_wanted.emit()

    def _told(self) -> tuple[QWidget, ...]:
        """What it says, from left to right."""
        ways = (self.line, self.synced, self.work, self.refused, self.conflicts)
        return (self._profile, *ways)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(look.LABEL_GAP, 2, look.LABEL_GAP, 2)
        row.setSpacing(look.LABEL_GAP)
        for told in self._told():
            row.addWidget(told)
        row.addStretch(1)
        row.addWidget(self._said, 3)
        for working in (self._progress_words, self._progress, self.cancel):
            row.addWidget(working)


class Told(Tool):
    """A quiet button whose words give way where there is no room; all of them are in its tip."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.words = ""
        self._name, self._more = name, ""
        without_letter(self)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def say(self, words: str, picture: str, role: Role) -> None:
        """Show these words beside a drawing."""
        self.setIcon(look.icon(picture, role))
        if words != self.words:
            self.words = words
            self.setAccessibleName(f"{self._name}: {words}" if words != self._name else words)
            self.explain(self._more)
            self.updateGeometry()
            self._fit()

    def explain(self, more: str) -> None:
        """What is known beyond the words; the technical text, too."""
        self._more = more
        self.setToolTip(look.plain_tip("\n".join(part for part in (self.words, more) if part)))

    def _fit(self) -> None:
        room = self.width() - (super().sizeHint().width() - self._width_of(self.text()))
        shown = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            self.setText(shown)

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(hint.width() - self._width_of(self.text()) + self._width_of(self.words) + 2)
        return hint

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_NARROWEST, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _role_of(counts: Counts) -> Role:
    if counts.waiting:
        return Role.WAITING
    return Role.DRAFT if counts.drafts else Role.SENT
