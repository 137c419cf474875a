"""Documents of the library: take in, open, describe, delete."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.model.changes import ChangeSet, StepKind, Subject
from core.model.document import Description, Document, DocumentSummary, LayoutHint
from core.model.ids import DocumentId
from core.text.lines import one_line
from core.text.parse import PARSER_VERSION, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importing.read_file import ImportedFile
    from core.model.structure_edit import StructureEdit
    from core.model.text import Structure
    from core.ports import Clock, IdSource, Repositories, Store

OPEN_DOCUMENTS_KEPT = 4
"""Texts never change, so the last few are kept: a mark on a plan of 1,000,000 characters must not load it again."""
TITLE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document with everything that is needed to read it."""

    document: Document
    text: str
    structure: Structure
    """What the parser found, with what readers said of it laid over."""
    parsed: Structure
    """What the parser found."""
    unmet: tuple[StructureEdit, ...] = ()
    """What readers said of the structure that has no effect with this parser; it stays in the library."""


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """An imported file, read and understood, not yet stored."""

    document: Document
    text: str
    structure: Structure
    original: bytes
    hints: tuple[LayoutHint, ...]


class DocumentsService:
    """One method, one step. `prepare` is the slow part of an import and writes nothing."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._lock = threading.Lock()
        self._open: OrderedDict[DocumentId, OpenDocument] = OrderedDict()
        self._forgotten = 0
        """Counts what was taken out of `_open`: what was read before that may not be kept after it."""

    def summaries(self, of: Sequence[DocumentId] = ()) -> tuple[DocumentSummary, ...]:
        """Of these documents, of all if none are named; in the order of import."""
        with self._store.reading() as library:
            return library.documents.summaries(of)

    def get(self, document_id: DocumentId) -> Document:
        with self._store.reading() as library:
            return required(library, document_id)

    def resolve(self, reference: str) -> Document:
        """The document named by id, unique beginning of an id, or title. Raises NotFound."""
        with self._store.reading() as library:
            documents = library.documents.all()
        exact = [document for document in documents if reference in (document.id, document.title)]
        found = exact or [document for document in documents if document.id.startswith(reference)]
        if not found:
            raise NotFound("document.unknown", reference=reference)
        if len(found) > 1:
            raise NotFound("document.ambiguous", reference=reference, count=len(found))
        return found[0]

    def same_file(self, sha256: str) -> Document | None:
        """The document that was made from the very same bytes, if any."""
        with self._store.reading() as library:
            return next(iter(library.documents.with_original(sha256)), None)

    def prepare(self, file: ImportedFile, title: str = "") -> PreparedDocument:
        """Parses an imported file. Pure computation: may run in any thread or process."""
        from core.text.detect import detect_script

        imported = file.imported
        structure = parse(imported.text, imported.hints)
        guess = detect_script(imported.text)
        document = Document(
            id=DocumentId(self._ids.new()),
            title=title or title_of(imported.text, structure) or PurePath(file.file_name).stem,
            script=guess.script,
            region=guess.region,
            characters=len(imported.text),
            text_sha256=text_hash(imported.text),
            original_sha256=file.sha256,
            original_size=file.size,
            file_name=file.file_name,
            format=imported.format,
            encoding=imported.encoding,
            importer_version=imported.importer_version,
            layout_sha256="",
            imported_at=self._clock.now(),
        )
        return PreparedDocument(document, imported.text, structure, file.original, imported.hints)

    def add(self, prepared: PreparedDocument, reviewer: str) -> ChangeSet:
        document = prepared.document
        with self._store.step(StepKind.IMPORT_DOCUMENT, reviewer, title=document.title) as step:
            step.documents.add(document, prepared.text, prepared.original, prepared.hints)
        self._store.keep_structure(document, prepared.structure)
        return step.changes

    def open(self, document_id: DocumentId) -> OpenDocument:
        """Text and structure; a structure of an older parser is rebuilt and kept, without what readers said of it."""
        from core.text.structure_edits import apply

        with self._lock:
            if known := self._open.get(document_id):
                self._open.move_to_end(document_id)
                return known
            forgotten = self._forgotten
        with self._store.reading() as library:
            document = required(library, document_id)
            text = library.documents.text(document)
            structure = library.documents.structure(document)
            hints = library.documents.hints(document)
            edits = library.structure_edits.of_document(document_id)
        if structure is None or structure.version != PARSER_VERSION:
            structure = parse(text, hints)
            if not self._store.read_only:
                self._store.keep_structure(document, structure)
        edited = apply(text, structure, edits)
        opened = OpenDocument(document, text, edited.structure, structure, edited.unmet)
        with self._lock:
            if forgotten == self._forgotten:
                self._open[document_id] = opened
            while len(self._open) > OPEN_DOCUMENTS_KEPT:
                self._open.popitem(last=False)
        return opened

    def original(self, document_id: DocumentId) -> bytes:
        """The file's bytes as they came."""
        with self._store.reading() as library:
            return library.documents.original(required(library, document_id))

    def rename(self, document_id: DocumentId, title: str, reviewer: str) -> ChangeSet:
        title = title.strip()[:TITLE_LIMIT]
        if not title:
            raise NotFound("document.title_empty")
        with self._store.step(StepKind.RENAME_DOCUMENT, reviewer, title=title) as step:
            step.documents.update(replace(required(step, document_id), title=title))
        self._forget_open(document_id)
        return step.changes

    def describe(self, document_id: DocumentId, description: Description, reviewer: str, title: str = "") -> ChangeSet:
        """What a reader notes about a document, with another title if one is given."""
        with self._store.step(StepKind.DESCRIBE_DOCUMENT, reviewer) as step:
            document = required(step, document_id)
            named = title.strip()[:TITLE_LIMIT] or document.title
            step.say(title=named)
            step.documents.update(replace(document, title=named, description=description))
        self._forget_open(document_id)
        return step.changes

    def delete(self, document_id: DocumentId, reviewer: str) -> ChangeSet:
        """The document with all that was made of it, as one step that undo brings back."""
        with self._store.step(StepKind.DELETE_DOCUMENT, reviewer) as step:
            step.say(title=required(step, document_id).title)
            for row in step.collections.rows_of_document(document_id):
                step.collections.remove_row(row.id)
            for annotation in step.annotations.of_document(document_id):
                step.annotations.remove(annotation.id)
            for correction in step.corrections.of_document(document_id):
                step.corrections.remove(correction.id)
            for edit in step.structure_edits.of_document(document_id):
                step.structure_edits.remove(edit.id)
            for fact in step.facts.of_document(document_id):
                step.facts.remove(fact.id)
            for pair in step.pairs.of_document(document_id):
                for partner_edit in step.pairs.edits(pair.id):
                    step.pairs.remove_edit(partner_edit.id)
                step.pairs.remove(pair.id)
            step.documents.remove(document_id)
        self._forget_open(document_id)
        return step.changes

    def forget(self, document_ids: tuple[DocumentId, ...], before: int | None, reviewer: str) -> ChangeSet:
        """彻底清理: documents, and the history before a time (ms UTC), for good. Nothing brings them back."""
        changes = self._store.forget(document_ids, before, reviewer)
        for document_id in document_ids:
            self._forget_open(document_id)
        return changes

    def refresh(self, changes: ChangeSet) -> None:
        """Called after undo, redo and structure edits: what was kept of the documents concerned may be old."""
        for document_id in map(DocumentId, changes.documents):
            with self._lock:
                known = self._open.get(document_id)
            if known is None or changes.concerns(Subject.DOCUMENT):
                self._forget_open(document_id)
            elif changes.concerns(Subject.STRUCTURE_EDIT):
                self._lay_edits_over(known)

    def _lay_edits_over(self, known: OpenDocument) -> None:
        """Here, on the thread that wrote, so that the window need not wait for the text to be read again."""
        from core.text.structure_edits import apply

        document_id = known.document.id
        with self._store.reading() as library:
            edits = library.structure_edits.of_document(document_id)
        edited = apply(known.text, known.parsed, edits)
        with self._lock:
            self._forgotten += 1
            if self._open.get(document_id) is known:
                self._open[document_id] = replace(known, structure=edited.structure, unmet=edited.unmet)

    def _forget_open(self, document_id: DocumentId) -> None:
        with self._lock:
            self._open.pop(document_id, None)
            self._forgotten += 1


def required(library: Repositories, document_id: DocumentId) -> Document:
    """The document, or NotFound."""
    document = library.documents.get(document_id)
    if document is None:
        raise NotFound("document.unknown", reference=document_id)
    return document


def title_of(text: str, structure: Structure) -> str:
    """The words of the first title heading, '' if the parser found none."""
    title = next((heading.range for heading in structure.headings if heading.title), None)
    return one_line(text[title.start : title.end])[:TITLE_LIMIT] if title else ""


def text_hash(text: str) -> str:
    """sha256 of the text as UTF-8, hexadecimal."""
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()
