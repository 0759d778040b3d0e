"""The notice across the window: a mistake of ours, a mended store, a shrunk table, signed out."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from draftdesk.domain.problems import Trouble
from draftdesk.store.rows import Counts
from draftdesk.ui.look import Role
from draftdesk.ui.notice import Notice
from draftdesk.ui.tongue import fact_words, tr, trouble_words

if TYPE_CHECKING:
    # The views pull in pydantic, which the first paint does not wait for.
    from draftdesk.ui.workbench import Workbench


class _About(Enum):
    """What is said at the moment; what stands further up gives way to nothing below it."""

    NOTHING = auto()
    MISTAKE = auto()
    MENDED = auto()
    SHRUNK = auto()
    SIGNED_OUT = auto()


class AcrossNotice(Notice):
    """One thing at a time, the gravest first; what it asks is answered in the profile's store."""

    sign_in_wanted = Signal()
    details_wanted = Signal()

    def __init__(self, before: "AcrossNotice | None" = None) -> None:
        """Made anew, it goes on with a mistake that was said before."""
        super().__init__(can_close=True)
        self._about, self._mistake = _About.NOTHING, ("", "")
        self._doubt: Trouble | None = None
        self._bench: Workbench | None = None
        self.acted.connect(self._on_acted)
        self.also_acted.connect(self._on_also_acted)
        self.closed.connect(self._on_closed)
        if before is not None and before.mistake:
            self.say_mistake(*before.mistake)

    @property
    def mistake(self) -> tuple[str, str] | None:
        """The mistake that is said, and what leads to its details, if one is."""
        return self._mistake if self._about is _About.MISTAKE else None

    # --- what is said ---------------------------------------------------------------------------

    def say_mistake(self, words: str, act: str = "") -> None:
        """Something went wrong, plainly; `act` leads to the details, if there are any."""
        if self.mistake == (words, act):
            return
        self._about, self._mistake = _About.MISTAKE, (words, act)
        self.say(words, Role.REFUSED, act)

    def say_signed_out(self, words: str) -> None:
        """The server does not let us in (any more); work goes on meanwhile."""
        if self._about in (_About.NOTHING, _About.SIGNED_OUT):
            self._about = _About.SIGNED_OUT
            self.say(words, Role.WAITING, tr("Give the password"))

    def say_signed_in(self) -> None:
        """It lets us in."""
        self._end(_About.SIGNED_OUT)

    def serve(self, bench: "Workbench | None") -> None:
        """A profile is open, or none is any more: what it has to say is said, or put away."""
        self._bench = bench
        if bench is None:
            self._end(_About.MENDED, _About.SHRUNK)
            return
        bench.counts_changed.connect(self._on_counts)
        bench.rescue.saved.connect(self._on_mended_read)
        self._tell_mended()

    # --- inside ---------------------------------------------------------------------------------

    def _end(self, *about: _About) -> None:
        if self._about in about:
            self._about = _About.NOTHING
            self.hide()

    def _tell_mended(self) -> None:
        """A damaged store was put aside and mended: said until a person has read it."""
        facts = self._bench.store.decisions.mended() if self._bench is not None else ()
        if facts and self._about is not _About.MISTAKE:
            self._about = _About.MENDED
            ways = (tr("Show what is here"), tr("Save unsent work …"))
            self.say(fact_words(facts), Role.REFUSED, more=ways)

    def _on_mended_read(self) -> None:
        """The person knows; it is not said again."""
        if self._about is _About.MENDED and self._bench is not None:
            self._bench.store.decisions.mended_is_read()
            self._end(_About.MENDED)

    def _on_counts(self, counts: Counts) -> None:
        """Most of a table is gone over there: asked until a person has answered."""
        if counts.doubt is None:
            self._end(_About.SHRUNK)
        elif self._about in (_About.NOTHING, _About.SHRUNK):
            self._about, self._doubt = _About.SHRUNK, counts.doubt
            ways = (tr("Remove them here too"), tr("Keep them"))
            self.say(trouble_words(counts.doubt), Role.WAITING, more=ways)

    def _answer_doubt(self, *, yes: bool) -> None:
        if self._about is _About.SHRUNK and self._bench is not None and self._doubt is not None:
            self._end(_About.SHRUNK)
            self._bench.let_shrink(str(self._doubt.parameters["type"]), yes=yes)

    def _on_acted(self) -> None:
        if self._about is _About.SIGNED_OUT:
            self.sign_in_wanted.emit()
        elif self._about is _About.MISTAKE:
            self.details_wanted.emit()

    def _on_also_acted(self, way: int) -> None:
        if self._about is _About.SHRUNK:
            self._answer_doubt(yes=way == 0)
        elif self._about is _About.MENDED and self._bench is not None:
            if way == 0:
                self._bench.show_place("outbox")
                self._on_mended_read()
            else:
                self._bench.rescue.ask_where_to_save()

    def _on_closed(self) -> None:
        self._answer_doubt(yes=False)
        self._on_mended_read()
        self._about, self._mistake = _About.NOTHING, ("", "")
        # What a mistake had covered.
        self._tell_mended()
