"""One line stays one line, whatever is pasted or dropped into it."""

import re

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit

_BREAKS = "\t\n\v\f\r\x85\u2028\u2029"
_BROKEN = re.compile(f" *[{_BREAKS}][ {_BREAKS}]*")


class OneLine(QValidator):
    """Makes one space of every break and tab in a line, and nothing of those at its ends.

    Whichever way a text comes (pasted, dropped, written by an input method), Qt asks here. Inside a
    password nothing is changed that nobody could see: what is wrong with it is said by the check.
    """

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line

    def validate(self, text: str, cursor: int) -> tuple[QValidator.State, str, int]:
        """Every text will do, as one line."""
        if not any(each in text for each in _BREAKS):
            return QValidator.State.Acceptable, text, cursor
        hidden = self._line.echoMode() is not QLineEdit.EchoMode.Normal
        before, whole = text[:cursor].lstrip(_BREAKS), text.strip(_BREAKS)
        if not hidden:
            before, whole = _BROKEN.sub(" ", before), _BROKEN.sub(" ", whole)
        return QValidator.State.Acceptable, whole, min(len(before), len(whole))


def keep_on_one_line(line: QLineEdit) -> None:
    """Let this line take nothing but one line."""
    line.setValidator(OneLine(line))
