"""The painted form of the marks on one side of one row: rectangles by colour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF

from core.model.text import TextRange
from ui.reader.colours import tag_colours
from ui.reader.geometry import RowMetrics
from ui.reader.palette import ReaderPalette
from ui.reader.side_layout import SideLayout, Span
from ui.reader.sweep import Segment, Stretch, sweep

_LANE, _LANE_GAP = 2, 1
_MOST_LANES = 3


@dataclass(frozen=True, slots=True)
class Highlights:
    """What to paint, relative to the top left of the first line band of the side."""

    tints: Mapping[str, Sequence[QRectF]]
    lanes: Mapping[str, Sequence[QRectF]]
    notes: Sequence[QLineF]
    """Dotted underlines of marks that are only a note."""


def highlights(
    side: SideLayout, stretches: Iterable[Stretch], metrics: RowMetrics, palette: ReaderPalette
) -> Highlights:
    """Rectangles for all marks of a side; lines are those of `side`."""
    band = _Band(metrics)
    tints: defaultdict[str, list[QRectF]] = defaultdict(list)
    lanes: defaultdict[str, list[QRectF]] = defaultdict(list)
    notes: list[QLineF] = []
    for segment in sweep(stretches):
        tint = _tint(segment, palette)
        colours = segment.lanes[: band.lanes]
        for span in side.spans(TextRange(segment.start, segment.end)):
            if tint:
                tints[tint].append(band.tint(span))
            for number, colour in enumerate(colours):
                lanes[tag_colours(colour, palette).lane].append(band.lane(span, number))
            if segment.has_note_only:
                notes.append(band.note(span, len(colours)))
    return Highlights(tints, lanes, notes)


def _tint(segment: Segment, palette: ReaderPalette) -> str | None:
    if segment.tint is None:
        return None
    colours = tag_colours(segment.tint, palette)
    return colours.strong_tint if len(segment.lanes) > 1 else colours.tint


class _Band:
    """Heights inside a line band: tint around the glyphs, lanes in the space before the next line's tint."""

    def __init__(self, metrics: RowMetrics) -> None:
        self._step = metrics.step
        self._tint_top = metrics.baseline - round(1.02 * metrics.size)
        self._tint_bottom = metrics.baseline + round(0.24 * metrics.size)
        room = metrics.step + self._tint_top - self._tint_bottom
        self.lanes = max(1, min(_MOST_LANES, (room + _LANE_GAP) // (_LANE + _LANE_GAP)))

    def tint(self, span: Span) -> QRectF:
        top = span.level * self._step + self._tint_top
        return QRectF(span.left, top, span.right - span.left, self._tint_bottom - self._tint_top)

    def lane(self, span: Span, number: int) -> QRectF:
        top = span.level * self._step + self._tint_bottom + number * (_LANE + _LANE_GAP)
        return QRectF(span.left, top, span.right - span.left, _LANE)

    def note(self, span: Span, lanes: int) -> QLineF:
        y = span.level * self._step + self._tint_bottom + lanes * (_LANE + _LANE_GAP) + _LANE / 2
        return QLineF(span.left, y, span.right, y)
