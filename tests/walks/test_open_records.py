"""Ctrl+Tab on a real keyboard: to the record used before, and with Ctrl held further back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from walks.hands import CAN_TYPE, Hands, Screen
from walks.server import Server

pytestmark = pytest.mark.skipif(not CAN_TYPE, reason="Xvfb and xdotool type the keys")

NAMES = ("Quartier", "Ruisdael", "Steenwijk")


@pytest.fixture(name="typed_on")
def a_program(tmp_path: Path) -> Iterator[tuple[Server, Hands]]:
    server = Server(tmp_path / "one.db", 20)
    server.start()
    screen = Screen()
    hands = Hands(screen, tmp_path / "home", {"Acme": server})
    try:
        yield server, hands
    finally:
        code = hands.close()
        screen.close()
        server.stop()
    assert code == 0


def test_ctrl_tab_leads_to_what_was_used_before(typed_on: tuple[Server, Hands]) -> None:
    server, hands = typed_on
    company = str(server.rows("Company")[0]["id"])
    keys = [
        server.contact(firstname="A", lastname=name, company_id=company, functions="")
        for name in NAMES
    ]
    hands.until_synced(server)

    def note(words: str) -> None:
        """Write into the record that is shown, and send it."""
        hands.press("ctrl+g")
        hands.type("function")
        hands.press("Return", "ctrl+a")
        hands.type(words)
        hands.press("ctrl+Return")

    def functions() -> list[object]:
        return [server.body(key).get("functions") for key in keys]

    for name in NAMES:
        hands.press("alt+1", "ctrl+f")
        hands.type(name)
        hands.press("Return")

    hands.press_holding("ctrl", "Tab", "Tab")
    note("first")
    hands.until(lambda: functions()[0] == "first", "two steps back, while Ctrl is held")
    hands.press("ctrl+Tab")
    note("third")
    hands.until(lambda: functions()[2] == "third", "one step: the one shown before the walk")
    hands.press("ctrl+Tab")
    note("again")
    hands.until(lambda: functions()[0] == "again", "and back again")
    assert not functions()[1]
