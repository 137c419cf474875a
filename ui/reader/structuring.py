"""条款结构: the wishes to split and join clauses, to set and clear headings, at the caret or for the selected words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from core.model.text import TextRange
from ui.reader.actions import STRUCTURE

if TYPE_CHECKING:
    from core.model.ids import DocumentId
    from ui.context import Context
    from ui.reader.view import ReaderView

LEVELS: Final = {
    "reader.title": 1,
    "reader.heading_1": 2,
    "reader.heading_2": 3,
    "reader.heading_3": 4,
    "reader.heading_4": 5,
}
"""Depth in the document of what each action makes: the title counts, as it does in the outline."""
FIRST_OF_GROUP: Final = frozenset({"reader.title", "reader.clear_heading"})


class Structuring(QObject):
    """Carries out what the keys and the menu ask for; what comes of it the hub tells."""

    def __init__(self, context: Context, view: ReaderView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._document: DocumentId | None = None
        actions = context.actions
        actions.connect_to("reader.split_clause", self._split)
        actions.connect_to("reader.join_clauses", self._join)
        actions.connect_to("reader.clear_heading", self._clear_heading)
        for action_id, level in LEVELS.items():
            actions.connect_to(action_id, partial(self._set_heading, level))
        view.addActions(actions.in_menu(STRUCTURE))
        self.use(None)

    def use(self, document_id: DocumentId | None) -> None:
        """The document that the reader shows."""
        self._document = document_id
        for action in self._context.actions.in_menu(STRUCTURE):
            action.setEnabled(document_id is not None)

    def add_menu(self, menu: QMenu, behind: str = "") -> None:
        """条款结构 as a menu below another one: behind an action, else at its end."""
        below = QMenu(self.tr("条款结构"), menu)
        below.setObjectName("menu.structure")
        names = [action.objectName() for action in menu.actions()]
        following = menu.actions()[names.index(behind) + 1 :] if behind in names else []
        menu.insertMenu(following[0], below) if following else menu.addMenu(below)
        for action in self._context.actions.in_menu(STRUCTURE):
            if action.objectName() in FIRST_OF_GROUP:
                below.addSeparator()
            below.addAction(action)

    # -- wishes -----------------------------------------------------------------------------------------------------
    def _place(self) -> TextRange:
        """The selected words, else the caret as an empty range."""
        selection = self._view.selection()
        offset = self._view.caret()[1]
        return TextRange(offset, offset) if selection is None else selection.range

    def _split(self) -> None:
        document_id, offset = self._document, self._view.caret()[1]
        if document_id is not None:
            self._context.perform(lambda library, reviewer: library.structure.split(document_id, offset, reviewer))

    def _join(self) -> None:
        document_id, place = self._document, self._place()
        if document_id is not None:
            self._context.perform(lambda library, reviewer: library.structure.join(document_id, place, reviewer))

    def _set_heading(self, level: int) -> None:
        document_id, place = self._document, self._place()
        if document_id is not None:
            self._context.perform(
                lambda library, reviewer: library.structure.set_heading(document_id, place, level, reviewer)
            )

    def _clear_heading(self) -> None:
        document_id, place = self._document, self._place()
        if document_id is not None:
            self._context.perform(
                lambda library, reviewer: library.structure.clear_heading(document_id, place, reviewer)
            )
