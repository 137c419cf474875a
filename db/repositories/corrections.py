"""Rows of `correction` to and from corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Row, select

from core.model.correction import Correction
from core.model.ids import CorrectionId, DocumentId
from core.model.text import TextRange
from db import schema

if TYPE_CHECKING:
    from db.checksums import RowValues
    from db.recorder import Recorder


class SqlCorrections:
    """Corrections of the reading copies."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def get(self, correction_id: CorrectionId) -> Correction | None:
        return next(iter(self._where(schema.correction.c.id == correction_id)), None)

    def of_document(self, document_id: DocumentId) -> tuple[Correction, ...]:
        return self._where(schema.correction.c.document_id == document_id)

    def add(self, correction: Correction) -> None:
        self._recorder.insert(schema.correction, _values(correction))

    def remove(self, correction_id: CorrectionId) -> None:
        self._recorder.delete(schema.correction, correction_id)

    def _where(self, where: ColumnElement[bool]) -> tuple[Correction, ...]:
        chosen = select(schema.correction).where(where).order_by(schema.correction.c.start)
        return tuple(_correction(row) for row in self._recorder.connection.execute(chosen))


def _correction(row: Row[tuple[object, ...]]) -> Correction:
    return Correction(
        id=CorrectionId(row.id),
        document_id=DocumentId(row.document_id),
        range=TextRange(row.start, row.end),
        exact=row.exact,
        replacement=row.replacement,
        kind=row.kind,
        reviewer=row.reviewer,
        created_at=row.created_at,
    )


def _values(one: Correction) -> RowValues:
    return {
        "id": one.id,
        "document_id": one.document_id,
        "start": one.range.start,
        "end": one.range.end,
        "exact": one.exact,
        "replacement": one.replacement,
        "kind": one.kind,
        "reviewer": one.reviewer,
        "created_at": one.created_at,
    }
