"""A mark of a role, and how patterns for marks are written: word by word, parted by blanks."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

Role = Literal["现状", "问题", "目标", "任务", "保障", "其他"]

GOAL: Final = "目标"
PROBLEM: Final = "问题"
SAFEGUARD: Final = "保障"
TASK: Final = "任务"
STATUS: Final = "现状"
OTHER: Final = "其他"
ORDER: tuple[Role, ...] = (GOAL, PROBLEM, SAFEGUARD, TASK, STATUS, OTHER)
"""R1 to R6 of the annotation conventions."""


class Mark(NamedTuple):
    """What speaks for a role, or with a negative weight against it. The last group of the pattern is shown."""

    role: Role
    weight: float
    pattern: re.Pattern[str]
    adds_up: bool = False
    """Each further place adds something."""


def any_of(words: str) -> str:
    """One of the words, each a small pattern of its own without blanks."""
    return f"(?:{'|'.join(words.split())})"
