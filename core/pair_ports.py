"""What the use cases need of a store for pairs of documents. Part of `core.ports`, which would grow too long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from core.model.ids import DocumentId, PairEditId, PairId
    from core.model.pair import Pair, PairEdit


class Pairs(Protocol):
    """Pairs of documents, with what readers say of their partners."""

    def get(self, pair_id: PairId) -> Pair | None: ...
    def all(self) -> tuple[Pair, ...]:
        """In the order in which they were made."""
        ...

    def of_document(self, document_id: DocumentId) -> tuple[Pair, ...]:
        """Those it belongs to, as either edition."""
        ...

    def add(self, pair: Pair) -> None: ...
    def update(self, pair: Pair) -> None: ...
    def remove(self, pair_id: PairId) -> None:
        """The row alone; what was said of its partners is removed by the use case."""
        ...

    def edits(self, pair_id: PairId) -> tuple[PairEdit, ...]:
        """In the order in which they were made."""
        ...

    def add_edit(self, edit: PairEdit) -> None: ...
    def update_edit(self, edit: PairEdit) -> None: ...
    def remove_edit(self, edit_id: PairEditId) -> None: ...
