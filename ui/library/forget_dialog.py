"""彻底清理: what is to be removed for good."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from core.model.document import DocumentSummary
from core.model.ids import DocumentId
from ui.style.buttons import ButtonKind
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label

LIST_HEIGHT = 220


class ForgetDialog(Dialog):
    """After `exec`: `documents` and `before` (ms UTC, or None) say what goes."""

    def __init__(self, records: tuple[DocumentSummary, ...], current: str | None, parent: QWidget) -> None:
        sentence = parent.tr("删除的文件平时可以撤销找回。彻底清理之后，文件、标注、原件和备份里都不再留有这些内容。")
        super().__init__(parent.tr("彻底清理"), sentence, parent)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("要彻底清理的文件"))
        self._list.setMinimumHeight(LIST_HEIGHT)
        for record in records:
            entry = QListWidgetItem(record.document.title)
            entry.setData(Qt.ItemDataRole.UserRole, record.document.id)
            chosen = record.document.id == current
            entry.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            self._list.addItem(entry)
        self.body.addWidget(plain_label(self.tr("清理这些文件：")))
        self.body.addWidget(self._list)
        self._with_history = QCheckBox(self.tr("清理此日之前的操作记录（之前的步骤不能再撤销）："))
        self._date = QDateEdit(QDate.currentDate())
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("yyyy-MM-dd")
        self._date.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self._with_history)
        row.addWidget(self._date)
        row.addStretch(1)
        self.body.addLayout(row)
        note = self.tr("已删除但还能撤销找回的文件，随操作记录一并清理。")
        self.body.addWidget(plain_label(note, wrap=True, rank=Rank.DIM))
        self._accept = self.add_accept(self.tr("继续…"), ButtonKind.DANGER)
        self.add_reject()
        self._with_history.toggled.connect(self._date.setEnabled)
        self._with_history.toggled.connect(self._on_choice_changed)
        self._list.itemChanged.connect(self._on_choice_changed)
        self._on_choice_changed()

    @property
    def documents(self) -> tuple[DocumentId, ...]:
        entries = (self._list.item(row) for row in range(self._list.count()))
        return tuple(
            DocumentId(str(entry.data(Qt.ItemDataRole.UserRole)))
            for entry in entries
            if entry.checkState() is Qt.CheckState.Checked
        )

    @property
    def before(self) -> int | None:
        """The beginning of the chosen day in this machine's zone; ms UTC."""
        if not self._with_history.isChecked():
            return None
        day = self._date.date()
        local = datetime(day.year(), day.month(), day.day(), tzinfo=UTC).replace(tzinfo=None).astimezone()
        return int(local.timestamp() * 1000)

    @Slot()
    def _on_choice_changed(self) -> None:
        self._accept.setEnabled(bool(self.documents) or self._with_history.isChecked())
