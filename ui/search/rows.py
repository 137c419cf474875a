"""Hits as rows of a list: a line for each document, one for each heading, one for each passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model.text import View
from core.text.views import glyphs_of
from ui.search.snippet import Snippet, snippet_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.model.document import Document
    from core.model.ids import DocumentId
    from core.model.search import DocumentHits, Hit


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """The line above all hits of a document."""

    document: Document


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """The line above hits below one heading."""

    path: tuple[str, ...]
    """Outermost first."""
    glyphs: str


@dataclass(frozen=True, slots=True)
class HitRow:
    """A passage with found words."""

    hit: Hit
    snippet: Snippet
    glyphs: str
    """Whose national forms its words are drawn with: 'SC', 'TC' or 'HK'."""
    title: str
    path: tuple[str, ...]


ListRow = DocumentRow | OutlineRow | HitRow


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a list ends, so that the next page goes on there."""

    document_id: DocumentId | None = None
    path: tuple[str, ...] = ()


BEGINNING = Standing()


def rows_of(found: Iterable[DocumentHits], after: Standing = BEGINNING) -> tuple[list[ListRow], Standing]:
    """The rows of a page, and where they end. What stands above the first hits already is not said again."""
    rows: list[ListRow] = []
    for one in found:
        document = one.document
        glyphs = glyphs_of(document.script, document.region, View.SOURCE)
        if document.id != after.document_id:
            rows.append(DocumentRow(document))
            after = Standing(document.id)
        for group in one.outline:
            if group.path and group.path != after.path:
                rows.append(OutlineRow(group.path, glyphs))
            after = Standing(document.id, group.path)
            rows += [HitRow(hit, snippet_of(hit), glyphs, document.title, group.path) for hit in group.hits]
    return rows, after
