"""Where the caret goes. Pure: a spot in, a spot out; nothing is shown or remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.reader.spread import Spot, Spread

if TYPE_CHECKING:
    from ui.reader.content import Side

WordAt = Callable[[str, int], tuple[int, int]]
"""(text of a row as shown, offset of a character) -> the word round it, code points."""


def single_character(text: str, offset: int) -> tuple[int, int]:
    """Stands in for a word finder that is not there (yet)."""
    return offset, min(offset + 1, len(text))


class Motions:
    """Steps of a caret over one side of a spread."""

    def __init__(self, spread: Spread) -> None:
        self._spread = spread
        self.word_at: WordAt = single_character

    # -- sideways ---------------------------------------------------------------------------------------------------
    def right(self, side: Side, spot: Spot) -> Spot:
        layout = self._spread.side_layout(spot.row, side)
        if spot.offset < len(layout.text):
            return Spot(spot.row, layout.next_offset(spot.offset))
        below = self._row_from(spot.row, side, 1)
        if below is None:
            return spot
        # Pieces of one passage join without a character between them: the start of the next is the same place.
        following = Spot(below, 0)
        return self.right(side, following) if self._spread.rows[spot.row].continued else following

    def left(self, side: Side, spot: Spot) -> Spot:
        layout = self._spread.side_layout(spot.row, side)
        if spot.offset > 0:
            return Spot(spot.row, layout.previous_offset(spot.offset))
        above = self._row_from(spot.row, side, -1)
        if above is None:
            return spot
        end = self._row_end(above, side)
        return self.left(side, end) if self._spread.rows[above].continued and end.offset else end

    def word_right(self, side: Side, spot: Spot) -> Spot:
        """Behind the word the caret is in or before, blanks after it included."""
        text = self._spread.side_layout(spot.row, side).text
        if spot.offset >= len(text):
            return self.right(side, spot)
        end = self._word(text, spot.offset)[1]
        while end < len(text) and text[end].isspace():
            end += 1
        return Spot(spot.row, end)

    def word_left(self, side: Side, spot: Spot) -> Spot:
        """Before the word the caret is in or behind."""
        text = self._spread.side_layout(spot.row, side).text
        last = spot.offset - 1
        while last > 0 and text[last].isspace():
            last -= 1
        if last < 0:
            return self.left(side, spot)
        return Spot(spot.row, self._word(text, last)[0])

    # -- by lines ---------------------------------------------------------------------------------------------------
    def x_of(self, side: Side, spot: Spot) -> float:
        layout = self._spread.side_layout(spot.row, side)
        return layout.x_at(spot.offset, layout.line_at(spot.offset, trailing=spot.trailing))

    def by_line(self, side: Side, spot: Spot, x: float, direction: int) -> Spot:
        """The line above (-1) or below (+1), nearest to `x`; stays where there is none."""
        layout = self._spread.side_layout(spot.row, side)
        line = layout.line_at(spot.offset, trailing=spot.trailing)
        level = layout.level_of(line) + direction
        if 0 <= level < layout.levels:
            there = Spot(spot.row, *layout.caret_at(x, level))
            # A cell may have fewer lines than its row.
            if layout.line_at(there.offset, trailing=there.trailing) != line:
                return there
        row = self._row_from(spot.row, side, direction)
        if row is None:
            return spot
        layout = self._spread.side_layout(row, side)
        return Spot(row, *layout.caret_at(x, 0 if direction > 0 else layout.levels - 1))

    def line_start(self, side: Side, spot: Spot) -> Spot:
        layout = self._spread.side_layout(spot.row, side)
        return Spot(spot.row, layout.line_range(layout.line_at(spot.offset, trailing=spot.trailing)).start)

    def line_end(self, side: Side, spot: Spot) -> Spot:
        layout = self._spread.side_layout(spot.row, side)
        line = layout.line_at(spot.offset, trailing=spot.trailing)
        end = layout.line_range(line).end
        return Spot(spot.row, end, trailing=layout.line_at(end) != line)

    # -- ends -------------------------------------------------------------------------------------------------------
    def text_start(self, side: Side) -> Spot:
        row = self._row_from(-1, side, 1)
        return Spot(row or 0, 0)

    def text_end(self, side: Side) -> Spot:
        row = self._row_from(len(self._spread), side, -1)
        return self._row_end(row, side) if row is not None else Spot(0, 0)

    def word_round(self, side: Side, spot: Spot) -> tuple[Spot, Spot]:
        """The word round the character behind `spot`."""
        text = self._spread.side_layout(spot.row, side).text
        start, end = self._word(text, spot.offset) if spot.offset < len(text) else (spot.offset, spot.offset)
        return Spot(spot.row, start), Spot(spot.row, end)

    def _word(self, text: str, offset: int) -> tuple[int, int]:
        """The word round a character, which it holds whatever the finder says."""
        start, end = self.word_at(text, offset)
        return max(0, min(start, offset)), min(max(end, offset + 1), len(text))

    def _row_end(self, row: int, side: Side) -> Spot:
        return Spot(row, len(self._spread.aligned(row, side).text))

    def _row_from(self, row: int, side: Side, direction: int) -> int | None:
        """The nearest row in a direction that has this side."""
        row += direction
        while 0 <= row < len(self._spread):
            if self._spread.has_side(row, side):
                return row
            row += direction
        return None
