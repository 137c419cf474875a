"""The painted form of the marks and corrections on one side of one row: rectangles and lines by colour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from core.model.text import TextRange
from ui.reader.colours import tag_colours
from ui.reader.side_layout import SideLayout, Span
from ui.reader.sweep import NOTE, QUIET, Swept

if TYPE_CHECKING:
    from ui.reader.geometry import RowMetrics
    from ui.reader.palette import ReaderPalette

OTHERS = "~"
"""In front of a colour: a mark that somebody else made. Its lane is broken."""
GAP = ""
"""In a striped lane: what is below shows through."""
_STRIPE = 7
"""Pixels of one colour in a striped lane."""
_LANE_PIXELS = 2
_MOST_LANES = 3
_FLAG_EMS = 0.3
"""Side of the corner that says that there is a note."""


@dataclass(frozen=True, slots=True)
class Highlights:
    """What to paint, relative to the top left of the first line band of the side."""

    tints: Mapping[str, Sequence[QRectF]]
    lanes: Mapping[str, Sequence[QRectF]]
    """Pieces of striped lanes among them: colours that share the last lane, marks of others."""
    notes: Sequence[QLineF]
    """Dotted underlines of marks that are only a note."""
    statuses: Sequence[QLineF]
    """Thin underlines of marks that have only a review status."""
    flags: Mapping[str, QPainterPath] = field(default_factory=dict[str, QPainterPath])
    """Small triangles in the upper right corners of tinted words with a note, by colour."""
    corrections: Sequence[QLineF] = ()
    """Dotted underlines of words that are not the stored ones."""


class Brushwork:
    """Collects the rectangles and lines of one side of a row."""

    def __init__(self, side: SideLayout, metrics: RowMetrics, palette: ReaderPalette) -> None:
        self._side = side
        self._metrics = metrics
        self._palette = palette
        self._band = LineBand(metrics)
        self._edges: dict[int, tuple[int, float, bool]] = {}
        self._tints: defaultdict[str, list[QRectF]] = defaultdict(list)
        self._lanes: defaultdict[str, list[QRectF]] = defaultdict(list)
        self._quiet: dict[str, list[QLineF]] = {quiet: [] for quiet in QUIET}
        self._flags: dict[str, QPainterPath] = {}

    def add(self, swept: Swept) -> None:
        """The marks."""
        band, palette = self._band, self._palette
        for start, end, colour, several in swept.tints:
            colours = tag_colours(colour.removeprefix(OTHERS), palette)
            self._tints[colours.strong_tint if several else colours.tint].extend(
                map(band.tint, self._spans(start, end))
            )
        for start, end, colour, number in swept.lanes:
            self._add_lane(self._spans(start, end), colour, number)
        for start, end, colours in swept.waiting:
            lanes = tuple(self._lane(colour) for colour in colours if colour not in QUIET)
            if lanes:
                for span in self._spans(start, end):
                    self._stripe(band.lane(span, band.lanes - 1), (GAP, *lanes))

    def add_note(self, end: int, colour: str) -> None:
        """The sign of a note on tinted words that end before `end`."""
        if end > 0:
            line, right = self._behind(end)
            top = self._side.level_of(line) * self._metrics.step + self._band.tint_top
            flags, size = self._flags_of(self._lane(colour)), self._band.flag
            flags.moveTo(right, top)
            flags.lineTo(right - size, top)
            flags.lineTo(right, top + size)
            flags.closeSubpath()

    def done(self, corrected: Iterable[TextRange] = ()) -> Highlights:
        corrections = [self._band.correction(span) for place in corrected for span in self._spans_of(place)]
        notes, statuses = self._quiet[NOTE], [line for key, lines in self._quiet.items() if key for line in lines]
        return Highlights(self._tints, self._lanes, notes, statuses, self._flags, corrections)

    def _flags_of(self, lane: str) -> QPainterPath:
        if lane not in self._flags:
            self._flags[lane] = QPainterPath()
            self._flags[lane].setFillRule(Qt.FillRule.WindingFill)
        return self._flags[lane]

    def _add_lane(self, spans: Iterable[Span], colour: str, number: int) -> None:
        if colour in QUIET:
            self._quiet[colour].extend(self._band.note(span, number) for span in spans)
        elif colour.startswith(OTHERS):
            lane = self._lane(colour)
            for span in spans:
                self._stripe(self._band.lane(span, number), (lane, lane, GAP))
        else:
            self._lanes[self._lane(colour)].extend(self._band.lane(span, number) for span in spans)

    def _stripe(self, lane: QRectF, colours: tuple[str, ...]) -> None:
        """Cuts a lane into pieces of several colours in turn, at the same places of every line.

        Rectangles of one colour are painted at one stroke; a brush for every set of colours cost a crowd 7 ms a page.
        """
        left, right, top, height = lane.left(), lane.right(), lane.top(), lane.height()
        place = int(left // _STRIPE)
        while left < right:
            end = min(right, (place + 1.0) * _STRIPE)
            colour = colours[place % len(colours)]
            if colour != GAP:
                self._lanes[colour].append(QRectF(left, top, end - left, height))
            left, place = end, place + 1

    def _lane(self, colour: str) -> str:
        return tag_colours(colour.removeprefix(OTHERS), self._palette).lane

    def _spans(self, start: int, end: int) -> Iterable[Span]:
        """The parts of a stretch line by line. In a crowd many share their ends, and most stand on one line."""
        line, left, _ = self._edges.get(start) or self._edge(start)
        last, right = self._behind(end)
        if line == last:
            return (Span(self._side.level_of(line), left, right),)
        return self._side.spans(TextRange(start, end))

    def _edge(self, offset: int) -> tuple[int, float, bool]:
        found = self._edges[offset] = self._side.edge(offset)
        return found

    def _behind(self, offset: int) -> tuple[int, float]:
        """Line and right edge of the character before an offset, which is not 0."""
        line, x, begins = self._edges.get(offset) or self._edge(offset)
        return (line - 1, self._side.line_end(line - 1)) if begins and line else (line, x)

    def _spans_of(self, place: TextRange) -> Iterable[Span]:
        """Where nothing is left to be read in the whole row, one em of its blank line."""
        if place:
            return self._side.spans(place)
        left = self._side.x_at(0, 0)
        return [Span(0, left, left + self._metrics.size)]


class LineBand:
    """Heights inside a line band: tint around the glyphs, lanes in the space before the next line's tint."""

    def __init__(self, metrics: RowMetrics) -> None:
        self._step = metrics.step
        self.tint_top = metrics.baseline - round(1.02 * metrics.size)
        self._tint_bottom = metrics.baseline + round(0.24 * metrics.size)
        self._thickness = max(_LANE_PIXELS, round(metrics.size / 10))
        self._pitch = self._thickness + max(1, self._thickness // 2)
        room = metrics.step + self.tint_top - self._tint_bottom
        self.lanes = max(1, min(_MOST_LANES, (room - self._thickness) // self._pitch + 1))
        self.flag = max(4.0, round(_FLAG_EMS * metrics.size))

    def tint(self, span: Span) -> QRectF:
        level, left, right = span
        return QRectF(left, level * self._step + self.tint_top, right - left, self._tint_bottom - self.tint_top)

    def lane(self, span: Span, number: int) -> QRectF:
        level, left, right = span
        top = level * self._step + self._tint_bottom + number * self._pitch
        return QRectF(left, top, right - left, self._thickness)

    def correction(self, span: Span) -> QLineF:
        """Between the glyphs and the first lane, so that marks do not cover it."""
        y = span.level * self._step + self._tint_bottom - 1
        return QLineF(span.left, y, span.right, y)

    def note(self, span: Span, number: int) -> QLineF:
        y = span.level * self._step + self._tint_bottom + number * self._pitch + self._thickness / 2
        return QLineF(span.left, y, span.right, y)
