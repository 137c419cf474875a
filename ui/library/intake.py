"""Importing as the user sees it: which files, how far it is, which encoding, what became of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.library.import_report import ImportReportDialog, summary
from ui.library.imports import ImportResult, Imports, Outcome
from ui.notice import Notice
from ui.widgets.banner import Mood

if TYPE_CHECKING:
    from core.importing.read_file import ImportedFile
    from ui.context import Context

FOLDER_KEY = "folder/import"


class Intake(QObject):
    """Signals: document_requested(str id): one of the imported documents is to be opened; finished()."""

    document_requested = Signal(str)
    finished = Signal(list)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.imports = Imports(context, self)
        self.imports.finished.connect(self._on_finished)
        self.imports.progressed.connect(self._on_progressed)
        self.imports.encoding_wanted.connect(self._on_encoding_wanted)

    def import_files(self, paths: list[Path]) -> None:
        """Queues files for import; folders are not looked into. The name comes first: nobody is asked in between."""
        if paths and self._context.may_write() and (self._context.reviewer or self._context.ask_reviewer()):
            self.imports.add(paths)

    def choose_files(self) -> None:
        folder = self._context.settings.text(FOLDER_KEY)
        patterns = self.tr("规划文件") + " (*.txt *.md *.docx);;" + self.tr("所有文件") + " (*)"
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("导入文件"), folder, patterns)
        if names:
            self._context.settings.keep(FOLDER_KEY, str(Path(names[0]).parent))
            self.import_files([Path(name) for name in names])

    @Slot(int, int, str)
    def _on_progressed(self, done: int, total: int, name: str) -> None:
        words = self.tr("正在导入 {n} / {total}：{name}")
        words = words.replace("{n}", str(done + 1)).replace("{total}", str(total)).replace("{name}", name)
        self._tell(Notice(words, Mood.NOTICE, self.tr("取消"), self.imports.cancel, progress=True))

    @Slot(object, object)
    def _on_encoding_wanted(self, path: Path, file: ImportedFile) -> None:
        from ui.library.encoding_dialog import EncodingDialog

        dialog = EncodingDialog(path.name, file, self._window)
        dialog.accepted.connect(lambda: self.imports.go_on(path, dialog.encoding))
        dialog.rejected.connect(lambda: self.imports.go_on(path, None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(list)
    def _on_finished(self, results: list[ImportResult]) -> None:
        words, mood = summary(results)
        documents = [result.document for result in results if result.document is not None]
        if len(results) > 1 and any(result.outcome is Outcome.REFUSED or result.notices for result in results):
            notice = Notice(words, mood, self.tr("查看详情"), lambda: self._show_report(results))
        elif documents:
            notice = Notice(words, mood, self.tr("打开"), lambda: self.document_requested.emit(documents[-1].id))
        else:
            notice = Notice(words, mood)
        self._tell(notice)
        self.finished.emit(results)

    def _show_report(self, results: list[ImportResult]) -> None:
        dialog = ImportReportDialog(results, self._window)
        dialog.document_requested.connect(self.document_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, notice: Notice) -> None:
        self._context.hub.noticed.emit(notice)
