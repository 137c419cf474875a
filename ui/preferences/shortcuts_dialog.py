"""快捷键一览, made from the registry of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView, QWidget

from ui.actions import Actions
from ui.widgets.dialog import Dialog
from ui.widgets.search_field import SearchField
from ui.widgets.views import dress_table

TABLE_WIDTH = 520
TABLE_HEIGHT = 440
NAME_WIDTH = 300


class ShortcutsDialog(Dialog):
    """Two columns: what is done, by which keys. Single keys work while the reader has the focus."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        sentence = parent.tr("单个字母和数字键在阅读区内有效，输入法打开时也不影响带 Ctrl 的键。")
        super().__init__(parent.tr("快捷键一览"), sentence, parent)
        self._model = QStandardItemModel(self)
        self._model.setHorizontalHeaderLabels([self.tr("操作"), self.tr("按键")])
        for spec in actions.specs():
            keys = actions.keys_of(spec).split()
            if keys:
                shown = "　".join(QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys)
                self._model.appendRow([QStandardItem(actions[spec.id].iconText()), QStandardItem(shown)])
        for name, keys in self._fixed():
            self._model.appendRow([QStandardItem(name), QStandardItem(keys)])
        self._table = QTableView()
        dress_table(self._table)
        self._table.setModel(self._model)
        self._table.setColumnWidth(0, NAME_WIDTH)
        self._table.setMinimumSize(TABLE_WIDTH, TABLE_HEIGHT)
        self._table.setAccessibleName(self.tr("快捷键一览"))
        self._search = SearchField(self.tr("查找操作"))
        self._search.textChanged.connect(self._on_search_changed)
        self.body.addWidget(self._search)
        self.body.addWidget(self._table, 1)
        self.add_accept(self.tr("关闭"))

    def _fixed(self) -> tuple[tuple[str, str], ...]:
        """Keys of the caret, which are no actions."""
        return (
            (self.tr("移动光标"), "← → ↑ ↓　Home　End"),
            (self.tr("选取文字"), "Shift + ← → ↑ ↓"),
            (self.tr("按词移动"), "Ctrl + ← →"),
            (self.tr("换到另一侧"), "Tab"),
            (self.tr("翻页"), self.tr("空格　PageUp　PageDown")),
        )

    def _on_search_changed(self, words: str) -> None:
        for row in range(self._model.rowCount()):
            name = str(self._model.index(row, 0).data(Qt.ItemDataRole.DisplayRole))
            self._table.setRowHidden(row, words.strip().lower() not in name.lower())
