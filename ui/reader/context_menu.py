"""The menu on the text: what can be done with the words under the pointer, by the actions of whoever does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from ui.context import Context
    from ui.reader.view import ReaderView

GROUPS: Final = (
    ("reader.select_clause", "reader.copy", "reader.copy_cited", "reader.copy_both", "reader.find"),
    ("annotations.palette", "annotations.note"),
    ("collections.collect",),
)


class ContextMenu(QMenu):
    """Made when it is first wanted: by then every feature has declared its actions."""

    def __init__(self, context: Context, view: ReaderView, complete: Callable[[QMenu], object]) -> None:
        """`complete` adds what comes last."""
        super().__init__(view)
        self._context = context
        self._complete = complete
        view.context_requested.connect(self._on_requested)

    @Slot(QPoint, int)
    def _on_requested(self, point: QPoint, offset: int) -> None:
        del offset
        if self.isEmpty():
            self._fill()
        self.popup(point)

    def _fill(self) -> None:
        for group in GROUPS:
            self.addActions([self._context.actions[action_id] for action_id in group])
            self.addSeparator()
        self._complete(self)
