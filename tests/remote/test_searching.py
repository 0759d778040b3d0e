"""The server is searched by words, in any letter case, as far as it understands."""

import pytest

from draftdesk.domain.catalog import record_type
from draftdesk.domain.record import RecordKey
from draftdesk.remote.odata import search_clauses
from draftdesk.sandbox import filtering
from world import Opens, World


@pytest.fixture(name="world")
def a_world_alone(open_world: Opens) -> World:
    """What is counted here must not be joined by what other tests have left on the sandbox."""
    return open_world(alone=True)


def planted(world: World) -> None:
    smets = world.company_of_all()
    for id, fields in (
        ("7a000000-0000-4000-8000-000000000001", {"firstname": "Anna", "lastname": "Zonderling"}),
        ("7a000000-0000-4000-8000-000000000002", {"firstname": "Bert", "lastname": "Zonderling"}),
        ("7a000000-0000-4000-8000-000000000003", {"lastname": "O'Zond", "phone": "+32 2 7770199"}),
    ):
        world.colleague_edits(RecordKey("Contact", id), company_id=smets, **fields)


def found(world: World, text: str) -> list[str]:
    rows = world.run(world.engine.client.search("Contact", text))
    return sorted(f"{row.values.get('firstname') or ''} {row.values['lastname']}" for row in rows)


def test_words_may_stand_in_any_field_and_in_any_letter_case(world: World) -> None:
    planted(world)

    assert found(world, "zonderling ANNA") == ["Anna Zonderling"]
    assert found(world, "ZONDER") == ["Anna Zonderling", "Bert Zonderling"]
    assert found(world, "o'zond") == [" O'Zond"]
    assert found(world, "zonderling nobody") == []
    assert found(world, "  ") == []


@pytest.mark.parametrize("said", ["+32 2 777 01 99", "02/777.01.99", "0032 2 7770199"])
def test_a_number_in_another_spelling_is_found_over_there(world: World, said: str) -> None:
    planted(world)

    assert found(world, said) == [" O'Zond"]


@pytest.mark.parametrize(("lacking", "asked"), [(("tolower",), 2), (("tolower", "contains"), 4)])
def test_a_server_that_lacks_a_function_is_asked_without_it(
    world: World, monkeypatch: pytest.MonkeyPatch, lacking: tuple[str, ...], asked: int
) -> None:
    planted(world)
    for name in lacking:
        monkeypatch.delitem(filtering._CALLS, name)
    world.forget_log()

    assert found(world, "zonderling anna") == ["Anna Zonderling"]
    assert len(world.log()) == asked
    assert found(world, "Zonderling Bert") == ["Bert Zonderling"]
    assert len(world.log()) == asked + 1


def test_no_secret_and_no_number_is_searched_by_words() -> None:
    contact, contract = (search_clauses(record_type(n), "x")[0] for n in ("Contact", "Contract"))

    assert "e_password" not in contact
    assert "id2" not in contract
    assert "tolower(reference_back_office)" in contract
