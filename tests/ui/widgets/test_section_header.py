from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.section_header import SectionHeader


def words(header: SectionHeader) -> list[str]:
    return [label.text() for label in header.findChildren(QLabel) if label.isVisibleTo(header)]


def test_a_count_stands_beside_the_title(qtbot: QtBot) -> None:
    header = SectionHeader("标签")
    qtbot.addWidget(header)
    assert words(header) == ["标签"]
    header.set_count(1026)
    assert words(header) == ["标签", "1,026"]
    header.set_count(0)
    assert words(header) == ["标签", "0"]
    header.set_count(None)
    assert words(header) == ["标签"]


def test_another_title_is_told_as_well(qtbot: QtBot) -> None:
    header = SectionHeader("标签")
    qtbot.addWidget(header)
    header.set_title("条款集")
    assert words(header) == ["条款集"]
    assert header.accessibleName() == "条款集"


def test_buttons_at_the_end(qtbot: QtBot) -> None:
    header, action = SectionHeader("标签"), QAction("导入")
    qtbot.addWidget(header)
    own, of_action = header.add_button("add", "新标签"), header.add_action(action)
    assert own.accessibleName() == "新标签"
    with qtbot.waitSignal(own.clicked):
        qtbot.mouseClick(own, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(of_action, Qt.MouseButton.LeftButton)
