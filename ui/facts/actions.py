"""What can be done with facts."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

EDIT: Final = "edit"


def _on_rows(name: str, text: str, keys: str, icon: str) -> ActionSpec:
    return ActionSpec(f"facts.{name}", text, keys, icon, EDIT, everywhere=False, writes=True)


ACTIONS: Final = (
    _on_rows("confirm", QT_TRANSLATE_NOOP("actions", "确认要素"), "Y Space", "accept"),
    _on_rows("reject", QT_TRANSLATE_NOOP("actions", "排除要素"), "X", "reject"),
    _on_rows("edit", QT_TRANSLATE_NOOP("actions", "修改要素…"), "E", "edit"),
    _on_rows("reopen", QT_TRANSLATE_NOOP("actions", "取消对要素的判定"), "Del R", "undo"),
    ActionSpec("facts.tables", QT_TRANSLATE_NOOP("actions", "要素总表"), "Shift+F8", "table", "view", checkable=True),
    ActionSpec("facts.add", QT_TRANSLATE_NOOP("actions", "添加要素…"), "Ctrl+Shift+A", "facts", "mark", writes=True),
    ActionSpec("facts.agencies", QT_TRANSLATE_NOOP("actions", "机关名称对照…"), "", "agency", "mark"),
    ActionSpec("facts.export", QT_TRANSLATE_NOOP("actions", "导出要素表…"), "", "export", "file"),
)

ON_ROWS: Final = tuple(spec.id for spec in ACTIONS if not spec.everywhere)
"""Single keys: they act where a list or a table of facts has the keyboard."""
