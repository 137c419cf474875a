"""The band above the columns: says of each side what it shows, and holds what the window puts there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.metrics import scaled
from ui.reader.content import Side, SideContent
from ui.reader.gutter_grip import GutterGrip
from ui.reader.palette import LIGHT, ReaderPalette
from ui.widgets.elided_line import ElidedLine

if TYPE_CHECKING:
    from ui.reader.fonts import Families
    from ui.reader.geometry import PageMetrics

BAND_HEIGHT = scaled(36)


class HeaderBand(QWidget):
    """One slot per column, as wide as the column: the caption at its left, room for small buttons at its right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self.grip = GutterGrip(self)
        self._captions = (ElidedLine(), ElidedLine())
        self._slots = tuple(self._slot(caption) for caption in self._captions)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def slot(self, side: Side) -> QWidget:
        """The slot above a column; put further widgets into its layout()."""
        return self._slots[side]

    def show_sides(self, left: SideContent, right: SideContent, families: Families) -> None:
        """Writes the captions, each in a font with the glyphs of its own script."""
        for caption, side in zip(self._captions, (left, right), strict=True):
            font = QFont(self.font())
            font.setFamilies(list(families[side.script_glyphs]))
            font.setWeight(QFont.Weight.DemiBold)
            caption.setFont(font)
            caption.set_text(side.caption)

    def show_palette(self, palette: ReaderPalette) -> None:
        self._palette = palette
        self.grip.show_palette(palette)
        for caption in self._captions:
            colours = QPalette(caption.palette())
            colours.setColor(QPalette.ColorRole.WindowText, QColor(palette.dim))
            caption.setPalette(colours)
        self.update()

    def align(self, page: PageMetrics) -> None:
        """Puts the slots above the columns."""
        self.grip.align(page, self.height())
        for side, slot in zip(Side, self._slots, strict=True):
            slot.setVisible(side in page.shown)
            slot.setGeometry(QRect(page.left[side], 0, page.widths[side], self.height() - 1))

    def _slot(self, caption: ElidedLine) -> QWidget:
        slot = QWidget(self)
        row = QHBoxLayout(slot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(caption, stretch=1)  # gives way to the buttons when the column is narrow
        return slot

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._palette.page))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(self._palette.rule))
        painter.end()
