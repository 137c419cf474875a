"""How large the system writes."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFontInfo, QGuiApplication

USUAL: Final = 13
"""Pixels; the sizes of the window's parts were chosen for it, and it is never less."""
LARGEST: Final = 22
"""More than that no longer fits small screens; who needs more enlarges the whole screen."""


def text_pixels() -> int:
    """The size of the system's interface font in logical pixels, within bounds; the usual one without an application.

    Systems that enlarge the text alone (Windows: 'text size', GNOME and KDE: the font) tell of it there; those that
    enlarge everything change the scale of the screen, which Qt follows by itself.
    """
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        return USUAL
    return max(USUAL, min(LARGEST, round(QFontInfo(QGuiApplication.font()).pixelSize())))
