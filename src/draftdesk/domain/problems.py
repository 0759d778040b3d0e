"""What can be wrong, in plain words: problems at a field, hints, and trouble out there.

Nothing here knows pydantic or HTTP: `checking` and `remote` make these, the store keeps them, the
window and the command line word them. The English texts are the keys of the translations.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any, Self

PROBLEM_TEXTS: dict[str, str] = {
    "required": "Please fill this in.",
    "one_of": "Choose one, type its ERP code, or fill in a new one.",
    "end_before_start": "The end lies before the start ({start}).",
    "control_character": "This holds a control character; please type it again.",
    "string_too_long": "At most {max_length} characters; this has {length}.",
    "string_type": "Text is expected here.",
    "email": "This is not a well-formed e-mail address.",
    "date_parsing": "This is not a date. Write it like {example}.",
    "datetime_parsing": "This is not a date and time. Write it like {example}.",
    "decimal_parsing": "This is not a number.",
    "finite_number": "This is not a number.",
    "int_parsing": "This is not a whole number.",
    "greater_than_equal": "This must be at least {ge}.",
    "less_than_equal": "This must be at most {le}.",
    "bool_parsing": "This is neither yes nor no.",
    "uuid_parsing": "This is not an id.",
    "model_type": "This is not a record.",
    "read_only": "The server alone sets this field.",
    "unknown_field": "There is no such field.",
    "refused": "{text}",
    "refused_silently": "The server refused this and gave no reason (HTTP {status}).",
    "odd_blanks": "This begins or ends with a blank.",
    "unknown_choice": "This is none of the known values: {choices}.",
    "means_nothing": "The server takes this day for “none”.",
    "odd_phone": "This does not look like a telephone number.",
    "end_in_past": "The end lies in the past.",
    "odd_vat": "This VAT number does not add up.",
    "invalid": "This cannot be right.",
}
"""The words for each code; a test walks every type that pydantic can report for our models."""

_EXAMPLES = {"date_parsing": "2026-11-23", "datetime_parsing": "2026-11-23T09:30:00Z"}
"""Values that would do, as `Values` spell them: a form says them in the person's own spelling."""

MEETING_TEXTS: dict[str, str] = {
    "page_size": "It sends {rows} records at a time.",
    "no_date_filter": "It cannot be asked for changes since a date: every pull reads everything.",
    "etags": "It refuses an update if somebody else was quicker (ETags).",
    "no_etags": "It does not say whether somebody else was quicker: Draftdesk looks right before "
    "each update and right after it.",
    "passwords_returned": "Portal passwords come back with a contact, and go back unchanged.",
    "passwords_blank": "It never shows portal passwords. Whether an update of a contact keeps its "
    "password cannot be known from here: try it with one contact first.",
}
"""What the first meeting with a server found, in words."""

TROUBLE_TEXTS: dict[str, str] = {
    "unreachable": "{host} did not answer.",
    "refused_connection": "{host} is there, but nothing answers at this address.",
    "unknown_host": "There is no {host} in the network you are in.",
    "timeout": "{host} took too long to answer.",
    "cut_off": "The connection to {host} broke off.",
    "tls": "The secure connection to {host} could not be checked: {reason}",
    "proxy_sign_in": "The proxy on the way to {host} asks for a sign-in.",
    "not_the_server": "Something else answered in place of {host}: perhaps a sign-in page of the "
    "network you are in.",
    "signed_out": "{host} did not accept the user or password.",
    "not_allowed": "{host} does not let this user do that.",
    "server_error": "{host} failed while working on this (HTTP {status}).",
    "busy": "{host} is busy and asked us to wait.",
    "not_found": "{host} has nothing at this address.",
    "reset_untouched": "Sending has stopped: {host} changed {field} of {record}, which nobody "
    "touched, from {old} to {new}.",
    "moving": "The record keeps changing on {host} while we try to send.",
    "no_password": "There is no password for {host} yet.",
    "shrunk": "The server lists only {left} of the {had} {type} records that this computer knows. "
    "Nothing was removed here.",
    "paused": "Sending is paused. What waits stays here until you resume it.",
    "read_only_profile": "This profile is read-only, so nothing is sent.",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a person can mend, at a field or (`field=None`) at the whole record."""

    field: str | None
    code: str
    parameters: Mapping[str, Any] = dataclass_field(default_factory=dict, hash=False)

    @property
    def text(self) -> str:
        """The English words."""
        return worded(PROBLEM_TEXTS.get(self.code, PROBLEM_TEXTS["invalid"]), self.told)

    @property
    def told(self) -> Mapping[str, Any]:
        """What its words have gaps for: its parameters, and an example where there is one."""
        example = _EXAMPLES.get(self.code)
        return {"example": example, **self.parameters} if example else self.parameters

    def as_dict(self) -> dict[str, Any]:
        """For the store."""
        return {"field": self.field, "code": self.code, "parameters": dict(self.parameters)}

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> Self:
        """The way back from `as_dict`."""
        return cls(kept["field"], kept["code"], kept["parameters"])


class Hint(Problem):
    """Something odd that never blocks."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something out there that we can only wait for; `detail` is the technical text, to copy."""

    code: str
    parameters: Mapping[str, Any] = dataclass_field(default_factory=dict, hash=False)
    detail: str = ""

    @property
    def text(self) -> str:
        """The English words."""
        return worded(
            TROUBLE_TEXTS.get(self.code, "{code}"), {"code": self.code, **self.parameters}
        )

    def as_dict(self) -> dict[str, Any]:
        """For the store."""
        return {"code": self.code, "parameters": dict(self.parameters), "detail": self.detail}

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> Self:
        """The way back from `as_dict`."""
        return cls(kept["code"], kept["parameters"], kept.get("detail", ""))


def worded(template: str, parameters: Mapping[str, Any]) -> str:
    """A text with its parameters filled in; a missing one is left as a question mark."""
    return template.format_map(_Lenient(parameters))


class _Lenient(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "?"
