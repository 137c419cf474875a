"""The left column: panels of their own heights, and what stands beside their names."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.left_column import LeftColumn
from ui.settings_store import SettingsStore


@pytest.fixture
def column(qtbot: QtBot) -> LeftColumn:
    return made(qtbot)


def made(qtbot: QtBot) -> LeftColumn:
    column = LeftColumn()
    qtbot.addWidget(column)
    column.resize(264, 800)
    for key in ("library", "search"):
        column.fill(key, QWidget(), QLabel(key))
    with qtbot.waitExposed(column):
        column.show()
    return column


def corners(column: LeftColumn) -> list[str]:
    return [label.text() for label in column.findChildren(QLabel) if label.text() != "大纲" and label.isVisible()]


def test_what_was_found_has_more_room_than_titles(column: LeftColumn) -> None:
    titles = column.sizes()[0]
    column.sources.show_panel("search")
    assert column.sizes()[0] > titles
    column.sources.show_panel("library")
    assert column.sizes()[0] == titles


def test_heights_are_remembered_for_each_panel(column: LeftColumn, qtbot: QtBot, tmp_path: Path) -> None:
    column.sources.show_panel("search")
    column.moveSplitter(300, 1)
    moved = column.sizes()[0]
    column.sources.show_panel("library")
    settings = SettingsStore(str(tmp_path / "settings.ini"))
    column.keep(settings)
    again = made(qtbot)
    again.restore(settings)
    assert again.sizes()[0] == column.sizes()[0]
    again.sources.show_panel("search")
    assert again.sizes()[0] == moved


def test_beside_the_name_stands_what_belongs_to_the_panel(column: LeftColumn) -> None:
    assert corners(column) == ["library"]
    column.sources.show_panel("search")
    assert corners(column) == ["search"]
