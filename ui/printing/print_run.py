"""Printing beside the window: some rows, then the window's turn, then some rows."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtPrintSupport import QPrinter

if TYPE_CHECKING:
    from ui.printing.side_by_side import SideBySide

SLICE = 0.03
"""Seconds of rows before the window gets its turn."""


class PrintRun(QObject):
    """Begins with the next turn of the window. Keeps the printer as long as it is needed.

    Signals: page_begun(int): the number of the page in work; finished(int): how many pages came out; cancelled().
    """

    page_begun = Signal(int)
    finished = Signal(int)
    cancelled = Signal()

    def __init__(self, printing: SideBySide, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._printing = printing
        self._printer = printer
        self._page = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    @Slot()
    def cancel(self) -> None:
        """Nothing is sent to a printer that can still be stopped; a file is left half done."""
        if self._timer.isActive():
            self._timer.stop()
            self._printer.abort()
            self._printing.finish()
            self.cancelled.emit()

    @Slot()
    def _on_turn(self) -> None:
        until = perf_counter() + SLICE
        while perf_counter() < until:
            if not self._printing.print_row():
                self._timer.stop()
                self._printing.finish()
                self.finished.emit(self._printing.pages)
                return
        if self._printing.page != self._page:
            self._page = self._printing.page
            self.page_begun.emit(self._page)
