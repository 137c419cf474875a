"""Actions for paper."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec("printing.preview", QT_TRANSLATE_NOOP("actions", "打印预览…"), "Ctrl+Shift+P", "", "file"),
    ActionSpec("printing.print", QT_TRANSLATE_NOOP("actions", "打印…"), "Ctrl+P", "print", "file"),
)
