"""Buttons and lines painted as the forms are: quiet paper, a clear ring, one filled button a view.

Where the system's own style is worn (Windows, macOS), it paints them; see `dress.apply`.
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from draftdesk.ui import look
from draftdesk.ui.forms.one_line import keep_on_one_line

_SIDE = 3 * look.GRID
"""From a button's edge to its icon or words."""
_BETWEEN = 6
"""From a button's icon to its words."""
_HIGH = 3 * look.GRID - 1
"""What a control is taller than a line of text; so are the papers of a form."""
_PAD = Qt.KeyboardModifier.KeypadModifier


class Button(QPushButton):
    """A button; the default one of its view is filled with the accent."""

    def sizeHint(self) -> QSize:
        return _room_for(self) if look.is_ours() else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not look.is_ours():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        default = QStyleOptionButton.ButtonFeature.DefaultButton
        _paint(self, option.state, filled=bool(option.features & default))


class Tool(QToolButton):
    """A button beside a line; one that is raised by itself has an edge only under the mouse."""

    def sizeHint(self) -> QSize:
        return _room_for(self) if look.is_ours() else super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not look.is_ours():
            super().paintEvent(event)
            return
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        _paint(self, option.state, filled=False, quiet=self.autoRaise())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as it does any other button; else a dialog would take it for *Save*."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_PAD:
            self.click()
        else:
            super().keyPressEvent(event)


class LowTool(Tool):
    """One that is no higher than its words, to stand beside the titles of menus."""

    def sizeHint(self) -> QSize:
        wide = _room_for(self).width()
        return QSize(wide, max(self.fontMetrics().height(), self.iconSize().height()))


class Buttons(QDialogButtonBox):
    """A dialog's buttons in the order of the desk; the `standard` ones in its words too."""

    def __init__(
        self, standard: QDialogButtonBox.StandardButton = QDialogButtonBox.StandardButton.NoButton
    ) -> None:
        super().__init__(standard)
        self._standard: dict[QDialogButtonBox.StandardButton, QPushButton] = {}
        for plain in self.buttons():
            which, role = self.standardButton(plain), self.buttonRole(plain)
            self.removeButton(plain)
            self._standard[which] = self.add(plain.text(), role)
            plain.deleteLater()

    def add(self, words: str, role: QDialogButtonBox.ButtonRole) -> Button:
        """One more button, with these words and this role."""
        button = Button(words)
        self.addButton(button, role)
        return button

    def button(self, which: QDialogButtonBox.StandardButton) -> QPushButton:
        """The button in place of a standard one."""
        return self._standard[which]


class Line(QLineEdit):
    """A line outside the forms, on the same paper as theirs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_on_one_line(self)
        self._lay_ground()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), _height(self)) if look.is_ours() else hint

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), _height(self)) if look.is_ours() else hint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._lay_ground()

    def paintEvent(self, event: QPaintEvent) -> None:
        if look.is_ours():
            tones = look.tones()
            edge = tones.edge_hover if self.underMouse() else tones.edge
            edge = tones.ring if self.hasFocus() else edge
            with QPainter(self) as painter:
                look.paint_paper(painter, self.rect(), edge, focused=self.hasFocus())
        super().paintEvent(event)

    def _lay_ground(self) -> None:
        """The line's own ground is seen through, where the paper beneath it is ours."""
        ours = look.is_ours()
        self.setFrame(not ours)
        side = look.GRID if ours else 0
        self.setTextMargins(side, 0, side, 0)
        palette = QPalette(self.palette())
        ground = palette.base().color()
        ground.setAlpha(0 if ours else 255)
        if ground != palette.base().color():
            palette.setColor(QPalette.ColorRole.Base, ground)
            self.setPalette(palette)


class SearchLine(Line):
    """A line to search in: a glass before the words, and a cross that empties it behind them.

    Qt's own would be as large as the style has it, whatever the size of the text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glass, self._cross = _Within(self, "search"), _Within(self, "x")
        self._glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.clicked.connect(self.clear)
        self._cross.hide()
        self.textChanged.connect(lambda text: self._cross.setVisible(bool(text)))
        self._lay_ground()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = (self.height() - self._glass.height()) // 2
        self._glass.move(look.GRID + 2, high)
        self._cross.move(self.width() - self._cross.width() - look.GRID - 2, high)

    def _lay_ground(self) -> None:
        super()._lay_ground()
        beside = look.icon_side() + 2 * look.GRID
        self.setTextMargins(beside, 0, beside, 0)


class _Within(QAbstractButton):
    """A drawing within a line, without the keys: they empty the line as it is."""

    def __init__(self, line: QLineEdit, picture: str) -> None:
        super().__init__(line)
        self._picture = picture
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(look.icon_size())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            role = look.Role.TEXT if self.underMouse() else look.Role.SECONDARY
            look.icon(self._picture, role).paint(painter, self.rect())


class Combo(QComboBox):
    """A drop-down outside the forms, on the same paper as theirs."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), _height(self)) if look.is_ours() else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not look.is_ours():
            super().paintEvent(event)
            return
        tones, side = look.tones(), look.icon_side()
        focused = self.hasFocus()
        edge = tones.edge_hover if self.underMouse() else tones.edge
        with QPainter(self) as painter:
            look.paint_paper(painter, self.rect(), tones.ring if focused else edge, focused=focused)
            group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
            painter.setPen(self.palette().color(group, QPalette.ColorRole.Text))
            place = self.rect().adjusted(2 * look.GRID, 0, -side - 2 * look.GRID, 0)
            elide, aligned = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignVCenter
            words = self.fontMetrics().elidedText(self.currentText(), elide, place.width())
            painter.drawText(place, aligned | Qt.AlignmentFlag.AlignLeft, words)
            corner = QPoint(self.width() - side - look.GRID - 2, (self.height() - side) // 2)
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            arrow = look.icon("chevron-down", look.Role.SECONDARY)
            arrow.paint(painter, QRect(corner, QSize(side, side)), mode=mode)


class Paper(QWidget):
    """A piece of paper under an input that is painted by Qt."""

    def __init__(self, given: QLineEdit | QAbstractSpinBox) -> None:
        super().__init__()
        self._input = given
        self._row = QHBoxLayout(self)
        self._row.addWidget(given)
        self.setFocusProxy(given)
        given.installEventFilter(self)
        self._lay_ground()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._lay_ground()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if look.is_ours():
            tones, focused = look.tones(), self._input.hasFocus()
            with QPainter(self) as painter:
                edge = tones.ring if focused else tones.edge
                look.paint_paper(painter, self.rect(), edge, focused=focused)

    def _lay_ground(self) -> None:
        ours = look.is_ours()
        self._input.setFrame(not ours)
        side = look.GRID + 2 if ours else 0
        self._row.setContentsMargins(side, 0, side, 0)
        self.setMinimumHeight(_height(self) if ours else 0)
        palette = QPalette(self._input.palette())
        ground = QColor(look.tones().paper)
        ground.setAlpha(0 if ours else 255)
        if ground != palette.base().color():
            palette.setColor(QPalette.ColorRole.Base, ground)
            self._input.setPalette(palette)


def _height(control: QWidget) -> int:
    return control.fontMetrics().height() + _HIGH


def _room_for(button: QAbstractButton) -> QSize:
    words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text()).width()
    picture = 0 if button.icon().isNull() else button.iconSize().width()
    between = _BETWEEN if words and picture else 0
    quiet = isinstance(button, QToolButton) and button.autoRaise()
    side = _SIDE // 2 if quiet else _SIDE
    return QSize(2 * side + picture + between + words, _height(button))


def _paint(
    button: QAbstractButton, state: QStyle.StateFlag, *, filled: bool, quiet: bool = False
) -> None:
    """The ground, the ring of the keys, then icon and words in the middle."""
    flag = QStyle.StateFlag
    shades = _shades(state, filled=filled)
    stirred = flag.State_MouseOver | flag.State_Sunken | flag.State_On
    with QPainter(button) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not quiet or (state & stirred and state & flag.State_Enabled):
            painter.setBrush(shades.ground)
            painter.setPen(QPen(shades.edge, 1))
            painter.drawRoundedRect(box, look.ROUND, look.ROUND)
        if state & flag.State_HasFocus:
            _paint_ring(painter, box, shades)
        painter.setPen(shades.ink)
        _paint_words(button, painter, shades.mode)


class _Shades(NamedTuple):
    ground: QColor
    edge: QColor
    ink: QColor
    ring: QColor
    mode: QIcon.Mode


def _shades(state: QStyle.StateFlag, *, filled: bool) -> _Shades:
    """What a button is painted with; a disabled one has an edge and no ground."""
    flag, tones, palette = QStyle.StateFlag, look.tones(), QGuiApplication.palette()
    on = bool(state & (flag.State_Sunken | flag.State_On))
    hot = bool(state & flag.State_MouseOver)
    if not state & flag.State_Enabled:
        faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        nothing = QColor(Qt.GlobalColor.transparent)
        return _Shades(nothing, tones.edge, faint, tones.ring, QIcon.Mode.Disabled)
    if filled:
        full = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight)
        ink = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText)
        ground = full.darker(120) if on else full.darker(108) if hot else full
        return _Shades(ground, ground, ink, ink, QIcon.Mode.Selected)
    ink = palette.color(QPalette.ColorRole.ButtonText)
    ground = tones.inset if on or hot else tones.card
    edge = tones.edge_hover if on or hot else tones.edge
    return _Shades(ground, edge, ink, tones.ring, QIcon.Mode.Normal)


def _paint_ring(painter: QPainter, box: QRectF, shades: _Shades) -> None:
    """Where the keys are: around the edge, or inside it where the ground is the accent."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if shades.mode is QIcon.Mode.Selected:
        painter.setPen(QPen(shades.ring, 1))
        box = box.adjusted(2, 2, -2, -2)
    else:
        painter.setPen(QPen(shades.ring, 2))
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, look.ROUND - 1, look.ROUND - 1)


def _paint_words(button: QAbstractButton, painter: QPainter, mode: QIcon.Mode) -> None:
    """Icon and words, together in the middle; words that have no room end in dots."""
    picture = QSize() if button.icon().isNull() else button.iconSize()
    between = _BETWEEN if button.text() and picture.width() > 0 else 0
    room = button.width() - 2 * look.INSIDE - max(picture.width(), 0) - between
    metrics, shows = button.fontMetrics(), _shows_letters(button)
    words = metrics.elidedText(button.text(), Qt.TextElideMode.ElideRight, room, shows)
    wide = metrics.size(shows, words).width()
    left = (button.width() - max(picture.width(), 0) - between - wide) // 2
    if picture.width() > 0:
        top = (button.height() - picture.height()) // 2
        button.icon().paint(painter, QRect(QPoint(left, top), picture), mode=mode)
        left += picture.width() + between
    place = QRect(left, 0, wide + 1, button.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | shows, words)


def _shows_letters(button: QAbstractButton) -> Qt.TextFlag:
    """Whether the letter that presses a button is underlined, as the style has it."""
    hint = QStyle.StyleHint.SH_UnderlineShortcut
    shown = button.style().styleHint(hint, None, button)
    return Qt.TextFlag.TextShowMnemonic if shown else Qt.TextFlag.TextHideMnemonic
