"""A whole day with secrets in it, in a process of its own that ends by being killed.

The real stores, the real sync thread, the real client. What it says goes to standard output, as
one JSON object; the server's password comes on standard input.
"""

import json
import os
import queue
import signal
import sys
import threading
import urllib.request
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from draftdesk.app import Alarm
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.opening import open_desk, open_engine, open_log, open_window_store, store_key
from draftdesk.store.rescue import write_rescue
from draftdesk.store.rows import EntryState
from draftdesk.sync.courier import Courier, News
from draftdesk.sync.report import Report

NAME, SOUGHT = "Canarini", "Soughtini"
TYPED = "canaryTyped9Kz"
"""The beginning of every portal password that the person types."""

THEIRS = "canaryTheirs4Wv"
"""The beginning of every portal password that somebody else gives."""

_PATIENCE = 30.0


class _Window:
    """As much of a window as the alarm speaks to."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def tell_crash(self, details: str) -> None:
        """What the person would see; it goes nowhere unless the person copies it."""
        self.said.append(details)


class Day:
    """A person with some contacts, each for one purpose."""

    def __init__(self, told: dict[str, Any], password: str) -> None:
        self.keys = {name: RecordKey("Contact", id) for name, id in told["contacts"].items()}
        self._told = told
        self._desk = open_desk()
        open_log(self._desk.home)
        self._profile = Profile(
            "box", told["url"], told["domain"], told["user"], keeping=told["keeping"]
        )
        self._desk.profiles.put(self._profile)
        self._desk.secrets.remember_password(self._profile, password)
        self._key = store_key(self._desk, self._profile)
        self._reports: queue.Queue[Report] = queue.Queue()
        self._courier = Courier(
            lambda: open_engine(self._desk, self._profile, self._key), self._hear
        )
        self._store = open_window_store(self._desk, self._profile, self._key)

    def _hear(self, news: News) -> None:
        if isinstance(news, Report):
            self._reports.put(news)

    def live(self) -> dict[str, Any]:
        """From the first pull to the last keystroke before the kill."""
        self._courier.start()
        self._round()
        self._type("sent", lastname=NAME, e_login="portal", e_password=f"{TYPED}A")
        self._store.submit(self.keys["sent"])
        self._round()
        self._courier.search("Contact", SOUGHT).result(_PATIENCE)
        self._store.find("Contact", SOUGHT)
        for name in ("clashing", "answered", "refused"):
            self._type(name, e_login="portal", e_password=f"{TYPED}-{name}")
            self._colleague(name)
            self._store.submit(self.keys[name])
        self._round()
        states = {name: self._state(name) for name in self.keys}
        self._store.resolve(self.keys["answered"], {"e_password": f"{TYPED}-answered"})
        self._round()
        self._type("typed", lastname=NAME, e_login="portal", e_password=f"{TYPED}-draft")
        write_rescue(self._store, self._profile, self._desk.home / "rescue.zip")
        self._fail()
        history = [sent.new for sent in self._store.history()]
        return {"states": states, "history": history, "clash": self._clash()}

    def _fail(self) -> None:
        """Mistakes of ours, whose words hold what was worked on: here, and in another thread."""
        application = QApplication.instance() or QApplication(["canary"])
        alarm = Alarm(_Window(), ends_all=False)  # type: ignore[arg-type]
        try:
            self._mistake()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        thread = threading.Thread(target=self._mistake)
        thread.start()
        thread.join()
        application.processEvents()
        del alarm

    def _mistake(self) -> None:
        raise ValueError(f"{TYPED}: {NAME} does not fit")

    def _colleague(self, name: str) -> None:
        """Somebody else gives one of them another password meanwhile."""
        if name == "refused":
            return
        fields = {"e_password": f"{THEIRS}-{name}"}
        edit = {"type": "Contact", "id": self.keys[name].id, "fields": fields}
        door = self._told["url"].removesuffix("/api") + "/_colleague"
        with urllib.request.urlopen(urllib.request.Request(door, json.dumps(edit).encode())):
            pass

    def _type(self, name: str, **fields: Any) -> None:
        view = self._store.view(self.keys[name])
        assert view is not None
        self._store.save_draft(self.keys[name], view.base, {**view.mine, **fields})

    def _state(self, name: str) -> str:
        entry = self._store.entry(self.keys[name])
        return entry.state.value if entry else ""

    def _clash(self) -> list[str]:
        conflict = self._store.conflict(self.keys["clashing"])
        assert conflict is not None
        assert conflict.entry.state is EntryState.CONFLICT
        return list(conflict.clashes)

    def _round(self) -> None:
        while not self._reports.empty():
            self._reports.get()
        self._courier.sync_now()
        self._reports.get(timeout=_PATIENCE)
        # It may have been the end of a round that was under way already.
        while self._store.counts().waiting:
            self._courier.sync_now()
            self._reports.get(timeout=_PATIENCE)


def main() -> None:
    """Live the day, say what came of it, and die as in a power cut."""
    password = sys.stdin.readline().rstrip("\n")
    story = Day(json.loads(Path(sys.argv[1]).read_text()), password).live()
    sys.stdout.write(json.dumps(story) + "\n")
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
