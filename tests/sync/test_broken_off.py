"""A request that broke off anywhere: done once, never a conflict with oneself."""

import pytest

from draftdesk.domain.record import RecordKey
from weather import (
    Fate,
    half_an_answer,
    lost_answer,
    lost_request,
    slow,
    status,
    too_slow_to_arrive,
)
from world import ZERO, Opens, World

# --- lost requests and lost answers ---------------------------------------------------------------

CUTS: dict[str, tuple[Fate, int]] = {
    "the request is lost": (lost_request, 0),
    "the request never arrives in time": (too_slow_to_arrive, 0),
    "the answer is lost": (lost_answer, 1),
    "the answer is too slow": (slow, 1),
    "the answer is cut in its middle": (half_an_answer, 1),
    "the answer is a 500 though it was applied": (status(500, applied=True), 1),
    "the answer is a 502 though it was applied": (status(502, applied=True), 1),
    "the server fails": (status(500), 0),
}


@pytest.mark.parametrize("cut", CUTS)
def test_a_put_that_broke_off_ends_as_done_with_one_applied_put(world: World, cut: str) -> None:
    fate, _ = CUTS[cut]
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will(fate, "PUT")

    world.push()
    world.settle_all()

    assert world.server_body(key)["phone"] == "2"
    assert (world.counts().unfinished, len(world.puts(key))) == (0, 1)
    assert [sent.new for sent in world.history(key)] == [{"phone": "2"}]


@pytest.mark.parametrize("cut", CUTS)
def test_a_new_record_that_broke_off_is_made_once(world: World, cut: str) -> None:
    fate, _ = CUTS[cut]
    key = world.new("Contact", lastname="Maes", company_id=world.company_of_all())
    world.weather.will(fate, "POST")

    world.push()
    world.settle_all()

    posts = [entry for entry in world.log() if entry["method"] == "POST"]
    assert (world.counts().unfinished, len(posts), world.puts(key)) == (0, 1, [])
    assert world.server_body(key)["lastname"] == "Maes"


@pytest.mark.parametrize("cut", [lost_answer, lost_request])
def test_an_edit_after_a_put_that_broke_off_wins_and_is_no_conflict(
    world: World, cut: Fate
) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will_break_at(cut, "PUT")
    world.push()
    assert world.weather.count("PUT") == 1

    world.release(key, phone="3")
    world.weather.clear()
    report = world.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert world.server_body(key)["phone"] == "3"


@pytest.mark.parametrize("cut", [lost_answer, lost_request])
def test_taking_an_edit_back_after_a_put_that_broke_off_takes_it_back_over_there(
    world: World, cut: Fate
) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will_break_at(cut, "PUT")
    world.push()
    assert world.weather.count("PUT") == 1

    world.release(key, phone="1")
    world.weather.clear()
    world.push()

    assert world.server_body(key)["phone"] == "1"
    assert world.counts().unfinished == 0


def test_an_edit_taken_back_before_anything_was_sent_leaves_nothing_waiting(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    assert world.release(key, phone="1") is None
    assert world.push().delivered == 0
    assert world.puts(key) == []


def test_a_lost_answer_that_a_colleague_has_written_over_is_a_conflict_with_the_colleague(
    world: World,
) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will_break_at(lost_answer, "PUT")
    world.push()
    world.colleague_edits(key, phone="3")

    world.weather.clear()
    report = world.push()

    assert (report.conflicts, world.server_body(key)["phone"]) == (1, "3")


def test_a_lost_answer_and_a_colleagues_edit_elsewhere_leave_nothing_to_do(world: World) -> None:
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")
    world.weather.will_break_at(lost_answer, "PUT")
    world.push()
    world.colleague_edits(key, notes="theirs")

    world.weather.clear()
    report = world.push()

    assert (report.delivered, len(world.puts(key))) == (1, 1)
    assert world.server_body(key)["notes"] == "theirs"


def test_an_answer_lost_by_a_server_that_respells_is_no_conflict_with_oneself(
    open_world: Opens,
) -> None:
    world = open_world()
    key = world.contact(functions="buyer")
    bend = {"type": "Contact", "field": "functions", "how": "truncate", "length": 12}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, functions="Head of purchasing")
    world.weather.will_break_at(lost_answer, "PUT")
    world.push()

    world.weather.clear()
    report = world.push()

    assert (report.delivered, report.conflicts, len(world.puts(key))) == (1, 0, 1)
    notice = world.history(key)[0].notice
    assert notice["stored_differently"] == {"functions": ["Head of purchasing", "Head of purc"]}


def test_a_lost_answer_is_not_believed_because_the_old_text_resembles_the_new(world: World) -> None:
    key = world.contact(functions="head of purchasing")
    world.release(key, functions="Head of purchasing")
    world.weather.will_break_at(lost_request, "PUT")
    world.push()

    world.weather.clear()
    world.push()

    assert world.server_body(key)["functions"] == "Head of purchasing"


def test_a_colleague_who_changed_a_new_record_before_we_knew_it_was_made_is_not_overwritten(
    world: World,
) -> None:
    key = world.new("Contact", lastname="Maes", phone="1", company_id=world.company_of_all())
    world.weather.will_break_at(lost_answer, "POST")
    world.push()
    world.colleague_edits(key, phone="3")

    world.weather.clear()
    report = world.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert (world.server_body(key)["phone"], world.puts(key)) == ("3", [])


def test_a_new_record_that_both_changed_after_a_lost_answer_is_asked_about(world: World) -> None:
    key = world.new("Contact", lastname="Maes", phone="1", company_id=world.company_of_all())
    world.weather.will_break_at(lost_answer, "POST")
    world.push()
    world.colleague_edits(key, phone="3")
    world.release(key, phone="2")

    world.weather.clear()
    report = world.push()

    assert (report.conflicts, world.conflict(key).clashes) == (1, ("phone",))
    assert world.server_body(key)["phone"] == "3"


def test_a_record_that_somebody_made_under_our_new_id_is_not_overwritten(world: World) -> None:
    company = world.company()
    key = world.new("Contact", lastname="Maes", phone="1", company_id=company)
    world.colleague_edits(key, lastname="Maes", phone="3", company_id=company)

    report = world.push()

    assert (report.conflicts, world.conflict(key).clashes) == (1, ("phone",))


def test_a_new_contract_whose_number_the_server_gives_settles_after_a_lost_answer(
    world: World,
) -> None:
    key = world.new("Contract", name="Oven care", company_id=world.company_of_all())
    world.weather.will_break_at(lost_answer, "POST")
    world.push()

    world.weather.clear()
    report = world.push()

    assert (report.delivered, world.puts(key)) == (1, [])
    assert world.server_body(key)["id2"] > 0
    assert world.history(key)[0].notice == {"answer": "lost"}


# --- links given by code or embedded --------------------------------------------------------------


def test_a_link_by_code_arrives_as_the_record_with_that_code(world: World) -> None:
    smets = world.company(code=world.code("SMETS"))
    key = world.contact()
    world.release(key, company_code=world.code("SMETS"))

    report = world.push()

    (body,) = world.puts(key)
    assert (body["company_id"], body["company_code"]) == (ZERO, world.code("SMETS"))
    assert (report.delivered, world.server_body(key)["company_id"]) == (1, smets)
    assert world.history(key)[0].notice == {}


@pytest.mark.parametrize("cut", [lost_answer, lost_request])
def test_a_link_by_code_whose_put_broke_off_ends_with_one_put(world: World, cut: Fate) -> None:
    smets = world.company(code=world.code("SMETS"))
    key = world.contact()
    world.release(key, company_code=world.code("SMETS"))
    world.weather.will_break_at(cut, "PUT")
    world.push()
    assert world.weather.count("PUT") == 1

    world.weather.clear()
    report = world.push()

    assert (report.delivered, report.conflicts, len(world.puts(key))) == (1, 0, 1)
    assert world.server_body(key)["company_id"] == smets


def test_a_link_that_is_chosen_anew_after_a_lost_answer_by_code_is_no_conflict(
    world: World,
) -> None:
    world.company(code=world.code("SMETS"))
    duvo = world.company(code=world.code("DUVO"))
    key = world.contact()
    world.release(key, company_code=world.code("SMETS"))
    world.weather.will_break_at(lost_answer, "PUT")
    world.push()

    world.release(key, company_id=duvo)
    world.weather.clear()
    report = world.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert world.server_body(key)["company_id"] == duvo


def test_a_code_that_means_what_they_chose_meanwhile_is_no_conflict(world: World) -> None:
    smets = world.company(code=world.code("SMETS"))
    key = world.contact()
    world.release(key, company_code=world.code("SMETS"))
    world.colleague_edits(key, company_id=smets)

    report = world.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert world.server_body(key)["company_id"] == smets


def test_a_code_that_means_another_than_they_chose_is_a_conflict(world: World) -> None:
    world.company(code=world.code("SMETS"))
    duvo = world.company(code=world.code("DUVO"))
    key = world.contact()
    world.release(key, company_code=world.code("SMETS"))
    world.colleague_edits(key, company_id=duvo)

    report = world.push()

    assert (report.conflicts, world.server_body(key)["company_id"]) == (1, duvo)


@pytest.mark.parametrize("cut", [lost_answer, lost_request])
def test_an_embedded_company_is_made_once_whatever_breaks_off(world: World, cut: Fate) -> None:
    key = world.contact()
    before = world.app.state.tables.count("Company", _all())
    world.release(key, company={"name": "Atelier Nieuw"})
    world.weather.will_break_at(cut, "PUT")
    world.push()
    assert world.weather.count("PUT") == 1

    world.weather.clear()
    report = world.push()

    assert (report.delivered, report.conflicts, len(world.puts(key))) == (1, 0, 1)
    assert world.app.state.tables.count("Company", _all()) == before + 1


def test_an_embedded_company_is_made_once_though_the_person_edits_on_after_a_lost_answer(
    world: World,
) -> None:
    key = world.contact()
    before = world.app.state.tables.count("Company", _all())
    world.release(key, company={"name": "Atelier Nieuw"})
    world.weather.will_break_at(lost_answer, "PUT")
    world.push()

    world.release(key, phone="2")
    world.weather.clear()
    report = world.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert world.app.state.tables.count("Company", _all()) == before + 1


def test_an_embedded_company_of_a_new_contact_is_made_once_after_a_lost_answer(
    world: World,
) -> None:
    before = world.app.state.tables.count("Company", _all())
    key = world.new("Contact", lastname="Maes", company={"name": "Atelier Nieuw"})
    world.weather.will_break_at(lost_answer, "POST")
    world.push()

    world.weather.clear()
    report = world.push()

    assert (report.delivered, world.puts(key)) == (1, [])
    assert world.app.state.tables.count("Company", _all()) == before + 1


def test_a_change_to_an_embedded_company_that_was_linked_before_is_not_lost_with_a_request(
    world: World,
) -> None:
    smets = world.company(code=world.code("SMETS"), phone="1")
    key = world.contact(company_id=smets)
    world.release(
        key, company={"code": world.code("SMETS"), "name": "Bakkerij Smets", "phone": "2"}
    )
    world.weather.will_break_at(lost_request, "PUT")
    world.push()

    world.weather.clear()
    world.push()

    assert world.server_body(RecordKey("Company", smets))["phone"] == "2"


def test_a_language_by_code_goes_out_again_where_the_server_cannot_look_codes_up(
    world: World,
) -> None:
    key = world.contact()
    world.release(key, db_language_code="nl")
    world.weather.will_break_at(lost_request, "PUT")
    world.push()

    world.weather.clear()
    world.weather.will(status(404), "GET", "/DbLanguage", times=None)
    report = world.push()

    assert report.delivered == 1
    assert world.server_body(key)["db_language_id"] != ZERO


def _all() -> object:
    from draftdesk.sandbox.tables import Search

    return Search()
