"""Telephone and VAT numbers that add up."""

import random
from collections.abc import Callable

from draftdesk.sandbox.names import City

_PREFIXES = {"BE": "+32", "NL": "+31", "FR": "+33", "DE": "+49"}


def phone_number(chance: random.Random, city: City) -> str:
    """A work phone, in one of the spellings that people use."""
    digits = f"{chance.randrange(10**6, 10**7)}"[len(city.area) - 1 :]
    if city.country == "FR":
        digits = f"{chance.randrange(10**7, 10**8)}"
    prefix, area = _PREFIXES[city.country], city.area
    return chance.choice(
        (
            f"{prefix} {area} {_in_pairs(digits)}",
            f"{prefix} {area} {_in_pairs(digits)}",
            f"{prefix}{area}{digits}",
            f"{prefix} (0){area} {digits}",
            f"0{area}/{_in_pairs(digits, '.')}"
            if city.country == "BE"
            else f"{prefix} {area} {digits}",
        )
    )


def mobile_number(chance: random.Random, city: City) -> str:
    """A mobile phone."""
    start = {"BE": "47", "NL": "6", "FR": "6", "DE": "171"}[city.country]
    length = {"BE": 7, "NL": 8, "FR": 8, "DE": 7}[city.country]
    digits = f"{chance.randrange(10 ** (length - 1), 10**length)}"
    return f"{_PREFIXES[city.country]} {start}{digits[:1]} {_in_pairs(digits[1:])}"


def _in_pairs(digits: str, between: str = " ") -> str:
    odd = len(digits) % 2
    pairs = [digits[i : i + 2] for i in range(odd, len(digits), 2)]
    return between.join([digits[:odd] + pairs[0], *pairs[1:]])


def vat_number(country: str, number: int) -> str:
    """A VAT number with right check digits, made from a running number."""
    return country + _VAT[country](number)


def _belgian(number: int) -> str:
    first = 4_400_000 + number * 7 % 3_000_000
    return f"{first:08d}{97 - first % 97:02d}"


def _dutch(number: int) -> str:
    for first in range(80_000_000 + number * 11, 90_000_000):
        check = sum(int(digit) * (9 - i) for i, digit in enumerate(str(first))) % 11
        if check < 10:
            return f"{first}{check}B01"
    raise ValueError(f"no Dutch VAT number for {number}")


def _french(number: int) -> str:
    first = f"{40_000_000 + number * 13:08d}"
    siren = int(first + _luhn_digit(first))
    return f"{(12 + 3 * (siren % 97)) % 97:02d}{siren}"


def _luhn_digit(digits: str) -> str:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 == 0 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return str(-total % 10)


def _german(number: int) -> str:
    first = f"{11_000_000 + number * 17:08d}"
    product = 10
    for digit in first:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return f"{first}{(11 - product) % 10}"


_VAT: dict[str, Callable[[int], str]] = {
    "BE": _belgian,
    "NL": _dutch,
    "FR": _french,
    "DE": _german,
}
