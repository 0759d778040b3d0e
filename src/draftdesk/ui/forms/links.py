"""The editor of a link: one thing with three spellings.

A record that is there already, the ERP code of one, or a new one to be made along with this record.
A link's value is a small dictionary of all its spellings.
"""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from draftdesk.domain.fields import FieldSpec
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import Values
from draftdesk.domain.shapes import Record
from draftdesk.domain.spelling import is_id
from draftdesk.ui import look
from draftdesk.ui.forms.choosing import Choice, Chooser, Findings
from draftdesk.ui.forms.field_acts import FieldAct
from draftdesk.ui.forms.matches import MOST_MATCHES
from draftdesk.ui.forms.paper import LEFT, FieldEditor
from draftdesk.ui.forms.picker import PickLine
from draftdesk.ui.forms.spellings import Parts, Spelling, as_spellings, parts_of, spelled
from draftdesk.ui.forms.words import RoleLabel


class LinkEditor(FieldEditor):
    """Finds a record to link to; `node_type` is set where a new one may be made here.

    `can_peek` is taken away where nobody hears `peek_wanted`.

    `node_wanted` asks the form to show a form for the new record (or to take it away: `None`);
    `node_opened` says that the hand has just begun one.
    """

    peek_wanted = Signal(str, str)
    node_wanted = Signal(str, object)
    node_opened = Signal(str)

    def __init__(self, spec: FieldSpec, chooser: Chooser, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._chooser = chooser
        self.node_type: type[Record] | None = None
        self.can_peek = True
        self._now: Values = {}
        self._before: Values = {}
        self._spelling = Spelling.PICKED
        self._badge = RoleLabel("", look.Role.SECONDARY, self)
        self._badge.setFont(look.hint_font(self.font()))
        self._badge.hide()
        self._badge.setContentsMargins(2, 0, look.INSIDE, 0)
        self._detail = _Detail(self)
        self._line = PickLine(self._find, self)
        self._line.setFrame(False)
        self._line.paper = self
        self._line.note = self._note
        self._line.can_ask_server = chooser.ask_server is not None
        self._take_input(self._line)
        self._row.insertWidget(0, self._badge)
        self._row.addWidget(self._detail)
        self._more = self._add_button("chevron-down", self.tr("Other ways to link"))
        self._more.clicked.connect(self._on_more)
        self._connect_line()

    def _connect_line(self) -> None:
        line = self._line
        line.taken.connect(self._on_taken)
        line.emptied.connect(self._on_emptied)
        line.unfound.connect(self._on_unfound)
        line.restored.connect(self._show_now)
        line.server_wanted.connect(self._on_server_wanted)
        line.textEdited.connect(self._on_text_edited)

    # --- the four duties ---

    def text_of(self, value: Any) -> str:
        """What a link leads to, in words."""
        linked, node, code = parts_of(self.spec, as_spellings(self.spec, value))
        if linked:
            return self._title(linked)
        if node:
            return self.tr("New: %1").replace("%1", self._node_title(node))
        return self.tr("ERP code %1").replace("%1", str(code)) if code else ""

    def _put(self, value: Any) -> None:
        self._now = as_spellings(self.spec, value)
        self._show_now()

    def _read(self) -> Any:
        return dict(self._now)

    def settle(self) -> None:
        if self._spelling is Spelling.PICKED:
            self._line.settle()
        elif self._spelling is Spelling.CODE and not self._line.text().strip():
            self._show_now()

    # --- for the form around it ---

    @property
    def spelling(self) -> Spelling:
        """How the link is said now."""
        return self._spelling

    def refresh(self) -> None:
        """The copies have changed: look again for what is shown or searched for."""
        if self._line.is_typed or self._line.is_open:
            self._line.search_again()
        else:
            self._show_now()

    def is_half_typed(self) -> bool:
        return self._line.is_typed

    def acts(self) -> dict[FieldAct, Callable[[], object]]:
        ways: dict[FieldAct, tuple[bool, Callable[[], object]]] = {
            FieldAct.PEEK: (self._can_peek(), self.peek),
            FieldAct.NEW: (self._can_make_another(), self.make_new),
            FieldAct.CODE: (self._can_write_code(), self.write_code),
            FieldAct.CHOOSE: (self._can_choose(), self._choose),
        }
        return {**super().acts(), **{act: do for act, (can, do) in ways.items() if can}}

    def show_answer(self, text: str, words: str) -> None:
        """The server was asked for a text, and this is to be said of its answer."""
        self._line.show_answer(text, words)

    def take_node(self, node: Values) -> None:
        """The new record, as far as it has been filled in."""
        self._now = self._spelled(node=node)
        self._line.show_text(self._node_title(node))
        self._on_hand()

    def pick(self) -> None:
        """Link to a record that is there already; leaving another spelling brings back the last."""
        if self._spelling is not Spelling.PICKED:
            self._become(
                self._before if parts_of(self.spec, self._before).linked else self._spelled()
            )
        self.focus_in_editor()

    def write_code(self) -> None:
        """Link by the ERP's own code."""
        if self._can_write_code():
            self._remember()
            self._show_as(Spelling.CODE, "")
            self.focus_in_editor()

    def make_new(self) -> None:
        """Fill in a new record, which is made when this one is sent."""
        if self._can_make_another():
            self._remember()
            self._become(self._spelled(node={"id": str(uuid4())}))
            self.node_opened.emit(self.spec.name)

    @property
    def can_make_new(self) -> bool:
        """Whether a new record may be made here."""
        return self.node_type is not None and not self._read_only

    def words_for_unknown(self) -> str:
        """What is wrong with a name that leads nowhere."""
        return self.tr("Nothing is known by this name. Choose one from the list.")

    def peek(self) -> None:
        """Wish to see the linked record."""
        linked = self._parts().linked
        if linked and self.spec.target:
            self.peek_wanted.emit(self.spec.target, linked)

    # --- showing ---

    def _show_now(self) -> None:
        linked, node, code = self._parts()
        if linked:
            choice = self._choice(linked)
            title = choice.title if choice else _shortened(linked)
            self._show_as(Spelling.PICKED, title, self._detail_of(choice, linked))
        elif node:
            self._show_as(Spelling.NEW, self._node_title(node))
        elif code:
            self._show_as(Spelling.CODE, str(code))
        else:
            self._show_as(Spelling.PICKED, "")
        self.node_wanted.emit(self.spec.name, None if linked else node)

    def _show_as(self, spelling: Spelling, text: str, detail: str = "") -> None:
        if spelling is not self._spelling:
            self._spelling = spelling
            self._line.searching = spelling is Spelling.PICKED
            self._line.setReadOnly(self._read_only or spelling is Spelling.NEW)
            words = {Spelling.CODE: self.tr("ERP code"), Spelling.NEW: self.tr("New")}
            self._badge.setText(words.get(spelling, ""))
            self._badge.setVisible(spelling in words)
        self._line.show_text(text)
        self._show_detail(detail)

    def _show_detail(self, detail: str) -> None:
        if detail != self._detail.text():
            self._detail.setText(detail)
        self._share_room()

    def _share_room(self) -> None:
        """The name has precedence; what tells it from others takes what is left."""
        detail = self._detail.fontMetrics().horizontalAdvance(self._detail.text())
        name = self._line.fontMetrics().horizontalAdvance(self._line.text())
        taken = name + 3 * look.LABEL_GAP + (0 if self._read_only else self._more.width())
        width = max(0, min(detail + 1, self.width() - LEFT - taken)) if detail else 0
        if width != self._detail.width() or width != self._detail.maximumWidth():
            self._detail.setFixedWidth(width)

    def _detail_of(self, choice: Choice | None, linked: str) -> str:
        if choice is None:
            return self.tr("unknown here") if is_id(linked) else ""
        archived = self.tr("archived") if choice.archived else ""
        return " · ".join(part for part in (archived, choice.detail) if part)

    def tip(self) -> str:
        linked = self._parts().linked
        unknown = ""
        if linked and self._choice(linked) is None:
            unknown = self.tr("Not in this computer’s copy: %1").replace("%1", str(linked))
        return "\n".join(part for part in (super().tip(), unknown) if part)

    def _choice(self, linked: str) -> Choice | None:
        return self._chooser.choice(self.spec.target or "", linked)

    def _title(self, linked: str) -> str:
        choice = self._choice(linked)
        return choice.title if choice else _shortened(linked)

    def _node_title(self, node: Values) -> str:
        if self.node_type is None:
            return ""
        title = title_of(self.node_type, {**node, "id": None})
        return title or self.tr("not filled in yet")

    def _note(self) -> str:
        return self._chooser.age(self.spec.target or "")

    def _find(self, text: str) -> Findings[Choice]:
        return self._chooser.find(self.spec.target or "", text, MOST_MATCHES)

    # --- what the hand does ---

    def _become(self, spelled: Values) -> None:
        self._now = spelled
        self._show_now()
        self._on_hand()

    def _remember(self) -> None:
        self._before = dict(self._now)

    def _spelled(self, **given: Any) -> Values:
        """One spelling, and the others cleared: `linked`, `node` or `code`."""
        return spelled(self.spec, Parts(**given))

    def _parts(self) -> Parts:
        return parts_of(self.spec, self._now)

    def _on_taken(self, choice: Choice) -> None:
        self._chooser.used(choice.type, choice.id)
        if choice.id == self._parts().linked:
            self._show_now()
        else:
            self._become(self._spelled(linked=choice.id))

    def _on_emptied(self) -> None:
        if any(self._parts()):
            self._show_detail("")
            self._now = self._spelled()
            self._on_hand()

    def _on_unfound(self, text: str) -> None:
        self._become(self._spelled(linked=text))

    def _on_text_edited(self, text: str) -> None:
        self._show_detail("")
        if self._spelling is Spelling.CODE:
            self._now = self._spelled(code=text.strip() or None)
            self._on_hand()

    def _on_server_wanted(self, text: str) -> None:
        if self._chooser.ask_server and self.spec.target:
            self._chooser.ask_server(self.spec.target, text)

    # --- the other ways ---

    def _ways(self) -> list[QAction]:
        """What the button and the menu offer."""
        ways = [
            self._way(
                self.tr("Choose from the list"), self._choose, self._can_choose(), "Alt+Down"
            ),
            self._way(self.tr("By ERP code"), self.write_code, bool(self.spec.code_name), ""),
            self._way(self.tr("New one"), self.make_new, self.node_type is not None, "F3"),
        ]
        if self._read_only:
            ways = []
        return [*ways, self._way(self.tr("Peek"), self.peek, self._can_peek(), "F2")]

    def _way(self, words: str, act: Any, possible: bool, keys: str) -> QAction:
        action = QAction(f"{words}\t{keys}" if keys else words, self)
        action.setVisible(possible)
        action.triggered.connect(act)
        return action

    def _can_choose(self) -> bool:
        return not (self._read_only or self._line.is_open)

    def _can_write_code(self) -> bool:
        has_code = bool(self.spec.code_name) and not self._read_only
        return has_code and self._spelling is not Spelling.CODE

    def _can_make_another(self) -> bool:
        return self.can_make_new and self._spelling is not Spelling.NEW

    def _can_peek(self) -> bool:
        return self.can_peek and bool(self._parts().linked and self.spec.target)

    def _choose(self) -> None:
        self.pick()
        self._line.open_list()

    def _on_more(self) -> None:
        """The arrow opens the list, as arrows do; the other ways are behind a right click."""
        if self._can_choose():
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._choose()

    def _standard_menu(self) -> QMenu:
        menu = super()._standard_menu()
        menu.addSeparator()
        for action in self._ways():
            action.setParent(menu)
            menu.addAction(action)
        return menu

    def _take_read_only(self, read_only: bool) -> None:
        self._line.setReadOnly(read_only or self._spelling is Spelling.NEW)
        self._more.setVisible(not read_only)

    def _stands(self, _value: Any) -> bool:
        """What a link leads to may have changed its name."""
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Some keys are the list's while it is open, whatever the window does with them."""
        asked_for = event.type() is QEvent.Type.ShortcutOverride
        if self._line.is_typed and event.matches(QKeySequence.StandardKey.Undo):
            if not asked_for:
                self._line.restore()
            event.accept()
            return True
        if asked_for and self._line.wants(event):
            event.accept()
            return True
        return super()._on_key(event)

    # --- Qt's ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        away = self._spelling is not Spelling.PICKED and bool(self._before)
        if event.key() == Qt.Key.Key_Escape and away:
            self.pick()
        else:
            super().keyPressEvent(event)


class _Detail(RoleLabel):
    """A muted word at the right, cut with dots where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", look.Role.SECONDARY, parent)
        self.setFont(look.hint_font(self.font()))
        self.setFixedWidth(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        elide = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), elide, self.width())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), right, text)


def _shortened(linked: str) -> str:
    """An id that leads nowhere here, as far as it helps; anything else as it stands."""
    return f"{linked[:8]}…" if is_id(linked) else linked
