"""What each failure is called here, where its words go, and what comes of it."""

import json
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.problems import TROUBLE_TEXTS
from draftdesk.domain.shapes import Record
from draftdesk.remote import errors
from draftdesk.remote.errors import (
    Gone,
    Moved,
    Refused,
    RemoteError,
    SignedOut,
    Unreachable,
    from_answer,
    from_httpx,
    problems_in,
)

HOST = "sandbox.example"
REQUEST = httpx.Request("PUT", f"http://{HOST}/api/Contact")


def answered(status: int, body: bytes = b"") -> RemoteError:
    """What an answer means."""
    return from_answer(status, {}, body, HOST, Contact)


def told(body: bytes, kind: type[Record] = Contact) -> list[tuple[str | None, str]]:
    """The problems that a body tells: field and words."""
    return [(problem.field, problem.text) for problem in problems_in(body, kind)]


# --- status → class -----------------------------------------------------------------------------

CLASSES: dict[int, tuple[type[RemoteError], str]] = {
    300: (Unreachable, "not_the_server"),
    301: (Unreachable, "not_the_server"),
    302: (Unreachable, "not_the_server"),
    304: (Unreachable, "not_the_server"),
    307: (Unreachable, "not_the_server"),
    400: (Refused, "not_allowed"),
    401: (SignedOut, "signed_out"),
    402: (Refused, "not_allowed"),
    403: (Refused, "not_allowed"),
    404: (Gone, "not_found"),
    405: (Refused, "not_allowed"),
    406: (Refused, "not_allowed"),
    407: (Unreachable, "proxy_sign_in"),
    408: (Unreachable, "busy"),
    409: (Refused, "not_allowed"),
    410: (Gone, "not_found"),
    412: (Moved, "moving"),
    413: (Refused, "not_allowed"),
    415: (Refused, "not_allowed"),
    417: (Refused, "not_allowed"),
    418: (Refused, "not_allowed"),
    422: (Refused, "not_allowed"),
    428: (Moved, "moving"),
    429: (Unreachable, "busy"),
    500: (Unreachable, "server_error"),
    501: (Unreachable, "server_error"),
    502: (Unreachable, "server_error"),
    503: (Unreachable, "busy"),
    504: (Unreachable, "server_error"),
    599: (Unreachable, "server_error"),
}
FOR_EVERYONE = {300, 301, 302, 304, 307, 407, 429}


@pytest.mark.parametrize("status", CLASSES)
def test_each_status_has_its_class_and_its_words(status: int) -> None:
    kind, code = CLASSES[status]

    error = answered(status)

    assert (type(error), error.trouble.code) == (kind, code)
    assert code in TROUBLE_TEXTS
    if isinstance(error, Unreachable):
        assert error.everyone == (status in FOR_EVERYONE)


def test_the_table_names_every_status_of_the_guide() -> None:
    documented = {400, 401, 403, 404, 409, 417, 422, 500}

    assert documented <= set(errors.ANSWERS) <= set(CLASSES)


@given(st.integers(300, 599), st.binary(max_size=40))
def test_every_answer_that_is_no_success_means_something(status: int, body: bytes) -> None:
    error = answered(status, body)

    assert error.trouble.text
    assert "?" not in error.trouble.text or "?" in HOST


# --- bodies → problems at their fields ----------------------------------------------------------

BODIES: dict[str, tuple[bytes, list[tuple[str | None, str]]]] = {
    "ModelState": (
        b'{"Message": "The request is invalid.", "ModelState": {'
        b'"contact.lastname": ["Required."], "contact.company.name": ["Too long.", "Odd."]}}',
        [
            ("lastname", "Required."),
            ("company.name", "Too long."),
            ("company.name", "Odd."),
        ],
    ),
    "ModelState of the whole": (b'{"ModelState": {"": ["No."]}}', [(None, "No.")]),
    "ModelState with a name of its own": (
        b'{"ModelState": {"contact.zodiac": ["Unknown."]}}',
        [(None, "contact.zodiac: Unknown.")],
    ),
    "OData": (
        b'{"error": {"code": "1", "message": "No.", "target": "LastName"}}',
        [("lastname", "No.")],
    ),
    "OData of an old kind": (
        b'{"error": {"code": "", "message": {"lang": "en", "value": "No."}}}',
        [(None, "No.")],
    ),
    "OData with details": (
        b'{"error": {"code": "1", "message": "Invalid.", "details": ['
        b'{"target": "contact/phone", "message": "Too long."}, {"message": "Also odd."}]}}',
        [("phone", "Too long.")],
    ),
    "OData with an inner error": (
        b'{"error": {"code": "", "message": "The request is invalid.", "innererror": '
        b'{"message": "contact.lastname : The lastname field is required.\\r\\n"}}}',
        [("lastname", "The lastname field is required.")],
    ),
    "problem details": (
        b'{"title": "One or more errors.", "errors": {"Email": ["Not an address."]}}',
        [("email", "Not an address.")],
    ),
    "problem details without fields": (
        b'{"type": "about:blank", "title": "Bad", "detail": "All wrong."}',
        [(None, "All wrong.")],
    ),
    "forbidden": (b'{"error": "forbidden", "message": "Not yours."}', [(None, "Not yours.")]),
    "an error that is a word": (b'{"error": "forbidden"}', [(None, "forbidden")]),
    "a JSON string": (b'"Contact is locked."', [(None, "Contact is locked.")]),
    "plain text": (b"Contact is locked.", [(None, "Contact is locked.")]),
    "plain text with fields": (
        b"The request is invalid.\ncontact.lastname: Required.\ncontact.e_login: Taken.",
        [("lastname", "Required."), ("e_login", "Taken.")],
    ),
    "a field in the words": (
        b'{"Message": "db_title_id is unknown."}',
        [("db_title_id", "db_title_id is unknown.")],
    ),
    "HTML": (
        b"<!DOCTYPE html><html><head><title>400</title><style>p {}</style></head>"
        b"<body><h2>400 - Bad Request</h2><p>contact.lastname: Required &amp; short.</p></body>",
        [("lastname", "Required & short.")],
    ),
    "HTML without fields": (
        b"<html><body><h1>Server Error</h1><p>Call us.</p></body></html>",
        [(None, "Server Error Call us.")],
    ),
    "XML": (
        b'<?xml version="1.0"?><Error><Message>No such thing.</Message></Error>',
        [(None, "No such thing.")],
    ),
    "nothing": (b"", []),
    "blanks": (b"  \r\n", []),
    "null": (b"null", []),
    "a number": (b"17", []),
    "a list": (b'["One.", "Two."]', [(None, "One."), (None, "Two.")]),
    "no text at all": (b"\xff\xfe\x00", [(None, "\ufffd\ufffd\x00")]),
}


@pytest.mark.parametrize("style", BODIES)
def test_each_style_of_body_says_its_words_at_its_field(style: str) -> None:
    body, problems = BODIES[style]

    assert told(body) == problems


def test_an_everyday_word_is_not_taken_for_a_field() -> None:
    assert told(b'"The name of this company is odd."', Contract) == [
        (None, "The name of this company is odd.")
    ]


@pytest.mark.parametrize("status", [400, 403, 409, 422])
def test_a_refusal_without_a_reason_says_at_least_that(status: int) -> None:
    error = answered(status)

    assert isinstance(error, Refused)
    assert [problem.text for problem in error.problems] == [
        f"The server refused this and gave no reason (HTTP {status})."
    ]


def test_an_endless_text_is_cut() -> None:
    (problem,) = problems_in(b"x" * 100_000, Contact)

    assert len(problem.text) == 400


nested = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["ModelState", "error", "errors", "details", "message", "target", "Message", "x"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(nested)
def test_no_body_is_too_strange(body: Any) -> None:
    for field, text in told(json.dumps(body).encode()):
        assert field is None or field
        assert text.strip()


@given(st.binary(max_size=60))
def test_no_bytes_are_too_strange(body: bytes) -> None:
    assert all(text.strip() for _, text in told(body))


# --- Retry-After --------------------------------------------------------------------------------

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        (" 7 ", 7.0),
        ("Mon, 23 Nov 2026 12:02:00 GMT", 120.0),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0.0),
        ("Mon, 23 Nov 2026 12:02:00", 120.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        (None, None),
        ("9" * 400, None),
        ("١٢", None),
    ],
)
def test_a_wait_is_read_from_seconds_or_a_date(header: str | None, seconds: float | None) -> None:
    assert errors.retry_after(header, NOON) == seconds


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_wait_is_read_wherever_waiting_helps(status: int) -> None:
    error = from_answer(status, {"retry-after": "30"}, b"", HOST, Contact)

    assert isinstance(error, Unreachable)
    assert error.retry_after == 30.0


# --- httpx --------------------------------------------------------------------------------------

BY_HTTPX: dict[str, tuple[str, bool]] = {
    "ConnectTimeout": ("timeout", True),
    "ReadTimeout": ("timeout", False),
    "WriteTimeout": ("timeout", False),
    "PoolTimeout": ("timeout", True),
    "ReadError": ("cut_off", False),
    "WriteError": ("cut_off", False),
    "ConnectError": ("unreachable", True),
    "CloseError": ("cut_off", False),
    "ProxyError": ("unreachable", True),
    "UnsupportedProtocol": ("unreachable", True),
    "LocalProtocolError": ("cut_off", False),
    "RemoteProtocolError": ("cut_off", False),
    "DecodingError": ("cut_off", False),
    "TooManyRedirects": ("not_the_server", True),
    "InvalidURL": ("unreachable", True),
    "StreamConsumed": ("cut_off", False),
    "StreamClosed": ("cut_off", False),
    "ResponseNotRead": ("cut_off", False),
    "RequestNotRead": ("cut_off", False),
}
NEVER_RAISED = {"HTTPStatusError", "CookieConflict"}
"""By the way we ask: nobody calls `raise_for_status`, and there is one cookie jar."""


def leaves(kind: type[BaseException]) -> set[type[BaseException]]:
    """The errors below this one that can really occur."""
    below = kind.__subclasses__()
    return {leaf for each in below for leaf in leaves(each)} if below else {kind}


def made(kind: type[BaseException]) -> Exception:
    """Such an error."""
    if issubclass(kind, httpx.RequestError):
        return kind("it broke", request=REQUEST)
    if issubclass(kind, httpx.StreamError) and kind is not httpx.StreamError:
        return kind()  # type: ignore[call-arg]
    assert issubclass(kind, Exception)
    return kind("it broke")


def test_every_error_that_httpx_has_is_in_the_table() -> None:
    roots = (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, httpx.CookieConflict)
    exported = {
        name
        for name in httpx.__all__
        if isinstance(found := getattr(httpx, name), type) and issubclass(found, Exception)
    }
    names = {leaf.__name__ for root in roots for leaf in leaves(root)}

    assert names == set(BY_HTTPX) | NEVER_RAISED
    assert names <= exported


@pytest.mark.parametrize("name", BY_HTTPX)
def test_each_error_of_httpx_is_unreachable_in_its_own_words(name: str) -> None:
    code, everyone = BY_HTTPX[name]

    error = from_httpx(made(getattr(httpx, name)), HOST)

    assert (error.trouble.code, error.everyone) == (code, everyone)
    assert error.trouble.detail.startswith(name)


def test_an_error_that_nobody_foresaw_is_unreachable_too() -> None:
    assert from_httpx(OSError(113, "No route to host"), HOST).trouble.code == "unreachable"


def caused(error: Exception, *causes: BaseException) -> Exception:
    """An error with what it was made from."""
    at: BaseException = error
    for cause in causes:
        at.__cause__ = cause
        at = cause
    return error


CAUSES: dict[str, tuple[Callable[[], Exception], str, str]] = {
    "nobody listens": (
        lambda: caused(
            httpx.ConnectError("All connection attempts failed", request=REQUEST),
            OSError("All connection attempts failed"),
            ConnectionRefusedError(111, "Connect call failed"),
        ),
        "refused_connection",
        "nothing answers at this address",
    ),
    "no such name": (
        lambda: caused(
            httpx.ConnectError("[Errno -2] Name or service not known", request=REQUEST),
            socket.gaierror(-2, "Name or service not known"),
        ),
        "unknown_host",
        "There is no sandbox.example",
    ),
    "the proxy asks": (
        lambda: httpx.ProxyError("407 Proxy Authentication Required", request=REQUEST),
        "proxy_sign_in",
        "asks for a sign-in",
    ),
    "unknown signer": (
        lambda: caused(
            httpx.ConnectError("failed", request=REQUEST),
            ssl.SSLCertVerificationError(
                "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed"
            ),
        ),
        "tls",
        "who signed",
    ),
    "expired": (
        lambda: caused(
            httpx.ConnectError("failed", request=REQUEST),
            ssl.SSLCertVerificationError("certificate verify failed: certificate has expired"),
        ),
        "tls",
        "expired",
    ),
    "another name": (
        lambda: caused(
            httpx.ConnectError("failed", request=REQUEST),
            ssl.SSLCertVerificationError(
                "certificate verify failed: Hostname mismatch, certificate is not valid for 'x'"
            ),
        ),
        "tls",
        "another name",
    ),
    "a client certificate is wanted": (
        lambda: caused(
            httpx.ReadError("failed", request=REQUEST),
            ssl.SSLError("[SSL: TLSV13_ALERT_CERTIFICATE_REQUIRED] tlsv13 alert"),
        ),
        "tls",
        "client certificate",
    ),
    "no TLS there": (
        lambda: caused(
            httpx.ConnectError("failed", request=REQUEST),
            ssl.SSLError("[SSL: WRONG_VERSION_NUMBER] wrong version number"),
        ),
        "tls",
        "speaks no TLS",
    ),
    "some other handshake": (
        lambda: caused(
            httpx.ConnectError("failed", request=REQUEST), ssl.SSLError("[SSL] unknown alert")
        ),
        "tls",
        "did not agree",
    ),
}


@pytest.mark.parametrize("what", CAUSES)
def test_what_lies_beneath_an_error_gives_it_its_words(what: str) -> None:
    make, code, words = CAUSES[what]

    error = from_httpx(make(), HOST)

    assert error.trouble.code == code
    assert words in error.trouble.text
    assert error.everyone


def test_a_407_in_a_port_number_is_no_proxy() -> None:
    error = from_httpx(httpx.ConnectError("no answer on port 4071", request=REQUEST), HOST)

    assert error.trouble.code == "unreachable"


def test_a_page_stands_before_everything_and_garbage_perhaps_before_one_record() -> None:
    assert errors.not_the_server(HOST, b"  <html>Welcome").everyone
    assert not errors.not_the_server(HOST, b'{"id": "934').everyone
