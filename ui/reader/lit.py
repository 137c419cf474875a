"""The mark that is spoken of just now: under the caret, under the pointer, or that of the card under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.reader.colours import tag_colours
from ui.reader.highlights import LineBand
from ui.style.brush import smooth

if TYPE_CHECKING:
    from ui.reader.content import Mark, Side
    from ui.reader.palette import ReaderPalette
    from ui.reader.spread import Spread


@dataclass(frozen=True, slots=True)
class Lit:
    """A mark to be framed on both sides."""

    mark: Mark
    leads: bool
    """Whether a line leads from its words to the margin, where its card is."""


def paint_lit(painter: QPainter, spread: Spread, lit: Lit, palette: ReaderPalette, row: int, side: Side) -> None:
    """The frame on one side of a row; relative to the left of the column and the row's first line band."""
    shown = spread.shown_range(row, side, lit.mark.range)
    if not shown:
        return
    spans, band = spread.side_layout(row, side).spans(shown), LineBand(spread.metrics(row))
    colour = tag_colours(lit.mark.colours[0], palette).lane if lit.mark.colours else palette.dim
    with smooth(painter):
        painter.setPen(QPen(QColor(colour), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for span in spans:
            painter.drawRoundedRect(band.tint(span).adjusted(-0.5, 0.5, 0.5, -0.5), 2, 2)
        if lit.leads and side == spread.page.shown[-1] and row == spread.rows.within(lit.mark.range).start:
            foot = (spans[0].level + 1) * spread.metrics(row).step - 0.5
            painter.drawLine(QPointF(spans[0].right, foot), QPointF(spread.page.width, foot))
