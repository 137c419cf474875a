"""Rows of `fact` to and from decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Row, select

from core.model.fact_decision import FactDecision, FactKind, FactStatus
from core.model.fact_fields import fact_of, fact_text
from core.model.ids import DocumentId, FactId
from core.model.text import TextRange
from db import schema

if TYPE_CHECKING:
    from db.checksums import RowValues
    from db.recorder import Recorder


class SqlFacts:
    """What readers decided about facts."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def get(self, fact_id: FactId) -> FactDecision | None:
        return next(iter(self._where(schema.fact.c.id == fact_id)), None)

    def of_document(self, document_id: DocumentId) -> tuple[FactDecision, ...]:
        return self._where(schema.fact.c.document_id == document_id)

    def add(self, decision: FactDecision) -> None:
        self._recorder.insert(schema.fact, _values(decision))

    def update(self, decision: FactDecision) -> None:
        self._recorder.update(schema.fact, _values(decision))

    def remove(self, fact_id: FactId) -> None:
        self._recorder.delete(schema.fact, fact_id)

    def _where(self, where: ColumnElement[bool]) -> tuple[FactDecision, ...]:
        table = schema.fact
        chosen = select(table).where(where).order_by(table.c.start, table.c.end, table.c.kind)
        return tuple(_decision(row) for row in self._recorder.connection.execute(chosen))


def _decision(row: Row[tuple[object, ...]]) -> FactDecision:
    return FactDecision(
        id=FactId(row.id),
        document_id=DocumentId(row.document_id),
        fact=fact_of(FactKind(row.kind), TextRange(row.start, row.end), row.fields),
        exact=row.exact,
        status=FactStatus(row.status),
        reviewer=row.reviewer,
        created_at=row.created_at,
    )


def _values(one: FactDecision) -> RowValues:
    return {
        "id": one.id,
        "document_id": one.document_id,
        "start": one.range.start,
        "end": one.range.end,
        "exact": one.exact,
        "kind": one.kind.value,
        "fields": fact_text(one.fact),
        "status": one.status.value,
        "reviewer": one.reviewer,
        "created_at": one.created_at,
    }
