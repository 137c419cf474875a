from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.annotations.choice_popup import Choice, ChoiceModel
from ui.annotations.filter_button import FilterButton

CHOICES = (Choice("a", "政务", "#0175bc"), Choice("b", "交通", "#c37902"), Choice("c", "轨道", "#c37902", indent=1))
Key = Qt.Key


@pytest.fixture
def button(qtbot) -> FilterButton:
    made = FilterButton("领域")
    qtbot.addWidget(made)
    made.offer(CHOICES)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_model_is_sound(qapp) -> None:
    model = ChoiceModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(CHOICES, frozenset({"b"}))
    ticks = [model.index(row).data(Qt.ItemDataRole.CheckStateRole) for row in range(3)]
    assert ticks == [Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    del tester


def test_space_ticks_several_and_the_button_counts_them(button: FilterButton, qtbot) -> None:
    button.click()
    sheet = button._popup._view
    with qtbot.waitSignal(button.keys_changed) as first:
        qtbot.keyClick(sheet, Key.Key_Space)
    qtbot.keyClick(sheet, Key.Key_Down)
    qtbot.keyClick(sheet, Key.Key_Space)
    assert first.args == [frozenset({"a"})]
    assert (button.keys, button.words) == (frozenset({"a", "b"}), "领域 2")
    assert button.accessibleDescription() == "政务、交通"
    qtbot.keyClick(sheet, Key.Key_Escape)
    assert not button._popup.isVisible()


def test_a_click_anywhere_on_a_row_ticks_it_and_again_takes_it_back(button: FilterButton, qtbot) -> None:
    button.click()
    sheet = button._popup._view
    place = sheet.visualRect(sheet.model().index(2, 0)).center()
    for keys in (frozenset({"c"}), frozenset()):
        qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert button.keys == keys


def test_all_can_be_let_go_at_once(button: FilterButton, qtbot) -> None:
    button.choose(frozenset({"a", "b"}))
    button.click()
    with qtbot.waitSignal(button.keys_changed) as told:
        button._popup._clear.click()
    assert told.args == [frozenset()]


def test_what_is_gone_is_no_longer_chosen(button: FilterButton) -> None:
    button.choose(frozenset({"a", "b"}))
    button.offer(CHOICES[1:])
    assert button.keys == frozenset({"b"})
    button.offer(())
    assert not button.isVisible()
