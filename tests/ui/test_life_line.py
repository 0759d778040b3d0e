"""A contract's life: the days in order, their labels apart, the sentence, and the picture."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdesk.ui.contract_life import (
    Life,
    Milestone,
    Place,
    is_above,
    life_of,
    life_words,
    placed,
)
from ui.desk import Desk

TODAY = date(2026, 11, 26)
A_DAY = st.dates(date(1990, 1, 1), date(2060, 12, 31))
A_LABEL = st.integers(0, 300).map(float)


@st.composite
def lives(draw: st.DrawFn) -> Life:
    values = {
        "date_start": draw(A_DAY).isoformat(),
        "date_end": draw(st.none() | A_DAY.map(date.isoformat)),
        "date_last_invoiced": draw(st.none() | A_DAY.map(date.isoformat)),
        "date_cancel": draw(st.none() | A_DAY.map(lambda day: f"{day.isoformat()}T12:00:00Z")),
        "renewal_term_months": draw(st.sampled_from((0, 1, 12, 36, 1_000_000))),
    }
    life = life_of(values, draw(A_DAY))
    assert life is not None
    return life


@st.composite
def lines(draw: st.DrawFn) -> tuple[float, list[float], tuple[Place, ...]]:
    life = draw(lives())
    width = float(draw(st.integers(1, 3000)))
    labels = [draw(A_LABEL) for _ in life.marks()]
    return width, labels, placed(life, width, labels)


@settings(max_examples=50)
@given(lines())
def test_every_mark_lies_inside_and_the_order_of_days_is_the_order_on_the_line(
    line: tuple[float, list[float], tuple[Place, ...]],
) -> None:
    width, _, places = line

    assert all(0 <= place.x <= width for place in places)
    assert [p.x for p in places] == sorted(p.x for p in places)
    assert [p.mark.day for p in places] == sorted(p.mark.day for p in places)


@settings(max_examples=50)
@given(lines())
def test_labels_stay_inside_and_none_lies_on_another(
    line: tuple[float, list[float], tuple[Place, ...]],
) -> None:
    width, labels, places = line
    rows: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
    for place, wide in zip(places, labels, strict=True):
        if place.label is not None:
            assert place.label >= 0
            assert place.label + wide <= width + 1e-6
            rows[is_above(place.mark.what)].append((place.label, place.label + wide))
    for spans in rows.values():
        ordered = sorted(spans)
        assert all(one[1] < other[0] for one, other in pairwise(ordered))


@settings(max_examples=50)
@given(lives())
def test_renewals_surround_today_and_come_after_the_end(life: Life) -> None:
    assert all(life.end is not None and day > life.end for day in life.renewals)
    assert sum(day > life.today for day in life.renewals) <= 1
    assert list(life.renewals) == sorted(set(life.renewals))


def test_the_sentence_says_all_of_it() -> None:
    life = life_of(
        {
            "date_start": "2024-01-01",
            "date_end": (TODAY + timedelta(days=35)).isoformat(),
            "date_last_invoiced": "2026-11-01",
            "renewal_term_months": 12,
        },
        TODAY,
    )

    assert life is not None
    assert life_words(life) == (
        "Started 01/01/2024; ends 31/12/2026, in 35 day(s); renewal term 12 month(s), "
        "if renewed, to 31/12/2027; last invoiced 01/11/2026."
    )


def test_a_cancelled_contract_is_not_renewed_and_an_ended_one_says_since_when() -> None:
    values = {
        "date_start": "2020-02-29",
        "date_end": "2024-02-29",
        "date_cancel": "2023-05-05T12:00:00Z",
        "renewal_term_months": 12,
    }
    cancelled = life_of(values, TODAY)
    ended = life_of({**values, "date_cancel": None}, TODAY)

    assert cancelled is not None
    assert ended is not None
    assert not cancelled.renewals
    assert "cancelled 05/05/2023" in life_words(cancelled)
    assert "ended 29/02/2024, 1001 day(s) ago" in life_words(ended)
    # The last day of a shorter month stands for the 29th.
    assert ended.renewals == (date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28))


def test_what_cannot_be_read_draws_no_life() -> None:
    assert life_of({"date_start": None, "date_end": "soon"}, TODAY) is None


def test_the_picture_follows_the_typing_and_is_told_to_screen_readers(desk: Desk) -> None:
    key = desk.world.contract(date_start="2024-01-01", date_end="2026-12-31")
    page = desk.page("Contract")
    page.show_record(key)
    line = page.around.life
    assert line is not None
    assert line.isVisible()
    assert "31/12/2026" in line.accessibleDescription()
    before = line.grab().toImage()

    desk.retype(page, "date_end", "30/06/2030")

    assert "ends 30/06/2030" in line.words()
    assert line.toolTip() == line.words()
    assert line.grab().toImage() != before
    assert {place.mark.what for place in line.places()} >= {Milestone.TODAY, Milestone.END}


def test_a_contact_has_no_such_line_and_an_empty_page_shows_none(desk: Desk) -> None:
    assert desk.page("Contact").around.life is None
    page = desk.page("Contract")
    page.show_record(desk.world.contract(date_start="2024-01-01"))
    assert page.around.life is not None
    assert page.around.life.isVisible()

    page.show_nothing()

    assert page.around.life.isHidden()
