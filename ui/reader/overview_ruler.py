"""The strip beside the scroll bar: where in the whole document the marks are, and what part of it is in sight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.colours import mix
from ui.reader.palette import LIGHT, ReaderPalette

RULER_WIDTH = 14
TICK = 3
"""Height of a tick."""

Tick = tuple[float, tuple[str, ...]]
"""Height in the document, 0 to 1, and the colours that stand there, as painted."""


class OverviewRuler(QWidget):
    """Ticks are painted once into a picture; only the band of what is in sight moves.

    Signals: place_wanted(float 0 to 1): the user pointed at a height of the document.
    """

    place_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._marks: Sequence[Tick] = ()
        self._hits: tuple[Sequence[float], str] = ((), "")
        self._picture: QPixmap | None = None
        self._band = (0.0, 1.0)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_ticks(self, marks: Sequence[Tick], hits: Sequence[float] = (), hit_colour: str = "") -> None:
        """Hits of a search are heights alone."""
        self._marks, self._hits = marks, (hits, hit_colour)
        self._picture = None
        self.update()

    def show_band(self, top: float, bottom: float) -> None:
        """The part of the document in sight, 0 to 1."""
        if (top, bottom) != self._band:
            self._band = (top, bottom)
            self.update()

    def show_palette(self, palette: ReaderPalette) -> None:
        self._palette = palette
        self._picture = None
        self.update()

    def _paint_ticks(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        room, width = max(1, self.height() - TICK), self.width() - 8
        by_colour: defaultdict[str, list[QRectF]] = defaultdict(list)
        for at, colours in self._marks:
            y, part = round(at * room), width / len(colours)
            for place, colour in enumerate(colours):
                by_colour[colour].append(QRectF(3 + place * part, y, part, TICK))
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, ticks in by_colour.items():
            painter.setBrush(QColor(colour))
            painter.drawRects(ticks)
        hits, colour = self._hits
        for at in hits:
            painter.fillRect(QRect(self.width() - 4, round(at * room), 4, TICK), QColor(colour))
        painter.end()
        return picture

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._paint_ticks()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._palette.page))
        top, bottom = (round(at * self.height()) for at in self._band)
        band = QRect(0, top, self.width(), max(6, bottom - top))
        painter.fillRect(band, QColor(mix(self._palette.dim, self._palette.page, 0.16)))
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._point_at(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _point_at(self, event: QMouseEvent) -> None:
        self.place_wanted.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))
