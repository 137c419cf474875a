"""What is typed, composed and pressed in the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.find_field import FindField


@pytest.fixture
def field(qtbot: QtBot) -> FindField:
    made = FindField("查找")
    qtbot.addWidget(made)
    made.words: list[str] = []
    made.words_changed.connect(made.words.append)
    return made


def compose(field: FindField, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_what_an_input_method_composes_is_not_typed_yet(field: FindField) -> None:
    compose(field, "shu")
    compose(field, "shu'ju")
    assert field.words == []
    compose(field, "", "数据")
    assert field.words == ["数据"]


def test_words_that_are_composed_over_stay_until_others_are_there(field: FindField) -> None:
    field.setText("规划")
    field.selectAll()
    compose(field, "shu")
    assert field.words == ["规划"]
    compose(field, "", "数")
    assert field.words == ["规划", "数"]


def test_composing_that_is_given_up_changes_nothing(field: FindField) -> None:
    field.setText("规划")
    compose(field, "s")
    compose(field, "")
    assert field.words == ["规划"]


def test_enter_goes_on_and_escape_leaves(qtbot: QtBot, field: FindField) -> None:
    steps: list[int] = []
    field.step_requested.connect(steps.append)
    field.setText("规划")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert steps == [1, -1]
    assert field.text() == "规划", "unlike in other fields Escape does not empty it"
