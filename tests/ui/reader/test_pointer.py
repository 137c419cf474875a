from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.model.text import TextRange
from tests.ui.reader.sample_plan import document, mark, plan, rephrased
from ui.reader.content import Side
from ui.reader.view import ReaderView

LEFT_BUTTON = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = plan()
CONTENT = document(TEXT, rephrased)
CLAUSES = [clause.range for clause in CONTENT.structure.clauses]


@pytest.fixture
def reader(make_reader) -> ReaderView:
    return make_reader(CONTENT)


def edge(reader: ReaderView, offset: int, side: Side = Side.LEFT) -> QPoint:
    """The left edge of a character."""
    spot = reader.spread.spot_of(offset, side)
    box = reader.line_box(spot, side)
    layout = reader.spread.side_layout(spot.row, side)
    return QPoint(round(box.left() + layout.x_at(spot.offset, layout.line_at(spot.offset))) + 2, box.center().y())


def drag(reader: ReaderView, start: QPoint, *way: QPoint) -> None:
    QTest.mousePress(reader.viewport(), LEFT_BUTTON, pos=start)
    for point in way:
        QTest.mouseMove(reader.viewport(), point)
    QTest.mouseRelease(reader.viewport(), LEFT_BUTTON, pos=way[-1])


def test_a_click_puts_the_caret(reader: ReaderView) -> None:
    offset = CLAUSES[2].start + 4
    QTest.mouseClick(reader.viewport(), LEFT_BUTTON, pos=edge(reader, offset, Side.RIGHT))

    assert reader.caret() == (Side.RIGHT, offset)
    assert reader.selection() is None


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("backwards", [False, True])
def test_a_drag_selects_words_on_its_side(reader: ReaderView, side: Side, backwards: bool) -> None:
    start, end = CLAUSES[1].start + 3, CLAUSES[4].start + 7
    points = [edge(reader, start, side), edge(reader, (start + end) // 2, side), edge(reader, end, side)]
    drag(reader, *(points[::-1] if backwards else points))

    assert reader.selection().side is side
    assert reader.selection().range == TextRange(start, end)
    assert reader.caret() == (side, start if backwards else end)
    if side is Side.LEFT:
        assert reader.selected_text() == TEXT[start:end]


def test_a_drag_over_the_gutter_stays_on_its_side(reader: ReaderView) -> None:
    start, end = CLAUSES[1].start + 3, CLAUSES[2].start + 1
    drag(reader, edge(reader, start), edge(reader, start + 2), edge(reader, end, Side.RIGHT))

    assert reader.selection().side is Side.LEFT


def test_a_drag_outside_scrolls_and_selects_on(reader: ReaderView, qtbot) -> None:
    viewport = reader.viewport()
    start = CLAUSES[0].start
    QTest.mousePress(viewport, LEFT_BUTTON, pos=edge(reader, start))
    QTest.mouseMove(viewport, QPoint(200, 300))
    QTest.mouseMove(viewport, QPoint(200, viewport.height() + 60))
    qtbot.waitUntil(lambda: reader.anchor.row > 6)
    QTest.mouseRelease(viewport, LEFT_BUTTON, pos=QPoint(200, viewport.height() + 60))
    stopped = reader.anchor
    qtbot.wait(60)

    assert reader.anchor == stopped
    assert reader.selection().range.start == start
    last = reader.spread.rows.at(reader.selection().range.end - 1)
    assert abs(last - reader.visible_rows()[-1][0]) <= 1


def test_a_shift_click_extends(reader: ReaderView) -> None:
    start, middle, end = CLAUSES[1].start, CLAUSES[1].start + 6, CLAUSES[3].start + 2
    viewport = reader.viewport()
    QTest.mouseClick(viewport, LEFT_BUTTON, pos=edge(reader, start))
    QTest.mouseClick(viewport, LEFT_BUTTON, SHIFT, edge(reader, end))
    assert reader.selection().range == TextRange(start, end)
    QTest.mouseClick(viewport, LEFT_BUTTON, SHIFT, edge(reader, middle))
    assert reader.selection().range == TextRange(start, middle)


def test_a_double_click_selects_the_word_and_a_third_the_clause(reader: ReaderView) -> None:
    word = TEXT.index("基本完成", CLAUSES[3].start)
    reader.set_word_at(lambda text, _offset: (text.index("基本完成"), text.index("基本完成") + 4))
    point = edge(reader, word + 1)
    viewport = reader.viewport()
    QTest.mouseDClick(viewport, LEFT_BUTTON, pos=point)
    assert reader.selected_text() == "基本完成"
    QTest.mouseClick(viewport, LEFT_BUTTON, pos=point)
    assert reader.selection().range == reader.spread.clause_at(word)


def test_dragging_on_after_a_double_click_selects_whole_words(reader: ReaderView) -> None:
    reader.set_word_at(lambda _text, offset: (offset // 5 * 5, offset // 5 * 5 + 5))
    row = reader.spread.rows[4].range
    viewport = reader.viewport()
    QTest.mouseDClick(viewport, LEFT_BUTTON, pos=edge(reader, row.start + 7))
    QTest.mousePress(viewport, LEFT_BUTTON, pos=edge(reader, row.start + 30))
    QTest.mouseRelease(viewport, LEFT_BUTTON, pos=edge(reader, row.start + 30))
    assert reader.selection() is None

    reader._pointer._side, reader._pointer._unit = Side.LEFT, type(reader._pointer._unit).WORD
    reader._pointer._origin = reader.motions.word_round(Side.LEFT, reader.spread.spot_of(row.start + 7, Side.LEFT))
    reader._pointer._drag_to(edge(reader, row.start + 13))
    assert reader.selection().range == TextRange(row.start + 5, row.start + 15)
    reader._pointer._drag_to(edge(reader, row.start + 1))
    assert reader.selection().range == TextRange(row.start, row.start + 10)


def test_a_click_on_a_mark_activates_it_and_a_drag_does_not(reader: ReaderView, qtbot) -> None:
    start = CLAUSES[2].start
    reader.set_marks([mark("a", start, start + 8, "#d99a00")])
    activated: list[str] = []
    reader.mark_activated.connect(activated.append)

    drag(reader, edge(reader, start + 1), edge(reader, start + 3), edge(reader, start + 6))
    assert activated == []
    QTest.mouseClick(reader.viewport(), LEFT_BUTTON, pos=edge(reader, start + 2, Side.RIGHT))
    assert activated == ["a"]


def test_the_pointer_over_text_tints_its_clause(reader: ReaderView) -> None:
    QTest.mouseMove(reader.viewport(), edge(reader, CLAUSES[5].start + 1))
    assert reader.overlay.clause == CLAUSES[5]


def test_below_the_end_is_the_end_of_the_text(make_reader) -> None:
    reader = make_reader(document("标题\n一段短文。\n"))
    QTest.mouseClick(reader.viewport(), LEFT_BUTTON, pos=QPoint(80, 500))

    assert reader.caret() == (Side.LEFT, 8)


def test_cells_are_hit_where_they_stand(reader: ReaderView) -> None:
    start = TEXT.index("每千人口")
    for offset in (start + 2, TEXT.index("个", start), TEXT.index("5", start)):
        reader.reveal(TextRange(offset, offset + 1))
        QTest.mouseClick(reader.viewport(), LEFT_BUTTON, pos=edge(reader, offset, Side.RIGHT))
        assert reader.caret()[1] in {offset, offset + 1}
