"""Scrolling, resizing, zooming: what stays where it is."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.reader.sample_plan import document, plan, rephrased
from ui.reader.fonts import DEFAULT_FAMILIES
from ui.reader.view import ReaderView

LONG = document(plan(400), rephrased)


@pytest.fixture
def long_reader(make_reader) -> ReaderView:
    return make_reader(LONG)


def bar(reader: ReaderView):
    return reader.verticalScrollBar()


def positions(reader: ReaderView) -> dict[int, int]:
    return dict(reader.visible_rows())


def at_rest(reader: ReaderView, qtbot) -> None:
    qtbot.waitUntil(lambda: not reader.spread.corrected and not reader._bar_timer.isActive())


def test_a_scroll_step_moves_every_row_by_exactly_its_pixels(long_reader: ReaderView, qtbot) -> None:
    """From places never seen before, where heights are only guessed."""
    rng = random.Random(11)
    for _ in range(900):
        if rng.random() < 0.3:
            long_reader.jump_to(rng.randrange(len(LONG.text)))
            at_rest(long_reader, qtbot)
        step = rng.choice([-400, -160, -96, -32, -1, 1, 32, 96, 160, 400])
        before, value = positions(long_reader), bar(long_reader).value()
        bar(long_reader).setValue(value + step)
        moved = bar(long_reader).value() - value
        after = positions(long_reader)
        both = before.keys() & after.keys()
        held = long_reader.anchor.row == 0 or len(LONG.structure.passages) - 1 in after
        assert both
        if not held:
            assert {before[row] - after[row] for row in both} == {moved}


def test_what_is_laid_out_later_moves_nothing(long_reader: ReaderView, qtbot) -> None:
    long_reader.jump_to(len(LONG.text) // 2)
    before = positions(long_reader)
    for row in range(len(long_reader.spread)):
        long_reader.spread.exact_height(row)
    long_reader.follow_with_bar()
    at_rest(long_reader, qtbot)

    assert positions(long_reader) == before
    top = long_reader.spread.heights.top(long_reader.anchor.row) + long_reader.anchor.offset
    assert bar(long_reader).value() == top


def test_the_end_of_the_text_is_the_end_of_the_bar(long_reader: ReaderView, qtbot) -> None:
    long_reader.jump_to(len(LONG.text))
    at_rest(long_reader, qtbot)
    row, top = long_reader.visible_rows()[-1]

    assert row == len(long_reader.spread) - 1
    assert top + long_reader.spread.exact_height(row) == long_reader.viewport().height()
    assert bar(long_reader).value() == bar(long_reader).maximum()


def test_dragging_the_slider_far_lands_where_it_points(long_reader: ReaderView, qtbot) -> None:
    at_rest(long_reader, qtbot)
    bar(long_reader).setValue(bar(long_reader).maximum() // 2)

    row, _ = long_reader.visible_rows()[0]
    assert 0.4 < row / len(long_reader.spread) < 0.6


def test_resizing_keeps_the_character_at_the_top(long_reader: ReaderView, qtbot) -> None:
    long_reader.jump_to(len(LONG.text) // 3, third=False)
    long_reader.scroll_by(37)
    top = long_reader.top_offset()
    for width in (700, 1500, 900, 650, 1300, 1200) * 2:
        long_reader.resize(width, 700)
        line = line_at_top(long_reader)
        assert line.start <= top < line.end

    assert long_reader.top_offset() == top


def test_zooming_keeps_the_character_at_the_top(long_reader: ReaderView, qtbot) -> None:
    long_reader.jump_to(len(LONG.text) // 3, third=False)
    long_reader.scroll_by(-5)
    sizes: list[int] = []
    long_reader.zoomed.connect(sizes.append)
    top, pixel = long_reader.top_offset(), long_reader.top_pixel()
    for steps in (5, 4, -6, -9, 20, -3, -11):
        long_reader.zoom(steps)
        line = line_at_top(long_reader)
        assert line.start <= top < line.end
    long_reader.zoom_to(18)

    assert sizes == [23, 27, 21, 12, 32, 29, 18]
    assert (long_reader.top_offset(), long_reader.top_pixel()) == (top, pixel)


def test_sizes_stay_within_12_and_40_pixels(reader: ReaderView) -> None:
    reader.zoom(100)
    assert reader.pixel_size == 40
    reader.zoom(-100)
    assert reader.pixel_size == 12
    reader.set_font(DEFAULT_FAMILIES, 99)
    assert reader.pixel_size == 40


@pytest.mark.parametrize("share", [0.0, 0.31, 0.77])
def test_a_place_is_restored_to_the_pixel(long_reader: ReaderView, make_reader, share: float) -> None:
    long_reader.jump_to(int(share * len(LONG.text)))
    long_reader.scroll_by(13)
    another = make_reader(LONG)
    another.restore(long_reader.top_offset(), long_reader.top_pixel())

    assert another.anchor == long_reader.anchor


def test_a_place_restored_before_the_window_has_its_size_is_kept(make_reader, long_reader: ReaderView) -> None:
    offset = LONG.structure.passages[200].range.start
    late = make_reader(LONG, width=400, height=200)
    late.restore(offset)
    late.resize(1300, 900)
    late.resize(1100, 800)

    assert late.top_offset() == offset


def test_the_other_script_keeps_the_place(long_reader: ReaderView) -> None:
    long_reader.jump_to(len(LONG.text) // 2, third=False)
    top = long_reader.top_offset()
    long_reader.set_side(LONG.right, LONG.left)
    line = line_at_top(long_reader)
    assert line.start <= top < line.end + 1
    long_reader.set_side(LONG.left, LONG.right)

    assert long_reader.top_offset() == top


def test_one_side_alone_keeps_the_place(long_reader: ReaderView) -> None:
    long_reader.jump_to(len(LONG.text) // 2, third=False)
    top = long_reader.top_offset()
    long_reader.set_sides_shown("left")
    line = line_at_top(long_reader)

    assert line.start <= top < line.end
    assert len(long_reader.spread.page.shown) == 1
    long_reader.set_sides_shown("both")
    assert long_reader.top_offset() == top


def test_jumping_brings_the_line_to_the_top_or_a_third_below(long_reader: ReaderView) -> None:
    giant = max(LONG.structure.passages, key=lambda passage: len(passage.range)).range
    offset = giant.start + len(giant) // 2

    long_reader.jump_to(offset, third=False)
    line = line_at_top(long_reader)
    assert line.start <= offset < line.end
    assert long_reader.top_pixel() == 0

    long_reader.jump_to(offset)
    box = long_reader.line_box(long_reader.spread.spot_of(offset, 0), 0)
    assert abs(box.top() - long_reader.viewport().height() / 3) <= 1


def test_the_top_is_told_once_when_it_changes(long_reader: ReaderView, qtbot) -> None:
    tops: list[int] = []
    long_reader.top_changed.connect(tops.append)
    long_reader.jump_to(5000)
    long_reader.jump_to(5000)
    with qtbot.waitSignal(long_reader.viewport_moved):
        long_reader.scroll_by(1)

    assert tops == [long_reader.top_offset()]


def test_ctrl_and_wheel_zoom_and_the_wheel_alone_scrolls(long_reader: ReaderView) -> None:
    def turn(modifiers: Qt.KeyboardModifier, delta: int) -> None:
        middle = QPointF(300, 300)
        event = QWheelEvent(
            middle,
            long_reader.mapToGlobal(middle),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(long_reader.viewport(), event)

    for _ in range(4):
        turn(Qt.KeyboardModifier.ControlModifier, 60)
    assert long_reader.pixel_size == 20
    turn(Qt.KeyboardModifier.ControlModifier, -120)
    assert long_reader.pixel_size == 19
    top = long_reader.top_offset()
    turn(Qt.KeyboardModifier.NoModifier, -120)
    assert long_reader.pixel_size == 19
    assert long_reader.top_offset() > top


def test_what_follows_is_laid_out_before_it_is_needed(long_reader: ReaderView, qtbot) -> None:
    long_reader.jump_to(LONG.structure.passages[100].range.start)
    first, last = long_reader.visible_rows()[0][0], long_reader.visible_rows()[-1][0]

    qtbot.waitUntil(lambda: first - 1 in long_reader.spread.layouts)
    assert last + 1 in long_reader.spread.layouts


def test_an_empty_document_is_a_blank_page(make_reader) -> None:
    reader = make_reader(document(""))
    reader.scroll_by(100)
    reader.zoom(2)

    assert (reader.top_offset(), bar(reader).maximum()) == (0, 0)
    assert reader.visible_rows()[0] == (0, 0)


def line_at_top(reader: ReaderView):
    """Stored range of the line at the top of the window, on the first side shown."""
    side = reader.spread.page.shown[0]
    row = reader.anchor.row
    layout = reader.spread.side_layout(row, side)
    level = max(0, (reader.anchor.offset - reader.spread.text_top(row)) // layout.step)
    line = layout.line_range(min(level, layout.levels - 1))
    first, last = (type(reader.overlay.caret.spot)(row, offset) for offset in (line.start, line.end))
    return reader.spread.stored_range(side, first, last)
