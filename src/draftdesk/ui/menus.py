"""The menus: every action with its keys, told apart by what it acts on."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from draftdesk.domain.profile import Profile
from draftdesk.ui import look
from draftdesk.ui.look import Scheme
from draftdesk.ui.navigation import PLACES, place_words
from draftdesk.ui.tongue import profile_name, tr

if TYPE_CHECKING:
    # The views pull in pydantic, which the first paint does not wait for.
    from draftdesk.ui.workbench import Workbench

Job = Callable[[], object]


class Menus:
    """Fills a window's menu bar, again for each profile that is opened."""

    def __init__(self, window: QMainWindow, settings: QSettings) -> None:
        self._window, self._settings = window, settings
        self._made: list[QMenu] = []

    def fill(
        self,
        profiles: tuple[Profile, ...],
        wishes: Mapping[str, Job],
        switch: Callable[[str], object],
        workbench: "Workbench | None",
    ) -> None:
        """`wishes` are the window's own: `new profile`, `change profile`."""
        self.clear()
        file = self._menu(tr("&File"))
        if workbench is not None:
            new_contact = partial(workbench.show_new, "Contact")
            new_contract = partial(workbench.show_new, "Contract")
            self._add(file, tr("New contact"), new_contact, ("Ctrl+N",), "plus")
            self._add(file, tr("New contract"), new_contract, ("Ctrl+Shift+N",), "plus")
            file.addSeparator()
        self._add(file, tr("New profile …"), wishes["new profile"])
        if workbench is not None:
            self._add(file, tr("Change profile …"), wishes["change profile"])
        for profile in profiles:
            words = tr("Open {name}").format(name=profile_name(profile)).replace("&", "&&")
            self._add(file, words, partial(switch, profile.name))
        file.addSeparator()
        self._add(file, tr("Quit"), self._window.close, ("Ctrl+Q",))
        if workbench is not None:
            self._fill_edit(workbench)
            self._fill_record(workbench)
            self._fill_view(workbench)
            self._fill_sync(workbench)

    def clear(self) -> None:
        """Take the menus away, and with them their keys."""
        self._window.menuBar().clear()
        for menu in self._made:
            menu.deleteLater()
        self._made = []

    # --- inside ---------------------------------------------------------------------------------

    def _fill_edit(self, bench: "Workbench") -> None:
        menu = self._menu(tr("&Edit"))
        self._add(menu, tr("Undo"), bench.undo, ("Ctrl+Z",), "undo-2")
        self._add(menu, tr("Redo"), bench.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2")
        menu.addSeparator()
        self._add(menu, tr("Search this list"), bench.focus_search, ("Ctrl+F",), "search")
        self._add(menu, tr("Filter this list"), bench.filter_list, ("Ctrl+Shift+F",), "filter")

    def _fill_record(self, bench: "Workbench") -> None:
        menu = self._menu(tr("&Record"))
        add = partial(self._add, menu)
        add(tr("Send"), bench.submit, ("Ctrl+Return", "Ctrl+Enter"), "send")
        add(tr("Preview what would be sent"), bench.preview, ("Ctrl+D",), "git-compare")
        add(tr("Keep as draft now"), bench.keep_drafts, ("Ctrl+S",), "pencil")
        add(tr("Discard draft"), bench.discard, (), "trash-2")
        add(tr("Archive, or bring back"), bench.archive, (), "archive")
        add(tr("Look at the server now"), bench.refresh, ("F5",), "refresh-cw")
        menu.addSeparator()
        add(tr("Next problem or question"), bench.next_problem, ("F8",))
        add(tr("Previous problem or question"), bench.previous_problem, ("Shift+F8",))
        menu.addSeparator()
        add(tr("Next open record"), bench.next_record, ("Ctrl+Tab",))
        add(tr("Previous open record"), bench.previous_record, ("Ctrl+Shift+Tab",))
        add(tr("Close this record"), bench.close_record, ("Ctrl+W",), "x")

    def _fill_view(self, bench: "Workbench") -> None:
        menu = self._menu(tr("&View"))
        for number, place in enumerate(PLACES, start=1):
            words, go = place_words(place), partial(bench.show_place, place)
            self._add(menu, words, go, (f"Alt+{number}",))
        menu.addSeparator()
        columns = tr("Columns and order of the list …")
        self._add(menu, columns, bench.arrange_list, ("Ctrl+Shift+L",), "list")
        menu.addSeparator()
        group = QActionGroup(menu)
        for scheme, words in (
            (Scheme.SYSTEM, tr("Colours of the system")),
            (Scheme.LIGHT, tr("Light")),
            (Scheme.DARK, tr("Dark")),
        ):
            action = self._add(menu, words, partial(self._dress, scheme))
            action.setCheckable(True)
            action.setChecked(self._settings.value("scheme", "system") == scheme.value)
            group.addAction(action)

    def _fill_sync(self, bench: "Workbench") -> None:
        menu = self._menu(tr("&Sync"))
        keys = ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")
        self._add(menu, tr("Send all now"), bench.send_all, keys, "send")
        self._add(menu, tr("Cancel"), bench.service.cancel)

    def _dress(self, scheme: Scheme) -> None:
        self._settings.setValue("scheme", scheme.value)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            look.apply(application, scheme)

    def _menu(self, words: str) -> QMenu:
        menu = QMenu(words, self._window)
        self._window.menuBar().addMenu(menu)
        self._made.append(menu)
        return menu

    def _add(
        self, menu: QMenu, words: str, job: Job, keys: tuple[str, ...] = (), picture: str = ""
    ) -> QAction:
        action = QAction(words, menu)
        action.setShortcuts([QKeySequence(each) for each in keys])
        if picture:
            action.setIcon(look.icon(picture))
        action.triggered.connect(lambda _=False: job())
        menu.addAction(action)
        return action
