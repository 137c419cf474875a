"""Library files as the user sees them: which one, what if it cannot be opened, copies, backups."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.errors import DuiduError
from core.services.libraries import SUFFIX, with_suffix
from ui.library.backups_dialog import BackupsDialog
from ui.library.files import LibraryFiles, MakeLibraries
from ui.library.refusal_dialog import RESTORABLE, RefusalDialog, WayOn, ways_on
from ui.notice import Notice
from ui.widgets.banner import Mood
from ui.widgets.plain_text import tip
from ui.wording import sentence, upgrade_sentence

if TYPE_CHECKING:
    from core.model.store import Backup, CheckReport
    from ui.context import Context

SLOW = 400
"""Milliseconds after which opening a library is worth a word."""
KEEP_THEIR_FILE = QFileDialog.Option.DontConfirmOverwrite
"""A library is never written over; the refusal says so, where the system would have asked whether to replace it."""
TO_RESTORE = {"library.altered", "library.damaged", "library.overwritten", "library.wal"}
TO_SAVE_AS = {"library.moved", "library.read_only"}


class Opening(QObject):
    """Asks, opens, and tells what became of it."""

    def __init__(self, context: Context, make_libraries: MakeLibraries, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.files = LibraryFiles(context, make_libraries, self)
        self.recent = QMenu(self.tr("最近的文库"), window)
        self.recent.setToolTipsVisible(True)
        self.recent.aboutToShow.connect(self._list_recent)
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._on_slow)
        self.files.opened.connect(self._on_opened)
        self.files.refused.connect(self._on_refused)
        self.files.saved.connect(self._on_saved)
        self.files.checked.connect(self._on_checked)
        self.files.restored.connect(self._on_restored)
        self.files.not_restored.connect(self._on_not_restored)
        for action_id, slot in (
            ("library.new", self._choose_new),
            ("library.open", self._choose),
            ("library.save_as", self._choose_copy),
            ("library.restore", self._choose_backup),
            ("library.check", self._check),
        ):
            context.actions.connect_to(action_id, slot)

    def open_at_start(self, path: Path | None) -> None:
        """The library of the command line, made if it is not there; else the last one; else the embedded one."""
        recent = self._context.settings.recent()
        self._slow.start()
        if path is not None and not path.exists():
            self.files.create(with_suffix(path))
        elif path is not None:
            self.files.open(path)
        elif recent:
            self.files.open(Path(recent[0]))
        else:
            self.files.open_default()

    def open(self, path: Path) -> None:
        self._slow.start()
        self.files.open(path)

    def notice_of(self, error: DuiduError) -> Notice:
        """Why a step was refused, and what can be done about it."""
        text, action = "", None
        if error.code in TO_RESTORE:
            text, action = self.tr("从备份恢复…"), self._choose_backup
        elif error.code in TO_SAVE_AS:
            text, action = self.tr("另存为…"), self._choose_copy
        return Notice(sentence(error), Mood.ERROR, text, action)

    # -- choosing ---------------------------------------------------------------------------------------------------
    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("打开文库"), self._folder(), self._pattern())
        if path:
            self.open(Path(path))

    def _choose_new(self) -> None:
        if path := self._new_path(self.tr("新建文库"), ""):
            self.files.create(path)

    def _choose_copy(self) -> None:
        if not self._context.has_library:
            return
        name = self.tr("{name} 副本").replace("{name}", self._context.library.path.stem)
        if path := self._new_path(self.tr("文库另存为"), name):
            self._tell(Notice(self.tr("正在另存文库…"), progress=True))
            self.files.save_as(path)

    def _new_path(self, title: str, name: str) -> Path | None:
        place = str(Path(self._folder()) / with_suffix(Path(name))) if name else self._folder()
        path, _ = QFileDialog.getSaveFileName(self._window, title, place, self._pattern(), options=KEEP_THEIR_FILE)
        return with_suffix(Path(path)) if path else None

    def _choose_backup(self) -> None:
        open_path = self._context.library.path if self._context.has_library else None
        self.offer_backups(open_path or self.files.libraries.default_path)

    def offer_backups(self, path: Path) -> None:
        """The backups of the library at a path, whatever state it is in."""
        dialog = BackupsDialog(path, self.files.libraries.backups(path), self._window)
        dialog.backup_chosen.connect(partial(self._restore, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _restore(self, path: Path, backup: Backup) -> None:
        self._tell(Notice(self.tr("正在从备份恢复…"), progress=True))
        self.files.restore(backup, path)

    def _check(self) -> None:
        self._tell(Notice(self.tr("正在检查文库…"), progress=True))
        self.files.check()

    def _folder(self) -> str:
        """Beside the library that is open; the embedded one lies where nobody looks for files."""
        if self._context.has_library and self._context.library.path != self.files.libraries.default_path:
            return str(self._context.library.path.parent)
        return str(Path.home())

    def _pattern(self) -> str:
        return self.tr("对读文库") + f" (*{SUFFIX})"

    @Slot()
    def _list_recent(self) -> None:
        """Nothing is looked up on the disk: a share that does not answer would hold the window up."""
        self.recent.clear()
        paths = [Path(text) for text in self._context.settings.recent()]
        for path in paths:
            alone = sum(each.stem == path.stem for each in paths) == 1
            words = path.stem if alone else f"{path.stem} — {path.parent}"
            action = self.recent.addAction(words.replace("&", "&&"), lambda path=path: self.open(path))
            tip(action, str(path))
        if not paths:
            self.recent.addAction(self.tr("还没有")).setEnabled(False)

    # -- what became of it ------------------------------------------------------------------------------------------
    @Slot()
    def _on_slow(self) -> None:
        self._tell(Notice(self.tr("正在打开文库…"), progress=True))

    @Slot()
    def _on_opened(self) -> None:
        self._slow.stop()
        upgrade = self._context.library.store.upgrade
        if upgrade is not None:
            self._tell(Notice(upgrade_sentence(upgrade, self._context.library.path.stem), Mood.WARNING))
        elif self._context.read_only:
            words = self.tr("“{name}”以只读方式打开：可以阅读、查找和导出，标注和修改不会保存。")
            words = words.replace("{name}", self._context.library.path.stem)
            self._tell(Notice(words, Mood.WARNING, self.tr("另存为…"), self._choose_copy))

    @Slot(object, object)
    def _on_refused(self, path: Path, error: DuiduError) -> None:
        """In the strip while another library is open and nothing can be done; else with the ways on."""
        self._slow.stop()
        ways = ways_on(
            error,
            has_backup=error.code in RESTORABLE and bool(self.files.libraries.backups(path)),
            nothing_open=not self._context.has_library,
            is_default=path == self.files.libraries.default_path,
        )
        if not ways:
            self._tell(Notice(sentence(error), Mood.ERROR))
            return
        dialog = RefusalDialog(path.stem, error, ways, self._window)
        dialog.way_chosen.connect(partial(self._go_on, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go_on(self, path: Path, way: WayOn) -> None:
        match way:
            case WayOn.READ_ONLY:
                self.files.open(path, read_only=True)
            case WayOn.BREAK_LOCK:
                self.files.open(path, break_lock=True)
            case WayOn.RESTORE:
                self.offer_backups(path)
            case WayOn.DEFAULT:
                self.files.open_default()
            case WayOn.OTHER:
                self._choose()
            case WayOn.NEW:
                self._choose_new()

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        words = self.tr("已另存为“{name}”，接下来的修改都保存在它里面。").replace("{name}", path.stem)
        self._tell(Notice(words, Mood.DONE))

    @Slot(object)
    def _on_restored(self, kept: Path | None) -> None:
        words = self.tr("已从备份恢复。原来的文件留作“{name}”。").replace("{name}", kept.name if kept else "")
        self._tell(Notice(words if kept else self.tr("已从备份恢复。"), Mood.DONE))

    @Slot(object)
    def _on_not_restored(self, error: DuiduError) -> None:
        self._tell(Notice(sentence(error), Mood.ERROR))

    @Slot(object)
    def _on_checked(self, report: CheckReport) -> None:
        if report.sound:
            words = self.tr("文库完好：{documents} 份文件，{marks} 处标注，{steps} 步操作。")
            words = (
                words.replace("{documents}", str(report.documents))
                .replace("{marks}", f"{report.annotations:,}")
                .replace("{steps}", f"{report.steps:,}")
            )
            self._tell(Notice(words, Mood.DONE))
        else:
            problems = "".join(sentence(DuiduError(code)) for code in report.problems)
            words = self.tr("检查发现问题：{problems}建议从备份恢复。").replace("{problems}", problems)
            self._tell(Notice(words, Mood.ERROR, self.tr("从备份恢复…"), self._choose_backup))

    def _tell(self, notice: Notice) -> None:
        self._context.hub.noticed.emit(notice)
