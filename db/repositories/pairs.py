"""Rows of `pair` and `pair_edit` to and from pairs and what readers say of their partners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Row, or_, select

from core.model.ids import DocumentId, PairEditId, PairId
from core.model.pair import Pair, PairEdit, PairEditKind
from core.model.text import TextQuote, TextRange
from db import schema

if TYPE_CHECKING:
    from db.checksums import RowValues
    from db.recorder import Recorder


class SqlPairs:
    """Pairs of documents."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def get(self, pair_id: PairId) -> Pair | None:
        return next(iter(self._where(schema.pair.c.id == pair_id)), None)

    def all(self) -> tuple[Pair, ...]:
        return self._where(schema.pair.c.id.is_not(None))

    def of_document(self, document_id: DocumentId) -> tuple[Pair, ...]:
        columns = schema.pair.c
        return self._where(or_(columns.old_document_id == document_id, columns.new_document_id == document_id))

    def add(self, pair: Pair) -> None:
        self._recorder.insert(schema.pair, _values(pair))

    def update(self, pair: Pair) -> None:
        self._recorder.update(schema.pair, _values(pair))

    def remove(self, pair_id: PairId) -> None:
        self._recorder.delete(schema.pair, pair_id)

    def edits(self, pair_id: PairId) -> tuple[PairEdit, ...]:
        columns = schema.pair_edit.c
        chosen = select(schema.pair_edit).where(columns.pair_id == pair_id).order_by(columns.created_at)
        return tuple(_edit(row) for row in self._recorder.connection.execute(chosen))

    def add_edit(self, edit: PairEdit) -> None:
        self._recorder.insert(schema.pair_edit, _edit_values(edit))

    def update_edit(self, edit: PairEdit) -> None:
        self._recorder.update(schema.pair_edit, _edit_values(edit))

    def remove_edit(self, edit_id: PairEditId) -> None:
        self._recorder.delete(schema.pair_edit, edit_id)

    def _where(self, where: ColumnElement[bool]) -> tuple[Pair, ...]:
        columns = schema.pair.c
        chosen = select(schema.pair).where(where).order_by(columns.created_at, columns.id)
        return tuple(_pair(row) for row in self._recorder.connection.execute(chosen))


def _pair(row: Row[tuple[object, ...]]) -> Pair:
    return Pair(
        id=PairId(row.id),
        old=DocumentId(row.old_document_id),
        new=DocumentId(row.new_document_id),
        reviewer=row.reviewer,
        created_at=row.created_at,
    )


def _values(pair: Pair) -> RowValues:
    return {
        "id": pair.id,
        "old_document_id": pair.old,
        "new_document_id": pair.new,
        "reviewer": pair.reviewer,
        "created_at": pair.created_at,
    }


def _edit(row: Row[tuple[object, ...]]) -> PairEdit:
    return PairEdit(
        id=PairEditId(row.id),
        pair_id=PairId(row.pair_id),
        kind=PairEditKind(row.kind),
        old=TextRange(row.old_start, row.old_end),
        old_quote=TextQuote(row.old_exact, row.old_prefix, row.old_suffix),
        new=TextRange(row.new_start, row.new_end),
        new_quote=TextQuote(row.new_exact, row.new_prefix, row.new_suffix),
        reviewer=row.reviewer,
        created_at=row.created_at,
    )


def _edit_values(edit: PairEdit) -> RowValues:
    return {
        "id": edit.id,
        "pair_id": edit.pair_id,
        "kind": edit.kind.value,
        "old_start": edit.old.start,
        "old_end": edit.old.end,
        "old_exact": edit.old_quote.exact,
        "old_prefix": edit.old_quote.prefix,
        "old_suffix": edit.old_quote.suffix,
        "new_start": edit.new.start,
        "new_end": edit.new.end,
        "new_exact": edit.new_quote.exact,
        "new_prefix": edit.new_quote.prefix,
        "new_suffix": edit.new_quote.suffix,
        "reviewer": edit.reviewer,
        "created_at": edit.created_at,
    }
