"""What a round has to tell, here and to whoever waits in another process."""

import json

from hypothesis import given
from hypothesis import strategies as st

from draftdesk.domain.problems import Trouble
from draftdesk.sync.report import Report

numbers = st.integers(0, 99)


@given(
    numbers=st.tuples(numbers, numbers, numbers, numbers, numbers),
    trouble=st.none() | st.builds(Trouble, st.text(max_size=5), st.just({"host": "x"})),
    signed_out=st.booleans(),
)
def test_a_report_comes_through_a_note_as_it_was(
    numbers: tuple[int, int, int, int, int], trouble: Trouble | None, signed_out: bool
) -> None:
    report = Report(*numbers, trouble=trouble, signed_out=signed_out)

    assert Report.from_dict(json.loads(json.dumps(report.as_dict()))) == report


def test_what_stands_in_the_way_makes_a_round_unclean() -> None:
    assert Report(delivered=3, pulled=7).is_clean
    for report in (
        Report(conflicts=1),
        Report(refused=1),
        Report(postponed=1),
        Report(trouble=Trouble("timeout")),
    ):
        assert not report.is_clean


def test_nothing_told_is_an_empty_report() -> None:
    assert Report.from_dict({}) == Report()
