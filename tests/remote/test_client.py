"""The client on the wire: what it says, what it takes for an answer, and where it never goes."""

import asyncio
import gzip
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import httpx
import pytest

from draftdesk.domain.problems import Problem
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.remote import client as clients
from draftdesk.remote.client import Fetched, RemoteClient, latest
from draftdesk.remote.errors import Gone, Moved, Refused, SignedOut, Unreachable
from draftdesk.remote.odata import decoded
from draftdesk.remote.roads import open_road
from draftdesk.remote.seals import seal_with
from draftdesk.remote.sign_in import basic_header
from remote.wires import body, raw
from weather import Weather, bent, sign_in_page, status
from world import Opens, World

PROFILE = Profile("Seed", "https://developers.odysseemobile.com/api", "TESTAPI", "APIUser")
ANNA = RecordKey("Contact", "93498506-9dde-4593-b844-e3c51c0e2bc2")
SEAL = seal_with(b"test")

_T = TypeVar("_T")

Answer = Callable[[httpx.Request], httpx.Response]


def asked(answer: Answer, job: Callable[[RemoteClient], Awaitable[_T]]) -> _T:
    """Do a job with a client whose server answers so."""

    async def run() -> _T:
        async with RemoteClient(PROFILE, "123456", httpx.MockTransport(answer), SEAL) as client:
            return await job(client)

    return asyncio.run(run())


def always(status: int, content: bytes = b"", **headers: str) -> Answer:
    """The same answer to everything."""
    return lambda _: httpx.Response(status, content=content, headers=headers)


# --- what a request says ------------------------------------------------------------------------


def requests_of(job: Callable[[RemoteClient], Awaitable[object]]) -> list[httpx.Request]:
    """The requests of a job on a server that holds the golden contact."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        if request.url.path.endswith(")"):
            return httpx.Response(200, content=raw("contact"))
        return httpx.Response(200, content=raw("page"))

    asked(answer, job)
    return seen


def test_every_request_is_signed_as_the_guide_shows() -> None:
    assert basic_header("APIUser", "123456", "TESTAPI") == "Basic QVBJVXNlcjoxMjM0NTZAVEVTVEFQSQ=="
    for request in requests_of(lambda client: client.fetch(ANNA)):
        assert request.headers["authorization"] == "Basic QVBJVXNlcjoxMjM0NTZAVEVTVEFQSQ=="


def test_a_name_or_password_of_any_letters_can_be_said() -> None:
    assert basic_header("Änna", "pä:ss@wörd", "D") == "Basic w4RubmE6cMOkOnNzQHfDtnJkQEQ="


def test_a_request_asks_for_json_packed_and_expects_nothing() -> None:
    (request,) = requests_of(lambda client: client.fetch(ANNA))

    assert request.url.path == f"/api/Contact({ANNA.id})"
    assert request.headers["accept"] == "application/json"
    assert request.headers["accept-encoding"] == "gzip"
    assert "expect" not in request.headers
    assert "prefer" not in request.headers


def test_a_put_says_the_whole_body_and_its_condition() -> None:
    (request,) = requests_of(
        lambda client: client.replace(ANNA, body("contact"), {"phone": "1"}, 'W/"7"')
    )

    assert (request.method, request.headers["if-match"]) == ("PUT", 'W/"7"')
    assert request.headers["content-type"] == "application/json; charset=utf-8"
    assert decoded(request.content)["phone"] == "1"
    assert "expect" not in request.headers


def test_without_an_etag_no_condition_is_made() -> None:
    (request,) = requests_of(lambda client: client.replace(ANNA, body("contact"), {"phone": "1"}))

    assert "if-match" not in request.headers


def test_an_apostrophe_in_a_code_is_doubled() -> None:
    (request,) = requests_of(lambda client: client.by_code("Company", "O'Neill"))

    assert request.url.params["$filter"] == "code eq 'O''Neill'"
    assert request.url.params["$top"] == "1"


def test_what_cannot_be_said_in_json_never_leaves() -> None:
    with pytest.raises(Refused) as refusal:
        requests_of(lambda client: client.replace(ANNA, {}, {"notes": "\ud800"}))

    assert refusal.value.problems == (Problem(None, "invalid"),)


# --- where it never goes ------------------------------------------------------------------------


@pytest.mark.parametrize("code", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(code: int) -> None:
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.host)
        return httpx.Response(code, headers={"location": "https://elsewhere.example/api"})

    with pytest.raises(Unreachable) as trouble:
        asked(answer, lambda client: client.fetch(ANNA))

    assert trouble.value.trouble.code == "not_the_server"
    assert seen == ["developers.odysseemobile.com"]


def test_the_environment_adds_no_sign_in_of_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine developers.odysseemobile.com login eve password eve\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")

    (request,) = requests_of(lambda client: client.fetch(ANNA))

    assert request.headers["authorization"].endswith("QVBJVXNlcjoxMjM0NTZAVEVTVEFQSQ==")


# --- what counts as an answer -------------------------------------------------------------------


def fetched(answer: Answer) -> Fetched:
    return asked(answer, lambda client: client.fetch(ANNA))


def test_a_record_is_fetched_with_its_body_its_values_and_its_tag() -> None:
    found = fetched(always(200, raw("contact"), etag='W/"7"'))

    assert (found.key, found.etag, found.is_answer) == (ANNA, 'W/"7"', False)
    assert found.stamp == "2026-04-24T10:59:50.6554761Z"
    assert found.body["x_tags"] == body("contact")["x_tags"]
    assert "@odata.context" not in found.body


def test_a_password_shows_in_no_text_of_what_was_fetched() -> None:
    assert "geheim" not in repr(fetched(always(200, raw("contact"))))


def test_a_packed_answer_is_unpacked() -> None:
    packed = always(200, gzip.compress(raw("contact")), **{"content-encoding": "gzip"})

    assert fetched(packed).values["lastname"] == "Müller"


def test_an_answer_packed_badly_is_one_records_bad_luck() -> None:
    with pytest.raises(Unreachable) as trouble:
        fetched(always(200, b"no gzip", **{"content-encoding": "gzip"}))

    assert (trouble.value.trouble.code, trouble.value.everyone) == ("cut_off", False)


@pytest.mark.parametrize(
    "content",
    [b"<html>Welcome", b'{"id": "93498506-9dde', b"[]", b'"text"', b'{"error": "sign in"}', b"{}"],
)
def test_a_success_that_is_not_the_record_is_not_taken_for_it(content: bytes) -> None:
    with pytest.raises(Unreachable) as trouble:
        fetched(always(200, content))

    assert trouble.value.trouble.code == "not_the_server"


def test_another_record_is_not_taken_for_it() -> None:
    other = RecordKey("Contact", "00000000-9dde-4593-b844-e3c51c0e2bc2")

    with pytest.raises(Unreachable):
        asked(always(200, raw("contact")), lambda client: client.fetch(other))


def test_a_record_that_is_gone_is_told_from_a_wrong_address() -> None:
    def gone(request: httpx.Request) -> httpx.Response:
        is_list = request.url.path.endswith("/Contact")
        return httpx.Response(200, content=raw("page")) if is_list else httpx.Response(404)

    with pytest.raises(Gone):
        fetched(gone)
    with pytest.raises(Unreachable) as trouble:
        fetched(always(404))
    assert trouble.value.trouble.code == "not_found"


def test_a_record_that_may_be_lacking_costs_no_second_look() -> None:
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.path)
        return httpx.Response(404)

    with pytest.raises(Gone):
        asked(answer, lambda client: client.fetch(ANNA, may_lack=True))
    assert len(seen) == 1


@pytest.mark.parametrize(
    "answer",
    [always(204), always(200), always(200, b'{"id": "93498506-9dde-4593-b844-e3c51c0e2bc2"}')],
)
def test_a_put_that_is_answered_without_the_record_is_looked_up(answer: Answer) -> None:
    def server(request: httpx.Request) -> httpx.Response:
        if request.method == "PUT":
            return answer(request)
        return httpx.Response(200, content=raw("contact"))

    stored = asked(server, lambda client: client.replace(ANNA, body("contact"), {"phone": "1"}))

    assert (stored.values["lastname"], stored.is_answer) == ("Müller", False)


def test_a_put_that_is_answered_with_the_record_is_not_looked_up() -> None:
    stored = asked(
        always(200, raw("contact")),
        lambda client: client.replace(ANNA, body("contact"), {"phone": "1"}),
    )

    assert stored.is_answer


def test_a_demand_for_a_condition_is_met_with_the_one_that_always_holds() -> None:
    conditions: list[str | None] = []

    def server(request: httpx.Request) -> httpx.Response:
        conditions.append(request.headers.get("if-match"))
        met = request.headers.get("if-match") == "*"
        return httpx.Response(200, content=raw("contact")) if met else httpx.Response(428)

    asked(server, lambda client: client.replace(ANNA, body("contact"), {"phone": "1"}))

    assert conditions == [None, "*"]


def test_a_condition_of_ours_that_fails_is_never_dropped() -> None:
    for code in (412, 428):
        with pytest.raises(Moved):
            asked(
                always(code),
                lambda client: client.replace(ANNA, body("contact"), {"phone": "1"}, '"7"'),
            )


def test_no_route_to_make_a_record_is_a_refusal() -> None:
    with pytest.raises(Refused):
        asked(always(404), lambda client: client.create(ANNA, {"lastname": "Maes"}))


def test_a_record_made_under_another_id_says_so() -> None:
    stored = asked(
        always(201, raw("contact")),
        lambda client: client.create(
            RecordKey("Contact", "11111111-9dde-4593-b844-e3c51c0e2bc2"), {"lastname": "Maes"}
        ),
    )

    assert stored.key == ANNA


def test_a_wrong_password_is_signed_out() -> None:
    with pytest.raises(SignedOut):
        fetched(always(401))


def test_a_code_that_nobody_has_finds_nothing() -> None:
    assert asked(always(200, b'{"value": []}'), lambda c: c.by_code("Company", "X")) is None
    assert asked(always(500), lambda c: c.by_code("DbTitle", "X")) is None, "titles have no code"


@pytest.mark.parametrize("content", [b"{}", b'{"value": 7}', b'{"value": [7]}', b"<html>"])
def test_a_list_that_is_none_is_not_the_server(content: bytes) -> None:
    with pytest.raises(Unreachable):
        asked(always(200, content), lambda client: client.look())


def test_rows_without_an_id_are_left_out() -> None:
    page = b'{"value": [{"name": "nameless"}, {"id": "1f3140d0-8161-4c80-b961-1ed5a3f38d8e"}]}'

    rows = asked(always(200, page), lambda client: client.search("Company", "x"))

    assert [row.key.id for row in rows] == ["1f3140d0-8161-4c80-b961-1ed5a3f38d8e"]


def test_the_newest_stamp_is_found_by_time_and_not_by_letters() -> None:
    stamps = ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00.5Z", None, "never", ""]

    assert latest([*stamps, "2026-01-01T01:00:00+02:00"]) == "2026-01-01T00:00:00.5Z"
    assert latest([]) is None


# --- on the real sandbox ------------------------------------------------------------------------


def test_the_sandbox_packs_its_answers_and_they_are_read(world: World) -> None:
    key = world.contact(notes="long " * 200)

    assert world.view(key).mine["notes"].startswith("long long")
    assert world.log()[-1]["status"] == 200


@pytest.mark.parametrize("style", ["ModelState", "odata", "plain", "html", "empty"])
def test_a_refusal_in_every_style_of_the_sandbox_ends_at_its_field(
    open_world: Opens, style: str
) -> None:
    world = open_world(error_style=style)
    key = world.contact()
    unknown = "11111111-1111-4111-8111-111111111111"
    world.release(key, db_title_id=unknown)

    world.push()

    entry = world.entry(key)
    assert entry is not None
    fields = [problem.field for problem in entry.problems]
    assert fields == (["db_title_id"] if style != "empty" else [None])
    assert all(problem.text for problem in entry.problems)


def test_a_sign_in_page_in_place_of_a_list_is_told(world: World) -> None:
    world.weather.will(sign_in_page, times=None)

    report = world.pull()

    assert report.trouble is not None
    assert report.trouble.code == "not_the_server"
    assert "Hotel Astoria" in report.trouble.detail


def test_what_else_an_answer_holds_is_no_obstacle(world: World) -> None:
    key = world.contact(phone="1")
    world.weather.will(bent(lambda told: {**told, "x": {"y": [1]}, "@odata.type": "#c"}), "GET")
    world.release(key, phone="2")

    assert world.push().delivered == 1
    assert world.puts(key)[0]["x"] == {"y": [1]}
    assert "@odata.type" not in world.puts(key)[0]


def test_every_trouble_can_be_met_by_the_harmless_look(world: World) -> None:
    for code, kind in ((401, SignedOut), (500, Unreachable), (403, Refused), (404, Gone)):
        world.weather.clear()
        world.weather.will(status(code))
        with pytest.raises(kind):
            world.run(world.engine.client.look())


# --- on a real line -----------------------------------------------------------------------------

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def on_the_line(serve: Serve, job: Callable[[RemoteClient], Awaitable[_T]]) -> _T:
    """Do a job with a real client on a real port, behind which something is served."""

    async def run() -> _T:
        async def closing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                await serve(reader, writer)
            finally:
                writer.close()

        server = await asyncio.start_server(closing, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        profile = Profile("Line", f"http://127.0.0.1:{port}/api", "TESTAPI", "APIUser")
        async with server, RemoteClient(profile, "x", open_road(profile), SEAL) as client:
            return await job(client)

    return asyncio.run(run())


async def closes_at_once(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.close()


async def speaks_another_language(reader: asyncio.StreamReader, w: asyncio.StreamWriter) -> None:
    await reader.readline()
    w.write(b"220 smtp.example ready\r\n")


async def stops_in_the_middle(reader: asyncio.StreamReader, w: asyncio.StreamWriter) -> None:
    await reader.readline()
    w.write(b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"id": "9349')
    await w.drain()


async def says_nothing(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    await reader.readline()
    await asyncio.sleep(2)


async def trickles(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readline()
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(40):
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    ("serve", "code"),
    [
        (closes_at_once, "cut_off"),
        (speaks_another_language, "cut_off"),
        (stops_in_the_middle, "cut_off"),
        (says_nothing, "timeout"),
        (trickles, "timeout"),
    ],
)
def test_what_breaks_on_a_real_line_may_be_one_records_bad_luck(
    serve: Serve, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clients, "TIMEOUT", httpx.Timeout(0.3))
    monkeypatch.setattr(clients, "LONGEST", 0.6)

    with pytest.raises(Unreachable) as trouble:
        on_the_line(serve, lambda client: client.fetch(ANNA))

    assert (trouble.value.trouble.code, trouble.value.everyone) == (code, False)


def test_a_port_where_nobody_listens_is_everyones_trouble() -> None:
    profile = Profile("Line", "http://127.0.0.1:1/api", "TESTAPI", "APIUser")

    async def run() -> None:
        async with RemoteClient(profile, "x", open_road(profile), SEAL) as client:
            await client.fetch(ANNA)

    with pytest.raises(Unreachable) as trouble:
        asyncio.run(run())
    assert (trouble.value.trouble.code, trouble.value.everyone) == ("refused_connection", True)


def test_a_name_that_nobody_has_is_everyones_trouble() -> None:
    profile = Profile("Line", "http://no-such-host.invalid/api", "TESTAPI", "APIUser")

    async def run() -> None:
        async with RemoteClient(profile, "x", open_road(profile), SEAL) as client:
            await client.fetch(ANNA)

    with pytest.raises(Unreachable) as trouble:
        asyncio.run(run())
    assert (trouble.value.trouble.code, trouble.value.everyone) == ("unknown_host", True)


def test_a_server_without_tls_is_told_as_such() -> None:
    async def run() -> None:
        server = await asyncio.start_server(speaks_plainly, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        profile = Profile("Line", f"https://127.0.0.1:{port}/api", "TESTAPI", "APIUser")
        async with server, RemoteClient(profile, "x", open_road(profile), SEAL) as client:
            await client.fetch(ANNA)

    async def speaks_plainly(reader: asyncio.StreamReader, w: asyncio.StreamWriter) -> None:
        await reader.read(10)
        w.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        await w.drain()
        w.close()

    with pytest.raises(Unreachable) as trouble:
        asyncio.run(run())
    assert trouble.value.trouble.code == "tls"
    assert "speaks no TLS" in trouble.value.trouble.text


def test_a_weather_that_is_fine_changes_nothing() -> None:
    async def run() -> Fetched:
        road = Weather(httpx.MockTransport(always(200, raw("contact"))))
        async with RemoteClient(PROFILE, "123456", road, SEAL) as client:
            return await client.fetch(ANNA)

    assert asyncio.run(run()).key == ANNA
