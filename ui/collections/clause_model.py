"""The rows of a collection as a list model."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.services.collections import ClauseRecord
from core.text.lines import one_line
from ui.widgets.plain_text import tip_text

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SEPARATOR = " › "


class Role(IntEnum):
    """Data beside the standard roles."""

    RECORD = Qt.ItemDataRole.UserRole + 1
    NUMBER = Qt.ItemDataRole.UserRole + 2
    ORIGIN = Qt.ItemDataRole.UserRole + 3


class ClauseModel(QAbstractListModel):
    """Holds ClauseRecord records; DisplayRole is the clause, ORIGIN where it stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[ClauseRecord, ...] = ()

    def show(self, records: tuple[ClauseRecord, ...]) -> None:
        self.beginResetModel()
        self._records = records
        self.endResetModel()

    @property
    def records(self) -> tuple[ClauseRecord, ...]:
        return self._records

    def row_of(self, row_id: str) -> int:
        """-1 if it is not there."""
        return next((row for row, each in enumerate(self._records) if each.row.id == row_id), -1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self._records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return one_line(record.row.exact)
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(f"{record.row.exact}\n{record.document.title}{SEPARATOR}{self._origin(record)}")
            case Role.RECORD:
                return record
            case Role.NUMBER:
                return str(index.row() + 1)
            case Role.ORIGIN:
                return f"{self._origin(record)} · {record.document.title}"
            case _:
                return None

    def _origin(self, record: ClauseRecord) -> str:
        passage = self.tr("第 {n} 段").replace("{n}", str(record.passage))
        return SEPARATOR.join((*record.path[-1:], passage))
