"""What exports from the window have in common: which file is wanted, and what is told while it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from core.exporting.file_name import safe_file_name
from core.progress import Progress
from ui import metrics
from ui.context import Context
from ui.jobs import Lane
from ui.notice import Notice
from ui.widgets.ask import ask
from ui.widgets.banner import Mood
from ui.widgets.buttons import push_button
from ui.widgets.segmented import SegmentedControl

FORMAT_KEY: Final = "export/format"
FOLDER_KEY: Final = "export/folder"
FORMATS: Final = {"docx": "Word", "xlsx": "Excel", "csv": "CSV"}
PATH_WIDTH: Final = 380


class ExportTarget(QObject):
    """Two fields of a dialog, format and path, that follow each other and remember what was chosen last.

    Signals: path_changed(): another path is given, or none.
    """

    path_changed = Signal()

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        """`name` is what the file is about, before anything is done to make a file name of it."""
        super().__init__(parent)
        self._context = context
        self._name = safe_file_name(name)
        self.format_field = SegmentedControl(self.tr("文件格式"))
        for key, words in FORMATS.items():
            self.format_field.add(key, words)
        kept = context.settings.text(FORMAT_KEY, "docx")
        self.format_field.choose(kept if kept in FORMATS else "docx")
        self._path = QLineEdit()
        self._path.setMinimumWidth(PATH_WIDTH)
        self._path.setAccessibleName(self.tr("保存到"))
        browse = push_button(self.tr("选择…"))
        self.path_field = QWidget()
        row = QHBoxLayout(self.path_field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.GAP)
        row.addWidget(self._path, 1)
        row.addWidget(browse)
        self.format_field.choice_changed.connect(self._suggest)
        self._path.textChanged.connect(self.path_changed)
        browse.clicked.connect(self._on_browse_clicked)
        self._suggest()

    @property
    def format(self) -> str:
        return self.format_field.choice

    @property
    def path(self) -> Path | None:
        """None while the field is empty."""
        words = self._path.text().strip()
        return Path(words).expanduser() if words else None

    def keep(self) -> None:
        """Remembers format and folder for the next export."""
        self._context.settings.keep(FORMAT_KEY, self.format)
        if self.path is not None:
            self._context.settings.keep(FOLDER_KEY, str(self.path.parent))

    @Slot()
    def _suggest(self) -> None:
        kept = self._context.settings.text(FOLDER_KEY)
        folder = Path(kept) if kept and Path(kept).is_dir() else Path.home()
        current = self.path or folder / self._name
        self._path.setText(str(current.with_name(f"{self._name}.{self.format}")))

    @Slot()
    def _on_browse_clicked(self) -> None:
        suffix = self.format
        path, _ = QFileDialog.getSaveFileName(
            self.path_field.window(),
            self.tr("保存到"),
            self._path.text(),
            f"{suffix.upper()} (*.{suffix})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self._path.setText(path if path.lower().endswith(f".{suffix}") else f"{path}.{suffix}")


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
    """Has the work done behind whatever is being written to the library. `told` says it is done; {n} and {name} in it
    are the count that `work` returns and the name of the file.
    """

    def done(count: int) -> None:
        words = told.replace("{n}", f"{count:,}").replace("{name}", path.name)
        open_it = QCoreApplication.translate("exporting", "打开")
        context.hub.noticed.emit(Notice(words, Mood.DONE, open_it, lambda: open_with_system(path)))

    words = QCoreApplication.translate("exporting", "正在导出“{name}”…").replace("{name}", path.name)
    context.hub.noticed.emit(Notice(words, progress=True))
    context.jobs.submit(owner, work, done, context.hub.refused.emit, lane=Lane.STORAGE)


def open_with_system(path: Path) -> None:
    """Opens a file of our own making in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
