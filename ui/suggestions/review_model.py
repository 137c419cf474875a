"""The clauses of 建议整篇 as a list model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from core.text.lines import one_line
from ui.suggestions.faces import because
from ui.suggestions.review_rows import ReviewRow, Wanted, review_rows
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from core.model.ids import TagId
    from core.services.suggestions import ClauseSuggestions

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """Data beside the standard roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The ReviewRow itself."""


class ReviewModel(QAbstractListModel):
    """Holds all rows, shows those that are wanted.

    Signals: decided(): another label is accepted or rejected, or other rows are listed.
    """

    decided = Signal()

    def __init__(self, domains: frozenset[TagId], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._domains = domains
        self._rows: list[ReviewRow] = []
        self._listed: list[int] = []
        self._wanted = Wanted()

    @property
    def rows(self) -> Sequence[ReviewRow]:
        """All of them, listed or not."""
        return self._rows

    def row(self, place: int) -> ReviewRow:
        """One of those that are listed."""
        return self._rows[self._listed[place]]

    def use(self, found: Iterable[ClauseSuggestions]) -> None:
        self.beginResetModel()
        self._rows = review_rows(found, self._rows)
        self._list()
        self.endResetModel()
        self.decided.emit()

    def want(self, wanted: Wanted) -> None:
        self.beginResetModel()
        self._wanted = wanted
        self._list()
        self.endResetModel()
        self.decided.emit()

    def change(self, places: Iterable[int], change: Callable[[ReviewRow], ReviewRow]) -> None:
        """Of listed rows."""
        changed = list(places)
        for place in changed:
            self._rows[self._listed[place]] = change(self.row(place))
        if changed:
            self.dataChanged.emit(self.index(min(changed)), self.index(max(changed)))
            self.decided.emit()

    def _list(self) -> None:
        self._listed = [at for at, row in enumerate(self._rows) if self._wanted.lists(row.found, self._domains)]

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._listed)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index.row())
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return one_line(row.found.words)
            case Qt.ItemDataRole.AccessibleTextRole:
                return "，".join(
                    filter(None, (self._state(row), one_line(row.found.words), self._suggested(row, "，")))
                )
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(f"{one_line(row.found.words)}\n\n{self._suggested(row, chr(10))}")
            case _:
                return None

    def _state(self, row: ReviewRow) -> str:
        if row.rejected:
            return self.tr("已排除")
        return self.tr("已采纳") if row.chosen else ""

    def _suggested(self, row: ReviewRow, between: str) -> str:
        return between.join(
            self.tr("{tag}：{words}").replace("{tag}", each.tag.name).replace("{words}", because(each))
            for each in row.found.tags
        )
