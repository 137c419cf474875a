"""Number marks that Chinese plans set before headings, items and points."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from core.text.both_scripts import both


class System(Enum):
    """Ways to mark a heading; the value is the usual rank, coarse before fine.

    编 章 节 一、 （一） 1、 （1） ① stand in the order of the rules for official documents (GB/T 9704; in Taiwan 壹、
    above 一、); the others where plans use them.
    """

    MARKDOWN_1 = 1
    MARKDOWN_2 = 2
    MARKDOWN_3 = 3
    MARKDOWN_4 = 4
    MARKDOWN_5 = 5
    MARKDOWN_6 = 6
    PART = 10
    DIVISION = 11
    CHAPTER = 12
    SECTION = 13
    ARTICLE = 14
    FORMAL = 15
    ROMAN = 16
    STEM = 17
    HAN = 20
    LABEL = 21
    HAN_PAREN = 22
    LATIN = 23
    ARABIC = 24
    DECIMAL_2 = 25
    DECIMAL_3 = 26
    DECIMAL_4 = 27
    ARABIC_PAREN = 28
    CIRCLED = 29
    SMALL_LATIN = 30
    DASH = 31
    BULLET = 32
    PLAIN = 40
    """Words on a line of their own, without a mark."""
    TOPIC = 41
    """The topic sentence of a paragraph, without a mark."""
    ORDINAL = 42
    """第一，"""
    SEQUENCE = 43
    """首先，其次，"""
    POINT = 44
    """一是，一要"""


class Marker(NamedTuple):
    """A number mark and where the words after it begin."""

    system: System
    ordinal: int
    """1 for the first; 0 where the mark does not count."""
    end: int


_HAN_DIGITS = "一二三四五六七八九十百零〇"
_NUMBER = rf"(?:[{_HAN_DIGITS}]{{1,5}}|\d{{1,3}})"
HAN_NUMERAL = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
"""Pattern of a Chinese numeral from 1 to 99."""
_FORMAL = "[壹贰叁参肆伍陆柒捌玖拾]{1,3}"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_LABEL = "任务|工程|步骤|阶段|目标|行动|专项|重点|策略|课题|项目|措施|主轴|面向|构面"
# What may follow "1.5" where it is an amount and no number of a section.
_AMOUNT = "亿万千百十倍个元年月日号公平吨人户米度折分版时至到以左和的次类级成"

# One group per system, named like it; the look-ahead lists all first characters.
_LINE_MARK = re.compile(
    both(
        rf"(?=[第\d（({_HAN_DIGITS}壹贰叁参肆伍陆柒捌玖拾{_STEMS}Ⅰ-ⅫA-Za-z㈠-㈩⒈-⒛⑴-⒇①-⑳㉑-㉟㊱-㊿❶-❿➀-➓"
        r"任工步阶目行专重策课项措主面构—―─–•·●○◆◇■□▪▲△★☆➢✓✔►‧*-])(?:"
        rf"(?P<PART>第\s?{_NUMBER}\s?[编篇卷](?![辑幅章]))"
        rf"|(?P<DIVISION>第\s?{_NUMBER}\s?部分(?!的))"
        rf"|(?P<CHAPTER>第\s?{_NUMBER}\s?章(?!程))"
        rf"|(?P<SECTION>第\s?{_NUMBER}\s?节(?![能约点]))"
        rf"|(?P<ARTICLE>第\s?{_NUMBER}\s?条(?![款例]))"
        rf"|(?P<FORMAL>{_FORMAL}\s?[、．.]|[（(]{_FORMAL}[）)])"
        r"|(?P<ROMAN>[Ⅰ-Ⅻ]\s?[、．.：:]?|(?:I{1,3}|IV|VI{0,3}|IX|X{1,2})[、．.](?![A-Za-z]))"
        rf"|(?P<STEM>[{_STEMS}]\s?[、．]|[（(][{_STEMS}][）)])"
        rf"|(?P<HAN>{HAN_NUMERAL}\s?[、．.](?!\s?[一二三四五六七八九十]{{1,2}}[、产次])|{HAN_NUMERAL}(?=[\u3000\t]))"
        rf"|(?P<LABEL>(?:{_LABEL}){_NUMBER}(?=\s?[：:、．.\s])|第{_NUMBER}(?:阶段|步|方面|层面)(?=\s?[（(：:、\s]))"
        rf"|(?P<HAN_PAREN>[（(]\s?{HAN_NUMERAL}\s?[）)]|[㈠-㈩])"
        rf"|(?P<DECIMAL>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?=[、．\s]|[^\W\d_a-zA-Z{_AMOUNT}]))"
        r"|(?P<ARABIC>\d{1,3}\s?[、．。.](?![\d、，,])|[⒈-⒛])"
        r"|(?P<ARABIC_PAREN>[（(]\s?\d{1,3}\s?[）)]|[⑴-⒇]|\d{1,2}[)）])"
        r"|(?P<CIRCLED>[①-⑳㉑-㉟㊱-㊿❶-❿➀-➓])"
        r"|(?P<LATIN>[A-Z]\s?[、．.](?![A-Za-z\d.]))"
        r"|(?P<SMALL_LATIN>[a-z][、．.)）](?![A-Za-z\d])|[（(][a-z][）)])"
        r"|(?P<DASH>[—―─–]{1,3}(?!\d)|-{2,3}(?![\d-]))"
        r"|(?P<BULLET>(?P<sign>[•·●○◆◇■□▪▲△★☆➢✓✔►‧])(?!(?P=sign))|[-*](?=\s))"
        r")"
    )
)
_PLAIN_NUMBER = re.compile(r"\d{1,2}(?=[ \u3000]+[^\W\d_])")
_AFTER_MARK = re.compile(r"[\s、．：:]*")

# Points at the start of a sentence. 一带一路 and its like never match: 是, 要 or a comma must follow the numeral.
_POINT_MARK = re.compile(
    both(
        rf"(?=[第其首再然最{_HAN_DIGITS}])(?:"
        rf"(?P<ORDINAL>第{HAN_NUMERAL}(?:[，,、：:]|是(?!否)))"
        rf"|(?P<SEQUENCE>(?:首先|其次|再次|再者|最后)[，,：:]?|其{HAN_NUMERAL}[，,：:是])"
        rf"|(?P<POINT>{HAN_NUMERAL}(?:是(?!否)|要(?!素|点)|则(?=[，,])))"
        r")"
    )
)
_HEADED = frozenset(
    (System.PART, System.DIVISION, System.CHAPTER, System.SECTION, System.FORMAL, System.HAN, System.HAN_PAREN)
)
_SEQUENCE_ORDINALS = {"首": 1, "再": 3, "最": 0}

_DIGITS = {
    character: value
    for digits in (
        "零一二三四五六七八九",
        "〇壹贰叁肆伍陆柒捌玖",
        "〇壹貳參肆伍陸柒捌玖",
        "〇壹貳叄肆伍陸柒捌玖",
        "〇壹貳参肆伍陸柒捌玖",
    )
    for value, character in enumerate(digits)
}
_TENS = frozenset("十拾")
_RUNS = tuple((ord(first), ord(last)) for first, last in ("Ⅰⅻ", "㈠㈩", "⒈⒛", "⑴⒇", "①⑳", "❶❿", "➀➉"))
_LATIN_ROMAN = {"I": 1, "V": 5, "X": 10}


def read_marker(text: str, start: int, end: int) -> Marker | None:
    """The number mark at `start`, if the line [start, end) begins with one and goes on after it."""
    found = _LINE_MARK.match(text, start, end)
    if found is None or found.lastgroup is None:
        return None
    if found.lastgroup == "DECIMAL":
        system = (System.DECIMAL_2, System.DECIMAL_3, System.DECIMAL_4)[min(found.group().count("."), 3) - 1]
        ordinal = int(found.group().rsplit(".", 1)[1])
    else:
        system = System[found.lastgroup]
        ordinal = _ordinal(system, found.group())
    after = _AFTER_MARK.match(text, found.end(), end)
    words = found.end() if after is None else after.end()
    return Marker(system, ordinal, words) if words < end else None


def read_plain_number(text: str, start: int, end: int) -> Marker | None:
    """1 before a blank and words, as texts write it that go on with 1.1."""
    found = _PLAIN_NUMBER.match(text, start, end)
    if found is None:
        return None
    after = _AFTER_MARK.match(text, found.end(), end)
    return Marker(System.ARABIC, int(found.group()), found.end() if after is None else after.end())


def is_marker_only(text: str, start: int, end: int) -> bool:
    """Whether the line holds a number mark of a part, chapter or section and no words: they stand on the next line."""
    found = _LINE_MARK.match(text, start, end) if end - start <= 12 else None
    if found is None or found.lastgroup is None or System.__members__.get(found.lastgroup) not in _HEADED:
        return False
    after = _AFTER_MARK.match(text, found.end(), end)
    return after is not None and after.end() == end


def read_point(text: str, start: int, end: int) -> Marker | None:
    """第一，首先，一是 … at the start of the sentence [start, end). 最后 has the ordinal 0."""
    found = _POINT_MARK.match(text, start, end)
    if found is None or found.lastgroup is None:
        return None
    words = found.group()
    ordinal = _SEQUENCE_ORDINALS.get(words[0], -1)
    if ordinal < 0:
        ordinal = 2 if words.startswith("其次") else han_number(words)
    return Marker(System[found.lastgroup], ordinal, found.end())


def han_number(words: str) -> int:
    """The numeral in `words`, Chinese (up to 99) or Arabic; 0 if there is none."""
    arabic = re.search(r"\d+", words)
    if arabic is not None:
        return int(arabic.group())
    value = tens = 0
    for character in words:
        if character in _TENS:
            tens, value = 10 * (value or 1), 0
        elif character in _DIGITS:
            value = _DIGITS[character]
    return tens + value


def _ordinal(system: System, mark: str) -> int:
    match system:
        case System.DASH | System.BULLET:
            return 0
        case System.STEM:
            return next(_STEMS.index(character) + 1 for character in mark if character in _STEMS)
        case System.LATIN | System.SMALL_LATIN:
            return next(
                ord(character.lower()) - 96 for character in mark if character.isascii() and character.isalpha()
            )
        case System.ROMAN if mark[0] in _LATIN_ROMAN:
            return _roman([_LATIN_ROMAN[character] for character in mark if character in _LATIN_ROMAN])
        case _:
            code = ord(mark[0])
            return next((code - first + 1 for first, last in _RUNS if first <= code <= last), han_number(mark))


def _roman(values: list[int]) -> int:
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
