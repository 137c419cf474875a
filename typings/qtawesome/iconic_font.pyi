"""The part of qtawesome 1.4 that ui.icons uses."""

from PySide6.QtGui import QFont

class IconicFont:
    charmap: dict[str, dict[str, str]]
    """By prefix: name of a glyph to its character."""
    def __init__(self, *fonts: tuple[str, str, str]) -> None: ...
    def font(self, prefix: str, size: int) -> QFont: ...
