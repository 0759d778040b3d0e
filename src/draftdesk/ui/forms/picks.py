"""Editors in which one does not type: a switch, and one of a few words."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from draftdesk.domain.fields import FieldSpec
from draftdesk.ui import look
from draftdesk.ui.forms.field_acts import FieldAct
from draftdesk.ui.forms.paper import FieldEditor
from draftdesk.ui.forms.words import domain_text


class _Toggle(QCheckBox):
    """A check box drawn as a switch; the word beside it says the same as the knob."""

    _WIDTH, _HEIGHT = 30, 16

    def __init__(self, yes: str, no: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = {True: yes, False: no}
        self.locked = False

    def sizeHint(self) -> QSize:
        words = max(self.fontMetrics().horizontalAdvance(word) for word in self._words.values())
        height = self.fontMetrics().height() + 2 * look.INSIDE
        return QSize(self._WIDTH + look.LABEL_GAP + words + 2 * look.INSIDE, height)

    def hitButton(self, _place: QPoint) -> bool:
        return not self.locked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.locked:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 2
        if not self.locked:
            self._paint_pill(painter, QRectF(2.5, (self.height() - self._HEIGHT) / 2, 30, 16))
            left += self._WIDTH + look.LABEL_GAP
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        place = self.rect().adjusted(left, 0, 0, 0)
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, aligned, self._words[self.isChecked()])

    def _paint_pill(self, painter: QPainter, box: QRectF) -> None:
        tones = look.tones()
        on = self.isChecked()
        if self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tones.halo)
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 10.5, 10.5)
            painter.setPen(QPen(tones.ring, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 10, 10)
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(tones.track, 1.2))
        painter.setBrush(tones.ring if on else tones.paper)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7.5, 7.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tones.card if on else tones.track)
        middle = box.right() - 8 if on else box.left() + 8
        painter.drawEllipse(QRectF(middle - 5, box.center().y() - 5, 10, 10))


class SwitchEditor(FieldEditor):
    """Yes or no; it lies on the card itself."""

    _has_paper = False

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._toggle = _Toggle(self.tr("Yes"), self.tr("No"), self)
        self._toggle.clicked.connect(self._on_hand)
        self._take_input(self._toggle)
        self._row.setStretch(0, 0)
        self._row.addStretch(1)

    def text_of(self, value: Any) -> str:
        on = self.spec.empty if value is None else value
        return self.tr("Yes") if on is True else self.tr("No")

    def _put(self, value: Any) -> None:
        self._toggle.setChecked((self.spec.empty if value is None else value) is True)

    def _read(self) -> Any:
        return self._toggle.isChecked()

    def _take_read_only(self, read_only: bool) -> None:
        self._toggle.locked = read_only
        self._toggle.update()


class _FewWords(QComboBox):
    """A drop-down on paper: no frame of its own, and the wheel scrolls the form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.locked = False
        self.setFrame(False)
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().verticalPolicy())

    def showPopup(self) -> None:
        if not self.locked:
            super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.locked or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        side = look.icon_side()
        place = self.rect().adjusted(2, 0, -side - 2, 0)
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, aligned, text)
        if not self.locked:
            corner = QPoint(self.width() - side, (self.height() - side) // 2)
            arrow = look.icon("chevron-down", look.Role.SECONDARY)
            arrow.paint(painter, QRect(corner, look.icon_size()))


class ChoiceEditor(FieldEditor):
    """One of a few words; a word that is none of them stays until another is chosen."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._box = _FewWords(self)
        self._box.addItem("", None)
        for choice in spec.choices:
            self._box.addItem(domain_text(choice), choice)
        self._known = self._box.count()
        self._box.activated.connect(self._on_hand)
        self._take_input(self._box)
        self._box.view().setAccessibleName(domain_text(spec.label))

    def text_of(self, value: Any) -> str:
        if value is None or value in self.spec.choices:
            return domain_text(value or "")
        return self.tr("%1 (unknown)").replace("%1", str(value))

    def acts(self) -> dict[FieldAct, Callable[[], object]]:
        choose = {} if self._box.locked else {FieldAct.CHOOSE: self._box.showPopup}
        return {**super().acts(), **choose}

    def _put(self, value: Any) -> None:
        while self._box.count() > self._known:
            self._box.removeItem(self._known)
        place = self._box.findData(value)
        if place < 0:
            self._box.addItem(self.text_of(value), value)
            place = self._known
        self._box.setCurrentIndex(0 if value is None else place)

    def _read(self) -> Any:
        return self._box.currentData()

    def _take_read_only(self, read_only: bool) -> None:
        self._box.locked = read_only
        self._box.update()
