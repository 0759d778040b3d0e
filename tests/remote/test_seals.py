"""Marks in place of secrets: they tell whether a secret moved, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from draftdesk.domain.spelling import is_mark
from draftdesk.remote.seals import is_foreign, seal_with

texts = st.text(max_size=50)
keys = st.binary(min_size=1, max_size=40)


@given(keys, texts, texts)
def test_the_same_secret_has_the_same_mark_and_another_has_another(
    key: bytes, one: str, other: str
) -> None:
    seal = seal_with(key)

    assert (seal(one) == seal_with(key)(other)) == (one == other)


@given(keys, texts)
def test_a_mark_is_known_as_one_and_fits_where_a_password_fits(key: bytes, text: str) -> None:
    mark = seal_with(key)(text)

    assert is_mark(mark)
    assert len(mark) <= 50


@given(keys, keys, texts)
def test_a_mark_under_another_key_says_so(one: bytes, other: bytes, text: str) -> None:
    assert is_foreign(seal_with(one)(text), seal_with(other)) == (one != other)


@given(texts)
def test_what_people_type_is_no_mark(text: str) -> None:
    assert not is_mark(text)
    assert not is_foreign(text, seal_with(b"key"))
    assert not is_mark(None)
