"""The field one types into what is to be found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.widgets.search_field import SearchField


class FindField(SearchField):
    """Escape leaves it at once. While an input method composes nothing has been typed yet.

    Signals: words_changed(str): typed, pasted or put in; step_requested(int): +1 Enter, -1 Shift+Enter; left(): Escape.
    """

    words_changed = Signal(str)
    step_requested = Signal(int)
    left = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._composing = False
        self._told = ""
        self.textChanged.connect(self._tell)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._tell()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        match arg__1.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = arg__1.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step_requested.emit(-1 if back else 1)
            case _:
                super().keyPressEvent(arg__1)

    @Slot()
    def _tell(self) -> None:
        words = self.text()
        if not self._composing and words != self._told:
            self._told = words
            self.words_changed.emit(words)
