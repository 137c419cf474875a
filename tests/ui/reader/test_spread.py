from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.text import TextRange
from tests.ui.reader.sample_plan import converted, document, plan, rephrased
from ui.reader.content import Side
from ui.reader.motions import Motions
from ui.reader.rows import Rows
from ui.reader.spread import Spot, Spread

TEXT = plan(30)


@pytest.fixture(scope="module")
def rephrased_spread(qapp) -> Spread:
    spread = Spread()
    spread.set_content(document(TEXT, rephrased))
    return spread


def test_rows_are_as_high_as_their_taller_side(qapp) -> None:
    spread = Spread()
    spread.set_content(document(TEXT, rephrased))
    spread.set_page(700, 18, "both")

    for row in range(len(spread)):
        left, right = spread.layouts[row].sides
        lines = (spread.exact_height(row) - spread.text_top(row)) // spread.metrics(row).step
        assert lines == max(left.levels, right.levels)


@pytest.mark.parametrize("width", [620, 900, 1400])
@pytest.mark.parametrize("shown", ["both", "left", "right"])
def test_heights_are_guessed_well(qapp, width: int, shown) -> None:
    spread = Spread()
    spread.set_content(document(TEXT, converted))
    spread.set_page(width, 18, shown)
    guessed = list(spread.heights.heights)
    exact = [spread.exact_height(row) for row in range(len(spread))]

    off = [abs(g - e) / spread.metrics(row).step for row, (g, e) in enumerate(zip(guessed, exact, strict=True))]
    assert max(off) <= 1
    assert sum(1 for lines in off if lines) <= 0.2 * len(off)
    assert list(spread.heights.heights) == exact
    assert spread.corrected is (guessed != exact)


@settings(max_examples=120)
@given(st.integers(0, len(TEXT) - 1), st.sampled_from(Side))
def test_offsets_come_back_from_both_sides(rephrased_spread: Spread, offset: int, side: Side) -> None:
    spread = rephrased_spread
    spot = spread.spot_of(offset, side)
    back = spread.offset_of(spot, side)

    assert 0 <= spot.offset <= len(spread.aligned(spot.row, side).text)
    assert spread.spot_of(back, side) == spot
    if side is Side.LEFT and TEXT[offset : offset + 1] != "\n":
        assert back == offset


@settings(max_examples=120)
@given(st.integers(0, len(TEXT) - 1), st.integers(1, 400), st.sampled_from(Side))
def test_ranges_come_back_grown_to_whole_words(rephrased_spread: Spread, start: int, length: int, side: Side) -> None:
    spread = rephrased_spread
    rows = spread.rows
    span = TextRange(max(start, rows[0].range.start), min(start + length, rows[len(rows) - 1].range.end))
    first, last = spread.spots_of(span, side)
    back = spread.stored_range(side, first, last)

    assert TEXT[span.start : span.end].strip("\n") in TEXT[back.start : back.end]
    if side is Side.LEFT:
        assert TEXT[back.start : back.end].strip("\n") == TEXT[span.start : span.end].strip("\n")


def test_what_was_rephrased_belongs_together(rephrased_spread: Spread) -> None:
    spread = rephrased_spread
    word = TEXT.index("互联网", TEXT.index("\n"))
    row = spread.rows.at(word)

    shown = spread.shown_range(row, Side.RIGHT, TextRange(word + 1, word + 2))
    assert spread.aligned(row, Side.RIGHT).text[shown.start : shown.end] == "網際網路"
    inside = Spot(row, shown.start + 1)
    assert spread.character_offset(inside, Side.RIGHT) == word
    assert spread.stored_range(Side.RIGHT, inside, Spot(row, shown.start + 2)) == TextRange(word, word + 3)


def test_copied_rows_are_joined_as_they_are_read(qapp) -> None:
    giant = "推进数据共享，加强应用。" * 400
    spread = Spread()
    spread.set_content(document(f"标题\n{giant}\n后文。", converted))
    last = len(spread) - 1

    text = spread.shown_text(Side.RIGHT, Spot(0, 1), Spot(last, 2))

    assert last > 3
    assert text == f"题\n{giant}\n后文".translate(str.maketrans("规划发数据务设应对区强与", "規劃發數據務設應對區強與"))


def test_a_clause_is_found_at_its_borders(qapp) -> None:
    spread = Spread()
    spread.set_content(document("标题\n第一句。第二句。\n第三句。\n"))
    clauses = [clause.range for clause in spread.content.structure.clauses]

    found = [spread.clause_at(offset) for offset in (0, 3, 6, 7, 10, 11, 12, 15, 16)]

    assert found == [
        None,
        clauses[0],
        clauses[0],
        clauses[1],
        clauses[1],
        clauses[1],
        clauses[2],
        clauses[2],
        clauses[2],
    ]


def test_a_row_may_have_only_one_side(qapp) -> None:
    spread = Spread()
    spread.set_content(document("标题\n只在左边。\n两边都有。\n"))
    rows = [row._replace(ranges=(row.ranges[0], None)) if row.number == 2 else row for row in spread.rows]
    spread.rows = Rows(rows)
    spread.set_sides(spread.content.left, spread.content.right)
    motions = Motions(spread)

    assert [spread.has_side(row, Side.RIGHT) for row in range(3)] == [True, False, True]
    assert [spread.side_layout(1, side).text for side in Side] == ["只在左边。", ""]
    assert motions.right(Side.RIGHT, Spot(0, 2)) == Spot(2, 0)
    assert spread.shown_range(1, Side.RIGHT, TextRange(0, 20)) == TextRange(0, 0)
    assert spread.offset_of(Spot(1, 0), Side.RIGHT) == rows[0].range.end
    assert spread.exact_height(1) > 0


def test_nothing_is_laid_out_before_it_is_needed(qapp) -> None:
    asked: list[TextRange] = []
    content = document(TEXT)
    align = content.right.align

    spread = Spread()
    spread.set_content(content)
    spread.set_sides(content.left, type(content.right)("TC", "", lambda span: asked.append(span) or align(span)))
    spread.exact_height(7)

    assert asked == [spread.rows[7].range]


def test_the_cache_keeps_what_was_used_last(qapp) -> None:
    spread = Spread()
    spread.set_content(document(TEXT))
    spread.layouts.limit = 2000
    for row in range(len(spread)):
        spread.exact_height(row)

    assert len(spread) - 1 in spread.layouts
    assert 0 not in spread.layouts
    kept = [row for row in range(len(spread)) if row in spread.layouts]
    assert sum(spread.layouts[row].characters for row in kept) <= 2000
