"""What a search goes through: the documents it may find something in, and the marks its filters ask for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import QueryRefused
from core.model.codebook import Codebook, Facet
from core.model.search import FilterKind
from core.services.annotations import family
from core.text.fold import fold
from core.text.line_finder import joined

if TYPE_CHECKING:
    from core.model.document import Document
    from core.model.ids import DocumentId, TagId
    from core.model.search import Query, QueryFilter, SearchRequest
    from core.model.text import TextRange
    from core.ports import Repositories

_FACETS = {FilterKind.DOMAIN: (Facet.DOMAIN,), FilterKind.ROLE: (Facet.ROLE,), FilterKind.TAG: tuple(Facet)}


@dataclass(frozen=True, slots=True)
class Marked:
    """A filter on marks."""

    places: Mapping[DocumentId, tuple[TextRange, ...]]
    """Of the marks it asks for, in text order, none overlapping another."""
    excluded: bool
    """Words are kept where no such mark is."""

    def keeps(self, document_id: DocumentId, place: TextRange) -> bool:
        places = self.places.get(document_id, ())
        first = bisect_left(places, place.start + 1, key=_end)
        touched = first < len(places) and places[first].start < place.end
        return touched != self.excluded


@dataclass(frozen=True, slots=True)
class Scope:
    """As it is when a search is started."""

    documents: Mapping[str, tuple[Document, ...]]
    """By the sha256 of their text, in the order of import."""
    indexed: Mapping[int, str]
    """The texts among them that the index holds, by their numbers in it."""
    unindexed: tuple[str, ...]
    """The others."""
    marked: tuple[Marked, ...]
    edited: frozenset[DocumentId]
    """Documents whose readers said something of their structure."""

    def keeps(self, document_id: DocumentId, place: TextRange) -> bool:
        return all(one.keeps(document_id, place) for one in self.marked)

    def marks_of(self, document_id: DocumentId) -> tuple[TextRange, ...]:
        """What filters alone find in a document."""
        first = next(one for one in self.marked if not one.excluded)
        return tuple(place for place in first.places.get(document_id, ()) if self.keeps(document_id, place))


def scope_of(request: SearchRequest, query: Query, library: Repositories) -> Scope:
    """Raises QueryRefused for an unknown tag or document, and for a query that asks for nothing."""
    on_marks = [one for one in query.filters if one.kind is not FilterKind.DOCUMENT]
    if not query.words and all(one.excluded for one in on_marks):
        raise QueryRefused("search.no_words")
    chosen = _documents(library.documents.all(), request, query)
    codebook = library.tags.codebook() if any(one.kind in _FACETS for one in on_marks) else Codebook(())
    marked = tuple(
        Marked(
            {document_id: joined(places) for document_id, places in _places(one, codebook, library).items()},
            one.excluded,
        )
        for one in on_marks
    )
    documents: dict[str, tuple[Document, ...]] = {}
    for document in chosen:
        documents[document.text_sha256] = (*documents.get(document.text_sha256, ()), document)
    indexed = {number: key for number, key in library.text_index.texts().items() if key in documents}
    held = set(indexed.values())
    unindexed = tuple(key for key in documents if key not in held)
    return Scope(documents, indexed, unindexed, marked, library.structure_edits.documents())


def _documents(documents: Sequence[Document], request: SearchRequest, query: Query) -> list[Document]:
    chosen = [one for one in documents if not request.documents or one.id in request.documents]
    for wanted in query.filters:
        if wanted.kind is FilterKind.DOCUMENT:
            named = {document.id for value in wanted.values for document in _named(documents, value)}
            chosen = [one for one in chosen if (one.id in named) != wanted.excluded]
    return chosen


def _named(documents: Sequence[Document], value: str) -> list[Document]:
    """Documents with these words in their title, or whose id begins so."""
    words = _squeezed(value)
    found = [one for one in documents if words in _squeezed(one.title) or one.id.startswith(value)]
    if not found:
        raise QueryRefused("search.document_unknown", value=value)
    return found


def _places(one: QueryFilter, codebook: Codebook, library: Repositories) -> Mapping[DocumentId, Iterable[TextRange]]:
    if one.kind is FilterKind.MARKED:
        return library.annotations.places(None)
    tags = {tag_id for value in one.values for tag_id in _tags(codebook, _FACETS[one.kind], value)}
    return library.annotations.places(family(codebook, frozenset(tags)))


def _tags(codebook: Codebook, facets: Sequence[Facet], value: str) -> list[TagId]:
    """The tag of that name, else all those with these words in their name."""
    words = _squeezed(value)
    tags = [tag for facet in facets for tag in codebook.of(facet)]
    found = [tag.id for tag in tags if _squeezed(tag.name) == words] or [
        tag.id for tag in tags if words in _squeezed(tag.name)
    ]
    if not found:
        raise QueryRefused("search.tag_unknown", value=value)
    return found


def _squeezed(words: str) -> str:
    return "".join(fold(words).split())


def _end(place: TextRange) -> int:
    return place.end
