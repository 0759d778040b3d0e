"""Icons grow with larger text: in lists, on buttons, in the navigation and as marks of a state."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from draftdesk.domain.record import RecordKey
from draftdesk.ui import dress, look
from draftdesk.ui.surfaces import Mark
from ui.desk import CTRL, Desk
from ui.dialogs import dialogs_over
from ui.frame import Frame


@pytest.fixture(name="large")
def a_window_with_large_text(desk: Desk, tmp_path: Path, qapp: QApplication) -> Iterator[Frame]:
    dress.resize_text(qapp, dress.TEXT_STEPS[1])
    frame = Frame(desk, tmp_path)
    yield frame
    frame.close()
    dress.resize_text(qapp, 0)


def small_icons(root: QWidget) -> list[str]:
    """Buttons, lists and marks whose icon is smaller than the text asks for."""
    side = look.icon_side()
    buttons = [each for each in root.findChildren(QAbstractButton) if not each.icon().isNull()]
    found = [
        f"{type(each).__name__} {each.text() or each.accessibleName()}"
        for each in buttons
        if each.iconSize().height() < side
        # Qt's own, within its own widgets.
        and not (each.objectName().startswith("qt_") or "LineEdit" in type(each).__name__)
        and type(each.parentWidget()).__name__ not in ("SearchField", "QLineEdit", "PickLine")
    ]
    found += [
        type(each).__name__
        for each in root.findChildren(QAbstractItemView)
        if each.iconSize().isValid() and 0 < each.iconSize().height() < side
    ]
    return found + [type(each).__name__ for each in root.findChildren(Mark) if each.height() < side]


def test_every_icon_of_the_window_and_its_dialogs_is_as_large_as_the_text_asks_for(
    large: Frame, desk: Desk
) -> None:
    assert look.icon_side() >= look.ICON + 2 * look.GRID
    company = desk.world.company(name="Bakkerij Smets")
    desk.world.look(RecordKey("Company", company))
    others = [desk.world.contact(lastname=name, company_id=company) for name in ("Aerts", "Buyl")]
    desk.world.release(others[1], functions="Baker")
    clashing = desk.world.contact(lastname="Both", phone="1")
    desk.world.release(clashing, phone="2")
    desk.world.colleague_edits(clashing, phone="3")
    desk.world.push()
    bench = large.open()
    bench.open(others[0])
    desk.retype(large.page, "email", "bad@")
    large.page.submit()
    large.page.around.look_around()
    records = bench.sides["Contact"].list
    records.filter_by(replace(records.wanted, mine=True))
    records.toggle_filter()
    assert large.page.form.focus_field("company_id")
    desk.press(Qt.Key.Key_F2)
    for place in ("outbox", "conflicts", "history"):
        bench.show_place(place)
        desk.deliver()
    desk.press(Qt.Key.Key_K, CTRL)

    assert small_icons(large.window) == []
    for dialog in dialogs_over(large, desk):
        look.fit_icons(dialog)
        dialog.deleteLater()


def test_the_names_of_places_have_room_beside_larger_icons(large: Frame) -> None:
    large.open()
    navigation = large.window.navigation

    for row in range(navigation.count()):
        words = navigation.fontMetrics().horizontalAdvance(navigation.item(row).text() + "  12")
        assert words + look.icon_side() + look.LABEL_GAP < navigation.width()
