"""Whether words look back, look ahead or foretell: what tells a target from a fact and a time limit from a date."""

from __future__ import annotations

from core.analysis.reading import pattern

AHEAD = pattern(
    r"将(?!近|军|领|来的)|(?<![重主必紧只概简摘首纲需])要(?![求素点闻])|拟(?!定)|力争|争取|确保|目标|努力|有望|预计|预期|可望|计划(?!生育|经济|单列)|(?<![适反效响对供相感顺])应[当该]?(?![用急对])|必须|务必|须|需(?!求|要的)"
    r"|(?<!已)(?:逐步|基本(?:建成|形成|实现|建立|完成|达到|消除|普及|解决)|初步(?:建成|形成|实现|建立|完成)|全面(?:建成|完成|实现|实施|启用|推行|推开))|得以|至少|不低于|不少于"
)
"""Words of intention: a plan speaks."""

_DONE = r"已|(?<![为除])了(?![解望])|曾"
DONE = pattern(_DONE)
"""Signs of what is over."""

REPORTED = pattern(rf"{_DONE}|截至|据(?:统计|了解|悉)|目前|过去|近年|以来")
"""The same, and the openings of reports."""

BACK = pattern(
    rf"{_DONE}|累计|截至|同比|据(?:统计|了解|悉)|目前|过去|近年|以来|印发|发布|出台|下发|公布|召开|举办|上线|取得|荣获|获批|入选|通过(?=[《「，。])|核定|院会"
)
"""Words that report what is or was."""

FORETOLD = pattern(r"有望|可望|预计|预测|预估|估计|估算|料将|或将|将达|将高达|将超|将突破|将增至|将接近")
"""Words of somebody who watches, not of somebody who plans."""

AIMED = pattern(r"目标|愿景|指标|展望|规划期|发展思路|预期")
"""Headings under which end states stand."""

REVIEWED = pattern(r"现状|背景|情况|回顾|成效|成就|基础与|发展基础|进展|形势|问题|缘起|前言")
"""Headings under which a year is one that was."""

SCHEDULED = pattern(r"目标|愿景|任务|安排|步骤|期程|进度|保障|策略|对策|措施|作法")
"""Headings under which a year is one to come."""


def looks_ahead(words: str) -> bool:
    """Whether the first word that tells the direction points to the future."""
    ahead = AHEAD.search(words)
    if ahead is None:
        return False
    back = BACK.search(words)
    return back is None or ahead.start() < back.start()


def looks_back(words: str) -> bool:
    """Whether the first word that tells the direction points to the past."""
    back = BACK.search(words)
    if back is None:
        return False
    ahead = AHEAD.search(words)
    return ahead is None or back.start() < ahead.start()
