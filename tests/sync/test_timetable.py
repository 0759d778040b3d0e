"""When the next round is due, on a clock that tests turn."""

from hypothesis import given
from hypothesis import strategies as st

from draftdesk.domain.problems import Trouble
from draftdesk.sync.patience import is_hopeless, next_try
from draftdesk.sync.report import Report
from draftdesk.sync.timetable import PULL_EVERY, Timetable

OFFLINE = Report(trouble=Trouble("unreachable", {"host": "x"}))
SIGNED_OUT = Report(trouble=Trouble("signed_out"), signed_out=True)
STOPPED = Report(trouble=Trouble("reset_untouched"))
NOON = 1_800_000_000.0


def ended(report: Report, *, pulled: bool = True) -> Timetable:
    """A timetable after a first round."""
    times = Timetable()
    assert times.is_time(NOON, None)
    times.round_starts()
    times.round_ended(report, NOON, 0.5, pulled=pulled)
    return times


def test_the_first_round_is_due_at_once_and_pulls() -> None:
    times = Timetable()

    assert times.is_time(NOON, None)
    assert times.wants_pull(NOON)


def test_after_a_good_round_nothing_is_due_before_the_next_pull() -> None:
    times = ended(Report())

    assert not times.is_time(NOON + 1, None)
    assert not times.is_time(NOON + PULL_EVERY - 1, None)
    assert times.is_time(NOON + PULL_EVERY, None)


def test_an_entry_that_is_due_starts_a_round_that_only_pushes() -> None:
    times = ended(Report())

    assert not times.is_time(NOON + 1, NOON + 2)
    assert times.is_time(NOON + 2, NOON + 2)
    assert not times.wants_pull(NOON + 2)


def test_what_is_wished_during_a_round_is_for_the_next_one() -> None:
    times = Timetable()
    times.round_starts()
    times.ask_for_push(everything=True)

    times.round_ended(Report(), NOON, 0.5, pulled=True)

    assert times.is_time(NOON, None)
    assert times.wants_pull(NOON)
    assert times.round_starts()
    times.round_ended(Report(), NOON, 0.5, pulled=True)
    assert not times.is_time(NOON + 1, None)


def test_a_release_starts_a_round_at_once_even_offline() -> None:
    times = ended(OFFLINE)
    assert not times.is_time(NOON + 0.1, 0.0)

    times.ask_for_push(everything=False)

    assert times.is_time(NOON + 0.1, 0.0)


def test_offline_the_line_is_tried_again_within_half_a_minute_without_a_click() -> None:
    times, now = ended(OFFLINE), NOON
    for _ in range(20):
        assert now < times.not_before <= now + 30
        now = times.not_before
        assert times.is_time(now, None)
        times.round_starts()
        times.round_ended(OFFLINE, now, 0.9, pulled=False)


def test_a_wait_that_the_server_asked_for_is_kept_for_the_whole_line() -> None:
    busy = Report(trouble=Trouble("busy"), retry_after=120.0)

    times = ended(busy)

    assert not times.is_time(NOON + 119, NOON)
    assert times.is_time(NOON + 120, NOON)


def test_signed_out_nothing_happens_until_a_person_does_something() -> None:
    times = ended(SIGNED_OUT)
    times.ask_for_push(everything=False)
    assert not times.is_time(NOON + 1e6, 0.0)

    times.ask_for_push(everything=True)

    assert times.is_time(NOON + 1, None)


def test_a_new_password_starts_anew() -> None:
    times = ended(SIGNED_OUT)

    times.start_anew()

    assert times.is_time(NOON, None)


def test_a_stopped_outbox_does_not_stop_the_pulls() -> None:
    times = ended(STOPPED)

    assert not times.is_time(NOON + 1, None)
    assert times.is_time(NOON + PULL_EVERY, None)


def test_a_cancelled_round_is_followed_by_peace() -> None:
    times = Timetable()
    times.ask_for_push(everything=True)

    times.pause(NOON)

    assert not times.is_time(NOON + PULL_EVERY - 1, 0.0)
    assert times.is_time(NOON + PULL_EVERY, 0.0)
    assert times.round_starts() is False


def test_a_clock_that_was_set_back_does_not_stop_everything() -> None:
    times = ended(OFFLINE)
    yesterday = NOON - 86_400

    assert times.is_time(yesterday, None)
    good = ended(Report())
    assert good.is_time(yesterday, None)


@given(attempts=st.integers(0, 200), chance=st.floats(0, 1), asked=st.floats(0, 1e9) | st.none())
def test_a_wait_is_never_in_the_past_and_never_endless(
    attempts: int, chance: float, asked: float | None
) -> None:
    wait = next_try(attempts, NOON, chance, asked) - NOON

    assert 1.0 <= wait <= 3600.0
    assert wait >= min(asked or 0.0, 3600.0)


@given(attempts=st.integers(0, 200), chance=st.floats(0, 1))
def test_the_wait_grows_and_chance_takes_at_most_half_of_it(attempts: int, chance: float) -> None:
    least, most = (next_try(attempts, 0.0, each) for each in (0.0, 1.0))

    assert least == most / 2
    assert least <= next_try(attempts, 0.0, chance) <= most
    assert next_try(attempts + 1, 0.0, chance) >= next_try(attempts, 0.0, chance)


def test_a_record_is_given_back_after_a_dozen_tries() -> None:
    assert next(n for n in range(20) if is_hopeless(n)) == 11
