"""Searches that users keep: rows to `SavedSearch` and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, select

from core.model.ids import SavedSearchId
from core.model.search import SavedSearch
from db.schema import saved_search

if TYPE_CHECKING:
    from db.recorder import Recorder


class SqlSavedSearches:
    """Searches that users keep."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def get(self, saved_id: SavedSearchId) -> SavedSearch | None:
        return next(iter(self._where(saved_search.c.id == saved_id)), None)

    def by_name(self, name: str) -> SavedSearch | None:
        return next(iter(self._where(saved_search.c.name == name)), None)

    def all(self) -> tuple[SavedSearch, ...]:
        return self._where()

    def add(self, saved: SavedSearch) -> None:
        self._recorder.insert(
            saved_search,
            {
                "id": saved.id,
                "name": saved.name,
                "text": saved.text,
                "other_wording": int(saved.other_wording),
                "reviewer": saved.reviewer,
                "created_at": saved.created_at,
            },
        )

    def update(self, saved: SavedSearch) -> None:
        """What may change: its name and what it asks for."""
        values = {"id": saved.id, "name": saved.name, "text": saved.text, "other_wording": int(saved.other_wording)}
        self._recorder.update(saved_search, dict(values))

    def remove(self, saved_id: SavedSearchId) -> None:
        self._recorder.delete(saved_search, saved_id)

    def _where(self, *where: ColumnElement[bool]) -> tuple[SavedSearch, ...]:
        chosen = select(saved_search).where(*where).order_by(saved_search.c.created_at, saved_search.c.id)
        return tuple(
            SavedSearch(
                id=SavedSearchId(row.id),
                name=row.name,
                text=row.text,
                other_wording=bool(row.other_wording),
                reviewer=row.reviewer,
                created_at=row.created_at,
            )
            for row in self._recorder.connection.execute(chosen)
        )
