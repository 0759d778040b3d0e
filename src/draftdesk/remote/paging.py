"""Which page of a list to ask for next, so that no row is missed while others write. Pure.

Rows come in the order of their stamps, and each question starts at the newest stamp seen: a row
that is written meanwhile moves to the end and shifts nothing. Rows of one and the same stamp (a
bulk import) are skipped through, each page beginning with the last row of the page before: if it
does not, a row has left, and the block is read anew. A nextLink only tells that there is more; it
is followed where the server keeps no order or does not understand the question.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from draftdesk.remote.odata import moment_literal, to_milliseconds

_MOST_RESTARTS = 3

Seen: TypeAlias = tuple[str, str | None]
"""A row's id and stamp."""


@dataclass(frozen=True, slots=True)
class Manners:
    """What a server understands of a question about a list."""

    counts: bool = True
    quoted: bool = True
    orders: bool = True
    filters: bool = True

    def simpler(self) -> Iterator["Manners"]:
        """Other ways to ask, for a server that did not understand this one."""
        plain = replace(self, counts=False)
        yield plain
        for orders in (self.orders, False):
            for quoted in (self.quoted, not self.quoted):
                yield replace(plain, orders=orders, quoted=quoted)
        yield replace(plain, orders=False, filters=False)


class Paging:
    """The way through one list, from a stamp on (from its beginning if `None`)."""

    def __init__(self, stamp: str | None, *, counts: bool, has_stamps: bool) -> None:
        self.manners = Manners()
        self.link: str | None = None
        self.is_done = False
        self._start = self._since = to_milliseconds(stamp) if stamp and has_stamps else None
        self._has_stamps, self._counts = has_stamps, counts
        self._skip, self._last, self._only = 0, "", ""
        self._is_first, self._follows = True, False
        self._restarts = 0
        self._links: set[str] = set()
        self._total: int | None = None
        self._seen = 0
        self._in_block: set[str] = set()

    @property
    def is_within(self) -> bool:
        """Whether the way has begun, and is not a way along links."""
        return not (self._is_first or self._follows)

    def follow_links(self) -> None:
        """Begin again, and go where the server's links lead."""
        self._stop_asking(None, begin_again=True)

    def options(self, manners: Manners) -> dict[str, Any]:
        """The query options of the next page, without their `$`."""
        wanted: dict[str, Any] = {}
        if self._since and manners.filters:
            literal = moment_literal(self._since, quoted=manners.quoted)
            wanted["filter"] = f"modified_dateutc ge {literal}"
        if manners.orders:
            wanted["orderby"] = "modified_dateutc,id" if self._has_stamps else "id"
        if self._skip:
            wanted["skip"] = self._skip
        if self._counts and self._is_first and manners.counts:
            wanted["count"] = True
        return wanted

    def take(self, rows: Sequence[Seen], link: str | None, total: int | None = None) -> bool:
        """Learn from a page; returns whether every row up to its newest stamp has been seen.

        `total` is how many rows the server has counted, where it did.
        """
        was_first, self._is_first = self._is_first, False
        self._total = total if was_first else self._total
        if self._follows or not (self.manners.orders and self.manners.filters):
            self._follow(link)
            return False
        stamps = [found for _, stamp in rows if stamp and (found := to_milliseconds(stamp))]
        if self._last and (not rows or rows[0][0] != self._last):
            self._begin_block_again()
            return False
        if self._has_stamps and not self._is_in_order(stamps):
            self._stop_asking(link if was_first else None, begin_again=not was_first)
            return False
        self._count(rows)
        self._move_on(rows, stamps)
        if link is None:
            self._come_to_an_end()
        return self._has_stamps

    def _move_on(self, rows: Sequence[Seen], stamps: list[str]) -> None:
        if stamps and self._has_stamps and stamps[-1] != self._since:
            self._since = stamps[-1]
            self._skip, self._last, self._restarts = 0, "", 0
            self._in_block = {
                id for id, stamp in rows if to_milliseconds(stamp or "") == stamps[-1]
            }
        else:
            self._go_on_in_block(rows)

    def _count(self, rows: Sequence[Seen]) -> None:
        ids = {id for id, _ in rows}
        self._seen += len(ids - self._in_block)
        self._in_block |= ids

    def _come_to_an_end(self) -> None:
        """All is seen, unless the server kept no order and it only looked like one."""
        if self._total is not None and self._seen < self._total:
            self._stop_asking(None, begin_again=True)
        else:
            self.is_done = True

    def _is_in_order(self, stamps: list[str]) -> bool:
        return sorted(stamps) == stamps and (not stamps or stamps[0] >= (self._since or ""))

    def _go_on_in_block(self, rows: Sequence[Seen]) -> None:
        """The next page begins with the last row of this one, where a page holds more than one."""
        if len(rows) > 1:
            self._skip, self._last = self._skip + len(rows) - 1, rows[-1][0]
        elif self._skip and rows and rows[0][0] == self._only:
            self._stop_asking(None, begin_again=True)
        else:
            self._skip, self._last = self._skip + 1, ""
            self._only = rows[0][0] if rows else ""

    def _begin_block_again(self) -> None:
        self._restarts += 1
        self._skip, self._last = 0, ""
        if self._restarts > _MOST_RESTARTS:
            self._stop_asking(None, begin_again=True)

    def _stop_asking(self, link: str | None, *, begin_again: bool) -> None:
        """This server goes its own way: from here on its links are followed."""
        self._follows = True
        self._skip, self._last, self._since = 0, "", self._start
        if not begin_again:
            self._follow(link)

    def _follow(self, link: str | None) -> None:
        self._follows = True
        self.is_done = link is None or link in self._links
        self._links.add(link or "")
        self.link = link
