"""The person's language, times and troubles. Light: the frame needs it before its first paint."""

import re
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLibraryInfo, QLocale, QTranslator

from draftdesk.ui.dress import resources

if TYPE_CHECKING:
    from draftdesk.domain.facts import Fact
    from draftdesk.domain.problems import Trouble
    from draftdesk.domain.profile import Profile

LANGUAGES = {"en": "English", "fr": "Français", "nl": "Nederlands", "de": "Deutsch"}
"""What we speak, each in its own name."""

_STORE_FILE = re.compile(r"\S+\.(db|zip)")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def tr(text: str, number: int = -1) -> str:
    """A text of the window in the person's language; `%n` is the number."""
    said = QCoreApplication.translate("window", text, None, number)
    return said.replace("%n", str(number)) if number >= 0 else said


def label(text: str) -> str:
    """A label of the domain in the person's language; `New company: Name` is two of them."""
    return ": ".join(_of_domain(part) for part in text.split(": "))


def label_inside(text: str) -> str:
    """A label in the middle of a sentence: it begins small, but in German a noun never does."""
    said = label(text)
    return said if QLocale().language() is QLocale.Language.German else said.lower()


def _of_domain(text: str) -> str:
    return QCoreApplication.translate("domain", text)


def trouble_words(trouble: "Trouble") -> str:
    """A trouble in the person's language."""
    # As above.
    from draftdesk.domain.problems import TROUBLE_TEXTS, worded

    template = TROUBLE_TEXTS.get(trouble.code, "{code}")
    return worded(_of_domain(template), {"code": trouble.code, **trouble.parameters})


def fact_words(facts: "Iterable[Fact]") -> str:
    """What has happened to the store, in the person's language."""
    return " ".join(_worded_fact(fact) for fact in facts)


def _worded_fact(fact: "Fact") -> str:
    # As above.
    from draftdesk.domain.problems import worded

    at = fact.parameters.get("at")
    when = {"when": _date_and_time(at)} if at else {}
    return worded(_of_domain(fact.template), {"code": fact.code, **when, **fact.parameters})


def error_words(error: BaseException | None) -> str:
    """What the disk, the store or the keyring said went wrong, in the person's language.

    The errors are made below the window, in English; a file that is named in front stays as
    it is.
    """
    said = str(error or "")
    file = _STORE_FILE.match(said)
    if file is None:
        return _of_domain(said) if said else ""
    return _of_domain("{file}" + said[file.end() :]).replace("{file}", file[0])


def number_words(number: int) -> str:
    """A number with the person's own grouping."""
    return QLocale().toString(number)


def profile_words(profile: "Profile") -> str:
    """What has to be said of a profile wherever it is shown: nothing, for most."""
    parts = []
    if profile.keeping == "plain":
        parts.append(tr("NOT ENCRYPTED"))
    if profile.read_only:
        parts.append(tr("read-only"))
    return ", ".join(parts)


def profile_name(profile: "Profile") -> str:
    """A profile's name, and what has to be said of it."""
    words = profile_words(profile)
    return f"{profile.name} – {words}" if words else profile.name


def age(at: float | None, now: float | None = None) -> str:
    """How long ago, as a person would say it."""
    if not at:
        return tr("never")
    gone = max(0.0, (now or time.time()) - at)
    if gone < _MINUTE:
        return tr("just now")
    if gone < _HOUR:
        return tr("%n minute(s) ago", int(gone // _MINUTE))
    if gone < _DAY:
        return tr("%n hour(s) ago", int(gone // _HOUR))
    return _date_and_time(at)


def _date_and_time(at: float) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(at)), QLocale.FormatType.ShortFormat)


def clock(at: float | None) -> str:
    """The time of day, or the date too if it was not today."""
    if not at:
        return tr("never")
    moment = QDateTime.fromSecsSinceEpoch(int(at))
    if moment.date() == QDate.currentDate():
        return moment.toString("HH:mm")
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _locale_of(language: str, system: QLocale) -> QLocale:
    """Another language than the system's, with the dates and numbers of where the person is.

    Where that is not known, English dates begin with the day: an American one is not guessed.
    """
    asked = QLocale(language)
    if system.language() is not QLocale.Language.C:
        here = QLocale(asked.language(), system.territory())
        if here.language() is asked.language() and here.territory() is system.territory():
            return here
    return QLocale("en_GB") if language == "en" else asked


_installed: list[QTranslator] = []
"""Kept here: to look for them among the program's children takes half of Qt's names."""


def fall_silent(application: QCoreApplication) -> None:
    """Speak no language any more: the texts as they stand in the program."""
    while _installed:
        old = _installed.pop()
        application.removeTranslator(old)
        old.deleteLater()


def speak(application: QCoreApplication, language: str = "") -> None:
    """Speak a language from now on (the system's, if none is named); English, if we lack it.

    What stands on the screen already keeps its words until it is made anew.
    """
    system = QLocale.system()
    # Somebody in Brussels who asks for "fr" keeps the dates and numbers of Belgium.
    locale = system if system.name().startswith(language) else _locale_of(language, system)
    QLocale.setDefault(locale)
    fall_silent(application)
    folder = str(resources() / "translations")
    ours, qts = QTranslator(application), QTranslator(application)
    # English is a translation too: it holds the plurals.
    if ours.load(locale, "draftdesk", "_", folder) or ours.load("draftdesk_en", folder):
        application.installTranslator(ours)
        _installed.append(ours)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # In the language that was found, lest the buttons of a dialog speak another than its words.
    if qts.load(QLocale(ours.language()), "qtbase", "_", qt_folder):
        application.installTranslator(qts)
        _installed.append(qts)
