"""One table of facts as a model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from core.exporting.forms.fact_tables import COLUMN_NAMES, COLUMNS
from core.text.lines import one_line
from ui.facts.phrases import shown
from ui.facts.table_rows import NUMBERS, Arrangement, Order, TableRow
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
    """Shows what was filtered and sorted elsewhere: tens of thousands of comparisons are too many for calls from Qt.

    Signals: order_chosen(): the rows are to be sorted otherwise.
    """

    order_chosen = Signal()

    def __init__(self, kind: FactKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = COLUMNS[kind]
        self.order = Order()
        self.shown: Sequence[TableRow] = ()
        """Those in sight, in their order."""

    @property
    def rows(self) -> list[FactRow]:
        """Those in sight, in their order."""
        return [row.fact for row in self.shown]

    def show(self, arrangement: Arrangement) -> None:
        """Which was made over what is shown."""
        if arrangement.same:
            return
        if arrangement.same_places:
            self.shown = arrangement.rows
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.shown = arrangement.rows
        self.endResetModel()

    def row_of(self, wanted: FactRow) -> int:
        """-1 if it is not in sight."""
        place = wanted.document.id, wanted.place
        return next((n for n, row in enumerate(self.shown) if (row.fact.document.id, row.fact.place) == place), -1)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1: document by document, as the words stand in them."""
        wanted = self.columns[column] if 0 <= column < len(self.columns) else None
        self.order = Order(wanted, order == Qt.SortOrder.DescendingOrder)
        self.order_chosen.emit()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

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
        row, column = self.shown[index.row()].fact, self.columns[index.column()]
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
