"""The form as a whole: what it shows, keeps, says, undoes, and how one walks through it."""

import gc
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.checking import Findings, check
from draftdesk.domain.contact import Contact
from draftdesk.domain.contract import Contract
from draftdesk.domain.fields import FieldKind, FieldSpec, fields_of
from draftdesk.domain.merging import diff
from draftdesk.domain.problems import Hint, Problem
from draftdesk.domain.record import Values
from draftdesk.domain.shapes import Record
from draftdesk.ui.forms.cards import LABELS_ABOVE_UNDER, TWO_COLUMNS_FROM
from draftdesk.ui.forms.choosing import Chooser
from draftdesk.ui.forms.form import RecordForm
from draftdesk.ui.forms.paper import FieldEditor
from ui.forms.desk import DUTCH, DUVO, SMETS, Desk, focused, there

ANNA: Values = {
    "id": "93498506-9dde-4593-b844-e3c51c0e2bc2",
    "firstname": "Anna",
    "lastname": "Müller",
    "company_id": SMETS,
    "company_code": None,
    "company": None,
    "db_language_id": DUTCH,
    "db_language_code": None,
    "archived": False,
    "email": "anna@smets.example",
    "birthdate": "1984-03-12",
    "create_date": "2019-05-02T08:15:00.1234567Z",
    "something_new": {"deep": ["1.50"]},
}
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Sheet(RecordForm):
    """A form that checks itself at each edit, as the page does."""

    def __init__(self, desk: Desk, record_type: type[Record] = Contact) -> None:
        super().__init__(record_type, desk.chooser)
        self.base: Values | None = None
        self.edits: list[str] = []
        self.only_touched = False
        self.edited.connect(self._note)

    def open(self, values: Values, base: Values | None) -> None:
        self.base = base
        self.only_touched = base is None
        self.show_record(values, base)
        self.look()

    def look(self) -> None:
        found = check(self.record_type, self.values(), self.base)
        self.show_findings(found, only_touched=self.only_touched)

    def _note(self, name: str) -> None:
        self.edits.append(name)
        self.look()

    def input(self, name: str) -> Any:
        return self.rows[name].editor.focusProxy()

    def words(self, name: str) -> str:
        words = self.rows[name].words
        return words.text() if words and not words.isHidden() else ""

    def replace(self, name: str, typed: str) -> None:
        self.rows[name].editor.focus_in_editor()
        QTest.keyClicks(self.input(name), typed)


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Callable[..., Sheet]:
    def open_sheet(
        values: Values = ANNA,
        base: Values | None = ANNA,
        record_type: type[Record] = Contact,
        width: int = 1000,
    ) -> Sheet:
        sheet = Sheet(desk, record_type)
        qtbot.addWidget(sheet)
        sheet.resize(width, 800)
        with qtbot.waitActive(sheet):
            sheet.show()
            sheet.activateWindow()
        sheet.open(dict(values), None if base is None else dict(base))
        return sheet

    return open_sheet


# --- nothing touched, nothing changed ---------------------------------------------------------


def values_of(spec: FieldSpec) -> st.SearchStrategy[Any]:
    texts = st.text(max_size=60)
    by_kind: dict[FieldKind, st.SearchStrategy[Any]] = {
        FieldKind.SWITCH: st.booleans(),
        FieldKind.WHOLE: st.integers(-(10**12), 10**12),
        FieldKind.EXACT: st.decimals(allow_nan=False, allow_infinity=False).map(str),
        FieldKind.DAY: st.dates().map(str) | texts,
        FieldKind.MOMENT: st.datetimes().map(lambda each: f"{each.isoformat()}7Z") | texts,
        FieldKind.LINK: st.uuids().map(str),
        FieldKind.ID: st.uuids().map(str),
        FieldKind.EMBEDDED: st.dictionaries(st.just("name"), texts),
    }
    return st.none() | by_kind.get(spec.kind, texts)


def records_of(record_type: type[Record]) -> st.SearchStrategy[Values]:
    fields = {name: values_of(spec) for name, spec in fields_of(record_type).items()}
    return st.fixed_dictionaries({}, optional={**fields, "unheard_of": st.text()})


@pytest.mark.parametrize("name", ["Contact", "Contract", "Company", "User"])
@settings(deadline=None, max_examples=40)
@given(data=st.data())
@pytest.mark.usefixtures("qapp")
def test_an_untouched_form_changes_nothing(name: str, data: st.DataObject) -> None:
    record_type = RECORD_TYPES[name]
    if name not in _forms:
        _forms[name] = RecordForm(record_type, Chooser())
    form = _forms[name]
    edits: list[str] = []
    form.edited.connect(edits.append)
    values = data.draw(records_of(record_type))
    form.show_record(values, values)
    form.settle()
    for row in form.rows.values():
        shown = row.editor.value()
        wanted = {name: values.get(name) for name in row.editor.spec.spellings}
        assert shown == (wanted if isinstance(shown, dict) else values.get(row.name))
    assert form.values() == values
    assert diff(record_type, values, form.values()) == {}
    assert form.changed_fields() == ()
    assert edits == []
    form.edited.disconnect(edits.append)


_forms: dict[str, RecordForm] = {}
"""Made once, as in the program."""


@pytest.fixture(autouse=True, scope="module")
def _forms_end() -> Any:
    yield
    _forms.clear()


def test_loading_records_loses_no_reference_to_none(desk: Desk, qtbot: QtBot) -> None:
    form = Sheet(desk)
    qtbot.addWidget(form)
    form.show()
    for turn in range(20):
        form.open({**ANNA, "id": str(turn)}, ANNA)
    gc.collect()
    before = sys.getrefcount(None)
    for turn in range(1000):
        form.open({**ANNA, "id": str(turn), "lastname": f"Müller {turn}"}, ANNA)
    assert sys.getrefcount(None) >= before - 500  # one lost in each would be a thousand


def test_unknown_fields_come_back_as_they_came(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.replace("lastname", "Smith")
    assert sheet.values() == {**ANNA, "lastname": "Smith"}
    assert diff(Contact, ANNA, sheet.values()) == {"lastname": "Smith"}


def test_the_same_record_again_leaves_the_cursor_alone(
    opened: Callable[..., Sheet],
) -> None:
    sheet = opened()
    sheet.replace("lastname", "Smith")
    sheet.input("lastname").setCursorPosition(2)
    sheet.show_record(sheet.values(), ANNA)
    assert sheet.input("lastname").cursorPosition() == 2
    assert sheet.undo_stack.canUndo()


def test_another_record_begins_with_no_undo(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.replace("lastname", "Smith")
    sheet.open({**ANNA, "id": DUVO}, {**ANNA, "id": DUVO})
    assert not sheet.undo_stack.canUndo()
    assert sheet.input("lastname").text() == "Müller"


# --- changed fields ---------------------------------------------------------------------------


def test_a_changed_field_is_marked_and_tells_what_stood_there(
    opened: Callable[..., Sheet],
) -> None:
    sheet = opened()
    sheet.replace("lastname", "Smith")
    row = sheet.rows["lastname"]
    assert sheet.changed_fields() == ("lastname",)
    assert "Müller" in row.editor.tip()
    assert there(row.revert).isVisible()
    assert "Müller" in there(row.revert).toolTip()


def test_alt_backspace_puts_the_old_value_back(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.replace("lastname", "Smith")
    QTest.keyClick(sheet.input("lastname"), Qt.Key.Key_Backspace, ALT)
    assert sheet.values() == ANNA
    assert sheet.changed_fields() == ()
    QTest.keyClick(sheet.input("lastname"), Qt.Key.Key_Z, CTRL)
    assert sheet.values()["lastname"] == "Smith"


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_screen_reader_and_f6_are_told_what_stood_there(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.replace("lastname", "Smith")

    assert "Was “Müller”." in sheet.input("lastname").accessibleDescription()
    QTest.keyClick(sheet.input("lastname"), Qt.Key.Key_F6)
    assert "Müller" in QToolTip.text()

    QTest.keyClick(sheet.input("lastname"), Qt.Key.Key_Backspace, ALT)
    assert "Müller" not in sheet.input("lastname").accessibleDescription()


def test_all_fields_are_put_back_at_once_and_again_undone_at_once(
    opened: Callable[..., Sheet],
) -> None:
    sheet = opened()
    sheet.replace("lastname", "Smith")
    sheet.replace("phone", "+32 2 555 01 99")
    assert [name for name, _, _ in sheet.changes()] == ["lastname", "phone"]
    assert sheet.changes()[0][1:] == ("Last name", "Müller")

    sheet.revert_all()
    assert sheet.values()["lastname"] == "Müller"
    assert sheet.changes() == []

    sheet.undo_stack.undo()
    assert sheet.changed_fields() == ("lastname", "phone")
    sheet.set_read_only(True)
    sheet.revert_all()
    assert sheet.changed_fields() == ("lastname", "phone")


def test_the_button_beside_a_field_puts_all_spellings_of_a_link_back(
    opened: Callable[..., Sheet],
) -> None:
    sheet = opened()
    sheet.replace("company_id", "duvo")
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_Tab)
    assert sheet.values()["company_id"] == DUVO
    assert "Bakkerij Smets" in sheet.rows["company_id"].editor.tip()
    QTest.mouseClick(there(sheet.rows["company_id"].revert), Qt.MouseButton.LeftButton)
    assert sheet.values() == ANNA


def test_nothing_counts_as_changed_in_a_brand_new_record(
    opened: Callable[..., Sheet],
) -> None:
    sheet = opened({"id": DUVO}, None)
    sheet.replace("lastname", "Smith")
    assert sheet.changed_fields() == ()


# --- undo -------------------------------------------------------------------------------------


def test_typing_in_one_field_is_one_step(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.replace("firstname", "Berta")
    QTest.keyClick(sheet.input("firstname"), Qt.Key.Key_Tab)
    QTest.keyClicks(sheet.input("lastname"), "Smith")
    assert sheet.undo_stack.count() == 2
    QTest.keyClick(sheet.input("lastname"), Qt.Key.Key_Z, CTRL)
    assert (sheet.values()["firstname"], sheet.values()["lastname"]) == ("Berta", "Müller")
    QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL)
    assert sheet.values() == ANNA
    assert sheet.input("firstname").hasFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL | SHIFT)
    QTest.keyClick(focused(), Qt.Key.Key_Y, CTRL)
    assert (sheet.values()["firstname"], sheet.values()["lastname"]) == ("Berta", "Smith")


def test_typing_back_what_stood_there_leaves_no_step(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.input("lastname").setFocus()
    sheet.input("lastname").end(False)
    QTest.keyClicks(sheet.input("lastname"), "s")
    QTest.keyClick(sheet.input("lastname"), Qt.Key.Key_Backspace)
    assert not sheet.undo_stack.canUndo()


def test_undo_is_an_edit_that_the_page_hears_of(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.replace("notes", "x")
    sheet.edits.clear()
    QTest.keyClick(sheet.input("notes"), Qt.Key.Key_Z, CTRL)
    assert sheet.edits == ["notes"]
    assert sheet.values()["notes"] is None


def test_undo_in_a_long_text_shows_the_line_that_it_changes(opened: Callable[..., Sheet]) -> None:
    lines = [f"line {number} \N{GRINNING FACE}" for number in range(60)]
    sheet = opened(ANNA | {"notes": "\n".join(lines)})
    notes = sheet.input("notes")
    notes.setFocus()
    cursor = notes.textCursor()
    cursor.setPosition(notes.document().findBlockByNumber(50).position())
    notes.setTextCursor(cursor)
    QTest.keyClicks(notes, "word ")
    QTest.keyClick(notes, Qt.Key.Key_Home, CTRL)
    assert notes.verticalScrollBar().value() == 0

    QTest.keyClick(notes, Qt.Key.Key_Z, CTRL)

    assert sheet.values()["notes"] == "\n".join(lines)
    assert notes.textCursor().blockNumber() == 50
    assert notes.textCursor().positionInBlock() == 0
    assert notes.rect().contains(notes.cursorRect())
    QTest.keyClick(notes, Qt.Key.Key_Home, CTRL)
    QTest.keyClick(notes, Qt.Key.Key_Z, CTRL | SHIFT)
    assert notes.textCursor().block().text() == f"word {lines[50]}"
    assert notes.textCursor().positionInBlock() == len("word ")
    assert notes.rect().contains(notes.cursorRect())


# --- problems ---------------------------------------------------------------------------------


def test_a_problem_stands_beneath_its_field_as_one_types(
    opened: Callable[..., Sheet],
) -> None:
    sheet = opened()
    sheet.replace("email", "anna@")
    assert sheet.words("email") == "This is not a well-formed e-mail address."
    assert sheet.input("email").accessibleDescription().startswith("This is not a well-formed")
    QTest.keyClicks(sheet.input("email"), "smets.example")
    assert sheet.words("email") == ""
    assert sheet.input("email").accessibleDescription() == ""


def test_days_in_a_problem_are_written_as_the_person_writes_them(
    opened: Callable[..., Sheet],
) -> None:
    contract = {"id": DUVO, "id2": 1, "company_id": SMETS, "date_start": "2026-01-31"}
    sheet = opened(contract, contract, Contract)
    sheet.replace("date_end", "1/1/26")
    assert "31/01/2026" in sheet.words("date_end")


def test_a_brand_new_record_is_not_scolded_before_it_was_touched(
    opened: Callable[..., Sheet],
) -> None:
    sheet = opened({"id": DUVO}, None)
    assert sheet.words("lastname") == ""
    assert sheet.words("company_id") == ""
    sheet.replace("lastname", "x")
    QTest.keyClick(sheet.input("lastname"), Qt.Key.Key_Backspace)
    assert sheet.words("lastname") == "Please fill this in."
    assert sheet.problem_count() == 2
    assert sheet.focus_first_problem()
    assert sheet.words("company_id") != ""
    assert sheet.input("lastname").hasFocus()


def test_f8_walks_from_problem_to_problem_and_round_the_end(opened: Callable[..., Sheet]) -> None:
    bad = {**ANNA, "lastname": None, "email": "x", "birthdate": "soon"}
    sheet = opened(bad, ANNA)
    seen = []
    for step in (sheet.next_problem, sheet.next_problem, sheet.next_problem, sheet.next_problem):
        assert step()
        seen.append(_here(sheet))
    assert seen == ["lastname", "birthdate", "email", "lastname"]
    assert sheet.previous_problem()
    assert _here(sheet) == "email"


def test_without_problems_there_is_nowhere_to_go(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    assert not sheet.focus_first_problem()
    assert not sheet.next_problem()
    assert sheet.problem_count() == 0


def test_a_hint_is_said_but_does_not_count(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.show_findings(Findings((), (Hint("phone", "odd_phone"),)))
    assert "telephone" in sheet.words("phone")
    assert sheet.problem_count() == 0
    assert not sheet.next_problem()


def test_what_belongs_to_no_field_stands_on_top(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    refused = Problem(None, "refused", {"text": "Closed on <b>Sundays</b>."})
    sheet.show_findings(Findings((refused,), ()))
    texts = [label.text() for label in sheet._summary.findChildren(QLabel)]
    assert "Closed on <b>Sundays</b>." in texts
    assert sheet._summary.isVisible()
    sheet.show_findings(Findings())
    assert not sheet._summary.isVisible()


def test_after_send_the_summary_leads_to_each_field(opened: Callable[..., Sheet]) -> None:
    sheet = opened({**ANNA, "lastname": None, "email": "x"}, ANNA)
    sheet.focus_first_problem()
    jumps = sheet._summary.findChildren(QToolButton)
    assert [jump.text() for jump in jumps] == ["Last name", "E-mail"]
    QTest.mouseClick(jumps[1], Qt.MouseButton.LeftButton)
    assert _here(sheet) == "email"


def test_a_name_that_leads_nowhere_is_a_problem_in_plain_words(
    opened: Callable[..., Sheet],
) -> None:
    sheet = opened()
    sheet.replace("company_id", "nobody")
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_Tab)
    assert sheet.words("company_id").startswith("Nothing is known by this name.")


# --- a new record inside ----------------------------------------------------------------------


def test_f3_opens_a_new_company_inside_and_typing_fills_it_in(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.input("company_id").setFocus()
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_F3)
    assert there(sheet.rows["company_id"].panel).isVisible()
    QTest.keyClicks(focused(), "Atelier")
    values = sheet.values()
    assert values["company"]["name"] == "Atelier"
    assert values["company_id"] is None
    assert sheet.input("company_id").text() == "Atelier"
    assert diff(Contact, ANNA, values).keys() == {"company_id", "company_code", "company"}


def test_undo_takes_a_new_company_away_again(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.input("company_id").setFocus()
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_F3)
    QTest.keyClicks(focused(), "Atelier")
    while sheet.undo_stack.canUndo():
        QTest.keyClick(focused(), Qt.Key.Key_Z, CTRL)
    assert sheet.values() == ANNA
    assert not there(sheet.rows["company_id"].panel).isVisible()


def test_a_problem_inside_stands_inside_and_is_led_to(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.input("company_id").setFocus()
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_F3)
    inner = sheet.rows.inner["company_id"]
    assert inner["name"].words is None
    assert sheet.problem_count() == 1
    assert sheet.focus_first_problem()
    assert there(inner["name"].words).text() == "Please fill this in."
    assert there(inner["name"].editor.focusProxy()).hasFocus()


def test_a_problem_inside_a_folded_field_unfolds_it(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.input("company_id").setFocus()
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_F3)
    inner = sheet.rows.inner["company_id"]
    assert not inner["email"].editor.isVisible()
    sheet.show_findings(Findings((Problem("company.email", "email"),), ()))
    sheet.focus_first_problem()
    assert inner["email"].editor.isVisible()
    assert there(inner["email"].editor.focusProxy()).hasFocus()


def test_a_problem_inside_a_closed_one_is_said_at_its_link(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.show_findings(Findings((Problem("company.name", "required"),), ()))
    assert sheet.words("company_id") == "Name: Please fill this in."


# --- reading only, walking, lying -------------------------------------------------------------


def test_a_read_only_form_takes_no_keys(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.set_read_only(True)
    for row in sheet.rows.values():
        row.editor.focus_in_editor()
        QTest.keyClicks(there(row.editor.focusProxy()), "x ")
    assert sheet.values() == ANNA
    assert sheet.edits == []
    sheet.set_read_only(False)
    assert sheet.input("id").isReadOnly()
    sheet.replace("lastname", "Smith")
    assert sheet.values()["lastname"] == "Smith"


@pytest.mark.parametrize("record_type", [Contact, Contract])
def test_tab_walks_the_fields_in_reading_order(
    opened: Callable[..., Sheet], record_type: type[Record]
) -> None:
    sheet = opened({"id": DUVO}, None, record_type)
    sheet.focus_first_field()
    walked = [_here(sheet)]
    for _ in range(len(sheet.rows) - 1):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        walked.append(_here(sheet))
    first = walked[0]
    names = list(sheet.rows)
    start = names.index(first)
    assert walked == names[start:] + names[:start]


def test_tab_goes_through_a_new_record_inside_and_then_on(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.input("company_id").setFocus()
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_F3)
    walked = []
    for _ in range(5):
        walked.append(focused().accessibleName() or type(focused()).__name__)
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert walked == ["Name", "ERP code", "City", "QToolButton", "Private phone"]


@pytest.mark.parametrize("record_type", [Contact, Contract])
def test_whatever_takes_the_keys_has_a_name(
    opened: Callable[..., Sheet], record_type: type[Record]
) -> None:
    sheet = opened({"id": DUVO}, None, record_type)
    sheet.input("company_id").setFocus()
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_F3)
    sheet.focus_first_problem()
    takers = [w for w in sheet.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(takers) >= len(sheet.rows)
    assert [taker for taker in takers if taker.isVisible() and not _name_of(taker)] == []


@pytest.mark.parametrize(
    ("width", "columns"), [(TWO_COLUMNS_FROM - 10, 1), (TWO_COLUMNS_FROM + 20, 2), (390, 1)]
)
def test_cards_lie_in_one_column_or_two(
    opened: Callable[..., Sheet], width: int, columns: int, qtbot: QtBot
) -> None:
    sheet = opened(width=width)
    qtbot.wait(1)
    lefts = {row.card.x() for row in sheet.rows.values()}
    assert len(lefts) == columns
    row = sheet.rows["lastname"]
    above = row.label.y() + row.label.height() <= row.editor.y() + 2
    assert above == (row.card.width() < LABELS_ABOVE_UNDER)


def test_a_card_grows_with_what_opens_on_it(opened: Callable[..., Sheet], qtbot: QtBot) -> None:
    sheet = opened(width=1300)
    qtbot.wait(20)
    sheet.resize(700, 800)
    qtbot.wait(20)
    sheet.resize(1200, 800)
    qtbot.wait(20)
    card = sheet.rows["company_id"].card
    before = card.height()
    sheet.input("company_id").setFocus()
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: card.height() >= card.heightForWidth(card.width()) > before + 100)


def test_every_field_but_spellings_of_links_has_a_row(desk: Desk, qtbot: QtBot) -> None:
    for record_type in RECORD_TYPES.values():
        form = RecordForm(record_type, desk.chooser)
        qtbot.addWidget(form)
        within = {FieldKind.LINK_CODE, FieldKind.EMBEDDED}
        specs = fields_of(record_type).values()
        assert set(form.rows) == {spec.name for spec in specs if spec.kind not in within}


def test_a_search_half_typed_is_settled_before_sending(
    opened: Callable[..., Sheet],
) -> None:
    sheet = opened()
    sheet.replace("company_id", "duvo")
    assert sheet.values()["company_id"] == SMETS
    sheet.settle()
    assert sheet.values()["company_id"] == DUVO


def test_undoing_a_half_typed_search_is_only_that(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    sheet.replace("lastname", "Smith")
    sheet.replace("company_id", "duv")
    QTest.keyClick(sheet.input("company_id"), Qt.Key.Key_Z, CTRL)
    assert sheet.input("company_id").text() == "Bakkerij Smets"
    assert sheet.values()["lastname"] == "Smith"


def test_another_locale_shows_the_same_values_in_its_own_way(opened: Callable[..., Sheet]) -> None:
    sheet = opened()
    assert sheet.input("birthdate").text() == "12/03/1984"
    QLocale.setDefault(QLocale("sv_SE"))
    QApplication.sendEvent(sheet, QEvent(QEvent.Type.LocaleChange))
    assert sheet.input("birthdate").text() == "1984-03-12"
    assert sheet.values() == ANNA
    assert sheet.edits == []


def test_a_copy_that_arrives_is_shown_by_its_name(opened: Callable[..., Sheet], desk: Desk) -> None:
    company = desk.choices.pop(0)
    sheet = opened()
    assert sheet.input("company_id").text() != "Bakkerij Smets"
    desk.choices.append(company)
    sheet.refresh_choices("Company")
    assert sheet.input("company_id").text() == "Bakkerij Smets"
    assert sheet.edits == []


def _here(sheet: RecordForm) -> str:
    """The field that has the keys."""
    keys = QApplication.focusWidget()
    found = (name for name, row in sheet.rows.items() if row.editor.focusProxy() is keys)
    return next(found, "")


def _name_of(widget: QWidget) -> str:
    """What a screen reader calls it; what only passes the keys on needs no name."""
    if widget.focusProxy():
        return "-"
    heard = QAccessible.queryAccessibleInterface(widget)
    return str(heard.text(QAccessible.Text.Name)) if heard else ""


# --- what a key costs ---


def test_a_key_tells_a_screen_reader_of_no_field_that_stands_as_it_was(
    opened: Callable[..., Sheet], monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = opened()
    described: list[str] = []
    describe = FieldEditor._describe

    def noted(editor: FieldEditor) -> None:
        described.append(editor.spec.name)
        describe(editor)

    monkeypatch.setattr(FieldEditor, "_describe", noted)

    sheet.replace("email", "no address")

    assert "email" in described
    assert set(described) == {"email"}
    assert sheet.rows["email"].problem
