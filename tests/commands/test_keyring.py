"""Secrets in a real Secret Service: gnome-keyring on a message bus of its own."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.desk import DOMAIN, PASSWORD, USER, Desk, Sandbox, Zygote

pytestmark = pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-daemon")),
    reason="gnome-keyring and dbus are not installed",
)


@pytest.fixture(name="keyring_desk")
def a_desk_with_a_keyring(zygote: Zygote | None, tmp_path: Path) -> Iterator[Desk]:
    """A person whose session has an unlocked keyring; at the end no file holds the password."""
    surroundings = {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    for name in ("data", "run", "cache"):
        (tmp_path / name).mkdir(mode=0o700)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert bus.stdout is not None
    surroundings["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
    keyring = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        env=surroundings,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert keyring.stdin is not None
    keyring.stdin.write(b"unlock")
    keyring.stdin.close()
    _await_service(surroundings)
    desk = Desk(tmp_path / "home", zygote, {**surroundings, "DRAFTDESK_PASSWORD": ""})
    yield desk
    for process in (keyring, bus):
        process.terminate()
        process.wait(10)
    bus.stdout.close()
    assert desk.files_with(PASSWORD) == []


def _await_service(surroundings: dict[str, str]) -> None:
    ask = "org.freedesktop.DBus /org/freedesktop/DBus org.freedesktop.DBus.NameHasOwner"
    target, *rest = ask.split()
    command = ["dbus-send", "--session", "--print-reply", f"--dest={target}", *rest]
    command.append("string:org.freedesktop.secrets")
    end = time.monotonic() + 10
    while b"true" not in subprocess.run(command, env=surroundings, capture_output=True).stdout:
        assert time.monotonic() < end, "no Secret Service"
        time.sleep(0.05)


def test_password_and_store_key_live_in_the_keyring(
    keyring_desk: Desk, sandbox: Sandbox, contact: str
) -> None:
    desk = keyring_desk
    who = ("--url", sandbox.url, "--domain", DOMAIN, "--user", USER)
    added = desk.run_cold("profile", "add", "box", *who, "--password-stdin", stdin=PASSWORD + "\n")

    assert added.code == 0
    assert "secrets in the keyring" in added.out
    assert desk.does("sync")["pulled"] > 0
    desk.does("set", "contact", contact, "e_password=canary-of-the-portal")
    assert desk.files_with("canary-of-the-portal") == []
    assert desk.does("send")["delivered"] == 1
    # The store is there, and without its key it is noise.
    files = list(desk.home.glob("stores/*/*.db"))
    assert sorted(file.name for file in files) == ["cache.db", "work.db"]
    assert all(b"SQLite format 3" not in file.read_bytes() for file in files)

    # Another password for one run, and another one for good.
    assert desk.run("sync", DRAFTDESK_PASSWORD="wrong").code == 3
    changed = desk.run("profile", "password", "--password-stdin", stdin="wrong\n")
    assert changed.code == 0
    assert desk.run("sync").code == 3
    desk.run("profile", "password", "--password-stdin", stdin=PASSWORD)
    assert desk.run("sync").code == 0

    assert desk.does("profile", "remove", "box") == {"removed": "box"}
    desk.run("profile", "add", "box", *who)
    forgotten = desk.run("sync")
    assert forgotten.code == 3
    assert "draftdesk profile password box" in forgotten.err


def test_a_store_whose_keyring_is_gone_stays_shut(keyring_desk: Desk, sandbox: Sandbox) -> None:
    who = ("--url", sandbox.url, "--domain", DOMAIN, "--user", USER)
    keyring_desk.run("profile", "add", "box", *who, "--password-stdin", stdin=PASSWORD)
    keyring_desk.does("outbox")

    elsewhere = Desk(keyring_desk.home, keyring_desk.zygote)
    for call in (["outbox"], ["sync"], ["profile", "remove", "box"]):
        ran = elsewhere.run(*call)
        assert (ran.code, ran.out) == (3, "")
        assert "no keyring" in ran.err
