"""The painted form of the marks and corrections on one side of one row: rectangles and lines by colour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF

from core.model.text import TextRange
from ui.reader.colours import tag_colours
from ui.reader.side_layout import SideLayout, Span
from ui.reader.sweep import NOTE, Stretch, sweep

if TYPE_CHECKING:
    from ui.reader.geometry import RowMetrics
    from ui.reader.palette import ReaderPalette

_LANE_PIXELS = 2
_MOST_LANES = 3


@dataclass(frozen=True, slots=True)
class Highlights:
    """What to paint, relative to the top left of the first line band of the side."""

    tints: Mapping[str, Sequence[QRectF]]
    lanes: Mapping[str, Sequence[QRectF]]
    notes: Sequence[QLineF]
    """Dotted underlines of marks that are only a note."""
    corrections: Sequence[QLineF] = ()
    """Dotted underlines of words that are not the stored ones."""


def highlights(
    side: SideLayout,
    stretches: Iterable[Stretch],
    metrics: RowMetrics,
    palette: ReaderPalette,
    corrected: Iterable[TextRange] = (),
) -> Highlights:
    """Rectangles for all marks of a side and lines for its corrected places; lines are those of `side`."""
    band = LineBand(metrics)
    tints: defaultdict[str, list[QRectF]] = defaultdict(list)
    lanes: defaultdict[str, list[QRectF]] = defaultdict(list)
    notes: list[QLineF] = []
    tinted, lined = sweep(stretches, band.lanes)
    for tint in tinted:
        colours = tag_colours(tint.colour, palette)
        rectangles = tints[colours.strong_tint if tint.several else colours.tint]
        rectangles.extend(band.tint(span) for span in side.spans(TextRange(tint.start, tint.end)))
    for lane in lined:
        spans = side.spans(TextRange(lane.start, lane.end))
        if lane.colour == NOTE:
            notes.extend(band.note(span, lane.number) for span in spans)
        else:
            lanes[tag_colours(lane.colour, palette).lane].extend(band.lane(span, lane.number) for span in spans)
    corrections = [band.correction(span) for place in corrected for span in _spans_of(side, place, metrics)]
    return Highlights(tints, lanes, notes, corrections)


def _spans_of(side: SideLayout, place: TextRange, metrics: RowMetrics) -> Iterable[Span]:
    """Where nothing is left to be read in the whole row, one em of its blank line."""
    if place:
        return side.spans(place)
    left = side.x_at(0, 0)
    return [Span(0, left, left + metrics.size)]


class LineBand:
    """Heights inside a line band: tint around the glyphs, lanes in the space before the next line's tint."""

    def __init__(self, metrics: RowMetrics) -> None:
        self._step = metrics.step
        self._tint_top = metrics.baseline - round(1.02 * metrics.size)
        self._tint_bottom = metrics.baseline + round(0.24 * metrics.size)
        self._thickness = max(_LANE_PIXELS, round(metrics.size / 10))
        self._pitch = self._thickness + max(1, self._thickness // 2)
        room = metrics.step + self._tint_top - self._tint_bottom
        self.lanes = max(1, min(_MOST_LANES, (room - self._thickness) // self._pitch + 1))

    def tint(self, span: Span) -> QRectF:
        top = span.level * self._step + self._tint_top
        return QRectF(span.left, top, span.right - span.left, self._tint_bottom - self._tint_top)

    def lane(self, span: Span, number: int) -> QRectF:
        top = span.level * self._step + self._tint_bottom + number * self._pitch
        return QRectF(span.left, top, span.right - span.left, self._thickness)

    def correction(self, span: Span) -> QLineF:
        """Between the glyphs and the first lane, so that marks do not cover it."""
        y = span.level * self._step + self._tint_bottom - 1
        return QLineF(span.left, y, span.right, y)

    def note(self, span: Span, number: int) -> QLineF:
        y = span.level * self._step + self._tint_bottom + number * self._pitch + self._thickness / 2
        return QLineF(span.left, y, span.right, y)
