"""What can be done about what was found."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

EDIT: Final = "edit"

ACTIONS: Final = (
    ActionSpec(
        "proofread.accept",
        QT_TRANSLATE_NOOP("actions", "接受校订"),
        "Space A",
        "accept",
        EDIT,
        everywhere=False,
        writes=True,
    ),
    ActionSpec(
        "proofread.drop",
        QT_TRANSLATE_NOOP("actions", "取消校订"),
        "Del R",
        "cancel",
        EDIT,
        everywhere=False,
        writes=True,
    ),
    ActionSpec(
        "proofread.rewrite", QT_TRANSLATE_NOOP("actions", "改成别的…"), "E", "edit", EDIT, everywhere=False, writes=True
    ),
    ActionSpec(
        "proofread.accept_certain", QT_TRANSLATE_NOOP("actions", "接受全部确定的校订"), "", "", EDIT, writes=True
    ),
    ActionSpec("proofread.export", QT_TRANSLATE_NOOP("actions", "导出勘误表…"), "", "export", "file"),
)
