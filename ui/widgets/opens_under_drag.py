"""Words of which one is chosen open under what is dragged over them: the place to drop it may be behind another one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override


class OpensUnderDrag(QObject):
    """For a widget that holds buttons; only drags of one format count. Nothing can be dropped on them."""

    def __init__(self, holder: QWidget, kind: str) -> None:
        """`kind` is the format of the drag."""
        super().__init__(holder)
        self._holder = holder
        self._kind = kind
        holder.setAcceptDrops(True)
        holder.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or event.type() is QEvent.Type.Drop:
            return False
        if not is_drag_of(event, self._kind):
            return False
        button = self._holder.childAt(event.position().toPoint())
        if isinstance(button, QAbstractButton) and not button.isChecked():
            button.click()
        event.accept()
        return True


def is_drag_of(event: QDropEvent, kind: str) -> bool:
    """Whether something of a format is dragged from a window of this program: from others there is no source."""
    return bool(event.source()) and event.mimeData().hasFormat(kind)
