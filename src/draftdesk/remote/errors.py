"""What can go wrong on the way, as few kinds as there are things to do about them.

    RemoteError
    ├── Unreachable    wait: the line, the server, or (`everyone=False`) perhaps just this record
    ├── SignedOut      ask for the password, unless a harmless look shows that it is this record
    ├── Gone           the record is not there (any more)
    ├── Moved          it changed since we looked: look again
    └── Refused        the server says no, and perhaps at which field

`ANSWERS` is the one table of what each status means: it is the documentation, the code and, in
the tests, the list of cases. `_BY_HTTPX` is the same for what httpx raises.
"""

import re
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import Any

import httpx
import msgspec

from draftdesk.domain.fields import fields_of
from draftdesk.domain.problems import Problem, Trouble
from draftdesk.domain.shapes import Record

_LONGEST_TEXT = 400


class RemoteError(Exception):
    """Whatever kept a request from its purpose; `trouble` says it in words."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.text)
        self.trouble = trouble


class Unreachable(RemoteError):
    """Nothing (useful) answered; `everyone` tells a broken line from one record's bad luck.

    Where it is not `everyone`, a harmless look has still to tell. `retry_after` is how many
    seconds the server asked us to wait.
    """

    def __init__(
        self, trouble: Trouble, *, everyone: bool = True, retry_after: float | None = None
    ) -> None:
        super().__init__(trouble)
        self.everyone = everyone
        self.retry_after = retry_after


class SignedOut(RemoteError):
    """User or password was not accepted."""


class Gone(RemoteError):
    """The server has no such record."""


class Moved(RemoteError):
    """The record changed between our look and our PUT (412), or `If-Match` is demanded (428)."""


class Refused(RemoteError):
    """The server will not have it; the problems name fields where it did."""

    def __init__(self, trouble: Trouble, problems: tuple[Problem, ...], status: int = 0) -> None:
        super().__init__(trouble)
        self.problems = problems
        self.status = status


# --- from httpx ---------------------------------------------------------------------------------

_BY_HTTPX: tuple[tuple[type[Exception], str, bool], ...] = (
    (httpx.ConnectTimeout, "timeout", True),
    (httpx.PoolTimeout, "timeout", True),
    (httpx.TimeoutException, "timeout", False),
    (httpx.ProxyError, "unreachable", True),
    (httpx.UnsupportedProtocol, "unreachable", True),
    (httpx.ConnectError, "unreachable", True),
    (httpx.NetworkError, "cut_off", False),
    (httpx.ProtocolError, "cut_off", False),
    (httpx.DecodingError, "cut_off", False),
    (httpx.TooManyRedirects, "not_the_server", True),
    (httpx.InvalidURL, "unreachable", True),
    (httpx.RequestError, "unreachable", True),
    (httpx.StreamError, "cut_off", False),
    (TimeoutError, "timeout", False),
)
"""Each error of httpx, the most specific first: what it is called here, and whether it is surely
the line's. What broke off once a connection stood may be one record's bad luck, and the request
may have arrived."""


def from_httpx(error: Exception, host: str) -> Unreachable:
    """An error of httpx in our words."""
    code, everyone = next(
        ((code, line) for kind, code, line in _BY_HTTPX if isinstance(error, kind)),
        ("unreachable", True),
    )
    parameters: dict[str, Any] = {"host": host}
    causes = tuple(_causes(error))
    if reason := _tls_reason(causes):
        code, everyone, parameters["reason"] = "tls", True, reason
    elif any(isinstance(cause, socket.gaierror) for cause in causes):
        code = "unknown_host"
    elif isinstance(error, httpx.ProxyError) and "407" in str(error):
        code = "proxy_sign_in"
    elif any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        code = "refused_connection"
    detail = f"{type(error).__name__}: {error}"[:_LONGEST_TEXT]
    return Unreachable(Trouble(code, parameters, detail), everyone=everyone)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and what it was made from, down to the operating system's own."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def _tls_reason(causes: tuple[BaseException, ...]) -> str | None:
    """Why TLS failed, in words; `None` if it did not."""
    said = " ".join(str(cause) for cause in causes)
    if not any(isinstance(cause, ssl.SSLError) for cause in causes) and "SSL" not in said:
        return None
    return next((words for sign, words in _TLS_WORDS if sign in said.lower()), _TLS_BROKE_OFF)


_TLS_WORDS = (
    ("certificate_required", "the server asks for a client certificate."),
    ("certificate required", "the server asks for a client certificate."),
    ("hostname mismatch", "the certificate belongs to another name."),
    ("not valid for", "the certificate belongs to another name."),
    ("expired", "the certificate has expired."),
    ("certificate_verify_failed", "this computer does not know who signed its certificate."),
    ("certificate verify failed", "this computer does not know who signed its certificate."),
    ("wrong_version_number", "this address speaks no TLS; perhaps it begins with http://."),
    ("wrong version number", "this address speaks no TLS; perhaps it begins with http://."),
)
_TLS_BROKE_OFF = "the two sides did not agree on one."


# --- from an answer -----------------------------------------------------------------------------


def from_answer(
    status: int, headers: Mapping[str, str], body: bytes, host: str, record_type: type[Record]
) -> RemoteError:
    """An answer that is no success, in our words."""
    return meaning_of(status)(_Answer(status, headers, body, host, record_type))


def not_the_server(host: str, body: bytes) -> Unreachable:
    """A success that is no JSON of the server's.

    A page is that of a hotel or company network, and stands before everything; what is only
    garbled may be one record's bad luck.
    """
    is_page = body.lstrip()[:1] == b"<"
    # A page is quoted; half a record may hold anything, a password too.
    detail = _one_line(body)[:_LONGEST_TEXT] if is_page else ""
    return Unreachable(Trouble("not_the_server", {"host": host}, detail), everyone=is_page)


class _Answer:
    """An answer that is no success, read once."""

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        body: bytes,
        host: str,
        record_type: type[Record],
    ) -> None:
        self.status, self.host = status, host
        self.text = _one_line(body)[:_LONGEST_TEXT]
        self.problems = problems_in(body, record_type)
        self.retry_after = retry_after(headers.get("retry-after"), datetime.now(UTC))

    def trouble(self, code: str) -> Trouble:
        detail = f"HTTP {self.status} {self.text}".strip()
        return Trouble(code, {"host": self.host, "status": self.status}, detail)

    def waits(self, code: str, *, everyone: bool) -> Unreachable:
        return Unreachable(self.trouble(code), everyone=everyone, retry_after=self.retry_after)


def _refused(answer: _Answer) -> Refused:
    problems = answer.problems or (Problem(None, "refused_silently", {"status": answer.status}),)
    return Refused(answer.trouble("not_allowed"), problems, answer.status)


def _signed_out(answer: _Answer) -> SignedOut:
    return SignedOut(answer.trouble("signed_out"))


def _gone(answer: _Answer) -> Gone:
    return Gone(answer.trouble("not_found"))


def _moved(answer: _Answer) -> Moved:
    return Moved(answer.trouble("moving"))


def _proxy(answer: _Answer) -> Unreachable:
    return answer.waits("proxy_sign_in", everyone=True)


def _throttled(answer: _Answer) -> Unreachable:
    return answer.waits("busy", everyone=True)


def _busy(answer: _Answer) -> Unreachable:
    return answer.waits("busy", everyone=False)


def _server_error(answer: _Answer) -> Unreachable:
    return answer.waits("server_error", everyone=False)


def _redirected(answer: _Answer) -> Unreachable:
    return answer.waits("not_the_server", everyone=True)


Meaning = Callable[[_Answer], RemoteError]

ANSWERS: dict[int, Meaning] = {
    400: _refused,
    401: _signed_out,
    403: _refused,
    404: _gone,
    405: _refused,
    407: _proxy,
    408: _busy,
    409: _refused,
    410: _gone,
    412: _moved,
    413: _refused,
    415: _refused,
    417: _refused,
    422: _refused,
    428: _moved,
    429: _throttled,
    500: _server_error,
    502: _server_error,
    503: _busy,
    504: _server_error,
}
"""Status → what it means and what comes of it:

- `_refused` waits for the person, with the problems at their fields;
- `_signed_out` asks for the password, `_proxy` and `_throttled` and `_redirected` end the round;
- `_busy` and `_server_error` put this record off, if a harmless look goes through meanwhile;
- `_gone` becomes a conflict ("deleted there"), `_moved` is looked at again.
"""


def meaning_of(status: int) -> Meaning:
    """What a status means that is no success; also those that the table does not name."""
    if status in ANSWERS:
        return ANSWERS[status]
    if status >= 500:
        return _server_error
    return _refused if status >= 400 else _redirected


def retry_after(header: str | None, now: datetime) -> float | None:
    """Seconds to wait as the server asks, from a number or a date; `None` if it does not say."""
    if not header:
        return None
    if re.fullmatch(r"\d{1,9}", header.strip(), re.ASCII):
        return float(header)
    try:
        then = parsedate_to_datetime(header)
    except (ValueError, TypeError, OverflowError):
        return None
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, (then - now).total_seconds())


# --- error bodies -------------------------------------------------------------------------------

_Told = list[tuple[str | None, str]]
"""What a body tells: texts, each with the name that the server gave beside it, if any."""

_NAMED_LINE = re.compile(r"([A-Za-z_$][\w$.\[\]/]*)\s?: (.+)")


def problems_in(body: bytes, record_type: type[Record]) -> tuple[Problem, ...]:
    """The problems that an error body of any shape tells, at their fields where it names them.

    Understood are Web API's `ModelState`, OData's `error` (with `target`, `details` and
    `innererror`), problem details with `errors`, a bare JSON string, plain text, HTML and XML.
    What is said in general is left out where something is said at a field.
    """
    try:
        told = _told(msgspec.json.decode(body)) if body.strip() else []
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        told = _told_in_lines(_lines(body))
    said = dict.fromkeys(_at_field(name, text.strip(), record_type) for name, text in told if text)
    at_fields = [pair for pair in said if pair[0]] or [pair for pair in said if pair[1]]
    return tuple(
        Problem(field, "refused", {"text": text[:_LONGEST_TEXT]}) for field, text in at_fields
    )


def _at_field(name: str | None, text: str, record_type: type[Record]) -> tuple[str | None, str]:
    """A text and the field it belongs to; a name that is no field of ours stays in the text."""
    field = _field_named(name, text, record_type)
    return field, text if field or not name else f"{name}: {text}"


def _told(told: Any) -> _Told:
    if isinstance(told, str):
        return _told_in_lines(told.splitlines())
    if isinstance(told, list):
        return [pair for each in told for pair in _told(each)]
    if not isinstance(told, dict):
        return []
    by_field = told.get("ModelState") or told.get("modelState") or told.get("errors")
    if isinstance(by_field, dict) and by_field:
        return [(name, _words(each)) for name, texts in by_field.items() for each in _listed(texts)]
    inner = told.get("error")
    if isinstance(inner, dict):
        return _told_by_odata(inner)
    text = told.get("message") or told.get("Message") or told.get("detail") or told.get("title")
    return [(_name(told.get("target")), _words(text or inner))] if text or inner else []


def _told_by_odata(error: dict[str, Any]) -> _Told:
    details: _Told = [
        (_name(detail.get("target")), _words(detail.get("message")))
        for detail in _listed(error.get("details"))
        if isinstance(detail, dict)
    ]
    inner = error.get("innererror")
    if isinstance(inner, dict):
        details += _told_in_lines(_words(inner.get("message")).splitlines())
    message = error.get("message") or error.get("code")
    return [(_name(error.get("target")), _words(message)), *details]


def _told_in_lines(lines: list[str]) -> _Told:
    """Lines like `contact.lastname: is required` name a field; the others are one text."""
    named = [found.groups() for line in lines if (found := _NAMED_LINE.fullmatch(line.strip()))]
    rest = " ".join(line.strip() for line in lines if not _NAMED_LINE.fullmatch(line.strip()))
    return [*((name, f"{text}") for name, text in named), (None, rest)]


def _name(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _words(value: Any) -> str:
    """A text, also one that OData wraps in `{"lang": …, "value": …}`."""
    found = value.get("value") if isinstance(value, dict) else value
    return "" if found is None else str(found)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _field_named(name: str | None, text: str, record_type: type[Record]) -> str | None:
    """The field that is meant: `contact.company.name`, `LastName`, or a name in the text."""
    parts = re.sub(r"\[\d*\]", "", name or "").lower().replace("/", ".").split(".")
    for start in range(len(parts)):
        if _leads_to_field(record_type, parts[start:]):
            return ".".join(parts[start:])
    fields = fields_of(record_type)
    words = re.findall(r"[a-z][a-z0-9_]+", text.lower())
    return next(
        (word for word in words if word in fields and ("_" in word or word in _PLAIN)), None
    )


def _leads_to_field(record_type: type[Record], path: list[str]) -> bool:
    spec = fields_of(record_type).get(path[0])
    if spec is None or len(path) == 1:
        return spec is not None
    return spec.node_type is not None and _leads_to_field(spec.node_type, path[1:])


_PLAIN = frozenset({"lastname", "firstname", "email", "phone", "mobile", "skype", "birthdate"})
"""Field names that are no everyday words, so that finding them in a sentence means the field."""


class _TextOnly(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 (the parser's own)
        self._silent += tag in ("script", "style", "title")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style", "title")

    def handle_data(self, data: str) -> None:
        if self._silent <= 0:
            self.parts.append(data)


def _lines(body: bytes) -> list[str]:
    """The lines of a body; of HTML or XML, the texts between the tags."""
    text = body.decode("utf-8", "replace")
    if "<" not in text or ">" not in text:
        return text.splitlines()
    parser = _TextOnly()
    parser.feed(text)
    return [" ".join(part.split()) for part in parser.parts if part.strip()]


def _one_line(body: bytes) -> str:
    return " ".join(" ".join(_lines(body)).split())
