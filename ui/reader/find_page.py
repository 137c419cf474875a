"""The reader with room for a bar below it: what comes and goes there must not move the text that is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from ui.reader.view import ReaderView


class FindPage(QWidget):
    """Signals: escape_pressed(): in the reader, which had no use for it, while the bar is shown or something
    is marked that was found.
    """

    escape_pressed = Signal()

    def __init__(self, view: ReaderView, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self._bar: QWidget | None = None
        self.expects_escape = False
        """Whether there is something for Escape to take away while the bar is not shown."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(view, 1)
        self.setFocusProxy(view)

    def put_below(self, bar: QWidget) -> None:
        self._bar = bar
        self._column.addWidget(bar)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar_shown = self._bar is not None and self._bar.isVisible()
        if event.key() == Qt.Key.Key_Escape and (bar_shown or self.expects_escape):
            self.escape_pressed.emit()
        else:
            super().keyPressEvent(event)
