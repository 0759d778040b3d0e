"""Open records are walked through from the one used last to the one used first."""

from draftdesk.domain.record import RecordKey
from draftdesk.ui.open_records import OpenRecords

A, B, C = (RecordKey("Contact", letter) for letter in "abc")


def opened(*keys: RecordKey) -> OpenRecords:
    records = OpenRecords()
    for key in keys:
        records.add(key)
    return records


def walked(records: OpenRecords, key: RecordKey | None, *steps: int) -> list[RecordKey | None]:
    """Where steps lead while Ctrl is held; each place is shown, as the window does it."""
    found = []
    for step in steps:
        key = records.walk(key, step)
        if key is not None:
            records.add(key)
        found.append(key)
    return found


def test_one_step_leads_to_the_one_used_before_and_one_more_back_again() -> None:
    records = opened(A, B, C)

    assert walked(records, C, 1) == [B]
    records.end_walk()
    assert walked(records, B, 1) == [C]
    records.end_walk()
    assert records.keys() == (A, B, C)


def test_with_ctrl_held_steps_lead_further_back_and_round_the_end() -> None:
    records = opened(A, B, C, A)

    assert walked(records, A, 1, 1, 1) == [C, B, A]
    assert records.keys() == (B, C, A), "while one walks, the order stands still"
    assert walked(records, A, -1) == [B]
    records.end_walk()
    assert records.keys() == (C, A, B), "where the walk ended is what was used last"


def test_the_other_way_round_begins_with_the_one_used_longest_ago() -> None:
    assert walked(opened(A, B, C), C, -1, -1) == [A, B]


def test_opening_another_one_ends_the_walk() -> None:
    records = opened(A, B, C)

    walked(records, C, 1)
    records.add(A)

    assert records.keys() == (B, C, A)
    assert walked(records, A, 1) == [C]


def test_from_nowhere_one_comes_to_the_last_or_the_first() -> None:
    assert walked(opened(A, B, C), None, 1) == [C]
    assert walked(opened(A, B, C), None, -1) == [A]
    assert opened().walk(A, 1) is None


def test_there_is_another_one_only_if_there_is() -> None:
    assert not opened().has_other(None)
    assert not opened(A).has_other(A)
    assert opened(A).has_other(None)
    assert opened(A, B).has_other(A)


def test_closing_shows_the_one_used_before() -> None:
    records = opened(A, B, C, A)

    assert records.close(A) == C
    assert records.close(C) == B
    assert records.close(B) is None
    assert records.close(B) is None


def test_only_the_last_twenty_stay_open() -> None:
    keys = [RecordKey("Contact", str(number)) for number in range(25)]
    records = opened(*keys)

    assert walked(records, None, -1) == [keys[5]]


def test_back_leads_to_what_was_shown_before_step_by_step() -> None:
    records = opened(A, B, A, C)
    assert records.can_go_back(C)

    assert records.back(C) == A
    records.add(A)
    assert records.back(A) == B
    records.add(B)
    assert records.back(B) == A
    records.close(A)
    assert not opened(A).can_go_back(A)
    assert opened(A).back(A) is None
