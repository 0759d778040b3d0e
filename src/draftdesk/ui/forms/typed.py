"""Numbers, days and moments: shown in a person's locale, read leniently from what was typed.

Whatever is shown can be read again. What cannot be read comes back as it was typed, so that the
check can name it and no typing is lost.
"""

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QDate, QLocale

from draftdesk.domain.spelling import is_day, plain_moment

_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'’")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{3})+", re.ASCII)
_DAY_SIGNS = re.compile(r"[\w\s./,\-]+")
_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_CLOCK = re.compile(r"^(.*?)[\sT,]+(\d{1,2})\s*[:hH.](\d{2})(?:[:.](\d{2}))?$")
_FUTURE_YEARS = 20
"""Two figures mean a year no further ahead than this."""


def number_words(value: object, locale: QLocale) -> str:
    """A number in the locale's spelling, every digit kept, without grouping."""
    text = "" if value is None else str(value)
    return text.replace(".", locale.decimalPoint()) if _is_plain_number(text) else text


def plain_digits(typed: str, locale: QLocale, *, whole: bool = False) -> str:
    """A typed number with a decimal point and no grouping; comma and point are both understood.

    One mark alone is the decimal one, except in a whole number; where both stand, the last is.
    """
    text = typed.strip().translate(_SPACES).replace("\u2212", "-")
    text = text.replace(locale.decimalPoint(), ".") if locale.decimalPoint() not in ".," else text
    marks = [sign for sign in text if sign in ".,"]
    if not re.fullmatch(r"[+-]?[\d.,]+", text, re.ASCII):
        return typed
    if not marks:
        return text
    if len(set(marks)) == 2:
        return _with_both_marks(text, marks[-1]) or typed
    if len(marks) > 1 or whole:
        return re.sub("[.,]", "", text) if _GROUPED.fullmatch(text) else typed
    return text.replace(",", ".")


def _with_both_marks(text: str, decimal: str) -> str | None:
    before, _, after = text.rpartition(decimal)
    if decimal in before or not _GROUPED.fullmatch(before):
        return None
    return re.sub("[.,]", "", before) + "." + after


def _is_plain_number(text: str) -> bool:
    return re.fullmatch(r"[+-]?\d+(\.\d+)?", text, re.ASCII) is not None


def day_words(value: object, locale: QLocale) -> str:
    """A day in the locale's short spelling, but always with all four figures of the year."""
    text = "" if value is None else str(value)
    if not is_day(text):
        return text
    day = date.fromisoformat(text)
    return locale.toString(QDate(day.year, day.month, day.day), _day_format(locale.name()))


def plain_day(typed: str, locale: QLocale, today: date, *, future: int = _FUTURE_YEARS) -> str:
    """A typed day as "2026-11-23"; two figures of a year mean the one nearest to now.

    `future` is how many years ahead such a year may lie.
    """
    found = _day(typed, locale, today, future)
    return found.isoformat() if found else typed


def moment_words(value: object, locale: QLocale) -> str:
    """A moment in local time; seconds only where there are some."""
    moment = _moment(value)
    if moment is None:
        return "" if value is None else str(value)
    local = moment.astimezone()
    clock = local.strftime("%H:%M:%S" if local.second else "%H:%M")
    return f"{day_words(local.date().isoformat(), locale)} {clock}"


def moment_in_utc(value: object) -> str:
    """A moment in UTC, for those who compare with the server; empty if it is none."""
    moment = _moment(value)
    return moment.strftime("%Y-%m-%d %H:%M:%S UTC") if moment else ""


def plain_moment_typed(typed: str, locale: QLocale, today: date) -> str:
    """A typed moment in local time as UTC text; a day alone means its first minute."""
    exact = plain_moment(typed)
    if exact:
        return exact
    clock = _CLOCK.match(typed.strip())
    day = _day(clock[1] if clock else typed, locale, today, _FUTURE_YEARS)
    if day is None:
        return typed
    hour, minute, second = (int(part or 0) for part in clock.groups()[1:]) if clock else (0, 0, 0)
    try:
        local = datetime(day.year, day.month, day.day, hour, minute, second)
        return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        return typed


def _moment(value: object) -> datetime | None:
    text = plain_moment(value) if isinstance(value, str) else None
    if text is None:
        return None
    clock = text.removesuffix("Z").partition(".")[0]
    try:
        moment = datetime.fromisoformat(clock).replace(tzinfo=UTC)
        moment.astimezone()
    except (ValueError, OverflowError, OSError):
        return None
    return moment


def _day(typed: str, locale: QLocale, today: date, future: int) -> date | None:
    text = typed.strip().casefold()
    if not _DAY_SIGNS.fullmatch(text):
        return None
    tokens = _TOKENS.findall(text)
    words = [token for token in tokens if not token.isdigit()]
    numbers = [token for token in tokens if token.isdigit()]
    if words:
        return _day_with_month_name(words, numbers, locale, today)
    if len(numbers) == 1:
        numbers = _cut_up(numbers[0], _order(locale.name()))
    return _day_of_numbers(numbers, locale, today, future)


def _day_of_numbers(numbers: list[str], locale: QLocale, today: date, future: int) -> date | None:
    order = _order(locale.name())
    if len(numbers) == 2 and max(map(len, numbers)) <= 2:
        named = dict(zip(order.replace("y", ""), numbers, strict=True))
        return _valid(today.year, int(named["m"]), int(named["d"]))
    if len(numbers) != 3:
        return None
    named = dict(zip(_fitting(order, numbers), numbers, strict=True))
    year = _full_year(named["y"], today, future)
    month, day = int(named["m"]), int(named["d"])
    return _valid(year, month, day) or _valid(year, day, month)


def _fitting(order: str, numbers: list[str]) -> str:
    """Four figures are the year, wherever they stand."""
    if len(numbers[0]) == 4:
        return "ymd"
    if len(numbers[2]) == 4:
        return "mdy" if order == "mdy" else "dmy"
    return order


def _day_with_month_name(
    words: list[str], numbers: list[str], locale: QLocale, today: date
) -> date | None:
    months = {found for word in words if (found := _month(word, locale))}
    if len(months) != 1 or not 1 <= len(numbers) <= 2:
        return None
    if len(numbers) == 2 and len(numbers[0]) == 4:
        numbers.reverse()
    year = _full_year(numbers[1], today, _FUTURE_YEARS) if len(numbers) == 2 else today.year
    return _valid(year, months.pop(), int(numbers[0]))


def _month(word: str, locale: QLocale) -> int | None:
    """The month that begins with this word, in the locale or in English."""
    for language in (locale, QLocale.c()):
        for month in range(1, 13):
            if len(word) >= 3 and language.monthName(month).casefold().startswith(word):
                return month
    return None


def _cut_up(digits: str, order: str) -> list[str]:
    """A day without separators: 20261103, 03112026 or 031126."""
    if len(digits) == 8 and (order == "ymd" or (digits[:2] in ("19", "20") and _is_ymd(digits))):
        return [digits[:4], digits[4:6], digits[6:]]
    if len(digits) in (6, 8):
        widths = [2 if part != "y" or len(digits) == 6 else 4 for part in order]
        places = [sum(widths[:count]) for count in range(4)]
        return [digits[start:end] for start, end in pairwise(places)]
    return []


def _is_ymd(digits: str) -> bool:
    return _valid(int(digits[:4]), int(digits[4:6]), int(digits[6:])) is not None


def _full_year(figures: str, today: date, future: int) -> int:
    year = int(figures)
    if len(figures) > 2:
        return year
    year += today.year // 100 * 100
    return year - 100 if year > today.year + future else year


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=16)
def _order(locale_name: str) -> str:
    """In which order the locale writes day, month and year: "dmy", "mdy" or "ymd"."""
    pattern = QLocale(locale_name).dateFormat(QLocale.FormatType.ShortFormat)
    order = "".join(dict.fromkeys(sign.lower() for sign in pattern if sign.lower() in "dmy"))
    return order if sorted(order) == ["d", "m", "y"] else "dmy"


@lru_cache(maxsize=16)
def _day_format(locale_name: str) -> str:
    """The locale's short format with a year of four figures; ISO where that could not be read."""
    locale = QLocale(locale_name)
    if locale == QLocale.c():
        return "yyyy-MM-dd"
    pattern = re.sub("y+", "yyyy", locale.dateFormat(QLocale.FormatType.ShortFormat))
    for day in (date(2026, 11, 3), date(1962, 3, 11)):
        shown = locale.toString(QDate(day.year, day.month, day.day), pattern)
        if _day(shown, locale, day, _FUTURE_YEARS) != day:
            return "yyyy-MM-dd"
    return pattern
