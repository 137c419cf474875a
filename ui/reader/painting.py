"""Paints the page. Layers: page, clause, tints, hits, selection, lanes, text, numbers, caret."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from core.model.text import TextRange
from ui.reader.caret import Caret
from ui.reader.colours import current_find, linked_selection
from ui.reader.differing import differing_side, paint_differing
from ui.reader.highlights import LineBand
from ui.reader.hits import Hits
from ui.reader.lit import Lit, paint_lit
from ui.reader.pair_painting import PairPainter
from ui.reader.palette import LIGHT, ReaderPalette
from ui.reader.row_marks import marked_side
from ui.reader.strokes import paint_lanes, paint_tints

if TYPE_CHECKING:
    from ui.reader.content import Side
    from ui.reader.mark_index import MarkIndex
    from ui.reader.side_layout import SideLayout
    from ui.reader.spread import Spread

CARET_WIDTH = 2


@dataclass(slots=True)
class Overlay:
    """What is painted over and under the text; every part may change on its own."""

    marks: MarkIndex
    hits: Hits = field(default_factory=Hits)
    clause: TextRange | None = None
    """Stored range of the clause to tint on both sides."""
    caret: Caret = field(default_factory=Caret)
    caret_lit: bool = False
    """False in the dark half of its blinking and without the focus."""
    palette: ReaderPalette = LIGHT
    lit: Lit | None = None
    """The mark that is spoken of."""
    differing: bool = False
    """Whether characters that differ between the sides are tinted."""


class PagePainter:
    """Paints the rows that meet an exposed rectangle."""

    def __init__(self, spread: Spread, overlay: Overlay, number_font: QFont) -> None:
        self._spread = spread
        self._overlay = overlay
        self._number_font = number_font
        partners = spread.content.partners
        self._pair = PairPainter(spread, partners, overlay.palette) if partners else None

    def paint(self, painter: QPainter, exposed: QRect, rows: Sequence[tuple[int, int]]) -> None:
        """`rows` are (row, top in the viewport) of all visible rows; coordinates are logical pixels."""
        colours, page = self._overlay.palette, self._spread.page
        painter.fillRect(exposed, QColor(colours.page))
        if len(page.shown) == 2:
            painter.fillRect(QRect(page.centre, exposed.top(), 1, exposed.height()), QColor(colours.rule))
        for row, top in rows:
            height = self._spread.exact_height(row)
            # Lanes may hang a little into the gap below the row.
            if top <= exposed.bottom() + 2 and top + height >= exposed.top() - 2:
                self._paint_row(painter, row, top, QRectF(exposed))

    def _paint_row(self, painter: QPainter, row: int, top: int, exposed: QRectF) -> None:
        y = top + self._spread.text_top(row)
        if self._pair:
            self._pair.paint_ground(painter, row, top)
        for side in self._spread.page.shown:
            if not self._spread.has_side(row, side):
                if self._pair:
                    self._pair.paint_reason(painter, row, side, y, self._number_font)
                continue
            x = self._spread.page.left[side]
            layout = self._spread.side_layout(row, side)
            painter.translate(x, y)
            self._paint_table_rules(painter, row, side)
            self._paint_backgrounds(painter, row, side, layout)
            painter.setPen(QColor(self._overlay.palette.ink))
            layout.draw(painter, 0, 0, exposed.translated(-x, -y))
            painter.translate(-x, -y)
            self._paint_caret(painter, row, side, x, y)
        if self._pair:
            self._pair.paint_sign(painter, row, y, self._number_font)
        else:
            self._paint_number(painter, row, y)

    # -- below the text ---------------------------------------------------------------------------------------------
    def _paint_backgrounds(self, painter: QPainter, row: int, side: Side, layout: SideLayout) -> None:
        colours = self._overlay.palette
        if self._overlay.clause:
            self._paint_band(painter, layout, self._shown(row, side, self._overlay.clause), colours.linked)
        if self._overlay.differing:
            paint_differing(painter, differing_side(self._spread, row, side), colours)
        if self._pair:
            self._pair.paint_words(painter, row, side, layout)
        marked = marked_side(self._spread, self._overlay, row, side)
        paint_tints(painter, marked)
        band = LineBand(self._spread.metrics(row))
        for hit in self._overlay.hits.within(self._spread.rows[row].ranges[side]):
            colour = current_find(colours) if hit == self._overlay.hits.current else colours.find
            for span in layout.spans(self._shown(row, side, hit)):
                painter.fillRect(band.tint(span), QColor(colour))
        self._paint_selection(painter, row, side, layout)
        paint_lanes(painter, marked, colours)
        if self._overlay.lit:
            paint_lit(painter, self._spread, self._overlay.lit, colours, row, side)

    def _shown(self, row: int, side: Side, span: TextRange) -> TextRange:
        return self._spread.shown_range(row, side, span)

    def _paint_selection(self, painter: QPainter, row: int, side: Side, layout: SideLayout) -> None:
        caret = self._overlay.caret
        first, last = caret.rows
        if not caret.has_selection or not first <= row <= last:
            return
        length = len(self._spread.aligned(row, caret.side).text)
        start = caret.start.offset if row == first else 0
        end = caret.end.offset if row == last else length
        colours = self._overlay.palette
        if side == caret.side:
            self._paint_band(painter, layout, TextRange(start, end), colours.selection, line_end=row < last)
            return
        source = self._spread.aligned(row, caret.side).to_source(TextRange(start, end))
        place = self._spread.rows[row].ranges[caret.side] or self._spread.rows[row].range
        linked = self._shown(row, side, TextRange(place.start + source.start, place.start + source.end))
        self._paint_band(painter, layout, linked, linked_selection(colours), line_end=row < last)

    def _paint_band(
        self, painter: QPainter, layout: SideLayout, span: TextRange, colour: str, *, line_end: bool = False
    ) -> None:
        """Full line bands, so that lines join. With `line_end` the end of the passage is shown to be selected too."""
        if not span:
            return
        brush, right, bottom = QColor(colour), 0.0, 0
        for part in layout.spans(span):
            top = part.level * layout.step
            painter.fillRect(QRectF(part.left, top, part.right - part.left, layout.step), brush)
            right, bottom = part.right, top
        if line_end:
            painter.fillRect(QRectF(right, bottom, self._spread.page.em / 3, layout.step), brush)

    def _paint_table_rules(self, painter: QPainter, row: int, side: Side) -> None:
        table = self._spread.rows[row].table
        if not table:
            return
        metrics, page = self._spread.metrics(row), self._spread.page
        inset = metrics.cell_pad // 2
        height = self._spread.layouts[row].lines * metrics.step + 2 * inset
        rule = QColor(self._overlay.palette.rule)
        for top in (-inset, height - inset) if table.first else (height - inset,):
            painter.fillRect(QRect(0, top, page.widths[side], 1), rule)
        for left, _ in self._spread.cells(row, side)[1:]:
            painter.fillRect(QRect(left - metrics.cell_pad, -inset, 1, height), rule)

    # -- above the text ---------------------------------------------------------------------------------------------
    def _paint_number(self, painter: QPainter, row: int, y: int) -> None:
        number = self._spread.rows[row].number
        if not number:
            return
        metrics, page = self._spread.metrics(row), self._spread.page
        text = str(number)
        painter.setFont(self._number_font)
        width = painter.fontMetrics().horizontalAdvance(text)
        left = page.centre - width // 2
        # The rule must not run through the digits, which are 0.75 em high.
        size = self._number_font.pixelSize()
        box = QRect(left, y + metrics.baseline - size, width, round(1.2 * size)).adjusted(-3, -2, 3, 2)
        painter.fillRect(box, QColor(self._overlay.palette.page))
        painter.setPen(QColor(self._overlay.palette.dim))
        painter.drawText(QPointF(left, y + metrics.baseline), text)

    def _paint_caret(self, painter: QPainter, row: int, side: Side, x: int, y: int) -> None:
        caret = self._overlay.caret
        if row != caret.spot.row or side != caret.side or not self._overlay.caret_lit:
            return
        box = caret_box(self._spread, caret)
        painter.fillRect(box.translated(x, y), QColor(self._overlay.palette.caret))


def caret_box(spread: Spread, caret: Caret) -> QRect:
    """The caret, relative to the left of its column and the first line band of its row."""
    layout = spread.side_layout(caret.spot.row, caret.side)
    metrics = spread.metrics(caret.spot.row)
    line = layout.line_at(caret.spot.offset, trailing=caret.spot.trailing)
    top = layout.level_of(line) * metrics.step + metrics.baseline - round(1.0 * metrics.size)
    left = round(layout.x_at(caret.spot.offset, line)) - CARET_WIDTH // 2
    return QRect(left, top, CARET_WIDTH, round(1.24 * metrics.size))
