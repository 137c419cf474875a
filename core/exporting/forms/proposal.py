"""A row that a plan proposes and readers write over, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from core.exporting.source import Source

C = TypeVar("C", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class ProposedRow(Generic[C]):
    """What a plan says of one thing, and what readers put in its place."""

    sources: tuple[Source, ...]
    """Where it stands, the main place first; never empty."""
    proposed: Mapping[C, str]
    """In the words of the document; columns that it says nothing of are missing."""
    doubtful: frozenset[C] = frozenset()
    """Proposals that are guesses."""
    stored: Mapping[C, str] = field(default_factory=dict[C, str])
    """What readers wrote: it stands instead of a proposal, '' included, and is never in doubt."""
    domain: str = ""
    """Main domain, or ''."""

    @property
    def source(self) -> Source:
        return self.sources[0]

    def cell(self, column: C) -> str:
        return self.stored.get(column, self.proposed.get(column, ""))

    def is_doubtful(self, column: C) -> bool:
        """Whether somebody has yet to confirm the cell. An empty one says nothing that could be wrong."""
        return column in self.doubtful and column not in self.stored and bool(self.cell(column))
