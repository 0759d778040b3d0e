"""Which server, which domain, which person: a new profile, or another password."""

import threading
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.profile import Keeping, Profile, address_problem
from draftdesk.sync.doctor import Step
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.tongue import tr, trouble_words

Examine = Callable[[Profile, str], list[Step]]
"""Goes the way to a server step by step; may wait, so it is called in a thread of its own."""


class ProfileDialog(QDialog):
    """Name, address, domain, user, password; *Test connection* tells each step."""

    chosen = Signal(object, str)

    def __init__(
        self,
        examine: Examine,
        keyring_trouble: str = "",
        taken: tuple[str, ...] = (),
        profile: Profile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._taken = tuple(name.casefold() for name in taken)
        self._profile = profile
        self._examination = _Examination(examine, self)
        self._examination.ended.connect(self._on_examined)
        self.setWindowTitle(tr("Change profile") if profile else tr("New profile"))
        self.name, self.url, self.domain, self.user, self.password = (_line() for _ in range(5))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.url.setPlaceholderText("https://…/api")
        self.read_only = QCheckBox(tr("Read-only: nothing is ever sent from here"))
        self._keep = _Keeping(keyring_trouble)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(self.fontMetrics().height() * 4)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.test = QPushButton(look.icon("wifi"), tr("Test connection"))
        self.test.clicked.connect(self._on_test)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self._on_save)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        if profile is not None:
            self._show(profile)

    def profile(self) -> Profile:
        """What is typed, as a profile."""
        asked = Profile(
            self.name.text().strip(),
            self.url.text().strip().rstrip("/"),
            self.domain.text().strip(),
            self.user.text().strip(),
            self._keep.chosen(),
            read_only=self.read_only.isChecked(),
        )
        if self._profile is None:
            return asked
        return replace(
            self._profile,
            url=asked.url,
            domain=asked.domain,
            user=asked.user,
            keeping=asked.keeping,
            read_only=asked.read_only,
        )

    def problem(self) -> tuple[QLineEdit, str] | None:
        """The first field that cannot stay as it is, and why."""
        empty = tr("Please fill this in.")
        for field in (self.name, self.url, self.domain, self.user):
            if not field.text().strip():
                return field, empty
        if self._profile is None and self.name.text().strip().casefold() in self._taken:
            return self.name, tr("There is already a profile of this name.")
        address = address_problem(self.url.text())
        return (self.url, tr(address)) if address else None

    def said(self) -> str:
        """The words beneath the fields."""
        return self._said.text()

    def _show(self, profile: Profile) -> None:
        self.name.setText(profile.name)
        self.name.setEnabled(False)
        self.url.setText(profile.url)
        self.domain.setText(profile.domain)
        self.user.setText(profile.user)
        self.read_only.setChecked(profile.read_only)
        self._keep.choose(profile.keeping)

    def _say(self, words: str, role: Role) -> None:
        palette = self._said.palette()
        palette.setColor(palette.ColorRole.WindowText, look.colour(role))
        self._said.setPalette(palette)
        self._said.setText(words)

    def _is_sound(self) -> bool:
        found = self.problem()
        if found is None:
            return True
        field, words = found
        self._say(f"{field.accessibleName()}: {words}", Role.REFUSED)
        field.setFocus()
        return False

    def _on_test(self) -> None:
        if self._is_sound():
            self._say(tr("Looking …"), Role.SECONDARY)
            self.test.setEnabled(False)
            self._examination.start(self.profile(), self.password.text())

    def _on_examined(self, steps: list[Step]) -> None:
        self.test.setEnabled(True)
        names = {
            "address": tr("The server's name is known."),
            "line": tr("Something answers there."),
            "sign-in": tr("It accepts the user, and shows contacts."),
            "contracts": tr("It shows contracts."),
        }
        bad = next((step.trouble for step in steps if step.trouble), None)
        lines = [f"✓ {names[step.name]}" for step in steps if step.trouble is None]
        lines += [f"✕ {trouble_words(bad)}"] if bad else []
        self._say("\n".join(lines), Role.REFUSED if bad else Role.SENT)

    def _on_save(self) -> None:
        if self._is_sound():
            self.chosen.emit(self.profile(), self.password.text())
            self.accept()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setVerticalSpacing(look.LABEL_GAP)
        for words, field in (
            (tr("Name"), self.name),
            (tr("Address"), self.url),
            (tr("Domain"), self.domain),
            (tr("User"), self.user),
            (tr("Password"), self.password),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words)
        form.addRow("", self.read_only)
        form.addRow(tr("Secrets"), self._keep)
        column = QVBoxLayout(self)
        column.setSpacing(look.FIELD_GAP)
        column.addLayout(form)
        column.addWidget(self._said)
        self._buttons.addButton(self.test, QDialogButtonBox.ButtonRole.ActionRole)
        column.addWidget(self._buttons)
        self.resize(520, self.sizeHint().height())


class PasswordDialog(QDialog):
    """Asks for the password of a profile."""

    given = Signal(str)

    def __init__(self, profile: Profile, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Password"))
        words = QLabel(why)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self.password = _line()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        label = tr("Password of {user}@{domain}").format(user=profile.user, domain=profile.domain)
        self.password.setAccessibleName(label)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._on_given)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(QLabel(label))
        column.addWidget(self.password)
        column.addWidget(buttons)
        self.resize(420, self.sizeHint().height())

    def _on_given(self) -> None:
        if self.password.text():
            self.given.emit(self.password.text())
            self.accept()


class _Keeping(QWidget):
    """Where the secrets live, each choice with what it means."""

    def __init__(self, keyring_trouble: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[Keeping, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.INSIDE)
        keyring = tr("in this computer's keyring")
        choices: tuple[tuple[Keeping, str], ...] = (
            ("keyring", f"{keyring} – {keyring_trouble}" if keyring_trouble else keyring),
            ("session", tr("nowhere: the password is asked each time, and opens the store")),
            ("plain", tr("nowhere, and the store is NOT encrypted")),
        )
        for keeping, words in choices:
            button = QRadioButton(words)
            self._group.addButton(button)
            self._buttons[keeping] = button
            column.addWidget(button)
        self._buttons["keyring"].setEnabled(not keyring_trouble)
        self._buttons["session" if keyring_trouble else "keyring"].setChecked(True)

    def chosen(self) -> Keeping:
        return next(keeping for keeping, button in self._buttons.items() if button.isChecked())

    def choose(self, keeping: Keeping) -> None:
        self._buttons[keeping].setChecked(True)


class _Examination(QObject):
    """An examination in a thread of its own; its end is told in the main thread."""

    ended = Signal(list)

    def __init__(self, examine: Examine, parent: QObject) -> None:
        super().__init__(parent)
        self._examine = examine

    def start(self, profile: Profile, password: str) -> None:
        thread = threading.Thread(target=self._run, args=(profile, password), daemon=True)
        thread.start()

    def _run(self, profile: Profile, password: str) -> None:
        self.ended.emit(self._examine(profile, password))


def _line() -> QLineEdit:
    return QLineEdit()
