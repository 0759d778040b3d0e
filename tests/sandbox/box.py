"""A sandbox in this process, spoken to as over a wire, and records written by hand for it."""

import asyncio
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import httpx
from fastapi import FastAPI

from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.seed import id_of
from draftdesk.sandbox.server import create_app

BASIC = "Basic QVBJVXNlcjoxMjM0NTZAVEVTVEFQSQ=="
"""The documented vector: user APIUser, password 123456, domain TESTAPI."""

ZERO = "00000000-0000-0000-0000-000000000000"
NO_DATE = "1980-01-01T00:00:00Z"
ANNA = id_of("Contact", 0)
SMETS = id_of("Company", 0)
DUVO = id_of("Company", 1)
MAINTENANCE = id_of("Contract", 0)
FRESH = "93498506-9dde-4593-b844-e3c51c0e2bc2"

EMPTY_CONTACT: dict[str, Any] = {
    "id": FRESH,
    "firstname": "",
    "lastname": "Maes",
    "company_id": SMETS,
    "company_code": None,
    "db_language_id": ZERO,
    "db_language_code": None,
    "db_title_id": ZERO,
    "archived": False,
    "functions": "",
    "e_login": "",
    "e_password": "",
    "notes": "",
    "birthdate": NO_DATE,
    "phone": "",
    "mobile": "",
    "email": "",
    "skype": "",
    "private_phone": "",
    "private_mobile": "",
    "private_email": "",
    "reference_back_office": "",
}
"""A contact in which nobody said more than they had to, as the server answers it; the two stamps
(`create_date`, `modified_dateutc`) are the server's."""


@dataclass(frozen=True, slots=True)
class Box:
    """A sandbox and a way to talk to it."""

    app: FastAPI
    runner: asyncio.Runner
    client: httpx.AsyncClient

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        """One request; the path starts behind `/api` unless it names a harness door."""
        address = path if path.startswith("/_") else f"/api{path}"
        return self.runner.run(self.client.request(method, address, **more))

    def get(self, path: str, **more: Any) -> Any:
        """The JSON of a GET that succeeds, its decimals exact."""
        answer = self.ask("GET", path, **more)
        assert answer.status_code == 200, answer.text
        return json.loads(answer.text, parse_float=Decimal)

    def rows(self, path: str) -> list[dict[str, Any]]:
        """The rows of one page."""
        rows: list[dict[str, Any]] = self.get(path)["value"]
        return rows

    def put(self, path: str, body: Mapping[str, Any], **more: Any) -> httpx.Response:
        """A PUT of a JSON body."""
        return self.ask("PUT", path, content=plain(body), headers=JSON | more)

    def post(self, path: str, body: Mapping[str, Any], **more: Any) -> httpx.Response:
        """A POST of a JSON body."""
        return self.ask("POST", path, content=plain(body), headers=JSON | more)

    def colleague(self, type_name: str, record_id: str, **fields: Any) -> None:
        """A colleague edits a record."""
        edit = {"type": type_name, "id": record_id, "fields": fields}
        assert self.ask("POST", "/_colleague", json=edit).status_code == 200

    def log(self) -> list[dict[str, Any]]:
        """What the sandbox was asked."""
        entries: list[dict[str, Any]] = self.ask("GET", "/_log").json()
        return entries


JSON = {"Content-Type": "application/json"}


def plain(body: Mapping[str, Any]) -> str:
    """JSON with each decimal as it is written."""
    marked = json.dumps(body, default=lambda number: f"decimal {number}")
    while '"decimal ' in marked:
        before, _, rest = marked.partition('"decimal ')
        number, _, after = rest.partition('"')
        marked = before + number + after
    return marked


@contextmanager
def opened(**options: Any) -> Iterator[Box]:
    """A sandbox with these switches, small unless told otherwise."""
    app = create_app(SandboxOptions(**{"records": 30, **options}))
    with asyncio.Runner() as runner:
        road = httpx.ASGITransport(app)
        headers = {"Authorization": BASIC}
        client = httpx.AsyncClient(transport=road, base_url="http://box.example", headers=headers)
        try:
            yield Box(app, runner, client)
        finally:
            runner.run(client.aclose())
            app.state.tables.close()


def problems(answer: httpx.Response, status: int) -> dict[str, list[str]]:
    """The ModelState of a refusal."""
    assert answer.status_code == status, answer.text
    state: dict[str, list[str]] = answer.json()["ModelState"]
    return state
