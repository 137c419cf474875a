"""Puts the highlights of one side of a row on paper: tints before the selection, all lines after it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from ui.reader.highlights import GAP, Highlights
from ui.style.brush import smooth

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.reader.palette import ReaderPalette

_STRIPE = 7
"""Pixels of one colour in a striped lane."""
_SHARP = 1e-4
"""From one colour of a gradient to the next, as a share of it."""


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
    for colours, rectangles in marked.stripes.items():
        painter.setBrush(_striped(colours))
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


@lru_cache(maxsize=128)
def _striped(colours: tuple[str, ...]) -> QBrush:
    """Colours side by side, over and over, at the same places of every line."""
    period = len(colours)
    gradient = QLinearGradient(0, 0, period * _STRIPE, 0)
    gradient.setSpread(QLinearGradient.Spread.RepeatSpread)
    for number, name in enumerate(colours):
        colour = QColor(name) if name != GAP else QColor(Qt.GlobalColor.transparent)
        gradient.setColorAt(number / period, colour)
        gradient.setColorAt((number + 1) / period - _SHARP, colour)
    return QBrush(gradient)
