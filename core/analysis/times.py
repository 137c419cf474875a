"""Time expressions: 到2020年底, 2017-2020年, “十三五”期间, 民國104年, 未来三年, 每年2月底前.

Which of them bind is judged in `core.analysis.deadlines`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.analysis.near import near
from core.analysis.numerals import HAN, HAN_DIGITS, read_number
from core.analysis.reading import pattern
from core.model.fact import DeadlineType
from core.text.fold import fold_script
from core.text.portions import first

_BEFORE_THE_REPUBLIC = 1911
"""Year 1 of the Republic of China is 1912."""
_SIXTH_PLAN_ENDS = 1985
"""From the sixth on every five-year plan ends in a year that ends in 5 or 0."""


class TimeSign(StrEnum):
    """The word that ties a time to its sentence."""

    PLAIN = ""
    UNTIL = "until"
    """到, 至: up to then."""
    BEFORE = "before"
    """前, 内: not later."""
    SINCE = "since"
    """从...起."""
    AS_OF = "as of"
    """截至: a look back."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time at [start, end) of a reading; the words that belong to it lie inside, 在 and 截至 outside."""

    start: int
    end: int
    year: int | None
    """Its last year, of the common era; None where it names none."""
    first_year: int | None
    type: DeadlineType
    sign: TimeSign
    relative: bool
    """未来三年, 三年内: counted from the day of the text."""
    plan_period: bool
    """“十三五”期间."""


_YEAR = rf"(?:(?:19|20)\d\d|[一二][九〇][{HAN_DIGITS}]{{2}})"
_ROC = r"(?:民国\d{1,3}|(?:8[1-9]|9\d|1[0-4]\d))"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月"
_WITHIN_MONTH = r"(?:底|末|初(?!步|级|始|期)|中旬|上旬|下旬|中(?=[，。；前])|\d{1,2}日(?:24时|零时)?)?"
_QUARTER = r"第?[一二三四1-4]季度"
_WITHIN_YEAR = (
    rf"(?:年?[底末]|初(?!步|级|始|期)|中(?=[，。；前])|前[一二两三四\d]个?(?:季度|月)|度?(?:上半年|下半年|{_QUARTER})末?"
    rf"|年度|{_MONTH}{_WITHIN_MONTH})"
)
_NOT_LATER = r"(?:以前|之前|前|内)(?![一二两三四\d沿景外])"
_SINCE = r"(?:年?度?(?:开始|起|以来|以后))"
_PLAN = r"(?:[“\"](?P<quoted>[六七八九]五|十五|十[一二三四五六七八]五)[”\"]|(?P<open>十[一二三四五六七八]五))"
_PLAN_AFTER = r"(?:规划|计划)?(?:期间|时期|末期|期末|末年|末|中后期|后三年|期内|建设期|中期|初期)"
_COUNT = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}}|几)(?:(?:-|至|到)(?:\d{{1,2}}|[{HAN}]{{1,3}}))?"
_SPAN = r"(?:年度?|个?月|周|个?星期|[天日]|个?工作[日天])"

_EXPRESSION = (
    # 2017-2020年, 105年至109年, 2021/01-2024/05
    rf"(?P<from>{_YEAR})(?:/\d{{1,2}}|年(?:{_MONTH}(?:\d{{1,2}}日)?)?)?(?:-|至|到)+"
    rf"(?P<to>{_YEAR})(?:(?:/\d{{1,2}})|年{_WITHIN_YEAR}?)(?:期?间)?"
    rf"|(?P<roc_from>{_ROC})年?度?(?:{_MONTH})?(?:-|至|到)(?P<roc_to>{_ROC})年(?:底|度|{_MONTH}底?)?(?:期?间)?"
    rf"|(?P<year>{_YEAR})年(?P<rest>{_WITHIN_YEAR})?(?P<since>{_SINCE})?(?P<before>{_NOT_LATER})?"
    rf"|(?P<roc>{_ROC})年(?P<roc_rest>底|末|初|度|{_MONTH}{_WITHIN_MONTH})?(?P<roc_since>{_SINCE})?"
    rf"(?P<roc_before>{_NOT_LATER})?"
    rf"|{_PLAN}{_PLAN_AFTER}"
    rf"|第(?P<plan_number>[一二三四五六七八九十]+)个五年(?:规划|计划)(?:期间|时期|期末|末)"
    rf"|(?P<coming>(?:未来|今后|此后|接下来的?)(?:的)?{_COUNT}(?:年|个?月)(?:左右)?(?:内|里|间|时间)?)"
    rf"|(?P<in>(?:经过|用|力争用|争取用|再用){_COUNT}年(?:左右)?(?:的?时间|的?努力)?)"
    rf"|(?P<within>{_COUNT}{_SPAN}(?:以内|之内|内)(?![部外容地在]))"
    rf"|(?P<yearly>每年(?:{_MONTH}{_WITHIN_MONTH}|年?底|年初|第?[一二三四1-4]季度末?)前?)"
    rf"|(?P<date>(?:{_MONTH}(?:底|末|初|上旬|中旬|下旬|\d{{1,2}}日)|年底|年末|年中|季末)(?:以前|之前|前))"
    rf"|(?P<this>(?:今年|本年度?|年)(?:底前|底|末|内)(?![部外容在]))"
    rf"|(?P<century>(?:本世纪|二十一世纪|21世纪)(?:中叶|末|[一二三四]十年代))"
)
_UNTIL = pattern(r"(?:到|至)$")
_AS_OF = pattern(r"(?:截至|截止到|截止至|截止|截至到)$")
_FROM = pattern(r"(?:从|自|由|自从|始于)$")
_MEASURED = pattern(r"(?:缩短|压缩|压减|减少|控制|降低|缩减|不超过|平均|时限|时间)(?:到|至|为|在)?$")
_COMPARED_BEFORE = pattern(r"(?:比|较|按|以|与|跟|由|自|从|相对|在比|相当于)$")
_COMPARED_AFTER = pattern(
    r"(?:同期|相比|价格|不变价|水平|水准|底?的?基数|价|版|间)|的(?:年均|年平均|复合|平均)|(?:年度?)?(?:名单|通知|报告|年会|论坛|专项)"
)
_GROWN_BEFORE = pattern(
    r"(?:增加|增长|提高|上升|下降|发展|扩大|减少|降低|提升|恢复|降|增|升|减|回|截|截止|直|乃|甚|从\d{4}年?)$"
)
_PATTERN = pattern(rf"(?<![\d.A-Za-z])(?:{_EXPRESSION})")
_SIGN = pattern(r"[年月]|\d/\d|五[”\"]?(?:规划|计划|期|时|末|建设)|[周天日时]以?之?内|世纪|季末")
"""Every time contains one of these."""
_BEFORE, _AFTER = 16, 30
"""Characters that a time may reach to either side of its first sign."""


def time_expressions(text: str, *, roc_years: bool) -> Iterator[TimeExpression]:
    """Every time of a reading in order. Two or three figures before 年 are years only where `roc_years` says so."""
    for found in near(_PATTERN, _SIGN, text, _BEFORE, _AFTER):
        kind = found.lastgroup or ""
        if found["roc"] or found["roc_from"]:
            if roc_years or fold_script("民国") in found.group():
                yield _years(text, found)
        elif found["year"] or found["from"]:
            yield _years(text, found)
        elif found["quoted"] or found["open"] or found["plan_number"]:
            yield _plan(text, found)
        elif kind and not (found["within"] and _length(_MEASURED, text, found.start())):
            yield _relative(text, found)


def uses_roc_years(text: str) -> bool:
    """Whether a reading counts years by the Republic: it says so, or is Taiwan's and has years of three figures."""
    return first(_ROC_NAMED, text) is not None or (
        first(_ROC_BARE, text) is not None and first(_TAIWANESE, text) is not None
    )


_ROC_NAMED = pattern(r"民国\d{2,3}年")
_ROC_BARE = pattern(r"(?<!\d)(?:9\d|1[0-4]\d)年(?:底|度|起|前|(?:1[0-2]|[1-9])月|至(?:9\d|1[0-4]\d)年)")
_TAIWANESE = pattern(r"行政院|立法院|内政部|经济部|新台币|县\(市\)|国发会|台湾|直辖市、县")


def is_compared_with(time: TimeExpression, before: str, after: str) -> bool:
    """比2012年末, 增加到2020年的, 2006年至2009年的年均增速: a point of comparison, by the words on either side."""
    if time.sign is TimeSign.UNTIL:
        return _GROWN_BEFORE.search(before) is not None
    return time.sign is not TimeSign.SINCE and (
        _COMPARED_BEFORE.search(before) is not None or _COMPARED_AFTER.match(after) is not None
    )


def _years(text: str, found: re.Match[str]) -> TimeExpression:
    first = _year(found["from"] or found["roc_from"])
    last = _year(found["to"] or found["roc_to"] or found["year"] or found["roc"])
    start, sign = _opening(text, found.start())
    if found["before"] or found["roc_before"]:
        sign = TimeSign.BEFORE
    elif found["since"] or found["roc_since"]:
        sign = TimeSign.SINCE
        start -= _length(_FROM, text, start)
    within = found["rest"] or found["roc_rest"]
    closes = bool(within) and within != fold_script("年度") and within != "度"
    point = first is None and (closes or sign in (TimeSign.UNTIL, TimeSign.BEFORE))
    kind = DeadlineType.POINT if point else DeadlineType.PERIOD
    return TimeExpression(start, found.end(), last, first or last, kind, sign, relative=False, plan_period=False)


def _year(words: str | None) -> int | None:
    if words is None:
        return None
    digits = words.removeprefix(fold_script("民国"))
    if digits[0] not in "0123456789":
        value = read_number(digits)
        return None if value is None else int(value)
    return int(digits) if len(digits) == 4 else to_common_era(int(digits))


def to_common_era(year: int) -> int:
    """A year of the Republic of China: 104 is 2015."""
    return year + _BEFORE_THE_REPUBLIC


def _plan(text: str, found: re.Match[str]) -> TimeExpression:
    name = found["quoted"] or found["open"]
    number = read_number(name[:-1] if name and name != "十五" else name and "十") if name else None
    number = number or read_number(found["plan_number"] or "")
    last = None if number is None else _SIXTH_PLAN_ENDS + 5 * (int(number) - 6)
    first = None if last is None else last - 4
    kind = DeadlineType.POINT if found.group().endswith("末") else DeadlineType.PERIOD
    start, sign = _opening(text, found.start())
    return TimeExpression(start, found.end(), last, first, kind, sign, relative=False, plan_period=True)


def _relative(text: str, found: re.Match[str]) -> TimeExpression:
    start, sign = _opening(text, found.start())
    if found["date"] or (found["yearly"] and found.group().endswith("前")):
        sign = TimeSign.BEFORE
    point = found["date"] or found["yearly"] or found["century"]
    year = None
    if found["century"]:
        year = 2050 if fold_script("中叶") in found.group() else None
    kind = DeadlineType.POINT if point else DeadlineType.RELATIVE
    return TimeExpression(start, found.end(), year, None, kind, sign, relative=not point, plan_period=False)


def _opening(text: str, start: int) -> tuple[int, TimeSign]:
    """Where the expression begins with its 到, and what stands before it."""
    if _length(_AS_OF, text, start):
        return start, TimeSign.AS_OF
    length = _length(_UNTIL, text, start)
    return start - length, TimeSign.UNTIL if length else TimeSign.PLAIN


def _length(words: re.Pattern[str], text: str, end: int) -> int:
    found = words.search(text, max(0, end - 4), end)
    return len(found.group()) if found else 0
