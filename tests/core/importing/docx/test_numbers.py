from __future__ import annotations

import pytest

from core.importing.docx.numbers import number_text


@pytest.mark.parametrize(
    ("form", "values"),
    [
        ("decimal", {1: "1", 10: "10", 120: "120"}),
        ("decimalZero", {1: "01", 9: "09", 10: "10", 100: "100"}),
        ("decimalFullWidth", {1: "１", 12: "１２"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "51"}),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛", 21: "21"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇", 21: "21"}),
        ("numberInDash", {3: "- 3 -"}),
        (
            "ordinal",
            {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 112: "112th"},
        ),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA"}),
        ("lowerLetter", {1: "a", 28: "bb", 780: "z" * 30, 781: "781"}),
        ("upperRoman", {4: "IV", 9: "IX", 49: "XLIX", 1994: "MCMXCIV", 4000: "4000"}),
        ("lowerRoman", {1: "i", 14: "xiv"}),
        (
            "chineseCounting",
            {1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九", 101: "一百零一", 110: "一百一十"},
        ),
        (
            "chineseCountingThousand",
            {12: "十二", 100: "一百", 1001: "一千零一", 1010: "一千零一十", 1100: "一千一百", 10001: "一万零一"},
        ),
        (
            "chineseLegalSimplified",
            {1: "壹", 10: "壹拾", 11: "壹拾壹", 20: "贰拾", 105: "壹佰零伍", 9999: "玖仟玖佰玖拾玖"},
        ),
        ("ideographLegalTraditional", {2: "貳", 10: "壹拾", 23: "貳拾參", 10000: "壹萬"}),
        ("taiwaneseCountingThousand", {15: "十五", 10010: "一萬零一十"}),
        ("ideographDigital", {1: "一", 10: "一〇", 23: "二三", 105: "一〇五"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("ideographZodiacTraditional", {1: "甲子", 13: "丙子", 60: "癸亥", 61: "61"}),
        ("ideographEnclosedCircle", {1: "㊀", 10: "㊉", 11: "11"}),
        ("japaneseCounting", {1: "一", 10: "十", 21: "二十一", 111: "百十一"}),
        ("none", {1: "", 7: ""}),
        ("a form of the future", {1: "1", 7: "7"}),
    ],
)
def test_numbers_look_as_word_writes_them(form: str, values: dict[int, str]) -> None:
    assert {value: number_text(value, form) for value in values} == values


@pytest.mark.parametrize(
    "form", ["lowerLetter", "upperRoman", "chineseCounting", "ideographTraditional", "ideographZodiac"]
)
@pytest.mark.parametrize("value", [0, -1, 2_000_000_000])
def test_absurd_values_stay_short(form: str, value: int) -> None:
    assert 0 < len(number_text(value, form)) <= 11
