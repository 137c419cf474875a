"""A sentence for the strip above the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.widgets.banner import Mood


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened, and at most one thing to do about it."""

    text: str
    mood: Mood = Mood.NOTICE
    action_text: str = ""
    action: Callable[[], object] | None = None
