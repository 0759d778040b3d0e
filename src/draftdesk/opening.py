"""Opening what a window and a command both need: folders, the log, stores, the road, the engine.

Knows no Qt.
"""

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path

from draftdesk.domain.profile import Profile
from draftdesk.remote.client import RemoteClient
from draftdesk.remote.roads import Road, open_road
from draftdesk.remote.seals import Seal, seal_with
from draftdesk.store.home import home_folder
from draftdesk.store.profiles import Profiles
from draftdesk.store.rows import Changed
from draftdesk.store.secrets import Secrets
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.engine import SyncEngine

_LOG_BYTES = 1_000_000
_LOG_FILES = 3
_KEY_OF_THIS_RUN = secrets.token_bytes(32)

Announce = Callable[[Changed], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where everything of this person lies, and who keeps the secrets."""

    home: Path
    profiles: Profiles
    secrets: Secrets


def open_desk() -> Desk:
    """The person's folder with its profiles; nothing is asked of the keyring yet."""
    home = home_folder()
    return Desk(home, Profiles(home), Secrets())


def open_log(home: Path) -> Path:
    """Log to a small file of our own folder; never a URL's query, never a name."""
    folder = home / "log"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / "draftdesk.log"
    handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("draftdesk")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    root.propagate = False
    # httpx would log every URL, and with it what is searched for.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    path.touch(mode=0o600, exist_ok=True)
    return path


def store_key(desk: Desk, profile: Profile) -> bytes | None:
    """The key of the profile's store, made with the store; may wait for the keyring."""
    make = not desk.profiles.has_store(profile)
    return desk.secrets.store_key(profile, desk.profiles.store_folder(profile), make=make)


def open_window_store(
    desk: Desk, profile: Profile, key: bytes | None, announce: Announce = lambda _: None
) -> WindowStore:
    """The window's side of a profile's store."""
    author = f"{profile.user}@{profile.domain}"
    memory = desk.secrets.memory(profile)
    folder = desk.profiles.store_folder(profile)
    return WindowStore(folder, key, author, announce, memory=memory, read_only=profile.read_only)


def open_engine(
    desk: Desk,
    profile: Profile,
    key: bytes | None,
    announce: Announce = lambda _: None,
    road: Road | None = None,
) -> SyncEngine:
    """Store, road and engine of a profile. Called in the thread that will run the engine."""
    memory = desk.secrets.memory(profile)
    store = SyncStore(desk.profiles.store_folder(profile), key, announce, memory=memory)
    try:
        password = desk.secrets.password(profile)
        client = open_client_of(desk, profile, password or "", key, road)
    except BaseException:
        store.close()
        raise
    engine = SyncEngine(profile, client, store)
    engine.lacks_password = password is None
    return engine


def open_client_of(
    desk: Desk,
    profile: Profile,
    password: str,
    key: bytes | None = None,
    road: Road | None = None,
) -> RemoteClient:
    """As `open_client`, on a road that knows the password of the profile's proxy."""
    road = road or open_road(profile, desk.secrets.proxy_password(profile))
    return open_client(profile, password, key, road)


def open_client(
    profile: Profile,
    password: str,
    key: bytes | None = None,
    road: Road | None = None,
) -> RemoteClient:
    """Somebody to speak to the server with, on the real road unless another is given."""
    return RemoteClient(profile, password, road or open_road(profile), seal_for(key))


def seal_for(key: bytes | None) -> Seal:
    """Turns a secret into a mark that tells only whether it moved, keyed by the store's key.

    On a plain store a key that lay beside the marks would open them to guessing: it is this run's.
    """
    return seal_with(key or _KEY_OF_THIS_RUN)
