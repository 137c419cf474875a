"""One table of facts as a model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.exporting.forms.fact_tables import COLUMN_NAMES, COLUMNS, FactColumn
from core.text.lines import one_line
from ui.facts.phrases import shown
from ui.facts.table_rows import NUMBERS, Criteria, TableRow, chosen, in_order
from ui.widgets.plain_text import tip_text
from ui.wording import translated

if TYPE_CHECKING:
    from core.model.fact_decision import FactKind
    from core.model.fact_row import FactRow

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Role(IntEnum):
    """Data beside the standard roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The FactRow itself."""


class FactTableModel(QAbstractTableModel):
    """Filters and sorts its rows itself: tens of thousands of comparisons are too many for calls from Qt."""

    def __init__(self, kind: FactKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = COLUMNS[kind]
        self._all: Sequence[TableRow] = ()
        self._criteria = Criteria()
        self._column: FactColumn | None = None
        self._descending = False
        self._rows: list[TableRow] = []

    @property
    def rows(self) -> list[FactRow]:
        """Those in sight, in their order."""
        return [row.fact for row in self._rows]

    def show(self, rows: Sequence[TableRow], criteria: Criteria) -> None:
        """Shows what of the rows meets the criteria, in the order chosen before."""
        self._all, self._criteria = rows, criteria
        wanted = in_order(chosen(rows, criteria), self._column, descending=self._descending)
        if [row.fact for row in wanted] == self.rows:
            return
        if [row.fact.place for row in wanted] == [row.fact.place for row in self._rows]:
            self._rows = wanted
            self.dataChanged.emit(self.index(0, 0), self.index(len(wanted) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = wanted
        self.endResetModel()

    def row_of(self, wanted: FactRow) -> int:
        """-1 if it is not in sight."""
        place = wanted.document.id, wanted.place
        return next((n for n, row in enumerate(self._rows) if (row.fact.document.id, row.fact.place) == place), -1)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1: document by document, as the words stand in them."""
        self._column = self.columns[column] if 0 <= column < len(self.columns) else None
        self._descending = order == Qt.SortOrder.DescendingOrder
        self.show(self._all, self._criteria)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return translated(COLUMN_NAMES[column])
            case Qt.ItemDataRole.TextAlignmentRole if column in NUMBERS:
                return RIGHT
            case _:
                return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()].fact, self.columns[index.column()]
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return shown(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                words = shown(row, column)
                around = one_line(f"{row.before}【{row.exact}】{row.after}")
                return tip_text("\n".join(dict.fromkeys(filter(None, (words, around)))))
            case Qt.ItemDataRole.TextAlignmentRole if column in NUMBERS:
                return RIGHT
            case _:
                return None
