"""差异字 on the page: a quiet ground behind characters that the other side has otherwise, a line below chosen ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.model.text import TextRange
from ui.colours import ensure_contrast, mix
from ui.reader.content import Side

if TYPE_CHECKING:
    from ui.reader.geometry import RowMetrics
    from ui.reader.palette import ReaderPalette
    from ui.reader.side_layout import SideLayout
    from ui.reader.spread import Spread

_HUE = "#2f8f83"
"""Sea green: none of search, selection, clause and corrections has it."""
_FORM_SHARE, _CHOSEN_SHARE = (0.10, 0.13), (0.20, 0.24)
"""Of the hue in the ground, on light and on dark paper; ink stays as readable as the contract of the palette says."""
_LINE_CONTRAST = 3.0  # WCAG 2.2, 1.4.11


_Place = tuple[TextRange, bool]
"""In code points of the text shown, and whether the form had to be chosen or the wording is another."""


@dataclass(frozen=True, slots=True)
class Differing:
    """What to paint on one side of a row, relative to the top left of its first line band."""

    forms: Sequence[QRectF]
    chosen: Sequence[QRectF]
    """Grounds of characters that had to be chosen, and of other words."""
    lines: Sequence[QLineF]
    """Below those, so that the ground alone need not say it."""


@dataclass(frozen=True, slots=True)
class DifferingColours:
    """As '#rrggbb'."""

    form: str
    chosen: str
    line: str


@lru_cache(maxsize=16)
def differing_colours(palette: ReaderPalette) -> DifferingColours:
    dark = int(palette.dark)
    return DifferingColours(
        form=mix(_HUE, palette.page, _FORM_SHARE[dark]),
        chosen=mix(_HUE, palette.page, _CHOSEN_SHARE[dark]),
        line=ensure_contrast(_HUE, palette.page, _LINE_CONTRAST),
    )


def differing_side(spread: Spread, row: int, side: Side) -> Differing:
    """Where one side of a row differs from the other; kept with the layout, both sides at once."""
    kept = spread.layouts[row].differing
    if side not in kept:
        places, metrics = _places(spread, row), spread.metrics(row)
        for each in spread.page.shown:
            kept[each] = _shapes(places[each], spread.side_layout(row, each), metrics)
    return kept[side]


def _places(spread: Spread, row: int) -> tuple[list[_Place], list[_Place]]:
    from core.text.differences import Contrast, differences

    left, right = spread.rows[row].ranges
    if left is None or left != right or spread.content.partners is not None:
        return [], []  # nothing stands there, or another edition: what differs then is no matter of script
    found = differences(spread.aligned(row, Side.LEFT), spread.aligned(row, Side.RIGHT))
    notable = [each.contrast is not Contrast.FORM for each in found]
    sides = ([each.left for each in found], [each.right for each in found])
    return list(zip(sides[0], notable, strict=True)), list(zip(sides[1], notable, strict=True))


def paint_differing(painter: QPainter, differing: Differing, palette: ReaderPalette) -> None:
    """Below everything that is marked."""
    colours = differing_colours(palette)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, rectangles in ((colours.form, differing.forms), (colours.chosen, differing.chosen)):
        painter.setBrush(QColor(colour))
        painter.drawRects(rectangles)
    if differing.lines:
        pen = QPen(QColor(colours.line), 1.4, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.0, 1.4])
        painter.setPen(pen)
        painter.drawLines(differing.lines)


def _shapes(places: Iterable[_Place], layout: SideLayout, metrics: RowMetrics) -> Differing:
    top = metrics.baseline - round(0.96 * metrics.size)
    bottom = metrics.baseline + round(0.22 * metrics.size)
    forms: list[QRectF] = []
    chosen: list[QRectF] = []
    lines: list[QLineF] = []
    for place, notable in _runs(places):
        for left_of in layout.spans(place):
            y, width = left_of.level * metrics.step, left_of.right - left_of.left
            (chosen if notable else forms).append(QRectF(left_of.left, y + top, width, bottom - top))
            if notable:
                lines.append(QLineF(left_of.left + 1, y + bottom - 0.5, left_of.right - 1, y + bottom - 0.5))
    return Differing(forms, chosen, lines)


def _runs(places: Iterable[_Place]) -> list[_Place]:
    """Neighbours that look alike are one rectangle; what had to be chosen stays apart, one for each choice."""
    runs: list[_Place] = []
    for place, notable in places:
        last = runs[-1] if runs else None
        if last and not notable and not last[1] and last[0].end == place.start:
            runs[-1] = (TextRange(last[0].start, place.end), False)
        else:
            runs.append((place, notable))
    return runs
