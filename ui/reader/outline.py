"""大纲: the headings of the open document; a click or Enter jumps."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from core.services.documents import OpenDocument
from core.text.lines import one_line
from ui.widgets.plain_text import tip

START = Qt.ItemDataRole.UserRole + 1
OPEN_LEVELS = 2
"""Levels that are unfolded at first: title and chapters with what stands right below."""


class Outline(QTreeView):
    """The tree of headings.

    Signals: jump_requested(int): offset of a heading in the stored text.
    """

    jump_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._starts: list[int] = []
        self._indexes: list[QModelIndex] = []
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
        """Fills the tree; numbered run-in headings included."""
        self._model.clear()
        self._starts.clear()
        self._indexes.clear()
        if opened is None:
            return
        stack: list[tuple[int, QStandardItem]] = []
        for heading in opened.structure.headings:
            words = one_line(opened.text[heading.range.start : heading.range.end])
            entry = QStandardItem(words)
            entry.setData(heading.range.start, START)
            tip(entry, words)
            while stack and stack[-1][0] >= heading.level:
                stack.pop()
            (stack[-1][1] if stack else self._model.invisibleRootItem()).appendRow(entry)
            stack.append((heading.level, entry))
            self._starts.append(heading.range.start)
            self._indexes.append(self._model.indexFromItem(entry))
        self.expandToDepth(OPEN_LEVELS)

    @property
    def has_headings(self) -> bool:
        return bool(self._starts)

    def follow(self, offset: int) -> None:
        """Lights the heading that governs an offset."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            self.clearSelection()
            return
        index = self._indexes[place]
        while index.parent().isValid() and not self.isExpanded(index.parent()):
            index = index.parent()
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.jump_requested.emit(int(index.data(START)))
