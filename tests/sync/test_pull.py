"""What changed over there, whatever the server, its colleagues and the line do meanwhile."""

import json
import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.record import RecordKey
from draftdesk.sync.report import Progress
from weather import (
    Pass,
    bent,
    fine,
    half_an_answer,
    offline,
    status,
    then,
)
from world import Opens, World

STAMP = "2026-05-01T08:00:00.123Z"
_LONG_AGO = datetime(2026, 1, 1)


@pytest.fixture(name="empty")
def an_empty_world(open_world: Opens) -> World:
    """A server of its own, with nothing but its look-ups; five rows to a page."""
    return open_world(alone=True, page_size=5)


def planted(
    world: World, count: int, stamp: str | None = None, *, minutes_apart: bool = False
) -> list[RecordKey]:
    """So many contacts on the server, all with one stamp if one is given."""
    keys = [RecordKey("Contact", str(uuid.UUID(int=number + 1))) for number in range(count)]
    company = world.company_of_all()
    for number, key in enumerate(keys):
        world.plant(key, {"id": key.id, "lastname": f"Maes {number}", "company_id": company})
        if minutes_apart:
            stamp = (_LONG_AGO + timedelta(minutes=number)).isoformat() + ".001"
        if stamp is not None:
            stamped(world, key, stamp.rstrip("Z"))
    return keys


def stamped(world: World, key: RecordKey, stamp: str) -> None:
    """Give a row on the server another stamp."""
    sql = 'update "Contact" set stamp=? where id=?'
    world.app.state.tables._connection.execute(sql, (stamp, key.id))


def pulled(world: World) -> set[str]:
    """The contacts that are here."""
    return {row.key.id for row in world.store.page("Contact", limit=1000, archived=True)}


def ids(keys: Iterable[RecordKey]) -> set[str]:
    return {key.id for key in keys}


def test_every_row_comes_archived_ones_too(empty: World) -> None:
    keys = planted(empty, 23)
    empty.colleague_edits(keys[3], archived=True)

    report = empty.pull()

    assert (report.trouble, pulled(empty)) == (None, ids(keys))
    assert empty.store.count("Contact") == 22
    assert empty.store.count("Contact", archived=True) == 23


def test_only_what_changed_since_comes_the_next_time(empty: World) -> None:
    keys = planted(empty, 23, STAMP)
    empty.pull()
    empty.colleague_edits(keys[7], notes="new")
    asked = len(empty.weather.asked)

    report = empty.pull()

    questions = [a for a in empty.weather.asked[asked:] if a.path == "/api/Contact"]
    assert (report.pulled, empty.view(keys[7]).mine["notes"]) == (1, "new")
    assert "modified_dateutc%20ge%20" in questions[0].query


def test_a_row_that_moves_between_pages_is_not_missed(empty: World) -> None:
    keys = planted(empty, 30)

    async def somebody_edits_the_first() -> None:
        await empty.colleague_edits_now(keys[0], notes="moved to the end")

    for _ in range(6):
        empty.weather.will(then(somebody_edits_the_first), "GET", "/api/Contact?")
    empty.pull()

    assert pulled(empty) == ids(keys)
    assert empty.view(keys[0]).mine["notes"] == "moved to the end"


def test_a_row_that_leaves_a_block_of_one_stamp_hides_none_behind_it(empty: World) -> None:
    keys = planted(empty, 30, STAMP)
    seen = 0

    async def somebody_edits(_: httpx.Request, let_through: Pass) -> httpx.Response:
        nonlocal seen
        seen += 1
        if seen == 3:
            await empty.colleague_edits_now(keys[0], notes="left the block")
        return await let_through()

    empty.weather.will(somebody_edits, "GET", "/api/Contact?", times=None)
    empty.pull()

    assert pulled(empty) == ids(keys)


def test_a_row_that_is_made_meanwhile_comes_too(empty: World) -> None:
    planted(empty, 12)
    late = RecordKey("Contact", str(uuid.uuid4()))

    async def somebody_adds() -> None:
        await empty.colleague_edits_now(late, lastname="Late", company_id=empty.company_of_all())

    empty.weather.will(then(somebody_adds), "GET", "/api/Contact?")
    empty.pull()

    assert late.id in pulled(empty)


def test_a_pull_that_breaks_off_goes_on_where_it_stopped(open_world: Opens) -> None:
    world = open_world(alone=True, page_size=100)
    planted(world, 950, minutes_apart=True)
    pages = 0

    async def breaks_after_seven_pages(request: httpx.Request, let_through: Pass) -> httpx.Response:
        nonlocal pages
        pages += 1
        return await (offline if pages == 8 else fine)(request, let_through)

    world.weather.will(breaks_after_seven_pages, "GET", "/api/Contact?", times=None)
    first = world.pull()
    here = len(pulled(world))
    asked = len(world.weather.asked)
    second = world.pull()

    again = [a for a in world.weather.asked[asked:] if a.path == "/api/Contact"]
    assert first.trouble is not None
    assert (here >= 690, second.trouble, len(pulled(world))) == (True, None, 950)
    assert len(again) <= 4


def test_a_broken_page_loses_nothing(empty: World) -> None:
    keys = planted(empty, 30)
    empty.weather.will(half_an_answer, "GET", "/api/Contact?")

    first = empty.pull()
    second = empty.pull()

    assert first.trouble is not None
    assert (first.trouble.code, second.trouble) == ("not_the_server", None)
    assert pulled(empty) == ids(keys)


@pytest.mark.parametrize("spelling", ["@odata.nextLink", "@odata.nextlink"])
def test_both_spellings_of_the_next_link_lead_on(empty: World, spelling: str) -> None:
    keys = planted(empty, 12, STAMP)

    def respelled(told: dict[str, Any]) -> dict[str, Any]:
        link = told.pop("@odata.nextLink", None)
        return {**told, spelling: link} if link else told

    empty.weather.will(bent(respelled), "GET", "/api/Contact?", times=None)
    empty.pull()

    assert pulled(empty) == ids(keys)


@pytest.mark.parametrize("dates", ["quoted", "unquoted"])
def test_both_spellings_of_a_date_are_served(open_world: Opens, dates: str) -> None:
    world = open_world(alone=True, page_size=5, dates=dates)
    keys = planted(world, 12)

    world.pull()
    world.colleague_edits(keys[5], notes="new")
    report = world.pull()

    refused = sum(entry["status"] == 400 for entry in world.log())
    assert (report.trouble, pulled(world)) == (None, ids(keys))
    assert world.view(keys[5]).mine["notes"] == "new"
    assert refused == 0 or (dates == "unquoted" and refused <= 20), "the right one is remembered"


# --- servers that go their own way --------------------------------------------------------------


def test_a_next_link_to_another_origin_is_not_followed_and_nothing_is_missed(
    open_world: Opens,
) -> None:
    world = open_world(alone=True, page_size=5)
    keys = planted(world, 23, STAMP)
    there = {"next_link_origin": "http://elsewhere.example"}
    world.run(world._harness.post("/_weather", json=there))

    report = world.pull()

    assert (report.trouble, pulled(world)) == (None, ids(keys))
    assert {asked.origin for asked in world.weather.asked} == {"http://sandbox"}


def unordered(told: dict[str, Any]) -> dict[str, Any]:
    """A server that does not care about `$orderby`."""
    return {**told, "value": told["value"][::-1]}


def test_a_server_that_keeps_no_order_is_followed_along_its_links(empty: World) -> None:
    keys = planted(empty, 23)
    empty.weather.will(bent(unordered), "GET", "/api/Contact?", times=None)

    report = empty.pull()

    assert (report.trouble, pulled(empty)) == (None, ids(keys))


def test_without_order_a_next_link_to_another_origin_is_refused(open_world: Opens) -> None:
    world = open_world(alone=True, page_size=5)
    planted(world, 23)
    there = {"next_link_origin": "http://elsewhere.example"}
    world.run(world._harness.post("/_weather", json=there))
    world.weather.will(bent(unordered), "GET", "/api/Contact?", times=None)

    report = world.pull()

    assert report.trouble is not None
    assert report.trouble.code == "not_the_server"
    assert {asked.origin for asked in world.weather.asked} == {"http://sandbox"}


def test_a_server_without_orderby_and_count_is_asked_more_simply(empty: World) -> None:
    keys = planted(empty, 23)
    refusal = status(400, b'{"Message": "The query option is not supported."}')
    for option in ("$orderby", "$count"):
        empty.weather.will(refusal, "GET", option, times=None)

    report = empty.pull()

    assert (report.trouble, pulled(empty)) == (None, ids(keys))


def test_a_server_that_ignores_skip_is_followed_along_its_links(empty: World) -> None:
    keys = planted(empty, 23, STAMP)

    async def opaque_links(request: httpx.Request, _: Pass) -> httpx.Response:
        """`$skip` means nothing here; links say `at=` instead."""
        parts = request.url.query.decode().split("&")
        query = "&".join(p.replace("at=", "$skip=") for p in parts if not p.startswith("$skip="))
        url = request.url.copy_with(query=query.encode())
        road = httpx.ASGITransport(empty.app)
        answer = await road.handle_async_request(httpx.Request("GET", url, headers=request.headers))
        told = json.loads(await answer.aread())
        if link := told.get("@odata.nextLink"):
            told["@odata.nextLink"] = link.replace("$skip=", "at=")
        return httpx.Response(200, json=told, request=request)

    empty.weather.will(opaque_links, "GET", "/api/Contact?", times=None)
    report = empty.pull()

    assert (report.trouble, pulled(empty)) == (None, ids(keys))


def test_a_look_up_that_is_not_served_stops_nothing(empty: World) -> None:
    keys = planted(empty, 3)
    for route, fate in (
        ("DbLanguage", status(404)),
        ("DbTitle", status(403)),
        ("FeeList", status(401)),
        ("CompanyType", status(500)),
        ("User", status(405)),
    ):
        empty.weather.will(fate, "GET", f"/api/{route}?", times=None)

    report = empty.pull()

    assert (report.trouble, pulled(empty)) == (None, ids(keys))


def test_contacts_that_may_not_be_read_hold_back_no_contracts(empty: World) -> None:
    contract = RecordKey("Contract", str(uuid.uuid4()))
    empty.colleague_edits(contract, name="Oven care", company_id=empty.company_of_all())
    empty.weather.will(status(403), "GET", "/api/Contact?", times=None)

    report = empty.pull()

    assert report.trouble is not None
    assert report.trouble.code == "not_allowed"
    assert empty.view(contract).mine["name"] == "Oven care"


def test_a_wrong_password_is_told_and_nothing_is_dropped(empty: World) -> None:
    planted(empty, 3)
    empty.pull()
    empty.weather.will(status(401), times=None)

    report = empty.pull()

    assert (report.signed_out, len(pulled(empty))) == (True, 3)


def test_a_table_that_shrank_to_nothing_takes_nothing_away_here(empty: World) -> None:
    keys = planted(empty, 12)
    empty.pull()
    empty.weather.will(status(200, b'{"value": []}'), "GET", "/api/Contact", times=None)

    report = empty.pull()

    assert (report.trouble, pulled(empty)) == (None, ids(keys))


def test_a_row_from_the_future_does_not_hide_what_comes_after_it(open_world: Opens) -> None:
    world = open_world(alone=True, page_size=5)
    keys = planted(world, 6, STAMP)
    stamped(world, keys[5], "2099-01-01T00:00:00.001")

    async def dated(request: httpx.Request, let_through: Pass) -> httpx.Response:
        answer = await let_through()
        headers = {**answer.headers, "date": "Fri, 01 May 2026 09:00:00 GMT"}
        body = await answer.aread()
        headers.pop("content-encoding", None)
        return httpx.Response(answer.status_code, headers=headers, content=body, request=request)

    world.weather.will(dated, times=None)
    world.pull()
    world.app.state.tables._connection.execute(
        "update \"Contact\" set stamp=?, body=json_set(body, '$.notes', ?) where id=?",
        ("2026-05-01T09:30:00.001", "written later", keys[0].id),
    )
    world.pull()

    assert world.view(keys[0]).mine["notes"] == "written later"


def test_stamps_that_are_committed_a_little_late_are_not_missed(empty: World) -> None:
    keys = planted(empty, 6, "2026-05-01T08:00:10.001")
    late = RecordKey("Contact", str(uuid.uuid4()))
    empty.pull()
    empty.plant(late, {"id": late.id, "lastname": "Late", "company_id": empty.company_of_all()})
    stamped(empty, late, "2026-05-01T08:00:05.001")

    empty.pull()

    assert pulled(empty) == ids(keys) | {late.id}


def test_a_waiting_entry_is_not_disturbed_by_a_pull(empty: World) -> None:
    (key,) = planted(empty, 1)
    empty.pull()
    empty.release(key, phone="2")
    before = empty.entry(key)
    empty.colleague_edits(key, phone="3", notes="theirs")

    empty.pull()

    assert empty.entry(key) == before
    assert (empty.view(key).mine["phone"], empty.view(key).mine["notes"]) == ("2", "theirs")


def test_tables_without_stamps_are_read_now_and_then_unless_the_person_asks(
    empty: World,
) -> None:
    empty.sync(everything=False)
    first = empty.weather.paths().count("/api/DbLanguage")
    empty.pass_time(60)
    empty.sync(everything=False)
    second = empty.weather.paths().count("/api/DbLanguage")
    empty.pass_time(15 * 60)
    empty.sync(everything=False)
    third = empty.weather.paths().count("/api/DbLanguage")
    empty.sync(everything=True)

    assert (second - first, third - second) == (0, first)
    assert empty.weather.paths().count("/api/DbLanguage") == third + first


def test_a_contact_is_found_by_the_name_of_its_company(empty: World) -> None:
    (key,) = planted(empty, 1)

    empty.pull()

    assert [found.key for found in empty.store.find("Contact", "maes smets")] == [key]


def test_progress_says_how_many_of_how_many(empty: World) -> None:
    planted(empty, 23)
    told: list[Progress | None] = []

    empty.run(empty.engine.pull(told.append))

    contacts = [each for each in told if each and each.about == "Contacts"]
    assert (contacts[-1], told[-1]) == (Progress("Contacts", 23, 23), None)
    plurals = {kind.facts.plural for kind in RECORD_TYPES.values()}
    assert {each.about for each in told if each} <= plurals
    assert [each.done for each in contacts] == sorted(each.done for each in contacts)


def test_private_fields_of_colleagues_are_not_even_asked_for(empty: World) -> None:
    empty.pull()

    (query,) = {a.query.partition("$select=")[2] for a in empty.weather.asked if "/User" in a.path}
    assert "email" not in query
    assert "firstname" in query


# --- what is gone over there ----------------------------------------------------------------------


def removed(world: World, keys: Iterable[RecordKey]) -> None:
    """Rows that somebody deletes on the server."""
    for key in keys:
        world.app.state.tables._connection.execute(
            f'delete from "{key.type}" where id=?',
            (key.id,),
        )


def test_a_whole_reading_drops_the_copies_of_what_is_gone(empty: World) -> None:
    keys = planted(empty, 12, minutes_apart=True)
    empty.pull()
    removed(empty, keys[:2])

    empty.pull()
    assert len(pulled(empty)) == 12
    empty.store.decisions.read_whole()
    empty.pull()

    assert pulled(empty) == {key.id for key in keys[2:]}
    assert empty.store.count("Contact", archived=True) == 10
    assert empty.store.counts().doubt is None


def test_a_table_that_shrinks_by_most_stops_and_asks(empty: World) -> None:
    keys = planted(empty, 12, minutes_apart=True)
    empty.pull()
    removed(empty, keys[:9])

    empty.store.decisions.read_whole()
    empty.pull()

    doubt = empty.store.counts().doubt
    assert len(pulled(empty)) == 12
    assert doubt is not None
    assert doubt.parameters == {"type": "Contact", "had": 12, "left": 3}

    empty.store.decisions.allow_shrinking("Contact", yes=False)
    empty.pull()
    assert (empty.store.counts().doubt, len(pulled(empty))) == (None, 12)

    empty.store.decisions.allow_shrinking("Contact", yes=True)
    empty.pull()
    assert pulled(empty) == {key.id for key in keys[9:]}


def test_what_has_unsent_work_outlives_its_row(empty: World) -> None:
    keys = planted(empty, 12, minutes_apart=True)
    empty.pull()
    empty.edit(keys[0], firstname="Typed")
    removed(empty, keys[:2])

    empty.store.decisions.read_whole()
    empty.pull()

    assert pulled(empty) == {key.id for key in (keys[0], *keys[2:])}
    assert empty.synced.kept(keys[0]) is not None
    assert empty.synced.kept(keys[1]) is None
