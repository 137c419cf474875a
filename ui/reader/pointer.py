"""What the mouse does in the reader: hovering, clicking, selecting, scrolling by dragging outside."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.reader.content import Side
from ui.reader.selection_drag import SelectionDrag
from ui.reader.spread import Spot

if TYPE_CHECKING:
    from ui.reader.view import ReaderView

_SCROLL_MS = 16
_MOST_SCROLL = 120
"""Pixels a drag outside scrolls at most per 16 ms."""

_TURNS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class _Unit(Enum):
    """What a drag selects by: it began with a click, a double click or a triple click."""

    CHARACTER = 1
    WORD = 2
    CLAUSE = 3


class Pointer(QObject):
    """Turns mouse events into moves of the caret."""

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view)
        self._view = view
        self._side: Side | None = None
        """Side of the drag that is going on."""
        self._unit = _Unit.CHARACTER
        self._origin: tuple[Spot, Spot] = (Spot(0, 0), Spot(0, 0))
        self._pressed_at = QPoint()
        self._dragged = False
        self._last = QPoint()
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._on_scroll_due)
        self._double_click: tuple[int, QPoint] | None = None
        self._drag = SelectionDrag(view)

    # -- buttons ----------------------------------------------------------------------------------------------------
    def press(self, event: QMouseEvent) -> None:
        if direction := _TURNS.get(event.button()):
            self._view.turned.emit(direction)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        caret = self._view.overlay.caret
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._side = caret.side if extend else self._view.spread.page.side_at(point.x())
        self._pressed_at, self._dragged = point, extend
        if self._is_third_click(event):
            self._begin(_Unit.CLAUSE, point)
            return
        if not extend and self._drag.press(point):
            return
        self._press_at(point, extend=extend)

    def _press_at(self, point: QPoint, *, extend: bool = False) -> None:
        caret = self._view.overlay.caret
        if self._side is None:
            return
        spot = self._view.spot_at(point, self._side)
        self._unit = _Unit.CHARACTER
        self._origin = (caret.anchor, caret.anchor) if extend else (spot, spot)
        self._view.span(self._side, self._origin[0], spot)

    def double_click(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        self._side = self._view.spread.page.side_at(point.x())
        self._double_click = (event.timestamp(), point)
        self._begin(_Unit.WORD, point)

    def move(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            # The release may have gone to somebody else: a menu, another window.
            self._side = None
            self._scrolling.stop()
            self._view.hover(point)
            self._drag.show_pointer(point)
            return
        if self._side is None or self._drag.move(point):
            return
        if not self._dragged:
            distance = (point - self._pressed_at).manhattanLength()
            self._dragged = distance >= QApplication.startDragDistance() // 2
        if self._dragged:
            self._last = point
            self._drag_to(point)
            outside = self._outside(point)
            if outside and not self._scrolling.isActive():
                self._scrolling.start()
            elif not outside:
                self._scrolling.stop()

    def release(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._drag.release():
            self._press_at(event.position().toPoint())
        clicked = self._side is not None and not self._dragged
        self._side = None
        self._scrolling.stop()
        if clicked:
            self._view.click(event.position().toPoint())

    def _is_third_click(self, event: QMouseEvent) -> bool:
        if self._double_click is None:
            return False
        then, where = self._double_click
        self._double_click = None
        near = (event.position().toPoint() - where).manhattanLength() < QApplication.startDragDistance()
        return near and event.timestamp() - then < QApplication.doubleClickInterval()

    # -- dragging ---------------------------------------------------------------------------------------------------
    def _begin(self, unit: _Unit, point: QPoint) -> None:
        self._unit, self._dragged = unit, True
        self._origin = self._stretch_at(point)
        if self._side is not None:
            self._view.span(self._side, *self._origin)

    def _drag_to(self, point: QPoint) -> None:
        if self._side is None:
            return
        start, end = self._stretch_at(point)
        if self._unit is _Unit.CHARACTER:
            self._view.span(self._side, self._origin[0], end)
        elif start < self._origin[0]:
            self._view.span(self._side, self._origin[1], start)
        else:
            self._view.span(self._side, self._origin[0], max(end, self._origin[1]))

    def _stretch_at(self, point: QPoint) -> tuple[Spot, Spot]:
        """What the drag's unit covers under a point."""
        side = self._side if self._side is not None else Side.LEFT
        if self._unit is _Unit.CHARACTER:
            spot = self._view.spot_at(point, side)
            return spot, spot
        character = self._view.character_spot(point, side)
        if self._unit is _Unit.WORD:
            return self._view.motions.word_round(side, character)
        spread = self._view.spread
        clause = spread.clause_at(spread.offset_of(character, side))
        return spread.spots_of(clause, side) if clause else (character, character)

    def _outside(self, point: QPoint) -> int:
        """Pixels above (negative) or below the viewport."""
        height = self._view.viewport().height()
        return min(0, point.y()) + max(0, point.y() - height + 1)

    @Slot()
    def _on_scroll_due(self) -> None:
        outside = self._outside(self._last)
        self._view.scroll_by(max(-_MOST_SCROLL, min(_MOST_SCROLL, outside)))
        self._drag_to(self._last)
