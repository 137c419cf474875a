"""What can be done in the reader."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

VIEW: Final = "view"
EDIT: Final = "edit"
STRUCTURE: Final = "structure"
"""条款结构, a menu below 编辑."""


LAYOUT: Final = "layout"
"""版面, a menu below 查看."""


def _structure(name: str, text: str, keys: str = "", icon: str = "") -> ActionSpec:
    """Where the reader has the keyboard, on what is under its caret."""
    return ActionSpec(f"reader.{name}", text, keys, icon, STRUCTURE, everywhere=False, writes=True)


ACTIONS: Final = (
    ActionSpec("reader.copy", QT_TRANSLATE_NOOP("actions", "复制"), "Ctrl+C", "copy", EDIT, everywhere=False),
    ActionSpec("reader.find", QT_TRANSLATE_NOOP("actions", "在文件中查找…"), "Ctrl+F", "search", EDIT),
    ActionSpec("reader.find_next", QT_TRANSLATE_NOOP("actions", "查找下一处"), "F3", "find_next", EDIT),
    ActionSpec("reader.find_previous", QT_TRANSLATE_NOOP("actions", "查找上一处"), "Shift+F3", "find_previous", EDIT),
    ActionSpec(
        "reader.copy_cited", QT_TRANSLATE_NOOP("actions", "复制并附出处"), "Ctrl+Shift+C", "", EDIT, everywhere=False
    ),
    ActionSpec(
        "reader.copy_both", QT_TRANSLATE_NOOP("actions", "简繁对照复制"), "Ctrl+Alt+C", "", EDIT, everywhere=False
    ),
    ActionSpec("reader.select_clause", QT_TRANSLATE_NOOP("actions", "选取整条"), "C", "clause", EDIT, everywhere=False),
    ActionSpec(
        "reader.extend_clause", QT_TRANSLATE_NOOP("actions", "选取延至下一条"), "Shift+C", "", EDIT, everywhere=False
    ),
    ActionSpec("reader.back", QT_TRANSLATE_NOOP("actions", "返回"), "Alt+Left", "back", VIEW),
    ActionSpec("reader.forward", QT_TRANSLATE_NOOP("actions", "前进"), "Alt+Right", "forward", VIEW),
    ActionSpec("reader.next_clause", QT_TRANSLATE_NOOP("actions", "下一条"), "J", "", VIEW, everywhere=False),
    ActionSpec("reader.previous_clause", QT_TRANSLATE_NOOP("actions", "上一条"), "K", "", VIEW, everywhere=False),
    ActionSpec("reader.next_heading", QT_TRANSLATE_NOOP("actions", "下一个标题"), "]", "", VIEW, everywhere=False),
    ActionSpec("reader.previous_heading", QT_TRANSLATE_NOOP("actions", "上一个标题"), "[", "", VIEW, everywhere=False),
    ActionSpec("reader.next_mark", QT_TRANSLATE_NOOP("actions", "下一处标注"), "M", "", VIEW, everywhere=False),
    ActionSpec(
        "reader.previous_mark", QT_TRANSLATE_NOOP("actions", "上一处标注"), "Shift+M", "", VIEW, everywhere=False
    ),
    ActionSpec("reader.tell_mark", QT_TRANSLATE_NOOP("actions", "这里标了什么"), "I", "", VIEW, everywhere=False),
    ActionSpec("reader.notes", QT_TRANSLATE_NOOP("actions", "显示旁注"), "Ctrl+Shift+M", "", VIEW, checkable=True),
    ActionSpec("reader.corrections", QT_TRANSLATE_NOOP("actions", "显示校订"), "", "", VIEW, checkable=True),
    ActionSpec("reader.differing", QT_TRANSLATE_NOOP("actions", "标出差异字"), "Ctrl+D", "", VIEW, checkable=True),
    ActionSpec("reader.difference_list", QT_TRANSLATE_NOOP("actions", "差异字与用语…"), "", "compare", VIEW),
    ActionSpec("reader.zoom_in", QT_TRANSLATE_NOOP("actions", "放大"), "Ctrl+= Ctrl++", "zoom_in", LAYOUT),
    ActionSpec("reader.zoom_out", QT_TRANSLATE_NOOP("actions", "缩小"), "Ctrl+-", "zoom_out", LAYOUT),
    ActionSpec("reader.zoom_reset", QT_TRANSLATE_NOOP("actions", "默认字号"), "Ctrl+0", "", LAYOUT),
    ActionSpec(
        "reader.both_sides", QT_TRANSLATE_NOOP("actions", "两侧并排"), "Ctrl+\\", "side_by_side", LAYOUT, checkable=True
    ),
    ActionSpec(
        "reader.left_side", QT_TRANSLATE_NOOP("actions", "只看左侧"), "Ctrl+Shift+[", "", LAYOUT, checkable=True
    ),
    ActionSpec(
        "reader.right_side", QT_TRANSLATE_NOOP("actions", "只看右侧"), "Ctrl+Shift+]", "", LAYOUT, checkable=True
    ),
    ActionSpec("reader.swap_sides", QT_TRANSLATE_NOOP("actions", "左右互换"), "Ctrl+Shift+X", "swap_sides", LAYOUT),
    ActionSpec("reader.compact", QT_TRANSLATE_NOOP("actions", "紧凑排版"), "", "", LAYOUT, checkable=True),
    _structure("split_clause", QT_TRANSLATE_NOOP("actions", "在此拆分"), "Ctrl+Return Ctrl+Enter", "split"),
    _structure("join_clauses", QT_TRANSLATE_NOOP("actions", "与下一条合并"), "Ctrl+J", "merge"),
    _structure("title", QT_TRANSLATE_NOOP("actions", "设为文件标题")),
    _structure("heading_1", QT_TRANSLATE_NOOP("actions", "设为一级标题"), "Ctrl+Alt+1", "heading"),
    _structure("heading_2", QT_TRANSLATE_NOOP("actions", "设为二级标题"), "Ctrl+Alt+2"),
    _structure("heading_3", QT_TRANSLATE_NOOP("actions", "设为三级标题"), "Ctrl+Alt+3"),
    _structure("heading_4", QT_TRANSLATE_NOOP("actions", "设为四级标题"), "Ctrl+Alt+4"),
    _structure("clear_heading", QT_TRANSLATE_NOOP("actions", "取消标题"), "Ctrl+Alt+0"),
)
