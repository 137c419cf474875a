"""What a reader says of the structure of a document against the parser: rows that are laid over what it derives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import DocumentId, StructureEditId
    from core.model.text import TextQuote, TextRange


class StructureEditKind(StrEnum):
    """What is said of a range."""

    SPLIT = "split"
    """A clause begins at the start of the range, which is empty."""
    JOIN = "join"
    """The first and the last character of the range, and what is between, are of one clause."""
    HEADING = "heading"
    """The range is a heading."""
    PLAIN = "plain"
    """The range is no heading but text."""


@dataclass(frozen=True, slots=True)
class StructureEdit:
    """It speaks of characters only, so that it holds for whatever a newer parser finds there."""

    id: StructureEditId
    document_id: DocumentId
    kind: StructureEditKind
    range: TextRange
    """In the stored text."""
    level: int
    """Of a heading: 1 for a title, 2 for the first level below it; 0 for the other kinds."""
    quote: TextQuote
    """The words of the range and up to 16 characters on either side."""
    reviewer: str
    created_at: int
    """Milliseconds UTC; no two of a document are equal, and the later one has the last word."""
