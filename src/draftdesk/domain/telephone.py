"""Which telephone number a spelling means, so that two spellings of one number are one.

`+32 470 11 22 33`, `0032470112233` and, at home in Belgium, `0470/11.22.33` are the same number.
"""

import re
from functools import lru_cache

import phonenumbers

_NO_DIGITS = re.compile(r"[^0-9]+")
_PREFIX = re.compile(r"\s*(\+|00)")


def number_of(text: str, country: str = "BE") -> str:
    """The number with its country's prefix, digits only behind a plus; empty if there is none.

    `country` (ISO, two letters) is where a number without a prefix is at home. A spelling that
    fits no country's plan stands for itself, so that it is the same as its own copy only.
    """
    prefix, own = _parts(text, country)
    return prefix + own


def own_digits(text: str, country: str = "BE") -> str:
    """The digits that every spelling of the number ends with: without any prefix or first zero."""
    return _parts(text, country)[1].lstrip("+0")


@lru_cache(maxsize=4096)
def _parts(text: str, country: str) -> tuple[str, str]:
    """The country's prefix, and the number there."""
    try:
        number = phonenumbers.parse(text, country.upper())
    except phonenumbers.NumberParseException:
        return "", _as_spelled(text)
    return f"+{number.country_code}", phonenumbers.national_significant_number(number)


def _as_spelled(text: str) -> str:
    begin, digits = _PREFIX.match(text), _NO_DIGITS.sub("", text)
    return f"+{digits.lstrip('0')}" if begin and digits else digits
