"""Where the doorbell of a folder is, and whether there can be somebody behind that door.

Light: the window waits for it before its first paint, and for `doorbell` only if need be.
"""

import hashlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QDir


def door_of(home: Path) -> str:
    """The name of a local socket: one for each person and folder."""
    asked = f"{_person()}:{home.resolve()}"
    return f"draftdesk-{hashlib.sha256(asked.encode()).hexdigest()[:24]}"


def may_be_somebody(home: Path) -> bool:
    """Whether a window may be open on this folder; True where that cannot be seen at a glance."""
    return sys.platform == "win32" or Path(QDir.tempPath(), door_of(home)).exists()


def _person() -> str:
    """Who this is, also where nobody has a name (as in a container)."""
    if sys.platform == "win32":
        return os.environ.get("USERNAME", "")
    return str(os.getuid())
