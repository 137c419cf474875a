"""What takes long about showing a document, made beside the window: its rows, and its marks as the page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.reader.mark_index import MarkIndex
from ui.reader.rows import Rows, build_rows
from ui.reader.shown_mark import shown_mark

if TYPE_CHECKING:
    from core.model.annotation import Annotation
    from core.model.codebook import Tag
    from core.model.correction import Correction
    from core.model.ids import AnnotationId, DocumentId
    from core.services.documents import OpenDocument
    from core.services.library import Library


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document as it was read, ready to be shown."""

    document: OpenDocument
    rows: Rows
    tags: dict[str, Tag]
    annotations: dict[AnnotationId, Annotation]
    marks: MarkIndex
    reviewer: str
    """As whom the marks were read."""
    corrections: tuple[Correction, ...]


def prepare(library: Library, document_id: DocumentId, reviewer: str) -> Prepared:
    """Reads all of a document that its first page needs."""
    document = library.documents.open(document_id)
    rows = build_rows(document.text, document.structure)
    tags: dict[str, Tag] = {tag.id: tag for tag in library.codebook.codebook().tags}
    annotations = {mark.id: mark for mark in library.annotations.of_document(document_id)}
    marks = MarkIndex(rows, (shown_mark(mark, tags, reviewer) for mark in annotations.values()))
    marks.put_in_order()
    corrections = library.proofreading.corrections(document_id)
    return Prepared(document, rows, tags, annotations, marks, reviewer, corrections)
