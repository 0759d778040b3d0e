"""Puts the rooms together once the frame stands: profiles, the sync thread, stores and views."""

import asyncio
import logging
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal

from draftdesk.demo import (
    PASSWORD,
    SandboxDidNotStart,
    SandboxProcess,
    SandboxSpec,
    sandbox_profile,
)
from draftdesk.domain.profile import Profile
from draftdesk.opening import (
    Announce,
    open_client,
    open_desk,
    open_engine,
    open_log,
    open_window_store,
    store_key,
)
from draftdesk.store.database import StoreError
from draftdesk.store.lock import StoreBusy
from draftdesk.store.secrets import KeyringLocked, SecretsError, keyring_problem
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.doctor import Step, examine
from draftdesk.sync.engine import SyncEngine
from draftdesk.sync.report import Line, SyncState
from draftdesk.ui.background import Opened, SyncService
from draftdesk.ui.main_window import MainWindow
from draftdesk.ui.profile_dialog import PasswordDialog, ProfileDialog
from draftdesk.ui.tongue import tr, trouble_words
from draftdesk.ui.workbench import Workbench

_LAST_PROFILE = "profile"
_OUR_FAULT = "Something went wrong in Draftdesk itself. Your work is safe in its store. {what}"

log = logging.getLogger(__name__)


class Assembly(QObject):
    """Holds the long-lived objects; opens one profile at a time."""

    opened = Signal()
    _done_beside = Signal(object)

    def __init__(self, window: MainWindow, home: Path, settings: QSettings) -> None:
        super().__init__()
        open_log(home)
        self.window, self.desk, self._settings = window, open_desk(), settings
        self.profile: Profile | None = None
        self.service: SyncService | None = None
        self.store: WindowStore | None = None
        self.sandbox: SandboxProcess | None = None
        self._asked_password = False
        self._done_beside.connect(self._on_done_beside, Qt.ConnectionType.QueuedConnection)
        window.profile_wanted.connect(self.ask_profile)
        window.change_profile_wanted.connect(self.ask_changes)
        window.switch_wanted.connect(self._on_switch_wanted)
        window.sandbox_wanted.connect(partial(self.open_sandbox, 5000))
        window.status.sign_in_wanted.connect(self.ask_password)

    # --- profiles -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Open the profile of last time, or the first there is, or invite."""
        profiles = self.desk.profiles.all()
        self.window.set_profiles(profiles)
        if not profiles:
            self.window.show_welcome()
            return
        last = str(self._settings.value(_LAST_PROFILE, ""))
        self.open_profile(next((each for each in profiles if each.name == last), profiles[0]))

    def open_profile(self, profile: Profile) -> None:
        """Close what is open, and open this; its views come when the sync thread has the key."""
        self.close_profile()
        self.profile = profile
        self._asked_password = False
        self.window.set_profiles(self.desk.profiles.all())
        self.window.show_waiting(tr("Opening {name} …").format(name=profile.name))
        self.service = SyncService(partial(self._open_in_thread, profile), self)
        self.service.opened.connect(self._on_opened)
        self.service.failed.connect(self._on_failed)
        self.service.state_changed.connect(self._on_state)
        self.service.start()

    def close_profile(self) -> None:
        """Keep what is typed, stop the sync thread, close the stores."""
        self.window.clear_workbench()
        if self.service is not None:
            self.service.stop()
            self.service.deleteLater()
            self.service = None
        if self.store is not None:
            self.store.close()
            self.store = None

    def open_sandbox(self, records: int = 5000, *, mischief: bool = False) -> None:
        """Start a sandbox as a process of its own, and open a profile on it."""
        self.window.show_waiting(tr("Starting the sandbox …"))
        sandbox = SandboxProcess(SandboxSpec(records, mischief=mischief))
        self.sandbox = sandbox
        self._beside(partial(self._start_sandbox, sandbox))

    def open_on(self, sandbox: SandboxProcess) -> None:
        """Open the profile of a sandbox that runs."""
        self.sandbox = sandbox
        profile = sandbox_profile(sandbox.url)
        self.desk.secrets.remember_password(profile, PASSWORD)
        self.open_profile(profile)

    def ask_profile(self) -> None:
        """Ask for a new profile."""
        self._show_dialog(None)

    def ask_changes(self) -> None:
        """Ask what is to change in the profile that is open."""
        self._show_dialog(self.profile)

    def ask_password(self) -> None:
        """Ask for the password of the profile that is open."""
        if self.profile is None:
            return
        trouble = self.service.state.trouble if self.service else None
        why = trouble_words(trouble) if trouble else tr("The password opens this profile.")
        dialog = PasswordDialog(self.profile, why, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self._on_password)
        dialog.open()

    def end(self) -> int:
        """Close everything; the exit code."""
        self.close_profile()
        if self.sandbox is not None:
            self.sandbox.stop()
        return 0

    # --- in the sync thread ---------------------------------------------------------------------

    def _open_in_thread(self, profile: Profile, announce: Announce, opened: Opened) -> SyncEngine:
        key = store_key(self.desk, profile)
        engine = open_engine(self.desk, profile, key, announce)
        opened(key)
        return engine

    # --- beside: small threads for what may block and belongs to no engine ----------------------

    def _beside(self, job: Callable[[], Callable[[], None]]) -> None:
        """Run a job in a thread; what it returns is called in the window's."""
        threading.Thread(target=lambda: self._done_beside.emit(job()), daemon=True).start()

    def _on_done_beside(self, go_on: Callable[[], None]) -> None:
        go_on()

    def _start_sandbox(self, sandbox: SandboxProcess) -> Callable[[], None]:
        try:
            sandbox.start()
        except (SandboxDidNotStart, OSError) as error:
            return partial(self.window.show_welcome, str(error))
        return partial(self.open_on, sandbox)

    def _keep_password(self, profile: Profile, password: str) -> Callable[[], None]:
        try:
            self.desk.secrets.remember_password(profile, password)
        except SecretsError as error:
            return partial(self._on_failed, error)
        return self._go_on_signed_in

    # --- in the window's thread -----------------------------------------------------------------

    def _on_opened(self, key: bytes | None) -> None:
        profile, service = self.profile, self.service
        if profile is None or service is None or self.store is not None:
            return
        self.store = open_window_store(self.desk, profile, key, service.announce)
        self.window.show_workbench(Workbench(profile, self.store, service), profile)
        self._settings.setValue(_LAST_PROFILE, profile.name)
        self.opened.emit()

    def _on_failed(self, error: Exception) -> None:
        """The sync thread could not open the profile: say why, and what can be done."""
        log.warning("opening failed: %s", type(error).__name__)
        if isinstance(error, KeyringLocked) and self.profile and self.profile.keeping == "session":
            self.window.show_welcome(str(error))
            self.ask_password()
        elif isinstance(error, (SecretsError, StoreError, StoreBusy)):
            self.window.show_welcome(str(error))
        else:
            self.window.show_welcome(
                tr(
                    "Something went wrong in Draftdesk itself. Your work is safe in its store. {what}"
                ).format(what=f"{type(error).__name__}: {error}")
            )

    def _on_state(self, state: SyncState) -> None:
        if state.line is Line.SIGNED_OUT and not self._asked_password:
            self._asked_password = True
            self.ask_password()

    def _on_switch_wanted(self, name: str) -> None:
        self.open_profile(self.desk.profiles.named(name))

    def _on_password(self, password: str) -> None:
        if self.profile is not None:
            self._beside(partial(self._keep_password, self.profile, password))

    def _go_on_signed_in(self) -> None:
        if self.profile is None:
            return
        if self.store is None:
            self.open_profile(self.profile)
        elif self.service is not None:
            self._asked_password = False
            self.service.reopen()

    def _show_dialog(self, profile: Profile | None) -> None:
        trouble = keyring_problem()
        taken = tuple(each.name for each in self.desk.profiles.all())
        dialog = ProfileDialog(_examined, str(trouble or ""), taken, profile, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_profile_chosen)
        dialog.open()

    def _on_profile_chosen(self, profile: Profile, password: str) -> None:
        self.desk.profiles.put(profile)
        self.close_profile()
        self.profile = profile
        if password:
            self._beside(partial(self._keep_password, profile, password))
        else:
            self.open_profile(profile)


def _examined(profile: Profile, password: str) -> list[Step]:
    """Go the way to a server step by step. Called in a thread of its own."""

    async def job() -> list[Step]:
        async with open_client(profile, password) as client:
            return await examine(profile, client)

    return asyncio.run(job())
