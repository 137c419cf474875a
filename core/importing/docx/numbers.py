"""Numbers as Word writes them in front of paragraphs: the values of w:numFmt (ECMA-376 part 1, 17.18.59).

Only counting: what a number looks like, not when it grows. A value a format has no sign for is written in decimal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

_LARGEST = 32_767
"""Word's own; larger ones come only from damaged or hostile files."""

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_HAN = "零一二三四五六七八九"
_HAN_DIGITS = "〇一二三四五六七八九"
_LEGAL_HANS = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_HANT = "零壹貳參肆伍陸柒捌玖"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def number_text(value: int, form: str) -> str:
    """`value` in the format named `form`; decimal if the format is unknown here."""
    if form == "none":
        return ""
    writer = _FORMS.get(form)
    return (writer(value) if writer is not None and 0 <= value <= _LARGEST else "") or str(value)


def _letters(value: int) -> str:
    """From a to z, then aa to zz, then aaa: the letter is repeated, not counted in base 26. Word stops at 780."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if 1 <= value <= 780 else ""


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (value // worth)
        value %= worth
    return text


def _ordinal(value: int) -> str:
    ending = "th" if value // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def _counting(digits: str, units: str, ten_thousand: str) -> Callable[[int], str]:
    """Numbers as spoken: 一百零一, 一千零一十; only informal writing says 十 for 一十, and only at the beginning."""

    def written(value: int) -> str:
        if value >= 10_000:
            rest = value % 10_000
            return (
                written(value // 10_000)
                + ten_thousand
                + (digits[0] if 0 < rest < 1000 else "")
                + (below(rest) if rest else "")
            )
        text = below(value)
        return text[1:] if units[0] == "十" and 10 <= value < 20 else text

    def below(value: int) -> str:
        text = ""
        for place in (3, 2, 1, 0):
            digit = value // 10**place % 10
            if digit:
                text += digits[digit] + (units[place - 1] if place else "")
            elif text and not text.endswith(digits[0]) and value % 10**place:
                text += digits[0]
        return text or digits[0]

    return written


def _japanese(value: int) -> str:
    """No zero, and no 一 before 十, 百, 千."""
    text = ""
    for worth, unit in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, worth)
        if digit:
            text += (_HAN[digit] if digit > 1 or worth in {1, 10_000} else "") + unit
    return text


def _digit_by_digit(value: int) -> str:
    return "".join(_HAN_DIGITS[int(digit)] for digit in str(value))


def _one_of(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1] if 1 <= value <= len(signs) else ""


def _sexagenary(value: int) -> str:
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12] if 1 <= value <= 60 else ""


def _signs(*ranges: tuple[int, int]) -> str:
    return "".join(chr(code) for first, count in ranges for code in range(first, first + count))


_CIRCLES = _one_of(_signs((0x2460, 20), (0x3251, 15), (0x32B1, 15)))
_INFORMAL_HANS = _counting(_HAN, "十百千", "万")
_INFORMAL_HANT = _counting(_HAN, "十百千", "萬")

_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _CIRCLES,
    "decimalEnclosedCircleChinese": _CIRCLES,
    "decimalEnclosedFullstop": _one_of(_signs((0x2488, 20))),
    "decimalEnclosedParen": _one_of(_signs((0x2474, 20))),
    "numberInDash": lambda value: f"- {value} -",
    "hex": lambda value: f"{value:X}",
    "ordinal": _ordinal,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "upperRoman": lambda value: _roman(value).upper() if value < 4000 else "",
    "lowerRoman": lambda value: _roman(value) if value < 4000 else "",
    "chineseCounting": _INFORMAL_HANS,
    "chineseCountingThousand": _INFORMAL_HANS,
    "chineseLegalSimplified": _counting(_LEGAL_HANS, "拾佰仟", "万"),
    "taiwaneseCounting": _INFORMAL_HANT,
    "taiwaneseCountingThousand": _INFORMAL_HANT,
    "taiwaneseDigital": _digit_by_digit,
    "ideographLegalTraditional": _counting(_LEGAL_HANT, "拾佰仟", "萬"),
    "ideographDigital": _digit_by_digit,
    "ideographTraditional": _one_of(_STEMS),
    "ideographZodiac": _one_of(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographEnclosedCircle": _one_of(_signs((0x3280, 10))),
    "japaneseCounting": _japanese,
    "japaneseDigitalTenThousand": _digit_by_digit,
}
