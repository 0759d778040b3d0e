"""One list as a view holds it: how long it is, what stands in a row, and where a record stands."""

from array import array
from collections.abc import Callable

from draftdesk.domain.record import RecordKey
from draftdesk.store.list_reading import Numbers, Steps
from draftdesk.store.rows import ListRow

RowsAt = Callable[[Numbers], list[ListRow | None]]


class Listing:
    """The rows of a list as they stand when it is read: `read_on` until it says that it is whole.

    First stands what only what is unsent makes fit (`head`), then copies by their numbers. The
    order is the one that was read; what a row says is read as it is asked for.
    """

    def __init__(
        self,
        steps: Steps[tuple[list[ListRow], Numbers]],
        rows_at: RowsAt,
        number_of: Callable[[RecordKey], int | None],
    ) -> None:
        self._steps, self._rows_at, self._number_of = steps, rows_at, number_of
        self._head: list[ListRow] = []
        self._numbers: Numbers = array("q")
        self.is_whole = False

    def read_on(self, rows: int) -> bool:
        """Go on through so many rows, some more or less; returns whether the list is whole."""
        left = rows
        while left > 0 and not self.is_whole:
            try:
                left -= next(self._steps)
            except StopIteration as end:
                self._head, self._numbers = end.value
                self.is_whole = True
        return self.is_whole

    def read(self) -> "Listing":
        """Go on to the end, however long it takes; for those whom nobody waits for."""
        while not self.read_on(1_000_000):
            pass
        return self

    def leave(self) -> None:
        """Read no further: another list is wanted now."""
        self._steps.close()

    def __len__(self) -> int:
        return len(self._head) + len(self._numbers)

    def page(self, start: int, limit: int) -> list[ListRow | None]:
        """Some rows; `None` for one that is gone since the list was read."""
        head = self._head[start : start + limit]
        first = max(0, start - len(self._head))
        return [*head, *self._rows_at(self._numbers[first : first + limit - len(head)])]

    def place_of(self, key: RecordKey) -> int | None:
        """The row in which a record stands; `None` if it is not in this list."""
        fresh = next((at for at, row in enumerate(self._head) if row.key == key), None)
        number = self._number_of(key) if fresh is None else None
        if number is None:
            return fresh
        try:
            return len(self._head) + self._numbers.index(number)
        except ValueError:
            return None
