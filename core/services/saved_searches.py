"""Searches that are kept in the library under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.changes import ChangeSet
    from core.model.ids import SavedSearchId
    from core.model.search import SavedSearch
    from core.ports import Clock, IdSource, Store

NAME_LIMIT = 60


class SavedSearchesService:
    """One method, one step."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None: ...

    def all(self) -> tuple[SavedSearch, ...]:
        """In the order in which they were made."""
        raise NotImplementedError

    def save(self, name: str, text: str, reviewer: str, *, other_wording: bool = False) -> ChangeSet:
        """Under a name; a search of that name is changed to this one. Raises QueryRefused, or NotFound for no name."""
        raise NotImplementedError

    def rename(self, saved_id: SavedSearchId, name: str, reviewer: str) -> ChangeSet:
        """Raises NotFound('saved_search.name_taken', 'saved_search.name_empty' or 'saved_search.unknown')."""
        raise NotImplementedError

    def delete(self, saved_id: SavedSearchId, reviewer: str) -> ChangeSet:
        raise NotImplementedError
