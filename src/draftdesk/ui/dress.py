"""How the whole program is dressed: palettes, the style, the size of text; and where resources lie.

Light: the frame wears it at its first paint. So what is slow to come is named only where it is
needed (`QtCore.Qt` alone, with its hundred enumerations, takes as long as half of all else here).
"""

import math
import sys
from enum import StrEnum, auto
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

SMALLEST_POINTS = 9.0
"""No text is smaller than this."""


def resources() -> Path:
    """The folder of icons and translations: in the installed package, or in the checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.parents[1] / "resources"


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

_EDGED = (
    "QLineEdit",
    "QComboBox",
    "QAbstractSpinBox",
    "QPushButton",
    "QToolButton",
    "QProgressBar",
)
"""Kinds of widgets whose edge the style draws, where we do not."""
_EDGE_DARKER = 140
"""By how much the style makes it darker, in hundredths."""

_CHOICE = "draftdesk-scheme"
_OWN_STYLE = "draftdeskOwnStyle"


def arguments_for_qt(program: str) -> list[str]:
    """What QApplication is made with: our style from the start, instead of another one first."""
    return [program] if _is_native() else [program, "-style", "Fusion"]


def begin(app: QApplication, scheme: Scheme | str) -> None:
    """Dress the program for its first paint, as `apply` would.

    Whether the desk is dark is read from the palette it has given us, for its own word for it
    comes with all of `QtCore.Qt`; `follow_system` asks for that word, behind the first paint.
    """
    if _is_native() or _scheme_called(scheme) is not Scheme.SYSTEM:
        apply(app, scheme)
        return
    app.setProperty(_CHOICE, Scheme.SYSTEM.value)
    given, role = app.palette(), QPalette.ColorRole
    is_dark = given.color(role.Base).lightness() < given.color(role.Text).lightness()
    app.setPalette(designed_palette(dark=is_dark))


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
            _dress_edged(app, QPalette())
        return
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    _put_on(app, dark=_wants_dark(scheme), strong=scheme.is_strong)


def _put_on(app: QApplication, *, dark: bool, strong: bool) -> None:
    palette = designed_palette(dark=dark, strong=strong)
    app.setPalette(palette)
    edged = QPalette(palette)
    if strong or dark:
        # The style draws the edge of whatever is typed into or pressed as a darker shade of what
        # it takes for the window's colour; on a dark window that could hardly be seen.
        edge = palette.text().color() if strong else palette.mid().color().lighter(_EDGE_DARKER)
        edged.setColor(QPalette.ColorRole.Window, edge)
    _dress_edged(app, edged)


def _dress_edged(app: QApplication, palette: QPalette) -> None:
    for kind in _EDGED:
        # The stub asks for bytes, the call for a text.
        app.setPalette(palette, kind)  # type: ignore[arg-type]


def _scheme_called(name: Scheme | str) -> Scheme:
    """The scheme of this name; what another version has remembered may be unknown here."""
    return Scheme(name) if name in list(Scheme) else Scheme.SYSTEM


def _is_native() -> bool:
    return sys.platform in ("win32", "darwin")


def follow_system(app: QApplication) -> None:
    """Dress the program again whenever the desk turns light or dark, and if `begin` was mistaken.

    The edges that the style draws are dressed here too: naming their kinds names `QtCore.Qt`.
    """
    app.styleHints().colorSchemeChanged.connect(_on_scheme_changed)
    _on_scheme_changed()


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
    asked = QtCore.Qt.ColorScheme.Dark if scheme in _DARK_SCHEMES else QtCore.Qt.ColorScheme.Light
    if scheme is Scheme.SYSTEM:
        hints.unsetColorScheme()
    elif hints.colorScheme() is not asked:
        hints.setColorScheme(asked)


def _wants_dark(scheme: Scheme) -> bool:
    if scheme is Scheme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() is QtCore.Qt.ColorScheme.Dark
    return scheme in _DARK_SCHEMES


def _on_scheme_changed() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        chosen = _scheme_called(app.property(_CHOICE) or Scheme.SYSTEM)
        if not _is_native() or chosen.is_strong:
            _put_on(app, dark=_wants_dark(chosen), strong=chosen.is_strong)


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
    font = _system_font(app)
    app.setProperty(_SYSTEM_FONT, QFont(font))
    steps = possible_steps(app, steps)
    if steps:
        font.setPointSizeF(max(SMALLEST_POINTS, _points(font) + steps))
    app.setFont(font)
    # Told now, not when the event loop comes round: what is made next takes its size from this.
    app.sendPostedEvents(None, QtCore.QEvent.Type.ApplicationFontChange.value)
    return steps


def possible_steps(app: QApplication, steps: int) -> int:
    """How many points of these the text can be made larger or smaller."""
    smallest = min(0, math.ceil(SMALLEST_POINTS - _points(_system_font(app))))
    return max(smallest, TEXT_STEPS[0], min(TEXT_STEPS[1], steps))


def _system_font(app: QApplication) -> QFont:
    kept = app.property(_SYSTEM_FONT)
    return QFont(kept) if isinstance(kept, QFont) else QFont(app.font())


def _points(font: QFont) -> float:
    return font.pointSizeF() if font.pointSizeF() > 0 else QFontInfo(font).pointSizeF()
