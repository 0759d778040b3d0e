"""A colleague was quicker: nothing is overwritten, a person answers, and the answer arrives."""

import pytest
from PySide6.QtCore import Qt

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import EntryState
from walks.walk import ALT, Walk

OURS, THEIRS = "+32 2 111 11 11", "+32 2 999 99 99"


def clash(walk: Walk) -> RecordKey:
    """Both change the phone of a contact; ours is released last."""
    key = walk.server.contact(phone="+32 2 000 00 00", functions="Baker")
    walk.open(key)
    walk.retype("phone", OURS)
    walk.retype("functions", "Miller")
    walk.server.colleague(key, phone=THEIRS, notes="Theirs alone.")
    walk.send()
    walk.until(lambda: walk.state(key) is EntryState.CONFLICT)
    return key


@pytest.mark.parametrize(("steps", "stands"), [(0, OURS), (1, THEIRS)], ids=["mine", "theirs"])
def test_a_conflict_is_answered_by_keyboard_alone(walk: Walk, steps: int, stands: str) -> None:
    key = clash(walk)
    body = walk.server.body(key)
    assert (body["phone"], body["functions"]) == (THEIRS, "Baker"), "nothing was overwritten"
    walk.until(lambda: "1 conflict" in walk.window.status.text())

    walk.press(Qt.Key.Key_4, ALT)
    for _ in range(steps):
        walk.press(Qt.Key.Key_Right)
    walk.press(Qt.Key.Key_Space)
    walk.send()
    walk.until_sent()

    body = walk.server.body(key)
    assert (body["phone"], body["functions"]) == (stands, "Miller")
    assert body["notes"] == "Theirs alone."
    assert len(walk.server.writes(key)) == 1
    walk.until(lambda: "conflict" not in walk.window.status.text())


def test_the_page_leads_from_the_banner_to_the_answer(walk: Walk) -> None:
    clash(walk)
    walk.until(lambda: walk.page.notice.text().startswith("You and somebody else"))

    walk.page.notice.button.click()

    assert walk.bench.conflicts.isVisible()
    assert walk.bench.conflicts.questions()["phone"].has_keys()


@pytest.mark.parametrize("anew", [True, False], ids=["anew", "let go"])
def test_a_record_that_was_deleted_over_there(walk: Walk, anew: bool) -> None:
    key = walk.server.contact()
    walk.open(key)
    walk.retype("functions", "Baker")
    walk.server.colleague_deletes(key)
    walk.send()
    walk.until(lambda: walk.state(key) is EntryState.CONFLICT)
    walk.until(lambda: "deleted on the server" in walk.page.notice.text())

    walk.press(Qt.Key.Key_4, ALT)
    if not anew:
        walk.press(Qt.Key.Key_Right)
    walk.press(Qt.Key.Key_Space)
    walk.send()
    walk.until_sent()

    found = [row["id"] for row in walk.server.rows("Contact", f"id eq {key.id}")]
    assert found == ([key.id] if anew else [])
    walk.until(lambda: (walk.bench.store.view(key) is not None) == anew)


def test_a_draft_on_the_same_field_is_warned_of_and_asked_about(walk: Walk) -> None:
    key = walk.server.contact(phone="1")
    walk.open(key)
    walk.retype("phone", OURS)
    assert walk.page.keep_draft()
    walk.server.colleague(key, phone=THEIRS)
    walk.press(Qt.Key.Key_F5)

    walk.until(lambda: "Phone changed on the server" in walk.page.notice.text())
    assert walk.page.form.values()["phone"] == OURS
    walk.send()
    walk.until(lambda: walk.state(key) is EntryState.CONFLICT)
    assert walk.server.body(key)["phone"] == THEIRS
