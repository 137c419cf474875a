"""What searching needs of a store: the index of its texts, and the searches that users keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from core.model.ids import SavedSearchId
    from core.model.search import SavedSearch, Terms


class SavedSearches(Protocol):
    """Searches that users keep."""

    def get(self, saved_id: SavedSearchId) -> SavedSearch | None: ...
    def by_name(self, name: str) -> SavedSearch | None: ...
    def all(self) -> tuple[SavedSearch, ...]:
        """In the order in which they were made."""
        ...

    def add(self, saved: SavedSearch) -> None: ...
    def update(self, saved: SavedSearch) -> None: ...
    def remove(self, saved_id: SavedSearchId) -> None: ...


class TextIndex(Protocol):
    """Where words stand in the texts of the library. Derived: kept with the texts, but any of them may be missing.

    A line is told by its position (`core.text.indexed_lines.line_position`).
    Everything raises IndexBroken when the index cannot be used; `Store.complete_index` then makes it anew.
    """

    def texts(self) -> dict[int, str]:
        """sha256 of the texts it holds, by their numbers in it."""
        ...

    def lines(self, terms: Terms, after: int, most: int, number: int | None = None) -> list[int]:
        """Positions of the first lines behind one that hold the words, in order; of one text, or of all."""
        ...

    def counts(self, terms: Terms) -> dict[int, int]:
        """Lines that hold the words, by the number of their text."""
        ...
