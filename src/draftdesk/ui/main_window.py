"""The frame: navigation at the left, the views beside it, the status line below."""

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.profile import Profile
from draftdesk.ui.look import Role
from draftdesk.ui.menus import Menus
from draftdesk.ui.navigation import Navigation
from draftdesk.ui.notice import Notice
from draftdesk.ui.status_line import StatusLine
from draftdesk.ui.tongue import profile_name, profile_words, tr
from draftdesk.ui.welcome import Welcome

if TYPE_CHECKING:
    # The views pull in pydantic, which the first paint does not wait for.
    from draftdesk.ui.workbench import Workbench

_STRIPE = 4


class _Told(Enum):
    """What the notice across the window is about."""

    NOTHING = auto()
    MISTAKE = auto()
    SIGNED_OUT = auto()


class MainWindow(QMainWindow):
    """The one window; holds a `Workbench` as soon as a profile is open."""

    profile_wanted = Signal()
    change_profile_wanted = Signal()
    switch_wanted = Signal(str)
    sandbox_wanted = Signal()
    closed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._menus = Menus(self, settings)
        self._profiles: tuple[Profile, ...] = ()
        self._told, self._details = _Told.NOTHING, ""
        self._may_lose = False
        self.workbench: Workbench | None = None
        self.setWindowTitle("Draftdesk")
        self.status = StatusLine()
        self.navigation = Navigation()
        self.welcome = Welcome()
        self.notice = Notice(can_close=True)
        self._middle = QStackedWidget()
        self._stripe = QFrame()
        self._lay_out()
        self._connect()
        self.resize(1280, 800)
        self._restore()

    # --- what is shown --------------------------------------------------------------------------

    def show_workbench(self, workbench: "Workbench", profile: Profile) -> None:
        """A profile is open: put its views into the frame."""
        self.clear_workbench()
        self.workbench = workbench
        self._middle.addWidget(workbench)
        self._middle.setCurrentWidget(workbench)
        self.navigation.show()
        self.status.show()
        self.navigation.place_chosen.connect(workbench.show_place)
        workbench.place_shown.connect(self.navigation.choose)
        workbench.counts_changed.connect(self.status.show_counts)
        workbench.counts_changed.connect(self.navigation.show_counts)
        workbench.state_changed.connect(self.status.show_state)
        self.status.outbox_wanted.connect(partial(workbench.show_place, "outbox"))
        self.status.conflicts_wanted.connect(partial(workbench.show_place, "conflicts"))
        self.status.sync_wanted.connect(workbench.service.sync_now)
        self.status.cancel_wanted.connect(workbench.service.cancel)
        self.status.show_state(workbench.state())
        self.status.show_last_sync(workbench.last_sync())
        self._show_profile(profile)
        self._fill_menus()
        workbench.show_place("Contact")
        workbench.tell_counts()

    def clear_workbench(self) -> bool:
        """Close the profile's views, if there are any; what is typed is kept first.

        Returns False, and leaves everything as it is, if something typed cannot be kept.
        """
        workbench = self.workbench
        if workbench is None:
            return True
        if not workbench.keep_drafts():
            return False
        self.workbench = None
        self._menus.clear()
        for signal in (
            self.navigation.place_chosen,
            self.status.outbox_wanted,
            self.status.conflicts_wanted,
            self.status.sync_wanted,
            self.status.cancel_wanted,
        ):
            signal.disconnect()
        workbench.retire()
        self._middle.removeWidget(workbench)
        workbench.deleteLater()
        return True

    def show_welcome(self, words: str = "") -> None:
        """Nothing is open: invite, or say why."""
        self._leave()
        self.welcome.say(words, self._profiles)
        self._fill_menus()

    def show_waiting(self, words: str) -> None:
        """Something is being opened: say so instead of showing nothing."""
        self._leave()
        self.welcome.wait(words)

    def set_profiles(self, profiles: tuple[Profile, ...]) -> None:
        """The profiles that the menu and the empty window offer."""
        self._profiles = profiles

    # --- what is said across the window ---------------------------------------------------------

    def say_mistake(self, words: str, details: str) -> None:
        """An error of ours, plainly; the technical text can be copied."""
        self._told, self._details = _Told.MISTAKE, details
        self.notice.say(words, Role.REFUSED, tr("Copy the details") if details else "")

    def say_signed_out(self, words: str) -> None:
        """The server does not let us in (any more); work goes on meanwhile."""
        if self._told is not _Told.MISTAKE:
            self._told = _Told.SIGNED_OUT
            self.notice.say(words, Role.WAITING, tr("Give the password"))

    def say_signed_in(self) -> None:
        """It lets us in."""
        if self._told is _Told.SIGNED_OUT:
            self._told = _Told.NOTHING
            self.notice.hide()

    def come_to_front(self) -> None:
        """Somebody has started the program again: here it is."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def _on_notice_acted(self) -> None:
        if self._told is _Told.SIGNED_OUT:
            self.status.sign_in_wanted.emit()
        elif self._details:
            QApplication.clipboard().setText(self._details)

    def _on_notice_closed(self) -> None:
        self._told, self._details = _Told.NOTHING, ""

    # --- inside ---------------------------------------------------------------------------------

    def _leave(self) -> None:
        """Show the empty window."""
        self._middle.setCurrentWidget(self.welcome)
        self.navigation.hide()
        self.status.hide()
        self._stripe.hide()
        self.setWindowTitle("Draftdesk")
        self.say_signed_in()

    def _show_profile(self, profile: Profile) -> None:
        self.setWindowTitle(f"{profile_name(profile)} – Draftdesk")
        self.status.show_profile(profile_words(profile))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(profile.colour))
        self._stripe.setPalette(palette)
        self._stripe.show()

    def _fill_menus(self) -> None:
        wishes = {
            "new profile": self.profile_wanted.emit,
            "change profile": self.change_profile_wanted.emit,
        }
        self._menus.fill(self._profiles, wishes, self.switch_wanted.emit, self.workbench)

    def _lay_out(self) -> None:
        self._stripe.setFixedWidth(_STRIPE)
        self._stripe.setAutoFillBackground(True)
        self._middle.addWidget(self.welcome)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stripe)
        row.addWidget(self.navigation)
        row.addWidget(self._middle, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(inner, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        for each in (self._stripe, self.navigation, self.status):
            each.hide()

    def _connect(self) -> None:
        self.welcome.profile_wanted.connect(self.profile_wanted)
        self.welcome.sandbox_wanted.connect(self.sandbox_wanted)
        self.welcome.switch_wanted.connect(self.switch_wanted)
        self.notice.acted.connect(self._on_notice_acted)
        self.notice.closed.connect(self._on_notice_closed)

    def _restore(self) -> None:
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            workbench = getattr(self, "workbench", None)
            if workbench is not None:
                workbench.look_again()

    def closeEvent(self, event: QCloseEvent) -> None:
        kept = self.workbench is None or self.workbench.keep_drafts()
        if not kept and not self._may_lose:
            self._may_lose = True
            self.say_mistake(
                tr("What you typed cannot be kept. Close once more to leave without it."), ""
            )
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()
