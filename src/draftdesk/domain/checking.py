"""What is wrong with a record's values, and at which field.

`check` is the one check there is: form, send layer, import, command line and sandbox call it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import phonenumbers
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from stdnum.eu import vat

from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of, unit_of
from draftdesk.domain.merging import same
from draftdesk.domain.problems import PROBLEM_TEXTS, Hint, Problem
from draftdesk.domain.record import ReadValues
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_day


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found: problems block, hints never do."""

    problems: tuple[Problem, ...] = ()
    hints: tuple[Hint, ...] = ()


def check(
    record_type: type[Record],
    values: ReadValues,
    base: ReadValues | None = None,
    *,
    today: date | None = None,
    country: str = "BE",
) -> Findings:
    """Say what is wrong with `values`.

    `base` is the server's own copy. A problem that it has too, in fields that nobody touched, is a
    hint: a contact with an odd e-mail can still have its phone mended. What `base` does not mention
    the server does not hold, so nothing is excused in a new record. `country` (ISO, two letters) is
    where a telephone or VAT number without a prefix is at home.
    """
    found = _problems(record_type, values)
    held = _held(record_type, found, values, base) if found and base else []
    problems = tuple(problem for problem in found if problem not in held)
    excused = (Hint(p.field, p.code, p.parameters) for p in held if not _is_secret(record_type, p))
    here = _Here((today or date.today()).isoformat(), country.upper())
    blamed = {problem.field for problem in found}
    odd = (hint for hint in _oddities(record_type, values, here) if hint.field not in blamed)
    return Findings(problems, (*excused, *odd))


# --- problems -----------------------------------------------------------------------------------


def _problems(record_type: type[Record], values: ReadValues) -> list[Problem]:
    """What the model says, in the order of its fields; what concerns no field comes last."""
    try:
        record_type.model_validate(dict(values))
    except ValidationError as error:
        places = {name: place for place, name in enumerate(fields_of(record_type))}
        found = [_problem(each) for each in error.errors(include_url=False)]
        return sorted(found, key=lambda p: places.get(_outer(p), len(places)))
    return []


def _outer(problem: Problem) -> str:
    return (problem.field or "").partition(".")[0]


def _problem(error: ErrorDetails) -> Problem:
    """A pydantic error as a problem; one inside an embedded record is named `company.name`."""
    code = _CODES.get(error["type"], error["type"])
    parameters = {
        name: value if isinstance(value, str | int) else str(value)
        for name, value in error.get("ctx", {}).items()
    }
    if code == "string_too_long":
        parameters["length"] = len(str(error["input"]))
    place = ".".join(str(part) for part in error["loc"]) or None
    return Problem(place, code if code in PROBLEM_TEXTS else "invalid", parameters)


# pydantic has several codes for what a person mends in one way.
_CODES = {
    "missing": "required",
    "too_long": "string_too_long",
    "bool_type": "bool_parsing",
    "int_type": "int_parsing",
    "decimal_type": "decimal_parsing",
    "string_unicode": "control_character",
    "invalid_key": "unknown_field",
}


# --- what the server holds never blocks ---------------------------------------------------------


def _held(
    record_type: type[Record], found: list[Problem], values: ReadValues, base: ReadValues
) -> list[Problem]:
    """The problems that the server's copy has too, in fields that nobody touched."""
    theirs = {(problem.field, problem.code) for problem in _problems(record_type, base)}
    return [
        problem
        for problem in found
        if (problem.field, problem.code) in theirs
        and _is_untouched(record_type, problem, values, base)
    ]


def _is_untouched(
    record_type: type[Record], problem: Problem, values: ReadValues, base: ReadValues
) -> bool:
    *path, name = (problem.field or "").split(".")
    for step in path:
        record_type = fields_of(record_type)[step].node_type or record_type
        values, base = values[step], base[step]
    units = {unit_of(record_type, each) for each in _looked_at(record_type, name, problem.code)}
    told = {unit_of(record_type, each) for each in base}
    return units <= told and all(same(record_type, unit, values, base) for unit in units)


def _looked_at(record_type: type[Record], name: str, code: str) -> tuple[str, ...]:
    """The fields that a problem is about: those of its rule, or the one where it stands."""
    rules = (rule for rule in record_type.rules if (rule.fields[0], rule.code) == (name, code))
    return next((rule.fields for rule in rules), (name,))


def _is_secret(record_type: type[Record], problem: Problem) -> bool:
    """Of an untouched secret we hold no more than a mark, of which nothing can be said."""
    spec = fields_of(record_type).get(problem.field or "")
    return spec is not None and spec.kind is FieldKind.SECRET


# --- hints --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Here:
    """When and where the check is made."""

    today: str
    country: str


def _oddities(record_type: type[Record], values: ReadValues, here: _Here) -> Iterator[Hint]:
    for name, spec in fields_of(record_type).items():
        value = values.get(name)
        if spec.node_type and isinstance(value, Mapping):
            for hint in _oddities(spec.node_type, value, here):
                yield Hint(f"{name}.{hint.field}", hint.code, hint.parameters)
        elif isinstance(value, str) and value:
            for code in _odd(spec, value, here):
                parameters = {"choices": ", ".join(spec.choices)} if spec.choices else {}
                yield Hint(name, code, parameters)


def _odd(spec: FieldSpec, value: str, here: _Here) -> Iterator[str]:
    """The codes of what is odd about a text."""
    if value != value.strip() and spec.kind is not FieldKind.LONG_TEXT:
        yield "odd_blanks"
    if spec.choices and value not in spec.choices:
        yield "unknown_choice"
    if spec.kind is FieldKind.PHONE and not _is_phone(value, here.country):
        yield "odd_phone"
    if spec.kind in _TIMES and value.startswith(_DAYS_OF_NOTHING):
        yield "means_nothing"
    if spec.name == "date_end" and is_day(value) and value < here.today:
        yield "end_in_past"
    if spec.name == "vat_reg_code" and not _may_be_vat_number(value, here.country):
        yield "odd_vat"


_TIMES = (FieldKind.DAY, FieldKind.MOMENT)

# What the server writes where there is no day (api.md, 2.3): a person born then has no birthday.
_DAYS_OF_NOTHING = ("1980-01-01", "0001-01-01")


# A number costs 50 µs, and the form asks for every number of the record at every key.
@lru_cache(maxsize=1024)
def _is_phone(text: str, country: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(text, country))
    except phonenumbers.NumberParseException:
        return False


@lru_cache(maxsize=1024)
def _may_be_vat_number(text: str, country: str) -> bool:
    """Whether the check digits agree; of numbers from outside the EU nothing is known."""
    number = text.strip()
    number = number if number[:2].isalpha() else country + number
    return number[:2].lower() not in _VAT_PREFIXES or vat.is_valid(number)


# Greek numbers begin with EL, though the country is GR.
_VAT_PREFIXES = {*vat.MEMBER_STATES, "el"}
