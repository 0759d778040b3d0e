"""Ten everyday jobs with real keys on a real screen, the mouse never touched, every key counted.

The program is a process under a virtual screen; what came of the keys is asked of the server. With
`DRAFTDESK_JOBS=FILE` the table of key presses and seconds is written there (`dev.py jobs`).
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from draftdesk.domain.record import RecordKey
from walks.hands import CAN_TYPE, Hands, Screen
from walks.server import Server

pytestmark = pytest.mark.skipif(not CAN_TYPE, reason="Xvfb and xdotool type the keys")

FAR = "Far away"


@dataclass
class Office:
    """Two servers, the program on the first, and a record for each job."""

    server: Server
    other: Server
    hands: Hands
    keys: dict[str, RecordKey]
    companies: list[str]
    table: list[tuple[str, int, float]] = field(default_factory=list)

    def body(self, job: str) -> dict[str, object]:
        return self.server.body(self.keys[job])

    def open(self, job: str, name: str) -> None:
        """From anywhere: to the list, the name, Enter."""
        place = "alt+1" if self.keys[job].type == "Contact" else "alt+2"
        self.hands.press(place, "ctrl+f")
        self.hands.type(name)
        self.hands.press("Return")

    def go_to(self, field: str) -> None:
        """To a field of the record, by the beginning of its name."""
        self.hands.press("ctrl+g")
        self.hands.type(field)
        self.hands.press("Return")

    def retype(self, field: str, text: str) -> None:
        self.go_to(field)
        self.hands.press("ctrl+a")
        self.hands.type(text)

    def pick(self, field: str, text: str) -> None:
        """Take the best match in a link."""
        self.retype(field, text)
        self.hands.press("Tab")

    def send(self) -> None:
        self.hands.press("ctrl+Return")

    def done(self, job: str, holds: Callable[[], object], most: int) -> None:
        """The job is done as soon as the server says so, within so many key presses."""
        self.hands.until(holds, job)
        self.table.append((job, self.hands.keys, self.hands.seconds()))
        assert self.hands.keys <= most, f"{self.hands.keys} key presses"


def _records(server: Server, companies: list[dict[str, object]]) -> dict[str, RecordKey]:
    start = str(companies[0]["id"])
    contact = {
        "phone": ("Quartier", {"phone": "+32 2 555 01 99"}),
        "move": ("Ruisdael", {}),
        "conflict": ("Steenwijk", {"phone": "+32 2 000 00 00"}),
        "refusal": ("Terborch", {"email": "t@borch.example"}),
        "offline 1": ("Uytewael", {}),
        "offline 2": ("Verspronck", {}),
        "offline 3": ("Wouwerman", {}),
        "undo": ("Xanten", {"functions": "Buyer"}),
        "who": ("Ysebrant", {"functions": "Clerk"}),
    }
    keys = {
        job: server.contact(firstname="Job", lastname=name, company_id=start, **more)
        for job, (name, more) in contact.items()
    }
    for job, name in (("extend", "Quellin care"), ("manager", "Rombouts care")):
        keys[job] = server.contract(name=name, date_end="2026-12-31T00:00:00Z")
    return keys


@pytest.fixture(scope="module", name="office")
def an_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("office")
    server, other = Server(folder / "one.db", 40), Server(folder / "two.db", 40)
    server.start()
    other.start()
    companies = server.rows("Company")
    keys = _records(server, companies)
    screen = Screen()
    hands = Hands(screen, folder / "home", {"Acme": server, FAR: other})
    names = [str(each["name"]) for each in companies[:2]]
    office = Office(server, other, hands, keys, names)
    try:
        hands.until_synced(server)
        yield office
    finally:
        code = hands.close()
        screen.close()
        server.stop()
        other.stop()
        _write_table(office.table)
    assert code == 0


def _write_table(table: list[tuple[str, int, float]]) -> None:
    path = os.environ.get("DRAFTDESK_JOBS")
    if path:
        rows = [f"| {job} | {keys} | {seconds:.1f} |" for job, keys, seconds in table]
        head = ["| job | key presses | seconds |", "|---|---:|---:|"]
        Path(path).write_text("\n".join([*head, *rows, ""]), "utf-8")


@pytest.fixture(name="hands")
def begins(office: Office) -> Hands:
    """A job begins with fine weather and nothing counted."""
    if not office.server.is_running:
        office.server.restart()
    office.server.clear()
    office.hands.count_from_here()
    return office.hands


@pytest.mark.usefixtures("hands")
def test_find_and_fix_a_phone_number(office: Office) -> None:
    office.open("phone", "025550199")
    office.retype("pho", "+32 2 555 77 00")
    office.send()

    office.done(
        "find a contact by the number on the display, and fix it",
        lambda: office.body("phone")["phone"] == "+32 2 555 77 00",
        most=45,
    )


@pytest.mark.usefixtures("hands")
def test_move_a_contact_to_another_company(office: Office) -> None:
    before = office.body("move")["company_id"]
    office.open("move", "ruisd")
    office.pick("comp", office.companies[1])
    office.send()

    def moved() -> bool:
        body = office.body("move")
        return body["company_id"] not in (None, before)

    office.done("move a contact to another company", moved, most=60)


@pytest.mark.usefixtures("hands")
def test_extend_a_contract(office: Office) -> None:
    office.open("extend", "quellin")
    office.retype("end", "2027-12-31")
    office.send()

    office.done(
        "extend a contract by a year",
        lambda: str(office.body("extend")["date_end"]).startswith("2027-12-31"),
        most=40,
    )


@pytest.mark.usefixtures("hands")
def test_give_a_contract_another_account_manager(office: Office) -> None:
    before = office.body("manager")["account_manager_user_id"]
    user = next(each for each in office.server.rows("User") if each["id"] != before)
    office.open("manager", "rombouts")
    office.pick("acc", str(user["lastname"]))
    office.send()

    office.done(
        "give a contract another account manager",
        lambda: office.body("manager")["account_manager_user_id"] not in (None, before),
        most=45,
    )


def test_answer_a_conflict(office: Office, hands: Hands) -> None:
    office.open("conflict", "steenw")
    office.retype("pho", "+32 2 111 11 11")
    office.server.colleague(office.keys["conflict"], phone="+32 2 222 22 22")
    office.send()
    hands.rest(1.0)
    assert office.body("conflict")["phone"] == "+32 2 222 22 22"
    hands.press("alt+4", "space")
    office.send()

    office.done(
        "answer a conflict (and make it)",
        lambda: office.body("conflict")["phone"] == "+32 2 111 11 11",
        most=45,
    )


def test_mend_a_refusal(office: Office, hands: Hands) -> None:
    refusal = {"Message": "Invalid", "ModelState": {"contact.functions": ["Not in our list."]}}
    office.server.refuses(400, refusal)
    office.open("refusal", "terborch")
    office.retype("func", "Wizard")
    office.send()
    hands.until(lambda: office.server.writes(), "the refused request")
    hands.rest(0.5)
    office.server.clear()
    hands.press("F8", "ctrl+a")
    hands.type("Buyer")
    office.send()

    office.done(
        "mend what the server refused",
        lambda: office.body("refusal")["functions"] == "Buyer",
        most=45,
    )


def test_work_a_morning_offline(office: Office, hands: Hands) -> None:
    office.server.kill()
    for number, name in enumerate(("uytew", "versp", "wouwer"), start=1):
        office.open(f"offline {number}", name)
        office.retype("func", "Buyer")
        office.send()
    hands.rest(0.5)
    office.server.restart()
    hands.press("ctrl+shift+Return")

    office.done(
        "work a morning offline: three contacts, sent when the server is back",
        lambda: all(office.body(f"offline {n}")["functions"] == "Buyer" for n in (1, 2, 3)),
        most=90,
    )


def test_undo_yesterdays_mistake(office: Office, hands: Hands) -> None:
    office.open("undo", "xanten")
    office.retype("func", "Mistake")
    office.send()
    hands.until(lambda: office.body("undo")["functions"] == "Mistake", "the mistake")
    hands.rest(0.5)
    hands.count_from_here()
    hands.press("alt+5", "ctrl+f")
    hands.type("xanten")
    hands.press("Down", "ctrl+z")
    office.send()

    office.done(
        "undo yesterday's mistake",
        lambda: office.body("undo")["functions"] == "Buyer",
        most=25,
    )


def test_find_who_changed_what(office: Office, hands: Hands) -> None:
    office.open("who", "ysebrant")
    office.retype("func", "Director")
    office.send()
    hands.until(lambda: office.body("who")["functions"] == "Director", "the change")
    hands.rest(0.5)
    hands.count_from_here()
    # What is found is copied; that it says who and what is seen by pasting it into the notes.
    hands.press("ctrl+h", "Down", "ctrl+c")
    keys, seconds = hands.keys, hands.seconds()
    office.open("who", "ysebrant")
    office.retype("notes", "")
    hands.press("ctrl+v")
    office.send()

    hands.until(lambda: office.body("who")["notes"], "the copied history")
    said = str(office.body("who")["notes"])
    assert "APIUser" in said
    assert "Clerk" in said
    assert "Director" in said
    office.table.append(("find who changed what, and copy it", keys, seconds))


def test_switch_to_another_server(office: Office, hands: Hands) -> None:
    hands.press("ctrl+k")
    hands.type("open far")
    hands.press("Return")

    office.done("switch to another server", lambda: FAR in hands.title(), most=15)
