"""A world in this process: the real sandbox, weather over the road, both stores, the real engine.

A person and a colleague act by plain verbs; time is a number that tests turn.
"""

import asyncio
import json
import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import httpx
from fastapi import FastAPI

from draftdesk.domain.catalog import record_type
from draftdesk.domain.fields import fields_of, unit_of
from draftdesk.domain.merging import laid_over
from draftdesk.domain.profile import Profile
from draftdesk.domain.reading import fresh_values
from draftdesk.domain.record import RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_nothing
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.seals import seal_with
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.server import create_app
from draftdesk.store.memory import Memory
from draftdesk.store.rows import Changed, Conflict, Counts, OutboxEntry, Sent, View
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.engine import SyncEngine
from draftdesk.sync.report import Report
from weather import Weather

KEY = bytes(range(32))
PROFILE = Profile("Test", "http://sandbox/api", "TESTAPI", "APIUser")
PASSWORD = "123456"
ZERO = "00000000-0000-0000-0000-000000000000"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a world is made with."""

    options: SandboxOptions = field(default_factory=lambda: SandboxOptions(records=0))
    key: bytes | None = KEY
    profile: Profile = PROFILE
    password: str = PASSWORD
    app: FastAPI | None = None


class World:
    """Everything that takes part, opened on a folder."""

    def __init__(self, folder: Path, wish: Wish) -> None:
        self.wish, self.folder = wish, folder
        self.clock = 1_800_000_000.0
        self.chance = 0.5
        self.told: list[Changed] = []
        self._runner = asyncio.Runner()
        self.app = self.wish.app or create_app(self.wish.options)
        self.app.state.tables.clear_log()
        self.app.state.mischief.clear()
        self._harness = httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app), base_url="http://sandbox"
        )
        self.memory = Memory(hides=self.wish.key is None)
        self._run_key = self.wish.key or uuid.uuid4().bytes
        self._open()

    def _open(self) -> None:
        wish, memory = self.wish, self.memory
        self.weather = Weather(httpx.ASGITransport(self.app))
        self.store = WindowStore(
            self.folder, wish.key, "me", self.told.append, self.now, memory=memory
        )
        synced = SyncStore(self.folder, wish.key, self.told.append, self.now, memory=memory)
        seal = seal_with(self._run_key)
        client = RemoteClient(wish.profile, wish.password, self.weather, seal)
        self.engine = SyncEngine(wish.profile, client, synced, self.now, lambda: self.chance)
        self.synced = synced

    def now(self) -> float:
        """What the clock says."""
        return self.clock

    def run(self, job: Awaitable[_T]) -> _T:
        """Run something to its end in the world's own loop."""

        async def done() -> _T:
            return await job

        return self._runner.run(done())

    def close(self) -> None:
        """End everything; the sandbox of a shared app lives on."""
        self._close_stores()
        self.run(self._harness.aclose())
        self._runner.close()
        if self.wish.app is None:
            self.app.state.tables.close()

    def _close_stores(self) -> None:
        self.store.close()
        self.run(self.engine.close())

    # --- the person -----------------------------------------------------------------------------

    def view(self, key: RecordKey) -> View:
        """A record as the window shows it."""
        view = self.store.view(key)
        assert view is not None, key
        return view

    def edit(self, key: RecordKey, **fields: Any) -> bool:
        """Type into a record, as the form does it; returns whether there is a draft now."""
        view, kind = self.view(key), record_type(key.type)
        mine: Values = view.mine
        for name, value in fields.items():
            mine = with_field(kind, mine, name, value)
        return self.store.save_draft(key, view.base, mine, is_new=view.is_new)

    def release(self, key: RecordKey, **fields: Any) -> OutboxEntry | None:
        """Press Send (after some typing, if fields are given)."""
        if fields:
            self.edit(key, **fields)
        return self.store.submit(key)

    def new(self, type_name: str, **fields: Any) -> RecordKey:
        """Release a new record."""
        key = self.draft_new(type_name, **fields)
        self.store.submit(key)
        return key

    def draft_new(self, type_name: str, **fields: Any) -> RecordKey:
        """Begin a new record and release nothing."""
        key, kind = RecordKey(type_name, str(uuid.uuid4())), record_type(type_name)
        base = fresh_values(kind, key.id)
        mine: Values = base
        for name, value in fields.items():
            mine = with_field(kind, mine, name, value)
        self.store.save_draft(key, base, mine, is_new=True)
        return key

    def restart(self, *, new_run: bool = True) -> None:
        """The program ends and begins again; what it held in memory is gone."""
        self._close_stores()
        if new_run and self.wish.key is None:
            self.memory = Memory(hides=True)
            self._run_key = uuid.uuid4().bytes
        rules = self.weather.rules
        self._open()
        self.weather.rules = rules

    def pass_time(self, seconds: float) -> None:
        """Turn the clock."""
        self.clock += seconds

    # --- the sync thread ------------------------------------------------------------------------

    def sync(self, *, everything: bool = True) -> Report:
        """One whole round."""
        return self.run(self.engine.run(everything=everything))

    def push(self, *, everything: bool = True) -> Report:
        """Send what waits."""
        return self.run(self.engine.push(everything=everything))

    def pull(self) -> Report:
        """Fetch what changed."""
        return self.run(self.engine.pull())

    def settle_all(self, rounds: int = 30) -> None:
        """Rounds under a clear sky until nothing waits; the clock goes on."""
        self.weather.clear()
        for _ in range(rounds):
            self.pass_time(3600)
            self.push(everything=False)
            if not self.counts().waiting:
                return

    # --- the server and the colleague -----------------------------------------------------------

    def colleague_edits(self, key: RecordKey, **fields: Any) -> None:
        """A colleague edits a record (or makes it)."""
        edit = {"type": key.type, "id": key.id, "fields": fields}
        answer = self.run(self._harness.post("/_colleague", json=edit))
        assert answer.status_code == 200, answer.text

    def colleague_deletes(self, key: RecordKey) -> None:
        """A colleague deletes a record for good."""
        edit = {"type": key.type, "id": key.id, "gone": True}
        assert self.run(self._harness.post("/_colleague", json=edit)).status_code == 204

    async def colleague_edits_now(self, key: RecordKey, **fields: Any) -> None:
        """The same from inside the world's loop, while a request is out."""
        edit = {"type": key.type, "id": key.id, "fields": fields}
        await self._harness.post("/_colleague", json=edit)

    def contact(self, **fields: Any) -> RecordKey:
        """A contact that is on the server and here."""
        given = {"lastname": "Peeters", "company_id": self.company_of_all(), **fields}
        return self.known("Contact", **given)

    def contract(self, **fields: Any) -> RecordKey:
        """A contract that is on the server and here."""
        given = {"name": "Oven care", "id2": 7, "company_id": self.company_of_all(), **fields}
        return self.known("Contract", **given)

    def code(self, name: str) -> str:
        """An ERP key that no other test's record has."""
        return f"{name}-{self.folder.parent.name}-{self.folder.name}"[-50:]

    def company_of_all(self) -> str:
        """The company of everybody who has no other."""
        key = RecordKey("Company", "5b9f4b1e-6a55-4f0c-9a3e-0f3f0d7a1c11")
        if not self.is_on_server(key):
            self.plant(key, {"name": "Bakkerij Smets", "code": "ALL", "id": key.id})
        return key.id

    def company(self, **fields: Any) -> str:
        """The id of a company that is on the server."""
        id = str(uuid.uuid4())
        given = {"name": "Bakkerij Smets", "code": f"C{id[:8]}", **fields}
        self.colleague_edits(RecordKey("Company", id), **given)
        return id

    def known(self, type_name: str, **fields: Any) -> RecordKey:
        """A record that a colleague made and that was looked at."""
        key = RecordKey(type_name, str(uuid.uuid4()))
        self.colleague_edits(key, **fields)
        self.look(key)
        return key

    def look(self, key: RecordKey) -> None:
        """Look at one record on the server."""
        rules, self.weather.rules = self.weather.rules, []
        asked = len(self.weather.asked)
        report = self.run(self.engine.refresh([key]))
        assert report.trouble is None, report.trouble
        del self.weather.asked[asked:]
        self.weather.rules = rules

    def server_body(self, key: RecordKey) -> dict[str, Any]:
        """The record as the server holds it, its decimals exact."""
        row = self.app.state.tables.get(key.type, key.id)
        assert row is not None, key
        return {**row.fields, "modified_dateutc": row.stamp}

    def is_on_server(self, key: RecordKey) -> bool:
        """Whether the server has it."""
        return self.app.state.tables.get(key.type, key.id) is not None

    def plant(self, key: RecordKey, fields: Mapping[str, Any]) -> None:
        """Put a row into the server's table as it is, past every check."""
        self.app.state.tables.put(key.type, key.id, dict(fields))

    def log(self) -> list[dict[str, Any]]:
        """Every request that the server has heard, from its own door."""
        answer = self.run(self._harness.get("/_log"))
        entries: list[dict[str, Any]] = json.loads(answer.text, parse_float=Decimal)
        return entries

    def puts(self, key: RecordKey | None = None) -> list[dict[str, Any]]:
        """The bodies of the PUTs that the server has heard (for one record)."""
        wanted = f"({key.id})" if key else ""
        return [
            entry["body"]
            for entry in self.log()
            if entry["method"] == "PUT" and entry["path"].endswith(wanted)
        ]

    def writes(self) -> int:
        """How many requests to write the server has heard."""
        return sum(entry["method"] in ("PUT", "POST", "DELETE", "PATCH") for entry in self.log())

    def forget_log(self) -> None:
        """Begin to count anew."""
        self.app.state.tables.clear_log()

    # --- asking ---------------------------------------------------------------------------------

    def entry(self, key: RecordKey) -> OutboxEntry | None:
        """What waits for a record."""
        return self.store.entry(key)

    def counts(self) -> Counts:
        """The numbers of the status line."""
        return self.store.counts()

    def conflict(self, key: RecordKey) -> Conflict:
        """The conflict of a record."""
        found = self.store.conflict(key)
        assert found is not None, key
        return found

    def history(self, key: RecordKey) -> list[Sent]:
        """What was sent of a record, the newest first."""
        return self.store.history(key)


def with_field(kind: type[Record], values: Mapping[str, Any], name: str, value: Any) -> Values:
    """Values with one field set; a link said one way is no longer said another way."""
    spec = fields_of(kind).get(unit_of(kind, name))
    others = spec.spellings if spec and not is_nothing(value) else ()
    return {**values, **dict.fromkeys(others), name: value}


def read_only(wish: Wish) -> Wish:
    """The same world seen through a read-only profile."""
    return replace(wish, profile=replace(wish.profile, read_only=True))


def over(values: Mapping[str, Any], **fields: Any) -> Values:
    """Values with some fields changed."""
    return laid_over(values, fields)


Opens = Callable[..., World]
"""The fixture `open_world`: makes a world that is closed at the end."""
