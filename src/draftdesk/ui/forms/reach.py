"""Editors from which one can call or write: the desk's own telephone or mail program is asked."""

import re
from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QWidget

from draftdesk.domain.fields import FieldKind, FieldSpec
from draftdesk.domain.shapes import is_email
from draftdesk.ui import look
from draftdesk.ui.forms.field_acts import FieldAct
from draftdesk.ui.forms.texts import LineEditor

_NUMBER = re.compile(r"\+?[0-9 ()./\u00a0-]+")
_TRUNK = re.compile(r"\(0\)")
_FEWEST_DIGITS, _MOST_DIGITS = 5, 15


def call_address(text: str) -> str:
    """A telephone number as an address to call; empty for anything else."""
    number = text.strip()
    if not _NUMBER.fullmatch(number):
        return ""
    plain = _TRUNK.sub("", number) if number.startswith("+") else number
    digits = re.sub(r"[^0-9]", "", plain)
    if not _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS:
        return ""
    return f"tel:{'+' if number.startswith('+') else ''}{digits}"


def write_address(text: str) -> str:
    """An e-mail address as an address to write to; empty for anything else.

    Every sign that could mean something in an address is spelled out, so that no more than the
    receiver is said by it.
    """
    address = text.strip()
    if not is_email(address):
        return ""
    return "mailto:" + bytes(QUrl.toPercentEncoding(address, b"@").data()).decode()


class ReachEditor(LineEditor):
    """A telephone number or an e-mail address, with a button to use it while it is well formed."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        phone = spec.kind is FieldKind.PHONE
        self._address_of = call_address if phone else write_address
        words = self.tr("Call (Alt+Enter)") if phone else self.tr("Write (Alt+Enter)")
        self._use = self._add_button("phone" if phone else "mail", words)
        self._use.clicked.connect(self.use)
        self._way = QAction(self.tr("Call") if phone else self.tr("Write"), self)
        self._way.setIcon(look.icon("phone" if phone else "mail"))
        self._way.triggered.connect(self.use)
        self.addAction(self._way)
        self._show_way()

    def address(self) -> str:
        """Where the button leads; empty if what stands here leads nowhere."""
        return self._address_of(self._line.text())

    def use(self) -> None:
        """Call, or write: asks the desk, which asks its own program."""
        address = self.address()
        if address:
            QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))

    def acts(self) -> dict[FieldAct, Callable[[], object]]:
        leads = {FieldAct.USE: self.use} if self.address() else {}
        return {**super().acts(), **leads}

    def _put(self, value: object) -> None:
        super()._put(value)
        self._show_way()

    def _on_text_edited(self) -> None:
        self._show_way()
        super()._on_text_edited()

    def _show_way(self) -> None:
        leads = bool(self.address())
        self._use.setVisible(leads)
        self._way.setVisible(leads)
