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
class Upgrade:
    """What was done to a library of an older version when it was opened."""

    version: int
    """The one it had."""
    known: int
    """The present one, which it has now."""
    backup: Path | None
    """The verified backup of it as it was; it is never thinned out. None: a private copy was brought to the present
    version and is read, the library itself is as before."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a full check found. `problems` are codes of `core.wording`, empty when the library is sound."""

    problems: tuple[str, ...]
    steps: int
    documents: int
    annotations: int
    index_sound: bool = True
    """Whether the search index agrees with the texts. It is no part of the library's soundness: it can be made anew."""

    @property
    def sound(self) -> bool:
        return not self.problems
