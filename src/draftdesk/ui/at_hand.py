"""The record that a page has in its hands: what it was typed against, and how it is kept.

Knows the store and no widget.
"""

from datetime import date

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.checking import Findings, check
from draftdesk.domain.merging import diff
from draftdesk.domain.profile import Profile
from draftdesk.domain.reading import fresh_values
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.store.rows import Changed, EntryState, View
from draftdesk.store.window_store import WindowStore


class RecordAtHand:
    """One record, from being opened until another one is.

    `base` is what the form's values are compared with: what differs from it is a person's doing.
    """

    def __init__(self, store: WindowStore, profile: Profile, view: View, *, is_new: bool) -> None:
        self._store, self._profile = store, profile
        self.key = view.key
        self.kind = RECORD_TYPES[view.key.type]
        self.view = view
        self.base: Values = view.base
        self.is_new = is_new or view.is_new

    @classmethod
    def known(cls, store: WindowStore, profile: Profile, key: RecordKey) -> "RecordAtHand | None":
        """A record that this computer has something of."""
        view = store.view(key)
        return cls(store, profile, view, is_new=False) if view else None

    @classmethod
    def fresh(cls, store: WindowStore, profile: Profile, key: RecordKey) -> "RecordAtHand":
        """A record that nobody has typed into yet."""
        values = fresh_values(RECORD_TYPES[key.type], key.id)
        return cls(store, profile, View(key, None, values, values, None, None, 0.0), is_new=True)

    # --- asking ---------------------------------------------------------------------------------

    @property
    def state(self) -> EntryState | None:
        """Where what was released stands; `None` if nothing is."""
        return self.view.entry.state if self.view.entry else None

    @property
    def was_kept(self) -> bool:
        """Whether the store had something of ours when it was last read."""
        return (self.view.draft or self.view.entry) is not None

    def is_changed(self, mine: ReadValues) -> bool:
        """Whether a person has typed something."""
        return bool(diff(self.kind, self.base, mine))

    def findings(self, mine: ReadValues) -> Findings:
        """What the model says of it; what the server holds already never blocks."""
        server = self.view.server if self.view.server is not None else self.base
        base = None if self.is_new else server
        return check(self.kind, mine, base, today=date.today(), country=self._profile.country)

    # --- keeping --------------------------------------------------------------------------------

    def keep(self, mine: Values) -> bool:
        """Keep what is typed; it is on the disk when this returns True.

        False: the server has just given the record another id, and the news is on its way.
        """
        if not self.is_changed(mine):
            if self.view.draft is not None:
                self._store.drop_draft(self.key)
                self._reread()
            return True
        if self.view.draft is not None and self.view.draft.mine == mine:
            return True
        return self.save(mine)

    def save(self, mine: Values) -> bool:
        """Keep these values as the draft, as `keep` does."""
        if self.is_new and self.was_kept and self._store.view(self.key) is None:
            return False
        self._store.save_draft(self.key, self.base, mine, is_new=self.is_new)
        self._reread()
        return True

    def _reread(self) -> None:
        view = self._store.view(self.key)
        if view is None:
            view = View(self.key, None, self.base, self.base, None, None, 0.0)
        self.view = view

    # --- news -----------------------------------------------------------------------------------

    def follow_new_id(self, changed: Changed) -> None:
        """The server gave a new record another id than ours: what is typed belongs to that one."""
        if not (self.is_new and self.was_kept and changed.keys):
            return
        others = [key for key in changed.keys - {self.key} if key.type == self.key.type]
        if len(others) == 1 and self._store.view(self.key) is None:
            self.key, self.is_new = others[0], False

    def start_anew(self) -> None:
        """Nothing is typed (any more): what the store has is what counts from here on."""
        self.base = self.view.base

    def look_again(self) -> bool:
        """Read the store again; False if it knows the record no longer."""
        view = self._store.view(self.key)
        if view is not None:
            self.view, self.is_new = view, view.is_new
        return view is not None
