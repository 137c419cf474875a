"""What can be done with the words under the caret."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

MARK: Final = "mark"


def _everywhere(name: str, text: str, keys: str, icon: str) -> ActionSpec:
    return ActionSpec(f"annotations.{name}", text, keys, icon, MARK, writes=True)


def _in_reader(name: str, text: str, key: str, icon: str = "", menu: str = MARK) -> ActionSpec:
    return ActionSpec(f"annotations.{name}", text, key, icon, menu, everywhere=False, writes=True)


ACTIONS: Final = (
    _everywhere("palette", QT_TRANSLATE_NOOP("actions", "选标签…"), "Ctrl+T", "tag"),
    _in_reader("palette_here", QT_TRANSLATE_NOOP("actions", "选标签（阅读时）"), "T", menu=""),
    _everywhere("note", QT_TRANSLATE_NOOP("actions", "写批注"), "Ctrl+M", "note"),
    _in_reader("note_here", QT_TRANSLATE_NOOP("actions", "写批注（阅读时）"), "N", menu=""),
    _in_reader("repeat", QT_TRANSLATE_NOOP("actions", "再标上一个标签"), "."),
    _in_reader("clear", QT_TRANSLATE_NOOP("actions", "取下全部标签"), "0"),
    _in_reader("delete", QT_TRANSLATE_NOOP("actions", "删除标注"), "Del", "delete"),
    _in_reader("pending", QT_TRANSLATE_NOOP("actions", "待审"), "D", "pending"),
    _in_reader("reviewed", QT_TRANSLATE_NOOP("actions", "已审"), "Y", "reviewed"),
    _in_reader("doubtful", QT_TRANSLATE_NOOP("actions", "存疑"), "Q", "doubtful"),
    _in_reader("tag_1", QT_TRANSLATE_NOOP("actions", "标签 1"), "1"),
    _in_reader("tag_2", QT_TRANSLATE_NOOP("actions", "标签 2"), "2"),
    _in_reader("tag_3", QT_TRANSLATE_NOOP("actions", "标签 3"), "3"),
    _in_reader("tag_4", QT_TRANSLATE_NOOP("actions", "标签 4"), "4"),
    _in_reader("tag_5", QT_TRANSLATE_NOOP("actions", "标签 5"), "5"),
    _in_reader("tag_6", QT_TRANSLATE_NOOP("actions", "标签 6"), "6"),
    _in_reader("tag_7", QT_TRANSLATE_NOOP("actions", "标签 7"), "7"),
    _in_reader("tag_8", QT_TRANSLATE_NOOP("actions", "标签 8"), "8"),
    _in_reader("tag_9", QT_TRANSLATE_NOOP("actions", "标签 9"), "9"),
)

IN_READER: Final = tuple(spec.id for spec in ACTIONS if not spec.everywhere)
"""Single keys: they act where the reader has the keyboard."""
