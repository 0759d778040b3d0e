"""The one who speaks to the server. Lives in the sync thread."""

import asyncio
import html
import json
import re
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime
from typing import Any, Self

import httpx

from draftdesk.domain.catalog import record_type
from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.profile import Profile, server_of
from draftdesk.domain.reading import plain_moment
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.remote import errors, odata
from draftdesk.remote.odata import Body
from draftdesk.remote.paging import Manners, Paging
from draftdesk.remote.seals import Seal
from draftdesk.remote.sign_in import SignIn

# Waiting for a place on the line has no limit of its own: every request ahead has one.
TIMEOUT = httpx.Timeout(30.0, connect=10.0, pool=None)
LONGEST = 120.0
"""Seconds after which a request is given up, however busily the answer trickles."""

_ASKED_AT_MOST = 50
_LONG_SECRET = 4
_MASK = "••••".encode()
_ACCEPT = {"Accept": "application/json", "Accept-Encoding": "gzip"}
_NOT_UNDERSTOOD = httpx.codes.BAD_REQUEST
_NO_LOOK = frozenset({httpx.codes.NO_CONTENT})


@dataclass(frozen=True, slots=True)
class Fetched:
    """A record as the server has it now: the body as it came, and what we understand of it.

    `is_answer` tells the answer to a write from a look made afterwards.
    """

    key: RecordKey
    body: Body = field(repr=False)
    values: Values = field(repr=False)
    etag: str | None = None
    is_answer: bool = False

    @property
    def stamp(self) -> str | None:
        """The server's own mark of the last change, UTC."""
        return self.values.get("modified_dateutc")


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, in the server's order.

    `total` is known only where it was counted. `resumes` tells whether every row up to the newest
    stamp of this page has been seen. `at` is the server's clock, where it tells it.
    """

    rows: tuple[Fetched, ...]
    total: int | None = None
    link: str | None = None
    at: str | None = None
    resumes: bool = False


class RemoteClient:
    """Fetches, creates and replaces records; lists what changed.

    All methods raise the errors of `remote.errors` and no other. `seal` turns a secret into a mark
    that tells whether it moved; the clear text never leaves the body.
    """

    def __init__(
        self, profile: Profile, password: str, road: httpx.AsyncBaseTransport, seal: Seal
    ) -> None:
        self._host = profile.host
        self._base = server_of(profile.url)
        self.seal = seal
        self.answered: Callable[[], None] = lambda: None
        """Called at each answer that is the server's own, and so has accepted our password."""
        self._manners: dict[str, Manners] = {}
        self._search_way = 0
        self._http = httpx.AsyncClient(
            auth=SignIn(profile, password),
            transport=road,
            timeout=TIMEOUT,
            headers=_ACCEPT,
            follow_redirects=False,
            trust_env=False,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection."""
        await self._http.aclose()

    # --- one record -----------------------------------------------------------------------------

    async def fetch(self, key: RecordKey, *, may_lack: bool = False) -> Fetched:
        """The record as the server has it now; `Gone` if it has none.

        A wrong address looks the same, so one more look tells them apart, unless the record
        `may_lack` because nobody has made it yet.
        """
        kind = record_type(key.type)
        try:
            response = self._with_record(
                await self._ask("GET", odata.entity_path(kind, key.id), kind)
            )
        except errors.Gone:
            if not may_lack:
                await self._must_be_served(key.type)
            raise
        fetched = self._fetched(kind, self._object(response), response.headers)
        if fetched.key != key:
            raise errors.not_the_server(self._host, response.content)
        return fetched

    async def create(self, key: RecordKey, values: ReadValues) -> Fetched:
        """Make a new record under an id of ours, and return what the server stored.

        Should the server have given it an id of its own, the answer's key says so.
        """
        kind = record_type(key.type)
        body = _encoded(lambda: odata.written(kind, {"id": key.id, **values}))
        try:
            response = await self._tell("POST", f"/{kind.facts.route}", kind, body)
        except errors.Gone as gone:
            problem = Problem(None, "refused_silently", {"status": httpx.codes.NOT_FOUND})
            raise errors.Refused(gone.trouble, (problem,), httpx.codes.NOT_FOUND) from gone
        return await self._as_stored(key, response, is_new=True)

    async def replace(
        self, key: RecordKey, body: ReadValues, change: ReadValues, etag: str | None = None
    ) -> Fetched:
        """PUT their whole body back with our changed fields on top; return what is stored now.

        With an `etag`, the server is asked to refuse (`Moved`) if the record changed meanwhile. A
        server that demands a condition but names no version gets the condition that always holds.
        """
        kind = record_type(key.type)
        path = odata.entity_path(kind, key.id)
        whole = _encoded(lambda: odata.laid_over(kind, body, change))
        try:
            response = await self._tell(
                "PUT", path, kind, whole, {"If-Match": etag} if etag else {}
            )
        except errors.Moved as moved:
            if etag or moved.trouble.parameters.get("status") != httpx.codes.PRECONDITION_REQUIRED:
                raise
            response = await self._tell("PUT", path, kind, whole, {"If-Match": "*"})
        return await self._as_stored(key, response)

    # --- lists ----------------------------------------------------------------------------------

    async def changed_since(
        self, type_name: str, stamp: str | None, *, count: bool = False
    ) -> AsyncGenerator[Page, None]:
        """All rows with a stamp at or after `stamp` (all rows if `None`), archived ones too.

        Rows may come twice; how none is missed while others write is told in `paging`.
        """
        kind = record_type(type_name)
        paging = Paging(stamp, counts=count, has_stamps="modified_dateutc" in fields_of(kind))
        while True:
            page = await self._next_page(kind, paging)
            rows = [(row.key.id, row.stamp) for row in page.rows]
            yield replace(page, resumes=paging.take(rows, page.link, page.total))
            if paging.is_done:
                return

    async def search(self, type_name: str, text: str) -> tuple[Fetched, ...]:
        """Rows in which every word of `text` stands, in any letter case; some dozen at most.

        A server that does not know a function is asked without it, from then on at once.
        """
        kind = record_type(type_name)
        clauses = odata.search_clauses(kind, text)
        for way in range(self._search_way, len(clauses)):
            path = self._path(kind, filter=clauses[way], top=_ASKED_AT_MOST)
            try:
                page = await self._page(kind, path)
            except errors.Refused as refusal:
                if refusal.status != _NOT_UNDERSTOOD or way + 1 == len(clauses):
                    raise
            else:
                self._search_way = way
                return page.rows
        return ()

    async def by_code(self, type_name: str, code: str) -> Fetched | None:
        """The record with this ERP key, if there is one."""
        kind = record_type(type_name)
        if not kind.facts.match:
            return None
        clause = f"{kind.facts.match} eq {odata.text_literal(code)}"
        page = await self._page(kind, self._path(kind, filter=clause, top=1))
        return page.rows[0] if page.rows else None

    async def look(self, type_name: str = "Contact") -> None:
        """A harmless look: does the server answer, and does it accept us?"""
        await self._page(record_type(type_name), self._path(record_type(type_name), top=1))

    async def read(self, path: str) -> tuple[Body, Mapping[str, str]]:
        """Whatever JSON object stands at a path below the profile's address, and its headers."""
        response = await self._ask("GET", path, record_type("Contact"))
        return self._object(response), response.headers

    async def describes_itself(self) -> bool:
        """Whether the server has a `$metadata` page."""
        try:
            response = await self._ask("GET", "/$metadata", record_type("Contact"))
        except (errors.Gone, errors.Refused):
            return False
        return b"EntityType" in response.content

    # --- inside ---------------------------------------------------------------------------------

    def _with_record(self, response: httpx.Response) -> httpx.Response:
        """The answer to a look; no content, or null, says that there is no such record."""
        if response.content.strip() in (b"", b"null"):
            raise errors.Gone(Trouble("not_found", {"host": self._host}))
        return response

    async def _must_be_served(self, type_name: str) -> None:
        """`Unreachable` if there are no records of this type at all: then the address is wrong."""
        try:
            await self.look(type_name)
        except errors.Gone as gone:
            raise errors.Unreachable(gone.trouble) from gone

    def _path(self, kind: type[Record], **options: Any) -> str:
        return odata.list_path(kind, **options, select=",".join(kind.facts.fetch))

    async def _next_page(self, kind: type[Record], paging: Paging) -> Page:
        """The page that is asked for next; a server that does not understand is asked otherwise."""
        if paging.link is not None:
            return await self._page(kind, self._followed(paging.link))
        refusals = []
        for path, manners in self._ways_to_ask(kind, paging).items():
            try:
                page = await self._page(kind, path)
            except errors.Refused as refusal:
                if refusal.status != httpx.codes.BAD_REQUEST:
                    raise
                refusals.append(refusal)
            else:
                paging.manners = self._manners[kind.facts.name] = manners
                return page
        if not paging.is_within:
            raise refusals[0]
        paging.follow_links()
        return await self._next_page(kind, paging)

    def _ways_to_ask(self, kind: type[Record], paging: Paging) -> dict[str, Manners]:
        """Addresses of the next page in all the ways it can be asked for, the known way first."""
        known = self._manners.get(kind.facts.name, Manners())
        ways: dict[str, Manners] = {}
        for manners in (known, *known.simpler()):
            ways.setdefault(self._path(kind, **paging.options(manners)), manners)
        return ways

    async def _page(self, kind: type[Record], path: str) -> Page:
        response = await self._ask("GET", path, kind)
        told = self._object(response)
        rows = told.get("value")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise errors.not_the_server(self._host, response.content)
        link = told.get("@odata.nextLink") or told.get("@odata.nextlink")
        total = told.get("@odata.count")
        return Page(
            tuple(self._fetched(kind, row, {}) for row in rows if row.get("id")),
            total if isinstance(total, int) else None,
            link if isinstance(link, str) and rows else None,
            _moment_of(response.headers.get("date")),
        )

    def _followed(self, link: str) -> str:
        path = odata.next_path(link, self._base)
        if path is None:
            raise errors.Unreachable(
                Trouble("not_the_server", {"host": self._host}, "a nextLink leads elsewhere")
            )
        return path

    async def _as_stored(
        self, key: RecordKey, response: httpx.Response, *, is_new: bool = False
    ) -> Fetched:
        """What is stored now: the answer if it holds the record, else another look."""
        kind = record_type(key.type)
        if response.status_code not in _NO_LOOK and response.content.strip():
            told = self._object(response)
            fetched = self._fetched(kind, told, response.headers, is_answer=True)
            if is_new and fetched.key.id and fetched.key.id != key.id:
                key = fetched.key
            if fetched.key == key and len(told.keys() & fields_of(kind).keys()) > 1:
                return fetched
        return await self.fetch(key)

    def _fetched(
        self,
        kind: type[Record],
        body: Body,
        headers: Mapping[str, str],
        *,
        is_answer: bool = False,
    ) -> Fetched:
        plain = body
        if "@odata." in "".join(body):
            plain = {name: v for name, v in body.items() if not name.startswith("@odata.")}
        values = odata.understood(kind, plain, self.seal)
        key = RecordKey(kind.facts.name, str(values.get("id") or ""))
        etag = headers.get("etag") or body.get("@odata.etag")
        return Fetched(key, plain, values, etag, is_answer)

    def _object(self, response: httpx.Response) -> Body:
        try:
            told = odata.decoded(response.content)
        except ValueError:
            told = None
        if not isinstance(told, dict):
            raise errors.not_the_server(self._host, response.content)
        self.answered()
        return told

    async def _tell(
        self,
        method: str,
        path: str,
        kind: type[Record],
        body: bytes,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        wanted = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
        return await self._ask(method, path, kind, body, wanted)

    async def _ask(
        self,
        method: str,
        path: str,
        kind: type[Record],
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        try:
            async with asyncio.timeout(LONGEST):
                response = await self._http.request(
                    method, self._base + path, content=content, headers=headers
                )
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            raise errors.from_httpx(error, self._host) from error
        if response.is_success:
            return response
        told = _without_secrets(response.content, kind, content)
        raise errors.from_answer(response.status_code, response.headers, told, self._host, kind)


def _encoded(make: Callable[[], Body]) -> bytes:
    """A body as bytes; what cannot be said in JSON is refused before it leaves."""
    try:
        return odata.encoded(make())
    except (ValueError, ArithmeticError, TypeError) as error:
        trouble = Trouble("not_allowed", {}, f"cannot be sent: {type(error).__name__}")
        raise errors.Refused(trouble, (Problem(None, "invalid"),)) from error


def _without_secrets(told: bytes, kind: type[Record], asked: bytes | None) -> bytes:
    """What a server says, should it repeat a secret of the body that it refuses."""
    said = odata.decoded(asked) if asked else {}
    for name, spec in fields_of(kind).items():
        secret = said.get(name)
        if spec.kind is FieldKind.SECRET and isinstance(secret, str) and secret:
            plain = json.dumps(secret, ensure_ascii=False)[1:-1]
            for form in {secret, plain, json.dumps(secret)[1:-1], html.escape(secret)}:
                whole = re.escape(form.encode("utf-8", "surrogatepass"))
                # A short one is a part of many words.
                ends = (rb"(?<!\w)", rb"(?!\w)") if len(form) < _LONG_SECRET else (b"", b"")
                told = re.sub(ends[0] + whole + ends[1], _MASK, told)
    return told


def _moment_of(date: str | None) -> str | None:
    """The server's clock, from the header `Date`."""
    try:
        moment = parsedate_to_datetime(date or "")
    except (ValueError, TypeError, OverflowError):
        return None
    return plain_moment(moment.isoformat())


def latest(stamps: list[str | None]) -> str | None:
    """The newest of some stamps; ones that are no moments do not count."""
    moments = [plain for stamp in stamps if stamp and (plain := odata.plain_stamp(stamp))]
    return max(moments, key=lambda moment: moment.rstrip("Z"), default=None)
