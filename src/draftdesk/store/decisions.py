"""What a person has decided about sending and reading as a whole: notes of `work.db`.

Not about one record: those decisions are the outbox's.
"""

import json
from collections.abc import Callable, Iterable

import apsw

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.facts import Fact
from draftdesk.domain.problems import Trouble
from draftdesk.store.database import row, writing
from draftdesk.store.notes import drop_notes, note, put_note
from draftdesk.store.own_fields import OwnFields
from draftdesk.store.rows import Changed
from draftdesk.store.telling import facts_in


class Decisions:
    """Each is on the disk when its call returns, and every view hears of it."""

    def __init__(
        self,
        work: apsw.Connection,
        own_fields: OwnFields,
        announce: Callable[[Changed], None],
        now: Callable[[], float],
    ) -> None:
        self._work, self._own_fields = work, own_fields
        self._announce, self._now = announce, now

    # --- what waits for one, and what was decided -----------------------------------------------

    def stopped(self) -> Trouble | None:
        """Why all sending has stopped, until the person has decided."""
        return self._trouble(note(self._work, "stopped"))

    def doubt(self) -> Trouble | None:
        """That a table has shrunk over there as no table should, until the person has decided."""
        found = row(self._work, "SELECT value FROM note WHERE name GLOB 'shrunk *' ORDER BY name")
        return Trouble("shrunk", json.loads(found[0])) if found else None

    def is_paused(self) -> bool:
        """Whether the person has paused all sending."""
        return note(self._work, "paused") is not None

    def mended(self) -> tuple[Fact, ...]:
        """What was found damaged and what became of it, until the person has read it."""
        return facts_in(note(self._work, "mended"))

    # --- deciding -------------------------------------------------------------------------------

    def allow_sending(self, *, accept: bool = False) -> None:
        """The person has seen why sending stopped, and lets it go on.

        With `accept`, the fields that moved are the server's own to compute from here on.
        """
        with writing(self._work):
            stopped = self.stopped()
            if accept and stopped:
                moved = stopped.parameters
                self._own_fields.add(moved["type"], moved["fields"])
            drop_notes(self._work, ["stopped"])
        self._tell()

    def pause_sending(self, *, yes: bool) -> None:
        """The person pauses all sending, or resumes it; a new start of the program does neither."""
        with writing(self._work):
            if yes:
                put_note(self._work, "paused", repr(self._now()))
            else:
                drop_notes(self._work, ["paused"])
        self._tell()

    def allow_shrinking(self, type_name: str, *, yes: bool) -> None:
        """The person knows why most of a table is gone over there, and so may its copies.

        They go with the next pull, which reads the whole table. With `yes=False` the question is
        put away, until the table is read whole again.
        """
        with writing(self._work):
            drop_notes(self._work, [f"shrunk {type_name}"])
            if yes:
                put_note(self._work, f"may_shrink {type_name}", "yes")
                put_note(self._work, f"whole {type_name}", "yes")
        self._tell()

    def read_whole(self, type_names: Iterable[str] = tuple(RECORD_TYPES)) -> None:
        """Let the next pull read these tables whole, so that what was deleted there goes here."""
        with writing(self._work):
            for name in type_names:
                put_note(self._work, f"whole {name}", "yes")

    def mended_is_read(self) -> None:
        """The person knows what was found damaged."""
        with writing(self._work):
            drop_notes(self._work, ["mended"])
        self._tell()

    def leave_wish(self, wish: str) -> str:
        """Ask whoever holds the engine for a round; it answers in the note `wish_granted`."""
        with writing(self._work):
            put_note(self._work, "wish", wish)
        return wish

    def _trouble(self, told: str | None) -> Trouble | None:
        return Trouble.from_dict(json.loads(told)) if told else None

    def _tell(self) -> None:
        self._announce(Changed(frozenset({"outbox"})))
