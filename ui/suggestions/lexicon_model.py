"""The words of one domain as a table, with what the user has changed and not yet written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from core.services.lexicon import LexiconWord, WordChange
from core.text.fold import fold

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Key = tuple[str, str]


class Column(IntEnum):
    WORD = 0
    WEIGHT = 1
    SOURCE = 2


class LexiconModel(QAbstractTableModel):
    """Signals: wished(): something is to be changed, or no longer."""

    wished = Signal()

    def __init__(self, words: Iterable[LexiconWord], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = {_key(word.domain, word.word): word for word in words}
        self._wishes: dict[Key, int | None] = {}
        self._domain = ""
        self._search = ""
        self._listed: list[Key] = []

    @property
    def wishes(self) -> list[WordChange]:
        """What is to be changed, in the order in which it was wished."""
        return [
            WordChange(self._words[key].domain, self._words[key].word, weight) for key, weight in self._wishes.items()
        ]

    def show(self, domain: str, search: str) -> None:
        """The words of a domain that contain some characters; the user's own first."""
        self.beginResetModel()
        self._domain, self._search = domain, fold("".join(search.split()))
        self._list()
        self.endResetModel()

    def word(self, place: int) -> LexiconWord:
        return self._words[self._listed[place]]

    def weight(self, place: int) -> int:
        """The one that will be in force."""
        key = self._listed[place]
        word = self._words[key]
        wish = self._wishes.get(key, word.weight)
        return (word.shipped or 0) if wish is None else wish

    def set_weight(self, places: Sequence[int], weight: int | None) -> None:
        """None: as shipped; a word of the user's own goes away."""
        keys = [self._listed[place] for place in places]
        for key in keys:
            self._wish(key, weight)
        gone = any(self._words[key].shipped is None and weight is None for key in keys)
        if gone:
            self.beginResetModel()
            self._list()
            self.endResetModel()
        elif places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), Column.SOURCE))
        self.wished.emit()

    def add(self, written: str, weight: int) -> int:
        """Where the word stands now, which may be a shipped one."""
        word = "".join(written.split())
        key = _key(self._domain, word)
        self.beginResetModel()
        self._words.setdefault(key, LexiconWord(self._domain, word, None, None))
        self._wish(key, weight)
        self._search = ""
        self._list()
        self.endResetModel()
        self.wished.emit()
        return self._listed.index(key)

    def _wish(self, key: Key, weight: int | None) -> None:
        word = self._words[key]
        as_it_is = word.entry.weight if word.entry else None
        wish = None if weight == word.shipped else weight
        if wish == as_it_is:
            self._wishes.pop(key, None)
        else:
            self._wishes[key] = wish

    def _list(self) -> None:
        here = [key for key, word in self._words.items() if word.domain == self._domain and self._search in key[1]]
        self._listed = sorted((key for key in here if not self._gone(key)), key=self._is_shipped)

    def _gone(self, key: Key) -> bool:
        word = self._words[key]
        if word.shipped is not None:
            return False
        return self._wishes.get(key, word.entry.weight if word.entry else None) is None

    def _is_shipped(self, key: Key) -> bool:
        return self._words[key].shipped is not None

    # -- Qt ---------------------------------------------------------------------------------------------------------
    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._listed)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return {Column.WORD: self.tr("词"), Column.WEIGHT: self.tr("分量"), Column.SOURCE: self.tr("来源")}[
                Column(section)
            ]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(index.row(), Column(index.column()))
        if role == Qt.ItemDataRole.ForegroundRole and self._quiet(index.row()):
            return QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        return None

    def _shown(self, place: int, column: Column) -> str:
        match column:
            case Column.WORD:
                return self.word(place).word
            case Column.WEIGHT:
                return self._weight_name(self.weight(place))
            case Column.SOURCE:
                return self._source(place)

    def _weight_name(self, weight: int) -> str:
        return {
            0: self.tr("不用"),
            1: self.tr("1 线索"),
            2: self.tr("2 常见"),
            3: self.tr("3 多半是"),
            4: self.tr("4 一见即知"),
        }[weight]

    def _source(self, place: int) -> str:
        word = self.word(place)
        if word.shipped is None:
            return self.tr("自加")
        if self.weight(place) == word.shipped:
            return self.tr("随程序")
        return self.tr("随程序，原为 {weight}").replace("{weight}", str(word.shipped))

    def _quiet(self, place: int) -> bool:
        """Shipped words as they come, and words that are switched off."""
        return self.weight(place) == 0 or self.weight(place) == self.word(place).shipped


def _key(domain: str, word: str) -> Key:
    return domain, fold(word)
