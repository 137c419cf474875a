"""What other programs open: a document with its marks as Word comments, marks for the web, projects for analysis."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from core.errors import ExportRefused
from core.exporting.annotated_docx import AnnotatedText, Comment, Line, write_annotated
from core.exporting.annotated_docx import holds as holds_text
from core.exporting.refi_qda import CollectedSet, Project, codebook_file, holds_codes, holds_project, project_file
from core.exporting.web_annotations import annotation_page
from core.exporting.web_annotations import holds as holds_annotations
from core.exporting.write_file import fill_whole, write_whole
from core.model.annotation import ReviewStatus
from core.model.text import PassageKind, Script, TextRange, View
from core.progress import Progress, silent
from core.text.views import view

if TYPE_CHECKING:
    from core.model.annotation import Annotation
    from core.model.codebook import Codebook, Tag
    from core.model.document import Document
    from core.model.ids import DocumentId, TagId
    from core.model.text import Heading, Passage
    from core.ports import Clock, Store
    from core.services.annotations import AnnotationFilter, AnnotationsService
    from core.services.documents import DocumentsService, OpenDocument
    from core.services.exports import ExportRequest
    from core.text.conversion.alignment import Aligned

STATUS_WORDS = {ReviewStatus.PENDING: "待审", ReviewStatus.REVIEWED: "已审", ReviewStatus.DOUBTFUL: "存疑"}


class CopiesService:
    """Writes nothing to the library."""

    def __init__(
        self, store: Store, clock: Clock, documents: DocumentsService, annotations: AnnotationsService
    ) -> None:
        self._store = store
        self._clock = clock
        self._documents = documents
        self._annotations = annotations

    def export_annotated(self, document_id: DocumentId, request: ExportRequest, progress: Progress = silent) -> int:
        """批注全文本. Returns the comments written. Raises ExportRefused, Cancelled. Progress counts passages."""
        opened = self._documents.open(document_id)
        with self._store.reading() as library:
            marks = library.annotations.of_document(document_id)
            tags = {tag.id: tag for tag in library.tags.codebook().tags}
        text = _annotated(opened, marks, tags, request, self._clock.now(), progress)
        fill_whole(request.path, lambda part: write_annotated(text, part), lambda part: holds_text(text, part))
        return len(text.comments)

    def export_annotations(self, wanted: AnnotationFilter, request: ExportRequest) -> int:
        """Marks as W3C Web Annotations. Returns how many. Raises ExportRefused."""
        records = self._annotations.records(wanted)
        if not records:
            raise ExportRefused("export.nothing")
        marks = [record.annotation for record in records]
        with self._store.reading() as library:
            tags = {tag.id: tag for tag in library.tags.codebook().tags}
        data = annotation_page(
            marks,
            {record.document.id: record.document for record in records},
            tags,
            made_at=self._clock.now(),
            title=request.title or self._store.path.stem,
        )
        write_whole(data, request.path, lambda part: holds_annotations(part, marks))
        return len(marks)

    def export_project(
        self, document_ids: Sequence[DocumentId], request: ExportRequest, progress: Progress = silent
    ) -> int:
        """REFI-QDA project of some documents, or of all. Returns the marks written. Raises ExportRefused, Cancelled."""
        with self._store.reading() as library:
            codebook = _with_tags(library.tags.codebook())
            documents = tuple(
                document for document in library.documents.all() if not document_ids or document.id in document_ids
            )
            if not documents:
                raise ExportRefused("export.no_documents")
            marks = [mark for document in documents for mark in library.annotations.of_document(document.id)]
            sets = [
                (summary.collection, library.collections.rows(summary.collection.id))
                for summary in library.collections.summaries()
            ]
        texts: dict[DocumentId, str] = {}
        for done, document in enumerate(documents):
            progress(done, len(documents))
            texts[document.id] = self._documents.open(document.id).text
        project = Project(
            name=request.title or self._store.path.stem,
            codebook=codebook,
            documents=documents,
            texts=texts,
            annotations=tuple(marks),
            collections=tuple(
                CollectedSet(
                    collection,
                    tuple(dict.fromkeys(row.document_id for row in rows if row.document_id in texts)),
                    len(rows),
                )
                for collection, rows in sets
            ),
            reviewer=request.reviewer,
            made_at=self._clock.now(),
        )
        write_whole(project_file(project), request.path, lambda part: holds_project(part, project))
        return len(marks)

    def export_codebook(self, request: ExportRequest) -> int:
        """REFI-QDA codebook. Returns the tags written. Raises ExportRefused."""
        with self._store.reading() as library:
            codebook = _with_tags(library.tags.codebook())
        write_whole(codebook_file(codebook), request.path, lambda part: holds_codes(part, codebook))
        return len(codebook.tags)


def _with_tags(codebook: Codebook) -> Codebook:
    """The formats know no codebook without codes."""
    if not codebook.tags:
        raise ExportRefused("export.no_tags")
    return codebook


# -- the annotated text ---------------------------------------------------------------------------------------------
def _annotated(
    opened: OpenDocument,
    marks: Sequence[Annotation],
    tags: dict[TagId, Tag],
    request: ExportRequest,
    now: int,
    progress: Progress,
) -> AnnotatedText:
    """The passages in the view asked for, and the marks where they stand in it."""
    document, passages = opened.document, opened.structure.passages
    shown: list[Aligned] = []
    for done, passage in enumerate(passages):
        progress(done, len(passages))
        words = opened.text[passage.range.start : passage.range.end]
        shown.append(view(words, document.script, document.region, request.view))
    stretches = _Stretches(passages, shown)
    comments = [
        Comment(*place, mark.reviewer, mark.changed_at, tuple(_comment_lines(mark, tags)))
        for mark in marks
        if (place := stretches.place(mark.anchor.range)) is not None
    ]
    return AnnotatedText(
        title=request.title or document.title,
        lines=tuple(_lines(opened, shown)),
        comments=tuple(comments),
        reviewer=request.reviewer,
        made_at=now,
        view=_look(document, request.view),
    )


def _look(document: Document, shown: View) -> View:
    """A traditional text as stored is set as such."""
    return View.HANT_TW if shown is View.SOURCE and document.script is Script.HANT else shown


class _Stretches:
    """From places of the stored text to places of the passages as they are shown."""

    def __init__(self, passages: Sequence[Passage], shown: Sequence[Aligned]) -> None:
        self._passages = passages
        self._shown = shown

    def place(self, place: TextRange) -> tuple[int, int, int, int] | None:
        """First passage and start in it, last passage and end in it; None for words between passages."""
        passages = self._passages
        first = bisect_right(passages, place.start, key=lambda passage: passage.range.end)
        last = bisect_left(passages, place.end, key=lambda passage: passage.range.start) - 1
        if first > last:
            return None
        start = max(place.start - passages[first].range.start, 0)
        end = min(place.end, passages[last].range.end) - passages[last].range.start
        return (
            first,
            self._shown[first].to_target(TextRange(start, start + 1)).start,
            last,
            self._shown[last].to_target(TextRange(end - 1, end)).end,
        )


def _lines(opened: OpenDocument, shown: Sequence[Aligned]) -> Iterator[Line]:
    headings = opened.structure.headings
    starts = [heading.range.start for heading in headings]
    for passage, aligned in zip(opened.structure.passages, shown, strict=True):
        inside = headings[bisect_left(starts, passage.range.start) : bisect_left(starts, passage.range.end)]
        run_in = (
            ()
            if passage.kind in (PassageKind.TITLE, PassageKind.HEADING)
            else tuple((_within(heading, passage, aligned), heading.level) for heading in inside)
        )
        yield Line(aligned.text, passage.kind, passage.level, run_in)


def _within(heading: Heading, passage: Passage, aligned: Aligned) -> TextRange:
    start = passage.range.start
    return aligned.to_target(TextRange(heading.range.start - start, heading.range.end - start))


def _comment_lines(mark: Annotation, tags: dict[TagId, Tag]) -> Iterator[str]:
    """Tags, the note, the status: a line each; a note keeps its own lines."""
    names = [tags[tag_id].name for tag_id in mark.tags if tag_id in tags]
    if names:
        yield f"【{'、'.join(names)}】"
    yield from mark.note.splitlines()
    if mark.status in STATUS_WORDS:
        yield f"（{STATUS_WORDS[mark.status]}）"
