"""Editors for days and moments: typed leniently, or picked in a small calendar."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QFont, QIcon, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from draftdesk.domain.fields import FieldSpec
from draftdesk.domain.reading import read_value
from draftdesk.domain.spelling import is_day
from draftdesk.ui import look
from draftdesk.ui.forms.field_acts import FieldAct
from draftdesk.ui.forms.texts import LineEditor
from draftdesk.ui.forms.typed import (
    day_words,
    moment_in_utc,
    moment_words,
    plain_day,
    plain_moment_typed,
)

_FUTURE_YEARS = 20


class _CalendarPopup(QFrame):
    """A month, on top of everything until a day is picked or Esc is pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.month = QCalendarWidget(self)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self._calm_weekends()
        self._calm_top()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.INSIDE, look.INSIDE, look.INSIDE, look.INSIDE)
        layout.addWidget(self.month)

    def _calm_top(self) -> None:
        """Month and year on the ground of the month itself, with arrows in the text's colour."""
        bar = self.month.findChild(QWidget, "qt_calendar_navigationbar")
        if bar:
            bar.setBackgroundRole(QPalette.ColorRole.Base)
        arrows = {
            "qt_calendar_prevmonth": Qt.ArrowType.LeftArrow,
            "qt_calendar_nextmonth": Qt.ArrowType.RightArrow,
        }
        for button in self.month.findChildren(QToolButton):
            palette = button.palette()
            palette.setColor(QPalette.ColorRole.ButtonText, palette.text().color())
            palette.setColor(QPalette.ColorRole.HighlightedText, palette.text().color())
            button.setPalette(palette)
            if button.objectName() in arrows:
                button.setIcon(QIcon())
                button.setArrowType(arrows[button.objectName()])

    def _calm_weekends(self) -> None:
        """Qt paints them red; red here means refused."""
        quiet = QTextCharFormat()
        quiet.setForeground(look.secondary(self.palette()))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, quiet)
        header = QTextCharFormat()
        header.setForeground(look.secondary(self.palette()))
        header.setFontWeight(QFont.Weight.DemiBold)
        self.month.setHeaderTextFormat(header)


class DayEditor(LineEditor):
    """A day. Empty is empty; Alt+Down opens the calendar."""

    def __init__(
        self, spec: FieldSpec, parent: QWidget | None = None, *, future: int = _FUTURE_YEARS
    ) -> None:
        super().__init__(spec, parent)
        self._future = future
        self._calendar: _CalendarPopup | None = None
        self._line.setFont(look.tabular(self._line.font()))
        self._button = self._add_button("calendar", self.tr("Calendar (Alt+Down)"))
        self._button.clicked.connect(self.open_calendar)

    def text_of(self, value: Any) -> str:
        return day_words(value, QLocale())

    def settle(self) -> None:
        if self._touched and not self._read_only:
            tidy = self.text_of(self.value())
            if tidy != self._line.text():
                self._line.setText(tidy)

    def acts(self) -> dict[FieldAct, Callable[[], object]]:
        choose = {} if self._read_only else {FieldAct.CHOOSE: self.open_calendar}
        return {**super().acts(), **choose}

    def open_calendar(self) -> None:
        """Show the month of the day that stands here, or this month."""
        if self._read_only:
            return
        if self._calendar is None:
            self._calendar = _CalendarPopup(self)
            self._calendar.month.clicked.connect(self._on_picked)
            self._calendar.month.activated.connect(self._on_picked)
        day = self._day()
        self._calendar.month.setSelectedDate(day or QDate.currentDate())
        self._calendar.adjustSize()
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._calendar.show()
        self._calendar.month.setFocus()

    def _understood(self, text: str) -> Any:
        return read_value(self.spec, plain_day(text, QLocale(), date.today(), future=self._future))

    def _day(self) -> QDate | None:
        value = self.value()
        return QDate.fromString(value, Qt.DateFormat.ISODate) if is_day(value) else None

    def _on_picked(self, day: QDate) -> None:
        if self._calendar and self._calendar.isVisible():
            self._calendar.hide()
            self._line.setText(self.text_of(self._value_of(day)))
            self._line.setFocus()
            self._on_hand()

    def _value_of(self, day: QDate) -> str:
        return str(day.toString(Qt.DateFormat.ISODate))

    def _take_read_only(self, read_only: bool) -> None:
        super()._take_read_only(read_only)
        self._button.setVisible(not read_only)


class MomentEditor(DayEditor):
    """A moment, in local time; its UTC spelling stands in the tool tip."""

    def text_of(self, value: Any) -> str:
        return moment_words(value, QLocale())

    def tip(self) -> str:
        exact = moment_in_utc(self.value())
        return "\n".join(part for part in (super().tip(), exact) if part)

    def _understood(self, text: str) -> Any:
        return read_value(self.spec, plain_moment_typed(text, QLocale(), date.today()))

    def _day(self) -> QDate | None:
        text = self._line.text().partition(" ")[0]
        day = plain_day(text, QLocale(), date.today())
        return QDate.fromString(day, Qt.DateFormat.ISODate) if is_day(day) else None

    def _value_of(self, day: QDate) -> str:
        """The picked day, at the time that stood here."""
        clock = self._line.text().rpartition(" ")[2]
        typed = f"{day.toString(Qt.DateFormat.ISODate)} {clock if ':' in clock else '00:00'}"
        return plain_moment_typed(typed, QLocale(), date.today())
