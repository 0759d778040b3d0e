"""The records that a person has open, the one used last at the end."""

from draftdesk.domain.record import RecordKey

_MOST = 20
_LOOKED_AT = 5
"""How many stay open that were only looked at."""


class OpenRecords:
    """Walked through from the one used last to the one used first.

    While a person walks (Ctrl is held), the order stands still, so that several steps lead further
    back; where the walk ends is what was used last.
    """

    def __init__(self) -> None:
        self._keys: list[RecordKey] = []
        self._order: list[RecordKey] = []
        self._worked_on: set[RecordKey] = set()
        self._trail: list[RecordKey] = []
        self._walk: list[RecordKey] = []
        self._at = 0

    def add(self, key: RecordKey, *, works: bool = True) -> None:
        """A record was opened, or gone to once more; another one than the walk's ends the walk.

        What somebody `works` on stays; of what is only looked at, the last few do.
        """
        if works:
            self._worked_on.add(key)
        if self._walk and self._walk[self._at] == key:
            return
        self._walk = []
        self._use(key)

    def _use(self, key: RecordKey) -> None:
        if not self._trail or self._trail[-1] != key:
            self._trail = [*self._trail, key][-_MOST:]
        self._keys = [*(each for each in self._keys if each != key), key]
        looked_at = [each for each in self._keys if each not in self._worked_on]
        gone = {*looked_at[:-_LOOKED_AT], *self._keys[:-_MOST]}
        self._keys = [each for each in self._keys if each not in gone]
        self._worked_on &= {*self._keys}
        self._order = [each for each in self._order if each in self._keys]
        if key not in self._order:
            self._order.append(key)

    def rename(self, old: RecordKey, new: RecordKey) -> None:
        """The same record goes by another key from now on."""
        self._keys = [new if key == old else key for key in self._keys]
        self._trail = [new if key == old else key for key in self._trail]
        self._order = [new if key == old else key for key in self._order]
        self._worked_on = {new if key == old else key for key in self._worked_on}

    def keys(self) -> tuple[RecordKey, ...]:
        """All of them, in the order they were used."""
        return tuple(self._keys)

    def in_order(self) -> tuple[RecordKey, ...]:
        """All of them, in the order they were first opened: each keeps its place."""
        return tuple(self._order)

    def is_worked_on(self, key: RecordKey) -> bool:
        """Whether it stays open until it is closed."""
        return key in self._worked_on

    def has_other(self, key: RecordKey | None) -> bool:
        """Whether there is one to walk to from this one."""
        return any(each != key for each in self._keys)

    def walk(self, key: RecordKey | None, step: int) -> RecordKey | None:
        """The record used `step` before the one that is shown, round the end; `None` if none is."""
        if not self._keys:
            return None
        if not self._walk:
            self._walk = self._keys[::-1]
            here = self._walk.index(key) if key in self._walk else -1 if step > 0 else 0
            self._at = here
        self._at = (self._at + step) % len(self._walk)
        return self._walk[self._at]

    def end_walk(self) -> None:
        """Where the walk has led is what was used last."""
        if self._walk:
            last, self._walk = self._walk[self._at], []
            self._use(last)

    def can_go_back(self, key: RecordKey | None) -> bool:
        """Whether another one was shown before this one, and is still open."""
        return any(each != key and each in self._keys for each in self._trail)

    def back(self, key: RecordKey | None) -> RecordKey | None:
        """The record that was shown before this one, and is still open; then the one before."""
        self.end_walk()
        while self._trail:
            before = self._trail.pop()
            if before != key and before in self._keys:
                return before
        return None

    def close(self, key: RecordKey) -> RecordKey | None:
        """Put one away; the one to show instead is that which was used before it."""
        self.end_walk()
        if key not in self._keys:
            return None
        self._keys.remove(key)
        self._order.remove(key)
        self._worked_on.discard(key)
        return self._keys[-1] if self._keys else None
