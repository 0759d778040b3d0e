"""A sandbox as a process of its own, and the profile that points at it."""

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from draftdesk.domain.profile import Profile

USER, PASSWORD, DOMAIN = "APIUser", "123456", "TESTAPI"
"""The test vector of the server's own documentation."""

_START_PATIENCE = 60.0
_STOP_PATIENCE = 2.0


class SandboxDidNotStart(Exception):
    """The sandbox's process ended, or said nothing, before it was ready."""


@dataclass(frozen=True, slots=True)
class SandboxSpec:
    """How a sandbox is to be: how many contacts, which file, how much mischief."""

    records: int = 5000
    db: Path | None = None
    mischief: bool = False
    page_size: int = 100


class SandboxProcess:
    """A sandbox that runs beside us and ends with us (it watches its standard input)."""

    def __init__(self, spec: SandboxSpec) -> None:
        self._spec = spec
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def start(self, port: int = 0) -> str:
        """Start it and wait until it answers; returns the address of its API."""
        process = subprocess.Popen(
            self._command(port), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._process = process
        line = _first_line(process.stdout, _START_PATIENCE)
        if not line:
            self.stop()
            raise SandboxDidNotStart("The sandbox did not start.")
        self.url = json.loads(line)["url"]
        return self.url

    def kill(self) -> None:
        """End it as a power cut would."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            _see_off(process)

    def restart(self) -> None:
        """Start it again on the same port; with a file, everything is as it was."""
        self.start(int(self.url.rpartition(":")[2].partition("/")[0]))

    def stop(self) -> None:
        """End it in peace."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(_STOP_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
        _see_off(process)

    def _command(self, port: int) -> list[str]:
        spec = self._spec
        command = [sys.executable, "-m", "draftdesk.sandbox", "--port", str(port), "--stop-on-eof"]
        command += ["--records", str(spec.records), "--page-size", str(spec.page_size)]
        if spec.db is not None:
            command += ["--db", str(spec.db)]
        return [*command, "--mischief"] if spec.mischief else command


def sandbox_profile(url: str) -> Profile:
    """The profile of a sandbox: its password is no secret; its store is encrypted all the same."""
    return Profile("Sandbox", url, DOMAIN, USER, keeping="session", colour="#7a5ea8")


def _see_off(process: subprocess.Popen[str]) -> None:
    """Wait for its end, and close what led to it."""
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _first_line(pipe: IO[str] | None, patience: float) -> str:
    """The first line that comes within `patience` seconds, or nothing."""
    lines: list[str] = []
    if pipe is None:
        return ""
    reader = threading.Thread(target=lambda: lines.append(pipe.readline()), daemon=True)
    reader.start()
    reader.join(patience)
    return lines[0] if lines else ""
