"""One entry on its way: look, merge, replace, verify, settle, in fine weather and bad."""

import uuid

import pytest

from draftdesk.domain.record import RecordKey
from draftdesk.remote.errors import Unreachable
from draftdesk.store.rows import EntryState
from draftdesk.sync import push as pushing
from weather import (
    Fate,
    after,
    bent,
    half_an_answer,
    lost_answer,
    lost_request,
    offline,
    sign_in_page,
    slow,
    status,
    then,
    too_slow_to_arrive,
)
from world import ZERO, Opens, World

# --- one edit -----------------------------------------------------------------------------------


def test_one_edited_field_is_one_put_of_the_fetched_body_but_for_that_field(world: World) -> None:
    key = world.contact(phone="02 555 01 98", notes="Likes tea.", birthdate="1979-02-28")
    before = world.server_body(key)
    world.release(key, phone="02 555 01 99")

    report = world.push()

    (body,) = world.puts(key)
    changed = {name for name in body if body[name] != before.get(name, body[name])}
    assert report.delivered == 1
    assert (changed, body["phone"]) == ({"phone"}, "02 555 01 99")
    assert world.server_body(key) == {
        **before,
        "phone": "02 555 01 99",
        "modified_dateutc": world.server_body(key)["modified_dateutc"],
    }


def test_one_edited_field_of_a_contract_is_one_put_too(world: World) -> None:
    key = world.contract(driving_distance=12, renewal_term_months=12)
    before = world.server_body(key)
    world.release(key, driving_distance="12.75")

    world.push()

    (body,) = world.puts(key)
    assert str(body["driving_distance"]) == "12.75"
    assert {name for name, v in body.items() if v != before.get(name, v)} == {"driving_distance"}


def test_what_was_sent_stands_in_the_history_with_what_was_there_before(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    world.push()

    (sent,) = world.history(key)
    assert (sent.old, sent.new, sent.author, sent.notice) == (
        {"phone": "1"},
        {"phone": "2"},
        "me",
        {},
    )


def test_five_edits_offline_are_one_put(world: World) -> None:
    key = world.contact()
    for number in range(5):
        world.release(key, phone=f"02 555 01 {number}0")

    world.push()

    (body,) = world.puts(key)
    assert body["phone"] == "02 555 01 40"
    assert world.counts().unfinished == 0


def test_an_edit_that_says_what_the_server_says_sends_nothing(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.colleague_edits(key, phone="2")

    report = world.push()

    assert (report.delivered, world.puts(key), world.counts().unfinished) == (1, [], 0)


def test_what_a_colleague_changed_elsewhere_in_the_record_goes_back_as_it_is(world: World) -> None:
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")
    world.colleague_edits(key, notes="new")

    world.push()

    (body,) = world.puts(key)
    assert (body["phone"], body["notes"]) == ("2", "new")


# --- conflicts ----------------------------------------------------------------------------------


def test_a_field_that_both_changed_is_asked_and_nothing_is_sent(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2", notes="mine")
    world.colleague_edits(key, phone="3")

    report = world.push()

    conflict = world.conflict(key)
    assert (report.conflicts, world.puts(key)) == (1, [])
    assert (conflict.clashes, conflict.entry.base["phone"]) == (("phone",), "1")
    assert conflict.theirs is not None
    assert conflict.theirs["phone"] == "3"
    assert world.server_body(key)["phone"] == "3"


def test_a_draft_that_is_older_than_a_colleagues_edit_still_clashes(world: World) -> None:
    key = world.contact(phone="1")
    world.edit(key, phone="2")
    world.colleague_edits(key, phone="3")
    world.look(key)
    world.edit(key, notes="and more typing after their edit was seen")

    world.release(key)
    report = world.push()

    assert (report.conflicts, world.conflict(key).clashes) == (1, ("phone",))


def test_an_edit_of_what_was_seen_does_not_clash_though_something_waits_already(
    world: World,
) -> None:
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")
    world.colleague_edits(key, notes="theirs")
    world.look(key)

    world.release(key, notes="theirs, and mine")
    report = world.push()

    assert report.delivered == 1
    assert world.server_body(key)["notes"] == "theirs, and mine"


def test_what_was_typed_during_a_sending_clashes_with_a_colleagues_edit_of_that_field(
    world: World,
) -> None:
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, notes="mine")
        await world.colleague_edits_now(key, notes="theirs")

    world.weather.will(then(meanwhile), "GET", f"({key.id})")
    first = world.push()
    second = world.push()

    assert (first.conflicts + second.conflicts, world.conflict(key).clashes) == (1, ("notes",))
    assert world.server_body(key)["notes"] == "theirs"


def test_keeping_mine_is_an_ordinary_edit_on_top_of_theirs(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2", notes="mine")
    world.colleague_edits(key, phone="3")
    world.push()

    world.store.resolve(key, {"phone": "2"})
    report = world.push()

    assert (report.delivered, world.counts().unfinished) == (1, 0)
    assert (world.server_body(key)["phone"], world.server_body(key)["notes"]) == ("2", "mine")


def test_taking_theirs_sends_only_what_did_not_clash(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2", notes="mine")
    world.colleague_edits(key, phone="3")
    world.push()

    world.store.resolve(key, {"phone": "3"})
    world.push()

    assert (world.server_body(key)["phone"], world.server_body(key)["notes"]) == ("3", "mine")
    assert world.history(key)[0].new == {"notes": "mine"}


def test_a_resolved_conflict_is_asked_again_if_they_change_it_once_more(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.colleague_edits(key, phone="3")
    world.push()
    world.store.resolve(key, {"phone": "2"})
    world.colleague_edits(key, phone="4")

    report = world.push()

    assert (report.conflicts, world.puts(key)) == (1, [])


# --- a record that is gone ----------------------------------------------------------------------


def test_a_record_that_was_deleted_over_there_is_asked_about(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.colleague_deletes(key)

    report = world.push()

    assert report.conflicts == 1
    assert world.conflict(key).theirs is None
    assert world.view(key).mine["phone"] == "2"


def test_a_deleted_record_can_be_made_anew_with_all_that_is_known_of_it(world: World) -> None:
    key = world.contact(phone="1", e_login="anna", e_password="geheim", notes="known")
    world.release(key, phone="2")
    world.colleague_deletes(key)
    world.push()

    world.store.resolve(key, {"id": key.id})
    report = world.push()

    body = world.server_body(key)
    assert (report.delivered, body["phone"], body["notes"]) == (1, "2", "known")
    assert body["e_password"] == "", "of an untouched password only a mark is known"


def test_a_deleted_record_can_be_let_go(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.colleague_deletes(key)
    world.push()

    world.store.discard_entry(key)

    assert world.store.view(key) is None
    assert world.counts().unfinished == 0


def test_a_record_deleted_between_look_and_put_is_asked_about(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def gone() -> None:
        world.app.state.tables.remove("Contact", key.id)

    world.weather.will(then(gone), "PUT")
    report = world.push()

    assert (report.conflicts, report.trouble) == (1, None)
    assert world.conflict(key).theirs is None


@pytest.mark.parametrize("answer", [status(204), status(200, b""), status(200, b"null")])
def test_an_answer_without_a_record_means_that_there_is_none(world: World, answer: Fate) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will(answer, "GET", f"({key.id})")

    assert world.push().conflicts == 1


def test_a_wrong_address_is_not_taken_for_deleted_records(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will(status(404), times=None)

    report = world.push()

    assert (report.conflicts, world.counts().waiting) == (0, 1)
    assert report.trouble is not None
    assert report.trouble.code == "not_found"


# --- lost requests and lost answers -------------------------------------------------------------

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


# --- links given by code or embedded ------------------------------------------------------------


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


# --- typing on while a request is out -----------------------------------------------------------


def test_what_is_released_while_a_request_is_out_is_sent_next(world: World) -> None:
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, notes="new")

    world.weather.will(then(meanwhile), "PUT")
    world.push()
    waiting = world.entry(key)
    world.push()

    assert waiting is not None
    assert waiting.change == {"notes": "new"}
    assert (world.server_body(key)["phone"], world.server_body(key)["notes"]) == ("2", "new")
    assert (world.counts().unfinished, len(world.puts(key))) == (0, 2)


def test_the_same_field_released_again_while_its_request_is_out_is_sent_next(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, phone="3")

    world.weather.will(then(meanwhile), "PUT")
    report = world.push()
    again = world.push()

    assert (report.delivered, again.delivered, again.conflicts) == (1, 1, 0)
    assert world.server_body(key)["phone"] == "3"


def test_a_field_taken_back_while_its_request_is_out_is_taken_back_over_there(
    world: World,
) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, phone="1")

    world.weather.will(then(meanwhile), "PUT")
    world.push()
    world.push()

    assert world.server_body(key)["phone"] == "1"
    assert world.counts().unfinished == 0


def test_an_entry_that_changes_during_the_look_goes_out_as_it_is_then(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, phone="3")

    world.weather.will(then(meanwhile), "GET", f"({key.id})")
    report = world.push()

    assert report.delivered == 1
    assert [body["phone"] for body in world.puts(key)] == ["3"]


def test_an_entry_that_is_discarded_during_the_look_never_leaves(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.store.discard(key)

    world.weather.will(then(meanwhile), "GET", f"({key.id})")
    report = world.push()

    assert (report.delivered, world.puts(key), world.counts().unfinished) == (0, [], 0)


def test_an_entry_that_is_discarded_while_its_request_is_out_leaves_nothing_waiting(
    world: World,
) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.store.discard(key)

    world.weather.will(then(meanwhile), "PUT")
    world.push()

    assert world.counts().unfinished == 0
    assert world.view(key).mine["phone"] == "2", "what the server has by now is shown"


def test_a_draft_typed_during_a_sending_stays_a_draft_and_goes_out_when_it_is_released(
    world: World,
) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.edit(key, phone="3")

    world.weather.will(then(meanwhile), "PUT")
    world.push()
    quiet = world.push()
    world.release(key)
    report = world.push()

    assert (quiet.delivered, report.delivered, report.conflicts) == (0, 1, 0)
    assert world.server_body(key)["phone"] == "3"


def test_a_draft_typed_over_what_the_server_then_respelled_clashes_with_nobody(
    world: World,
) -> None:
    key = world.contact(functions="buyer")
    bend = {"type": "Contact", "field": "functions", "how": "upper", "times": 1}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, functions="head buyer")

    async def meanwhile() -> None:
        world.edit(key, functions="head buyer of all")

    world.weather.will(then(meanwhile), "PUT")
    world.push()
    world.release(key)
    report = world.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert world.server_body(key)["functions"] == "head buyer of all"


def test_a_draft_over_an_entry_that_was_discarded_clashes_with_nobody(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.edit(key, phone="3")

    world.store.discard_entry(key)
    world.release(key)
    report = world.push()

    assert (report.delivered, report.conflicts) == (1, 0)
    assert world.server_body(key)["phone"] == "3"


def test_a_draft_over_a_new_record_that_was_made_meanwhile_is_an_edit_of_it(world: World) -> None:
    key = world.new("Contact", lastname="Maes", phone="1", company_id=world.company_of_all())
    world.edit(key, phone="2")

    world.push()
    world.release(key)
    report = world.push()

    posts = [entry for entry in world.log() if entry["method"] == "POST"]
    assert (report.delivered, report.conflicts, len(posts)) == (1, 0, 1)
    assert world.server_body(key)["phone"] == "2"


def test_an_entry_that_never_stops_changing_is_put_off(world: World) -> None:
    key = world.contact(phone="0")
    world.release(key, phone="1")
    numbers = iter(range(2, 100))

    async def meanwhile() -> None:
        world.release(key, phone=str(next(numbers)))

    world.weather.will(then(meanwhile), "GET", f"({key.id})", times=None)
    report = world.push()

    assert (report.postponed, world.puts(key)) == (1, [])
    assert world.counts().waiting == 1


# --- refusals -----------------------------------------------------------------------------------


def test_a_refusal_comes_back_to_its_field_and_the_input_stays(world: World) -> None:
    key = world.contact()
    world.release(key, company_id=str(uuid.uuid4()), phone="2")

    report = world.push()

    entry = world.entry(key)
    assert entry is not None
    assert (report.refused, entry.state) == (1, EntryState.REFUSED)
    assert [problem.field for problem in entry.problems] == ["company_id"]
    assert entry.change["phone"] == "2"


def test_what_our_own_check_refuses_is_never_sent(world: World) -> None:
    key = world.contact()
    world.release(key, email="not an address")

    report = world.push()

    assert (report.refused, world.weather.asked) == (1, [])


def test_what_cannot_be_said_in_json_is_refused_and_not_sent(world: World) -> None:
    key = world.contact()
    world.release(key, unheard_of="\ud800")

    report = world.push()

    assert (report.refused, report.trouble, world.puts(key)) == (1, None, [])
    assert world.counts().refused == 1


def test_a_refused_entry_waits_again_once_it_is_mended(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will(status(400, b'{"ModelState":{"contact.phone":["no"]}}'), "PUT")
    world.push()
    alone = world.push()

    world.release(key, phone="3")
    report = world.push()

    assert (alone.refused, alone.delivered) == (0, 0), "it is not tried again by itself"
    assert report.delivered == 1
    assert world.server_body(key)["phone"] == "3"


def test_a_refusal_after_a_lost_answer_leaves_both_outcomes_known(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will_break_at(lost_answer, "PUT")
    world.push()
    world.release(key, phone="3")
    world.weather.clear()
    world.weather.will(status(422, b'{"message": "no"}'), "PUT")
    refused = world.push()

    world.release(key, phone="1")
    report = world.push()

    assert (refused.refused, report.delivered, report.conflicts) == (1, 1, 0)
    assert world.server_body(key)["phone"] == "1"


def test_a_refused_change_is_never_taken_for_our_own_doing(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will(status(422, b'{"message": "no"}'), "PUT")
    world.push()
    world.colleague_edits(key, phone="2")
    world.release(key, phone="3")

    report = world.push()

    assert (report.conflicts, world.server_body(key)["phone"]) == (1, "2")


def test_what_was_released_during_a_refused_request_still_waits(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        world.release(key, phone="3")

    world.weather.will(then(meanwhile, status(422, b'{"message": "no"}')), "PUT")
    world.push()
    report = world.push()

    assert report.delivered == 1
    assert world.server_body(key)["phone"] == "3"


def test_a_post_that_is_refused_as_a_duplicate_looks_again(world: World) -> None:
    company = world.company()
    key = world.new("Contact", lastname="Maes", company_id=company)

    async def meanwhile() -> None:
        await world.colleague_edits_now(key, lastname="Maes", company_id=company)

    world.weather.will(then(meanwhile), "POST")
    report = world.push()

    assert (report.delivered, report.refused) == (1, 0)


# --- ETags --------------------------------------------------------------------------------------


def test_with_etags_a_colleague_between_look_and_put_is_not_overwritten(open_world: Opens) -> None:
    world = open_world(etags=True)
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        await world.colleague_edits_now(key, notes="theirs")

    world.weather.will(then(meanwhile), "PUT")
    report = world.push()

    assert report.delivered == 1
    assert (world.server_body(key)["phone"], world.server_body(key)["notes"]) == ("2", "theirs")


def test_with_etags_a_colleague_in_the_same_field_between_look_and_put_is_a_conflict(
    open_world: Opens,
) -> None:
    world = open_world(etags=True)
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def meanwhile() -> None:
        await world.colleague_edits_now(key, phone="3")

    world.weather.will(then(meanwhile), "PUT")
    report = world.push()

    assert (report.conflicts, world.server_body(key)["phone"]) == (1, "3")


@pytest.mark.parametrize("etags", [True, False])
def test_a_server_that_demands_a_condition_is_served(open_world: Opens, etags: bool) -> None:
    world = open_world(etags=etags, require_if_match=True)
    key = world.contact(phone="1")
    world.release(key, phone="2")

    assert world.push().delivered == 1
    assert world.server_body(key)["phone"] == "2"


def test_a_record_that_keeps_moving_is_put_off(open_world: Opens) -> None:
    world = open_world(etags=True)
    key = world.contact(phone="1")
    world.release(key, phone="2")
    numbers = iter(range(100))

    async def meanwhile() -> None:
        await world.colleague_edits_now(key, notes=str(next(numbers)))

    world.weather.will(then(meanwhile), "PUT", times=None)
    report = world.push()
    world.settle_all()

    assert report.postponed == 1
    assert world.server_body(key)["phone"] == "2"


# --- after the PUT ------------------------------------------------------------------------------


def test_a_value_that_the_server_stored_otherwise_is_noted_with_both(world: World) -> None:
    key = world.contact(functions="buyer")
    bend = {"type": "Contact", "field": "functions", "how": "truncate", "length": 4}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, functions="Head of purchasing")

    report = world.push()

    assert (report.delivered, world.counts().unfinished) == (1, 0)
    notice = world.history(key)[0].notice
    assert notice == {"stored_differently": {"functions": ["Head of purchasing", "Head"]}}
    assert world.view(key).mine["functions"] == "Head"


@pytest.mark.parametrize("answer", ["entity", "204"])
def test_a_server_that_resets_what_nobody_touched_stops_all_sending(
    open_world: Opens, answer: str
) -> None:
    world = open_world(put_answer=answer)
    key, other = world.contact(phone="1", notes="precious"), world.contact(phone="1")
    bend = {"type": "Contact", "field": "notes", "how": "set", "value": ""}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, phone="2")

    first = world.push()
    world.release(other, phone="2")
    second = world.push()

    stopped = world.counts().stopped
    assert stopped is not None
    assert stopped.code == "reset_untouched"
    assert (stopped.parameters["field"], stopped.parameters["old"]) == ("notes", "precious")
    assert (first.delivered, second.delivered, world.puts(other)) == (1, 0, [])
    assert world.counts().waiting == 1


def test_the_alarm_stops_what_is_already_under_way(world: World) -> None:
    keys = [world.contact(phone="1", notes="precious") for _ in range(20)]
    bend = {"type": "Contact", "field": "notes", "how": "set", "value": ""}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    for key in keys:
        world.release(key, phone="2")

    world.push()

    assert (len(world.puts()), world.counts().waiting) == (1, 19)


def test_a_field_accepted_as_the_servers_own_raises_no_second_alarm(world: World) -> None:
    key, other = world.contact(phone="1", notes="a"), world.contact(phone="1", notes="b")
    bend = {"type": "Contact", "field": "notes", "how": "upper"}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, phone="2")
    world.push()

    world.store.allow_sending(accept=True)
    world.release(other, phone="2")
    report = world.push()

    assert (report.delivered, world.counts().stopped) == (1, None)


def test_sending_that_was_let_go_on_once_stops_again_at_the_next_alarm(world: World) -> None:
    key, other = world.contact(phone="1", notes="a"), world.contact(phone="1", notes="b")
    bend = {"type": "Contact", "field": "notes", "how": "upper"}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))
    world.release(key, phone="2")
    world.push()

    world.store.allow_sending()
    world.release(other, phone="2")
    world.push()

    assert world.counts().stopped is not None


def test_a_colleague_right_after_our_put_raises_no_alarm_where_the_answer_has_no_body(
    open_world: Opens,
) -> None:
    world = open_world(put_answer="204")
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")

    def meanwhile() -> None:
        row = world.app.state.tables.get("Contact", key.id)
        world.plant(key, {**row.fields, "notes": "theirs"})

    world.weather.will(after(meanwhile), "PUT")
    report = world.push()

    assert (report.delivered, world.counts().stopped) == (1, None)
    assert world.view(key).mine["notes"] == "theirs"


def test_an_answer_that_tells_only_some_fields_raises_no_alarm(world: World) -> None:
    key = world.contact(phone="1", notes="kept")
    world.release(key, phone="2")
    some = ("id", "lastname", "phone")
    world.weather.will(bent(lambda told: {name: told[name] for name in some}), "PUT")

    report = world.push()

    assert (report.delivered, world.counts().stopped) == (1, None)


def test_an_unknown_field_that_our_put_emptied_raises_the_alarm(world: World) -> None:
    key = world.contact(phone="1")
    world.plant(key, {**world.server_body(key), "x_rating": {"stars": 5}})
    world.release(key, phone="2")
    bend = {"type": "Contact", "field": "x_rating", "how": "set", "value": None}
    world.run(world._harness.post("/_weather", json={"bend": [bend]}))

    world.push()

    stopped = world.counts().stopped
    assert stopped is not None
    assert stopped.parameters["field"] == "x_rating"


def test_minimal_answers_are_looked_up(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will(bent(lambda told: {"id": told["id"]}), "PUT")

    report = world.push()

    assert (report.delivered, world.view(key).server["phone"]) == (1, "2")  # type: ignore[index]


def test_a_password_that_the_server_hides_is_noted_when_a_put_may_have_emptied_it(
    open_world: Opens,
) -> None:
    world = open_world(e_password="blanked")
    key = world.contact(phone="1", e_login="anna", e_password="geheim")
    world.release(key, phone="2")

    world.push()

    assert world.history(key)[0].notice == {"secret_hidden": ["e_password"]}


# --- secrets ------------------------------------------------------------------------------------


def test_a_password_is_sent_in_clear_and_known_here_only_by_its_mark(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret")
    world.release(key, e_password="new secret")

    report = world.push()

    assert (report.delivered, world.server_body(key)["e_password"]) == (1, "new secret")
    server = world.view(key).server
    assert server is not None
    assert server["e_password"].startswith("sealed:")
    assert world.history(key)[0].new == {"e_password": "••••"}


def test_a_password_that_a_colleague_changed_meanwhile_is_a_conflict(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret")
    world.release(key, e_password="mine")
    world.colleague_edits(key, e_password="theirs")

    report = world.push()

    assert (report.conflicts, world.server_body(key)["e_password"]) == (1, "theirs")


def test_taking_their_password_in_a_conflict_never_sends_its_mark(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret", phone="1")
    world.release(key, e_password="mine", phone="2")
    world.colleague_edits(key, e_password="theirs")
    world.push()
    theirs = world.conflict(key).theirs
    assert theirs is not None

    world.store.resolve(key, {"e_password": theirs["e_password"]})
    world.push()

    assert world.server_body(key)["e_password"] == "theirs"
    assert world.server_body(key)["phone"] == "2"


def test_an_untouched_password_goes_back_as_it_came(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret", phone="1")
    world.release(key, phone="2")

    world.push()

    assert world.server_body(key)["e_password"] == "old secret"


def test_a_lost_password_change_ends_with_one_put(world: World) -> None:
    key = world.contact(e_login="anna", e_password="old secret")
    world.release(key, e_password="new secret")
    world.weather.will_break_at(lost_answer, "PUT")
    world.push()

    world.weather.clear()
    report = world.push()

    assert (report.delivered, len(world.puts(key))) == (1, 1)


# --- what stands in place of the server ---------------------------------------------------------


def test_a_sign_in_page_is_never_put_back_as_a_record(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.weather.will(sign_in_page, times=None)

    report = world.push()

    assert report.trouble is not None
    assert (report.trouble.code, world.weather.count("PUT")) == ("not_the_server", 0)


def test_a_json_answer_that_is_not_the_record_is_never_put_back(world: World) -> None:
    key = world.contact(phone="1", notes="precious")
    world.release(key, phone="2")
    world.weather.will(status(200, b'{"error": "please sign in"}'), "GET", f"({key.id})", None)

    world.push()

    assert (world.weather.count("PUT"), world.counts().waiting) == (0, 1)


def test_another_record_in_the_answer_is_never_put_back(world: World) -> None:
    key, other = world.contact(phone="1"), world.contact(phone="9")
    world.release(key, phone="2")
    world.weather.will(bent(lambda told: {**told, "id": other.id}), "GET", f"({key.id})")

    world.push()

    assert world.weather.count("PUT") == 0


# --- ids ----------------------------------------------------------------------------------------


def test_a_record_that_the_server_gave_another_id_is_known_by_that(world: World) -> None:
    key = world.new("Contact", lastname="Maes", company_id=world.company_of_all())
    given = RecordKey("Contact", str(uuid.uuid4()))

    def renumber(told: dict[str, object]) -> dict[str, object]:
        row = world.app.state.tables.get("Contact", key.id)
        world.plant(given, {**row.fields, "id": given.id})
        world.app.state.tables.remove("Contact", key.id)
        return {**told, "id": given.id}

    async def meanwhile() -> None:
        world.release(key, phone="2")
        world.edit(key, notes="still typing")

    world.weather.will(then(meanwhile, bent(renumber)), "POST")
    first = world.push()
    second = world.push()

    posts = [entry for entry in world.log() if entry["method"] == "POST"]
    assert (first.delivered, second.delivered, len(posts)) == (1, 1, 1)
    assert world.server_body(given)["phone"] == "2"
    draft = world.store.draft(given)
    assert draft is not None
    assert (draft.mine["id"], draft.mine["notes"]) == (given.id, "still typing")
    assert world.store.draft(key) is None


def test_every_fate_of_an_entry_has_been_thought_of() -> None:
    assert {fate.name for fate in pushing.Fate} == {
        "DELIVERED",
        "CONFLICT",
        "REFUSED",
        "LATER",
        "STOPPED",
        "OVERTAKEN",
    }


def test_the_lines_trouble_is_raised_and_left_to_the_engine(world: World) -> None:
    key = world.contact(phone="1")
    entry = world.release(key, phone="2")
    assert entry is not None
    world.weather.will(offline, times=None)

    with pytest.raises(Unreachable):
        world.run(pushing.push_entry(world.engine._way, entry))
