"""What was typed is read leniently, and what is shown can be read again."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from draftdesk.domain.problems import Problem
from draftdesk.domain.spelling import plain_number
from draftdesk.ui.forms.typed import (
    day_words,
    moment_in_utc,
    moment_words,
    number_words,
    plain_day,
    plain_digits,
    plain_moment_typed,
)
from draftdesk.ui.forms.words import problem_words

TODAY = date(2026, 11, 23)
LOCALES = ("nl_BE", "fr_BE", "de_BE", "en_BE", "en_GB", "en_US", "sv_SE", "hu_HU", "bg_BG", "C")
BELGIAN = QLocale("nl_BE")


@pytest.mark.parametrize(
    "typed",
    [
        "3/11/26",
        "3-11-2026",
        "2026-11-03",
        "3.11.2026",
        "03112026",
        "031126",
        "20261103",
        "3 nov 2026",
        "3 November 26",
        " 3 / 11 ",
    ],
)
@pytest.mark.parametrize("locale", ["nl_BE", "fr_BE", "de_DE", "en_GB"])
def test_a_day_may_be_typed_in_many_ways(typed: str, locale: str) -> None:
    assert plain_day(typed, QLocale(locale), TODAY) == "2026-11-03"


def test_an_american_writes_the_month_first() -> None:
    assert plain_day("11/3/26", QLocale("en_US"), TODAY) == "2026-11-03"
    assert plain_day("25/12/2026", QLocale("en_US"), TODAY) == "2026-12-25"


@pytest.mark.parametrize(
    ("typed", "future", "meant"),
    [("1/1/62", 20, "1962"), ("1/1/45", 20, "2045"), ("1/1/31", 0, "1931"), ("1/1/26", 0, "2026")],
)
def test_two_figures_mean_the_year_that_is_nearest(typed: str, future: int, meant: str) -> None:
    assert plain_day(typed, BELGIAN, TODAY, future=future).startswith(meant)


@pytest.mark.parametrize(
    "typed", ["", "soon", "31/2/2026", "1/2/3/4", "11/2026", "12:30", "0/0/0", "<b>", "٣ maybe"]
)
def test_what_is_no_day_stays_as_it_was_typed(typed: str) -> None:
    assert plain_day(typed, BELGIAN, TODAY) == typed


@pytest.mark.parametrize("name", LOCALES)
@given(day=st.dates(min_value=date(1, 1, 1)))
def test_every_day_that_is_shown_can_be_read_again(name: str, day: date) -> None:
    locale = QLocale(name)
    shown = day_words(day.isoformat(), locale)
    assert plain_day(shown, locale, TODAY) == day.isoformat()


@pytest.mark.parametrize("name", LOCALES)
@given(number=st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_every_number_that_is_shown_can_be_read_again(name: str, number: Decimal) -> None:
    locale, value = QLocale(name), plain_number(number)
    assert plain_digits(number_words(value, locale), locale) == value


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("1'234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("\u22123,5", "-3.5"),
        ("50.123", "50.123"),
        ("12", "12"),
        ("1,2,3", "1,2,3"),
        ("12.34,5", "12.34,5"),
        ("ten", "ten"),
    ],
)
def test_comma_and_point_are_both_understood(typed: str, read: str) -> None:
    assert plain_digits(typed, BELGIAN) == read


def test_in_a_whole_number_a_mark_can_only_group() -> None:
    assert plain_digits("1.234", BELGIAN, whole=True) == "1234"
    assert plain_digits("12,5", BELGIAN, whole=True) == "12,5"


@given(moment=st.datetimes(min_value=datetime(1971, 1, 2), max_value=datetime(2200, 1, 1)))
def test_every_moment_that_is_shown_can_be_read_again(moment: datetime) -> None:
    there = moment.replace(microsecond=0, tzinfo=UTC)
    # Of the hour that a clock shows twice in autumn, the earlier one is meant.
    assume(there.astimezone().replace(tzinfo=None, fold=0).astimezone(UTC) == there)
    value = moment.replace(microsecond=0).isoformat() + "Z"
    assert plain_moment_typed(moment_words(value, BELGIAN), BELGIAN, TODAY) == value


def test_a_day_alone_is_a_moment_at_its_first_minute_here() -> None:
    local = datetime(2026, 11, 3).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert plain_moment_typed("3/11/26", BELGIAN, TODAY) == local


@pytest.mark.parametrize("typed", ["3/11/26 25:00", "noon", "", "3/11/26 10:99"])
def test_what_is_no_moment_stays_as_it_was_typed(typed: str) -> None:
    assert plain_moment_typed(typed, BELGIAN, TODAY) == typed


def test_the_moment_in_utc_is_told_beside_the_local_one() -> None:
    assert moment_in_utc("2026-11-20T14:03:22.1234567Z") == "2026-11-20 14:03:22 UTC"
    assert moment_in_utc("soon") == ""


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", ["date_parsing", "datetime_parsing"])
def test_what_is_no_day_is_told_how_one_is_written_here(locale: str, kind: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        words = problem_words(Problem("date_end", kind))
    finally:
        QLocale.setDefault(before)
    example = words.partition("like ")[2].removesuffix(".")

    day = day_words("2026-11-23", QLocale(locale))
    assert example.startswith(day)
    read = plain_day if kind == "date_parsing" else plain_moment_typed
    assert read(example, QLocale(locale), TODAY) == Problem("date_end", kind).told["example"]


def test_the_command_line_is_told_the_plain_spelling() -> None:
    said = Problem("date_end", "date_parsing").text
    assert said == "This is not a date. Write it like 2026-11-23."
