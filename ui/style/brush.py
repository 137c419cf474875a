"""The few strokes everything is drawn with."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.metrics import HAIR, RADIUS

RING = 2.0
"""Width of the line that shows where the keyboard is."""


@contextmanager
def smooth(painter: QPainter) -> Generator[QPainter]:
    """The painter with round edges, its state restored afterwards."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.restore()


def panel(
    painter: QPainter, rect: QRect, fill: str, edge: str = "", radius: float = RADIUS, width: float = HAIR
) -> None:
    """A filled rectangle with round corners and, if `edge` is a colour, an outline inside its bounds."""
    with smooth(painter):
        painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        inset = width / 2 if edge else 0
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def ring(painter: QPainter, rect: QRect, colour: str, radius: float = RADIUS) -> None:
    """The outline of what has the keyboard."""
    panel(painter, rect, "", colour, radius, RING)


def line(painter: QPainter, x1: int, y1: int, x2: int, y2: int, colour: str) -> None:
    """A hairline that fills whole pixels, from and to the given ones."""
    painter.fillRect(QRect(min(x1, x2), min(y1, y2), abs(x2 - x1) + 1, abs(y2 - y1) + 1), QColor(colour))


def chevron(painter: QPainter, centre: QPointF, size: float, colour: str, *, up: bool = False) -> None:
    """An open arrow head, `size` wide."""
    half, rise = size / 2, (-size / 4 if up else size / 4)
    with smooth(painter):
        painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(
            QPolygonF([centre + QPointF(-half, -rise), centre + QPointF(0, rise), centre + QPointF(half, -rise)])
        )


def tick(painter: QPainter, rect: QRectF, colour: str) -> None:
    """A check mark that fills the middle of `rect`."""
    path = QPainterPath(QPointF(rect.left() + rect.width() * 0.24, rect.top() + rect.height() * 0.52))
    path.lineTo(rect.left() + rect.width() * 0.43, rect.top() + rect.height() * 0.71)
    path.lineTo(rect.left() + rect.width() * 0.77, rect.top() + rect.height() * 0.30)
    with smooth(painter):
        painter.setPen(
            QPen(QColor(colour), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPath(path)
