"""What the command line can be asked. Imports nothing heavy: a wrong call is answered at once."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from draftdesk import __version__
from draftdesk.commands.exits import BAD_INPUT, INTERRUPTED

_ABOUT = "Edit contacts and contracts of an ERP, offline too."
_MORE = """\
without arguments    the window
draftdesk demo       the window, on a sandbox of its own

Exit codes: 0 done, 1 done with refusals or conflicts waiting, 2 bad usage or bad input,
3 signed out, 4 unreachable.
DRAFTDESK_HOME puts everything the program writes into one folder; DRAFTDESK_PASSWORD gives the
server's password for one run, and none is then asked of the keyring."""
_VALUES = """\
VALUE is read by the field's kind: days like 2026-11-23, a decimal point, true or false; nothing
after = means empty. A link is set by id (company_id=…), by its code (company_code=…), or by a
record of its own (company.name=… company.code=…)."""


def main(arguments: Sequence[str]) -> int:
    """Answer one call; returns the exit code. What goes wrong is one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            # A terminal that lacks a letter must not cost the answer.
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        asked = understood(arguments)
        # Start-up time: whatever does the work is imported once there is some.
        from draftdesk.commands.running import run

        return run(asked)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        _flush()


def _flush() -> None:
    """Send what was said on its way; a reader who has left (`… | head`) is no mistake."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        # Python would try again at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def understood(arguments: Sequence[str]) -> argparse.Namespace:
    """The call, or the end of the program with words and code 2; `--help` and `--version` too."""
    parser = _parser()
    for each in arguments:
        if not _is_text(each):
            # Only the name: what stands behind a = may be a secret.
            parser.error(f"{each.partition('=')[0]!r}: this is no readable text.")
    asked, rest = parser.parse_known_args(arguments)
    strange = [each for each in rest if each.startswith("-") or not asked.takes_more]
    if strange:
        parser.error(f"there is no place for {strange[0].partition('=')[0]} in this call.")
    if rest:
        getattr(asked, asked.takes_more).extend(rest)
    return asked


def _is_text(argument: str) -> bool:
    try:
        argument.encode()
    except UnicodeEncodeError:
        return False
    return True


class _Parser(argparse.ArgumentParser):
    """argparse ends with 2 on bad usage already; only its words are shortened."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"draftdesk: {message}\nSee {self.prog} --help.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="draftdesk",
        description=_ABOUT,
        epilog=_MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"draftdesk {__version__}")
    calls = parser.add_subparsers(required=True, metavar="CALL")
    _profile_calls(calls)
    _sync_calls(calls)
    _record_calls(calls)
    _outbox_calls(calls)
    _rescue_calls(calls)
    return parser


def _call(calls: Any, job: str, help: str, *, more: str = "", takes_more: str = "") -> Any:
    """A parser for one call; `job` names it in `running.JOBS`, its last word is what one types."""
    parser = calls.add_parser(
        job.split()[-1],
        help=help,
        description=help[0].upper() + help[1:] + ".",
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(job=job, takes_more=takes_more, profile=None)
    return parser


def _on_profile(parser: Any) -> Any:
    parser.add_argument("--profile", metavar="NAME", help="may be left out where there is one")
    return parser


def _profile_calls(calls: Any) -> None:
    told = "the known servers"
    group = calls.add_parser("profile", help=told, description=told.capitalize() + ".")
    group = group.add_subparsers(required=True, metavar="CALL")
    adding = _call(group, "profile add", "add a server, as one person uses it")
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--url", required=True, help="such as https://server.example/api")
    adding.add_argument("--domain", required=True)
    adding.add_argument("--user", required=True)
    adding.add_argument(
        "--store",
        choices=("keyring", "session", "plain"),
        help="where secrets live: in the system's keyring (the default), nowhere (the password is "
        "asked each time and opens the store), or nowhere and the store is NOT ENCRYPTED",
    )
    _password_from(adding)
    _ways_of(adding)
    changing = _call(group, "profile change", "change the way to a server, its colour, read-only")
    _ways_of(changing)
    _call(group, "profile list", "all profiles")
    naming = _call(group, "profile password", "keep another password in the keyring")
    _password_from(naming)
    showing = _call(group, "profile show", "one profile")
    removing = _call(group, "profile remove", "forget a profile and its store, if nothing waits")
    testing = _call(group, "profile test", "go the way to the server step by step, without writing")
    for parser in (naming, showing, removing, testing, changing):
        parser.add_argument("name", nargs="?", metavar="NAME")
        _on_profile(parser)


def _ways_of(parser: Any) -> None:
    parser.add_argument(
        "--proxy",
        metavar="URL",
        help='such as http://user@proxy:3128, "none", or "" (the system\'s)',
    )
    parser.add_argument("--ca-file", metavar="FILE", help="trust this authority too (PEM)")
    parser.add_argument("--client-certificate", metavar="FILE", help="certificate and key (PEM)")
    parser.add_argument("--colour", metavar="#RRGGBB", help="of the stripe through the window")
    parser.add_argument("--country", metavar="XX", help="of telephone numbers without one")
    parser.add_argument(
        "--read-only", action=argparse.BooleanOptionalAction, help="send nothing from here"
    )


def _password_from(parser: Any) -> None:
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )


def _sync_calls(calls: Any) -> None:
    pulling = _on_profile(_call(calls, "pull", "fetch what changed over there"))
    pulling.add_argument(
        "--whole", action="store_true", help="read all of it, and drop here what is gone there"
    )
    pulling.add_argument(
        "--let-shrink",
        action="store_true",
        help="drop it even though that is most of a table (asked for when it happens)",
    )
    for name, help in (
        ("send", "send everything that waits, now"),
        ("sync", "send everything that waits, then pull"),
    ):
        parser = _on_profile(_call(calls, name, help))
        parser.add_argument(
            "--retry", nargs="+", default=[], metavar="ID", help="try these refused ones once more"
        )
        parser.add_argument(
            "--anyway",
            action="store_true",
            help="go on though sending has stopped because the server changed what nobody touched",
        )
        parser.add_argument(
            "--accept",
            action="store_true",
            help="the same, and remember that those fields are the server's own to compute",
        )


def _record_calls(calls: Any) -> None:
    listing = _on_profile(_call(calls, "list", "records of a type, from this computer's copy"))
    _type(listing)
    listing.add_argument("--search", metavar="T", default="", help="words to look for")
    listing.add_argument("--limit", type=_count, default=50, metavar="N", help="rows at most (50)")
    showing = _on_profile(_call(calls, "show", "one record, from this computer's copy"))
    setting = _on_profile(
        _call(calls, "set", "change fields of a record", more=_VALUES, takes_more="fields")
    )
    for parser in (showing, setting):
        _type(parser)
        parser.add_argument("id", metavar="ID", help="the record's id, a GUID")
    setting.add_argument("fields", nargs="+", metavar="FIELD=VALUE", help="what to set")
    setting.add_argument("--draft", action="store_true", help="keep it as a draft: not released")


def _type(parser: Any) -> None:
    parser.add_argument("type", metavar="TYPE", help="such as contact or contract, in any case")


def _outbox_calls(calls: Any) -> None:
    _on_profile(_call(calls, "outbox", "what waits, and why"))
    comparing = _on_profile(_call(calls, "diff", "what an entry changes, and the exact request"))
    comparing.add_argument("id", metavar="ID", help="the id, or its beginning")
    _on_profile(_call(calls, "pause", "send nothing, from the window neither, until `resume`"))
    _on_profile(_call(calls, "resume", "let what waits go out again"))
    owning = _on_profile(
        _call(calls, "accepted", "the fields that were accepted as the server's own")
    )
    owning.add_argument(
        "--take-back",
        nargs="+",
        default=[],
        metavar="TYPE.FIELD",
        help="let sending stop again if the server changes these though nobody touched them",
    )
    dropping = _call(calls, "discard", "drop entries that wait, and drafts", takes_more="ids")
    _on_profile(dropping).add_argument(
        "ids", nargs="+", metavar="ID", help="ids, or their beginnings"
    )


def _rescue_calls(calls: Any) -> None:
    told = "all unsent work as one file, and back"
    group = calls.add_parser("rescue", help=told, description=told.capitalize() + ".")
    group = group.add_subparsers(required=True, metavar="CALL")
    saving = _call(group, "rescue save", "write everything unsent to a file, without passwords")
    taking = _call(group, "rescue take", "take such a file in, as drafts; nothing is replaced")
    for parser in (saving, taking):
        parser.add_argument("file", metavar="FILE", help="a ZIP with a table to read")
        _on_profile(parser)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 10**9):
        raise argparse.ArgumentTypeError(f"{text} is not a number of rows")
    return int(text)
