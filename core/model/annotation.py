"""Marks on words: who marked which words of which document, with which tags and which note."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import AnnotationId, DocumentId, TagId
    from core.model.text import TextQuote, TextRange


class ReviewStatus(StrEnum):
    """审阅状态 of an annotation."""

    NONE = ""
    PENDING = "pending"
    REVIEWED = "reviewed"
    DOUBTFUL = "doubtful"


class Origin(StrEnum):
    """Where a tagging comes from."""

    MANUAL = "manual"
    ACCEPTED = "accepted"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where words stand, said twice over so that nothing is ever moved in silence."""

    range: TextRange
    quote: TextQuote
    path: tuple[str, ...]
    """Headings above the words, outermost first, as printed."""
    passage: int
    """Index of the passage that holds the first character."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One per (document, range, reviewer). Without tag, note and status it is deleted."""

    id: AnnotationId
    document_id: DocumentId
    anchor: Anchor
    tags: tuple[TagId, ...]
    """Main domain first."""
    note: str
    status: ReviewStatus
    reviewer: str
    created_at: int
    changed_at: int
