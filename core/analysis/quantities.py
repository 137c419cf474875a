"""Numbers with what they count: 4.7亿个, 10-15家, 百分之九十五, 三分之一, 翻一番.

Whether one of them measures anything is judged in `core.analysis.measured`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from core.analysis.numerals import ARABIC, HAN, magnitude, read_number, scale
from core.analysis.reading import pattern
from core.analysis.word_lists import any_of, sections
from core.model.fact import Comparator
from core.text.fold import fold_script


class UnitKind(StrEnum):
    """Sections of the list of units, and what has none of its words."""

    RATE = "rate"
    MONEY = "money"
    MEASURE = "measure"
    TIME = "time"
    COUNT = "count"
    BARE = "bare"


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a reading, with its unit and the words that bind it."""

    start: int
    """Before 超过 or 约."""
    digits: int
    """Before the number itself."""
    stop: int
    """Behind the unit."""
    end: int
    """Behind 以上 or 左右."""
    value: Decimal
    upper: Decimal | None
    amount: Decimal
    """The value with its magnitude: 47,000,000 of 4700万."""
    unit: tuple[Span, ...]
    """Where the unit is written: its magnitude, its word."""
    unit_word: str
    """The folded unit without magnitude; of a fraction what it means: %, or ''."""
    kind: UnitKind
    comparator: Comparator
    han: bool
    """Written in Chinese numerals."""


# 千瓦 and 千米 are units, 兆瓦 too: no magnitude before those. 8千 is one.
_LEAP = r"(?:[百千]?(?:万亿|[万亿])|兆(?=美?元|新台币|[余多])|[百千](?![瓦米克伏升卡帕字赫比]))"
_LEFT_OVER = r"(?:\d[\d,]*(?:[百千]?万|[百千])(?![瓦米克伏升卡帕])|\d,?\d{3}(?![\d年.]))"
"""8千 of 30万8千, 5,000 of 1万5,000."""
_NUMBER = (
    rf"(?:{ARABIC}(?:[多余几]?{_LEAP}(?:{_LEFT_OVER})*)?|(?<![几数])[{HAN}]+(?:点[{HAN}]+|[多余几][百千]?[万亿])?几?)"
)
_FRACTION = (
    rf"(?:百|千)分之(?:{ARABIC}|[{HAN}点]+)|[{HAN}]+分之[{HAN}]+|一半|[1-9]\d?/[1-9]\d?(?![\d/.年月万])"
    r"|[一二两三四五六七八九]成[半一二三四五六七八九]?"
)
_FOLDS = r"翻[一二两三]?番"
_BOUNDS: tuple[tuple[Comparator, str], ...] = (
    (Comparator.AT_LEAST, "不低于 不少于 不小于 不短于 不得低于 不得少于 至少达到 至少达 至少 最少 最低 ≥ >="),
    (Comparator.AT_MOST, "不超过 不高于 不多于 不大于 不超出 不突破 不得超过 不得高于 最多 至多 最高 ≤ <="),
    (Comparator.MORE, "超过了 超过 超出 突破了 突破 高于 大于 多于 超 逾 >"),
    (Comparator.LESS, "低于 少于 小于 不足 不到 未满 <"),
    (Comparator.ABOUT, "大约 大致 大概 将近 接近 近 约为 约占 约达 约有 约 上"),
)
_DIGITS_OF_YEAR = 4
_RANKS = frozenset("百千万亿")
_TENTH = Decimal("0.1")
_SUFFIXES = {
    "以上": Comparator.AT_LEAST,
    "以下": Comparator.AT_MOST,
    "以内": Comparator.AT_MOST,
    "之内": Comparator.AT_MOST,
    "内": Comparator.AT_MOST,
    "左右": Comparator.ABOUT,
    "上下": Comparator.ABOUT,
}
_AT_LEAST_BEFORE = pattern(r"(?:至少|不少于)[\u4e00-\u9fff]{1,4}$")
"""至少建成30个."""
_PREFIXES: dict[str, list[tuple[str, Comparator]]] = {}
"""The words that bind, longest first, by their last letter."""
for _sign, _words in _BOUNDS:
    for _word in sorted(fold_script(_words).split(), key=len, reverse=True):
        _PREFIXES.setdefault(_word[-1], []).append((_word, _sign))
# A figure without a unit measures something if an index or a rate is said to be or to become it.
_REACHED_ENDS = frozenset(fold_script("达到为至在于过破约"))
_JOINERS = frozenset(fold_script("、和与及"))
_REACHED = pattern(
    r"(?:率|指数|系数|得分|评分|分值|强度|比值|排名|量)[^，。；]{0,6}(?:达到|达|为|到|至|在|于|降至|超过|突破|约)$"
)


def quantities(text: str) -> Iterator[Quantity]:
    """Every number with a unit or a magnitude in a reading, and bare ones that a rate or index is said to reach."""
    for found in _pattern().finditer(text):
        quantity = _special(text, found) if found["special"] else _plain(text, found)
        if quantity is not None:
            yield quantity


@cache
def _kinds() -> Mapping[str, UnitKind]:
    return {fold_script(unit): UnitKind(kind) for kind, units in sections("units").items() for unit in units}


@cache
def _unit() -> str:
    word = any_of(_kinds())
    return rf"{word}(?:/[百千万]?{word})?(?!(?<=[A-Za-z])[A-Za-z])"


@cache
def _pattern() -> re.Pattern[str]:
    # What stands behind 至 is the upper end only if it has the same unit, or lends its own: 50%至60%, 10-15家.
    body = (
        rf"(?P<special>{_FRACTION}|{_FOLDS})"
        rf"|(?P<low>{_NUMBER})(?P<more>[多余来])?(?P<first>{_unit()})?"
        rf"(?:(?:-|至|到)(?P<high>{_NUMBER})(?P<high_more>[多余])?(?P<last>(?(first)(?P=first)|{_unit()})))?"
    )
    # 30分钟内 binds; 内 behind other units may begin another word.
    after = "(?<=[时钟秒])内|及?(?:" + "|".join(word for word in _SUFFIXES if len(word) > 1) + ")"
    return pattern(rf"(?<![A-Za-z\d.{HAN}第*×+/])(?<!\d,)(?:{body})(?P<after>{after})?")


@cache
def _shared() -> re.Pattern[str]:
    """The rest of a list whose last number has the unit for all: 10、20和30个."""
    return pattern(rf"(?:[、和与及]{ARABIC}){{0,12}}[、和与及](?P<counted>{_NUMBER})(?P<unit>{_unit()})")


def _plain(text: str, found: re.Match[str]) -> Quantity | None:
    low, high = found["low"], found["high"]
    if found["first"] == "年" and len(low) == _DIGITS_OF_YEAR and low.isdecimal():
        return None
    counted, unit = _counted(text, found)
    leap = magnitude(text[slice(*counted)])
    if unit[0] < 0 and not leap and not _is_reached(text, found):
        return None
    value, upper = _values(low, high, leap)
    if value is None:
        return None
    spans: list[Span] = []
    if leap:
        at = text.rindex(leap, *counted)
        spans.append((at, at + len(leap)))
    word = ""
    if unit[0] >= 0:
        spans.append(unit)
        word = text[slice(*unit)]
    more = any(found[name] for name in ("more", "high_more")) or any(sign in low for sign in "多余几")
    start, sign = _bound(text, found, more=more)
    return Quantity(
        start,
        found.start(),
        found.end() - len(found["after"] or ""),
        found.end(),
        value,
        upper,
        value * scale(leap),
        tuple(spans),
        word,
        _unit_kind(word),
        sign if upper is None else Comparator.RANGE,
        low[0] in HAN,
    )


def _counted(text: str, found: re.Match[str]) -> tuple[Span, Span]:
    """The number that shows the magnitude, and the unit: of the upper end, of the number, or of the list around it."""
    if found["high"] is not None:
        return found.span("high"), found.span("last")
    low = found["low"]
    listed = text[found.end() : found.end() + 1] in _JOINERS
    if listed and found["first"] is None and low[-1].isdecimal() and len(low) != _DIGITS_OF_YEAR:
        rest = _shared().match(text, found.end())
        if rest is not None:
            return rest.span("counted"), rest.span("unit")
    return found.span("low"), found.span("first")


def _special(text: str, found: re.Match[str]) -> Quantity | None:
    words = found["special"]
    value, unit = _fraction(words)
    if value is None:
        return None
    value = _plain_decimal(value)
    start, sign = _bound(text, found, more=False)
    stop = found.end("special")
    at = found.start() + words.find(unit)
    spans = ((at, at + 1),) if unit in ("番", "成") else ()
    return Quantity(
        start,
        found.start(),
        stop,
        found.end(),
        value,
        None,
        value,
        spans,
        unit,
        UnitKind.RATE,
        sign,
        han=not words[0].isdecimal(),
    )


def _fraction(words: str) -> tuple[Decimal | None, str]:
    """Value and unit: 95 % of 百分之九十五, a third without unit of 三分之一, 7.5 成 of 七成半."""
    if words[0] == "翻":
        return read_number(words[1:-1] or "一"), "番"
    if "分之" in words:
        whole, part = words.split("分之")
        number = read_number(part)
        if whole in ("百", "千"):
            return number, "%" if whole == "百" else "‰"
        return _ratio(number, read_number(whole)), ""
    if "/" in words:
        part, whole = words.split("/")
        return _ratio(Decimal(part), Decimal(whole)), ""
    if words == "一半":
        return Decimal("0.5"), ""
    tenths, rest = read_number(words[0]), words[2:]
    return None if tenths is None else tenths + _TENTH * (5 if rest == "半" else read_number(rest or "〇") or 0), "成"


def _ratio(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """To four digits: a plan that says a third means no more than that."""
    return round(part / whole, 4) if part and whole and part < whole else None


def _values(low: str, high: str | None, leap: str) -> tuple[Decimal | None, Decimal | None]:
    """Both ends of a range counted in `leap`: 8 and 10 of 8万至10万 and of 8-10万."""
    first = _number(low)
    second = None if high is None else _number(high)
    if first is None:
        return None, None
    top = None if second is None else second / scale(leap)
    # 10 of 10-15万 and of 10、20万 leaves its magnitude to the other; 5000 of 5000-1万 does not.
    alone = magnitude(low) or first >= scale(leap) or (top is not None and first > top)
    return _plain_decimal(first / scale(leap) if alone else first), None if top is None else _plain_decimal(top)


def _number(words: str) -> Decimal | None:
    return read_number(words.translate({ord(sign): None for sign in "多余几"}))


def _plain_decimal(value: Decimal) -> Decimal:
    """Without zeros at the end, but never in powers of ten."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


def _bound(text: str, found: re.Match[str], *, more: bool) -> tuple[int, Comparator]:
    """Where the words that bind the number begin, and what all of them together say."""
    at = found.start()
    prefix = next((one for one in _PREFIXES.get(text[at - 1 : at], ()) if text.endswith(one[0], 0, at)), None)
    if prefix and prefix[0] == "上" and text[at] not in _RANKS:
        # 上百个 is some hundred, 网上3个 is not.
        prefix = None
    before = prefix[1] if prefix else _AT_LEAST_BEFORE.search(text, max(0, at - 6), at) and Comparator.AT_LEAST
    after = _SUFFIXES.get((found["after"] or "").removeprefix("及"))
    if after is Comparator.AT_LEAST and before in (None, Comparator.ABOUT, Comparator.MORE, Comparator.AT_LEAST):
        sign = Comparator.AT_LEAST
    else:
        sign = before or after or (Comparator.MORE if more else Comparator.EQUAL)
    return at - len(prefix[0]) if prefix else at, sign


def _is_reached(text: str, found: re.Match[str]) -> bool:
    """A bare figure, no year, at the end of a phrase."""
    if text[found.start() - 1] not in _REACHED_ENDS or found["low"][0] in HAN or found["high"]:
        return False
    if re.fullmatch(r"(?:19|20)\d\d", found["low"]):
        return False
    ends = text[found.end()] in "，。；、)\n"
    return ends and _REACHED.search(text, max(0, found.start() - 20), found.start()) is not None


def _unit_kind(unit: str) -> UnitKind:
    return _kinds().get(unit.split("/", maxsplit=1)[0], UnitKind.BARE)
