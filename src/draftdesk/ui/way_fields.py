"""How a profile's server is reached, and how its window looks: what most people never change."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.profile import Profile, proxy_problem, without_password
from draftdesk.ui import look
from draftdesk.ui.controls import Line, Tool
from draftdesk.ui.surfaces import PlainLabel
from draftdesk.ui.tongue import label, tr

_LETTERS_OF_COUNTRY = 2


class WayFields(QWidget):
    """Proxy, certificates, country and colour, behind a button until they are wanted."""

    folded = Signal()

    def __init__(self, profile: Profile | None = None) -> None:
        super().__init__()
        self._start = profile or Profile("", "", "", "")
        self.unfold = Tool()
        self.unfold.setText(tr("Proxy, certificates, country, colour …"))
        self.unfold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.unfold.setIcon(look.icon("chevron-right"))
        self.unfold.setAutoRaise(True)
        self.unfold.setCheckable(True)
        self.proxy, self.ca_file, self.certificate, self.country, self.colour = (
            Line() for _ in range(5)
        )
        self._fields = QWidget()
        self._lay_out()
        self._show()
        self.unfold.toggled.connect(self._on_unfolded)
        self._fields.setVisible(self.unfold.isChecked())

    def applied_to(self, profile: Profile) -> Profile:
        """The profile with what is typed here; a proxy's password stays out of it."""
        proxy, _ = without_password(self.proxy.text().strip())
        return replace(
            profile,
            proxy=proxy,
            ca_file=self.ca_file.text().strip(),
            client_certificate=self.certificate.text().strip(),
            country=self.country.text().strip().upper(),
            colour=self.colour.text().strip(),
        )

    def proxy_password(self) -> str:
        """The password that was typed with the proxy's address; empty if there is none."""
        return without_password(self.proxy.text().strip())[1]

    def problem(self) -> tuple[QLineEdit, str] | None:
        """The first field that cannot stay as it is, and why; it is shown then."""
        found = self._problem()
        if found is not None:
            self.unfold.setChecked(True)
        return found

    def _problem(self) -> tuple[QLineEdit, str] | None:
        if words := proxy_problem(self.proxy.text().strip()):
            return self.proxy, label(words)
        for field in (self.ca_file, self.certificate):
            if field.text().strip() and not Path(field.text().strip()).is_file():
                return field, tr("There is no such file.")
        country = self.country.text().strip()
        if len(country) != _LETTERS_OF_COUNTRY or not country.isalpha() or not country.isascii():
            return self.country, tr("Two letters, such as BE.")
        if not QColor.isValidColorName(self.colour.text().strip()):
            return self.colour, tr("A colour, such as #2f7f86.")
        return None

    # --- inside ---------------------------------------------------------------------------------

    def _show(self) -> None:
        start = self._start
        self.proxy.setText(start.proxy)
        self.ca_file.setText(start.ca_file)
        self.certificate.setText(start.client_certificate)
        self.country.setText(start.country)
        self.colour.setText(start.colour)
        self.unfold.setChecked(bool(start.proxy or start.ca_file or start.client_certificate))

    def _on_unfolded(self, unfolded: bool) -> None:
        self.unfold.setIcon(look.icon("chevron-down" if unfolded else "chevron-right"))
        self._fields.setVisible(unfolded)
        self.folded.emit()

    def _lay_out(self) -> None:
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(look.LABEL_GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        self.proxy.setPlaceholderText(tr("as the system has it"))
        self.ca_file.setPlaceholderText(tr("the system's are trusted"))
        self.country.setMaxLength(_LETTERS_OF_COUNTRY)
        for words, field, more in (
            (tr("Proxy"), self.proxy, None),
            (tr("Own authority"), self.ca_file, self._browse(self.ca_file)),
            (tr("Client certificate"), self.certificate, self._browse(self.certificate)),
            (tr("Country"), self.country, None),
            (tr("Colour"), self.colour, self._colours()),
        ):
            field.setAccessibleName(words)
            named = PlainLabel(words)
            named.setBuddy(field)
            form.addRow(named, _beside(field, more) if more else field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.INSIDE)
        column.addWidget(self.unfold)
        column.addWidget(self._fields)

    def _browse(self, field: QLineEdit) -> QToolButton:
        button = Tool()
        button.setText("…")
        button.setAccessibleName(tr("Choose a file"))
        button.clicked.connect(lambda: self._on_browse(field))
        return button

    def _on_browse(self, field: QLineEdit) -> None:
        dialog = QFileDialog(self, tr("Certificate"), field.text())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["PEM (*.pem *.crt *.cer)", "* (*)"])
        dialog.fileSelected.connect(field.setText)
        dialog.open()

    def _colours(self) -> QToolButton:
        button = Tool()
        button.setText("…")
        button.setAccessibleName(tr("Choose a colour"))
        button.clicked.connect(self._on_colours)
        return button

    def _on_colours(self) -> None:
        dialog = QColorDialog(QColor(self.colour.text()), self)
        dialog.colorSelected.connect(lambda chosen: self.colour.setText(chosen.name()))
        dialog.open()


def _beside(field: QWidget, button: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.INSIDE)
    row.addWidget(field, 1)
    row.addWidget(button)
    both.setFocusProxy(field)
    return both
