"""What a search across the library has found in the document: marked, and gone through by F3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.reader.find_walk import FindWalk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.model.text import TextRange
    from ui.reader.find_page import FindPage


class FoundBefore:
    """Waits for its document to be opened; is over when something else is looked for, or Escape is pressed."""

    def __init__(self, page: FindPage) -> None:
        self._page = page
        self._document_id = ""
        self._waiting: tuple[str, Sequence[TextRange]] | None = None
        self._walk = FindWalk()

    @property
    def shown(self) -> bool:
        """Whether something is marked."""
        return bool(self._walk.ranges)

    def use_document(self, document_id: str) -> None:
        """The document that is read from now on, '' for none."""
        if document_id != self._document_id:
            self._document_id = document_id
            self.forget()
            if document_id and self._waiting is not None and self._waiting[0] != document_id:
                self._waiting = None  # another one was opened instead
        self._show_waiting()

    def show(self, document_id: str, ranges: Sequence[TextRange]) -> None:
        """Marks places of a document, in text order and apart from each other, as soon as it is open."""
        self._waiting = document_id, ranges
        self._show_waiting()

    def step(self, direction: int) -> bool:
        """To the next (+1) or previous (-1) place; False if nothing is marked."""
        if not self.shown:
            return False
        view = self._page.view
        selection = view.selection()
        caret = view.caret()[1] if selection is None else selection.range.start
        self._walk.step(direction, caret)
        if (current := self._walk.current) is not None:
            view.set_hits(self._walk.ranges, current)
            view.select(current)
        return True

    def forget(self) -> None:
        """Nothing is marked any more."""
        if self.shown:
            self._page.view.set_hits(())
        self._take(())

    def _show_waiting(self) -> None:
        if self._waiting is not None and self._waiting[0] == self._document_id:
            ranges, self._waiting = self._waiting[1], None
            self._take(ranges)
            self._page.view.set_hits(ranges)

    def _take(self, ranges: Sequence[TextRange]) -> None:
        self._walk = FindWalk(ranges)
        self._page.expects_escape = bool(ranges)
