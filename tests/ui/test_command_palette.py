"""Ctrl+K finds whatever the menus hold and whatever is kept here, and does it."""

import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from draftdesk.domain.profile import Profile
from draftdesk.store import search, vocabulary
from draftdesk.ui.acts import acts_of
from draftdesk.ui.command_palette import CommandPalette
from ui.desk import CTRL, SHIFT, Desk, click, nameless
from ui.frame import Frame
from world import PROFILE

KEY = Qt.Key


def palette(frame: Frame) -> CommandPalette:
    found = frame.window._palette
    assert found is not None, "the palette never came"
    return found


def rows(frame: Frame) -> list[str]:
    ways = palette(frame).ways
    return [str(ways.index(row, 0).data()) for row in range(ways.rowCount())]


@pytest.mark.parametrize(("key", "modifiers"), [(KEY.Key_K, CTRL), (KEY.Key_P, CTRL | SHIFT)])
def test_it_comes_from_any_field_and_gives_the_keys_back(
    frame: Frame, desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    bench = frame.open()
    bench.open(desk.world.contact(phone="1"))
    assert frame.page.form.focus_field("phone")
    before = desk.keys()
    assert isinstance(before, QLineEdit)
    stood = before.text()

    desk.press(key, modifiers)

    assert palette(frame).isVisible()
    assert desk.keys() is palette(frame).line
    desk.press(KEY.Key_Escape)
    assert not palette(frame).isVisible()
    assert desk.keys() is before
    assert before.text() == stood


def test_it_lists_every_enabled_action_and_no_other(frame: Frame, desk: Desk) -> None:
    frame.open().open(desk.world.contact())
    desk.retype(frame.page, "functions", "Baker")

    desk.press(KEY.Key_K, CTRL)

    acts = [act for act in acts_of(frame.window.menuBar()) if act.action.isEnabled()]
    # All but the palette itself, and beneath the record that is open.
    assert len(rows(frame)) == len(acts) - 1 + 1
    assert not any(each.startswith("Redo") for each in rows(frame))
    assert "Send, Record, Ctrl+Enter" in rows(frame)
    assert "Français, View › Language" in rows(frame)


def test_words_in_any_order_without_marks_and_enter_does_it(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    desk.press(KEY.Key_K, CTRL)

    desk.type("contract new")
    assert rows(frame)[0].startswith("New contract")
    desk.press(KEY.Key_Return)

    assert not palette(frame).isVisible()
    assert bench.sides["Contract"].page.key is not None
    desk.press(KEY.Key_K, CTRL)
    desk.type("francais")
    assert rows(frame)[0].startswith("Français")


def test_a_record_is_found_by_any_of_its_words_and_opened(frame: Frame, desk: Desk) -> None:
    world = desk.world
    key = world.contact(firstname="Änna", lastname="Müllerpalette")
    bench = frame.open()
    desk.press(KEY.Key_K, CTRL)
    desk.type("m")
    assert not any("Müllerpalette" in each for each in rows(frame))

    desk.type("ullerpal anna")
    assert any("Müllerpalette" in each for each in rows(frame))
    while "Müllerpalette" not in str(palette(frame).list.currentIndex().data()):
        desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return)

    assert bench.page() is not None
    assert frame.page.key == key
    desk.press(KEY.Key_K, CTRL)
    assert "Müllerpalette" in rows(frame)[0]


def test_what_was_used_last_stands_first(frame: Frame, desk: Desk) -> None:
    frame.open()
    for words in ("history", "outbox"):
        desk.press(KEY.Key_K, CTRL)
        desk.type(words)
        desk.press(KEY.Key_Return)

    desk.press(KEY.Key_K, CTRL)

    assert [each.partition(",")[0] for each in rows(frame)[:2]] == ["Outbox", "History"]


def test_a_profile_can_be_opened_from_it(frame: Frame, desk: Desk) -> None:
    frame.open()
    desk.press(KEY.Key_K, CTRL)
    desk.type(f"open {PROFILE.name}")

    with desk.qtbot.waitSignal(frame.window.switch_wanted) as told:
        desk.press(KEY.Key_Return)

    assert told.args == [PROFILE.name]


def test_a_company_leads_to_its_contacts(frame: Frame, desk: Desk) -> None:
    world = desk.world
    world.known("Company", name="Palettewerke")
    bench = frame.open()
    desk.press(KEY.Key_K, CTRL)
    desk.type("palettewerke")
    while "its contacts" not in str(palette(frame).list.currentIndex().data()):
        desk.press(KEY.Key_Down)

    desk.press(KEY.Key_Return)

    assert bench.sides["Contact"].list.isVisible()
    assert bench.sides["Contact"].list.search_field.text() == "Palettewerke"


def test_nothing_found_is_said_and_enter_does_nothing(frame: Frame, desk: Desk) -> None:
    frame.open()
    desk.press(KEY.Key_K, CTRL)
    desk.type("zzqqxx")
    assert rows(frame) == []
    assert "zzqqxx" in palette(frame).line.accessibleDescription()
    desk.press(KEY.Key_Return)
    assert palette(frame).isVisible()


def test_a_click_does_it_and_the_keys_elsewhere_send_it_away(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    desk.press(KEY.Key_K, CTRL)
    desk.type("history")
    spot = palette(frame).list.visualRect(palette(frame).ways.index(0, 0)).center()
    click(palette(frame).list.viewport(), spot)
    assert bench.history.isVisible()

    desk.press(KEY.Key_K, CTRL)
    bench.sides["Contact"].list.focus_search()
    bench.show_place("Contact")
    assert not palette(frame).isVisible()


def test_the_arrows_go_round_and_a_reader_hears_where_it_is(frame: Frame, desk: Desk) -> None:
    frame.open()
    desk.press(KEY.Key_K, CTRL)
    assert nameless(palette(frame)) == []
    desk.press(KEY.Key_Up)
    assert palette(frame).line.accessibleDescription() == rows(frame)[-1]
    desk.press(KEY.Key_Down)
    assert palette(frame).line.accessibleDescription() == rows(frame)[0]


def test_it_holds_on_to_nothing_when_the_profile_closes_under_it(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    bench.open(desk.world.contact(lastname="Palette"))
    desk.press(KEY.Key_K, CTRL)
    desk.type("palette")

    frame.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert not palette(frame).isVisible()
    assert rows(frame) == []
    frame.open()
    desk.press(KEY.Key_K, CTRL)
    desk.press(KEY.Key_Escape)
    assert not palette(frame).isVisible()


def test_without_a_profile_it_offers_what_there_is(frame: Frame, desk: Desk) -> None:
    frame.window.set_profiles((Profile("Acme", "https://a.example/api", "D", "u"),))
    frame.window.show_welcome()
    desk.deliver()
    desk.press(KEY.Key_K, CTRL)
    assert any(each.startswith("Open Acme") for each in rows(frame))
    desk.type("acme")
    with desk.qtbot.waitSignal(frame.window.switch_wanted):
        desk.press(KEY.Key_Return)


def test_each_letter_is_answered_within_a_few_milliseconds(frame: Frame, desk: Desk) -> None:
    for number in range(40):
        desk.world.contact(lastname=f"Slow{number}")
    frame.open()
    desk.press(KEY.Key_K, CTRL)
    desk.type("slo")
    began = time.perf_counter()
    palette(frame)._show("slow3")
    assert time.perf_counter() - began < 0.1


def test_ctrl_g_leads_to_a_field_of_the_open_record(frame: Frame, desk: Desk) -> None:
    bench = frame.open()
    bench.open(desk.world.contact(phone="1"))

    desk.press(KEY.Key_G, CTRL)
    assert len(rows(frame)) == len(frame.page.form.field_labels())
    for letter in "pho":
        desk.press(getattr(KEY, f"Key_{letter.upper()}"))
    assert rows(frame)[0].startswith("Phone")
    desk.press(KEY.Key_Return)

    editor = frame.page.form.rows["phone"].editor
    assert editor.isAncestorOf(desk.keys()) or desk.keys() is editor
    desk.press(KEY.Key_K, CTRL)
    assert not any(row.startswith("Phone") for row in rows(frame))


def test_what_takes_long_to_find_comes_in_by_itself_and_moves_no_mark(
    frame: Frame, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (search, vocabulary):
        monkeypatch.setattr(module, "SLICE", 1)
    monkeypatch.setattr(search, "_QUERY", 0)
    monkeypatch.setattr(vocabulary, "_PATIENCE", 0.0)
    name = "Aap Beer Das Egel Fazant Gans Zwartconbroek"
    desk.world.look(desk.world.contact(lastname=name))
    frame.open()
    desk.press(KEY.Key_K, CTRL)

    # Inside a word: all words must be read first, here one in a turn.
    palette(frame).line.setText("con")

    assert len(rows(frame)) > 1
    assert not any("Zwartconbroek" in row for row in rows(frame))
    desk.press(KEY.Key_Down)
    marked = palette(frame).list.currentIndex().data()
    qtbot.waitUntil(lambda: any("Zwartconbroek" in row for row in rows(frame)))
    assert palette(frame).list.currentIndex().data() == marked

    desk.press(KEY.Key_Escape)
    assert palette(frame)._seeking.is_over
