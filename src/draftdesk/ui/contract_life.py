"""A contract's life: its days in order, where they lie on a line, and the same in words. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum, auto
from typing import NamedTuple

from PySide6.QtCore import QLocale

from draftdesk.domain.record import ReadValues
from draftdesk.domain.spelling import is_day, plain_moment
from draftdesk.ui.forms.typed import day_words
from draftdesk.ui.tongue import tr

_MOST_RENEWALS = 3
_APART = 10
"""Pixels between two labels of one row."""


class Milestone(IntEnum):
    """What happens on a day; of two on one day the first stands first."""

    START = auto()
    INVOICED = auto()
    TODAY = auto()
    CANCELLED = auto()
    END = auto()
    RENEWAL = auto()


class Mark(NamedTuple):
    """A day on the line."""

    day: date
    what: Milestone


@dataclass(frozen=True, slots=True)
class Life:
    """What is known of a contract's days.

    `renewals` are the ends that it has if it is renewed, those around today.
    """

    today: date
    start: date | None = None
    end: date | None = None
    cancelled: date | None = None
    invoiced: date | None = None
    term: int = 0
    renewals: tuple[date, ...] = ()

    def marks(self) -> tuple[Mark, ...]:
        """Every day on the line, in order."""
        days = (
            (self.start, Milestone.START),
            (self.invoiced, Milestone.INVOICED),
            (self.today, Milestone.TODAY),
            (self.cancelled, Milestone.CANCELLED),
            (self.end, Milestone.END),
        )
        known = [Mark(day, what) for day, what in days if day is not None]
        return tuple(sorted([*known, *(Mark(day, Milestone.RENEWAL) for day in self.renewals)]))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark lies, and where its label begins; a label without room is left out."""

    mark: Mark
    x: float
    label: float | None


def life_of(values: ReadValues, today: date) -> Life | None:
    """The life of a contract as its fields tell it; `None` if they tell neither start nor end."""
    start, end = _day(values.get("date_start")), _day(values.get("date_end"))
    if start is None and end is None:
        return None
    cancelled = _moment_day(values.get("date_cancel"))
    term = values.get("renewal_term_months")
    months = term if isinstance(term, int) and term > 0 and cancelled is None else 0
    renewals = tuple(_renewals(end, months, today)) if end and months else ()
    invoiced = _day(values.get("date_last_invoiced"))
    return Life(today, start, end, cancelled, invoiced, months, renewals)


# --- on the line --------------------------------------------------------------------------------


def placed(life: Life, width: float, labels: Sequence[float]) -> tuple[Place, ...]:
    """The marks of a life from left (0) to right (`width`).

    `labels` are the widths of the marks' labels. Those of a row that would lie on one another give
    way to what matters more: today and the cancellation above the line; end, start, the last
    invoice and the renewals below it.
    """
    marks = life.marks()
    first, last = marks[0].day.toordinal(), marks[-1].day.toordinal()
    span = max(1, last - first)
    xs = [width * ((mark.day.toordinal() - first) / span) for mark in marks]
    lefts = [max(0.0, min(x - wide / 2, width - wide)) for x, wide in zip(xs, labels, strict=True)]
    shown = _with_room(marks, lefts, labels, width)
    return tuple(
        Place(mark, x, lefts[number] if number in shown else None)
        for number, (mark, x) in enumerate(zip(marks, xs, strict=True))
    )


def is_above(what: Milestone) -> bool:
    """Whether a mark's label stands above the line."""
    return what in (Milestone.TODAY, Milestone.CANCELLED)


_MATTERS = (
    Milestone.CANCELLED,
    Milestone.TODAY,
    Milestone.END,
    Milestone.START,
    Milestone.INVOICED,
    Milestone.RENEWAL,
)


def _with_room(
    marks: Sequence[Mark], lefts: Sequence[float], labels: Sequence[float], width: float
) -> set[int]:
    """The numbers of the marks whose labels are shown."""
    shown: set[int] = set()
    for number in sorted(range(len(marks)), key=lambda each: _MATTERS.index(marks[each].what)):
        row = [each for each in shown if is_above(marks[each].what) == is_above(marks[number].what)]
        is_free = all(
            lefts[number] >= lefts[each] + labels[each] + _APART
            or lefts[number] + labels[number] + _APART <= lefts[each]
            for each in row
        )
        if is_free and labels[number] <= width:
            shown.add(number)
    return shown


# --- in words -----------------------------------------------------------------------------------


def mark_words(mark: Mark) -> str:
    """What stands at a mark."""
    what = {
        Milestone.START: tr("Start"),
        Milestone.INVOICED: tr("Invoiced"),
        Milestone.TODAY: tr("Today"),
        Milestone.CANCELLED: tr("Cancelled"),
        Milestone.END: tr("End"),
        Milestone.RENEWAL: tr("If renewed, to"),
    }[mark.what]
    return what if mark.what is Milestone.TODAY else f"{what} {_said(mark.day)}"


def life_words(life: Life) -> str:
    """The whole line as a sentence."""
    parts = [_start_words(life), _end_words(life)]
    if life.cancelled:
        parts.append(tr("cancelled {day}").format(day=_said(life.cancelled)))
    if life.renewals:
        term = tr("renewal term %n month(s)", life.term)
        upcoming = [day for day in life.renewals if day > life.today]
        until = tr("if renewed, to {day}").format(day=_said(upcoming[0])) if upcoming else ""
        parts.append(", ".join(part for part in (term, until) if part))
    invoiced = tr("last invoiced {day}").format(day=_said(life.invoiced)) if life.invoiced else ""
    parts.append(invoiced or tr("never invoiced"))
    return "; ".join(parts) + "."


def _start_words(life: Life) -> str:
    if life.start is None:
        return tr("No start")
    words = tr("Starts {day}") if life.start > life.today else tr("Started {day}")
    return words.format(day=_said(life.start))


def _end_words(life: Life) -> str:
    if life.end is None:
        return tr("no end")
    days = (life.end - life.today).days
    if days == 0:
        return tr("ends today")
    if days < 0:
        gone = tr("%n day(s) ago", -days)
        return tr("ended {day}, {when}").format(day=_said(life.end), when=gone)
    return tr("ends {day}, {when}").format(day=_said(life.end), when=tr("in %n day(s)", days))


def _said(day: date) -> str:
    return day_words(day.isoformat(), QLocale())


# --- days ---------------------------------------------------------------------------------------


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and is_day(value) else None


def _moment_day(value: object) -> date | None:
    """The day of a moment, as the clock on the wall has it."""
    text = plain_moment(value) if isinstance(value, str) else None
    if text is None:
        return _day(value)
    clock = text.removesuffix("Z").partition(".")[0]
    try:
        return datetime.fromisoformat(clock).replace(tzinfo=UTC).astimezone().date()
    except (ValueError, OverflowError, OSError):
        return None


def _renewals(end: date, months: int, today: date) -> Iterator[date]:
    """The first end after today that renewals lead to, and the few before it."""
    gone = (today.year - end.year) * 12 + today.month - end.month
    first = max(1, gone // months - _MOST_RENEWALS + 2)
    for count in range(first, first + _MOST_RENEWALS):
        day = _months_after(end, months * count)
        if day is None:
            return
        yield day
        if day > today:
            return


def _months_after(day: date, months: int) -> date | None:
    """The same day some months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, day.day - 4, -1):
        try:
            return date(year, month + 1, number)
        except (ValueError, OverflowError):
            continue
    return None
