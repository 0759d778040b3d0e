"""What can be done now: asked whenever a menu opens, a key is pressed or the palette searches.

Nothing is remembered here, so nothing can be out of date.
"""

from typing import TYPE_CHECKING

from draftdesk.ui.forms.field_acts import FieldAct

if TYPE_CHECKING:
    # The views pull in pydantic, which the first paint does not wait for.
    from draftdesk.ui.record_page import RecordPage
    from draftdesk.ui.workbench import Workbench


class Able:
    """Questions about a workbench, one for each action that cannot always do something."""

    def __init__(self, bench: "Workbench") -> None:
        self._bench = bench

    # --- records --------------------------------------------------------------------------------

    def make(self) -> bool:
        """Whether records can be made at all."""
        return not self._bench.read_only

    def send(self) -> bool:
        """Whether what is shown, decided or marked can be sent."""
        if self._is_at("outbox"):
            return self._bench.outbox.can_retry()
        if self._is_at("conflicts"):
            return self._bench.conflicts.can_decide()
        page = self._page()
        return page is not None and page.can_send()

    def preview(self) -> bool:
        """Whether there is something to preview."""
        page = self._page()
        return page is not None and page.can_preview()

    def keep(self) -> bool:
        """Whether anything typed is not on the disk yet."""
        return any(page.can_keep() for page in self._bench.sides.pages())

    def discard(self) -> bool:
        """Whether something is typed in the form that is shown."""
        page = self._page()
        return page is not None and page.can_discard()

    def archive(self) -> bool:
        """Whether the record that is shown can be archived, or brought back."""
        page = self._page()
        return page is not None and page.can_archive()

    def history(self) -> bool:
        """Whether there is a record whose history could be shown."""
        return self._bench.key_here() is not None

    def undo(self) -> bool:
        """Whether there is a step to take back here."""
        if self._is_at("history"):
            return self._bench.history.undoing.isEnabled()
        if self._is_at("outbox"):
            return self._bench.outbox.can_undo()
        page = self._page()
        return page is not None and page.can_undo()

    def redo(self) -> bool:
        """Whether there is a step to take again."""
        page = self._page()
        return page is not None and page.can_redo()

    def revert(self) -> bool:
        """Whether a field of the form differs from what it was."""
        page = self._page()
        return page is not None and page.can_revert()

    def go_to_problem(self) -> bool:
        """Whether there is a problem, or a question, to go to."""
        if self._is_at("conflicts"):
            return self._bench.conflicts.can_decide()
        page = self._page()
        return page is not None and page.key is not None and page.form.has_trouble()

    def go_to_field(self) -> bool:
        """Whether there is a form with fields to go to."""
        page = self._page()
        return page is not None and page.key is not None

    close = go_to_field

    def walk(self) -> bool:
        """Whether another record is open."""
        return self._bench.has_other_open()

    def back(self) -> bool:
        """Whether another record was shown before this one."""
        return self._bench.can_go_back()

    def on_field(self, act: FieldAct) -> bool:
        """Whether this can be done with the field that has the keys."""
        return act in self._bench.field.acts()

    # --- lists and places -----------------------------------------------------------------------

    def search(self) -> bool:
        """Whether there is a list here that can be searched."""
        return self._page() is not None or self._is_at("history")

    def arrange(self) -> bool:
        """Whether there is a list here with filters and columns."""
        return self._page() is not None

    def open_marked(self) -> bool:
        """Whether a row is marked that leads to a record."""
        bench = self._bench
        if self._is_at("outbox"):
            return not bench.outbox.table.isHidden() and bench.outbox.open.isEnabled()
        if self._is_at("conflicts"):
            return bench.conflicts.key() is not None and not bench.conflicts.open.isHidden()
        return self._is_at("history") and bench.history.open.isEnabled()

    def choose_all(self) -> bool:
        """Whether one side can be chosen for all fields of a conflict."""
        return self._is_at("conflicts") and self._bench.conflicts.can_choose_all()

    def copy(self) -> bool:
        """Whether rows of the history are marked."""
        return self._is_at("history") and self._bench.history.copying.isEnabled()

    def only_this(self) -> bool:
        """Whether the history can be narrowed to a record, or shown whole again."""
        return self._is_at("history") and self._bench.history.only.isEnabled()

    # --- the outbox and the line ----------------------------------------------------------------

    def discard_marked(self) -> bool:
        """Whether a row of the outbox is marked."""
        return self._has_rows() and self._bench.outbox.discard.isEnabled()

    def drop_field(self) -> bool:
        """Whether a field of a change in the outbox is marked."""
        return self._has_rows() and self._bench.outbox.drop.isEnabled()

    def save_unsent(self) -> bool:
        """Whether anything is unsent."""
        counts = self._bench.counts
        return bool(counts.unfinished or counts.drafts) or self.keep()

    def send_all(self) -> bool:
        """Whether something waits that may go out now."""
        return self._bench.counts.can_send

    def pause(self) -> bool:
        """Whether sending goes on."""
        return not (self._bench.counts.paused or self._bench.read_only)

    def resume(self) -> bool:
        """Whether sending is paused."""
        return self._bench.counts.paused

    def cancel(self) -> bool:
        """Whether something is under way."""
        state = self._bench.state()
        return state.working or state.progress is not None

    # --- inside ---------------------------------------------------------------------------------

    def _page(self) -> "RecordPage | None":
        return self._bench.page_there()

    def _is_at(self, place: str) -> bool:
        return self._bench.place() == place

    def _has_rows(self) -> bool:
        return self._is_at("outbox") and not self._bench.outbox.table.isHidden()
