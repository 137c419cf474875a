"""Two scripts on paper: passages begin at the same height on both sides, lines go on over page ends in step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from core.model.text import PassageKind
from core.text.lines import one_line

if TYPE_CHECKING:
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
AFTER_PASSAGE = 0.4
"""In units of the font size."""
INCH = 72.0
MARGINS = QMarginsF(18, 16, 18, 14)
"""Millimetres: left, top, right, bottom."""
INK, QUIET, HAIRLINE = "#000000", "#555555", "#bbbbbb"
LAST = 1_000_000_000


def dress_page(device: QPagedPaintDevice) -> None:
    """A4, upright, with margins that can be bound and written on."""
    page = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    page.setUnits(QPageLayout.Unit.Millimeter)
    page.setMargins(MARGINS)
    device.setPageLayout(page)


class SideBySide:
    """Prints row by row, so that whoever calls can do something else in between. Always end it with `finish`."""

    def __init__(
        self, text: Printable, device: QPagedPaintDevice, families: Families, first: int = 1, last: int = LAST
    ) -> None:
        """Only the pages from `first` to `last` come out; they keep their numbers. Raises OSError if the device, or the
        file it writes, cannot be painted on.
        """
        self._text = text
        self._device = device
        self._families = families
        self._rows = iter(text.rows)
        self._range = range(first, last + 1)
        self._painter = QPainter()
        if not self._painter.begin(device):
            raise OSError("the device cannot be painted on")
        self._em = POINTS * device.logicalDpiY() / INCH
        self._width, self._height = float(device.width()), float(device.height())
        self._column = (self._width - GUTTER * self._em) / 2
        self._lefts = (0.0, self._column + GUTTER * self._em)
        self.page = 0
        """Number of the page in work, from 1."""
        self._came_out = 0
        self._y = 0.0
        self._begin_page()

    @property
    def pages(self) -> int:
        """How many came out."""
        return self._came_out

    def print_row(self) -> bool:
        """Prints the next passage. False if there was none, or the last wanted page is full."""
        row = next(self._rows, None)
        if row is None or self.page >= self._range.stop:
            return False
        self._print(row)
        return True

    def finish(self) -> None:
        self._end_page()
        self._painter.end()

    # -- rows -------------------------------------------------------------------------------------------------------
    def _print(self, row: PrintableRow) -> None:
        scale, bold, indent = _look(row)
        step = self._em * scale * STEP
        layouts = [
            _laid_out(row, words, self._font(side, scale, bold=bold), self._column, indent * self._em)
            for side, words in enumerate((row.left, row.right))
        ]
        if bold:
            # A heading keeps the first lines of what it stands above.
            self._y += step / 2
            self._room_for(sum((max(layout.lineCount() for layout in layouts), 2)) * step)
        for lines in zip_longest(*(_lines(layout) for layout in layouts)):
            self._room_for(step)
            for side, line in enumerate(lines):
                if line is not None and self._is_wanted:
                    line.draw(self._painter, QPointF(self._lefts[side], self._y - line.y()))
            self._y += step
        self._y += self._em * AFTER_PASSAGE

    def _font(self, side: int, scale: float = 1.0, *, bold: bool = False) -> QFont:
        font = QFont()
        font.setFamilies(list(self._families[self._text.glyphs[side]]))
        font.setPixelSize(max(1, round(self._em * scale)))
        font.setBold(bold)
        return font

    # -- pages ------------------------------------------------------------------------------------------------------
    @property
    def _is_wanted(self) -> bool:
        return self.page in self._range

    def _room_for(self, height: float) -> None:
        """Goes on to the next page if this much does not fit any more; what fits on no page begins one."""
        if self._y + height > self._bottom and self._y > self._top:
            self._end_page()
            self._begin_page()

    @property
    def _top(self) -> float:
        return self._em * (STEP + 1)

    @property
    def _bottom(self) -> float:
        return self._height - 2.5 * self._em

    def _begin_page(self) -> None:
        self.page += 1
        self._y = self._top
        if not self._is_wanted:
            return
        if self._came_out:
            self._device.newPage()
        self._came_out += 1
        painter = self._painter
        painter.setPen(QColor(QUIET))
        for side, caption in enumerate(self._text.captions):
            painter.setFont(self._font(side, SMALL))
            box = QRectF(self._lefts[side], 0, self._column, self._em * STEP)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, caption)
        painter.setPen(QPen(QColor(HAIRLINE), self._em / 20))
        painter.drawLine(QLineF(0, self._em * STEP, self._width, self._em * STEP))
        middle = self._width / 2
        painter.drawLine(QLineF(middle, self._top, middle, self._bottom))
        painter.setPen(QColor(INK))

    def _end_page(self) -> None:
        if not self._is_wanted:
            return
        painter = self._painter
        painter.setPen(QColor(QUIET))
        painter.setFont(self._font(0, SMALL))
        box = QRectF(0, self._height - self._em * STEP, self._width, self._em * STEP)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"— {self.page} —")
        title = painter.fontMetrics().elidedText(
            one_line(self._text.title), Qt.TextElideMode.ElideRight, int(self._width - 8 * self._em)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(QColor(INK))


def print_side_by_side(
    text: Printable, device: QPagedPaintDevice, families: Families, first: int = 1, last: int = LAST
) -> int:
    """Prints all rows at once; the number of pages that came out."""
    printing = SideBySide(text, device, families, first, last)
    try:
        while printing.print_row():
            pass
    finally:
        printing.finish()
    return printing.pages


def _look(row: PrintableRow) -> tuple[float, bool, float]:
    """Scale, boldness and first-line indent in em."""
    if row.kind is PassageKind.TITLE:
        return TITLE, True, 0.0
    if row.kind is PassageKind.HEADING:
        return HEADING if row.level <= 2 else 1.0, True, 0.0
    return 1.0, False, INDENT if row.kind in (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM) else 0.0


def _laid_out(row: PrintableRow, words: str, font: QFont, width: float, indent: float) -> QTextLayout:
    centred = row.kind is PassageKind.TITLE
    # Where the file breaks its title says nothing of half a page. A tab between the cells of a table row would jump to
    # the next stop of the paper; a wide blank reads as well.
    words = one_line(words) if centred else words.replace("\t", "　　").replace("\n", "\u2028")
    layout = QTextLayout(words, font)
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignJustify)
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
