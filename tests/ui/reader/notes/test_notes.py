"""The margin beside the text, the mark that is spoken of, and what is told on the spot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.annotation import ReviewStatus
from core.model.text import TextRange
from tests.ui.reader.notes.conftest import CLAUSES
from tests.ui.reader.sample_plan import mark
from ui.reader.content import Mark, Side
from ui.reader.notes.notes import KEY, LEAST_EMS, MOST_WIDTH, OFF, Notes
from ui.reader.view import ReaderView

LONG = "请牵头处室核对年份，会后统一改成一个主领域。" * 12


def noted(mark_id: str, place: TextRange, note: str = "核对年份") -> Mark:
    return mark(mark_id, place.start, place.end, "#2f6fd0", note=note)


# -- the margin -----------------------------------------------------------------------------------------------------
def test_the_margin_takes_only_what_the_text_can_spare(wide: ReaderView, notes: Notes) -> None:
    widths = {}
    for width in range(1500, 1000, -10):
        wide.resize(width, 700)
        widths[width] = notes.margin.width() if notes.margin.isVisible() else 0
        assert not widths[width] or wide.spread.page.column >= LEAST_EMS * wide.pixel_size

    assert widths[1500] == MOST_WIDTH
    assert widths[1010] == 0
    assert sorted(widths.values(), reverse=True) == list(widths.values())


def test_zooming_in_gives_the_room_back_to_the_text(wide: ReaderView, notes: Notes) -> None:
    assert notes.margin.isVisible()
    wide.zoom_to(26)
    assert not notes.margin.isVisible()
    wide.zoom_to(18)
    assert notes.margin.isVisible()


def test_unasked_it_shows_in_wide_windows_alone(wide: ReaderView, notes: Notes, context) -> None:
    context.settings.drop(KEY)
    wide.resize(1490, 700)
    assert not notes.margin.isVisible()
    wide.resize(1500, 700)
    assert notes.margin.isVisible()
    assert context.actions["reader.notes"].isChecked()


def test_the_choice_is_remembered_and_told_where_it_has_no_effect(wide: ReaderView, notes: Notes, context) -> None:
    told = []
    context.hub.noticed.connect(told.append)
    context.actions["reader.notes"].trigger()
    assert not notes.margin.isVisible()
    assert context.settings.text(KEY) == OFF
    wide.resize(900, 700)
    context.actions["reader.notes"].trigger()

    assert not notes.margin.isVisible()
    assert len(told) == 1
    wide.resize(1400, 700)
    assert notes.margin.isVisible()


def test_a_note_stands_beside_the_line_of_its_words(wide: ReaderView, notes: Notes) -> None:
    wide.set_marks([noted("a", CLAUSES[4]), mark("no note", CLAUSES[2].start, CLAUSES[2].end, "#2f6fd0")])
    for _ in range(3):
        card = notes.margin.card_of("a")
        box = wide.line_box(wide.spread.spot_of(CLAUSES[4].start, Side.LEFT), Side.LEFT)
        assert card.rect.top() == box.top()
        wide.scroll_by(23)
    assert notes.margin.card_of("no note") is None


def test_cards_come_and_go_with_their_notes(wide: ReaderView, notes: Notes) -> None:
    wide.update_marks([noted("a", CLAUSES[4])], [])
    assert notes.margin.card_of("a").told.lines == ("核对年份",)
    wide.update_marks([noted("a", CLAUSES[4], "改过")], [])
    assert notes.margin.card_of("a").told.lines == ("改过",)
    wide.update_marks([], ["a"])
    assert notes.margin.card_of("a") is None


def test_a_crowd_shows_one_line_each_and_opens_under_the_pointer(wide: ReaderView, notes: Notes) -> None:
    start = CLAUSES[4].start
    wide.set_marks([noted(str(n), TextRange(start + n, start + n + 3), LONG) for n in range(6)])
    card = notes.margin.card_of("2")
    assert card.told is None
    QTest.mouseMove(notes.margin, card.rect.center())
    opened = notes.margin.card_of("2")

    assert opened.told.whole
    assert opened.rect.top() == card.rect.top()
    assert wide.overlay.lit.mark.id == "2"
    wide.scroll_by(10)
    assert notes.margin.card_of("2").told is None


def test_the_card_of_the_mark_at_the_caret_is_open_and_exactly_beside_it(wide: ReaderView, notes: Notes) -> None:
    start = CLAUSES[4].start
    wide.set_marks([noted(str(n), TextRange(start + 3 * n, start + 3 * n + 3), LONG) for n in range(6)])
    wide.go_to(start + 13)
    card = notes.margin.card_of("4")

    assert card.told.whole
    assert card.rect.top() == wide.line_box(wide.spread.spot_of(start + 12, Side.LEFT), Side.LEFT).top()
    assert wide.overlay.lit.mark.id == "4"
    assert wide.overlay.lit.leads
    wide.go_to(start + 10)
    assert notes.margin.card_of("3").told.whole


def test_pressing_a_card_selects_its_words_and_wishes_to_write(wide: ReaderView, notes: Notes, qtbot) -> None:
    wide.set_marks([noted("a", CLAUSES[4])])
    with qtbot.waitSignal(notes.note_wanted):
        QTest.mouseClick(notes.margin, Qt.MouseButton.LeftButton, pos=notes.margin.card_of("a").rect.center())
    assert wide.selection().range == CLAUSES[4]


def test_the_card_of_somebody_else_is_only_gone_to(wide: ReaderView, notes: Notes, qtbot) -> None:
    theirs = Mark("a", CLAUSES[4], (), (), "他人的看法", ReviewStatus.REVIEWED, "王")
    wide.set_marks([theirs])
    with qtbot.assertNotEmitted(notes.note_wanted):
        QTest.mouseClick(notes.margin, Qt.MouseButton.LeftButton, pos=notes.margin.card_of("a").rect.center())
    assert wide.selection().range == CLAUSES[4]


# -- the mark that is spoken of -------------------------------------------------------------------------------------
def test_only_the_rows_of_the_mark_are_painted_anew(wide: ReaderView, notes: Notes) -> None:
    wide.set_marks([noted("a", CLAUSES[4]), noted("b", CLAUSES[9])])
    wide.go_to(CLAUSES[4].start)
    assert wide.overlay.lit.mark.id == "a"
    wide.hover(point_at(wide, CLAUSES[9].start))
    assert wide.overlay.lit.mark.id == "b"
    wide.hover(None)
    assert wide.overlay.lit.mark.id == "a"
    wide.go_to(CLAUSES[0].start)
    assert wide.overlay.lit is None


# -- the popover ----------------------------------------------------------------------------------------------------
def test_a_key_tells_every_mark_at_the_caret_and_hides_it_again(wide: ReaderView, notes: Notes, context) -> None:
    place = CLAUSES[4]
    wide.set_marks(
        [
            noted("a", place, "<b>核对</b>"),
            Mark("b", TextRange(place.start, place.start + 4), (), (), "", ReviewStatus.DOUBTFUL, "王"),
        ]
    )
    wide.go_to(place.start + 1)
    context.actions["reader.tell_mark"].trigger()

    assert notes.popover.isVisible()
    assert notes.popover.words.split("\n\n") == ["存疑 · 王", "标签#2f6fd0\n<b>核对</b>"]
    assert wide.viewport().geometry().contains(notes.popover.geometry())
    context.actions["reader.tell_mark"].trigger()
    assert not notes.popover.isVisible()


@pytest.mark.parametrize("leave", ["caret", "scroll", "escape", "focus"])
def test_it_goes_as_soon_as_one_goes_on(wide: ReaderView, notes: Notes, context, leave: str) -> None:
    wide.set_marks([noted("a", CLAUSES[4])])
    wide.go_to(CLAUSES[4].start)
    context.actions["reader.tell_mark"].trigger()
    assert notes.popover.isVisible()
    match leave:
        case "caret":
            wide.go_to(0)
        case "scroll":
            wide.scroll_by(40)
        case "escape":
            QTest.keyClick(wide, Qt.Key.Key_Escape)
        case _:
            wide.clearFocus()
    assert not notes.popover.isVisible()


def test_resting_on_words_tells_what_is_marked_there(wide: ReaderView, notes: Notes, qtbot) -> None:
    wide.set_marks([mark("a", CLAUSES[4].start, CLAUSES[4].end, "#2f6fd0")])
    point = point_at(wide, CLAUSES[4].start)
    QCursor.setPos(wide.viewport().mapToGlobal(point))
    wide.hover(point)
    qtbot.waitUntil(notes.popover.isVisible)
    assert notes.popover.words == "标签#2f6fd0"
    wide.hover(None)
    assert not notes.popover.isVisible()


def test_more_marks_than_one_reads_are_counted(wide: ReaderView, notes: Notes, context) -> None:
    wide.set_marks([noted(str(n), CLAUSES[4], LONG) for n in range(9)])
    wide.go_to(CLAUSES[4].start)
    context.actions["reader.tell_mark"].trigger()

    assert notes.popover.words.endswith("另有 5 处标注")


def test_going_to_a_mark_tells_it_after_a_rest(wide: ReaderView, notes: Notes, context, qtbot) -> None:
    wide.set_marks([mark("a", CLAUSES[4].start, CLAUSES[4].end, "#2f6fd0")])
    wide.move_mark(1)
    context.actions["reader.next_mark"].trigger()
    assert not notes.popover.isVisible()
    qtbot.waitUntil(notes.popover.isVisible)


def test_a_whole_card_beside_the_words_is_not_said_twice(wide: ReaderView, notes: Notes, context, qtbot) -> None:
    wide.set_marks([noted("a", CLAUSES[4])])
    wide.move_mark(1)
    context.actions["reader.next_mark"].trigger()
    qtbot.waitUntil(lambda: not notes._rest.isActive())
    assert not notes.popover.isVisible()


def point_at(reader: ReaderView, offset: int) -> QPoint:
    box = reader.line_box(reader.spread.spot_of(offset, Side.LEFT), Side.LEFT)
    x = reader.spread.page.left[Side.LEFT] + reader.motions.x_of(Side.LEFT, reader.spread.spot_of(offset, Side.LEFT))
    QApplication.processEvents()
    return QPoint(round(x) + 5, box.center().y())
