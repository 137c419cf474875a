"""What can be done with the tags themselves."""

from __future__ import annotations

from typing import Final

from ui.actions import ActionSpec
from ui.translating import QT_TRANSLATE_NOOP

ACTIONS: Final = (ActionSpec("codebook.edit", QT_TRANSLATE_NOOP("actions", "标签体系…"), "", "codebook", "mark"),)
