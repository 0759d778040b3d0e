"""Icons, colours, type and where resources lie: a leaf that all of the window may import.

No colour literal stands outside this module. A colour is asked for by its role and is made readable
on whatever palette is in force: ours, light or dark, a system's own, or one of high contrast.
"""

import math
import sys
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, QRectF, QSettings, QSize, Qt, qVersion
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
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

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
SMALLEST_POINTS = 9.0
"""No text is smaller than this."""
TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0
HIGH_CONTRAST = 7.0


def resources() -> Path:
    """The folder of icons and translations: in the installed package, or in the checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.parents[1] / "resources"


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
    if role is Role.TEXT:
        return ground.text
    dark = _luminance(QColor(ground.base)) < _luminance(QColor(ground.text))
    strong = contrast(QColor(ground.text), QColor(ground.base)) > 19
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


# --- light and dark


class Scheme(StrEnum):
    """What a person chose; `system` follows the desk."""

    SYSTEM = auto()
    LIGHT = auto()
    DARK = auto()
    STRONG_LIGHT = auto()
    STRONG_DARK = auto()

    @property
    def is_strong(self) -> bool:
        """Whether the colours go as far apart as they can."""
        return self in (Scheme.STRONG_LIGHT, Scheme.STRONG_DARK)


_DARK_SCHEMES = (Scheme.DARK, Scheme.STRONG_DARK)

_LIGHT = {
    "Window": "#f2f3f5",
    "WindowText": "#1c2026",
    "Base": "#ffffff",
    "AlternateBase": "#f7f8f9",
    "Text": "#1c2026",
    "Button": "#fbfbfc",
    "ButtonText": "#1c2026",
    "BrightText": "#ffffff",
    "ToolTipBase": "#ffffff",
    "ToolTipText": "#1c2026",
    "PlaceholderText": "#6b727d",
    "Highlight": "#2a63b6",
    "HighlightedText": "#ffffff",
    "Accent": "#2a63b6",
    "Link": "#2a63b6",
    "LinkVisited": "#7341b5",
    "Light": "#ffffff",
    "Midlight": "#eceef0",
    "Mid": "#cdd1d7",
    "Dark": "#a2a8b1",
    "Shadow": "#737983",
}
_DARK = {
    "Window": "#1e2023",
    "WindowText": "#e2e4e8",
    "Base": "#25272b",
    "AlternateBase": "#2a2c30",
    "Text": "#e2e4e8",
    "Button": "#2a2d32",
    "ButtonText": "#e2e4e8",
    "BrightText": "#ffffff",
    "ToolTipBase": "#2a2d32",
    "ToolTipText": "#e2e4e8",
    "PlaceholderText": "#979eaa",
    "Highlight": "#3868ab",
    "HighlightedText": "#ffffff",
    "Accent": "#86b1f2",
    "Link": "#86b1f2",
    "LinkVisited": "#c3a1f2",
    "Light": "#3b3e44",
    "Midlight": "#33363b",
    "Mid": "#4a4e55",
    "Dark": "#15171a",
    "Shadow": "#0e0f11",
}
_STRONG_LIGHT = {
    **_LIGHT,
    **dict.fromkeys(("Window", "Base", "AlternateBase", "Button", "ToolTipBase"), "#ffffff"),
    **dict.fromkeys(("WindowText", "Text", "ButtonText", "ToolTipText"), "#000000"),
    **dict.fromkeys(("Light", "Midlight"), "#ffffff"),
    **dict.fromkeys(("Mid", "Dark", "Shadow"), "#000000"),
    **dict.fromkeys(("Highlight", "Accent", "Link"), "#00358a"),
    "PlaceholderText": "#4a4a4a",
    "LinkVisited": "#5a1a8a",
}
_STRONG_DARK = {
    **_DARK,
    **dict.fromkeys(("Window", "Base", "AlternateBase", "ToolTipBase"), "#000000"),
    # The style draws edges darker than their ground: what is to be pressed stands out by itself.
    "Button": "#303030",
    **dict.fromkeys(("WindowText", "Text", "ButtonText", "ToolTipText"), "#ffffff"),
    **dict.fromkeys(("Light", "Midlight", "Mid", "Shadow"), "#ffffff"),
    **dict.fromkeys(("Highlight", "Accent", "Link"), "#ffe14d"),
    "Dark": "#000000",
    "HighlightedText": "#000000",
    "PlaceholderText": "#c4c4c4",
    "LinkVisited": "#e0c0ff",
}
_DISABLED = {False: "#8b919b", True: "#757b85"}
_ASLEEP = {False: "#dde4ee", True: "#33415a"}
"""The selection of a list that has not the keys, by darkness."""

_STRONG_DISABLED = {False: "#5c5c5c", True: "#a8a8a8"}
_STRONG_ASLEEP = {False: "#d0d0d0", True: "#4a4a4a"}

_CHOICE = "draftdesk-scheme"
_OWN_STYLE = "draftdeskOwnStyle"


def apply(app: QApplication, scheme: Scheme | str = Scheme.SYSTEM) -> None:
    """Dress the program: Fusion with our palettes on Linux, the system's own style elsewhere.

    A system's own style may paint what it likes; so high contrast is Fusion everywhere.
    """
    scheme = _scheme_called(scheme)
    app.setProperty(_CHOICE, scheme.value)
    _ask_system_for(scheme)
    own = str(app.property(_OWN_STYLE) or app.style().name())
    app.setProperty(_OWN_STYLE, own)
    if _is_native() and not scheme.is_strong:
        if app.style().name() != own:
            app.setStyle(own)
            app.setPalette(QPalette())
        return
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(designed_palette(dark=_wants_dark(scheme), strong=scheme.is_strong))


def _scheme_called(name: Scheme | str) -> Scheme:
    """The scheme of this name; what another version has remembered may be unknown here."""
    return Scheme(name) if name in list(Scheme) else Scheme.SYSTEM


def _is_native() -> bool:
    return sys.platform in ("win32", "darwin")


def follow_system(app: QApplication) -> None:
    """Dress the program again whenever the desk turns light or dark."""
    app.styleHints().colorSchemeChanged.connect(_on_scheme_changed)


def designed_palette(*, dark: bool, strong: bool = False) -> QPalette:
    """Our light or our dark palette; `strong` is its high contrast."""
    palette = QPalette()
    shades = (_STRONG_LIGHT, _STRONG_DARK) if strong else (_LIGHT, _DARK)
    for name, shade in shades[int(dark)].items():
        palette.setColor(QPalette.ColorRole[name], QColor(shade))
    group = QPalette.ColorGroup
    disabled, sleeping = (_STRONG_DISABLED, _STRONG_ASLEEP) if strong else (_DISABLED, _ASLEEP)
    for name in ("WindowText", "Text", "ButtonText", "HighlightedText"):
        palette.setColor(group.Disabled, QPalette.ColorRole[name], QColor(disabled[dark]))
    for asleep in (group.Inactive, group.Disabled):
        palette.setColor(asleep, QPalette.ColorRole.Highlight, QColor(sleeping[dark]))
    palette.setColor(group.Inactive, QPalette.ColorRole.HighlightedText, palette.text().color())
    return palette


def _ask_system_for(scheme: Scheme) -> None:
    hints = QGuiApplication.styleHints()
    asked = Qt.ColorScheme.Dark if scheme in _DARK_SCHEMES else Qt.ColorScheme.Light
    if scheme is Scheme.SYSTEM:
        hints.unsetColorScheme()
    elif hints.colorScheme() is not asked:
        hints.setColorScheme(asked)


def _wants_dark(scheme: Scheme) -> bool:
    if scheme is Scheme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return scheme in _DARK_SCHEMES


def _on_scheme_changed() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        chosen = _scheme_called(app.property(_CHOICE) or Scheme.SYSTEM)
        if not _is_native() or chosen.is_strong:
            dark = _wants_dark(chosen)
            app.setPalette(designed_palette(dark=dark, strong=chosen.is_strong))


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

TEXT_STEPS = (-2, 6)
"""How much smaller and larger than the system's a person may have the text, in points."""

_SYSTEM_FONT = "draftdeskSystemFont"


def text_size_in(settings: QSettings) -> int:
    """By how many points a person wants text larger; what cannot be read means: by none."""
    wanted = settings.value("text size", 0, int)
    return wanted if isinstance(wanted, int) else 0


def resize_text(app: QApplication, steps: int) -> int:
    """Make all text some points larger or smaller than the system's; returns what was possible.

    What is on the screen already may keep its size until it is made anew.
    """
    kept = app.property(_SYSTEM_FONT)
    font = QFont(kept) if isinstance(kept, QFont) else QFont(app.font())
    app.setProperty(_SYSTEM_FONT, QFont(font))
    steps = max(TEXT_STEPS[0], min(TEXT_STEPS[1], steps))
    points = font.pointSizeF() if font.pointSizeF() > 0 else QFontInfo(font).pointSizeF()
    smallest = min(0, math.ceil(SMALLEST_POINTS - points))
    steps = max(smallest, steps)
    if steps:
        font.setPointSizeF(max(SMALLEST_POINTS, points + steps))
    app.setFont(font)
    # Told now, not when the event loop comes round: what is made next takes its size from this.
    app.sendPostedEvents(None, QEvent.Type.ApplicationFontChange.value)
    return steps


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


def plain_tip(text: str) -> str:
    """A tool tip that shows the text letter for letter, whatever stands in it."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if "<" in text or "&" in text else text


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
