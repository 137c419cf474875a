"""The selected words of the reader, dropped on the 条款集 panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.place import DRAGGED_PLACE
from ui.style.brush import ring
from ui.theme import theme_of
from ui.widgets.opens_under_drag import is_drag_of

_ARRIVING = {QEvent.Type.DragEnter, QEvent.Type.DragMove}
_LEAVING = {QEvent.Type.DragLeave, QEvent.Type.Drop}


class PlaceDrop(QObject):
    """Makes a panel take dragged words of this window, with a frame round it while they are over it.

    Signals: dropped().
    """

    dropped = Signal()

    def __init__(self, panel: QWidget, takes: Callable[[], bool]) -> None:
        """`takes` says whether something can be taken in now."""
        super().__init__(panel)
        self._panel = panel
        self._takes = takes
        self._frame = _Frame(panel)
        panel.setAcceptDrops(True)
        panel.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LEAVING:
            self._frame.hide()
        if not isinstance(event, QDropEvent) or not is_drag_of(event, DRAGGED_PLACE) or not self._takes():
            return False
        if event.type() in _ARRIVING:
            self._frame.show_over(self._panel.rect())
        else:
            self.dropped.emit()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True


class _Frame(QWidget):
    """Lies over the panel, which has children everywhere."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, rect: QRect) -> None:
        self.setGeometry(rect)
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ring(painter, self.rect().adjusted(1, 1, -1, -1), theme_of(self.palette()).accent)
        painter.end()
