"""What the frame holds: notice, places, the views of a profile or the invitation, status line.

Imported and made behind the first paint.
"""

from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from draftdesk.domain.profile import Profile
from draftdesk.ui import look
from draftdesk.ui.across import AcrossNotice
from draftdesk.ui.navigation import Navigation
from draftdesk.ui.sizes import keep_sizes, restore_sizes
from draftdesk.ui.skeleton import keep_room
from draftdesk.ui.status_line import StatusLine
from draftdesk.ui.welcome import Welcome
from draftdesk.ui.workbench import Workbench

_STRIPE = 4


class Inside(QWidget):
    """The parts, where they lie, and their wires to the views of the profile that is open."""

    def __init__(self, before: "Inside | None" = None) -> None:
        """Made anew, it goes on with what the one before had to say."""
        super().__init__()
        self.status = StatusLine()
        self.navigation = Navigation()
        self.welcome = Welcome()
        self.notice: AcrossNotice = AcrossNotice(before.notice if before is not None else None)
        self._middle = QStackedWidget()
        self._stripe = QFrame()
        self._lay_out()
        look.fit_icons(self)

    def hold(self, workbench: Workbench, profile: Profile, settings: QSettings) -> None:
        """Put the views of a profile into the frame."""
        self._middle.addWidget(workbench)
        self._middle.setCurrentWidget(workbench)
        look.fit_icons(workbench)
        restore_sizes(workbench, settings)
        workbench.divided.connect(lambda view: restore_sizes(view, settings))
        # A view that is made on its first showing has missed the fitting of the others.
        workbench.divided.connect(look.fit_icons)
        self.navigation.show()
        self.status.show()
        self.navigation.place_chosen.connect(workbench.show_place)
        workbench.place_shown.connect(self.navigation.choose)
        workbench.counts_changed.connect(self.status.show_counts)
        workbench.counts_changed.connect(self.navigation.show_counts)
        workbench.state_changed.connect(self.status.show_state)
        self.status.outbox_wanted.connect(partial(workbench.show_place, "outbox"))
        self.status.refused_wanted.connect(workbench.show_refused)
        self.status.conflicts_wanted.connect(partial(workbench.show_place, "conflicts"))
        self.status.history_wanted.connect(partial(workbench.show_place, "history"))
        self.status.sync_wanted.connect(workbench.service.sync_now)
        self.status.cancel_wanted.connect(workbench.service.cancel)
        self.status.show_state(workbench.state())
        self.status.show_last_sync(workbench.last_sync())
        self._show_profile(profile)

    def let_go(self, workbench: Workbench, settings: QSettings) -> None:
        """Take them out again."""
        self.remember(workbench, settings)
        self.notice.serve(None)
        for signal in (
            self.navigation.place_chosen,
            self.status.outbox_wanted,
            self.status.refused_wanted,
            self.status.conflicts_wanted,
            self.status.history_wanted,
            self.status.sync_wanted,
            self.status.cancel_wanted,
        ):
            signal.disconnect()
        workbench.retire()
        self._middle.removeWidget(workbench)
        workbench.deleteLater()

    def remember(self, workbench: Workbench, settings: QSettings) -> None:
        """Keep how a person has divided the views."""
        keep_sizes(workbench, settings)

    def leave(self) -> None:
        """Nothing is open: only the invitation is to be seen."""
        self._middle.setCurrentWidget(self.welcome)
        for each in (self._stripe, self.navigation, self.status):
            each.hide()
        self.notice.say_signed_in()

    def _show_profile(self, profile: Profile) -> None:
        self.status.show_profile(profile)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(profile.colour))
        self._stripe.setPalette(palette)
        self._stripe.show()

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        keep_room(row, column, self)
        column.addWidget(self.notice)
        column.addWidget(inner, 1)
        column.addWidget(self.status)
        for each in (self._stripe, self.navigation, self.status):
            each.hide()
