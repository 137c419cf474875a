"""检索: what was asked of a library, and where its words stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.document import Document
    from core.model.ids import DocumentId, SavedSearchId
    from core.model.text import TextRange


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What a user asks for."""

    text: str
    """As typed: words, "words kept together", -words, 领域:交通, 性质:目标, 标签:重点, 文件:规划, 标注:是."""
    other_wording: bool = False
    """Also what Taiwan or the mainland calls the same thing: 网络 and 網路, 软件 and 軟體."""
    documents: frozenset[DocumentId] = frozenset()
    """Only in these; none named: in all."""


class FilterKind(StrEnum):
    """What a filter of a query looks at."""

    DOMAIN = "domain"
    ROLE = "role"
    TAG = "tag"
    """A tag of any facet."""
    DOCUMENT = "document"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class QueryFilter:
    """One 键:值 of a query."""

    kind: FilterKind
    values: tuple[str, ...]
    """As typed, any of them; of MARKED none."""
    excluded: bool = False
    """Whatever it fits is left out."""


@dataclass(frozen=True, slots=True)
class Query:
    """A request's text, understood: all `words` and none of `without` in one paragraph, where all filters fit."""

    words: tuple[str, ...] = ()
    """As typed, without blanks and invisible characters."""
    without: tuple[str, ...] = ()
    filters: tuple[QueryFilter, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a query with everything that counts as it."""

    words: str
    """As typed."""
    forms: tuple[str, ...]
    """Folded, any of them; what was typed comes first."""
    others: tuple[str, ...] = ()
    """Other wordings among them, to be shown."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a paragraph must hold, one form of each, and must not hold."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Found words in one passage."""

    document_id: DocumentId
    place: TextRange
    """The passage."""
    ranges: tuple[TextRange, ...]
    """The found words in it, in text order, none overlapping another."""
    context: str
    """What stands at `place`; in a long passage, what stands around the first found words, as `context_start` says."""
    context_start: int
    """Code points of the stored text; `ranges` minus this are places in `context`, those beyond its end included."""


@dataclass(frozen=True, slots=True)
class OutlineHits:
    """Hits below one heading."""

    path: tuple[str, ...]
    """Headings above them, outermost first, without the document's title; each on one line."""
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class DocumentHits:
    """Hits of one document, in text order."""

    document: Document
    outline: tuple[OutlineHits, ...]

    @property
    def hits(self) -> tuple[Hit, ...]:
        return tuple(hit for group in self.outline for hit in group.hits)


@dataclass(frozen=True, slots=True)
class SearchCursor:
    """Where the next page begins. Means something to the search it came from alone."""

    position: int
    """The line of the index after which it goes on."""
    scanned: int = 0
    """Texts that the index does not hold and that were gone through."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Some of the hits. A page may end within a document: the next one then begins with the same document."""

    found: tuple[DocumentHits, ...]
    following: SearchCursor | None
    """None if this was the last page."""

    @property
    def hits(self) -> tuple[Hit, ...]:
        return tuple(hit for one in self.found for hit in one.hits)


@dataclass(frozen=True, slots=True)
class SearchCount:
    """How much there is, before all of it was looked at. A line is a paragraph of the file as it came."""

    lines: int
    documents: int


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is kept in the library under a name."""

    id: SavedSearchId
    name: str
    text: str
    """As typed."""
    other_wording: bool
    reviewer: str
    created_at: int
    """Milliseconds UTC."""
