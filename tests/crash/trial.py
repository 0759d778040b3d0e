"""A trial: lives that are cut short, one after the other, and what holds in the end."""

import http.client
import json
import os
import random
import select
import signal
import subprocess
import sys
import time
import urllib.request
from base64 import b64encode
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from crash.witness import Broken, Key, Tally, Witness, Words, Write, words_in, writes_in
from crash.worker import DOMAIN, FIELDS, PASSWORD, USER

PATIENCE = 60.0
STOPS = tuple(
    f"{step} {when}"
    for step in (
        "save_draft work.db",
        "drop_draft work.db",
        "submit work.db",
        "release work.db",
        "resolve work.db",
        "retry work.db",
        "discard work.db",
        "discard_entry work.db",
        "attempt work.db",
        "replace",
        "create",
        "settle cache.db",
        "settle work.db",
        "withdraw work.db",
        "park cache.db",
        "park work.db",
        "refuse work.db",
        "postpone work.db",
        "keep cache.db",
        "move_cursor cache.db",
        "put_note work.db",
    )
    for when in ("before", "after")
)
_WEATHERS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"cut_before": 1},
    {"cut_after": 1},
    {"cut_after": 3},
    {"cut_inside": 1},
    {"latency": 0.02},
    {"fail": [{"method": "PUT", "status": 400, "times": 2}]},
    {"fail": [{"method": "PUT", "status": 500, "times": 1}]},
    {"fail": [{"method": "GET", "status": 503, "times": 2}]},
)
_RECORDS = 20
_COLLEAGUE_EVERY = 0.05
_UNDECIDED = 0.3


class Server:
    """A sandbox process with a file, killed and started again on the same port."""

    def __init__(self, db: Path, *, etags: bool) -> None:
        self._db, self._etags = db, etags
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""

    def start(self) -> None:
        """Start it, and wait until it is ready."""
        port = self.url.rpartition(":")[2].partition("/")[0] or "0"
        command = [sys.executable, "-m", "draftdesk.sandbox", "--port", port, "--stop-on-eof"]
        command += ["--db", str(self._db), "--records", str(_RECORDS), "--page-size", "100"]
        command += ["--etags"] if self._etags else []
        # Whoever is killed in the middle of a request makes it complain.
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere)
        assert self._process.stdout is not None
        assert select.select([self._process.stdout], [], [], PATIENCE)[0], "it does not start"
        self.url = json.loads(self._process.stdout.readline())["url"]

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def ask(self, method: str, path: str, body: Any = None, etag: str = "") -> Any:
        """One request of our own, signed."""
        sign = b64encode(f"{USER}:{PASSWORD}@{DOMAIN}".encode()).decode()
        headers = {"Authorization": f"Basic {sign}", "Content-Type": "application/json"}
        request = urllib.request.Request(
            self.url.removesuffix("/api") + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers=headers | ({"If-Match": etag} if etag else {}),
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            content = answer.read()
        return json.loads(content) if content else None

    def rows(self, route: str) -> list[dict[str, Any]]:
        """Every row of a type."""
        rows, skip = [], 0
        while True:
            path = f"/api/{route}?$orderby=id&$top=100&$skip={skip}"
            page = self.ask("GET", path)["value"]
            rows += page
            skip += len(page)
            if len(page) < 100:
                return rows

    def log(self, after: int) -> list[dict[str, Any]]:
        """Every request after that one, once no write is on its way any more.

        A request whose sender died in the middle of it is never decided: it is waited for a while.
        """
        end = time.monotonic() + _UNDECIDED
        while True:
            found: list[dict[str, Any]] = self.ask("GET", f"/_log?after={after}")
            if not any(map(_is_on_its_way, found)) or time.monotonic() > end:
                return found
            time.sleep(0.01)


def _is_on_its_way(entry: dict[str, Any]) -> bool:
    return entry["method"] != "GET" and entry["status"] is None and not entry["mishap"]


class Worker:
    """The process that the lives are forked from."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("worker.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in: IO[bytes] = self._process.stdin
        self._out = self._process.stdout.fileno()
        os.set_blocking(self._out, False)
        self._rest = b""

    def begin(self, **life: Any) -> None:
        """Ask for a life."""
        self._in.write(json.dumps(life).encode() + b"\n")
        self._in.flush()

    def lines(self, patience: float) -> list[dict[str, Any]]:
        """What was told within a while; a line that was cut short is none."""
        select.select([self._out], [], [], patience)
        try:
            read = os.read(self._out, 1 << 20)
        except BlockingIOError:
            return []
        if not read:
            raise Broken("the worker's parent has died")
        *whole, self._rest = (self._rest + read).split(b"\n")
        return [told for line in whole if (told := _told(line)) is not None]

    def end(self) -> None:
        """No more lives."""
        self._in.close()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def _told(line: bytes) -> dict[str, Any] | None:
    try:
        told: dict[str, Any] = json.loads(line)
    except ValueError:
        return None
    return told


class Trial:
    """One store and one server through many kills; the seed decides all that is ours to decide.

    With `etags` the server guards its rows, and a colleague edits the same fields at any time.
    """

    def __init__(self, folder: Path, seed: int, *, etags: bool) -> None:
        self._chance = random.Random(seed)
        self._folder, self._seed, self._etags = folder / "store", seed, etags
        self._folder.mkdir()
        self.server = Server(folder / "erp.db", etags=etags)
        self.witness = Witness(FIELDS)
        self.stopped_at: dict[str, int] = {}
        self.server_kills = 0
        self._worker: Worker | None = None
        self._before: dict[Key, Words] = {}
        self._writes: list[Write] = []
        self._numbers = [0, 0, 0]
        self._life = 0
        self._colleague, self._colleague_at = 0, 0.0
        self._pid, self._end = 0, 0.0

    @property
    def tally(self) -> Tally:
        """What happened."""
        return self.witness.tally

    def run(self, kills: int, named: tuple[str, ...] = STOPS) -> None:
        """So many kills: first at the named points, the rest at random; then in peace."""
        self.server.start()
        self._worker = Worker()
        try:
            self._begin()
            for number in range(kills):
                stop = named[number] if number < len(named) else ""
                self._one_life(self._worker, stop)
            self._in_peace(self._worker)
        finally:
            self._worker.end()
            self.server.kill()

    def _begin(self) -> None:
        for route, names in FIELDS.items():
            for row in self.server.rows(route):
                self._before[route, row["id"]] = {n: row.get(n) or "" for n in names}
        # Few records, so that much happens to each.
        contacts = [key for key in self._before if key[0] == "Contact"][:8]
        contracts = [key for key in self._before if key[0] == "Contract"][:4]
        self._keys: list[Key] = contacts + contracts
        self._company = self.server.rows("Company")[0]["id"]

    # --- one life -------------------------------------------------------------------------------

    def _one_life(self, worker: Worker, stop: str) -> None:
        """From the fork to the kill."""
        weather = self._chance.choice(_WEATHERS)
        self.server.ask("DELETE", "/_weather")
        if weather:
            self.server.ask("POST", "/_weather", weather)
        self._life += 1
        # A named point that is never passed ends as a random one.
        lasts = 1.5 if stop else self._chance.expovariate(1 / 0.25) + 0.005
        worker.begin(**self._life_told(), stop=stop, count=self._chance.randint(1, 3))
        ended = self._hear_until_dead(worker, lasts, self._chance.random() < 0.06)
        if ended not in (-signal.SIGKILL, 0):
            raise Broken(f"life {self._life} ended by itself: {ended}")
        if stop:
            self.stopped_at[stop] = self.stopped_at.get(stop, 0) + 1
        self._read_log()

    def _life_told(self) -> dict[str, Any]:
        return {
            "folder": str(self._folder),
            "url": self.server.url,
            "seed": self._seed * 100_000 + self._life,
            "keys": self._keys + self.witness.made[-6:],
            "word": self._life * 10_000,
            "company": self._company,
        }

    def _hear_until_dead(self, worker: Worker, lasts: float, kills_server: bool) -> int:
        """Listen; kill it when its time has come, and perhaps the server before that."""
        self._pid, self._end = 0, time.monotonic() + PATIENCE
        ended = None
        while ended is None:
            wait = max(0.0, min(self._end - time.monotonic(), 0.02))
            for told in worker.lines(wait):
                if "pid" in told:
                    self._pid, self._end = told["pid"], time.monotonic() + lasts
                ended = self._heard(told)
            if self._pid and kills_server and self._end - time.monotonic() < lasts / 2:
                kills_server = False
                self._restart_server()
                self._end = time.monotonic() + lasts
            self._kill_in_time()
            if self._etags and self._pid:
                self._colleague_edits()
        return ended

    def _heard(self, told: dict[str, Any]) -> int | None:
        """One line; the exit code if it was the last."""
        if "dump" in told:
            self.witness.find(told["dump"], words_in(self._writes))
        self.witness.hear(told)
        return told.get("ended")

    def _restart_server(self) -> None:
        self.server_kills += 1
        self.server.kill()
        self.server.start()

    def _kill_in_time(self) -> None:
        if time.monotonic() < self._end:
            return
        if not self._pid:
            raise Broken("a life does not end")
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        self._pid, self._end = 0, time.monotonic() + PATIENCE

    def _colleague_edits(self) -> None:
        """Somebody else changes one field of one record now and then, guarded by its tag."""
        if time.monotonic() < self._colleague_at:
            return
        self._colleague_at = time.monotonic() + _COLLEAGUE_EVERY
        route, id = self._chance.choice(self._keys)
        field = self._chance.choice(FIELDS[route])
        self._colleague += 1
        try:
            row = self.server.ask("GET", f"/api/{route}({id})")
            tag = row["@odata.etag"]
            body = {name: v for name, v in row.items() if not name.startswith("@odata.")}
            body[field] = f"c{self._colleague:08}"
            self.server.ask("PUT", f"/api/{route}({id})", body, tag)
        except (OSError, http.client.HTTPException):
            # The weather is bad for everyone, and our people may have been quicker.
            return

    def _read_log(self) -> None:
        """The writes of this life, and those of the last two that were decided late."""
        log = self.server.log(self._numbers[-3])
        known = {write.number for write in self._writes}
        found = writes_in(log, FIELDS, self.witness.life)
        self._writes += [write for write in found if write.number not in known]
        self._writes.sort(key=lambda write: write.number)
        # A killed server remembers its writes only, and counts on from the last of them.
        last = max([self._numbers[-1], *(write.number for write in found)])
        self._numbers.append(last)

    # --- the end --------------------------------------------------------------------------------

    def _in_peace(self, worker: Worker) -> None:
        """Fine weather, no kills, nobody else: everything is sent, and then compared."""
        self.server.ask("DELETE", "/_weather")
        self._life += 1
        keys = self._keys + self.witness.made
        worker.begin(**{**self._life_told(), "keys": keys}, peace=True)
        end, quiet, code = time.monotonic() + PATIENCE, [], None
        while code is None and time.monotonic() < end:
            for told in worker.lines(0.1):
                if "quiet" in told:
                    self._read_log()
                    found = told["quiet"]
                    self.witness.find(found["dump"], words_in(self._writes), begins=False)
                    quiet.append(found)
                code = self._heard(told)
        if code != 0:
            raise Broken(f"the last life ended with {code}")
        self.witness.must_be_sent()
        self._compare(quiet[-1]["held"])

    def _compare(self, held: list[Any]) -> None:
        """The server against the model, and this computer's copy against the server."""
        expected = self.witness.replay(self._writes, self._before)
        actual = {
            (route, row["id"]): {name: row.get(name) or "" for name in names}
            for route, names in FIELDS.items()
            for row in self.server.rows(route)
        }
        if actual != expected:
            differing = [
                key for key in actual.keys() | expected if actual.get(key) != expected.get(key)
            ]
            raise Broken(f"the server does not hold what was sent: {differing}")
        for route, id, words in held:
            there = actual.get((route, id))
            if (words or None) != ((there and {n: w for n, w in there.items() if w}) or None):
                raise Broken(f"{route}({id}) is {words} here and {there} there")


def story(trial: Trial, seconds: float) -> str:
    """One line for people."""
    told = trial.tally
    return (
        f"{told.lives - 1} kills ({sum(trial.stopped_at.values())} at named points), "
        f"{trial.server_kills} of the server, in {seconds:.0f} s: {told.drafts} drafts saved, "
        f"{told.releases} releases, {told.puts} writes of ours ({told.idle_puts} that changed "
        f"nothing), {told.settled} settled, {told.resolved} conflicts resolved, "
        f"{told.discarded} discarded, {told.made} made, {told.colleague} by a colleague"
    )
