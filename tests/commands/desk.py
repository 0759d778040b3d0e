"""A person at a command line, and the sandbox that answers: both as processes of their own."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

USER, PASSWORD, DOMAIN = "robin", "canary-of-the-server", "TESTAPI"
PATIENCE = 30
_NOT_OURS = ("DBUS_", "DISPLAY", "WAYLAND_", "DRAFTDESK_", "PYTHONDONT", "PYTHONIO", "XDG_")


class Sandbox:
    """A sandbox process that can be killed and started again on the same port and file."""

    def __init__(self, db: Path, *options: str) -> None:
        self._db, self._options = db, options
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def start(self) -> None:
        """Start it, and wait until it is ready."""
        port = self.url.rpartition(":")[2].partition("/")[0] or "0"
        who = ("--user", USER, "--password", PASSWORD, "--domain", DOMAIN)
        here = ("--port", port, "--db", str(self._db), "--records", "200", "--page-size", "100")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "draftdesk.sandbox", *who, *here, *self._options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        ready = self._process.stdout.readline()
        assert ready, "it does not start"
        self.url = json.loads(ready)["url"]

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.communicate()

    def log(self) -> list[dict[str, Any]]:
        """Every request since `forget`, oldest first."""
        return list(self.ask("GET", "/_log"))

    def writes(self) -> list[dict[str, Any]]:
        """Every request that would change something."""
        return [each for each in self.log() if each["method"] not in ("GET", "HEAD")]

    def await_request(self, method: str = "GET") -> None:
        """Wait until such a request has come, whatever becomes of it."""
        end = time.monotonic() + PATIENCE
        while method not in [each["method"] for each in self.log()]:
            assert time.monotonic() < end, "nobody asked for anything"
            time.sleep(0.02)

    def forget(self) -> None:
        """Empty the log."""
        self.ask("DELETE", "/_log")

    def weather(self, **wished: Any) -> None:
        """Bad weather, until `clear`."""
        self.ask("POST", "/_weather", wished)

    def clear(self) -> None:
        """Fine weather again."""
        self.ask("DELETE", "/_weather")

    def rows(self, type_name: str) -> list[dict[str, Any]]:
        """Rows of a type (one page)."""
        return list(self.ask("GET", f"/api/{type_name}?$top=100&$orderby=id")["value"])

    def body(self, type_name: str, id: str) -> dict[str, Any]:
        """A record as the server answers it."""
        told = self.ask("GET", f"/api/{type_name}({id})")
        return {name: value for name, value in told.items() if not name.startswith("@odata.")}

    def colleague_puts(self, type_name: str, id: str, **fields: Any) -> None:
        """Somebody else changes a record."""
        self.ask("PUT", f"/api/{type_name}({id})", self.body(type_name, id) | fields)

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """One request of our own, signed."""
        sign = b64encode(f"{USER}:{PASSWORD}@{DOMAIN}".encode()).decode()
        request = urllib.request.Request(
            self.url.removesuffix("/api") + path,
            method=method,
            data=None if body is None else json.dumps(body, default=float).encode(),
            headers={"Authorization": f"Basic {sign}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            content = answer.read()
        return json.loads(content, parse_float=Decimal) if content else None


class Zygote:
    """What a call is forked from, where the system can do that (see `zygote.py`)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("zygote.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"LC_ALL": "C.UTF-8"},
        )

    def run(self, arguments: Sequence[str], env: dict[str, str], stdin: bytes) -> "Ran":
        """One call, from its beginning to its end."""
        process, folder = self._process, self._folder
        assert process.stdin is not None
        assert process.stdout is not None
        files = {name: str(folder / name) for name in ("stdin", "stdout", "stderr")}
        (folder / "stdin").write_bytes(stdin)
        asked = {"arguments": arguments, "env": env, "patience": PATIENCE, **files}
        process.stdin.write(json.dumps(asked).encode() + b"\n")
        process.stdin.flush()
        code = int(process.stdout.readline())
        return Ran(code, (folder / "stdout").read_text(), (folder / "stderr").read_text())

    def end(self) -> None:
        """No more calls."""
        self._process.communicate(timeout=PATIENCE)


@dataclass(frozen=True, slots=True)
class Ran:
    """How one call ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer of a call with `--json`."""
        return json.loads(self.out, parse_float=Decimal)


@dataclass(frozen=True, slots=True)
class Desk:
    """One person's folder and surroundings, and the calls that are made there."""

    home: Path
    zygote: Zygote | None = None
    env: dict[str, str] = field(default_factory=dict)

    def environment(self, **more: str) -> dict[str, str]:
        """What a call finds around it: nothing of the machine's own keyring or display."""
        kept = {name: v for name, v in os.environ.items() if not name.startswith(_NOT_OURS)}
        ours = {
            "HOME": str(self.home.parent),
            "XDG_RUNTIME_DIR": str(self.home.parent),
            "DRAFTDESK_HOME": str(self.home),
            "DRAFTDESK_PASSWORD": PASSWORD,
        }
        return kept | ours | self.env | more

    def run(self, *arguments: str, stdin: str = "", **more: str) -> Ran:
        """One call; whatever happens, it shows no traceback and no password."""
        if self.zygote is None:
            return self.run_cold(*arguments, stdin=stdin, **more)
        return _sound(self.zygote.run(arguments, self.environment(**more), stdin.encode()))

    def run_cold(self, *arguments: str, stdin: str = "", **more: str) -> Ran:
        """One call as a shell makes it: `python -m draftdesk …`."""
        done = subprocess.run(
            [sys.executable, "-m", "draftdesk", *arguments],
            input=stdin.encode(),
            capture_output=True,
            env=self.environment(**more),
            timeout=PATIENCE,
            check=False,
        )
        return _sound(Ran(done.returncode, done.stdout.decode(), done.stderr.decode()))

    def does(self, *arguments: str, **more: str) -> Any:
        """One call that must end well; its answer."""
        ran = self.run(*arguments, "--json", **more)
        assert ran.code == 0, ran.err + ran.out
        return ran.json

    @contextmanager
    def running(self, *arguments: str, **more: Any) -> Iterator["subprocess.Popen[bytes]"]:
        """A call that is under way; ended at the end if it has not ended by itself."""
        process = subprocess.Popen(
            [sys.executable, "-m", "draftdesk", *arguments],
            env=self.environment(),
            **{
                "stdin": subprocess.DEVNULL,
                "stdout": subprocess.PIPE,
                "stderr": subprocess.PIPE,
                **more,
            },
        )
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
            for stream in (process.stdin, process.stdout, process.stderr):
                if stream is not None:
                    stream.close()
            process.wait()

    def files_with(self, secret: str) -> list[str]:
        """The files of the whole folder in which a secret can be read."""
        files = (each for each in self.home.rglob("*") if each.is_file())
        return [str(each) for each in files if secret.encode() in each.read_bytes()]


def _sound(ran: Ran) -> Ran:
    assert "Traceback" not in ran.err, ran.err
    assert PASSWORD not in ran.out + ran.err
    return ran


def add_profile(desk: Desk, sandbox: Sandbox, keeping: str = "plain") -> None:
    """The profile `box`, which points at the sandbox."""
    who = ("--url", sandbox.url, "--domain", DOMAIN, "--user", USER)
    desk.does("profile", "add", "box", *who, "--store", keeping)


@contextmanager
def held(desk: Desk, how: str, **more: str) -> Iterator["subprocess.Popen[bytes]"]:
    """An open window, as far as the store is concerned: another process holds the engine."""
    holder = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("holder.py")), how],
        env=desk.environment(**more),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline()
    try:
        yield holder
    finally:
        if holder.poll() is None:
            holder.communicate(timeout=PATIENCE)
        else:
            holder.communicate()
