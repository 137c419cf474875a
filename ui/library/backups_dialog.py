"""从备份恢复: the verified copies of a library, newest first."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from ui.metrics import scaled
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import plain_label
from ui.widgets.views import dress_list

if TYPE_CHECKING:
    from core.model.store import Backup

LIST_HEIGHT = scaled(240)
LIST_WIDTH = scaled(480)


class BackupsDialog(Dialog):
    """Signals: backup_chosen(Backup): to be put in place."""

    backup_chosen = Signal(object)

    def __init__(self, library: Path, backups: tuple[Backup, ...], parent: QWidget) -> None:
        sentence = parent.tr("恢复后，现在的文库文件会改名留在原处，不会丢失。")
        title = parent.tr("从备份恢复“{name}”").replace("{name}", library.stem)
        super().__init__(title, sentence if backups else "", parent)
        self._backups = backups
        self._model = QStandardItemModel(self)
        for backup in backups:
            self._model.appendRow(QStandardItem(self._label(backup)))
        self._list = QListView()
        dress_list(self._list)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("备份"))
        self._list.setMinimumSize(LIST_WIDTH, LIST_HEIGHT)
        if backups:
            self._list.setCurrentIndex(self._model.index(0, 0))
            self._list.activated.connect(self.accept)
            self.body.addWidget(self._list)
            self.add_accept(self.tr("恢复"))
            self.add_reject()
            self._list.setFocus()
        else:
            self._list.hide()
            words = self.tr("还没有这个文库的备份。每次打开文库时会自动备份一次。")
            self.body.addWidget(plain_label(words, wrap=True))
            self.add_reject(self.tr("关闭"))
        self.accepted.connect(self._on_accepted)

    @Slot()
    def _on_accepted(self) -> None:
        row = self._list.currentIndex().row()
        if row >= 0:
            self.backup_chosen.emit(self._backups[row])

    def _label(self, backup: Backup) -> str:
        taken = datetime.fromtimestamp(backup.taken_at / 1000, UTC).astimezone()
        words = self.tr("{time}　{documents} 份文件，{marks} 处标注")
        return (
            words.replace("{time}", f"{taken:%Y-%m-%d %H:%M}")
            .replace("{documents}", str(backup.documents))
            .replace("{marks}", f"{backup.annotations:,}")
        )
