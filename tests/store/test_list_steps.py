"""P11 for lists: a long one is read in steps, and no step is long, whatever is asked for.

Counted are the small steps of SQLite itself, not seconds: they are the same on every machine.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from draftdesk.domain.record import RecordKey
from draftdesk.store import list_reading
from draftdesk.store.filters import Archived, ListFilter, ListOrder, Term
from draftdesk.store.listing import Listing
from draftdesk.store.rows import Kept
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.window_store import WindowStore

KEY = bytes(range(32))
ROWS, COMPANIES = 2000, 60
STEP, BROAD = 50, 50
MOST_IN_A_STEP = 5000
"""To sort all rows at once takes some three times that."""

SMETS = "00000000-0000-4000-8000-000000000007"


def an_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def a_row(number: int) -> dict[str, Any]:
    company = number % COMPANIES if number % 50 else COMPANIES + 1
    return {
        "id": an_id(1000 + number),
        "name": f"Same {number * 7 % ROWS:05}",
        "lastname": f"Same {number * 7 % ROWS:05}",
        "phone": f"+32 2 555 {number % 100:02} {number % 97:02}",
        "archived": number % 40 == 0,
        "company_id": an_id(company),
        "account_manager_user_id": an_id(number % 3),
        "date_start": f"2024-{number % 12 + 1:02}-01",
        "date_end": f"2025-{number % 12 + 1:02}-01" if number % 5 else None,
        "modified_dateutc": f"2024-01-01T00:{number % 60:02}:00Z",
    }


@pytest.fixture(name="store", scope="module")
def a_full_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WindowStore]:
    folder: Path = tmp_path_factory.mktemp("full")
    with SyncStore(folder, KEY) as synced:
        for name, count in (("Company", COMPANIES), ("User", 3)):
            ids = [an_id(number) for number in range(count)]
            rows = [{"id": id, "name": f"N {id}", "lastname": f"N {id}"} for id in ids]
            synced.keep([Kept(RecordKey(name, row["id"]), row) for row in rows])
        for name, start in product(("Contact", "Contract"), range(0, ROWS, 1000)):
            rows = [a_row(number) for number in range(start, start + 1000)]
            synced.keep([Kept(RecordKey(name, row["id"]), row) for row in rows])
    with WindowStore(folder, KEY, "me") as store:
        while not store.warm():
            pass
        yield store


class Counter:
    """Counts what both connections of the lists do."""

    def __init__(self, store: WindowStore) -> None:
        self.steps = 0
        for connection in (store._cache, store._walked):
            connection.set_progress_handler(self._one_more, 20)

    def _one_more(self) -> bool:
        self.steps += 20
        return False

    def taken(self) -> int:
        """Since the last time."""
        taken, self.steps = self.steps, 0
        return taken


def read(listing: Listing, counter: Counter) -> list[int]:
    """Read to the end in the smallest steps; what each of them took."""
    taken: list[int] = []
    counter.taken()
    while not listing.read_on(1):
        taken.append(counter.taken())
    return [*taken, counter.taken()]


ORDERS = ("", "company_id", "account_manager_user_id", "date_start", "date_end", "modified_dateutc")
WISHES = (
    ListFilter(),
    ListFilter(archived=Archived.SHOWN),
    ListFilter(archived=Archived.ONLY),
    ListFilter(company=SMETS),
    ListFilter(manager=an_id(1)),
    ListFilter(term=Term.ENDED),
    ListFilter(term=Term.ENDLESS, manager=an_id(2)),
)


@pytest.mark.parametrize("text", ["", "s", "same 012"])
@pytest.mark.parametrize("wanted", WISHES, ids=lambda wanted: ",".join(wanted.parts) or "all")
def test_no_step_of_a_list_is_long_and_all_of_them_find_what_is_there(
    store: WindowStore, text: str, wanted: ListFilter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_reading, "_STEP", STEP)
    monkeypatch.setattr(list_reading, "_BROAD", BROAD)
    counter, lists = Counter(store), store.lists
    for by, down in product(ORDERS, (False, True)):
        lists._reader._kept.clear()
        lists._read.clear()
        listing = lists.listing("Contract", text, wanted, ListOrder(by, down))
        assert max(read(listing, counter)) < MOST_IN_A_STEP

        # The same as sorting all of it at once.
        monkeypatch.setattr(list_reading, "_BROAD", 10 * ROWS)
        every = ListFilter(archived=Archived.SHOWN)
        among = wanted if (text or wanted.parts) else every
        lists._read.clear()
        sorted_at_once = lists.listing("Contract", text, among, ListOrder(by, down)).read()
        monkeypatch.setattr(list_reading, "_BROAD", BROAD)
        ids = [row.key.id for row in listing.page(0, ROWS) if row is not None]
        told = [row for row in sorted_at_once.page(0, ROWS) if row is not None]
        assert ids == [row.key.id for row in told if among == wanted or not row.archived]


def test_a_page_at_the_end_takes_no_more_than_one_at_the_start(store: WindowStore) -> None:
    counter = Counter(store)
    for by in ORDERS:
        listing = store.lists.listing("Contract", "", ListFilter(), ListOrder(by)).read()
        taken = []
        for start in (0, len(listing) // 2, len(listing) - 30):
            counter.taken()
            assert len(listing.page(start, 30)) == 30
            taken.append(counter.taken())
        assert max(taken) <= 2 * min(taken)


def test_what_was_gone_through_is_kept_until_a_copy_moves(store: WindowStore) -> None:
    counter, order = Counter(store), ListOrder("company_id")
    wanted = replace(ListFilter(), archived=Archived.SHOWN)
    before = store.lists.listing("Contact", "", wanted, order).read()
    first = before.page(0, 1)[0]
    assert first is not None

    assert sum(read(store.lists.listing("Contact", "", wanted, order), counter)) < 200

    same = Kept(first.key, dict(first.values), seen_at=5.0)
    with SyncStore(Path(store._cache.filename).parent, KEY) as synced:
        synced.keep([same])
        assert sum(read(store.lists.listing("Contact", "", wanted, order), counter)) < 200
        synced.keep([replace(same, values={**first.values, "lastname": "Zzz"})])
    assert sum(read(store.lists.listing("Contact", "", wanted, order), counter)) > ROWS
    with SyncStore(Path(store._cache.filename).parent, KEY) as synced:
        synced.keep([same])


def test_a_list_that_is_left_half_read_holds_nothing_up(store: WindowStore) -> None:
    store.lists._reader._kept.clear()
    store.lists._read.clear()
    listing = store.lists.listing("Contact", "same")
    assert not listing.read_on(1)
    assert _busy(store)

    listing.leave()

    assert not _busy(store)
    assert len(store.lists.listing("Contact", "same").read()) > 0


def _busy(store: WindowStore) -> bool:
    """Whether a connection is in the middle of a query, and sees only what was then."""
    return any(each.txn_state("main") for each in (store._cache, store._walked))


def test_a_row_that_is_gone_since_is_a_gap_and_moves_no_other(store: WindowStore) -> None:
    key = RecordKey("Contact", "gap")
    with SyncStore(Path(store._cache.filename).parent, KEY) as synced:
        synced.keep([Kept(key, {"id": "gap", "lastname": "Aaa Gap"})])
        listing = store.lists.listing("Contact").read()
        assert listing.place_of(key) == 0
        synced.forget(key)

        rows = listing.page(0, 3)

    assert rows[0] is None
    assert None not in rows[1:]
    assert store.lists.listing("Contact").read().place_of(key) is None
