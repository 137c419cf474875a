"""What becomes of one edition of a plan in another: which passages are partners, and what changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.text import TextRange


class ChangeKind(StrEnum):
    """What happened to words between the old edition and the new one."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    """The words are others, beyond script, width and kind of quotation mark."""
    MOVED = "moved"
    """They stand at another place, among others; or two places were exchanged."""
    MERGED = "merged"
    """Several became one."""
    SPLIT = "split"
    """One became several."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one edition and what stands for them in the other; one of the two may be empty, where words came or
    went.
    """

    old: TextRange
    new: TextRange


@dataclass(frozen=True, slots=True)
class PairedRow:
    """Passages that are partners. The rows hold every passage of either edition once, each edition in its order."""

    old: tuple[TextRange, ...]
    """Passages of the old edition; empty where nothing of it stands."""
    new: tuple[TextRange, ...]
    elsewhere: TextRange | None = None
    """Of a row with one side only: where its partner stands in the other edition. None: it has none."""
    equal: bool = False
    """Both sides have the same words."""
    by_hand: bool = False
    """A reader said so."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to look at: passages or, inside partners, clauses and headings."""

    kind: ChangeKind
    old: TextRange | None
    """Words of the old edition; None for what was added."""
    new: TextRange | None
    row: int
    """Index of the row that it is in; of what was moved, where it stands in the new edition."""
    whole: bool
    """It is about whole passages."""
    exchanged: tuple[TextRange, TextRange] | None = None
    """Of what was moved: the words (old, new) that it changed places with."""
    gap: int | None = None
    """Of what was added to partners or removed from them: the offset in the other edition where it is not."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two editions side by side."""

    rows: tuple[PairedRow, ...]
    changes: tuple[Change, ...]
    """In the order of the rows."""

    def counts(self) -> Counter[ChangeKind]:
        return Counter(change.kind for change in self.changes)
