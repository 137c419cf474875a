"""The typefaces a reader may choose, and the families that carry them on the systems of our users."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ui.translating import QT_TRANSLATE_NOOP

Families = Mapping[str, Sequence[str]]
"""Font families per glyph set ('SC', 'TC', 'HK'), first choice first."""

TYPEFACE_KEY: Final = "reader/typeface"
DEFAULT: Final = "sans"
NAMES: Final = {
    "sans": QT_TRANSLATE_NOOP("typefaces", "黑体"),
    "serif": QT_TRANSLATE_NOOP("typefaces", "宋体"),
    "fangsong": QT_TRANSLATE_NOOP("typefaces", "仿宋"),
    "kai": QT_TRANSLATE_NOOP("typefaces", "楷体"),
}

# No Latin family first (it would draw “ ” narrow), never a generic name (it brings Japanese glyphs).
SANS: Final[Families] = {
    "SC": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC"),
    "TC": ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Microsoft JhengHei", "PingFang TC"),
    "HK": ("Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HC", "Microsoft JhengHei", "PingFang HK"),
}
_SERIF: Final[Families] = {
    "SC": ("Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Songti SC"),
    "TC": ("Noto Serif CJK TC", "Source Han Serif TC", "PMingLiU", "Songti TC"),
    "HK": ("Noto Serif CJK HK", "Source Han Serif HC", "PMingLiU_HKSCS", "Songti TC"),
}
_FANGSONG: Final[Families] = {
    "SC": ("FangSong", "FangSong_GB2312", "STFangsong", "FZFangSong-Z02"),
    "TC": ("FangSong", "STFangsong", "cwTeX Q Fangsong"),
    "HK": ("FangSong", "STFangsong", "cwTeX Q Fangsong"),
}
_KAI: Final[Families] = {
    "SC": ("KaiTi", "KaiTi_GB2312", "STKaiti", "Kaiti SC", "AR PL UKai CN"),
    "TC": ("DFKai-SB", "BiauKai", "Kaiti TC", "AR PL UKai TW"),
    "HK": ("DFKai-SB", "BiauKai", "Kaiti TC", "AR PL UKai HK"),
}


def families_of(typeface: str) -> Families:
    """The families of a typeface. The list ends in 黑体, so that national glyphs are right whatever is installed."""
    chosen = {"serif": _SERIF, "fangsong": _FANGSONG, "kai": _KAI}.get(typeface, SANS)
    return {glyphs: (*names, *SANS[glyphs]) for glyphs, names in chosen.items()}
