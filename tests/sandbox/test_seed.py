"""The seeded people: believable, the same every time, and quick to make."""

import re
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

import phonenumbers
import pytest
from stdnum.eu import vat

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.checking import check
from draftdesk.domain.fields import fields_of
from draftdesk.domain.problems import Problem
from draftdesk.sandbox.names import CITIES
from draftdesk.sandbox.reading import NO_DATE, ZERO_GUID, values_of
from draftdesk.sandbox.seed import id_of, seeded

TODAY = date(2026, 11, 23)

Tables = dict[str, list[dict[str, Any]]]


def tables_of(records: int, today: date = TODAY) -> Tables:
    tables: Tables = defaultdict(list)
    for type_name, _, fields in seeded(records, today):
        tables[type_name].append(fields)
    return tables


@pytest.fixture(name="tables", scope="module")
def the_tables() -> Tables:
    return tables_of(5000)


def test_the_demo_has_the_sizes_it_promises(tables: Tables) -> None:
    sizes = {name: len(rows) for name, rows in tables.items()}

    assert (sizes["Contact"], sizes["Company"], sizes["Contract"]) == (5000, 600, 800)
    assert sizes["User"] == 40
    assert set(sizes) == set(RECORD_TYPES)


def test_the_same_rows_come_every_time() -> None:
    assert list(seeded(300, TODAY)) == list(seeded(300, TODAY))


def test_more_records_leave_the_names_of_the_first_as_they_are() -> None:
    few, many = tables_of(10), tables_of(5000)

    for place, name in enumerate(("Müller", "Peeters", "Delvaux", "Claes")):
        assert few["Contact"][place]["lastname"] == many["Contact"][place]["lastname"] == name
        assert (
            few["Contact"][place]["id"] == many["Contact"][place]["id"] == id_of("Contact", place)
        )


def test_the_people_of_the_guided_tour_are_there(tables: Tables) -> None:
    companies = {row["id"]: row for row in tables["Company"]}
    people = {
        (row["firstname"], row["lastname"], companies[row["company_id"]]["name"])
        for row in tables["Contact"][:4]
    }
    smets = tables["Company"][0]

    assert people == {
        ("Anna", "Müller", "Bakkerij Smets"),
        ("Jan", "Peeters", "Duvo NV"),
        ("Luc", "Delvaux", "Atelier Roy"),
        ("Sofie", "Claes", "Nord Froid"),
    }
    assert (smets["city"], smets["vat_reg_code"], smets["code"]) == (
        "Gent",
        "BE0403170701",
        "SMETS",
    )
    contract = tables["Contract"][0]
    assert (contract["name"], contract["company_id"]) == (
        "Maintenance Bakkerij Smets",
        smets["id"],
    )


def test_no_records_means_none_but_the_small_tables() -> None:
    tables = tables_of(0)

    assert not {"Contact", "Company", "Contract"} & set(tables)
    assert tables["DbCountry"]


def test_ids_are_unique_and_links_lead_somewhere(tables: Tables) -> None:
    ids = {name: {row["id"] for row in rows} for name, rows in tables.items()}

    for name, rows in tables.items():
        assert len(ids[name]) == len(rows)
        assert all(str(UUID(each)) == each for each in ids[name])
        for spec in fields_of(RECORD_TYPES[name]).values():
            if spec.target:
                linked = {row[spec.name] for row in rows} - {ZERO_GUID}
                assert linked <= ids[spec.target], f"{name}.{spec.name}"


def test_stamps_grow_and_lie_in_the_past() -> None:
    ticks = [ticks for _, ticks, _ in seeded(500, TODAY)]

    assert all(one < two for one, two in pairwise(ticks))
    assert all(each % 10 for each in ticks)
    assert ticks[-1] < (TODAY - date(1970, 1, 1)).days * 86_400 * 10**7 + 6 * 3600 * 10**7


def test_running_numbers_have_no_gaps(tables: Tables) -> None:
    for name in ("Contract", "Company"):
        assert [row["id2"] for row in tables[name]] == list(range(1, len(tables[name]) + 1))


def test_what_is_wrong_is_wrong_on_purpose(tables: Tables) -> None:
    odd: dict[tuple[str, str | None], int] = defaultdict(int)
    for name, rows in tables.items():
        for row in rows:
            for problem in problems(name, row):
                odd[name, problem.field] += 1

    assert set(odd) == {("Contact", "email")}
    assert 5 <= odd["Contact", "email"] <= 50


def problems(name: str, row: Mapping[str, Any]) -> tuple[Problem, ...]:
    return check(RECORD_TYPES[name], values_of(RECORD_TYPES[name], row), today=TODAY).problems


def test_most_telephone_numbers_can_be_dialled(tables: Tables) -> None:
    countries = {id_of("DbCountry", city.country): city.country for city in CITIES}
    homes = {row["id"]: countries[row["db_country_id"]] for row in tables["Company"]}
    odd = []
    numbers = 0
    for row in tables["Contact"]:
        for text in filter(None, (row["phone"], row["mobile"], row["private_mobile"])):
            numbers += 1
            if not dialled(text, homes[row["company_id"]]):
                odd.append(text)

    assert numbers > 5000
    assert set(odd) == {"zie website", "via onthaal", "09/225 12", "n/a"}


def dialled(text: str, country: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(text, country))
    except phonenumbers.NumberParseException:
        return False


def test_every_vat_number_adds_up(tables: Tables) -> None:
    numbers = [row["vat_reg_code"] for row in tables["Company"] if row["vat_reg_code"]]

    assert len(numbers) > 450
    assert len(set(numbers)) == len(numbers)
    assert {number[:2] for number in numbers} == {"BE", "NL", "FR", "DE"}
    assert [number for number in numbers if not vat.is_valid(number)] == []


def test_mail_goes_nowhere(tables: Tables) -> None:
    for row in tables["Contact"] + tables["Company"] + tables["User"]:
        for name in ("email", "private_email", "invoice_email_to"):
            text = row.get(name, "")
            assert "@" not in text or text.endswith(("@", ".example"))


def test_contracts_run_expire_end_soon_and_were_cancelled(tables: Tables) -> None:
    def share(condition: Callable[[dict[str, Any]], bool]) -> float:
        return sum(map(condition, tables["Contract"])) / len(tables["Contract"])

    ends = "date_end"
    assert 0.1 < share(lambda row: NO_DATE < row[ends] < "2026-11-23") < 0.3
    assert 0.05 < share(lambda row: "2026-11-23" <= row[ends] < "2027-01-08") < 0.2
    assert 0.03 < share(lambda row: row[ends] == NO_DATE) < 0.2
    assert 0.03 < share(lambda row: row["date_start"] > "2026-11-24") < 0.12
    assert 0.03 < share(lambda row: row["date_cancel"] != NO_DATE) < 0.15


def test_contracts_move_with_the_day() -> None:
    later = tables_of(100, date(2030, 1, 1))

    assert max(row["date_end"] for row in later["Contract"]) > "2030-01-01"


def test_some_fields_are_empty_and_some_people_are_archived(tables: Tables) -> None:
    people = tables["Contact"]

    for name in ("firstname", "functions", "email", "phone", "mobile", "notes"):
        empty = sum(not row[name] for row in people)
        assert 0 < empty < len(people), name
    assert 0.02 < sum(row["archived"] for row in people) / len(people) < 0.06
    assert any("\n" in row["notes"] for row in people)
    assert any(re.search("[éèüßöâî]", row["lastname"]) for row in people)


def test_five_thousand_are_made_in_about_a_second() -> None:
    start = time.process_time()
    sum(1 for _ in seeded(5000, TODAY))

    # Three times what it takes here: a busy machine is no reason to fail, a slow loop is.
    assert time.process_time() - start < 3
