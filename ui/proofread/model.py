"""Entries and the lines above their kinds as a list model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.services.proofreading import Entry
from core.text.lines import one_line
from ui.proofread.rows import Group, Listing, ListRow, same_place
from ui.widgets.plain_text import tip_text
from ui.wording import finding_name

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SEPARATOR = " › "


class Role(IntEnum):
    """Data beside the standard roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The Entry or the Group itself."""
    PLACE = Qt.ItemDataRole.UserRole + 2
    """Where an entry stands: the nearest heading and the passage."""
    STATE = Qt.ItemDataRole.UserRole + 3
    """What came of an entry, in a word; '' while it can be accepted."""


class EntryModel(QAbstractListModel):
    """Holds the rows that the list shows."""

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
        if listing.changed is None:
            self.beginResetModel()
            self._rows = listing.rows
            self.endResetModel()
            return True
        self._rows = listing.rows
        for place in listing.changed:
            self.dataChanged.emit(self.index(place), self.index(place))
        return False

    def row_of(self, entry: Entry) -> int:
        """-1 if it is not shown."""
        return next((place for place, row in enumerate(self._rows) if same_place(row, entry)), -1)

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
        if isinstance(row, Entry):
            return self._told(row, role)
        named = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return f"{finding_name(row.kind)} {row.count:,}" if named else None

    def _told(self, entry: Entry, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._change(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (self._change(entry), self._state(entry), self._place(entry), _line(entry))
                return "，".join(filter(None, parts))
            case Qt.ItemDataRole.ToolTipRole:
                what = (self._change(entry), finding_name(entry.kind), self._state(entry))
                where = (_line(entry), *entry.path, self._place(entry))
                return tip_text("\n".join(filter(None, (*what, *where))))
            case Role.PLACE:
                return SEPARATOR.join((*entry.path[-1:], self._place(entry)))
            case Role.STATE:
                return self._state(entry)
            case _:
                return None

    def _change(self, entry: Entry) -> str:
        found = one_line(entry.found)
        if entry.replacement:
            return f"{found} → {entry.replacement}"
        removal = self.tr("“{words}”删去") if entry.accepted or entry.acceptable else self.tr("“{words}”须核对")
        return removal.replace("{words}", found)

    def _state(self, entry: Entry) -> str:
        if entry.accepted:
            return self.tr("已校订")
        return "" if entry.acceptable else self.tr("须核对")

    def _place(self, entry: Entry) -> str:
        return self.tr("第 {n} 段").replace("{n}", str(entry.passage))


def _line(entry: Entry) -> str:
    return one_line(f"{entry.before}{entry.found}{entry.after}")
