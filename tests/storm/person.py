"""A person at the window: types, releases, resolves, mends and discards, as the window does it."""

import random
import uuid
from collections.abc import Sequence

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Conflict, EntryState, View
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.courier import Courier
from storm.ledger import FIELDS, Broken, Ledger, Spot

NO = "It does not fit."
"""What the server says where the weather makes it refuse something."""


class Person:
    """Acts on a store and wishes things of a courier; the ledger is told before each act."""

    def __init__(
        self, store: WindowStore, courier: Courier, ledger: Ledger, chance: random.Random
    ) -> None:
        self.store, self._courier, self._ledger, self._chance = store, courier, ledger, chance
        self.keys: list[RecordKey] = []
        self.company = ""
        self.answered = self.mended = self.discarded = self.made = 0

    def act(self) -> None:
        """One act, whatever chance wants."""
        roll = self._chance.random()
        if roll < 0.01:
            self._make()
        elif roll < 0.08:
            self._decide_one()
        elif roll < 0.12:
            self._mend_one()
        elif roll < 0.17:
            self._wish()
        else:
            self._on_some_record()

    def release_all(self) -> None:
        """Release every draft."""
        for draft in self.store.drafts():
            self._release(draft.key)

    def decide_all(self) -> None:
        """Answer every conflict, and see to everything that was refused."""
        for conflict in self.store.conflicts():
            self._decide(conflict)
        for key in self._refused():
            self._mend(key)

    def check_drafts(self) -> None:
        """Whatever was typed stands there."""
        for key, words in self._ledger.typed.items():
            self._must_stand(key, words)

    def _must_stand(self, key: RecordKey, words: dict[str, str]) -> None:
        view = self.store.view(key)
        for field, word in words.items():
            if view is None or view.mine.get(field) != word:
                stands = view and view.mine.get(field)
                raise Broken(f"{word} was typed into {field} of {key}, and {stands} stands there")

    # --- one record -----------------------------------------------------------------------------

    def _on_some_record(self) -> None:
        key, roll = self._chance.choice(self.keys), self._chance.random()
        view = self.store.view(key)
        if view is None:
            return
        if roll < 0.55:
            self._type(key, view)
        elif roll < 0.85:
            self._release(key)
        elif roll < 0.92:
            self._ledger.drop_draft(key)
            self.store.drop_draft(key)
        elif view.entry and not view.entry.is_new:
            self._discard(key, keeps_draft=roll < 0.96)

    def _type(self, key: RecordKey, view: View, field: str = "") -> None:
        field = field or self._chance.choice(FIELDS[key.type])
        word = self._ledger.word("p")
        mine = {**view.mine, field: word}
        self.store.save_draft(key, view.base, mine, is_new=view.is_new)
        self._ledger.type(Spot(key, field), word, view.base.get(field))
        self._must_stand(key, self._ledger.typed[key])

    def _release(self, key: RecordKey) -> None:
        self._ledger.release(key)
        self.store.submit(key)
        self._courier.push_soon()

    def _discard(self, key: RecordKey, *, keeps_draft: bool) -> None:
        self.discarded += 1
        self._ledger.discard(key)
        if keeps_draft:
            self.store.discard_entry(key)
        else:
            self._ledger.drop_draft(key)
            self.store.discard(key)

    def _make(self) -> None:
        key = RecordKey("Contact", str(uuid.UUID(int=self._chance.getrandbits(128), version=4)))
        words = {field: self._ledger.word("p") for field in FIELDS["Contact"][:2]}
        mine = {"id": key.id, "lastname": "Nobody", "company_id": self.company, **words}
        self.store.save_draft(key, {"id": key.id}, mine, is_new=True)
        for field, word in words.items():
            self._ledger.type(Spot(key, field), word, "")
        self.keys.append(key)
        self.made += 1

    # --- what stopped ---------------------------------------------------------------------------

    def _decide_one(self) -> None:
        conflicts = self.store.conflicts()
        if conflicts:
            self._decide(self._chance.choice(conflicts))

    def _decide(self, conflict: Conflict) -> None:
        """Mine, theirs or another word, field by field."""
        key, theirs = conflict.entry.key, conflict.theirs
        if theirs is None:
            raise Broken(f"{key} is said to be deleted, and nobody deleted it")
        chosen, words = {}, {}
        for unit in conflict.clashes:
            self._ledger.must_clash(Spot(key, unit), theirs.get(unit))
            choice = self._chance.choice(("mine", "theirs", "other"))
            ours = conflict.entry.change.get(unit) if choice == "mine" else self._ledger.word("p")
            words[unit] = None if choice == "theirs" else ours
            chosen[unit] = theirs.get(unit) if choice == "theirs" else ours
        self._ledger.resolve(key, words, theirs)
        self.store.resolve(key, chosen)
        self._courier.push_soon()
        self.answered += 1

    def _refused(self) -> Sequence[RecordKey]:
        return [e.key for e in self.store.outbox() if e.state is EntryState.REFUSED]

    def _mend_one(self) -> None:
        refused = self._refused()
        if refused:
            self._mend(self._chance.choice(refused))

    def _mend(self, key: RecordKey) -> None:
        """Try it once more, say it otherwise, or let it go."""
        view, roll = self.store.view(key), self._chance.random()
        if view is None or view.entry is None:
            return
        for problem in view.entry.problems:
            if NO not in str(problem.parameters.get("text")):
                raise Broken(f"{key} was refused by an honest server: {problem.text}")
        self.mended += 1
        if roll < 0.4:
            self.store.retry([key])
            self._courier.push_soon()
        elif roll < 0.9 or view.entry.is_new:
            said = [field for field in FIELDS[key.type] if field in view.entry.change]
            self._type(key, view, said[0] if said else "")
            self._release(key)
        else:
            self._discard(key, keeps_draft=False)

    def _wish(self) -> None:
        roll = self._chance.random()
        if roll < 0.4:
            self._courier.sync_now()
        elif roll < 0.8:
            self._courier.refresh(self._chance.choice(self.keys))
        elif roll < 0.9:
            self._courier.search("Contact", "an")
        else:
            self._courier.cancel()
