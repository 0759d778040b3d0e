"""The sync thread: a real thread, the real engine, the real sandbox, and weather in between."""

import asyncio
import json
import logging
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from draftdesk.domain.problems import Trouble
from draftdesk.domain.record import RecordKey
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.seals import seal_with
from draftdesk.store.database import StoreError
from draftdesk.store.secrets import KeyringLocked
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.courier import Courier, News
from draftdesk.sync.engine import SyncEngine
from draftdesk.sync.report import Line, Report, Stumble, SyncState
from weather import Pass, Weather, hanging, offline, status
from world import KEY, PASSWORD, PROFILE, Opens

PATIENCE = 10.0


class Desk:
    """A window's store in this thread and a courier with the engine in its own."""

    def __init__(self, folder: Path, app: FastAPI) -> None:
        self.folder = folder
        self.weather = Weather(httpx.ASGITransport(app))
        self.store = WindowStore(folder, KEY, "me")
        self.news: list[News] = []
        self.password: str | None = PASSWORD
        self.opening: Exception | None = None
        self.courier = Courier(self.open_engine, self.news.append)
        self.threads: set[str] = set()

    def open_engine(self) -> SyncEngine:
        """Called in the sync thread."""
        self.threads.add(threading.current_thread().name)
        if self.opening is not None:
            raise self.opening
        store = SyncStore(self.folder, KEY)
        client = RemoteClient(PROFILE, self.password or "", self.weather, seal_with(KEY))
        engine = SyncEngine(PROFILE, client, store)
        engine.lacks_password = self.password is None
        return engine

    def wait(self, until: Callable[[], object]) -> None:
        """Wait until something holds."""
        end = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < end, "it never came"
            time.sleep(0.005)

    def reports(self) -> list[Report]:
        """How the rounds so far have ended."""
        return [news for news in list(self.news) if isinstance(news, Report)]

    @property
    def state(self) -> SyncState:
        """What the status line would say."""
        states = [news for news in list(self.news) if isinstance(news, SyncState)]
        return states[-1] if states else SyncState()

    def release(self, key: RecordKey, **fields: str) -> None:
        """Press Send."""
        view = self.store.view(key)
        assert view is not None
        self.store.save_draft(key, view.base, {**view.mine, **fields})
        self.store.submit(key)

    def has_more_than(self, rounds: int) -> bool:
        """Whether another round has ended."""
        return len(self.reports()) > rounds

    def all_sent(self) -> bool:
        """Whether nothing waits any more."""
        return self.store.counts().unfinished == 0


@pytest.fixture(name="world_key")
def a_contact(open_world: Opens) -> tuple[FastAPI, RecordKey]:
    """A contact on a sandbox."""
    world = open_world()
    return world.app, world.contact(phone="1", lastname=f"Zeldzaam{time.time_ns()}")


@pytest.fixture(name="key")
def its_key(world_key: tuple[FastAPI, RecordKey]) -> RecordKey:
    """The key of that contact."""
    return world_key[1]


@pytest.fixture(name="desk")
def a_desk(folder: Path, world_key: tuple[FastAPI, RecordKey]) -> Iterator[Desk]:
    """A desk whose courier has not started."""
    own = folder / "desk"
    own.mkdir()
    desk = Desk(own, world_key[0])
    yield desk
    assert desk.courier.stop()
    desk.store.close()
    assert "sync" not in {thread.name for thread in threading.enumerate()}
    SyncStore(own, KEY).close()


def test_it_begins_with_a_round_in_a_thread_of_its_own(desk: Desk, key: RecordKey) -> None:
    desk.courier.start()

    desk.wait(desk.reports)

    assert desk.threads == {"sync"}
    assert desk.store.view(key) is not None
    assert (desk.state.line, desk.state.working) == (Line.CONNECTED, False)
    assert desk.state.synced_at is not None


def test_what_is_released_is_sent_soon(desk: Desk, key: RecordKey) -> None:
    desk.courier.start()
    desk.wait(desk.reports)

    desk.release(key, phone="2")
    desk.courier.push_soon()

    desk.wait(desk.all_sent)
    assert desk.weather.count("PUT") == 1


def test_what_is_only_typed_is_never_sent(desk: Desk, key: RecordKey) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    view = desk.store.view(key)
    assert view is not None

    desk.store.save_draft(key, view.base, {**view.mine, "phone": "2"})
    desk.courier.sync_now()

    desk.wait(lambda: len(desk.reports()) > 1)
    assert desk.weather.count("PUT", "POST") == 0


def test_when_the_line_comes_back_everything_is_sent_without_a_click(
    desk: Desk, key: RecordKey
) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    desk.weather.will(offline, times=None)
    desk.release(key, phone="2")
    desk.courier.push_soon()
    desk.wait(lambda: desk.state.line is Line.OFFLINE)
    assert desk.store.counts().waiting == 1

    desk.weather.clear()

    desk.wait(desk.all_sent)
    desk.wait(lambda: desk.state.line is Line.CONNECTED)


def test_offline_the_state_says_when_it_tries_again(desk: Desk) -> None:
    desk.weather.will(offline, times=None)

    desk.courier.start()

    desk.wait(lambda: desk.state.line is Line.OFFLINE)
    desk.wait(lambda: desk.state.next_try is not None)
    assert desk.state.trouble is not None
    assert desk.state.trouble.code == "unreachable"


def test_send_while_offline_tries_at_once(desk: Desk, key: RecordKey) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    desk.weather.will(offline, times=None)
    desk.release(key, phone="2")
    for _ in range(6):
        before = len(desk.reports())
        desk.courier.sync_now()
        desk.wait(partial(desk.has_more_than, before))

    desk.weather.clear()
    began = time.monotonic()
    desk.courier.sync_now()
    desk.wait(desk.all_sent)

    assert time.monotonic() - began < 2.0


def test_a_look_that_finds_the_line_whole_brings_a_round(desk: Desk, key: RecordKey) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    desk.weather.will(offline, times=12)
    desk.release(key, phone="2")
    while desk.weather.rules and desk.weather.rules[0].times:
        before = len(desk.reports())
        desk.courier.sync_now()
        desk.wait(partial(desk.has_more_than, before))
    desk.weather.clear()

    desk.courier.refresh(key).result(PATIENCE)

    desk.wait(desk.all_sent)


def test_f5_while_a_round_is_under_way_brings_another_one_that_pulls(
    desk: Desk,
) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    asked_for, held = threading.Event(), threading.Event()

    async def held_up(_: httpx.Request, let_through: Pass) -> httpx.Response:
        held.set()
        while not asked_for.is_set():
            await asyncio.sleep(0.005)
        return await let_through()

    desk.weather.will(held_up, "GET", "/api/Contract")
    desk.courier.sync_now()
    desk.wait(held.is_set)
    before = len(desk.weather.asked)

    # What the round has read before this moment may have changed since.
    desk.courier.sync_now()
    asked_for.set()

    desk.wait(partial(desk.has_more_than, 2))
    assert "/api/Contact" in [each.path for each in desk.weather.asked[before:]]


def test_a_wrong_password_stops_the_rounds_and_another_one_starts_them(
    desk: Desk, key: RecordKey
) -> None:
    desk.password = "wrong"
    desk.courier.start()
    desk.wait(lambda: desk.state.line is Line.SIGNED_OUT)
    asked = len(desk.weather.asked)
    time.sleep(1.2)
    assert len(desk.weather.asked) == asked

    desk.password = PASSWORD
    desk.courier.reopen().result(PATIENCE)

    desk.wait(lambda: desk.state.line is Line.CONNECTED)
    desk.wait(lambda: desk.store.view(key) is not None)


def test_without_a_password_nothing_is_asked_of_the_server(desk: Desk) -> None:
    desk.password = None

    desk.courier.start()

    desk.wait(lambda: desk.state.line is Line.SIGNED_OUT)
    assert desk.weather.asked == []


def test_a_store_that_cannot_be_opened_is_told_and_can_be_tried_again(desk: Desk) -> None:
    desk.opening = KeyringLocked("The keyring is locked.")
    desk.courier.start()
    desk.wait(lambda: any(isinstance(news, KeyringLocked) for news in desk.news))

    desk.opening = None
    desk.courier.reopen().result(PATIENCE)

    desk.wait(lambda: desk.state.line is Line.CONNECTED)


def test_cancel_breaks_a_round_off_and_leaves_the_thread_alive(desk: Desk, key: RecordKey) -> None:
    desk.weather.will(hanging, times=None)
    desk.courier.start()
    desk.wait(lambda: desk.weather.asked)

    desk.courier.cancel()

    desk.wait(lambda: not desk.state.working)
    desk.weather.clear()
    desk.courier.sync_now()
    desk.wait(lambda: desk.store.view(key) is not None)


def test_a_round_that_goes_on_has_its_line_from_the_first_answer(
    desk: Desk,
) -> None:
    desk.weather.will(hanging, "GET", "/api/Contract")
    desk.courier.start()

    desk.wait(lambda: desk.state.line is Line.CONNECTED)
    assert (desk.state.working, desk.state.trouble, desk.reports()) == (True, None, [])
    desk.courier.cancel()
    desk.wait(lambda: desk.state.cancelled)
    assert desk.state.line is Line.CONNECTED
    assert desk.state.next_try is not None
    assert desk.state.next_try > time.time()


def test_after_a_cancel_nothing_goes_on_by_itself_though_a_look_succeeds(
    desk: Desk, key: RecordKey
) -> None:
    desk.weather.will(offline, times=None)
    desk.courier.start()
    desk.wait(lambda: desk.state.line is Line.OFFLINE)
    desk.weather.clear()
    desk.weather.will(hanging, times=None)
    before = len(desk.weather.asked)
    desk.courier.sync_now()
    desk.wait(lambda: len(desk.weather.asked) > before)
    desk.courier.cancel()
    desk.wait(lambda: desk.state.cancelled)
    desk.weather.clear()

    assert desk.courier.refresh(key).result(PATIENCE).trouble is None
    asked = len(desk.weather.asked)
    time.sleep(0.8)

    assert len(desk.weather.asked) == asked
    assert desk.state.cancelled
    desk.courier.sync_now()
    desk.wait(lambda: desk.state.line is Line.CONNECTED and not desk.state.cancelled)


def test_it_stops_within_a_second_though_a_request_hangs(desk: Desk) -> None:
    desk.weather.will(hanging, times=None)
    desk.courier.start()
    desk.wait(lambda: desk.weather.asked)

    began = time.monotonic()

    assert desk.courier.stop()
    assert time.monotonic() - began < 1.0


def test_a_put_that_hangs_when_the_program_ends_is_settled_by_the_next(
    desk: Desk, key: RecordKey
) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    desk.release(key, phone="2")

    async def applied_and_hangs(request: httpx.Request, let_through: Pass) -> httpx.Response:
        await let_through()
        return await hanging(request, let_through)

    desk.weather.will(applied_and_hangs, "PUT")
    desk.courier.push_soon()
    desk.wait(lambda: desk.weather.count("PUT"))
    time.sleep(0.05)
    assert desk.courier.stop()

    desk.courier = Courier(desk.open_engine, desk.news.append)
    desk.courier.start()

    desk.wait(desk.all_sent)
    assert desk.weather.count("PUT") == 1


def test_a_courier_that_never_started_leaves_nothing_open(desk: Desk) -> None:
    never = Courier(desk.open_engine, desk.news.append)

    assert never.stop()
    assert never.refresh(RecordKey("Contact", "x")).cancelled()
    never.push_soon()


def test_a_wish_left_by_a_command_is_granted_with_its_outcome(desk: Desk, key: RecordKey) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    # Put off, so that no round takes it along before the wish is found; paused until it is.
    desk.store.decisions.pause_sending(yes=True)
    desk.release(key, phone="2")
    desk.store._work.execute("UPDATE outbox SET next_try=?", (time.time() + 3600,))
    desk.store.decisions.pause_sending(yes=False)

    desk.store.decisions.leave_wish("please")

    desk.wait(lambda: desk.store.note("wish_granted") == "please")
    outcome = Report.from_dict(json.loads(desk.store.note("wish_outcome") or "{}"))
    assert (outcome.delivered, desk.all_sent()) == (1, True)


def test_a_wish_is_granted_while_signed_out_too(desk: Desk) -> None:
    desk.password = "wrong"
    desk.courier.start()
    desk.wait(lambda: desk.state.line is Line.SIGNED_OUT)

    desk.store.decisions.leave_wish("please")

    desk.wait(lambda: desk.store.note("wish_granted") == "please")
    outcome = Report.from_dict(json.loads(desk.store.note("wish_outcome") or "{}"))
    assert outcome.signed_out


def test_a_stopped_outbox_does_not_keep_the_thread_busy(desk: Desk, key: RecordKey) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    desk.release(key, phone="2")
    writer = desk.store
    trouble = json.dumps(Trouble("reset_untouched", {"type": "Contact", "fields": []}).as_dict())
    with writer._work:
        writer._work.execute("INSERT INTO note VALUES('stopped', ?)", (trouble,))
    desk.courier.push_soon()
    desk.wait(lambda: desk.state.trouble is not None)
    rounds = len(desk.reports())

    time.sleep(1.2)

    assert len(desk.reports()) == rounds


def test_a_disk_that_fails_is_told_once_and_the_thread_goes_on(
    desk: Desk, key: RecordKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    full = StoreError("The disk is full; make room and try again.")

    def fails(*_: object, **__: object) -> object:
        raise full

    monkeypatch.setattr(SyncStore, "keep", fails)
    for _ in range(3):
        desk.courier.sync_now()
        time.sleep(0.05)
    desk.wait(lambda: Stumble(full) in desk.news)
    time.sleep(0.2)
    assert desk.news.count(Stumble(full)) == 1

    monkeypatch.undo()
    desk.release(key, phone="2")
    desk.courier.sync_now()
    desk.wait(desk.all_sent)


def stumbled_over(desk: Desk, kind: type[Exception]) -> bool:
    """Whether such an error was told, and the thread lives on."""
    told = [news.error for news in list(desk.news) if isinstance(news, Stumble)]
    return any(isinstance(error, kind) for error in told)


def test_a_mistake_of_ours_with_one_entry_is_told_and_the_others_go_out(
    desk: Desk, key: RecordKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def faulty(*_: object) -> object:
        raise ZeroDivisionError

    desk.courier.start()
    desk.wait(desk.reports)
    monkeypatch.setattr("draftdesk.sync.engine.push_entry", faulty)
    desk.release(key, phone="2")
    desk.courier.push_soon()
    desk.wait(lambda: stumbled_over(desk, ZeroDivisionError))
    desk.wait(lambda: desk.store.counts().refused == 1)

    monkeypatch.undo()
    desk.store.retry([key])
    desk.courier.sync_now()
    desk.wait(desk.all_sent)


def test_a_mistake_in_a_round_or_beside_one_is_told_and_the_thread_goes_on(
    desk: Desk,
    key: RecordKey,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    words = ["Anna", "Peeters"]

    async def faulty(*_: object, **__: object) -> Report:
        raise ZeroDivisionError(" ".join(words))

    def broken() -> None:
        raise LookupError(" ".join(words))

    desk.courier.start()
    desk.wait(desk.reports)
    with monkeypatch.context() as patch:
        patch.setattr(SyncEngine, "refresh", faulty)
        with pytest.raises(ZeroDivisionError):
            desk.courier.refresh(key).result(PATIENCE)
        patch.setattr(SyncEngine, "run", faulty)
        patch.setattr(SyncEngine, "push", faulty)
        desk.courier.sync_now()
        desk.courier._call(broken)
        desk.wait(lambda: stumbled_over(desk, LookupError))
        desk.wait(lambda: sum(isinstance(news, Stumble) for news in desk.news) == 3)

    desk.release(key, phone="2")
    desk.courier.sync_now()
    desk.wait(desk.all_sent)
    assert " ".join(words) not in caplog.text


def test_a_reopening_waits_for_what_is_under_way(desk: Desk, key: RecordKey) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    desk.weather.will(hanging, "GET", key.id)
    looking = desk.courier.refresh(key)
    desk.wait(lambda: any(key.id in path for path in desk.weather.paths()))

    desk.courier.reopen().result(PATIENCE)

    assert looking.cancelled() or looking.exception(PATIENCE) is not None
    assert desk.courier.refresh(key).result(PATIENCE).trouble is None


def test_the_server_is_searched_beside_the_rounds(
    desk: Desk, key: RecordKey, world_key: tuple[FastAPI, RecordKey]
) -> None:
    row = world_key[0].state.tables.get(key.type, key.id)
    desk.weather.will(hanging, "GET", "/api/DbLanguage")
    desk.courier.start()
    desk.wait(lambda: desk.weather.asked)

    report = desk.courier.search("Contact", row.fields["lastname"]).result(PATIENCE)

    assert (report.trouble, report.pulled) == (None, 1)
    assert desk.store.view(key) is not None


def test_trouble_of_a_small_job_is_returned_and_stops_nothing(desk: Desk, key: RecordKey) -> None:
    desk.courier.start()
    desk.wait(desk.reports)
    desk.weather.will(status(500), "GET", key.id)

    report = desk.courier.refresh(key).result(PATIENCE)

    assert report.trouble is not None
    assert desk.state.line is Line.CONNECTED


def test_a_round_is_noted_in_numbers_and_codes_once(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("draftdesk"), "propagate", True)
    courier = Courier(lambda: None, lambda _: None)  # type: ignore[arg-type, return-value]
    trouble = Trouble("timeout", {"host": "erp.example"}, "secret words")

    with caplog.at_level(logging.INFO, "draftdesk"):
        for report in (Report(), Report(), Report(delivered=2), Report(trouble=trouble)):
            courier._note(report)
    courier._loop.close()

    assert [each.getMessage() for each in caplog.records] == [
        "round: sent 0, clashing 0, refused 0, put off 0, changed here 0; ended well",
        "round: sent 2, clashing 0, refused 0, put off 0, changed here 0; ended well",
        "round: sent 0, clashing 0, refused 0, put off 0, changed here 0; ended timeout",
    ]
