"""Dragging the selected words away: into a collection, or as plain text to wherever text is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from ui import metrics
from ui.place import DRAGGED_PLACE
from ui.style.brush import panel
from ui.theme import interface_font, theme_of

if TYPE_CHECKING:
    from ui.reader.view import ReaderView

CARD_WIDTH: Final = 240
OVER_CARD: Final = 12
"""Pixels from the pointer to the card, so that what it is dragged over stays in sight."""


class SelectionDrag:
    """A press on selected words may begin a drag; if the pointer does not move it was a click."""

    def __init__(self, view: ReaderView) -> None:
        self._view = view
        self._pressed_at: QPoint | None = None

    def press(self, point: QPoint) -> bool:
        """Whether a press there is on selected words."""
        self._pressed_at = point if self.is_over(point) else None
        return self._pressed_at is not None

    def move(self, point: QPoint) -> bool:
        """Whether a press on selected words is still to become a drag or a click; begins the drag."""
        if self._pressed_at is None:
            return False
        if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self._drag()
        return True

    def release(self) -> bool:
        """Whether it was a click on selected words."""
        clicked, self._pressed_at = self._pressed_at is not None, None
        return clicked

    def is_over(self, point: QPoint) -> bool:
        """Whether a point of the viewport is over words that are selected on their side."""
        selection = self._view.selection()
        if selection is None or selection.side is not self._view.spread.page.side_at(point.x()):
            return False
        offset = self._view.offset_at(point)
        return offset is not None and selection.range.start <= offset < selection.range.end

    def show_pointer(self, point: QPoint) -> None:
        """An arrow over what can be dragged."""
        shape = Qt.CursorShape.ArrowCursor if self.is_over(point) else Qt.CursorShape.IBeamCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)

    def _drag(self) -> None:
        from core.text.lines import one_line  # it compiles patterns, which are not for the first paint

        words = self._view.selected_text()
        carried = QMimeData()
        carried.setText(words)
        carried.setData(DRAGGED_PLACE, b"")
        drag = QDrag(self._view)
        drag.setMimeData(carried)
        drag.setPixmap(self._card(one_line(words)))
        drag.setHotSpot(QPoint(-OVER_CARD, -OVER_CARD))
        drag.exec(Qt.DropAction.CopyAction)

    def _card(self, words: str) -> QPixmap:
        """The first of the words on a small card."""
        theme, font, ratio = theme_of(self._view.palette()), interface_font(), self._view.devicePixelRatioF()
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, CARD_WIDTH)
        box = QRect(0, 0, QFontMetrics(font).horizontalAdvance(shown) + 2 * metrics.GAP, metrics.CONTROL)
        picture = QPixmap(box.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        panel(painter, box, theme.card, theme.border)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
        return picture
