"""The way in: every request to the API is logged, meets its fate, and shows who sends it."""

import asyncio
import base64
import binascii
import random
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from fastapi import Response
from fastapi.responses import JSONResponse

from draftdesk.sandbox.colleague import meddle
from draftdesk.sandbox.erp import Erp
from draftdesk.sandbox.mischief import (
    Fate,
    Mischief,
    Receive,
    Scope,
    Send,
    cut_off,
    half_sent,
    hang,
    unsent,
)
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.refusing import Refusal, refused
from draftdesk.sandbox.tables import Entry

App = Callable[[Scope, Receive, Send], Awaitable[None]]

_KEPT_METHODS = frozenset({"POST", "PUT", "DELETE", "PATCH"})


class Doorway:
    """ASGI middleware in front of the API; the harness doors pass by it."""

    def __init__(self, app: App, erp: Erp, mischief: Mischief) -> None:
        self._app = app
        self._erp = erp
        self._mischief = mischief
        self._chance = random.Random(erp.options.seed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in."""
        path = scope.get("path", "")
        if scope["type"] != "http" or not (path == "/api" or path.startswith("/api/")):
            await self._app(scope, receive, send)
            return
        query = scope["query_string"].decode("latin-1")
        entry = self._erp.tables.open_entry(scope["method"], path, query)
        scope["draftdesk.entry"] = entry
        fate = self._mischief.fate_of(entry.method, path)
        entry.mishap = fate.name
        if fate.wait:
            await asyncio.sleep(fate.wait)
        if fate.colleague:
            meddle(self._erp, self._chance, path)
        try:
            await self._served(fate, scope, receive, send)
        finally:
            if entry.method in _KEPT_METHODS and not entry.kept:
                self._erp.tables.keep_entry(entry)

    async def _served(self, fate: Fate, scope: Scope, receive: Receive, send: Send) -> None:
        entry: Entry = scope["draftdesk.entry"]
        if fate.cut == "before":
            await cut_off(scope, receive)
        elif fate.cut == "hang":
            await hang(receive)
        elif fate.status is not None:
            await _answer_of(fate, self._erp.options)(scope, receive, _noting(entry, send))
        elif fate.cut == "after":
            await self._let_in(scope, receive, _noting(entry, unsent()))
            await cut_off(scope, receive)
        elif fate.cut == "inside":
            await self._let_in(scope, receive, _noting(entry, half_sent(scope, receive, send)))
        else:
            await self._let_in(scope, receive, _noting(entry, send))

    async def _let_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.decode("latin-1"): value for name, value in scope["headers"]}
        refusal = _objection(headers, self._erp.options)
        if refusal is None:
            await self._app(scope, receive, send)
        else:
            await refused(refusal, self._erp.options.error_style)(scope, receive, send)


def _objection(headers: dict[str, bytes], options: SandboxOptions) -> Refusal | None:
    if "expect" in headers:
        return Refusal(417, "The expectation given in the Expect header could not be met.")
    if not _is_signed_in(headers.get("authorization", b""), options):
        return Refusal(
            401,
            "Authorization has been denied for this request.",
            headers={"WWW-Authenticate": f'Basic realm="{options.domain}", charset="UTF-8"'},
        )
    return None


def _is_signed_in(authorization: bytes, options: SandboxOptions) -> bool:
    """User before the first colon, domain after the last `@`, password between; UTF-8."""
    scheme, _, coded = authorization.partition(b" ")
    if scheme.lower() != b"basic":
        return False
    try:
        text = base64.b64decode(coded.strip(), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return False
    user, _, rest = text.partition(":")
    password, _, domain = rest.rpartition("@")
    return (user, password, domain) == (options.user, options.password, options.domain)


def _answer_of(fate: Fate, options: SandboxOptions) -> Response:
    """What takes the place of the real answer: text as it is, anything else as JSON."""
    status = fate.status or 500
    if fate.body is None:
        return refused(Refusal(status, headers=fate.headers), options.error_style)
    if isinstance(fate.body, str):
        return Response(fate.body, status, {"content-type": "text/html", **_lower(fate.headers)})
    return JSONResponse(fate.body, status, fate.headers)


def _lower(headers: dict[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _noting(entry: Entry, send: Send) -> Send:
    """A `send` that notes the status in the log, even of an answer that is lost."""

    async def send_noting(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            entry.status = message["status"]
        await send(message)

    return send_noting
