"""The scrolled page: shows a spread, keeps its place through resizing and zooming, moves what is painted already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from ui.reader.anchor import Anchor, arrived, clamped, moved
from ui.reader.geometry import EVEN, LEAST_PIXELS, MOST_PIXELS, Density
from ui.reader.mark_index import MarkIndex
from ui.reader.painting import Overlay, PagePainter
from ui.reader.prefetch import Prefetch
from ui.reader.rows import RowKind
from ui.reader.spread import Spot, Spread

if TYPE_CHECKING:
    from core.model.text import Structure, TextRange
    from ui.reader.content import ReaderContent, Side, SideContent, SidesShown
    from ui.reader.fonts import Families
    from ui.reader.palette import ReaderPalette

DEFAULT_PIXELS = 18
_SEAM = 2
"""Partial repaints are this much larger on every side: at fractional scales their edges would leave seams."""
_WHEEL_NOTCH = 120


class PageArea(QAbstractScrollArea):
    """Both columns, scrolled as one.

    The scroll bar only follows: the truth is `anchor`. Heights that turn out different from their estimate move
    nothing on the page, only the bar.

    Signals: top_changed(int stored offset at the top of the window); viewport_moved(): anything that stands beside the
    text has to be placed anew; zoomed(int pixel size).
    """

    top_changed = Signal(int)
    viewport_moved = Signal()
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spread = Spread()
        self.overlay = Overlay(MarkIndex(self.spread.rows))
        self.anchor = Anchor()
        self._pixels = DEFAULT_PIXELS
        self._shown: SidesShown = "both"
        self._density = Density.COMFORTABLE
        self._share = EVEN
        self._kept: tuple[int, int] | None = None
        self._last_top = -1
        self._wheel = 0
        self._bar_follows = False
        self._bar_timer = QTimer(self, singleShot=True, interval=0)
        self._bar_timer.timeout.connect(self._on_bar_outdated)
        self._prefetch = Prefetch(self)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        viewport.setMouseTracking(True)
        self.verticalScrollBar().sliderReleased.connect(self._bar_timer.start)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def set_content(self, content: ReaderContent) -> None:
        """Shows another document from its beginning, without marks."""
        self.spread.set_content(content)
        self.overlay.marks = MarkIndex(self.spread.rows)
        self._kept = None
        self._refit()
        self._stand_at(Anchor())

    def set_structure(self, structure: Structure) -> None:
        """Shows the same text with other headings and clauses, at the same place, with the same marks."""
        self._keep_place()
        marks = self.overlay.marks.in_order()
        self.spread.set_content(replace(self.spread.content, structure=structure, rows=None))
        self.overlay.marks = MarkIndex(self.spread.rows, marks)
        self._return_to_place()

    def set_side(self, left: SideContent, right: SideContent) -> None:
        """Shows the same document in other scripts, at the same place."""
        self._keep_place()
        self.spread.set_sides(left, right)
        self._return_to_place()

    def set_sides_shown(self, shown: SidesShown) -> None:
        self._keep_place()
        self._shown = shown
        self._refit()
        self._return_to_place()

    def set_density(self, density: Density) -> None:
        self._keep_place()
        self._density = density
        self._refit()
        self._return_to_place()

    def set_share(self, share: int) -> None:
        """What the left column takes of both, in thousandths."""
        self._keep_place()
        self._share = share
        self._refit()
        self._return_to_place()

    @property
    def line_step(self) -> int:
        """Distance of the lines of running text, in pixels."""
        return self.spread.page.row(RowKind.BODY).step

    def set_font(self, families: Families, pixel_size: int) -> None:
        """Families per glyph set and the size of the running text, 12 to 40 px."""
        self._keep_place()
        self.spread.set_fonts(families)
        self._set_pixels(pixel_size)
        self._return_to_place()

    def set_palette(self, palette: ReaderPalette) -> None:
        self.overlay.palette = palette
        self.spread.layouts.drop_highlights()
        self.viewport().update()

    def set_differing(self, *, on: bool) -> None:
        """Whether characters that differ between the sides are tinted."""
        self.overlay.differing = on
        self.viewport().update()

    @property
    def pixel_size(self) -> int:
        return self._pixels

    def zoom(self, steps: int) -> None:
        """Larger (or smaller) by so many pixels."""
        self.zoom_to(self._pixels + steps)

    def zoom_to(self, pixel_size: int) -> None:
        """Another size of the running text; 12 to 40 px."""
        if max(LEAST_PIXELS, min(MOST_PIXELS, pixel_size)) == self._pixels:
            return
        self._keep_place()
        self._set_pixels(pixel_size)
        self._return_to_place()

    def _set_pixels(self, pixel_size: int) -> None:
        before, self._pixels = self._pixels, max(LEAST_PIXELS, min(MOST_PIXELS, pixel_size))
        self._refit()
        if self._pixels != before:
            self.zoomed.emit(self._pixels)

    def _refit(self) -> bool:
        width, shown = self.viewport().width(), self._shown
        return self.spread.set_page(width, self._pixels, shown, density=self._density, share=self._share)

    # -- the place --------------------------------------------------------------------------------------------------
    def top_offset(self) -> int:
        """Stored offset of the first character of the line at the top of the window."""
        return self._top()[0]

    def top_pixel(self) -> int:
        """Pixels of that line that are scrolled off; ~n if n pixels of the gap above a row's first line are."""
        return self._top()[1]

    def restore(self, offset: int, pixel: int = 0) -> None:
        """Stands where `top_offset` and `top_pixel` said; kept through resizing until the user scrolls."""
        self._kept = (offset, pixel)
        self._return_to_place()

    def jump_to(self, offset: int, *, third: bool = True) -> None:
        """Brings the line of a stored offset to the top of the window, or a third of it below the top."""
        self._kept = None
        side = self.spread.side_of(offset, self._first_side())
        spot = self.spread.spot_of(offset, side)
        layout = self.spread.side_layout(spot.row, side)
        level = layout.level_of(layout.line_at(spot.offset))
        y = self.spread.text_top(spot.row) + level * layout.step if level else 0
        self._stand_at(moved(Anchor(spot.row, y), -self.viewport().height() // 3 if third else 0, self.spread))

    def _first_side(self) -> Side:
        return self.spread.page.shown[0]

    def _top(self) -> tuple[int, int]:
        row = self.anchor.row
        side = self._first_side() if self.spread.has_side(row, self._first_side()) else self.spread.page.shown[-1]
        layout = self.spread.side_layout(row, side)
        below = self.anchor.offset - self.spread.text_top(row)
        if below < 0:
            return self.spread.offset_of(Spot(row, 0), side), ~self.anchor.offset
        level = min(below // layout.step, layout.levels - 1)
        start = layout.line_range(layout.line_near(0, level)).start
        return self.spread.offset_of(Spot(row, start), side), below - level * layout.step

    def _keep_place(self) -> None:
        """Remembers the character at the top; while the user does not scroll, the one remembered first."""
        if self._kept is None:
            self._kept = self._top()

    def _return_to_place(self) -> None:
        if self._kept is None:
            return
        offset, pixel = self._kept
        offset = min(offset, len(self.spread.content.text))
        side = self.spread.side_of(offset, self._first_side())
        spot = self.spread.spot_of(offset, side)
        layout = self.spread.side_layout(spot.row, side)
        level = layout.level_of(layout.line_at(spot.offset))
        gap = self.spread.text_top(spot.row)
        top = gap + level * layout.step
        # Below the last line of this side there may be more lines of the other, and the gap before the next row.
        last = level == layout.levels - 1
        room = self.spread.exact_height(spot.row) - top if last else layout.step
        y = min(~pixel, gap) if pixel < 0 else top + min(pixel, room - 1)
        self._stand_at(Anchor(spot.row, y))

    # -- scrolling --------------------------------------------------------------------------------------------------
    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._bar_follows:
            return
        if abs(dy) <= 2 * self.viewport().height():
            self.scroll_by(-dy)
            return
        self._kept = None
        value = self.verticalScrollBar().value()
        row, top = self.spread.heights.at(value)
        self._stand_at(Anchor(row, max(0, min(value - top, self.spread.exact_height(row) - 1))))

    def scroll_by(self, pixels: int) -> None:
        """Scrolls down (up if negative) by whole pixels, as far as there is text."""
        self._kept = None
        before, window = self.anchor, self.viewport().height()
        self.anchor = clamped(moved(before, pixels, self.spread), window, self.spread)
        if self.anchor == before:
            self._bar_timer.start()
            return
        if abs(pixels) < window and arrived(before, pixels, self.anchor, self.spread):
            self.viewport().scroll(0, -pixels)
        else:
            self.viewport().update()
        self._has_moved()

    def _stand_at(self, anchor: Anchor) -> None:
        self.anchor = clamped(anchor, self.viewport().height(), self.spread)
        self.viewport().update()
        self._has_moved()

    def _has_moved(self) -> None:
        self._bar_timer.start()
        self._prefetch.start()
        self.viewport_moved.emit()
        top = self.top_offset()
        if top != self._last_top:
            self._last_top = top
            self.top_changed.emit(top)

    def follow_with_bar(self) -> None:
        """Lets the scroll bar catch up with the page, soon."""
        self._bar_timer.start()

    @Slot()
    def _on_bar_outdated(self) -> None:
        bar = self.verticalScrollBar()
        if bar.isSliderDown():
            return
        self.spread.corrected = False
        window, step = self.viewport().height(), self.line_step
        self._bar_follows = True
        bar.setRange(0, max(0, self.spread.heights.total - window))
        bar.setPageStep(max(step, window - 2 * step))
        bar.setSingleStep(step)
        bar.setValue(self.spread.heights.top(self.anchor.row) + self.anchor.offset)
        self._bar_follows = False

    # -- what is in sight -------------------------------------------------------------------------------------------
    def visible_rows(self) -> list[tuple[int, int]]:
        """(row, top in the viewport) of every row in sight; lays them out."""
        result: list[tuple[int, int]] = []
        y, row, window = -self.anchor.offset, self.anchor.row, self.viewport().height()
        while y < window and row < len(self.spread):
            result.append((row, y))
            y += self.spread.exact_height(row)
            row += 1
        if self.spread.corrected:
            self._bar_timer.start()
        return result

    def row_top(self, row: int, *, reach: int = 0) -> int | None:
        """Top of a row in the viewport's coordinates; None if it is more than `reach` pixels outside the window.

        Lays out the rows on the way.
        """
        y, here, window = -self.anchor.offset, self.anchor.row, self.viewport().height()
        while here < row and y < window + reach:
            y += self.spread.exact_height(here)
            here += 1
        while here > row and y > -reach:
            here -= 1
            y -= self.spread.exact_height(here)
        return y if here == row else None

    def update_rows(self, first: int, last: int) -> None:
        """Repaints the rows from `first` to `last` as far as they are in sight."""
        for row, top in self.visible_rows():
            if first <= row <= last:
                height = self.spread.exact_height(row)
                self.viewport().update(QRect(0, top - _SEAM, self.viewport().width(), height + 2 * _SEAM))

    def update_range(self, spans: Iterable[TextRange | None]) -> None:
        """Repaints the rows that show something of these stored ranges."""
        for span in spans:
            if span:
                rows = self.spread.rows.within(span)
                self.update_rows(rows.start, rows.stop - 1)

    # -- events -----------------------------------------------------------------------------------------------------
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        number_font = self.spread.number_font()
        PagePainter(self.spread, self.overlay, number_font).paint(painter, event.rect(), self.visible_rows())
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_viewport()

    def _fit_viewport(self) -> None:
        """After the viewport changed its size: same character at the top, columns fitted, no blank end."""
        self._keep_place()
        kept = self._kept
        if self._refit():
            self._return_to_place()
        else:
            self._stand_at(self.anchor)
        self._kept = kept

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / _WHEEL_NOTCH)
        self._wheel -= notches * _WHEEL_NOTCH
        if notches:
            self.zoom(notches)
        event.accept()
