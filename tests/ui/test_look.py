"""Colours can be read on every palette, icons follow it, and nothing is too small."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import draftdesk.ui
from draftdesk.ui import dress, look
from draftdesk.ui.dress import Scheme
from draftdesk.ui.look import Role

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def painted(base: str, window: str, text: str) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    palette.setColor(QPalette.ColorRole.Window, QColor(window))
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    return palette


PALETTES = {
    "light": lambda: dress.designed_palette(dark=False),
    "dark": lambda: dress.designed_palette(dark=True),
    "ours of high contrast, light": lambda: dress.designed_palette(dark=False, strong=True),
    "ours of high contrast, dark": lambda: dress.designed_palette(dark=True, strong=True),
    "high contrast, dark": lambda: painted("#000000", "#000000", "#ffffff"),
    "high contrast, light": lambda: painted("#ffffff", "#ffffff", "#000000"),
    "somebody's grey": lambda: painted("#e0e0e0", "#c8c8c8", "#202020"),
    "somebody's blue": lambda: painted("#1b2b4b", "#102040", "#dde6ff"),
}


@pytest.fixture(params=PALETTES)
def palette(request: pytest.FixtureRequest, qapp: QApplication) -> QPalette:
    assert qapp
    return PALETTES[request.param]()


@pytest.mark.parametrize("role", Role)
def test_every_role_can_be_read_on_every_palette(role: Role, palette: QPalette) -> None:
    shade = look.colour(role, palette)
    wanted = look.HIGH_CONTRAST if look.is_high_contrast(palette) else look.TEXT_CONTRAST
    assert look.contrast(shade, palette.base().color()) >= wanted
    assert look.contrast(shade, palette.window().color()) >= wanted


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_every_text_of_our_palettes_can_be_read(
    dark: bool, strong: bool, qapp: QApplication
) -> None:
    assert qapp
    palette, role = dress.designed_palette(dark=dark, strong=strong), QPalette.ColorRole
    wanted = look.HIGH_CONTRAST if strong else look.TEXT_CONTRAST
    assert look.is_high_contrast(palette) is strong
    pairs = [
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.WindowText, role.Window),
        (role.ButtonText, role.Button),
        (role.PlaceholderText, role.Base),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ]
    for text, ground in pairs:
        assert look.contrast(palette.color(text), palette.color(ground)) >= wanted
    asleep = QPalette.ColorGroup.Inactive
    selected = palette.color(asleep, role.HighlightedText), palette.color(asleep, role.Highlight)
    assert look.contrast(*selected) >= wanted
    if strong:
        faded = palette.color(QPalette.ColorGroup.Disabled, role.Text), palette.color(role.Base)
        assert look.contrast(*faded) >= look.TEXT_CONTRAST


def test_marks_stand_out_from_the_paper(palette: QPalette) -> None:
    tones = look.tones(palette)
    for mark in (tones.ring, tones.refused, tones.changed, tones.track):
        assert look.contrast(mark, tones.paper) >= look.MARK_CONTRAST


def test_the_dark_palette_is_dark_and_the_light_one_light(qapp: QApplication) -> None:
    assert qapp
    assert look.is_dark(dress.designed_palette(dark=True))
    assert not look.is_dark(dress.designed_palette(dark=False))


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    dress.apply(qapp, Scheme.LIGHT)


def test_an_explicit_choice_is_kept_when_the_desk_changes(dressed: QApplication) -> None:
    dress.follow_system(dressed)
    dress.apply(dressed, Scheme.DARK)
    assert look.is_dark()
    dressed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look.is_dark()
    dress.apply(dressed, "light")
    assert not look.is_dark()


@pytest.mark.parametrize("scheme", [Scheme.STRONG_LIGHT, Scheme.STRONG_DARK])
def test_high_contrast_is_put_on_and_taken_off(dressed: QApplication, scheme: Scheme) -> None:
    dress.apply(dressed, scheme.value)
    assert look.is_high_contrast()
    assert look.is_dark() is (scheme is Scheme.STRONG_DARK)
    assert look.contrast(look.tones().edge, dressed.palette().base().color()) >= look.HIGH_CONTRAST
    dressed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look.is_high_contrast()
    dress.apply(dressed, Scheme.DARK)
    assert not look.is_high_contrast()


@pytest.mark.parametrize("scheme", [Scheme.STRONG_LIGHT, Scheme.STRONG_DARK])
@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QSpinBox, QPushButton, QToolButton])
def test_in_high_contrast_every_edge_can_be_seen_and_later_is_quiet_again(
    dressed: QApplication, qtbot: QtBot, scheme: Scheme, kind: type[QWidget]
) -> None:
    dress.apply(dressed, scheme)
    around, field = QWidget(), kind()
    qtbot.addWidget(around)
    field.setParent(around)
    around.resize(160, 60)
    field.setGeometry(20, 15, 120, 30)
    around.show()
    field.clearFocus()

    assert _edge_contrast(around, field) >= look.MARK_CONTRAST

    dress.apply(dressed, Scheme.LIGHT)
    QApplication.processEvents()
    window = field.palette().color(QPalette.ColorRole.Window)
    assert window == dressed.palette().color(QPalette.ColorRole.Window)


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QPushButton])
def test_in_the_dark_edges_are_quiet_but_there(
    dressed: QApplication, qtbot: QtBot, kind: type[QWidget]
) -> None:
    dress.apply(dressed, Scheme.DARK)
    around, field = QWidget(), kind()
    qtbot.addWidget(around)
    field.setParent(around)
    around.resize(160, 60)
    field.setGeometry(20, 15, 120, 30)
    around.show()
    field.clearFocus()

    assert _edge_contrast(around, field) >= 1.8


def _edge_contrast(around: QWidget, field: QWidget) -> float:
    """How well the edge of a field stands out, a little below its top corner at the left."""
    image = around.grab().toImage()
    ground = QColor(image.pixel(4, 4))
    middle = field.y() + field.height() // 2
    edge = [QColor(image.pixel(x, middle)) for x in range(field.x() - 1, field.x() + 3)]
    return max(look.contrast(shade, ground) for shade in edge)


@pytest.mark.parametrize("dark", [False, True])
def test_in_high_contrast_labels_and_details_are_as_strong_as_text(
    dark: bool, qapp: QApplication
) -> None:
    assert qapp
    strong, usual = (dress.designed_palette(dark=dark, strong=each) for each in (True, False))

    assert look.secondary(strong) == strong.text().color()
    assert look.secondary(usual) != usual.text().color()


def test_where_the_system_has_a_style_high_contrast_is_ours_and_then_the_systems_again(
    dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dressed.style().name()
    dressed.setProperty("draftdeskOwnStyle", "windows")
    dressed.setStyle("windows")
    monkeypatch.setattr("sys.platform", "win32")

    dress.apply(dressed, Scheme.STRONG_DARK)
    assert dressed.style().name() == "fusion"
    assert look.is_high_contrast()
    dress.apply(dressed, Scheme.LIGHT)
    assert dressed.style().name() == "windows"
    assert not look.is_dark()

    dressed.setProperty("draftdeskOwnStyle", before)
    monkeypatch.undo()


def test_a_scheme_that_is_not_known_here_is_the_systems(dressed: QApplication) -> None:
    dress.apply(dressed, "of-a-later-version")
    assert not look.is_high_contrast()


def test_text_grows_step_by_step_and_never_below_nine_points(dressed: QApplication) -> None:
    before = dressed.font().pointSizeF()
    try:
        assert dress.resize_text(dressed, 2) == 2
        assert dressed.font().pointSizeF() == before + 2
        assert dress.resize_text(dressed, 99) == dress.TEXT_STEPS[1]
        least = dress.resize_text(dressed, -99)
        assert least <= 0
        assert dressed.font().pointSizeF() >= dress.SMALLEST_POINTS
    finally:
        dress.resize_text(dressed, 0)
    assert dressed.font().pointSizeF() == before


@pytest.mark.parametrize(("kept", "steps"), [("3", 3), ("-1", -1), ("nonsense", 0), (None, 0)])
def test_a_remembered_size_that_cannot_be_read_is_none(
    tmp_path: Path, kept: str | None, steps: int
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    if kept is not None:
        settings.setValue("text size", kept)
    assert dress.text_size_in(settings) == steps


def test_icons_grow_with_the_text_in_steps_of_the_grid(dressed: QApplication) -> None:
    try:
        sides = []
        for steps in range(dress.TEXT_STEPS[1] + 1):
            dress.resize_text(dressed, steps)
            sides.append(look.icon_side())
    finally:
        dress.resize_text(dressed, 0)
    assert sides[0] == look.ICON
    assert sides[-1] >= look.ICON + 2 * look.GRID
    assert sides == sorted(sides)
    assert all(side % look.GRID == 0 for side in sides)


def test_an_icon_takes_the_palettes_colour_at_once(dressed: QApplication) -> None:
    mark = look.icon("clock")
    dress.apply(dressed, Scheme.LIGHT)
    light = _ink(mark)
    dress.apply(dressed, Scheme.DARK)
    dark = _ink(mark)
    assert light.lightness() < 80
    assert dark.lightness() > 180


def test_an_icon_takes_the_colour_of_its_role(dressed: QApplication) -> None:
    dress.apply(dressed, Scheme.LIGHT)
    assert _ink(look.icon("clock", Role.REFUSED)).red() > 150
    assert _ink(look.icon("clock"), QIcon.Mode.Disabled) != _ink(look.icon("clock"))


def test_an_icon_is_sharp_on_a_dense_screen(dressed: QApplication) -> None:
    assert dressed
    drawn = look.icon("clock").pixmap(QSize(16, 16), 2.0)
    assert drawn.size() == QSize(32, 32)
    assert drawn.devicePixelRatio() == 2.0


def test_every_icon_that_is_named_is_in_the_box() -> None:
    package = Path(draftdesk.ui.__path__[0])
    named = set(look.ROLE_ICONS.values())
    for source in package.rglob("*.py"):
        text = source.read_text("utf-8")
        named |= set(re.findall(r'\b(?:icon|_add_button)\(\s*"([a-z0-9-]+)"', text))
    box = {drawing.stem for drawing in (dress.resources() / "icons").glob("*.svg")}
    assert named - box == set()


def test_every_role_of_a_state_has_an_icon_beside_its_colour() -> None:
    states = {Role.DRAFT, Role.WAITING, Role.SENT, Role.REFUSED, Role.CONFLICT, Role.ARCHIVED}
    assert set(look.ROLE_ICONS) == states


@pytest.mark.parametrize("points", [6.0, 9.0, 10.0, 13.0])
def test_no_text_is_below_nine_points(points: float, qapp: QApplication) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(points)
    hint = look.hint_font(font).pointSizeF()
    assert hint >= dress.SMALLEST_POINTS
    assert look.title_font(font).pointSizeF() >= max(hint, points * 1.4 - 0.01)
    assert look.section_font(font).weight() == QFont.Weight.DemiBold


def test_a_tip_is_never_a_page(qapp: QApplication) -> None:
    assert qapp
    assert look.plain_tip("<b>bold</b> & more") == "<qt>&lt;b&gt;bold&lt;/b&gt; &amp; more</qt>"
    assert look.plain_tip("two\nlines") == "two\nlines"


def test_no_colour_literal_stands_outside_look() -> None:
    package = Path(draftdesk.ui.__path__[0])
    literal = re.compile(r'"#[0-9a-fA-F]{3,8}"|setStyleSheet|QColor\(\s*\d|QColor\(\s*"')
    found = [
        f"{source.name}: {line.strip()}"
        for source in (package / "forms").rglob("*.py")
        for line in source.read_text("utf-8").splitlines()
        if literal.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("way", Qt.Orientation)
def test_the_quiet_scroll_bar_follows_the_mouse(qtbot: QtBot, way: Qt.Orientation) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    bar = look.QuietScrollBar(area, way)
    upright = way is Qt.Orientation.Vertical
    (area.setVerticalScrollBar if upright else area.setHorizontalScrollBar)(bar)
    sheet = QWidget()
    sheet.setFixedSize(*((100, 2000) if upright else (2000, 100)))
    area.setWidget(sheet)
    area.resize(200, 200)
    area.show()
    place = bar.rect().center()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=place)
    assert abs(bar.value() - bar.maximum() // 2) <= bar.maximum() // 10
    place += QPoint(bar.width() + 50, bar.height() + 50)
    QTest.mouseMove(bar, place)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=place)
    assert bar.value() >= bar.maximum() // 2


def _ink(mark: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    """The colour of the strongest dot of an icon."""
    image = mark.pixmap(QSize(24, 24), 1.0, mode).toImage()
    dots = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    return max(dots, key=QColor.alpha)
