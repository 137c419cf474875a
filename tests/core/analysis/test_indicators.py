"""Indicators (I1-I6): what measures, what only looks like it, and what is said of the number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.analysis.indicator_words import tidy
from core.model.fact import Change, Comparator
from tests.core.analysis.stated import facts_of, figures, traditional, words

VALUES: dict[str, list[str]] = {
    "本年完成投资47,000万元。": ["= 47000 万元"],
    "固定电话达3。6亿部，用户达2。08亿户。": ["= 3.6 亿部", "= 2.08 亿户"],
    "入学率达到９８％以上。": [">= 98 ％"],
    "全县有机动车30万8千辆、教师一万二千名。": ["= 30.8 万辆", "= 1.2 万名"],
    "产量达1万5,000台，投资2亿4,700万元。": ["= 1.5 万台", "= 2.47 亿元"],
    "吸引200多万名游客，存有3万余册图书，招生十几万人。": ["> 200 万名", "> 3 万册", "> 10 万人"],
    "年产值超百亿，总投资超万亿元。": ["> 100 亿", "> 1 万亿元"],
    "合格率为百分之九十五，残次率降到千分之三。": ["= 95 %", "= 3 ‰"],
    "比重达到三分之一左右，约占1/4。": ["~ 0.3333", "~ 0.25"],
    "产量翻一番，效率翻两番。": ["= 1 番", "= 2 番"],
    "满意率超过九成五，七成以上的农户受益，占一半以上。": ["> 9.5 成", ">= 7 成", ">= 0.5"],
    "培育20—25家种子企业，建成4至6个渔港。": ["range 20 25 家", "range 4 6 个"],
    "利用率保持在50%至60%，人口控制在8万至10万人。": ["range 50 60 %", "range 8 10 万人"],
    "用地5000—1万平方米。": ["range 0.5 1 万平方米"],
    "三年投入分别为1.2、1.5和2亿元。": ["= 1.2 亿元", "= 1.5 亿元", "= 2 亿元"],
    "普及率达88.0部/百人，浓度降至35微克/立方米。": ["= 88 部/百人", "= 35 微克/立方米"],
    "死亡率降至18/10万以下。": ["<= 18 /10万"],
    "下行速率达300Mbps，年发电量达60亿kWh。": ["= 300 Mbps", "= 60 亿kWh"],
    "装机容量达320万千瓦，建成8千米步道。": ["= 320 万千瓦", "= 8 千米"],
    "更换水表40万只，故障在30分钟内排除。": ["= 40 万只", "<= 30 分钟"],
    "基尼系数降至0.4以下。": ["<= 0.4"],
    "新生儿 5 000 名，总里程 1 2 0 0 公里。": ["= 5000 名", "= 1200 公里"],
}

BOUNDS: dict[str, Comparator] = {
    "比例不低于30%。": Comparator.AT_LEAST,
    "比例达到30%以上。": Comparator.AT_LEAST,
    "比例约30%以上。": Comparator.AT_LEAST,
    "至少建成30个站点。": Comparator.AT_LEAST,
    "比例超过30%。": Comparator.MORE,
    "总数突破30万。": Comparator.MORE,
    "建成30余座公园。": Comparator.MORE,
    "约30多人受益。": Comparator.ABOUT,
    "能耗控制在30%以内。": Comparator.AT_MOST,
    "费用不超过30万元。": Comparator.AT_MOST,
    "入住率低于30%。": Comparator.LESS,
    "入住率不足30%。": Comparator.LESS,
    "人口近30万。": Comparator.ABOUT,
    "占比在30%左右。": Comparator.ABOUT,
    "占比高达30%。": Comparator.EQUAL,
}

NONE = [
    "推进三大工程、五大领域和十二项制度建设。",
    "由13个部门联合推进，25个部委参与。",
    "分为四个阶段，围绕7个方面展开。",
    "第36次会议审议第1、2条规定。",
    "拨打12319专线，邮编215000。",
    "部署5G基站，推广O2O模式，完成IPv6改造。",
    "实施五年规划和三年行动计划。",
    "2019年3月5日召开会议，30日内答复。",
    "打通最后一公里，提供7×24小时服务。",
    "打造15分钟生活圈。",
    "给予一次性补助，提供一站式服务。",
    "万元产值，百家争鸣，千方百计。",
    "面向65岁以上老年人开放。",
    "具有5年以上工作经历的人员优先。",
    "坡度超过15%的地块不得开发。",
    "30层及以上住宅为超高层。",
    "补助年应税额500万元以上者。",
    "经过十多年的努力，近两年来成效明显。",
    "落实《关于新增100万个岗位的意见》。",
    "推进“1个中心、5个平台”建设。",
    "每5年修订1次目录。",
    "由23个成员单位组成。",
    "公式为手术台数÷总数×100%。",
    "加快3000吨制糖生产线和30万千瓦机组建设。",
]


@pytest.mark.parametrize(("text", "stated"), VALUES.items())
def test_values_and_units(text: str, stated: list[str]) -> None:
    assert figures(text) == stated


@pytest.mark.parametrize(("text", "bound"), BOUNDS.items())
def test_words_that_bind(text: str, bound: Comparator) -> None:
    assert [one.comparator for one in facts_of(text).indicators] == [bound]


@pytest.mark.parametrize("text", NONE)
def test_what_measures_nothing(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize("text", [*VALUES, *BOUNDS, *NONE])
def test_both_scripts_alike(text: str) -> None:
    here, there = facts_of(text).indicators, facts_of(traditional(text)).indicators
    assert [(one.range, one.value, one.value_max, one.comparator) for one in here] == [
        (one.range, one.value, one.value_max, one.comparator) for one in there
    ]


@pytest.mark.parametrize(
    ("text", "name", "span"),
    [
        ("森林覆盖率达到23%以上。", "森林覆盖率", "森林覆盖率达到23%以上"),
        ("到2022年，建成60所乡镇图书馆。", "乡镇图书馆", "建成60所乡镇图书馆"),
        ("其中，秸秆还田率提高到70%。", "秸秆还田率", "秸秆还田率提高到70%"),
        ("单位能耗较2015年下降10%。", "单位能耗", "单位能耗较2015年下降10%"),
        ("办理时限由20天压缩到5天。", "办理时限", "办理时限由20天压缩到5天"),
        ("（三）床位数（含民办）达8万张。", "床位数（含民办）", "床位数（含民办）达8万张"),
        ("80%的事项网上办理。", "事项网上办理", "80%的事项网上办理"),
    ],
)
def test_name_and_span(text: str, name: str, span: str) -> None:
    (one,) = facts_of(text).indicators
    assert (one.name, words(text, one.range)) == (name, span)


def test_a_list_shares_its_subject() -> None:
    text = "甲、乙两类站点分别达到10个、20个和30个。"
    names = [one.name for one in facts_of(text).indicators]
    assert len(names) == 3
    assert len(set(names)) == 1
    assert [one.value for one in facts_of(text).indicators] == [Decimal(10), Decimal(20), Decimal(30)]


def test_a_share_takes_its_whole_along() -> None:
    first, second = facts_of("网民规模达9亿人，占总人口的64%。").indicators
    assert first.name == "网民规模"
    assert second.name == "网民规模占总人口"


@pytest.mark.parametrize(
    ("text", "change", "baseline"),
    [
        ("城镇化率由2015年的52%提高到61%。", Change.INCREASE, "2015年的52%"),
        ("泊位比2012年末净增600个。", Change.INCREASE, "2012年末"),
        ("费用较上年下降8%。", Change.DECREASE, "上年"),
        ("验收时间从过去的20天缩短到3天。", Change.DECREASE, "20天"),
        ("新增床位600张。", Change.INCREASE, None),
        ("年均增速超过8%。", Change.INCREASE, None),
        ("人口自然增长率控制在5‰以内。", None, None),
        ("普及率达到90%。", None, None),
    ],
)
def test_which_way_and_from_where(text: str, change: Change | None, baseline: str | None) -> None:
    (one,) = facts_of(text).indicators
    assert (one.change, one.baseline) == (change, baseline)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("到2025年，覆盖率达到90%。", 2025),
        ("“十三五”期间，新建学校30所。", 2020),
        ("2016—2020年投入8亿元。", 2020),
        ("截至2019年6月，用户达到3亿户。", 2019),
        ("2018年开工。全年完成投资5亿元。", 2018),
        ("覆盖率比2015年提高5个百分点。", None),
        ("目前覆盖率为60%。", None),
        ("一、2025年主要目标\n覆盖率提高，达到60%。", 2025),
        ("民國109年設置充電樁3,000座。", 2020),
        ("行政院核定，110年底前設置充電樁3,000座。", 2021),
    ],
)
def test_year(text: str, year: int | None) -> None:
    assert facts_of(text).indicators[-1].year == year


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我国用户达到3亿户。", "全国"),
        ("杭州市建成公园30个。", "杭州"),
        ("深圳发展很快。\n全市建成公园30个。", None),
        ("一、上海的做法\n建成公园30个。", "上海"),
        ("行政院核定計畫，臺北市設置充電樁300座。", "臺北"),
        ("行政院核定計畫，全國設置充電樁300座。", "臺灣"),
        ("北京、上海、广州、深圳共建成公园30个。", None),
    ],
)
def test_place(text: str, place: str | None) -> None:
    assert facts_of(text).indicators[-1].place == place


@pytest.mark.parametrize(
    ("text", "target", "forecast"),
    [
        ("到2025年，覆盖率达到90%。", True, False),
        ("力争引进企业30家。", True, False),
        ("明年将新建学校30所。", True, False),
        ("截至2019年底，全市已建成学校30所。", False, False),
        ("据统计，市场规模达到300亿元。", False, False),
        ("花卉销售额有望达到300亿元。", False, True),
        ("一、主要目标\n森林覆盖率42%。", True, False),
        ("一、发展现状\n森林覆盖率42%。", False, False),
    ],
)
def test_aim_fact_or_forecast(text: str, target: bool, forecast: bool) -> None:
    one = facts_of(text).indicators[-1]
    assert (one.is_target, one.forecast) == (target, forecast)


@pytest.mark.parametrize(
    ("name", "tidied"),
    [
        ("我国光纤总里程", "光纤总里程"),
        ("全市的绿化面积", "绿化面积"),
        ("宽带资费同比", "宽带资费"),
        ("公共车位将新增", "公共车位"),
        ("網購人數增長迅速，", "網購人數"),
        ("图书馆已", "图书馆"),
        ("人均公园面积", "人均公园面积"),
        ("国有", "国有"),
        ("全国", "全国"),
        ("我国", "我国"),
        ("", ""),
    ],
)
def test_names_are_without_what_says_where_and_how(name: str, tidied: str) -> None:
    assert tidy(name) == tidied
