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
    assert dialog.read_only.hasFocus()


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
    assert dialog.said() == "Looking …"
    assert not dialog.test.isEnabled()

    trouble = Trouble("signed_out", {"host": "acme.example"})
    dialog.show_steps([Step("address"), Step("line"), Step("sign-in", trouble)])

    assert dialog.said().splitlines() == [
        "The server's name is known.",
        "Something answers there.",
        "acme.example did not accept the user or password.",
    ]
    assert dialog.test.isEnabled()


def test_every_step_of_the_examination_has_words(qtbot: QtBot, dialog: ProfileDialog) -> None:
    assert qtbot
    names = ("address", "line", "sign-in", "contracts")

    dialog.show_steps([Step(name) for name in names])

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
