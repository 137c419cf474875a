"""Who may show something in the reader while no document is open in it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from core.model.text import TextRange
    from core.services.documents import OpenDocument
    from ui.printable import Printable


class Guest(Protocol):
    """Uses the pane of the reader, and speaks through its signals."""

    @property
    def opened(self) -> OpenDocument | None:
        """The document that the caret is in; None while nothing of the guest's is shown."""
        ...

    @property
    def whole(self) -> OpenDocument | None:
        """All the text that is shown, as one document that no library has."""
        ...

    def show_place(self, document_id: str, place: TextRange, *, take_keyboard: bool) -> bool:
        """Shows a place if the document is one of those shown; says whether it is."""
        ...

    def leave(self) -> None:
        """Something else is going to be shown."""
        ...

    def printable(self) -> Printable | None: ...
