"""Rounds: what stops all, what stops one, what waits how long, and what never leaves."""

import asyncio
from collections.abc import Callable

import httpx
import pytest

from draftdesk.domain.problems import Trouble
from draftdesk.domain.record import RecordKey
from draftdesk.remote import errors
from draftdesk.store.database import StoreError
from draftdesk.store.rows import EntryState, OutboxEntry
from draftdesk.sync.push import Fate as Fates
from draftdesk.sync.push import Sending, push_entry
from weather import (
    Fate,
    Pass,
    half_an_answer,
    lost_request,
    offline,
    raising,
    sign_in_page,
    status,
    then,
)
from world import Opens, Wish, World, over, read_only

REFUSAL = status(422, b'{"message": "no"}')


def waiting(world: World, count: int) -> list[RecordKey]:
    """So many records, each with something released."""
    keys = [world.contact(phone="1") for _ in range(count)]
    for key in keys:
        world.pass_time(1)
        world.release(key, phone="2")
    return keys


# --- nothing without a release ------------------------------------------------------------------


def test_typing_switching_drafts_restarts_and_rounds_write_nothing(world: World) -> None:
    keys = [world.contact(phone="1"), world.contract()]
    world.edit(keys[0], phone="2")
    world.edit(keys[1], name="Other care")
    world.draft_new("Contact", lastname="Maes")
    world.sync()
    world.restart()
    world.sync()
    world.store.drop_draft(keys[0])
    world.sync()

    assert world.writes() == 0
    assert world.counts().drafts == 2


def test_only_what_was_released_leaves_though_more_is_typed(world: World) -> None:
    key = world.contact(phone="1", notes="old")
    world.release(key, phone="2")
    world.edit(key, notes="typed and not released")

    world.sync()

    (body,) = world.puts(key)
    assert (body["phone"], body["notes"]) == ("2", "old")


def test_a_read_only_profile_sends_nothing_and_still_pulls(open_world: Opens) -> None:
    world = open_world(read_only(Wish()))
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.colleague_edits(key, notes="theirs")

    report = world.sync()

    assert (world.writes(), world.counts().waiting) == (0, 1)
    assert report.trouble == Trouble("read_only_profile")
    assert world.view(key).server["notes"] == "theirs"  # type: ignore[index]


# --- independence -------------------------------------------------------------------------------


@pytest.mark.parametrize("stuck", [REFUSAL, status(500), status(503), status(401), half_an_answer])
def test_one_stuck_among_a_hundred_holds_back_no_other(world: World, stuck: Fate) -> None:
    keys = waiting(world, 100)
    world.weather.will(stuck, path=keys[0].id, times=None)

    report = world.push()

    assert report.delivered == 99
    assert [entry.key for entry in world.store.outbox()] == [keys[0]]


def test_the_refused_one_is_not_tried_again_by_itself(world: World) -> None:
    waiting(world, 1)
    world.weather.will(REFUSAL, "PUT", times=None)
    world.push()
    asked = len(world.weather.asked)

    for _ in range(5):
        world.pass_time(3600)
        world.push(everything=True)

    assert len(world.weather.asked) == asked
    assert world.engine.next_try() is None


def test_a_refused_entry_that_the_person_retries_is_tried(world: World) -> None:
    (key,) = waiting(world, 1)
    world.weather.will(REFUSAL, "PUT")
    world.push()

    world.store.retry([key])

    assert world.push().delivered == 1


def test_different_records_travel_eight_at_a_time_and_the_first_alone(world: World) -> None:
    waiting(world, 20)
    out: list[int] = []
    now = 0

    async def counted(_: httpx.Request, let_through: Pass) -> httpx.Response:
        nonlocal now
        now += 1
        out.append(now)
        await asyncio.sleep(0.01)
        answer = await let_through()
        now -= 1
        return answer

    world.weather.will(counted, times=None)
    world.push()

    assert max(out[:2]) == 1
    assert max(out) == 8


def test_one_record_is_never_on_its_way_twice(world: World) -> None:
    (key,) = waiting(world, 1)
    now: list[int] = [0]

    async def meanwhile() -> None:
        now[0] += 1
        assert now[0] == 1
        world.release(key, phone="3")
        await asyncio.sleep(0)
        now[0] -= 1

    world.weather.will(then(meanwhile), path=key.id, times=None)

    for _ in range(3):
        world.push()


def test_a_mistake_of_ours_holds_back_no_other(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = waiting(world, 3)

    async def faulty(way: Sending, entry: OutboxEntry) -> Fates:
        if entry.key == keys[0]:
            raise ZeroDivisionError("a name that belongs in no log")
        return await push_entry(way, entry)

    monkeypatch.setattr("draftdesk.sync.engine.push_entry", faulty)
    report = world.push()

    entry = world.entry(keys[0])
    assert entry is not None
    assert (report.delivered, report.refused, entry.state) == (2, 1, EntryState.REFUSED)
    assert entry.trouble == Trouble("bug", {}, "ZeroDivisionError")


def test_a_mistake_of_ours_is_logged_without_its_words(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    waiting(world, 1)
    names = ["Anna", "Peeters"]

    async def faulty(*_: object) -> Fates:
        raise ZeroDivisionError(" ".join(names))

    monkeypatch.setattr("draftdesk.sync.engine.push_entry", faulty)
    world.push()

    assert "ZeroDivisionError" in caplog.text
    assert " ".join(names) not in caplog.text


def test_a_disk_that_fails_is_nobodys_refusal(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting(world, 3)

    def full(*_: object) -> bool:
        raise StoreError("The disk is full; make room and try again.")

    monkeypatch.setattr(world.synced, "attempt", full)
    with pytest.raises(StoreError):
        world.push()

    assert world.counts().waiting == 3


# --- status → fate ------------------------------------------------------------------------------

REFUSED_STATUSES = (400, 401, 402, 403, 405, 406, 409, 413, 415, 417, 418, 422)
PUT_OFF = (404, 408, 410, 412, 428, 500, 501, 502, 503, 504, 599)
THE_LINES = (300, 301, 302, 304, 307, 407, 429)


def test_every_status_that_means_something_has_its_fate() -> None:
    assert set(errors.ANSWERS) <= {*REFUSED_STATUSES, *PUT_OFF, *THE_LINES}


@pytest.mark.parametrize("code", [*REFUSED_STATUSES, *PUT_OFF, *THE_LINES])
def test_what_the_server_says_to_a_put_decides_what_comes_of_it(world: World, code: int) -> None:
    (key,) = waiting(world, 1)
    world.weather.will(status(code), "PUT", times=None)

    report = world.push()

    entry = world.entry(key)
    assert entry is not None
    if code in REFUSED_STATUSES:
        assert (report.refused, entry.state, report.trouble) == (1, EntryState.REFUSED, None)
        assert entry.problems or entry.trouble
    elif code in PUT_OFF:
        assert (report.postponed, entry.attempts, report.trouble) == (1, 1, None)
        assert entry.next_try > world.clock
    else:
        assert report.trouble is not None
        assert (entry.attempts, entry.next_try, entry.state) == (0, 0.0, EntryState.WAITING)
    assert entry.change == {"phone": "2"}


@pytest.mark.parametrize("code", PUT_OFF)
def test_what_is_put_off_for_ever_goes_back_to_the_person(world: World, code: int) -> None:
    (key,) = waiting(world, 1)
    world.weather.will(status(code), "PUT", times=None)

    for _ in range(12):
        world.push()

    entry = world.entry(key)
    assert entry is not None
    assert entry.state is EntryState.REFUSED
    assert entry.trouble is not None


# --- line-wide trouble --------------------------------------------------------------------------

LINE_WIDE: dict[str, tuple[Fate, str]] = {
    "no network": (offline, "unreachable"),
    "signed out": (status(401), "signed_out"),
    "the proxy asks": (status(407), "proxy_sign_in"),
    "a sign-in page": (sign_in_page, "not_the_server"),
    "a redirect": (status(302, headers={"location": "http://elsewhere/"}), "not_the_server"),
    "too many requests": (status(429, headers={"retry-after": "60"}), "busy"),
    "a server that is down": (status(503), "busy"),
    "a server that fails": (status(500), "server_error"),
    "a line that breaks": (lost_request, "cut_off"),
}


@pytest.mark.parametrize("what", LINE_WIDE)
def test_trouble_of_the_line_ends_the_round_at_the_first_entry(world: World, what: str) -> None:
    fate, code = LINE_WIDE[what]
    keys = waiting(world, 10)
    world.weather.will(fate, times=None)

    report = world.push()

    assert report.trouble is not None
    assert report.trouble.code == code
    assert report.signed_out == (what == "signed out")
    assert len(world.weather.asked) <= 2
    assert {asked.path for asked in world.weather.asked} <= {
        f"/api/Contact({keys[0].id})",
        "/api/Contact",
    }


@pytest.mark.parametrize("what", LINE_WIDE)
def test_trouble_of_the_line_costs_no_entry_an_attempt(world: World, what: str) -> None:
    fate, _ = LINE_WIDE[what]
    waiting(world, 3)
    world.weather.will(fate, times=None)

    for _ in range(15):
        world.push()

    for entry in world.store.outbox():
        assert (entry.attempts, entry.next_try, entry.state) == (0, 0.0, EntryState.WAITING)


def test_nothing_is_deleted_when_the_password_is_wrong(open_world: Opens) -> None:
    world = open_world(Wish(password="wrong"))
    key = RecordKey("Contact", "5b9f4b1e-6a55-4f0c-9a3e-0f3f0d7a1c12")
    base = {"id": key.id, "lastname": "Maes", "company_code": "X", "phone": "1"}
    world.store.save_draft(key, base, over(base, phone="2"))
    world.store.submit(key)

    report = world.sync()

    assert (report.signed_out, world.counts().waiting) == (True, 1)


def test_without_a_password_nothing_is_asked_at_all(world: World) -> None:
    waiting(world, 1)
    world.engine.lacks_password = True

    report = world.sync()

    assert (report.signed_out, world.weather.asked) == (True, [])
    assert report.trouble is not None
    assert report.trouble.code == "no_password"


def test_a_round_whose_push_broke_off_does_not_pull(world: World) -> None:
    waiting(world, 1)
    world.weather.will(offline)

    report = world.sync()

    assert report.trouble is not None
    assert len(world.weather.asked) == 1


# --- waiting ------------------------------------------------------------------------------------


def test_a_record_that_fails_waits_longer_each_time_and_goes_back_to_the_person_in_the_end(
    world: World,
) -> None:
    (key,) = waiting(world, 1)
    world.weather.will(status(500), path=key.id, times=None)
    waits = []

    while (entry := world.entry(key)) is not None and entry.state is EntryState.WAITING:
        world.push(everything=False)
        entry = world.entry(key)
        assert entry is not None
        if entry.state is EntryState.WAITING:
            waits.append(entry.next_try - world.clock)
            world.clock = entry.next_try

    assert waits == sorted(waits)
    assert (waits[0], waits[-1], len(waits)) == (1.5, 675.0, 11)
    assert entry is not None
    assert entry.trouble is not None
    assert entry.trouble.code == "server_error"


def test_what_is_not_due_yet_is_left_alone_unless_the_person_says_now(world: World) -> None:
    (key,) = waiting(world, 1)
    world.weather.will(status(500), path=key.id)
    world.push()

    early = world.push(everything=False)
    now = world.push(everything=True)

    assert (early.delivered, now.delivered) == (0, 1)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("120", 120.0), ("Thu, 01 Jan 1970 00:00:00 GMT", 1.5), ("999999", 3600.0), ("soon", 1.5)],
)
def test_a_wait_that_the_server_asks_for_is_obeyed_up_to_an_hour(
    world: World, header: str, seconds: float
) -> None:
    (key,) = waiting(world, 1)
    world.weather.will(status(503, headers={"retry-after": header}), path=key.id)

    world.push()

    entry = world.entry(key)
    assert entry is not None
    assert entry.next_try - world.clock == seconds


def test_a_wait_for_everyone_is_told_in_the_report(world: World) -> None:
    waiting(world, 1)
    world.weather.will(status(429, headers={"retry-after": "120"}), times=None)

    assert world.push().retry_after == 120.0


def test_the_next_try_outlives_a_restart(world: World) -> None:
    (key,) = waiting(world, 1)
    world.weather.will(status(500), path=key.id)
    world.push()
    due = world.engine.next_try()

    world.restart()

    assert (world.engine.next_try(), due) == (world.clock + 1.5, world.clock + 1.5)


def test_a_clock_that_was_set_back_leaves_nothing_waiting_for_days(world: World) -> None:
    (key,) = waiting(world, 1)
    world.weather.will(status(500), path=key.id)
    world.push()

    world.clock -= 86_400

    assert (world.engine.next_try() or 0) <= world.clock
    assert world.push(everything=False).delivered == 1


def test_a_release_is_due_at_once_though_its_record_was_put_off(world: World) -> None:
    (key,) = waiting(world, 1)
    world.weather.will(status(500), path=key.id)
    world.push()

    world.release(key, phone="3")

    assert world.push(everything=False).delivered == 1


def test_what_may_not_be_sent_is_never_due(world: World) -> None:
    waiting(world, 1)
    world.synced.stop(Trouble("reset_untouched", {"type": "Contact", "fields": ["notes"]}))

    assert world.engine.next_try() is None
    report = world.push()
    assert report.trouble is not None
    assert (report.trouble.code, world.writes()) == ("reset_untouched", 0)


# --- small looks --------------------------------------------------------------------------------


def test_a_look_at_a_record_brings_what_is_there_now(world: World) -> None:
    key = world.contact(phone="1")
    world.colleague_edits(key, phone="2")

    report = world.run(world.engine.refresh([key]))

    assert (report.trouble, world.view(key).mine["phone"]) == (None, "2")


def test_a_look_at_a_record_that_is_gone_forgets_it(world: World) -> None:
    key = world.contact()
    world.colleague_deletes(key)

    world.run(world.engine.refresh([key]))

    assert world.store.view(key) is None


def test_a_look_at_a_record_that_is_gone_keeps_what_waits(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")
    world.colleague_deletes(key)

    world.run(world.engine.refresh([key]))

    assert world.view(key).mine["phone"] == "2"


def test_a_wrong_address_forgets_nothing(world: World) -> None:
    key = world.contact()
    world.weather.will(status(404), times=None)

    report = world.run(world.engine.refresh([key]))

    assert report.trouble is not None
    assert world.view(key).server is not None


def test_an_older_look_never_replaces_what_a_round_has_stored_meanwhile(world: World) -> None:
    key = world.contact(phone="1")
    world.release(key, phone="2")

    async def looks_slowly() -> None:
        async def wait(_: httpx.Request, let_through: Pass) -> httpx.Response:
            answer = await let_through()
            await world.engine.push(everything=True)
            return answer

        world.weather.will(wait, "GET", key.id)
        await world.engine.refresh([key])

    world.run(looks_slowly())

    assert world.view(key).server["phone"] == "2"  # type: ignore[index]


def test_the_server_is_asked_for_records_that_are_not_here(world: World) -> None:
    key = RecordKey("Contact", "0c9f4b1e-6a55-4f0c-9a3e-0f3f0d7a1c13")
    world.colleague_edits(key, lastname="Zonderling", company_id=world.company_of_all())

    report = world.run(world.engine.search("Contact", "Zonderl"))

    assert (report.trouble, world.view(key).mine["lastname"]) == (None, "Zonderling")


def test_every_error_of_the_line_has_a_fate_in_a_round(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    makes: dict[str, Callable[[], errors.RemoteError]] = {
        "Unreachable": lambda: errors.Unreachable(Trouble("timeout")),
        "SignedOut": lambda: errors.SignedOut(Trouble("signed_out")),
        "Gone": lambda: errors.Gone(Trouble("not_found")),
        "Moved": lambda: errors.Moved(Trouble("moving")),
        "Refused": lambda: errors.Refused(Trouble("not_allowed"), (), 400),
    }
    assert {each.__name__ for each in errors.RemoteError.__subclasses__()} == set(makes)
    for name, make in makes.items():
        (key,) = waiting(world, 1)

        async def fails(*_: object, make: Callable[[], Exception] = make) -> object:
            raise make()

        monkeypatch.setattr(world.engine.client, "replace", fails)
        world.push()
        monkeypatch.undo()
        entry = world.entry(key)
        assert entry is not None, name
        world.store.discard(key)


def test_an_error_that_httpx_never_told_of_is_trouble_and_no_bug(world: World) -> None:
    waiting(world, 1)
    strange = raising(lambda _: OSError(113, "No route to host"))
    world.weather.will(strange, times=None)

    report = world.push()

    assert report.trouble is not None
    assert report.trouble.code == "unreachable"
