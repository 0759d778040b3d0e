"""Labels and sentences in a role's colour, always plain text."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from draftdesk.domain.problems import PROBLEM_TEXTS, Hint, Problem, worded
from draftdesk.domain.spelling import is_day, plain_moment
from draftdesk.ui import look
from draftdesk.ui.forms.typed import day_words, moment_words


def domain_text(english: str) -> str:
    """A text of the domain (a label, a help, a section) in the person's language."""
    return QCoreApplication.translate("domain", english) if english else ""


def problem_words(problem: Problem) -> str:
    """What is wrong, in the person's language and with days and moments as they write them."""
    template = domain_text(PROBLEM_TEXTS.get(problem.code, PROBLEM_TEXTS["invalid"]))
    return worded(template, {name: _as_written(value) for name, value in problem.told.items()})


def _as_written(value: Any) -> Any:
    """A day or a moment as the person would type it; anything else as it is."""
    if is_day(value):
        return day_words(value, QLocale())
    is_moment = isinstance(value, str) and plain_moment(value) is not None
    return moment_words(value, QLocale()) if is_moment else value


def role_of(problem: Problem) -> look.Role:
    """A hint is amber, a problem red."""
    return look.Role.WAITING if isinstance(problem, Hint) else look.Role.REFUSED


class RoleLabel(QLabel):
    """A plain text in the colour of a role, whatever the palette becomes."""

    def __init__(self, text: str, role: look.Role, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._take_colour()

    def set_role(self, role: look.Role) -> None:
        """Speak in another role from now on."""
        self._role = role
        self._take_colour()

    def _take_colour(self) -> None:
        palette = self.palette()
        wanted = look.colour(self._role)
        if palette.color(QPalette.ColorRole.WindowText) != wanted:
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._take_colour()


class Words(RoleLabel):
    """What is wrong or odd with a field, beneath it: a mark, then the words, as high as needed."""

    _MARK = 13

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", look.Role.REFUSED, parent)
        self.setWordWrap(True)
        self.setFont(look.hint_font(self.font()))
        self.setContentsMargins(self._MARK + look.INSIDE + 1, 3, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def say(self, text: str, role: look.Role) -> None:
        """Show these words; nothing to say, nothing to see."""
        self.set_role(role)
        self.setText(text)
        self.setVisible(bool(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mark = "x-circle" if self._role is look.Role.REFUSED else "alert-triangle"
        top = 3 + max(0, (self.fontMetrics().height() - self._MARK + 1) // 2)
        painter = QPainter(self)
        look.icon(mark, self._role).paint(painter, QRect(1, top, self._MARK, self._MARK))
