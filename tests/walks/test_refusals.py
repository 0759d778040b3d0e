"""Every way in which a server can say no ends as words in the right place, the input intact."""

import json
import time
from collections.abc import Iterator
from html import escape

import pytest
from PySide6.QtCore import Qt

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import EntryState
from walks.walk import ALT, Walk

STYLES = ("ModelState", "odata", "plain", "html", "empty")
REFUSING = (400, 403, 405, 409, 417, 422)
SAID = "This number is on a black list."


def body_of(style: str) -> object:
    """A refusal of the phone number in one of the styles in which servers refuse."""
    return {
        "ModelState": {"Message": "Invalid.", "ModelState": {"contact.phone": [SAID]}},
        "odata": {
            "error": {
                "code": "",
                "message": "Invalid.",
                "innererror": {"message": f"contact.phone : {SAID}\r\n"},
            }
        },
        "plain": f"Invalid.\ncontact.phone: {SAID}",
        "html": f"<html><body><h2>Invalid</h2><p>contact.phone: {escape(SAID)}</p></body></html>",
        "empty": "",
    }[style]


@pytest.fixture(name="contact")
def a_contact(walk: Walk) -> RecordKey:
    """A contact that is open, of which the phone is about to be sent."""
    key = walk.server.contact(phone="+32 2 000 00 00")
    walk.open(key)
    return key


def numbers() -> Iterator[str]:
    """Ever new telephone numbers."""
    for number in range(10, 100):
        yield f"+32 2 555 01 {number}"


@pytest.mark.parametrize("style", STYLES)
def test_each_status_in_each_style_is_worded_where_it_belongs(
    walk: Walk, contact: RecordKey, style: str
) -> None:
    for status, number in zip(REFUSING, numbers(), strict=False):
        walk.server.refuses(status, body_of(style))
        walk.retype("phone", number)
        walk.send()
        walk.until(lambda: walk.state(contact) is EntryState.REFUSED)
        walk.until(lambda: walk.page.head.state() == "refused by the server")

        if style == "empty":
            assert f"gave no reason (HTTP {status})" in walk.said_on_top()
        else:
            assert walk.said_at("phone") == SAID, (status, style)
        assert walk.page.form.values()["phone"] == number
        assert walk.page.foot.send.text() == "Retry"
        assert "1 refused" in walk.window.status.text()
        entry = walk.entry(contact)
        assert entry is not None
        assert entry.change == {"phone": number}

    walk.server.weather(fail=[])
    walk.send()
    walk.until_sent()
    walk.until(lambda: walk.said_at("phone") == "" and walk.said_on_top() == "")
    assert walk.server.body(contact)["phone"] == number


def test_a_refusal_stands_in_the_outbox_with_the_same_words(walk: Walk, contact: RecordKey) -> None:
    walk.server.refuses(400, body_of("ModelState"))
    walk.retype("phone", "666")
    walk.send()
    walk.until(lambda: walk.state(contact) is EntryState.REFUSED)

    walk.press(Qt.Key.Key_3, ALT)
    walk.until(lambda: f"Phone: {SAID}" in walk.bench.outbox.detail())
    walk.press(Qt.Key.Key_Return)
    walk.until(lambda: walk.bench.page() is not None and walk.page.key == contact)
    assert walk.said_at("phone") == SAID


def test_what_the_user_may_not_do_is_said_on_top_and_signs_nobody_out(
    walk: Walk, contact: RecordKey
) -> None:
    walk.server.refuses(401, "")
    walk.retype("phone", "666")
    walk.send()
    walk.until(lambda: walk.state(contact) is EntryState.REFUSED)

    walk.until(lambda: "does not let this user do that" in walk.said_on_top())
    assert walk.page.form.values()["phone"] == "666"
    assert "Signed out" not in walk.window.status.text()
    assert walk.window.notice.text() == ""


@pytest.mark.parametrize("style", STYLES)
def test_a_server_that_fails_is_waited_for_and_said(
    walk: Walk, contact: RecordKey, style: str
) -> None:
    walk.server.refuses(500, body_of(style))
    walk.retype("phone", "666")
    walk.send()

    walk.until(lambda: "failed while working on this (HTTP 500)" in walk.page.foot.text())
    assert walk.state(contact) is EntryState.WAITING
    assert walk.page.form.values()["phone"] == "666"
    walk.server.weather(fail=[])
    walk.send()
    walk.until_sent()
    assert walk.server.body(contact)["phone"] == "666"


def test_a_record_that_keeps_moving_is_put_off_and_said(walk: Walk, contact: RecordKey) -> None:
    walk.server.refuses(412, "")
    walk.retype("phone", "666")
    walk.send()

    walk.until(lambda: "keeps changing" in walk.page.foot.text())
    assert walk.page.form.values()["phone"] == "666"
    assert walk.state(contact) is EntryState.WAITING


def test_a_record_that_is_gone_when_it_is_written_loses_nothing(
    walk: Walk, contact: RecordKey
) -> None:
    walk.server.refuses(404, "")
    walk.retype("phone", "666")
    walk.send()
    walk.until(lambda: walk.server.writes(contact))
    walk.until(
        lambda: (
            (e := walk.entry(contact)) is not None
            and bool(e.trouble or e.problems or e.state is not EntryState.WAITING)
        )
    )

    entry = walk.entry(contact)
    assert entry is not None
    assert entry.change == {"phone": "666"}
    assert walk.page.form.values()["phone"] == "666"


def test_one_refused_record_delays_no_other(walk: Walk, contact: RecordKey) -> None:
    good = [walk.server.contact() for _ in range(3)]
    rule = {"method": "PUT", "path_contains": contact.id, "status": 409, "times": None}
    walk.server.weather(fail=[rule])
    walk.retype("phone", "666")
    walk.send()
    for key in good:
        walk.open(key)
        walk.retype("functions", "Baker")
        walk.send()

    walk.until(lambda: walk.bench.store.counts().waiting == 0)
    assert [walk.server.body(key)["functions"] for key in good] == ["Baker"] * 3
    assert walk.state(contact) is EntryState.REFUSED


def test_words_of_the_server_are_shown_letter_for_letter(walk: Walk, contact: RecordKey) -> None:
    nasty = "<b>bold</b> & {phone} %n"
    walk.server.refuses(400, {"Message": "x", "ModelState": {"contact.phone": [nasty]}})
    walk.retype("phone", "666")
    walk.send()
    walk.until(lambda: walk.state(contact) is EntryState.REFUSED)

    walk.until(lambda: walk.said_at("phone") == nasty)


def test_the_log_names_no_value_of_a_record(walk: Walk, contact: RecordKey) -> None:
    walk.server.refuses(400, body_of("ModelState"))
    walk.retype("phone", "666-canary")
    walk.send()
    walk.until(lambda: walk.state(contact) is EntryState.REFUSED)
    time.sleep(0)

    log = walk.assembly.desk.home / "log" / "draftdesk.log"
    told = log.read_text("utf-8")
    assert "666-canary" not in told
    assert json.dumps(SAID) not in told
