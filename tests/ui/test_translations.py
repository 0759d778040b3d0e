"""Every text is translated, and what was translated is what people get to see."""

import os
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from draftdesk.domain.problems import Problem
from draftdesk.domain.profile import Profile
from draftdesk.ui import tongue, vocabulary
from draftdesk.ui.dress import resources
from draftdesk.ui.forms.words import problem_words
from draftdesk.ui.profile_dialog import PasswordDialog
from draftdesk.ui.vocabulary import Phrase, Unclear

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "fr", "nl", "de")
TOOLS = Path(sys.executable).parent
PROFILE = Profile("Test", "https://erp.example/api", "TESTAPI", "anna")

# In English and in all three others: one form for one, one for many.
FORMS = 2


@dataclass(frozen=True)
class Entry:
    forms: tuple[str, ...]
    finished: bool


def catalogue(language: str) -> dict[Phrase, Entry]:
    """What the .ts file says, without what is no longer said."""
    root = ElementTree.parse(resources() / "translations" / f"draftdesk_{language}.ts").getroot()
    found = {}
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            state = translation.get("type")
            if state not in ("vanished", "obsolete"):
                counted = message.get("numerus") == "yes"
                forms = translation.iter("numerusform") if counted else [translation]
                key = Phrase(words(context, "name"), words(message, "source"), counted)
                found[key] = Entry(tuple(form.text or "" for form in forms), state is None)
    return found


def words(element: ElementTree.Element, name: str) -> str:
    return element.findtext(name) or ""


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}|%\d|%n", text))


def is_translated(entry: Entry | None) -> bool:
    return entry is not None and entry.finished and "" not in entry.forms


@pytest.fixture(scope="module")
def every_phrase() -> list[Phrase]:
    return vocabulary.phrases()


# --- the catalogues -------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_in_the_catalogue_and_translated(
    language: str, every_phrase: list[Phrase]
) -> None:
    entries = catalogue(language)

    missing = [
        f"{phrase.context}: {phrase.text}"
        for phrase in every_phrase
        if (phrase.counted or language != "en") and not is_translated(entries.get(phrase))
    ]

    listed = "\n".join(missing)
    assert not missing, f"run python3 dev.py translate, and translate into {language}:\n{listed}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_text(language: str) -> None:
    wrong = [
        form
        for phrase, entry in catalogue(language).items()
        for form in entry.forms
        if entry.finished and placeholders(form) != placeholders(phrase.text)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_has_all_its_forms(language: str) -> None:
    counted = {phrase: entry for phrase, entry in catalogue(language).items() if phrase.counted}

    assert counted
    assert [p.text for p, entry in counted.items() if len(entry.forms) != FORMS] == []


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_menus_keep_a_letter_of_their_own(language: str) -> None:
    menus = {p.text: e.forms[0] for p, e in catalogue(language).items() if p.text.startswith("&")}

    letters = [words.partition("&")[2][:1].casefold() for words in menus.values()]

    assert menus
    assert all(letters), menus
    assert len(set(letters)) == len(letters), menus


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str, tmp_path: Path) -> None:
    source = resources() / "translations" / f"draftdesk_{language}.ts"
    fresh = tmp_path / "fresh.qm"

    command = [str(TOOLS / "pyside6-lrelease"), "-silent", "-nounfinished", str(source)]
    subprocess.run([*command, "-qm", str(fresh)], check=True)

    assert fresh.read_bytes() == source.with_suffix(".qm").read_bytes(), (
        "run python3 dev.py translate"
    )


def test_an_installed_program_speaks_too(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(
        [*build, "--directory", str(tmp_path)], cwd=ROOT, check=True, capture_output=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)

    said = subprocess.run(
        [sys.executable, "-c", SAY_IT],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert said.stdout.splitlines() == [str(installed / "draftdesk"), "jamais"]


SAY_IT = """
import pathlib, draftdesk
from PySide6.QtCore import QCoreApplication
from draftdesk.ui import tongue
application = QCoreApplication([])
tongue.speak(application, "fr")
print(pathlib.Path(draftdesk.__file__).parent)
print(tongue.tr("never"))
"""


# --- speaking -------------------------------------------------------------------------------------


Speak = Callable[[str], None]


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Speak]:
    """Change the language; the tests that follow find things as they were."""
    before = QLocale()
    yield lambda language: tongue.speak(qapp, language)
    tongue.fall_silent(qapp)
    QLocale.setDefault(before)


def cancel_button() -> str:
    """What Qt itself calls it, without the marked letter."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")


def minutes_ago(number: int) -> str:
    now = time.time()
    return tongue.age(now - 60 * number, now)


def test_a_window_speaks_the_language_that_was_chosen(speak: Speak) -> None:
    speak("fr")
    french = PasswordDialog(PROFILE, "")
    speak("nl")
    dutch = PasswordDialog(PROFILE, "")

    assert french.windowTitle() == "Mot de passe"
    assert dutch.windowTitle() == "Wachtwoord"


def test_labels_and_problems_are_spoken_too(speak: Speak) -> None:
    speak("de")

    assert tongue.label("New company: Name") == "Neue Firma: Name"
    assert problem_words(Problem("date_end", "less_than_equal", {"le": 9})) == (
        "Das darf höchstens 9 sein."
    )


def test_a_german_noun_stays_great_inside_a_sentence(speak: Speak) -> None:
    speak("nl")
    assert tongue.label_inside("Contracts") == "contracten"
    speak("de")
    assert tongue.label_inside("Contracts") == "Verträge"


def test_qts_own_words_change_along(speak: Speak) -> None:
    speak("fr")
    assert cancel_button() == "Annuler"
    speak("de")
    assert cancel_button() == "Abbrechen"
    speak("en")
    assert cancel_button() == "Cancel"


def test_nothing_of_the_last_language_stays_behind(speak: Speak, qapp: QApplication) -> None:
    for language in ("fr", "nl", "de", "en"):
        speak(language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert len(qapp.findChildren(QTranslator)) <= 2
    assert tongue.tr("never") == "never"


@pytest.mark.parametrize(
    ("language", "none", "one", "two"),
    [
        ("en", "0 minutes ago", "1 minute ago", "2 minutes ago"),
        ("fr", "il y a 0 minute", "il y a 1 minute", "il y a 2 minutes"),
        ("nl", "0 minuten geleden", "1 minuut geleden", "2 minuten geleden"),
        ("de", "vor 0 Minuten", "vor 1 Minute", "vor 2 Minuten"),
    ],
)
def test_numbers_bend_the_words(speak: Speak, language: str, none: str, one: str, two: str) -> None:
    speak(language)

    assert tongue.tr("%n minute(s) ago", 0) == none
    assert minutes_ago(1) == one
    assert minutes_ago(2) == two


@pytest.mark.parametrize("language", ["zh", "tlh", "not a language"])
def test_a_language_that_we_lack_is_english(speak: Speak, language: str) -> None:
    speak("de")
    speak(language)

    assert tongue.tr("never") == "never"
    assert minutes_ago(2) == "2 minutes ago"
    assert cancel_button() == "Cancel"


def test_a_country_keeps_its_dates(speak: Speak) -> None:
    speak("fr_BE")

    assert tongue.tr("never") == "jamais"
    assert QLocale().territory() is QLocale.Country.Belgium


# --- gathering ------------------------------------------------------------------------------------


def gathered(folder: Path, source: str) -> set[Phrase]:
    (folder / "view.py").write_text(source, "utf-8")
    return {each for each in vocabulary.phrases(folder) if each.context != "domain"}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('tr("one")', {Phrase("window", "one")}),
        ('tongue.tr("%n row(s)", n)', {Phrase("window", "%n row(s)", counted=True)}),
        ('class View:\n def f(self): self.tr("one")', {Phrase("View", "one")}),
        (
            'class View:\n def f(self): self.tr("%n", "", 3)',
            {Phrase("View", "%n", counted=True)},
        ),
        ('_SAID = ("a " "b")\ntr(_SAID)', {Phrase("window", "a b")}),
        ('tr("a" if x else "b")', {Phrase("window", "a"), Phrase("window", "b")}),
        ('def f():\n [tr(x) for x in ("a", "b")]', {Phrase("window", "a"), Phrase("window", "b")}),
        (
            'def why():\n return "a"\ndef f():\n words = why()\n tr(words)',
            {Phrase("window", "a")},
        ),
    ],
)
def test_texts_are_found_where_they_stand(tmp_path: Path, source: str, found: set[Phrase]) -> None:
    assert gathered(tmp_path, source) == found


@pytest.mark.parametrize("source", ['tr(f"{n} rows")', "tr(word)", 'tr("a" + b)'])
def test_a_text_that_nobody_could_translate_is_told(tmp_path: Path, source: str) -> None:
    with pytest.raises(Unclear, match=r"view\.py:1"):
        gathered(tmp_path, source)
