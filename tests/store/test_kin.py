"""Who belongs together is an index away, in a cache that an older version wrote too."""

from pathlib import Path

from draftdesk.domain.record import RecordKey
from draftdesk.store import copies
from draftdesk.store.database import open_cache, rows
from draftdesk.store.kin import count_of_company, of_company
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
