"""The language and the size of the text change while one works: nothing typed is lost by it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import EntryState
from draftdesk.ui import dress, tongue
from draftdesk.ui.acts import acts_of
from draftdesk.ui.choices import OTHER
from walks.conftest import OpensWalk
from walks.server import Server
from walks.walk import ALT, Walk


@pytest.fixture(autouse=True)
def _as_it_was(qapp: QApplication) -> Iterator[None]:
    """No translator and no other size is left to the tests after these."""
    yield
    tongue.fall_silent(qapp)
    dress.resize_text(qapp, 0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def choose(walk: Walk, words: str) -> None:
    act = next(act for act in acts_of(walk.window.menuBar()) if act.words == words)
    act.action.trigger()


def answering(walk: Walk, text: str) -> RecordKey:
    """In the middle of an answer to a conflict: typed with keys, not decided."""
    key = walk.server.contact(phone="1")
    walk.open(key)
    walk.retype("phone", "+32 2 111 11 11")
    walk.server.colleague(key, phone="2")
    walk.send()
    walk.until(lambda: walk.state(key) is EntryState.CONFLICT)
    walk.press(Qt.Key.Key_4, ALT)
    for letter in text:
        # The first one takes the keys elsewhere.
        walk.type(letter)
    return key


def titles(walk: Walk) -> list[str]:
    return [action.text().replace("&", "") for action in walk.window.menuBar().actions()]


def test_to_french_and_back_with_a_record_open_and_a_draft_in_it(walk: Walk) -> None:
    listed = walk.bench.store.page("Contact", limit=1)[0]
    walk.bench.open(listed.key)
    walk.bench.sides["Contact"].list.search("a")
    walk.retype("functions", "Typed just now")
    before = walk.bench

    choose(walk, "Français")

    assert walk.bench is not before
    assert walk.bench.store.draft(listed.key) is not None
    assert walk.page.key == listed.key
    assert walk.page.form.values()["functions"] == "Typed just now"
    assert walk.bench.sides["Contact"].list.search_field.text() == "a"
    assert "Fichier" in titles(walk)
    assert "Fonction" in walk.page.form.rows["functions"].label.text()
    assert walk.window.navigation.item(1).text() == "Contrats"
    assert "Connecté" in walk.window.status.text()
    assert walk.window._settings.value("language") == "fr"

    # What is made anew is heard as before: news arrive, and what is sent is sent.
    walk.retype("functions", "Boulanger")
    walk.send()
    walk.until_sent()
    choose(walk, "English")

    assert "File" in titles(walk)
    assert walk.page.key == listed.key
    assert walk.page.form.values()["functions"] == "Boulanger"
    assert walk.window.navigation.item(1).text() == "Contracts"
    assert walk.window.workbench is not None


def test_the_other_places_are_kept_too(walk: Walk) -> None:
    walk.bench.show_place("history")

    choose(walk, "Deutsch")

    assert walk.bench.history.isVisible()
    assert walk.window.navigation.currentRow() == 4


def test_what_cannot_be_kept_holds_the_change_up(
    walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = walk.bench
    monkeypatch.setattr(before, "keep_drafts", lambda: False)

    choose(walk, "Français")

    assert walk.window.workbench is before
    assert "File" in titles(walk)
    monkeypatch.undo()


def test_larger_text_is_larger_everywhere_and_is_remembered(walk: Walk) -> None:
    listed = walk.bench.store.page("Contact", limit=1)[0]
    walk.bench.open(listed.key)
    small = walk.page.form.rows["lastname"].editor.fontMetrics().height()
    title = walk.page.head.font().pointSizeF()

    choose(walk, "Larger text")
    choose(walk, "Larger text")

    assert walk.page.key == listed.key
    assert walk.page.form.rows["lastname"].editor.fontMetrics().height() > small
    assert walk.page.head.font().pointSizeF() == title + 2
    assert int(str(walk.window._settings.value("text size"))) == 2
    choose(walk, "Text as the system has it")
    assert walk.page.head.font().pointSizeF() == title


def test_it_works_while_no_profile_is_open_too(walk: Walk) -> None:
    assert walk.assembly.close_profile()
    walk.assembly.profile = None
    walk.window.show_welcome()

    choose(walk, "Nederlands")

    assert "Bestand" in titles(walk)
    assert walk.window.welcome.isVisible()
    walk.window.profile_wanted.disconnect()
    with walk._qtbot.waitSignal(walk.window.profile_wanted):
        walk.window.welcome.add.click()


def test_an_answer_typed_to_a_conflict_outlives_another_language(walk: Walk) -> None:
    key = answering(walk, "+32 2 555 55 55")

    choose(walk, "Français")

    walk.press(Qt.Key.Key_4, ALT)
    question = walk.bench.conflicts.questions()["phone"]
    assert (question.side(), question.other_value()) == (OTHER, "+32 2 555 55 55")
    walk.send()
    walk.until_sent()
    assert walk.server.body(key)["phone"] == "+32 2 555 55 55"


def test_an_answer_typed_to_a_conflict_outlives_the_program(
    open_walk: OpensWalk, server: Server
) -> None:
    walk = open_walk(server)
    walk.until_synced()
    key = answering(walk, "+32 abc !!")
    assert "telephone number" in walk.bench.conflicts.questions()["phone"].problem()
    walk.close()

    walk = open_walk(server)
    walk.until(lambda: walk.window.workbench is not None)
    walk.bench.show_conflict(key)

    question = walk.bench.conflicts.questions()["phone"]
    assert (question.side(), question.other_value()) == (OTHER, "+32 abc !!")
    assert "telephone number" in question.problem()
    assert walk.server.body(key)["phone"] == "2"
