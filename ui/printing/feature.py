"""Printing as a feature: asks for a printer, or shows the pages first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.printable import Printable
from ui.printing.side_by_side import print_side_by_side
from ui.typefaces import DEFAULT, TYPEFACE_KEY, families_of

PREVIEW_SIZE = QSize(1000, 680)


class PrintingFeature(QObject):
    """Prints what `printable` gives; without an open document its actions are off."""

    def __init__(self, context: Context, printable: Callable[[], Printable | None], window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._printable = printable
        self._window = window
        context.actions.connect_to("printing.print", self._print)
        context.actions.connect_to("printing.preview", self._preview)
        self.enable(on=False)

    def enable(self, *, on: bool) -> None:
        for action_id in ("printing.print", "printing.preview"):
            self._context.actions[action_id].setEnabled(on)

    def _print(self) -> None:
        printer = self._printer()
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("打印"))
        if dialog.exec():
            self._on_paint_requested(printer)

    def _preview(self) -> None:
        printer = self._printer()
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("打印预览"))
        dialog.resize(PREVIEW_SIZE)
        dialog.paintRequested.connect(self._on_paint_requested)
        dialog.exec()

    @Slot(QPrinter)
    def _on_paint_requested(self, printer: QPrinter) -> None:
        text = self._printable()
        if text is not None:
            typeface = self._context.settings.text(TYPEFACE_KEY, DEFAULT)
            print_side_by_side(text, printer, families_of(typeface))

    def _printer(self) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        return printer
