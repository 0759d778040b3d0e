"""What a person changes in the window reaches the server once, whole, and nothing else does."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from draftdesk import opening
from draftdesk.domain.record import RecordKey
from draftdesk.sync.report import Line
from walks.conftest import OpensWalk
from walks.server import ZERO, Server, differing
from walks.walk import CTRL, Walk


def test_one_field_of_one_contact_is_one_put_of_the_body_as_it_was(walk: Walk) -> None:
    server = walk.server
    key = server.contact(
        phone="+32 2 000 00 00",
        notes="Two\nlines, and “quotes”.",
        birthdate="1971-07-17T00:00:00Z",
        e_login="anna",
        e_password="canary",
    )
    before = server.body(key)
    walk.open(key)
    walk.retype("phone", "+32 2 555 01 99")

    walk.send()
    walk.until_sent()

    (put,) = server.writes(key)
    assert put["method"] == "PUT"
    assert differing(before, put["body"]) == {"phone"}
    assert put["body"]["phone"] == "+32 2 555 01 99"
    after = server.body(key)
    assert differing(before, after) == {"phone", "modified_dateutc"}


def test_one_field_of_one_contract_is_one_put_of_the_body_as_it_was(walk: Walk) -> None:
    server = walk.server
    key = server.contract(
        driving_distance=12.3456789,
        date_start="2026-01-01T00:00:00Z",
        date_end="2027-12-31T00:00:00Z",
        description="A long\ntext.",
    )
    before = server.body(key)
    walk.open(key)
    walk.retype("date_end", "2031-12-31")

    walk.send()
    walk.until_sent()

    (put,) = server.writes(key)
    assert differing(before, put["body"]) == {"date_end"}
    assert put["body"]["driving_distance"] == Decimal("12.3456789")
    assert server.body(key)["date_end"].startswith("2031-12-31")


@pytest.mark.parametrize("made", [Server.contact, Server.contract], ids=["contact", "contract"])
def test_what_is_released_while_the_server_is_dead_arrives_when_it_lives(
    walk: Walk, made: Callable[[Server], RecordKey]
) -> None:
    server = walk.server
    key = made(server)
    field = "functions" if key.type == "Contact" else "reference_customer"
    before = server.body(key)
    walk.open(key)
    server.kill()
    walk.retype(field, "Baker")
    walk.send()
    assert walk.entry(key) is not None
    walk.until(lambda: "Offline" in walk.window.status.text())

    server.restart()
    walk.until_sent()

    (put,) = server.writes(key)
    assert differing(before, put["body"]) == {field}
    assert server.body(key)[field] == "Baker"


def test_a_server_that_dies_with_the_answer_on_its_lips_gets_one_put(walk: Walk) -> None:
    server = walk.server
    key = server.contact()
    walk.open(key)
    server.weather(cut_after=1)
    walk.retype("functions", "Baker")

    walk.send()
    walk.until(lambda: server.writes(key))
    server.kill()
    walk.let_pass(200)
    server.restart()
    walk.until_sent()

    assert len(server.writes(key)) == 1
    assert server.body(key)["functions"] == "Baker"
    assert walk.bench.store.counts().conflicts == 0


def test_typing_switching_closing_and_reopening_writes_nothing_and_loses_nothing(
    walk: Walk, open_walk: OpensWalk
) -> None:
    server = walk.server
    one, other, contract = server.contact(), server.contact(), server.contract()
    walk.open(one)
    walk.retype("functions", "Baker")
    walk.open(other)
    walk.retype("notes", "A note.")
    walk.open(contract)
    walk.retype("reference", "R-1")
    walk.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    walk.press(Qt.Key.Key_N, CTRL)
    new = walk.page.key
    assert new is not None
    walk.retype("lastname", "Fresh")
    walk.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)

    walk.close()
    again = open_walk(server)
    again.until_synced()
    again.press(Qt.Key.Key_F5)
    again.let_pass(500)

    assert server.writes() == []
    said = [
        (one, "functions", "Baker"),
        (other, "notes", "A note."),
        (contract, "reference", "R-1"),
    ]
    for key, field, text in said:
        again.open(key)
        assert again.page.form.values()[field] == text
        assert again.page.form.changed_fields() == (field,)
    again.bench.open(new)
    assert again.page.form.values()["lastname"] == "Fresh"
    assert again.bench.store.counts().drafts == 4


def test_a_new_contact_is_made_by_one_post(walk: Walk) -> None:
    server = walk.server
    walk.press(Qt.Key.Key_N, CTRL)
    key = walk.page.key
    assert key is not None
    walk.retype("firstname", "Tineke")
    walk.retype("lastname", "Verhoeven")
    pick(walk, "company_id", "Bakkerij Smets")

    walk.send()
    walk.until_sent()

    (post,) = server.writes(key)
    assert post["method"] == "POST"
    body = server.body(key)
    assert (body["firstname"], body["lastname"]) == ("Tineke", "Verhoeven")
    assert body["company_id"] == server.rows("Company", "name eq 'Bakkerij Smets'")[0]["id"]


def test_archiving_is_one_put_and_can_be_taken_back(walk: Walk) -> None:
    server = walk.server
    key = server.contact()
    walk.open(key)

    walk.page.archive()
    walk.until_sent()
    assert server.body(key)["archived"] is True
    walk.page.notice.button.click()
    walk.until_sent()

    assert server.body(key)["archived"] is False
    assert len(server.writes(key)) == 2


def test_typing_on_while_the_own_put_is_out_is_neither_lost_nor_disturbed(walk: Walk) -> None:
    server = walk.server
    key = server.contact(email="")
    walk.open(key)
    walk.retype("functions", "Head")
    server.weather(latency=0.4)
    walk.send()
    walk.let_pass(50)
    walk.type(" of sales")
    walk.page.form.focus_field("email")
    line = walk.keys()

    for letter in "head@sales.example":
        walk.type(letter)
        walk.let_pass(60)
    walk.until(lambda: server.body(key)["functions"] == "Head")
    walk.until(lambda: walk.entry(key) is None)

    assert walk.keys() is line
    values = walk.page.form.values()
    assert (values["functions"], values["email"]) == ("Head of sales", "head@sales.example")
    assert walk.page.notice.text() == ""
    assert server.body(key)["email"] == ""
    server.weather(latency=0)
    walk.send()
    walk.until_sent()
    body = server.body(key)
    assert (body["functions"], body["email"]) == ("Head of sales", "head@sales.example")
    assert len(server.writes(key)) == 2


# --- links, in every spelling --------------------------------------------------------------------


def pick(walk: Walk, field: str, text: str) -> None:
    """Pick a record by typing its name."""
    walk.retype(field, text)
    walk.press(Qt.Key.Key_Tab)


def by_code(walk: Walk, field: str, code: str) -> None:
    """Say a link by the ERP's own key."""
    editor = walk.page.form.rows[field].editor
    editor.write_code()  # type: ignore[attr-defined]
    walk.type(code)
    walk.press(Qt.Key.Key_Tab)


def said_of(body: dict[str, object], *names: str) -> dict[str, object]:
    """What a body says of these fields, nothing in one spelling."""
    return {name: None if body.get(name) in (None, "", ZERO) else body.get(name) for name in names}


def sent(walk: Walk, key: RecordKey) -> dict[str, object]:
    walk.send()
    assert walk.page.form.problem_count() == 0
    walk.until_sent()
    (put,) = walk.server.writes(key)
    body: dict[str, object] = put["body"]
    return body


def test_a_company_picked_by_name_is_sent_as_its_id(walk: Walk) -> None:
    server = walk.server
    key, target = server.contact(), server.rows("Company")[2]
    walk.open(key)
    pick(walk, "company_id", target["name"])

    body = sent(walk, key)

    assert said_of(body, "company_id", "company_code") == {
        "company_id": target["id"],
        "company_code": None,
    }
    assert "company" not in body
    assert server.body(key)["company_id"] == target["id"]


def test_a_company_by_its_erp_code_is_sent_as_the_code_alone(walk: Walk) -> None:
    server = walk.server
    key, target = server.contact(), server.rows("Company")[1]
    walk.open(key)
    by_code(walk, "company_id", target["code"])

    body = sent(walk, key)

    assert said_of(body, "company_id", "company_code") == {
        "company_id": None,
        "company_code": target["code"],
    }
    assert server.body(key)["company_id"] == target["id"]


def test_a_new_company_travels_inside_the_contact(walk: Walk) -> None:
    server = walk.server
    key = server.contact()
    walk.open(key)
    walk.page.form.focus_field("company_id")
    walk.press(Qt.Key.Key_F3)
    inner = walk.page.form.rows.inner["company_id"]
    inner["name"].editor.focus_in_editor()
    walk.type("Fresh Bakery")
    inner["code"].editor.focus_in_editor()
    walk.type(f"FB-{key.id[:8]}")

    body = sent(walk, key)

    node = body["company"]
    assert isinstance(node, dict)
    assert (node["name"], node["code"]) == ("Fresh Bakery", f"FB-{key.id[:8]}")
    assert said_of(body, "company_id", "company_code") == {"company_id": None, "company_code": None}
    made = server.rows("Company", f"code eq 'FB-{key.id[:8]}'")
    assert [row["name"] for row in made] == ["Fresh Bakery"]
    assert server.body(key)["company_id"] == made[0]["id"]


@pytest.mark.parametrize("way", ["id", "code"])
def test_an_account_manager_arrives_as_it_was_said(walk: Walk, way: str) -> None:
    server = walk.server
    key, target = server.contract(), server.rows("User")[2]
    walk.open(key)
    if way == "id":
        pick(walk, "account_manager_user_id", f"{target['firstname']} {target['lastname']}".strip())
    else:
        by_code(walk, "account_manager_user_id", target["code"])

    body = sent(walk, key)

    expected = {
        "account_manager_user_id": target["id"] if way == "id" else None,
        "account_manager_user_code": target["code"] if way == "code" else None,
    }
    assert said_of(body, *expected) == expected
    assert server.body(key)["account_manager_user_id"] == target["id"]


def test_a_new_account_manager_travels_inside_the_contract(walk: Walk) -> None:
    server = walk.server
    key = server.contract()
    walk.open(key)
    walk.page.form.focus_field("account_manager_user_id")
    walk.press(Qt.Key.Key_F3)
    inner = walk.page.form.rows.inner["account_manager_user_id"]
    organization = server.rows("SalesOrganization")[0]["name"]
    for field, text in (
        ("username", f"u{key.id[:8]}"),
        ("lastname", "Fresh"),
        ("code", f"U-{key.id[:8]}"),
        ("sales_organization_id", organization),
    ):
        inner[field].editor.focus_in_editor()
        walk.type(text)
        walk.press(Qt.Key.Key_Tab)

    body = sent(walk, key)

    node = body["account_manager_user"]
    assert isinstance(node, dict)
    assert node["code"] == f"U-{key.id[:8]}"
    made = server.rows("User", f"code eq 'U-{key.id[:8]}'")
    assert server.body(key)["account_manager_user_id"] == made[0]["id"]


@pytest.mark.parametrize("way", ["id", "code"])
def test_a_language_arrives_as_it_was_said(walk: Walk, way: str) -> None:
    server = walk.server
    target = server.rows("DbLanguage")[1]
    key = server.contact(db_language_id=server.rows("DbLanguage")[0]["id"])
    walk.open(key)
    code = next(target[name] for name in ("code", "iso_code") if name in target)
    if way == "id":
        pick(walk, "db_language_id", target["name"])
    else:
        by_code(walk, "db_language_id", code)

    body = sent(walk, key)

    expected = {
        "db_language_id": target["id"] if way == "id" else None,
        "db_language_code": code if way == "code" else None,
    }
    assert said_of(body, *expected) == expected
    assert server.body(key)["db_language_id"] == target["id"]


def test_the_password_of_the_portal_reaches_the_server_and_no_file(
    walk: Walk, tmp_path: Path
) -> None:
    server = walk.server
    key = server.contact(e_login="anna")
    walk.open(key)
    walk.retype("e_password", "canary-7f3a")

    body = sent(walk, key)

    assert body["e_password"] == "canary-7f3a"
    walk.close()
    files = [each for each in (tmp_path / "home").rglob("*") if each.is_file()]
    assert len(files) > 4
    assert [each.name for each in files if b"canary-7f3a" in each.read_bytes()] == []


def test_what_another_run_has_sealed_is_not_called_changed(
    server: Server, open_walk: OpensWalk, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = server.contact(e_login="anna", e_password="canary")
    walk = open_walk(server, keeping="plain")
    walk.until_synced()
    walk.until(lambda: walk.bench.store.view(key) is not None)
    walk.close()
    monkeypatch.setattr(opening, "_KEY_OF_THIS_RUN", b"the key of another run")
    server.kill()
    again = open_walk(server, keeping="plain")
    again.until(lambda: again.window.workbench is not None and again.line is Line.OFFLINE)
    again.bench.open(key)
    mark = again.page.form.values()["e_password"]
    server.restart()
    again.press(Qt.Key.Key_F5)

    def sealed_anew() -> bool:
        view = again.bench.store.view(key)
        return view is not None and view.base["e_password"] != mark

    again.until(sealed_anew)
    again.until_synced()
    again.let_pass(200)
    assert again.page.notice.text() == ""

    server.colleague(key, e_password="another canary", functions="Baker")
    again.press(Qt.Key.Key_F5)
    again.until(lambda: "changed on the server" in again.page.notice.text())
    assert "Portal password" in again.page.notice.text()
