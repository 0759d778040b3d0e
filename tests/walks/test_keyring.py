"""A keyring that does not answer keeps nobody from anything but its secrets."""

import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import keyring
import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import Qt, QTimer

from draftdesk.demo import PASSWORD
from draftdesk.store.secrets import PASSWORD_VARIABLE, Secrets
from draftdesk.ui.profile_dialog import ProfileDialog
from walks.conftest import OpensWalk
from walks.server import Server
from walks.walk import Walk


class SlowKeyring(KeyringBackend):
    """Holds secrets in memory, and answers when it is told to."""

    priority = 9

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.answers = threading.Event()
        self.askers: set[str] = set()
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        self._wait()
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._wait()
        self._kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._wait()
        self._kept.pop((service, username), None)

    def _wait(self) -> None:
        self.askers.add(threading.current_thread().name)
        assert self.answers.wait(30)


@pytest.fixture(name="ring")
def a_slow_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowKeyring]:
    """The keyring of this computer, which does not answer yet."""
    before, ring = keyring.get_keyring(), SlowKeyring()
    monkeypatch.delenv(PASSWORD_VARIABLE)
    keyring.set_keyring(ring)
    yield ring
    ring.answers.set()
    keyring.set_keyring(before)


def longest_gap(walk: Walk, milliseconds: int) -> float:
    """The longest time in seconds in which the window did not live, while it waits."""
    last, gaps = [time.perf_counter()], [0.0]
    clock = QTimer(walk.window)

    def tick() -> None:
        gaps.append(time.perf_counter() - last[0])
        last[0] = time.perf_counter()

    clock.timeout.connect(tick)
    clock.start(5)
    walk.let_pass(milliseconds)
    clock.stop()
    return max(gaps)


def test_the_window_lives_while_the_keyring_is_silent_and_never_asks_it_itself(
    server: Server, open_walk: OpensWalk, ring: SlowKeyring
) -> None:
    walk = open_walk(server, keeping="keyring")
    walk.until(lambda: ring.askers)
    assert longest_gap(walk, 300) < 0.2
    walk.assembly.ask_profile()
    dialog = walk.window.findChild(ProfileDialog)
    assert dialog is not None
    dialog.reject()

    ring.answers.set()
    walk.until(lambda: walk.window.workbench is not None)

    walk.until(lambda: "Signed out" in walk.window.status.text())
    assert threading.main_thread().name not in ring.askers


def test_a_window_before_a_silent_keyring_closes_within_a_second(
    server: Server, open_walk: OpensWalk, ring: SlowKeyring
) -> None:
    walk = open_walk(server, keeping="keyring")
    walk.until(lambda: ring.askers)
    sync = [each for each in threading.enumerate() if each.name == "sync"]

    assert walk.close() < 1.0

    ring.answers.set()
    for thread in sync:
        thread.join(10)
        assert not thread.is_alive()


def test_a_password_goes_to_the_keyring_and_is_found_there_again(
    server: Server, open_walk: OpensWalk, ring: SlowKeyring
) -> None:
    ring.answers.set()
    walk = open_walk(server, keeping="keyring")
    walk.until(
        lambda: "Signed out" in walk.window.status.text() if walk.window.workbench else False
    )
    walk.assembly._on_password(PASSWORD)
    walk.until_synced()
    walk.close()

    again = open_walk(server, keeping="keyring")
    again.until_synced()

    assert threading.main_thread().name not in ring.askers
    assert again.bench.store.count("Contact") > 0
    again.press(Qt.Key.Key_Escape)


class Listening(BaseHTTPRequestHandler):
    """A proxy that notes what it is asked and by whom, and lets nobody through."""

    heard: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        self.heard.append((self.path, self.headers.get("Proxy-Authorization", "")))
        self.send_error(503)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(name="proxy")
def a_proxy() -> Iterator[str]:
    """Where a proxy listens."""
    Listening.heard.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Listening)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"ann@127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_profile_that_moves_takes_the_password_of_its_proxy_along(
    server: Server, open_walk: OpensWalk, ring: SlowKeyring, proxy: str
) -> None:
    ring.answers.set()
    walk = open_walk(server, keeping="keyring", proxy=f"http://{proxy}")
    walk.until(lambda: walk.window.workbench is not None)
    keep = threading.Thread(target=Secrets().remember_proxy_password, args=(walk.profile, "s3cret"))
    keep.start()
    keep.join()

    walk.assembly.ask_changes()
    dialog = walk.window.findChild(ProfileDialog)
    assert dialog is not None
    dialog.url.setText("http://moved.example/api")
    dialog.password.setText(PASSWORD)
    dialog._on_save()
    walk.until(lambda: [path for path, _ in Listening.heard if "moved.example" in path])

    sign_in = "Basic " + b64encode(b"ann:s3cret").decode()
    assert {said for path, said in Listening.heard if "moved.example" in path} == {sign_in}
    profiles = walk.assembly.desk.profiles.all()
    moved = next(each for each in profiles if "moved" in each.url)
    assert threading.main_thread().name not in ring.askers
    assert Secrets().proxy_password(moved) == "s3cret"
