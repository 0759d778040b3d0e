"""Every dialog there is."""

from PySide6.QtWidgets import QDialog

from draftdesk.ui import about
from draftdesk.ui.crash_dialog import CrashDialog
from draftdesk.ui.difference import DifferenceDialog
from draftdesk.ui.key_sheet import KeySheet
from draftdesk.ui.own_fields_dialog import OwnFieldsDialog
from draftdesk.ui.profile_dialog import PasswordDialog, ProfileDialog
from draftdesk.ui.report_dialog import LogView, ReportDialog
from ui.desk import Desk
from ui.frame import Frame
from world import PROFILE


def dialogs_over(frame: Frame, desk: Desk) -> list[QDialog]:
    """Every dialog there is."""
    key = desk.world.contact(phone="1")
    desk.world.edit(key, phone="2")
    view = desk.store.view(key)
    return [
        DifferenceDialog(view, desk.store.found, frame.window),
        ProfileDialog((), None, 0, frame.window),
        ProfileDialog((PROFILE,), PROFILE, 0, frame.window),
        PasswordDialog(PROFILE, "Why.", frame.window),
        KeySheet(frame.window.menuBar(), frame.window),
        about.promises_dialog(frame.window),
        about.about_dialog(frame.window),
        ReportDialog(lambda: "report", frame.window),
        LogView(lambda: "log", frame.window),
        CrashDialog(frame.window, kept=True),
        OwnFieldsDialog(desk.store.own_fields, frame.window),
    ]
