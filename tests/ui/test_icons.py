from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QImage, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from core.resources import RESOURCES
from ui import icons
from ui.icons import NAMES, Tone, icon
from ui.theme import DARK, LIGHT, Theme, palette_of


@pytest.fixture(autouse=True)
def font_not_loaded(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(icons._Glyph, "drawable", False)
    before = qapp.palette()
    qapp.setPalette(palette_of(LIGHT))
    yield
    qapp.setPalette(before)


def picture(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> QImage:
    return drawn.pixmap(QSize(32, 32), mode, state).toImage()


def is_blank(image: QImage) -> bool:
    return all(image.pixelColor(x, y).alpha() == 0 for x in range(image.width()) for y in range(image.height()))


def strongest_colour(image: QImage) -> QColor:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_resolves_to_a_glyph_of_the_font(qapp: QApplication, name: str) -> None:
    icons.apply()
    character = icons._character(NAMES[name])
    assert QFontMetrics(icons._font(18)).inFontUcs4(ord(character))
    assert not is_blank(picture(icon(name)))


def test_an_unknown_name_is_a_mistake_at_once() -> None:
    with pytest.raises(KeyError):
        icon("no such meaning")


def test_nothing_is_drawn_and_nothing_moves_before_the_font_is_there(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icon("search"))
    size = button.sizeHint()
    assert is_blank(picture(button.icon()))
    icons.apply()
    assert button.sizeHint() == size
    assert not is_blank(picture(button.icon()))


def test_a_shown_button_is_drawn_again_when_the_font_is_there(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icon("search"))
    button.show()
    qtbot.waitExposed(button)
    before = button.screen().grabWindow(button.winId()).toImage()
    icons.apply()
    qtbot.waitUntil(lambda: button.screen().grabWindow(button.winId()).toImage() != before, timeout=2000)


class Button(QToolButton):
    """Counts how often it is drawn."""

    drawn = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.drawn += 1
        super().paintEvent(event)


def test_a_button_on_an_opaque_ground_is_drawn_again_too(qtbot: QtBot) -> None:
    """The band above the columns is such a ground: Qt leaves it as it is when the window is drawn again."""
    window = QWidget()
    qtbot.addWidget(window)
    ground = QWidget(window)
    ground.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    button = Button(ground)
    button.setIcon(icon("search"))
    ground.resize(button.sizeHint())
    window.show()
    qtbot.waitUntil(lambda: button.drawn > 0, timeout=2000)
    QApplication.processEvents()
    button.drawn = 0
    icons.apply()
    qtbot.waitUntil(lambda: button.drawn > 0, timeout=2000)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("tone", "mode", "state", "field"),
    [
        (Tone.INK, QIcon.Mode.Normal, QIcon.State.Off, "ink"),
        (Tone.INK, QIcon.Mode.Normal, QIcon.State.On, "accent"),
        (Tone.INK, QIcon.Mode.Disabled, QIcon.State.Off, "faint"),
        (Tone.DANGER, QIcon.Mode.Normal, QIcon.State.On, "danger"),
    ],
)
def test_an_icon_takes_the_colours_of_the_theme_in_force(
    qapp: QApplication, theme: Theme, tone: Tone, mode: QIcon.Mode, state: QIcon.State, field: str
) -> None:
    made_before = icon("warning", tone)
    icons.apply()
    qapp.setPalette(palette_of(theme))
    drawn = strongest_colour(picture(made_before, mode, state))
    wanted = QColor(str(getattr(theme, field)))
    assert all(abs(a - b) <= 2 for a, b in zip(drawn.getRgb()[:3], wanted.getRgb()[:3], strict=True))


def test_every_tone_is_a_colour_of_the_theme() -> None:
    assert all(str(getattr(LIGHT, tone)).startswith("#") for tone in Tone)


def test_a_detached_copy_outlives_the_original() -> None:
    icons.apply()
    original = icon("search")
    copy = QIcon(original)
    copy.addPixmap(QPixmap(8, 8))
    del original
    gc.collect()
    assert not is_blank(picture(copy))


def test_importing_the_icons_does_not_load_the_library() -> None:
    program = "import sys, ui.icons; sys.exit('qtawesome' in sys.modules or 'qtpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=RESOURCES.parent, check=False).returncode == 0
