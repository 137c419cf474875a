"""大纲: the headings of the open document; a click or Enter jumps."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from ui.reader.outline_model import START, OutlineModel

if TYPE_CHECKING:
    from core.model.ids import DocumentId
    from core.services.documents import OpenDocument

OPEN_LEVELS = 2
"""Levels that are unfolded at first: title and chapters with what stands right below."""


class Outline(QTreeView):
    """The tree of headings.

    Signals: jump_requested(int): offset of a heading in the stored text.
    """

    jump_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._document: DocumentId | None = None
        self._starts: list[int] = []
        self.setModel(self._model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("大纲"))
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def show_document(self, opened: OpenDocument | None) -> None:
        """Fills the tree. The same document with other headings keeps its place, and what was folded or unfolded."""
        headings = opened.structure.headings if opened else ()
        document = opened.document.id if opened else None
        if document == self._document and headings == self._model.headings:
            return
        again = document == self._document
        unfolded = self._unfolded() if again else {}
        top = self.verticalScrollBar().value()
        self._document = document
        self._starts = [heading.range.start for heading in headings]
        self._model.show(opened.text if opened else "", headings)
        self.expandToDepth(OPEN_LEVELS)
        for number in self._model.with_children():
            index = self._model.index_of(number)
            wanted = unfolded.get(self._starts[number])
            if wanted is not None and wanted != self.isExpanded(index):
                self.setExpanded(index, wanted)
        if again:
            self.updateGeometries()
            self.verticalScrollBar().setValue(top)

    def _unfolded(self) -> dict[int, bool]:
        """Whether what is below a heading is shown, by the start of the heading."""
        numbers = self._model.with_children()
        return {self._starts[number]: self.isExpanded(self._model.index_of(number)) for number in numbers}

    def follow(self, offset: int) -> None:
        """Lights the heading that governs an offset."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            self.clearSelection()
            return
        index = self._model.index_of(place)
        while index.parent().isValid() and not self.isExpanded(index.parent()):
            index = index.parent()
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.jump_requested.emit(int(index.data(START)))
