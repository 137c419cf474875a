"""Printing as a feature: asks for a printer, or shows the pages first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolBar, QWidget

from core.text.lines import one_line
from ui.icons import icon
from ui.notice import Notice
from ui.printing.print_run import PrintRun
from ui.typefaces import DEFAULT, TYPEFACE_KEY, Families, families_of
from ui.widgets.banner import Mood

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    from ui.context import Context
    from ui.printable import Printable

PREVIEW_SIZE = QSize(1000, 680)
PREVIEW_PAGES = 40
"""A preview is painted at once, while the window waits: 40 pages take about a second."""
ACTIONS = ("printing.print", "printing.preview")


class PrintingFeature(QObject):
    """Prints what `printable` gives; without an open document its actions are off."""

    def __init__(self, context: Context, printable: Callable[[], Printable | None], window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._printable = printable
        self._window = window
        self._run: PrintRun | None = None
        context.hub.library_closing.connect(self._on_library_closing)
        context.actions.connect_to("printing.print", self._print)
        context.actions.connect_to("printing.preview", self._preview)
        self.enable(on=False)

    def enable(self, *, on: bool) -> None:
        for action_id in ACTIONS:
            self._context.actions[action_id].setEnabled(on)

    def print_to(self, printer: QPrinter) -> None:
        """Prints the pages that the printer is asked for, beside the window; one document at a time."""
        from ui.printing.side_by_side import LAST, SideBySide

        text = self._printable()
        if text is None or self._run is not None:
            return
        printer.setDocName(one_line(text.title))
        first, last = printer.fromPage() or 1, printer.toPage() or LAST
        try:
            printing = SideBySide(text, printer, self._families, first, last)
        except OSError:
            words = self.tr("打印没有开始。请检查打印机是否可用，或换一个文件位置。")
            self._tell(Notice(words, Mood.ERROR))
            return
        run = PrintRun(printing, printer, self)
        run.page_begun.connect(self._on_page_begun)
        run.finished.connect(self._on_finished)
        run.cancelled.connect(self._on_cancelled)
        self._run = run
        self._on_page_begun(first)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        printer = new_printer()
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("打印"))
        if dialog.exec():
            self.print_to(printer)

    def _preview(self) -> None:
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        printer = new_printer()  # the dialog does not keep it
        dialog = QPrintPreviewDialog(printer, self._window)
        title = self.tr("打印预览（最多显示前 {n} 页，打印时全部打印）").replace("{n}", str(PREVIEW_PAGES))
        dialog.setWindowTitle(title)
        dialog.resize(PREVIEW_SIZE)
        dialog.paintRequested.connect(self.paint_preview)
        self._replace_print_button(dialog)
        if dialog.exec():
            self._print()

    def _replace_print_button(self, dialog: QPrintPreviewDialog) -> None:
        """The dialog's own would print no more than is previewed. Ours, the last as well, accepts the dialog."""
        for bar in dialog.findChildren(QToolBar):
            if bar.actions():
                bar.removeAction(bar.actions()[-1])
                printing = bar.addAction(icon("print"), self.tr("打印…"))
                printing.triggered.connect(dialog.accept)

    @Slot("QPrinter*")
    def paint_preview(self, printer: QPrinter) -> None:
        """Paints the first pages."""
        from ui.printing.side_by_side import print_side_by_side

        text = self._printable()
        if text is not None:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                print_side_by_side(text, printer, self._families, last=PREVIEW_PAGES)
            finally:
                QGuiApplication.restoreOverrideCursor()

    @property
    def _families(self) -> Families:
        return families_of(self._context.settings.text(TYPEFACE_KEY, DEFAULT))

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot()
    def _on_library_closing(self) -> None:
        if self._run is not None:
            self._run.cancel()

    @Slot(int)
    def _on_page_begun(self, page: int) -> None:
        if self._run is not None:
            words = self.tr("正在打印第 {n} 页…").replace("{n}", str(page))
            self._tell(Notice(words, Mood.NOTICE, self.tr("取消"), self._run.cancel, progress=True))

    @Slot(int)
    def _on_finished(self, pages: int) -> None:
        self._end()
        self._tell(Notice(self.tr("已送去打印，共 {n} 页。").replace("{n}", str(pages)), Mood.DONE))

    @Slot()
    def _on_cancelled(self) -> None:
        self._end()
        self._tell(Notice(self.tr("已取消打印。"), Mood.DONE))

    def _end(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
            self._run = None

    def _tell(self, notice: Notice) -> None:
        self._context.hub.noticed.emit(notice)


def new_printer() -> QPrinter:
    """With the page we print on."""
    from PySide6.QtPrintSupport import QPrinter

    from ui.printing.side_by_side import dress_page

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dress_page(printer)
    return printer
