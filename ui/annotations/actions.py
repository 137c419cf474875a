"""What can be done with the words under the caret."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

MARK: Final = "mark"

ACTIONS: Final = (
    ActionSpec("annotations.palette", QT_TRANSLATE_NOOP("actions", "选标签…"), "Ctrl+T", "tag", MARK),
    ActionSpec("annotations.palette_here", QT_TRANSLATE_NOOP("actions", "选标签（阅读时）"), "T", everywhere=False),
    ActionSpec("annotations.note", QT_TRANSLATE_NOOP("actions", "写批注"), "Ctrl+M", "note", MARK),
    ActionSpec("annotations.note_here", QT_TRANSLATE_NOOP("actions", "写批注（阅读时）"), "N", everywhere=False),
    ActionSpec("annotations.repeat", QT_TRANSLATE_NOOP("actions", "再标上一个标签"), ".", "", MARK, everywhere=False),
    ActionSpec("annotations.clear", QT_TRANSLATE_NOOP("actions", "取下全部标签"), "0", "", MARK, everywhere=False),
    ActionSpec("annotations.delete", QT_TRANSLATE_NOOP("actions", "删除标注"), "Del", "delete", MARK, everywhere=False),
    ActionSpec("annotations.pending", QT_TRANSLATE_NOOP("actions", "待审"), "D", "pending", MARK, everywhere=False),
    ActionSpec("annotations.reviewed", QT_TRANSLATE_NOOP("actions", "已审"), "Y", "reviewed", MARK, everywhere=False),
    ActionSpec("annotations.doubtful", QT_TRANSLATE_NOOP("actions", "存疑"), "Q", "doubtful", MARK, everywhere=False),
    ActionSpec("annotations.tag_1", QT_TRANSLATE_NOOP("actions", "标签 1"), "1", "", MARK, everywhere=False),
    ActionSpec("annotations.tag_2", QT_TRANSLATE_NOOP("actions", "标签 2"), "2", "", MARK, everywhere=False),
    ActionSpec("annotations.tag_3", QT_TRANSLATE_NOOP("actions", "标签 3"), "3", "", MARK, everywhere=False),
    ActionSpec("annotations.tag_4", QT_TRANSLATE_NOOP("actions", "标签 4"), "4", "", MARK, everywhere=False),
    ActionSpec("annotations.tag_5", QT_TRANSLATE_NOOP("actions", "标签 5"), "5", "", MARK, everywhere=False),
    ActionSpec("annotations.tag_6", QT_TRANSLATE_NOOP("actions", "标签 6"), "6", "", MARK, everywhere=False),
    ActionSpec("annotations.tag_7", QT_TRANSLATE_NOOP("actions", "标签 7"), "7", "", MARK, everywhere=False),
    ActionSpec("annotations.tag_8", QT_TRANSLATE_NOOP("actions", "标签 8"), "8", "", MARK, everywhere=False),
    ActionSpec("annotations.tag_9", QT_TRANSLATE_NOOP("actions", "标签 9"), "9", "", MARK, everywhere=False),
)

IN_READER: Final = tuple(spec.id for spec in ACTIONS if not spec.everywhere)
"""Single keys: they act where the reader has the keyboard."""
