"""What stands in the window while no profile is open: an invitation, a reason, or a wait."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from draftdesk.domain.profile import Profile
from draftdesk.ui import look
from draftdesk.ui.controls import Button
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import Mark, PlainLabel, Sheet
from draftdesk.ui.tongue import profile_name, tr

Way = tuple[str, str, Callable[[], object]]
"""A way out of what is said: its picture, its words, and what it does."""

_WIDTH = 440
_MARK = 32
_BUTTON_HEIGHT = 34


class Welcome(QWidget):
    """The empty program invites; after a failure it says why and offers the ways on."""

    profile_wanted = Signal()
    sandbox_wanted = Signal()
    switch_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._mark = Mark("users", Role.ACCENT, _MARK)
        title = PlainLabel("Draftdesk", font=look.title_font(self.font()))
        self._words = PlainLabel(wrap=True)
        self._busy = QProgressBar()
        self._busy.setAccessibleName(tr("Please wait"))
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(4)
        self.add = _button("server", tr("Add a profile …"))
        self.add.clicked.connect(self.profile_wanted)
        self.try_out = _button("play", tr("Try it with a sandbox"))
        self.try_out.clicked.connect(self.sandbox_wanted)
        self._profiles = QVBoxLayout()
        self._profiles.setSpacing(look.LABEL_GAP)
        self._ways: list[QPushButton] = []
        sheet = Sheet()
        sheet.setFixedWidth(_WIDTH)
        sheet.column.setContentsMargins(look.GROUP, look.GROUP, look.GROUP, look.GROUP)
        sheet.column.setSpacing(look.LABEL_GAP + look.GRID)
        head = QHBoxLayout()
        head.setSpacing(look.LABEL_GAP + look.GRID)
        head.addWidget(self._mark)
        head.addWidget(title, 1)
        sheet.column.addLayout(head)
        for each in (self._words, self._busy):
            sheet.column.addWidget(each)
        sheet.column.addLayout(self._profiles)
        for button in (self.add, self.try_out):
            sheet.column.addWidget(button)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(sheet)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
        self.say("", ())

    def say(self, words: str, profiles: tuple[Profile, ...], ways: Sequence[Way] = ()) -> None:
        """Say why nothing is open, or invite; profiles that are known can be opened."""
        invitation = tr(
            "Keep the contacts and contracts of your ERP right, even when the network is away. "
            "Add the server you work with, or look around in a sandbox first."
        )
        self._words.say(words or invitation, Role.TEXT)
        self._offer(profiles, ways)
        self._busy.hide()
        for each in (self.add, self.try_out):
            each.show()
        first = self._ways[0] if self._ways else self.add
        for each in (*self._ways, self.add):
            each.setDefault(each is first)
        first.setFocus()

    def wait(self, words: str) -> None:
        """Say what is being waited for."""
        self._words.say(words, Role.SECONDARY)
        self._offer(())
        self._busy.show()
        for each in (self.add, self.try_out):
            each.hide()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def ways(self) -> list[QPushButton]:
        """The buttons that lead on from here, above the two that are always there."""
        return list(self._ways)

    def _offer(self, profiles: tuple[Profile, ...], ways: Sequence[Way] = ()) -> None:
        for each in self._ways:
            self._profiles.removeWidget(each)
            each.deleteLater()
        self._ways = []
        for picture, words, job in ways:
            self._add_way(_button(picture, words), job)
        for profile in profiles:
            words = tr("Open {name}").format(name=profile_name(profile)).replace("&", "&&")
            job = partial(self.switch_wanted.emit, profile.name)
            self._add_way(_button("log-in", words), job)

    def _add_way(self, button: QPushButton, job: Callable[[], object]) -> None:
        button.clicked.connect(lambda _=False: job())
        self._profiles.addWidget(button)
        button.show()
        self._ways.append(button)


def _button(picture: str, words: str) -> QPushButton:
    button = Button(look.icon(picture), words)
    button.setIconSize(look.icon_size())
    button.setMinimumHeight(_BUTTON_HEIGHT)
    button.setAutoDefault(True)
    return button
