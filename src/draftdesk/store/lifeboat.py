"""A rescue file from a store that cannot be opened where it lies: its disk is full or read-only."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from draftdesk.domain.profile import Profile
from draftdesk.store.database import DiskTrouble, worded
from draftdesk.store.rescue import write_rescue
from draftdesk.store.window_store import WindowStore


def rescue(folder: Path, key: bytes | None, profile: Profile, path: Path) -> int:
    """Write everything unsent of a store to a file; returns how many records it holds.

    Where the store's own folder may not be written, the work is read from a copy of it. Raises a
    `StoreError` that says why, if that fails too.
    """
    author = f"{profile.user}@{profile.domain}"
    with worded(str(path)):
        try:
            with WindowStore(folder, key, author) as store:
                return write_rescue(store, profile, path)
        except DiskTrouble:
            with TemporaryDirectory(prefix="draftdesk-", dir=path.parent) as spare:
                for name in ("work.db", "work.db-wal"):
                    if (folder / name).exists():
                        shutil.copyfile(folder / name, Path(spare) / name)
                with WindowStore(Path(spare), key, author) as store:
                    return write_rescue(store, profile, path)
