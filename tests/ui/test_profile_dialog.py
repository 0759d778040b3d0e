"""A profile is asked for in plain words, tested on the way, and never mixed up with another."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from draftdesk.domain.problems import Trouble
from draftdesk.domain.profile import Met, Profile
from draftdesk.sync.doctor import Step
from draftdesk.ui.notice import Notice
from draftdesk.ui.profile_dialog import PasswordDialog, ProfileDialog
from ui.desk import click

GENT = Profile("Gent", "https://gent.example/api", "GENT", "anna", colour="#123456", country="NL")
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def shown(qtbot: QtBot, dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()


@pytest.fixture(name="dialog")
def a_dialog(qtbot: QtBot) -> ProfileDialog:
    """An empty dialog beside one known profile."""
    dialog = ProfileDialog((GENT,))
    shown(qtbot, dialog)
    return dialog


def fill(dialog: ProfileDialog, **texts: str) -> None:
    given = {
        "name": "Acme",
        "url": "https://acme.example/api/",
        "domain": "ACME",
        "user": "robin",
        "password": "canary",
        **texts,
    }
    for name, text in given.items():
        field: QLineEdit = getattr(dialog, name)
        field.clear()
        QTest.keyClicks(field, text)


def test_what_is_typed_becomes_a_profile_and_the_password_goes_its_own_way(
    qtbot: QtBot, dialog: ProfileDialog
) -> None:
    fill(dialog)

    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.password, ENTER)

    profile, password, _ = chosen.args
    assert profile == Profile("Acme", "https://acme.example/api", "ACME", "robin")
    assert password == "canary"
    assert "canary" not in repr(profile)


def test_tab_leads_through_the_fields_in_reading_order(dialog: ProfileDialog) -> None:
    fields = [dialog.name, dialog.url, dialog.domain, dialog.user, dialog.password]
    dialog.name.setFocus()
    for field in fields:
        assert field.hasFocus()
        QTest.keyClick(field, TAB)
    assert dialog.test.hasFocus()
    QTest.keyClick(dialog.test, TAB)
    assert dialog.read_only.hasFocus()


def test_enter_saves_and_on_another_button_presses_that_one(
    qtbot: QtBot, dialog: ProfileDialog
) -> None:
    fill(dialog)
    dialog.test.setFocus()
    with qtbot.assertNotEmitted(dialog.chosen), qtbot.waitSignal(dialog.test_wanted):
        QTest.keyClick(dialog.test, ENTER)

    dialog.way.unfold.setFocus()
    with qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog.way.unfold, ENTER)
    assert dialog.way.unfold.isChecked()
    assert dialog.way.proxy.isVisible()

    with qtbot.waitSignal(dialog.chosen):
        QTest.keyClick(dialog.domain, ENTER)


@pytest.mark.parametrize("name", ["name", "url", "domain", "user"])
def test_an_empty_field_is_named_and_gets_the_keys(
    qtbot: QtBot, dialog: ProfileDialog, name: str
) -> None:
    fill(dialog, **{name: " "})

    with qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog.password, ENTER)

    field = getattr(dialog, name)
    assert field.hasFocus()
    assert dialog.said() == f"{field.accessibleName()}: Please fill this in."


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ({"url": "ftp://acme.example"}, "https://"),
        ({"url": "https://robin:secret@acme.example/api"}, "user or password"),
        ({"name": "gent"}, "already a profile of this name"),
        ({"url": GENT.url, "domain": "gent", "user": "ANNA"}, "The profile Gent is for this"),
    ],
)
def test_what_cannot_be_is_said_and_not_saved(
    qtbot: QtBot, dialog: ProfileDialog, texts: dict[str, str], words: str
) -> None:
    fill(dialog, **texts)

    with qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog.password, ENTER)

    assert words in dialog.said()


def test_an_examination_is_wished_and_each_step_is_told(
    qtbot: QtBot, dialog: ProfileDialog
) -> None:
    fill(dialog)
    with qtbot.waitSignal(dialog.test_wanted) as wanted:
        click(dialog.test)
    assert wanted.args[0].host == "acme.example"
    assert wanted.args[1] == "canary"
    test = wanted.args[2]
    assert dialog.said() == "Looking …"

    trouble = Trouble("signed_out", {"host": "acme.example"})
    dialog.show_step(test, Step("address", None, 0.04))
    assert dialog.said().splitlines() == ["The server's name is known. (0.0 s)", "Looking …"]
    dialog.show_step(test, Step("line", None, 1.26))
    dialog.show_step(test, Step("sign-in", trouble, 3.0))
    dialog.end_test(test)

    assert dialog.said().splitlines() == [
        "The server's name is known. (0.0 s)",
        "Something answers there. (1.3 s)",
        "acme.example did not accept the user or password. (3.0 s)",
    ]


def press_test(qtbot: QtBot, dialog: ProfileDialog) -> int:
    """Press the button as a person does; the number of the examination."""
    dialog.test.setFocus()
    with qtbot.waitSignal(dialog.test_wanted) as wanted:
        QTest.keyClick(dialog.test, Qt.Key.Key_Space)
    return int(wanted.args[2])


def test_the_keys_stay_where_they_are_while_it_looks_and_after(
    qtbot: QtBot, dialog: ProfileDialog
) -> None:
    fill(dialog)

    test = press_test(qtbot, dialog)
    assert dialog.test.hasFocus()
    for name in ("address", "line", "sign-in", "contracts"):
        dialog.show_step(test, Step(name))
    dialog.end_test(test)

    assert dialog.test.hasFocus()
    assert dialog.name.selectedText() == ""
    test = press_test(qtbot, dialog)
    dialog.domain.setFocus()
    dialog.show_step(test, Step("address", Trouble("unknown_host", {"host": "acme.example"})))
    assert dialog.domain.hasFocus(), "nobody is taken away from where they went meanwhile"


def test_where_it_failed_the_keys_go_to_what_mends_it(qtbot: QtBot, dialog: ProfileDialog) -> None:
    fill(dialog)
    test = press_test(qtbot, dialog)

    dialog.show_step(test, Step("sign-in", Trouble("signed_out", {"host": "acme.example"})))

    assert dialog.password.hasFocus()
    assert dialog.password.selectedText() == ""


def test_what_was_found_of_something_else_is_not_said(qtbot: QtBot, dialog: ProfileDialog) -> None:
    fill(dialog)
    before = press_test(qtbot, dialog)
    QTest.keyClicks(dialog.domain, "2")

    dialog.show_step(before, Step("address"))
    dialog.end_test(before, "It broke.")
    assert dialog.said() == ""

    now = press_test(qtbot, dialog)
    dialog.show_step(before, Step("address"))
    assert dialog.said() == "Looking …"
    dialog.end_test(now, "It broke.")
    assert dialog.said() == "It broke."


def test_esc_asks_before_it_throws_away_what_was_typed(qtbot: QtBot, dialog: ProfileDialog) -> None:
    fill(dialog)
    dialog.domain.setFocus()
    dialog.domain.setCursorPosition(2)
    with qtbot.assertNotEmitted(dialog.finished):
        QTest.keyClick(dialog.domain, Qt.Key.Key_Escape)
    asked = dialog.findChild(Notice)
    assert asked is not None
    assert asked.text() == "Throw away what you typed?"
    assert [button.text() for button in asked.more] == ["Keep editing", "Throw away"]
    assert asked.more[0].hasFocus()

    with qtbot.assertNotEmitted(dialog.finished):
        QTest.keyClick(asked.more[0], Qt.Key.Key_Escape)
    assert dialog.domain.hasFocus()
    assert (dialog.domain.text(), dialog.domain.cursorPosition()) == ("ACME", 2)
    assert dialog.domain.selectedText() == ""

    QTest.keyClick(dialog.domain, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(dialog.chosen), qtbot.waitSignal(dialog.finished):
        QTest.keyClick(asked.more[1], Qt.Key.Key_Return)


def test_the_window_s_cross_asks_too_and_an_untouched_dialog_just_goes(
    qtbot: QtBot, dialog: ProfileDialog
) -> None:
    QTest.keyClicks(dialog.name, "A")
    assert not dialog.close()
    assert dialog.isVisible()
    dialog.name.clear()
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.name, Qt.Key.Key_Escape)
    changed = ProfileDialog((GENT,), GENT)
    shown(qtbot, changed)
    with qtbot.waitSignal(changed.finished):
        QTest.keyClick(changed.url, Qt.Key.Key_Escape)


def test_every_step_of_the_examination_has_words(qtbot: QtBot, dialog: ProfileDialog) -> None:
    fill(dialog)
    names = ("address", "line", "sign-in", "contracts")

    test = press_test(qtbot, dialog)
    for name in names:
        dialog.show_step(test, Step(name))
    dialog.end_test(test)

    assert len([line for line in dialog.said().splitlines() if line]) == len(names)


def test_without_a_keyring_the_session_is_proposed_and_the_reason_given(
    dialog: ProfileDialog,
) -> None:
    fill(dialog)
    assert dialog.profile().keeping == "keyring"

    dialog.show_keyring("This computer has no keyring.")

    assert dialog.profile().keeping == "session"
    dialog.show_keyring("")
    dialog.keep.choose("plain")
    dialog.show_keyring("This computer has no keyring.")
    assert dialog.profile().keeping == "plain", "what a person chose stays"


def test_a_change_keeps_what_the_dialog_does_not_show(qtbot: QtBot) -> None:
    dialog = ProfileDialog((GENT,), GENT)
    shown(qtbot, dialog)
    click(dialog.read_only)

    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.password, ENTER)

    assert chosen.args == [replace(GENT, read_only=True), "", False]


def test_where_secrets_lie_is_not_changed_under_a_store(qtbot: QtBot) -> None:
    dialog = ProfileDialog((GENT,), GENT)
    shown(qtbot, dialog)

    dialog.show_keyring("This computer has no keyring.")

    assert dialog.profile().keeping == "keyring"


def test_what_becomes_of_work_is_said_where_an_address_changes(qtbot: QtBot) -> None:
    met = replace(GENT, met=Met(1.0, etags=True))
    earlier = replace(GENT, name="Gent (before)", url="https://earlier.example/api")
    dialog = ProfileDialog((met, earlier), met, waiting=3)
    shown(qtbot, dialog)
    assert dialog.stays.isHidden()
    dialog.url.setText("https://elsewhere.example/api")

    assert not dialog.stays.isHidden()
    said = " ".join(each.text() for each in dialog.stays.findChildren(QLabel))
    assert "3 unsent change" in said
    assert "Gent (before 2)" in said
    assert dialog.profile().met is None
    assert not dialog.brings_work
    QTest.keyClick(dialog.stays.brings, Qt.Key.Key_Space)
    assert dialog.brings_work

    dialog.url.setText(GENT.url + "/")
    assert dialog.stays.isHidden()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.password, ENTER)
    assert chosen.args == [met, "", False]


def test_without_unsent_work_an_address_is_just_changed(qtbot: QtBot) -> None:
    dialog = ProfileDialog((GENT,), GENT)
    shown(qtbot, dialog)

    dialog.url.setText("https://elsewhere.example/api")

    assert dialog.stays.isHidden()


def test_a_password_is_given_by_enter_and_an_empty_one_is_none(qtbot: QtBot) -> None:
    dialog = PasswordDialog(replace(GENT, keeping="plain"), "Why it is asked.")
    shown(qtbot, dialog)
    with qtbot.assertNotEmitted(dialog.given):
        QTest.keyClick(dialog.password, ENTER)
    assert dialog.isVisible()

    QTest.keyClicks(dialog.password, "canary")
    with qtbot.waitSignal(dialog.given) as given:
        QTest.keyClick(dialog.password, ENTER)

    assert given.args == ["canary"]
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password


def test_a_proxys_password_goes_its_own_way(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ProfileDialog((GENT,), GENT)
    shown(qtbot, dialog)
    assert dialog.way.proxy.isHidden() or not dialog.way.proxy.isVisible()
    click(dialog.way.unfold)
    assert dialog.way.proxy.isVisible()
    trust = tmp_path / "ca.pem"
    trust.touch()
    QTest.keyClicks(dialog.way.proxy, "http://ann:s3cret@proxy.example:3128")
    QTest.keyClicks(dialog.way.ca_file, str(trust))

    given: list[str] = []
    dialog.proxy_password_given.connect(lambda _, password: given.append(password))

    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.password, ENTER)

    profile = chosen.args[0]
    assert given == ["s3cret"]
    assert profile.proxy == "http://ann@proxy.example:3128"
    assert profile.ca_file == str(trust)
    assert (profile.country, profile.colour) == (GENT.country, GENT.colour)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("proxy", "ftp://proxy"),
        ("ca_file", "/nowhere.pem"),
        ("country", "1"),
        ("colour", "nothing"),
    ],
)
def test_a_way_that_cannot_be_is_unfolded_and_said(qtbot: QtBot, name: str, text: str) -> None:
    dialog = ProfileDialog((GENT,), GENT)
    shown(qtbot, dialog)
    field = getattr(dialog.way, name)
    field.setText(text)

    with qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog.password, ENTER)

    assert field.isVisible()
    assert field.accessibleName() in dialog.said()
