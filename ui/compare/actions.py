"""What can be done with two editions."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

FILE: Final = "file"
VIEW: Final = "view"

ACTIONS: Final = (
    ActionSpec("compare.pair", QT_TRANSLATE_NOOP("actions", "对照阅读…"), "Ctrl+Shift+O", "compare", FILE),
    ActionSpec("compare.export", QT_TRANSLATE_NOOP("actions", "导出新旧对照表…"), "", "export", FILE),
    ActionSpec("compare.next", QT_TRANSLATE_NOOP("actions", "下一处变化"), "Alt+PgDown", "find_next", VIEW),
    ActionSpec("compare.previous", QT_TRANSLATE_NOOP("actions", "上一处变化"), "Alt+PgUp", "find_previous", VIEW),
    ActionSpec("compare.together", QT_TRANSLATE_NOOP("actions", "配成一对"), "", "link", "edit", writes=True),
    ActionSpec("compare.apart", QT_TRANSLATE_NOOP("actions", "拆开这一对"), "", "unlink", "edit", writes=True),
    ActionSpec("compare.restore", QT_TRANSLATE_NOOP("actions", "恢复自动配对"), "", "refresh", "edit", writes=True),
)
IN_A_PAIR: Final = tuple(spec.id for spec in ACTIONS if spec.id != "compare.pair")
"""Those that need a pair to be open."""
