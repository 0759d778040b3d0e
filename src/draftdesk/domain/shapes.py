"""The shapes a field can have, and `Record`, the model in which they stand.

The rules live in these types, so that the form, the send layer, the import, the command line and
the sandbox all check the same.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Annotated, Any, ClassVar, Self
from uuid import UUID

from email_validator import EmailNotValidError, validate_email
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    Strict,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from draftdesk.domain.marks import EmailAddress, TypeFacts
from draftdesk.domain.record import ReadValues
from draftdesk.domain.spelling import (
    is_blank,
    is_day,
    is_id,
    is_nothing,
    is_plain_number,
    moment_of,
)

# Half a surrogate pair is no character: it cannot be written as UTF-8, so neither kept nor sent.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_UNPRINTABLE_IN_LINES = re.compile(r"(?!\n|\t|\r\n)" + _UNPRINTABLE.pattern)


def _on_one_line(text: str) -> str:
    """Refuse what breaks lists, exports and other people's programs (tab included)."""
    if _UNPRINTABLE.search(text):
        raise PydanticCustomError("control_character", "contains a control character")
    return text


def _on_lines(text: str) -> str:
    if _UNPRINTABLE_IN_LINES.search(text):
        raise PydanticCustomError("control_character", "contains a control character")
    return text


def _well_formed_email(text: str) -> str:
    if not is_email(text):
        raise PydanticCustomError("email", "is not a well-formed e-mail address")
    return text


# The library takes longer the longer a text is: half a second for a million letters.
_LONGEST_EMAIL = 254

# The library takes `.local` for nobody's, but many a house's own mail lives there.
_HOUSE_DOMAIN = re.compile(r"\.local\Z", re.IGNORECASE)


# One look costs 50 µs, and the form asks for every address of the record at every key.
@lru_cache(maxsize=1024)
def is_email(text: str) -> bool:
    """Whether an address is well-formed; nobody is asked whether it exists."""
    if len(text) > _LONGEST_EMAIL:
        return False
    try:
        validate_email(_HOUSE_DOMAIN.sub(".lan", text), check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def _day(value: Any) -> Any:
    """A day as a day: pydantic would take ten digits for seconds since 1970."""
    if is_day(value):
        return date.fromisoformat(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise PydanticCustomError("date_parsing", "is not a date")


def _moment(value: Any) -> Any:
    """A moment as a moment: pydantic would take a number for seconds since 1970."""
    moment = moment_of(value) if isinstance(value, str) else value
    if isinstance(moment, datetime):
        return moment
    raise PydanticCustomError("datetime_parsing", "is not a date and time")


def _exact(value: Any) -> Any:
    """A number as it goes onto the wire: pydantic would take `1_0`, blanks and foreign digits."""
    if is_plain_number(value) or (
        isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    ):
        return value
    raise PydanticCustomError("decimal_parsing", "is not a number")


def _guid(value: Any) -> Any:
    """An id with its hyphens: pydantic would take braces and `urn:uuid:` too."""
    if is_id(value) or isinstance(value, UUID):
        return value
    raise PydanticCustomError("uuid_parsing", "is not an id")


Line = Annotated[str, AfterValidator(_on_one_line)]
Lines = Annotated[str, AfterValidator(_on_lines)]
Email = Annotated[str, EmailAddress(), AfterValidator(_well_formed_email)]
Guid = Annotated[UUID, BeforeValidator(_guid)]
Switch = Annotated[bool, Strict()]
Whole = Annotated[int, Strict()]
Exact = Annotated[Decimal, BeforeValidator(_exact)]
Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[datetime, BeforeValidator(_moment)]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule over several fields; its complaint stands at the first of them.

    `broken` returns the parameters of the complaint, or `None` if the rule is kept.
    """

    code: str
    fields: tuple[str, ...]
    broken: Callable[[ReadValues], Mapping[str, Any] | None]

    def complaint(self, values: ReadValues) -> InitErrorDetails | None:
        """The complaint as pydantic raises it."""
        parameters = self.broken(values)
        if parameters is None:
            return None
        error = PydanticCustomError(self.code, "breaks a rule", dict(parameters))
        return InitErrorDetails(type=error, loc=self.fields[:1], input=None)


def one_spelling_of(*spellings: str) -> Rule:
    """At least one spelling of a link must be given; the complaint stands at the first of them."""

    def none_is_given(values: ReadValues) -> dict[str, Any] | None:
        given = any(not is_blank(values.get(name)) for name in spellings)
        return None if given else {"names": ", ".join(spellings)}

    return Rule("one_of", spellings, none_is_given)


class Record(BaseModel):
    """One record of the server; fields that nobody has heard of are kept."""

    # A password must not reach a log through the text of an error.
    model_config = ConfigDict(extra="allow", hide_input_in_errors=True)

    facts: ClassVar[TypeFacts]
    rules: ClassVar[tuple[Rule, ...]] = ()

    @model_validator(mode="wrap")
    @classmethod
    def _with_rules(cls, values: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Check every field and every rule, so that one bad field hides no broken rule."""
        if not isinstance(values, dict):
            return handler(values)
        broken = [said for rule in cls.rules if (said := rule.complaint(values))]
        try:
            record = handler(_said(cls, values))
        except ValidationError as error:
            broken += [_again(each) for each in error.errors(include_url=False)]
        if broken:
            raise ValidationError.from_exception_data(cls.__name__, broken)
        return record


def _said(record_type: type[Record], values: ReadValues) -> dict[str, Any]:
    """What is left when known fields that say nothing are left out: the model then fills them in.

    A required text of only blanks says nothing either.
    """
    known, required = record_type.model_fields, _required(record_type)
    return {
        name: value
        for name, value in values.items()
        if name not in known or not (is_blank(value) if name in required else is_nothing(value))
    }


@cache
def _required(record_type: type[Record]) -> frozenset[str]:
    fields = record_type.model_fields.items()
    return frozenset(name for name, field in fields if field.is_required())


def _again(error: ErrorDetails) -> InitErrorDetails:
    """A reported error as one that can be raised again, with its code, place and parameters."""
    message = error["msg"].replace("{", "(").replace("}", ")")
    told = PydanticCustomError(error["type"], message, error.get("ctx"))
    return InitErrorDetails(type=told, loc=error["loc"], input=error["input"])
