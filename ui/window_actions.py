"""What the window itself does: its own actions, the order of the menus, and what stands on the tool bar."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec, FixedKeys
from ui.shortcuts import BESIDE, LISTS
from ui.translating import QT_TRANSLATE_NOOP

VIEW: Final = "view"

ACTIONS: Final = (
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("actions", "撤销"), "Ctrl+Z", "undo", "edit"),
    ActionSpec("edit.undo_here", QT_TRANSLATE_NOOP("actions", "撤销（阅读时）"), "U", everywhere=False),
    ActionSpec("edit.redo", QT_TRANSLATE_NOOP("actions", "重做"), "Ctrl+Shift+Z Ctrl+Y", "redo", "edit"),
    ActionSpec("window.left", QT_TRANSLATE_NOOP("actions", "左侧面板"), "Ctrl+B", "panel", VIEW, checkable=True),
    ActionSpec("window.right", QT_TRANSLATE_NOOP("actions", "右侧面板"), "Ctrl+Shift+B", "", VIEW, checkable=True),
    ActionSpec("window.focus", QT_TRANSLATE_NOOP("actions", "专注阅读"), "F11", "full_screen", VIEW, checkable=True),
    ActionSpec("window.place", QT_TRANSLATE_NOOP("actions", "到“此处”面板"), "Ctrl+1", "", VIEW),
    ActionSpec("window.marks", QT_TRANSLATE_NOOP("actions", "到“批注”面板"), "Ctrl+2", "", VIEW),
    ActionSpec("window.collections", QT_TRANSLATE_NOOP("actions", "到“条款集”面板"), "Ctrl+3", "", VIEW),
    ActionSpec("window.proofread", QT_TRANSLATE_NOOP("actions", "到“体检”面板"), "Ctrl+4 F7", "check_text", VIEW),
    ActionSpec("window.facts", QT_TRANSLATE_NOOP("actions", "到“要素”面板"), "Ctrl+5 F8", "facts", VIEW),
    ActionSpec("window.compare", QT_TRANSLATE_NOOP("actions", "到“对照”面板"), "Ctrl+6 F9", "compare", VIEW),
    ActionSpec("window.next_area", QT_TRANSLATE_NOOP("actions", "下一个区域"), "F6", "", VIEW),
    ActionSpec("window.previous_area", QT_TRANSLATE_NOOP("actions", "上一个区域"), "Shift+F6", "", VIEW),
)
FIXED: Final = (
    FixedKeys(QT_TRANSLATE_NOOP("actions", "打开所选，或到原文"), "Return Enter", LISTS),
    FixedKeys(QT_TRANSLATE_NOOP("actions", "快捷菜单"), "Shift+F10", LISTS),
    FixedKeys(QT_TRANSLATE_NOOP("actions", "回到阅读区"), "Esc", BESIDE),
    FixedKeys(QT_TRANSLATE_NOOP("actions", "保存批注、备注"), "Ctrl+Return", BESIDE),
)
"""Keys of lists and fields."""
# The letters are those that office programs have: Alt+F opens 文件.
MENUS: Final = (
    ("file", QT_TRANSLATE_NOOP("menus", "文件(&F)")),
    ("edit", QT_TRANSLATE_NOOP("menus", "编辑(&E)")),
    ("mark", QT_TRANSLATE_NOOP("menus", "标注(&M)")),
    ("collection", QT_TRANSLATE_NOOP("menus", "条款集(&L)")),
    (VIEW, QT_TRANSLATE_NOOP("menus", "查看(&V)")),
    ("help", QT_TRANSLATE_NOOP("menus", "帮助(&H)")),
)
RIGHT_PANELS: Final = (
    ("place", QT_TRANSLATE_NOOP("panels", "此处")),
    ("marks", QT_TRANSLATE_NOOP("panels", "批注")),
    ("collections", QT_TRANSLATE_NOOP("panels", "条款集")),
    ("proofread", QT_TRANSLATE_NOOP("panels", "体检")),
    ("facts", QT_TRANSLATE_NOOP("panels", "要素")),
    ("compare", QT_TRANSLATE_NOOP("panels", "对照")),
)
"""Of the right column; the action window.<key> shows one."""
LEFT_PANELS: Final = (
    ("library", QT_TRANSLATE_NOOP("panels", "文库")),
    ("search", QT_TRANSLATE_NOOP("panels", "检索")),
)
"""Of the upper part of the left column."""
TOOLS: Final = (
    ("library.import",),
    ("edit.undo", "edit.redo"),
    ("annotations.palette", "annotations.note", "reader.select_clause"),
    ("collections.collect", "collections.export"),
    ("reader.swap_sides", "preferences.theme"),
)
