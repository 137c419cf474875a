"""The list of documents, for hands that stay on the keyboard."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from ui.library.document_delegate import DocumentDelegate
from ui.library.title_filter import fits

PAUSE = 1.0
"""Seconds after which typing begins a new word."""
STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Reasons for which the keyboard is away for a moment only."""


class DocumentList(QListView):
    """Letters go to the next title that has them, as characters or pinyin initials.

    Signals: left_for_good(): the keyboard went elsewhere in the window.
    """

    left_for_good = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""
        self._typed_at = 0.0
        self.setItemDelegate(DocumentDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("文库中的文件"))

    @override
    def keyboardSearch(self, search: str) -> None:
        now = monotonic()
        goes_on = now - self._typed_at < PAUSE and bool(self._typed)
        self._typed, self._typed_at = (self._typed if goes_on else "") + search, now
        count = self.model().rowCount()
        first = max(0, self.currentIndex().row()) + (0 if goes_on else 1)
        for distance in range(count):
            index = self.model().index((first + distance) % count, 0)
            if fits(str(index.data()), self._typed):
                self.setCurrentIndex(index)
                return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Shift+Enter and the like open as well; Qt's own list does so on some systems only.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STAYING:
            self.left_for_good.emit()

    def go_to_first(self) -> None:
        """The keyboard comes here, to the first row."""
        self.setCurrentIndex(self.model().index(0, 0) if self.model().rowCount() else QModelIndex())
        self.setFocus(Qt.FocusReason.OtherFocusReason)
