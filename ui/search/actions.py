"""What can be done with a search across the library."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

EDIT: Final = "edit"


def _in_panel(name: str, text: str, keys: str, icon: str) -> ActionSpec:
    """Where the panel has the keyboard."""
    return ActionSpec(f"search.{name}", text, keys, icon, everywhere=False, writes=True)


ACTIONS: Final = (
    ActionSpec("search.open", QT_TRANSLATE_NOOP("actions", "检索文库…"), "Ctrl+Shift+F", "search", EDIT),
    _in_panel("tag", QT_TRANSLATE_NOOP("actions", "打标签…"), "T", "tag"),
    _in_panel("collect", QT_TRANSLATE_NOOP("actions", "收入条款集…"), "L", "add_to_collection"),
    _in_panel("save", QT_TRANSLATE_NOOP("actions", "保存检索…"), "Ctrl+S", "pin"),
    _in_panel("rename", QT_TRANSLATE_NOOP("actions", "检索改名…"), "E", "rename"),
    _in_panel("delete", QT_TRANSLATE_NOOP("actions", "删除检索"), "Del", "delete"),
)

ON_HITS: Final = ("search.tag", "search.collect")
ON_SAVED: Final = ("search.rename", "search.delete")
