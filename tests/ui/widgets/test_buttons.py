from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from ui.icons import icon
from ui.style.buttons import KIND, ButtonKind
from ui.widgets.buttons import action_button, icon_button, push_button


def test_a_button_knows_its_kind(qtbot: QtBot) -> None:
    button = push_button("删除", ButtonKind.DANGER)
    qtbot.addWidget(button)
    assert ButtonKind(button.property(KIND)) is ButtonKind.DANGER
    assert not button.autoDefault()


def test_an_icon_says_what_it_does(qtbot: QtBot) -> None:
    button = icon_button(icon("filter"), "筛选")
    qtbot.addWidget(button)
    assert button.accessibleName() == "筛选"
    assert "筛选" in button.toolTip()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_action_button_follows_its_action(qtbot: QtBot) -> None:
    action = QAction(icon("export"), "导出")
    button = action_button(action, words=True)
    qtbot.addWidget(button)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    action.setEnabled(False)
    assert not button.isEnabled()
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
