"""The sandbox as a process of its own, on a real port."""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from draftdesk.sandbox.__main__ import main
from draftdesk.sandbox.seed import id_of
from sandbox.box import ANNA, BASIC, FRESH, SMETS

PATIENCE = 30


@dataclass(frozen=True, slots=True)
class Running:
    """A sandbox that runs elsewhere."""

    process: subprocess.Popen[str]
    line: str
    client: httpx.Client

    @property
    def url(self) -> str:
        """Where its API is."""
        return str(json.loads(self.line)["url"])

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.url.rpartition(":")[2].partition("/")[0])

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        """One request; `/_…` are the doors of the harness."""
        root = self.url.removesuffix("/api") if path.startswith("/_") else self.url
        return self.client.request(method, root + path, **more)


@contextmanager
def running(*arguments: str, stdin: int = subprocess.DEVNULL) -> Iterator[Running]:
    """Start one and see to its end."""
    command = [sys.executable, "-m", "draftdesk.sandbox", "--records", "20", *arguments]
    with (
        subprocess.Popen(
            command, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process,
        httpx.Client(headers={"Authorization": BASIC}, timeout=PATIENCE) as client,
    ):
        assert process.stdout is not None
        try:
            yield Running(process, process.stdout.readline(), client)
        finally:
            if process.poll() is None:
                process.kill()
            process.communicate()


def rest_of(process: subprocess.Popen[str]) -> tuple[str, str]:
    """What it still says, once it has ended."""
    said, complained = process.communicate(timeout=PATIENCE)
    return said, complained


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_one_line_and_ends_well_when_told_to(number: int) -> None:
    with running("--port", "0") as sandbox:
        assert sandbox.line == f'{{"url": "http://127.0.0.1:{sandbox.port}/api"}}\n'
        assert sandbox.ask("GET", "/Contact").status_code == 200
        # A connection that is kept alive must not keep the server alive.
        sandbox.process.send_signal(number)

        assert rest_of(sandbox.process) == ("", "")
        assert sandbox.process.returncode == 0


def test_it_ends_when_its_parent_is_gone() -> None:
    with running("--stop-on-eof", stdin=subprocess.PIPE) as sandbox:
        assert sandbox.process.poll() is None
        assert sandbox.process.stdin is not None
        sandbox.process.stdin.close()
        sandbox.process.stdin = None

        assert sandbox.process.wait(PATIENCE) == 0


def test_a_port_that_is_taken_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code = main(["--port", str(taken.getsockname()[1])])

    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert said.err.startswith("The sandbox cannot start:")


def test_a_file_that_is_no_database_is_said_in_words_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear sandbox, " * 100, encoding="utf-8")

    code = main(["--db", str(file)])

    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert said.err.startswith("The sandbox cannot start:")
    assert file.read_text(encoding="utf-8") == "Dear sandbox, " * 100


@pytest.mark.parametrize(
    "wrong",
    [
        ["--page-size", "0"],
        ["--records", "-1"],
        ["--lost", "2"],
        ["--error-style", "x"],
        ["--today", "tomorrow"],
    ],
)
def test_wrong_switches_are_refused(
    wrong: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(wrong)

    said = capsys.readouterr()
    assert (left.value.code, said.out) == (2, "")
    assert "usage:" in said.err


def test_who_may_come_in_is_a_matter_of_switches() -> None:
    switches = ("--user", "an@x.example", "--password", "p:@x", "--domain", "GENT")
    with running(*switches) as sandbox:
        auth = ("an@x.example", "p:@x@GENT")

        assert sandbox.ask("GET", "/Contact").status_code == 401
        assert sandbox.ask("GET", "/Contact", auth=auth).status_code == 200


def test_a_page_has_the_size_that_was_asked_for() -> None:
    with running("--page-size", "7") as sandbox:
        page = sandbox.ask("GET", "/Contact").json()

        assert len(page["value"]) == 7
        assert page["@odata.nextLink"] == f"{sandbox.url}/Contact?$skip=7"


def test_answers_are_not_held_back_by_the_network() -> None:
    with running() as sandbox:
        sandbox.ask("GET", "/Contact?$top=1")
        start = time.perf_counter()
        for _ in range(20):
            sandbox.ask("GET", "/Contact?$top=1")

        # Nagle's delay alone would take 20 times 40 ms.
        assert time.perf_counter() - start < 0.8


def test_what_was_answered_outlives_a_kill_and_is_never_seeded_again(tmp_path: Path) -> None:
    file = ("--db", str(tmp_path / "sandbox.db"))
    with running(*file) as sandbox:
        port = ("--port", str(sandbox.port))
        body = sandbox.ask("GET", f"/Contact({ANNA})").json() | {"functions": "Chef"}
        put = sandbox.ask("PUT", f"/Contact({ANNA})", json=body)
        post = sandbox.ask(
            "POST", "/Contact", json={"id": FRESH, "lastname": "Nieuw", "company_id": SMETS}
        )
        gone = {"type": "Contact", "id": id_of("Contact", 7), "gone": True}
        assert sandbox.ask("POST", "/_colleague", json=gone).status_code == 204
        sandbox.process.kill()
        sandbox.process.wait(PATIENCE)

    with running(*file, *port, "--records", "50") as again:
        assert f"127.0.0.1:{port[1]}/" in again.url
        anna = again.ask("GET", f"/Contact({ANNA})").json()
        told = [(entry["method"], entry["status"]) for entry in again.ask("GET", "/_log").json()]
        count = again.ask("GET", "/Contact?$top=0&$count=true").json()["@odata.count"]
        later = again.ask("PUT", f"/Contact({ANNA})", json=anna).json()["modified_dateutc"]

    strip = ("@odata.context",)
    assert {k: v for k, v in anna.items() if k not in strip} == {
        k: v for k, v in put.json().items() if k not in strip
    }
    assert (put.status_code, post.status_code, count) == (200, 201, 20)
    # Reads are forgotten with the process, writes are not.
    assert told == [("PUT", 200), ("POST", 201), ("GET", 200)]
    assert later > post.json()["modified_dateutc"]


def test_a_kill_under_load_loses_nothing_that_was_answered(tmp_path: Path) -> None:
    file = ("--db", str(tmp_path / "sandbox.db"))
    with running(*file) as sandbox:
        killer = threading.Timer(0.6, sandbox.process.kill)
        killer.start()
        answered = last_answer_of_many_puts(sandbox)
        killer.join()

    with running(*file) as again:
        stored = again.ask("GET", f"/Contact({ANNA})").json()["notes"]

    assert answered > 0
    # The last one may have been applied without our hearing of it.
    assert int(stored) - answered in (0, 1)


def last_answer_of_many_puts(sandbox: Running) -> int:
    """Put again and again until nothing answers any more."""
    body = sandbox.ask("GET", f"/Contact({ANNA})").json()
    answered = 0
    try:
        for turn in range(1, 100_000):
            sandbox.ask("PUT", f"/Contact({ANNA})", json=body | {"notes": str(turn)})
            answered = turn
    except httpx.TransportError:
        return answered
    raise AssertionError("it was never killed")


def test_the_connection_really_breaks() -> None:
    with running() as sandbox:
        body = sandbox.ask("GET", f"/Contact({ANNA})").json()
        outcomes: list[str] = []
        for cut in ("cut_before", "cut_after", "cut_inside"):
            sandbox.ask("POST", "/_weather", json={cut: 1})
            with pytest.raises(httpx.TransportError):
                sandbox.ask("PUT", f"/Contact({ANNA})", json=body | {"functions": cut})
            outcomes.append(sandbox.ask("GET", f"/Contact({ANNA})").json()["functions"])
        sandbox.ask("POST", "/_weather", json={"off": True})
        with pytest.raises(httpx.TransportError):
            sandbox.ask("GET", "/Contact")
        sandbox.ask("POST", "/_weather", json={"off": "hang"})
        with pytest.raises(httpx.ReadTimeout):
            sandbox.ask("GET", "/Contact", timeout=0.3)
        sandbox.process.send_signal(signal.SIGTERM)
        _, complained = rest_of(sandbox.process)

    assert outcomes == ["Zaakvoerder", "cut_after", "cut_inside"]
    assert complained == ""


def test_latency_holds_up_no_one_else() -> None:
    with running("--latency", "0.3") as sandbox:
        start = time.perf_counter()
        with socket_clients(sandbox, 8) as clients:
            for each in clients:
                assert each.recv(12) == b"HTTP/1.1 200"

        assert 0.3 <= time.perf_counter() - start < 1.5


@contextmanager
def socket_clients(sandbox: Running, count: int) -> Iterator[list[socket.socket]]:
    """Requests that are all on their way before the first answer is read."""
    request = (
        f"GET /api/Contact?$top=1 HTTP/1.1\r\nHost: 127.0.0.1:{sandbox.port}\r\n"
        f"Authorization: {BASIC}\r\nConnection: close\r\n\r\n"
    )
    clients = [
        socket.create_connection(("127.0.0.1", sandbox.port), PATIENCE) for _ in range(count)
    ]
    try:
        for each in clients:
            each.sendall(request.encode())
        yield clients
    finally:
        for each in clients:
            each.close()


def test_mischief_is_bounded() -> None:
    with running("--mischief", "--slowest", "0.05", "--seed", "7") as sandbox:
        statuses: list[int] = []
        for _ in range(150):
            try:
                statuses.append(sandbox.ask("GET", "/Contact?$top=1").status_code)
            except httpx.TransportError:
                statuses.append(0)

    assert set(statuses) <= {0, 200, 429, 500, 503}
    assert 0 in statuses
    assert statuses.count(200) > 100


def test_an_expecting_client_is_told_off_before_it_sends_its_body() -> None:
    with running() as sandbox:
        request = (
            f"PUT /api/Contact({ANNA}) HTTP/1.1\r\nHost: x\r\nAuthorization: {BASIC}\r\n"
            "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
        )
        with socket.create_connection(("127.0.0.1", sandbox.port), PATIENCE) as client:
            client.sendall(request.encode())
            ready, _, _ = select.select([client], [], [], PATIENCE)
            assert ready
            assert client.recv(4096).startswith(b"HTTP/1.1 417")


def test_two_boxes_on_one_machine_do_not_meet() -> None:
    with running() as one, running() as two:
        body = one.ask("GET", f"/Contact({ANNA})").json() | {"functions": "Chef"}
        one.ask("PUT", f"/Contact({ANNA})", json=body)

        assert one.port != two.port
        assert two.ask("GET", f"/Contact({ANNA})").json()["functions"] == "Zaakvoerder"
        assert os.getpid() not in (one.process.pid, two.process.pid)
