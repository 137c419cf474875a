from __future__ import annotations

import pytest

from tests.ui.reader.sample_plan import plan, structure
from ui.reader.content import Side
from ui.reader.geometry import cell_bounds, estimated_heights, page_metrics
from ui.reader.rows import Cell, RowKind, build_rows

RULER_AND_BAR = 14 + 14


@pytest.mark.parametrize(("window", "least", "most"), [(1366, 24, 38), (1600, 28, 38), (1920, 28, 38), (3840, 28, 38)])
def test_lines_are_as_long_as_one_reads_well(window: int, least: int, most: int) -> None:
    page = page_metrics(window - RULER_AND_BAR, 18, "both")

    assert least <= page.column // page.em <= most


@pytest.mark.parametrize("width", range(300, 2500, 37))
@pytest.mark.parametrize("shown", ["both", "left", "right"])
def test_columns_are_whole_ems_and_centred(width: int, shown) -> None:
    page = page_metrics(width, 18, shown)
    left, right = page.left[page.shown[0]], page.left[page.shown[-1]] + page.column

    assert page.column % page.em == 0
    if right <= width - left and shown == "both":
        assert abs(left - (width - right)) <= 1
    assert page.side_at(left + 1) == page.shown[0]
    assert page.side_at(right - 1) == page.shown[-1]


def test_one_side_alone_takes_all_points() -> None:
    page = page_metrics(900, 18, "right")

    assert {page.side_at(x) for x in (0, 450, 899)} == {Side.RIGHT}


def test_han_squares_stand_in_the_middle_of_their_line() -> None:
    body = page_metrics(1200, 20, "both").row(RowKind.BODY)

    above = body.baseline - 0.88 * body.size
    below = body.step - body.baseline - 0.12 * body.size
    assert abs(above - below) <= 1


@pytest.mark.parametrize("width", [200, 380, 620, 1000])
def test_cells_stay_within_the_measure(width: int) -> None:
    body = page_metrics(1200, 18, "both").row(RowKind.TABLE)
    columns = (Cell(18.0, 0.0), Cell(2.0, 0.0), Cell(2.8, 2.8), Cell(4.0, 2.2))

    bounds = cell_bounds(columns, body, width)

    rights = [left + cell for left, cell in bounds]
    assert all(right < left for right, (left, _) in zip(rights, bounds[1:], strict=False))
    assert rights[-1] <= width


def test_numbers_in_cells_are_not_broken_while_words_can_be() -> None:
    body = page_metrics(1200, 18, "both").row(RowKind.TABLE)

    bounds = cell_bounds((Cell(30.0, 0.0), Cell(2.8, 2.8), Cell(6.0, 0.0)), body, 300)

    assert bounds[1][1] >= 2.8 * body.size


def test_estimates_grow_with_the_text() -> None:
    text = plan()
    rows = build_rows(text, structure(text))
    narrow, wide = (sum(estimated_heights(rows, page_metrics(width, 18, "both"))) for width in (900, 1600))

    assert narrow > wide > 0
