"""Rows of `structure_edit` to and from edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Row, select

from core.model.ids import DocumentId, StructureEditId
from core.model.structure_edit import StructureEdit, StructureEditKind
from core.model.text import TextQuote, TextRange
from db import schema

if TYPE_CHECKING:
    from db.checksums import RowValues
    from db.recorder import Recorder


class SqlStructureEdits:
    """What readers said of the structure of documents."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def documents(self) -> frozenset[DocumentId]:
        chosen = select(schema.structure_edit.c.document_id).distinct()
        return frozenset(map(DocumentId, self._recorder.connection.execute(chosen).scalars()))

    def of_document(self, document_id: DocumentId) -> tuple[StructureEdit, ...]:
        table = schema.structure_edit
        chosen = select(table).where(table.c.document_id == document_id).order_by(table.c.created_at, table.c.id)
        return tuple(_edit(row) for row in self._recorder.connection.execute(chosen))

    def add(self, edit: StructureEdit) -> None:
        self._recorder.insert(schema.structure_edit, _values(edit))

    def remove(self, edit_id: StructureEditId) -> None:
        self._recorder.delete(schema.structure_edit, edit_id)


def _edit(row: Row[tuple[object, ...]]) -> StructureEdit:
    return StructureEdit(
        id=StructureEditId(row.id),
        document_id=DocumentId(row.document_id),
        kind=StructureEditKind(row.kind),
        range=TextRange(row.start, row.end),
        level=row.level,
        quote=TextQuote(row.exact, row.prefix, row.suffix),
        reviewer=row.reviewer,
        created_at=row.created_at,
    )


def _values(one: StructureEdit) -> RowValues:
    return {
        "id": one.id,
        "document_id": one.document_id,
        "kind": one.kind.value,
        "start": one.range.start,
        "end": one.range.end,
        "level": one.level,
        "exact": one.quote.exact,
        "prefix": one.quote.prefix,
        "suffix": one.quote.suffix,
        "reviewer": one.reviewer,
        "created_at": one.created_at,
    }
