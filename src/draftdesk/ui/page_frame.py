"""What stands above and below a record's form: title and state, and what can be done with it."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from draftdesk.domain.fields import FieldKind, fields_of
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import ReadValues, RecordKey
from draftdesk.domain.shapes import Record
from draftdesk.store.rows import View
from draftdesk.ui import look
from draftdesk.ui.controls import Button, Tool
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import ElidedLabel, Mark, PlainLabel
from draftdesk.ui.tongue import clock, label_inside, tr
from draftdesk.ui.wording import Find, record_title, state_words, value_text

_LONGEST_WAS = 50
_NARROW_LINES = 36
"""In heights of a line: below this the foot's words need all the room that there is."""
_SHORTEST_NAME = 12
"""In letters of the title: so much of it is seen at least."""
_BACK_KEYS = "Alt+Shift+Backspace"
"""The window's menu has these keys; here they are only told."""
_TELLING = ("functions", "email", "phone", "reference", "reference_customer")


class PageHead(QFrame):
    """Title, whose it is, and the state as a word with its mark."""

    def __init__(self, kind: type[Record], find: Find) -> None:
        super().__init__()
        self._kind, self._find = kind, find
        self._title = ElidedLabel(font=look.title_font(self.font()))
        self._detail = ElidedLabel(Role.SECONDARY)
        self._is_narrow = False
        self._fresh = PlainLabel("", Role.SECONDARY, look.hint_font(self.font()))
        self._mark = Mark()
        self._state = PlainLabel()
        self.archive = QToolButton()
        self.archive.setAutoRaise(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(look.LABEL_GAP)
        for each in (self._fresh, self._mark, self._state, self.archive):
            self._beside.addWidget(each)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(look.CARD, look.LABEL_GAP, look.CARD, look.LABEL_GAP)
        self._row.setSpacing(look.LABEL_GAP)
        self._row.addLayout(words, 1)
        self._row.addLayout(self._beside)

    def show_nothing(self, words: str = "") -> None:
        """No record is shown: invite, or say why."""
        what = label_inside(self._kind.facts.label)
        self._title.show_words(words or tr("Choose a {record} in the list").format(record=what))
        self._detail.show_words(tr("Or search: Ctrl+F. A new one: Ctrl+N."))
        self._show_state("")
        self._fresh.setText("")
        self._fresh.hide()
        self.archive.hide()

    def show_values(self, values: ReadValues, *, is_new: bool) -> None:
        """Name the record as it stands in the form."""
        key = RecordKey(self._kind.facts.name, str(values.get("id") or ""))
        title = record_title(title_of(self._kind, values), key)
        if is_new and title == record_title("", key):
            title = tr("New {record}").format(record=label_inside(self._kind.facts.label))
        self._title.show_words(title)
        self._detail.show_words(self._facts(values))

    def show_view(self, view: View, values: ReadValues, *, is_new: bool, can_change: bool) -> None:
        """The record, its state, and whether it can be archived here."""
        self.show_values(values, is_new=is_new)
        archived = bool(values.get("archived"))
        state = view.entry.state.value if view.entry else "draft" if view.draft else ""
        self._show_state(state or ("archived" if archived else ""))
        looked = tr("checked {when}").format(when=clock(view.seen_at)) if view.seen_at else ""
        self._fresh.setText(looked)
        self._fresh.setToolTip(tr("When this computer last saw it on the server. F5 checks again."))
        self._fresh.setVisible(bool(looked) and not self._is_narrow)
        self.archive.setVisible("archived" in fields_of(self._kind) and not is_new and can_change)
        words = tr("Bring back from the archive") if archived else tr("Archive")
        self.archive.setIcon(look.icon("archive-restore" if archived else "archive"))
        self.archive.setToolTip(tr("{what}: sent at once").format(what=words))
        self.archive.setAccessibleName(words)

    def title(self) -> str:
        """What the record is called."""
        return self._title.words

    def state(self) -> str:
        """The word for its state; nothing if there is nothing to say."""
        return "" if self._state.isHidden() else self._state.text()

    def freshness(self) -> str:
        """How fresh the copy is; nothing for what the server has never had."""
        return "" if self._fresh.isHidden() else self._fresh.text()

    def _facts(self, values: ReadValues) -> str:
        """What else tells this record from others: where it belongs, and how to reach it."""
        specs = fields_of(self._kind)
        names = (*self._kind.facts.detail, *_TELLING)
        links = [name for name in names if name in specs and specs[name].kind is FieldKind.LINK]
        rest = [name for name in names if name in specs and name not in links]
        texts = [value_text(self._kind.facts.name, name, values, self._find) for name in links]
        texts += [str(values[name]) for name in rest if values.get(name)]
        return " · ".join(dict.fromkeys(text for text in texts if text != "–"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the name matters more."""
        super().resizeEvent(event)
        self._is_narrow = event.size().width() < _NARROW_LINES * self.fontMetrics().height()
        self._fresh.setVisible(bool(self._fresh.text()) and not self._is_narrow)
        self._fit()

    def _fit(self) -> None:
        """The state stands beside the name, or beneath it where the name would be cut for it."""
        left = self.width() - self._beside.sizeHint().width() - 2 * look.CARD - look.LABEL_GAP
        beneath = left < _SHORTEST_NAME * self._title.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if beneath else way.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if beneath else Qt.AlignmentFlag(0)
        self._row.setAlignment(self._beside, side)

    def _show_state(self, state: str) -> None:
        self._mark.setVisible(bool(state))
        self._state.setVisible(bool(state))
        if state:
            role = Role(state)
            self._mark.draw(look.ROLE_ICONS[role], role)
            self._state.say(state_words(state), role)
        self._fit()


class PageFoot(QFrame):
    """What is kept, what is changed, and the three things to do with it.

    `changes` opens a menu of the changed fields: `jump_wanted` names one to go to.
    """

    jump_wanted = Signal(str)
    revert_wanted = Signal()
    left = Signal()
    """The keys were on a button that can do nothing any more."""

    def __init__(self) -> None:
        super().__init__()
        self._changed: list[tuple[str, str, str]] = []
        self.changes = Tool()
        self.changes.setAutoRaise(True)
        self.changes.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.changes.setIcon(look.icon("list", Role.CHANGED))
        self.changes.setToolTip(tr("The fields that you changed: go to one, or put all back"))
        self.changes.clicked.connect(self._show_menu)
        self.changes.hide()
        self.menu = QMenu(self.changes)
        self._words = ElidedLabel()
        self.discard = Button(tr("Discard"))
        self.preview = Button(look.icon("git-compare"), tr("Preview"))
        self.send = Button(look.icon("send"), tr("Send"))
        self.send.setToolTip(tr("Send this record (Ctrl+Enter)"))
        self.preview.setToolTip(tr("Show what would be sent (Ctrl+D)"))
        self.discard.setToolTip(tr("Drop what you typed since the last send"))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.CARD, look.LABEL_GAP, look.CARD, look.LABEL_GAP)
        row.setSpacing(look.LABEL_GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self.changes)
        for button in (self.discard, self.preview, self.send):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            # A click leaves the keys in the field where they are.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.send.setDefault(True)

    def say(self, words: str, role: Role) -> None:
        """Say what is kept, or why it waits."""
        self._words.say(words, role)

    def show_changes(self, changed: list[tuple[str, str, str]]) -> None:
        """How many fields differ: the name, the label and what stood there, of each."""
        if changed == self._changed:
            return
        self._changed = changed
        self.changes.setText(tr("%n change(s)", len(changed)))
        self.changes.setVisible(bool(changed))
        menu = self.menu
        menu.clear()
        for name, field, was in changed:
            stood = tr("{field}: was “{was}”") if was else tr("{field}: was empty")
            words = stood.format(field=field, was=_short(was)).replace("&", "&&")
            menu.addAction(words, partial(self.jump_wanted.emit, name))
        menu.addSeparator()
        words = f"{tr('Put all back')}\t{_BACK_KEYS}"
        menu.addAction(look.icon("undo-2"), words, self.revert_wanted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what is kept matters more than the number in words."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        narrow = event.size().width() < _NARROW_LINES * self.fontMetrics().height()
        self.changes.setToolButtonStyle(
            style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
        )

    def _show_menu(self) -> None:
        top = self.changes.mapToGlobal(QPoint(0, 0))
        self.menu.popup(top - QPoint(0, self.menu.sizeHint().height()))

    def allow(self, *, send: bool, preview: bool, discard: bool) -> None:
        """What can be done now."""
        buttons = (self.send, self.preview, self.discard)
        held = next((button for button in buttons if button.hasFocus()), None)
        for button, can in zip(buttons, (send, preview, discard), strict=True):
            button.setEnabled(can)
        if held is not None and not held.isEnabled():
            self.left.emit()

    def offer(self, words: str) -> None:
        """What sending is called now: the first time, again, or a decision."""
        self.send.setText(words)

    def text(self) -> str:
        """What it says."""
        return self._words.words


def _short(text: str) -> str:
    """A text on one line, as much of it as a menu has room for."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_WAS else f"{line[: _LONGEST_WAS - 1]}…"
