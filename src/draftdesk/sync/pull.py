"""What changed over there since last time, page by page into the cache."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from datetime import datetime, timedelta

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.reading import plain_moment
from draftdesk.remote.client import Page, RemoteClient, latest
from draftdesk.remote.errors import Gone, Refused, RemoteError, SignedOut, Unreachable
from draftdesk.store.rows import Kept
from draftdesk.store.sync_store import SyncStore
from draftdesk.sync.report import Progress
from draftdesk.sync.timetable import LOOKUPS_EVERY

_OVERLAP = 10.0
_MOST_ROWS = 1000
_LONGEST_WAIT = 1.0
_WORTH_TIDYING = 1000
_MOST_STEPS = 500
_ORDER = (
    "DbLanguage",
    "DbTitle",
    "DbCountry",
    "DbCurrency",
    "FeeList",
    "ArticlePriceLabel",
    "CompanyType",
    "CompanyStatus",
    "CompanySector",
    "DbPaymentMethod",
    "MarketingSegment",
    "SalesOrganization",
    "SalesTerritory",
    "User",
    "Company",
    "Contact",
    "Contract",
)
"""Targets before those who link to them, so that a contact's words hold its company's name."""

Tell = Callable[[Progress | None], None]


async def pull_all(
    client: RemoteClient,
    store: SyncStore,
    now: Callable[[], float],
    tell: Tell,
    *,
    everything: bool = True,
) -> int:
    """Pull every record type; returns how many rows moved.

    A look-up that is not served, or not to this user, is skipped; a type that people edit holds
    back no other, and its trouble is raised in the end. Unless `everything` is asked for, tables
    without stamps are read only now and then, for they are read whole.
    """
    moved, held_up = 0, []
    for type_name in _ORDER:
        if not everything and _is_fresh(store, type_name, now()):
            continue
        try:
            moved += await pull(client, store, type_name, now, tell)
        except RemoteError as trouble:
            await _must_be_its_own(client, trouble)
            if RECORD_TYPES[type_name].facts.editable:
                held_up.append(trouble)
    tell(None)
    if moved >= _WORTH_TIDYING:
        await _tidy(store)
    if held_up:
        raise held_up[0]
    return moved


async def _tidy(store: SyncStore) -> None:
    """Put the index of words in order, in small steps that can be broken off."""
    is_first = True
    for _ in range(_MOST_STEPS):
        if not store.tidy(begin=is_first):
            return
        is_first = False
        await asyncio.sleep(0)


async def _must_be_its_own(client: RemoteClient, trouble: RemoteError) -> None:
    """Raise what is the line's trouble; what concerns one record type only is returned from."""
    if isinstance(trouble, (Gone, Refused)):
        return
    if isinstance(trouble, Unreachable) and trouble.everyone:
        raise trouble
    if isinstance(trouble, (SignedOut, Unreachable)):
        await client.look()


def _is_fresh(store: SyncStore, type_name: str, now: float) -> bool:
    if store.cursor(type_name) is not None or store.wants_whole(type_name):
        return False
    at = store.pulled_at(type_name)
    return at is not None and 0 <= now - at < LOOKUPS_EVERY


async def pull(
    client: RemoteClient,
    store: SyncStore,
    type_name: str,
    now: Callable[[], float],
    tell: Tell,
) -> int:
    """Pull one record type from its cursor on, a little overlapping; returns how many rows moved.

    Rows come in the order of their stamps, so the cursor moves with each page, and a pull that
    breaks off is resumed where it stopped. It never moves beyond the server's own clock: a row
    from the future must not hide what is written until then.

    Rows that were deleted over there are in no such answer: only where the whole table was read
    (because a person wished it, or because it has no stamps) is it known what is gone.
    """
    basket = _Basket(store, type_name, now)
    plural = RECORD_TYPES[type_name].facts.plural
    since = None if store.wants_whole(type_name) else store.cursor(type_name)
    async with aclosing(
        client.changed_since(type_name, _before(since), count=since is None)
    ) as pages:
        try:
            async for page in pages:
                basket.add(page)
                tell(Progress(plural, basket.seen, basket.total))
        finally:
            basket.empty()
    store.move_cursor(type_name, basket.newest, basket.seen, finished=True)
    if since is None:
        basket.moved += store.sweep(type_name, basket.ids if basket.is_complete else None)
    return basket.moved


class _Basket:
    """Rows on their way into the store: some pages together, for each commit has its price."""

    def __init__(self, store: SyncStore, type_name: str, now: Callable[[], float]) -> None:
        self._store, self._type_name, self._now = store, type_name, now
        self._copies: list[Kept] = []
        self._since = now()
        self._before: set[str] = set()
        self.ids: set[str] = set()
        self._resumes = False
        self.newest = store.cursor(type_name)
        self.moved, self.seen = 0, 0
        self.total: int | None = None

    @property
    def is_complete(self) -> bool:
        """Whether there are as many rows as the server has counted, where it counts."""
        return self.total is None or len(self.ids) >= self.total

    def add(self, page: Page) -> None:
        """Take a page. Pages overlap, so a row of the page before is not counted again."""
        ids = {row.key.id for row in page.rows}
        self.seen += len(ids - self._before)
        self._before = ids
        self.ids |= ids
        self.total = page.total or self.total
        self._copies += (
            Kept(row.key, row.values, row.stamp, row.etag, self._now()) for row in page.rows
        )
        stamps = [self.newest, *(row.stamp for row in page.rows)]
        self.newest = _not_after(latest(stamps), page.at)
        self._resumes = page.resumes
        if len(self._copies) >= _MOST_ROWS or self._now() - self._since >= _LONGEST_WAIT:
            self.empty()

    def empty(self) -> None:
        """Keep what was taken, and how far that is."""
        if self._copies:
            self.moved += len(self._store.keep(self._copies))
            self._copies = []
            if self._resumes:
                self._store.move_cursor(self._type_name, self.newest, self.seen, finished=False)
        self._since = self._now()


def _not_after(stamp: str | None, clock: str | None) -> str | None:
    return min((stamp, clock), key=lambda each: each.rstrip("Z")) if stamp and clock else stamp


def _before(stamp: str | None) -> str | None:
    """A little earlier than a stamp: two writes may carry their stamps out of order."""
    plain = plain_moment(stamp) if stamp else None
    if plain is None:
        return None
    moment = datetime.fromisoformat(plain[:19]) - timedelta(seconds=_OVERLAP)
    return moment.isoformat() + ".000Z"
