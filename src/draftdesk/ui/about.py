"""What Draftdesk is, and what it promises."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from draftdesk import __version__
from draftdesk.ui.reading import Paragraph, ReadingDialog
from draftdesk.ui.tongue import tr

_PROMISES_SIZE, _ABOUT_SIZE = (600, 640), (460, 330)


def promises_dialog(parent: QWidget | None = None) -> ReadingDialog:
    """The promises, each with what it means."""
    return ReadingDialog(tr("What Draftdesk promises"), promises(), _PROMISES_SIZE, parent)


def about_dialog(parent: QWidget | None = None) -> ReadingDialog:
    """Version, licence, and whose work is inside."""
    return ReadingDialog(tr("About Draftdesk"), _about(), _ABOUT_SIZE, parent)


def promises() -> list[Paragraph]:
    """P1 to P11, in their order."""
    return [
        (
            tr("No confirmed edit is lost."),
            tr(
                "Once “draft saved” is shown, neither a crash, a power cut, a full disk nor an "
                "update loses it."
            ),
        ),
        (
            tr("Nothing is written to the server without a command."),
            tr("And a command writes at most the fields that its difference showed."),
        ),
        (
            tr("At least once delivered, effectively once applied."),
            tr(
                "What you send is repeated until its outcome is known; it is sent again only after "
                "a look has shown that it did not arrive."
            ),
        ),
        (
            tr("No silent overwrite."),
            tr(
                "If a field that you change differs on the server from what you started from, "
                "nothing is sent and you are asked. Where the server sends ETags, they close the "
                "race. Where the server sends no ETag, the gap between look and PUT is one round "
                "trip; what was stored is then read back, and a difference is told."
            ),
        ),
        (
            tr("Nothing is discarded by the program."),
            tr("Only you discard, one thing at a time or what you have marked."),
        ),
        (
            tr("Independence."),
            tr("A stuck record delays no other; what you do to one record keeps its order."),
        ),
        (
            tr("Right place, right person."),
            tr("Work goes only to the server, domain and user that it was made for."),
        ),
        (
            tr("Truthful status."),
            tr(
                "Every number and word on the screen is computed from what is kept here. “All "
                "sent” means that nothing at all is unfinished."
            ),
        ),
        (
            tr("Secrets never reach disk or logs in the clear."),
            tr(
                "What is kept on this computer is encrypted, its key lies in the system's keyring. "
                "A profile that is kept otherwise says so wherever it is shown."
            ),
        ),
        (
            tr("Untouched fields survive."),
            tr(
                "Fields that the form does not show go back exactly as they came. If a server ever "
                "resets a field that nobody touched, all sending stops and says so."
            ),
        ),
        (
            tr("The window never waits."),
            tr("Not for the network, not for the keyring, not for thousands of records."),
        ),
    ]


def _about() -> list[Paragraph]:
    return [
        (
            f"Draftdesk {__version__}",
            tr("A desktop editor for the contacts and service contracts of a field-service ERP."),
        ),
        (
            tr("Licence"),
            tr("MIT. You may use, copy and change it; it comes without warranty."),
        ),
        (
            f"Qt {qVersion()}",
            tr(
                "Qt for Python is used under the LGPL, version 3: its libraries lie beside the "
                "program and can be replaced by others of the same interface."
            ),
        ),
        (tr("Icons"), tr("Lucide, under the ISC licence.")),
    ]
