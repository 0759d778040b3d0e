"""One storm: a sandbox process, the real courier and stores, a person, and the sky over them."""

import asyncio
import gc
import os
import queue
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crash.trial import Server
from crash.worker import DOMAIN, PASSWORD, USER
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey, Values
from draftdesk.opening import open_client, open_desk, open_engine, open_window_store, store_key
from draftdesk.sandbox.options import SandboxOptions
from draftdesk.sandbox.server import create_app
from draftdesk.sandbox.tables import Search
from draftdesk.store.home import HOME_VARIABLE
from draftdesk.store.secrets import PASSWORD_VARIABLE
from draftdesk.sync.courier import Courier, News
from draftdesk.sync.engine import SyncEngine
from draftdesk.sync.report import Report, Stumble
from storm.ledger import FIELDS, Broken, Ledger, words_of
from storm.person import Person
from storm.sky import Sky

PATIENCE = 60.0
STRETCH = 15.0
"""Seconds of bad weather between two clear skies."""

MORE_MEMORY = 24 * 1024 * 1024
"""What the process may grow by after the first clear sky, in bytes."""
MORE_FILES = 8
"""Connections that the client may keep open."""

_RECORDS = 20
_UNHEARD_OF = {"x_rating": {"stars": 5, "by": ["ann", None]}, "x_scale": 12, "x_note": "kept"}
_SERVERS_OWN = frozenset({"modified_dateutc", "@odata.etag", "@odata.context"})


@dataclass(frozen=True, slots=True)
class Size:
    """What must not grow."""

    threads: int
    files: int
    memory: int

    @classmethod
    def now(cls) -> "Size":
        """As the system tells it; zero where it does not."""
        gc.collect()
        proc = Path("/proc/self")
        if not proc.exists():
            return cls(threading.active_count(), 0, 0)
        pages = int((proc / "statm").read_text().split()[1])
        files = len(os.listdir(proc / "fd"))  # noqa: PTH208 (an iterator would count itself)
        return cls(threading.active_count(), files, pages * os.sysconf("SC_PAGE_SIZE"))


class Heard:
    """What the courier tells; reports in a row, so that a round can be waited for."""

    def __init__(self) -> None:
        self.reports: queue.Queue[Report] = queue.Queue()
        self.troubles: Counter[str] = Counter()
        self.rounds = 0
        self.mistakes: list[Exception] = []

    def __call__(self, news: News) -> None:
        if isinstance(news, Stumble):
            self.mistakes.append(news.error)
        elif isinstance(news, Exception):
            self.mistakes.append(news)
        elif isinstance(news, Report):
            self.rounds += 1
            self.reports.put(news)
            if news.trouble is not None:
                self.troubles[news.trouble.code] += 1


@dataclass(slots=True)
class Storm:
    """A folder, a seed, and how long; `run` raises `Broken` where a promise was not kept."""

    folder: Path
    seed: int
    seconds: float
    tally: Counter[str] = field(default_factory=Counter)
    sizes: list[Size] = field(default_factory=list)
    heard: Heard = field(default_factory=Heard)
    skies: int = 0

    def run(self) -> str:
        """From the first word to the last clear sky; the story in one paragraph."""
        started, before = time.monotonic(), Size.now()
        os.environ[HOME_VARIABLE] = str(self.folder / "home")
        os.environ.pop(PASSWORD_VARIABLE, None)
        file = self.folder / "erp.db"
        _plant(file)
        sandbox = Server(file, etags=True)
        sandbox.start()
        try:
            story = self._over(sandbox, started)
        finally:
            sandbox.kill()
        after = Size.now()
        if (after.threads, after.files) > (before.threads, before.files):
            raise Broken(f"something was left open: {before} became {after}")
        return story

    def _over(self, sandbox: Server, started: float) -> str:
        desk = open_desk()
        profile = Profile("storm", sandbox.url, DOMAIN, USER, keeping="session")
        desk.secrets.remember_password(profile, PASSWORD)
        key = store_key(desk, profile)

        def engine() -> SyncEngine:
            return open_engine(desk, profile, key)

        courier = Courier(engine, self.heard)
        with open_window_store(desk, profile, key) as store:
            courier.start()
            try:
                self._round(courier)
                whole = _everything(sandbox)
                ledger = Ledger({key: words_of(key, body) for key, body in whole.items()})
                person = Person(store, courier, ledger, random.Random(self.seed))
                person.keys = [key for key in whole if key.type == "Contact"][:12]
                person.keys += [key for key in whole if key.type == "Contract"][:6]
                person.company = sandbox.rows("Company")[0]["id"]
                known = tuple(person.keys)
                sandbox.ask("DELETE", "/_log")
                while not self.skies or time.monotonic() - started < self.seconds:
                    chance = random.Random(f"{self.seed} {self.skies}")
                    sky = Sky(sandbox, ledger, known, chance)

                    def sign(password: str) -> None:
                        desk.secrets.remember_password(profile, password)
                        courier.reopen().result(PATIENCE)

                    sky.sign_out = lambda: sign("not the password")
                    sky.sign_in = lambda: sign(PASSWORD)
                    left = self.seconds - (time.monotonic() - started)
                    self._weather_it(person, sky, max(2.0, min(STRETCH, left)))
                    self._settle(person, courier)
                    self._compare(sandbox, person, ledger, whole)
                    asyncio.run(_must_be_cached(profile, key, person))
                    self._must_not_grow()
            finally:
                if not courier.stop(PATIENCE):
                    raise Broken("the sync thread does not end")
        return self._story(person, ledger, time.monotonic() - started)

    def _weather_it(self, person: Person, sky: Sky, seconds: float) -> None:
        """A person at work under a bad sky."""
        end, chance = time.monotonic() + seconds, random.Random(self.seed)
        sky.start()
        try:
            while time.monotonic() < end and not self.heard.mistakes and sky.is_alive():
                person.act()
                time.sleep(chance.random() * 0.04)
        finally:
            sky.clear()
        self.tally += sky.tally

    def _settle(self, person: Person, courier: Courier) -> None:
        """A person in peace: release, answer and mend until nothing is left to do."""
        end, quiet = time.monotonic() + PATIENCE, 0
        person.check_drafts()
        person.release_all()
        # What a broken connection left behind over there comes to its end.
        time.sleep(0.5)
        while quiet < 2:
            if time.monotonic() > end:
                raise Broken(f"it does not come to rest: {person.store.counts()}")
            report = self._round(courier)
            person.decide_all()
            if person.store.counts().stopped is not None:
                raise Broken(f"an honest server raised the alarm: {person.store.counts().stopped}")
            is_quiet = report.trouble is None and not person.store.counts().unfinished
            quiet = quiet + 1 if is_quiet else 0
        if self.heard.mistakes:
            raise Broken(f"a mistake of ours: {self.heard.mistakes[0]!r}")

    def _round(self, courier: Courier) -> Report:
        """One whole round that begins now."""
        while not self.heard.reports.empty():
            self.heard.reports.get()
        courier.sync_now()
        try:
            return self.heard.reports.get(timeout=PATIENCE)
        except queue.Empty:
            raise Broken(f"no round ends: {self.heard.mistakes}") from None

    def _compare(
        self, sandbox: Server, person: Person, ledger: Ledger, whole: dict[RecordKey, Values]
    ) -> None:
        """The server against the ledger; all that nobody touched against the beginning."""
        self.skies += 1
        now = _everything(sandbox)
        ledger.settle(sandbox.log(0), {key: words_of(key, body) for key, body in now.items()})
        sandbox.ask("DELETE", "/_log")
        for key, body in now.items():
            apart = {*_SERVERS_OWN, *FIELDS[key.type]}
            before = whole.setdefault(key, body)
            moved = {
                n for n in body.keys() | before if _plain(body.get(n)) != _plain(before.get(n))
            }
            if moved - apart:
                raise Broken(f"nobody touched {sorted(moved - apart)} of {key}")
        counts = person.store.counts()
        if counts.unfinished or counts.drafts or person.store.outbox() or person.store.drafts():
            raise Broken(f"something is left: {counts}")

    def _must_not_grow(self) -> None:
        self.sizes.append(Size.now())
        first, last = self.sizes[0], self.sizes[-1]
        if last.threads > first.threads or last.files > first.files + MORE_FILES:
            raise Broken(f"threads or files grew: {first} became {last}")
        if last.memory > first.memory + MORE_MEMORY:
            raise Broken(f"memory grew: {first} became {last}")

    def _story(self, person: Person, ledger: Ledger, seconds: float) -> str:
        first, last = self.sizes[0], self.sizes[-1]
        happened = ", ".join(f"{name} {n}" for name, n in sorted(self.tally.items()))
        troubles = ", ".join(f"{name} {n}" for name, n in sorted(self.heard.troubles.items()))
        return (
            f"Storm with seed {self.seed}: {seconds:.0f} s, {self.skies} clear skies; "
            f"{ledger.releases} releases and answers in {ledger.puts} writes, "
            f"{person.made} new records begun, {ledger.colleague_edits} edits of a colleague "
            f"({ledger.contested} fields touched by both), {person.answered} conflicts answered, "
            f"{person.mended} refusals seen to, {person.discarded} discards, "
            f"{self.heard.rounds} rounds (troubles: {troubles or 'none'}); "
            f"weather: {happened or 'fine'}. Threads {first.threads} → {last.threads}, "
            f"open files {first.files} → {last.files}, memory {first.memory / 2**20:.1f} → "
            f"{last.memory / 2**20:.1f} MiB. The outbox is empty, and server, model and cache are "
            "equal."
        )


def _plain(value: Any) -> Any:
    """A value in one spelling: the server drops the last zeros of a moment."""
    is_moment = isinstance(value, str) and value[10:11] == "T" and value.endswith("Z")
    return value[:-1].rstrip("0").rstrip(".") if is_moment and "." in value else value


def _plant(file: Path) -> None:
    """Make the server's tables, with fields in them that nobody has heard of."""
    app = create_app(SandboxOptions(records=_RECORDS, db=file))
    tables = app.state.tables
    for name in FIELDS:
        for row in _rows(tables, name):
            tables.put(name, row.id, {**row.fields, **_UNHEARD_OF})
    tables.close()


def _rows(tables: Any, name: str) -> list[Any]:
    return list(tables.page(name, Search(), 10_000, 0))


def _everything(sandbox: Server) -> dict[RecordKey, Values]:
    """Every row of the types that the storm plays with, whole."""
    found: dict[RecordKey, Values] = {}
    for name in FIELDS:
        skip = 0
        while rows := sandbox.ask("GET", f"/api/{name}?$orderby=id&$top=100&$skip={skip}")["value"]:
            found |= {RecordKey(name, row["id"]): row for row in rows}
            skip += len(rows)
    return found


async def _must_be_cached(profile: Profile, key: bytes | None, person: Person) -> None:
    """This computer's copy is what the server tells."""
    async with open_client(profile, PASSWORD, key) as client:
        for name in FIELDS:
            async for page in client.changed_since(name, None):
                for row in page.rows:
                    view = person.store.view(row.key)
                    if view is None or view.server != row.values:
                        raise Broken(f"the copy of {row.key} is not what the server has")
