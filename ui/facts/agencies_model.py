"""Names of public bodies as a table, with what the user has changed and not yet written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from core.analysis.agency_names import Home
from core.services.agency_names import NAME_LIMIT, SHORTEST, AgencyName, AliasChange
from core.text.fold import fold_script

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Key = tuple[Home, str]


class Column(IntEnum):
    ALIAS = 0
    NAME = 1
    HOME = 2
    SOURCE = 3


class AgenciesModel(QAbstractTableModel):
    """Signals: wished(): something is to be changed, or no longer."""

    wished = Signal()

    def __init__(self, names: Iterable[AgencyName], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = {_key(name.home, name.alias): name for name in names}
        self._wishes: dict[Key, str | None] = {}
        self._home: Home | None = None
        self._search = ""
        self._listed: list[Key] = []
        self.can_change = True
        self._list()

    @property
    def wishes(self) -> list[AliasChange]:
        """What is to be changed, in the order in which it was wished."""
        return [AliasChange(key[0], self._names[key].alias, name) for key, name in self._wishes.items()]

    def show(self, home: Home | None, search: str) -> None:
        """The names of a place, of all if None, that contain some characters or stand for what does; own ones first."""
        self.beginResetModel()
        self._home, self._search = home, fold_script("".join(search.split()))
        self._list()
        self.endResetModel()

    def name(self, place: int) -> str:
        """The full name that will be in force; '' = none."""
        return self._full(self._listed[place])

    def set_name(self, places: Sequence[int], name: str | None) -> None:
        """'': no name of a body; None: as shipped, and a name of the user's own goes away."""
        keys = [self._listed[place] for place in places]
        for key in keys:
            self._wish(key, name)
        if any(self._gone(key) for key in keys):
            self.beginResetModel()
            self._list()
            self.endResetModel()
        elif places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), Column.SOURCE))
        self.wished.emit()

    def add(self, home: Home, alias: str, name: str) -> int:
        """Where the name stands now, which may be a shipped one."""
        alias, name = _plain(alias), _plain(name)
        key = _key(home, alias)
        self.beginResetModel()
        self._names.setdefault(key, AgencyName(home, alias, None, None))
        self._wish(key, name)
        self._search = ""
        self._home = self._home and home
        self._list()
        self.endResetModel()
        self.wished.emit()
        return self._listed.index(key)

    def _full(self, key: Key) -> str:
        known = self._names[key]
        wish = self._wishes.get(key, known.name)
        return (known.shipped or "") if wish is None else wish

    def _wish(self, key: Key, name: str | None) -> None:
        known = self._names[key]
        as_it_is = known.own.name if known.own else None
        wish = None if name == (known.shipped or "") else name
        if wish == as_it_is:
            self._wishes.pop(key, None)
        else:
            self._wishes[key] = wish

    def _list(self) -> None:
        here = [key for key in self._names if self._home in (None, key[0]) and not self._gone(key)]
        if self._search:
            here = [key for key in here if self._search in key[1] or self._search in fold_script(self._full(key))]
        self._listed = sorted(here, key=lambda key: self._names[key].shipped is not None)

    def _gone(self, key: Key) -> bool:
        return self._names[key].shipped is None and not self._full(key)

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
            return {
                Column.ALIAS: self.tr("文中的名称"),
                Column.NAME: self.tr("所指机关"),
                Column.HOME: self.tr("所在地"),
                Column.SOURCE: self.tr("来源"),
            }[Column(section)]
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.can_change and index.column() == Column.NAME:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(self._listed[index.row()], Column(index.column()))
        if role == Qt.ItemDataRole.EditRole:
            return self._full(self._listed[index.row()])
        if role == Qt.ItemDataRole.ForegroundRole and self._quiet(self._listed[index.row()]):
            return QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """What cannot be a name is not taken."""
        words = _plain(str(value))
        if role != Qt.ItemDataRole.EditRole or (words and not is_name(words)):
            return False
        self.set_name([index.row()], words)
        return True

    def _shown(self, key: Key, column: Column) -> str:
        match column:
            case Column.ALIAS:
                return self._names[key].alias
            case Column.NAME:
                return self._full(key) or self.tr("（不用）")
            case Column.HOME:
                return home_name(key[0])
            case Column.SOURCE:
                return self._source(key)

    def _source(self, key: Key) -> str:
        known = self._names[key]
        if known.shipped is None:
            return self.tr("自加")
        if self._full(key) == known.shipped:
            return self.tr("随程序")
        return self.tr("随程序，原为“{name}”").replace("{name}", known.shipped)

    def _quiet(self, key: Key) -> bool:
        """Shipped names as they come, and names that are switched off."""
        return self._full(key) in ("", self._names[key].shipped)


def home_name(home: Home) -> str:
    """As the program writes it; the shipped table writes each as it is written there."""
    return {
        Home.MAINLAND: QCoreApplication.translate("facts", "全国"),
        Home.TAIWAN: QCoreApplication.translate("facts", "台湾"),
        Home.HONG_KONG: QCoreApplication.translate("facts", "香港"),
        Home.MACAU: QCoreApplication.translate("facts", "澳门"),
    }[home]


def is_name(words: str) -> bool:
    return SHORTEST <= len(_plain(words)) <= NAME_LIMIT


def _plain(words: str) -> str:
    return "".join(words.split())


def _key(home: Home, alias: str) -> Key:
    return home, fold_script(alias)
