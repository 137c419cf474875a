"""A field to look for something in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from ui.icons import Tone, icon
from ui.widgets.plain_text import tip


class SearchField(QLineEdit):
    """A line edit with a lens before and, once there are words, a cross behind them.

    Escape empties it; on an empty field Escape goes on to whoever holds the field. textChanged tells what is typed.
    """

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        lens = self.addAction(icon("search", Tone.DIM), QLineEdit.ActionPosition.LeadingPosition)
        lens.setText(self.tr("选中已输入的字"))  # what a screen reader says of it
        lens.triggered.connect(self.selectAll)
        self._cross = self.addAction(icon("clear", Tone.DIM), QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setVisible(False)
        self._cross.triggered.connect(self.clear)
        self._cross.setText(self.tr("清除"))
        tip(self._cross, self.tr("清除"))
        self.textChanged.connect(self._on_text_changed)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape:
            arg__1.setAccepted(bool(self.text()))
            self.clear()
        else:
            super().keyPressEvent(arg__1)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._cross.setVisible(bool(text))
