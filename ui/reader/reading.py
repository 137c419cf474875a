"""How one reads: where in which document, how arranged, from where one jumped, what is copied and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.reader.arrangement import Arrangement
from ui.reader.copying import Copying
from ui.reader.difference_list import DifferenceList, Shown
from ui.reader.jump_history import JumpHistory
from ui.reader.memory import Memory
from ui.reader.place_keeper import PlaceKeeper
from ui.reader.standing import bring_caret, stand_at, standing_of
from ui.reader.trail import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from core.model.document import Document
    from core.model.ids import DocumentId
    from core.model.text import View
    from ui.context import Context
    from ui.reader.view import ReaderView


class Reading(QObject):
    """What accompanies the page; the feature tells it of every jump before it happens.

    Signals: document_wanted(str document id): it is to be shown where it was left; place_wanted(TextRange): a place of
    the document that is shown; wording_wanted(): the right side is to show the wording of Taiwan.
    """

    document_wanted = Signal(str)
    place_wanted = Signal(object)
    wording_wanted = Signal()

    def __init__(self, context: Context, view: ReaderView, shown: Callable[[], Shown | None]) -> None:
        """`shown`: what both sides show; None without a document."""
        super().__init__(view)
        self._view = view
        self._shown = shown
        self._read: set[DocumentId] = set()
        """Documents that were shown since the start of the program."""
        self.memory = Memory(context.settings)
        self.arrangement = Arrangement(context, view, self.memory)
        self.keeper = PlaceKeeper(view, self.keep_place)
        self.differences = DifferenceList(context, view, shown)
        self.differences.place_wanted.connect(self.place_wanted)
        self.differences.wording_wanted.connect(self.wording_wanted)
        self._history = JumpHistory(context, view, self._stop, self._return_to)
        self._copying = Copying(context, view, shown)

    # -- jumps ------------------------------------------------------------------------------------------------------
    def leave(self, *, passing: bool = False) -> None:
        """A jump begins; `passing`: from one to the next of many, while the keyboard is elsewhere."""
        if passing:
            self._history.step()
        else:
            self._history.leave()

    def _stop(self) -> Stop | None:
        document_id = self._document_id()
        return Stop(document_id, standing_of(self._view)) if document_id else None

    def _return_to(self, stop: Stop) -> None:
        if self._document_id() == stop.document:
            stand_at(self._view, stop.standing)
            self._view.setFocus()
        else:
            self.memory.keep_standing(stop.document, stop.standing)
            self.document_wanted.emit(stop.document)

    # -- documents --------------------------------------------------------------------------------------------------
    def views_of(self, document: Document) -> tuple[View, View]:
        """What is to be shown of a document that is about to be."""
        return self.memory.open(document)

    def keep_views(self, views: tuple[View, View]) -> None:
        """Other views were chosen for the document that is shown."""
        if document_id := self._document_id():
            self.memory.keep_views(document_id, views)

    def keep_place(self) -> None:
        if document_id := self._document_id():
            self.memory.keep_standing(document_id, standing_of(self._view))

    def return_to_place(self, document_id: DocumentId) -> None:
        """Where a document was left; one never read before stands at its top, with its margin."""
        standing = self.memory.standing(document_id)
        if standing is not None:
            stand_at(self._view, standing)
            if document_id not in self._read:  # nobody remembers a caret of another day
                bring_caret(self._view)
        self._read.add(document_id)

    def close(self) -> None:
        """No document of one's own is shown any more."""
        self.arrangement.use(None)
        self.differences.look()

    def add_menu(self, menu: QMenu) -> None:
        """版面 into 查看."""
        self.arrangement.add_menu(menu, "reader.difference_list")

    def _document_id(self) -> DocumentId | None:
        shown = self._shown()
        return shown[0].document.id if shown else None
