"""A process that has imported the command line, and becomes a copy of itself for each call.

A start of Python with all that a call needs takes half a second; a fork takes a hundredth. The
copy has the arguments, surroundings and streams of its call, and ends as any program ends.

Each line on standard input asks for one call; the answer is its exit code.
"""

import gc
import importlib
import json
import os
import signal
import sys
from contextlib import suppress
from typing import Any

from draftdesk import __main__ as program
from draftdesk.commands import running

# What each copy would import at its first request, or to look for a keyring.
for _late in ("httpcore", "anyio._backends._asyncio", "keyring.backends.SecretService"):
    with suppress(ImportError):
        importlib.import_module(_late)


def main() -> int:
    """Serve calls until standard input ends."""
    assert running.JOBS, "everything is imported"
    # Or each copy would walk through all of it at its end, and copy it while it does.
    gc.freeze()
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            # Without taking everything down, which costs more than the call itself.
            os._exit(_call(asked))
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()
    return 0


def _call(asked: dict[str, Any]) -> int:
    signal.alarm(asked["patience"])
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        flags = os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        os.dup2(os.open(asked[name], flags, 0o600), number)
    # What was read ahead belongs to the parent.
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    os.environ.clear()
    os.environ.update(asked["env"])
    sys.argv = ["draftdesk", *asked["arguments"]]
    try:
        return program.main()
    except SystemExit as end:
        return int(end.code or 0)
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()


if __name__ == "__main__":
    sys.exit(main())
