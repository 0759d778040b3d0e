"""Open records are walked through in a ring."""

from draftdesk.domain.record import RecordKey
from draftdesk.ui.open_records import OpenRecords

A, B, C = (RecordKey("Contact", letter) for letter in "abc")


def opened(*keys: RecordKey) -> OpenRecords:
    records = OpenRecords()
    for key in keys:
        records.add(key)
    return records


def test_one_walks_round_in_the_order_of_opening() -> None:
    records = opened(A, B, C, A)

    assert [records.beside(key, 1) for key in (A, B, C)] == [B, C, A]
    assert [records.beside(key, -1) for key in (A, B, C)] == [C, A, B]


def test_from_nowhere_one_comes_to_the_first_or_the_last() -> None:
    records = opened(A, B, C)

    assert records.beside(None, 1) == A
    assert records.beside(None, -1) == C
    assert opened().beside(A, 1) is None


def test_closing_shows_the_one_before() -> None:
    records = opened(A, B, C)

    assert records.close(B) == A
    assert records.close(A) == C
    assert records.close(C) is None
    assert records.close(C) is None


def test_only_the_last_twenty_stay_open() -> None:
    keys = [RecordKey("Contact", str(number)) for number in range(25)]
    records = opened(*keys)

    assert records.beside(None, 1) == keys[5]


def test_back_leads_to_what_was_shown_before_step_by_step() -> None:
    records = opened(A, B, A, C)

    assert records.back(C) == A
    records.add(A)
    assert records.back(A) == B
    records.add(B)
    assert records.back(B) == A
    records.close(A)
    assert opened(A).back(A) is None
