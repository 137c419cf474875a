from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.ui.reader.sample_plan import document, plan, rephrased
from ui.reader.content import Side
from ui.reader.view import ReaderView

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = plan()
CONTENT = document(TEXT, rephrased)


@pytest.fixture
def reader(make_reader) -> ReaderView:
    return make_reader(CONTENT)


def press(reader: ReaderView, *keys: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(reader, key, modifier)


def test_arrows_move_and_shift_selects(reader: ReaderView) -> None:
    press(reader, *[Key.Key_Right] * 3)
    assert reader.caret() == (Side.LEFT, 3)
    press(reader, Key.Key_Right, Key.Key_Right, modifier=SHIFT)
    assert reader.selected_text() == TEXT[3:5]
    press(reader, Key.Key_Left, modifier=SHIFT)
    assert reader.selected_text() == TEXT[3:4]
    press(reader, Key.Key_Escape)
    assert reader.selection() is None
    assert reader.caret() == (Side.LEFT, 4)


def test_down_and_up_keep_their_column(reader: ReaderView) -> None:
    press(reader, Key.Key_Down, Key.Key_Down, *[Key.Key_Right] * 12)
    start = reader.overlay.caret.spot
    press(reader, *[Key.Key_Down] * 25)
    assert reader.overlay.caret.spot.row > start.row + 5
    press(reader, *[Key.Key_Up] * 25)

    assert reader.overlay.caret.spot == start


def test_the_caret_stays_in_sight_on_its_way_down(reader: ReaderView) -> None:
    before = reader.anchor
    for _ in range(40):
        press(reader, Key.Key_Down)
        box = reader.line_box(reader.overlay.caret.spot, Side.LEFT)
        assert box.bottom() < reader.viewport().height()
    assert reader.anchor != before


def test_home_and_end_of_lines_and_of_the_text(reader: ReaderView) -> None:
    press(reader, Key.Key_End, modifier=CONTROL)
    assert reader.caret()[1] == len(TEXT.rstrip("\n"))
    press(reader, Key.Key_Home)
    assert reader.caret()[1] < len(TEXT.rstrip("\n"))
    press(reader, Key.Key_End, modifier=SHIFT)
    assert reader.selected_text() == TEXT.rstrip("\n")[-len(reader.selected_text()) :]
    press(reader, Key.Key_Home, modifier=CONTROL | SHIFT)
    assert reader.caret()[1] == 0


def test_words_are_those_of_the_finder(reader: ReaderView) -> None:
    reader.set_word_at(lambda _text, offset: (offset // 4 * 4, offset // 4 * 4 + 4))
    press(reader, Key.Key_Right, modifier=CONTROL)
    assert reader.caret()[1] == 4
    press(reader, Key.Key_Right, modifier=CONTROL | SHIFT)
    assert reader.selected_text() == TEXT[4:7]
    press(reader, Key.Key_Left, Key.Key_Left, modifier=CONTROL)
    assert reader.caret()[1] == 0


def test_pages_move_window_and_caret_together(reader: ReaderView) -> None:
    down, up = Key.Key_PageDown, Key.Key_PageUp
    press(reader, *[Key.Key_Down] * 4)
    before, height = reader.anchor, reader.line_box(reader.overlay.caret.spot, Side.LEFT).top()
    press(reader, down)
    after = reader.line_box(reader.overlay.caret.spot, Side.LEFT)

    assert reader.anchor != before
    assert after.top() >= 0
    assert abs(after.top() - height) <= 3 * after.height()
    press(reader, *[down] * 40)
    assert reader.caret()[1] == len(TEXT.rstrip("\n"))
    press(reader, *[up] * 40)
    assert reader.caret()[1] < 30


def test_space_pages_down_and_shift_space_up(reader: ReaderView) -> None:
    press(reader, Key.Key_Space)
    assert reader.top_offset() > 0
    press(reader, Key.Key_Space, modifier=SHIFT)
    assert reader.anchor.row == 0


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_tab_changes_the_side_and_shift_tab_leaves(qtbot, window: QWidget) -> None:
    box, line = QVBoxLayout(window), QLineEdit()
    reader = ReaderView()
    reader.set_content(CONTENT)
    box.addWidget(line)
    box.addWidget(reader)
    with qtbot.waitActive(window):
        window.show()
    reader.setFocus()

    press(reader, Key.Key_Tab)
    assert reader.caret()[0] is Side.RIGHT
    assert reader.hasFocus()
    press(reader, Key.Key_Backtab, modifier=SHIFT)
    assert line.hasFocus()
    reader.set_sides_shown("left")
    reader.setFocus()
    press(reader, Key.Key_Tab)
    assert not reader.hasFocus()


def test_keys_of_the_window_are_left_to_it(window: QWidget) -> None:
    unused: list[Key] = []
    window.keyPressEvent = lambda event: unused.append(Key(event.key()))
    reader = ReaderView(window)
    reader.set_content(CONTENT)

    press(reader, Key.Key_1, Key.Key_B, Key.Key_F6)
    press(reader, Key.Key_Down, modifier=CONTROL)
    press(reader, Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)

    modifiers = {Key.Key_Control, Key.Key_Alt}
    assert [key for key in unused if key not in modifiers] == [
        *(Key.Key_1, Key.Key_B, Key.Key_F6, Key.Key_Down, Key.Key_Left)
    ]
    assert reader.caret()[1] == 0


def test_select_all_and_copy(reader: ReaderView, qapp) -> None:
    press(reader, Key.Key_A, modifier=CONTROL)
    press(reader, Key.Key_C, modifier=CONTROL)

    assert qapp.clipboard().text().startswith(TEXT.split("\n")[0])
