"""What exports from the window have in common: which file is wanted, and what is told while it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.errors import Cancelled, DuiduError
from core.exporting.file_name import safe_file_name
from ui import metrics
from ui.export_path import what_is_wrong, whole_path
from ui.jobs import Lane
from ui.notice import Notice
from ui.widgets.ask import ask
from ui.widgets.banner import Mood
from ui.widgets.buttons import push_button
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from core.progress import Progress
    from ui.context import Context

FORMAT_KEY: Final = "export/format"
FOLDER_KEY: Final = "export/folder"
FORMATS: Final = {"docx": "Word", "xlsx": "Excel", "csv": "CSV"}
PATH_WIDTH: Final = metrics.scaled(380)


class ExportTarget(QObject):
    """Two fields of a dialog, format and path, that follow each other and remember what was chosen last.

    Signals: path_changed(): another path is given, or none, or one that cannot be tried.
    """

    path_changed = Signal()

    def __init__(self, context: Context, name: str, parent: QWidget, formats: Mapping[str, str] = FORMATS) -> None:
        """`name` is what the file is about, before anything is done to make a file name of it.

        `formats` are endings without the dot, and what they are called.
        """
        super().__init__(parent)
        self._context = context
        self._formats = formats
        kept = context.settings.text(FOLDER_KEY)
        self._folder = Path(kept) if kept and Path(kept).is_dir() else Path.home()
        self.format_field = SegmentedControl(self.tr("文件格式"))
        for key, words in formats.items():
            self.format_field.add(key, words)
        kept = context.settings.text(FORMAT_KEY, "docx")
        self.format_field.choose(kept if kept in formats else "docx")
        self._proposed = ""
        self._path = QLineEdit(self._propose(name))
        self._path.setMinimumWidth(PATH_WIDTH)
        self._path.setAccessibleName(self.tr("保存到"))
        self._wrong = plain_label("", wrap=True, rank=Rank.WRONG)
        self.path_field = self._arranged()
        self.format_field.choice_changed.connect(self._on_format_changed)
        self._path.textChanged.connect(self._on_path_typed)
        self._on_path_typed()

    def _arranged(self) -> QWidget:
        browse = push_button(self.tr("选择…"))
        browse.clicked.connect(self._on_browse_clicked)
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self._path, 1)
        row.addWidget(browse)
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.TIGHT)
        column.addLayout(row)
        column.addWidget(self._wrong)
        return field

    @property
    def format(self) -> str:
        return self.format_field.choice

    @property
    def path(self) -> Path | None:
        """A whole path with the ending of the format; None while there is none that can be tried."""
        return None if self._wrong.text() else self._whole()

    def offer(self, formats: Sequence[str], chosen: str, name: str) -> None:
        """Only these formats, one of them chosen, and another name unless the user has given one."""
        untouched = self._path.text() == self._proposed
        for key in self._formats:
            self.format_field.button(key).setVisible(key in formats)
        self.format_field.choose(chosen)
        if untouched:
            self._path.setText(self._propose(name))
        else:
            self._on_format_changed()

    def keep(self) -> None:
        """Remembers format and folder for the next export."""
        self._context.settings.keep(FORMAT_KEY, self.format)
        self.keep_folder()

    def keep_folder(self) -> None:
        """Remembers the folder for the next export."""
        if self.path is not None:
            self._context.settings.keep(FOLDER_KEY, str(self.path.parent))

    def _propose(self, name: str) -> str:
        self._proposed = str(self._folder / safe_file_name(name, f".{self.format}"))
        return self._proposed

    def _whole(self) -> Path | None:
        typed = self._path.text().strip()
        return whole_path(typed, self.format, self._folder) if typed else None

    @Slot()
    def _on_format_changed(self) -> None:
        if (path := self._whole()) is not None:
            untouched = self._path.text() == self._proposed
            self._path.setText(str(path))
            self._proposed = str(path) if untouched else self._proposed

    @Slot()
    def _on_path_typed(self) -> None:
        path = self._whole()
        self._wrong.setText(what_is_wrong(path) if path is not None else "")
        self._wrong.setVisible(bool(self._wrong.text()))
        self.path_changed.emit()

    @Slot()
    def _on_browse_clicked(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self.path_field.window(),
            self.tr("保存到"),
            self._path.text(),
            f"{self._formats[self.format]} (*.{self.format})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self._path.setText(str(whole_path(path, self.format, self._folder)))


def may_write(window: QWidget, path: Path) -> bool:
    """Asks before a file that stands there is replaced."""
    if not path.exists():
        return True
    words = QCoreApplication.translate("exporting", "“{name}”已经存在。要用新的替换它吗？")
    title, confirm = (
        QCoreApplication.translate("exporting", "替换文件"),
        QCoreApplication.translate("exporting", "替换"),
    )
    return ask(window, title, words.replace("{name}", path.name), confirm=confirm)


def write_out(context: Context, owner: QObject, path: Path, work: Callable[[Progress], int], told: str) -> None:
    """Has the work done behind whatever is being written to the library; it can be cancelled meanwhile.

    `told` says it is done; {n} and {name} in it are the count that `work` returns and the name of the file.
    """
    tell = context.hub.noticed.emit

    def done(count: int) -> None:
        words = told.replace("{n}", f"{count:,}").replace("{name}", path.name)
        open_it = QCoreApplication.translate("exporting", "打开")
        folder = QCoreApplication.translate("exporting", "所在文件夹")
        tell(
            Notice(
                words,
                Mood.DONE,
                open_it,
                lambda: _open(context, path),
                other_text=folder,
                other=lambda: _open(context, path.parent),
            )
        )

    def failed(error: DuiduError) -> None:
        if isinstance(error, Cancelled):
            tell(Notice(QCoreApplication.translate("exporting", "已取消导出，没有写入文件。"), Mood.DONE))
        else:
            context.hub.refused.emit(error)

    job = context.jobs.submit(owner, work, done, failed, lane=Lane.STORAGE)
    words = QCoreApplication.translate("exporting", "正在导出“{name}”…").replace("{name}", path.name)
    cancel = QCoreApplication.translate("exporting", "取消")
    tell(Notice(words, Mood.NOTICE, cancel, job.cancel, progress=True))


def _open(context: Context, path: Path) -> None:
    """A file of our own making, or its folder, in the program that the system has for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        words = QCoreApplication.translate("exporting", "这台电脑上没有打开它的程序。文件在“{path}”。")
        context.hub.noticed.emit(Notice(words.replace("{path}", str(path)), Mood.WARNING))
