"""Characters of the symbol fonts, which Word stores by their place in the font (U+F020 to U+F0FF)."""

from __future__ import annotations

import re
from collections.abc import Mapping

STORED = re.compile("[\uf020-\uf0ff]")
UNKNOWN = "□"
BULLET = "•"


def _table(glyphs: str) -> dict[int, str]:
    """Each word is a place in the font, two hexadecimal digits, and the character that looks like it."""
    return {int(glyph[:2], 16): glyph[2:] for glyph in glyphs.split()}


_ASCII_IN_SYMBOL = " !%()+,./0123456789:;<=>?[]{|}&#_"
_GREEK_IN_SYMBOL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SYMBOL = {
    **{ord(character): character for character in _ASCII_IN_SYMBOL},
    **{ord(character): greek for character, greek in zip(_GREEK_IN_SYMBOL, _GREEK, strict=True)},
    **_table("2D− A2′ A3≤ A5∞ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B2″ B3≥ B4× B7• B8÷ B9≠ BA≡ BB≈ D6√ D7⋅ DE⇒ E5∑ F2∫"),
}
_WINGDINGS = _table(
    "6C● 6E■ 6F□ 71❑ 72❒ 75◆ 76❖ 77⬥ 9F• A1○ A7▪ A8□ AB★ D8➢ DF← E0→ E1↑ E2↓ E8➔ F0⇨ FB✗ FC✓ FD☒ FE☑"
    " 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8A⑩ 8C❶ 8D❷ 8E❸ 8F❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿"
)
_WINGDINGS_2 = _table("4F✗ 50✓ 52☑ 53☒ 54☒ 96● A2■ A3□")
_FONTS: Mapping[str, Mapping[int, str]] = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
}


def symbol(font: str, code: int) -> str | None:
    """What the character at `code` (with or without the U+F000 offset) of a symbol font looks like; None if unknown.

    In any other font a character stands for itself, unless it lies in the private area, where nobody can tell.
    """
    glyphs = _FONTS.get(font.lower())
    if glyphs is not None:
        return glyphs.get(code & 0xFF) if code <= 0xFF or 0xF000 <= code <= 0xF0FF else chr(code)
    return None if 0xE000 <= code <= 0xF8FF or not 0x20 <= code <= 0x10FFFF else chr(code)
