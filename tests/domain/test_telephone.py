"""Spellings of one telephone number are one; numbers that only end alike are two."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdesk.domain.telephone import number_of, own_digits

HOMES = {"BE": "32", "FR": "33", "NL": "31", "DE": "49", "LU": "352", "GB": "44"}
HEADS = (("BE", "4"), ("FR", "1"), ("FR", "6"), ("NL", "6"), ("NL", "2"), ("GB", "7"))
"""A country, and what may stand there in front of eight more digits."""

TAILS = st.from_regex(r"[1-9][0-9]{7}", fullmatch=True)
GAPS = st.sampled_from(["", " ", ".", "/", "-", "  ", "\u00a0"])


@st.composite
def spellings(draw: st.DrawFn, country: str, own: str) -> str:
    """One number, as somebody there or elsewhere might write it."""
    code = HOMES[country]
    begin = draw(st.sampled_from([f"+{code}", f"00{code}", f"+{code} (0)", f"+{code}(0) ", "0"]))
    spelled = begin + "".join(digit + draw(GAPS) for digit in own[:-1]) + own[-1]
    return draw(st.sampled_from(["", " "])) + spelled


@pytest.mark.parametrize(
    "spelled",
    ["+32 470 11 22 33", "0032470112233", "0470/11.22.33", "+32 (0)470 11 22 33", "32470112233"],
)
def test_every_spelling_means_the_one_number(spelled: str) -> None:
    assert number_of(spelled, "BE") == "+32470112233"


@given(st.data(), st.sampled_from(HEADS), TAILS)
def test_the_same_number_is_the_same_however_it_is_spelled(
    data: st.DataObject, head: tuple[str, str], tail: str
) -> None:
    country, own = head[0], head[1] + tail
    one, other = (data.draw(spellings(country, own)) for _ in range(2))

    assert number_of(one, country) == number_of(other, country) == f"+{HOMES[country]}{own}"
    for each in (one, other):
        assert re.sub(r"[^0-9]", "", each).endswith(own_digits(each, country))


@given(st.data(), st.sampled_from(HEADS), st.sampled_from(HEADS), TAILS)
def test_numbers_that_only_end_alike_are_two(
    data: st.DataObject, one: tuple[str, str], other: tuple[str, str], tail: str
) -> None:
    told = [
        number_of(data.draw(spellings(country, head + tail)), country)
        for country, head in (one, other)
    ]

    assert (told[0] == told[1]) == (one == other)


@given(st.text())
def test_whatever_is_typed_has_an_answer_and_is_like_itself(text: str) -> None:
    assert number_of(text, "BE") == number_of(f" {text}", "BE".lower()) or not text.strip()
    own_digits(text, "BE")


def test_what_fits_no_plan_stands_for_itself() -> None:
    assert number_of("+999 1234 5678") == number_of("00999.1234.5678") == "+99912345678"
