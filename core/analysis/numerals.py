"""Numbers as plans write them: 4.7, 47,000, 一百二十, 30万8千, 百亿, 二〇一五.

They stand in a reading (`core.analysis.reading`): simplified characters, narrow digits, a full stop as decimal sign.
"""

from __future__ import annotations

import re
from decimal import Decimal

ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?"
HAN_DIGITS = "〇一二三四五六七八九"
HAN = "〇一二两三四五六七八九十百千万亿"

_LONGEST = 24
"""Characters of a numeral; what is longer is a key or a code, not a figure."""
_DIGIT = {character: value for value, character in enumerate(HAN_DIGITS)} | {"两": 2}
_STEP = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000)}
_LEAP = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "兆": Decimal(1_000_000_000_000)}
_PART = re.compile(rf"{ARABIC}|.")
_DIGITS_ONLY = re.compile(rf"[{HAN_DIGITS}]{{2,}}(?:点[{HAN_DIGITS}]+)?")


def read_number(words: str) -> Decimal | None:
    """The value of a numeral in digits, in Chinese or in both; None if it is none or too long for a figure."""
    if len(words) > _LONGEST:
        return None
    whole, point, part = words.partition("点")
    if _DIGITS_ONLY.fullmatch(words):
        return Decimal(_spelled(whole) + ("." + _spelled(part) if point else ""))
    value = _sum(whole)
    if value is None or not point:
        return value
    fraction = part.rstrip("万亿百千")
    if not fraction or any(character not in _DIGIT for character in fraction):
        return None
    return (value + Decimal("0." + _spelled(fraction))) * _leaps(part[len(fraction) :])


def magnitude(words: str) -> str:
    """The 万 or 亿 a numeral is counted in: 亿 of 1亿2000万, 万亿 of 万亿, '' of 300."""
    if words.endswith(("万亿", "兆")):
        return "兆" if words.endswith("兆") else "万亿"
    return next((leap for leap in "亿万" if leap in words), "")


def scale(leap: str) -> Decimal:
    """What a magnitude stands for; 1 for ''."""
    return _leaps(leap)


def _leaps(leaps: str) -> Decimal:
    value = Decimal(1)
    for leap in leaps:
        value *= _LEAP.get(leap) or _STEP[leap]
    return value


def _spelled(digits: str) -> str:
    return "".join(str(_DIGIT[digit]) for digit in digits)


def _sum(words: str) -> Decimal | None:
    """Section by section: what stands left of 亿, left of 万, and the rest."""
    total, section, number = Decimal(0), Decimal(0), None
    for part in _PART.findall(words):
        if part in _STEP:
            section += (Decimal(1) if number is None else number) * _STEP[part]
            number = None
        elif part in _LEAP:
            section += number or 0
            # 亿 and 兆 count all that stands left of them, 万 its own section.
            earlier, counted = (total, section) if part == "万" else (Decimal(0), total + section)
            total = earlier + (counted or 1) * _LEAP[part]
            section, number = Decimal(0), None
        elif part in _DIGIT:
            if number:
                return None
            number = Decimal(_DIGIT[part])
        elif part[0].isdecimal():
            number = Decimal(part.replace(",", ""))
        else:
            return None
    return total + section + (number or 0)
