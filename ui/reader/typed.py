"""Letters, digits and marks that come in another form while a Chinese input method is on: the same keys all the same.

The reader takes no input method, so that a press of J arrives as the key J. Some input methods still turn what they
are not asked about into full-width characters or Chinese marks, or hand it over as text; that is caught here.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent, QKeySequence
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CHINESE_MARKS: Final = {"。": ".", "｡": ".", "【": "[", "】": "]", "「": "[", "」": "]", "《": "<", "》": ">"}
"""What the key of a mark types while Chinese marks are on."""
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ASCII_END: Final = 0x7F


class TypedKeys(QObject):
    """Stands before a widget and gives such characters to the actions of its single keys."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._press(event)
        if isinstance(event, QInputMethodQueryEvent):
            if event.queries() & Qt.InputMethodQuery.ImEnabled:
                event.setValue(Qt.InputMethodQuery.ImEnabled, False)
            return False
        if isinstance(event, QInputMethodEvent):
            self._commit(event.commitString())
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        typed = event.text()
        known = event.key() != Qt.Key.Key_unknown and typed.isascii()
        if known or not typed or event.modifiers() & _COMMANDS:
            return False
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return self._trigger(key_of(typed, shift=shift))

    def _commit(self, typed: str) -> None:
        for character in typed:
            self._trigger(key_of(character, shift=character.isupper()))

    def _trigger(self, key: str) -> bool:
        wanted = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
        for action in self._widget.actions():
            if key and action.isEnabled() and wanted in action.shortcuts():
                action.trigger()
                return True
        return False


def key_of(typed: str, *, shift: bool) -> str:
    """The key that was pressed to type a character, as portable text; '' if no single key is meant."""
    plain = CHINESE_MARKS.get(typed) or unicodedata.normalize("NFKC", typed)
    if len(plain) != 1 or not plain.isprintable() or plain.isspace() or ord(plain) >= _ASCII_END:
        return ""
    return f"Shift+{plain.upper()}" if shift and plain.isalpha() else plain.upper()
