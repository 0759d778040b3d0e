"""The fields accepted as the server's own are listed from the Sync menu, and taken back there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from draftdesk.store.own_fields import OwnField
from draftdesk.ui.own_fields_dialog import OwnFieldsDialog
from ui.desk import Desk, click
from ui.frame import Frame

NOTES, NAME = OwnField("Contact", "notes"), OwnField("Contract", "x_unheard_of")


def shown(frame: Frame) -> OwnFieldsDialog:
    """The dialog, from its menu."""
    words = "Fields that are the server's own"
    actions = frame.window.findChildren(QAction)
    next(each for each in actions if words in each.text().replace("&", "")).trigger()
    (dialog,) = (each for each in frame.window.findChildren(OwnFieldsDialog) if each.isVisible())
    return dialog


def listed(dialog: OwnFieldsDialog) -> list[str]:
    return [dialog.rows.item(row).text() for row in range(dialog.rows.count())]


def test_what_was_accepted_is_listed_and_taken_back_by_one_key_and_given_again(
    frame: Frame, desk: Desk
) -> None:
    for own in (NOTES, NAME):
        desk.store.own_fields.accept(own)
    frame.open()
    dialog = shown(frame)
    assert listed(dialog) == ["Contact: Notes", "Contract: x_unheard_of"]

    desk.until(lambda: desk.keys() is dialog.rows)
    desk.press(Qt.Key.Key_Return)

    assert desk.store.own_fields.all() == (NAME,)
    assert listed(dialog) == ["Contract: x_unheard_of"]
    assert "sending stops: Contact: Notes" in dialog.said.text()
    click(dialog.accept_again)
    assert desk.store.own_fields.all() == (NOTES, NAME)
    assert dialog.said.isHidden()


def test_where_nothing_was_accepted_that_is_said_and_how_it_comes_about(
    frame: Frame, desk: Desk
) -> None:
    frame.open()
    dialog = shown(frame)
    assert dialog.rows.isHidden()
    assert dialog.about.text().startswith("There are none.")
    assert dialog.take_back.isHidden()

    desk.store.own_fields.accept(NOTES)
    desk.deliver()

    desk.until(lambda: listed(dialog) == ["Contact: Notes"])
    assert dialog.take_back.isEnabled()


def test_it_goes_with_the_profile_whose_store_it_reads(frame: Frame, desk: Desk) -> None:
    frame.open()
    dialog = shown(frame)
    frame.close()

    desk.until(lambda: not frame.window.findChildren(OwnFieldsDialog))
    del dialog
