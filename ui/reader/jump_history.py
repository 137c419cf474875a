"""返回 and 前进: back to where one was before a jump, and on again, through all documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from core.errors import NotFound
from core.model.changes import ChangeSet, Subject
from ui.reader.trail import Stop, Trail

if TYPE_CHECKING:
    from core.model.ids import DocumentId
    from ui.context import Context
    from ui.reader.view import ReaderView

BACK, FORWARD = "reader.back", "reader.forward"


class JumpHistory(QObject):
    """Told of every jump before it happens; takes the reader back through `go`."""

    def __init__(
        self, context: Context, view: ReaderView, here: Callable[[], Stop | None], go: Callable[[Stop], object]
    ) -> None:
        """`here`: the place now, None without a document; `go` shows a place of any document."""
        super().__init__(view)
        self._context = context
        self._here, self._go = here, go
        self._trail = Trail()
        self._arrived: Stop | None = None
        self._arriving = QTimer(self, singleShot=True, interval=0)
        self._arriving.timeout.connect(self._on_arrived)
        self._back = context.actions.connect_to(BACK, self.back)
        self._forward = context.actions.connect_to(FORWARD, self.forward)
        view.leaving.connect(self.step)
        view.turned.connect(self._on_turned)
        context.hub.changed.connect(self._on_changed)
        context.hub.library_closing.connect(self._on_library_closing)
        self._enable()

    def leave(self) -> None:
        """A jump begins."""
        here = self._here()
        if here is not None:
            self._trail.leave(here)
            self._enable()

    @Slot()
    def step(self) -> None:
        """A jump from one to the next of many: those passed through without a look around are no places.

        Going through 40 hits of a search so leaves one place behind, the one where the search began.
        """
        passing = self._arriving.isActive() or (self._arrived is not None and self._arrived == self._here())
        if not passing:
            self.leave()
        self._arriving.start()

    @Slot()
    def back(self) -> None:
        self._turn(self._trail.back(self._here()))

    @Slot()
    def forward(self) -> None:
        self._turn(self._trail.forward(self._here()))

    def _turn(self, stop: Stop | None) -> None:
        self._enable()
        if stop is not None:
            self._go(stop)

    def _enable(self) -> None:
        self._back.setEnabled(self._trail.can_go_back)
        self._forward.setEnabled(self._trail.can_go_forward)

    @Slot()
    def _on_arrived(self) -> None:
        self._arrived = self._here()

    @Slot(int)
    def _on_turned(self, direction: int) -> None:
        if direction < 0:
            self.back()
        else:
            self.forward()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(Subject.DOCUMENT):
            self._trail.keep(self._is_there)
            self._enable()

    @Slot()
    def _on_library_closing(self) -> None:
        self._trail.clear()
        self._arrived = None
        self._enable()

    def _is_there(self, document_id: DocumentId) -> bool:
        try:
            self._context.library.documents.get(document_id)
        except NotFound:
            return False
        return True
