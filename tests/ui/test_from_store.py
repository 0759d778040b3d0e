"""What pickers offer before anything is typed, and what is said of the server's answer."""

from draftdesk.domain.problems import Trouble
from draftdesk.domain.record import RecordKey
from draftdesk.store.search import to_the_end
from draftdesk.sync.report import Report
from draftdesk.ui.forms.choosing import Choice, Chooser
from draftdesk.ui.from_store import answer_words, chooser_of
from ui.desk import Desk


def a_company(desk: Desk, name: str, **fields: object) -> str:
    company = desk.world.company(name=name, **fields)
    desk.world.look(RecordKey("Company", company))
    return company


def found(chooser: Chooser, type_name: str, text: str, limit: int = 50) -> list[Choice]:
    return to_the_end(chooser.find(type_name, text, limit))


def titles(desk: Desk, text: str = "") -> list[str]:
    return [each.title for each in found(desk.chooser(), "Company", text)]


def test_an_empty_search_offers_those_that_were_linked_to_last(desk: Desk) -> None:
    for name in ("Aerts", "Bosch", "Claes"):
        a_company(desk, name)
    zonder = a_company(desk, "Zonder")
    yserman = a_company(desk, "Yserman")
    chooser = chooser_of(desk.store)
    before = [each.title for each in found(chooser, "Company", "")]

    chooser.used("Company", zonder)
    chooser.used("Company", yserman)
    after = [each.title for each in found(chooser, "Company", "")]

    assert after[:2] == ["Yserman", "Zonder"]
    assert sorted(after) == sorted(before)
    assert [each.title for each in found(chooser, "Company", "", 1)] == ["Yserman"]
    assert [each.title for each in found(chooser, "Company", "bos")] == ["Bosch"]


def test_what_was_sent_before_this_run_counts_as_used(desk: Desk) -> None:
    a_company(desk, "Aerts")
    zonder = a_company(desk, "Zonder")
    key = desk.world.contact()
    desk.world.release(key, company_id=zonder)
    desk.world.push()

    assert titles(desk)[0] == "Zonder"


def test_one_that_was_archived_since_is_not_put_first(desk: Desk) -> None:
    a_company(desk, "Aerts")
    gone = a_company(desk, "Zonder", archived=True)
    chooser = chooser_of(desk.store)

    chooser.used("Company", gone)

    assert next(iter(found(chooser, "Company", ""))).title != "Zonder"


def test_an_answer_without_records_is_worded() -> None:
    trouble = Trouble("timeout", {"host": "erp.example"})

    assert answer_words("mulr", Report()) == "The server knows no other “mulr”."
    assert "erp.example took too long" in answer_words("mulr", Report(trouble=trouble))
