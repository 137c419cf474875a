"""The typefaces a reader may choose: the families that carry each of them on the systems of our users."""

from __future__ import annotations

from typing import Final

from ui.reader.fonts import DEFAULT_FAMILIES, Families
from ui.translating import QT_TRANSLATE_NOOP

# Where a system lacks a typeface the list ends in 黑体, so that national glyphs are right whatever is installed.
_SERIF: Final = {
    "SC": ("Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Songti SC"),
    "TC": ("Noto Serif CJK TC", "Source Han Serif TC", "PMingLiU", "Songti TC"),
    "HK": ("Noto Serif CJK HK", "Source Han Serif HC", "PMingLiU_HKSCS", "Songti TC"),
}
_FANGSONG: Final = {
    "SC": ("FangSong", "FangSong_GB2312", "STFangsong", "FZFangSong-Z02"),
    "TC": ("FangSong", "STFangsong", "cwTeX Q Fangsong"),
    "HK": ("FangSong", "STFangsong", "cwTeX Q Fangsong"),
}
_KAI: Final = {
    "SC": ("KaiTi", "KaiTi_GB2312", "STKaiti", "Kaiti SC", "AR PL UKai CN"),
    "TC": ("DFKai-SB", "BiauKai", "Kaiti TC", "AR PL UKai TW"),
    "HK": ("DFKai-SB", "BiauKai", "Kaiti TC", "AR PL UKai HK"),
}


def _with_fallback(families: dict[str, tuple[str, ...]]) -> Families:
    return {glyphs: (*names, *DEFAULT_FAMILIES[glyphs]) for glyphs, names in families.items()}


TYPEFACES: Final[dict[str, Families]] = {
    "sans": DEFAULT_FAMILIES,
    "serif": _with_fallback(_SERIF),
    "fangsong": _with_fallback(_FANGSONG),
    "kai": _with_fallback(_KAI),
}
NAMES: Final = {
    "sans": QT_TRANSLATE_NOOP("typefaces", "黑体"),
    "serif": QT_TRANSLATE_NOOP("typefaces", "宋体"),
    "fangsong": QT_TRANSLATE_NOOP("typefaces", "仿宋"),
    "kai": QT_TRANSLATE_NOOP("typefaces", "楷体"),
}
DEFAULT: Final = "sans"
