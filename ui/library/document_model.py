"""The documents of the library as a list model."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.model.text import Script
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from core.model.document import DocumentSummary

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """Data beside the standard roles."""

    RECORD = Qt.ItemDataRole.UserRole + 1
    DETAIL = Qt.ItemDataRole.UserRole + 2
    SCRIPT = Qt.ItemDataRole.UserRole + 3


class DocumentModel(QAbstractListModel):
    """Holds DocumentSummary records; DisplayRole is the title, DETAIL one quiet line below it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[DocumentSummary, ...] = ()

    def show(self, records: tuple[DocumentSummary, ...]) -> None:
        """Other records; where only counts or titles changed the rows stay what they are."""
        if [each.document.id for each in records] != [each.document.id for each in self._records]:
            self.beginResetModel()
            self._records = records
            self.endResetModel()
            return
        before, self._records = self._records, records
        for row, (old, new) in enumerate(zip(before, records, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def update(self, records: tuple[DocumentSummary, ...]) -> None:
        """Newer records of documents that are listed; others are left out."""
        newer = {record.document.id: record for record in records}
        self.show(tuple(newer.get(record.document.id, record) for record in self._records))

    def row_of(self, document_id: str) -> int:
        """-1 if it is not there."""
        return next((row for row, each in enumerate(self._records) if each.document.id == document_id), -1)

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
                return record.document.title
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(f"{record.document.title}\n{self._detail(record)}\n{record.document.file_name}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{record.document.title}，{self._script(record)}，{self._detail(record)}"
            case Role.RECORD:
                return record
            case Role.DETAIL:
                return self._detail(record)
            case Role.SCRIPT:
                return self._script(record)
            case _:
                return None

    def _script(self, record: DocumentSummary) -> str:
        return self.tr("简") if record.document.script is Script.HANS else self.tr("繁")

    def _detail(self, record: DocumentSummary) -> str:
        """What changes comes before what does not: the end is cut off in a narrow column."""
        parts = [self.tr("{n} 字").replace("{n}", f"{record.document.characters:,}")]
        if record.annotations:
            parts.append(self.tr("{n} 处标注").replace("{n}", f"{record.annotations:,}"))
        if record.tags:
            parts.append(self.tr("{n} 个标签").replace("{n}", str(record.tags)))
        parts.append(day_of(record.document.imported_at))
        return " · ".join(parts)


def day_of(moment: int) -> str:
    """The day of a time (ms UTC) on this computer's calendar."""
    return f"{datetime.fromtimestamp(moment / 1000, UTC).astimezone():%Y-%m-%d}"
