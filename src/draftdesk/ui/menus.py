"""The menus: every action with its keys, told apart by what it acts on."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QKeyCombination, QSettings, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from draftdesk.domain.profile import Profile
from draftdesk.ui import dress, look
from draftdesk.ui.able import Able
from draftdesk.ui.acts import PALETTE
from draftdesk.ui.controls import LowTool
from draftdesk.ui.dress import Scheme
from draftdesk.ui.forms.field_acts import FIELD_KEYS, FieldAct
from draftdesk.ui.letters import give_letters, plain
from draftdesk.ui.navigation import PLACES, place_words
from draftdesk.ui.tongue import LANGUAGES, profile_name, tr

if TYPE_CHECKING:
    # The views pull in pydantic, which the first paint does not wait for.
    from draftdesk.ui.workbench import Workbench

_PALETTE_KEYS = ("Ctrl+K", "Ctrl+Shift+P")

Job = Callable[..., object]


class When(NamedTuple):
    """When an action can do something, and what is said to who presses its keys at other times."""

    can: Callable[[], bool]
    why_not: str = ""


class Menus:
    """Fills a window's menu bar, again for each profile that is opened."""

    def __init__(self, window: QMainWindow, settings: QSettings) -> None:
        self._window, self._settings = window, settings
        self._made: list[QMenu] = []
        self._when: list[tuple[QAction, When]] = []
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
            self._fill_sync(wishes, workbench)
        self._fill_help(wishes)
        self._show_way_in(wishes["palette"])
        give_letters([self._window.menuBar(), *self._made])
        for made in self._made:
            made.aboutToShow.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Enable each action that can do something now, and no other."""
        for action, when in self._when:
            action.setEnabled(when.can())

    def refresh_for(self, event: QKeyEvent) -> None:
        """The same before these keys are looked for; keys that no action has cost nothing."""
        keys = _keys_of(event)
        if any(keys in action.shortcuts() for action, _ in self._when):
            self.refresh()

    def why_not(self, event: QKeyEvent) -> str:
        """What is to be said of keys whose action can do nothing now; nothing for other keys."""
        keys = _keys_of(event)
        for action, when in self._when:
            if keys in action.shortcuts() and not action.isEnabled():
                words = tr("Not possible right now: {action}")
                return when.why_not or words.format(action=plain(action.text()).rstrip(" …"))
        return ""

    def clear(self) -> None:
        """Take the menus away, and with them their keys."""
        self._window.menuBar().clear()
        for menu in self._made:
            menu.deleteLater()
        self._made, self._when, self.of_record = [], [], {}

    # --- inside ---------------------------------------------------------------------------------

    def _fill_file(
        self, profiles: tuple[Profile, ...], wishes: Mapping[str, Job], bench: "Workbench | None"
    ) -> None:
        menu = self._menu(tr("&File"))
        if bench is not None:
            self._fill_new(menu, bench)
        self._add(menu, tr("New profile …"), wishes["new profile"])
        if bench is not None:
            self._add(menu, tr("Change profile …"), wishes["change profile"])
        for profile in profiles:
            words = tr("Open {name}").format(name=profile_name(profile)).replace("&", "&&")
            self._add(menu, words, partial(wishes["switch"], profile.name))
        menu.addSeparator()
        if bench is not None:
            rescue = bench.rescue
            save = self._add(
                menu, tr("Save unsent work …"), rescue.ask_where_to_save, (), "download"
            )
            self._only(save, Able(bench).save_unsent)
            self._add(menu, tr("Bring back saved work …"), rescue.ask_what_to_take, (), "upload")
            menu.addSeparator()
        self._add(menu, tr("Quit"), self._window.close, ("Ctrl+Q",))

    def _fill_new(self, menu: QMenu, bench: "Workbench") -> None:
        read_only = tr("This profile is read-only: nothing can be changed here.")
        new_contact = partial(bench.show_new, "Contact")
        new_contract = partial(bench.show_new, "Contract")
        for words, job, keys in (
            (tr("New in this list"), bench.show_new_here, ("Ctrl+N",)),
            (tr("New contact"), new_contact, ()),
            (tr("New contract"), new_contract, ("Ctrl+Shift+N",)),
        ):
            self._only(self._add(menu, words, job, keys, "plus"), Able(bench).make, read_only)
        menu.addSeparator()

    def _fill_edit(self, wishes: Mapping[str, Job], bench: "Workbench | None") -> None:
        menu = self._menu(tr("&Edit"))
        if bench is not None:
            self._fill_undo(menu, bench)
        words = tr("Search everything …")
        found = self._add(menu, words, wishes["palette"], _PALETTE_KEYS, "search")
        found.setObjectName(PALETTE)
        if bench is not None:
            go = self._add(menu, tr("Go to a field …"), wishes["field"], ("Ctrl+G",), "list")
            self._only(go, Able(bench).go_to_field)

    def _fill_undo(self, menu: QMenu, bench: "Workbench") -> None:
        """What acts on what is typed, marked or listed here."""
        add, able = partial(self._add, menu), Able(bench)
        self._only(add(tr("Undo"), bench.undo, ("Ctrl+Z",), "undo-2"), able.undo)
        redo = ("Ctrl+Shift+Z", "Ctrl+Y")
        self._only(add(tr("Redo"), bench.redo, redo, "redo-2"), able.redo)
        back = ("Alt+Shift+Backspace",)
        put_back = add(tr("Put all fields back"), bench.revert_all, back, "undo-2")
        self._only(put_back, able.revert)
        self._only(
            add(tr("Copy as text"), lambda: bench.history.copy(), ("Ctrl+C",), "copy"), able.copy
        )
        menu.addSeparator()
        self._only(
            add(tr("Search this list"), bench.focus_search, ("Ctrl+F",), "search"), able.search
        )
        narrow = add(tr("Filter this list"), bench.filter_list, ("Ctrl+Shift+F",), "filter")
        self._only(narrow, able.arrange)
        self._only(
            add(tr("Only this record"), lambda: bench.history.toggle_only(), (), "filter"),
            able.only_this,
        )

    def _fill_record(self, bench: "Workbench") -> None:
        menu = self._menu(tr("&Record"))
        add, only, able = partial(self._add, menu), self._only, Able(bench)
        send = add(tr("Send"), bench.submit, ("Ctrl+Enter", "Ctrl+Return"), "send")
        only(send, able.send, tr("There is nothing to send."))
        preview = add(tr("Preview what would be sent"), bench.preview, ("Ctrl+D",), "git-compare")
        only(preview, able.preview, tr("There is nothing to send."))
        keep = add(tr("Keep as draft now"), bench.keep_drafts, ("Ctrl+S",), "pencil")
        only(keep, able.keep, tr("Everything you typed is kept already."))
        discard = add(tr("Discard draft"), bench.discard, (), "trash-2")
        only(discard, able.discard)
        archive = add(tr("Archive, or bring back"), bench.archive, (), "archive")
        only(archive, able.archive)
        history = add(tr("History of this record"), bench.show_history, ("Ctrl+H",), "history")
        only(history, able.history)
        check = add(tr("Check the server now"), bench.refresh, ("F5",), "refresh-cw")
        self.of_record |= {"send": send, "preview": preview, "discard": discard}
        self.of_record |= {"archive": archive, "history": history, "check": check}
        self._fill_field(menu, bench)
        menu.addSeparator()
        self._fill_questions(menu, bench)
        menu.addSeparator()
        only(add(tr("Open the record"), bench.open_marked, (), "pencil"), able.open_marked)
        self._fill_open(menu, bench)

    def _fill_open(self, within: QMenu, bench: "Workbench") -> None:
        """From one open record to the next."""
        menu, able = self._menu(tr("Open records"), within), Able(bench)
        add, only, none = partial(self._add, menu), self._only, tr("No other record is open.")
        only(add(tr("The one used before"), bench.next_record, ("Ctrl+Tab",)), able.walk, none)
        other_way = ("Ctrl+Shift+Tab",)
        only(add(tr("The one used longest ago"), bench.previous_record, other_way), able.walk, none)
        only(add(tr("Back to the record before"), bench.back, ("Alt+Left",), "undo-2"), able.back)
        close = add(tr("Close this record"), bench.close_record, ("Ctrl+W",), "x")
        only(close, able.close)
        self.of_record["close"] = close

    def _fill_field(self, within: QMenu, bench: "Workbench") -> None:
        """What can be done with the field that has the keys."""
        menu, able = self._menu(tr("Field"), within), Able(bench)
        for act, words, picture in _field_acts():
            keys = tuple(QKeySequence(each).toString() for each in FIELD_KEYS.get(act, ()))
            action = self._add(menu, words, partial(bench.act_on_field, act), keys, picture)
            self._only(action, partial(able.on_field, act))

    def _fill_questions(self, menu: QMenu, bench: "Workbench") -> None:
        """From problem to problem; in a conflict, from question to question, and all at once."""
        able = Able(bench)
        for words, job, keys, can in (
            (tr("Next problem or question"), bench.next_problem, ("F8",), able.go_to_problem),
            (
                tr("Previous problem or question"),
                bench.previous_problem,
                ("Shift+F8",),
                able.go_to_problem,
            ),
            (tr("All mine"), lambda: bench.conflicts.choose_mine(), (), able.choose_all),
            (tr("All theirs"), lambda: bench.conflicts.choose_theirs(), (), able.choose_all),
        ):
            self._only(self._add(menu, words, job, keys), can)

    def _fill_view(self, wishes: Mapping[str, Job], bench: "Workbench | None") -> None:
        menu = self._menu(tr("&View"))
        if bench is not None:
            for number, place in enumerate(PLACES, start=1):
                words, go = place_words(place), partial(bench.show_place, place)
                self._add(menu, words, go, (f"Alt+{number}",))
            columns = tr("Columns and order of the list …")
            arrange = self._add(menu, columns, bench.arrange_list, ("Ctrl+Shift+L",), "list")
            self._only(arrange, Able(bench).arrange)
            menu.addSeparator()
        size = wishes["text size"]
        for words, step, keys in (
            (tr("Larger text"), 1, ("Ctrl++", "Ctrl+=")),
            (tr("Smaller text"), -1, ("Ctrl+-",)),
            (tr("Text as the system has it"), 0, ("Ctrl+0",)),
        ):
            action = self._add(menu, words, partial(size, step), keys)
            self._only(action, partial(self._can_resize, step))
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

    def _fill_sync(self, wishes: Mapping[str, Job], bench: "Workbench") -> None:
        menu = self._menu(tr("&Sync"))
        add, only, able = partial(self._add, menu), self._only, Able(bench)
        keys = ("Ctrl+Shift+Enter", "Ctrl+Shift+Return")
        only(add(tr("Send all now"), bench.send_all, keys, "send"), able.send_all)
        # The views are made when they are first gone to: not here.
        pause: Job = lambda: bench.outbox.toggle_pause()  # noqa: E731
        only(add(tr("Pause sending"), pause, (), "pause"), able.pause)
        only(add(tr("Resume sending"), pause, (), "play"), able.resume)
        add(tr("Read everything anew"), bench.read_whole, (), "download")
        only(add(tr("Cancel"), bench.service.cancel, (), "x"), able.cancel)
        menu.addSeparator()
        discard = add(
            tr("Discard what is marked"), lambda: bench.outbox.discard_marked(), ("Del",), "trash-2"
        )
        only(discard, able.discard_marked)
        only(
            add(tr("Drop this field"), lambda: bench.outbox.drop_field(), (), "x"), able.drop_field
        )
        menu.addSeparator()
        add(tr("Fields that are the server's own …"), wishes["own fields"], (), "list")

    def _fill_help(self, wishes: Mapping[str, Job]) -> None:
        menu = self._menu(tr("&Help"))
        self._add(menu, tr("Keyboard shortcuts"), wishes["keys"], ("F1",), "list")
        self._add(menu, tr("What Draftdesk promises"), wishes["promises"], (), "check-circle")
        menu.addSeparator()
        self._add(menu, tr("Show the log"), wishes["log"], (), "file-text")
        self._add(menu, tr("Report a problem …"), wishes["report"], (), "alert-triangle")
        menu.addSeparator()
        self._add(menu, tr("About Draftdesk"), wishes["about"], (), "info")

    def _show_way_in(self, job: Job) -> None:
        """Across from the menus: the one line that finds everything, with its keys to learn."""
        bar = self._window.menuBar()
        old = bar.cornerWidget()
        # With a parent from the start, or else Python would take it away again.
        find = LowTool(bar)
        find.setAutoRaise(True)
        find.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        find.setIcon(look.icon("search", look.Role.SECONDARY))
        find.setIconSize(look.icon_size())
        keys = QKeySequence(_PALETTE_KEYS[0]).toString(QKeySequence.SequenceFormat.NativeText)
        find.setText(f"{tr('Search everything')}  {keys}")
        find.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        find.clicked.connect(lambda _=False: job())
        bar.setCornerWidget(find)
        find.show()
        if old is not None:
            old.deleteLater()

    def _choice(self, menu: QMenu, choices: Mapping[str, str], chosen: str, job: Job) -> None:
        """One of several, by its name; the one in force is ticked."""
        group = QActionGroup(menu)
        for name, words in choices.items():
            action = self._add(menu, words, partial(job, name))
            action.setCheckable(True)
            action.setChecked(name == chosen)
            group.addAction(action)

    def _can_resize(self, step: int) -> bool:
        now = dress.text_size_in(self._settings)
        wanted = now + step if step else 0
        program = cast(QApplication, QApplication.instance())
        return dress.possible_steps(program, wanted) != dress.possible_steps(program, now)

    def _only(self, action: QAction, can: Callable[[], bool], why_not: str = "") -> None:
        """Enable an action only while it can do something; else its keys are answered in words."""
        self._when.append((action, When(can, why_not)))

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


def _keys_of(event: QKeyEvent) -> QKeySequence:
    pad = Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(event.modifiers() & ~pad, Qt.Key(event.key())))


def _field_acts() -> tuple[tuple[FieldAct, str, str], ...]:
    return (
        (FieldAct.PEEK, tr("Peek at the linked record"), "eye"),
        (FieldAct.NEW, tr("New linked record"), "plus"),
        (FieldAct.CODE, tr("Link by ERP code"), "hash"),
        (FieldAct.CHOOSE, tr("Choose from the list or calendar"), "list"),
        (FieldAct.USE, tr("Call the number, or write to the address"), "phone"),
        (FieldAct.REVERT, tr("Put this field back as it was"), "undo-2"),
        (FieldAct.CLEAR, tr("Remove the password"), "x"),
        (FieldAct.TELL, tr("What stood in this field, and what it is for"), "info"),
    )


def _scheme_words() -> tuple[tuple[Scheme, str], ...]:
    return (
        (Scheme.SYSTEM, tr("Colours of the system")),
        (Scheme.LIGHT, tr("Light")),
        (Scheme.DARK, tr("Dark")),
        (Scheme.STRONG_LIGHT, tr("High contrast, light")),
        (Scheme.STRONG_DARK, tr("High contrast, dark")),
    )
