"""Facts and the lines above their kinds as a list model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.exporting.forms.fact_tables import FactColumn
from core.model.fact_row import FactRow
from core.text.lines import one_line
from ui.facts.phrases import details, figure, headline, shown
from ui.facts.rows import Group, Listing, ListRow, key_of
from ui.widgets.plain_text import tip_text
from ui.wording import fact_word

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """Data beside the standard roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The FactRow or the Group itself."""


class FactListModel(QAbstractListModel):
    """Holds the rows that the panel shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ListRow] = ()

    @property
    def rows(self) -> Sequence[ListRow]:
        return self._rows

    def show(self, listing: Listing) -> bool:
        """Shows the rows of a listing, which was made over the one that is shown.

        As long as they are of the same places, selection and scrolling stay. Says whether the model was reset.
        """
        if listing.changed is None or len(listing.rows) != len(self._rows):
            self.beginResetModel()
            self._rows = listing.rows
            self.endResetModel()
            return True
        self._rows = listing.rows
        for place in listing.changed:
            self.dataChanged.emit(self.index(place), self.index(place))
        return False

    def row_of(self, wanted: FactRow) -> int:
        """-1 if it is not shown."""
        key = key_of(wanted)
        return next((place for place, row in enumerate(self._rows) if key_of(row) == key), -1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if isinstance(row, FactRow):
            return self._told(row, role)
        named = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return f"{fact_word(row.kind)} {row.count:,}" if named else None

    def _told(self, row: FactRow, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(filter(None, (headline(row), figure(row))))
            case Qt.ItemDataRole.AccessibleTextRole:
                what = (headline(row), figure(row), details(row), shown(row, FactColumn.STATUS))
                return "，".join(filter(None, (*what, one_line(row.exact))))
            case Qt.ItemDataRole.ToolTipRole:
                what = (headline(row), figure(row), details(row), shown(row, FactColumn.STATUS))
                place = self.tr("第 {n} 段").replace("{n}", str(row.passage))
                words = one_line(f"{row.before}{row.exact}{row.after}")
                return tip_text("\n".join(filter(None, (*what, words, *row.path, place))))
            case _:
                return None
