"""`python -m draftdesk.sandbox`: the sandbox as a server process of its own.

Prints one line on standard output when it is ready, `{"url": "http://127.0.0.1:PORT/api"}`, and
everything else on standard error.
"""

import argparse
import json
import logging
import socket
import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from draftdesk.sandbox.options import MISCHIEF, Mishaps, SandboxOptions
from draftdesk.sandbox.server import create_app
from draftdesk.sandbox.serving import Server, listening


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until told to stop; 2 where the port or the file cannot be had."""
    chosen = vars(_parser().parse_args(arguments))
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    try:
        with listening(chosen["host"], chosen["port"]) as ours:
            _serve(ours, create_app(_options(chosen)), chosen)
    except (OSError, sqlite3.Error) as error:
        sys.stderr.write(f"The sandbox cannot start: {error}\n")
        return 2
    return 0


def _serve(ours: socket.socket, app: FastAPI, chosen: dict[str, Any]) -> None:
    host = f"[{chosen['host']}]" if ":" in chosen["host"] else chosen["host"]
    url = f"http://{host}:{ours.getsockname()[1]}/api"

    def tell_ready() -> None:
        sys.stdout.write(json.dumps({"url": url}) + "\n")
        sys.stdout.flush()

    server = Server(app, tell_ready)
    if chosen["stop_on_eof"]:
        server.stop_on_eof()
    server.run(sockets=[ours])


def _options(chosen: dict[str, Any]) -> SandboxOptions:
    mild = MISCHIEF if chosen["mischief"] else Mishaps()
    mishaps = Mishaps(
        **{
            each.name: getattr(mild, each.name) if (given := chosen[each.name]) is None else given
            for each in fields(Mishaps)
        }
    )
    names = {each.name for each in fields(SandboxOptions)} - {"mishaps"}
    return SandboxOptions(**{name: chosen[name] for name in names}, mishaps=mishaps)


def _parser() -> argparse.ArgumentParser:
    standard = SandboxOptions()
    parser = argparse.ArgumentParser(
        prog="python -m draftdesk.sandbox",
        description="The ERP's API in a box.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--host", default="127.0.0.1")
    add("--port", type=int, default=0, help="0 takes a free one")
    add("--stop-on-eof", action="store_true", help="stop when standard input closes")
    add("--user", default=standard.user)
    add("--password", default=standard.password)
    add("--domain", default=standard.domain)
    add("--records", type=_count, default=standard.records, help="how many contacts")
    add("--page-size", type=_size, default=standard.page_size)
    add("--db", type=Path, help="the file that keeps the rows; else they live in memory")
    add("--today", type=date.fromisoformat, default=standard.today)
    _add_readings(parser, standard)
    _add_mischief(parser, standard)
    return parser


def _add_readings(parser: argparse.ArgumentParser, standard: SandboxOptions) -> None:
    """The switches for what the documentation leaves open."""
    group = parser.add_argument_group("readings of the documentation")
    add = group.add_argument
    styles = ("ModelState", "odata", "plain", "html", "empty")
    add("--error-style", choices=styles, default=standard.error_style)
    add("--absent", choices=("reset", "keep"), default=standard.absent)
    add("--e-password", choices=("returned", "blanked"), default=standard.e_password)
    add("--blank-put", choices=("wipes", "keeps"), default=standard.blank_put)
    add("--put-answer", choices=("entity", "204"), default=standard.put_answer)
    add(
        "--delete",
        dest="delete_answer",
        type=int,
        choices=(405, 403),
        default=standard.delete_answer,
    )
    add("--dates", choices=("both", "quoted", "unquoted"), default=standard.dates)
    add("--nulls", action="store_true", help="nulls in place of the server's spellings of nothing")
    add("--etags", action="store_true")
    add("--require-if-match", action="store_true", help="428 for a PUT without If-Match")


def _add_mischief(parser: argparse.ArgumentParser, standard: SandboxOptions) -> None:
    group = parser.add_argument_group("bad weather")
    add = group.add_argument
    add("--latency", type=float, default=standard.latency, help="seconds before each answer")
    add("--mischief", action="store_true", help="a little of everything below")
    add("--slow", type=_share, help="share of requests that are slow")
    add("--lost", type=_share, help="share of requests that break off")
    add("--refused", type=_share, help="share of requests that fail with 500, 503 or 429")
    add("--colleague", type=_share, help="share of requests in which a colleague edits too")
    add("--slowest", type=float, help="the longest wait, in seconds")
    add("--seed", type=int, default=standard.seed, help="what chance starts from")


def _share(text: str) -> float:
    share = float(text)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError("a share lies between 0 and 1")
    return share


def _count(text: str) -> int:
    count = int(text)
    if count < 0:
        raise argparse.ArgumentTypeError("a count is not negative")
    return count


def _size(text: str) -> int:
    if (size := _count(text)) == 0:
        raise argparse.ArgumentTypeError("a page holds at least one row")
    return size


if __name__ == "__main__":
    sys.exit(main())
