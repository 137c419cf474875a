"""彻底清理: what is to be removed for good."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QListView, QWidget

from core.model.ids import DocumentId
from ui import metrics
from ui.style.buttons import ButtonKind
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.views import dress_list

if TYPE_CHECKING:
    from core.model.document import DocumentSummary

LIST_HEIGHT = metrics.scaled(200)
LIST_WIDTH = metrics.scaled(520)
ID = Qt.ItemDataRole.UserRole


class HistoryCut(StrEnum):
    """How much of the record of operations goes."""

    NOTHING = "nothing"
    BEFORE_DAY = "before_day"
    EVERYTHING = "everything"


class ForgetDialog(Dialog):
    """After `exec`: `documents` and `before` (ms UTC, or None) say what goes."""

    def __init__(self, records: tuple[DocumentSummary, ...], now: int, parent: QWidget) -> None:
        """Nothing is chosen to begin with. `now` in ms UTC."""
        sentence = parent.tr("删除的文件可以撤销找回。彻底清理之后，文库和它的备份里都不再留有这些内容，谁也找不回来。")
        super().__init__(parent.tr("彻底清理"), sentence, parent)
        self._now = now
        self._model = QStandardItemModel(self)
        for record in records:
            entry = QStandardItem(record.document.title)
            entry.setData(record.document.id, ID)
            entry.setCheckable(True)
            self._model.appendRow(entry)
        self._list = QListView()
        dress_list(self._list)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("要彻底清理的文件，按空格勾选"))
        self._list.setMinimumSize(LIST_WIDTH, LIST_HEIGHT)
        self._cut = QComboBox()
        self._cut.setAccessibleName(self.tr("操作记录"))
        for cut, words in (
            (HistoryCut.NOTHING, self.tr("操作记录只去掉与所选文件有关的内容")),
            (HistoryCut.BEFORE_DAY, self.tr("另清理此日之前的全部操作记录：")),
            (HistoryCut.EVERYTHING, self.tr("另清理至今的全部操作记录")),
        ):
            self._cut.addItem(words, cut)
        self._day = QDateEdit(QDate.currentDate())
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setAccessibleName(self.tr("日期"))
        self._fill()
        self._accept = self.add_accept(self.tr("继续…"), ButtonKind.DANGER)
        self.add_reject()
        self._cut.currentIndexChanged.connect(self._on_choice_changed)
        self._model.itemChanged.connect(self._on_choice_changed)
        self._on_choice_changed()
        self._list.setFocus()

    def _fill(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self._cut)
        row.addWidget(self._day)
        row.addStretch(1)
        notes = (
            self.tr("已经删除、还能撤销找回的文件只留在操作记录里，选“至今的全部操作记录”一并清理。"),
            self.tr("另存的副本、导出的文件、恢复备份时改名留下的旧文库不在清理之列，请自行删除。"),
        )
        self.body.addWidget(plain_label(self.tr("清理这些文件（空格勾选）：")))
        self.body.addWidget(self._list, 1)
        self.body.addLayout(row)
        for note in notes:
            self.body.addWidget(plain_label(note, wrap=True, rank=Rank.DIM))

    @property
    def documents(self) -> tuple[DocumentId, ...]:
        entries = (self._model.item(row) for row in range(self._model.rowCount()))
        return tuple(
            DocumentId(str(entry.data(ID))) for entry in entries if entry.checkState() is Qt.CheckState.Checked
        )

    @property
    def before(self) -> int | None:
        """The beginning of the chosen day in this computer's zone, or the moment after now; ms UTC."""
        match HistoryCut(self._cut.currentData()):
            case HistoryCut.NOTHING:
                return None
            case HistoryCut.BEFORE_DAY:
                return self._day.date().startOfDay().toMSecsSinceEpoch()
            case HistoryCut.EVERYTHING:
                return self._now + 1

    @Slot()
    def _on_choice_changed(self) -> None:
        self._day.setVisible(self._cut.currentData() == HistoryCut.BEFORE_DAY)
        self._accept.setEnabled(bool(self.documents) or self.before is not None)
