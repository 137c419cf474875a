"""建议: which tags the clauses of a document may bear, with the words that say so. Only what is accepted is written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.analysis.bayes import Counts, MemoryCounts, features_of, learn
from core.analysis.domains import MOST, RankedDomain
from core.analysis.suggest import ClauseSuggestion, suggestions
from core.model.codebook import Codebook, Facet, Tag
from core.model.ids import DocumentId, TagId
from core.model.text import Clause, TextRange
from core.progress import Progress, silent
from core.text.fold import fold

if TYPE_CHECKING:
    from core.analysis.lexicon import Lexicon
    from core.model.annotation import Annotation
    from core.model.changes import ChangeSet
    from core.ports import Repositories, Store
    from core.services.annotations import AnnotationsService
    from core.services.documents import DocumentsService, OpenDocument
    from core.services.lexicon import LexiconService

LEAST = 1.0
"""Score of a domain that is shown although it is not believed: a quarter of one word that names a domain."""

Choice = tuple[TextRange, TagId]
"""A tag for the words of a clause."""


@dataclass(frozen=True, slots=True)
class SuggestedTag:
    """A tag that a clause may bear."""

    tag: Tag
    score: float
    """How much speaks for it: about 4 for one word that names a domain; 0 for a role, which is not measured."""
    believed: bool
    """Whether it is good enough to be taken as it is; otherwise a possibility to be looked at."""
    because: tuple[str, ...]
    """The words that caused it, loudest first; none: what the document as a whole is about."""


@dataclass(frozen=True, slots=True)
class ClauseSuggestions:
    """What is suggested for one clause and not on it yet."""

    clause: int
    """Index into `Structure.clauses`."""
    range: TextRange
    words: str
    domains: tuple[SuggestedTag, ...]
    """Best first, three at most."""
    role: SuggestedTag | None
    borne: frozenset[TagId] = field(default=frozenset())
    """Tags of the marks that share words with the clause, whoever made them."""

    @property
    def tags(self) -> tuple[SuggestedTag, ...]:
        """Domains, then the role."""
        return (*self.domains, *((self.role,) if self.role else ()))

    @property
    def believed(self) -> tuple[SuggestedTag, ...]:
        return tuple(suggested for suggested in self.tags if suggested.believed)

    def without(self, tags: Iterable[TagId]) -> ClauseSuggestions:
        """The same less some tags."""
        gone = frozenset(tags)
        domains = tuple(suggested for suggested in self.domains if suggested.tag.id not in gone)
        role = None if self.role is None or self.role.tag.id in gone else self.role
        return replace(self, domains=domains, role=role)


class SuggestionsService:
    """Computes suggestions, and accepts them as one step. What was rejected is remembered as long as this lives."""

    def __init__(
        self, store: Store, documents: DocumentsService, annotations: AnnotationsService, lexicon: LexiconService
    ) -> None:
        self._store = store
        self._documents = documents
        self._annotations = annotations
        self._lexicon = lexicon
        self._rejected: dict[DocumentId, set[Choice]] = {}
        self._last: tuple[OpenDocument | None, tuple[ClauseSuggestions, ...]] = None, ()

    # -- reading ----------------------------------------------------------------------------------------------------
    def of_document(self, document_id: DocumentId, progress: Progress = silent) -> tuple[ClauseSuggestions, ...]:
        """One for each clause, in text order, from the tags and the lexicon as they are now. Slow; never writes steps.

        Tags that the clause bears already, and those that were rejected, are left out. Raises Cancelled.
        """
        progress(0, 1)
        opened = self._documents.open(document_id)
        lexicon = self._lexicon.lexicon()
        with self._store.reading() as library:
            codebook = library.tags.codebook()
            marks = library.annotations.of_document(document_id)
        names = _Names(codebook, lexicon)
        found = suggestions(opened.text, opened.structure, lexicon, self._counts(names), progress)
        clauses = opened.structure.clauses
        rejected = self._rejected.get(document_id, set())
        result = tuple(
            _left(names.named(opened.text, clause, one), borne, rejected)
            for clause, one, borne in zip(clauses, found, _borne(clauses, marks), strict=True)
        )
        self._last = opened, result
        progress(1, 1)
        return result

    def of_clause(self, document_id: DocumentId, clause: int) -> ClauseSuggestions | None:
        """As of the last `of_document`, if that was this document; None for a clause that there is not."""
        opened, found = self._last
        if opened is not self._documents.open(document_id):
            found = self.of_document(document_id)
        return found[clause] if 0 <= clause < len(found) else None

    # -- writing ----------------------------------------------------------------------------------------------------
    def accept(self, document_id: DocumentId, choices: Iterable[Choice], reviewer: str) -> ChangeSet:
        """Puts the tags on the clauses, as one step; tags that are there stay as they are."""
        return self._annotations.accept(document_id, choices, reviewer)

    def reject(self, document_id: DocumentId, choices: Iterable[Choice]) -> None:
        """These are not suggested again while the library is open; nothing is written."""
        self._rejected.setdefault(document_id, set()).update(choices)

    # -- inside -----------------------------------------------------------------------------------------------------
    def _counts(self, names: _Names) -> Counts:
        """What the domain tags of this library have taught, by the domain's name."""
        with self._store.reading() as library:
            complete = library.learning.complete
        if not complete and not self._store.read_only:
            self._store.relearn()
        with self._store.reading() as library:
            if library.learning.complete:
                return names.counts(library)
            marks = library.annotations.all()
        counts = MemoryCounts()
        for mark in marks:
            domains = [names.domain_of[tag_id] for tag_id in mark.tags if tag_id in names.domain_of]
            learn(counts, features_of(mark.anchor.quote.exact), domains)
        return counts


class _Names:
    """Which tag stands for which domain of the lexicon: the one of the same name, in either script."""

    def __init__(self, codebook: Codebook, lexicon: Lexicon) -> None:
        known = {fold(domain): domain for domain in lexicon.domains}
        domains = codebook.of(Facet.DOMAIN)
        self.domain_of: Mapping[TagId, str] = {tag.id: known.pop(fold(tag.name), tag.name) for tag in domains}
        self._tags = {self.domain_of[tag.id]: tag for tag in domains}
        self._roles = {fold(tag.name): tag for tag in codebook.of(Facet.ROLE)}

    def counts(self, library: Repositories) -> MemoryCounts:
        domain_of = self.domain_of
        places = library.learning.places()
        return MemoryCounts.from_rows(
            {domain_of[tag_id]: count for tag_id, count in places.items() if tag_id in domain_of},
            (
                (domain_of[tag_id], feature, count)
                for tag_id, feature, count in library.learning.counts()
                if tag_id in domain_of
            ),
        )

    def named(self, text: str, clause: Clause, found: ClauseSuggestion) -> ClauseSuggestions:
        """With tags for names. Domains that no tag stands for are left out, as are those that nothing speaks for."""
        domains = [self._domain(ranked, found.believed) for ranked in found.domains[:MOST]]
        tag = self._roles.get(fold(found.role))
        role = SuggestedTag(tag, 0.0, believed=True, because=found.role_because) if tag and found.role_because else None
        place = clause.range
        words = text[place.start : place.end]
        return ClauseSuggestions(found.clause, place, words, tuple(one for one in domains if one), role)

    def _domain(self, ranked: RankedDomain, all_believed: Sequence[str]) -> SuggestedTag | None:
        believed = ranked.domain in all_believed
        tag = self._tags.get(ranked.domain)
        if tag is None or not (believed or (ranked.because and ranked.score >= LEAST)):
            return None
        return SuggestedTag(tag, ranked.score, believed, ranked.because)


def _left(found: ClauseSuggestions, borne: frozenset[TagId], rejected: set[Choice]) -> ClauseSuggestions:
    refused = {tag_id for place, tag_id in rejected if place == found.range} if rejected else set[TagId]()
    return replace(found.without(borne | refused), borne=borne)


def _borne(clauses: Sequence[Clause], marks: Sequence[Annotation]) -> list[frozenset[TagId]]:
    """For each clause the tags of the marks that share words with it; both in text order."""
    borne: list[set[TagId]] = [set() for _ in clauses]
    for mark in marks:
        place = mark.anchor.range
        index = bisect_left(clauses, place.start + 1, key=lambda clause: clause.range.end)
        while index < len(clauses) and clauses[index].range.start < place.end:
            borne[index].update(mark.tags)
            index += 1
    return [frozenset(tags) for tags in borne]
