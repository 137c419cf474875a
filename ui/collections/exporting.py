"""Exporting a collection: asks how, writes behind everything else, says what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.errors import Cancelled, DuiduError
from ui.jobs import Lane
from ui.notice import Notice
from ui.widgets.banner import Mood

if TYPE_CHECKING:
    from core.model.collection import Collection
    from core.progress import Progress
    from core.services.exports import ExportRequest
    from ui.context import Context


class Exporting(QObject):
    """One export after the other."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def ask(self, collection: Collection, rows: int) -> None:
        """Opens the dialog for a collection."""
        from ui.collections.export_dialog import ExportDialog

        dialog = ExportDialog(self._context, collection, rows, self._window)
        dialog.accepted.connect(lambda: self._export(collection, dialog.request))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, collection: Collection, request: ExportRequest) -> None:
        library = self._context.library

        def work(progress: Progress) -> int:
            return library.exports.export_collection(collection, request, progress)

        # On the storage lane, behind whatever is being written: the last remark is in it.
        job = self._context.jobs.submit(
            self, work, lambda count: self._on_exported(request.path, count), self._on_refused, lane=Lane.STORAGE
        )
        words = self.tr("正在导出“{name}”…").replace("{name}", request.path.name)
        self._tell(Notice(words, Mood.NOTICE, self.tr("取消"), job.cancel, progress=True))

    def _on_exported(self, path: Path, count: int) -> None:
        words = self.tr("已导出 {n} 条到“{name}”。").replace("{n}", f"{count:,}").replace("{name}", path.name)
        self._tell(Notice(words, Mood.DONE, self.tr("打开"), lambda: self._open(path)))

    def _on_refused(self, error: DuiduError) -> None:
        if isinstance(error, Cancelled):
            self._tell(Notice(self.tr("已取消导出，没有写入文件。"), Mood.DONE))
        else:
            self._context.hub.refused.emit(error)

    def _open(self, path: Path) -> None:
        """A file of our own making, in the program that the system has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("这台电脑上没有打开它的程序。文件在“{path}”。").replace("{path}", str(path))
            self._tell(Notice(words, Mood.WARNING))

    def _tell(self, notice: Notice) -> None:
        self._context.hub.noticed.emit(notice)
