"""Both sides changed one field: what it was, what you say, what they say. A person decides.

What is answered and not decided yet keeps itself within half a second, like everything typed.
"""

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.checking import Findings, check
from draftdesk.domain.fields import FieldKind, fields_of, label_of, unit_of
from draftdesk.domain.merging import laid_over, units_of
from draftdesk.domain.problems import Hint, Problem
from draftdesk.domain.reading import title_of
from draftdesk.domain.record import ReadValues, RecordKey, Values
from draftdesk.domain.shapes import Record
from draftdesk.store.answers import WHOLE, Answer
from draftdesk.store.database import StoreError
from draftdesk.store.memory import lost_problems
from draftdesk.store.rows import Changed, Conflict
from draftdesk.store.window_store import WindowStore
from draftdesk.ui import look, page_words
from draftdesk.ui.choices import MINE, OTHER, THEIRS, Question
from draftdesk.ui.controls import Button
from draftdesk.ui.flow import ButtonFlow
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.editors import editor_for
from draftdesk.ui.forms.links import LinkEditor
from draftdesk.ui.forms.paper import FieldEditor
from draftdesk.ui.forms.words import problem_words
from draftdesk.ui.from_store import chooser_of
from draftdesk.ui.look import Role
from draftdesk.ui.surfaces import PlainLabel, Sheet, calm
from draftdesk.ui.tongue import clock, error_words, label, tr
from draftdesk.ui.wording import record_title, value_text

_KEY = int(Qt.ItemDataRole.UserRole)
_SIDES = ("mine", "theirs", "other")
"""What the store calls `MINE`, `THEIRS` and `OTHER`."""
_KEEP_AFTER_MS = 400
_TRY_KEEPING_AGAIN_MS = 3_000
_LIST_WIDTH = 240
_ROW_PADDING = 12
_MOST = 200
"""How many conflicts the list shows; the rest come up as these are decided."""


class ConflictView(QWidget):
    """The conflicts at the left, the questions of the chosen one at the right."""

    resolved = Signal(object)
    open_wanted = Signal(object)

    def __init__(
        self, store: WindowStore, chooser: Chooser | None = None, *, can_change: bool = True
    ) -> None:
        super().__init__()
        self._store, self._chooser = store, chooser or chooser_of(store)
        self._can_change = can_change
        self._stale = True
        self._conflict: Conflict | None = None
        self._questions: dict[str, Question] = {}
        self._unkept = False
        self._lost: set[str] = set()
        self.country = "BE"
        """Where (ISO, two letters) a telephone number without a prefix is at home."""
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(_KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep)
        self.list = QListWidget()
        calm(self.list)
        self.list.setAccessibleName(tr("Conflicts"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.currentItemChanged.connect(self._on_item)
        self._heading = PlainLabel(font=look.title_font(self.font()))
        self._explained = PlainLabel(role=Role.SECONDARY, wrap=True)
        self._said = PlainLabel(role=Role.REFUSED, wrap=True)
        self._keys = PlainLabel("", Role.SECONDARY, look.hint_font(self.font()), wrap=True)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._area = QScrollArea()
        self.decide = Button(look.icon("check"), tr("Decide and send"))
        self.decide.setToolTip(tr("Send the record as chosen here (Ctrl+Enter)"))
        self.decide.setDefault(True)
        self.decide.clicked.connect(self.resolve)
        self.all_mine = Button(tr("All mine"))
        self.all_mine.clicked.connect(self.choose_mine)
        self.all_theirs = Button(tr("All theirs"))
        self.all_theirs.clicked.connect(self.choose_theirs)
        self.open = Button(look.icon("pencil"), tr("Open the record"))
        self.open.clicked.connect(self.open_record)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()

    def on_changed(self, changed: Changed) -> None:
        """Something moved among the conflicts."""
        if changed.kinds & {"conflict", "outbox"}:
            if self.isVisible():
                self.reload()
            else:
                self._stale = True

    def reload(self) -> None:
        """Read the conflicts anew, keeping the place and what is chosen."""
        self._stale = False
        before = self._conflict
        row, key = self.list.currentRow(), before.entry.key if before else None
        self._fill(key)
        self._go_to(key, row)

    def show_conflict(self, key: RecordKey | None) -> None:
        """Show the conflict of this record, or the first there is."""
        self._stale = False
        self._fill(key)
        self._go_to(key, 0)
        self.focus_first_choice()

    # --- deciding -------------------------------------------------------------------------------

    def key(self) -> RecordKey | None:
        """The record whose conflict is shown."""
        return self._conflict.entry.key if self._conflict is not None else None

    def can_decide(self) -> bool:
        """Whether a conflict is shown that may be decided here."""
        return self._conflict is not None and self._can_change

    def can_choose_all(self) -> bool:
        """Whether one side can be chosen for all of several fields."""
        return self.can_decide() and len(self._questions) > 1

    def choose(self, unit: str, side: int) -> None:
        """Choose a side for one field: 0 is mine, 1 is theirs, 2 another value."""
        self._questions[unit].choose(side)

    def choose_all(self, side: int) -> None:
        """Choose one side for every field."""
        for question in self._questions.values():
            question.choose(side)

    def choose_mine(self) -> None:
        """Choose mine for every field."""
        self.choose_all(MINE)

    def choose_theirs(self) -> None:
        """Choose theirs for every field."""
        self.choose_all(THEIRS)

    def focus_first_choice(self) -> None:
        """Put the keys onto the first question that is open, else onto the first."""
        questions = list(self._questions.values()) if self._can_change else []
        open_ones = [each for each in questions if each.side() < 0]
        for question in (open_ones or questions)[:1]:
            question.focus_choice()
            self._area.ensureWidgetVisible(question)
        if not questions:
            # The keys must not be left with a question that is gone, or that may not be answered.
            keys = self if self.list.isHidden() else self.list
            keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_question(self, step: int = 1) -> None:
        """To the next (or, with -1, the previous) question, and on to the next conflict's."""
        questions = list(self._questions.values())
        here = next((place for place, each in enumerate(questions) if each.has_keys()), -1)
        if here < 0:
            self.focus_first_choice()
            return
        if not 0 <= here + step < len(questions) and self.list.count() > 1:
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
            questions = list(self._questions.values())
            here = -1 if step > 0 else len(questions)
        if not questions:
            # It was deleted over there: what is asked is another thing than sides.
            self.focus_first_choice()
            return
        question = questions[(here + step) % len(questions)]
        question.focus_choice()
        self._area.ensureWidgetVisible(question)

    def resolve(self) -> bool:
        """What is chosen becomes the change that waits, if it holds; returns whether it does."""
        conflict = self._conflict
        if conflict is None or not self._can_change:
            return False
        if not self._is_decided():
            self._say(tr("Choose a side for each field first."))
            self.focus_first_choice()
            return False
        for question in self._questions.values():
            question.settle()
        if self._show_findings(conflict):
            return False
        key = conflict.entry.key
        if conflict.theirs is None and self._questions[WHOLE].side() == THEIRS:
            self._store.discard_entry(key)
        else:
            self._store.resolve(key, self._chosen_values(conflict))
        self._unkept = False
        self.reload()
        self.focus_first_choice()
        self.resolved.emit(key)
        return True

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def said(self) -> str:
        """What is said beneath the questions."""
        return self._said.text()

    def questions(self) -> dict[str, Question]:
        """The questions that are shown, by their unit."""
        return dict(self._questions)

    # --- keeping --------------------------------------------------------------------------------

    def keep(self) -> bool:
        """Keep what is answered so far, now; returns whether it is on the disk."""
        self._keep_soon.stop()
        conflict = self._conflict
        if not (self._unkept and self._can_change) or conflict is None:
            return True
        answers = {unit: self._answer(unit, each) for unit, each in self._questions.items()}
        try:
            self._store.answers.put(conflict, {unit: a for unit, a in answers.items() if a})
        except StoreError as error:
            self._say(page_words.not_kept(error_words(error)).words)
            QTimer.singleShot(_TRY_KEEPING_AGAIN_MS, self, self._keep_again)
            return False
        self._unkept = False
        return True

    def _keep_again(self) -> None:
        if self._unkept and self.keep():
            self._say("")

    def _answer(self, unit: str, question: Question) -> Answer | None:
        side = _SIDES[question.side()] if question.side() >= 0 else ""
        typed: Values = {}
        if question.has_other_value():
            typed = _spelled(unit, question.other_value())
        return Answer(side, typed, question.moved) if side or typed else None

    def _restore(self, conflict: Conflict) -> None:
        """Answer as before; what stood between two sides of which one is another is asked anew."""
        for unit, answer in self._store.answers.of(conflict).items():
            question, typed = self._questions.get(unit), answer.typed
            if question is None:
                continue
            if typed:
                spec = fields_of(RECORD_TYPES[conflict.entry.key.type]).get(unit)
                is_link = spec is not None and spec.kind is FieldKind.LINK
                question.restore_other(typed if is_link else typed.get(unit))
            side = _SIDES.index(answer.side) if answer.side in _SIDES else -1
            of_old = side in (MINE, THEIRS) and "mine" in answer.moved
            if not (of_old or answer.lost):
                question.restore(side, answer.moved)
            if answer.lost:
                self._lost.add(unit)

    def _chosen_values(self, conflict: Conflict) -> Values:
        if conflict.theirs is None:
            return {}
        kind = RECORD_TYPES[conflict.entry.key.type]
        specs, mine = fields_of(kind), laid_over(conflict.entry.base, conflict.entry.change)
        chosen: Values = {}
        for unit, question in self._questions.items():
            side: ReadValues = mine if question.side() == MINE else conflict.theirs
            if question.side() == OTHER:
                side = _spelled(unit, question.other_value())
            for name in specs[unit].spellings if unit in specs else (unit,):
                chosen[name] = side.get(name)
        return chosen

    def _findings(self, conflict: Conflict) -> Findings:
        """What the model says of the outcome: two good halves can make a bad whole.

        What is not answered yet is taken to stay as theirs.
        """
        kind, entry = RECORD_TYPES[conflict.entry.key.type], conflict.entry
        if conflict.theirs is None:
            if self._questions[WHOLE].side() != MINE:
                return Findings()
            return check(kind, laid_over(entry.base, entry.change))
        whole = laid_over(laid_over(conflict.theirs, entry.change), self._chosen_values(conflict))
        return check(kind, whole, conflict.theirs, country=self.country)

    def _show_findings(self, conflict: Conflict) -> bool:
        """Say at each question what is wrong or odd with the answer, the rest beneath.

        Returns whether something is wrong. Before all is answered only that is said of which the
        other answers will change nothing.
        """
        kind, decided = RECORD_TYPES[conflict.entry.key.type], self._is_decided()
        found = self._findings(conflict)
        said: dict[str, Problem] = {}
        loose: list[str] = []
        for problem in found.problems:
            unit = _unit_at(kind, problem)
            if unit in self._questions:
                if decided or (self._is_typed(unit) and not _is_of_several(kind, problem)):
                    said.setdefault(unit, problem)
            elif decided:
                name = f"{label(label_of(kind, problem.field))}: " if problem.field else ""
                loose.append(name + problem_words(problem))
        is_wrong = bool(said or loose)
        for hint in found.hints:
            if self._is_typed(_unit_at(kind, hint)):
                said.setdefault(_unit_at(kind, hint), hint)
        for unit, question in self._questions.items():
            question.say(*self._words_at(unit, said.get(unit)))
        self._say("\n".join(loose))
        return is_wrong

    def _is_typed(self, unit: str) -> bool:
        """Whether the answer to this question is a value that a person types here."""
        return unit in self._questions and self._questions[unit].side() == OTHER

    def _words_at(self, unit: str, problem: Problem | None) -> tuple[str, Role]:
        """What stands at a question: first what is wrong, then that it moved, then what is odd."""
        question = self._questions[unit]
        if problem is not None and not isinstance(problem, Hint):
            return problem_words(problem), Role.REFUSED
        if unit in self._lost and question.side() < 0:
            return " ".join(problem_words(each) for each in lost_problems([unit])), Role.REFUSED
        parts = [tr("It was changed again since you answered this. Please look once more.")]
        if not question.moved:
            parts.clear()
        if problem is not None:
            parts.append(problem_words(problem))
        return " ".join(parts), Role.WAITING

    def _is_decided(self) -> bool:
        return all(question.side() >= 0 for question in self._questions.values())

    def _on_choice(self) -> None:
        """The person has answered something; that keeps itself."""
        self._unkept = True
        self._keep_soon.start()
        self._look_over()

    def _look_over(self) -> None:
        """Say what is to be said of the answers, and whether they can be sent."""
        self._say("")
        is_wrong = self._conflict is not None and self._show_findings(self._conflict)
        self.decide.setEnabled(self.can_decide() and self._is_decided() and not is_wrong)

    def open_record(self) -> None:
        """Open the record that the conflict is about."""
        if self._conflict is not None:
            self.open_wanted.emit(self._conflict.entry.key)

    # --- showing --------------------------------------------------------------------------------

    def _fill(self, also: RecordKey | None = None) -> None:
        """The oldest conflicts, and one that is asked for though it is younger."""
        entries = self._store.in_conflict(_MOST)
        asked = self._store.conflict(also) if also is not None else None
        if asked is not None and also not in [entry.key for entry in entries]:
            entries.append(asked.entry)
        self.list.blockSignals(True)
        self.list.clear()
        for entry in entries:
            key, kind = entry.key, RECORD_TYPES[entry.key.type]
            title = title_of(kind, laid_over(entry.base, entry.change))
            item = QListWidgetItem(record_title(title, key))
            item.setIcon(look.icon(look.ROLE_ICONS[Role.CONFLICT], Role.CONFLICT))
            item.setToolTip(label(kind.facts.label))
            item.setSizeHint(QSize(0, self.fontMetrics().height() + _ROW_PADDING))
            item.setData(_KEY, key)
            self.list.addItem(item)
        self.list.setVisible(self.list.count() > 0)
        self.list.blockSignals(False)

    def _go_to(self, key: RecordKey | None, row: int) -> None:
        items = [self.list.item(place) for place in range(self.list.count())]
        chosen = next((item for item in items if item.data(_KEY) == key), None)
        if chosen is None and items:
            chosen = items[max(0, min(row, len(items) - 1))]
        if chosen is not None:
            self.list.blockSignals(True)
            self.list.setCurrentItem(chosen)
            self.list.blockSignals(False)
        self._show(self._store.conflict(chosen.data(_KEY)) if chosen else None)

    def _on_item(self, item: QListWidgetItem | None, _: object = None) -> None:
        self._show(self._store.conflict(item.data(_KEY)) if item else None)

    def _show(self, conflict: Conflict | None) -> None:
        if conflict is not None and conflict == self._conflict and self._questions:
            # News of other records: what is chosen here stays chosen.
            return
        self.keep()
        self._conflict, self._unkept = conflict, False
        self._lost = set()
        self._say("")
        for each in (self._keys, self.decide, self.all_mine, self.all_theirs, self.open):
            each.setVisible(conflict is not None)
        self._questions = self._asked(conflict) if conflict is not None else {}
        if conflict is not None:
            self._restore(conflict)
        self._lay_questions(conflict)
        if conflict is None:
            self._heading.setText(tr("No conflicts."))
            self._explained.setText(
                tr("Where you and somebody else change the same field, it is asked here.")
            )
            return
        key = conflict.entry.key
        self._heading.setText(record_title(self._store.title(key), key))
        self._explained.setText(_explanation(conflict))
        self._keys.setText(self._keys_words(conflict))
        deleted = conflict.theirs is None
        self.open.setVisible(not deleted)
        for button in (self.all_mine, self.all_theirs):
            button.setVisible(len(self._questions) > 1)
            button.setEnabled(self._can_change)
        self._look_over()

    def _keys_words(self, conflict: Conflict) -> str:
        if not self._can_change:
            return tr("This profile is read-only: nothing can be changed here.")
        if conflict.theirs is None:
            return tr("Space chooses, F8 goes on, Ctrl+Enter sends.")
        return tr("Space chooses, typing gives another value, F8 goes on, Ctrl+Enter sends.")

    def _asked(self, conflict: Conflict) -> dict[str, Question]:
        if conflict.theirs is None:
            sides = (
                (tr("Make it anew with my values"), ""),
                (tr("Let it go, and drop my change"), ""),
            )
            return {WHOLE: Question(tr("What shall happen?"), None, sides)}
        key, entry, theirs = conflict.entry.key, conflict.entry, conflict.theirs
        mine, questions = laid_over(entry.base, entry.change), {}
        for unit in units_of(RECORD_TYPES[key.type], dict.fromkeys(conflict.clashes)):
            was, ours, other = (
                value_text(key.type, unit, side, self._store.found)
                for side in (entry.base, mine, theirs)
            )
            sides = ((tr("Yours"), ours), (tr("Theirs"), other))
            name = label(label_of(RECORD_TYPES[key.type], unit))
            questions[unit] = Question(name, was, sides, self._editor(key.type, unit, mine))
        return questions

    def _editor(self, type_name: str, unit: str, mine: ReadValues) -> FieldEditor | None:
        """The field's own editor, for a value that neither side says; it begins with ours."""
        spec = fields_of(RECORD_TYPES[type_name]).get(unit)
        if spec is None:
            return None
        editor = editor_for(spec, self._chooser, type_name)
        if isinstance(editor, LinkEditor):
            # Nothing here shows a peek.
            editor.can_peek = False
        if spec.kind is FieldKind.LINK:
            editor.show_value({name: mine.get(name) for name in spec.spellings})
        elif spec.kind is not FieldKind.SECRET:
            editor.show_value(mine.get(unit))
        return editor

    def _lay_questions(self, conflict: Conflict | None) -> None:
        """The questions one under another, and beneath them what goes through without one."""
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, look.LABEL_GAP, 0)
        column.setSpacing(look.LABEL_GAP + look.GRID)
        for question in self._questions.values():
            question.chosen.connect(self._on_choice)
            question.allow(self._can_change)
            column.addWidget(question)
        lines = self._also(conflict) if conflict is not None else []
        if lines:
            also = Sheet()
            also.column.addWidget(
                PlainLabel(_also_words(conflict), font=look.section_font(self.font()))
            )
            also.column.addWidget(PlainLabel("\n".join(lines), Role.SECONDARY, wrap=True))
            column.addWidget(also)
        column.addStretch(1)
        self._area.setWidget(sheet)

    def _also(self, conflict: Conflict) -> list[str]:
        """What of our change goes out whatever is chosen: old → new."""
        key, entry = conflict.entry.key, conflict.entry
        kind, mine = RECORD_TYPES[key.type], laid_over(entry.base, entry.change)
        lines = []
        for unit in units_of(kind, entry.change):
            if unit != "id" and (conflict.theirs is None or unit not in conflict.clashes):
                old = value_text(key.type, unit, entry.base, self._store.found)
                new = value_text(key.type, unit, mine, self._store.found)
                if old != new:
                    lines.append(f"{label(label_of(kind, unit))}:  {old}  →  {new}")
        return lines

    def _lay_out(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBar(look.QuietScrollBar(self._area))
        buttons = ButtonFlow([self.all_mine, self.all_theirs, self.open], [self.decide])
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(look.CARD, look.CARD, look.CARD, look.CARD)
        column.setSpacing(look.LABEL_GAP)
        for each in (self._heading, self._explained):
            column.addWidget(each)
        column.addWidget(self._area, 1)
        for label_or_buttons in (self._said, self._keys, buttons):
            column.addWidget(label_or_buttons)
        halves = QSplitter()
        halves.setObjectName("sized conflicts")
        halves.setHandleWidth(1)
        halves.addWidget(self.list)
        halves.addWidget(right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([_LIST_WIDTH, 3 * _LIST_WIDTH])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)

    # --- Qt's own spelling ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc steps back to the list; nothing is decided by it."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere (to another language, or home) loses nothing by it."""
        super().hideEvent(event)
        self.keep()


def _spelled(unit: str, value: Any) -> Values:
    """A value under the names of its fields: of a link all its spellings."""
    return value if isinstance(value, dict) else {unit: value}


def _unit_at(kind: type[Record], problem: Problem) -> str:
    return unit_of(kind, (problem.field or "").partition(".")[0])


def _is_of_several(kind: type[Record], problem: Problem) -> bool:
    """Whether a problem is one between fields, which another answer may mend."""
    rules = (
        rule for rule in kind.rules if (rule.fields[0], rule.code) == (problem.field, problem.code)
    )
    return any(len(rule.fields) > 1 for rule in rules)


def _also_words(conflict: Conflict | None) -> str:
    if conflict is None or conflict.theirs is None:
        return tr("What you changed")
    return tr("Yours, changed by nobody else")


def _explanation(conflict: Conflict) -> str:
    when = clock(conflict.found_at)
    if conflict.again:
        words = tr(
            "They changed it again at {when}; your decision was not sent. Please look once more."
        )
        return words.format(when=when)
    if conflict.theirs is None:
        return tr("It was deleted on the server ({when}). Nothing was sent.").format(when=when)
    words = tr("%n field(s) were changed on the server too ({when}).", len(conflict.clashes))
    return words.format(when=when) + " " + tr("Nothing was sent.")
