"""条款集: clauses picked from marks, put in order, remarked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection as AnyCollection
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.model.changes import ChangeSet, StepKind
from core.model.collection import Collection, CollectionRow, CollectionSummary
from core.model.ids import AnnotationId, CollectionId, CollectionRowId, DocumentId
from core.services.annotations import clause_places
from core.text.lines import one_line
from core.text.parse import outline_path, passage_at

if TYPE_CHECKING:
    from core.model.annotation import Annotation
    from core.model.codebook import Tag
    from core.model.document import Document
    from core.model.text import TextRange
    from core.ports import Clock, IdSource, Repositories, StepInProgress, Store
    from core.services.documents import DocumentsService

NAME_LIMIT = 60


@dataclass(frozen=True, slots=True)
class ClauseRecord:
    """A row of a collection with everything that leads back to its words."""

    row: CollectionRow
    document: Document
    tags: tuple[Tag, ...]
    notes: tuple[str, ...]
    path: tuple[str, ...]
    """Headings above the words, outermost first, without the document's title."""
    passage: int
    """Ordinal of the passage, from 1."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A place to be collected."""

    document_id: DocumentId
    range: TextRange
    annotation_id: AnnotationId | None = None


class CollectionsService:
    """One method, one step."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource, documents: DocumentsService) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._documents = documents

    # -- reading ----------------------------------------------------------------------------------------------------
    def summaries(self) -> tuple[CollectionSummary, ...]:
        with self._store.reading() as library:
            return library.collections.summaries()

    def resolve(self, name: str) -> Collection:
        with self._store.reading() as library:
            collection = library.collections.by_name(name.strip())
        if collection is None:
            raise NotFound("collection.unknown", reference=name)
        return collection

    def records(self, collection_id: CollectionId) -> tuple[ClauseRecord, ...]:
        """The rows in their order."""
        with self._store.reading() as library:
            rows = library.collections.rows(collection_id)
        return self.describe(rows)

    def describe(self, rows: Sequence[CollectionRow]) -> tuple[ClauseRecord, ...]:
        """Documents, tags and headings of rows; the tags are those of the marks that touch the words now."""
        with self._store.reading() as library:
            codebook = library.tags.codebook()
            marks = {
                document_id: _Marks(library.annotations.of_document(document_id))
                for document_id in dict.fromkeys(row.document_id for row in rows)
            }
        by_id = {tag.id: tag for tag in codebook.tags}
        records: list[ClauseRecord] = []
        for row in rows:
            opened = self._documents.open(row.document_id)
            touching = marks[row.document_id].on(row)
            tags = dict.fromkeys(tag_id for mark in touching for tag_id in mark.tags)
            headings = outline_path(opened.structure, row.range.start)
            records.append(
                ClauseRecord(
                    row=row,
                    document=opened.document,
                    tags=tuple(by_id[tag_id] for tag_id in tags if tag_id in by_id),
                    notes=tuple(mark.note for mark in touching if mark.note),
                    path=tuple(
                        one_line(opened.text[heading.range.start : heading.range.end])
                        for heading in headings
                        if not heading.title
                    ),
                    passage=passage_at(opened.structure, row.range.start) + 1,
                )
            )
        return tuple(records)

    # -- writing ----------------------------------------------------------------------------------------------------
    def create(self, name: str, reviewer: str) -> ChangeSet:
        with self._store.step(StepKind.CREATE_COLLECTION, reviewer, name=name.strip()) as step:
            self._named(step, name)
        return step.changes

    def rename(self, collection_id: CollectionId, name: str, reviewer: str) -> ChangeSet:
        name = name.strip()[:NAME_LIMIT]
        with self._store.step(StepKind.RENAME_COLLECTION, reviewer, name=name) as step:
            known = step.collections.by_name(name)
            if not name or (known is not None and known.id != collection_id):
                raise NotFound("collection.name_taken" if name else "collection.name_empty", name=name)
            step.collections.update(replace(required_collection(step, collection_id), name=name))
        return step.changes

    def delete(self, collection_id: CollectionId, reviewer: str) -> ChangeSet:
        with self._store.step(StepKind.DELETE_COLLECTION, reviewer) as step:
            step.say(name=required_collection(step, collection_id).name)
            for row in step.collections.rows(collection_id):
                step.collections.remove_row(row.id)
            step.collections.remove(collection_id)
        return step.changes

    def collect(self, name: str, picks: Iterable[Pick], reviewer: str, *, whole_clauses: bool = True) -> ChangeSet:
        """Appends places to the collection of this name, made if there is none. Places it holds are not added again."""
        with self._store.step(StepKind.COLLECT, reviewer, name=name.strip()) as step:
            collection = step.collections.by_name(name.strip()) or self._named(step, name)
            rows = step.collections.rows(collection.id)
            held = {(row.document_id, row.range) for row in rows}
            ordinal = max((row.ordinal for row in rows), default=0)
            count = 0
            for pick in self._places(picks, whole_clauses=whole_clauses):
                if (pick.document_id, pick.range) in held:
                    continue
                held.add((pick.document_id, pick.range))
                count += 1
                step.collections.add_row(self._row(collection.id, ordinal + count, pick))
            step.say(count=count)
        return step.changes

    def write_remark(self, row_id: CollectionRowId, remark: str, reviewer: str) -> ChangeSet:
        with self._store.step(StepKind.CHANGE_REMARK, reviewer) as step:
            step.collections.update_row(replace(required_row(step, row_id), remark=remark.strip()))
        return step.changes

    def move(
        self, collection_id: CollectionId, row_ids: AnyCollection[CollectionRowId], by: int, reviewer: str
    ) -> ChangeSet:
        """The rows one place up (-1) or down (1), in the order in which they stand when it is done. Those at the end
        stay; rows that stand together stay together.
        """
        with self._store.step(StepKind.MOVE_COLLECTION_ROW, reviewer) as step:
            put_in_order(step, moved(step.collections.rows(collection_id), frozenset(row_ids), by))
        return step.changes

    def move_before(
        self,
        collection_id: CollectionId,
        row_ids: AnyCollection[CollectionRowId],
        before: CollectionRowId | None,
        reviewer: str,
    ) -> ChangeSet:
        """The rows together in front of another one; None for the end."""
        with self._store.step(StepKind.MOVE_COLLECTION_ROW, reviewer) as step:
            rows = step.collections.rows(collection_id)
            wanted = frozenset(row_ids)
            place = next((n for n, row in enumerate(rows) if row.id == before), len(rows))
            order = [row for row in rows[:place] if row.id not in wanted]
            order += [row for row in rows if row.id in wanted]
            order += [row for row in rows[place:] if row.id not in wanted]
            put_in_order(step, order)
        return step.changes

    def remove_rows(self, row_ids: Sequence[CollectionRowId], reviewer: str) -> ChangeSet:
        with self._store.step(StepKind.REMOVE_COLLECTION_ROW, reviewer, count=len(row_ids)) as step:
            for row_id in row_ids:
                required_row(step, row_id)
                step.collections.remove_row(row_id)
        return step.changes

    # -- inside -----------------------------------------------------------------------------------------------------
    def _named(self, step: StepInProgress, name: str) -> Collection:
        name = name.strip()[:NAME_LIMIT]
        if not name or step.collections.by_name(name) is not None:
            raise NotFound("collection.name_taken" if name else "collection.name_empty", name=name)
        ordinal = 1 + max((each.collection.ordinal for each in step.collections.summaries()), default=0)
        collection = Collection(CollectionId(self._ids.new()), name, ordinal, self._clock.now())
        step.collections.add(collection)
        return collection

    def _places(self, picks: Iterable[Pick], *, whole_clauses: bool) -> Iterable[Pick]:
        for pick in picks:
            if not whole_clauses:
                yield pick
                continue
            for place in clause_places(self._documents.open(pick.document_id).structure, pick.range):
                yield Pick(pick.document_id, place, pick.annotation_id)

    def _row(self, collection_id: CollectionId, ordinal: int, pick: Pick) -> CollectionRow:
        text = self._documents.open(pick.document_id).text
        return CollectionRow(
            id=CollectionRowId(self._ids.new()),
            collection_id=collection_id,
            ordinal=ordinal,
            document_id=pick.document_id,
            range=pick.range,
            exact=text[pick.range.start : pick.range.end],
            annotation_id=pick.annotation_id,
            remark="",
        )


class _Marks:
    """The marks of a document, found by the words they touch: a collection of a whole plan asks some thousand times."""

    def __init__(self, marks: Iterable[Annotation]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.anchor.range)
        self._starts = [mark.anchor.range.start for mark in self._marks]
        self._reach = list(accumulate((mark.anchor.range.end for mark in self._marks), max))
        """How far the marks up to each one reach, in code points."""

    def on(self, row: CollectionRow) -> list[Annotation]:
        """The marks that touch the words of a row; the one it was made from comes first."""
        near = self._marks[bisect_right(self._reach, row.range.start) : bisect_left(self._starts, row.range.end)]
        touching = (mark for mark in near if mark.anchor.range.overlaps(row.range))
        return sorted(touching, key=lambda mark: mark.id != row.annotation_id)


def moved(rows: Sequence[CollectionRow], chosen: AnyCollection[CollectionRowId], by: int) -> list[CollectionRow]:
    """The rows with the chosen ones one place up (-1) or down (1), keeping their order among themselves."""
    order = list(rows) if by < 0 else list(reversed(rows))
    for place in range(1, len(order)):
        if order[place].id in chosen and order[place - 1].id not in chosen:
            order[place - 1], order[place] = order[place], order[place - 1]
    return order if by < 0 else list(reversed(order))


def put_in_order(step: StepInProgress, rows: Iterable[CollectionRow]) -> None:
    """Numbers the rows; only those that stand elsewhere than before are written."""
    for ordinal, row in enumerate(rows, start=1):
        if row.ordinal != ordinal:
            step.collections.update_row(replace(row, ordinal=ordinal))


def required_collection(library: Repositories, collection_id: CollectionId) -> Collection:
    collection = library.collections.get(collection_id)
    if collection is None:
        raise NotFound("collection.unknown", reference=collection_id)
    return collection


def required_row(library: Repositories, row_id: CollectionRowId) -> CollectionRow:
    row = library.collections.row(row_id)
    if row is None:
        raise NotFound("collection.row_unknown")
    return row
