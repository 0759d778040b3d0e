"""One entry on its way: look, merge, replace, settle; conflicts, refusals and strange answers."""

import uuid

import pytest

from draftdesk.domain.record import RecordKey
from draftdesk.remote.errors import Unreachable
from draftdesk.store.rows import EntryState
from draftdesk.sync import push as pushing
from weather import (
    Fate,
    bent,
    lost_answer,
    offline,
    sign_in_page,
    status,
    then,
)
from world import Opens, World

# --- one edit -------------------------------------------------------------------------------------


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


# --- conflicts ------------------------------------------------------------------------------------


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


# --- a record that is gone ------------------------------------------------------------------------


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


# --- refusals -------------------------------------------------------------------------------------


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


# --- ETags ----------------------------------------------------------------------------------------


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


# --- what stands in place of the server -----------------------------------------------------------


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


# --- ids ------------------------------------------------------------------------------------------


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


@pytest.mark.parametrize("etags", [False, True], ids=["no ETags", "ETags"])
def test_nothing_comes_between_the_look_and_its_put(open_world: Opens, etags: bool) -> None:
    """Without ETags this is all that stands between a colleague and us: one round trip."""
    world = open_world(etags=etags)
    keys = [world.contact(phone=str(number)) for number in range(4)]
    for number, key in enumerate(keys):
        world.release(key, phone=f"+32 2 555 00 {number:02}")
    world.app.state.tables.clear_log()

    world.push()

    for key in keys:
        heard = [each["method"] for each in world.log() if key.id in each["path"]]
        assert heard[:2] == ["GET", "PUT"]
        assert heard.count("PUT") == 1
    gap = world.store.note("gap_ms")
    assert (gap is None) == etags
    assert gap is None or 0 < int(gap) < 60_000
