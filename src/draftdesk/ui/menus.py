"""The menus: every action with its keys, told apart by what it acts on."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from draftdesk.domain.profile import Profile
from draftdesk.ui import look
from draftdesk.ui.acts import PALETTE
from draftdesk.ui.letters import give_letters
from draftdesk.ui.look import Scheme
from draftdesk.ui.navigation import PLACES, place_words
from draftdesk.ui.tongue import LANGUAGES, profile_name, tr

if TYPE_CHECKING:
    # The views pull in pydantic, which the first paint does not wait for.
    from draftdesk.ui.workbench import Workbench

Job = Callable[..., object]


class Menus:
    """Fills a window's menu bar, again for each profile that is opened."""

    def __init__(self, window: QMainWindow, settings: QSettings) -> None:
        self._window, self._settings = window, settings
        self._made: list[QMenu] = []
        self.of_record: dict[str, QAction] = {}
        """What can be done with the record that is shown, by a name for each."""

    def fill(
        self,
        profiles: tuple[Profile, ...],
        wishes: Mapping[str, Job],
        workbench: "Workbench | None",
    ) -> None:
        """`wishes` are the window's own, such as `new profile` or `keys`."""
        self.clear()
        self._fill_file(profiles, wishes, workbench)
        self._fill_edit(wishes, workbench)
        if workbench is not None:
            self._fill_record(workbench)
        self._fill_view(wishes, workbench)
        if workbench is not None:
            self._fill_sync(workbench)
        self._fill_help(wishes)
        give_letters([self._window.menuBar(), *self._made])

    def clear(self) -> None:
        """Take the menus away, and with them their keys."""
        self._window.menuBar().clear()
        for menu in self._made:
            menu.deleteLater()
        self._made = []
        self.of_record = {}

    # --- inside ---------------------------------------------------------------------------------

    def _fill_file(
        self, profiles: tuple[Profile, ...], wishes: Mapping[str, Job], bench: "Workbench | None"
    ) -> None:
        menu = self._menu(tr("&File"))
        if bench is not None:
            new_contact = partial(bench.show_new, "Contact")
            new_contract = partial(bench.show_new, "Contract")
            self._add(menu, tr("New in this list"), bench.show_new_here, ("Ctrl+N",), "plus")
            self._add(menu, tr("New contact"), new_contact, (), "plus")
            self._add(menu, tr("New contract"), new_contract, ("Ctrl+Shift+N",), "plus")
            menu.addSeparator()
        self._add(menu, tr("New profile …"), wishes["new profile"])
        if bench is not None:
            self._add(menu, tr("Change profile …"), wishes["change profile"])
        for profile in profiles:
            words = tr("Open {name}").format(name=profile_name(profile)).replace("&", "&&")
            self._add(menu, words, partial(wishes["switch"], profile.name))
        menu.addSeparator()
        if bench is not None:
            rescue = bench.rescue
            self._add(menu, tr("Save unsent work …"), rescue.ask_where_to_save, (), "download")
            self._add(menu, tr("Take a rescue file …"), rescue.ask_what_to_take, (), "upload")
            menu.addSeparator()
        self._add(menu, tr("Quit"), self._window.close, ("Ctrl+Q",))

    def _fill_edit(self, wishes: Mapping[str, Job], bench: "Workbench | None") -> None:
        menu = self._menu(tr("&Edit"))
        if bench is not None:
            self._add(menu, tr("Undo"), bench.undo, ("Ctrl+Z",), "undo-2")
            self._add(menu, tr("Redo"), bench.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2")
            back = ("Alt+Shift+Backspace",)
            self._add(menu, tr("Put all fields back"), bench.revert_all, back, "undo-2")
            menu.addSeparator()
            self._add(menu, tr("Search this list"), bench.focus_search, ("Ctrl+F",), "search")
            narrow = ("Ctrl+Shift+F",)
            self._add(menu, tr("Filter this list"), bench.filter_list, narrow, "filter")
        keys = ("Ctrl+K", "Ctrl+Shift+P")
        found = self._add(menu, tr("Search everything …"), wishes["palette"], keys, "search")
        found.setObjectName(PALETTE)
        if bench is not None:
            self._add(menu, tr("Go to a field …"), wishes["field"], ("Ctrl+G",), "list")

    def _fill_record(self, bench: "Workbench") -> None:
        menu = self._menu(tr("&Record"))
        add = partial(self._add, menu)
        enter, preview = ("Ctrl+Enter", "Ctrl+Return"), tr("Preview what would be sent")
        self.of_record = {
            "send": add(tr("Send"), bench.submit, enter, "send"),
            "preview": add(preview, bench.preview, ("Ctrl+D",), "git-compare"),
            "keep": add(tr("Keep as draft now"), bench.keep_drafts, ("Ctrl+S",), "pencil"),
            "discard": add(tr("Discard draft"), bench.discard, (), "trash-2"),
            "archive": add(tr("Archive, or bring back"), bench.archive, (), "archive"),
            "history": add(
                tr("History of this record"), bench.show_history, ("Ctrl+H",), "history"
            ),
            "look": add(tr("Look at the server now"), bench.refresh, ("F5",), "refresh-cw"),
        }
        menu.addSeparator()
        add(tr("Next problem or question"), bench.next_problem, ("F8",))
        add(tr("Previous problem or question"), bench.previous_problem, ("Shift+F8",))
        menu.addSeparator()
        add(tr("Next open record"), bench.next_record, ("Ctrl+Tab",))
        add(tr("Previous open record"), bench.previous_record, ("Ctrl+Shift+Tab",))
        add(tr("Back to the record before"), bench.back, ("Alt+Left",), "undo-2")
        close = add(tr("Close this record"), bench.close_record, ("Ctrl+W",), "x")
        self.of_record["close"] = close

    def _fill_view(self, wishes: Mapping[str, Job], bench: "Workbench | None") -> None:
        menu = self._menu(tr("&View"))
        if bench is not None:
            for number, place in enumerate(PLACES, start=1):
                words, go = place_words(place), partial(bench.show_place, place)
                self._add(menu, words, go, (f"Alt+{number}",))
            columns = tr("Columns and order of the list …")
            self._add(menu, columns, bench.arrange_list, ("Ctrl+Shift+L",), "list")
            menu.addSeparator()
        size = wishes["text size"]
        self._add(menu, tr("Larger text"), partial(size, 1), ("Ctrl++", "Ctrl+="))
        self._add(menu, tr("Smaller text"), partial(size, -1), ("Ctrl+-",))
        self._add(menu, tr("Text as the system has it"), partial(size, 0), ("Ctrl+0",))
        menu.addSeparator()
        self._choice(
            self._menu(tr("Colours"), menu),
            {scheme.value: words for scheme, words in _scheme_words()},
            str(self._settings.value("scheme", Scheme.SYSTEM.value)),
            wishes["scheme"],
        )
        self._choice(
            self._menu(tr("Language"), menu),
            {"": tr("As the system speaks"), **LANGUAGES},
            str(self._settings.value("language", "")),
            wishes["language"],
        )

    def _fill_sync(self, bench: "Workbench") -> None:
        menu = self._menu(tr("&Sync"))
        keys = ("Ctrl+Shift+Enter", "Ctrl+Shift+Return")
        self._add(menu, tr("Send all now"), bench.send_all, keys, "send")
        self._add(menu, tr("Read everything anew"), bench.read_whole, (), "download")
        self._add(menu, tr("Cancel"), bench.service.cancel)

    def _fill_help(self, wishes: Mapping[str, Job]) -> None:
        menu = self._menu(tr("&Help"))
        self._add(menu, tr("Keyboard shortcuts"), wishes["keys"], ("F1",), "list")
        self._add(menu, tr("What Draftdesk promises"), wishes["promises"], (), "check-circle")
        menu.addSeparator()
        self._add(menu, tr("Show the log"), wishes["log"], (), "file-text")
        self._add(menu, tr("Report a problem …"), wishes["report"], (), "alert-triangle")
        menu.addSeparator()
        self._add(menu, tr("About Draftdesk"), wishes["about"], (), "info")

    def _choice(self, menu: QMenu, choices: Mapping[str, str], chosen: str, job: Job) -> None:
        """One of several, by its name; the one in force is ticked."""
        group = QActionGroup(menu)
        for name, words in choices.items():
            action = self._add(menu, words, partial(job, name))
            action.setCheckable(True)
            action.setChecked(name == chosen)
            group.addAction(action)

    def _menu(self, words: str, within: QMenu | None = None) -> QMenu:
        menu = QMenu(words, self._window)
        (within or self._window.menuBar()).addMenu(menu)
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


def _scheme_words() -> tuple[tuple[Scheme, str], ...]:
    return (
        (Scheme.SYSTEM, tr("Colours of the system")),
        (Scheme.LIGHT, tr("Light")),
        (Scheme.DARK, tr("Dark")),
        (Scheme.STRONG_LIGHT, tr("High contrast, light")),
        (Scheme.STRONG_DARK, tr("High contrast, dark")),
    )
