"""An open library with everything that can be done in it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from core.model.changes import StepKind
from core.resources import RESOURCES

if TYPE_CHECKING:
    from core.ports import Clock, IdSource, Store
    from core.services.agency_names import AgencyNamesService
    from core.services.annotations import AnnotationsService
    from core.services.codebook import CodebookService
    from core.services.collections import CollectionsService
    from core.services.copies import CopiesService
    from core.services.documents import DocumentsService
    from core.services.exports import ExportsService
    from core.services.facts import FactsService
    from core.services.forms import FormsService
    from core.services.history import HistoryService
    from core.services.lexicon import LexiconService
    from core.services.lists import ListsService
    from core.services.pairs import PairsService
    from core.services.proofreading import ProofreadingService
    from core.services.saved_searches import SavedSearchesService
    from core.services.search import SearchService
    from core.services.structure import StructureService
    from core.services.suggestions import SuggestionsService

SAMPLES = tuple(RESOURCES / "sample" / name for name in ("plan.hans.txt", "plan.hant.txt"))


class Library:
    """The services over one store. Each is imported when it is first used: together they hold a thousand patterns."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self.store = store
        self._clock = clock
        self._ids = ids

    @cached_property
    def documents(self) -> DocumentsService:
        from core.services.documents import DocumentsService

        return DocumentsService(self.store, self._clock, self._ids)

    @cached_property
    def structure(self) -> StructureService:
        from core.services.structure import StructureService

        return StructureService(self.store, self._clock, self._ids, self.documents)

    @cached_property
    def annotations(self) -> AnnotationsService:
        from core.services.annotations import AnnotationsService

        return AnnotationsService(self.store, self._clock, self._ids, self.documents)

    @cached_property
    def codebook(self) -> CodebookService:
        from core.services.codebook import CodebookService

        return CodebookService(self.store, self._ids)

    @cached_property
    def lexicon(self) -> LexiconService:
        from core.services.lexicon import LexiconService

        return LexiconService(self.store, self._clock, self._ids)

    @cached_property
    def suggestions(self) -> SuggestionsService:
        from core.services.suggestions import SuggestionsService

        return SuggestionsService(self.store, self.documents, self.annotations, self.lexicon)

    @cached_property
    def collections(self) -> CollectionsService:
        from core.services.collections import CollectionsService

        return CollectionsService(self.store, self._clock, self._ids, self.documents)

    @cached_property
    def proofreading(self) -> ProofreadingService:
        from core.services.proofreading import ProofreadingService

        return ProofreadingService(self.store, self._clock, self._ids, self.documents)

    @cached_property
    def facts(self) -> FactsService:
        from core.services.facts import FactsService

        return FactsService(self.store, self._clock, self._ids, self.documents, self.agency_names)

    @cached_property
    def agency_names(self) -> AgencyNamesService:
        from core.services.agency_names import AgencyNamesService

        return AgencyNamesService(self.store, self._clock, self._ids)

    @cached_property
    def exports(self) -> ExportsService:
        from core.services.exports import ExportsService

        return ExportsService(
            self.store, self._clock, self.documents, self.annotations, self.collections, self.proofreading
        )

    @cached_property
    def copies(self) -> CopiesService:
        from core.services.copies import CopiesService

        return CopiesService(self.store, self._clock, self.documents, self.annotations)

    @cached_property
    def forms(self) -> FormsService:
        from core.services.forms import FormsService

        return FormsService(self.store, self._clock, self.documents, self.facts, self.suggestions)

    @cached_property
    def lists(self) -> ListsService:
        from core.services.lists import ListsService

        return ListsService(self.store, self._clock, self._ids, self.documents)

    @cached_property
    def pairs(self) -> PairsService:
        from core.services.pairs import PairsService

        return PairsService(self.store, self._clock, self._ids, self.documents)

    @cached_property
    def history(self) -> HistoryService:
        from core.services.history import HistoryService

        return HistoryService(self.store, self.documents)

    @cached_property
    def search(self) -> SearchService:
        from core.services.search import SearchService

        return SearchService(self.store, self.documents, self.annotations, self.collections)

    @cached_property
    def saved_searches(self) -> SavedSearchesService:
        from core.services.saved_searches import SavedSearchesService

        return SavedSearchesService(self.store, self._clock, self._ids)

    @property
    def path(self) -> Path:
        return self.store.path

    def get_ready(self) -> None:
        """Imports the services that a window asks as soon as a library is open."""
        for service in (self.documents, self.annotations, self.codebook, self.collections, self.history, self.pairs):
            del service

    def furnish(self, *, samples: bool) -> None:
        """Puts the shipped codebook, and on request the sample plan in both scripts, into a new library: one step."""
        from core.importing.read_file import read
        from core.services.codebook import shipped_tags

        prepared = [self.documents.prepare(read(path)) for path in SAMPLES] if samples else []
        with self.store.step(StepKind.CREATE_LIBRARY, "") as step:
            for tag in shipped_tags(self._ids):
                step.tags.add(tag)
            for sample in prepared:
                step.documents.add(sample.document, sample.text, sample.original, sample.hints)
        for sample in prepared:
            self.store.keep_structure(sample.document, sample.structure)

    def close(self) -> None:
        self.store.close()
