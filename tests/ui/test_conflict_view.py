"""Both sides, side by side; nothing is chosen for a person, and no bad whole leaves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from draftdesk.domain.record import RecordKey
from draftdesk.store.answers import Answer, Answers, answered
from draftdesk.store.database import DiskTrouble
from draftdesk.store.rows import EntryState
from draftdesk.ui import conflict_view
from draftdesk.ui.choices import MINE, OTHER, THEIRS, Side
from draftdesk.ui.conflict_view import ConflictView
from draftdesk.ui.surfaces import PlainLabel
from draftdesk.ui.tongue import clock
from ui.desk import ALT, CTRL, PLAIN, SAVED_WITHIN_MS, Desk, OpensDesk, click, nameless
from world import Wish

OURS, OTHERS = "+32 2 111 11 11", "+32 2 999 99 99"


def clash(desk: Desk, lastname: str = "Peeters", **more: object) -> RecordKey:
    """Both changed the phone; of `more`, only we."""
    key = desk.world.contact(lastname=lastname, phone="+32 2 000 00 00")
    desk.world.release(key, phone=OURS, **more)
    desk.world.colleague_edits(key, phone=OTHERS)
    desk.world.push()
    return key


def gone(desk: Desk) -> RecordKey:
    key = desk.world.contact(lastname="Gone")
    desk.world.release(key, functions="Baker")
    desk.world.colleague_deletes(key)
    desk.world.push()
    return key


def shown(desk: Desk) -> ConflictView:
    return desk.put(ConflictView(desk.world.store))


def state(desk: Desk, key: RecordKey) -> EntryState | None:
    entry = desk.world.entry(key)
    return entry.state if entry else None


def test_no_conflicts_is_said_and_nothing_can_be_pressed(desk: Desk) -> None:
    view = shown(desk)

    assert view.questions() == {}
    assert view.list.isHidden()
    assert not view.resolve()
    assert view.decide.isHidden()


def test_where_nothing_may_be_changed_it_says_so_and_nothing_can_be_pressed(desk: Desk) -> None:
    key = clash(desk, functions="Baker")
    view = desk.put(ConflictView(desk.world.store, can_change=False))
    view.focus_first_choice()
    side = view.questions()["phone"].findChildren(Side)[0]

    click(side)
    desk.press(Qt.Key.Key_Space)
    view.choose("phone", MINE)

    assert not view.decide.isEnabled()
    assert not view.resolve()
    assert not view.all_mine.isEnabled()
    assert desk.keys() is view.list
    words = [each.text() for each in view.findChildren(PlainLabel) if each.isVisible()]
    assert "This profile is read-only: nothing can be changed here." in words
    assert state(desk, key) is EntryState.CONFLICT


def test_nothing_is_chosen_for_a_person_and_nothing_leaves_undecided(desk: Desk) -> None:
    key = clash(desk)
    view = shown(desk)

    assert [question.side() for question in view.questions().values()] == [-1]
    assert not view.decide.isEnabled()
    assert not view.resolve()
    assert "Choose a side" in view.said()
    assert state(desk, key) is EntryState.CONFLICT


@pytest.mark.parametrize(("steps", "stands"), [(0, OURS), (1, OTHERS)])
def test_a_conflict_is_answered_by_keyboard_alone(desk: Desk, steps: int, stands: str) -> None:
    key = clash(desk)
    view = shown(desk)
    view.focus_first_choice()
    for _ in range(steps):
        desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Space)

    with desk.qtbot.waitSignal(view.resolved) as resolved:
        assert view.resolve()

    assert resolved.args == [key]
    desk.push()
    assert desk.world.server_body(key)["phone"] == stands
    assert desk.world.counts().unfinished == 0
    assert view.list.count() == 0


def test_what_differs_is_marked_and_nothing_of_a_record_is_markup(desk: Desk) -> None:
    key = desk.world.contact(functions="Head of <b>sales</b> & more")
    desk.world.release(key, functions="Head of <b>buying</b> & more")
    desk.world.colleague_edits(key, functions="Head of <b>nothing</b> & more")
    desk.world.push()
    view = shown(desk)

    sides = view.questions()["functions"].findChildren(Side)
    assert "<b><u>buying</u></b>" in sides[0].html()
    assert "&lt;b&gt;" in sides[0].html()
    assert "&amp; more" in sides[1].html()
    assert "Head of <b>nothing</b> & more" in sides[1].button.accessibleName()


def test_a_click_on_a_value_chooses_it(desk: Desk) -> None:
    clash(desk)
    view = shown(desk)
    question = view.questions()["phone"]
    theirs = question.findChildren(Side)[THEIRS]

    click(theirs)

    assert question.side() == THEIRS
    assert view.decide.isEnabled()


def test_what_only_we_changed_goes_out_whatever_is_chosen(desk: Desk) -> None:
    key = clash(desk, functions="Baker")
    view = shown(desk)

    view.choose("phone", THEIRS)
    view.resolve()
    desk.push()

    body = desk.world.server_body(key)
    assert (body["phone"], body["functions"]) == (OTHERS, "Baker")


def test_two_good_halves_that_make_a_bad_whole_do_not_leave(desk: Desk) -> None:
    key = desk.world.contract(date_start="2026-01-01", date_end="2026-12-31", reference="A")
    desk.world.release(key, date_end="2026-06-30", reference="B")
    desk.world.colleague_edits(
        key, date_start="2027-01-01T00:00:00Z", date_end="2027-12-31T00:00:00Z"
    )
    desk.world.push()
    view = shown(desk)

    view.choose("date_end", MINE)
    assert "before the start" in view.questions()["date_end"].problem()
    assert not view.decide.isEnabled()
    assert not view.resolve()
    assert state(desk, key) is EntryState.CONFLICT
    view.choose("date_end", THEIRS)
    assert view.questions()["date_end"].problem() == ""
    assert view.resolve()
    desk.push()
    body = desk.world.server_body(key)
    assert str(body["date_end"]).startswith("2027-12-31")
    assert body["reference"] == "B"


def test_a_record_that_was_deleted_there_can_be_made_anew(desk: Desk) -> None:
    key = gone(desk)
    view = shown(desk)
    assert list(view.questions()) == ["id"]
    assert view.open.isHidden()

    view.choose("id", MINE)
    assert view.resolve()
    desk.push()

    assert desk.world.server_body(key)["functions"] == "Baker"
    assert desk.world.counts().unfinished == 0


def test_a_record_that_was_deleted_there_can_be_let_go(desk: Desk) -> None:
    key = gone(desk)
    view = shown(desk)

    view.choose("id", THEIRS)
    assert view.resolve()
    desk.push()

    assert not desk.world.is_on_server(key)
    assert desk.world.counts().unfinished == 0


def test_news_of_another_record_leave_the_choice_alone(desk: Desk) -> None:
    first = clash(desk, "Aerts")
    view = shown(desk)
    view.choose("phone", MINE)

    clash(desk, "Zorn")
    desk.deliver()

    assert view.list.count() == 2
    assert view.list.currentItem().text() == "Aerts"
    assert view.questions()["phone"].side() == MINE
    assert first


def test_a_conflict_that_moved_on_is_asked_anew(desk: Desk) -> None:
    key = clash(desk)
    view = shown(desk)
    view.choose("phone", MINE)

    desk.world.release(key, phone="+32 2 222 22 22")
    desk.deliver()

    assert view.questions()["phone"].side() == -1
    texts = view.questions()["phone"].findChildren(Side)[MINE].button.accessibleName()
    assert "+32 2 222 22 22" in texts


def test_all_mine_and_all_theirs_answer_every_question(desk: Desk) -> None:
    key = desk.world.contact(phone="1", mobile="1")
    desk.world.release(key, phone=OURS, mobile=OURS)
    desk.world.colleague_edits(key, phone=OTHERS, mobile=OTHERS)
    desk.world.push()
    view = shown(desk)

    click(view.all_theirs)
    assert {each.side() for each in view.questions().values()} == {THEIRS}
    click(view.all_mine)
    assert {each.side() for each in view.questions().values()} == {MINE}


def test_the_next_question_gets_the_keys(desk: Desk) -> None:
    key = desk.world.contact(phone="1", mobile="1")
    desk.world.release(key, phone=OURS, mobile=OURS)
    desk.world.colleague_edits(key, phone=OTHERS, mobile=OTHERS)
    desk.world.push()
    view = shown(desk)
    phone, mobile = view.questions()["phone"], view.questions()["mobile"]

    view.focus_first_choice()
    assert phone.has_keys()
    view.next_question()
    assert mobile.has_keys()
    view.next_question()
    assert phone.has_keys()
    view.next_question(-1)
    assert mobile.has_keys()


def test_beyond_the_last_question_comes_the_next_conflict(desk: Desk) -> None:
    clash(desk, "Aerts")
    clash(desk, "Bosmans")
    view = shown(desk)
    view.focus_first_choice()
    assert view.list.currentRow() == 0

    view.next_question()
    assert view.list.currentRow() == 1
    assert next(iter(view.questions().values())).has_keys()
    view.next_question(-1)
    assert view.list.currentRow() == 0
    assert next(iter(view.questions().values())).has_keys()


def test_on_the_way_a_record_that_is_gone_is_no_stumbling_block(desk: Desk) -> None:
    clash(desk, "Aerts")
    gone(desk)
    view = shown(desk)
    view.focus_first_choice()

    view.next_question()
    view.next_question()

    assert view.list.count() == 2


def test_the_conflict_of_a_record_is_shown_when_it_is_asked_for(desk: Desk) -> None:
    clash(desk, "Aerts")
    second = clash(desk, "Zorn")
    view = shown(desk)

    view.show_conflict(second)

    assert view.list.currentItem().text() == "Zorn"
    assert view.questions()["phone"].has_keys()


def test_the_record_itself_can_be_opened(desk: Desk) -> None:
    key = clash(desk)
    view = shown(desk)

    with desk.qtbot.waitSignal(view.open_wanted) as wanted:
        click(view.open)

    assert wanted.args == [key]


def test_a_link_is_asked_by_the_names_it_leads_to(desk: Desk) -> None:
    key = desk.world.contact()
    names = {}
    for name in ("Duvo NV", "Nord Froid"):
        id = desk.world.company(name=name)
        desk.world.look(RecordKey("Company", id))
        names[name] = id
    desk.world.release(key, company_id=names["Duvo NV"])
    desk.world.colleague_edits(key, company_id=names["Nord Froid"])
    desk.world.push()
    view = shown(desk)

    said = [each.button.accessibleName() for each in view.findChildren(Side)]
    assert said == ["Company, Yours: Duvo NV", "Company, Theirs: Nord Froid"]
    view.choose("company_id", MINE)
    view.resolve()
    desk.push()
    assert desk.world.server_body(key)["company_id"] == names["Duvo NV"]


def test_a_third_value_is_typed_by_keyboard_alone(desk: Desk) -> None:
    key = clash(desk)
    view = shown(desk)
    view.focus_first_choice()
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    question = view.questions()["phone"]
    assert question.side() == OTHER
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("+32 2 555 55 55")

    assert question.has_keys()
    assert view.resolve()
    desk.push()

    assert desk.world.server_body(key)["phone"] == "+32 2 555 55 55"
    assert desk.world.counts().unfinished == 0


def test_a_third_value_is_checked_like_any_other(desk: Desk) -> None:
    key = desk.world.contact(email="a@b.example")
    desk.world.release(key, email="c@b.example")
    desk.world.colleague_edits(key, email="d@b.example")
    desk.world.push()
    view = shown(desk)
    view.choose("email", OTHER)
    question = view.questions()["email"]
    assert question.other is not None
    question.other.editor.focus_in_editor()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("nowhere")

    assert "e-mail" in question.problem()
    assert not view.decide.isEnabled()
    assert not view.resolve()
    assert state(desk, key) is EntryState.CONFLICT
    desk.type("@b.example")
    assert question.problem() == ""
    assert view.decide.isEnabled()


def test_a_third_value_is_kept_when_other_records_have_news(desk: Desk) -> None:
    clash(desk)
    view = shown(desk)
    view.choose("phone", OTHER)
    question = view.questions()["phone"]
    assert question.other is not None
    question.other.editor.focus_in_editor()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("123")

    desk.world.release(desk.world.contact(), functions="Baker")
    desk.push()

    assert view.questions()["phone"].other_value() == "123"


def test_a_link_can_become_a_third_record(desk: Desk) -> None:
    one, other, third = (desk.world.company(name=name) for name in ("One", "Other", "Third"))
    for id in (one, other, third):
        desk.look(RecordKey("Company", id))
    key = desk.world.contact()
    desk.world.release(key, company_id=one)
    desk.world.colleague_edits(key, company_id=other)
    desk.world.push()
    view = shown(desk)
    view.choose("company_id", OTHER)
    question = view.questions()["company_id"]
    assert question.other is not None
    question.other.editor.focus_in_editor()
    desk.type("Third")
    desk.press(Qt.Key.Key_Return)

    assert view.resolve()
    desk.push()

    assert desk.world.server_body(key)["company_id"] == third


def test_stepping_back_decides_nothing(desk: Desk) -> None:
    key = clash(desk)
    before = desk.world.entry(key)
    view = shown(desk)
    view.focus_first_choice()
    desk.press(Qt.Key.Key_Space)

    desk.press(Qt.Key.Key_Escape)

    assert view.list.hasFocus()
    assert desk.world.entry(key) == before
    assert desk.world.writes() == 0


def test_every_input_of_a_conflict_has_a_name(desk: Desk) -> None:
    clash(desk)
    view = shown(desk)
    view.choose("phone", OTHER)

    assert nameless(view) == []


def test_of_many_conflicts_the_oldest_are_listed_and_the_one_that_is_asked_for(desk: Desk) -> None:
    key = clash(desk)
    last = clash(desk, "Last")
    for table, columns in (
        ("outbox", "base, change, is_new, state, author, released_at, 0, 0, '[]', NULL, '[]'"),
        ("conflict", "theirs, clashes, found_at - 60"),
    ):
        desk.world.synced._work.execute(
            f"INSERT INTO {table} SELECT type, printf('%d', n.i), {columns} FROM {table},"
            " (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<500)"
            " SELECT i FROM n) n WHERE id=?",
            (key.id,),
        )
    view = shown(desk)
    assert view.list.count() == 200

    view.show_conflict(last)

    assert view.list.currentItem().text() == "Last"
    view.choose("phone", MINE)
    assert view.resolve()
    assert state(desk, last) is EntryState.WAITING


def test_a_decision_that_did_not_go_is_said_and_asked_for_first(desk: Desk) -> None:
    older = clash(desk, "Older")
    desk.world.pass_time(60)
    key = clash(desk, "Younger")
    view = shown(desk)
    view.show_conflict(key)
    view.choose("phone", MINE)
    assert view.resolve()
    desk.world.pass_time(60)
    desk.world.colleague_edits(key, phone="+32 2 777 77 77")
    desk.push()

    assert desk.world.puts(key) == []
    view.show_conflict(key)
    found = desk.world.conflict(key)
    when = clock(found.found_at)
    assert view._explained.text() == (
        f"They changed it again at {when}; your decision was not sent. Please look once more."
    )
    assert [view.list.item(row).text() for row in range(2)] == ["Younger", "Older"]
    assert not desk.world.conflict(older).again

    view.choose("phone", MINE)
    assert view.resolve()
    desk.push()
    assert desk.world.puts(key)[-1]["phone"] == OURS
    desk.world.release(key, phone="+32 2 333 33 33")
    desk.world.colleague_edits(key, phone=OTHERS)
    desk.push()
    assert not desk.world.conflict(key).again, "what was sent is forgotten"


def test_what_was_dropped_after_a_decision_is_no_decision_of_the_next(desk: Desk) -> None:
    key = clash(desk)
    desk.world.store.resolve(key, {"phone": OURS})
    desk.world.store.discard_entry(key)
    desk.world.release(key, phone="+32 2 333 33 33")
    desk.world.colleague_edits(key, phone="+32 2 777 77 77")
    desk.world.push()

    assert not desk.world.conflict(key).again


# --- answers that are not decided yet -----------------------------------------------------------


def type_third(desk: Desk, view: ConflictView, text: str, unit: str = "phone") -> None:
    """Type another value over what stands there."""
    view.questions()[unit].type_other()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type(text)


def opened_again(desk: Desk) -> ConflictView:
    """The program ends at once, as if it were killed, and begins again."""
    desk.clear()
    desk.world.restart()
    return shown(desk)


def test_a_typed_answer_is_on_the_disk_within_half_a_second(desk: Desk) -> None:
    key = clash(desk)
    view = shown(desk)
    type_third(desk, view, "+32 2 555 55 55")

    found = {"phone": Answer("other", {"phone": "+32 2 555 55 55"})}
    desk.until(lambda: desk.store.answers.of(desk.world.conflict(key)) == found, SAVED_WITHIN_MS)
    question = opened_again(desk).questions()["phone"]

    assert (question.side(), question.other_value()) == (OTHER, "+32 2 555 55 55")
    assert question.other is not None
    assert question.other.editor.isVisible()
    assert question.problem() == ""


def test_a_chosen_side_is_kept_and_so_is_what_was_typed_before_it(desk: Desk) -> None:
    clash(desk)
    view = shown(desk)
    type_third(desk, view, "+32 2 555 55 55")
    view.choose("phone", THEIRS)
    assert view.keep()

    again = opened_again(desk)
    question = again.questions()["phone"]
    assert question.side() == THEIRS
    assert again.decide.isEnabled()
    again.choose("phone", OTHER)
    assert question.other_value() == "+32 2 555 55 55"


def test_whoever_goes_elsewhere_at_once_loses_nothing(desk: Desk) -> None:
    clash(desk, "Aerts")
    clash(desk, "Zorn")
    view = shown(desk)
    type_third(desk, view, "123")
    view.list.setCurrentRow(1)
    type_third(desk, view, "456")
    view.hide()

    again = opened_again(desk)
    assert again.questions()["phone"].other_value() == "123"
    again.list.setCurrentRow(1)
    assert again.questions()["phone"].other_value() == "456"


def test_a_link_that_was_picked_as_an_answer_is_kept(desk: Desk) -> None:
    one, other, third = (desk.world.company(name=name) for name in ("One", "Other", "Third"))
    for id in (one, other, third):
        desk.look(RecordKey("Company", id))
    key = desk.world.contact()
    desk.world.release(key, company_id=one)
    desk.world.colleague_edits(key, company_id=other)
    desk.world.push()
    view = shown(desk)
    view.questions()["company_id"].type_other()
    desk.type("Third")
    desk.press(Qt.Key.Key_Return)
    view.hide()

    again = opened_again(desk)
    assert again.questions()["company_id"].side() == OTHER
    assert again.resolve()
    desk.push()
    assert desk.world.server_body(key)["company_id"] == third


def test_what_is_decided_about_a_deleted_record_is_kept_too(desk: Desk) -> None:
    gone(desk)
    view = shown(desk)
    view.choose("id", MINE)
    view.hide()

    assert opened_again(desk).questions()["id"].side() == MINE


def test_nothing_of_an_answer_is_left_once_it_is_decided(desk: Desk) -> None:
    key = clash(desk)
    view = shown(desk)
    type_third(desk, view, "+32 2 555 55 55")
    assert view.keep()

    assert view.resolve()
    view.hide()

    assert desk.store.note(answered(key)) is None


def test_an_answer_stands_though_theirs_moved_and_it_is_said(desk: Desk) -> None:
    key = clash(desk)
    view = shown(desk)
    type_third(desk, view, "+32 2 555 55 55")
    assert view.keep()
    desk.world.synced._work.execute("DELETE FROM conflict")
    desk.world.synced._work.execute("UPDATE outbox SET state='waiting'")
    desk.world.colleague_edits(key, phone="+32 2 777 77 77")
    desk.push()

    question = view.questions()["phone"]
    assert (question.side(), question.other_value()) == (OTHER, "+32 2 555 55 55")
    assert "changed again since you answered" in question.problem()
    assert "777" in question.findChildren(Side)[THEIRS].button.accessibleName()
    assert view.decide.isEnabled()
    question.type_other()
    desk.press(Qt.Key.Key_End)
    desk.type("6")
    assert question.problem() == ""


def test_a_password_lost_with_the_program_is_asked_for_again(open_desk: OpensDesk) -> None:
    desk = open_desk(Wish(key=None))
    key = desk.world.contact(e_login="anna", e_password="old secret")
    desk.world.release(key, e_password="ours")
    desk.world.colleague_edits(key, e_password="theirs")
    desk.world.push()
    view = shown(desk)
    type_third(desk, view, "hush hush", "e_password")
    view.hide()

    question = opened_again(desk).questions()["e_password"]
    assert question.side() == -1
    assert "type it again" in question.problem()


def test_an_answer_that_cannot_be_kept_is_said_and_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    clash(desk)
    view = shown(desk)
    monkeypatch.setattr(conflict_view, "_TRY_KEEPING_AGAIN_MS", 50)

    def full(*_: object) -> None:
        raise DiskTrouble("The disk is full; make room and try again.")

    with monkeypatch.context() as patch:
        patch.setattr(Answers, "put", full)
        view.choose("phone", MINE)
        assert not view.keep()
        assert "cannot be kept: The disk is full" in view.said()
    desk.until(lambda: view.said() == "")

    assert opened_again(desk).questions()["phone"].side() == MINE


# --- typing on the choices ----------------------------------------------------------------------


@pytest.mark.parametrize("steps", [0, 1])
def test_what_is_typed_on_a_choice_is_another_value(desk: Desk, steps: int) -> None:
    key = clash(desk)
    view = shown(desk)
    view.focus_first_choice()
    for _ in range(steps):
        desk.press(Qt.Key.Key_Right)
    desk.type("+32 2 555 55 55")

    question = view.questions()["phone"]
    assert (question.side(), question.other_value()) == (OTHER, "+32 2 555 55 55")
    desk.press(Qt.Key.Key_Return, CTRL)
    assert view.resolve()
    desk.push()
    assert desk.world.server_body(key)["phone"] == "+32 2 555 55 55"


@pytest.mark.parametrize(
    ("press", "modifiers"), [(Qt.Key.Key_F4, PLAIN), (Qt.Key.Key_Down, ALT)], ids=["F4", "Alt+Down"]
)
def test_a_key_leads_to_the_other_value_and_leaves_it(
    desk: Desk, press: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    clash(desk)
    view = shown(desk)
    view.focus_first_choice()

    desk.press(press, modifiers)

    question = view.questions()["phone"]
    assert (question.side(), question.other_value()) == (OTHER, OURS)
    assert isinstance(desk.keys(), QLineEdit)


def test_what_is_pasted_on_a_choice_is_another_value(desk: Desk) -> None:
    clash(desk)
    view = shown(desk)
    view.focus_first_choice()
    QGuiApplication.clipboard().setText("+32 2 555\n55 55\n")

    desk.press(Qt.Key.Key_V, CTRL)

    assert view.questions()["phone"].other_value() == "+32 2 555 55 55"


def test_typing_on_the_choices_of_a_long_text_goes_on_where_it_ends(desk: Desk) -> None:
    key = desk.world.contact(notes="Was.")
    desk.world.release(key, notes="Ours\nis this.")
    desk.world.colleague_edits(key, notes="Theirs.")
    desk.world.push()
    view = shown(desk)
    view.focus_first_choice()

    desk.type("!")

    assert view.questions()["notes"].other_value() == "Ours\nis this.!"


def test_shortcuts_and_steps_on_a_choice_type_nothing(desk: Desk) -> None:
    clash(desk)
    view = shown(desk)
    view.focus_first_choice()
    for key, modifiers in (
        (Qt.Key.Key_K, CTRL),
        (Qt.Key.Key_4, ALT),
        (Qt.Key.Key_F8, PLAIN),
        (Qt.Key.Key_Return, PLAIN),
    ):
        desk.press(key, modifiers)

    assert view.questions()["phone"].side() == -1


def test_the_words_about_the_keys_are_those_that_work(desk: Desk) -> None:
    key = clash(desk)
    lost = gone(desk)
    view = shown(desk)

    view.show_conflict(key)
    assert view._keys.text() == (
        "Space chooses, typing gives another value, F8 goes on, Ctrl+Enter sends."
    )
    view.show_conflict(lost)
    assert view._keys.text() == "Space chooses, F8 goes on, Ctrl+Enter sends."
    desk.type("x")
    assert view.questions()["id"].side() == -1


def test_a_day_is_typed_to_its_end(desk: Desk) -> None:
    key = desk.world.contract(date_end="2026-12-31")
    desk.world.release(key, date_end="2027-06-30")
    desk.world.colleague_edits(key, date_end="2027-12-31T00:00:00Z")
    desk.world.push()
    view = shown(desk)
    view.focus_first_choice()

    desk.type("31/3/2028")

    assert view.questions()["date_end"].other_value() == "2028-03-31"
    assert desk.keys().property("text") == "31/3/2028", "nothing is tidied while one types"


# --- what is odd --------------------------------------------------------------------------------


def test_an_odd_number_is_said_as_in_the_form_and_does_not_block(desk: Desk) -> None:
    key = clash(desk)
    view = shown(desk)
    view.focus_first_choice()
    question = view.questions()["phone"]

    desk.type("+32 abc !!")

    assert "telephone number" in question.problem()
    assert view.decide.isEnabled()
    view.choose("phone", MINE)
    assert question.problem() == ""
    view.choose("phone", OTHER)
    assert view.resolve()
    desk.push()
    assert desk.world.server_body(key)["phone"] == "+32 abc !!"


def test_where_a_number_is_at_home_counts(desk: Desk) -> None:
    clash(desk)
    view = shown(desk)
    view.country = "US"
    view.focus_first_choice()

    desk.type("212 555 0199 12")
    assert view.questions()["phone"].problem()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("212 555 0199")
    assert view.questions()["phone"].problem() == ""


def test_what_is_wrong_with_a_value_is_said_before_the_rest_is_answered(desk: Desk) -> None:
    key = desk.world.contact(email="a@b.example", phone="1")
    desk.world.release(key, email="c@b.example", phone=OURS)
    desk.world.colleague_edits(key, email="d@b.example", phone=OTHERS)
    desk.world.push()
    view = shown(desk)

    type_third(desk, view, "nowhere", "email")

    assert "e-mail" in view.questions()["email"].problem()
    assert view.questions()["phone"].problem() == ""
    assert not view.decide.isEnabled()


def test_what_another_answer_may_mend_is_not_said_before_it_is_given(desk: Desk) -> None:
    key = desk.world.contract(date_start="2026-01-01", date_end="2026-12-31")
    desk.world.release(key, date_start="2025-01-01", date_end="2025-12-31")
    desk.world.colleague_edits(
        key, date_start="2027-01-01T00:00:00Z", date_end="2027-12-31T00:00:00Z"
    )
    desk.world.push()
    view = shown(desk)

    type_third(desk, view, "30/6/2025", "date_end")
    said = {unit: each.problem() for unit, each in view.questions().items()}
    assert "before the start" not in "".join(said.values())
    view.choose("date_start", THEIRS)
    assert "before the start" in view.questions()["date_end"].problem()


def test_questions_come_in_the_order_of_the_form(desk: Desk) -> None:
    fields = ("notes", "phone", "firstname", "functions")
    key = desk.world.contact(**dict.fromkeys(fields, "1"))
    desk.world.release(key, **dict.fromkeys(fields, "2"))
    desk.world.colleague_edits(key, **dict.fromkeys(fields, "3"))
    desk.world.push()

    assert list(shown(desk).questions()) == ["firstname", "functions", "phone", "notes"]


def test_whoever_clicks_on_another_value_types_it(desk: Desk) -> None:
    key = clash(desk)
    view = shown(desk)
    other = view.questions()["phone"].other
    assert other is not None

    click(other.button)
    desk.until(lambda: desk.keys() is other.editor.focusProxy())
    desk.type("+32 2 444 44 44")
    view.resolve()

    entry = desk.world.entry(key)
    assert entry is not None
    assert entry.change == {"phone": "+32 2 444 44 44"}
