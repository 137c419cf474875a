"""A sentence for the strip above the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How a notice is coloured and iconed; its words say it too."""

    INFO = "info"
    GOOD = "good"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened, and at most one thing to do about it."""

    text: str
    level: Level = Level.INFO
    action_text: str = ""
    action: Callable[[], object] | None = None
