"""Keeps the reading position while one reads, so that it is there even after the power has failed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.reader.view import ReaderView

DELAY: Final = 3_000
"""Milliseconds after the last movement."""


class PlaceKeeper(QObject):
    """Calls `keep` when the page has come to rest."""

    def __init__(self, view: ReaderView, keep: Callable[[], object]) -> None:
        super().__init__(view)
        self.timer = QTimer(self, singleShot=True, interval=DELAY)
        self.timer.timeout.connect(keep)
        view.viewport_moved.connect(self.timer.start)
