"""A field that takes the next key as it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

Key = Qt.Key
_Modifier = Qt.KeyboardModifier
LEADS_OUT = frozenset({Key.Key_Tab, Key.Key_Backtab, Key.Key_Escape})
MODIFIERS = frozenset(
    {Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_Meta, Key.Key_AltGr, Key.Key_CapsLock, Key.Key_NumLock}
)
NO_KEYS = MODIFIERS | {Key.Key_unknown}


class KeyField(QLineEdit):
    """Tab and Escape do here what they do everywhere; every other key is the one that is wanted.

    Signals: pressed(str portable text).
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("在这里按下新的键"))
        self.setAccessibleName(self.tr("新的按键"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        # A key is meant, whatever it would type with an input method on.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @override
    def event(self, arg__1: QEvent) -> bool:
        if isinstance(arg__1, QKeyEvent) and arg__1.key() not in LEADS_OUT:
            if arg__1.type() is QEvent.Type.ShortcutOverride:
                arg__1.accept()  # the key is not to do now what it does elsewhere
                return True
            if arg__1.type() is QEvent.Type.KeyPress:
                self._take(arg__1)
                return True
        return super().event(arg__1)

    def _take(self, event: QKeyEvent) -> None:
        event.accept()
        if not event.key() or event.key() in NO_KEYS or event.isAutoRepeat():
            return
        self.pressed.emit(key_text(event))


def key_text(event: QKeyEvent) -> str:
    """The key of a press as portable text. Shift counts only if it does not make another character: ? is no Shift+/."""
    modifiers = event.modifiers() & ~_Modifier.KeypadModifier & ~_Modifier.GroupSwitchModifier
    typed = event.text()
    if modifiers & _Modifier.ShiftModifier and typed.isprintable() and typed.strip() and not typed.isalpha():
        modifiers &= ~_Modifier.ShiftModifier
    stroke = QKeyCombination(modifiers, Key(event.key()))
    return QKeySequence(stroke).toString(QKeySequence.SequenceFormat.PortableText)
