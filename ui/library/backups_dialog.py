"""从备份恢复: the verified copies of a library, newest first."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QListWidget, QWidget

from core.model.store import Backup
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import plain_label

LIST_HEIGHT = 240
LIST_WIDTH = 480


class BackupsDialog(Dialog):
    """After `exec`: `chosen` is the backup to put in place."""

    def __init__(self, library: Path, backups: tuple[Backup, ...], parent: QWidget) -> None:
        sentence = parent.tr("恢复后，现在的文库文件会改名留在原处，不会丢失。")
        super().__init__(parent.tr("从备份恢复“{name}”").replace("{name}", library.stem), sentence, parent)
        self._backups = backups
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("备份"))
        self._list.setMinimumSize(LIST_WIDTH, LIST_HEIGHT)
        for backup in backups:
            self._list.addItem(self._label(backup))
        if backups:
            self._list.setCurrentRow(0)
            self.body.addWidget(self._list)
            self.add_accept(self.tr("恢复"))
            self.add_reject()
            self._list.itemActivated.connect(self.accept)
        else:
            words = self.tr("还没有这个文库的备份。每次打开文库时会自动备份一次。")
            self.body.addWidget(plain_label(words, wrap=True))
            self.add_reject(self.tr("关闭"))

    @property
    def chosen(self) -> Backup | None:
        row = self._list.currentRow()
        return self._backups[row] if row >= 0 else None

    def _label(self, backup: Backup) -> str:
        taken = datetime.fromtimestamp(backup.taken_at / 1000, UTC).astimezone()
        words = self.tr("{time}　{documents} 份文件，{marks} 处标注")
        return (
            words.replace("{time}", f"{taken:%Y-%m-%d %H:%M}")
            .replace("{documents}", str(backup.documents))
            .replace("{marks}", f"{backup.annotations:,}")
        )
