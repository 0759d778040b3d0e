"""A list is filtered by hand and by keys, says what it leaves out, and keeps filters by name."""

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from draftdesk.domain.record import RecordKey
from draftdesk.store.filters import Archived, ListFilter, Term
from draftdesk.ui import look
from draftdesk.ui.forms.matches import MatchPopup
from draftdesk.ui.record_list import RecordList
from ui.desk import CTRL, Desk, click, nameless
from ui.test_record_list import marked, titles

DOWN, ENTER, ESC = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape
TAB, BACKSPACE = Qt.Key.Key_Tab, Qt.Key.Key_Backspace


def two_companies(desk: Desk) -> tuple[str, str]:
    ids = tuple(desk.world.company(name=name) for name in ("Bakkerij Zeta", "Garage Ypsilon"))
    for id in ids:
        desk.world.look(RecordKey("Company", id))
    desk.world.contact(firstname="Anna", lastname="Müller", company_id=ids[0])
    desk.world.contact(firstname="Bert", lastname="Müller", company_id=ids[1])
    return ids[0], ids[1]


def in_days(desk: Desk, days: int) -> str:
    return (date.fromtimestamp(desk.world.now()) + timedelta(days=days)).isoformat()


def test_a_company_is_picked_by_keys_and_taken_back(desk: Desk) -> None:
    two_companies(desk)
    records = desk.list()

    records.toggle_filter()
    assert desk.keys() is records.filter_panel.links["company"]
    desk.type("zeta")
    desk.press(ENTER)

    assert titles(records) == ["Anna Müller"]
    assert records.filters.words() == ["Company: Bakkerij Zeta"]
    assert records.words() == "1 contact · 1 filter(s)"
    desk.press(ESC)
    assert records.filter_panel.isHidden()
    assert desk.keys() is records.search_field
    click(records.filters.chips()[0])
    assert titles(records) == ["Anna Müller", "Bert Müller"]
    assert records.words() == "2 contacts"
    assert records.filters.isHidden()


def test_an_emptied_company_filters_no_more(desk: Desk) -> None:
    first, _ = two_companies(desk)
    records = desk.list()
    records.filter_by(ListFilter(company=first))
    records.toggle_filter()

    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(BACKSPACE)

    assert records.wanted == ListFilter()
    assert len(titles(records)) == 2


def test_a_filter_holds_while_one_searches(desk: Desk) -> None:
    first, _ = two_companies(desk)
    records = desk.list()
    records.filter_by(ListFilter(company=first))
    records.focus_search()
    desk.type("mull")

    desk.until(lambda: not records._search_soon.isActive())
    assert titles(records) == ["Anna Müller"]


def test_contracts_that_expire_are_chosen_with_their_days(desk: Desk) -> None:
    desk.world.contract(name="Soon", date_end=in_days(desk, 20))
    desk.world.contract(name="Later", date_end=in_days(desk, 50))
    records = desk.list("Contract")
    records.toggle_filter()
    panel = records.filter_panel
    assert panel.days.isHidden()

    panel.term.setFocus()
    desk.press(DOWN)
    assert titles(records) == ["Later", "Soon"]
    panel.days.setFocus()
    panel.days.selectAll()
    desk.type("30")

    assert titles(records) == ["Soon"]
    assert records.filters.words() == ["Expiring in 30 day(s)"]
    assert records.wanted.term is Term.EXPIRING


def test_states_and_my_own_work_are_ticked(desk: Desk) -> None:
    two_companies(desk)
    key = desk.world.contact(lastname="Drafted")
    desk.world.edit(key, phone="1")
    records = desk.list()
    records.toggle_filter()

    records.filter_panel.states["draft"].setFocus()
    desk.press(Qt.Key.Key_Space)
    assert titles(records) == ["Drafted"]
    records.filter_panel.states["draft"].toggle()
    records.filter_panel.mine.toggle()

    assert titles(records) == ["Drafted"]
    assert records.filters.words() == ["Changed by me"]
    records.filter_panel.clear.click()
    assert len(titles(records)) == 3


def test_archived_ones_alone_and_the_box_beneath_agree(desk: Desk) -> None:
    desk.world.contact(lastname="Gone", archived=True)
    desk.world.contact(lastname="Here")
    records = desk.list()

    records.filter_by(ListFilter(archived=Archived.ONLY))
    assert titles(records) == ["Gone"]
    assert records.archived.isChecked()
    records.archived.toggle()

    assert titles(records) == ["Here"]
    assert records.wanted.archived is Archived.HIDDEN


def test_a_filter_is_kept_under_a_name_and_chosen_again(desk: Desk) -> None:
    first, _ = two_companies(desk)
    records = desk.list()
    records.filter_by(ListFilter(company=first))
    records.toggle_filter()
    records.filter_panel.name.setFocus()
    desk.type("My baker")
    desk.press(ENTER)
    assert not records.filter_panel.isHidden()

    again = desk.list()
    again.toggle_filter()
    again.filter_panel.kept.setFocus()
    desk.press(DOWN)

    assert again.wanted == ListFilter(company=first)
    assert again.filters.words() == ["Company: Bakkerij Zeta"]
    again.filter_panel.drop.click()
    assert desk.store.habits.filters("Contact") == {}


def test_every_input_has_a_name(desk: Desk) -> None:
    for type_name in ("Contact", "Contract"):
        records = desk.list(type_name)
        records.toggle_filter()
        assert nameless(records) == []


# --- empty places -------------------------------------------------------------------------------


def searched(desk: Desk, text: str) -> RecordList:
    records = desk.list()
    records.focus_search()
    desk.type(text)
    return records


def test_what_was_meant_is_offered_and_taken_by_keys(desk: Desk) -> None:
    two_companies(desk)
    records = searched(desk, "mulhr")
    desk.until(lambda: not records.ways_out.meant.isHidden())
    assert records.ways_out.meant.text() == "Did you mean Müller?"

    desk.press(DOWN)
    assert desk.keys() is records.ways_out.meant
    desk.press(ENTER)

    assert titles(records) == ["Anna Müller", "Bert Müller"]
    assert records.search_field.text() == "Müller"
    assert desk.keys() is records.search_field


def test_the_server_is_asked_by_its_button_too(desk: Desk) -> None:
    two_companies(desk)
    records = searched(desk, "qqqqqq")
    desk.until(lambda: not records.ways_out.server.isHidden())
    desk.press(DOWN)

    with desk.qtbot.waitSignal(records.ask_server_wanted) as asked:
        desk.press(ENTER)

    assert asked.args == ["Contact", "qqqqqq"]
    assert records.ways_out.server.isHidden()


def test_nothing_with_a_filter_offers_the_list_without_it(desk: Desk) -> None:
    two_companies(desk)
    records = desk.list()
    records.filter_by(ListFilter(states=frozenset({"refused"})))
    assert records.words() == "Nothing here with this filter."
    records.ways_out.focus_first()
    assert isinstance(desk.keys(), QPushButton)

    desk.press(ENTER)

    assert len(titles(records)) == 2


# --- keys ---------------------------------------------------------------------------------------


def test_typing_on_the_rows_goes_on_with_the_search(desk: Desk) -> None:
    two_companies(desk)
    records = searched(desk, "mu")
    desk.press(DOWN)
    assert desk.keys() is records.view

    desk.type("l bert")

    assert records.search_field.text() == "mul bert"
    desk.until(lambda: titles(records) == ["Bert Müller"])


def test_escape_from_the_rows_keeps_what_was_typed(desk: Desk) -> None:
    two_companies(desk)
    records = searched(desk, "mull")
    desk.press(DOWN)
    assert marked(records) == ["Anna Müller"]

    desk.press(ESC)
    desk.type(" b")

    assert records.search_field.text() == "mull b"


def test_down_searches_at_once_for_what_was_just_typed(desk: Desk) -> None:
    two_companies(desk)
    records = searched(desk, "bert")

    desk.press(DOWN)

    assert marked(records) == ["Bert Müller"]


def test_matches_come_up_right_under_their_field(desk: Desk) -> None:
    two_companies(desk)
    records = desk.list()
    records.toggle_filter()
    line = records.filter_panel.links["company"]

    desk.type("zeta")

    popup = records.findChild(MatchPopup)
    assert popup is not None
    assert popup.isVisible()
    bottom = line.mapTo(records, line.rect().bottomLeft())
    assert 0 < popup.y() - bottom.y() <= look.INSIDE


def test_no_gap_is_left_where_no_days_are_asked_for(desk: Desk) -> None:
    records = desk.list("Contract")
    records.toggle_filter()
    panel = records.filter_panel
    around = [*panel.links.values(), panel.term, panel.states["draft"]]
    tops = [each.mapTo(panel, each.rect().topLeft()).y() for each in around]

    gaps = [below - above for above, below in pairwise(tops)]

    assert panel.days.isHidden()
    assert max(gaps) - min(gaps) <= look.INSIDE
