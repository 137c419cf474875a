"""Sizes of the window's parts in logical pixels: a rhythm of eight, halved where things belong together.

What holds words grows with the size in which the system writes; it is asked when this module is first imported, hence
the application is made before. Gaps and lines stay.
"""

from __future__ import annotations

from typing import Final

from ui.text_size import USUAL, text_pixels

HAIR: Final = 1
TIGHT: Final = 4
GAP: Final = 8
ROOM: Final = 16
WIDE: Final = 24
VAST: Final = 48

TEXT: Final = text_pixels()
"""Pixel size of the interface's font; the reading font has settings of its own."""


def scaled(pixels: int, most: int = 0) -> int:
    """A size that was chosen for the usual size of text, for the one in force; at most `most`, if that is given."""
    grown = round(pixels * TEXT / USUAL)
    return min(grown, max(most, pixels)) if most else grown


SMALL: Final = scaled(12)
LARGE: Final = scaled(15)
TITLE: Final = scaled(18)

RADIUS: Final = 5
CONTROL: Final = scaled(30)
"""Height of a button, a field, a row of a tool bar."""
ROW: Final = scaled(26)
"""Height of a row of a list, a tree or a table."""
CHIP: Final = scaled(20)
ICON: Final = scaled(18)
ICON_LARGE: Final = scaled(48)

DIALOG_WIDTH: Final = 1024
DIALOG_HEIGHT: Final = 700
"""No dialog is larger, so that it fits the small screens of many offices."""
