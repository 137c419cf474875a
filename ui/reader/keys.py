"""What the keys do in the reader that move and select. Digits, letters and Ctrl+= are actions of the window.

`FIXED` names every key of this file: the list of keys is made from it, and no action is given one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.actions import FixedKeys
from ui.shortcuts import READER
from ui.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.reader.content import Side
    from ui.reader.spread import Spot
    from ui.reader.view import ReaderView

FIXED: Final = (
    FixedKeys(
        QT_TRANSLATE_NOOP("actions", "移动光标，加 Shift 选取"),
        "Left Right Up Down",
        READER,
        "Shift+Left Shift+Right Shift+Up Shift+Down",
    ),
    FixedKeys(
        QT_TRANSLATE_NOOP("actions", "按词移动"), "Ctrl+Left Ctrl+Right", READER, "Ctrl+Shift+Left Ctrl+Shift+Right"
    ),
    FixedKeys(QT_TRANSLATE_NOOP("actions", "到行首、行尾"), "Home End", READER, "Shift+Home Shift+End"),
    FixedKeys(
        QT_TRANSLATE_NOOP("actions", "到文首、文末"), "Ctrl+Home Ctrl+End", READER, "Ctrl+Shift+Home Ctrl+Shift+End"
    ),
    FixedKeys(
        QT_TRANSLATE_NOOP("actions", "翻页"),
        "Space PgDown PgUp",
        READER,
        "Shift+Space Shift+PgDown Shift+PgUp",
    ),
    FixedKeys(QT_TRANSLATE_NOOP("actions", "换到另一侧"), "Tab", READER),
    FixedKeys(QT_TRANSLATE_NOOP("actions", "打开光标处的标注"), "Return Enter", READER),
    FixedKeys(QT_TRANSLATE_NOOP("actions", "全选"), "Ctrl+A", READER),
    FixedKeys(QT_TRANSLATE_NOOP("actions", "取消选取"), "Esc", READER),
)

Key = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OTHERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Keys:
    """Keys of the caret: a table from key to step, and the few that are not steps."""

    def __init__(self, view: ReaderView) -> None:
        self._view = view
        motions = view.motions
        self._steps: Mapping[tuple[Key, bool], Callable[[], Spot]] = {
            (Key.Key_Left, False): lambda: motions.left(*self._here()),
            (Key.Key_Right, False): lambda: motions.right(*self._here()),
            (Key.Key_Left, True): lambda: motions.word_left(*self._here()),
            (Key.Key_Right, True): lambda: motions.word_right(*self._here()),
            (Key.Key_Home, False): lambda: motions.line_start(*self._here()),
            (Key.Key_End, False): lambda: motions.line_end(*self._here()),
            (Key.Key_Home, True): lambda: motions.text_start(self._here()[0]),
            (Key.Key_End, True): lambda: motions.text_end(self._here()[0]),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Does what a key means; False if it means nothing here."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._view.select_all()
        elif event.modifiers() & _OTHERS:
            return False
        else:
            control, extend = bool(event.modifiers() & _CONTROL), bool(event.modifiers() & _SHIFT)
            return self._step(Key(event.key()), control, extend) or self._act(Key(event.key()), control, extend)
        return True

    def _step(self, key: Key, control: bool, extend: bool) -> bool:
        step = self._steps.get((key, control))
        if step:
            self._view.put_caret(step(), extend=extend)
            return True
        if key in {Key.Key_Up, Key.Key_Down} and not control:
            self._by_line(1 if key == Key.Key_Down else -1, extend)
            return True
        return False

    def _act(self, key: Key, control: bool, shift: bool) -> bool:
        if control:
            return False
        match key:
            case Key.Key_PageUp | Key.Key_PageDown:
                self._view.page(1 if key == Key.Key_PageDown else -1, extend=shift)
            case Key.Key_Space:
                self._view.page(-1 if shift else 1)
            case Key.Key_Return | Key.Key_Enter:
                self._view.activate_mark()
            case Key.Key_Tab if not shift:
                self._view.switch_side()
            case Key.Key_Escape if self._view.selection():
                self._view.put_caret(self._here()[1])
            case _:
                return False
        return True

    def _by_line(self, direction: int, extend: bool) -> None:
        caret = self._view.overlay.caret
        x = self._view.motions.x_of(caret.side, caret.spot) if caret.goal_x is None else caret.goal_x
        spot = self._view.motions.by_line(caret.side, caret.spot, x, direction)
        self._view.put_caret(spot, extend=extend, goal_x=x)

    def _here(self) -> tuple[Side, Spot]:
        caret = self._view.overlay.caret
        return caret.side, caret.spot
