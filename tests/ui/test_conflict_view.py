"""Both sides, side by side; nothing is chosen for a person, and no bad whole leaves."""

import pytest
from PySide6.QtCore import Qt

from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import EntryState
from draftdesk.ui.choices import MINE, OTHER, THEIRS, Side
from draftdesk.ui.conflict_view import ConflictView
from draftdesk.ui.surfaces import PlainLabel
from draftdesk.ui.tongue import clock
from ui.desk import CTRL, Desk, click, nameless

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
