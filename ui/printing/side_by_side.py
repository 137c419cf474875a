"""Two scripts on paper: passages begin at the same height on both sides, lines go on over page ends in step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QTextLayout, QTextLine, QTextOption

from core.model.text import PassageKind
from ui.printable import Printable, PrintableRow
from ui.typefaces import Families

POINTS = 10.5
"""五号, the size of printed reading copies."""
STEP = 1.6
"""Line height in units of the font size."""
GUTTER = 2.0
INDENT = 2.0
SMALL = 0.8
TITLE = 1.4
HEADING = 1.15
INCH = 72.0


class _Sheet:
    """The page in work: sizes in device pixels, and how far down it is filled."""

    def __init__(self, text: Printable, device: QPagedPaintDevice, painter: QPainter, families: Families) -> None:
        self.text = text
        self.painter = painter
        self.families = families
        self.em = POINTS * device.logicalDpiY() / INCH
        self.width, self.height = float(device.width()), float(device.height())
        self.column = (self.width - GUTTER * self.em) / 2
        self.lefts = (0.0, self.column + GUTTER * self.em)
        self.device = device
        self.page = 0
        self.y = 0.0
        self._begin()

    def font(self, side: int, scale: float = 1.0, *, bold: bool = False) -> QFont:
        font = QFont()
        font.setFamilies(list(self.families[self.text.glyphs[side]]))
        font.setPixelSize(max(1, round(self.em * scale)))
        font.setBold(bold)
        return font

    def room_for(self, height: float) -> None:
        """Goes on to the next page if this much does not fit any more."""
        if self.y + height > self.height - 2 * self.em:
            self._end()
            self.device.newPage()
            self._begin()

    def finish(self) -> None:
        self._end()

    def _begin(self) -> None:
        self.page += 1
        self.y = 0.0
        painter = self.painter
        painter.setPen(QColor("#555555"))
        for side, caption in enumerate(self.text.captions):
            painter.setFont(self.font(side, SMALL))
            box = QRectF(self.lefts[side], 0, self.column, self.em * STEP)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, caption)
        self.y = self.em * STEP
        painter.drawLine(QLineF(0, self.y, self.width, self.y))
        self.y += self.em
        painter.setPen(QColor("#000000"))

    def _end(self) -> None:
        painter = self.painter
        painter.setPen(QColor("#555555"))
        painter.setFont(self.font(0, SMALL))
        box = QRectF(0, self.height - self.em * STEP, self.width, self.em * STEP)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"— {self.page} —")
        painter.setPen(QColor("#000000"))


def print_side_by_side(text: Printable, device: QPagedPaintDevice, families: Families) -> int:
    """Prints all rows; the number of pages."""
    painter = QPainter(device)
    try:
        sheet = _Sheet(text, device, painter, families)
        for row in text.rows:
            _print_row(sheet, row)
        sheet.finish()
        return sheet.page
    finally:
        painter.end()


def _print_row(sheet: _Sheet, row: PrintableRow) -> None:
    scale, bold, indent = _look(row)
    step = sheet.em * scale * STEP
    layouts = [
        _laid_out(words, sheet.font(side, scale, bold=bold), sheet.column, indent * sheet.em)
        for side, words in enumerate((row.left, row.right))
    ]
    if bold:
        sheet.y += step / 2
        sheet.room_for(3 * step)
    for lines in zip_longest(*(_lines(layout) for layout in layouts)):
        sheet.room_for(step)
        for side, line in enumerate(lines):
            if line is not None:
                line.draw(sheet.painter, QPointF(sheet.lefts[side], sheet.y - line.y()))
        sheet.y += step
    sheet.y += sheet.em * 0.4


def _look(row: PrintableRow) -> tuple[float, bool, float]:
    """Scale, boldness and first-line indent in em."""
    if row.kind is PassageKind.TITLE:
        return TITLE, True, 0.0
    if row.kind is PassageKind.HEADING:
        return HEADING if row.level <= 2 else 1.0, True, 0.0
    return 1.0, False, INDENT if row.kind in (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM) else 0.0


def _laid_out(words: str, font: QFont, width: float, indent: float) -> QTextLayout:
    # A tab between the cells of a table row would jump to the next stop of the paper; a wide blank reads as well.
    layout = QTextLayout(words.replace("\t", "　　").replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = True
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width - indent if first else width)
        line.setPosition(QPointF(indent if first else 0.0, 0.0))
        first = False
    layout.endLayout()
    return layout


def _lines(layout: QTextLayout) -> Iterator[QTextLine]:
    return (layout.lineAt(number) for number in range(layout.lineCount()))
