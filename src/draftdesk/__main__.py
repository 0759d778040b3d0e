"""`python -m draftdesk` and the command `draftdesk`: the window, or a job without one."""

import gc
import sys

_OF_THE_WINDOW = frozenset({"demo", "--tour"})


def main() -> int:
    """No arguments, or `demo`: the window. Anything else: the command line.

    The two are imported only when they are wanted: the window without pydantic and httpx before
    its first paint, the commands without Qt.
    """
    arguments = sys.argv[1:]
    if not arguments or arguments[0] in _OF_THE_WINDOW:
        # Until all is imported; `app` says why, and turns it on again.
        gc.disable()
        from draftdesk import app

        return app.main(arguments)
    from draftdesk.commands import line

    return line.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
