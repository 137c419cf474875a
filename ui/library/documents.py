"""What is done with documents of the library: describe, take out the original, delete, forget."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from core.model.changes import ChangeSet, Subject
from ui.jobs import Lane
from ui.notice import Notice
from ui.widgets.ask import ask
from ui.widgets.banner import Mood

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.ids import DocumentId
    from core.progress import Progress
    from ui.context import Context
    from ui.library.panel import LibraryPanel

FOLDER_KEY = "folder/original"


class Documents(QObject):
    """Carries out the actions that are about the document chosen in the panel."""

    def __init__(self, context: Context, panel: LibraryPanel, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._panel = panel
        self._window = window
        for action_id, slot in (
            ("library.describe", self._describe),
            ("library.original", self._take_out_original),
            ("library.delete", self._delete),
            ("library.forget", self._forget),
        ):
            context.actions.connect_to(action_id, slot)

    def _describe(self) -> None:
        from ui.library.describe_dialog import DescribeDialog

        document = self._panel.chosen()
        if document is None:
            return
        dialog = DescribeDialog(document, self._window)
        if not dialog.exec():
            return
        title, description = dialog.title, dialog.description
        if (title, description) != (document.title, document.description):
            self._context.perform(
                lambda library, reviewer: library.documents.describe(document.id, description, reviewer, title)
            )

    def _delete(self) -> None:
        document = self._panel.chosen()
        if document is not None:
            words = self.tr("已删除《{title}》和它的标注，可用“撤销”找回。").replace("{title}", document.title)
            self._context.perform(
                lambda library, reviewer: library.documents.delete(document.id, reviewer),
                lambda _changes: self._tell(Notice(words, Mood.DONE)),
            )

    # -- the original -----------------------------------------------------------------------------------------------
    def _take_out_original(self) -> None:
        document = self._panel.chosen()
        if document is None:
            return
        folder = Path(self._context.settings.text(FOLDER_KEY) or Path.home())
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("取出原件"), str(folder / document.file_name))
        if not name:
            return
        path, library = Path(name), self._context.library
        self._context.settings.keep(FOLDER_KEY, str(path.parent))

        def work(progress: Progress) -> None:
            del progress
            library.exports.take_out_original(document.id, path)

        words = self.tr("已取出原件“{name}”。").replace("{name}", path.name)
        self._context.jobs.submit(
            self,
            work,
            lambda _outcome: self._tell(Notice(words, Mood.DONE)),
            self._context.hub.refused.emit,
            lane=Lane.STORAGE,
        )

    # -- forgetting -------------------------------------------------------------------------------------------------
    def _forget(self) -> None:
        from ui.library.forget_dialog import ForgetDialog

        if not self._context.has_library:
            return
        records = self._context.library.documents.summaries()
        dialog = ForgetDialog(records, time.time_ns() // 1_000_000, self._window)
        if not dialog.exec():
            return
        chosen, before = dialog.documents, dialog.before
        titles = "\n".join(record.document.title for record in records if record.document.id in chosen)
        warning = self.tr(
            "清理后无法恢复：{n} 份文件连同标注、条款和原件，以及现有的全部备份都将删除，此前的操作都不能再撤销。"
        ).replace("{n}", str(len(chosen)))
        if ask(self._window, self.tr("彻底清理"), warning, confirm=self.tr("彻底清理"), detail=titles, dangerous=True):
            self._tell(Notice(self.tr("正在彻底清理…"), progress=True))
            self._context.perform(
                lambda library, reviewer: library.documents.forget(chosen, before, reviewer),
                lambda _changes: self._tell(Notice(self.tr("已彻底清理，并留下一份清理后的备份。"), Mood.DONE)),
                lambda error: self._on_not_wholly_forgotten(chosen, error),
            )

    def _on_not_wholly_forgotten(self, chosen: tuple[DocumentId, ...], error: DuiduError) -> None:
        """The file may not have been shrunk, or not backed up, when the documents were out of it already."""
        shown = self._context.library.documents.summaries() if self._context.has_library else ()
        gone = frozenset(chosen) - {record.document.id for record in shown}
        if gone and self._context.has_library:
            about = (Subject.DOCUMENT, Subject.ANNOTATION, Subject.TAGGING, Subject.COLLECTION_ROW)
            self._context.hub.changed.emit(ChangeSet(None, dict.fromkeys(about, gone), gone))
        self._context.hub.refused.emit(error)

    def _tell(self, notice: Notice) -> None:
        self._context.hub.noticed.emit(notice)
