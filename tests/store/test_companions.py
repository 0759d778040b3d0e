"""Who belongs to a company is what the forms would show, not what the server's copies say."""

import random
from collections.abc import Callable

import pytest

from draftdesk.domain.catalog import record_type
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import Found
from draftdesk.store.search import folded
from world import World

TYPE = "Contact"


def at(world: World, company: str, limit: int = 99) -> dict[str, str]:
    """Titles and states, in their order."""
    return {each.title: each.state for each in world.store.of_company(TYPE, company, limit)}


@pytest.fixture(name="places")
def two_companies(world: World) -> list[str]:
    """Two companies, of which this computer has copies, the first with three people."""
    ids = [world.company(name=name, code=world.code(name)) for name in ("Smets", "Duvo")]
    for id in ids:
        world.look(RecordKey("Company", id))
    for name in ("Anna", "Bert", "Cleo"):
        world.contact(lastname=name, company_id=ids[0])
    return ids


def named(world: World, company: str, name: str) -> RecordKey:
    return next(e.key for e in world.store.of_company(TYPE, company, 9) if e.title == name)


def test_a_contact_that_a_draft_moves_stands_at_the_other_company_marked(
    world: World, places: list[str]
) -> None:
    here, there = places
    bert = named(world, here, "Bert")

    world.edit(bert, company_id=there)

    assert at(world, here) == {"Anna": "", "Cleo": ""}
    assert at(world, there) == {"Bert": "draft"}
    (found,) = world.store.of_company(TYPE, there, 9)
    assert found.detail == "Duvo"
    assert [world.store.count_of_company(TYPE, each) for each in places] == [2, 1]
    assert [world.store.is_of_company(bert, each) for each in places] == [False, True]
    world.release(bert)
    assert at(world, there) == {"Bert": "waiting"}
    world.push()
    assert at(world, there) == {"Bert": ""}


def test_a_company_given_by_its_code_counts_as_well(world: World, places: list[str]) -> None:
    here, there = places

    world.edit(named(world, here, "Anna"), company_code=world.code("Duvo"))

    assert at(world, there) == {"Anna": "draft"}
    assert "Anna" not in at(world, here)


def test_names_that_are_typed_and_new_people_stand_in_their_order(
    world: World, places: list[str]
) -> None:
    here, _ = places
    world.edit(named(world, here, "Cleo"), lastname="Aaron")
    world.draft_new(TYPE, lastname="Bea", company_id=here)
    world.edit(named(world, here, "Bert"), archived=True)

    assert list(at(world, here)) == ["Aaron", "Anna", "Bea", "Bert"]
    assert list(at(world, here, 2)) == ["Aaron", "Anna"]
    assert world.store.count_of_company(TYPE, here) == 4


def test_after_whatever_is_typed_sent_and_dropped_the_forms_agree(
    world: World, places: list[str]
) -> None:
    chance = random.Random(7)
    keys = [each.key for each in world.store.of_company(TYPE, places[0], 9)]
    keys += [world.contact(lastname=f"P{n}", company_id=chance.choice(places)) for n in range(6)]
    for _ in range(60):
        act(world, places, chance, keys)
        for company in places:
            agreed(world, company, keys)


def act(world: World, places: list[str], chance: random.Random, keys: list[RecordKey]) -> None:
    """Something a person may do, to one of these, of which there may be more or less then."""
    key = chance.choice(keys)
    deeds: list[Callable[[], object]] = [
        lambda: world.edit(key, company_code=world.code(chance.choice(("Smets", "Duvo", "No")))),
        lambda: world.edit(key, company_id=chance.choice(places)),
        lambda: world.edit(key, lastname=f"Q{chance.randrange(99)}"),
        lambda: keys.append(world.draft_new(TYPE, lastname="R", company_id=chance.choice(places))),
        lambda: world.release(key),
        lambda: world.store.discard(key),
        world.push,
    ]
    chance.choice(deeds)()
    keys[:] = [each for each in keys if world.store.view(each)]


def agreed(world: World, company: str, keys: list[RecordKey]) -> None:
    """What the store tells of a company is what each of the forms would."""
    expected = []
    for key in keys:
        view = world.store.view(key)
        assert view is not None
        code = view.mine.get("company_code")
        by_code = world.store.by_code("Company", str(code)) if code else None
        if (view.mine.get("company_id") or (by_code and by_code.key.id)) == company:
            state = view.entry.state.value if view.entry else "draft" if view.draft else ""
            expected.append((title_of(record_type(TYPE), view.mine), key.id, state))
    told: list[Found] = world.store.of_company(TYPE, company, 99)
    assert sorted((each.title, each.key.id, each.state) for each in told) == sorted(expected)
    assert [folded(each.title) for each in told] == sorted(folded(title) for title, *_ in expected)
    assert world.store.count_of_company(TYPE, company) == len(expected)
    assert all(world.store.is_of_company(each.key, company) for each in told)
