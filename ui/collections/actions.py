"""What can be done with collections."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

MENU: Final = "collection"

ACTIONS: Final = (
    ActionSpec(
        "collections.collect",
        QT_TRANSLATE_NOOP("actions", "收入条款集"),
        "Ctrl+L",
        "add_to_collection",
        MENU,
        writes=True,
    ),
    ActionSpec(
        "collections.collect_by_tag",
        QT_TRANSLATE_NOOP("actions", "按标签收集…"),
        "Ctrl+Shift+L",
        "tags",
        MENU,
        writes=True,
    ),
    ActionSpec("collections.create", QT_TRANSLATE_NOOP("actions", "新建条款集…"), "", "add", MENU, writes=True),
    ActionSpec("collections.rename", QT_TRANSLATE_NOOP("actions", "条款集改名…"), "", "rename", MENU, writes=True),
    ActionSpec("collections.delete", QT_TRANSLATE_NOOP("actions", "删除条款集"), "", "delete", MENU, writes=True),
    ActionSpec(
        "collections.up", QT_TRANSLATE_NOOP("actions", "条款上移"), "Alt+Up", "up", MENU, everywhere=False, writes=True
    ),
    ActionSpec(
        "collections.down",
        QT_TRANSLATE_NOOP("actions", "条款下移"),
        "Alt+Down",
        "down",
        MENU,
        everywhere=False,
        writes=True,
    ),
    ActionSpec(
        "collections.remove",
        QT_TRANSLATE_NOOP("actions", "移出条款集"),
        "Del",
        "remove",
        MENU,
        everywhere=False,
        writes=True,
    ),
    ActionSpec("collections.export", QT_TRANSLATE_NOOP("actions", "导出…"), "Ctrl+E", "export", MENU),
)

ON_ROWS: Final = ("collections.up", "collections.down", "collections.remove")
ON_A_COLLECTION: Final = ("collections.rename", "collections.delete")
OF_COLLECTIONS: Final = ("collections.collect_by_tag", "collections.create", *ON_A_COLLECTION)
