"""What the server says when it says no: one refusal, in five styles of body.

The words are those of the server's own framework and not ours, so that whoever reads them has to
cope with foreign ones.
"""

import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import Response

from draftdesk.domain.problems import Problem
from draftdesk.sandbox.options import ErrorStyle


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with one field; `field` is its path, `company.name` inside a node."""

    field: str
    text: str


class Refusal(Exception):
    """The server refuses a request; nothing of it was applied."""

    def __init__(
        self,
        status: int,
        message: str = "",
        complaints: Iterable[Complaint] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message or HTTPStatus(status).phrase
        self.complaints = tuple(complaints)
        self.headers = dict(headers or {})


@dataclass(slots=True)
class Complaints:
    """All that is wrong with one body, gathered before anything is said."""

    table: str
    invalid: list[Complaint] = field(default_factory=list)
    dangling: list[Complaint] = field(default_factory=list)

    def add(self, path: str, problem: Problem) -> None:
        """Note a problem that `check` or the reading of the body found."""
        name = f"{path}{problem.field or ''}"
        # What could not even be read is not also missing.
        if all(each.field != name for each in self.invalid):
            self.invalid.append(Complaint(name, worded(problem, name.rpartition(".")[2])))

    def add_dangling(self, name: str, text: str) -> None:
        """Note a link that leads nowhere."""
        self.dangling.append(Complaint(name, text))

    def refuse(self) -> None:
        """Raise 400 for invalid fields, else 422 for dangling links, else nothing."""
        if self.invalid:
            raise Refusal(400, "The request is invalid.", self._named(self.invalid))
        if self.dangling:
            raise Refusal(422, "A foreign key holds a wrong value.", self._named(self.dangling))

    def _named(self, complaints: list[Complaint]) -> list[Complaint]:
        return [
            Complaint(f"{self.table}.{each.field}".rstrip("."), each.text) for each in complaints
        ]


_WORDS = {
    "required": "The {name} field is required.",
    "one_of": "One of {names} must be provided.",
    "string_too_long": "The field {name} must be a string with a maximum length of {max_length}.",
    "greater_than_equal": "The field {name} must be {ge} or more.",
    "less_than_equal": "The field {name} must be {le} or less.",
    "email": "The {name} field is not a valid e-mail address.",
    "end_before_start": "The field {name} must not lie before date_start.",
    "control_character": "The field {name} contains characters that are not allowed.",
    "string_type": "Error converting the value of {name} to type 'System.String'.",
    "bool_parsing": "Error converting the value of {name} to type 'System.Boolean'.",
    "int_parsing": "Error converting the value of {name} to type 'System.Int32'.",
    "decimal_parsing": "Error converting the value of {name} to type 'System.Decimal'.",
    "uuid_parsing": "Error converting the value of {name} to type 'System.Guid'.",
    "date_parsing": "Error converting the value of {name} to type 'System.DateTime'.",
    "datetime_parsing": "Error converting the value of {name} to type 'System.DateTime'.",
    "model_type": "Error converting the value of {name} to an object.",
    "key": "The {name} in the body differs from the key in the address.",
}


def worded(problem: Problem, name: str) -> str:
    """The server's words for a problem."""
    words = _WORDS.get(problem.code, "The field {name} is invalid.")
    return words.format_map({"names": name, **problem.parameters, "name": name})


def refused(refusal: Refusal, style: ErrorStyle) -> Response:
    """The answer to a refused request in one of the five styles."""
    media_type, body = _BODIES[style](refusal)
    return Response(body, refusal.status, refusal.headers, media_type)


def _model_state(refusal: Refusal) -> tuple[str, bytes]:
    body: dict[str, Any] = {"Message": refusal.message}
    if refusal.complaints:
        state: dict[str, list[str]] = {}
        for each in refusal.complaints:
            state.setdefault(each.field, []).append(each.text)
        body["ModelState"] = state
    return "application/json", msgspec.json.encode(body)


def _odata(refusal: Refusal) -> tuple[str, bytes]:
    error: dict[str, Any] = {"code": "", "message": refusal.message}
    if refusal.complaints:
        lines = "".join(f"{each.field} : {each.text}\r\n" for each in refusal.complaints)
        error["innererror"] = {"message": lines, "type": "", "stacktrace": ""}
    return "application/json", msgspec.json.encode({"error": error})


def _plain(refusal: Refusal) -> tuple[str, bytes]:
    return "text/plain", "\n".join(_lines(refusal)).encode()


def _html(refusal: Refusal) -> tuple[str, bytes]:
    title = f"{refusal.status} - {HTTPStatus(refusal.status).phrase}"
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in _lines(refusal))
    page = f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h2>{title}</h2>{lines}"
    return "text/html", f"{page}</body></html>".encode()


def _empty(_: Refusal) -> tuple[str, bytes]:
    return "text/plain", b""


def _lines(refusal: Refusal) -> list[str]:
    return [refusal.message, *(f"{each.field}: {each.text}" for each in refusal.complaints)]


_BODIES = {
    "ModelState": _model_state,
    "odata": _odata,
    "plain": _plain,
    "html": _html,
    "empty": _empty,
}
