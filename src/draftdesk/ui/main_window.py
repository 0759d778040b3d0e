"""The frame: navigation at the left, the views beside it, the status line below."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QEvent, QSettings, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from draftdesk.ui import dress, tongue
from draftdesk.ui.skeleton import Skeleton, name_menus
from draftdesk.ui.tongue import profile_name, tr

if TYPE_CHECKING:
    # What the first paint does not wait for; imported where it is made.
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from draftdesk.domain.profile import Profile
    from draftdesk.domain.record import RecordKey
    from draftdesk.ui.command_palette import CommandPalette
    from draftdesk.ui.inside import Inside
    from draftdesk.ui.welcome import Way
    from draftdesk.ui.workbench import Workbench

LAST_PROFILE = "profile"
"""Under this name the settings keep which profile was open last."""
_OWN_FIELDS = "own fields"


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
        self._profiles: tuple[Profile, ...] = ()
        self._may_lose = False
        self._beside: dict[str, QDialog] = {}
        self._palette: CommandPalette | None = None
        self._inside: Inside | None = None
        self.workbench: Workbench | None = None
        self.setWindowTitle("Draftdesk")
        was_open = bool(settings.value(LAST_PROFILE))
        self.skeleton = Skeleton(has_places=was_open)
        name_menus(self, of_profile=was_open)
        self.setCentralWidget(self.skeleton)
        self.resize(1280, 800)
        self._restore()

    def furnish(self) -> None:
        """Make the parts, after the first paint; the skeleton stands until they are to be seen."""
        if self._inside is None:
            # Not above, for the first paint does not wait for it.
            from draftdesk.ui.crashes import Crashes
            from draftdesk.ui.letters import HeldAlt
            from draftdesk.ui.menus import Menus

            self._crashes = Crashes(self, self._keep_typed, self.show_beside)
            self._crashes.report_wanted.connect(self.report_wanted)
            self._crashes.close_wanted.connect(self._close_for_good)
            self._crashes.known_again.connect(self._say_crash_again)
            self._menus = Menus(self, self._settings)
            HeldAlt(self)
            self._build()

    def _build(self) -> None:
        # As above.
        from draftdesk.ui.inside import Inside

        inside = Inside(self._inside)
        self.status, self.navigation = inside.status, inside.navigation
        self.welcome, self.notice = inside.welcome, inside.notice
        self._inside = inside
        self._connect()

    def make_anew(self) -> None:
        """Draw and say everything again; the profile's views are closed, and come after."""
        for dialog in list(self._beside.values()):
            dialog.close()
        self._clear_menus()
        self._build()

    # --- what is shown --------------------------------------------------------------------------

    def show_workbench(self, workbench: "Workbench", profile: "Profile") -> None:
        """A profile is open: put its views into the frame."""
        self.clear_workbench()
        self.workbench = workbench
        self._settle().hold(workbench, profile, self._settings)
        workbench.record_menu_wanted.connect(self._show_record_menu)
        self.setWindowTitle(f"{profile_name(profile)} – Draftdesk")
        self._fill_menus()
        self.notice.serve(workbench)
        for moved in (workbench.counts_changed, workbench.state_changed, workbench.place_shown):
            moved.connect(self._menus.refresh)
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
        if _OWN_FIELDS in self._beside:
            # Its store is closed soon.
            self._beside[_OWN_FIELDS].close()
        self.workbench = None
        self._clear_menus()
        self._settle().let_go(workbench, self._settings)
        return True

    def show_welcome(self, words: str = "", ways: "Sequence[Way]" = ()) -> None:
        """Nothing is open: invite, or say why, with the ways out of it."""
        self._leave()
        self.welcome.say(words, self._profiles, ways)
        self._fill_menus()

    def show_waiting(self, words: str) -> None:
        """Something is being opened: say so instead of showing nothing."""
        if self.centralWidget() is self.skeleton:
            self.skeleton.say(words)
            return
        self._leave()
        self.welcome.wait(words)

    def set_profiles(self, profiles: "tuple[Profile, ...]") -> None:
        """The profiles that the menu and the empty window offer."""
        self._profiles = profiles

    # --- what is said across the window ---------------------------------------------------------

    def say_mistake(self, words: str) -> None:
        """Something went wrong that has words of its own."""
        self._settle()
        self.notice.say_mistake(words)

    def tell_crash(self, details: str) -> None:
        """A mistake of ours; the details say where it happened, without any values."""
        self._settle()
        self._crashes.add(details)

    def say_signed_out(self, words: str) -> None:
        """The server does not let us in (any more); work goes on meanwhile."""
        self.notice.say_signed_out(words)

    def say_signed_in(self) -> None:
        """It lets us in."""
        self.notice.say_signed_in()

    def come_to_front(self) -> None:
        """Somebody has started the program again: here it is."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    # --- beside the window ----------------------------------------------------------------------

    def show_beside(self, name: str, make: Callable[[], QDialog]) -> None:
        """Show a dialog that does not hold up the window; one of each, brought to the front."""
        if name not in self._beside:
            dialog = make()
            # As above: the first paint does not wait for it.
            from draftdesk.ui import look

            look.fit_icons(dialog)
            dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
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
        self._menus.refresh()
        self._palette.ask(self.workbench, only_fields=only_fields)

    def _show_record_menu(self, key: "RecordKey", place: "QPoint") -> None:
        """What can be done with a row of a list."""
        # As above: it knows the fields of a record.
        from draftdesk.ui.row_menu import RowMenu

        if self.workbench is not None:
            self._menus.refresh()
            menu = RowMenu(self.workbench.store, key, self._menus.of_record, self)
            menu.open_wanted.connect(self.workbench.open)
            menu.popup(place)

    def show_keys(self) -> None:
        """The sheet of keys, made from the menus as they are."""
        # Not above, for it is made on demand: the first paint does not wait for it.
        from draftdesk.ui.key_sheet import KeySheet

        self.show_beside("keys", lambda: KeySheet(self.menuBar(), self))

    def show_own_fields(self) -> None:
        """The fields of the open profile that were accepted as the server's own."""
        # As above.
        from draftdesk.ui.own_fields_dialog import OwnFieldsDialog

        bench = self.workbench
        if bench is None:
            return

        def make() -> OwnFieldsDialog:
            dialog = OwnFieldsDialog(bench.store.own_fields, self)
            bench.service.changed.connect(dialog.on_changed)
            return dialog

        self.show_beside(_OWN_FIELDS, make)

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

    def _keep_typed(self) -> bool | None:
        """Whether all that is typed is on the disk; `None` where nothing can be typed."""
        return self.workbench.keep_drafts() if self.workbench is not None else None

    def _say_crash_again(self) -> None:
        words = tr("Something went wrong in Draftdesk itself once more.")
        self.notice.say_mistake(words, tr("Show the details"))

    def _close_for_good(self) -> None:
        """After a mistake of ours the program ends, even if the same one is made in closing."""
        self.close()
        if not self.isVisible():
            self.closed.emit()

    def _dress(self, scheme: str) -> None:
        self._settings.setValue("scheme", scheme)
        dress.apply(_application(), scheme)

    def _speak(self, language: str) -> None:
        self._settings.setValue("language", language)
        tongue.speak(_application(), language)

    def _resize_text(self, step: int) -> None:
        now = dress.text_size_in(self._settings)
        self._settings.setValue(
            "text size", dress.resize_text(_application(), now + step if step else 0)
        )

    def _leave(self) -> None:
        """Show the empty window."""
        self._settle().leave()
        self.setWindowTitle("Draftdesk")

    def _settle(self) -> "Inside":
        """The parts, in the place of the skeleton or of the parts before."""
        self.furnish()
        inside = cast("Inside", self._inside)
        if self.centralWidget() is not inside:
            self.setCentralWidget(inside)
            # Left to Qt, it would only be shown when the event loop comes round.
            inside.show()
        return inside

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
            "own fields": self.show_own_fields,
            "keys": self.show_keys,
            "promises": self.show_promises,
            "about": self.show_about,
            "log": self.log_wanted.emit,
            "report": self.report_wanted.emit,
        }
        self._menus.fill(self._profiles, wishes, self.workbench)

    def _connect(self) -> None:
        self.welcome.profile_wanted.connect(self.profile_wanted)
        self.welcome.sandbox_wanted.connect(self.sandbox_wanted)
        self.welcome.switch_wanted.connect(self.switch_wanted)
        self.status.sign_in_wanted.connect(self.sign_in_wanted)
        self.notice.sign_in_wanted.connect(self.sign_in_wanted)
        self.notice.details_wanted.connect(self._crashes.show)

    def _restore(self) -> None:
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Just before a key is looked for among the menus, they learn what can be done now."""
        if event.type() is QEvent.Type.ShortcutOverride and self._inside is not None:
            self._menus.refresh_for(cast("QKeyEvent", event))
        return bool(super().event(event))

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Keys that nobody took: if they are those of an action, say why it does nothing."""
        words = self._menus.why_not(event) if self._inside is not None else ""
        if words:
            self.status.tell(words)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            workbench = getattr(self, "workbench", None)
            if workbench is not None:
                workbench.look_again()

    def closeEvent(self, event: "QCloseEvent") -> None:
        kept = self.workbench is None or self.workbench.keep_drafts()
        if not kept and not self._may_lose:
            self._may_lose = True
            self.say_mistake(
                tr("What you typed cannot be kept. Close once more to leave without it.")
            )
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        if self.workbench is not None:
            self._settle().remember(self.workbench, self._settings)
        super().closeEvent(event)
        self.closed.emit()


def _application() -> QApplication:
    return cast(QApplication, QApplication.instance())
