"""Nothing is named that is not there: drawings, words, and a name for every place."""

import ast
import re
from pathlib import Path

import pytest

import draftdesk.ui
from draftdesk.store.rows import EntryState
from draftdesk.ui import dress, look
from draftdesk.ui.look import Role
from draftdesk.ui.navigation import PLACES, place_words
from draftdesk.ui.wording import state_words

BOX = {drawing.stem for drawing in (dress.resources() / "icons").glob("*.svg")}
SOURCES = sorted(Path(draftdesk.ui.__path__[0]).rglob("*.py"))
TAKES_A_DRAWING = {"icon", "Mark", "draw", "_button", "_add", "add", "_add_button", "say"}
A_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NO_DRAWINGS = {
    "draftdesk-scheme",
    "draftdesk-own-style",
    "draftdesk-system-font",
    "utf-8",
    "read-only",
    "sign-in",
}


def texts(node: ast.AST) -> list[str]:
    return [
        each.value
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]


def named_in(source: Path) -> set[str]:
    """Every text that looks like a drawing's name, or is given to whoever takes one."""
    tree = ast.parse(source.read_text("utf-8"))
    named = {text for text in texts(tree) if "-" in text and A_NAME.fullmatch(text)}
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in TAKES_A_DRAWING:
            plain = [each for each in call.args if isinstance(each, ast.Constant)]
            named |= {text for each in plain for text in texts(each) if A_NAME.fullmatch(text)}
    return named - NO_DRAWINGS


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_every_drawing_that_is_named_is_in_the_box(source: Path) -> None:
    assert sorted(named_in(source) - BOX) == []


def test_the_search_for_names_finds_them() -> None:
    found = set().union(*(named_in(source) for source in SOURCES))

    assert {"wifi-off", "git-compare", "undo-2", "server", "pencil", "refresh-cw"} <= found
    assert len(found) > 25


@pytest.mark.parametrize("role", look.ROLE_ICONS)
def test_every_role_with_a_mark_has_its_drawing(role: Role) -> None:
    assert look.ROLE_ICONS[role] in BOX


@pytest.mark.parametrize("state", EntryState)
def test_every_state_of_an_entry_has_words_a_role_and_a_mark(state: EntryState) -> None:
    assert state_words(state.value)
    assert Role(state.value) in look.ROLE_ICONS


def test_every_place_has_a_name_of_its_own() -> None:
    assert len({place_words(place) for place in PLACES}) == len(PLACES)
