"""Shift+F10 opens the menu of what has the keyboard, as everywhere on Windows; Qt leaves it to us on Linux."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override


class MenuKey(QObject):
    """Hears the keys that nobody in a widget had a use for."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        if sys.platform.startswith("linux"):
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and is_menu_key(event):
            open_menu(QApplication.focusWidget())
            return True
        return super().eventFilter(watched, event)


def is_menu_key(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


def open_menu(widget: QWidget | None) -> None:
    """At its cursor or its current row; whoever has no menu does nothing."""
    if widget is not None:
        cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        place = cursor.center() if isinstance(cursor, QRect) and cursor.isValid() else QPoint()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
