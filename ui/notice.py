"""A sentence that the user should read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.widgets.banner import Mood


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened, and at most two things to do about it. What is done and needs nothing more is told in passing."""

    text: str
    mood: Mood = Mood.NOTICE
    action_text: str = ""
    action: Callable[[], object] | None = None
    progress: bool = False
    """Whether it tells of something under way, and is over with the next notice."""
    other_text: str = ""
    """The second thing to do; only beside a first."""
    other: Callable[[], object] | None = None
