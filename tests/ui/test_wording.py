"""Values, states, times and differences as a person reads them."""

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from draftdesk.domain.catalog import RECORD_TYPES
from draftdesk.domain.facts import Fact
from draftdesk.domain.fields import fields_of
from draftdesk.domain.problems import PROBLEM_TEXTS, TROUBLE_TEXTS, Problem, Trouble
from draftdesk.domain.profile import Profile
from draftdesk.domain.record import RecordKey
from draftdesk.store.rows import EntryState, Found
from draftdesk.ui import dress, look, tongue
from draftdesk.ui.forms.words import problem_words
from draftdesk.ui.look import Role
from draftdesk.ui.tongue import fact_words
from draftdesk.ui.wording import column_text, marked, record_title, state_words, value_text

CONTACT = fields_of(RECORD_TYPES["Contact"])
CONTRACT = fields_of(RECORD_TYPES["Contract"])


def nobody(_: object) -> Found | None:
    return None


@pytest.mark.parametrize("state", ["draft", *(each.value for each in EntryState), "archived"])
def test_every_state_has_words_a_mark_and_a_drawing(state: str) -> None:
    assert state_words(state)
    drawing = dress.resources() / "icons" / f"{look.ROLE_ICONS[Role(state)]}.svg"
    assert drawing.is_file()


@pytest.mark.parametrize("code", PROBLEM_TEXTS)
def test_every_problem_is_worded(code: str) -> None:
    assert problem_words(Problem("x", code, {}))


@pytest.mark.parametrize("code", TROUBLE_TEXTS)
def test_every_trouble_is_worded(code: str) -> None:
    words = tongue.trouble_words(Trouble(code, {"host": "erp.example"}))
    assert words
    assert words != code


def test_a_trouble_of_a_newer_version_is_at_least_named() -> None:
    assert tongue.trouble_words(Trouble("brand_new")) == "brand_new"


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("archived", True, "yes"),
        ("archived", False, "no"),
        ("birthdate", "1971-07-17", "17/07/1971"),
        ("functions", "Baker", "Baker"),
        ("e_password", "canary", "••••"),
        ("functions", None, ""),
    ],
)
def test_a_value_in_a_list(name: str, value: object, shown: str) -> None:
    assert column_text(CONTACT[name], value) == shown


def test_numbers_take_the_decimal_mark_of_the_person() -> None:
    QLocale.setDefault(QLocale("nl_BE"))
    assert column_text(CONTRACT["driving_distance"], "12.50") == "12,50"


def test_a_link_is_said_in_each_of_its_spellings() -> None:
    def found(key: object) -> Found | None:
        return Found(key, "Duvo NV", "", "", False)  # type: ignore[arg-type]

    said = [
        value_text("Contact", "company_id", values, find)
        for values, find in (
            ({"company_id": "1"}, found),
            ({"company_id": "1"}, nobody),
            ({"company": {"name": "Fresh"}}, nobody),
            ({"company_code": "ABC"}, nobody),
            ({}, nobody),
        )
    ]
    assert said == ["Duvo NV", "1", "new: Fresh", "ERP code ABC", "–"]


def test_a_field_nobody_has_heard_of_is_shown_as_it_is() -> None:
    assert value_text("Contact", "x_custom", {"x_custom": 7}, nobody) == "7"


@pytest.mark.parametrize(
    ("was", "now", "html"),
    [
        ("+32 2 111", "+32 9 111", "+32 <b><u>9</u></b> 111"),
        ("one two", "one", "one"),
        ("", "all new", "all new"),
        ("<i>a</i> b", "<i>a</i> c", "&lt;i&gt;a&lt;/i&gt; <b><u>c</u></b>"),
        ("line one", "line\none", "line<b><u><br></u></b>one"),
    ],
)
def test_a_difference_is_marked_by_words(was: str, now: str, html: str) -> None:
    assert marked(was, now) == html


@pytest.mark.parametrize(
    ("gone", "said"), [(0, "just now"), (59, "just now"), (61, "1 minute"), (7300, "2 hour")]
)
def test_an_age_is_said_as_people_say_it(gone: float, said: str) -> None:
    assert tongue.age(1_800_000_000 - gone, 1_800_000_000).startswith(said)


def test_an_older_moment_is_said_with_its_day() -> None:
    assert tongue.age(None) == "never"
    assert tongue.clock(None) == "never"
    assert "2027" in tongue.age(1_800_000_000 - 90_000, 1_800_000_000)
    assert ":" in tongue.clock(1_500_000_000)


@pytest.mark.parametrize(
    ("keeping", "read_only", "name"),
    [
        ("keyring", False, "Gent"),
        ("plain", False, "Gent – NOT ENCRYPTED"),
        ("session", True, "Gent – read-only"),
        ("plain", True, "Gent – NOT ENCRYPTED, read-only"),
    ],
)
def test_a_profile_is_named_with_what_must_be_known(
    keeping: str, read_only: bool, name: str
) -> None:
    profile = Profile("Gent", "https://x.example", "D", "u", keeping, read_only=read_only)  # type: ignore[arg-type]
    assert tongue.profile_name(profile) == name


class Shouting(QTranslator):
    """A language in which everything of the domain is said aloud."""

    def translate(self, context: str, text: str, *_: object) -> str:
        return (
            text.replace("backup", "BACKUP").replace("rest", "REST") if context == "domain" else ""
        )


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (Fact("no_backup"), "There was no BACKUP yet."),
        (Fact("rest_from_backup", {"at": 1_750_000_000.0}), "the REST is as it was on 15.06.25"),
        (Fact("told", {"text": "There was no backup yet."}), "There was no backup yet."),
    ],
)
def test_what_happened_to_the_store_is_told_in_the_language_of_whoever_reads_it(
    qapp: QApplication, fact: Fact, words: str
) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    language = Shouting(qapp)
    qapp.installTranslator(language)
    try:
        assert words in fact_words([fact])
    finally:
        qapp.removeTranslator(language)
        language.deleteLater()


def test_a_nameless_record_is_not_called_by_its_id() -> None:
    id = "8f3e2a10-4c5d-4e6f-8a9b-0c1d2e3f4a5b"

    assert record_title(id, RecordKey("Contact", id)) == "Contact without a name"
    assert record_title("", RecordKey("Contract", id)) == "Contract without a name"
    assert record_title("Maes", RecordKey("Contact", id)) == "Maes"
