from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.empty_state import EmptyState

SENTENCE = "导入一份规划文件，就可以并排阅读、标注，并导出条款清单。支持 txt 和 docx，也可以把文件拖到窗口里。"


@pytest.fixture
def empty(qtbot: QtBot) -> EmptyState:
    made = EmptyState("library", "文库还是空的", SENTENCE)
    qtbot.addWidget(made)
    return made


def label(empty: QWidget, text: str) -> QLabel:
    return next(each for each in empty.findChildren(QLabel) if each.text() == text)


@pytest.mark.parametrize("width", [200, 260, 700])
def test_the_whole_sentence_is_in_sight_at_any_width(empty: EmptyState, qtbot: QtBot, width: int) -> None:
    empty.resize(width, 500)
    empty.show()
    qtbot.waitExposed(empty)
    sentence = label(empty, SENTENCE)
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    assert sentence.width() <= width
    assert abs(sentence.geometry().center().x() - width // 2) <= 2


def test_other_words_replace_the_first_ones(empty: EmptyState) -> None:
    empty.set_words("没有找到", "")
    assert label(empty, "没有找到").isVisibleTo(empty)
    assert empty.accessibleName() == "没有找到"
    assert all(not each.isVisibleTo(empty) for each in empty.findChildren(QLabel) if not each.text())


def test_a_button_of_an_action_does_what_the_action_does(empty: EmptyState, qtbot: QtBot) -> None:
    action = QAction("导入…")
    button = empty.add_action(action, primary=True)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    action.setEnabled(False)
    assert not button.isEnabled()


def test_a_button_of_its_own_is_the_callers_to_connect(empty: EmptyState, qtbot: QtBot) -> None:
    button = empty.add_button("打开示例")
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
