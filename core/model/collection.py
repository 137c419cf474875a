"""条款集: clauses picked for a list that is handed up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import AnnotationId, CollectionId, CollectionRowId, DocumentId
    from core.model.text import TextRange


@dataclass(frozen=True, slots=True)
class Collection:
    """A named, ordered list of clauses."""

    id: CollectionId
    name: str
    ordinal: int
    created_at: int


@dataclass(frozen=True, slots=True)
class CollectionSummary:
    """A row of the list of collections."""

    collection: Collection
    rows: int
    documents: int


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """One clause of a collection. It carries its own place and words: it outlives the mark it was made from."""

    id: CollectionRowId
    collection_id: CollectionId
    ordinal: int
    document_id: DocumentId
    range: TextRange
    exact: str
    annotation_id: AnnotationId | None
    """The mark it was made from, if that still exists: its tags are the row's 领域."""
    remark: str
