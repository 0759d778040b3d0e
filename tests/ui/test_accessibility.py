"""What a screen reader and a person without a mouse meet: names, descriptions, the order of Tab."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QHeaderView, QLineEdit, QWidget

from draftdesk.domain.problems import Problem
from draftdesk.domain.record import RecordKey
from draftdesk.ui.forms.paper import FieldEditor
from draftdesk.ui.record_page import RecordPage
from ui.desk import INPUTS, Desk
from ui.frame import Frame


def opened(desk: Desk, type_name: str) -> tuple[RecordPage, RecordKey]:
    key = desk.world.contact() if type_name == "Contact" else desk.world.contract()
    page = desk.page(type_name)
    page.show_record(key)
    QApplication.processEvents()
    return page, key


def walked(desk: Desk, page: RecordPage) -> list[QWidget]:
    """Every widget that Tab comes by, from the first field on, once round."""
    page.form.focus_first_field()
    found: list[QWidget] = []
    while desk.keys() not in found:
        found.append(desk.keys())
        desk.press(Qt.Key.Key_Tab)
    return found


def editor_of(widget: QWidget) -> FieldEditor | None:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, FieldEditor):
        above = above.parentWidget()
    return above


@pytest.mark.parametrize("width", [1000, 560])
@pytest.mark.parametrize("type_name", ["Contact", "Contract"])
def test_tab_goes_through_a_form_as_one_reads_it(desk: Desk, type_name: str, width: int) -> None:
    page, _ = opened(desk, type_name)
    page.resize(width, 700)
    QApplication.processEvents()
    first = next(iter(page.form.rows.values()))
    desk.retype(page, "lastname" if type_name == "Contact" else "name", "Other")

    fields = [each for each in walked(desk, page) if editor_of(each) is not None]

    ground = page.form.widget() if hasattr(page.form, "widget") else page.form
    top_left = [each.mapTo(ground, QPoint(0, 0)) for each in fields]
    columns = sorted({place.x() // 200 for place in top_left})
    places = [(columns.index(place.x() // 200), place.y()) for place in top_left]
    assert places == sorted(places)
    shown = [row for row in page.form.rows.values() if not row.editor.isHidden()]
    assert [editor_of(each) for each in fields] == [row.editor for row in shown]
    assert first.editor is editor_of(fields[0])


@pytest.mark.parametrize("type_name", ["Contact", "Contract"])
def test_after_the_last_field_come_the_buttons_from_left_to_right(
    desk: Desk, type_name: str
) -> None:
    page, _ = opened(desk, type_name)
    desk.retype(page, "lastname" if type_name == "Contact" else "name", "Other")

    order = walked(desk, page)

    last = max(place for place, each in enumerate(order) if editor_of(each) is not None)
    after = [each for each in order[last + 1 :] if page.foot.isAncestorOf(each)]
    assert after == [page.foot.changes, page.foot.discard, page.foot.preview, page.foot.send]


def test_a_field_tells_its_problem_its_old_value_and_its_help(desk: Desk) -> None:
    key = desk.world.contact(email="anna@smets.example")
    page = desk.page()
    page.show_record(key)
    desk.retype(page, "email", "nowhere")
    said = page.form.rows["email"].editor._input

    assert said.accessibleName() == "E-mail"
    description = said.accessibleDescription()
    assert "not a well-formed e-mail address" in description
    assert "Was “anna@smets.example”" in description
    desk.retype(page, "email", "anna@smets.example")
    description = said.accessibleDescription()
    assert "well-formed" not in description
    assert "Was" not in description


def test_a_refusal_and_a_hint_are_told_at_their_fields(desk: Desk) -> None:
    key = desk.world.contact(functions="a")
    desk.world.release(key, functions="b", phone="12")
    entry = desk.world.entry(key)
    assert entry is not None
    desk.world.synced.refuse(entry, [Problem("functions", "refused", {"text": "No bakers."})])
    page = desk.page()
    page.show_record(key)

    rows = page.form.rows
    assert "No bakers." in rows["functions"].editor._input.accessibleDescription()
    words = rows["phone"].words
    assert words is not None
    assert words.text()
    assert words.text() in rows["phone"].editor._input.accessibleDescription()


@pytest.mark.parametrize("place", ["Contact", "Contract", "outbox", "conflicts", "history"])
def test_everything_that_can_be_used_has_a_name(desk: Desk, tmp_path: Path, place: str) -> None:
    key = desk.world.contact(phone="1")
    desk.world.release(key, phone="2", functions="Baker")
    desk.world.push()
    desk.world.release(key, phone="+32 2 111 11 11")
    desk.world.colleague_edits(key, phone="3")
    desk.world.push()
    desk.world.store.decisions.pause_sending(yes=True)
    contract = desk.world.contract()
    frame = Frame(desk, tmp_path)
    bench = frame.open()
    bench.open(contract if place == "Contract" else key)
    bench.show_place(place)

    nameless = [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in frame.window.findChildren(QWidget)
        if isinstance(each, INPUTS)
        # Qt tells a table's headers as part of the table.
        and not isinstance(each, QHeaderView)
        # The lens in a search field is a picture.
        and not isinstance(each.parentWidget(), QLineEdit)
        and each.isVisibleTo(frame.window)
        and not each.objectName().startswith("qt_")
        and not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
    ]
    frame.close()

    assert nameless == []
