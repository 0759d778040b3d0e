"""The only door to the OS keyring: server passwords and store keys.

The calls may wait for the person (an unlock prompt), so they belong to the sync thread or to a
command without a window. Nothing here ever falls back to a file by itself.
"""

import os
import secrets as chance
from pathlib import Path

import apsw
import keyring
from keyring import errors
from keyring.backend import KeyringBackend

from draftdesk.domain.profile import Profile, same_proxy
from draftdesk.store.memory import Memory

PASSWORD_VARIABLE = "DRAFTDESK_PASSWORD"
_KEY_BYTES = 32
_ENOUGH_PRIORITY = 1


class SecretsError(Exception):
    """The keyring did not do what it was asked; the text is for people."""


class NoKeyring(SecretsError):
    """This computer has no keyring that could be trusted."""


class KeyringLocked(SecretsError):
    """There is a keyring, and it is locked."""


class KeyringFailed(SecretsError):
    """There is a keyring, and it failed or denied."""


class KeyLost(SecretsError):
    """The store is here and its key is not."""


class Secrets:
    """Passwords and store keys of profiles, from wherever each profile keeps them."""

    def __init__(self) -> None:
        self._for_this_run: dict[str, str] = {}
        self._opened_with: dict[str, str] = {}
        self._memories: dict[str, Memory] = {}

    def memory(self, profile: Profile) -> Memory:
        """What both sides of the profile's store share of what its disk must not hold."""
        mine = Memory(hides=profile.keeping == "plain")
        return self._memories.setdefault(profile.identity, mine)

    def password(self, profile: Profile) -> str | None:
        """The server's password: of this run, else of the keyring, else `None`."""
        given = os.environ.get(PASSWORD_VARIABLE) or self._for_this_run.get(profile.identity)
        if given is not None or profile.keeping != "keyring":
            return given
        return _from_keyring(profile, "password")

    def remember_password(self, profile: Profile, password: str) -> None:
        """Keep a password where the profile keeps its secrets."""
        self._for_this_run[profile.identity] = password
        if profile.keeping == "keyring":
            _into_keyring(profile, "password", password)

    def proxy_password(self, profile: Profile) -> str | None:
        """The password of the proxy on the way, if its address names a user."""
        if "@" not in profile.proxy:
            return None
        given = self._for_this_run.get(f"{profile.identity} proxy")
        if given is not None or profile.keeping != "keyring":
            return given
        return _from_keyring(profile, "proxy-password")

    def take_proxy_password(self, profile: Profile, password: str) -> None:
        """Know a proxy's password for this run; nothing is asked of the keyring."""
        self._for_this_run[f"{profile.identity} proxy"] = password

    def remember_proxy_password(self, profile: Profile, password: str) -> None:
        """Keep a proxy's password where the profile keeps its secrets."""
        self.take_proxy_password(profile, password)
        if profile.keeping == "keyring":
            _into_keyring(profile, "proxy-password", password)

    def follow_proxy(self, before: Profile, now: Profile, *, keep: bool = True) -> None:
        """A profile was changed: its proxy's password goes along while the proxy stays the same.

        The proxy belongs to the way, not to the place. Another proxy never hears it. Without
        `keep`, it goes along for this run only.
        """
        if not same_proxy(before.proxy, now.proxy):
            if keep and before.identity == now.identity and "@" in before.proxy:
                self._drop_proxy_password(before)
            return
        password = None if before.identity == now.identity else self.proxy_password(before)
        if password is not None:
            remember = self.remember_proxy_password if keep else self.take_proxy_password
            remember(now, password)

    def _drop_proxy_password(self, profile: Profile) -> None:
        self._for_this_run.pop(f"{profile.identity} proxy", None)
        if profile.keeping == "keyring":
            _out_of_keyring(profile, "proxy-password")

    def store_key(self, profile: Profile, folder: Path, *, make: bool) -> bytes | None:
        """The key of the profile's store; `None` for a plain store.

        A session profile's key is locked away with the server's password in a file of its own.
        With `make`, a new store gets a new key; without, a lost key raises `KeyLost`.
        """
        if profile.keeping == "plain":
            return None
        if profile.keeping == "session":
            return self._locked_key(profile, folder / "key.db", make=make)
        kept = _from_keyring(profile, "store-key")
        if kept is not None:
            return bytes.fromhex(kept)
        if not make:
            raise KeyLost("The keyring no longer holds the key of this profile's store.")
        key = chance.token_bytes(_KEY_BYTES)
        _into_keyring(profile, "store-key", key.hex())
        return key

    def wants_new_lock(self, profile: Profile) -> bool:
        """Whether a session's store was opened with another password than this run's."""
        opened_with = self._opened_with.get(profile.identity)
        given = self._for_this_run.get(profile.identity)
        return None not in (opened_with, given) and opened_with != given

    def lock_anew(self, profile: Profile, folder: Path, key: bytes | None) -> bool:
        """The server has accepted this run's password: from now on it opens a session's store.

        So a password that was mistyped at first, or has changed since, locks nobody out. Returns
        whether the key had to be locked anew.
        """
        password = self._for_this_run.get(profile.identity)
        if key is None or not password or not self.wants_new_lock(profile):
            return False
        _lock_away(folder / "key.db", password, key)
        self._opened_with[profile.identity] = password
        return True

    def change_lock(self, profile: Profile, folder: Path, before: str, now: str) -> None:
        """Let another password open a session's store from now on."""
        path = folder / "key.db"
        if not path.exists():
            raise KeyLost("This profile has no store yet, so no password opens it.")
        _lock_away(path, now, _read_or_lock(path, before, b""))
        self._opened_with.pop(profile.identity, None)

    def forget(self, profile: Profile) -> None:
        """Drop every secret of a profile."""
        self._opened_with.pop(profile.identity, None)
        self._for_this_run.pop(profile.identity, None)
        self._for_this_run.pop(f"{profile.identity} proxy", None)
        if profile.keeping == "keyring":
            for name in ("password", "store-key", "proxy-password"):
                _out_of_keyring(profile, name)

    def _locked_key(self, profile: Profile, path: Path, *, make: bool) -> bytes:
        password = self.password(profile)
        if not password:
            raise KeyringLocked("The password opens this profile's store; it is asked each time.")
        if not path.exists() and not make:
            raise KeyLost(f"{path.name}, which holds the key of this profile's store, is gone.")
        key = _read_or_lock(path, password, chance.token_bytes(_KEY_BYTES))
        self._opened_with[profile.identity] = password
        return key


def _read_or_lock(path: Path, password: str, fresh: bytes) -> bytes:
    """The key that is locked in this file; a new file takes the fresh one."""
    # Made here, so that nobody else can read it at any moment.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = apsw.Connection(str(path))
    try:
        connection.execute(f"PRAGMA key={apsw.format_sql_value(password)}")
        connection.execute("CREATE TABLE IF NOT EXISTS kept(key BLOB)")
        found = next(iter(connection.execute("SELECT key FROM kept")), None)
        if found is None:
            found = (fresh,)
            connection.execute("INSERT INTO kept VALUES(?)", found)
    except apsw.NotADBError as error:
        raise KeyringLocked(
            "Wrong password: it does not open this profile's store. If the server's password has "
            "changed, give the old one once; after the server has accepted the new one, the new "
            "one opens the store."
        ) from error
    finally:
        connection.close()
    return bytes(found[0])


def _lock_away(path: Path, password: str, key: bytes) -> None:
    """The key in a new file under this password, in place once it is whole."""
    spare = path.with_name(f"{path.name}.new")
    spare.unlink(missing_ok=True)
    _read_or_lock(spare, password, key)
    _flushed(spare)
    spare.replace(path)


def _flushed(path: Path) -> None:
    """On the disk, before another file takes this one's place."""
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def keyring_problem() -> SecretsError | None:
    """Why no secret can be kept in the keyring of this computer; `None` if one can."""
    try:
        _backend()
    except SecretsError as error:
        return error
    return None


def keyring_name() -> str:
    """What the keyring calls itself, for people."""
    return str(_backend().name)


def _backend() -> KeyringBackend:
    """The keyring, if it can be trusted: file-based look-alikes are refused."""
    try:
        backend: KeyringBackend = keyring.get_keyring()
        priority = float(backend.priority)
    except Exception as error:
        raise NoKeyring("This computer has no keyring.") from error
    module = type(backend).__module__
    if priority < _ENOUGH_PRIORITY or module.startswith("keyrings.alt"):
        raise NoKeyring("This computer has no keyring that could be trusted with a password.")
    return backend


def _service(profile: Profile) -> str:
    return f"draftdesk:{profile.identity}"


def _from_keyring(profile: Profile, name: str) -> str | None:
    backend = _backend()
    try:
        return backend.get_password(f"{_service(profile)}:{name}", name)
    except Exception as error:
        raise _worded(error) from error


def _into_keyring(profile: Profile, name: str, secret: str) -> None:
    backend = _backend()
    try:
        backend.set_password(f"{_service(profile)}:{name}", name, secret)
    except Exception as error:
        raise _worded(error) from error


def _out_of_keyring(profile: Profile, name: str) -> None:
    backend = _backend()
    try:
        backend.delete_password(f"{_service(profile)}:{name}", name)
    except errors.PasswordDeleteError:
        return
    except Exception as error:
        raise _worded(error) from error


def _worded(error: Exception) -> SecretsError:
    """Backends raise errors of their own too (Windows: no `KeyringError`), so all are caught."""
    if isinstance(error, errors.KeyringLocked):
        return KeyringLocked("The keyring is locked. Unlock it and try again.")
    if isinstance(error, errors.NoKeyringError):
        return NoKeyring("This computer has no keyring.")
    if isinstance(error, errors.InitError):
        return KeyringLocked("The keyring is locked, or its unlock prompt was dismissed.")
    return KeyringFailed(f"The keyring did not answer as it should ({type(error).__name__}).")
