"""Icons, colours and type: a leaf that all of the window may import.

No colour literal stands outside this module. A colour is asked for by its role and is made readable
on whatever palette is in force: ours, light or dark, a system's own, or one of high contrast.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import lru_cache
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt, qVersion
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget

from draftdesk.ui.dress import SMALLEST_POINTS, resources

GRID = 4
"""Everything is a multiple of this."""
INSIDE = 4
LABEL_GAP = 8
FIELD_GAP = 8
CARD = 16
GROUP = 24
ROUND = 5
CARD_ROUND = 8
ICON = 16
"""An icon's side where the text is as large as systems have it; `icon_side` grows with the text."""
TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0
HIGH_CONTRAST = 7.0


# --- colours


class Role(StrEnum):
    """What a colour says; beside each stands an icon or a word, so none speaks alone."""

    TEXT = auto()
    SECONDARY = auto()
    ACCENT = auto()
    CHANGED = auto()
    DRAFT = auto()
    WAITING = auto()
    SENT = auto()
    REFUSED = auto()
    CONFLICT = auto()
    ARCHIVED = auto()


ROLE_ICONS: dict[Role, str] = {
    Role.DRAFT: "pencil",
    Role.WAITING: "clock",
    Role.SENT: "check",
    Role.REFUSED: "x-circle",
    Role.CONFLICT: "arrow-left-right",
    Role.ARCHIVED: "archive",
}
"""The mark that stands beside the colour of a state."""

# In each role: on light ground, on dark ground.
_HUES: dict[Role, tuple[str, str]] = {
    Role.SECONDARY: ("#5c6470", "#a0a7b2"),
    Role.ACCENT: ("#2a63b6", "#86b1f2"),
    Role.CHANGED: ("#2a63b6", "#86b1f2"),
    Role.DRAFT: ("#4d6580", "#9db4cd"),
    Role.WAITING: ("#93580a", "#e0ad57"),
    Role.SENT: ("#23763f", "#7cc492"),
    Role.REFUSED: ("#b8322b", "#f28f86"),
    Role.CONFLICT: ("#7341b5", "#c3a1f2"),
    Role.ARCHIVED: ("#686e77", "#989ea8"),
}


@dataclass(frozen=True, slots=True)
class Tones:
    """The quiet colours of surfaces and edges, mixed from one palette."""

    card: QColor
    card_edge: QColor
    paper: QColor
    edge: QColor
    edge_hover: QColor
    foot: QColor
    ring: QColor
    halo: QColor
    refused: QColor
    changed: QColor
    track: QColor
    inset: QColor


def is_dark(palette: QPalette | None = None) -> bool:
    """Whether light text stands on dark ground."""
    ground = _ground(palette)
    return _luminance(QColor(ground.base)) < _luminance(QColor(ground.text))


def is_high_contrast(palette: QPalette | None = None) -> bool:
    """Whether the palette goes as far apart as colours can; ours stay below that on purpose."""
    ground = _ground(palette)
    return contrast(QColor(ground.text), QColor(ground.base)) > 19


def colour(role: Role, palette: QPalette | None = None) -> QColor:
    """The colour of a role, readable as text on the base and the window of the palette."""
    return QColor(_colour(role, _ground(palette)))


def secondary(palette: QPalette | None = None) -> QColor:
    """The colour of labels, section names and details."""
    return colour(Role.SECONDARY, palette)


def tones(palette: QPalette | None = None) -> Tones:
    """The surfaces and edges that go with a palette, by default the program's."""
    return _tones(_ground(palette))


def contrast(one: QColor, other: QColor) -> float:
    """How well two colours can be told apart, as WCAG counts it: 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class _Ground(NamedTuple):
    """The three colours of a palette from which all others follow."""

    base: int
    window: int
    text: int


_grounds: dict[int, _Ground] = {}


def _ground(palette: QPalette | None) -> _Ground:
    """Read once per palette: forms ask for it at every painting."""
    palette = palette or QGuiApplication.palette()
    key = palette.cacheKey()
    if key not in _grounds:
        if len(_grounds) > 200:
            _grounds.clear()
        shades = (palette.base().color(), palette.window().color(), palette.text().color())
        _grounds[key] = _Ground(*(shade.rgb() for shade in shades))
    return _grounds[key]


@lru_cache(maxsize=64)
def _colour(role: Role, ground: _Ground) -> int:
    strong = contrast(QColor(ground.text), QColor(ground.base)) > 19
    if role is Role.TEXT or (strong and role is Role.SECONDARY):
        # Who wants contrast wants it of labels and details too.
        return ground.text
    dark = _luminance(QColor(ground.base)) < _luminance(QColor(ground.text))
    ratio = HIGH_CONTRAST if strong else TEXT_CONTRAST
    return _readable(_HUES[role][int(dark)], (ground.base, ground.window), ratio)


@lru_cache(maxsize=16)
def _tones(ground: _Ground) -> Tones:
    base, ink = QColor(ground.base), QColor(ground.text)
    strong = contrast(ink, base) > 19
    dark = _luminance(base) < _luminance(ink)
    accent = QColor(_colour(Role.ACCENT, ground))
    halo = QColor(accent)
    halo.setAlphaF(0.22)
    return Tones(
        card=base,
        card_edge=_mix(base, ink, 1.0 if strong else 0.10),
        paper=_mix(base, ink, 0.03) if dark and not strong else base,
        edge=_mix(base, ink, 1.0 if strong else 0.17),
        edge_hover=_mix(base, ink, 1.0 if strong else 0.34),
        foot=_mix(base, ink, 1.0 if strong else 0.42),
        ring=accent,
        halo=halo,
        refused=QColor(_colour(Role.REFUSED, ground)),
        changed=QColor(_colour(Role.CHANGED, ground)),
        track=_standing_out(base, ink),
        inset=_mix(base, ink, 0.04),
    )


@lru_cache(maxsize=256)
def _readable(hue: str, grounds: tuple[int, ...], ratio: float) -> int:
    """The hue, moved away from the ground until it can be read."""
    found = QColor(hue)
    away = QColor("white" if _luminance(QColor(grounds[0])) < 0.18 else "black")
    for step in range(21):
        tried = _mix(found, away, step / 20)
        if all(contrast(tried, QColor(ground)) >= ratio for ground in grounds):
            return int(tried.rgb())
    return int(away.rgb())


def _standing_out(ground: QColor, ink: QColor) -> QColor:
    """The quietest mix of the two that still counts as a mark."""
    shades = (_mix(ground, ink, step / 20) for step in range(8, 21))
    return next((shade for shade in shades if contrast(shade, ground) >= MARK_CONTRAST + 0.2), ink)


def _luminance(shade: QColor) -> float:
    red, green, blue = (_linear(part) for part in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _mix(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


def facts_of_screen() -> dict[str, object]:
    """How the window is painted here, for a report."""
    app = QApplication.instance()
    screen = QGuiApplication.primaryScreen()
    style = app.style().name() if isinstance(app, QApplication) else ""
    return {
        "qt": qVersion(),
        "platform": QGuiApplication.platformName(),
        "style": style,
        "dark": is_dark(),
        "high contrast": is_high_contrast(),
        "screen": f"{screen.size().width()} x {screen.size().height()}" if screen else "none",
        "scale": screen.devicePixelRatio() if screen else 1,
        "points": QGuiApplication.font().pointSizeF(),
    }


# --- type


def title_font(font: QFont) -> QFont:
    """For the name of a record."""
    return _sized(font, 1.4, QFont.Weight.DemiBold)


def section_font(font: QFont) -> QFont:
    """For the name of a card."""
    return _sized(font, 1.0, QFont.Weight.DemiBold)


def hint_font(font: QFont) -> QFont:
    """For hints, problems and counters."""
    return _sized(font, 0.9, QFont.Weight.Normal)


def tabular(font: QFont) -> QFont:
    """The same font with figures of one width, for dates, money and ids."""
    found = QFont(font)
    found.setFeature(QFont.Tag("tnum"), 1)
    return found


def _sized(font: QFont, factor: float, weight: QFont.Weight) -> QFont:
    found = QFont(font)
    if font.pointSizeF() > 0:
        found.setPointSizeF(max(SMALLEST_POINTS, font.pointSizeF() * factor))
    else:
        found.setPixelSize(max(12, round(font.pixelSize() * factor)))
    found.setWeight(weight)
    return found


def is_ours() -> bool:
    """Whether controls are painted by us; a system's own style paints its own."""
    return QApplication.style().name().lower() == "fusion"


def plain_tip(text: str) -> str:
    """A tool tip that shows the text letter for letter, whatever stands in it."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if "<" in text or "&" in text else text


def paint_paper(painter: QPainter, place: QRect, edge: QColor, *, focused: bool) -> None:
    """What is typed on: quiet ground, and an edge that is a ring where the keys are."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = 1.0 if focused else 0.5
    painter.setBrush(tones().paper)
    painter.setPen(QPen(edge, 2 if focused else 1))
    box = QRectF(place).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, ROUND, ROUND)


class QuietScrollBar(QScrollBar):
    """A thin bar without arrows; it takes colour where it is pointed at."""

    _WIDTH, _SHORTEST = 10, 28

    def __init__(
        self,
        parent: QWidget | None = None,
        orientation: Qt.Orientation = Qt.Orientation.Vertical,
    ) -> None:
        super().__init__(orientation, parent)
        self._grip = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _is_upright(self) -> bool:
        return self.orientation() is Qt.Orientation.Vertical

    def _room(self) -> int:
        return (self.height() if self._is_upright() else self.width()) - 4

    def _extent(self) -> tuple[float, float]:
        """Where along the bar the handle begins, and how long it is."""
        steps, room = max(1, self.maximum() - self.minimum()), self._room()
        length = max(self._SHORTEST, room * self.pageStep() / (steps + self.pageStep()))
        return 2 + (room - length) * (self.sliderPosition() - self.minimum()) / steps, length

    def _handle(self) -> QRectF:
        """Where the handle lies."""
        begin, length = self._extent()
        across = self._WIDTH - 5
        if self._is_upright():
            return QRectF(2.5, begin, across, length)
        return QRectF(begin, 2.5, length, across)

    def _along(self, event: QMouseEvent) -> float:
        return event.position().y() if self._is_upright() else event.position().x()

    def _pull_to(self, place: float) -> None:
        room = max(1.0, self._room() - self._extent()[1])
        share = max(0.0, min(1.0, (place - self._grip - 2) / room))
        self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum())))

    def sizeHint(self) -> QSize:
        size = QSize(self._WIDTH, 4 * self._SHORTEST)
        return size if self._is_upright() else size.transposed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place, (begin, length) = self._along(event), self._extent()
        inside = begin <= place <= begin + length
        self._grip = place - begin if inside else length / 2
        self.setSliderDown(True)
        self._pull_to(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._pull_to(self._along(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.setSliderDown(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.maximum() <= self.minimum():
            return
        found = tones()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        awake = self.underMouse() or self.isSliderDown()
        painter.setBrush(found.track if awake else found.edge_hover)
        painter.drawRoundedRect(self._handle(), 2.5, 2.5)


# --- icons


_USUAL_LETTERS = 13
"""Pixels of the letters beside which icons of 16 look right."""


def icon_side() -> int:
    """How large icons are beside the program's text: 16, 20, 24 … px."""
    letters = QFontInfo(QGuiApplication.font()).pixelSize()
    return max(ICON, (letters * ICON // _USUAL_LETTERS + 1) // GRID * GRID)


def icon_size() -> QSize:
    """The same as a size."""
    return QSize(icon_side(), icon_side())


def fit_icons(root: QWidget) -> None:
    """Let the icons of all buttons in a view or a dialog grow with the text.

    What a style takes for the size of icons knows the screen, but not the text.
    """
    size = icon_size()
    for button in (root, *root.findChildren(QAbstractButton)):
        if isinstance(button, QAbstractButton) and button.iconSize() != size:
            button.setIconSize(size)


class _Tint(Enum):
    """Which colour of the palette an icon without a role takes."""

    TEXT = QPalette.ColorRole.ButtonText
    SELECTED = QPalette.ColorRole.HighlightedText


class _LineIcon(QIconEngine):
    """A line drawing in the palette's colour, looked up at each painting."""

    def __init__(self, name: str, role: Role | None) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def _shade(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode is QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        if mode is QIcon.Mode.Selected:
            return palette.color(_Tint.SELECTED.value)
        return colour(self._role, palette) if self._role else palette.color(_Tint.TEXT.value)

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        return size

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        side = min(rect.width(), rect.height())
        corner = rect.center() - QPoint((side - 1) // 2, (side - 1) // 2)
        drawn = _drawn(self._name, self._shade(mode).rgba(), round(side * ratio))
        painter.drawImage(QRect(corner, QSize(side, side)), drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        side = min(size.width(), size.height())
        return QPixmap.fromImage(_drawn(self._name, self._shade(mode).rgba(), side))

    def clone(self) -> QIconEngine:
        copy = _LineIcon(self._name, self._role)
        _CLONES.append(copy)
        return copy


_CLONES: list[QIconEngine] = []
"""Qt owns a clone, but Python made it; kept here so that neither outlives the other."""


@lru_cache(maxsize=256)
def icon(name: str, role: Role | None = None) -> QIcon:
    """A drawing of the box in the palette's text colour, or in that of a role."""
    return QIcon(_LineIcon(name, role))


@lru_cache(maxsize=512)
def _drawn(name: str, shade: int, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    source = _drawing(name)
    if source:
        tint = QColor.fromRgba(shade).name()
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", tint).encode()))
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
    return image


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    """The drawing's text; a missing one is drawn as nothing, and a test names it."""
    place = resources() / "icons" / f"{name}.svg"
    return place.read_text("utf-8") if place.is_file() else ""
