"""The ERP's API as far as it is known, as a FastAPI app: `create_app`.

Everything under `/api` is documented or marked as inferred in the description of the API; what
tests need beyond it hangs beside, in `harness`.
"""

import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import msgspec
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.middleware.gzip import GZipMiddleware

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.shapes import Record
from draftdesk.sandbox.describing import describe, metadata
from draftdesk.sandbox.doorway import Doorway
from draftdesk.sandbox.erp import UNDELETABLE, Erp, Page
from draftdesk.sandbox.harness import harness_doors
from draftdesk.sandbox.mischief import Mischief
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.querying import Query, next_query, options_of, query_of, select_of
from draftdesk.sandbox.reading import guid, json_object
from draftdesk.sandbox.refusing import Refusal, refused
from draftdesk.sandbox.seed import seeded
from draftdesk.sandbox.tables import Entry, Row, Tables, utc_now

_LARGEST_BODY = 16 * 1024 * 1024
_JSON = ("application/json", "text/json")
_METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")

_encode = msgspec.json.Encoder(decimal_format="number").encode


def create_app(
    options: SandboxOptions | None = None, *, now: Callable[[], datetime] = utc_now
) -> FastAPI:
    """A sandbox of its own, ready to serve; `app.state.tables.close()` lets go of its file.

    `now` is the server's clock (UTC). `app.state` also holds `mischief` and `options`.
    """
    options = options or SandboxOptions()
    tables = Tables(options.db, now)
    if tables.empty:
        tables.fill(seeded(options.records, options.today))
    mischief = Mischief(options.mishaps, options.seed, options.latency)
    erp = Erp(tables, options, mischief.bend)
    app = FastAPI(title="Sandbox of the ERP's API", version="1", lifespan=_closing(tables))
    app.state.tables, app.state.mischief, app.state.options = tables, mischief, options
    app.include_router(harness_doors(erp, mischief))
    _Api(erp, mischief).hang(app)
    # What is added last stands outermost: the doorway, then compression, then the API.
    app.add_middleware(GZipMiddleware, minimum_size=500, compresslevel=1)
    app.add_middleware(Doorway, erp=erp, mischief=mischief)
    return app


def _closing(tables: Tables) -> Callable[[FastAPI], Any]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        tables.close()

    return lifespan


class _Api:
    """The documented part of the app.

    One route serves all addresses: a route of FastAPI's for each method of each record type would
    make every new sandbox, and so every test, 50 ms slower.
    """

    def __init__(self, erp: Erp, mischief: Mischief) -> None:
        self._erp = erp
        self._mischief = mischief
        self._style = erp.options.error_style
        self._types = {each.facts.route: each for each in RECORD_TYPES.values()}

    def hang(self, app: FastAPI) -> None:
        """Hang the API into an app."""
        app.add_exception_handler(Refusal, self._refuse)
        app.add_exception_handler(404, self._no_such_route)
        app.add_exception_handler(405, self._no_such_method)
        app.add_api_route("/api/$metadata", self._metadata, include_in_schema=False)
        app.add_api_route(
            "/api/{address}", self._serve, methods=[*_METHODS], include_in_schema=False
        )
        describe(app)

    async def _serve(self, request: Request, address: str) -> Response:
        route, bracket, rest = address.partition("(")
        record_type = self._types.get(route)
        if record_type is None or (bracket and not rest.endswith(")")):
            raise HTTPException(404)
        if not bracket:
            if request.method == "GET":
                return self._fetch_list(request, record_type)
            if request.method == "POST":
                return await self._create(request, record_type)
            raise HTTPException(405)
        return await self._serve_one(request, record_type, _key(rest[:-1]))

    async def _serve_one(self, request: Request, record_type: type[Record], key: str) -> Response:
        if request.method == "GET":
            return self._fetch(request, record_type, key)
        if request.method == "PUT":
            return await self._replace(request, record_type, key)
        if request.method == "DELETE":
            self._erp.remove(record_type, key, _entry(request))
            return Response(status_code=204)
        raise HTTPException(405)

    def _fetch_list(self, request: Request, record_type: type[Record]) -> Response:
        query = query_of(record_type, _entry(request).query, self._erp.options)
        return self._list(request, record_type, query, self._erp.page(record_type, query))

    def _fetch(self, request: Request, record_type: type[Record], key: str) -> Response:
        select = select_of(record_type, options_of(_entry(request).query))
        return self._entity(request, record_type, self._erp.fetch(record_type, key), 200, select)

    async def _create(self, request: Request, record_type: type[Record]) -> Response:
        row = self._erp.create(record_type, await self._body(request), _entry(request))
        return self._entity(request, record_type, row, 201)

    async def _replace(self, request: Request, record_type: type[Record], key: str) -> Response:
        entry = _entry(request)
        entry.if_match = request.headers.get("if-match")
        row = self._erp.replace(record_type, key, await self._body(request), entry)
        if self._erp.options.put_answer == "204":
            return Response(status_code=204)
        return self._entity(request, record_type, row, 200)

    # --- answers ---

    def _list(
        self, request: Request, record_type: type[Record], query: Query, page: Page
    ) -> Response:
        base, route = _base(request), record_type.facts.route
        answer: dict[str, Any] = {"@odata.context": f"{base}/$metadata#{route}"}
        if page.total is not None:
            answer["@odata.count"] = page.total
        answer["value"] = [self._item(record_type, row, query.select) for row in page.rows]
        if page.more:
            origin = self._mischief.weather.next_link_origin
            there = f"{origin}/api" if origin else base
            answer["@odata.nextLink"] = f"{there}/{route}?{next_query(query)}"
        return _json(answer)

    def _item(self, record_type: type[Record], row: Row, select: tuple[str, ...]) -> dict[str, Any]:
        tag = {"@odata.etag": self._erp.answers.etag(row)} if self._erp.options.etags else {}
        return {**tag, **self._erp.answers.entity(record_type, row, select)}

    def _entity(
        self,
        request: Request,
        record_type: type[Record],
        row: Row,
        status: int,
        select: tuple[str, ...] = (),
    ) -> Response:
        context = f"{_base(request)}/$metadata#{record_type.facts.route}/$entity"
        answer: dict[str, Any] = {"@odata.context": context}
        headers = {"ETag": self._erp.answers.etag(row)} if self._erp.options.etags else {}
        if request.method != "GET" and "return=minimal" in request.headers.get("prefer", ""):
            headers["Preference-Applied"] = "return=minimal"
            answer["id"] = row.id
        else:
            answer |= self._item(record_type, row, select)
        return _json(answer, status, headers)

    async def _metadata(self, request: Request) -> Response:
        del request
        return Response(metadata(), media_type="application/xml")

    async def _refuse(self, request: Request, refusal: Exception) -> Response:
        del request
        if not isinstance(refusal, Refusal):
            raise refusal
        return refused(refusal, self._style)

    async def _no_such_route(self, request: Request, _: Exception) -> Response:
        text = f"No HTTP resource was found that matches the request URI '{request.url.path}'."
        return refused(Refusal(404, text), self._style)

    async def _no_such_method(self, request: Request, _: Exception) -> Response:
        text = f"The requested resource does not support http method '{request.method}'."
        route, bracket, _rest = request.url.path.rpartition("/")[2].partition("(")
        record_type = self._types.get(route)
        allowed = "GET, PUT" if bracket else "GET, POST"
        if bracket and record_type and record_type.facts.name not in UNDELETABLE:
            allowed += ", DELETE"
        return refused(Refusal(405, text, headers={"Allow": allowed}), self._style)

    # --- bodies ---

    async def _body(self, request: Request) -> dict[str, Any]:
        """The JSON object of a write, unpacked and noted in the log."""
        raw = await request.body()
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in _JSON:
            raise Refusal(415, f"The request entity's media type '{kind}' is not supported.")
        body = _unpacked(raw, request.headers.get("content-encoding", "identity").lower())
        _entry(request).body = body.decode(errors="replace")
        return json_object(body)


def _unpacked(raw: bytes, encoding: str) -> bytes:
    unpack = _UNPACKERS.get(encoding)
    if unpack is None:
        raise Refusal(415, f"The content encoding '{encoding}' is not supported.")
    try:
        body = unpack(raw)
    except (OSError, EOFError, zlib.error) as error:
        raise Refusal(400, f"The body is not valid {encoding}.") from error
    if len(body) > _LARGEST_BODY:
        raise Refusal(413, "The body is too large.")
    return body


def _gunzipped(raw: bytes) -> bytes:
    return zlib.decompressobj(wbits=31).decompress(raw, _LARGEST_BODY + 1)


def _inflated(raw: bytes) -> bytes:
    return zlib.decompressobj().decompress(raw, _LARGEST_BODY + 1)


_UNPACKERS: dict[str, Callable[[bytes], bytes]] = {
    "identity": bytes,
    "gzip": _gunzipped,
    "deflate": _inflated,
}


def _entry(request: Request) -> Entry:
    """What the doorway wrote into the log about this request."""
    entry: Entry = request.scope["draftdesk.entry"]
    return entry


def _base(request: Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc}/api"


def _key(text: str) -> str:
    """The key in an address, in lower case; what is no GUID is no key."""
    found = guid(text)
    if found is None:
        raise Refusal(404, f"'{text}' is not a key.")
    return found


def _json(answer: dict[str, Any], status: int = 200, headers: Any = None) -> Response:
    return Response(
        _encode(answer),
        status,
        headers,
        "application/json; odata.metadata=minimal; charset=utf-8",
    )
