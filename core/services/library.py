"""An open library with everything that can be done in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.importing.read_file import read
from core.model.changes import StepKind
from core.resources import RESOURCES
from core.services.annotations import AnnotationsService
from core.services.codebook import CodebookService, shipped_tags
from core.services.collections import CollectionsService
from core.services.documents import DocumentsService
from core.services.exports import ExportsService
from core.services.facts import FactsService
from core.services.history import HistoryService
from core.services.lexicon import LexiconService
from core.services.proofreading import ProofreadingService
from core.services.structure import StructureService
from core.services.suggestions import SuggestionsService

if TYPE_CHECKING:
    from core.ports import Clock, IdSource, Store

SAMPLES = tuple(RESOURCES / "sample" / name for name in ("plan.hans.txt", "plan.hant.txt"))


class Library:
    """The services over one store."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self.store = store
        self._ids = ids
        self.documents = DocumentsService(store, clock, ids)
        self.structure = StructureService(store, clock, ids, self.documents)
        self.annotations = AnnotationsService(store, clock, ids, self.documents)
        self.codebook = CodebookService(store, ids)
        self.lexicon = LexiconService(store, clock, ids)
        self.suggestions = SuggestionsService(store, self.documents, self.annotations, self.lexicon)
        self.collections = CollectionsService(store, clock, ids, self.documents)
        self.proofreading = ProofreadingService(store, clock, ids, self.documents)
        self.facts = FactsService(store, clock, ids, self.documents)
        self.exports = ExportsService(
            store, clock, self.documents, self.annotations, self.collections, self.proofreading
        )
        self.history = HistoryService(store, self.documents)

    @property
    def path(self) -> Path:
        return self.store.path

    def furnish(self, *, samples: bool) -> None:
        """Puts the shipped codebook, and on request the sample plan in both scripts, into a new library: one step."""
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
