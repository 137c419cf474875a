"""快捷键一览: every key in force, the user's own included, on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QScrollArea, QWidget

from ui import metrics
from ui.preferences.sheet_groups import sheet_groups
from ui.preferences.shortcut_sheet import ShortcutSheet
from ui.text_size import USUAL
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import plain_label
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from ui.actions import Actions

WIDTH: Final = min(68 * metrics.TEXT, metrics.DIALOG_WIDTH - 2 * metrics.WIDE)
HEIGHT: Final = 480 - 14 * (metrics.TEXT - USUAL)
"""The larger the text above it, the less is left in a dialog."""


class ShortcutsDialog(Dialog):
    """Follows the registry as long as it is open.

    Signals: change_wanted(): the user wants other keys.
    """

    change_wanted = Signal()

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        sentence = parent.tr("单个字母和数字键在阅读区或各自的列表里有效，开着中文输入法也一样。")
        super().__init__(parent.tr("快捷键一览"), sentence, parent)
        self._actions = actions
        self._search = SearchField(self.tr("查找操作或按键，可用拼音首字母"))
        self._search.textChanged.connect(self._show)
        self._sheet = ShortcutSheet()
        self._nothing = plain_label(self.tr("没有这样的操作或按键。"))
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        scroll = QScrollArea()
        scroll.setWidget(self._sheet)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumSize(WIDTH, HEIGHT)
        scroll.setAccessibleName(self.tr("快捷键一览"))
        self.body.addWidget(self._search)
        self.body.addWidget(self._nothing)
        self.body.addWidget(scroll, 1)
        change = self.add_button(self.tr("改快捷键…"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(self.change_wanted)
        self.add_accept(self.tr("关闭"))
        actions.keys_changed.connect(self._show)
        self._show()
        self._search.setFocus()

    @Slot()
    def _show(self) -> None:
        groups = sheet_groups(self._actions, self._search.text())
        self._sheet.show_groups(groups)
        self._nothing.setVisible(not groups)
