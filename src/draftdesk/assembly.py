"""Puts the rooms together once the frame stands: profiles, the sync thread, stores and views."""

import asyncio
import logging
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QSettings, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from draftdesk import __version__
from draftdesk.bundle import end_of_log, facts_of_work, redacted, report, write_bundle
from draftdesk.demo import (
    PASSWORD,
    SandboxDidNotStart,
    SandboxProcess,
    SandboxSpec,
    sandbox_profile,
)
from draftdesk.domain.catalog import EDITABLE
from draftdesk.domain.mistakes import where
from draftdesk.domain.profile import Profile, former_name, same_proxy
from draftdesk.opening import (
    Announce,
    open_client_of,
    open_desk,
    open_engine,
    open_log,
    open_window_store,
    store_key,
)
from draftdesk.store.database import FromTheFuture, StoreError
from draftdesk.store.lifeboat import rescue
from draftdesk.store.lock import StoreBusy
from draftdesk.store.profiles import ProfilesError
from draftdesk.store.rescue import Rescued, take_in, unsent
from draftdesk.store.secrets import KeyringLocked, SecretsError, keyring_problem
from draftdesk.store.window_store import WindowStore
from draftdesk.sync.doctor import Step, examine
from draftdesk.sync.engine import SyncEngine
from draftdesk.sync.report import Line, SyncState
from draftdesk.ui import look
from draftdesk.ui.background import Opened, SyncService
from draftdesk.ui.look import Role
from draftdesk.ui.main_window import LAST_PROFILE, MainWindow
from draftdesk.ui.profile_dialog import PasswordDialog, ProfileDialog
from draftdesk.ui.report_dialog import LogView, ReportDialog
from draftdesk.ui.rescue_files import save_dialog
from draftdesk.ui.tongue import error_words, tr, trouble_words
from draftdesk.ui.welcome import Way
from draftdesk.ui.workbench import Workbench

_OF_THE_WORLD = (SecretsError, StoreError, StoreBusy, OSError)
"""What can keep a profile from being opened, in words for people."""

log = logging.getLogger(__name__)


class Assembly(QObject):
    """Holds the long-lived objects; opens one profile at a time."""

    opened = Signal()
    _done_beside = Signal(object)

    def __init__(self, window: MainWindow, home: Path, settings: QSettings) -> None:
        super().__init__()
        window.furnish()
        self._log = open_log(home)
        log.info("Draftdesk %s begins", __version__)
        self.window, self.desk, self._settings = window, open_desk(), settings
        self.profile: Profile | None = None
        self.service: SyncService | None = None
        self.store: WindowStore | None = None
        self.sandbox: SandboxProcess | None = None
        self._key: tuple[bytes | None] | None = None
        self._dialog: ProfileDialog | PasswordDialog | None = None
        self._is_asked = self._is_locking = self._has_new_proxy_password = False
        self._luggage: list[Rescued] = []
        self._done_beside.connect(self._on_done_beside, Qt.ConnectionType.QueuedConnection)
        window.profile_wanted.connect(self.ask_profile)
        window.change_profile_wanted.connect(self.ask_changes)
        window.switch_wanted.connect(self._on_switch_wanted)
        window.sandbox_wanted.connect(self.open_sandbox)
        window.sign_in_wanted.connect(partial(self.ask_password, ""))
        window.log_wanted.connect(self.show_log)
        window.report_wanted.connect(self.show_report)
        window.anew_wanted.connect(self.make_anew)

    # --- profiles -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Open the profile of last time, or the first there is, or invite."""
        profiles = self._known_profiles()
        if profiles:
            last = str(self._settings.value(LAST_PROFILE, ""))
            self.open_profile(next((each for each in profiles if each.name == last), profiles[0]))

    def open_profile(self, profile: Profile) -> None:
        """Close what is open, and open this; its views come when the sync thread has the key."""
        if not self.close_profile():
            return
        self.profile = profile
        self._is_asked = self._is_locking = False
        self._known_profiles()
        self.window.show_waiting(tr("Opening {name} …").format(name=profile.name))
        self.service = SyncService(partial(self._open_in_thread, profile), self)
        self.service.opened.connect(self._on_opened)
        self.service.failed.connect(self._on_failed)
        self.service.stumbled.connect(self._on_stumbled)
        self.service.state_changed.connect(self._on_state)
        self.service.start()

    def close_profile(self) -> bool:
        """Keep what is typed, stop the sync thread, close the stores.

        Returns False, and leaves all as it is, if something typed cannot be kept.
        """
        if not self.window.clear_workbench():
            return False
        self._shut()
        return True

    def open_sandbox(
        self, records: int = 5000, *, mischief: bool = False, db: Path | None = None
    ) -> None:
        """Start a sandbox as a process of its own, and open a profile on it."""
        if self.sandbox is not None:
            self.open_on(self.sandbox)
            return
        if not self.close_profile():
            return
        self.window.show_waiting(tr("Starting the sandbox …"))
        self.sandbox = SandboxProcess(SandboxSpec(records, db=db, mischief=mischief))
        self._beside(partial(self._start_sandbox, self.sandbox))

    def open_on(self, sandbox: SandboxProcess) -> None:
        """Open the profile of a sandbox that runs; no keyring is asked for it."""
        profile = sandbox_profile(sandbox.url)
        self.desk.secrets.remember_password(profile, PASSWORD)
        self.open_profile(profile)

    def ask_profile(self) -> None:
        """Ask for a new profile."""
        self._show_profile_dialog(None)

    def ask_changes(self) -> None:
        """Ask what is to change in the profile that is open."""
        self._show_profile_dialog(self.profile)

    def ask_password(self, why: str = "") -> None:
        """Ask for the password of the profile that is open, and say why."""
        if self.profile is None or self._dialog is not None:
            return
        trouble = self.service.state.trouble if self.service else None
        why = why or (trouble_words(trouble) if trouble else tr("The password opens this profile."))
        dialog = PasswordDialog(self.profile, why, self.window)
        dialog.given.connect(self._on_password)
        self._show_dialog(dialog)

    def make_anew(self, change: Callable[[], object]) -> None:
        """Change the language or the size of all there is to see; the person stays where they are.

        What is typed is kept first; if it cannot be, nothing changes, and the page says why.
        """
        bench = self.window.workbench
        standing = bench.standing() if bench is not None else None
        if not self.window.clear_workbench():
            return
        change()
        self.window.make_anew()
        if self.store is not None and self.service is not None and self.profile is not None:
            bench = Workbench(self.profile, self.store, self.service)
            self.window.show_workbench(bench, self.profile)
            if standing is not None:
                bench.stand(standing)
            self._on_state(self.service.state)
        elif self.service is not None and self.profile is not None:
            self.window.show_waiting(tr("Opening {name} …").format(name=self.profile.name))
        else:
            self.window.show_welcome()

    # --- what can be passed on ------------------------------------------------------------------

    def show_log(self) -> None:
        """Show the end of the log."""
        self.window.show_beside(
            "log", lambda: LogView(lambda: redacted(end_of_log(self._log)), self.window)
        )

    def show_report(self) -> None:
        """Show what a report of a problem would hold."""
        self.window.show_beside("report", self._report_dialog)

    def _report_dialog(self) -> ReportDialog:
        dialog = ReportDialog(self._report, self.window)
        dialog.save_wanted.connect(partial(self._save_report, dialog))
        return dialog

    def _report(self) -> str:
        facts = look.facts_of_screen() | {"language": QLocale().name()}
        if self.store is not None and self.service is not None:
            records = {name: self.store.count(name, archived=True) for name in EDITABLE}
            facts |= facts_of_work(
                self.store.counts(), self.service.state, records, self.store.note("gap_ms")
            )
        return report(self.profile, facts, end_of_log(self._log))

    def _save_report(self, dialog: ReportDialog, text: str, path: str) -> None:
        try:
            write_bundle(text, Path(path))
        except OSError as error:
            words = tr("It could not be saved: {why}").format(why=error.strerror or "")
            dialog.say(words, Role.REFUSED)
            return
        dialog.say(tr("Saved."), Role.SENT)

    def end(self) -> int:
        """Close everything; the exit code."""
        self.window.clear_workbench()
        self._shut()
        if self.sandbox is not None:
            self.sandbox.stop()
            # Its rows are gone with it, and so is the sense of what was kept of them.
            folder = self.desk.profiles.store_folder(sandbox_profile(self.sandbox.url))
            shutil.rmtree(folder, ignore_errors=True)
        return 0

    # --- in the sync thread ---------------------------------------------------------------------

    def _open_in_thread(self, profile: Profile, announce: Announce, opened: Opened) -> SyncEngine:
        # Opened anew after a sign-in, the store has its key already.
        key = self._key[0] if self._key else store_key(self.desk, profile)
        engine = open_engine(self.desk, profile, key, announce)
        self._key = (key,)
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
            return partial(self._on_sandbox_failed, error_words(error))
        return partial(self.open_on, sandbox)

    def _keep_password(
        self, profile: Profile, password: str, before: Profile | None = None
    ) -> Callable[[], None]:
        """Keep a password, if one was given; `before` is what the profile was, if its way moves."""
        try:
            if password:
                self.desk.secrets.remember_password(profile, password)
            if before is not None:
                self.desk.secrets.follow_proxy(before, profile)
        except SecretsError as error:
            return partial(self._on_failed, error)
        return self._go_on_signed_in

    def _keep_proxy_password(self, profile: Profile, password: str) -> Callable[[], None]:
        try:
            self.desk.secrets.remember_proxy_password(profile, password)
        except SecretsError as error:
            return partial(self._on_failed, error)
        return lambda: None

    def _examined(
        self, profile: Profile, password: str, before: Profile | None, test: int
    ) -> Callable[[], None]:
        """Go the way to a server step by step; each is told in the window as it ends.

        `before` is what the profile is up to now.
        """

        def tell(step: Step) -> None:
            self._done_beside.emit(partial(self._show_step, test, step))

        async def job(secret: str) -> None:
            async with open_client_of(self.desk, profile, secret) as client:
                await examine(profile, client, tell)

        try:
            if before is not None:
                self.desk.secrets.follow_proxy(before, profile, keep=False)
            asyncio.run(job(password or self.desk.secrets.password(profile) or ""))
        except (SecretsError, OSError, ValueError) as error:
            return partial(self._end_test, test, error_words(error))
        return partial(self._end_test, test)

    def _lock_anew(self, profile: Profile, key: bytes | None) -> Callable[[], None]:
        folder = self.desk.profiles.store_folder(profile)
        try:
            self.desk.secrets.lock_anew(profile, folder, key)
        except OSError as error:
            # Not tried again with each word of the sync thread: with the next password it is.
            return partial(self._on_failed, error)
        return self._on_locked_anew

    def _rescued(self, profile: Profile, key: bytes | None, name: str) -> Callable[[], None]:
        folder = self.desk.profiles.store_folder(profile)
        try:
            number = rescue(folder, key, profile, Path(name))
        except (StoreError, StoreBusy, OSError) as error:
            return partial(self._on_rescued, error_words(error), error)
        words = tr("The unsent work of %n record(s) is in {file}; passwords are left out.", number)
        return partial(self._on_rescued, words.format(file=name), None)

    def _keyring_looked_at(self) -> Callable[[], None]:
        trouble = keyring_problem()
        return partial(self._show_keyring, error_words(trouble))

    # --- in the window's thread -----------------------------------------------------------------

    def _on_opened(self, key: bytes | None) -> None:
        profile, service = self.profile, self.service
        if profile is None or service is None or self.store is not None:
            return
        try:
            self.store = open_window_store(self.desk, profile, key, service.announce)
        except _OF_THE_WORLD as error:
            self._on_failed(error)
            return
        self._unpack()
        self.window.show_workbench(Workbench(profile, self.store, service), profile)
        self._settings.setValue(LAST_PROFILE, profile.name)
        self.opened.emit()

    def _on_failed(self, error: Exception) -> None:
        """Something could not be opened or kept: say why, and leave what is open as it is."""
        log.warning("opening failed: %s", type(error).__name__)
        is_ours = not isinstance(error, _OF_THE_WORLD)
        if is_ours:
            self.window.tell_crash(redacted(where(error)))
        if self.store is not None:
            words = tr("Syncing has stopped. You can go on working; what you send waits here.")
            self.window.say_mistake(words if is_ours else f"{words} {error_words(error)}")
            return
        if is_ours:
            what = type(error).__name__
            words = tr("Something went wrong in Draftdesk itself. Your work is safe. {what}")
            self.window.show_welcome(words.format(what=what))
            return
        self.window.show_welcome(error_words(error), self._ways_out(error))
        is_session = self.profile is not None and self.profile.keeping == "session"
        if isinstance(error, KeyringLocked) and is_session:
            self.ask_password(error_words(error))

    def _on_stumbled(self, error: Exception) -> None:
        """Something failed in the sync thread, which goes on."""
        if isinstance(error, _OF_THE_WORLD):
            words = tr("Syncing did not come to its end, and is tried again by itself.")
            self.window.say_mistake(f"{words} {error_words(error)}")
        else:
            self.window.tell_crash(redacted(where(error)))

    def _ways_out(self, error: Exception) -> list[Way]:
        """What can be done about a store that does not open."""
        profile = self.profile
        if profile is None or not isinstance(error, StoreError):
            return []
        folder = QUrl.fromLocalFile(str(self.desk.profiles.store_folder(profile)))
        opened = partial(QDesktopServices.openUrl, folder)
        ways: list[Way] = [("external-link", tr("Open its folder"), opened)]
        if self._key is not None and not isinstance(error, FromTheFuture):
            ask = partial(self._ask_where_to_save, profile, self._key[0])
            ways.insert(0, ("download", tr("Save unsent work …"), ask))
        return ways

    def _ask_where_to_save(self, profile: Profile, key: bytes | None) -> None:
        dialog = save_dialog(self.window)
        dialog.fileSelected.connect(partial(self.save_unopened, profile, key))
        dialog.open()

    def save_unopened(self, profile: Profile, key: bytes | None, name: str) -> None:
        """Save the unsent work of a store that does not open as it should."""
        self.window.show_waiting(tr("Saving what can be read …"))
        self._beside(partial(self._rescued, profile, key, name))

    def _on_rescued(self, words: str, error: Exception | None) -> None:
        if self.store is None:
            self.window.show_welcome(words, self._ways_out(error) if error else ())

    def _on_sandbox_failed(self, words: str) -> None:
        self.sandbox = None
        self.window.show_welcome(words)

    def _on_state(self, state: SyncState) -> None:
        """Signed out: said across the window; asked at once only where nobody is at work yet."""
        if state.line in (Line.CONNECTED, Line.UNKNOWN):
            # Not known: another password has just been given.
            self.window.say_signed_in()
        if state.line is Line.CONNECTED:
            self._lock_anew_where_wanted()
        elif state.line is Line.SIGNED_OUT:
            self.window.say_signed_out(trouble_words(state.trouble) if state.trouble else "")
            bench = self.window.workbench
            page = bench.page() if bench is not None else None
            if not self._is_asked and (page is None or page.key is None):
                self.ask_password()
            self._is_asked = True

    def _lock_anew_where_wanted(self) -> None:
        """The password of this run was accepted, and the store was opened with another one."""
        if self._is_locking or self.profile is None or self._key is None:
            return
        if self.desk.secrets.wants_new_lock(self.profile):
            self._is_locking = True
            self._beside(partial(self._lock_anew, self.profile, self._key[0]))

    def _on_locked_anew(self) -> None:
        self._is_locking = False

    def _on_switch_wanted(self, name: str) -> None:
        try:
            self.open_profile(self.desk.profiles.named(name))
        except ProfilesError as error:
            self.window.say_mistake(error_words(error))

    def _on_password(self, password: str) -> None:
        if self.profile is not None:
            self._beside(partial(self._keep_password, self.profile, password))

    def _go_on_signed_in(self) -> None:
        if self.profile is None:
            return
        if self.store is None:
            self.open_profile(self.profile)
        elif self.service is not None:
            self._is_asked = self._is_locking = False
            self.service.reopen()

    def _show_profile_dialog(self, profile: Profile | None) -> None:
        counts = self.store.counts() if self.store is not None and profile is not None else None
        waiting = counts.unfinished + counts.drafts if counts else 0
        dialog = ProfileDialog(self._known_profiles(), profile, waiting, self.window)
        dialog.proxy_password_given.connect(self._on_proxy_password)
        dialog.chosen.connect(self._on_profile_chosen)
        dialog.test_wanted.connect(self._on_test_wanted)
        self._show_dialog(dialog)
        self._beside(self._keyring_looked_at)

    def _show_dialog(self, dialog: ProfileDialog | PasswordDialog) -> None:
        if not self.window.isVisible():
            dialog.deleteLater()
            return
        self._dialog = dialog
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _on_test_wanted(self, profile: Profile, password: str, test: int) -> None:
        before = self._what_it_was(profile)
        self._beside(partial(self._examined, profile, password, before, test))

    def _show_step(self, test: int, step: Step) -> None:
        if isinstance(self._dialog, ProfileDialog):
            self._dialog.show_step(test, step)

    def _end_test(self, test: int, words: str = "") -> None:
        if isinstance(self._dialog, ProfileDialog):
            self._dialog.end_test(test, words)

    def _show_keyring(self, trouble: str) -> None:
        if isinstance(self._dialog, ProfileDialog):
            self._dialog.show_keyring(trouble)

    def _on_proxy_password(self, profile: Profile, password: str) -> None:
        self._has_new_proxy_password = True
        self.desk.secrets.take_proxy_password(profile, password)
        self._beside(partial(self._keep_proxy_password, profile, password))

    def _on_profile_chosen(self, profile: Profile, password: str, brings_work: bool) -> None:
        luggage = self._unsent()
        was, self._has_new_proxy_password = self._way_before(profile), False
        before = self.profile if luggage else None
        if not self.close_profile():
            return
        try:
            self._hold_work(before, profile)
            self.desk.profiles.put(profile)
        except (ProfilesError, OSError) as error:
            self.window.show_welcome(error_words(error))
            return
        self.profile, self._luggage = profile, luggage if brings_work else []
        if password or was is not None:
            self.window.show_waiting(tr("Opening {name} …").format(name=profile.name))
            self._beside(partial(self._keep_password, profile, password, was))
        else:
            self.open_profile(profile)

    def _what_it_was(self, profile: Profile) -> Profile | None:
        """The profile that is open, if it is the one that is being changed."""
        return self.profile if self.profile and self.profile.name == profile.name else None

    def _way_before(self, profile: Profile) -> Profile | None:
        """What a profile was, if the password of its proxy must follow it or be dropped."""
        was = self._what_it_was(profile)
        if was is None or self._has_new_proxy_password or "@" not in was.proxy:
            return None
        stays = was.identity == profile.identity and same_proxy(was.proxy, profile.proxy)
        return None if stays else was

    def _hold_work(self, before: Profile | None, now: Profile) -> None:
        """Unsent work stays with the place it was made for; its profile sends nothing from here."""
        if before is None or before.name != now.name or before.identity == now.identity:
            return
        names = (each.name for each in self.desk.profiles.all())
        name = former_name(before.name, names)
        self.desk.profiles.put(replace(before, name=name, read_only=True))

    def _unsent(self) -> list[Rescued]:
        """All work of the profile that is open, what was typed a moment ago too."""
        if self.store is None or self.window.workbench is None:
            return []
        self.window.workbench.keep_drafts()
        return unsent(self.store)

    def _unpack(self) -> None:
        """The work that came along becomes drafts, to be checked against this server's copies."""
        luggage, self._luggage = self._luggage, []
        if self.store is not None and luggage:
            take_in(self.store, luggage)

    # --- inside ---------------------------------------------------------------------------------

    def _known_profiles(self) -> tuple[Profile, ...]:
        """Every profile; a file that cannot be read is said, and left as it is."""
        try:
            profiles = self.desk.profiles.all()
        except (ProfilesError, OSError) as error:
            self.window.set_profiles(())
            self.window.show_welcome(error_words(error))
            return ()
        self.window.set_profiles(profiles)
        if not profiles and self.profile is None:
            self.window.show_welcome()
        return profiles

    def _shut(self) -> None:
        if self.service is not None:
            self.service.stop()
            self.service.deleteLater()
            self.service = None
        if self.store is not None:
            self.store.close()
            self.store = None
        self._key = None
