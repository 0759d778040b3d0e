"""The records that a person has open, in the order they came."""

from draftdesk.domain.record import RecordKey

_MOST = 20


class OpenRecords:
    """A ring to walk round in."""

    def __init__(self) -> None:
        self._keys: list[RecordKey] = []
        self._trail: list[RecordKey] = []

    def add(self, key: RecordKey) -> None:
        """A record was opened, or gone to once more."""
        if not self._trail or self._trail[-1] != key:
            self._trail = [*self._trail, key][-_MOST:]
        if key not in self._keys:
            self._keys = [*self._keys, key][-_MOST:]

    def rename(self, old: RecordKey, new: RecordKey) -> None:
        """The same record goes by another key from now on."""
        self._keys = [new if key == old else key for key in self._keys]
        self._trail = [new if key == old else key for key in self._trail]

    def keys(self) -> tuple[RecordKey, ...]:
        """All of them, in that order."""
        return tuple(self._keys)

    def beside(self, key: RecordKey | None, step: int) -> RecordKey | None:
        """The record `step` further on from this one, round the end; `None` if none is open."""
        if not self._keys:
            return None
        here = self._keys.index(key) if key in self._keys else -1 if step > 0 else 0
        return self._keys[(here + step) % len(self._keys)]

    def back(self, key: RecordKey | None) -> RecordKey | None:
        """The record that was shown before this one, and is still open; then the one before."""
        while self._trail:
            before = self._trail.pop()
            if before != key and before in self._keys:
                return before
        return None

    def close(self, key: RecordKey) -> RecordKey | None:
        """Put one away; the one to show instead is that which was opened before it."""
        if key not in self._keys:
            return None
        place = self._keys.index(key)
        self._keys.remove(key)
        return self._keys[max(0, place - 1)] if self._keys else None
