"""What a user says of a word of the lexicon: how loudly it speaks for a domain, or that it does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import LexiconEntryId

HEAVIEST = 4
NOT_COUNTED = 0


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """Laid over the shipped lexicon; one for each domain and word."""

    id: LexiconEntryId
    domain: str
    """Name of the domain, as in the codebook."""
    word: str
    """As the user wrote it, in either script."""
    weight: int
    """1 (a hint) to 4 (names the domain); 0: it does not speak for this domain, whatever the shipped lexicon says."""
    reviewer: str
    created_at: int
    """Milliseconds UTC."""

    @property
    def excluded(self) -> bool:
        return self.weight == NOT_COUNTED
