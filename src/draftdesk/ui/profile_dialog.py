"""Which server, which domain, which person: a new profile, or another password."""

from dataclasses import replace
from itertools import count

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.profile import Keeping, Profile, address_problem, former_name
from draftdesk.sync.doctor import Step
from draftdesk.ui import look
from draftdesk.ui.controls import Button, Buttons, Line
from draftdesk.ui.dialog import Dialog
from draftdesk.ui.look import Role
from draftdesk.ui.notice import Notice
from draftdesk.ui.surfaces import Check, Mark, PlainLabel, Radio
from draftdesk.ui.tongue import label, profile_name, tr, trouble_words
from draftdesk.ui.way_fields import WayFields

_WIDTH = 560
_FIELD_OF_STEP = {"address": "url", "line": "url", "sign-in": "password"}
"""Where a person most likely mends what failed."""
_LINES_SAID = 4
_TESTS = count(1)
"""No two examinations have the same number, not even of two dialogs."""


class ProfileDialog(Dialog):
    """Name, address, domain, user, password; *Test connection* tells each step.

    The dialog asks nobody itself: `test_wanted` wishes an examination under a number, and whoever
    does it answers by `show_step` for each step and `end_test`. What is typed meanwhile, or another
    press of the button, makes what comes of it of no interest. Whether there is a keyring is told
    by `show_keyring`. `chosen` tells the profile, the password, and whether unsent work goes along
    to where it leads now; before it, `proxy_password_given` tells what was typed into the proxy's
    address.
    """

    chosen = Signal(object, str, bool)
    proxy_password_given = Signal(object, str)
    test_wanted = Signal(object, str, int)

    def __init__(
        self,
        others: tuple[Profile, ...] = (),
        profile: Profile | None = None,
        waiting: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`others` are known already; of the `profile` to be changed, `waiting` are unsent."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._others, self._profile, self._waiting = others, profile, waiting
        self.setWindowTitle(tr("Change profile") if profile else tr("New profile"))
        self.name, self.url, self.domain, self.user, self.password = (Line() for _ in range(5))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.url.setPlaceholderText("https://…/api")
        self.read_only = Check(tr("Read-only: nothing is ever sent from here"))
        self.keep = KeepingChoice()
        self.way = WayFields(profile)
        before = former_name(profile.name, (each.name for each in others)) if profile else ""
        self.stays = StaysBehind(before, waiting)
        self._said = _Said()
        self._test = 0
        self._lines: list[tuple[str, Role]] = []
        self._throws = Notice()
        self._keys: QWidget | None = None
        self._throws.also_acted.connect(self._on_thrown)
        self.test = Button(look.icon("wifi"), tr("Test connection"))
        self.test.clicked.connect(self._on_test)
        standard = QDialogButtonBox.StandardButton
        self._buttons = Buttons(standard.Save | standard.Cancel)
        self._buttons.accepted.connect(self._on_save)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        look.fit_icons(self)
        if profile is not None:
            self._show(profile)
        self._before = self._typed()

    def profile(self) -> Profile:
        """What is typed, as a profile."""
        asked = Profile(
            self.name.text().strip(),
            self.url.text().strip().rstrip("/"),
            self.domain.text().strip(),
            self.user.text().strip(),
            self.keep.chosen(),
            read_only=self.read_only.isChecked(),
        )
        if self._profile is None:
            return self.way.applied_to(asked)
        changed = replace(
            self.way.applied_to(self._profile),
            url=asked.url,
            domain=asked.domain,
            user=asked.user,
            read_only=asked.read_only,
        )
        if _leads_alike(changed, self._profile):
            return changed
        # What the first meeting found was found at another server.
        return replace(changed, met=None)

    def problem(self) -> tuple[QLineEdit, str] | None:
        """The first field that cannot stay as it is, and why."""
        for field in (self.name, self.url, self.domain, self.user):
            if not field.text().strip():
                return field, tr("Please fill this in.")
        address = address_problem(self.url.text())
        if address:
            return self.url, label(address)
        return self.way.problem() or self._clash()

    def show_keyring(self, trouble: str) -> None:
        """There is a keyring, or this is what is wrong with it."""
        self.keep.show_keyring(trouble)

    def show_step(self, test: int, step: Step) -> None:
        """A step of the examination has ended; where it failed, the keys go to what mends it."""
        if test != self._test:
            return
        self._lines.append(_step_line(step))
        if step.trouble is None:
            self._show_lines([*self._lines, (tr("Looking …"), Role.SECONDARY)])
            return
        self._show_lines(self._lines)
        field = _FIELD_OF_STEP.get(step.name)
        if field and self.test.hasFocus():
            getattr(self, field).setFocus()

    def end_test(self, test: int, words: str = "") -> None:
        """The examination is over, or could not be made, and this is why."""
        if test == self._test:
            self._lines += [(words, Role.REFUSED)] if words else []
            self._show_lines(self._lines)

    def said(self) -> str:
        """The words beneath the fields."""
        return self._said.text()

    # --- inside ---------------------------------------------------------------------------------

    def _clash(self) -> tuple[QLineEdit, str] | None:
        """What would mix up two profiles, or lead work astray."""
        asked = self.profile()
        others = [each for each in self._others if each != self._profile]
        if any(each.name.casefold() == asked.name.casefold() for each in others):
            return self.name, tr("There is already a profile of this name.")
        same = next((each for each in others if each.identity == asked.identity), None)
        if same is not None:
            words = tr("The profile {name} is for this server, domain and user already.")
            return self.url, words.format(name=same.name)
        return None

    def _leads_elsewhere(self) -> bool:
        """Whether unsent work would stay behind with the server, domain or user of now."""
        if self._profile is None or not self._waiting:
            return False
        return not _leads_alike(self.profile(), self._profile)

    def _say(self, *lines: tuple[str, Role]) -> None:
        """Say something else: what an examination may still find is of no interest any more."""
        self._test, self._lines = next(_TESTS), []
        self._show_lines(list(lines))

    def _show_lines(self, lines: list[tuple[str, Role]]) -> None:
        self._said.show_lines(lines)
        self._fit()

    def _on_place_edited(self) -> None:
        self._say()
        self.stays.setVisible(self._leads_elsewhere())
        self._fit()

    def _fit(self) -> None:
        """As high as what is shown now; never lower than it was made by hand."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))

    @property
    def brings_work(self) -> bool:
        """Whether unsent work goes along to where the profile leads from now on, as drafts."""
        return self._leads_elsewhere() and self.stays.brings.isChecked()

    def _show(self, profile: Profile) -> None:
        self.name.setText(profile.name)
        self.name.setEnabled(False)
        self.url.setText(profile.url)
        self.domain.setText(profile.domain)
        self.user.setText(profile.user)
        self.password.setPlaceholderText(tr("as it was"))
        self.read_only.setChecked(profile.read_only)
        self.keep.fix(profile.keeping)

    def _is_sound(self) -> bool:
        found = self.problem()
        if found is None:
            return True
        field, words = found
        self._say((f"{field.accessibleName()}: {words}", Role.REFUSED))
        field.setFocus()
        return False

    def _on_test(self) -> None:
        if self._is_sound():
            self._say((tr("Looking …"), Role.SECONDARY))
            self.test_wanted.emit(self.profile(), self.password.text(), self._test)

    def _on_save(self) -> None:
        if self._is_sound():
            if password := self.way.proxy_password():
                self.proxy_password_given.emit(self.profile(), password)
            self.chosen.emit(self.profile(), self.password.text(), self.brings_work)
            self.accept()

    # --- leaving --------------------------------------------------------------------------------

    def _typed(self) -> tuple[str | bool, ...]:
        """All that a person may have filled in."""
        lines = (each.text() for each in self.findChildren(QLineEdit))
        return (*lines, self.read_only.isChecked())

    def _on_thrown(self, way: int) -> None:
        self._throws.hide()
        if way:
            super().reject()
        elif self._keys is not None:
            self._keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_throw(self) -> None:
        self._keys = self.focusWidget()
        ways = (tr("Keep editing"), tr("Throw away"))
        self._throws.say(tr("Throw away what you typed?"), Role.WAITING, more=ways)
        self._throws.more[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

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
        form.addRow("", self._tested())
        form.addRow("", self.read_only)
        form.addRow(tr("Secrets"), self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        column.addLayout(form)
        column.addWidget(self.way)
        column.addWidget(self.stays)
        column.addStretch(1)
        column.addWidget(self._throws)
        self.stays.hide()
        self.way.folded.connect(self._fit)
        for field in (self.name, self.url, self.domain, self.user):
            field.textChanged.connect(self._on_place_edited)
        column.addWidget(self._buttons)
        # Enter saves, unless the keys are on another button.
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setDefault(True)
        self.resize(_WIDTH, self.sizeHint().height())

    def _tested(self) -> QWidget:
        """*Test connection* stands right after what it tests, and beneath it what came of it."""
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.INSIDE)
        column.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._said)
        return both

    # --- Qt's own spelling ----------------------------------------------------------------------

    def reject(self) -> None:
        """Esc, *Cancel*, the window's cross: whether to throw away what was typed is asked first.

        Esc once more goes back to it.
        """
        if self._typed() == self._before:
            super().reject()
        elif self._throws.isHidden():
            self._ask_to_throw()
        else:
            self._on_thrown(0)


def _step_line(step: Step) -> tuple[str, Role]:
    """What came of a step, and how long it took."""
    words = {
        "address": tr("The server's name is known."),
        "line": tr("Something answers there."),
        "sign-in": tr("It accepts the user, and shows contacts."),
        "contracts": tr("It shows contracts."),
    }
    said = trouble_words(step.trouble) if step.trouble else words[step.name]
    seconds = tr("{number} s").format(number=QLocale().toString(step.seconds, "f", 1))
    return f"{said} ({seconds})", Role.REFUSED if step.trouble else Role.SENT


class StaysBehind(QWidget):
    """What becomes of unsent work where a profile is led to another place."""

    def __init__(self, name: str, waiting: int) -> None:
        """`name` is what the profile of now will be called."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.INSIDE)
        words = tr(
            "%n unsent change(s) belong to where this profile leads now. They stay on this "
            "computer under “{name}”, which sends nothing.",
            waiting,
        )
        column.addWidget(PlainLabel(words.format(name=name), Role.WAITING, wrap=True))
        self.brings = Check(
            tr("The server has only moved: bring them along as drafts (without passwords)")
        )
        column.addWidget(self.brings)


def _leads_alike(one: Profile, other: Profile) -> bool:
    """Whether both lead to the same server, domain and user; an address may be half typed."""
    if address_problem(one.url):
        return True
    return one.identity == other.identity


class PasswordDialog(Dialog):
    """Asks for the password of a profile."""

    given = Signal(str)

    def __init__(self, profile: Profile, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Password"))
        self.password = Line()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        asked = tr("Password of {user}@{domain}").format(user=profile.user, domain=profile.domain)
        self.password.setAccessibleName(asked)
        standard = QDialogButtonBox.StandardButton
        self._buttons = Buttons(standard.Ok | standard.Cancel)
        self._buttons.accepted.connect(self._on_given)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        column.addWidget(PlainLabel(profile_name(profile), font=look.section_font(self.font())))
        named = PlainLabel(asked, Role.SECONDARY)
        named.setBuddy(self.password)
        for each in (PlainLabel(why, wrap=True), named):
            column.addWidget(each)
        column.addWidget(self.password)
        column.addWidget(self._buttons)
        self.resize(420, self.sizeHint().height())
        self.password.setFocus()

    def _on_given(self) -> None:
        if self.password.text():
            self.given.emit(self.password.text())
            self.accept()
        else:
            self.password.setFocus()


class KeepingChoice(QWidget):
    """Where the secrets live, each choice with what it means."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[Keeping, Radio] = {}
        self._is_fixed = self._is_chosen = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.INSIDE)
        choices: tuple[tuple[Keeping, str], ...] = (
            ("keyring", tr("in this computer's keyring")),
            ("session", tr("nowhere: the password is asked each time, and opens the store")),
            ("plain", tr("nowhere, and the store is NOT ENCRYPTED")),
        )
        self._trouble = PlainLabel(role=Role.WAITING, font=look.hint_font(self.font()), wrap=True)
        self._trouble.setContentsMargins(look.GROUP, 0, 0, 0)
        self._trouble.hide()
        for keeping, words in choices:
            button = Radio(words)
            self._group.addButton(button)
            self._buttons[keeping] = button
            column.addWidget(button)
            if keeping == "keyring":
                column.addWidget(self._trouble)
        self._buttons["keyring"].setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)

    def chosen(self) -> Keeping:
        """What is chosen."""
        return next(keeping for keeping, button in self._buttons.items() if button.isChecked())

    def choose(self, keeping: Keeping) -> None:
        """Choose one, as a click does."""
        self._buttons[keeping].setChecked(True)
        self._is_chosen = True

    def fix(self, keeping: Keeping) -> None:
        """A store that is there stays as it is."""
        self._buttons[keeping].setChecked(True)
        self._is_fixed = True
        for button in self._buttons.values():
            button.setEnabled(button.isChecked())

    def show_keyring(self, trouble: str) -> None:
        """Where there is no keyring, it cannot be chosen."""
        if self._is_fixed:
            return
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._buttons["keyring"].setEnabled(not trouble)
        if trouble and self._buttons["keyring"].isChecked():
            self._buttons["session"].setChecked(True)

    def _on_clicked(self) -> None:
        self._is_chosen = True


class _Said(QWidget):
    """Some lines, each with its mark."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look.INSIDE, 0, 0)
        self._column.setSpacing(look.INSIDE)
        self._column.addStretch(1)
        self.hide()
        self._lines: list[QWidget] = []
        self._words: list[str] = []
        self.setMinimumHeight(_LINES_SAID * (self.fontMetrics().height() + look.INSIDE))

    def show_lines(self, lines: list[tuple[str, Role]]) -> None:
        for each in self._lines:
            self._column.removeWidget(each)
            # Until it is gone it would be painted under the new ones.
            each.hide()
            each.deleteLater()
        self._lines = [self._line(words, role) for words, role in lines]
        self._words = [words for words, _ in lines]
        self.setVisible(bool(lines))
        for place, line in enumerate(self._lines):
            self._column.insertWidget(place, line)
        self.setAccessibleName(self.text())

    def text(self) -> str:
        return "\n".join(self._words)

    def _line(self, words: str, role: Role) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.LABEL_GAP)
        mark = Mark(look.ROLE_ICONS.get(role, "clock"), role)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(words, role, wrap=True), 1)
        return line
