"""The way through a list misses no row, whatever the server and its colleagues do. Pure."""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdesk.remote.paging import Manners, Paging

_MOST_PAGES = 2000


@dataclass
class Server:
    """Rows by stamp and id, a page size, and colleagues who write between two pages."""

    rows: dict[str, int]
    size: int
    orders: bool = True
    skips: bool = True
    writes: list[tuple[str, str]] = field(default_factory=list)

    def page(self, since: int | None, skip: int) -> tuple[list[tuple[str, str | None]], str | None]:
        """One page as the server sees it now."""
        chosen = [(stamp, id) for id, stamp in self.rows.items() if since is None or stamp >= since]
        chosen = sorted(chosen) if self.orders else sorted(chosen, key=lambda row: row[1])
        skip = skip if self.skips else 0
        part = chosen[skip : skip + self.size]
        more = len(chosen) > skip + self.size
        told: list[tuple[str, str | None]] = [(id, moment(stamp)) for stamp, id in part]
        return told, f"link {skip + self.size}" if more else None

    def write(self) -> None:
        """A colleague writes: a row gets a stamp of its own at the end."""
        if self.writes:
            kind, id = self.writes.pop(0)
            if (kind == "edit" and id in self.rows) or kind == "make":
                self.rows[id] = max(self.rows.values(), default=0) + 1


def moment(stamp: int) -> str:
    """A stamp as a moment, a millisecond each."""
    return f"2026-01-01T00:{stamp // 60_000:02d}:{stamp // 1000 % 60:02d}.{stamp % 1000:03d}Z"


def number(text: str) -> int:
    """The way back."""
    clock = text.removeprefix("2026-01-01T00:").removesuffix("Z")
    minutes, _, rest = clock.partition(":")
    return int(minutes) * 60_000 + round(float(rest) * 1000)


def walk(server: Server, paging: Paging) -> set[str]:
    """Every id that comes on the way."""
    seen: set[str] = set()
    for _ in range(_MOST_PAGES):
        if paging.link is not None:
            at = int(paging.link.removeprefix("link "))
            rows, link = Server(server.rows, server.size, server.orders).page(None, at)
            total = None
        else:
            asked = paging.options(paging.manners)
            clause = asked.get("filter", "")
            since = number(clause.split("'")[1]) if clause else None
            rows, link = server.page(since, asked.get("skip", 0))
            total = len(server.rows) if asked.get("count") else None
        seen |= {id for id, _ in rows}
        paging.take(rows, link, total)
        if paging.is_done:
            return seen
        server.write()
    raise AssertionError("it never ended")


ids = st.integers(0, 30).map(lambda number: f"{number:04d}")


@settings(deadline=None, max_examples=200)
@given(
    rows=st.dictionaries(ids, st.integers(0, 6), max_size=25),
    # Pages of a single row cannot overlap; no server has them.
    size=st.integers(2, 6),
    writes=st.lists(st.tuples(st.sampled_from(["edit", "make"]), ids), max_size=12),
)
def test_every_row_that_was_there_comes_though_colleagues_write(
    rows: dict[str, int], size: int, writes: list[tuple[str, str]]
) -> None:
    server = Server(dict(rows), size, writes=list(writes))

    seen = walk(server, Paging(None, counts=True, has_stamps=True))

    assert set(rows) <= seen


@settings(deadline=None)
@given(
    rows=st.dictionaries(ids, st.integers(0, 6), max_size=25),
    size=st.integers(1, 6),
    orders=st.booleans(),
    skips=st.booleans(),
    has_stamps=st.booleans(),
)
def test_every_row_comes_from_a_server_that_goes_its_own_way(
    rows: dict[str, int], size: int, orders: bool, skips: bool, has_stamps: bool
) -> None:
    server = Server(dict(rows), size, orders=orders, skips=skips)

    assert walk(server, Paging(None, counts=True, has_stamps=has_stamps)) == set(rows)


@given(size=st.integers(2, 6), count=st.integers(1, 40))
def test_pages_overlap_by_one_row_and_no_more(size: int, count: int) -> None:
    server = Server({f"{n:04d}": n for n in range(count)}, size)
    paging, pages = Paging(None, counts=False, has_stamps=True), 0
    while not paging.is_done:
        asked = paging.options(paging.manners)
        since = number(asked["filter"].split("'")[1]) if "filter" in asked else None
        paging.take(*server.page(since, asked.get("skip", 0)))
        pages += 1

    assert pages <= 1 + count / (size - 1)


def test_a_question_begins_at_the_stamp_in_the_spelling_of_the_guide() -> None:
    paging = Paging("2026-04-24T10:59:50.6554761Z", counts=True, has_stamps=True)

    assert paging.options(Manners()) == {
        "filter": "modified_dateutc ge '2026-04-24T10:59:50.655Z'",
        "orderby": "modified_dateutc,id",
        "count": True,
    }
    assert paging.options(Manners(quoted=False, counts=False))["filter"] == (
        "modified_dateutc ge 2026-04-24T10:59:50.655Z"
    )


def test_a_table_without_stamps_is_read_whole_by_its_ids() -> None:
    paging = Paging("2026-04-24T10:59:50Z", counts=False, has_stamps=False)

    assert paging.options(Manners()) == {"orderby": "id"}


def test_the_simplest_question_asks_for_nothing_special() -> None:
    *_, simplest = Manners().simpler()

    paging = Paging("2026-04-24T10:59:50Z", counts=True, has_stamps=True)
    assert paging.options(simplest) == {}


def test_links_that_lead_in_a_circle_come_to_an_end() -> None:
    paging = Paging(None, counts=False, has_stamps=True)
    paging.follow_links()
    for _ in range(3):
        paging.take([("1", None)], "round and round")

    assert paging.is_done
