"""Which words state a fact: shown among the words around them, chosen anew by selecting others."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.model.text import TextRange
from core.text.offsets import Utf16Map
from ui import metrics
from ui.widgets.plain_text import mark_words, note_view

LINES = 4


class PlaceField(QWidget):
    """A few lines to read; `place` is what was selected last."""

    def __init__(self, words: str, start: int, place: TextRange, parent: QWidget | None = None) -> None:
        """`words` stand at `start` in the document and hold the place."""
        super().__init__(parent)
        self._words = words
        self._start = start
        self._units = Utf16Map(words)
        self.place = place
        """In the document's stored text."""
        self.view = note_view(words, self)
        self.view.setAccessibleName(self.tr("写明要素的字词"))
        self.view.setAccessibleDescription(self.tr("选中别的字词，就以它们为准。"))
        self.view.setFixedHeight(self.view.fontMetrics().lineSpacing() * LINES + 2 * metrics.GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.view)
        self._show()
        self.view.selectionChanged.connect(self._on_selected)

    @property
    def exact(self) -> str:
        """The words of the place."""
        return self._words[self.place.start - self._start : self.place.end - self._start]

    def _show(self) -> None:
        """The words of the place stand out, whatever is selected."""
        cursor = self._cursor()
        mark_words(self.view, cursor)
        cursor.clearSelection()
        if not self.view.textCursor().hasSelection():
            self.view.setTextCursor(cursor)
            self.view.ensureCursorVisible()

    def _cursor(self) -> QTextCursor:
        inside = TextRange(self.place.start - self._start, self.place.end - self._start)
        units = self._units.range_to_utf16(inside)
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(units.start)
        cursor.setPosition(units.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @Slot()
    def _on_selected(self) -> None:
        cursor = self.view.textCursor()
        chosen = self._units.range_to_codepoint(TextRange(cursor.selectionStart(), cursor.selectionEnd()))
        words = self._words[chosen.start : chosen.end]
        bare = words.strip()
        if not bare:
            return
        start = self._start + chosen.start + words.index(bare)
        self.place = TextRange(start, start + len(bare))
        self._show()
