from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.resources import RESOURCES
from ui.colours import contrast
from ui.theme import (
    DARK,
    LIGHT,
    TEXT_CONTRAST,
    Appearance,
    Theme,
    ThemeChoice,
    chip_colours,
    palette_of,
    theme_for,
    theme_of,
)

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
TAGS = json.loads((RESOURCES / "codebook.json").read_text(encoding="utf-8"))["tags"]


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    before = qapp.palette()
    dressed = Appearance(qapp, ThemeChoice.LIGHT)
    yield dressed
    dressed.deleteLater()
    qapp.setPalette(before)


@BOTH
@pytest.mark.parametrize("strong", [False, True])
def test_every_shipped_chip_can_be_read(theme: Theme, strong: bool) -> None:
    for tag in TAGS:
        chip = chip_colours(tag["colour"], theme, strong=strong)
        assert contrast(chip.text, chip.fill) >= TEXT_CONTRAST, tag["name"]


@BOTH
@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#ffff00", "#0000ff", "#808080"])
def test_a_chip_of_any_colour_can_be_read(theme: Theme, colour: str) -> None:
    chip = chip_colours(colour, theme)
    assert contrast(chip.text, chip.fill) >= TEXT_CONTRAST


@BOTH
def test_text_colours_can_be_read_wherever_they_stand(theme: Theme) -> None:
    for ground in (theme.page, theme.panel, theme.card):
        for text in (theme.ink, theme.dim, theme.accent, theme.danger, theme.warn, theme.ok):
            assert contrast(text, ground) >= TEXT_CONTRAST, (text, ground)
    for ground in (theme.selection, theme.linked, theme.find, theme.find_current, theme.hover, theme.pressed):
        assert contrast(theme.ink, ground) >= TEXT_CONTRAST, ground
    assert contrast(theme.accent_ink, theme.accent) >= TEXT_CONTRAST


@BOTH
def test_the_caret_and_the_focus_ring_stand_out(theme: Theme) -> None:
    """WCAG 2.2, 1.4.11: 3 : 1 for what shows where the keyboard is."""
    for ground in (theme.page, theme.panel, theme.card, theme.raised):
        assert contrast(theme.caret, ground) >= 3
        assert contrast(theme.accent, ground) >= 3


@BOTH
def test_a_palette_tells_its_theme(theme: Theme) -> None:
    palette = palette_of(theme)
    assert theme_of(palette) is theme
    assert palette.color(QPalette.ColorRole.Base) == QColor(theme.page)


@pytest.mark.parametrize(
    ("choice", "scheme", "theme"),
    [
        (ThemeChoice.SYSTEM, Qt.ColorScheme.Unknown, LIGHT),
        (ThemeChoice.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (ThemeChoice.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (ThemeChoice.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (ThemeChoice.DARK, Qt.ColorScheme.Light, DARK),
    ],
)
def test_the_system_is_followed_only_when_asked(choice: ThemeChoice, scheme: Qt.ColorScheme, theme: Theme) -> None:
    assert theme_for(choice, scheme) is theme


def test_another_choice_dresses_the_application_at_once(
    appearance: Appearance, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(appearance.theme_changed) as changed:
        appearance.choose(ThemeChoice.DARK)
    assert changed.args == [DARK]
    assert theme_of(qapp.palette()) is DARK


def test_the_same_choice_changes_nothing(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(appearance.theme_changed):
        appearance.choose(ThemeChoice.LIGHT)


def test_a_change_of_the_system_reaches_the_window(appearance: Appearance, qapp: QApplication) -> None:
    appearance.choose(ThemeChoice.SYSTEM)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme_of(qapp.palette()) is DARK
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme_of(qapp.palette()) is LIGHT
