"""Rows of `collection` and `collection_row` to and from collections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Row, Select, func, select

from core.model.collection import Collection, CollectionRow, CollectionSummary
from core.model.ids import AnnotationId, CollectionId, CollectionRowId, DocumentId
from core.model.text import TextRange
from db import schema

if TYPE_CHECKING:
    from db.checksums import RowValues
    from db.recorder import Recorder

_Any = tuple[object, ...]


class SqlCollections:
    """Collections and their rows."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def get(self, collection_id: CollectionId) -> Collection | None:
        return self._one(schema.collection.c.id == collection_id)

    def by_name(self, name: str) -> Collection | None:
        return self._one(schema.collection.c.name == name)

    def summaries(self) -> tuple[CollectionSummary, ...]:
        """In the order of their ordinals."""
        counted = (
            select(
                schema.collection,
                func.count(schema.collection_row.c.id).label("rows"),
                func.count(schema.collection_row.c.document_id.distinct()).label("documents"),
            )
            .outerjoin(schema.collection_row, schema.collection_row.c.collection_id == schema.collection.c.id)
            .group_by(schema.collection.c.id)
            .order_by(schema.collection.c.ordinal, schema.collection.c.created_at, schema.collection.c.id)
        )
        rows = self._recorder.connection.execute(counted)
        return tuple(CollectionSummary(_collection(row), row.rows, row.documents) for row in rows)

    def rows(self, collection_id: CollectionId) -> tuple[CollectionRow, ...]:
        return self._rows(schema.collection_row.c.collection_id == collection_id)

    def row(self, row_id: CollectionRowId) -> CollectionRow | None:
        return next(iter(self._rows(schema.collection_row.c.id == row_id)), None)

    def rows_of_document(self, document_id: DocumentId) -> tuple[CollectionRow, ...]:
        return self._rows(schema.collection_row.c.document_id == document_id)

    def add(self, collection: Collection) -> None:
        self._recorder.insert(schema.collection, _collection_values(collection))

    def update(self, collection: Collection) -> None:
        self._recorder.update(schema.collection, _collection_values(collection))

    def remove(self, collection_id: CollectionId) -> None:
        self._recorder.delete(schema.collection, collection_id)

    def add_row(self, row: CollectionRow) -> None:
        self._recorder.insert(schema.collection_row, _row_values(row))

    def update_row(self, row: CollectionRow) -> None:
        self._recorder.update(schema.collection_row, _row_values(row))

    def remove_row(self, row_id: CollectionRowId) -> None:
        self._recorder.delete(schema.collection_row, row_id)

    def _one(self, where: ColumnElement[bool]) -> Collection | None:
        found = self._recorder.connection.execute(select(schema.collection).where(where)).first()
        return None if found is None else _collection(found)

    def _rows(self, where: ColumnElement[bool]) -> tuple[CollectionRow, ...]:
        chosen = _SELECT_ROWS.where(where).order_by(
            schema.collection_row.c.collection_id, schema.collection_row.c.ordinal, schema.collection_row.c.id
        )
        return tuple(_row(row) for row in self._recorder.connection.execute(chosen))


# The mark a row was made from is told only while it exists; undoing its removal brings the link back.
_SELECT_ROWS: Select[_Any] = select(schema.collection_row, schema.annotation.c.id.label("mark")).outerjoin(
    schema.annotation, schema.annotation.c.id == schema.collection_row.c.annotation_id
)


def _collection(row: Row[_Any]) -> Collection:
    return Collection(CollectionId(row.id), row.name, row.ordinal, row.created_at)


def _collection_values(one: Collection) -> RowValues:
    return {"id": one.id, "name": one.name, "ordinal": one.ordinal, "created_at": one.created_at}


def _row(row: Row[_Any]) -> CollectionRow:
    return CollectionRow(
        id=CollectionRowId(row.id),
        collection_id=CollectionId(row.collection_id),
        ordinal=row.ordinal,
        document_id=DocumentId(row.document_id),
        range=TextRange(row.start, row.end),
        exact=row.exact,
        annotation_id=None if row.mark is None else AnnotationId(row.mark),
        remark=row.remark,
    )


def _row_values(one: CollectionRow) -> RowValues:
    return {
        "id": one.id,
        "collection_id": one.collection_id,
        "ordinal": one.ordinal,
        "document_id": one.document_id,
        "start": one.range.start,
        "end": one.range.end,
        "exact": one.exact,
        "annotation_id": one.annotation_id,
        "remark": one.remark,
    }
