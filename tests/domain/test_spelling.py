import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.records import ANNA, unhurried
from draftdesk.domain.spelling import (
    is_blank,
    is_day,
    is_id,
    is_nothing,
    is_plain_number,
    moment_of,
    plain_moment,
    plain_number,
)


@pytest.mark.parametrize("value", [None, "", {}, {"name": None, "inner": {"code": ""}}])
def test_nothing_is_none_or_empty_text_or_a_record_of_nothing(value: Any) -> None:
    assert is_nothing(value)


@pytest.mark.parametrize("value", [0, False, "0", " ", [], {"archived": False}])
def test_zero_no_and_a_blank_say_something(value: Any) -> None:
    assert not is_nothing(value)


def test_a_text_of_blanks_is_blank_and_a_zero_is_not() -> None:
    assert is_blank(" \t")
    assert is_blank("")
    assert not is_blank(0)


@pytest.mark.parametrize("value", [ANNA, ANNA.upper()])
def test_an_id_is_a_guid_with_hyphens(value: str) -> None:
    assert is_id(value)


@pytest.mark.parametrize(
    "value",
    [
        ANNA.replace("-", ""),
        f"{{{ANNA}}}",
        f"urn:uuid:{ANNA}",
        f"{ANNA}\n",
        "00000000-0000-0000-0000-000000000000",
        None,
        7,
    ],
)
def test_nothing_else_is_an_id(value: Any) -> None:
    assert not is_id(value)


@given(st.dates())
def test_every_day_that_python_writes_is_a_day(day: Any) -> None:
    assert is_day(day.isoformat())


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-30",
        "2025-02-29",
        "0000-01-01",
        "20261123",
        "2026-W47-1",
        "2026-11-23T00:00:00Z",
        "2026-11-23 ",
        "\u0662\u0660\u0662\u0666-11-23",
        "1893456000",
        20261123,
        None,
    ],
)
def test_nothing_else_is_a_day(value: Any) -> None:
    assert not is_day(value)


# --- numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("12.50", "12.5"),
        ("007", "7"),
        ("+3", "3"),
        ("-0.00", "0"),
        ("100", "100"),
        ("1E+2", "100"),
        ("1E-7", "0.0000001"),
        (".5", "0.5"),
        ("0E+999999999", "0"),
        ("0E-999999999", "0"),
    ],
)
def test_a_number_has_one_plain_spelling(typed: str, plain: str) -> None:
    assert plain_number(Decimal(typed)) == plain


@unhurried
@given(st.integers(), st.integers(0, 60))
def test_no_digit_of_a_number_is_lost_however_many_there_are(digits: int, scale: int) -> None:
    # Built as text: Python's decimal arithmetic would round to 28 digits on the way.
    number = Decimal(f"{digits}{'123456789' * 5}E-{scale}")
    plain = plain_number(number)
    assert Decimal(plain) == number
    assert plain_number(Decimal(plain)) == plain


@unhurried
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_of_json_gets_a_plain_spelling(number: float) -> None:
    plain = plain_number(Decimal(repr(number)))
    assert is_plain_number(plain)
    assert float(plain) == number


@given(st.decimals(allow_nan=False, allow_infinity=False), st.integers(0, 5))
def test_equal_numbers_are_spelled_alike(number: Decimal, zeros: int) -> None:
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    longer = Decimal((sign, (*digits, *([0] * zeros)), exponent - zeros))
    assert plain_number(longer) == plain_number(number)


@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity", "1E+999999999"])
def test_what_is_no_sensible_number_stays_recognizable_and_does_not_fill_the_memory(
    text: str,
) -> None:
    assert plain_number(Decimal(text)) == text
    assert not is_plain_number(text)


@pytest.mark.parametrize("value", ["1_0", " 1", "1e5", "\u0661", "", ".", "--1", "1,5", 1, None])
def test_a_plain_number_has_no_exponent_blank_or_foreign_digit(value: Any) -> None:
    assert not is_plain_number(value)


# --- moments ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2015-05-28T11:26:22Z", "2015-05-28T11:26:22Z"),
        ("2015-05-28T11:26:22", "2015-05-28T11:26:22Z"),
        ("1980-01-01T00:00:00.000Z", "1980-01-01T00:00:00Z"),
        ("2026-04-24T10:59:50.5Z", "2026-04-24T10:59:50.5Z"),
        ("2026-04-24T10:59:50.6554761+00:00", "2026-04-24T10:59:50.6554761Z"),
        ("2026-04-24T10:59:50.123456789012Z", "2026-04-24T10:59:50.123456789012Z"),
        ("2026-04-24T00:30:00.25+02:00", "2026-04-23T22:30:00.25Z"),
        ("2026-12-31T23:30:00-01:00", "2027-01-01T00:30:00Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("0001-01-01T05:00:00.0000001+02:00", "0001-01-01T03:00:00.0000001Z"),
        (" 2026-04-24t10:59:50z ", "2026-04-24T10:59:50Z"),
    ],
)
def test_a_moment_has_one_spelling_in_utc_with_all_its_digits(text: str, plain: str) -> None:
    assert plain_moment(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30T10:00:00Z",
        "2026-04-24T24:00:00Z",
        "2026-04-24T10:59:60Z",
        "2026-04-24T10:59Z",
        "2026-04-24 10:59:00Z",
        "2026-04-24",
        "2026-04-24T10:59:00+0200",
        "2026-04-24T10:59:00+99:00",
        "2026-04-24T10:59:00.Z",
        "0001-01-01T00:00:00+02:00",
        "9999-12-31T23:59:59-02:00",
        "\u0662026-04-24T10:59:00Z",
        "now",
        "",
    ],
)
def test_what_is_no_moment_is_none(text: str) -> None:
    assert plain_moment(text) is None
    assert moment_of(text) is None


@unhurried
@given(
    st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30)),
    st.text("0123456789", max_size=12),
    st.integers(-23 * 60, 23 * 60),
)
def test_a_moment_keeps_its_instant_and_its_digits(
    clock: datetime, digits: str, offset: int
) -> None:
    whole = clock.replace(microsecond=0)
    sign, minutes = "-" if offset < 0 else "+", abs(offset)
    zone = f"{sign}{minutes // 60:02}:{minutes % 60:02}"
    fraction = f".{digits}" if digits else ""
    plain = plain_moment(f"{whole.isoformat()}{fraction}{zone}")
    assert plain is not None
    assert plain.endswith("Z")
    seconds, _, kept_digits = plain.removesuffix("Z").partition(".")
    assert kept_digits == digits.rstrip("0")
    assert datetime.fromisoformat(seconds) == whole - timedelta(minutes=offset)
    assert plain_moment(plain) == plain


def test_a_moment_is_understood_to_the_microsecond() -> None:
    expected = datetime(2026, 4, 24, 8, 59, 50, 655476, tzinfo=UTC)
    assert moment_of("2026-04-24T10:59:50.6554761+02:00") == expected


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is Unix's")
def test_a_clock_without_a_zone_is_utc_wherever_the_computer_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        plain = plain_moment("2015-05-28T11:26:22")
    time.tzset()
    assert plain == "2015-05-28T11:26:22Z"
