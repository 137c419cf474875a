"""What a library file tells about itself: its backups, and what a check of it found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy of a library, compressed, kept apart from it."""

    path: Path
    library_uid: str
    taken_at: int
    """Milliseconds UTC."""
    steps: int
    """Number of the newest step it holds."""
    documents: int
    annotations: int


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a full check found. `problems` are codes of `core.wording`, empty when the library is sound."""

    problems: tuple[str, ...]
    steps: int
    documents: int
    annotations: int

    @property
    def sound(self) -> bool:
        return not self.problems
