"""Lays out the neighbours of what is in sight, with their marks, while nobody waits for it."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from ui.reader.differing import differing_side
from ui.reader.row_marks import marked_side, noted_marks

if TYPE_CHECKING:
    from ui.reader.page_area import PageArea

_DELAY_MS = 30
_SLICE_SECONDS = 0.006


class Prefetch(QObject):
    """After scrolling has paused: one window below, then one above, nearest first, in slices of 6 ms."""

    def __init__(self, area: PageArea) -> None:
        super().__init__(area)
        self._area = area
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self._on_idle)

    def start(self) -> None:
        """Waits for the next pause."""
        self._timer.start()

    @Slot()
    def _on_idle(self) -> None:
        started = perf_counter()
        spread = self._area.spread
        for row in self._wanted():
            if row in spread.layouts:
                continue
            for side in spread.page.shown:
                if spread.has_side(row, side):
                    marked_side(spread, self._area.overlay, row, side)
                    if self._area.overlay.differing:
                        differing_side(spread, row, side)
            noted_marks(spread, self._area.overlay, row)
            if perf_counter() - started > _SLICE_SECONDS:
                self._timer.start()
                break
        if spread.corrected:
            self._area.follow_with_bar()

    def _wanted(self) -> list[int]:
        spread, window = self._area.spread, self._area.viewport().height()
        visible = self._area.visible_rows()
        if not visible:
            return []
        first, last = visible[0][0], visible[-1][0]
        wanted: list[int] = []
        row, room = last + 1, window
        while room > 0 and row < len(spread):
            wanted.append(row)
            room -= spread.heights[row]
            row += 1
        row, room = first - 1, window
        while room > 0 and row >= 0:
            wanted.append(row)
            room -= spread.heights[row]
            row -= 1
        return wanted
