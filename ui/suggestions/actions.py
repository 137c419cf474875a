"""What can be done with suggestions."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

MARK: Final = "mark"

ACTIONS: Final = (
    ActionSpec(
        "suggestions.accept_first",
        QT_TRANSLATE_NOOP("actions", "采纳第一个建议"),
        "Return Enter",
        "suggestion",
        MARK,
        everywhere=False,
        writes=True,
    ),
    ActionSpec("suggestions.accept_1", QT_TRANSLATE_NOOP("actions", "采纳建议 1"), "Alt+1", writes=True),
    ActionSpec("suggestions.accept_2", QT_TRANSLATE_NOOP("actions", "采纳建议 2"), "Alt+2", writes=True),
    ActionSpec("suggestions.accept_3", QT_TRANSLATE_NOOP("actions", "采纳建议 3"), "Alt+3", writes=True),
    ActionSpec("suggestions.accept_4", QT_TRANSLATE_NOOP("actions", "采纳性质建议"), "Alt+4", writes=True),
    ActionSpec(
        "suggestions.review", QT_TRANSLATE_NOOP("actions", "建议整篇…"), "Ctrl+G", "suggestion", MARK, writes=True
    ),
    ActionSpec("suggestions.lexicon", QT_TRANSLATE_NOOP("actions", "建议词表…"), "", "", MARK),
)
