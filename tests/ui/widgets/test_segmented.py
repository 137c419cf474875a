from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.icons import icon
from ui.widgets.segmented import SegmentedControl


@pytest.fixture
def views(qtbot: QtBot) -> SegmentedControl:
    made = SegmentedControl("显示方式")
    made.add("both", "并排", icon("side_by_side"))
    made.add("left", "只看左侧")
    made.add("right", "只看右侧")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_first_word_is_the_choice_at_first(views: SegmentedControl) -> None:
    assert views.choice == "both"
    assert SegmentedControl("空").choice == ""


def test_a_click_chooses_and_tells(views: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.waitSignal(views.choice_changed) as told:
        qtbot.mouseClick(views.button("right"), Qt.MouseButton.LeftButton)
    assert told.args == ["right"]
    assert views.choice == "right"


def test_choosing_by_program_is_silent(views: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(views.choice_changed):
        views.choose("left")
    assert views.choice == "left"
    with pytest.raises(KeyError):
        views.choose("middle")


def test_the_arrow_keys_go_from_word_to_word_and_tell(views: SegmentedControl, qtbot: QtBot) -> None:
    views.activateWindow()
    views.button("both").setFocus()
    qtbot.waitUntil(views.button("both").hasFocus)
    with qtbot.waitSignal(views.choice_changed) as told:
        qtbot.keyClick(views.button("both"), Qt.Key.Key_Right)
    assert told.args == ["left"]


def test_the_chosen_word_looks_chosen(views: SegmentedControl) -> None:
    before = views.grab().toImage()
    views.choose("right")
    assert views.grab().toImage() != before


def test_each_word_has_a_name(views: SegmentedControl) -> None:
    assert views.accessibleName() == "显示方式"
    assert views.button("left").accessibleName() == "只看左侧"
