"""A real screen, a real keyboard: the program as a process under Xvfb, typed into by xdotool.

Nothing of the program is reached from here but its keys; what came of them is asked of the server.
Every key press is counted.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from draftdesk.demo import DOMAIN, PASSWORD, USER
from draftdesk.domain.profile import Profile
from draftdesk.store.home import HOME_VARIABLE
from draftdesk.store.profiles import Profiles
from draftdesk.store.secrets import PASSWORD_VARIABLE
from walks.server import Server

CAN_TYPE = shutil.which("Xvfb") is not None and shutil.which("xdotool") is not None
SIZE = "1280x800x24"
_PATIENCE = 30.0
_AT_REST = 0.15
_KEY_MS = "12"


class Screen:
    """A virtual screen of its own."""

    def __init__(self) -> None:
        read, write = os.pipe()
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"

    def close(self) -> None:
        """Take it away."""
        self._process.terminate()
        self._process.wait()

    def picture(self, path: Path) -> None:
        """What stands on the screen, as a file (needs ImageMagick; for looking, not for tests)."""
        subprocess.run(
            ["import", "-display", self.display, "-window", "root", str(path)], check=True
        )


class Hands:
    """One run of the program, and the keys pressed in it."""

    def __init__(self, screen: Screen, home: Path, servers: dict[str, Server]) -> None:
        self.screen, self.home, self.keys = screen, home, 0
        home.mkdir(parents=True, exist_ok=True)
        for name, server in servers.items():
            Profiles(home).put(Profile(name, server.url, DOMAIN, USER, keeping="plain"))
        self._env = {
            **os.environ,
            "DISPLAY": screen.display,
            "QT_QPA_PLATFORM": "xcb",
            HOME_VARIABLE: str(home),
            PASSWORD_VARIABLE: PASSWORD,
            "LC_ALL": "C.UTF-8",
        }
        self._env.pop("WAYLAND_DISPLAY", None)
        self._process = self._started()
        self._began = time.monotonic()

    def _started(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "draftdesk"]
        return subprocess.Popen(command, env=self._env, stdin=subprocess.DEVNULL)

    def close(self) -> int:
        """Ctrl+Q; the exit code."""
        if self._process.poll() is None:
            self._do("key", "ctrl+q")
            try:
                self._process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                self._process.kill()
        return self._process.wait()

    # --- keys -----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, named as xdotool names them; chords count as one."""
        for key in keys:
            self.keys += 1
            self._do("key", "--clearmodifiers", key)
            self.rest()

    def press_holding(self, held: str, *keys: str) -> None:
        """Press keys one after the other while another one is held down."""
        self._do("keydown", held)
        for key in keys:
            self.keys += 1
            self._do("key", key)
            self.rest()
        self._do("keyup", held)
        self.rest()

    def type(self, text: str) -> None:
        """Type a text."""
        self.keys += len(text)
        self._do("type", "--clearmodifiers", "--delay", _KEY_MS, text)
        self.rest()

    def count_from_here(self) -> None:
        """The job begins."""
        self.keys, self._began = 0, time.monotonic()

    def seconds(self) -> float:
        """How long the job has taken."""
        return time.monotonic() - self._began

    # --- waiting --------------------------------------------------------------------------------

    def until(self, holds: Callable[[], object], what: str = "it") -> None:
        """Wait until something holds over there, or in a file."""
        end = time.monotonic() + _PATIENCE
        while not holds():
            if self._process.poll() is not None:
                raise AssertionError(f"the program ended with {self._process.returncode}")
            if time.monotonic() > end:
                raise AssertionError(f"{what} never came")
            time.sleep(0.05)

    def until_synced(self, server: Server) -> None:
        """Wait for the first pull: the last tables have been asked for, and all is quiet."""
        self.until(lambda: any("/api/Contract" in e["path"] for e in server.log()), "the pull")
        self.until_window()
        self.rest(1.0)

    def until_window(self) -> None:
        """Wait until the window is there and has the keys."""
        self.until(lambda: self._windows(), "the window")
        self._do("windowfocus", self._windows()[0])

    def title(self) -> str:
        """What the window that has the keys is called."""
        found = self._do("getwindowfocus", "getwindowname", check=False)
        return found.strip()

    def rest(self, at_least: float = _AT_REST) -> None:
        """Wait until the program has nothing to do."""
        end, quiet, before = time.monotonic() + _PATIENCE, 0.0, self._used()
        while quiet < at_least and time.monotonic() < end:
            time.sleep(0.03)
            now = self._used()
            quiet = quiet + 0.03 if now == before else 0.0
            before = now

    # --- inside ---------------------------------------------------------------------------------

    def _windows(self) -> list[str]:
        told = self._do("search", "--onlyvisible", "--pid", str(self._process.pid), check=False)
        return told.split()

    def _used(self) -> int:
        """Processor time of the whole program, in ticks."""
        try:
            told = Path(f"/proc/{self._process.pid}/stat").read_text()
        except OSError:
            return 0
        fields = told.rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def _do(self, *words: str, check: bool = True) -> str:
        ran = subprocess.run(
            ["xdotool", *words], env=self._env, capture_output=True, text=True, check=check
        )
        return ran.stdout
