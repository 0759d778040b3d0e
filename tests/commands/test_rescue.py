"""`rescue save` and `rescue take`: unsent work from one folder to another."""

from pathlib import Path

from commands.desk import Desk, Sandbox, add_profile


def test_what_is_unsent_on_one_computer_is_sent_from_another(
    desk: Desk, sandbox: Sandbox, contact: str, tmp_path: Path
) -> None:
    file, other = tmp_path / "unsent.zip", Desk(tmp_path / "other", desk.zygote)
    desk.does("set", "contact", contact, "skype=rescued")
    assert desk.does("rescue", "save", str(file)) == {"file": str(file), "records": 1}
    add_profile(other, sandbox)

    taken = other.does("rescue", "take", str(file))
    again = other.run("rescue", "take", str(file))

    assert taken == {"taken": [{"type": "Contact", "id": contact}], "left": []}
    assert again.code == 1
    assert "was left alone" in again.err
    assert sandbox.writes() == []
    assert [draft["fields"] for draft in other.does("outbox")["drafts"]] == [["skype"]]


def test_a_file_from_elsewhere_is_refused_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "letter.zip"
    file.write_text("Dear reader")

    ran = desk.run("rescue", "take", str(file))

    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "letter.zip cannot be read" in ran.err


def test_a_place_that_cannot_be_written_is_said_so(
    desk: Desk, contact: str, tmp_path: Path
) -> None:
    desk.does("set", "contact", contact, "skype=unsaved")

    ran = desk.run("rescue", "save", str(tmp_path / "missing" / "unsent.zip"))

    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)


def test_a_profile_without_a_store_has_nothing_unsent(
    empty_desk: Desk, sandbox: Sandbox, tmp_path: Path
) -> None:
    add_profile(empty_desk, sandbox)

    ran = empty_desk.run("rescue", "save", str(tmp_path / "unsent.zip"))

    assert ran.code == 2
    assert "nothing is unsent" in ran.err
