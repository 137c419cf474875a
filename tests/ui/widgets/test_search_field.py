from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui.widgets.search_field import SearchField


class Holder(QWidget):
    """Counts the Escapes that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.escapes = 0
        self.field = SearchField("查找标签", self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.escapes += event.key() == Qt.Key.Key_Escape


@pytest.fixture
def holder(qtbot: QtBot) -> Holder:
    made = Holder()
    qtbot.addWidget(made)
    return made


def test_escape_empties_the_field_first_and_then_goes_on(holder: Holder, qtbot: QtBot) -> None:
    qtbot.keyClicks(holder.field, "5G")
    qtbot.keyClick(holder.field, Qt.Key.Key_Escape)
    assert (holder.field.text(), holder.escapes) == ("", 0)
    qtbot.keyClick(holder.field, Qt.Key.Key_Escape)
    assert holder.escapes == 1


def test_the_cross_is_there_only_when_there_is_something_to_clear(holder: Holder) -> None:
    cross = holder.field.actions()[-1]
    assert not cross.isVisible()
    holder.field.setText("数据")
    assert cross.isVisible()
    cross.trigger()
    assert holder.field.text() == ""
    assert not cross.isVisible()


def test_the_lens_selects_what_is_there(holder: Holder) -> None:
    holder.field.setText("数据")
    holder.field.deselect()
    holder.field.actions()[0].trigger()
    assert holder.field.selectedText() == "数据"


def test_the_field_says_what_it_looks_for(holder: Holder) -> None:
    assert holder.field.placeholderText() == holder.field.accessibleName() == "查找标签"
