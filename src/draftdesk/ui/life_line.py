"""A contract's life as a picture: one line from its start to its end, and what lies on it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from draftdesk.domain.record import ReadValues
from draftdesk.ui import look
from draftdesk.ui.contract_life import (
    Life,
    Milestone,
    Place,
    is_above,
    life_of,
    life_words,
    mark_words,
    placed,
)
from draftdesk.ui.look import Role
from draftdesk.ui.tongue import tr

_SIDE = 2 * look.CARD
_BAR = 4.0
_DOT = 4.5


class LifeLine(QWidget):
    """Start, today, end, renewals, the last invoice and the cancellation on one line.

    All of it stands in its accessible description and its tip as a sentence too.
    """

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._today = today
        self._life: Life | None = None
        self._font = look.tabular(look.hint_font(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The contract’s life"))
        self.hide()

    def show_values(self, values: ReadValues) -> None:
        """Draw the life that these values tell; without start and end there is none to draw."""
        life = life_of(values, self._today())
        if life != self._life:
            self._life = life
            words = life_words(life) if life else ""
            self.setAccessibleDescription(words)
            self.setToolTip(look.plain_tip(words))
            self.update()
        self.setVisible(life is not None)

    def words(self) -> str:
        """The picture as a sentence."""
        return self.accessibleDescription()

    def places(self) -> tuple[Place, ...]:
        """Where everything lies now."""
        if self._life is None:
            return ()
        metrics = self._metrics()
        widths = [metrics.horizontalAdvance(mark_words(mark)) for mark in self._life.marks()]
        return placed(self._life, max(1.0, self.width() - 2.0 * _SIDE), widths)

    # --- painting -------------------------------------------------------------------------------

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._font)

    def _height(self) -> float:
        return float(self._metrics().height())

    def _middle(self) -> float:
        return look.INSIDE + self._height() + look.INSIDE + _DOT

    def _paint_spans(self, painter: QPainter, places: tuple[Place, ...]) -> None:
        """What has passed is strong, what is to come quiet, what nobody promised dashed."""
        life = self._life
        if life is None:
            return
        at = {place.mark.what: _SIDE + place.x for place in reversed(places)}
        left, right = float(_SIDE), self.width() - float(_SIDE)
        begin = at.get(Milestone.START, left)
        over = at.get(Milestone.END, right)
        if Milestone.CANCELLED in at:
            over = min(over, at[Milestone.CANCELLED])
        now = max(begin, min(at[Milestone.TODAY], over))
        tones = look.tones(self.palette())
        self._dash(painter, (left, right), tones.edge_hover)
        if over > begin:
            self._bar(painter, (begin, over), tones.edge_hover)
            self._bar(painter, (begin, now), look.colour(Role.ACCENT, self.palette()))

    def _dash(self, painter: QPainter, ends: tuple[float, float], shade: QColor) -> None:
        painter.setPen(QPen(shade, 1.5, Qt.PenStyle.DotLine))
        middle = self._middle()
        painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))

    def _bar(self, painter: QPainter, ends: tuple[float, float], shade: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        box = QRectF(ends[0], self._middle() - _BAR / 2, ends[1] - ends[0], _BAR)
        painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)

    def _paint_mark(self, painter: QPainter, place: Place) -> None:
        """Each has a shape of its own, for colours alone say nothing."""
        at = QPointF(_SIDE + place.x, self._middle())
        ground, role = self.palette().window().color(), _ROLES[place.mark.what]
        shade = look.colour(role, self.palette())
        painter.setPen(QPen(shade, 1.8))
        painter.setBrush(ground)
        match place.mark.what:
            case Milestone.TODAY:
                painter.setBrush(shade)
                painter.drawEllipse(at, _DOT, _DOT)
            case Milestone.CANCELLED:
                for way in (1, -1):
                    arm = QPointF(_DOT, way * _DOT)
                    painter.drawLine(at - arm, at + arm)
            case Milestone.INVOICED:
                painter.drawPolygon(
                    [at + QPointF(*step) for step in ((0, -_DOT), (_DOT, 0), (0, _DOT), (-_DOT, 0))]
                )
            case Milestone.RENEWAL:
                painter.drawEllipse(at, _DOT - 1, _DOT - 1)
            case _:
                painter.drawLine(at - QPointF(0, _DOT + 1), at + QPointF(0, _DOT + 1))

    def _paint_label(self, painter: QPainter, place: Place) -> None:
        if place.label is None:
            return
        height = self._height()
        above = is_above(place.mark.what)
        top = look.INSIDE if above else self._middle() + _DOT + look.INSIDE
        is_plain = place.mark.what not in (Milestone.TODAY, Milestone.CANCELLED)
        role = Role.SECONDARY if is_plain else _ROLES[place.mark.what]
        painter.setPen(look.colour(role, self.palette()))
        baseline = top + (height + self._metrics().ascent() - self._metrics().descent()) / 2
        painter.drawText(QPointF(_SIDE + place.label, baseline), mark_words(place.mark))

    # --- Qt's own spelling ----------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(240, round(self._middle() + _DOT + look.INSIDE + self._height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._font = look.tabular(look.hint_font(QFont(self.font())))
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        places = self.places()
        self._paint_spans(painter, places)
        for place in places:
            self._paint_mark(painter, place)
            self._paint_label(painter, place)


_ROLES = {
    Milestone.START: Role.SECONDARY,
    Milestone.INVOICED: Role.SENT,
    Milestone.TODAY: Role.ACCENT,
    Milestone.CANCELLED: Role.REFUSED,
    Milestone.END: Role.SECONDARY,
    Milestone.RENEWAL: Role.SECONDARY,
}
