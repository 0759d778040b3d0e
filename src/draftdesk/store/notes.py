"""The small things kept beside the work under a name: the table `note` of `work.db`.

Each runs in the caller's transaction, or as one of its own where there is none.
"""

from collections.abc import Iterable

import apsw

from draftdesk.domain.record import RecordKey
from draftdesk.store.database import row, worded


def decided(key: RecordKey) -> str:
    """The name under which it is noted that a conflict was decided, and that not yet sent."""
    return f"decided {key.type} {key.id}"


def note(work: apsw.Connection, name: str) -> str | None:
    """What stands under a name; `None` if nothing does."""
    found = row(work, "SELECT value FROM note WHERE name=?", (name,))
    return str(found[0]) if found else None


def put_note(work: apsw.Connection, name: str, value: str) -> None:
    """Let this stand under a name, whatever stood there."""
    with worded(work.filename):
        work.execute("INSERT OR REPLACE INTO note VALUES(?,?)", (name, value))


def drop_notes(work: apsw.Connection, names: Iterable[str]) -> None:
    """Let nothing stand under these names; nothing is written where nothing stood."""
    with worded(work.filename):
        for name in names:
            if note(work, name) is not None:
                work.execute("DELETE FROM note WHERE name=?", (name,))
