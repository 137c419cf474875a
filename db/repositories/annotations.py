"""Rows of `annotation` and `tagging` to and from annotations."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import ColumnElement, select

from core.model.annotation import Anchor, Annotation, Origin, ReviewStatus
from core.model.ids import AnnotationId, DocumentId, TagId
from core.model.text import TextQuote, TextRange
from db import schema
from db.checksums import RowValues, canonical, parsed

if TYPE_CHECKING:
    from core.ports import IdSource
    from db.recorder import Recorder

_STATUSES = {status.value: status for status in ReviewStatus}


class SqlAnnotations:
    """Annotations with their taggings."""

    def __init__(self, recorder: Recorder, ids: IdSource) -> None:
        self._recorder = recorder
        self._ids = ids

    def get(self, annotation_id: AnnotationId) -> Annotation | None:
        return next(iter(self._where(schema.annotation.c.id == annotation_id)), None)

    def at(self, document_id: DocumentId, place: TextRange, reviewer: str) -> Annotation | None:
        found = self._where(
            schema.annotation.c.document_id == document_id,
            schema.annotation.c.start == place.start,
            schema.annotation.c.end == place.end,
            schema.annotation.c.reviewer == reviewer,
        )
        return next(iter(found), None)

    def of_document(self, document_id: DocumentId) -> tuple[Annotation, ...]:
        return self._where(schema.annotation.c.document_id == document_id)

    def all(self) -> tuple[Annotation, ...]:
        return self._where()

    def with_tag(self, tag_id: TagId) -> tuple[Annotation, ...]:
        return self._where(
            schema.annotation.c.id.in_(select(schema.tagging.c.annotation_id).where(schema.tagging.c.tag_id == tag_id))
        )

    def places(self, tags: Collection[TagId] | None) -> dict[DocumentId, list[TextRange]]:
        one = schema.annotation.c
        chosen = select(one.document_id, one.start, one.end).order_by(one.start, one.end)
        if tags is not None:
            tagged = select(schema.tagging.c.annotation_id).where(schema.tagging.c.tag_id.in_(tags))
            chosen = chosen.where(one.id.in_(tagged))
        places: dict[DocumentId, list[TextRange]] = {}
        for document_id, start, end in self._recorder.connection.execute(chosen):
            places.setdefault(DocumentId(document_id), []).append(TextRange(start, end))
        return places

    def add(self, annotation: Annotation, origin: Origin = Origin.MANUAL) -> None:
        self.add_all((annotation,), origin)

    def add_all(self, annotations: Sequence[Annotation], origin: Origin = Origin.MANUAL) -> None:
        self._recorder.insert_all(schema.annotation, [_values(one) for one in annotations])
        taggings = [self._tagging(one, place, origin) for one in annotations for place in range(len(one.tags))]
        self._recorder.insert_all(schema.tagging, taggings)

    def update(self, annotation: Annotation, origin: Origin = Origin.MANUAL) -> None:
        self._recorder.update(schema.annotation, _values(annotation))
        present = self._taggings(annotation.id)
        for tag_id, (tagging_id, _) in present.items():
            if tag_id not in annotation.tags:
                self._recorder.delete(schema.tagging, tagging_id)
        self._tag(annotation, origin, present)

    def remove(self, annotation_id: AnnotationId) -> None:
        for tagging_id, _ in self._taggings(annotation_id).values():
            self._recorder.delete(schema.tagging, tagging_id)
        self._recorder.delete(schema.annotation, annotation_id)

    def _tag(self, one: Annotation, origin: Origin, present: dict[str, tuple[str, int]]) -> None:
        """Inserts taggings that are new, moves those that stand elsewhere."""
        for ordinal, tag_id in enumerate(one.tags):
            tagging_id, stood = present.get(tag_id, ("", -1))
            if not tagging_id:
                self._recorder.insert(schema.tagging, self._tagging(one, ordinal, origin))
            elif stood != ordinal:
                self._recorder.update(schema.tagging, {"id": tagging_id, "ordinal": ordinal})

    def _tagging(self, one: Annotation, ordinal: int, origin: Origin) -> RowValues:
        return {
            "id": self._ids.new(),
            "annotation_id": one.id,
            "tag_id": one.tags[ordinal],
            "ordinal": ordinal,
            "origin": origin.value,
            "reviewer": one.reviewer,
            "created_at": one.changed_at,
        }

    def _taggings(self, annotation_id: AnnotationId) -> dict[str, tuple[str, int]]:
        """Id and ordinal of each tagging, by tag, in order."""
        chosen = (
            select(schema.tagging.c.tag_id, schema.tagging.c.id, schema.tagging.c.ordinal)
            .where(schema.tagging.c.annotation_id == annotation_id)
            .order_by(schema.tagging.c.ordinal)
        )
        rows = self._recorder.connection.execute(chosen)
        return {tag_id: (tagging_id, ordinal) for tag_id, tagging_id, ordinal in rows}

    def _where(self, *where: ColumnElement[bool]) -> tuple[Annotation, ...]:
        connection = self._recorder.connection
        tags: dict[str, list[TagId]] = {}
        taggings = (
            select(schema.tagging.c.annotation_id, schema.tagging.c.tag_id)
            .join(schema.annotation, schema.annotation.c.id == schema.tagging.c.annotation_id)
            .where(*where)
            .order_by(schema.tagging.c.ordinal)
        )
        for annotation_id, tag_id in connection.execute(taggings):
            tags.setdefault(annotation_id, []).append(TagId(tag_id))
        chosen = (
            select(schema.annotation)
            .join(schema.document, schema.document.c.id == schema.annotation.c.document_id)
            .where(*where)
            .order_by(
                schema.document.c.ordinal,
                schema.annotation.c.start,
                schema.annotation.c.end,
                schema.annotation.c.created_at,
            )
        )
        return tuple(_annotation(row, tags) for row in connection.execute(chosen))


def _annotation(row: Sequence[Any], tags: Mapping[str, Sequence[TagId]]) -> Annotation:
    """Of a whole row, by position: a library has tens of thousands of them."""
    id_, document_id, start, end, exact, prefix, suffix, path, passage, note, status, reviewer, created, changed, _ = (
        row
    )
    return Annotation(
        id=AnnotationId(id_),
        document_id=DocumentId(document_id),
        anchor=Anchor(TextRange(start, end), TextQuote(exact, prefix, suffix), tuple(_headings(path)), passage),
        tags=tuple(tags.get(id_, ())),
        note=note,
        status=_STATUSES[status],
        reviewer=reviewer,
        created_at=created,
        changed_at=changed,
    )


def _headings(path: str) -> list[str]:
    return cast("list[str]", parsed(path))


def _values(one: Annotation) -> RowValues:
    anchor = one.anchor
    return {
        "id": one.id,
        "document_id": one.document_id,
        "start": anchor.range.start,
        "end": anchor.range.end,
        "exact": anchor.quote.exact,
        "prefix": anchor.quote.prefix,
        "suffix": anchor.quote.suffix,
        "path": canonical(anchor.path),
        "passage": anchor.passage,
        "note": one.note,
        "status": one.status.value,
        "reviewer": one.reviewer,
        "created_at": one.created_at,
        "changed_at": one.changed_at,
    }
