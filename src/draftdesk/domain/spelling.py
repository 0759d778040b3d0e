"""The one spelling of each value: nothing, days, moments, numbers and ids; no pydantic."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
_MARK = re.compile(r"sealed:([0-9a-f]{8})[0-9a-f]{32}")
_PLAIN_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?", re.ASCII | re.IGNORECASE
)

# Written out, any double has fewer digits than this; "1e999999999" would fill the memory.
_SANE_EXPONENT = 400


def is_nothing(value: Any) -> bool:
    """Whether a value says nothing: `None`, empty text, or an embedded record of nothing."""
    if value is None or value == "":
        return True
    return isinstance(value, dict) and all(is_nothing(each) for each in value.values())


def is_blank(value: Any) -> bool:
    """Whether a value says nothing, or is a text of only blanks."""
    return is_nothing(value) or (isinstance(value, str) and not value.strip())


def is_id(value: Any) -> bool:
    """Whether this is a GUID with hyphens; the one of only zeros is the wire's word for nothing."""
    return isinstance(value, str) and bool(_ID.fullmatch(value)) and value.strip("0-") != ""


def is_day(value: Any) -> bool:
    """Whether this is a day as `Values` spell it."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def is_mark(value: Any) -> bool:
    """Whether a value is a mark, which stands in place of a secret and never goes to the server."""
    return key_of_mark(value) is not None


def key_of_mark(value: Any) -> str | None:
    """What tells under which key a mark was made; `None` if it is no mark."""
    found = _MARK.fullmatch(value) if isinstance(value, str) else None
    return found[1] if found else None


def is_plain_number(value: Any) -> bool:
    """Whether this text is a number without an exponent, a blank or foreign digits."""
    return isinstance(value, str) and bool(_PLAIN_NUMBER.fullmatch(value))


def moment_of(text: str) -> datetime | None:
    """A moment to the microsecond; `None` if this is none. A clock without a zone is UTC."""
    found = _MOMENT.fullmatch(text)
    if not found:
        return None
    try:
        moment = datetime.fromisoformat(text.upper())
        return moment.astimezone(UTC) if found[3] else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def plain_number(number: Decimal) -> str:
    """A number in one spelling, every digit kept: no exponent, no minus zero, no zeros at the end.

    What is too large to be written out keeps its exponent, and `check` refuses it.
    """
    if not number:
        return "0"
    if not number.is_finite() or abs(number.adjusted()) > _SANE_EXPONENT:
        return str(number)
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def plain_moment(text: str) -> str | None:
    """A moment in one spelling, UTC with `Z`, every digit kept; `None` if it is no moment."""
    typed = text.strip()
    moment, found = moment_of(typed), _MOMENT.fullmatch(typed)
    if moment is None or found is None:
        return None
    digits = (found[2] or "").rstrip("0")
    clock = moment.replace(tzinfo=None, microsecond=0).isoformat()
    return f"{clock}.{digits}Z" if digits else f"{clock}Z"
