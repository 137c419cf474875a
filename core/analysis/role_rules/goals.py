"""R1: an end state to be reached with a number or a date, or a plain vision. Groups are the words shown."""

from __future__ import annotations

from core.analysis.folded import pattern
from core.analysis.role_rules.mark import any_of
from core.analysis.role_rules.words import FIGURE, PAST

# 1xx年 is a year of the Republic, counted in Taiwan.
_YEAR = r"(?:20\d\d|二[〇零][〇零一二三四五六七八九]{2}|(?<!\d)1[0-4]\d)年"
_PLAN = r"“?十[一二三四五六七]五“?"
_BY = rf"(?<![年月日\d截])(?:到|至|力争在|争取在)(?:{_YEAR}(?:底|末|中|\d+月底?)?|{_PLAN}期?末|本世纪)"
_UNTIL = rf"{_YEAR}(?:底|末|\d+月底?)?[以之]?前"
_WITHIN = rf"(?:{_PLAN}(?:期间|时期)?|(?:未来|今后|经过)[\d一二三四五六七八九十几]+(?:-\d+)?年)"
_END = any_of(r"""
    达到? 实现 建成 建立起 形成 超过 突破 提[高升][到至] 增[加长][到至]? 降低 下降 减少 缩短 控制在 覆盖 普及 翻
    基本 全面 全部 不低于 不少于 至少 成为 进入 迈入 健全 新增 净增 占 完善 取得
""")
_NOTHING_PAST = rf"^(?!.*(?:{PAST})).*?"

GOALS = (
    # by a year, an end state
    pattern(rf"({_BY})(?![^。;]{{0,80}}(?:已|截至))[^。;]{{0,120}}?({_END})"),
    pattern(rf"({_UNTIL})(?!.*(?:{PAST}))[^。;]{{0,60}}?(全部|全面实现|基本实现|基本建成|建成|达到|实现)"),
    # within a period, an end state with a figure; over some years, an end state
    pattern(rf"{_NOTHING_PAST}({_WITHIN})[^。;]{{0,100}}?(?:{_END})[^。;]{{0,30}}?({FIGURE})"),
    pattern(rf"{_NOTHING_PAST}(经过\d+(?:-\d+)?年)[^。;]{{0,60}}?(基本|全面|实现|建成|形成)"),
    # somebody means to reach a figure
    pattern(rf"{_NOTHING_PAST}(将(?!近)|力争|争取|计划|目标[是为]|拟)[^。;]{{0,60}}?({FIGURE})"),
    # what is to be become
    pattern(
        rf"{_NOTHING_PAST}((?:建设|打造|发展|建|培育)成为?)[^,;。]{{2,40}}?"
        r"(城市|中心|强[国省市区县]|大[省市]|高地|标杆|枢纽|样板|典范|示范[区市]|名城|家园|先行区)(?![^,;。]*阶段)"
    ),
    pattern(rf"{_NOTHING_PAST}(力争|争取|率先|努力(?=[^,;。]{{0,12}}建))[^,;。]{{0,16}}?(建成|实现|达到|成为|走在)"),
    pattern(r"(总目标|总体目标|目标|愿景)[是为:]"),
)
FIGURES_TO_REACH = (
    pattern(
        rf"{_NOTHING_PAST}((?:实现|达到|提[高升][到至]|不低于|扶持|培育|打造|建设|建成|建立|新增|完成|覆盖)(?!了))[^,;。]{{0,24}}?({FIGURE})"
    ),
)
"""Goals too, unless a heading tells that they are facts."""

GIVEN = pattern(
    r"补[贴助]|奖[励补]|罚|不得|限[额值]|原则上|每年[至度]?少?\d|的基础上|据.{0,12}(?:统计|数据).{0,4},(?!.{0,80}将)"
)
"""Rules whose figure is itself the measure, and figures that are given."""
NEVER = pattern(r"\?$|:$|有望|预计|预测|所谓")
"""Questions, lead-ins, forecasts and definitions are no goals, not even below a heading of goals."""
