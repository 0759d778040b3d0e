"""The only door to the keyring: a real Secret Service where there is one, doubles for the rest."""

import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends import fail

from draftdesk.domain.profile import Profile
from draftdesk.store.secrets import (
    PASSWORD_VARIABLE,
    KeyLost,
    KeyringFailed,
    KeyringLocked,
    NoKeyring,
    Secrets,
    SecretsError,
    keyring_problem,
)

URL = "https://developers.odysseemobile.com/api"
KEPT = Profile("Work", URL, "TESTAPI", "APIUser")
SESSION = Profile("Work", URL, "TESTAPI", "APIUser", keeping="session")
PLAIN = Profile("Work", URL, "TESTAPI", "APIUser", keeping="plain")
SECRET = "Kanarie-7f3a!"

pytestmark = pytest.mark.usefixtures("no_password_from_outside")


@pytest.fixture(name="no_password_from_outside")
def without_a_password_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE, raising=False)


class Drawer(KeyringBackend):
    """A keyring in memory, which counts what it is asked and can be told to fail."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.asked = 0
        self.failing: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._ask()
        if self.kept.pop((service, username), None) is None:
            raise errors.PasswordDeleteError("not there")

    def _ask(self) -> None:
        self.asked += 1
        if self.failing is not None:
            raise self.failing


@pytest.fixture(name="drawer")
def a_drawer(monkeypatch: pytest.MonkeyPatch) -> Drawer:
    drawer = Drawer()
    monkeypatch.setattr(keyring, "get_keyring", lambda: drawer)
    return drawer


# --- a keyring that does as it is asked ---------------------------------------------------------


@pytest.mark.usefixtures("drawer")
def test_a_password_is_kept_in_the_keyring_and_asked_for_by_the_next_run() -> None:
    Secrets().remember_password(KEPT, SECRET)

    assert Secrets().password(KEPT) == SECRET
    assert Secrets().password(Profile("Other", URL, "OTHER", "APIUser")) is None


def test_within_a_run_the_keyring_is_asked_no_second_time(drawer: Drawer) -> None:
    secrets = Secrets()
    secrets.remember_password(KEPT, SECRET)
    asked = drawer.asked

    assert secrets.password(KEPT) == SECRET
    assert drawer.asked == asked


def test_a_password_from_outside_wins_and_none_is_asked_of_the_keyring(
    drawer: Drawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "given")

    assert Secrets().password(KEPT) == "given"
    assert drawer.asked == 0


@pytest.mark.usefixtures("drawer")
def test_a_store_has_one_key_made_with_it(tmp_path: Path) -> None:
    key = Secrets().store_key(KEPT, tmp_path, make=True)

    assert key is not None
    assert len(key) == 32
    assert Secrets().store_key(KEPT, tmp_path, make=False) == key
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("drawer")
def test_two_stores_have_two_keys(tmp_path: Path) -> None:
    other = Profile("Other", URL, "OTHER", "APIUser")

    keys = {Secrets().store_key(each, tmp_path, make=True) for each in (KEPT, other)}

    assert len(keys) == 2


def test_a_key_that_is_gone_is_never_made_anew_for_a_store_that_is_there(
    drawer: Drawer, tmp_path: Path
) -> None:
    with pytest.raises(KeyLost):
        Secrets().store_key(KEPT, tmp_path, make=False)
    assert drawer.kept == {}


def test_what_is_forgotten_is_gone(drawer: Drawer, tmp_path: Path) -> None:
    secrets = Secrets()
    secrets.remember_password(KEPT, SECRET)
    secrets.store_key(KEPT, tmp_path, make=True)

    secrets.forget(KEPT)
    secrets.forget(KEPT)

    assert drawer.kept == {}
    assert secrets.password(KEPT) is None


# --- a keyring that does not --------------------------------------------------------------------

FAILURES: dict[str, tuple[Exception, type[SecretsError]]] = {
    "locked": (errors.KeyringLocked("locked"), KeyringLocked),
    "its prompt was dismissed": (errors.InitError("dismissed"), KeyringLocked),
    "none": (errors.NoKeyringError("none"), NoKeyring),
    "denied": (errors.PasswordSetError("denied"), KeyringFailed),
    "any other": (errors.KeyringError("odd"), KeyringFailed),
    "an error of its own": (OSError(1312, "no logon session"), KeyringFailed),
    "a bus that went away": (ConnectionResetError("bus"), KeyringFailed),
}


@pytest.mark.parametrize("what", FAILURES)
def test_each_failure_is_told_apart_in_words(drawer: Drawer, what: str, tmp_path: Path) -> None:
    drawer.failing, kind = FAILURES[what]

    for ask in (
        lambda: Secrets().password(KEPT),
        lambda: Secrets().remember_password(KEPT, SECRET),
        lambda: Secrets().store_key(KEPT, tmp_path, make=True),
    ):
        with pytest.raises(kind) as failure:
            ask()
        assert str(failure.value).endswith(".")
        assert SECRET not in str(failure.value)
    assert list(tmp_path.iterdir()) == []


def test_a_password_that_could_not_be_kept_still_serves_this_run(drawer: Drawer) -> None:
    drawer.failing = errors.KeyringLocked("locked")
    secrets = Secrets()
    with pytest.raises(KeyringLocked):
        secrets.remember_password(KEPT, SECRET)

    assert secrets.password(KEPT) == SECRET


def test_without_a_keyring_nothing_is_kept_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)

    with pytest.raises(NoKeyring):
        Secrets().remember_password(KEPT, SECRET)
    assert isinstance(keyring_problem(), NoKeyring)


def test_a_file_that_calls_itself_a_keyring_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    class PlainText(Drawer):
        pass

    PlainText.__module__ = "keyrings.alt.file"
    monkeypatch.setattr(keyring, "get_keyring", PlainText)

    with pytest.raises(NoKeyring):
        Secrets().remember_password(KEPT, SECRET)


def test_a_keyring_that_cannot_even_be_looked_for_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> KeyringBackend:
        raise RuntimeError("no backend")

    monkeypatch.setattr(keyring, "get_keyring", broken)

    assert isinstance(keyring_problem(), NoKeyring)


# --- for this run only, and plain ---------------------------------------------------------------


def test_a_session_profile_keeps_no_password_and_locks_its_key_away_with_it(
    tmp_path: Path, drawer: Drawer
) -> None:
    secrets = Secrets()
    with pytest.raises(KeyringLocked):
        secrets.store_key(SESSION, tmp_path, make=True)

    secrets.remember_password(SESSION, SECRET)
    key = secrets.store_key(SESSION, tmp_path, make=True)

    file = tmp_path / "key.db"
    assert key is not None
    assert key not in file.read_bytes()
    assert SECRET.encode() not in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (drawer.asked, Secrets().password(SESSION)) == (0, None)

    later = Secrets()
    later.remember_password(SESSION, SECRET)
    assert later.store_key(SESSION, tmp_path, make=False) == key


def test_another_password_opens_no_session_store_and_harms_it_not(tmp_path: Path) -> None:
    secrets = Secrets()
    secrets.remember_password(SESSION, SECRET)
    key = secrets.store_key(SESSION, tmp_path, make=True)

    secrets.remember_password(SESSION, "it's another")
    with pytest.raises(KeyringLocked, match="does not open"):
        secrets.store_key(SESSION, tmp_path, make=False)

    secrets.remember_password(SESSION, SECRET)
    assert secrets.store_key(SESSION, tmp_path, make=False) == key


def test_the_password_that_the_server_accepts_opens_the_store_from_then_on(tmp_path: Path) -> None:
    mistyped = Secrets()
    mistyped.remember_password(SESSION, "mistyped")
    key = mistyped.store_key(SESSION, tmp_path, make=True)
    assert not mistyped.wants_new_lock(SESSION)

    mistyped.remember_password(SESSION, SECRET)
    assert mistyped.wants_new_lock(SESSION)
    assert mistyped.lock_anew(SESSION, tmp_path, key)
    assert not mistyped.lock_anew(SESSION, tmp_path, key)

    later = Secrets()
    later.remember_password(SESSION, "mistyped")
    with pytest.raises(KeyringLocked, match="does not open"):
        later.store_key(SESSION, tmp_path, make=False)
    later.remember_password(SESSION, SECRET)
    assert later.store_key(SESSION, tmp_path, make=False) == key
    assert stat.S_IMODE((tmp_path / "key.db").stat().st_mode) == 0o600


def test_a_session_store_whose_key_file_is_gone_stays_shut(tmp_path: Path) -> None:
    secrets = Secrets()
    secrets.remember_password(SESSION, SECRET)

    with pytest.raises(KeyLost):
        secrets.store_key(SESSION, tmp_path, make=False)


def test_a_plain_store_has_no_key_and_its_password_is_kept_nowhere(
    tmp_path: Path, drawer: Drawer
) -> None:
    secrets = Secrets()
    secrets.remember_password(PLAIN, SECRET)

    assert secrets.store_key(PLAIN, tmp_path, make=True) is None
    assert (secrets.password(PLAIN), Secrets().password(PLAIN)) == (SECRET, None)
    assert (drawer.asked, list(tmp_path.iterdir())) == (0, [])
    assert secrets.memory(PLAIN).hides
    assert not secrets.memory(Profile("Other", URL, "OTHER", "APIUser")).hides
    assert secrets.memory(PLAIN) is secrets.memory(PLAIN)


# --- a real Secret Service ----------------------------------------------------------------------

needs_a_service = pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-daemon")),
    reason="gnome-keyring and dbus are not installed",
)


class Service:
    """gnome-keyring, unlocked, on a message bus of its own; nothing of the person's is touched."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.around = {"HOME": str(home), "PATH": os.environ["PATH"]}
        for variable in ("DATA_HOME", "RUNTIME_DIR", "CACHE_HOME"):
            folder = home / variable
            folder.mkdir(mode=0o700)
            self.around[f"XDG_{variable}"] = str(folder)
        self.bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            env=self.around,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self.bus.stdout is not None
        self.around["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().decode().strip()
        self.daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            env=self.around,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert self.daemon.stdin is not None
        self.daemon.stdin.write(b"unlock")
        self.daemon.stdin.close()
        self._await()

    def _await(self) -> None:
        ask = (
            "dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus"
            " org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets"
        )
        end, told = time.monotonic() + 10, b""
        while b"true" not in told:
            assert time.monotonic() < end, "gnome-keyring never came up"
            asked = subprocess.run(ask.split(), env=self.around, capture_output=True, check=False)
            told = asked.stdout
            time.sleep(0.02)

    def run(self, *lines: str, **around: str) -> list[str]:
        """What a process of its own prints that lives in this session."""
        script = "\n".join((*_BEGINNING, *lines))
        told = subprocess.run(
            [sys.executable, "-c", script],
            env={**self.around, **around},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert told.returncode == 0, told.stderr
        return told.stdout.splitlines()

    def end(self) -> None:
        """Leave nothing running."""
        for process in (self.daemon, self.bus):
            process.terminate()
            process.wait(10)
        assert self.bus.stdout is not None
        self.bus.stdout.close()


_BEGINNING = (
    "from pathlib import Path",
    "from draftdesk.domain.profile import Profile",
    "from draftdesk.store.secrets import *",
    f"profile = Profile('Work', '{URL}', 'TESTAPI', 'APIUser')",
    "def told(ask):",
    "    try: print(ask())",
    "    except SecretsError as error: print(type(error).__name__)",
)
_REMEMBER = f"told(lambda: Secrets().remember_password(profile, '{SECRET}'))"
_ASK = "told(lambda: Secrets().password(profile))"
_LOCK = (
    "import secretstorage",
    "bus = secretstorage.dbus_init()",
    "secretstorage.get_default_collection(bus).lock()",
)


@pytest.fixture(name="service")
def a_secret_service(tmp_path: Path) -> Iterator[Service]:
    service = Service(tmp_path)
    yield service
    service.end()


@needs_a_service
def test_a_real_keyring_gives_another_process_what_one_has_kept(service: Service) -> None:
    made = service.run(
        "print(keyring_problem())",
        _REMEMBER,
        "told(lambda: Secrets().store_key(profile, Path('/nowhere'), make=True).hex())",
    )
    read = service.run(
        _ASK,
        "told(lambda: Secrets().store_key(profile, Path('/nowhere'), make=False).hex())",
        "Secrets().forget(profile)",
        _ASK,
    )

    assert made[:2] == ["None", "None"]
    assert read == [SECRET, made[2], "None"]
    written = b"".join(file.read_bytes() for file in service.home.rglob("*") if file.is_file())
    assert SECRET.encode() not in written


@needs_a_service
def test_a_real_keyring_that_is_locked_says_so_and_gives_nothing_out(service: Service) -> None:
    service.run(_REMEMBER)

    assert service.run(*_LOCK, _ASK, _REMEMBER) == ["KeyringLocked", "KeyringLocked"]


@needs_a_service
def test_a_session_without_a_keyring_says_so(service: Service) -> None:
    service.run(_REMEMBER)

    told = service.run(_ASK, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")

    assert told == ["NoKeyring"]


# --- the proxy on the way -----------------------------------------------------------------------

PROXIED = Profile(
    "Test", "https://old.example/api", "D", "u", proxy="http://ann@proxy.example:8080"
)


@pytest.mark.usefixtures("drawer")
def test_a_proxys_password_goes_along_where_only_the_place_changes() -> None:
    secrets = Secrets()
    secrets.remember_proxy_password(PROXIED, "s3cret")
    moved = replace(PROXIED, url="https://new.example/api", proxy="http://ann@PROXY.example:8080")

    secrets.follow_proxy(PROXIED, moved)

    assert Secrets().proxy_password(moved) == "s3cret"
    assert Secrets().proxy_password(PROXIED) == "s3cret", "work that stays behind keeps its way"


@pytest.mark.usefixtures("drawer")
@pytest.mark.parametrize(
    "proxy",
    ["http://bob@proxy.example:8080", "http://ann@other.example:8080", "http://ann@proxy.example"],
)
@pytest.mark.parametrize("url", [PROXIED.url, "https://new.example/api"])
def test_another_proxy_never_hears_the_password_of_the_one_before(proxy: str, url: str) -> None:
    secrets = Secrets()
    secrets.remember_proxy_password(PROXIED, "s3cret")
    now = replace(PROXIED, url=url, proxy=proxy)

    secrets.follow_proxy(PROXIED, now)

    assert secrets.proxy_password(now) is None
    assert Secrets().proxy_password(now) is None


@pytest.mark.usefixtures("drawer")
def test_a_look_at_another_place_keeps_the_proxys_password_for_this_run_only() -> None:
    secrets = Secrets()
    secrets.remember_proxy_password(PROXIED, "s3cret")
    moved = replace(PROXIED, url="https://new.example/api")

    secrets.follow_proxy(PROXIED, moved, keep=False)

    assert secrets.proxy_password(moved) == "s3cret"
    assert Secrets().proxy_password(moved) is None


def test_where_no_proxy_signs_in_nothing_is_asked(drawer: Drawer) -> None:
    plain = replace(PROXIED, proxy="http://proxy.example:8080")

    Secrets().follow_proxy(plain, replace(plain, url="https://new.example/api"))
    Secrets().follow_proxy(PROXIED, replace(PROXIED, read_only=True))

    assert drawer.asked == 0
