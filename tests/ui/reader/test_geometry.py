from __future__ import annotations

import pytest

from tests.ui.reader.sample_plan import plan, structure
from ui.reader.content import Side
from ui.reader.geometry import MOST_EMS, STYLES, Density, cell_bounds, estimated_heights, page_metrics
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


@pytest.mark.parametrize("em", range(12, 41, 4))
def test_lines_of_running_text_are_as_far_apart_as_chinese_wants(em: int) -> None:
    """1.6 to 1.8 em; headings stand out by size, and gaps are larger above them than below."""
    for density in Density:
        page = page_metrics(1400, em, "both", density=density)
        body = page.row(RowKind.BODY)
        assert 1.57 <= body.step / body.size <= 1.8
        assert body.indent == 2 * em
        sizes = [page.row(kind).size for kind in (RowKind.TITLE, RowKind.HEADING_1, RowKind.HEADING_2)]
        assert sizes == sorted(sizes, reverse=True)
        assert sizes[-1] >= body.size
        assert page.row(RowKind.HEADING_1).above > page.row(RowKind.HEADING_1).below
        assert all(STYLES[kind].bold for kind in (RowKind.TITLE, RowKind.HEADING_1, RowKind.HEADING_2))


@pytest.mark.parametrize("kind", list(RowKind))
def test_compact_rows_take_less_room_and_no_line_meets_the_next(kind: RowKind) -> None:
    roomy, compact = (page_metrics(1400, 18, "both", density=density).row(kind) for density in Density)
    assert compact.size == roomy.size
    assert compact.step < roomy.step
    assert compact.above + compact.below <= roomy.above + roomy.below
    assert compact.step >= 1.3 * compact.size


@pytest.mark.parametrize("share", [350, 420, 500, 580, 650])
def test_columns_share_the_width_in_whole_ems(share: int) -> None:
    even = page_metrics(1100, 18, "both")
    page = page_metrics(1100, 18, "both", share=share)
    left, right = page.widths
    assert left % 18 == right % 18 == 0
    assert left + right == sum(even.widths)
    assert (left > right) == (share > 500)
    assert page.column == min(left, right)
    assert abs(page.left[0] - (1100 - page.left[1] - right)) <= 1
    assert page.left[0] + left < page.centre < page.left[1]


def test_no_column_gets_wider_than_one_reads_well() -> None:
    page = page_metrics(2400, 18, "both", share=650)
    assert page.widths[0] == MOST_EMS * 18
    assert page.widths[1] < page.widths[0]
