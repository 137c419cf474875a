"""What the strip beside the scroll bar shows: marks and hits of the whole document, gathered into a few hundred slots.

A slot is as high as a tick. Its colours are found by walking the marks in text order once, so that ten thousand of
them cost 2 ms, not the window's patience after every mark.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from ui.reader.colours import tag_colours
from ui.reader.overview_ruler import TICK, OverviewRuler, Tick
from ui.reader.pair_overview import pair_ticks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.reader.spread import Spread
    from ui.reader.view import ReaderView

DELAY_MS = 120
MOST_COLOURS = 3
"""Of one slot, side by side."""


class Overview(QObject):
    """Keeps the strip up to date, soon after anything changed."""

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view)
        self._view = view
        self.ruler = OverviewRuler(view)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._on_due)
        self.ruler.place_wanted.connect(self._on_place_wanted)

    def outdated(self) -> None:
        """Marks, hits, heights or colours are others now."""
        self._timer.start()

    def follow(self) -> None:
        """Shows which part of the document is in sight."""
        view = self._view
        heights = view.spread.heights
        total = max(1, heights.total)
        top = heights.top(view.anchor.row) + view.anchor.offset
        self.ruler.show_band(top / total, (top + view.viewport().height()) / total)

    @Slot()
    def _on_due(self) -> None:
        view, palette = self._view, self._view.overlay.palette
        slots = max(1, self.ruler.height() // TICK)
        if view.spread.content.partners is not None:
            self.ruler.show_ticks(pair_ticks(view.spread, palette, slots))
            return
        borders = slot_borders(view.spread, slots)
        hits = view.overlay.hits
        found = [number for number, (first, end) in enumerate(pairwise(borders)) if hits.any_begins(first, end)]
        hit_colour = tag_colours(palette.find, palette).lane
        self.ruler.show_ticks(self._ticks(borders), [number / slots for number in found], hit_colour)

    def _ticks(self, borders: Sequence[int]) -> list[Tick]:
        palette, marks = self._view.overlay.palette, self._view.overlay.marks
        ticks: list[Tick] = []
        slots = len(borders) - 1
        for number, (first, end) in enumerate(pairwise(borders)):
            colours = marks.colours_between(first, end, MOST_COLOURS)
            if colours:
                lanes = (tag_colours(colour, palette).lane if colour else palette.dim for colour in colours)
                ticks.append((number / slots, tuple(dict.fromkeys(lanes))))
        return ticks

    @Slot(float)
    def _on_place_wanted(self, share: float) -> None:
        self._view.leaving.emit()
        heights = self._view.spread.heights
        row, _ = heights.at(round(share * heights.total))
        self._view.jump_to(self._view.spread.rows[row].range.start)


def slot_borders(spread: Spread, slots: int) -> list[int]:
    """The stored offsets at which so many slots of equal height begin, and the end of the last one."""
    heights, starts, ends = spread.heights.heights, spread.rows.starts, spread.rows.ends
    tops = [0, *accumulate(heights)]
    borders: list[int] = []
    for number in range(slots):
        y = tops[-1] * number / slots
        row = min(len(heights) - 1, bisect_right(tops, y) - 1)
        share = (y - tops[row]) / max(1, heights[row])
        borders.append(starts[row] + round(share * (ends[row] - starts[row])))
    return [*borders, len(spread.content.text) + 1]
