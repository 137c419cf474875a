"""Titles without marks: 国务院关于...的意见, 中华人民共和国...法, known laws, “十三五”规划纲要, plans and reports.

Words such as 规划 and 方案 are everywhere, so a title needs a sign that it is one: who issued it, a number, a place
and a period, or a verb that leads to documents. Documents that are still to be written are no citations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from core.analysis.agency_names import known_bodies, places
from core.analysis.document_numbers import NUMBER_AFTER, normal_number
from core.analysis.reading import Reading, pattern
from core.analysis.word_lists import one_of, sections

if TYPE_CHECKING:
    from core.analysis.context import Context

_NOTICES = r"(?:通知|(?:指导|实施|若干)?意见|决定|批复|公告|通告|决议|建议|办法|规定|(?:实施)?方案|函|报告|条例)"
_PLANS = (
    r"(?:行动计划|行动方案|实施方案|总体方案|发展规划|总体规划|专项规划|规划纲要|发展纲要|实施纲要|行动纲要"
    r"|规划|纲要|纲领|白皮书|蓝皮书|计划)"
)
_STRONG = r"(?:行动计划|行动方案|规划纲要|发展纲要|实施纲要|行动纲要|总体方案|纲领|白皮书)"
_NO_LONGER_WORD = (
    r"(?!编|布局|期|体系|局|部|处|院|师|图|区|单列|生育|经济|目标|引领|先行|修编|设计|管理|研究|工作|提案|书|司|署|性"
    r"|方案|用地|展览|馆)"
)
_PERIOD = (
    r"(?:“?(?:[八九]五|十[一二三四五六七八]?五)”?|第[一二三四五六七八九十]+个?(?:[一二三四五]年|期)?"
    r"|\d{4}-\d{4}年|\d{4}年|[三五十]年)"
)
_TO_WRITE = pattern(
    r"(?:制定|制订|起草|编制|研究|研拟|研订|拟定|拟订|草拟|修订|出台|酝酿|推动|推进|加快|尽快|抓紧)[^，。；]{0,30}$|(?:立法|特?制定本?|起草|编制)$"
)
_REFERS = r"(?:落实|贯彻落实|按照|根据|依据|依照|贯彻|遵照|对照|衔接|对接|响应|执行|实施)"
_THIS = r"(?!本|该|上述|这|各|其|有关|相关|此|前述)"
_WINDOW = 60
"""Characters left of a sign that may belong to its title."""
_REPORTS = r"(?:(?:\d{4}年)?(?:国务院|省|市)?政府工作报告|(?:党的)?(?:十[六七八九]|二十)大报告)"


@dataclass(frozen=True, slots=True)
class UnmarkedTitle:
    """A title at [start, title_end) of a reading; with its number in brackets up to `end`."""

    start: int
    title_end: int
    end: int
    number: str | None = None
    law: bool = False
    report: bool = False
    stands_for: str | None = None


def unmarked_titles(context: Context) -> Iterator[UnmarkedTitle]:
    """Titles without marks, leftmost first within each kind; one kind may repeat what another found."""
    reading = context.reading
    last = 0
    found = sorted((*_issued(reading), *_laws(reading), *_plans(reading)), key=lambda one: (one.start, -one.end))
    for title in found:
        piece = reading.pieces[reading.piece_at(title.start)]
        if title.start >= last and not (piece.heading >= 0 and piece.start == title.start):
            last = title.end
            yield title


def _issued(reading: Reading) -> Iterator[UnmarkedTitle]:
    """国务院办公厅关于...的意见(国办发...号): by whom, or under which number."""
    text = reading.text
    for about in _ABOUT.finditer(text):
        whole = _before_about().search(text, max(0, about.start() - _WINDOW), about.start())
        start = whole.start() if whole else about.start()
        numbered = NUMBER_AFTER.match(text, about.end())
        if whole is None and numbered is None:
            continue
        yield UnmarkedTitle(
            start,
            about.end(),
            numbered.end() if numbered else about.end(),
            normal_number(reading, numbered) if numbered else None,
        )


def _laws(reading: Reading) -> Iterator[UnmarkedTitle]:
    text = reading.text
    for sign in _LAW_SIGN.finditer(text):
        begin = max(text.rfind("\n", 0, sign.start()) + 1, sign.start() - _WINDOW)
        found = _law_pattern().search(text, begin, sign.end())
        if found is not None and not _TO_WRITE.search(text, begin, found.start()):
            yield UnmarkedTitle(found.start(), found.end(), found.end(), law=True)


def _plans(reading: Reading) -> Iterator[UnmarkedTitle]:
    text = reading.text
    for sign in _PLAN_SIGN.finditer(text):
        begin = max(text.rfind("\n", 0, sign.start()) + 1, sign.start() - _WINDOW)
        found = _plan_pattern().search(text, begin, sign.end())
        if found is None:
            continue
        start = found.start("title" if found["title"] else "referred" if found["referred"] else "linked")
        if not _TO_WRITE.search(text, begin, start):
            report = found["report"] is not None
            yield UnmarkedTitle(start, found.end(), found.end(), report=report, stands_for=_full_title(found))


def _full_title(found: re.Match[str]) -> str | None:
    """What “十三五”规划建议 and “十三五”规划纲要 of the nation are called in full."""
    if not found["plan"]:
        return None
    number, year_plan = found["plan"][:-1], "计划" if found["kind"] == "计划" else "规划"
    if found["advice"]:
        return f"中共中央关于制定国民经济和社会发展第{number}个五年{year_plan}的建议"
    return f"中华人民共和国国民经济和社会发展第{number}个五年{year_plan}纲要"


_ABOUT = pattern(rf"关于[^，。；？！《》\n]{{4,90}}?{_NOTICES}(?=[(\[，。；、：\n”]|等|精神|要求|[^\u4e00-\u9fff])")


@cache
def _before_about() -> re.Pattern[str]:
    issuers = one_of(known_bodies())
    local = rf"(?:{one_of(places())}[省市州]?(?:人民政府(?:办公[厅室])?|委员会|委))"
    issuer = rf"(?:{issuers}|{local})"
    return pattern(rf"(?:中共中央)?(?:办公厅)?{issuer}(?:、?{issuer})*(?:(?:转发|批转)[^，。；《》\n]{{0,40}}?)?$")


_LAW_SIGN = pattern(
    r"(?:(?<![办方做作看说想无非])法(?![律规院制治定学人师官则]|案件)|法典|条例|建筑技术规则)(?:施行细则|实施条例|实施细则)?"
)


@cache
def _law_pattern() -> re.Pattern[str]:
    known = one_of(law for laws in sections("laws").values() for law in laws)
    full = r"中华人民共和国[\u4e00-\u9fff]{2,16}?(?:法|条例)"
    return pattern(rf"(?:{full}|(?:中华人民共和国)?{known})(?:施行细则|实施条例|实施细则)?$")


_PLAN_SIGN = pattern(rf"{_PLANS}(?:的?建议)?{_NO_LONGER_WORD}|政府工作报告|大报告")


@cache
def _plan_pattern() -> re.Pattern[str]:
    place = rf"(?:国家|全国|中国|我国|{one_of(places())}[省市州]?)"
    words = r"(?:(?![的了将在等]|(?<!第)[一二两三四五六七八九十几多]个)[\u4e00-\u9fff“”·、+A-Za-z\d-])"
    dated = rf"{place}{words}{{0,20}}?{_PERIOD}{words}{{0,16}}?{_PLANS}"
    plan = r"“?(?P<plan>[八九]五|十[一二三四五六七八]?五)”?(?P<kind>规划|计划)(?:(?P<advice>(?:纲要)?的?建议)|纲要)"
    referred = rf"{_REFERS}{_THIS}(?P<referred>{place}{words}{{2,24}}?{_PLANS}|{words}{{4,24}}?{_STRONG})"
    linked = rf"(?:与|配合|依循|呼应|参考|搭配|延续|承接){_THIS}(?P<linked>{words}{{4,16}}?{_STRONG})"
    return pattern(rf"(?:(?P<title>{dated}|{plan}|(?P<report>{_REPORTS}))|{referred}|{linked})$")
