"""The rows of a collection as a list model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from core.model.ids import CollectionRowId
from core.text.lines import one_line
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from core.services.collections import ClauseRecord

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SEPARATOR = " › "
ROWS = "application/x-duidu-collection-rows"


class Role(IntEnum):
    """Data beside the standard roles."""

    RECORD = Qt.ItemDataRole.UserRole + 1
    NUMBER = Qt.ItemDataRole.UserRole + 2
    ORIGIN = Qt.ItemDataRole.UserRole + 3


class ClauseModel(QAbstractListModel):
    """Holds ClauseRecord records; DisplayRole is the clause, ORIGIN where it stands.

    Signals: rows_dropped(list of row ids, int row): they are to stand before that row. The model moves nothing itself.
    """

    rows_dropped = Signal(list, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[ClauseRecord, ...] = ()
        self.movable = True
        """Whether rows may be dragged to another place."""

    def show(self, records: tuple[ClauseRecord, ...]) -> None:
        """Other records; where the rows are the same only those that changed are drawn anew."""
        if [each.row.id for each in records] != [each.row.id for each in self._records]:
            self.beginResetModel()
            self._records = records
            self.endResetModel()
            return
        before, self._records = self._records, records
        for row, (old, new) in enumerate(zip(before, records, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

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
            case Qt.ItemDataRole.DisplayRole:
                return one_line(record.row.exact)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(record)
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(f"{record.row.exact}\n{SEPARATOR.join((record.document.title, *record.path))}")
            case Role.RECORD:
                return record
            case Role.NUMBER:
                return str(index.row() + 1)
            case Role.ORIGIN:
                return f"{self._origin(record)} · {record.document.title}"
            case _:
                return None

    # -- dragging ---------------------------------------------------------------------------------------------------
    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not self.movable:
            return usual
        return usual | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [ROWS]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted(index.row() for index in indexes)
        data = QMimeData()
        data.setData(ROWS, QByteArray("\n".join(self._records[row].row.id for row in rows).encode()))
        return data

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """False: the view must not take the rows out of their old places; the library will say how they stand."""
        if data.hasFormat(ROWS):
            ids = [CollectionRowId(each) for each in bytes(data.data(ROWS).data()).decode().split("\n")]
            self.rows_dropped.emit(ids, row if row >= 0 else len(self._records))
        return False

    def _spoken(self, record: ClauseRecord) -> str:
        tags = "、".join(tag.name for tag in record.tags)
        return "，".join(filter(None, (one_line(record.row.exact), tags, self._origin(record), record.row.remark)))

    def _origin(self, record: ClauseRecord) -> str:
        passage = self.tr("第 {n} 段").replace("{n}", str(record.passage))
        return SEPARATOR.join((*record.path[-1:], passage))
