"""Rows of `lexicon_entry` to and from entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Row, select

from core.model.ids import LexiconEntryId
from core.model.lexicon_entry import LexiconEntry
from db import schema

if TYPE_CHECKING:
    from db.checksums import RowValues
    from db.recorder import Recorder


class SqlLexicon:
    """What users say of words."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def all(self) -> tuple[LexiconEntry, ...]:
        chosen = select(schema.lexicon_entry).order_by(schema.lexicon_entry.c.created_at, schema.lexicon_entry.c.id)
        return tuple(_entry(row) for row in self._recorder.connection.execute(chosen))

    def add(self, entry: LexiconEntry) -> None:
        self._recorder.insert(schema.lexicon_entry, _values(entry))

    def update(self, entry: LexiconEntry) -> None:
        self._recorder.update(schema.lexicon_entry, _values(entry))

    def remove(self, entry_id: LexiconEntryId) -> None:
        self._recorder.delete(schema.lexicon_entry, entry_id)


def _entry(row: Row[tuple[object, ...]]) -> LexiconEntry:
    return LexiconEntry(LexiconEntryId(row.id), row.domain, row.word, row.weight, row.reviewer, row.created_at)


def _values(one: LexiconEntry) -> RowValues:
    return {
        "id": one.id,
        "domain": one.domain,
        "word": one.word,
        "weight": one.weight,
        "reviewer": one.reviewer,
        "created_at": one.created_at,
    }
