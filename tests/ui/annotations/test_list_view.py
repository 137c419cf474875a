from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.annotations.test_entry import entry
from ui.annotations.entry import with_sections
from ui.annotations.entry_delegate import row_height
from ui.annotations.list_view import FITTED_AT_ONCE, MarkListView
from ui.widgets.list_ground import GROUP_HEIGHT

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def view(qtbot) -> MarkListView:
    made = MarkListView()
    qtbot.addWidget(made)
    made.resize(320, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_rows(with_sections([entry(number, note="记" * 30 * (number == 2)) for number in range(1, 5)]))
    return made


def click(view: MarkListView, row: int, modifier: Qt.KeyboardModifier | None = None) -> None:
    place = view.visualRect(view.marks.index(row)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier or Qt.KeyboardModifier.NoModifier, place)


def test_each_row_is_as_high_as_what_it_says(view: MarkListView) -> None:
    heights = [view.rowHeight(row) for row in range(5)]
    assert heights == [row_height(row) for row in view.marks.rows]
    assert heights[0] == GROUP_HEIGHT
    assert heights[2] > heights[1]


def test_a_row_that_gets_a_note_gets_higher(view: MarkListView) -> None:
    before = view.rowHeight(1)
    view.show_rows(with_sections([entry(number, note="短" * (number == 1)) for number in range(1, 5)]))
    assert view.rowHeight(1) > before


def test_a_click_goes_there_and_a_control_click_only_chooses(view: MarkListView, qtbot) -> None:
    with qtbot.waitSignal(view.entry_activated) as activated:
        click(view, 1)
    assert activated.args == [view.marks.rows[1]]
    with qtbot.assertNotEmitted(view.entry_activated):
        click(view, 3, CONTROL)
    assert [chosen.id for chosen in view.chosen()] == ["1", "3"]


def test_a_click_on_the_line_of_a_document_does_nothing(view: MarkListView, qtbot) -> None:
    with qtbot.assertNotEmitted(view.entry_activated):
        click(view, 0)
    assert view.chosen() == []


def test_keys_walk_choose_and_go(view: MarkListView, qtbot) -> None:
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Home)
    assert [chosen.id for chosen in view.chosen()] == ["1"]
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [chosen.id for chosen in view.chosen()] == ["2", "3"]
    with qtbot.waitSignal(view.entry_activated) as activated:
        qtbot.keyClick(view, Key.Key_Return)
    assert activated.args[0].id == "3"
    qtbot.keyClick(view, Key.Key_End)
    assert [chosen.id for chosen in view.chosen()] == ["4"]


def test_space_puts_a_row_in_and_out_of_the_choice(view: MarkListView, qtbot) -> None:
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClick(view, Key.Key_Down, CONTROL)
    qtbot.keyClick(view, Key.Key_Space, CONTROL)
    assert [chosen.id for chosen in view.chosen()] == ["1", "2"]
    qtbot.keyClick(view, Key.Key_Space, CONTROL)
    assert [chosen.id for chosen in view.chosen()] == ["1"]
    qtbot.keyClick(view, Key.Key_Space)
    assert [chosen.id for chosen in view.chosen()] == ["1", "2"]


def test_delete_is_a_wish(view: MarkListView, qtbot) -> None:
    with qtbot.waitSignal(view.delete_requested):
        qtbot.keyClick(view, Key.Key_Delete)
    assert len(view.marks.rows) == 5


def test_the_choice_outlives_what_happens_to_other_rows(view: MarkListView) -> None:
    click(view, 3)
    view.show_rows(with_sections([entry(2), entry(3)]))
    assert [chosen.id for chosen in view.chosen()] == ["3"]


def test_thousands_of_rows_all_get_their_height_in_the_end(view: MarkListView, qtbot) -> None:
    rows = [entry(number, note="记" * (number % 40)) for number in range(3 * FITTED_AT_ONCE)]
    view.show_rows(rows)
    view.show_rows(rows[:10] + rows[15:])
    last = view.marks.rowCount() - 1
    qtbot.waitUntil(lambda: view.rowHeight(last) == row_height(rows[-1]))
    assert [view.rowHeight(row) for row in range(last + 1)] == [row_height(row) for row in view.marks.rows]
