"""What was found, as a list model that asks for more when it is scrolled to its end."""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from core.model.text import Script
from core.text.lines import one_line
from ui.search.rows import DocumentRow, HitRow, ListRow, OutlineRow
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.model.ids import DocumentId

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SEPARATOR = " › "


class Role(IntEnum):
    """Data beside the standard roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The row itself."""
    COUNT = Qt.ItemDataRole.UserRole + 2
    """Of a document: how many hits are listed, with a + while there may be more."""
    SCRIPT = Qt.ItemDataRole.UserRole + 3
    """Of a document: one character."""


class ResultModel(QAbstractListModel):
    """Signals: more_wanted(): the end was reached, and there is more."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ListRow] = []
        self._heads: dict[DocumentId, int] = {}
        """Documents and the rows of their lines."""
        self._counts: Counter[DocumentId] = Counter()
        self._more = False
        self._asked = False

    @property
    def rows(self) -> Sequence[ListRow]:
        return self._rows

    @property
    def hit_count(self) -> int:
        return self._counts.total()

    @property
    def document_count(self) -> int:
        return len(self._heads)

    @property
    def has_more(self) -> bool:
        """Whether not everything that was found is listed."""
        return self._more

    def show(self, rows: Sequence[ListRow], *, more: bool) -> bool:
        """Other rows; says whether they are others than before."""
        if rows == self._rows:
            self._asked = False
            self._set_more(on=more)
            return False
        self.beginResetModel()
        self._rows, self._heads, self._counts = [], {}, Counter()
        self._more, self._asked = more, False
        self._take(rows)
        self.endResetModel()
        return True

    def add(self, rows: Sequence[ListRow], *, more: bool) -> None:
        """More rows of the same search."""
        self._asked = False
        last = next(reversed(self._heads), None)
        if rows:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._take(rows)
            self.endInsertRows()
        self._set_more(on=more)
        if last is not None:
            self._tell_head(last)

    def _take(self, rows: Sequence[ListRow]) -> None:
        for row in rows:
            if isinstance(row, DocumentRow):
                self._heads[row.document.id] = len(self._rows)
            elif isinstance(row, HitRow):
                self._counts[row.hit.document_id] += 1
            self._rows.append(row)

    def _set_more(self, *, on: bool) -> None:
        self._more = on
        last = next(reversed(self._heads), None)
        if last is not None:
            self._tell_head(last)

    def _tell_head(self, document_id: DocumentId) -> None:
        index = self.index(self._heads[document_id])
        self.dataChanged.emit(index, index)

    # -- finding rows -----------------------------------------------------------------------------------------------
    def row_of(self, wanted: HitRow) -> int:
        """Of the same passage; -1 if it is not listed."""
        head = self._heads.get(wanted.hit.document_id)
        if head is None:
            return -1
        for place in range(head + 1, len(self._rows)):
            row = self._rows[place]
            if isinstance(row, DocumentRow):
                break
            if isinstance(row, HitRow) and row.hit.place == wanted.hit.place:
                return place
        return -1

    def hits_below(self, head: int) -> range:
        """Rows of a document, of which the line stands at `head`."""
        later = [place for place in self._heads.values() if place > head]
        return range(head + 1, min(later, default=len(self._rows)))

    def head_beside(self, place: int, direction: int) -> int:
        """The line of the next (+1) document, or (-1) of that which a row belongs to or the one before; -1 if none."""
        heads = list(self._heads.values())
        if direction > 0:
            return next((head for head in heads if head > place), -1)
        return next((head for head in reversed(heads) if head < place - 1), -1)

    # -- as Qt asks -------------------------------------------------------------------------------------------------
    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked and bool(self._rows)

    @override
    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not isinstance(self._rows[index.row()], HitRow):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if isinstance(row, HitRow):
            return _hit_data(row, role)
        if isinstance(row, OutlineRow):
            return _outline_data(row, role)
        return self._document_data(row, role)

    def _document_data(self, row: DocumentRow, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.document.title
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(row.document.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self.tr("{title}，{script}，{n} 处").replace("{title}", row.document.title)
                return words.replace("{script}", self._script(row)).replace("{n}", self._count(row))
            case Role.COUNT:
                return self._count(row)
            case Role.SCRIPT:
                return self._script(row)
            case _:
                return None

    def _script(self, row: DocumentRow) -> str:
        return self.tr("简") if row.document.script is Script.HANS else self.tr("繁")

    def _count(self, row: DocumentRow) -> str:
        document_id = row.document.id
        unfinished = self._more and document_id == next(reversed(self._heads), None)
        return f"{self._counts[document_id]:,}+" if unfinished else f"{self._counts[document_id]:,}"


def _hit_data(row: HitRow, role: int) -> str | None:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return row.snippet.words
        case Qt.ItemDataRole.ToolTipRole:
            where = SEPARATOR.join((row.title, *row.path))
            return tip_text(f"{where}\n{one_line(row.hit.context)}")
        case Qt.ItemDataRole.AccessibleTextRole:
            return "，".join((row.snippet.words, *row.path[-1:], row.title))
        case _:
            return None


def _outline_data(row: OutlineRow, role: int) -> str | None:
    match role:
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            return SEPARATOR.join(row.path)
        case Qt.ItemDataRole.ToolTipRole:
            return tip_text("\n".join(row.path))
        case _:
            return None
