"""What can be done, with its keys, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor
from typing_extensions import override

from core.text.pinyin import matches
from ui.actions import scope_name
from ui.shortcuts import clashes, listed, shown
from ui.theme import interface_font
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from ui.actions import Actions, ActionSpec
    from ui.shortcuts import Binding

BETWEEN: Final = "　"
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Column(IntEnum):
    """What stands where."""

    NAME = 0
    KEYS = 1
    WHERE = 2


SPEC_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One action: its keys, whether the user has chosen them, and what else they mean."""

    spec: ActionSpec
    binding: Binding
    own: bool
    clashes: tuple[tuple[str, Binding], ...]


class KeyModel(QAbstractTableModel):
    """All actions in the order of the menus."""

    def __init__(self, actions: Actions, danger: QColor, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._danger = danger
        self._rows = self._read()
        actions.keys_changed.connect(self._on_keys_changed)

    def row_at(self, row: int) -> KeyRow:
        return self._rows[row]

    def row_of(self, action_id: str) -> int:
        """Where an action stands; -1 if it is none."""
        return next((row for row, each in enumerate(self._rows) if each.spec.id == action_id), -1)

    def _read(self) -> list[KeyRow]:
        bindings, own = self._actions.bindings(), self._actions.own_keys()
        return [
            KeyRow(spec, binding, spec.id in own, tuple(clashes(binding, bindings)))
            for spec in self._actions.specs()
            if (binding := self._actions.binding(spec))
        ]

    @Slot()
    def _on_keys_changed(self) -> None:
        """One key may have been taken from another action, and the clash of a third with it: all rows may differ."""
        self._rows = self._read()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, Column.WHERE))

    # -- the model --------------------------------------------------------------------------------------------------
    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("操作"), self.tr("按键"), self.tr("何处有效"))[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, Column(index.column()))
            case Qt.ItemDataRole.FontRole if row.own and index.column() == Column.KEYS:
                return interface_font(bold=True)
            case Qt.ItemDataRole.ForegroundRole if row.clashes and index.column() == Column.KEYS:
                return self._danger
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(clash_words(row.clashes))
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == Column.KEYS:
                return "，".join(filter(None, (self._words(row, Column.KEYS), clash_words(row.clashes))))
            case _:
                return row.spec.id if role == SPEC_ROLE else None

    def _words(self, row: KeyRow, column: Column) -> str:
        match column:
            case Column.NAME:
                return row.binding.name
            case Column.KEYS:
                return BETWEEN.join(listed(row.binding.keys))
            case Column.WHERE:
                return scope_name(row.binding.scope)


def clash_words(found: Iterable[tuple[str, Binding]]) -> str:
    """What else keys mean, a line for each; '' if nothing."""
    words = QCoreApplication.translate("KeyModel", "{key} 也用于“{action}”（{where}）。")
    return "\n".join(
        words.replace("{key}", shown(key)).replace("{action}", other.name).replace("{where}", scope_name(other.scope))
        for key, other in found
    )


class KeyFilter(QSortFilterProxyModel):
    """Rows whose name, pinyin initials or keys have what is typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = ""

    @Slot(str)
    def want(self, typed: str) -> None:
        self._typed = typed
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        name, keys = (str(self.sourceModel().index(source_row, column).data()) for column in (Column.NAME, Column.KEYS))
        return matches(name, self._typed) or self._typed.strip().lower() in keys.lower()
