"""First letters of Chinese words, for choosing by a few keys."""

from __future__ import annotations

from bisect import bisect_right

from core.text.conversion import convert
from core.text.fold import fold

# GB 2312 orders its first level, the 3,755 commonest characters, by pinyin: the first character of each initial is
# enough to tell the initial of all. Characters of the second level have none here, which a list of tags can bear.
_FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
_LETTERS = "abcdefghjklmnopqrstwxyz"
_BORDERS = [character.encode("gb2312") for character in _FIRST]
_END_OF_FIRST_LEVEL = "座".encode("gb2312")


def initials(words: str) -> str:
    """The pinyin initial of each character, lower case: 政务 and 政務 give 'zw'. Latin letters and digits stay."""
    return "".join(_initial(character) or _initial(convert(character, "t2s")) for character in words)


def matches(words: str, typed: str) -> bool:
    """Whether typed characters, or pinyin initials from the start of a word on, are found in some words."""
    wanted = fold(typed.strip())
    return wanted in fold(words) or (wanted.isascii() and wanted in initials(words))


def _initial(character: str) -> str:
    if character.isascii():
        return character.lower() if character.isalnum() else ""
    try:
        encoded = character.encode("gb2312")
    except UnicodeEncodeError:
        return ""
    if not _BORDERS[0] <= encoded <= _END_OF_FIRST_LEVEL:
        return ""
    return _LETTERS[bisect_right(_BORDERS, encoded) - 1]
