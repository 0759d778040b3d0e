"""Type-ahead finds what is meant: any letter case, marks, order, part, one error, any spelling."""

import random
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from draftdesk.domain.record import RecordKey, Values
from draftdesk.store import search, vocabulary
from draftdesk.store.database import open_cache
from draftdesk.store.rows import Kept
from draftdesk.store.search import Finder, folded, words_of
from draftdesk.store.sync_store import SyncStore
from draftdesk.store.vocabulary import Vocabulary
from draftdesk.store.window_store import WindowStore

KEY = bytes(range(32))
_SURNAMES = (
    "Müller", "Peeters", "Größmann", "Lefèvre", "Søndergård", "Ørsted", "Çelik", "Núñez",
    "Šimek", "Łukasz", "Dvořák", "Jäger", "Köhler", "Wünsch", "Maes", "Öztürk",
)  # fmt: skip
_TRADES = ("Bakkerij", "Garage", "Bouw", "Schreinerei", "Menuiserie", "Atelier", "Sanitair")
_FORMS = ("NV", "BVBA", "GmbH", "SARL", "SA")
_CITIES = ("Gent", "Antwerpen", "Liège", "Köln", "München", "Lille", "Zürich", "Mechelen")
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aei"]


def companies(count: int) -> list[Values]:
    """The same believable companies every time."""
    chance = random.Random(5)

    def coined() -> str:
        return "".join(chance.choices(_SYLLABLES, k=chance.randint(3, 4))).capitalize()

    made: list[Values] = []
    for number in range(count):
        first = chance.choice(_TRADES) if chance.random() < 0.4 else coined()
        second = chance.choice(_SURNAMES) if chance.random() < 0.3 else coined()
        made.append(
            {
                "id": str(uuid.UUID(int=chance.getrandbits(128))),
                "name": f"{first} {second} {chance.choice(_FORMS)}",
                "code": f"C{number:07d}",
                "city": chance.choice(_CITIES),
                "archived": False,
            }
        )
    return made


@pytest.fixture(scope="module", name="rows")
def all_rows() -> list[Values]:
    return companies(5000)


@pytest.fixture(scope="module", name="store")
def a_store_of_companies(
    rows: list[Values], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[WindowStore]:
    folder = tmp_path_factory.mktemp("search")
    with SyncStore(folder, KEY) as synced:
        synced.keep([Kept(RecordKey("Company", row["id"]), row) for row in rows])
    with WindowStore(folder, KEY, "me") as store:
        yield store


def recall(store: WindowStore, targets: list[Values], asked: list[str]) -> float:
    """The share of targets that are among the first fifty."""
    hits = 0
    for row, text in zip(targets, asked, strict=True):
        found = store.find("Company", text)
        assert len(found) <= 50
        hits += any(each.key.id == row["id"] for each in found)
    return hits / len(targets)


def sampled(rows: list[Values], count: int = 100) -> list[Values]:
    return random.Random(7).sample(rows, count)


# --- recall -------------------------------------------------------------------------------------


def test_two_whole_words_find_the_company_in_either_order(
    store: WindowStore, rows: list[Values]
) -> None:
    chosen = sampled(rows)
    words = [row["name"].split() for row in chosen]

    assert recall(store, chosen, [f"{w[0]} {w[1]}" for w in words]) >= 0.98
    assert recall(store, chosen, [f"{w[1].upper()} {w[0].lower()}" for w in words]) >= 0.98


def test_marks_need_not_be_typed_and_ue_stands_for_an_umlaut(
    store: WindowStore, rows: list[Values]
) -> None:
    marked = [row for row in rows if not row["name"].isascii()][:100]
    plain = [folded(row["name"]) for row in marked]
    letters = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss"})
    spelled = [row["name"].lower().translate(letters) for row in marked]

    assert recall(store, marked, plain) >= 0.97
    assert recall(store, marked, spelled) >= 0.97


def test_the_beginning_of_a_code_finds_it_whatever_its_letter_case(
    store: WindowStore, rows: list[Values]
) -> None:
    chosen = sampled(rows)

    assert recall(store, chosen, [row["code"].lower() for row in chosen]) == 1.0
    assert store.find("Company", "C0000")[0].code == "C0000000"


def test_a_piece_of_a_word_finds_words_that_hold_it(store: WindowStore, rows: list[Values]) -> None:
    coined = [row for row in sampled(rows, 400) if len(row["name"].split()[1]) >= 8][:100]

    for row in coined:
        piece = folded(row["name"].split()[1])[2:7]
        found = store.find("Company", piece)
        assert found
        assert piece in folded(f"{found[0].title} {found[0].detail}")


def test_one_typing_error_is_forgiven(store: WindowStore, rows: list[Values]) -> None:
    chance = random.Random(11)
    chosen = [row for row in sampled(rows, 400) if len(row["name"].split()[0]) >= 5][:100]

    def misspelt(name: str) -> str:
        first, second, _ = name.split()
        at = chance.randrange(1, len(first) - 1)
        kind = chance.randrange(4)
        if kind == 0:
            first = first[:at] + first[at + 1 :]
        elif kind == 1:
            first = first[:at] + first[at + 1] + first[at] + first[at + 2 :]
        elif kind == 2:
            first = first[:at] + chance.choice("aeiou") + first[at:]
        else:
            first = first[:at] + "x" + first[at + 1 :]
        return f"{first} {second}"

    assert recall(store, chosen, [misspelt(row["name"]) for row in chosen]) >= 0.9


def test_a_name_and_a_city_find_the_company(store: WindowStore, rows: list[Values]) -> None:
    chosen = sampled(rows)

    asked = [f"{row['city']} {row['name'].split()[1]}" for row in chosen]
    assert recall(store, chosen, asked) >= 0.95


def test_what_nobody_is_called_finds_nobody(store: WindowStore) -> None:
    assert store.find("Company", "xqzj") == []
    assert store.count("Company", "xqzj") == 0


def test_nothing_typed_shows_the_first_of_all(store: WindowStore, rows: list[Values]) -> None:
    titles = [found.title for found in store.find("Company", "  ")]

    assert titles == sorted((row["name"] for row in rows), key=folded)[:50]


def test_what_begins_so_stands_before_what_only_holds_it(store: WindowStore) -> None:
    found = [folded(each.title) for each in store.find("Company", "bakkerij m")]

    begins = [title.startswith("bakkerij m") for title in found]
    assert begins == sorted(begins, reverse=True)
    assert any(begins)


def test_a_list_is_filtered_by_the_same_words(store: WindowStore, rows: list[Values]) -> None:
    count = store.count("Company", "garage muller")
    expected = [
        row
        for row in rows
        if any(w.startswith("garage") for w in words_of([row["name"], row["city"]]).split())
        and any(w.startswith("muller") for w in words_of([row["name"], row["city"]]).split())
    ]

    assert count == len(expected) > 0
    assert {each.key.id for each in store.page("Company", "garage muller", limit=500)} == {
        row["id"] for row in expected
    }


# --- telephone numbers --------------------------------------------------------------------------


@pytest.fixture(name="people")
def a_store_of_people(folder: Path) -> Iterator[WindowStore]:
    people = {
        "Anna": "+32 9 225 12 34",
        "Bert": "0032 (0)9/225.99.88",
        "Cora": "092256677",
        "Dirk": "09/225 12",
    }
    with SyncStore(folder, KEY) as synced:
        synced.keep(
            [
                Kept(RecordKey("Contact", name), {"id": name, "firstname": name, "phone": phone})
                for name, phone in people.items()
            ]
        )
    with WindowStore(folder, KEY, "me") as store:
        yield store


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ("09 225 12 34", ["Anna"]),
        ("+3292251234", ["Anna"]),
        ("2251234", ["Anna"]),
        ("12 34", ["Anna"]),
        ("1234", ["Anna"]),
        ("09/225.99.88", ["Bert"]),
        ("225 99 88", ["Bert"]),
        ("6677", ["Cora"]),
        ("09 225 66 77", ["Cora"]),
        ("22512", ["Dirk"]),
    ],
)
def test_a_number_is_found_by_its_end_in_any_spelling(
    people: WindowStore, asked: str, who: list[str]
) -> None:
    assert [found.key.id for found in people.find("Contact", asked)] == who
    assert people.count("Contact", asked) == len(who)


# --- nothing is too strange ---------------------------------------------------------------------


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=30))
def test_whatever_is_typed_is_only_searched_for(store: WindowStore, text: str) -> None:
    assert len(store.find("Company", text)) <= 50
    assert store.count("Company", text) >= len(store.page("Company", text, limit=10)) >= 0


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20))
def test_whatever_a_record_is_called_it_is_found_by_its_name(folder: Path, name: str) -> None:
    number = str(uuid.uuid4())
    own = folder / number
    own.mkdir()
    with SyncStore(own, KEY) as synced:
        synced.keep([Kept(RecordKey("Company", number), {"id": number, "name": name})])
    with WindowStore(own, KEY, "me") as store:
        assert [found.key.id for found in store.find("Company", name)] == [number]


@example("ᴬ")
@given(st.text(max_size=30))
def test_folding_is_done_once_and_for_all(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_words_of_other_types_do_not_come_up(folder: Path) -> None:
    with SyncStore(folder, KEY) as synced:
        synced.keep([Kept(RecordKey("User", "u"), {"id": "u", "lastname": "Smets"})])
        synced.keep([Kept(RecordKey("Company", "c"), {"id": "c", "name": "Smets"})])
    with WindowStore(folder, KEY, "me") as store:
        assert [found.key.id for found in store.find("Company", "smets")] == ["c"]
        assert store.count("User", "smets") == 1


# --- keeping up ---------------------------------------------------------------------------------


def test_a_record_is_found_under_its_new_name_and_not_its_old(folder: Path) -> None:
    key = RecordKey("Company", "c")
    with SyncStore(folder, KEY) as synced, WindowStore(folder, KEY, "me") as store:
        synced.keep([Kept(key, {"id": "c", "name": "Bakkerij Smets"})])
        assert store.find("Company", "bakkerij")

        synced.keep([Kept(key, {"id": "c", "name": "Garage Smets"})])

        assert store.find("Company", "bakkerij") == []
        assert [found.title for found in store.find("Company", "garage")] == ["Garage Smets"]


def test_words_that_arrive_during_a_sync_are_found_though_the_vocabulary_lags_behind(
    folder: Path,
) -> None:
    clock = [100.0]
    with SyncStore(folder, KEY) as synced:
        synced.keep([Kept(RecordKey("Company", "a"), {"id": "a", "name": "Bakkerij"})])
        cache = open_cache(folder / "cache.db", KEY)
        finder = Finder(cache, lambda: clock[0])
        block = (0, 1 << 62)
        assert len(finder.find(block, "Company", "bakkerij", 50)) == 1

        synced.keep([Kept(RecordKey("Company", "b"), {"id": "b", "name": "Oude Zuivelfabriek"})])

        assert len(finder.find(block, "Company", "zuivelfabriek", 50)) == 1
        assert finder.find(block, "Company", "zuivelfabreik", 50) == []
        clock[0] += 6.0
        assert len(finder.find(block, "Company", "zuivelfabreik", 50)) == 1
        cache.close()


def test_a_key_costs_far_less_than_a_scan(store: WindowStore, rows: list[Values]) -> None:
    """Against `LIKE '%x%'` over the same names, in the same file, on the same machine."""
    asked = [row["name"].split()[1][:length] for row in sampled(rows, 60) for length in (2, 4, 6)]
    store.find("Company", "warm")
    search._sought.cache_clear()

    def timed(ask: object) -> float:
        waits = []
        for text in asked:
            began = time.perf_counter()
            ask(text)  # type: ignore[operator]
            waits.append(time.perf_counter() - began)
        return sorted(waits)[len(waits) // 2]

    def scan(text: str) -> list[object]:
        sql = "SELECT seq FROM record WHERE type='Company' AND title LIKE ? LIMIT 50"
        return list(store._cache.execute(sql, (f"%{text}q%",)))

    assert timed(lambda text: store.find("Company", text)) < timed(scan)


def test_the_vocabulary_is_read_in_slices_and_whole_in_the_end(
    store: WindowStore, rows: list[Values], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "SLICE", 100)
    words = Vocabulary(store._cache)

    steps = 0
    for read in words.reading():
        steps += 1
        assert read <= 100
        assert not words.is_current() or read < 100

    assert steps > 3
    assert words.is_current()
    expected = {
        word
        for row in rows
        for word in words_of([row["name"], row["city"]]).split()
        if not word[0].isdigit()
    }
    assert set(words.beginning("")) >= expected
    assert set(words.beginning("bak")) == {word for word in expected if word.startswith("bak")}
    assert words.knows("bakkerij")
    assert not words.knows("bakkerijx")
