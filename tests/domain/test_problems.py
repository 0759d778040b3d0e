import json
import pickle
from string import Formatter

import pytest

from draftdesk.domain.problems import PROBLEM_TEXTS, TROUBLE_TEXTS, Hint, Problem, Trouble, worded

TEXTS = [*PROBLEM_TEXTS.items(), *TROUBLE_TEXTS.items()]


@pytest.mark.parametrize(("code", "text"), TEXTS)
def test_every_text_is_a_sentence_with_plain_gaps(code: str, text: str) -> None:
    gaps = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    assert all(name.isidentifier() for name in gaps), code
    assert text in ("{text}",) or text.endswith((".", "}")), code
    assert "?" not in text, "a question mark is what a gap without a parameter leaves"


def test_a_problem_words_itself() -> None:
    problem = Problem("firstname", "string_too_long", {"max_length": 50, "length": 52})
    assert problem.text == "At most 50 characters; this has 52."


def test_a_missing_parameter_is_a_question_mark_and_never_an_error() -> None:
    assert Problem("firstname", "string_too_long").text == "At most ? characters; this has ?."


def test_an_unknown_code_still_has_words() -> None:
    assert Problem(None, "never_heard_of").text == PROBLEM_TEXTS["invalid"]
    assert Trouble("never_heard_of").text == "never_heard_of"


def test_what_a_server_says_is_not_taken_for_gaps() -> None:
    assert Problem(None, "refused", {"text": "{0} {host} {"}).text == "{0} {host} {"
    assert worded("{host} failed.", {"host": "{status}"}) == "{status} failed."


@pytest.mark.parametrize(
    "told",
    [
        Problem("date_end", "end_before_start", {"start": "2026-01-01"}),
        Problem(None, "refused", {"text": "No."}),
        Hint("phone", "odd_phone"),
        Trouble("server_error", {"host": "a.example", "status": 500}, "HTTP 500\nbody"),
    ],
)
def test_what_is_told_comes_back_from_the_store_as_it_went(told: Problem | Trouble) -> None:
    kept = json.loads(json.dumps(told.as_dict()))
    assert type(told).from_dict(kept) == told
    assert pickle.loads(pickle.dumps(told)) == told


def test_a_trouble_without_its_technical_text_can_be_read() -> None:
    assert Trouble.from_dict({"code": "busy", "parameters": {}}) == Trouble("busy")


def test_a_hint_is_a_problem_that_is_never_equal_to_one() -> None:
    hint, problem = Hint("phone", "odd_phone"), Problem("phone", "odd_phone")
    assert isinstance(hint, Problem)
    assert hint != problem
    assert hint.text == problem.text
    assert repr(hint).startswith("Hint(")


def test_problems_and_hints_are_fixed_and_can_stand_in_a_set() -> None:
    hint = Hint("phone", "odd_phone", {"a": 1})
    assert {hint, Hint("phone", "odd_phone", {"a": 1})} == {hint}
    assert not hasattr(hint, "__dict__")
    with pytest.raises(AttributeError):
        hint.code = "other"  # type: ignore[misc]
