"""What is open stands side by side above the views; only where somebody rests is opened."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar, QToolButton

from draftdesk.domain.record import RecordKey
from ui.desk import CTRL, Desk
from ui.frame import Frame

KEY = Qt.Key
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


def people(desk: Desk, *names: str) -> list[RecordKey]:
    return [desk.world.contact(firstname="A", lastname=name) for name in names]


def press_tab(strip: QTabBar, place: int, button: Qt.MouseButton = LEFT) -> None:
    QTest.mouseClick(strip, button, pos=strip.tabRect(place).center())


def test_what_is_open_stands_side_by_side_each_in_its_place(frame: Frame, desk: Desk) -> None:
    aerts, boon = people(desk, "Aerts", "Boon")
    bench = frame.open()
    strip = bench.desk.strip
    room = strip.height()
    assert strip.titles() == []
    bench.open(aerts)
    bench.open(boon)

    assert strip.isVisible()
    assert strip.height() == room, "nothing jumps when there is something to show"
    assert strip.titles() == ["A Aerts", "A Boon"]
    assert strip.currentIndex() == 1
    press_tab(strip, 0)
    assert frame.page.key == aerts
    assert strip.currentIndex() == 0
    assert strip.titles() == ["A Aerts", "A Boon"], "each keeps its place"


def test_whoever_walks_down_the_list_opens_only_where_they_rest(frame: Frame, desk: Desk) -> None:
    aerts, boon, claes, dael = people(desk, "Aerts", "Boon", "Claes", "Dael")
    bench = frame.open()
    records = bench.sides["Contact"].list
    records.focus_rows()
    for _ in range(3):
        desk.press(KEY.Key_Down)
    assert frame.page.key == dael
    desk.until(lambda: bench.open_keys() == (dael,))

    desk.press(KEY.Key_Up)
    assert frame.page.key == claes
    desk.press(KEY.Key_Tab, CTRL)

    assert frame.page.key == dael
    assert set(bench.open_keys()) == {claes, dael}, "who goes on from a row has been there"
    assert not {aerts, boon} & set(bench.open_keys())


def test_what_is_typed_into_stays_and_what_is_looked_at_makes_way(frame: Frame, desk: Desk) -> None:
    first, *others = people(desk, *(f"Name {number}" for number in range(9)))
    bench = frame.open()
    bench.open(first)
    desk.retype(frame.page, "functions", "Baker")
    desk.save(frame.page)
    for key in others:
        bench.desk.add(key, works=False)

    assert bench.open_keys() == (first, *others[-5:])
    assert bench.desk.strip.titles() == ["A Name 0"], "what is only looked at has no tab"


def test_what_is_only_looked_at_has_a_tab_while_it_is_shown(frame: Frame, desk: Desk) -> None:
    aerts, boon, claes = people(desk, "Aerts", "Boon", "Claes")
    bench = frame.open()
    bench.open(aerts)
    records = bench.sides["Contact"].list
    records.focus_rows()
    desk.press(KEY.Key_Down)
    assert frame.page.key == boon
    assert bench.desk.strip.titles() == ["A Aerts", "A Boon"]
    assert bench.desk.strip.currentIndex() == 1

    desk.press(KEY.Key_Down)

    assert frame.page.key == claes
    assert bench.desk.strip.titles() == ["A Aerts", "A Claes"]
    desk.press(KEY.Key_N, CTRL)
    assert bench.desk.strip.titles() == ["A Aerts"], "nothing is typed yet"


def test_a_record_in_the_strip_shows_its_name_and_state_as_they_are(
    frame: Frame, desk: Desk
) -> None:
    aerts, boon = people(desk, "Aerts", "Boon")
    bench = frame.open()
    bench.open(aerts)
    bench.open(boon)
    strip = bench.desk.strip
    before = strip.tabIcon(1).cacheKey()

    desk.retype(frame.page, "lastname", "Bonte")
    desk.save(frame.page)
    desk.deliver()

    assert strip.titles() == ["A Aerts", "A Bonte"]
    assert strip.tabIcon(1).cacheKey() != before


def test_a_record_is_closed_by_its_cross_by_the_middle_button_and_by_keys(
    frame: Frame, desk: Desk
) -> None:
    aerts, boon, claes = people(desk, "Aerts", "Boon", "Claes")
    bench = frame.open()
    for key in (aerts, boon, claes):
        bench.open(key)
    strip = bench.desk.strip
    cross = strip.tabButton(0, QTabBar.ButtonPosition.RightSide)
    assert isinstance(cross, QToolButton)
    assert cross.accessibleName() == "Close A Aerts"

    cross.click()
    assert frame.page.key == claes, "what is shown stays"
    assert bench.open_keys() == (boon, claes)
    press_tab(strip, 0, MIDDLE)
    assert bench.open_keys() == (claes,)
    bench.open(aerts)
    desk.press(KEY.Key_W, CTRL)
    assert frame.page.key == claes
    assert bench.open_keys() == (claes,)
    assert strip.titles() == ["A Claes"]


def test_a_nameless_record_is_not_called_by_its_id(frame: Frame, desk: Desk) -> None:
    (aerts,) = people(desk, "Aerts")
    bench = frame.open()
    bench.open(aerts)
    desk.press(KEY.Key_N, CTRL)
    desk.retype(frame.page, "notes", "Rang twice")
    desk.save(frame.page)
    desk.deliver()

    assert bench.desk.strip.titles() == ["A Aerts", "Contact without a name"]
