"""One engine for each store: an OS lock that ends with the process, however it ends."""

import os
import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class StoreBusy(Exception):
    """Another Draftdesk is syncing this store."""


class StoreLock:
    """A lock on a file beside the store; the file stays, only the lock counts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Take the lock, or raise `StoreBusy` at once."""
        opened = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        try:
            if sys.platform == "win32":
                msvcrt.locking(opened.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(opened.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            opened.close()
            raise StoreBusy("Another Draftdesk is already at work on this profile.") from error
        os.set_inheritable(opened.fileno(), False)
        self._file = opened

    def release(self) -> None:
        """Let go; harmless if it is not held."""
        if self._file is not None:
            self._file.close()
            self._file = None
