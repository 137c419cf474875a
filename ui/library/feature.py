"""文库 as a feature: lists documents, takes files in, opens and makes library files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.errors import DuiduError
from core.importing.read_file import ImportedFile
from core.model.changes import ChangeSet, Subject
from core.model.store import CheckReport
from core.services.libraries import SUFFIX, with_suffix
from ui.context import Context
from ui.library.backups_dialog import BackupsDialog
from ui.library.describe_dialog import DescribeDialog
from ui.library.encoding_dialog import EncodingDialog
from ui.library.files import LibraryFiles, MakeLibraries
from ui.library.forget_dialog import ForgetDialog
from ui.library.import_report import ImportReportDialog, summary_notice
from ui.library.imports import ImportResult, Imports, Outcome
from ui.library.panel import LibraryPanel
from ui.notice import Notice
from ui.widgets.ask import ask
from ui.widgets.banner import Mood
from ui.wording import sentence

FOLDER_KEY = "folder/import"
LAST_KEY = "last_document"


class LibraryFeature(QObject):
    """Signals: document_requested(str id): to be opened in the reader; import_progressed(int, int, str)."""

    document_requested = Signal(str)

    def __init__(self, context: Context, make_libraries: MakeLibraries, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._current: str | None = None
        self.panel = LibraryPanel(context, window)
        self.files = LibraryFiles(context, make_libraries, self)
        self.imports = Imports(context, self)
        self._recent = QMenu(self.tr("最近的文库"), window)
        self._recent.aboutToShow.connect(self._on_recent_about_to_show)
        self.panel.document_requested.connect(self.document_requested)
        self.imports.finished.connect(self._on_imports_finished)
        self.imports.progressed.connect(self._on_import_progressed)
        self.imports.encoding_wanted.connect(self._on_encoding_wanted)
        self.files.refused.connect(self._on_library_refused)
        self.files.checked.connect(self._on_checked)
        self.files.restored.connect(self._on_restored)
        context.hub.library_opened.connect(self._on_library_opened)
        context.hub.changed.connect(self._on_changed)
        self._connect_actions()

    def _connect_actions(self) -> None:
        for action_id, slot in (
            ("library.import", self._choose_files),
            ("library.new", self._choose_new_library),
            ("library.open", self._choose_library),
            ("library.save_as", self._choose_copy),
            ("library.restore", self._choose_backup),
            ("library.describe", self._describe),
            ("library.original", self._take_out_original),
            ("library.delete", self._delete),
            ("library.forget", self._forget),
            ("library.check", self.files.check),
            ("library.quit", self._window.close),
        ):
            self._context.actions.connect_to(action_id, slot)

    def complete_menu(self, menu_id: str, menu: QMenu) -> None:
        """Puts the recent libraries below 打开文库."""
        if menu_id == "file":
            menu.insertMenu(self._context.actions["library.save_as"], self._recent)
            menu.insertSeparator(self._context.actions["library.new"])
            menu.insertSeparator(self._context.actions["library.describe"])
            menu.insertSeparator(self._context.actions["library.forget"])
            menu.insertSeparator(self._context.actions["library.quit"])

    # -- libraries --------------------------------------------------------------------------------------------------
    def open_at_start(self, path: Path | None) -> None:
        """The library of the command line, else the one open last time, else the embedded one."""
        recent = self._context.settings.recent()
        if path is not None:
            if path.exists():
                self.files.open(path.resolve())
            else:
                self.files.create(with_suffix(path.resolve()))
        elif recent and Path(recent[0]).exists():
            self.files.open(Path(recent[0]))
        else:
            self.files.open_default()

    def set_current(self, document_id: str | None) -> None:
        """The document that the reader shows."""
        self._current = document_id
        self.panel.set_current(document_id)
        if document_id and self._context.has_library:
            self._context.settings.keep(f"{LAST_KEY}/{self._context.library.store.uid}", document_id)

    @Slot()
    def _on_library_opened(self) -> None:
        self._list_documents()
        last = self._context.settings.text(f"{LAST_KEY}/{self._context.library.store.uid}")
        known = {record.document.id for record in self._context.library.documents.summaries()}
        wanted = last if last in known else self.panel.select_first()
        if wanted:
            self.document_requested.emit(wanted)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(Subject.DOCUMENT, Subject.ANNOTATION, Subject.TAGGING):
            self._list_documents()

    def _list_documents(self) -> None:
        self.panel.show_documents(self._context.library.documents.summaries(), self._current)

    @Slot()
    def _on_recent_about_to_show(self) -> None:
        self._recent.clear()
        for path in map(Path, self._context.settings.recent()):
            if path.exists():
                self._recent.addAction(path.stem, lambda path=path: self.files.open(path))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("还没有")).setEnabled(False)

    def _choose_library(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("打开文库"), "", self._pattern())
        if path:
            self.files.open(Path(path))

    def _choose_new_library(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("新建文库"), "", self._pattern())
        if path:
            self.files.create(with_suffix(Path(path)))

    def _choose_copy(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("文库另存为"), "", self._pattern())
        if path:
            self.files.save_as(with_suffix(Path(path)))

    def _choose_backup(self) -> None:
        path = self._context.library.path if self._context.has_library else self.files.libraries.default_path
        dialog = BackupsDialog(path, self.files.libraries.backups(path), self._window)
        if dialog.exec() and dialog.chosen is not None:
            self.files.restore(dialog.chosen, path)

    def _pattern(self) -> str:
        return self.tr("对读文库") + f" (*{SUFFIX})"

    @Slot(object, object)
    def _on_library_refused(self, path: Path, error: DuiduError) -> None:
        """Says why; a library that was to be opened at start gives way to the embedded one, which is never touched."""
        actions = {
            "library.locked": (self.tr("以只读打开"), lambda: self.files.open(path, read_only=True)),
            "library.damaged": (self.tr("从备份恢复…"), lambda: self._restore(path)),
        }
        text, action = actions.get(error.code, ("", None))
        self._context.hub.noticed.emit(Notice(sentence(error), Mood.ERROR, text, action))

    def _restore(self, path: Path) -> None:
        dialog = BackupsDialog(path, self.files.libraries.backups(path), self._window)
        if dialog.exec() and dialog.chosen is not None:
            self.files.restore(dialog.chosen, path)

    @Slot(object)
    def _on_restored(self, kept: Path | None) -> None:
        words = self.tr("已从备份恢复。原来的文件留作“{name}”。").replace("{name}", kept.name if kept else "")
        self._context.hub.noticed.emit(Notice(words if kept else self.tr("已从备份恢复。"), Mood.DONE))

    @Slot(object)
    def _on_checked(self, report: CheckReport) -> None:
        if report.sound:
            words = self.tr("文库完好：{documents} 份文件，{marks} 处标注，{steps} 步操作。")
            words = (
                words.replace("{documents}", str(report.documents))
                .replace("{marks}", f"{report.annotations:,}")
                .replace("{steps}", f"{report.steps:,}")
            )
            self._context.hub.noticed.emit(Notice(words, Mood.DONE))
        else:
            problems = "\n".join(sentence(DuiduError(code)) for code in report.problems)
            self._context.hub.noticed.emit(Notice(problems, Mood.ERROR, self.tr("从备份恢复…"), self._choose_backup))

    # -- importing --------------------------------------------------------------------------------------------------
    def import_files(self, paths: list[str]) -> None:
        """Queues files for import; folders are not looked into."""
        if self._context.has_library:
            self.imports.add([Path(path) for path in paths])

    def _choose_files(self) -> None:
        folder = self._context.settings.text(FOLDER_KEY)
        patterns = self.tr("规划文件") + " (*.txt *.docx);;" + self.tr("所有文件") + " (*)"
        paths, _ = QFileDialog.getOpenFileNames(self._window, self.tr("导入文件"), folder, patterns)
        if paths:
            self._context.settings.keep(FOLDER_KEY, str(Path(paths[0]).parent))
            self.import_files(paths)

    @Slot(int, int, str)
    def _on_import_progressed(self, done: int, total: int, name: str) -> None:
        words = self.tr("正在导入 {n} / {total}：{name}")
        words = words.replace("{n}", str(done + 1)).replace("{total}", str(total)).replace("{name}", name)
        self._context.hub.noticed.emit(Notice(words, Mood.NOTICE, self.tr("取消"), self.imports.cancel))

    @Slot(object, object)
    def _on_encoding_wanted(self, path: Path, file: ImportedFile) -> None:
        dialog = EncodingDialog(path.name, file, self._window)
        self.imports.go_on(path, dialog.encoding if dialog.exec() else None)

    @Slot(list)
    def _on_imports_finished(self, results: list[ImportResult]) -> None:
        details = any(result.outcome is not Outcome.IMPORTED or result.notices for result in results)
        last = next((result.document for result in reversed(results) if result.document), None)
        open_last = (lambda: self.document_requested.emit(last.id)) if last else None
        notice = summary_notice(results, open_last)
        self._context.hub.noticed.emit(notice)
        if details:
            ImportReportDialog(results, self.document_requested.emit, self._window).open()
        elif last and self._current is None:
            self.document_requested.emit(last.id)

    # -- one document -----------------------------------------------------------------------------------------------
    def _describe(self) -> None:
        document = self.panel.current()
        if document is None:
            return
        dialog = DescribeDialog(document, self._window)
        if not dialog.exec():
            return
        title, description = dialog.title, dialog.description
        if title != document.title:
            self._context.perform(lambda library, reviewer: library.documents.rename(document.id, title, reviewer))
        if description != document.description:
            self._context.perform(
                lambda library, reviewer: library.documents.describe(document.id, description, reviewer)
            )

    def _delete(self) -> None:
        document = self.panel.current()
        if document is not None:
            self._context.perform(lambda library, reviewer: library.documents.delete(document.id, reviewer))

    def _take_out_original(self) -> None:
        document = self.panel.current()
        if document is None:
            return
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("取出原件"), document.file_name)
        if path:
            try:
                Path(path).write_bytes(self._context.library.documents.original(document.id))
            except OSError as error:
                refusal = DuiduError("export.cannot_write", path=path, reason=error.strerror or "")
                self._context.hub.refused.emit(refusal)

    def _forget(self) -> None:
        dialog = ForgetDialog(self._context.library.documents.summaries(), self._current, self._window)
        if not dialog.exec():
            return
        warning = self.tr("清理后无法恢复：所选内容、相应的撤销记录和备份都将删除。")
        if ask(self._window, self.tr("彻底清理"), warning, confirm=self.tr("彻底清理"), dangerous=True):
            chosen, before = dialog.documents, dialog.before
            self._context.perform(lambda library, reviewer: library.documents.forget(chosen, before, reviewer))
