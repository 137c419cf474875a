"""The headings of a document as a tree. Words are cut out of the text when they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.text.lines import one_line
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from core.model.text import Heading

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
START = Qt.ItemDataRole.UserRole + 1
"""Offset of the heading in the stored text."""
_TOP = -1


class OutlineModel(QAbstractItemModel):
    """Holds headings in text order, numbered run-in ones included. An index carries the number of its heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._headings: Sequence[Heading] = ()
        self._parents: list[int] = []
        self._rows: list[int] = []
        self._below: dict[int, list[int]] = {}
        """Numbers of the headings right below a heading; of those at the top below -1."""

    def show(self, text: str, headings: Sequence[Heading]) -> None:
        self.beginResetModel()
        self._text, self._headings = text, headings
        self._parents, self._rows, self._below = [], [], {}
        above: list[int] = []
        for number, heading in enumerate(headings):
            while above and headings[above[-1]].level >= heading.level:
                above.pop()
            parent = above[-1] if above else _TOP
            siblings = self._below.setdefault(parent, [])
            self._parents.append(parent)
            self._rows.append(len(siblings))
            siblings.append(number)
            above.append(number)
        self.endResetModel()

    @property
    def headings(self) -> Sequence[Heading]:
        return self._headings

    def index_of(self, number: int) -> QModelIndex:
        """Of a heading by its number in text order."""
        return self.createIndex(self._rows[number], 0, number)

    def with_children(self) -> list[int]:
        """Numbers of the headings that have others below them."""
        return [number for number in self._below if number != _TOP]

    # -- Qt ---------------------------------------------------------------------------------------------------------
    @override
    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        siblings = self._siblings(parent)
        return self.createIndex(row, 0, siblings[row]) if column == 0 and 0 <= row < len(siblings) else QModelIndex()

    @override
    def parent(self, child: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        above = self._parents[child.internalId()] if child.isValid() else _TOP
        return QModelIndex() if above == _TOP else self.index_of(above)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return len(self._siblings(parent))

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        place = self._headings[index.internalId()].range
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(self._text[place.start : place.end])
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(one_line(self._text[place.start : place.end]))
            case r if r == START:
                return place.start
            case _:
                return None

    def _siblings(self, parent: Index) -> Sequence[int]:
        """Numbers of what stands right below an index."""
        return self._below.get(parent.internalId() if parent.isValid() else _TOP, ())
