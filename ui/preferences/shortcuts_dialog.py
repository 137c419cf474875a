"""快捷键一览, made from the registry of actions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Slot
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView, QWidget
from typing_extensions import override

from core.text.pinyin import matches
from ui.actions import Actions, ActionSpec, key_sequences
from ui.widgets.dialog import Dialog
from ui.widgets.search_field import SearchField
from ui.widgets.views import dress_table

TABLE_WIDTH = 620
TABLE_HEIGHT = 440
NAME_WIDTH = 240
KEYS_WIDTH = 210
ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


class ShortcutsDialog(Dialog):
    """Three columns: what is done, by which keys, where they work."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        sentence = parent.tr("单个字母和数字键不经过输入法；输入法打开时，带 Ctrl 的键和功能键照样有效。")
        super().__init__(parent.tr("快捷键一览"), sentence, parent)
        model = QStandardItemModel(self)
        model.setHorizontalHeaderLabels([self.tr("操作"), self.tr("按键"), self.tr("何处有效")])
        for spec in actions.specs():
            if keys := actions.keys_of(spec):
                name = actions.name_of(spec).removesuffix("…")
                _add(model, name, "　".join(map(shown, key_sequences(keys))), self._where(spec))
        for name, keys, where in self._fixed():
            _add(model, name, keys, where)
        self._filter = _Filter(self)
        self._filter.setSourceModel(model)
        self._table = QTableView()
        dress_table(self._table)
        self._table.setModel(self._filter)
        self._table.setColumnWidth(0, NAME_WIDTH)
        self._table.setColumnWidth(1, KEYS_WIDTH)
        self._table.setMinimumSize(TABLE_WIDTH, TABLE_HEIGHT)
        self._table.setTabKeyNavigation(False)
        self._table.setAccessibleName(self.tr("快捷键一览"))
        search = SearchField(self.tr("查找操作或按键，可用拼音首字母"))
        search.textChanged.connect(self._filter.want)
        self.body.addWidget(search)
        self.body.addWidget(self._table, 1)
        self.add_accept(self.tr("关闭"))
        search.setFocus()

    def _where(self, spec: ActionSpec) -> str:
        if spec.everywhere:
            return self.tr("任何时候")
        places = {"library": self.tr("文库列表"), "collections": self.tr("条款集列表")}
        return places.get(spec.id.partition(".")[0], self.tr("阅读区"))

    def _fixed(self) -> tuple[tuple[str, str, str], ...]:
        """Keys that are no actions."""
        reader, lists = self.tr("阅读区"), self.tr("各列表")
        return (
            (self.tr("移动光标"), "← → ↑ ↓　Home　End", reader),
            (self.tr("选取文字"), "Shift+← → ↑ ↓", reader),
            (self.tr("按词移动"), "Ctrl+← →", reader),
            (self.tr("到文首、文末"), "Ctrl+Home　Ctrl+End", reader),
            (self.tr("换到另一侧"), "Tab", reader),
            (self.tr("翻页"), self.tr("空格　PageUp　PageDown"), reader),
            (self.tr("打开所选，或到原文"), "Enter", lists),
            (self.tr("快捷菜单"), "Shift+F10", lists),
            (self.tr("回到阅读区"), "Esc", self.tr("各面板")),
            (self.tr("保存批注、备注"), "Ctrl+Enter", self.tr("批注、备注栏")),
        )


def shown(keys: QKeySequence) -> str:
    """Keys as the system writes them, with arrows for the arrows."""
    parts = keys.toString(QKeySequence.SequenceFormat.PortableText).split("+")
    if parts[-1] in ARROWS:
        return "+".join((*parts[:-1], ARROWS[parts[-1]]))
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _add(model: QStandardItemModel, *words: str) -> None:
    model.appendRow([QStandardItem(each) for each in words])


class _Filter(QSortFilterProxyModel):
    """Rows whose operation or keys have what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""

    @Slot(str)
    def want(self, typed: str) -> None:
        self._typed = typed
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        name, keys = (str(self.sourceModel().index(source_row, column).data()) for column in (0, 1))
        return matches(name, self._typed) or self._typed.strip().lower() in keys.lower()
