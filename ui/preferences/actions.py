"""Actions about the program itself."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec("preferences.theme", QT_TRANSLATE_NOOP("actions", "浅色 / 深色"), "Ctrl+Shift+D", "dark", "view"),
    ActionSpec("preferences.open", QT_TRANSLATE_NOOP("actions", "首选项…"), "Ctrl+,", "settings", "edit"),
    ActionSpec("preferences.shortcuts", QT_TRANSLATE_NOOP("actions", "快捷键一览"), "F1", "shortcuts", "help"),
    ActionSpec("preferences.about", QT_TRANSLATE_NOOP("actions", "关于对读"), "", "about", "help"),
)
