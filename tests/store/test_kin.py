"""Who belongs together is an index away, in a cache that an older version wrote too."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdesk.domain.record import RecordKey
from draftdesk.domain.telephone import number_of
from draftdesk.store import copies, kin
from draftdesk.store.database import open_cache, rows
from draftdesk.store.kin import Compared, alike, count_of_company, of_company
from draftdesk.store.rows import Kept
from world import KEY

SMETS = "00000000-0000-4000-8000-000000000100"


def a_contact(number: int, company: str | None, **fields: object) -> Kept:
    id = f"00000000-0000-4000-8000-{number:012}"
    values = {"id": id, "lastname": f"Maes {number:02}", "company_id": company, **fields}
    return Kept(RecordKey("Contact", id), values)


def test_a_cache_of_an_older_version_learns_who_belongs_to_a_company(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    old = open_cache(path, KEY)
    copies.keep(old, [a_contact(n, SMETS if n % 2 else None, archived=n == 1) for n in range(10)])
    old.execute("DROP TABLE listed")
    old.execute("ALTER TABLE tally DROP COLUMN moves")
    old.pragma("user_version", 1)
    old.close()

    cache = open_cache(path, KEY)

    assert count_of_company(cache, "Contact", SMETS) == 5
    titles = [each.title for each in of_company(cache, "Contact", SMETS, 4)]
    assert titles == ["Maes 03", "Maes 05", "Maes 07", "Maes 09"]
    assert of_company(cache, "Contract", SMETS, 4) == []
    cache.close()


def test_the_index_is_used(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache.db", KEY)
    asked: list[str] = []
    cache.trace_v2(1, lambda event: asked.append(event["sql"]))
    of_company(cache, "Contact", SMETS, 4)
    count_of_company(cache, "Contact", SMETS)
    cache.trace_v2(0, None)

    for sql in asked:
        if "company=?" in sql:
            values = tuple("?" * sql.count("?"))
            told = rows(cache, f"EXPLAIN QUERY PLAN {sql}", values)
            plan = " ".join(each[3] for each in told)
            assert "listed_by_company (company=? AND type=?)" in plan
    assert sum("company=?" in sql for sql in asked) == 2
    cache.close()


HEADS = ("+32 4", "0032/4", "04", "+33 4", "+31 6", "+32 (0)4", "")
SPELLED = st.sampled_from(HEADS)


@given(st.lists(SPELLED, min_size=1, max_size=8), SPELLED, st.sampled_from(["70 11 22 33"]))
@settings(max_examples=40, deadline=None)
def test_twins_by_telephone_are_those_of_the_same_number_and_no_others(
    held: list[str], typed: str, tail: str
) -> None:
    with TemporaryDirectory() as folder:
        cache = open_cache(Path(folder) / "cache.db", KEY)
        contacts = [a_contact(n, None, mobile=head + tail) for n, head in enumerate(held)]
        copies.keep(cache, contacts)

        one = Compared(RecordKey("Contact", SMETS), {"id": SMETS, "phone": typed + tail})
        found = {each.found.key for each in alike(cache, one, 99)}
        cache.close()

    sought = number_of(typed + tail)
    same = [each.key for each in contacts if number_of(str(each.values["mobile"])) == sought]
    assert found == set(same)


def test_a_short_number_is_found_with_its_prefix_and_without(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache.db", KEY)
    copies.keep(
        cache, [a_contact(1, None, phone="+352 245123"), a_contact(2, None, phone="245123")]
    )

    for typed in ("245123", "+352 24.51.23"):
        one = Compared(RecordKey("Contact", SMETS), {"id": SMETS, "phone": typed}, "LU")
        assert len(alike(cache, one, 9)) == 2
    cache.close()


def test_of_many_that_end_alike_only_some_are_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = open_cache(tmp_path / "cache.db", KEY)
    copies.keep(cache, [a_contact(n, None, phone=f"+32 {n} 70112233") for n in range(100, 999)])
    one = Compared(RecordKey("Contact", SMETS), {"id": SMETS, "phone": "0470112233"})
    compared: list[str] = []

    def counting(text: str, country: str) -> str:
        compared.append(text)
        return number_of(text, country)

    monkeypatch.setattr(kin, "number_of", counting)

    assert alike(cache, one, 3) == []
    assert 1 < len(compared) < 100
    cache.close()
