"""Sizes of the window's parts in logical pixels: a rhythm of eight, halved where things belong together."""

from __future__ import annotations

from typing import Final

HAIR: Final = 1
TIGHT: Final = 4
GAP: Final = 8
ROOM: Final = 16
WIDE: Final = 24
VAST: Final = 48

RADIUS: Final = 5
CONTROL: Final = 30
"""Height of a button, a field, a row of a tool bar."""
ROW: Final = 26
"""Height of a row of a list, a tree or a table."""
CHIP: Final = 20
ICON: Final = 18
ICON_LARGE: Final = 48

TEXT: Final = 13
SMALL: Final = 12
LARGE: Final = 15
TITLE: Final = 18
"""Pixel sizes of the interface's font; the reading font has settings of its own."""

DIALOG_WIDTH: Final = 1024
DIALOG_HEIGHT: Final = 700
"""No dialog is larger, so that it fits the small screens of many offices."""
