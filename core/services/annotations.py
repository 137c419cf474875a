"""Marks: tag words and clauses, write notes, list and change what was marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.model.annotation import Annotation, Origin, ReviewStatus
from core.model.changes import ChangeSet, StepKind
from core.model.codebook import Codebook, Facet, Tag
from core.model.ids import AnnotationId, DocumentId, TagId
from core.progress import Progress, silent
from core.text.anchoring import make_anchor
from core.text.fold import fold
from core.text.lines import one_line
from core.text.parse import clauses_in

if TYPE_CHECKING:
    from core.model.document import Document
    from core.model.text import Structure, TextRange
    from core.ports import Clock, IdSource, Repositories, StepInProgress, Store
    from core.services.documents import DocumentsService

FACET_ORDER = {Facet.DOMAIN: 0, Facet.ROLE: 1, Facet.OWN: 2}


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """Which marks to list. Empty parts do not restrict; the parts restrict together."""

    documents: frozenset[DocumentId] = frozenset()
    tags: tuple[frozenset[TagId], ...] = ()
    """One set per facet: at least one tag of each set; a parent stands for its children."""
    text: str = ""
    """Found in the words, the note or the headings above; either script, any width."""
    status: ReviewStatus | None = None


@dataclass(frozen=True, slots=True)
class AnnotationRecord:
    """A row of the annotations panel."""

    annotation: Annotation
    document: Document
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class _Matcher:
    wanted: AnnotationFilter
    folded: str
    groups: tuple[frozenset[TagId], ...] = field(default=())

    def accepts(self, annotation: Annotation) -> bool:
        if self.wanted.documents and annotation.document_id not in self.wanted.documents:
            return False
        if self.wanted.status is not None and annotation.status != self.wanted.status:
            return False
        if any(group.isdisjoint(annotation.tags) for group in self.groups):
            return False
        return not self.folded or any(
            self.folded in fold(words)
            for words in (annotation.anchor.quote.exact, annotation.note, *annotation.anchor.path)
        )


class AnnotationsService:
    """One method, one step. A mark that has neither tag nor note nor status is gone."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource, documents: DocumentsService) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._documents = documents

    # -- reading ----------------------------------------------------------------------------------------------------
    def of_document(self, document_id: DocumentId) -> tuple[Annotation, ...]:
        with self._store.reading() as library:
            return library.annotations.of_document(document_id)

    def get(self, annotation_id: AnnotationId) -> Annotation | None:
        with self._store.reading() as library:
            return library.annotations.get(annotation_id)

    def at(self, document_id: DocumentId, place: TextRange, reviewer: str) -> Annotation | None:
        with self._store.reading() as library:
            return library.annotations.at(document_id, place, reviewer)

    def records(self, wanted: AnnotationFilter) -> tuple[AnnotationRecord, ...]:
        """Documents in the order of import, their marks in text order."""
        with self._store.reading() as library:
            codebook = library.tags.codebook()
            documents = library.documents.all()
            if len(wanted.documents) == 1:
                annotations = library.annotations.of_document(next(iter(wanted.documents)))
            else:
                annotations = library.annotations.all()
        matcher = _Matcher(wanted, fold(wanted.text.strip()), tuple(family(codebook, group) for group in wanted.tags))
        return described((each for each in annotations if matcher.accepts(each)), documents, codebook)

    def records_of(self, annotation_ids: Iterable[AnnotationId]) -> tuple[AnnotationRecord, ...]:
        """The rows of these marks, in the order given; marks that are gone are left out."""
        with self._store.reading() as library:
            codebook = library.tags.codebook()
            documents = library.documents.all()
            annotations = [library.annotations.get(annotation_id) for annotation_id in annotation_ids]
        return described((each for each in annotations if each is not None), documents, codebook)

    # -- writing ----------------------------------------------------------------------------------------------------
    def toggle_tag(self, document_id: DocumentId, place: TextRange, tag_id: TagId, reviewer: str) -> ChangeSet:
        """Puts the tag on these words, or takes it off if this reviewer's mark on them has it."""
        with self._store.reading() as library:
            existing = library.annotations.at(document_id, place, reviewer)
        off = existing is not None and tag_id in existing.tags
        with self._store.step(StepKind.UNTAG_WORDS if off else StepKind.TAG_WORDS, reviewer) as step:
            codebook = step.tags.codebook()
            step.say(tag=required_tag(codebook, tag_id).name)
            mark = step.annotations.at(document_id, place, reviewer) or self._fresh(document_id, place, reviewer)
            tags = without(mark.tags, tag_id) if off else in_order((*mark.tags, tag_id), codebook)
            self._write(step, replace(mark, tags=tags))
        return step.changes

    def tag_places(
        self,
        document_id: DocumentId,
        places: Iterable[TextRange],
        tag_id: TagId,
        reviewer: str,
        origin: Origin = Origin.MANUAL,
    ) -> ChangeSet:
        """Puts the tag on each of these places, as one step; places that have it stay as they are."""
        return self.tag_everywhere({document_id: places}, tag_id, reviewer, origin=origin)

    def tag_everywhere(
        self,
        places: Mapping[DocumentId, Iterable[TextRange]],
        tag_id: TagId,
        reviewer: str,
        progress: Progress = silent,
        *,
        origin: Origin = Origin.MANUAL,
    ) -> ChangeSet:
        """The same in many documents, still as one step. `progress` counts documents."""
        with self._store.step(StepKind.TAG_CLAUSES, reviewer) as step:
            codebook = step.tags.codebook()
            count = 0
            for done, (document_id, chosen) in enumerate(places.items()):
                progress(done, len(places))
                count += self._tag_all(step, document_id, chosen, required_tag(codebook, tag_id), origin, reviewer)
            step.say(tag=required_tag(codebook, tag_id).name, count=count)
        return step.changes

    def accept(self, document_id: DocumentId, choices: Iterable[tuple[TextRange, TagId]], reviewer: str) -> ChangeSet:
        """Puts suggested tags on places, as one step; a tag that is there stays as it is. The first is the main one."""
        chosen: dict[TextRange, list[TagId]] = {}
        for place, tag_id in choices:
            chosen.setdefault(place, []).append(tag_id)
        with self._store.step(StepKind.ACCEPT_SUGGESTIONS, reviewer) as step:
            codebook = step.tags.codebook()
            count = 0
            for place, tags in chosen.items():
                mark = step.annotations.at(document_id, place, reviewer) or self._fresh(document_id, place, reviewer)
                new = [required_tag(codebook, tag_id).id for tag_id in tags if tag_id not in mark.tags]
                self._write(step, replace(mark, tags=in_order((*mark.tags, *new), codebook)), Origin.ACCEPTED)
                count += len(new)
            step.say(count=count)
        return step.changes

    def retag(
        self, annotation_ids: Sequence[AnnotationId], add: Sequence[TagId], remove: Sequence[TagId], reviewer: str
    ) -> ChangeSet:
        """Adds and removes tags on chosen marks, as one step."""
        kind = StepKind.TAG_CLAUSES if add else StepKind.UNTAG_WORDS
        with self._store.step(kind, reviewer, count=len(annotation_ids)) as step:
            codebook = step.tags.codebook()
            step.say(tag="、".join(required_tag(codebook, tag_id).name for tag_id in (*add, *remove)))
            for annotation_id in annotation_ids:
                mark = required_mark(step, annotation_id)
                kept = tuple(tag_id for tag_id in mark.tags if tag_id not in remove)
                new = tuple(tag_id for tag_id in add if tag_id not in kept)
                self._write(step, replace(mark, tags=in_order((*kept, *new), codebook)))
        return step.changes

    def clear_tags(self, document_id: DocumentId, place: TextRange, reviewer: str) -> ChangeSet:
        """Takes every tag off these words; a note stays."""
        with self._store.step(StepKind.UNTAG_WORDS, reviewer) as step:
            codebook = step.tags.codebook()
            mark = step.annotations.at(document_id, place, reviewer)
            if mark is not None:
                step.say(tag="、".join(required_tag(codebook, tag_id).name for tag_id in mark.tags))
                self._write(step, replace(mark, tags=()))
        return step.changes

    def write_note(self, document_id: DocumentId, place: TextRange, note: str, reviewer: str) -> ChangeSet:
        with self._store.step(StepKind.WRITE_NOTE, reviewer) as step:
            mark = step.annotations.at(document_id, place, reviewer) or self._fresh(document_id, place, reviewer)
            step.say(words=excerpt(mark.anchor.quote.exact))
            self._write(step, replace(mark, note=note.strip()))
        return step.changes

    def set_status(self, annotation_ids: Sequence[AnnotationId], status: ReviewStatus, reviewer: str) -> ChangeSet:
        with self._store.step(StepKind.SET_STATUS, reviewer, status=status.value, count=len(annotation_ids)) as step:
            for annotation_id in annotation_ids:
                self._write(step, replace(required_mark(step, annotation_id), status=status))
        return step.changes

    def mark_status(self, document_id: DocumentId, place: TextRange, status: ReviewStatus, reviewer: str) -> ChangeSet:
        """The status of this reviewer's mark on these words, which is made if there is none."""
        with self._store.step(StepKind.SET_STATUS, reviewer, status=status.value, count=1) as step:
            mark = step.annotations.at(document_id, place, reviewer) or self._fresh(document_id, place, reviewer)
            self._write(step, replace(mark, status=status))
        return step.changes

    def delete(self, annotation_ids: Sequence[AnnotationId], reviewer: str) -> ChangeSet:
        with self._store.step(StepKind.DELETE_ANNOTATION, reviewer, count=len(annotation_ids)) as step:
            for annotation_id in annotation_ids:
                required_mark(step, annotation_id)
                step.annotations.remove(annotation_id)
        return step.changes

    # -- inside -----------------------------------------------------------------------------------------------------
    def _tag_all(
        self,
        step: StepInProgress,
        document_id: DocumentId,
        places: Iterable[TextRange],
        tag: Tag,
        origin: Origin,
        reviewer: str,
    ) -> int:
        """How many places of a document got the tag. Marks are looked up once: there may be thousands of places."""
        marks = step.annotations.of_document(document_id)
        known = {mark.anchor.range: mark for mark in marks if mark.reviewer == reviewer}
        chosen = [known.get(place) or self._fresh(document_id, place, reviewer) for place in dict.fromkeys(places)]
        wanted = [mark for mark in chosen if tag.id not in mark.tags]
        codebook = step.tags.codebook()
        for mark in wanted:
            if mark.anchor.range in known:
                self._write(step, replace(mark, tags=in_order((*mark.tags, tag.id), codebook)), origin)
        fresh = [replace(mark, tags=(tag.id,)) for mark in wanted if mark.anchor.range not in known]
        step.annotations.add_all(fresh, origin)
        return len(wanted)

    def _fresh(self, document_id: DocumentId, place: TextRange, reviewer: str) -> Annotation:
        opened = self._documents.open(document_id)
        if not 0 <= place.start < place.end <= len(opened.text):
            raise NotFound("annotation.outside_text", start=place.start, end=place.end)
        now = self._clock.now()
        return Annotation(
            id=AnnotationId(self._ids.new()),
            document_id=document_id,
            anchor=make_anchor(opened.text, opened.structure, place),
            tags=(),
            note="",
            status=ReviewStatus.NONE,
            reviewer=reviewer,
            created_at=now,
            changed_at=now,
        )

    def _write(self, step: StepInProgress, mark: Annotation, origin: Origin = Origin.MANUAL) -> None:
        known = step.annotations.get(mark.id)
        empty = not (mark.tags or mark.note or mark.status)
        if known is not None and empty:
            step.annotations.remove(mark.id)
        elif known is None and not empty:
            step.annotations.add(mark, origin)
        elif known is not None and known != mark:
            step.annotations.update(replace(mark, changed_at=self._clock.now()), origin)


def described(
    annotations: Iterable[Annotation], documents: Iterable[Document], codebook: Codebook
) -> tuple[AnnotationRecord, ...]:
    """Annotations with the document and the tags that they name."""
    by_document = {document.id: document for document in documents}
    by_id = {tag.id: tag for tag in codebook.tags}
    return tuple(
        AnnotationRecord(
            annotation,
            by_document[annotation.document_id],
            tuple(by_id[tag_id] for tag_id in annotation.tags if tag_id in by_id),
        )
        for annotation in annotations
    )


def clause_places(structure: Structure, place: TextRange) -> tuple[TextRange, ...]:
    """The whole clauses that a place touches, in order; the place itself where no clause is."""
    clauses = tuple(structure.clauses[index].range for index in clauses_in(structure, place))
    return clauses or (place,)


def clauses_with_words(text: str, structure: Structure, words: str) -> tuple[TextRange, ...]:
    """The clauses that contain these words, in either script and any width."""
    needle = fold(words.strip())
    folded = fold(text)
    return tuple(
        clause.range
        for clause in structure.clauses
        if needle and needle in folded[clause.range.start : clause.range.end]
    )


def family(codebook: Codebook, tags: frozenset[TagId]) -> frozenset[TagId]:
    """The tags and their children."""
    return tags | {tag.id for tag in codebook.tags if tag.parent_id in tags}


def in_order(tags: Sequence[TagId], codebook: Codebook) -> tuple[TagId, ...]:
    """Domains, then roles, then own tags; inside a facet as given: the first domain is the main one."""
    facet = {tag.id: FACET_ORDER[tag.facet] for tag in codebook.tags}
    return tuple(sorted(dict.fromkeys(tags), key=lambda tag_id: facet.get(tag_id, len(FACET_ORDER))))


def without(tags: Sequence[TagId], tag_id: TagId) -> tuple[TagId, ...]:
    return tuple(kept for kept in tags if kept != tag_id)


def excerpt(words: str, limit: int = 12) -> str:
    """The beginning of some words, for the name of a step."""
    line = one_line(words)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def required_tag(codebook: Codebook, tag_id: TagId) -> Tag:
    tag = codebook.by_id(tag_id)
    if tag is None:
        raise NotFound("tag.unknown", reference=tag_id)
    return tag


def required_mark(library: Repositories, annotation_id: AnnotationId) -> Annotation:
    mark = library.annotations.get(annotation_id)
    if mark is None:
        raise NotFound("annotation.unknown")
    return mark
