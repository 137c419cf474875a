"""What the reader tells and does when it is asked: caret, selection, marks, hits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from core.model.text import TextRange
from tests.ui.reader.sample_plan import document, mark, plan, rephrased
from ui.reader.content import ReaderContent, Selection, Side
from ui.reader.palette import DARK
from ui.reader.view import ReaderView

TEXT = plan()
CONTENT: ReaderContent = document(TEXT, rephrased)
CLAUSES = [clause.range for clause in CONTENT.structure.clauses]
HEADINGS = [heading.range.start for heading in CONTENT.structure.headings]
WORD = TEXT.index("互联网", TEXT.index("%以上"))


@pytest.fixture
def reader(make_reader) -> ReaderView:
    return make_reader(CONTENT)


def test_a_fresh_document_has_its_caret_at_the_start(reader: ReaderView) -> None:
    assert reader.caret() == (Side.LEFT, 0)
    assert reader.selection() is None
    assert reader.selected_text() == reader.selected_source_text() == ""


def test_a_selection_is_told_and_shown_in_the_words_of_its_side(reader: ReaderView, qtbot) -> None:
    with qtbot.waitSignals([reader.selection_changed, reader.caret_moved]):
        reader.select(TextRange(WORD, WORD + 5), Side.RIGHT)

    assert reader.selection() == Selection(Side.RIGHT, TextRange(WORD, WORD + 5))
    assert reader.selected_text() == "網際網路服" + "務" == "網際網路服務"
    assert reader.selected_source_text() == "互联网服务"
    assert reader.caret() == (Side.RIGHT, WORD + 5)


def test_copying_takes_what_is_shown(reader: ReaderView) -> None:
    reader.select(TextRange(WORD, WORD + 3), Side.RIGHT)
    reader.copy()
    assert QGuiApplication.clipboard().text() == "網際網路"

    reader.put_caret(reader.overlay.caret.spot)
    reader.copy()
    assert QGuiApplication.clipboard().text() == "網際網路"


def test_everything_can_be_selected(reader: ReaderView) -> None:
    reader.select_all()

    assert reader.selected_source_text() == TEXT.strip("\n")
    assert reader.selected_text().count("\n") == len(CONTENT.structure.passages) - 1


def test_the_other_side_has_the_corresponding_place(reader: ReaderView) -> None:
    reader.go_to(WORD + 3)
    shown = reader.overlay.caret.spot.offset
    reader.switch_side()

    assert reader.caret() == (Side.RIGHT, WORD + 3)
    assert reader.overlay.caret.spot.offset == shown + 1


def test_changing_the_scripts_keeps_caret_and_selection(reader: ReaderView) -> None:
    reader.select(TextRange(WORD, WORD + 5), Side.LEFT)
    reader.set_side(CONTENT.right, CONTENT.left)

    assert reader.selection() == Selection(Side.LEFT, TextRange(WORD, WORD + 5))
    assert reader.selected_text() == "網際網路服務"


def test_hiding_the_side_of_the_caret_takes_it_along(reader: ReaderView) -> None:
    reader.select(TextRange(WORD, WORD + 5), Side.LEFT)
    reader.set_sides_shown("right")

    assert reader.selection() == Selection(Side.RIGHT, TextRange(WORD, WORD + 5))
    reader.switch_side()
    assert reader.caret()[0] is Side.RIGHT


def test_clauses_are_selected_one_after_the_other(reader: ReaderView) -> None:
    reader.go_to(CLAUSES[4].start + 2)
    assert reader.clause_at_caret() == CLAUSES[4]

    reader.select_clause()
    assert reader.selection().range == CLAUSES[4]
    reader.select_clause()
    assert reader.selection().range == TextRange(CLAUSES[4].start, CLAUSES[5].end)


def test_a_part_of_a_clause_grows_to_the_whole(reader: ReaderView) -> None:
    reader.select(TextRange(CLAUSES[4].start + 2, CLAUSES[4].start + 6))
    reader.select_clause()

    assert reader.selection().range == CLAUSES[4]


def test_the_last_clause_grows_no_further(reader: ReaderView) -> None:
    reader.select(CLAUSES[-1])
    reader.select_clause()

    assert reader.selection().range == CLAUSES[-1]


def test_steps_by_clause_heading_and_mark_stop_at_the_ends(reader: ReaderView) -> None:
    reader.set_marks([mark("b", CLAUSES[7].start, CLAUSES[7].end), mark("a", CLAUSES[2].start + 1, CLAUSES[2].end)])
    steps = {
        reader.move_clause: [clause.start for clause in CLAUSES],
        reader.move_heading: HEADINGS,
        reader.move_mark: [CLAUSES[2].start + 1, CLAUSES[7].start],
    }
    for move, starts in steps.items():
        reader.go_to(0)
        visited = []
        while move(1):
            visited.append(reader.caret()[1])
        assert visited == [start for start in starts if start > 0]
        back = []
        while move(-1):
            back.append(reader.caret()[1])
        assert back == [start for start in starts if start < visited[-1]][::-1]


def test_the_caret_is_brought_into_sight(reader: ReaderView) -> None:
    for offset in (CLAUSES[-1].start, CLAUSES[0].start, CLAUSES[30].start):
        reader.go_to(offset)
        box = reader.line_box(reader.overlay.caret.spot, Side.LEFT)
        assert box is not None
        assert box.top() >= 0
        assert box.bottom() < reader.viewport().height()


def test_what_is_in_sight_is_revealed_without_moving(reader: ReaderView) -> None:
    before = reader.anchor
    reader.reveal(CLAUSES[3])
    assert reader.anchor == before
    reader.reveal(CLAUSES[-1])
    assert reader.anchor != before


def test_marks_show_on_both_sides_at_corresponding_characters(reader: ReaderView, qapp) -> None:
    reader.set_marks([mark("a", WORD, WORD + 3, "#d99a00")])
    reader.jump_to(WORD)
    qapp.processEvents()
    row = reader.spread.rows.at(WORD)
    widths = []
    for side in Side:
        (rectangles,) = reader.spread.layouts[row].highlights[side].tints.values()
        widths.append(sum(rectangle.width() for rectangle in rectangles))

    assert abs(widths[1] / widths[0] - 4 / 3) < 0.05


def test_marks_that_change_are_painted_anew(reader: ReaderView) -> None:
    def painted() -> set[str]:
        reader.viewport().repaint()
        return set(reader.spread.layouts[0].highlights[Side.RIGHT].tints)

    assert painted() == set()
    reader.update_marks([mark("a", 0, 5, "#d99a00")], [])
    amber = painted()
    reader.update_marks([mark("a", 0, 5, "#2f6fd0")], [])
    blue = painted()
    assert len(amber) == len(blue) == 1
    assert amber != blue
    reader.update_marks([], ["a"])
    assert painted() == set()


def test_a_theme_repaints_the_marks(reader: ReaderView, qapp) -> None:
    reader.set_marks([mark("a", 0, 5, "#d99a00")])
    reader.viewport().repaint()
    light = set(reader.spread.layouts[0].highlights[Side.LEFT].tints)
    reader.set_palette(DARK)
    reader.viewport().repaint()

    assert set(reader.spread.layouts[0].highlights[Side.LEFT].tints).isdisjoint(light)


def test_enter_on_a_mark_activates_it(reader: ReaderView, qtbot) -> None:
    reader.set_marks([mark("a", WORD, WORD + 3)])
    for offset in (WORD, WORD + 3):
        reader.go_to(offset)
        with qtbot.waitSignal(reader.mark_activated, check_params_cb=lambda mark_id: mark_id == "a"):
            reader.activate_mark()

    reader.go_to(WORD + 4)
    with qtbot.assertNotEmitted(reader.mark_activated):
        reader.activate_mark()


def test_the_pointer_over_a_mark_is_told(reader: ReaderView) -> None:
    hovered: list[str] = []
    reader.mark_hovered.connect(hovered.append)
    reader.set_marks([mark("a", WORD, WORD + 3, "#d99a00", "#2f6fd0", note="核对 <b>年份</b>")])
    reader.jump_to(WORD)
    point = point_at(reader, WORD, Side.RIGHT)
    reader.hover(point)
    reader.hover(point + QPoint(1, 0))
    reader.hover(None)

    assert hovered == ["a", ""]


def test_the_clause_under_the_pointer_is_tinted_before_that_of_the_caret(reader: ReaderView) -> None:
    reader.go_to(CLAUSES[0].start)
    assert reader.overlay.clause == CLAUSES[0]
    reader.hover(point_at(reader, CLAUSES[2].start + 1, Side.LEFT))
    assert reader.overlay.clause == CLAUSES[2]
    reader.hover(None)
    assert reader.overlay.clause == CLAUSES[0]


def test_a_selection_is_tinted_and_not_its_clause(reader: ReaderView) -> None:
    reader.go_to(CLAUSES[2].start)
    reader.select_clause()

    assert reader.clause_at_caret() == CLAUSES[2]
    assert reader.overlay.clause is None


def test_the_current_hit_is_brought_into_sight(reader: ReaderView) -> None:
    hits = [clause for clause in CLAUSES if clause.start % 2]
    reader.set_hits(hits, hits[-1])

    assert reader.line_box(reader.spread.spot_of(hits[-1].start, Side.LEFT), Side.LEFT) is not None
    assert reader.overlay.hits.within(reader.spread.rows[len(reader.spread) - 1].range)


def test_the_menu_is_asked_for_at_the_character_or_the_caret(reader: ReaderView, qtbot) -> None:
    asked: list[int] = []
    reader.context_requested.connect(lambda _point, offset: asked.append(offset))
    reader.select(TextRange(WORD, WORD + 8))

    def ask(reason: QContextMenuEvent.Reason, offset: int) -> None:
        point = point_at(reader, offset, Side.LEFT)
        globally = reader.viewport().mapToGlobal(point)
        QApplication.sendEvent(reader.viewport(), QContextMenuEvent(reason, point, globally))

    ask(QContextMenuEvent.Reason.Mouse, WORD + 2)
    assert reader.selection() is not None
    ask(QContextMenuEvent.Reason.Keyboard, WORD)
    ask(QContextMenuEvent.Reason.Mouse, WORD + 10)
    assert reader.selection() is None

    assert asked == [WORD + 2, WORD + 8, WORD + 10]


def test_what_stands_in_the_margin_is_as_high_as_the_page(reader: ReaderView, qapp) -> None:
    margin, width = QWidget(), reader.viewport().width()
    reader.set_margin(margin, 240)
    qapp.processEvents()

    assert reader.viewport().width() == width - 240
    assert margin.geometry().left() == reader.viewport().geometry().right() + 1
    assert margin.height() == reader.viewport().height()
    reader.set_margin(None, 0)
    assert not margin.isVisible()
    assert reader.viewport().width() == width


def test_another_document_starts_anew(reader: ReaderView) -> None:
    reader.set_marks([mark("a", WORD, WORD + 3)])
    reader.set_hits([TextRange(WORD, WORD + 3)])
    reader.select(CLAUSES[-1])
    reader.set_content(document("标题\n另一份文件。\n"))

    assert (reader.caret(), reader.selection(), reader.top_offset()) == ((Side.LEFT, 0), None, 0)
    assert (len(reader.overlay.marks), list(reader.overlay.hits.ranges)) == (0, [])


def point_at(reader: ReaderView, offset: int, side: Side) -> QPoint:
    """A point inside a character."""
    spot = reader.spread.spot_of(offset, side)
    box = reader.line_box(spot, side)
    layout = reader.spread.side_layout(spot.row, side)
    x = layout.x_at(spot.offset, layout.line_at(spot.offset))
    return QPoint(round(box.left() + x) + 3, box.center().y())
