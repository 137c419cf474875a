"""The marks that the panels show, kept as the library has them: read once, then only what a step touched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.model.changes import ChangeSet, Subject
from core.model.ids import AnnotationId, DocumentId
from ui.annotations.entry import Entry, entry_of
from ui.annotations.places import Places

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.document import Document
    from core.model.text import TextRange
    from core.progress import Progress
    from ui.context import Context

TOUCHED_LIMIT = 200
"""Above this many touched marks all are read anew."""


@dataclass(frozen=True, slots=True)
class _Load:
    """Made beside the window: putting ten thousand marks in order takes 20 ms."""

    known: dict[AnnotationId, Entry]
    places: dict[DocumentId, Places]
    documents: tuple[Document, ...]

    @classmethod
    def of(cls, entries: Iterable[Entry], documents: tuple[Document, ...]) -> _Load:
        known = {entry.id: entry for entry in entries}
        by_document: dict[DocumentId, list[Entry]] = {}
        for entry in known.values():
            by_document.setdefault(entry.document_id, []).append(entry)
        return cls(known, {document_id: Places(each) for document_id, each in by_document.items()}, documents)


class Shelf(QObject):
    """The marks of one document, or of all.

    Signals: loaded(): other entries than before; updated(frozenset of ids): these were put in, changed or taken out.
    """

    loaded = Signal()
    updated = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._scope: frozenset[DocumentId] | None = None
        self._entries: list[Entry] | None = None
        """All in order; None until somebody asks."""
        self._known: dict[AnnotationId, Entry] = {}
        self._places: dict[DocumentId, Places] = {}
        self._documents: tuple[Document, ...] = ()
        self._order: dict[DocumentId, int] = {}
        self._load_number = 0
        context.hub.changed.connect(self._on_changed)
        context.hub.library_closing.connect(self._on_library_closing)

    @property
    def entries(self) -> list[Entry]:
        """Documents in the order of import, marks in text order."""
        if self._entries is None:
            order = sorted(self._places, key=lambda each: self._order.get(each, len(self._order)))
            self._entries = [entry for document_id in order for entry in self._places[document_id].entries]
        return self._entries

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents of the library, in the order of import."""
        return self._documents

    def want(self, scope: Iterable[DocumentId] | None) -> None:
        """The marks of these documents; of all if there are none; None empties the shelf."""
        wanted = None if scope is None else frozenset(scope)
        if wanted != self._scope:
            self._scope = wanted
            self._load()

    def touching(self, document_id: DocumentId, place: TextRange) -> list[Entry]:
        """The marks of a document that share words with a place, in text order."""
        places = self._places.get(document_id)
        return places.touching(place) if places else []

    def entries_of(self, annotation_ids: Iterable[AnnotationId]) -> list[Entry]:
        """Those of these marks that are here, in the shelf's order."""
        wanted = frozenset(annotation_ids)
        return [entry for entry in self.entries if entry.id in wanted]

    # -- reading ----------------------------------------------------------------------------------------------------
    def _load(self) -> None:
        from core.services.annotations import AnnotationFilter

        self._load_number += 1
        number, scope = self._load_number, self._scope
        if scope is None or not self._context.has_library:
            self._keep(_Load.of((), ()))
            return
        library, reviewer = self._context.library, self._context.reviewer

        def work(progress: Progress) -> _Load:
            del progress
            records = library.annotations.records(AnnotationFilter(documents=scope))
            documents = tuple(summary.document for summary in library.documents.summaries())
            return _Load.of((entry_of(record, reviewer) for record in records), documents)

        def done(load: _Load) -> None:
            if number == self._load_number:
                self._keep(load)

        self._context.jobs.submit(self, work, done, self._on_refused)

    def _keep(self, load: _Load) -> None:
        self._documents = load.documents
        self._order = {document.id: place for place, document in enumerate(load.documents)}
        self._known, self._places, self._entries = load.known, load.places, None
        self.loaded.emit()

    def _read(self, touched: frozenset[str]) -> None:
        number, library, reviewer = self._load_number, self._context.library, self._context.reviewer
        ids = sorted(AnnotationId(each) for each in touched)

        def work(progress: Progress) -> list[Entry]:
            del progress
            return [entry_of(record, reviewer) for record in library.annotations.records_of(ids)]

        def done(entries: list[Entry]) -> None:
            if number == self._load_number:
                self._replace(touched, entries)

        self._context.jobs.submit(self, work, done, self._on_refused)

    def _replace(self, touched: frozenset[str], entries: Iterable[Entry]) -> None:
        for old in [self._known.pop(AnnotationId(each)) for each in touched if each in self._known]:
            self._places[old.document_id].take_out(old)
        for entry in entries:
            if not self._scope or entry.document_id in self._scope:
                self._places.setdefault(entry.document_id, Places()).put(entry)
                self._known[entry.id] = entry
        self._entries = None
        self.updated.emit(touched)

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if self._scope is None:
            return
        touched = changes.touched.get(Subject.ANNOTATION, frozenset())
        if changes.concerns(Subject.TAG, Subject.DOCUMENT) or len(touched) > TOUCHED_LIMIT:
            self._load()
        elif touched:
            self._read(touched)

    @Slot()
    def _on_library_closing(self) -> None:
        self._scope = None
        self._load()

    def _on_refused(self, error: DuiduError) -> None:
        self._context.hub.refused.emit(error)
