"""Searches that are kept in the library under a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.model.changes import ChangeSet, StepKind
from core.model.ids import SavedSearchId
from core.model.search import SavedSearch
from core.text.search_query import parse_query

if TYPE_CHECKING:
    from core.ports import Clock, IdSource, Repositories, Store

NAME_LIMIT = 60


class SavedSearchesService:
    """One method, one step."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def all(self) -> tuple[SavedSearch, ...]:
        """In the order in which they were made."""
        with self._store.reading() as library:
            return library.saved_searches.all()

    def resolve(self, name: str) -> SavedSearch:
        """Raises NotFound('saved_search.unknown')."""
        with self._store.reading() as library:
            saved = library.saved_searches.by_name(name.strip())
        if saved is None:
            raise NotFound("saved_search.unknown", reference=name)
        return saved

    def save(self, name: str, text: str, reviewer: str, *, other_wording: bool = False) -> ChangeSet:
        """Under a name; a search of that name is changed to this one.

        Raises QueryRefused for what cannot be searched, NotFound('saved_search.name_empty') for no name.
        """
        parse_query(text)
        name = _checked(name)
        with self._store.step(StepKind.SAVE_SEARCH, reviewer, name=name) as step:
            known = step.saved_searches.by_name(name)
            if known is not None:
                step.saved_searches.update(replace(known, text=text, other_wording=other_wording))
            else:
                saved_id, now = SavedSearchId(self._ids.new()), self._clock.now()
                step.saved_searches.add(SavedSearch(saved_id, name, text, other_wording, reviewer, now))
        return step.changes

    def rename(self, saved_id: SavedSearchId, name: str, reviewer: str) -> ChangeSet:
        """Raises NotFound('saved_search.name_taken', 'saved_search.name_empty' or 'saved_search.unknown')."""
        name = _checked(name)
        with self._store.step(StepKind.RENAME_SEARCH, reviewer, name=name) as step:
            known = step.saved_searches.by_name(name)
            if known is not None and known.id != saved_id:
                raise NotFound("saved_search.name_taken", name=name)
            step.saved_searches.update(replace(_required(step, saved_id), name=name))
        return step.changes

    def delete(self, saved_id: SavedSearchId, reviewer: str) -> ChangeSet:
        with self._store.step(StepKind.DELETE_SEARCH, reviewer) as step:
            step.say(name=_required(step, saved_id).name)
            step.saved_searches.remove(saved_id)
        return step.changes


def _checked(name: str) -> str:
    name = name.strip()[:NAME_LIMIT]
    if not name:
        raise NotFound("saved_search.name_empty")
    return name


def _required(library: Repositories, saved_id: SavedSearchId) -> SavedSearch:
    saved = library.saved_searches.get(saved_id)
    if saved is None:
        raise NotFound("saved_search.unknown", reference=saved_id)
    return saved
