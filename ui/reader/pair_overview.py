"""The strip beside the scroll bar for two editions: what became of the rows, by the colours of the kinds."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from ui.reader.pair_painting import kind_colours

if TYPE_CHECKING:
    from ui.reader.overview_ruler import Tick
    from ui.reader.palette import ReaderPalette
    from ui.reader.spread import Spread

MOST_COLOURS = 3
"""Of one slot, side by side."""


def pair_ticks(spread: Spread, palette: ReaderPalette, slots: int) -> list[Tick]:
    """A slot is as high as a tick; of rows that share one, the first colours."""
    partners = spread.content.partners
    if partners is None:
        return []
    heights = spread.heights.heights
    tops = [0, *accumulate(heights)]
    colours: dict[int, dict[str, None]] = {}
    for row, fate in enumerate(partners.fates):
        if fate.kind is not None:
            slot = min(slots - 1, tops[row] * slots // max(1, tops[-1]))
            colours.setdefault(slot, {})[kind_colours(fate.kind, palette).line] = None
    return [(slot / slots, tuple(found)[:MOST_COLOURS]) for slot, found in sorted(colours.items())]
