"""The clauses that a form is made of: those of a collection, or all of a document; with what is known of each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from core.exporting.source import Source
from core.model.codebook import Facet
from core.text.surroundings import surroundings

if TYPE_CHECKING:
    from core.model.codebook import Tag
    from core.model.collection import Collection
    from core.model.fact_row import FactRow
    from core.model.ids import DocumentId, TagId
    from core.model.text import TextRange
    from core.services.documents import OpenDocument
    from core.services.suggestions import ClauseSuggestions


@dataclass(frozen=True, slots=True)
class Selection:
    """What a form is to be made of: a collection, or documents from beginning to end (none = the whole library)."""

    collection: Collection | None = None
    documents: tuple[DocumentId, ...] = ()


@dataclass(frozen=True, slots=True)
class PickedClause:
    """One clause with what readers and analysis say of it."""

    source: Source
    role: str
    """As tagged, else as suggested; '' if neither."""
    domain: str
    """Main domain as tagged, else as suggested with confidence; '' if neither."""
    domain_tagged: bool


@dataclass(frozen=True, slots=True)
class PickedDocument:
    """A document, and which of its words were picked."""

    opened: OpenDocument
    clauses: tuple[PickedClause, ...]
    """All clauses of the document, in text order."""
    facts: tuple[FactRow, ...]
    """In text order; what readers rejected is left out."""
    places: Places | None
    """What was picked; None: everything."""

    def holds(self, place: TextRange) -> bool:
        """Whether a place shares a character with what was picked."""
        return self.places is None or self.places.touch(place)

    def clause_on(self, place: TextRange) -> PickedClause | None:
        """The clause that holds the first character of a place."""
        index = bisect_right(self.clauses, place.start, key=lambda clause: clause.source.range.start) - 1
        found = self.clauses[index] if index >= 0 else None
        return found if found is not None and place.start < found.source.range.end else None


class Places:
    """Places of one document, asked some thousand times whether they touch another."""

    def __init__(self, places: Sequence[TextRange]) -> None:
        ordered = sorted(places)
        self._starts = [place.start for place in ordered]
        self._reach = list(accumulate((place.end for place in ordered), max))

    def touch(self, place: TextRange) -> bool:
        return bisect_right(self._reach, place.start) < bisect_left(self._starts, place.end)


def picked_document(
    opened: OpenDocument,
    suggested: Sequence[ClauseSuggestions],
    facts: Sequence[FactRow],
    tags: Mapping[TagId, Tag],
    places: Places | None,
) -> PickedDocument:
    """Puts together what is known of a document; `suggested` has one for each clause."""
    around = surroundings(opened.text, opened.structure, (clause.range for clause in opened.structure.clauses))
    return PickedDocument(
        opened,
        tuple(
            _clause(Source(opened.document, one.range, near.path, near.passage, one.words), one, tags)
            for one, near in zip(suggested, around, strict=True)
        ),
        tuple(facts),
        places,
    )


def _clause(source: Source, one: ClauseSuggestions, tags: Mapping[TagId, Tag]) -> PickedClause:
    borne = sorted((tags[tag_id] for tag_id in one.borne if tag_id in tags), key=lambda tag: tag.ordinal)
    domains = [tag.name for tag in borne if tag.facet is Facet.DOMAIN]
    roles = [tag.name for tag in borne if tag.facet is Facet.ROLE]
    believed = [suggestion.tag.name for suggestion in one.domains if suggestion.believed]
    return PickedClause(
        source,
        role=next(iter(roles), one.role.tag.name if one.role else ""),
        domain=next(iter((*domains, *believed)), ""),
        domain_tagged=bool(domains),
    )
