"""What can be done with libraries and their documents."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

FILE: Final = "file"

ACTIONS: Final = (
    ActionSpec("library.import", QT_TRANSLATE_NOOP("actions", "导入文件…"), "Ctrl+I", "import", FILE, writes=True),
    ActionSpec("library.new", QT_TRANSLATE_NOOP("actions", "新建文库…"), "Ctrl+Shift+N", "library", FILE),
    ActionSpec("library.open", QT_TRANSLATE_NOOP("actions", "打开文库…"), "Ctrl+O", "folder", FILE),
    ActionSpec("library.save_as", QT_TRANSLATE_NOOP("actions", "文库另存为…"), "Ctrl+Shift+S", "save_as", FILE),
    ActionSpec("library.restore", QT_TRANSLATE_NOOP("actions", "从备份恢复…"), "", "backup", FILE),
    ActionSpec("library.describe", QT_TRANSLATE_NOOP("actions", "文件信息…"), "F2", "edit", FILE, writes=True),
    ActionSpec("library.original", QT_TRANSLATE_NOOP("actions", "取出原件…"), "", "document", FILE),
    ActionSpec("library.export_document", QT_TRANSLATE_NOOP("actions", "导出文件…"), "Ctrl+Shift+E", "export", FILE),
    ActionSpec(
        "library.delete", QT_TRANSLATE_NOOP("actions", "删除文件"), "Del", "delete", FILE, everywhere=False, writes=True
    ),
    ActionSpec("library.check", QT_TRANSLATE_NOOP("actions", "检查文库"), "", "ok", FILE),
    ActionSpec("library.forget", QT_TRANSLATE_NOOP("actions", "彻底清理…"), "", "privacy", FILE, writes=True),
    ActionSpec("library.quit", QT_TRANSLATE_NOOP("actions", "退出"), "Ctrl+Q", "", FILE),
)

ON_A_DOCUMENT: Final = ("library.describe", "library.original", "library.delete")
ON_A_LIBRARY: Final = ("library.import", "library.save_as", "library.check", "library.forget")
