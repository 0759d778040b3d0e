"""How a call can end: the exit codes, and the complaint that leads to one."""

DONE = 0
WAITING = 1
"""Done, and something was refused, clashes, or could not be sent."""
BAD_INPUT = 2
SIGNED_OUT = 3
UNREACHABLE = 4
BUG = 70
INTERRUPTED = 130


class Complaint(Exception):
    """What is wrong with what was asked, in words, and the exit code it ends with."""

    def __init__(self, text: str, code: int = BAD_INPUT) -> None:
        super().__init__(text)
        self.code = code
