"""撤销 and 重做: named, without limit, across restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import NotFound
from core.model.changes import ChangeSet, Step, StepKind, UndoState

if TYPE_CHECKING:
    from core.ports import Store
    from core.services.documents import DocumentsService


class HistoryService:
    """Undo and redo append steps of their own; nothing is deleted from the history."""

    def __init__(self, store: Store, documents: DocumentsService) -> None:
        self._store = store
        self._documents = documents

    def state(self) -> UndoState:
        """What would be undone and redone now. The making of the library itself is never undone."""
        state = self._store.undo_state()
        if state.undo is not None and state.undo.kind == StepKind.CREATE_LIBRARY:
            return UndoState(None, state.redo)
        return state

    def undo(self, reviewer: str) -> ChangeSet:
        if self.state().undo is None:
            raise NotFound("history.nothing_to_undo")
        return self._refreshed(self._store.undo(reviewer))

    def redo(self, reviewer: str) -> ChangeSet:
        if self.state().redo is None:
            raise NotFound("history.nothing_to_redo")
        return self._refreshed(self._store.redo(reviewer))

    def newest(self, limit: int) -> tuple[Step, ...]:
        return self._store.history(limit)

    def _refreshed(self, changes: ChangeSet) -> ChangeSet:
        self._documents.refresh(changes)
        return changes
