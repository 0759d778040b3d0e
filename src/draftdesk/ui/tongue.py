"""The person's language, times and troubles. Light: the frame needs it before its first paint."""

import time

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLibraryInfo, QLocale, QTranslator

from draftdesk.domain.problems import PROBLEM_TEXTS, TROUBLE_TEXTS, Problem, Trouble, worded
from draftdesk.ui.look import resources

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def tr(text: str, number: int = -1) -> str:
    """A text of the window in the person's language; `%n` is the number."""
    said = QCoreApplication.translate("window", text, None, number)
    return said.replace("%n", str(number)) if number >= 0 else said


def label(text: str) -> str:
    """A text of the domain in the person's language."""
    return QCoreApplication.translate("domain", text)


def problem_words(problem: Problem) -> str:
    """A problem in the person's language."""
    template = PROBLEM_TEXTS.get(problem.code, PROBLEM_TEXTS["invalid"])
    return worded(label(template), problem.parameters)


def trouble_words(trouble: Trouble) -> str:
    """A trouble in the person's language."""
    template = TROUBLE_TEXTS.get(trouble.code, "{code}")
    return worded(label(template), {"code": trouble.code, **trouble.parameters})


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
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(at)), QLocale.FormatType.ShortFormat)


def clock(at: float | None) -> str:
    """The time of day, or the date too if it was not today."""
    if not at:
        return tr("never")
    moment = QDateTime.fromSecsSinceEpoch(int(at))
    if moment.date() == QDate.currentDate():
        return moment.toString("HH:mm")
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def speak(application: QCoreApplication, language: str = "") -> None:
    """Load the translations of a language (of the system's, if none is named)."""
    locale = QLocale(language) if language else QLocale()
    if language:
        QLocale.setDefault(locale)
    folder = str(resources() / "translations")
    ours, qts = QTranslator(application), QTranslator(application)
    if ours.load(locale, "draftdesk", "_", folder):
        application.installTranslator(ours)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load(locale, "qtbase", "_", qt_folder):
        application.installTranslator(qts)
