"""Puts the highlights of one side of a row on paper: tints before the selection, all lines after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.style.brush import smooth

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.reader.highlights import Highlights
    from ui.reader.palette import ReaderPalette


def paint_tints(painter: QPainter, marked: Highlights) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, rectangles in marked.tints.items():
        painter.setBrush(QColor(colour))
        painter.drawRects(rectangles)


def paint_lanes(painter: QPainter, marked: Highlights, palette: ReaderPalette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, rectangles in marked.lanes.items():
        painter.setBrush(QColor(colour))
        painter.drawRects(rectangles)
    if marked.flags:
        _paint_flags(painter, marked.flags)
    _paint_lines(painter, marked.notes, palette.dim, 1.6, (1.2, 1.4))
    _paint_lines(painter, marked.statuses, palette.dim, 1.0, ())
    _paint_lines(painter, marked.corrections, palette.corrected, 1.5, (1.0, 1.0))


def _paint_flags(painter: QPainter, flags: Mapping[str, QPainterPath]) -> None:
    with smooth(painter):
        for colour, corners in flags.items():
            painter.fillPath(corners, QColor(colour))


def _paint_lines(
    painter: QPainter, lines: Sequence[QLineF], colour: str, width: float, dashes: tuple[float, ...]
) -> None:
    if not lines:
        return
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    painter.drawLines(lines)
