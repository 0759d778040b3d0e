"""The frame: navigation at the left, the views beside it, the status line below."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.profile import Profile
from draftdesk.ui import look, tongue
from draftdesk.ui.across import AcrossNotice
from draftdesk.ui.menus import Menus
from draftdesk.ui.navigation import Navigation
from draftdesk.ui.sizes import keep_sizes, restore_sizes
from draftdesk.ui.status_line import StatusLine
from draftdesk.ui.tongue import profile_name, tr
from draftdesk.ui.welcome import Way, Welcome

if TYPE_CHECKING:
    # The views pull in pydantic, which the first paint does not wait for.
    from draftdesk.ui.command_palette import CommandPalette
    from draftdesk.ui.workbench import Workbench

_STRIPE = 4
_FEWEST_LETTERS, _FEWEST_LINES = 128, 35
"""What a list with a form needs. Where a view or a language needs more, the layout asks for it, but
not before there are views: a window made small by then would grow under the hands."""

Change = Callable[[], object]


class MainWindow(QMainWindow):
    """The one window; holds a `Workbench` as soon as a profile is open."""

    profile_wanted = Signal()
    change_profile_wanted = Signal()
    switch_wanted = Signal(str)
    sandbox_wanted = Signal()
    sign_in_wanted = Signal()
    log_wanted = Signal()
    report_wanted = Signal()
    anew_wanted = Signal(object)
    """All is to be made anew after a change (it is handed over): of language, of size."""

    closed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._menus = Menus(self, settings)
        self._profiles: tuple[Profile, ...] = ()
        self._may_lose = False
        self._beside: dict[str, QDialog] = {}
        self._palette: CommandPalette | None = None
        self.workbench: Workbench | None = None
        self.setWindowTitle("Draftdesk")
        self._build()
        self.resize(1280, 800)
        self._restore()

    def _build(self) -> None:
        self.status = StatusLine()
        self.navigation = Navigation()
        self.welcome = Welcome()
        self.notice = AcrossNotice(getattr(self, "notice", None))
        self._middle = QStackedWidget()
        self._stripe = QFrame()
        self._lay_out()
        self._connect()

    def make_anew(self) -> None:
        """Draw and say everything again; the profile's views are closed, and come after."""
        for dialog in list(self._beside.values()):
            dialog.close()
        self._clear_menus()
        self._build()

    # --- what is shown --------------------------------------------------------------------------

    def show_workbench(self, workbench: "Workbench", profile: Profile) -> None:
        """A profile is open: put its views into the frame."""
        self.clear_workbench()
        self.workbench = workbench
        self._middle.addWidget(workbench)
        self._middle.setCurrentWidget(workbench)
        restore_sizes(workbench, self._settings)
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
        self._fill_menus()
        self.notice.serve(workbench)
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
        keep_sizes(workbench, self._settings)
        self.workbench = None
        self.notice.serve(None)
        self._clear_menus()
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
        return True

    def show_welcome(self, words: str = "", ways: Sequence[Way] = ()) -> None:
        """Nothing is open: invite, or say why, with the ways out of it."""
        self._leave()
        self.welcome.say(words, self._profiles, ways)
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
        self.notice.say_mistake(words, details)

    def say_signed_out(self, words: str) -> None:
        """The server does not let us in (any more); work goes on meanwhile."""
        self.notice.say_signed_out(words)

    def say_signed_in(self) -> None:
        """It lets us in."""
        self.notice.say_signed_in()

    def come_to_front(self) -> None:
        """Somebody has started the program again: here it is."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    # --- beside the window ----------------------------------------------------------------------

    def show_beside(self, name: str, make: Callable[[], QDialog]) -> None:
        """Show a dialog that does not hold up the window; one of each, brought to the front."""
        if name not in self._beside:
            dialog = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.finished.connect(partial(self._forget, name))
            self._beside[name] = dialog
        self._beside[name].show()
        self._beside[name].activateWindow()

    def _forget(self, name: str, _: int = 0) -> None:
        self._beside.pop(name, None)

    def show_palette(self, *, only_fields: bool = False) -> None:
        """Search everything: what can be done, and what is kept here; or go to a field."""
        # Not above: it searches as the store does, and the first paint does not wait for that.
        from draftdesk.ui.command_palette import CommandPalette

        if self._palette is None:
            self._palette = CommandPalette(self)
        self._palette.ask(self.workbench, only_fields=only_fields)

    def show_keys(self) -> None:
        """The sheet of keys, made from the menus as they are."""
        # Not above, for it is made on demand: the first paint does not wait for it.
        from draftdesk.ui.key_sheet import KeySheet

        self.show_beside("keys", lambda: KeySheet(self.menuBar(), self))

    def show_promises(self) -> None:
        """What Draftdesk promises, P1 to P11."""
        # As above.
        from draftdesk.ui.about import promises_dialog

        self.show_beside("promises", lambda: promises_dialog(self))

    def show_about(self) -> None:
        """Version, licence, and whose work is inside."""
        # As above.
        from draftdesk.ui.about import about_dialog

        self.show_beside("about", lambda: about_dialog(self))

    # --- inside ---------------------------------------------------------------------------------

    def _dress(self, scheme: str) -> None:
        self._settings.setValue("scheme", scheme)
        look.apply(_application(), scheme)

    def _speak(self, language: str) -> None:
        self._settings.setValue("language", language)
        tongue.speak(_application(), language)

    def _resize_text(self, step: int) -> None:
        now = look.text_size_in(self._settings)
        self._settings.setValue(
            "text size", look.resize_text(_application(), now + step if step else 0)
        )

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
        self.status.show_profile(profile)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(profile.colour))
        self._stripe.setPalette(palette)
        self._stripe.show()

    def _clear_menus(self) -> None:
        if self._palette is not None:
            self._palette.dismiss()
        self._menus.clear()

    def _fill_menus(self) -> None:
        self._clear_menus()
        wishes: dict[str, Callable[..., object]] = {
            "new profile": self.profile_wanted.emit,
            "change profile": self.change_profile_wanted.emit,
            "switch": self.switch_wanted.emit,
            "palette": self.show_palette,
            "field": partial(self.show_palette, only_fields=True),
            "scheme": self._dress,
            "language": lambda code: self.anew_wanted.emit(partial(self._speak, code)),
            "text size": lambda step: self.anew_wanted.emit(partial(self._resize_text, step)),
            "keys": self.show_keys,
            "promises": self.show_promises,
            "about": self.show_about,
            "log": self.log_wanted.emit,
            "report": self.report_wanted.emit,
        }
        self._menus.fill(self._profiles, wishes, self.workbench)

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
        column.addStrut(_FEWEST_LETTERS * self.fontMetrics().averageCharWidth())
        row.addStrut(_FEWEST_LINES * self.fontMetrics().height())
        column.addWidget(self.notice)
        column.addWidget(inner, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        # Left to Qt, it would only be shown when the event loop comes round.
        whole.show()
        for each in (self._stripe, self.navigation, self.status):
            each.hide()

    def _connect(self) -> None:
        self.welcome.profile_wanted.connect(self.profile_wanted)
        self.welcome.sandbox_wanted.connect(self.sandbox_wanted)
        self.welcome.switch_wanted.connect(self.switch_wanted)
        self.status.sign_in_wanted.connect(self.sign_in_wanted)
        self.notice.sign_in_wanted.connect(self.sign_in_wanted)

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
        if self.workbench is not None:
            keep_sizes(self.workbench, self._settings)
        super().closeEvent(event)
        self.closed.emit()


def _application() -> QApplication:
    return cast(QApplication, QApplication.instance())
