"""The list of marks as a model: entries, and in the whole library a line above each document's."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.model.annotation import ReviewStatus
from ui.annotations.entry import Entry, ListRow, Section
from ui.annotations.shelf import TOUCHED_LIMIT
from ui.tags import status_name
from ui.widgets.plain_text import tip_text

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """Data beside the standard roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The Entry or the Section itself."""


class MarkListModel(QAbstractListModel):
    """Holds the rows that the list shows. What stays keeps its index, so selection and scrolling stay too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ListRow] = []

    @property
    def rows(self) -> Sequence[ListRow]:
        return self._rows

    def show(self, rows: Sequence[ListRow]) -> None:
        """Shows these rows and no others, with the fewest changes when few are needed."""
        before, after = [key_of(row) for row in self._rows], [key_of(row) for row in rows]
        stay = set(before) & set(after)
        if (
            len(before) + len(after) - 2 * len(stay) > TOUCHED_LIMIT
            or [key for key in before if key in stay] != [key for key in after if key in stay]
            or len(set(after)) != len(after)
        ):
            self._reset(rows)
            return
        self._take_out(stay)
        self._put_in(rows)

    def row_of(self, annotation_id: str) -> int:
        """-1 if it is not shown."""
        return next((place for place, row in enumerate(self._rows) if key_of(row) == annotation_id), -1)

    def _reset(self, rows: Sequence[ListRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def _take_out(self, stay: set[str]) -> None:
        for place in range(len(self._rows) - 1, -1, -1):
            if key_of(self._rows[place]) not in stay:
                self.beginRemoveRows(ROOT, place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _put_in(self, rows: Sequence[ListRow]) -> None:
        for place, row in enumerate(rows):
            if place < len(self._rows) and key_of(self._rows[place]) == key_of(row):
                if self._rows[place] is not row and self._rows[place] != row:
                    self._rows[place] = row
                    self.dataChanged.emit(self.index(place), self.index(place))
            else:
                self.beginInsertRows(ROOT, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Section):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title if isinstance(row, Section) else row.words
            case Qt.ItemDataRole.ToolTipRole if isinstance(row, Entry):
                return tip_text(self._whole(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.title if isinstance(row, Section) else self._whole(row)
            case Role.ROW:
                return row
            case _:
                return None

    def _whole(self, entry: Entry) -> str:
        """Everything there is to say about a mark."""
        mark = entry.record.annotation
        parts = [
            entry.words,
            "、".join(tag.name for tag in entry.record.tags),
            mark.note,
            status_name(mark.status) if mark.status is not ReviewStatus.NONE else "",
            entry.path,
            entry.record.document.title,
            self.tr("审阅人：{name}").replace("{name}", mark.reviewer),
        ]
        return "\n".join(part for part in parts if part)


def key_of(row: ListRow) -> str:
    """The id of the mark, or of the document whose marks follow."""
    return row.document_id if isinstance(row, Section) else row.id
