"""Pairs of spellings as a table: left, right, how often."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from ui import metrics
from ui.typefaces import SANS

if TYPE_CHECKING:
    from core.text.differences import Pair

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()


class Column(IntEnum):
    LEFT = 0
    RIGHT = 1
    COUNT = 2


class DifferenceModel(QAbstractTableModel):
    """Holds the pairs that are listed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: Sequence[Pair] = ()
        self._fonts = [_font("SC"), _font("TC")]

    def show(self, pairs: Sequence[Pair], glyphs: tuple[str, str]) -> None:
        """`glyphs`: whose national glyphs either column is drawn with, 'SC', 'TC' or 'HK'."""
        self.beginResetModel()
        self._pairs = pairs
        self._fonts = [_font(each) for each in glyphs]
        self.endResetModel()

    def pair(self, row: int) -> Pair | None:
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pair = self.pair(index.row())
        if pair is None:
            return None
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (pair.left, pair.right, f"{len(pair.starts):,}")[column]
            case Qt.ItemDataRole.FontRole if column is not Column.COUNT:
                return self._fonts[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self.tr("{left}，{right}，{count} 处").replace("{count}", str(len(pair.starts)))
                return words.replace("{left}", pair.left).replace("{right}", pair.right)
            case _:
                return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("左侧"), self.tr("右侧"), self.tr("处数"))[section]
        return None


def _font(glyphs: str) -> QFont:
    font = QFont()
    font.setFamilies(list(SANS[glyphs]))
    font.setPixelSize(metrics.LARGE)
    return font
