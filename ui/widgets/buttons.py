"""Buttons as this program has them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui.metrics import CONTROL, ICON
from ui.style.buttons import KIND, ButtonKind
from ui.widgets.plain_text import tip


def push_button(text: str, kind: ButtonKind = ButtonKind.PLAIN, parent: QWidget | None = None) -> QPushButton:
    """A button with a word on it; one primary button at most in a dialog or a panel.

    Enter presses it when it is the default button of a Dialog, Space whenever it has the keyboard.
    """
    button = QPushButton(text, parent)
    button.setProperty(KIND, kind.value)
    button.setAutoDefault(False)
    return button


def icon_button(icon: QIcon, name: str, parent: QWidget | None = None) -> QToolButton:
    """A square button with an icon; `name` is what it does, for the tool tip and for screen readers."""
    button = QToolButton(parent)
    button.setIcon(icon)
    _dress(button)
    button.setFixedSize(CONTROL, CONTROL)
    tip(button, name)
    button.setAccessibleName(name)
    button.setAccessibleDescription("")
    return button


def action_button(action: QAction, parent: QWidget | None = None, *, words: bool = False) -> QToolButton:
    """A button of a tool bar for an action; with `words` its text stands beside the icon."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    _dress(button)
    button.setMinimumHeight(CONTROL)
    if words:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def _dress(button: QToolButton) -> None:
    button.setAutoRaise(True)
    button.setIconSize(QSize(ICON, ICON))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
