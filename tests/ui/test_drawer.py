"""What is drawn out below the columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.drawer import FIRST_HEIGHT, LEAST_ABOVE, LEAST_HEIGHT, Drawer
from ui.settings_store import SettingsStore


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[Drawer, QPlainTextEdit, QPlainTextEdit]:
    above, below = QPlainTextEdit(), QPlainTextEdit()
    drawer = Drawer(above)
    drawer.fill(below)
    qtbot.addWidget(drawer)
    drawer.resize(800, 900)
    with qtbot.waitExposed(drawer):
        drawer.show()
    drawer.activateWindow()
    return drawer, above, below


def test_it_is_hidden_at_first_and_drawn_out_on_request(parts: tuple[Drawer, QPlainTextEdit, QPlainTextEdit]) -> None:
    drawer, above, below = parts
    assert not below.isVisible()
    assert not drawer.set_shown(True)
    assert below.isVisible()
    assert abs(below.height() - FIRST_HEIGHT) <= drawer.handleWidth()
    assert above.height() >= LEAST_ABOVE


def test_it_says_whether_the_keyboard_was_in_it(parts: tuple[Drawer, QPlainTextEdit, QPlainTextEdit]) -> None:
    drawer, above, below = parts
    drawer.set_shown(True)
    below.setFocus()
    assert drawer.set_shown(False)
    drawer.set_shown(True)
    above.setFocus()
    assert not drawer.set_shown(False)


def test_it_comes_back_as_high_as_it_was_left(
    parts: tuple[Drawer, QPlainTextEdit, QPlainTextEdit], qtbot: QtBot, tmp_path: Path
) -> None:
    drawer, _above, below = parts
    settings = SettingsStore(str(tmp_path / "settings.ini"))
    drawer.set_shown(True)
    drawer.setSizes([500, 400])
    drawer.keep(settings)
    height = below.height()
    drawer.set_shown(False)
    drawer.set_shown(True)
    assert below.height() == height
    other = Drawer(QPlainTextEdit())
    other.fill(QPlainTextEdit())
    qtbot.addWidget(other)
    other.resize(800, 900)
    other.restore(settings)
    other.show()
    other.set_shown(True)
    assert abs(other.sizes()[1] - height) <= 1


def test_a_small_window_keeps_both_in_sight(parts: tuple[Drawer, QPlainTextEdit, QPlainTextEdit]) -> None:
    drawer, above, below = parts
    drawer.resize(800, LEAST_ABOVE + LEAST_HEIGHT + 20)
    drawer.set_shown(True)
    assert above.height() >= LEAST_ABOVE
    assert below.height() >= LEAST_HEIGHT
