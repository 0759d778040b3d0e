"""The frame: navigation at the left, the views beside it, the status line below."""

import uuid
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QColor, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.profile import Profile
from draftdesk.ui import look
from draftdesk.ui.look import Role
from draftdesk.ui.status_line import StatusLine
from draftdesk.ui.tongue import tr

if TYPE_CHECKING:
    # The views pull in pydantic, which the first paint does not wait for.
    from draftdesk.store.rows import Counts
    from draftdesk.ui.workbench import Workbench

_STRIPE = 4
_NAVIGATION_WIDTH = 150
_INVITATION = (
    "Keep the contacts and contracts of your ERP right, even when the network is away. "
    "Add the server you work with, or look around in a sandbox first."
)
PLACES = ("Contact", "Contract", "outbox", "conflicts", "history")
_PICTURES = ("users", "file-text", "inbox", "git-compare", "history")


class MainWindow(QMainWindow):
    """The one window; holds a `Workbench` as soon as a profile is open."""

    profile_wanted = Signal()
    change_profile_wanted = Signal()
    switch_wanted = Signal(str)
    sandbox_wanted = Signal()
    closing = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self.workbench: Workbench | None = None
        self.setWindowTitle("Draftdesk")
        self.status = StatusLine()
        self._stripe = QFrame()
        self._stripe.setFixedWidth(_STRIPE)
        self._stripe.setAutoFillBackground(True)
        self._stripe.hide()
        self.navigation = _Navigation()
        self._middle = QStackedWidget()
        self._welcome = Welcome()
        self._welcome.profile_wanted.connect(self.profile_wanted)
        self._welcome.sandbox_wanted.connect(self.sandbox_wanted)
        self._middle.addWidget(self._welcome)
        self.navigation.hide()
        self.status.hide()
        self._lay_out()
        self.resize(1280, 800)
        self._restore()

    def show_workbench(self, workbench: "Workbench", profile: Profile) -> None:
        """A profile is open: put its views into the frame."""
        self.clear_workbench()
        self.workbench = workbench
        self._middle.addWidget(workbench)
        self._middle.setCurrentWidget(workbench)
        self.navigation.show()
        self.status.show()
        self.navigation.place_chosen.connect(workbench.show_place)
        workbench.place_shown.connect(self.navigation.choose)
        workbench.counts_changed.connect(self.status.show_counts)
        workbench.counts_changed.connect(self.navigation.show_counts)
        workbench.state_changed.connect(self.status.show_state)
        self.status.outbox_wanted.connect(partial(workbench.show_place, "outbox"))
        self.status.conflicts_wanted.connect(partial(workbench.show_place, "conflicts"))
        self.status.sync_wanted.connect(workbench.service.sync_now)
        self.status.cancel_wanted.connect(workbench.service.cancel)
        self._show_profile(profile)
        self._make_menus(workbench)
        workbench.show_place("Contact")
        workbench.tell_counts()

    def clear_workbench(self) -> None:
        """Close the profile's views, if there are any; what is typed is kept first."""
        workbench, self.workbench = self.workbench, None
        self.menuBar().clear()
        if workbench is None:
            return
        workbench.keep_drafts()
        for signal in (
            self.navigation.place_chosen,
            self.status.outbox_wanted,
            self.status.conflicts_wanted,
            self.status.sync_wanted,
            self.status.cancel_wanted,
        ):
            signal.disconnect()
        self._middle.removeWidget(workbench)
        workbench.deleteLater()

    def show_welcome(self, words: str = "") -> None:
        """Nothing is open: invite, or say why."""
        self.clear_workbench()
        self._welcome.say(words)
        self._middle.setCurrentWidget(self._welcome)
        self.navigation.hide()
        self.status.hide()
        self._stripe.hide()
        self._make_menus(None)

    def show_waiting(self, words: str) -> None:
        """The store is being opened: say so instead of showing nothing."""
        self._welcome.wait(words)
        self._middle.setCurrentWidget(self._welcome)

    def set_profiles(self, profiles: tuple[Profile, ...]) -> None:
        """The profiles that the menu offers."""
        self._profiles = profiles

    def _show_profile(self, profile: Profile) -> None:
        plain = f" – {tr('NOT ENCRYPTED')}" if profile.keeping == "plain" else ""
        only = f" – {tr('read-only')}" if profile.read_only else ""
        self.setWindowTitle(f"{profile.name}{plain}{only} – Draftdesk")
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(profile.colour))
        self._stripe.setPalette(palette)
        self._stripe.show()

    # --- menus ----------------------------------------------------------------------------------

    _profiles: tuple[Profile, ...] = ()

    def _make_menus(self, workbench: "Workbench | None") -> None:
        bar = self.menuBar()
        bar.clear()
        file = bar.addMenu(tr("&File"))
        if workbench is not None:
            file.addAction(_action(self, tr("New contact"), self.new_contact, "Ctrl+N", "plus"))
            file.addAction(
                _action(self, tr("New contract"), self.new_contract, "Ctrl+Shift+N", "plus")
            )
            file.addSeparator()
        file.addAction(_action(self, tr("New profile …"), self.profile_wanted.emit))
        if workbench is not None:
            file.addAction(_action(self, tr("Change profile …"), self.change_profile_wanted.emit))
        for profile in self._profiles:
            words = tr("Open {name}").format(name=profile.name).replace("&", "&&")
            file.addAction(_action(self, words, partial(self.switch_wanted.emit, profile.name)))
        file.addSeparator()
        file.addAction(_action(self, tr("Quit"), self.close, "Ctrl+Q"))
        if workbench is not None:
            self._make_workbench_menus(workbench)

    def _make_workbench_menus(self, workbench: "Workbench") -> None:
        bar = self.menuBar()
        edit = bar.addMenu(tr("&Edit"))
        edit.addAction(_action(self, tr("Undo"), workbench.undo, "Ctrl+Z", "undo-2"))
        edit.addAction(_action(self, tr("Redo"), workbench.redo, "Ctrl+Shift+Z", "redo-2"))
        edit.addSeparator()
        edit.addAction(
            _action(self, tr("Search this list"), workbench.focus_search, "Ctrl+F", "search")
        )
        record = bar.addMenu(tr("&Record"))
        for words, job, keys, picture in (
            (tr("Send (Ctrl+Enter)"), workbench.submit, "", "send"),
            (tr("Preview what would be sent"), workbench.preview, "Ctrl+D", "git-compare"),
            (tr("Keep as draft now"), workbench.keep_drafts, "Ctrl+S", "pencil"),
            (tr("Discard draft"), workbench.discard, "", "trash-2"),
            (tr("Archive, or bring back"), workbench.archive, "", "archive"),
            (tr("Look at the server now"), workbench.refresh, "F5", "refresh-cw"),
            (tr("Next problem"), workbench.next_problem, "F8", ""),
            (tr("Previous problem"), workbench.previous_problem, "Shift+F8", ""),
        ):
            record.addAction(_action(self, words, job, keys, picture))
        view = bar.addMenu(tr("&View"))
        for number, place in enumerate(PLACES, start=1):
            words = self.navigation.words_of(place)
            view.addAction(
                _action(self, words, partial(workbench.show_place, place), f"Alt+{number}")
            )
        sync = bar.addMenu(tr("&Sync"))
        sync.addAction(
            _action(self, tr("Send all now"), workbench.send_all, "Ctrl+Shift+Return", "send")
        )
        sync.addAction(_action(self, tr("Cancel"), workbench.service.cancel))

    def new_contact(self) -> None:
        """An empty form for a new contact."""
        if self.workbench is not None:
            self.workbench.show_new("Contact", str(uuid.uuid4()))

    def new_contract(self) -> None:
        """An empty form for a new contract."""
        if self.workbench is not None:
            self.workbench.show_new("Contract", str(uuid.uuid4()))

    # --- inside ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stripe)
        row.addWidget(self.navigation)
        row.addWidget(self._middle, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(inner, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def _restore(self) -> None:
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.workbench is not None:
            self.workbench.keep_drafts()
        self._settings.setValue("geometry", self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)


class _Navigation(QListWidget):
    """The five places, with their numbers from the store."""

    place_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Places"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(QSize(look.ICON, look.ICON))
        self.setFixedWidth(_NAVIGATION_WIDTH)
        self._pictures = dict(
            zip(PLACES, ("users", "file-text", "inbox", "git-compare", "history"), strict=True)
        )
        for place in PLACES:
            item = QListWidgetItem(look.icon(self._pictures[place]), self.words_of(place))
            item.setSizeHint(QSize(0, 32))
            self.addItem(item)
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)

    def words_of(self, place: str) -> str:
        """What a place is called."""
        return {
            "Contact": tr("Contacts"),
            "Contract": tr("Contracts"),
            "outbox": tr("Outbox"),
            "conflicts": tr("Conflicts"),
            "history": tr("History"),
        }[place]

    def choose(self, place: str) -> None:
        """Mark a place, without going there."""
        self.setCurrentRow(PLACES.index(place))

    def show_counts(self, counts: "Counts") -> None:
        """The numbers beside the names."""
        role = Role.REFUSED if counts.refused else Role.WAITING
        self._count("outbox", counts.unfinished, role)
        self._count("conflicts", counts.conflicts, Role.CONFLICT)

    def _count(self, place: str, number: int, role: Role) -> None:
        item = self.item(PLACES.index(place))
        item.setText(f"{self.words_of(place)}  {number}" if number else self.words_of(place))
        item.setIcon(look.icon(self._pictures[place], role if number else None))

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.place_chosen.emit(PLACES[self.row(item)])


class Welcome(QWidget):
    """The empty program invites."""

    profile_wanted = Signal()
    sandbox_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = QLabel("Draftdesk")
        title.setFont(look.title_font(self.font()))
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add = QPushButton(look.icon("server"), tr("Add a profile …"))
        self.add.clicked.connect(self.profile_wanted)
        self.try_out = QPushButton(look.icon("play"), tr("Try it with a sandbox"))
        self.try_out.clicked.connect(self.sandbox_wanted)
        column = QVBoxLayout(self)
        column.addStretch(1)
        for each in (title, self._words, self.add, self.try_out):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        column.setSpacing(look.CARD)
        self._words.setMinimumWidth(420)
        self.say("")

    def say(self, words: str) -> None:
        """Say why nothing is open, or invite."""
        self._words.setText(words or tr(_INVITATION))
        self.add.show()
        self.try_out.show()

    def wait(self, words: str) -> None:
        """Say what is being waited for."""
        self._words.setText(words)
        self.add.hide()
        self.try_out.hide()


def _action(
    window: QMainWindow, words: str, job: Callable[[], object], keys: str = "", picture: str = ""
) -> QAction:
    action = QAction(words, window)
    if keys:
        action.setShortcut(QKeySequence(keys))
    if picture:
        action.setIcon(look.icon(picture))
    action.triggered.connect(lambda _=False: job())
    return action
