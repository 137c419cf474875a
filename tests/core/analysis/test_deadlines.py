"""Time limits (F2): which times bind, and until when."""

from __future__ import annotations

import pytest

from tests.core.analysis.stated import deadlines, facts_of, traditional

BINDING: dict[str, list[str]] = {
    "到2020年底，建成30个站点。": ["到2020年底 2020 point"],
    "２０２５年前完成改造。": ["２０２５年前 2025 point"],
    "到 2 0 2 5 年，建成30个站点。": ["到 2 0 2 5 年 2025 point"],
    "2018年8月底前，各县报送清单。": ["2018年8月底前 2018 point"],
    "力争在2018年12月31日前建成。": ["2018年12月31日前 2018 point"],
    "2017年，全县将疏浚河道30条。": ["2017年 2017 period"],
    "计划在2013年底通水。": ["2013年底 2013 point"],
    "“十三五”期间，要建设数据平台。": ["“十三五”期间 2020 period"],
    "十四五期间将新增床位600张。": ["十四五期间 2025 period"],
    "力争“十五”末开工建设。": ["“十五”末 2005 point"],
    "规划期为2016—2020年。": ["2016—2020年 2020 period"],
    "未来三年，产值将翻一番。": ["未来三年 - relative"],
    "用3至5年时间建成网络。": ["用3至5年时间 - relative"],
    "三年内引进人才500名。": ["三年内 - relative"],
    "收到材料后10个工作日内答复。": ["10个工作日内 - relative"],
    "每年12月底前上报。": ["每年12月底前 - point"],
    "自2020年起，不再审批新项目。": ["自2020年起 2020 period"],
    "到本世纪中叶，建成现代化强国。": ["到本世纪中叶 2050 point"],
    "推動資料開放。\n執行期程：2021/01 ~ 2024/05\n定期公布進度。": ["2021/01 ~ 2024/05 2024 period"],
    "到2025年达到50%，到2030年达到80%。": ["到2025年 2025 point", "到2030年 2030 point"],
    "市场规模2017年有望达到30亿元。": ["2017年 2017 period"],
}

FREE = [
    "2011年5月，市政府公布了方案。",
    "截至2019年6月，已建成站点30个。",
    "比2015年提高5个百分点。",
    "由2010年的120亿元增加到2015年的260亿元。",
    "“十二五”期间的造林，已经连片。",
    "“十四五”时期是转型的关键五年。",
    "未来五年，渔港将有哪些变化？",
    "落实《2021—2025年行动计划》。",
    "按1990年价格折算。",
    "2015年，乡村旅游升温了。",
    "2006年至2009年的年均降幅为8%。",
    "近两年来发展很快。",
    "办理时间压缩至1个工作日以内。",
]


@pytest.mark.parametrize(("text", "limits"), BINDING.items())
def test_times_that_bind(text: str, limits: list[str]) -> None:
    assert deadlines(text) == limits


@pytest.mark.parametrize("text", FREE)
def test_times_that_do_not(text: str) -> None:
    assert deadlines(text) == []


@pytest.mark.parametrize("text", [*BINDING, *FREE])
def test_both_scripts_alike(text: str) -> None:
    assert facts_of(text).deadlines == facts_of(traditional(text)).deadlines


TAIWAN = "行政院核定計畫，內政部應於104年6月30日前完成修法。\n一、目標\n105年至109年補助機車40萬輛，110年底設置充電樁。"


def test_years_of_the_republic() -> None:
    assert deadlines(TAIWAN) == ["104年6月30日前 2015 point", "105年至109年 2020 period", "110年底 2021 point"]


def test_bare_numbers_are_years_in_taiwan_only() -> None:
    text = "企业有104年历史，105年至109年的合同将延续。"
    assert deadlines(text) == []


def test_the_day_of_the_text_decides() -> None:
    text = "{}印发\n一、任务\n2020年新增两片林地。"
    assert deadlines(text.format("国发〔2019〕4号")) == ["2020年 2020 period"]
    assert deadlines(text.format("国发〔2024〕4号")) == []


def test_a_year_under_goals_is_to_come_and_under_results_is_gone() -> None:
    assert deadlines("一、主要目标\n2025年覆盖率60%。") == ["2025年 2025 period"]
    assert deadlines("一、发展现状\n2025年覆盖率60%。") == []


def test_a_title_sets_no_limit() -> None:
    assert deadlines("某市交通发展规划（2021—2025年）\n一、总体要求\n推进路网建设，方便群众出行。") == []
