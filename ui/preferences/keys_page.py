"""The page of the preferences on which keys are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from ui import metrics
from ui.preferences.key_editor import KeyEditor
from ui.preferences.key_model import Column, KeyFilter, KeyModel
from ui.theme import theme_of
from ui.widgets.buttons import push_button
from ui.widgets.search_field import SearchField
from ui.widgets.views import dress_table

if TYPE_CHECKING:
    from ui.actions import Actions

WIDTH: Final = min(52 * metrics.TEXT, metrics.DIALOG_WIDTH - 2 * metrics.WIDE)
HEIGHT: Final = 300
WIDTHS: Final = {Column.NAME: 20 * metrics.TEXT, Column.KEYS: 18 * metrics.TEXT}


class KeyTable(QTableView):
    """Signals: keys_wanted(): Enter on a row, which must not press the button of the dialog."""

    keys_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.keys_wanted.emit()
        else:
            super().keyPressEvent(event)


class KeysPage(QWidget):
    """All actions with their keys; those of the chosen one can be changed below. What is changed works at once."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.model = KeyModel(actions, QColor(theme_of(self.palette()).danger), self)
        self.filter = KeyFilter(self)
        self.filter.setSourceModel(self.model)
        self.search = SearchField(self.tr("查找操作或按键，可用拼音首字母"))
        self.search.textChanged.connect(self._on_typed)
        self._reset_all = push_button(self.tr("全部恢复默认"))
        self._reset_all.clicked.connect(lambda: actions.set_own_keys({}))
        self.table = KeyTable()
        dress_table(self.table)
        self.table.setModel(self.filter)
        for column, width in WIDTHS.items():
            self.table.setColumnWidth(column, width)
        self.table.setMinimumSize(WIDTH, HEIGHT)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("操作和按键"))
        self.table.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.editor = KeyEditor(actions)
        self.table.keys_wanted.connect(self.editor.field.setFocus)
        self.table.doubleClicked.connect(self._on_double_clicked)
        self._lay_out()
        actions.keys_changed.connect(self._on_keys_changed)
        self._on_keys_changed()
        self.table.selectRow(0)

    def choose(self, action_id: str) -> None:
        """Goes to an action."""
        source = self.model.index(self.model.row_of(action_id), 0)
        index = self.filter.mapFromSource(source)
        self.table.selectRow(index.row())
        self.table.scrollTo(index)

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self.filter.want(typed)
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        del before
        row = self.filter.mapToSource(current).row()
        self.editor.show_action(self.model.row_at(row).spec if row >= 0 else None)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        del index
        self.editor.field.setFocus()

    @Slot()
    def _on_keys_changed(self) -> None:
        self._reset_all.setEnabled(bool(self._actions.own_keys()))

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(metrics.GAP)
        above.addWidget(self.search, 1)
        above.addWidget(self._reset_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.editor)
