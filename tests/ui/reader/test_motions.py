from __future__ import annotations

import pytest

from tests.ui.reader.sample_plan import document, plan, rephrased
from ui.reader.content import Side
from ui.reader.motions import Motions
from ui.reader.spread import Spot, Spread


@pytest.fixture
def motions(qapp) -> Motions:
    spread = Spread()
    spread.set_content(document(plan(25), rephrased))
    spread.set_page(900, 18, "both")
    return Motions(spread)


@pytest.mark.parametrize("side", Side)
def test_right_goes_through_the_whole_text_and_left_comes_back(motions: Motions, side: Side) -> None:
    way = [motions.text_start(side)]
    while way[-1] != motions.text_end(side):
        way.append(motions.right(side, way[-1]))
    spot, back = way[-1], [way[-1]]
    while spot != motions.text_start(side):
        spot = motions.left(side, spot)
        back.append(spot)

    characters = sum(len(motions._spread.aligned(row, side).text) + 1 for row in range(len(motions._spread)))
    assert len(way) == characters
    assert back == way[::-1]


def test_down_reaches_the_last_line_and_up_the_first(motions: Motions) -> None:
    side, x = Side.RIGHT, 100.0
    spot, rows = motions.text_start(side), [0]
    while (following := motions.by_line(side, spot, x, 1)) != spot:
        assert (following.row, following.offset) > (spot.row, spot.offset)
        spot = following
        rows.append(spot.row)
    assert set(rows) == set(range(len(motions._spread)))
    while (following := motions.by_line(side, spot, x, -1)) != spot:
        spot = following
    assert spot.row == 0


def test_home_and_end_stay_on_the_line(motions: Motions) -> None:
    row = next(r for r in range(len(motions._spread)) if motions._spread.side_layout(r, Side.LEFT).levels > 2)
    line = motions._spread.side_layout(row, Side.LEFT).line_range(1)

    end = motions.line_end(Side.LEFT, Spot(row, line.start + 3))

    assert end == Spot(row, line.end, trailing=True)
    assert motions.line_end(Side.LEFT, end) == end
    assert motions.line_start(Side.LEFT, end) == Spot(row, line.start)


def test_words_are_those_of_the_finder(motions: Motions) -> None:
    motions.word_at = lambda _text, offset: (offset // 3 * 3, offset // 3 * 3 + 3)
    row = 3

    assert motions.word_right(Side.LEFT, Spot(row, 4)) == Spot(row, 6)
    assert motions.word_right(Side.LEFT, Spot(row, 6)) == Spot(row, 9)
    assert motions.word_left(Side.LEFT, Spot(row, 7)) == Spot(row, 6)
    assert motions.word_left(Side.LEFT, Spot(row, 6)) == Spot(row, 3)
    assert motions.word_left(Side.LEFT, Spot(row, 0)).row == row - 1
    assert motions.word_round(Side.LEFT, Spot(row, 4)) == (Spot(row, 3), Spot(row, 6))


def test_pieces_of_one_passage_have_no_place_between_them(qapp) -> None:
    spread = Spread()
    spread.set_content(document("推进数据共享，加强应用。" * 400))
    motions = Motions(spread)
    end = len(spread.aligned(0, Side.LEFT).text)

    assert motions.right(Side.LEFT, Spot(0, end)) == Spot(1, 1)
    assert motions.left(Side.LEFT, Spot(1, 0)) == Spot(0, end - 1)
