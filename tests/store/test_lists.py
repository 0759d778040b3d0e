"""Lists: what is typed off a display finds its record, filters combine, orders hold."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from draftdesk.domain.record import RecordKey
from draftdesk.store import list_reading
from draftdesk.store.filters import Archived, ListFilter, ListOrder, Term
from draftdesk.store.habits import Arrangement
from draftdesk.store.rows import Kept
from world import World


def found(world: World, text: str = "", type_name: str = "Contact", **said: object) -> list[str]:
    """The titles of a list; its count says the same."""
    wanted, order = ListFilter(), ListOrder(str(said.pop("by", "")), bool(said.pop("down", False)))
    wanted = replace(wanted, **said)  # type: ignore[arg-type]
    page = world.store.lists.page(type_name, text, wanted, order)
    assert world.store.lists.count(type_name, text, wanted) == len(page)
    return [row.title for row in page]


# --- the call itself ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "+32 2 555 01 99",
        "02/555.01.99",
        "0032 2 5550199",
        "+32 (0)2 555-01-99",
        "02 555\u00a001\u201199",
        "\u202a+3225550199\u202c",
        "5550199",
        "0199",
    ],
)
def test_a_number_read_off_a_display_finds_its_contact(world: World, said: str) -> None:
    world.contact(lastname="Caller", phone="02 555 01 99")
    world.contact(lastname="Other", phone="02 555 01 98")

    assert found(world, said) == ["Caller"]


def test_an_address_a_reference_and_an_erp_code_find_their_record(world: World) -> None:
    world.contact(lastname="Mailer", email="anna@smets.example", reference_back_office="K-0042/A")
    world.contact(lastname="Other", email="bert@smets.example", reference_back_office="K-0043")
    world.contract(name="Oven care", reference="OV-2024-7", reference_back_office="RB.77")
    world.contract(name="Lift care", reference="LI-2024-8", reference_back_office="RB.88")

    assert found(world, "anna@smets.example") == ["Mailer"]
    assert found(world, "k-0042/a") == ["Mailer"]
    assert found(world, "ov-2024-7", "Contract") == ["Oven care"]
    assert found(world, "RB.77", "Contract") == ["Oven care"]


def test_the_beginning_of_a_code_is_not_taken_for_a_misspelt_name(world: World) -> None:
    world.contact(lastname="Coded", reference_back_office="PETRSON")
    world.contact(lastname="Peterson")

    assert found(world, "PETRSON") == ["Coded"]


def test_what_is_not_sent_is_found_by_its_new_name_and_address(world: World) -> None:
    typed = world.contact(lastname="Before", email="old@smets.example")
    waiting = world.contact(lastname="Earlier")
    world.edit(typed, lastname="Nieuwenhuis", email="new@smets.example")
    world.release(waiting, lastname="Nieuwland")

    assert found(world, "nieuw") == ["Nieuwenhuis", "Nieuwland"]
    assert found(world, "new@smets.example") == ["Nieuwenhuis"]
    assert found(world, "before") == ["Nieuwenhuis"]
    assert len(found(world)) == 2


def test_a_draft_that_is_typed_on_is_found_by_its_newest_name_only(world: World) -> None:
    key = world.contact(lastname="Before")
    world.edit(key, lastname="Halfway")
    assert found(world, "halfway") == ["Halfway"]
    world.edit(key, lastname="Arrived")

    assert found(world, "halfway") == []
    assert found(world, "arrived") == ["Arrived"]


# --- filters ------------------------------------------------------------------------------------


def test_filters_combine(world: World) -> None:
    here, there = world.company(name="Smets"), world.company(name="Duvo")
    dutch, french = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
    for name, company, language, archived in (
        ("One", here, dutch, False),
        ("Two", here, french, False),
        ("Three", there, dutch, False),
        ("Four", here, dutch, True),
    ):
        values = {"lastname": name, "company_id": company, "archived": archived}
        key = RecordKey("Contact", f"id-{name}")
        world.synced.keep([Kept(key, {**values, "db_language_id": language, "id": key.id})])

    assert found(world, company=here) == ["One", "Two"]
    assert found(world, company=here, language=dutch) == ["One"]
    assert found(world, language=dutch) == ["One", "Three"]
    assert found(world, company=here, archived=Archived.ONLY) == ["Four"]
    assert found(world, company=here, archived=Archived.SHOWN) == ["Four", "One", "Two"]
    assert found(world, "thr", language=dutch) == ["Three"]
    assert found(world, "thr", company=here) == []


def day(world: World, days: int) -> str:
    return (date.fromtimestamp(world.now()) + timedelta(days=days)).isoformat()


def test_contracts_are_filtered_by_their_end(world: World) -> None:
    for name, days in (("Ended", -1), ("Today", 0), ("Soon", 60), ("Later", 61)):
        world.contract(name=name, date_end=day(world, days))
    world.contract(name="Endless")

    assert found(world, "", "Contract", term=Term.EXPIRING) == ["Soon", "Today"]
    assert found(world, "", "Contract", term=Term.EXPIRING, days=61) == ["Later", "Soon", "Today"]
    assert found(world, "", "Contract", term=Term.ENDED) == ["Ended"]
    assert found(world, "", "Contract", term=Term.ENDLESS) == ["Endless"]


def test_what_is_unsent_moves_a_record_in_and_out_of_a_filter(world: World) -> None:
    moved = world.contract(name="Moved", date_end=day(world, 10))
    world.contract(name="Stays", date_end=day(world, 10))
    came = world.contract(name="Came", date_end=day(world, 400))
    world.edit(moved, date_end=day(world, 300))
    world.release(came, date_end=day(world, 5))

    assert found(world, "", "Contract", term=Term.EXPIRING) == ["Came", "Stays"]
    assert found(world, "", "Contract", term=Term.EXPIRING, days=350) == ["Came", "Moved", "Stays"]


def test_states_and_my_own_work_are_filters(world: World) -> None:
    drafted, waiting, sent = (world.contact(lastname=name) for name in ("Dora", "Wim", "Sent"))
    world.contact(lastname="Nobody's")
    world.release(sent, phone="1")
    world.push()
    world.edit(drafted, phone="2")
    world.release(waiting, phone="3")

    assert found(world, states=frozenset({"draft"})) == ["Dora"]
    assert found(world, states=frozenset({"draft", "waiting"})) == ["Dora", "Wim"]
    assert found(world, states=frozenset({"refused"})) == []
    assert found(world, mine=True) == ["Dora", "Sent", "Wim"]


def test_a_filter_says_itself_and_is_read_back() -> None:
    wanted = ListFilter(
        company="abc", states=frozenset({"draft"}), term=Term.EXPIRING, days=30, mine=True
    )

    assert ListFilter.from_dict(wanted.to_dict()) == wanted
    assert ListFilter.from_dict({}) == ListFilter()
    odd = {"term": "whatever", "states": ["odd", 3], "days": "many", "company": 7, "else": None}
    assert ListFilter.from_dict(odd) == ListFilter()
    assert wanted.without("term").parts == ("company", "states", "mine")


# --- orders -------------------------------------------------------------------------------------


@pytest.mark.parametrize("broad", [0, 1000])
def test_orders_hold_however_many_there_are(
    world: World, broad: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_reading, "_BROAD", broad)
    zeta, alpha = (world.company(name=name) for name in ("Zeta", "Alpha"))
    for company in (zeta, alpha):
        world.look(RecordKey("Company", company))
    world.contract(name="A", company_id=zeta, date_end="2030-01-01")
    world.contract(name="B", company_id=alpha, date_end="2029-01-01")
    world.contract(name="C", company_id=alpha)
    unknown = world.company(name="Not copied")
    world.contract(name="D", company_id=unknown, date_end="2028-01-01")

    assert found(world, "", "Contract") == ["A", "B", "C", "D"]
    assert found(world, "", "Contract", down=True) == ["D", "C", "B", "A"]
    assert found(world, "", "Contract", by="date_end") == ["C", "D", "B", "A"]
    assert found(world, "", "Contract", by="date_end", down=True) == ["A", "B", "D", "C"]
    assert found(world, "", "Contract", by="company_id") == ["B", "C", "A", "D"]
    assert found(world, "", "Contract", by="company_id", down=True) == ["A", "C", "B", "D"]
    assert found(world, "", "Contract", by="company_id", company=alpha) == ["B", "C"]
    assert found(world, "", "Contract", by="modified_dateutc")[0] == "A"


def test_a_list_by_company_is_whole_page_by_page(world: World) -> None:
    for number in range(7):
        world.contact(lastname=f"N{number}", company_id=world.company_of_all())
    order, read = ListOrder("company_id"), []
    for start in range(0, 8, 2):
        page = world.store.lists.page("Contact", "", ListFilter(), order, start=start, limit=2)
        read += [row.title for row in page]

    assert read == [f"N{number}" for number in range(7)]


# --- what was meant, and how one likes it -------------------------------------------------------


def test_what_finds_nothing_is_answered_with_what_may_be_meant(world: World) -> None:
    world.contact(firstname="Anna", lastname="Müller")
    world.contact(firstname="Bert", lastname="Maes")

    assert found(world, "mulleer anna xx") == []
    assert world.store.lists.suggest("Contact", "mlr") is None
    assert world.store.lists.suggest("Contact", "mulhr") == "Müller"
    assert world.store.lists.suggest("Contact", "bert mulhr") is None
    assert world.store.lists.suggest("Contract", "mulhr") is None


def test_filters_and_arrangements_are_kept(world: World) -> None:
    habits, soon = world.store.habits, ListFilter(term=Term.EXPIRING, days=30)
    habits.keep_filter("Contract", "soon", soon)
    habits.keep_filter("Contract", "Mine", ListFilter(mine=True))
    liked = Arrangement(("date_end", "company_id"), ListOrder("date_end", descending=True))
    habits.keep_arrangement("Contract", liked)

    world.restart()

    habits = world.store.habits
    assert habits.filters("Contract") == {"Mine": ListFilter(mine=True), "soon": soon}
    assert habits.filters("Contact") == {}
    assert habits.arrangement("Contract") == liked
    assert habits.arrangement("Contact") == Arrangement()
    habits.drop_filter("Contract", "soon")
    assert list(habits.filters("Contract")) == ["Mine"]
