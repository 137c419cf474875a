"""The changes between two editions, gathered by kind, as a list model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.model.comparison import Change, ChangeKind
from ui.compare.phrases import KINDS, detail, headline, kind_name, place
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from core.services.pairs import OpenPair

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Group:
    """The line above the changes of a kind."""

    kind: ChangeKind
    count: int


ListRow = Group | Change


class Role(IntEnum):
    """Data beside the standard roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The Change or the Group itself."""
    DETAIL = Qt.ItemDataRole.UserRole + 2


class ChangeModel(QAbstractListModel):
    """What is told of a change is found when its row is first seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pair: OpenPair | None = None
        self._rows: Sequence[ListRow] = ()
        self._details: dict[int, str] = {}

    @property
    def rows(self) -> Sequence[ListRow]:
        return self._rows

    def show(self, pair: OpenPair | None) -> None:
        self.beginResetModel()
        self._pair = pair
        self._rows = _listed(pair.comparison.changes) if pair else ()
        self._details = {}
        self.endResetModel()

    def row_of(self, wanted: Change) -> int:
        """-1 if it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row is wanted), -1)

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
        if not index.isValid() or self._pair is None:
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if isinstance(row, Change):
            return self._told(self._pair, row, index.row(), role)
        named = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return f"{kind_name(row.kind)} {row.count:,}" if named else None

    def _told(self, pair: OpenPair, change: Change, at: int, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return headline(pair, change)
            case Role.DETAIL:
                return self._detail(pair, change, at)
            case Qt.ItemDataRole.AccessibleTextRole:
                return "，".join((kind_name(change.kind), headline(pair, change), self._detail(pair, change, at)))
            case Qt.ItemDataRole.ToolTipRole:
                told = dict.fromkeys((headline(pair, change), self._detail(pair, change, at), place(pair, change)))
                return tip_text("\n".join(told))
            case _:
                return None

    def _detail(self, pair: OpenPair, change: Change, at: int) -> str:
        if at not in self._details:
            self._details[at] = detail(pair, change)
        return self._details[at]


def _listed(changes: Sequence[Change]) -> list[ListRow]:
    rows: list[ListRow] = []
    for kind in KINDS:
        found = [change for change in changes if change.kind is kind]
        if found:
            rows += [Group(kind, len(found)), *found]
    return rows
