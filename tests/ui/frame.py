"""The whole window over a world, whose sync thread is not started."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QSettings

from draftdesk.domain.profile import Profile
from draftdesk.store.rows import Changed
from draftdesk.sync.engine import SyncEngine
from draftdesk.ui.background import SyncService
from draftdesk.ui.main_window import MainWindow
from draftdesk.ui.record_page import RecordPage
from draftdesk.ui.workbench import Workbench
from ui.desk import Desk
from world import PROFILE


class News:
    """Brings the world's news to a service, as the stores do."""

    def __init__(self, service: SyncService) -> None:
        self._service = service

    def on_changed(self, changed: Changed) -> None:
        self._service.announce(changed)


class Frame:
    """A window on a world, whose sync thread is not started."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(settings)
        self.window.furnish()
        self.service: SyncService | None = None
        desk.put(self.window, 1200, 800)

    def open(self, profile: Profile = PROFILE) -> Workbench:
        """Open a profile's views."""
        self.close()
        self.service = SyncService(never)
        self.desk.views = [News(self.service)]
        bench = Workbench(profile, self.desk.world.store, self.service)
        self.window.set_profiles((profile,))
        self.window.show_workbench(bench, profile)
        self.desk.deliver()
        return bench

    def close(self) -> None:
        """Close the views, and what the service was wished."""
        assert self.window.clear_workbench()
        if self.service is not None:
            loop = self.service._courier._loop
            loop.run_until_complete(asyncio.sleep(0))
            self.service.stop()
            self.service = None

    @property
    def page(self) -> RecordPage:
        """The page that is shown."""
        bench = self.window.workbench
        page = bench.page() if bench else None
        assert page is not None
        return page


def never(*_: object) -> SyncEngine:
    raise AssertionError("the sync thread of this test is not started")
