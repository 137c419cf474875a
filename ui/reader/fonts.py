"""The fonts of the two columns, and the locale that makes a font draw the national glyphs of a script.

Since Qt 6.11 the shaper tells the font the language of the default QLocale: the same family then draws 关 or 關's
relatives the way they are written in the user's country. So a layout is built under the locale of its own script.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont

Families = Mapping[str, Sequence[str]]
"""Font families per glyph set ('SC', 'TC', 'HK'), first choice first."""

# No Latin family first (it would draw “ ” narrow), never a generic name (it brings Japanese glyphs).
DEFAULT_FAMILIES: Families = {
    "SC": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC"),
    "TC": ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Microsoft JhengHei", "PingFang TC"),
    "HK": ("Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HC", "Microsoft JhengHei", "PingFang HK"),
}
_LOCALES = {"SC": "zh_CN", "TC": "zh_TW", "HK": "zh_HK"}


class ReaderFonts:
    """Fonts per glyph set, size and weight; made once each."""

    def __init__(self, families: Families = DEFAULT_FAMILIES) -> None:
        self._families = families
        self._fonts: dict[tuple[str, int, bool], QFont] = {}

    def font(self, glyphs: str, pixels: int, *, bold: bool = False) -> QFont:
        """A font without hinting, so that advances are the same at every scale."""
        key = (glyphs, pixels, bold)
        if key not in self._fonts:
            font = QFont()
            font.setFamilies(list(self._families[glyphs]))
            font.setPixelSize(pixels)
            font.setBold(bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = font
        return self._fonts[key]


@contextmanager
def national_glyphs(glyphs: str) -> Generator[None]:
    """Text shaped inside is drawn with the glyphs of that script, whatever the user's language."""
    before = QLocale()
    QLocale.setDefault(_locale(glyphs))
    try:
        yield
    finally:
        QLocale.setDefault(before)


@cache
def _locale(glyphs: str) -> QLocale:
    return QLocale(_LOCALES[glyphs])
