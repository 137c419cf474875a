"""The reader itself: the page with its caret, its marks, and what stands round it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from ui.reader.caret_area import CaretArea
from ui.reader.content import Mark, ReaderContent, Side, SideContent
from ui.reader.fonts import DEFAULT_FAMILIES, Families
from ui.reader.header_band import BAND_HEIGHT, HeaderBand
from ui.reader.hits import Hits
from ui.reader.keys import Keys
from ui.reader.mark_index import MarkIndex
from ui.reader.overview import Overview
from ui.reader.overview_ruler import RULER_WIDTH
from ui.reader.palette import LIGHT, ReaderPalette
from ui.reader.pointer import Pointer
from ui.reader.spread import Spot
from ui.reader.typed import TypedKeys
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from core.model.text import Structure, TextRange
    from ui.reader.gutter_grip import GutterGrip


class ReaderView(CaretArea):
    """One text in two scripts, side by side.

    It is given plain content and marks, and emits facts and wishes; it changes nothing but what it shows.
    Offsets are code points of the stored text. Sizes 12 to 40 px.

    Signals: see the classes below it, and mark_activated(str id): clicked, or Enter on it; mark_hovered(str id, '' for
    none); context_requested(QPoint global, int stored offset); marks_changed(): other marks are
    shown; turned(int): a button of the mouse wants to go back (-1) or forward (+1).
    """

    mark_activated = Signal(str)
    mark_hovered = Signal(str)
    context_requested = Signal(QPoint, int)
    marks_changed = Signal()
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = HeaderBand(self)
        self.overview = Overview(self)
        self._margin: QWidget | None = None
        self._margin_width = 0
        self._families = DEFAULT_FAMILIES
        self._keys = Keys(self)
        self._typed = TypedKeys(self)
        self._pointer = Pointer(self)
        self._hovered_mark = ""
        bar = self.verticalScrollBar()
        for moved in (self.viewport_moved, bar.valueChanged, bar.rangeChanged):
            moved.connect(self._on_viewport_moved)
        self.setViewportMargins(0, BAND_HEIGHT, RULER_WIDTH, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.set_palette(LIGHT)

    # -- what is shown ----------------------------------------------------------------------------------------------
    @override
    def set_content(self, content: ReaderContent) -> None:
        self.overlay.hits, self.overlay.lit = Hits(), None
        super().set_content(content)
        self._show_captions()
        self.overview.outdated()

    @override
    def set_structure(self, structure: Structure) -> None:
        super().set_structure(structure)
        self.overview.outdated()

    @override
    def set_side(self, left: SideContent, right: SideContent) -> None:
        super().set_side(left, right)
        self._show_captions()

    @override
    def set_font(self, families: Families, pixel_size: int) -> None:
        self._families = families
        super().set_font(families, pixel_size)
        self._show_captions()

    @override
    def set_palette(self, palette: ReaderPalette) -> None:
        super().set_palette(palette)
        self._header.show_palette(palette)
        self.overview.ruler.show_palette(palette)
        self.overview.outdated()

    @override
    def _refit(self) -> bool:
        refitted = super()._refit()
        self._header.align(self.spread.page)
        return refitted

    def header_slot(self, side: Side) -> QWidget:
        """A widget above a column that moves with it; further widgets go into its layout(), behind the caption."""
        return self._header.slot(side)

    @property
    def gutter_grip(self) -> GutterGrip:
        """What the widths of the columns are changed with."""
        return self._header.grip

    def _show_captions(self) -> None:
        self._header.show_sides(self.spread.side(Side.LEFT), self.spread.side(Side.RIGHT), self._families)
        self._header.align(self.spread.page)

    def set_margin(self, widget: QWidget | None, width: int) -> None:
        """Puts a widget (or nothing) of so many pixels beside the page, as high as the page."""
        if self._margin is not None and self._margin is not widget:
            self._margin.hide()
        self._margin, self._margin_width = widget, width if widget else 0
        if widget is not None:
            widget.setParent(self)
            widget.show()
        self.setViewportMargins(0, BAND_HEIGHT, RULER_WIDTH + self._margin_width, 0)
        self._place_surroundings()

    # -- marks and hits ---------------------------------------------------------------------------------------------
    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Shows these marks and no others."""
        self.use_marks(MarkIndex(self.spread.rows, marks))

    def use_marks(self, marks: MarkIndex) -> None:
        """The same for marks that lie on the rows of the content already."""
        self.overlay.marks = marks
        self.spread.layouts.drop_highlights()
        self.viewport().update()
        self.overview.outdated()
        self.marks_changed.emit()

    def update_marks(self, changed: Iterable[Mark], removed_ids: Iterable[str]) -> None:
        """Puts marks in or takes them out; only the rows they stand on are painted anew."""
        touched = self.overlay.marks.update(changed, removed_ids)
        for row in touched:
            layout = self.spread.layouts.peek(row)
            if layout:
                layout.forget_marks()
        for row, _ in self.visible_rows():
            if row in touched:
                self.update_rows(row, row)
        self.overview.outdated()
        self.marks_changed.emit()

    def set_hits(self, hits: Sequence[TextRange], current: TextRange | None = None) -> None:
        """Shows the hits of a search, in text order; the current one is brought into sight."""
        if hits is not self.overlay.hits.ranges:  # going from hit to hit changes no tick
            self.overview.outdated()
        if current:
            self.leaving.emit()
        self.overlay.hits = Hits(hits, current)
        self.viewport().update()
        if current:
            self.reveal(current)

    def move_mark(self, direction: int) -> bool:
        """Takes the caret to the next (+1) or previous (-1) mark; False where there is none."""
        here = self.caret()[1]
        mark = self.overlay.marks.after(here) if direction > 0 else self.overlay.marks.before(here)
        if mark is None:
            return False
        self.leaving.emit()
        self.go_to(mark.range.start)
        return True

    @Slot()
    def activate_mark(self) -> None:
        """Says that the mark at the caret was meant."""
        here = self.caret()[1]
        mark = self.overlay.marks.at(here) or (self.overlay.marks.at(here - 1) if here else None)
        if mark:
            self.mark_activated.emit(mark.id)

    # -- pages ------------------------------------------------------------------------------------------------------
    def page(self, direction: int, *, extend: bool = False) -> None:
        """Scrolls by a window less two lines; the caret keeps its height in the window, or comes into it."""
        caret = self.overlay.caret
        step = self.line_step
        window = self.viewport().height()
        box = self.line_box(caret.spot, caret.side)
        y = box.center().y() if box and box.top() >= 0 and box.bottom() < window else step
        x = self.motions.x_of(caret.side, caret.spot) if caret.goal_x is None else caret.goal_x
        before = self.anchor
        self.scroll_by(direction * max(step, window - 2 * step))
        if self.anchor == before:
            y = window if direction > 0 else 0
        left = self.spread.page.left[caret.side]
        self.put_caret(self.spot_at(QPoint(round(left + x), y), caret.side), extend=extend, goal_x=x)

    # -- points -----------------------------------------------------------------------------------------------------
    def spot_at(self, point: QPoint, side: Side) -> Spot:
        """The place for a caret nearest to a point of the viewport, on a side."""
        row, x, level = self._under(point, side)
        if row is None:
            return self.motions.text_end(side)
        return Spot(row, *self.spread.side_layout(row, side).caret_at(x, level))

    def character_spot(self, point: QPoint, side: Side) -> Spot:
        """The place before the character under, or nearest to, a point of the viewport."""
        row, x, level = self._under(point, side)
        if row is None:
            return self.motions.text_end(side)
        return Spot(row, self.spread.side_layout(row, side).character_at(x, level))

    def offset_at(self, point: QPoint) -> int | None:
        """Stored offset of the character under a point of the viewport; None beside the text."""
        side = self.spread.page.side_at(point.x())
        row, x, level = self._under(point, side)
        if row is None or not self.spread.side_layout(row, side).is_over_text(x, level):
            return None
        return self.spread.character_offset(self.character_spot(point, side), side)

    def _under(self, point: QPoint, side: Side) -> tuple[int | None, float, int]:
        """Row (None below the end), x in the column, and line band under a point."""
        rows = [(row, top) for row, top in self.visible_rows() if self.spread.has_side(row, side)]
        if not rows:
            return None, 0.0, 0
        row, top = next(((row, top) for row, top in reversed(rows) if top <= point.y()), rows[0])
        if row == len(self.spread) - 1 and point.y() >= top + self.spread.exact_height(row):
            return None, 0.0, 0
        level = (point.y() - top - self.spread.text_top(row)) // self.spread.metrics(row).step
        return row, point.x() - self.spread.page.left[side], level

    def mark_at(self, point: QPoint) -> Mark | None:
        """The shortest mark under a point of the viewport."""
        offset = self.offset_at(point)
        return None if offset is None else self.overlay.marks.at(offset)

    def tip_at(self, point: QPoint) -> str:
        """The stored words, where others are shown. What is marked is told by the notes."""
        if self.offset_at(point) is None:
            return ""
        side = self.spread.page.side_at(point.x())
        stored = self.spread.stored_words(self.character_spot(point, side), side)
        return self.tr("校订，原文：{words}").replace("{words}", stored) if stored else ""

    def hover(self, point: QPoint | None) -> None:
        """The pointer is over a point, or nowhere: tints the clause there, and says which mark it is on."""
        offset = None if point is None else self.offset_at(point)
        self.hover_clause(None if offset is None else self.spread.clause_at(offset))
        mark = None if offset is None else self.overlay.marks.at(offset)
        mark_id = mark.id if mark else ""
        if mark_id != self._hovered_mark:
            self._hovered_mark = mark_id
            self.mark_hovered.emit(mark_id)

    def click(self, point: QPoint) -> None:
        """A click that was no drag: activates the mark there."""
        mark = self.mark_at(point)
        if mark:
            self.mark_activated.emit(mark.id)

    # -- what stands round the text ---------------------------------------------------------------------------------
    @Slot()
    def _on_viewport_moved(self) -> None:
        self.overview.follow()

    # -- events -----------------------------------------------------------------------------------------------------
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_surroundings()
        self.overview.outdated()

    def _place_surroundings(self) -> None:
        page, margin = self.viewport().geometry(), self._margin_width
        right = page.right() + 1
        width = page.width() + margin + RULER_WIDTH
        self._header.setGeometry(QRect(page.left(), page.top() - BAND_HEIGHT, width, BAND_HEIGHT))
        if self._margin is not None:
            self._margin.setGeometry(QRect(right, page.top(), margin, page.height()))
        self.overview.ruler.setGeometry(QRect(right + margin, page.top(), RULER_WIDTH, page.height()))
        self._header.align(self.spread.page)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.hover(None)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip_text(self.tip_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keys.press(event):
            self.hover_clause(None)
            event.accept()
        else:
            event.ignore()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        # Tab changes sides; Shift+Tab and the window's F6 leave.
        if next and len(self.spread.page.shown) == 2:
            return False
        return super().focusNextPrevChild(next)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._context_at_pointer(event)
        else:
            self._context_at_caret()
        event.accept()

    def _context_at_pointer(self, event: QContextMenuEvent) -> None:
        point = self.viewport().mapFromGlobal(event.globalPos())
        side = self.spread.page.side_at(point.x())
        spot = self.character_spot(point, side)
        offset = self.spread.character_offset(spot, side)
        selection = self.selection()
        if selection is None or not selection.range.start <= offset < selection.range.end:
            self.span(side, spot, spot)
        self.context_requested.emit(event.globalPos(), offset)

    def _context_at_caret(self) -> None:
        caret = self.overlay.caret
        self.show_caret()
        box = self.line_box(caret.spot, caret.side)
        x = self.spread.page.left[caret.side] + self.motions.x_of(caret.side, caret.spot)
        below = QPoint(round(x), box.bottom() if box else 0)
        self.context_requested.emit(self.viewport().mapToGlobal(below), self.caret()[1])
