"""Two documents of the library that are read as editions of one plan, and what readers say of their partners."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import DocumentId, PairEditId, PairId
    from core.model.text import TextQuote, TextRange


@dataclass(frozen=True, slots=True)
class Pair:
    """An old edition and a new one, for example 征求意见稿 and 正式稿. Two documents are a pair at most once."""

    id: PairId
    old: DocumentId
    new: DocumentId
    reviewer: str
    created_at: int
    """Milliseconds UTC."""


class PairEditKind(StrEnum):
    """What is said of passages of both editions."""

    TOGETHER = "together"
    """They are partners."""
    APART = "apart"
    """They have no partners."""


@dataclass(frozen=True, slots=True)
class PairEdit:
    """It speaks of characters only: the passages that these touch are meant, whatever a newer parser makes of them."""

    id: PairEditId
    pair_id: PairId
    kind: PairEditKind
    old: TextRange
    """In the stored text of the old edition; empty, with an empty quote, if nothing of it is meant."""
    old_quote: TextQuote
    """The words of the range and up to 16 characters on either side."""
    new: TextRange
    new_quote: TextQuote
    reviewer: str
    created_at: int
    """Milliseconds UTC; no two of a pair are equal, and the later one has the last word."""
