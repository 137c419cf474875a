"""Corrected words in the reader: shown on both sides, marked, and still found by their stored places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from core.model.text import TextRange
from core.text.conversion.alignment import Aligned
from core.text.corrections import Replacement, correct, within
from tests.ui.reader.sample_plan import ONE_TO_ONE, plan, structure
from ui.reader.content import ReaderContent, Side, SideContent
from ui.reader.palette import DARK, LIGHT
from ui.reader.view import ReaderView

TEXT = plan()
LINE = TextRange(TEXT.index("一、"), TEXT.index("\n", TEXT.index("一、")))
WORD = TEXT.index("数据共享", LINE.end)
AFTER = TEXT.index("覆盖率", WORD)
CORRECTIONS = (
    Replacement(LINE, ""),
    Replacement(TextRange(WORD, WORD + 2), "数据资源与信息"),
    Replacement(TextRange(AFTER - 1, AFTER), ""),
)


def corrected(replacements: tuple[Replacement, ...], *, converted: bool = False) -> SideContent:
    def align(span: TextRange) -> Aligned:
        first = correct(TEXT[span.start : span.end], within(span, replacements))
        return first.then(Aligned(first.text.translate(ONE_TO_ONE) if converted else first.text))

    return SideContent("TC" if converted else "SC", "", align, replacements)


def content(replacements: tuple[Replacement, ...] = CORRECTIONS) -> ReaderContent:
    sides = (corrected(replacements), corrected(replacements, converted=True))
    return ReaderContent("document", TEXT, structure(TEXT), *sides)


@pytest.fixture
def reader(make_reader) -> ReaderView:
    return make_reader(content())


def shown(reader: ReaderView, offset: int, side: Side) -> str:
    return reader.spread.aligned(reader.spread.rows.at(offset), side).text


def pixels(reader: ReaderView, colour: str) -> list[QPoint]:
    """Where exactly this colour is."""
    QApplication.processEvents()
    image = reader.viewport().grab().toImage()
    wanted = QColor(colour).rgb()
    return [QPoint(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) == wanted]


def test_both_sides_show_the_corrected_words(reader: ReaderView) -> None:
    assert "数据资源与信息共覆盖率" in shown(reader, WORD, Side.LEFT)
    assert "數據资源與信息共" in shown(reader, WORD, Side.RIGHT)
    assert shown(reader, LINE.start, Side.LEFT) == shown(reader, LINE.start, Side.RIGHT) == ""


@pytest.mark.parametrize("side", Side)
def test_places_stay_those_of_the_stored_text(reader: ReaderView, side: Side) -> None:
    for place in (TextRange(WORD, WORD + 2), TextRange(AFTER, AFTER + 3), TextRange(WORD + 2, WORD + 4)):
        reader.select(place, side)
        assert reader.selection().range == place
    assert reader.selected_text() == "共"
    reader.go_to(AFTER)
    assert reader.caret() == (side, AFTER)


def test_what_was_taken_out_is_reached_with_the_character_before(reader: ReaderView) -> None:
    reader.select(TextRange(AFTER - 1, AFTER))
    assert reader.selection().range == TextRange(AFTER - 2, AFTER)


def test_the_caret_passes_a_row_that_is_read_as_nothing(reader: ReaderView) -> None:
    before, after = LINE.start - 2, LINE.end + 1
    reader.go_to(before)
    seen = []
    for _ in range(6):
        reader.put_caret(reader.motions.right(Side.LEFT, reader.overlay.caret.spot))
        seen.append(reader.caret()[1])
    assert seen == sorted(seen)
    assert seen[-1] >= after


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_corrected_places_are_underlined_and_no_others(make_reader, palette) -> None:
    reader = make_reader(content())
    reader.set_palette(palette)
    dots = pixels(reader, palette.corrected)
    rows = {reader.spread.rows.at(offset) for offset in (LINE.start, WORD)}
    assert {
        row
        for row, top in reader.visible_rows()
        for dot in dots
        if 0 <= dot.y() - top < reader.spread.exact_height(row)
    } == rows
    assert {reader.spread.page.side_at(dot.x()) for dot in dots} == set(Side)
    plain = make_reader(content(()))
    plain.set_palette(palette)
    assert pixels(plain, palette.corrected) == []


def test_the_tip_says_what_is_stored(reader: ReaderView) -> None:
    row = reader.spread.rows.at(WORD)
    top = dict(reader.visible_rows())[row] + reader.spread.text_top(row)
    layout = reader.spread.side_layout(row, Side.LEFT)
    place = layout.text.index("资源")
    line = layout.line_at(place)
    x = reader.spread.page.left[Side.LEFT] + layout.x_at(place, line) + 4
    y = top + layout.level_of(line) * layout.step + layout.step // 2
    assert reader.tip_at(QPoint(round(x), y)).endswith("数据")
    beyond = layout.x_at(layout.text.index("覆盖率") + 1, line) + reader.spread.page.left[Side.LEFT] + 4
    assert reader.tip_at(QPoint(round(beyond), y)) == ""


def test_showing_the_stored_words_again_keeps_the_place(reader: ReaderView) -> None:
    reader.select(TextRange(WORD, WORD + 4))
    reader.set_side(corrected(()), corrected((), converted=True))
    assert reader.selection().range == TextRange(WORD, WORD + 4)
    assert reader.selected_text() == "数据共享"
    assert pixels(reader, LIGHT.corrected) == []
