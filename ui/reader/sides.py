"""The text of both sides. A view whose tables are still to be read stays blank: the stored text can be read at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.text.views import is_ready, make_ready
from ui.reader.views import blank_side, side_content

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.text import View
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from core.text.corrections import Replacement
    from ui.context import Context
    from ui.reader.content import SideContent


class Sides(QObject):
    """Signals: ready(): sides that were blank have their text now."""

    ready = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def side(self, opened: OpenDocument, shown: View, replacements: tuple[Replacement, ...]) -> SideContent:
        """What a side shows of a document now; `ready` tells when there is more."""
        document = opened.document
        if is_ready(document.script, document.region, shown):
            return side_content(opened, shown, replacements)

        def work(progress: Progress) -> None:
            del progress
            make_ready(document.script, document.region, shown)

        def done(_nothing: None) -> None:
            self.ready.emit()

        def refused(error: DuiduError) -> None:
            self._context.hub.refused.emit(error)

        self._context.jobs.submit(self, work, done, refused)
        return blank_side(opened, shown)
